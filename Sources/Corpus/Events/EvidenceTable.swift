/// What the pairs of passages of many cross-references share: each name, date, number and word once, and for each pair four lists of their
/// numbers.
final class EvidenceTable: Sendable {
  static let lists = 4

  private let strings: [String]
  /// For each pair the lengths of its lists, a byte each, then what is in them, one behind the other.
  private let entries: [UInt32]

  fileprivate init(strings: [String], entries: [UInt32]) {
    self.strings = strings
    self.entries = entries
  }

  /// - Parameter place: as the writer of the table gave it.
  func evidence(at place: Int) -> CrossReference.Evidence { CrossReference.Evidence(self, place) }

  func count(_ list: Int, at place: Int) -> Int { Int(entries[place] >> UInt32(8 * list) & 0xFF) }

  func list(_ list: Int, at place: Int) -> [String] {
    let start = (0..<list).reduce(place + 1) { $0 + count($1, at: place) }
    return entries[start..<(start + count(list, at: place))].map { strings[Int($0)] }
  }
}

/// Makes an ``EvidenceTable``.
struct EvidenceWriter {
  private var strings: [String] = []
  private var numbers: [String: UInt32] = [:]
  private var entries: [UInt32] = []

  /// Of a list what is beyond this is left out.
  private static let longest = 0xFF

  /// Returns the place under which the finished table has it.
  mutating func add(actors: [ActorID], dates: [String], numbers: [String], words: [String]) -> Int {
    let place = entries.count
    entries.append(0)
    for (list, members) in [actors.map(\.slug), dates, numbers, words].enumerated() {
      let kept = members.prefix(Self.longest)
      entries[place] |= UInt32(kept.count) << UInt32(8 * list)
      for member in kept { entries.append(number(of: member)) }
    }
    return place
  }

  private mutating func number(of string: String) -> UInt32 {
    if let number = numbers[string] { return number }
    let number = UInt32(strings.count)
    strings.append(string)
    numbers[string] = number
    return number
  }

  func table() -> EvidenceTable { EvidenceTable(strings: strings, entries: entries) }
}
