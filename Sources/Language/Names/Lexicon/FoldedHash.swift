/// The identity of a word whatever its case and accents: a 64-bit hash of its folded bytes.
///
/// Beside what `Folding` does, stops and apostrophes are dropped, so that `U.S.` is `us` and `Sana’a` is `sanaa`. Hashes stand for words in
/// every table of this folder: comparing one is one instruction, and two words with one hash would only share an entry.
package struct FoldedHash: Hashable, Sendable {
  package let value: UInt64

  private init(value: UInt64) { self.value = value }

  /// The hash of one word's bytes.
  package init(word bytes: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    Folding.forEachByte(of: bytes) { byte, _ in
      if byte != 0x27, byte != 0x2E { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    value = Self.mixed(hash)
  }

  /// The hash of a mark, in which stops and apostrophes count; no word has it.
  init(mark bytes: ArraySlice<UInt8>) {
    var hash: UInt64 = 0x84222325_CBF29CE4
    Folding.forEachByte(of: bytes) { byte, _ in hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    value = Self.mixed(hash)
  }

  /// The hashes of the words of a list, which blanks and line ends part.
  static func words(_ list: String) -> [FoldedHash] {
    list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { FoldedHash(word: Array($0)[...]) }
  }

  /// The hash of this sequence of words with `next` behind it.
  package func followed(by next: FoldedHash) -> FoldedHash { FoldedHash(value: Self.mixed(value &* 31 &+ next.value)) }

  /// Spreads what tells words apart over the low bits, by which tables are read; never 0, which marks a free slot there.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash ^ (hash >> 32)
    mixed &*= 0x9FB2_1C65_1E98_DF25
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }
}
