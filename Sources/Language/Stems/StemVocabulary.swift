/// A number for a stem: stems are compared and counted by these, never by their letters.
public struct StemID: Hashable, Comparable, Sendable {
  public let value: Int32

  public init(_ value: Int32) { self.value = value }

  public static func < (left: StemID, right: StemID) -> Bool { left.value < right.value }
}

/// The stems that were met, numbered from 0 in the order in which they were met first.
///
/// The letters of all stems stand one after the other in one array; a table of open addressing, at most half full, finds a stem's
/// number by its hash. One allocation grows, where a dictionary of arrays would make one for every stem.
public struct StemVocabulary: Sendable {
  private var letters: [UInt8] = []
  /// Where each stem ends in `letters`.
  private var ends: [Int] = []
  /// Numbers of stems, -1 where the table is free. Its size is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  public init() {}

  public var count: Int { ends.count }

  /// The stem's number, a new one when it was not met before.
  public mutating func identify(_ stem: [UInt8]) -> StemID {
    let slot = self.slot(of: stem)
    if slots[slot] >= 0 { return StemID(slots[slot]) }
    let new = Int32(ends.count)
    letters += stem
    ends.append(letters.count)
    slots[slot] = new
    if ends.count * 2 > slots.count { grow() }
    return StemID(new)
  }

  /// The stem's number; nil when it was not met.
  public func find(_ stem: [UInt8]) -> StemID? {
    let number = slots[slot(of: stem)]
    return number < 0 ? nil : StemID(number)
  }

  public func letters(of stem: StemID) -> ArraySlice<UInt8> {
    let index = Int(stem.value)
    return letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  private func slot(of stem: [UInt8]) -> Int { slot(of: stem[...]) }

  /// The slot that holds `stem`, or the free one where it belongs.
  private func slot(of stem: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    stem.withUnsafeBytes { hasher.combine(bytes: $0) }
    let mask = slots.count - 1
    var slot = hasher.finalize() & mask
    while slots[slot] >= 0, letters(of: StemID(slots[slot])) != stem { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      let id = StemID(Int32(number))
      slots[slot(of: letters(of: id))] = id.value
    }
  }
}
