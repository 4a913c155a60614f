/// Finds the candidates of one sentence, from left to right.
///
/// A run of capitalised words, with the small words that may stand inside a name, is cut into pieces: adjectives and titles come off,
/// known names are taken whole, and what is left is judged by `NameJudge`.
struct NameFinder {
  private(set) var candidates: [NameCandidate] = []
  let words: ArticleWords
  let sentence: Range<Int>
  let lexicon: Lexicon
  let isHeadline: Bool
  private let judge: NameJudge

  /// Longer names are cut: it bounds the work at each word.
  static let longestRun = 14

  init(_ words: ArticleWords, _ sentence: Range<Int>, _ lexicon: Lexicon) {
    self.words = words
    self.sentence = sentence
    self.lexicon = lexicon
    isHeadline = HeadlineRule.isHeadline(words, sentence)
    judge = NameJudge(words, sentence, isHeadline: isHeadline)
  }

  mutating func find() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let known = knownName(at: index), !words[index].isCapital {
        add(index..<known.end, known.name)
        index = known.end
      } else if words[index].isCapital || startsWithParticle(index) {
        let end = runEnd(from: index)
        cut(index..<end)
        index = max(end, index + 1)
        if let last = candidates.last { index = max(index, last.words.upperBound) }
      } else {
        index += 1
      }
    }
  }

  // MARK: Known names

  /// The longest known name that begins at `index`, and where it ends.
  func knownName(at index: Int) -> (name: KnownName, end: Int)? {
    guard words[index].has(.startsKnownName) else { return nil }
    var found: (name: KnownName, end: Int)?
    var sequence = words[index].hash
    var capitals = words[index].isCapital ? 1 : 0
    var last = index
    while true {
      let state = lexicon.state(of: sequence)
      if let name = state.name, capitals > 0, fits(name, index...last) { found = (name, last + 1) }
      guard state.isKnownStart, last - index < 10 else { return found }
      last += 1
      while last < sentence.upperBound, words[last].isHyphen || words[last].firstByte == 0x26 { last += 1 }
      guard last < sentence.upperBound, !words[last].isMark else { return found }
      if words[last].isCapital { capitals += 1 }
      sequence = sequence.followed(by: words[last].hash)
    }
  }

  /// Whether the words are cased as a name: capitals outside, and all capitals for an acronym that is a word too.
  private func fits(_ name: KnownName, _ range: ClosedRange<Int>) -> Bool {
    if name.inCapitals { return words[range.lowerBound].letterCase == .upper || words[range.lowerBound].letterCase == .mixed }
    let last = words[range.upperBound]
    return (last.isCapital || last.kind == .number || last.has(.organisationCue))
      && (words[range.lowerBound].isCapital || range.count > 1)
  }

  // MARK: Runs

  /// `al-Sarraj`, `bin Laden`: a particle in lower case that begins a name.
  private func startsWithParticle(_ index: Int) -> Bool {
    guard words[index].has(.particle), words[index].letterCase == .lower, index + 1 < sentence.upperBound else { return false }
    if words[index + 1].isHyphen {
      return index + 2 < sentence.upperBound && words[index + 2].isCapital && words.touches(index) && words.touches(index + 1)
    }
    return !words[index].has([.function, .common]) && words[index].end - words[index].start > 1 && words[index + 1].isCapital
  }

  /// The end of the run of words that could be one name from `start`.
  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    let limit = min(sentence.upperBound, start + Self.longestRun)
    while end < limit, let next = continued(start, end), next <= limit { end = next }
    return end
  }

  /// Where a run from `start` that reached `end` ends if it goes on: behind its next capitalised word.
  private func continued(_ start: Int, _ end: Int) -> Int? {
    let word = words[end]
    if word.isCapital { return end + 1 }
    guard end + 1 < sentence.upperBound else { return nil }
    if word.isHyphen { return pastHyphen(end) }
    if word.firstByte == 0x26, words[end + 1].isCapital { return end + 2 }
    if word.has(.particle), !word.has(.calendar) {
      var next = end + 1
      if words[next].isHyphen { next += 1 }
      if next < sentence.upperBound, words[next].has(.particle), !words[next].isCapital { next += 1 }
      let isLoose = next == end + 1 && word.has([.function, .common])
      if next < sentence.upperBound, words[next].isCapital, !isLoose, words[end - 1].isCapital { return next + 1 }
    }
    return pastJoint(start, end)
  }

  /// Behind a hyphen without spaces: a capital goes on, and so does a small syllable of a name (`Jong-un`).
  private func pastHyphen(_ hyphen: Int) -> Int? {
    guard words.touches(hyphen - 1), words.touches(hyphen) else { return nil }
    let next = words[hyphen + 1]
    if next.isCapital { return hyphen + 2 }
    if next.has(.particle), hyphen + 3 < sentence.upperBound, words[hyphen + 2].isHyphen, words[hyphen + 3].isCapital {
      return hyphen + 4
    }
    let isSyllable = next.letterCase == .lower && next.end - next.start <= 4 && !next.has([.common, .function])
    let before = words[hyphen - 1]
    return isSyllable && hyphen - 2 >= sentence.lowerBound && words[hyphen - 2].isCapital && before.letterCase == .capitalised
      && !before.has([.common, .startsKnownName]) ? hyphen + 2 : nil
  }

  /// Behind `of`, `for`, `on` and `and` inside the name of an organisation or of a place.
  private func pastJoint(_ start: Int, _ joint: Int) -> Int? {
    let word = words[joint]
    let before = words[joint - 1]
    guard before.isCapital else { return nil }
    var next = joint + 1
    let isThe = words[next].has(.the) && words[next].letterCase == .lower
    if isThe { next += 1 }
    guard next < sentence.upperBound, words[next].isCapital, !words[next].has(.calendar) else { return nil }
    let isAdjective = knownName(at: next)?.name.kind == .adjective
    if word.has(.of) {
      if isThe && isAdjective { return nil }
      let hasHead = before.has([.organisationHead, .placeFront])
      let isOffice = before.has(.title) && !isThe && words[next].has([.common, .titleModifier, .organisationWord])
      return hasHead || isOffice || before.has(.thingHead) ? next + 1 : nil
    }
    if word.has(.forOrOn) { return before.has(.organisationHead) || before.has(.thingHead) ? next + 1 : nil }
    guard word.has(.and), !isThe else { return nil }
    return joinsTheme(start, joint, next) ? next + 1 : nil
  }

  /// Whether `and` joins two themes of one organisation: "Ministry of Trade and Industry", "Justice and Development Party".
  private func joinsTheme(_ start: Int, _ joint: Int, _ next: Int) -> Bool {
    let themes: WordClass = [.common, .organisationWord, .titleModifier]
    guard !words[next].has([.calendar, .function, .givenName]) else { return false }
    for index in start..<joint where words[index].has([.of, .forOrOn]) {
      return !words[next].has(.startsKnownName) || words[next].has(themes)
    }
    guard words[joint - 1].has(themes), words[next].has(themes) else { return false }
    for index in next..<min(next + 4, sentence.upperBound) where !words[index].has(.and) {
      guard words[index].isCapital else { return false }
      if words[index].has(.organisationHead) { return true }
    }
    return false
  }

  // MARK: Pieces

  /// Cuts a run into names.
  private mutating func cut(_ run: Range<Int>) {
    var end = run.upperBound
    var place = run.lowerBound
    while place < end {
      let word = words[place]
      if word.isMark || word.has(.calendar) || isOrdinary(place) {
        place += 1
      } else if let known = knownName(at: place), let next = takeKnown(place, known, end) {
        place = next
        end = max(end, place)
      } else if let next = takeTitle(place, end) {
        place = next
      } else {
        let pieceEnd = self.pieceEnd(place, end)
        let piece = trimmed(place..<pieceEnd)
        if let candidate = judge.candidate(piece, titled: false) { candidates.append(candidate) }
        place = pieceEnd
      }
    }
  }

  /// A word that only the start of a sentence, or a headline, made a capital.
  private func isOrdinary(_ index: Int) -> Bool {
    let word = words[index]
    if word.letterCase == .upper, !isHeadline, word.end - word.start > 1 { return false }
    if word.has(.function) { return !(word.has(.givenName) && index + 1 < sentence.upperBound && words[index + 1].isCapital) }
    guard judge.opensSentence(index) else { return false }
    if word.has([.givenName, .startsKnownName, .title, .titleModifier, .organisationWord]) { return false }
    if words.casing[word.hash].capital > 0 { return word.has(.common) && words.casing[word.hash].lower > 0 }
    return word.has(.common) || words.casing[word.hash].lower > 0
  }

  /// Takes a known name, longer when an organisation's or a place's noun follows it. Nil when it is the first name of a person.
  private mutating func takeKnown(_ start: Int, _ known: (name: KnownName, end: Int), _ runEnd: Int) -> Int? {
    let end = known.end
    let rest = max(end, runEnd)
    guard end < rest, words[end].isCapital || words[end].isHyphen else {
      add(start..<end, known.name)
      return end
    }
    let isGiven = end == start + 1 && words[start].has(.givenName)
    if isGiven, words[end].isCapital, !words[end].has([.organisationHead, .placeHead, .title, .thingHead, .common]) { return nil }
    if let whole = judge.organisationEnd(start, from: end, to: rest) {
      candidates.append(NameCandidate(words: start..<whole, type: .organisation, form: .name, confidence: 0.85, isKnown: false))
      return whole
    }
    if known.name.kind != .adjective, known.name.kind != .organisation, words[end].has(.placeHead), !words[end].has(.title) {
      candidates.append(NameCandidate(words: start..<(end + 1), type: .place, form: .name, confidence: 0.85, isKnown: false))
      return end + 1
    }
    add(start..<end, known.name)
    return end
  }

  private mutating func add(_ range: Range<Int>, _ known: KnownName) {
    candidates.append(
      NameCandidate(
        words: range, type: known.type, form: known.kind == .adjective ? .adjective : .name, confidence: 0.95, isKnown: true))
  }

  /// Behind the titles that begin at `start`, having taken the person that they stand before. Nil when no title stands there.
  private mutating func takeTitle(_ start: Int, _ runEnd: Int) -> Int? {
    guard let end = titleEnd(start, runEnd) else { return nil }
    if let whole = judge.organisationEnd(start, from: start, to: runEnd), whole > end || words[end - 1].has(.organisationHead) {
      return nil
    }
    guard end < runEnd, !words[end].isMark, !isOrdinary(end), !words[end].has(.organisationHead) || words[end].has(.givenName)
    else { return end }
    if let known = knownName(at: end), !words[end].has(.givenName),
      known.end - end > 1 || known.end == runEnd && known.name.kind != .capital
    {
      return end
    }
    let pieceEnd = self.pieceEnd(end, runEnd)
    if let candidate = judge.candidate(trimmed(end..<pieceEnd), titled: true) { candidates.append(candidate) }
    return pieceEnd
  }

  /// The end of "Deputy Prime Minister", "Field Marshal", "Secretary of State", "Vice-President".
  private func titleEnd(_ start: Int, _ runEnd: Int) -> Int? {
    var index = start
    var end: Int?
    while index < runEnd {
      let word = words[index]
      if word.isHyphen, index > start {
        index += 1
        continue
      }
      guard word.isCapital else { break }
      if word.has([.title, .role]) {
        end = index + 1
      } else if !word.has(.titleModifier) {
        break
      }
      index += 1
    }
    if let found = end, found + 1 < runEnd, words[found].has(.of), words[found - 1].has([.title, .role]) {
      var last = found + 1
      while last < runEnd, words[last].has([.common, .titleModifier, .organisationWord]) || words[last].has(.calendar) { last += 1 }
      if last > found + 1 { return last }
    }
    return end
  }

  /// Where the name that begins at `start` ends inside its run: before a title, an adjective behind a hyphen, or a longer known name.
  private func pieceEnd(_ start: Int, _ runEnd: Int) -> Int {
    var index = start + 1
    while index < runEnd {
      let word = words[index]
      if word.has(.calendar), word.isCapital { return index }
      if word.isCapital, word.has(.title), index + 1 < runEnd, words[index + 1].isCapital, !words[start].has(.givenName) {
        return index
      }
      if word.isCapital, let known = knownName(at: index), splits(known, at: index, runEnd) { return index }
      index += 1
    }
    return runEnd
  }

  /// Whether a title begins at `index`, and a name or the end of the run follows it.
  private func beginsTitle(_ index: Int, _ runEnd: Int) -> Bool {
    guard let end = titleEnd(index, runEnd) else { return false }
    return end == runEnd ? end - index > 1 : words[end].isCapital && !words[end].has([.organisationHead, .placeHead])
  }

  private func splits(_ known: (name: KnownName, end: Int), at index: Int, _ runEnd: Int) -> Bool {
    if words[index - 1].isHyphen { return known.name.kind == .adjective || known.name.kind == .country }
    return known.name.kind == .organisation && !words[index - 1].has([.of, .the, .forOrOn, .and]) && !words[index].has(.givenName)
      && (known.end - index > 1 || words[index].letterCase == .upper)
  }

  /// Without small words and marks at either end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start + 1, words[end - 1].isMark || (!words[end - 1].isCapital && !words[end - 2].isHyphen) { end -= 1 }
    while start + 1 < end, words[start].isMark { start += 1 }
    return start..<end
  }
}
