/// A quote laid over a stretch of text with as few changed, added and missing bytes as can be (Sellers 1980: the stretch may go on
/// at both ends), and how much of each part was found.
struct QuoteAlignment {
  /// Where the quote's words lie in the text: from the first to the last byte that stands for one of theirs; nil when none does.
  let range: Range<Int>?
  /// Where the words lie, or would lie if they were there.
  let start: Int
  /// What the whole quote lies over.
  let stretch: Range<Int>
  /// Bytes that differ, in all three parts.
  let cost: Int
  /// The part of the bytes before, of the words, and after that was found: 1 for all of them, 0 for none.
  let beforeLikeness: Double
  let wordsLikeness: Double
  let afterLikeness: Double

  private enum Step { case both, quote, text }

  /// - Parameter stretch: of `text`; the time is a 64th of the product of its length and the quote's.
  init(of quote: Quote, in text: [UInt8], _ stretch: Range<Int>) {
    let whole = quote.before + quote.words + quote.after
    let table = QuoteDistance(whole).table(in: text, stretch)
    let cost = table.costs.min() ?? 0
    let end = table.costs.firstIndex(of: cost) ?? 0
    var costHere = cost
    var costs = [0, 0, 0]
    var range: Range<Int>? = nil
    var start = stretch.lowerBound + end
    var (row, column) = (whole.count, end)
    func part(_ place: Int) -> Int { place < quote.before.count ? 0 : place < quote.before.count + quote.words.count ? 1 : 2 }
    while row > 0 {
      let place = stretch.lowerBound + column - 1
      let (step, costBefore) = Self.step(to: row, column, of: costHere, table) { whole[row - 1] == text[place] }
      costHere = costBefore
      switch step {
      case .both:
        if part(row - 1) == 1 { range = place..<(range?.upperBound ?? place + 1) }
        if whole[row - 1] != text[place] { costs[part(row - 1)] += 1 }
        (row, column) = (row - 1, column - 1)
      case .quote:
        costs[part(row - 1)] += 1
        row -= 1
      case .text:
        // What was added on the border of two parts belongs to neither.
        if row < whole.count, part(row - 1) == part(row) { costs[part(row)] += 1 }
        column -= 1
      }
      if row >= quote.before.count { start = stretch.lowerBound + column }
    }
    self.range = range
    self.start = range?.lowerBound ?? start
    self.stretch = (stretch.lowerBound + column)..<(stretch.lowerBound + end)
    self.cost = cost
    beforeLikeness = Self.likeness(costs[0], of: quote.before.count)
    wordsLikeness = Self.likeness(costs[1], of: quote.words.count)
    afterLikeness = Self.likeness(costs[2], of: quote.after.count)
  }

  private static func likeness(_ cost: Int, of length: Int) -> Double {
    length == 0 ? 0 : max(0, 1 - Double(cost) / Double(length))
  }

  /// The last step of a best way to a pair of places, and what that way costs before it.
  private static func step(
    to row: Int, _ column: Int, of cost: Int, _ table: QuoteDistanceTable, isSame: () -> Bool
  ) -> (Step, cost: Int) {
    let above = cost - table.fromAbove(row: row, column: column)
    if column == 0 { return (.quote, above) }
    let before = cost - table.fromBefore(row: row, column: column)
    let both = before - table.fromAbove(row: row, column: column - 1)
    if both + (isSame() ? 0 : 1) == cost { return (.both, both) }
    return above + 1 == cost ? (.quote, above) : (.text, before)
  }
}
