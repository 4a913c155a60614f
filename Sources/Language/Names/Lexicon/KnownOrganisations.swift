import CModel

/// Which names the facts know as one organisation's: "AKP" and "Justice and Development Party".
///
/// A name that several organisations share, or that is often something else, is left out, and so is an organisation of one name.
public enum KnownOrganisations {
  /// The number of the one organisation that is called `name` whatever the article; nil when none or several are. A name of one word in
  /// capitals is known in capitals alone. Numbers say which names are one; they change with the facts.
  public static func number(of name: String) -> Int? {
    key(of: name).flatMap { OrganisationTable.shared[$0] }
  }

  /// Whether `name` is known as several organisations' name, so that it says of none of them that it is meant: `AFP`, `Red Cross`.
  public static func isShared(_ name: String) -> Bool {
    key(of: name).map { OrganisationTable.shared.isShared($0) } ?? false
  }

  /// Whether `word` is a noun for a body, in any case, that names one only with the words beside it: `Commission`.
  public static func isHead(_ word: String) -> Bool {
    GazetteerTable.shared[FoldedHash(word: Array(word.utf8)[...])].kinds.contains(.organisationHead)
  }

  /// The key under which `name` stands in the table; nil when it has no words.
  package static func key(of name: String) -> UInt64? {
    let text = Text(name)
    let words = Tokenizer.tokens(in: text, text.range).filter { $0.kind != .punctuation }
    guard let first = words.first else { return nil }
    var hash = FoldedHash(word: text[first.range])
    for word in words.dropFirst() { hash = hash.followed(by: FoldedHash(word: text[word.range])) }
    return words.count == 1 && first.letterCase == .upper ? ~hash.value : hash.value
  }
}

/// A sorted table of names' keys and organisations' numbers.
///
/// Four bytes of magic; then for each name, ascending, the high 32 bits of its key and the 16 bits of the number, little-endian. A name of
/// several organisations stands there with `several` for a number.
package struct OrganisationTable: Sendable {
  package static let several = UInt16.max
  package static let magic: [UInt8] = Array("SOF1".utf8)
  private static let entrySize = 6

  /// The table in the program.
  package static let shared = OrganisationTable(
    bytes: Array(UnsafeRawBufferPointer(start: cmodel_organisations(), count: cmodel_organisations_size())))

  private let keys: [UInt32]
  private let numbers: [UInt16]

  /// A table as `bytes(of:)` writes it; one that can't be read has no entries.
  package init(bytes: [UInt8]) {
    guard bytes.starts(with: Self.magic), (bytes.count - Self.magic.count) % Self.entrySize == 0 else {
      (keys, numbers) = ([], [])
      return
    }
    let starts = stride(from: Self.magic.count, to: bytes.count, by: Self.entrySize)
    keys = starts.map { start in (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << UInt32(8 * $1) } }
    numbers = starts.map { UInt16(bytes[$0 + 4]) | UInt16(bytes[$0 + 5]) << 8 }
  }

  package static func bytes(of entries: [(key: UInt64, number: UInt16)]) -> [UInt8] {
    let sorted = entries.map { (key: UInt32($0.key >> 32), number: $0.number) }.sorted { $0 < $1 }
    return sorted.reduce(into: magic) { bytes, entry in
      for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: entry.key >> shift)) }
      bytes.append(UInt8(truncatingIfNeeded: entry.number))
      bytes.append(UInt8(truncatingIfNeeded: entry.number >> 8))
    }
  }

  package subscript(key: UInt64) -> Int? { entry(key).flatMap { $0 == Self.several ? nil : Int($0) } }

  package func isShared(_ key: UInt64) -> Bool { entry(key) == Self.several }

  private func entry(_ key: UInt64) -> UInt16? {
    let key = UInt32(key >> 32)
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? numbers[low] : nil
  }
}
