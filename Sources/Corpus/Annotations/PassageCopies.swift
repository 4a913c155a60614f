import Language

/// The places of a text at which a passage's words stand as they were, and what of its own neighbours stands beside each.
///
/// A sentence may stand twice, and when its paragraphs were moved about, the order of what is left says nothing of which is which: the words
/// before and behind it do.
struct PassageCopies {
  private let quote: Quote
  private let whole: Text
  private var text: [UInt8] { whole.bytes }

  init(of quote: Quote, in text: Text) { (self.quote, whole) = (quote, text) }

  /// Places that are looked at, the nearest first.
  private static let most = 12

  /// Where the words stand elsewhere, the nearest first.
  func places(besides own: Range<Int>) -> [Range<Int>] {
    whole.places(of: quote.words).filter { !$0.overlaps(own) }
      .sorted { abs($0.lowerBound - own.lowerBound) < abs($1.lowerBound - own.lowerBound) }.prefix(Self.most).map(\.self)
  }

  /// On how many sides of a place that stands which stood beside the passage: 0 to 2.
  func neighbours(at place: Range<Int>) -> Int {
    let before = text[max(0, place.lowerBound - Self.reach(quote.before))..<place.lowerBound]
    let after = text[place.upperBound..<min(text.count, place.upperBound + Self.reach(quote.after))]
    return [(quote.before.reversed(), before.reversed()), (quote.after, Array(after))].count { Self.stands($0, in: $1) }
  }

  /// Whether a neighbour stands at the start of some bytes, nearly whole. One that the end of the text cut short has to be as it was.
  private static func stands(_ neighbour: [UInt8], in bytes: [UInt8]) -> Bool {
    if neighbour.count < Quote.leastContext { return bytes.starts(with: neighbour) && bytes.count == neighbour.count }
    return Double(distance(of: neighbour, fromStartOf: bytes)) <= (1 - Quote.leastTwinSide) * Double(neighbour.count)
  }

  /// In bytes: what was put in between may take so much room, and one more tells an end of the text from what goes on.
  private static func reach(_ neighbour: [UInt8]) -> Int { neighbour.count + neighbour.count / 4 + 1 }

  /// How many bytes have to be changed to make some into the start of others.
  private static func distance(of some: [UInt8], fromStartOf others: [UInt8]) -> Int {
    var costs = Array(0...some.count)
    var least = some.count
    for (place, byte) in others.enumerated() {
      var diagonal = costs[0]
      costs[0] = place + 1
      for (row, other) in some.enumerated() {
        let cost = min(diagonal + (other == byte ? 0 : 1), costs[row] + 1, costs[row + 1] + 1)
        (diagonal, costs[row + 1]) = (costs[row + 1], cost)
      }
      least = min(least, costs[some.count])
    }
    return least
  }
}
