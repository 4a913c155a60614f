/// Which of the files that a catalogue numbers were found: a bit each.
struct FoundNumbers {
  private var bits: [UInt64] = []

  mutating func insert(_ number: Int) {
    let place = number >> 6
    if place >= bits.count { bits += [UInt64](repeating: 0, count: max(place + 1 - bits.count, bits.count / 4)) }
    bits[place] |= 1 << UInt64(number & 63)
  }

  func contains(_ number: Int) -> Bool {
    let place = number >> 6
    return place < bits.count && bits[place] & 1 << UInt64(number & 63) != 0
  }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
}
