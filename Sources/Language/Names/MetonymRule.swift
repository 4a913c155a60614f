/// Tells where a capital or a seat stands for its government: "Ankara backs", but "in Ankara".
///
/// The words around each name are weighed: what stands before it, what stands behind it, and what the names say that it is listed with.
/// From 1 on it is a government. A capital that is fought for in the article needs more, for there it is a place more often.
struct MetonymRule {
  private let words: ArticleWords
  private let lexicon: Lexicon
  private let cues = MetonymCue.table

  init(_ words: ArticleWords, _ lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
  }

  /// From this weight on a name stands for a government.
  private static let threshold = 1.0

  /// Changes the form of those `names`, in order of the text, that stand for a government.
  func apply(to names: inout [NameCandidate]) {
    var capitals: [(place: Int, weight: Double)] = []
    for index in names.indices where names[index].form == .name {
      switch kind(of: names[index].words) {
      case .seat: stand(&names[index])
      case .capital: capitals.append((index, weight(of: names[index].words)))
      default: break
      }
    }
    if capitals.isEmpty { return }
    let battlefields = battlefields(capitals.map { names[$0.place].words })
    for (index, weight) in listed(capitals, names) {
      let isBattlefield = battlefields.contains(words.sequence(names[index].words))
      if weight >= Self.threshold + (isBattlefield ? 1 : 0) { stand(&names[index]) }
    }
  }

  /// What a metonym is of is a place, whatever the tagger took it for.
  private func stand(_ name: inout NameCandidate) {
    name.form = .metonym
    name.type = .place
  }

  private func kind(of name: Range<Int>) -> KnownName.Kind? {
    if let known = lexicon.state(of: words.sequence(name)).name, known.kind != .place { return known.kind }
    return name.count == 1 && Self.unions.contains(words[name.lowerBound].hash) ? .capital : nil
  }

  /// Cities that govern no country but stand for those who meet there.
  private static let unions = Set(KnownPlaces.seats.keys.map { FoldedHash(word: Array($0.utf8)[...]) })

  // MARK: One name

  private func weight(of name: Range<Int>) -> Double {
    if isDateline(name) || isInCountry(name) || isAttribute(name) { return -3 }
    return before(name.lowerBound) + behind(name.upperBound)
  }

  /// The cues of a word; none outside of the text and for marks.
  private func cue(_ index: Int) -> MetonymCue {
    words.words.indices.contains(index) && !words[index].isMark ? cues[words[index].hash] : []
  }

  private func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    words.words.indices.contains(index) && words[index].isMark && words[index].firstByte == byte
  }

  /// "Sofia, Bulgaria".
  private func isInCountry(_ name: Range<Int>) -> Bool {
    guard isMark(name.upperBound, 0x2C), name.upperBound + 1 < words.words.count, words[name.upperBound + 1].isCapital,
      let land = lexicon.state(of: words[name.upperBound + 1].hash).name, land.kind == .country
    else { return false }
    return land.country == lexicon.state(of: words.sequence(name)).name?.country
  }

  /// "a Vienna court", but "the Vienna government".
  private func isAttribute(_ name: Range<Int>) -> Bool {
    guard cue(name.lowerBound - 1).contains(.article), name.upperBound < words.words.count else { return false }
    let next = words[name.upperBound]
    let ends: MetonymCue = [.deed, .auxiliary, .stateThing, .open, .local, .addressing, .coordinator, .adverb, .clause, .which]
    return next.kind == .word && next.letterCase == .lower && !isPossessive(next) && cue(name.upperBound).isDisjoint(with: ends)
  }

  private func before(_ start: Int) -> Double {
    var index = start - 1
    if cue(index).contains(.article), index > 0 { index -= 1 }
    let cue = cue(index)
    if cue.contains(.between) { return isAmong(index - 1, .spatial, reach: 3) ? -2 : 2 }
    if cue.contains(.open) { return behindOpen(index) }
    if cue.contains(.local) { return -3 }
    if cue.contains(.addressing) {
      return isAmong(index - 1, .spatial, reach: 3) && words[index].end - words[index].start == 4 ? -2 : 2
    }
    if cue.contains(.clause) { return 0.5 }
    return 0
  }

  /// "pressure on", "advance on": what the preposition says is said before it.
  private func behindOpen(_ preposition: Int) -> Double {
    let before = cue(preposition - 1)
    if before.contains(.political), !before.contains(.spatial) { return 2.5 }
    if before.contains(.battle) { return -3 }
    if before.contains(.spatial) { return -2 }
    switch words[preposition].firstByte | 0x20 {
    // "for" says least, "of" and "on" a little, "to", "from" and "at" most often go with places.
    case UInt8(ascii: "f") where words[preposition].end - words[preposition].start == 3: return 0
    case UInt8(ascii: "o"): return isAmong(preposition - 2, .political, reach: 1) ? 1 : -1
    default: return isAmong(preposition - 2, .political, reach: 2) && !isAmong(preposition - 1, .spatial, reach: 2) ? 1.5 : -2
    }
  }

  /// Whether a word with the cue is one of the `reach` words that end at `index`.
  private func isAmong(_ index: Int, _ cue: MetonymCue, reach: Int) -> Bool {
    for place in stride(from: index, to: index - reach, by: -1) where !self.cue(place).isDisjoint(with: cue) { return true }
    return false
  }

  private func behind(_ end: Int) -> Double {
    guard end < words.words.count else { return 0 }
    let next = words[end]
    if isPossessive(next) { return owned(end + 1) }
    if next.isHyphen, words.touches(end - 1) {
      let joined = cue(end + 1)
      return joined.contains(.sponsored) ? 2.5 : joined.contains(.based) ? -3 : 0
    }
    if isMark(end, 0x2C) { return behindComma(end + 1) }
    if next.isMark { return 0 }
    return verb(end)
  }

  /// The verb, or the noun, that the name stands before.
  private func verb(_ index: Int) -> Double {
    let cue = cue(index)
    guard words.words.indices.contains(index), !words[index].isMark else { return 0 }
    if words[index].letterCase != .lower { return words[index].isCapital ? -1.5 : 0 }
    if cue.contains(.adverb) { return verb(index + 1) }
    if cue.contains(.cityThing) { return -2 }
    if cue.contains(.auxiliary) { return predicate(index + 1) }
    if cue.contains(.deed) || cue.contains(.open) && self.cue(index + 1).contains(.odds) { return 2 }
    if cue.contains(.stateThing) { return 1.5 }
    return 0
  }

  /// Behind "is" and "has": a mood and what was done are a government's, "a city of" and "eight million" are not.
  private func predicate(_ index: Int) -> Double {
    guard words.words.indices.contains(index) else { return 0 }
    if words[index].kind == .number || cue(index).contains(.article) { return -1.5 }
    if !cue(index).isDisjoint(with: [.mood, .deed]) { return 1.5 }
    return cue(index).isDisjoint(with: [.local, .spatial, .cityThing]) ? 0.5 : -1.5
  }

  /// What the name owns: "Ankara's offer", "Ankara's old streets".
  private func owned(_ start: Int) -> Double {
    for index in start..<min(start + 3, words.words.count) where !words[index].isMark {
      let cue = cue(index)
      if cue.contains(.cityThing) { return -2 }
      if cue.contains(.stateThing) { return 2 }
      if words[index].isCapital { return -1 }
    }
    return 1
  }

  private func behindComma(_ index: Int) -> Double {
    let cue = cue(index)
    if cue.contains(.whereThere) { return -3 }
    if cue.contains(.which) { return max(1, verb(index + 1)) }
    if cue.contains(.adverb), isMark(index + 1, 0x2C) { return max(1, verb(index + 2)) }
    if cue.contains(.article), isAmong(index + 4, .spatial, reach: 4) { return -1.5 }
    return 0
  }

  /// "MOSCOW (Reuters) —", "Cairo, 12 March —": where a report was written.
  private func isDateline(_ name: Range<Int>) -> Bool {
    guard let sentence = words.sentences.first(where: { $0.contains(name.lowerBound) }), sentence.lowerBound == name.lowerBound
    else {
      return false
    }
    let next = name.upperBound
    if isMark(next, 0x28) { return true }
    for index in next..<min(next + 9, sentence.upperBound) where words[index].isMark {
      // An em dash or en dash, or a hyphen between spaces.
      let isDash = words[index].firstByte == 0xE2 && words[index].end - words[index].start == 3
      if isDash || words[index].isHyphen && !words.touches(index - 1) { return index > next || words[next].isMark }
    }
    return false
  }

  /// `'s` and `’s`, which the tokenizer splits off.
  private func isPossessive(_ word: Word) -> Bool { word.kind == .word && (word.firstByte == 0x27 || word.firstByte == 0xE2) }

  // MARK: Several names

  /// Names that are listed together are all governments or all places: each gets what all of them say, and countries among them speak a little
  /// for governments.
  private func listed(_ capitals: [(place: Int, weight: Double)], _ names: [NameCandidate]) -> [(place: Int, weight: Double)] {
    var result: [(place: Int, weight: Double)] = []
    var next = 0
    while next < capitals.count {
      var end = next + 1
      while end < capitals.count, isListed(names[capitals[end - 1].place].words, names[capitals[end].place].words) { end += 1 }
      let first = names[capitals[next].place].words.lowerBound
      let last = names[capitals[end - 1].place].words.upperBound
      let land = isCountry(before: first) || isCountry(behind: last) ? 0.75 : 0
      let sum = capitals[next..<end].reduce(0) { $0 + $1.weight } + land
      // "In London, Washington": a comma alone lists nothing.
      let isList = (first..<last).contains { cue($0).contains(.coordinator) } || land > 0
      for capital in capitals[next..<end] { result.append((capital.place, isList ? sum : capital.weight)) }
      next = end
    }
    return result
  }

  /// Whether nothing but a comma and "and" stands between two names.
  private func isListed(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let gap = one.upperBound..<other.lowerBound
    return (1...2).contains(gap.count) && gap.allSatisfy { isMark($0, 0x2C) || cue($0).contains(.coordinator) }
  }

  private func isCountry(before start: Int) -> Bool {
    var index = start - 1
    while start - index <= 2, isMark(index, 0x2C) || cue(index).contains(.coordinator) { index -= 1 }
    guard index < start - 1, index >= 0, words[index].isCapital else { return false }
    return lexicon.state(of: words[index].hash).name?.kind == .country
  }

  private func isCountry(behind end: Int) -> Bool {
    guard cue(end).contains(.coordinator), end + 1 < words.words.count, words[end + 1].isCapital else { return false }
    return lexicon.state(of: words[end + 1].hash).name?.kind == .country
  }

  /// The capitals that are fought for in this article.
  private func battlefields(_ names: [Range<Int>]) -> Set<FoldedHash> {
    var battlefields: Set<FoldedHash> = []
    for name in names {
      let preposition = cue(name.lowerBound - 1)
      guard !preposition.isDisjoint(with: [.open, .local]), isAmong(name.lowerBound - 2, .battle, reach: 3) else { continue }
      battlefields.insert(words.sequence(name))
    }
    return battlefields
  }
}
