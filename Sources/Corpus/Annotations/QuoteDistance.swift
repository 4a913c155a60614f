/// How few bytes have to be changed, added or left out to lay a quote over some part of a stretch of text: the cost of a `QuoteAlignment`
/// without the way there, in a small part of the time.
///
/// Of the table of the alignment one column after the other is made, 64 rows in one step: what is held are the differences between rows, +1 and
/// −1, a bit each (Myers 1999, "A fast bit-vector algorithm for approximate string matching based on dynamic programming").
struct QuoteDistance {
  private let length: Int
  /// Words of 64 rows.
  private let count: Int
  /// For each byte the rows in which the quote has it.
  private let rows: [UInt64]

  init(_ quote: [UInt8]) {
    length = quote.count
    count = (quote.count + 63) / 64
    var rows = [UInt64](repeating: 0, count: 256 * count)
    for (row, byte) in quote.enumerated() { rows[Int(byte) * count + row >> 6] |= 1 << UInt64(row & 63) }
    self.rows = rows
  }

  /// The least cost in a stretch of `text`; the length of the quote where that is best left out as a whole.
  func least(in text: [UInt8], _ stretch: Range<Int>) -> Int {
    if length == 0 { return 0 }
    var plus = [UInt64](repeating: .max, count: count)
    var minus = [UInt64](repeating: 0, count: count)
    let last = UInt64((length - 1) & 63)
    var (cost, least) = (length, length)
    for place in stretch {
      let first = Int(text[place]) * count
      // What comes from the words above: nothing at the top, as the quote may begin anywhere.
      var (carriesPlus, carriesMinus): (UInt64, UInt64) = (0, 0)
      for word in 0..<count {
        let (up, down) = (plus[word], minus[word])
        let same = rows[first + word]
        let vertical = same | down
        let equal = same | carriesMinus
        let across = (((equal & up) &+ up) ^ up) | equal
        var (more, less) = (down | ~(across | up), up & across)
        if word == count - 1 { cost += Int(more >> last & 1) - Int(less >> last & 1) }
        let next = (more >> 63, less >> 63)
        more = more << 1 | carriesPlus
        less = less << 1 | carriesMinus
        plus[word] = less | ~(vertical | more)
        minus[word] = more & vertical
        (carriesPlus, carriesMinus) = next
      }
      least = min(least, cost)
    }
    return least
  }
}
