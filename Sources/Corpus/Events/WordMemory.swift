import Language

/// What was read of words before, so that a word that comes again is neither folded nor stemmed again.
///
/// A table of fixed size in which a word has one place, by its hash: what was there before is forgotten. So it never grows, no text can make
/// it slow, and nothing depends on what it happens to hold. Words of more than fifteen bytes are not kept.
struct WordMemory {
  /// What is known of a word.
  struct Word {
    /// The number of its stem; ``none`` for a word without one that counts.
    var stem: Int32
    /// What it makes of what is told beside it.
    var modality: Report.Modality?
    var scope: ModalityCues.Scope

    static let none: Int32 = -1
  }

  /// The letters of a short word and their number, as two numbers.
  struct Key: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0

    /// Nil for a word that is too long.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
      guard range.count <= 15 else { return nil }
      for offset in 0..<range.count {
        let byte = UInt64(bytes[range.lowerBound + offset])
        if offset < 8 { low |= byte << UInt64(8 * offset) } else { high |= byte << UInt64(8 * offset - 64) }
      }
      high |= UInt64(range.count) << 56
    }

    fileprivate var slot: Int {
      var mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 29
      return Int(truncatingIfNeeded: (mixed &* 0x94D0_49BB_1331_11EB) >> (64 - WordMemory.bits))
    }
  }

  private static let bits: UInt64 = 15

  private struct Entry {
    var key: Key?
    var word: Word
  }

  private var entries = Array(
    repeating: Entry(key: nil, word: Word(stem: Word.none, modality: nil, scope: .nextWords)), count: 1 << bits)

  subscript(key: Key) -> Word? {
    get {
      let entry = entries[key.slot]
      return entry.key == key ? entry.word : nil
    }
    set {
      if let newValue { entries[key.slot] = Entry(key: key, word: newValue) }
    }
  }
}
