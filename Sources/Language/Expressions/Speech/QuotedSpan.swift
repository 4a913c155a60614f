/// What stands between an opening quotation mark and the one that closes it.
struct QuotedSpan: Hashable {
  /// The words without the marks; those of paragraphs that begin with another opening mark hold that mark.
  var words: Range<Int>
  /// The place of the opening mark, and of the closing one or what would be its place.
  let opening: Int
  let closing: Int
  let isOpen: Bool

  /// All of it, with the marks.
  var whole: Range<Int> { opening..<(isOpen ? closing : closing + 1) }
}

/// Pairs the quotation marks of a text, whatever their style.
///
/// Which mark opens and which closes is found for a whole text at once, as the reading that costs least (Viterbi over two states,
/// outside and inside): a mark costs when it stands as its kind does not (an opening one with a space behind it), a quotation when it goes
/// over a paragraph that does not begin with a mark again, or is never closed. So a mark that is set wrongly, or left out, spoils the
/// pair that it belongs to and not all that follow.
struct QuotationMarks {
  private let speech: SpeechText
  private let kind: SpeechWord.Uses
  private let marks: [Int]
  private let opensLow: Bool
  private let opensPointed: Bool

  /// - Parameters:
  ///   - kind: double or single marks.
  ///   - skipped: words in which no mark counts.
  init(_ speech: SpeechText, _ kind: SpeechWord.Uses, skipping skipped: [Range<Int>] = []) {
    self.speech = speech
    self.kind = kind
    var skips = skipped[...]
    var marks: [Int] = []
    var low = false
    var pointed: Bool?
    for index in speech.words.indices where speech.words[index].is(kind) {
      while let first = skips.first, first.upperBound <= index { skips.removeFirst() }
      if let first = skips.first, first.contains(index) { continue }
      marks.append(index)
      let mark = speech.words[index]
      if mark.is(.lowMark) { low = true }
      if pointed == nil, mark.is([.pointedLeft, .pointedRight]) { pointed = mark.is(.pointedLeft) }
    }
    self.marks = marks
    opensLow = low
    opensPointed = pointed ?? true
  }

  private var isSingle: Bool { kind == .singleMark }

  // MARK: Costs

  private func openingCost(_ mark: Int) -> Double {
    let spaces = (speech.hasSpaceBefore(mark) || isBehindBracket(mark), speech.hasSpaceAfter(mark))
    var cost: Double =
      switch spaces {
      case (true, false): 0
      case (true, true): 0.8
      case (false, false): 1.4
      case (false, true): 2.6
      }
    switch speech[mark].uses.intersection(.drawnMark) {
    case .leftMark, .lowMark: cost = cost / 2
    case .rightMark: cost += opensLow ? 4 : 2.5
    case .pointedLeft: cost = opensPointed ? cost / 2 : cost + 3
    case .pointedRight: cost = opensPointed ? cost + 3 : cost / 2
    default: break
    }
    if speech.isParagraphEnd(mark) { cost += 3 }
    if isSingle {
      // An apostrophe at the start of a word: "’90s", "'em".
      cost += 0.4
      if speech.is(mark + 1, .number) && !speech.hasSpaceAfter(mark) { cost += 1.5 }
    }
    return cost
  }

  private func closingCost(_ mark: Int) -> Double {
    let isBehindStop = speech.is(mark - 1, [.comma, .stop])
    let spaces = (speech.hasSpaceBefore(mark), speech.hasSpaceAfter(mark) || speech.is(mark + 1, .anyMark))
    var cost: Double =
      switch spaces {
      case (false, true): 0
      case (true, true): isBehindStop ? 0.3 : 0.9
      case (false, false): 1.0
      case (true, false): isBehindStop ? 0.7 : 2
      }
    switch speech[mark].uses.intersection(.drawnMark) {
    case .rightMark: cost = cost / 2
    case .leftMark: cost = opensLow ? cost / 2 : cost + 2.5
    case .lowMark: cost += 4
    case .pointedLeft: cost = opensPointed ? cost + 3 : cost / 2
    case .pointedRight: cost = opensPointed ? cost / 2 : cost + 3
    default: break
    }
    // The apostrophe of a plural's possessive: "the players' contracts".
    if isSingle, !isBehindStop, speech.is(mark + 1, [.lower, .capital]), endsInS(mark - 1) { cost += 1 }
    return cost
  }

  private func strayCost(_ mark: Int, isInside: Bool) -> Double {
    guard isSingle else { return 2.4 }
    if !speech.hasSpaceBefore(mark), endsInS(mark - 1) { return 0.2 }
    // "’90s", "'em", "rock 'n' roll", and what the tokens left of an apostrophe.
    if speech.is(mark, .rightMark) || speech.is(mark + 1, .number) { return 0.5 }
    return speech.hasSpaceBefore(mark) && !speech.hasSpaceAfter(mark) ? 1.5 : 0.6
  }

  /// What it costs that a quotation goes on from one mark's place to the next, or from a paragraph to another.
  private func crossingCost(from last: Int, to next: Int) -> Double {
    var cost = 0.0
    let paragraphs = speech.paragraph(of: next) - speech.paragraph(of: last)
    if paragraphs > 0 {
      // A mark that opens the paragraph again says that the quotation goes on.
      let crossed = paragraphs - (speech.isParagraphStart(next) ? 1 : 0)
      let each = isSingle ? 0.9 : speech.isParagraphStart(next) ? 0.6 : 0.35
      cost += Double(crossed) * each
    }
    if next - last > Self.longWords { cost += 1 + Double(next - last - Self.longWords) / 80 }
    return cost
  }

  private static let longWords = 160

  private func isBehindBracket(_ mark: Int) -> Bool {
    mark > 0 && speech.is(mark - 1, [.bracket, .dash, .doubleMark, .singleMark])
  }

  private func endsInS(_ word: Int) -> Bool {
    guard word >= 0, !speech.is(word, .anyMark) else { return false }
    return speech.text[speech.words[word].range].last.map { $0 | 0x20 == 0x73 } ?? false
  }

  // MARK: Reading

  private enum Step: UInt8 {
    case strayOutside, opens, strayInside, closes, reopens
    /// The quotation before was never closed; this mark opens another.
    case opensAnew
  }

  /// The quotations, in order and disjoint.
  func spans() -> [QuotedSpan] {
    if marks.isEmpty { return [] }
    let steps = cheapest()
    var spans: [QuotedSpan] = []
    var opening: Int?
    var last = 0
    func finish(_ start: Int, at end: Int, isOpen: Bool) {
      spans.append(QuotedSpan(words: (start + 1)..<max(end, start + 1), opening: start, closing: end, isOpen: isOpen))
    }
    for (place, mark) in marks.enumerated() {
      switch steps[place] {
      case .strayOutside, .strayInside: break
      case .opens: (opening, last) = (mark, mark)
      case .reopens: last = mark
      case .closes:
        if let start = opening { finish(start, at: mark, isOpen: false) }
        opening = nil
      case .opensAnew:
        if let start = opening { finish(start, at: min(paragraphEnd(of: last), mark), isOpen: true) }
        (opening, last) = (mark, mark)
      }
    }
    if let start = opening { finish(start, at: paragraphEnd(of: last), isOpen: true) }
    return spans.filter { !$0.words.isEmpty }
  }

  private func paragraphEnd(of word: Int) -> Int {
    var end = word + 1
    while end < speech.words.count, !speech.isParagraphStart(end) { end += 1 }
    return end
  }

  /// For each mark what it does, in the reading of least cost.
  private func cheapest() -> [Step] {
    var costs = (outside: 0.0, inside: Double.infinity)
    var ways: [(outside: Step, inside: Step)] = []
    ways.reserveCapacity(marks.count)
    var last = marks[0]
    for mark in marks {
      let going = costs.inside + crossingCost(from: last, to: mark)
      let opening = openingCost(mark)
      let outside: [(Double, Step)] = [
        (costs.outside + strayCost(mark, isInside: false), .strayOutside), (going + closingCost(mark), .closes),
      ]
      var inside: [(Double, Step)] = [
        (costs.outside + opening, .opens), (going + strayCost(mark, isInside: true), .strayInside),
        (costs.inside + opening + unclosedCost, .opensAnew),
      ]
      if speech.isParagraphStart(mark), mark > marks[0] { inside.append((going + opening + 0.05, .reopens)) }
      let bestOutside = outside.min { $0.0 < $1.0 } ?? (0, .strayOutside)
      let bestInside = inside.min { $0.0 < $1.0 } ?? (0, .opens)
      costs = (bestOutside.0, bestInside.0)
      ways.append((bestOutside.1, bestInside.1))
      last = mark
    }
    var isInside = costs.inside + unclosedCost < costs.outside
    var steps: [Step] = []
    for way in ways.reversed() {
      let step = isInside ? way.inside : way.outside
      steps.append(step)
      switch step {
      case .opens, .strayOutside: isInside = false
      case .closes, .strayInside, .reopens, .opensAnew: isInside = true
      }
    }
    return steps.reversed()
  }

  private var unclosedCost: Double { isSingle ? 3.5 : 2.2 }
}
