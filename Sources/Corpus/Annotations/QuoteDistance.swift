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
    var column = [Rows](repeating: Rows(), count: count)
    var (cost, least) = (length, length)
    for place in stretch {
      let first = Int(text[place]) * count
      var carry: (more: UInt64, less: UInt64) = (0, 0)
      var last: (more: UInt64, less: UInt64) = (0, 0)
      for word in 0..<count { last = column[word].advance(rows[first + word], &carry) }
      cost += Int(last.more >> lastRow & 1) - Int(last.less >> lastRow & 1)
      least = min(least, cost)
    }
    return least
  }

  /// All of the table over a stretch of `text`.
  func table(in text: [UInt8], _ stretch: Range<Int>) -> QuoteDistanceTable {
    var column = [Rows](repeating: Rows(), count: count)
    var bits: [UInt64] = []
    bits.reserveCapacity(4 * count * (stretch.count + 1))
    for word in column { bits += [word.plus, word.minus, 0, 0] }
    var costs = [length]
    costs.reserveCapacity(stretch.count + 1)
    for place in stretch {
      let first = Int(text[place]) * count
      var carry: (more: UInt64, less: UInt64) = (0, 0)
      var last: (more: UInt64, less: UInt64) = (0, 0)
      for word in 0..<count {
        last = column[word].advance(rows[first + word], &carry)
        bits.append(column[word].plus)
        bits.append(column[word].minus)
        bits.append(last.more)
        bits.append(last.less)
      }
      costs.append(costs[costs.count - 1] + Int(last.more >> lastRow & 1) - Int(last.less >> lastRow & 1))
    }
    return QuoteDistanceTable(count: count, bits: bits, costs: costs)
  }

  /// The bit of the quote's last byte in the last word.
  private var lastRow: UInt64 { UInt64(max(length - 1, 0) & 63) }

  /// 64 rows of a column: the differences to the rows above.
  private struct Rows {
    var plus: UInt64 = .max
    var minus: UInt64 = 0

    /// Goes a column on.
    ///
    /// - Parameters:
    ///   - same: the rows whose byte is the text's.
    ///   - carry: the difference to the column before in the row above the first; becomes that of the last row. Nothing at the top, as the
    ///     quote may begin anywhere.
    /// - Returns: the differences to the column before.
    mutating func advance(
      _ same: UInt64, _ carry: inout (more: UInt64, less: UInt64)
    ) -> (more: UInt64, less: UInt64) {
      let vertical = same | minus
      let equal = same | carry.less
      let across = (((equal & plus) &+ plus) ^ plus) | equal
      let (more, less) = (minus | ~(across | plus), plus & across)
      let (moreAbove, lessAbove) = (more << 1 | carry.more, less << 1 | carry.less)
      carry = (more >> 63, less >> 63)
      plus = lessAbove | ~(vertical | moreAbove)
      minus = moreAbove & vertical
      return (more, less)
    }
  }
}

/// The costs of laying each beginning of a quote over a stretch that ends at each place: as differences, in bits, from which any of them is told
/// by that of its neighbour.
struct QuoteDistanceTable {
  /// Words of 64 rows.
  fileprivate let count: Int
  /// For each column, for each word: where a row is one more, or one less, than the row above it, and than the column before it.
  fileprivate let bits: [UInt64]
  /// Of the whole quote, for each column.
  let costs: [Int]

  /// By how much the cost at a row from 1 on differs from that above it.
  func fromAbove(row: Int, column: Int) -> Int { difference(row, column, 0) }

  /// By how much the cost at a row and a column from 1 on differs from that of the column before.
  func fromBefore(row: Int, column: Int) -> Int { difference(row, column, 2) }

  private func difference(_ row: Int, _ column: Int, _ kind: Int) -> Int {
    let place = 4 * (column * count + (row - 1) >> 6) + kind
    let bit = UInt64((row - 1) & 63)
    return Int(bits[place] >> bit & 1) - Int(bits[place + 1] >> bit & 1)
  }
}
