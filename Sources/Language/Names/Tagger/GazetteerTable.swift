import CModel

/// What the tables of facts say of a word or of a sequence of words.
package struct GazetteerEntry: Hashable, Sendable {
  /// Bits 0 to 19: `Kinds`; bits 20 to 23: how the word is cased in most texts.
  package let value: UInt32

  package init(value: UInt32) { self.value = value }

  package init(kinds: Kinds, casing: UInt32) { value = kinds.rawValue | casing << 20 }

  package static let none = GazetteerEntry(value: 0)

  package var kinds: Kinds { Kinds(rawValue: value & 0xFFFFF) }

  /// How often the word is written small: 0 unknown, 1 (hardly ever) to 5 (nearly always), and 5 more when it is seldom met.
  package var casing: UInt32 { value >> 20 }

  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let givenName = Kinds(rawValue: 1 << 0)
    package static let surname = Kinds(rawValue: 1 << 1)
    /// Stands directly in front of a person's name and is no part of it.
    package static let title = Kinds(rawValue: 1 << 2)
    package static let role = Kinds(rawValue: 1 << 3)
    package static let organisationHead = Kinds(rawValue: 1 << 4)
    package static let organisationForm = Kinds(rawValue: 1 << 5)
    package static let placeHead = Kinds(rawValue: 1 << 6)
    package static let placeFront = Kinds(rawValue: 1 << 7)
    package static let demonym = Kinds(rawValue: 1 << 8)
    package static let country = Kinds(rawValue: 1 << 9)
    package static let capital = Kinds(rawValue: 1 << 10)
    package static let city = Kinds(rawValue: 1 << 11)
    /// A region, river, mountain or other place that is no town.
    package static let region = Kinds(rawValue: 1 << 12)
    package static let organisation = Kinds(rawValue: 1 << 13)
    /// An organisation's name that is often something else.
    package static let doubtfulOrganisation = Kinds(rawValue: 1 << 14)
    /// Of a party, an armed group or a club: a plural or an adjective of it names its members.
    package static let group = Kinds(rawValue: 1 << 15)
    package static let seat = Kinds(rawValue: 1 << 16)
    /// It is this name in capitals alone: `WHO`, not `Who`.
    package static let inCapitals = Kinds(rawValue: 1 << 17)
    /// A known name of more words begins so.
    package static let goesOn = Kinds(rawValue: 1 << 18)
    /// A happening, a treaty, a feast: named, and no actor.
    package static let noActor = Kinds(rawValue: 1 << 19)

    /// What names of one or more words can be, as opposed to what single words do in names.
    static let names: Kinds = [.demonym, .country, .capital, .city, .region, .organisation, .doubtfulOrganisation, .group, .seat]
    /// What a word by itself does in and around names.
    static let words: Kinds = [
      .givenName, .surname, .title, .role, .organisationHead, .organisationForm, .placeHead, .placeFront, .demonym,
    ]
  }
}

/// The tables of facts as one hash table in the program: nothing is built when it starts.
///
/// A slot has six bytes, little-endian: three of the key's hash and three of the entry; free slots are 0. A key is looked for from the slot that
/// the low half of its hash names, and then in those behind it, up to a free one; the number of slots stands in the header. `trainer names` writes the table.
package struct GazetteerTable: Sendable {
  package static let magic: [UInt8] = Array("SGZ1".utf8)
  package static let headerSize = 8
  package static let slotSize = 6

  private let storage: Storage
  /// 0 for a table that can't be read.
  private let slots: Int

  private enum Storage: @unchecked Sendable {
    /// Bytes of the program, never freed.
    case embedded(UnsafeRawBufferPointer)
    case array([UInt8])
  }

  /// The table in the program.
  package static let shared = GazetteerTable(
    embedded: UnsafeRawBufferPointer(start: cmodel_gazetteer(), count: cmodel_gazetteer_size()))

  private init(embedded bytes: UnsafeRawBufferPointer) {
    storage = .embedded(bytes)
    slots = Self.slots(of: bytes)
  }

  /// A table as `trainer names` writes it; one that can't be read has no entries.
  package init(bytes: [UInt8]) {
    storage = .array(bytes)
    slots = bytes.withUnsafeBytes(Self.slots)
  }

  private static func slots(of bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count > headerSize, bytes.prefix(4).elementsEqual(magic) else { return 0 }
    let slots = (4..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * ($1 - 4)) }
    return bytes.count == headerSize + slots * slotSize ? slots : 0
  }

  /// The slot from which a key is looked for.
  @inline(__always)
  private static func slot(of key: UInt64, among slots: Int) -> Int {
    Int(truncatingIfNeeded: ((key & 0xFFFF_FFFF) &* UInt64(slots)) >> 32)
  }

  subscript(key: FoldedHash) -> GazetteerEntry {
    switch storage {
    case .embedded(let bytes): entry(of: key.value, in: bytes)
    case .array(let bytes): bytes.withUnsafeBytes { entry(of: key.value, in: $0) }
    }
  }

  @inline(__always)
  private func entry(of key: UInt64, in bytes: UnsafeRawBufferPointer) -> GazetteerEntry {
    guard slots > 0 else { return .none }
    let mark = Self.mark(of: key)
    var slot = Self.slot(of: key, among: slots)
    while true {
      let place = Self.headerSize + slot * Self.slotSize
      let found = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
      let value = UInt32(bytes[place + 3]) | UInt32(bytes[place + 4]) << 8 | UInt32(bytes[place + 5]) << 16
      if value == 0 { return .none }
      if found == mark { return GazetteerEntry(value: value) }
      slot = slot + 1 == slots ? 0 : slot + 1
    }
  }

  /// The part of the hash that a slot keeps.
  private static func mark(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 40) }

  /// The bytes of a table with these entries, three quarters full.
  package static func bytes(of entries: [(key: UInt64, entry: GazetteerEntry)]) -> [UInt8] {
    let slots = max(8, entries.count * 4 / 3)
    let size = (0..<4).map { UInt8(truncatingIfNeeded: slots >> (8 * $0)) }
    var bytes = magic + size + [UInt8](repeating: 0, count: slots * slotSize)
    for (key, entry) in entries where entry.value != 0 {
      var slot = slot(of: key, among: slots)
      while bytes[(headerSize + slot * slotSize + 3)..<(headerSize + slot * slotSize + 6)].contains(where: { $0 != 0 }) {
        slot = slot + 1 == slots ? 0 : slot + 1
      }
      let place = headerSize + slot * slotSize
      let (mark, value) = (mark(of: key), entry.value)
      for byte in 0..<3 {
        bytes[place + byte] = UInt8(truncatingIfNeeded: mark >> (8 * UInt32(byte)))
        bytes[place + 3 + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(byte)))
      }
    }
    return bytes
  }
}
