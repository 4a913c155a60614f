/// The words of one article as the tagger's features see them.
///
/// Made in passes over the words: what each is by itself, the longest names of the tables, lines in which capitals say nothing, runs of
/// capitals, and what the other occurrences of a word in the article say.
struct TaggerWords {
  private(set) var words: [TaggerWord] = []
  /// The sentences as ranges of `words`.
  private(set) var sentences: [Range<Int>] = []
  private(set) var runs: [CapitalRun] = []

  init(_ text: Text, _ tokenized: [TokenizedSentence], _ gazetteer: GazetteerTable) {
    words.reserveCapacity(tokenized.reduce(0) { $0 + $1.tokens.count })
    sentences.reserveCapacity(tokenized.count)
    for sentence in tokenized {
      let start = words.count
      for token in sentence.tokens {
        var word = TaggerWord(token, in: text)
        if word.casing != .mark { word.entry = gazetteer[word.folded] }
        words.append(word)
      }
      let range = start..<words.count
      sentences.append(range)
      markFirst(range)
      markLine(range)
      findNames(range, gazetteer)
      findRuns(range)
    }
    DocumentEvidence.mark(&words, sentences)
  }

  subscript(index: Int) -> TaggerWord { words[index] }

  /// The hash of the words of a span, marks left out.
  func sequence(_ tokens: Range<Int>) -> FoldedHash {
    var hash = words[tokens.lowerBound].folded
    for index in tokens.dropFirst() where words[index].casing != .mark { hash = hash.followed(by: words[index].folded) }
    return hash
  }

  private mutating func markFirst(_ sentence: Range<Int>) {
    if let first = sentence.first(where: { words[$0].casing != .mark }) { words[first].isFirst = true }
  }

  /// Tells headlines in title case, and lines of capitals.
  private mutating func markLine(_ sentence: Range<Int>) {
    var (all, capital, upper) = (0, 0, 0)
    for index in sentence where words[index].isWord {
      all += 1
      if words[index].isCapital { capital += 1 }
      if words[index].casing == .upper { upper += 1 }
    }
    guard all >= 3 else { return }
    let line: UInt8 = upper * 10 >= all * 7 ? 2 : capital * 4 >= all * 3 ? 1 : 0
    if line > 0 { for index in sentence { words[index].line = line } }
  }

  /// Finds the names of the tables, the longest first, from left to right.
  private mutating func findNames(_ sentence: Range<Int>, _ gazetteer: GazetteerTable) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let (end, kinds) = name(at: index, before: sentence.upperBound, gazetteer) else {
        index += 1
        continue
      }
      for place in index..<end {
        let position: UInt32 = end - index == 1 ? 4 : place == index ? 1 : place == end - 1 ? 3 : 2
        words[place].match = kinds.rawValue << 3 | position
      }
      index = end
    }
  }

  /// The end and the kinds of the longest known name that begins at `start`; nil when none does.
  private func name(at start: Int, before end: Int, _ gazetteer: GazetteerTable) -> (end: Int, kinds: GazetteerEntry.Kinds)? {
    let first = words[start]
    guard first.casing != .mark, first.entry.value != 0 else { return nil }
    var best = Self.name(first.entry.kinds, isUpper: first.casing == .upper).map { (start + 1, $0) }
    var hasCapital = first.isCapital || first.casing == .mixed
    if best != nil, !hasCapital { best = nil }
    var sequence = first.folded
    var goesOn = first.entry.kinds.contains(.goesOn)
    var (index, count) = (start + 1, 1)
    while goesOn, index < end, count < 9 {
      let word = words[index]
      if word.casing == .mark {
        // A hyphen, "&" or "." inside; a bracket, a comma or a quote ends the name.
        guard word.isHyphen || word.form == Self.ampersand || word.form == Self.stop, index + 1 < end else { break }
        index += 1
        continue
      }
      sequence = sequence.followed(by: word.folded)
      let entry = gazetteer[sequence]
      hasCapital = hasCapital || word.isCapital
      count += 1
      index += 1
      if hasCapital, let kinds = Self.name(entry.kinds, isUpper: true) { best = (index, kinds) }
      goesOn = entry.kinds.contains(.goesOn)
    }
    return best
  }

  private static let ampersand: UInt32 = (2_166_136_261 ^ 0x26) &* 16_777_619
  private static let stop: UInt32 = (2_166_136_261 ^ 0x2E) &* 16_777_619

  private static func name(_ kinds: GazetteerEntry.Kinds, isUpper: Bool) -> GazetteerEntry.Kinds? {
    let names = kinds.intersection(.names)
    if names.isEmpty || kinds.contains(.inCapitals) && !isUpper { return nil }
    return names
  }

  // MARK: Runs of capitals

  private mutating func findRuns(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard words[index].isCapital || words[index].casing == .mixed else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound {
        if words[end].isCapital || words[end].casing == .mixed {
          end += 1
        } else if end + 1 < sentence.upperBound, words[end].isHyphen || words[end].form == Self.ampersand, words[end + 1].isCapital
        {
          end += 2
        } else {
          break
        }
      }
      let run = CapitalRun(words, index..<end, in: sentence)
      for place in index..<end { words[place].run = Int32(runs.count) }
      runs.append(run)
      index = end
    }
  }
}

/// Capitalised words one behind the other, with hyphens and "&" between them, and the words on both sides.
struct CapitalRun {
  let words: Range<Int>
  let first: FoldedHash
  let last: FoldedHash
  /// The two words before it, the nearer first, and the two behind it.
  let left: FoldedHash
  let beforeLeft: FoldedHash
  let right: FoldedHash
  let behindRight: FoldedHash
  /// What its words can be: of the first word, of the last one, and of any.
  let firstKinds: UInt32
  let lastKinds: UInt32
  let anyKinds: UInt32

  init(_ all: [TaggerWord], _ words: Range<Int>, in sentence: Range<Int>) {
    self.words = words
    func folded(_ index: Int) -> FoldedHash { sentence.contains(index) ? all[index].folded : TaggerWord.padding.folded }
    first = all[words.lowerBound].folded
    last = all[words.upperBound - 1].folded
    left = folded(words.lowerBound - 1)
    beforeLeft = folded(words.lowerBound - 2)
    right = folded(words.upperBound)
    behindRight = folded(words.upperBound + 1)
    let kinds = GazetteerEntry.Kinds.words
    firstKinds = all[words.lowerBound].entry.kinds.intersection(kinds).rawValue
    lastKinds = all[words.upperBound - 1].entry.kinds.intersection(kinds).rawValue
    anyKinds = words.reduce(0) { $0 | all[$1].entry.kinds.intersection(kinds).rawValue }
  }
}
