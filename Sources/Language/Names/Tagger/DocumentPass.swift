/// Brings the names of one article into line: a name is of the type that most of its mentions are of, a surname of a person found is a person,
/// and what was found in one place is found in the others.
struct DocumentPass {
  private let words: TaggerWords
  private var names: [FoundName]
  private var types = FoldedTable<Weights>(empty: Weights())
  private var surnames = FoldedTable<Bool>(empty: false)
  private var longest = 1

  private struct Weights {
    var person: Float = 0
    var organisation: Float = 0
    var place: Float = 0

    mutating func add(_ type: NameType, _ weight: Float) {
      switch type {
      case .person: person += weight
      case .organisation: organisation += weight
      case .place: place += weight
      }
    }

    /// The heaviest; nil when there is nothing.
    var type: NameType? {
      let most = max(person, organisation, place)
      if most == 0 { return nil }
      return person == most ? .person : organisation == most ? .organisation : .place
    }
  }

  init(_ words: TaggerWords, _ found: [FoundName]) {
    self.words = words
    names = []
    for name in found { types.update(words.sequence(name.tokens)) { $0.add(name.type, Float(name.confidence)) } }
    names = found.filter { !isHeadlineScrap($0) }
    types = FoldedTable<Weights>(empty: Weights())
    for name in names {
      types.update(words.sequence(name.tokens)) { $0.add(name.type, Float(name.confidence)) }
      longest = max(longest, name.tokens.count)
      if name.type == .person, name.tokens.count > 1 { learnSurname(name.tokens) }
    }
  }

  private mutating func learnSurname(_ name: Range<Int>) {
    let last = name.upperBound - 1
    guard words[last].isCapital, words[last].length > 2 else { return }
    surnames.update(words[last].folded) { $0 = true }
    if name.count > 2, words[last - 1].isHyphen { surnames.update(words.sequence((last - 2)..<(last + 1))) { $0 = true } }
  }

  /// The names, settled, and those that only the others make visible; in order and disjoint.
  func settled() -> [FoundName] {
    var result: [FoundName] = []
    var next = 0
    for name in names.flatMap(parted) {
      addRepeats(between: next, and: name.tokens.lowerBound, to: &result)
      var name = name
      let hash = words.sequence(name.tokens)
      if surnames[hash] {
        name.type = agreed(hash, or: .person)
      } else if let type = types[hash].type {
        name.type = type
      }
      result.append(name)
      next = name.tokens.upperBound
    }
    addRepeats(between: next, and: words.words.count, to: &result)
    return result
  }

  /// "Quillfeld Motors Ada Lindqvist": an organisation that the article names by itself, and the person who stands behind it, are two.
  private func parted(_ name: FoundName) -> [FoundName] {
    guard name.type == .person, (4...6).contains(name.tokens.count) else { return [name] }
    for end in stride(from: name.tokens.upperBound - 2, through: name.tokens.lowerBound + 2, by: -1) {
      let front = name.tokens.lowerBound..<end
      let weights = types[words.sequence(front)]
      guard weights.organisation > weights.person + weights.place, words[end].isCapital else { continue }
      return [
        FoundName(tokens: front, type: .organisation, confidence: name.confidence),
        FoundName(tokens: end..<name.tokens.upperBound, type: .person, confidence: name.confidence),
      ]
    }
    return [name]
  }

  /// A surname that is also the name of something else in this article is what most of its mentions are.
  private func agreed(_ hash: FoldedHash, or type: NameType) -> NameType {
    let weights = types[hash]
    return max(weights.organisation, weights.place) > weights.person + 1 ? weights.type ?? type : type
  }

  /// Whether a name is a guess at a headline in title case, where capitals say nothing: a doubtful run with an ordinary word (none of
  /// the little ones that join names) in it, met nowhere else.
  private func isHeadlineScrap(_ name: FoundName) -> Bool {
    guard words[name.tokens.lowerBound].line == 1, name.tokens.count > 1, name.confidence < Self.doubtful else { return false }
    let weights = types[words.sequence(name.tokens)]
    if weights.person + weights.organisation + weights.place > Float(name.confidence) * 1.5 { return false }
    return name.tokens.contains { words[$0].length > 3 && isOrdinary(words[$0]) }
  }

  /// Headline names below this confidence are asked whether they hold an ordinary word.
  private static let doubtful = 0.6

  /// Whether a word is mostly in small letters where no rule asks for a capital, in other texts or in this one.
  private func isOrdinary(_ word: TaggerWord) -> Bool {
    let casing = word.entry.casing == 0 ? 0 : (word.entry.casing - 1) % 5 + 1
    return casing >= 4 || word.evidence & 1 != 0
  }

  // MARK: Repeats

  private func addRepeats(between start: Int, and end: Int, to result: inout [FoundName]) {
    var index = start
    while index < end {
      if words[index].isCapital, let name = repeated(at: index, before: end) {
        result.append(name)
        index = name.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  private func repeated(at start: Int, before end: Int) -> FoundName? {
    guard let sentence = sentence(of: start) else { return nil }
    let end = min(end, sentence.upperBound, start + longest)
    var found: FoundName?
    var hash = words[start].folded
    for index in start..<end {
      let word = words[index]
      if index > start {
        if word.casing == .mark {
          guard word.isHyphen else { break }
          continue
        }
        hash = hash.followed(by: word.folded)
      }
      let isSingle = index == start
      guard let type = surnames[hash] ? agreed(hash, or: .person) : types[hash].type else { continue }
      if isSingle, !canStandAlone(start, in: sentence) { continue }
      found = FoundName(tokens: start..<(index + 1), type: type, confidence: 0.55)
    }
    return found
  }

  private func sentence(of index: Int) -> Range<Int>? {
    var (low, high) = (0, words.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if words.sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return words.sentences.indices.contains(low) ? words.sentences[low] : nil
  }

  /// Whether a word that is a name elsewhere is one here too: no ordinary word, and no part of a longer run of capitals.
  private func canStandAlone(_ index: Int, in sentence: Range<Int>) -> Bool {
    let word = words[index]
    if isOrdinary(word) || word.length < 2 || word.entry.kinds.contains(.demonym) { return false }
    if word.line != 0 { return true }
    if index + 1 < sentence.upperBound, words[index + 1].isCapital { return false }
    if index > sentence.lowerBound, words[index - 1].isCapital, !words[index - 1].isFirst,
      !words[index - 1].entry.kinds.contains(.title)
    {
      return false
    }
    return true
  }
}

/// A name as a range of the article's tokens.
struct FoundName {
  var tokens: Range<Int>
  var type: NameType
  /// Between 0 and 1.
  var confidence: Double
  /// How far its labels beat all others, in the model's units; 0 for one that no label gave.
  var margin: Int32 = 0
}
