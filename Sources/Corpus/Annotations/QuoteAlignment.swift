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

  private enum Step: UInt8 { case both, quote, text }

  /// - Parameter stretch: of `text`; the time is the product of its length and the quote's.
  init(of quote: Quote, in text: [UInt8], _ stretch: Range<Int>) {
    let whole = quote.before + quote.words + quote.after
    let (steps, end, cost) = Self.table(whole, text, stretch)
    var costs = [0, 0, 0]
    var range: Range<Int>? = nil
    var start = stretch.lowerBound + end
    var (row, column) = (whole.count, end)
    func part(_ place: Int) -> Int { place < quote.before.count ? 0 : place < quote.before.count + quote.words.count ? 1 : 2 }
    while row > 0 {
      let place = stretch.lowerBound + column - 1
      switch steps[row * (stretch.count + 1) + column] {
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

  /// The best step to every pair of places, row by row of the quote; the column at which the best way ends, and its cost.
  private static func table(_ whole: [UInt8], _ text: [UInt8], _ stretch: Range<Int>) -> ([Step], end: Int, cost: Int) {
    let width = stretch.count + 1
    var steps = [Step](repeating: .quote, count: (whole.count + 1) * width)
    var costs = [Int](repeating: 0, count: width)
    for row in 1...max(whole.count, 1) where row <= whole.count {
      var diagonal = costs[0]
      costs[0] = row
      for column in 1..<max(width, 1) {
        let both = diagonal + (whole[row - 1] == text[stretch.lowerBound + column - 1] ? 0 : 1)
        let (fromQuote, fromText) = (costs[column] + 1, costs[column - 1] + 1)
        diagonal = costs[column]
        let least = min(both, fromQuote, fromText)
        costs[column] = least
        steps[row * width + column] = least == both ? .both : least == fromQuote ? .quote : .text
      }
    }
    let cost = costs.min() ?? 0
    return (steps, costs.firstIndex(of: cost) ?? 0, cost)
  }
}
