import CModel

/// What is known of English stems by themselves: how much each names a happening, and which others mean nearly the same.
///
/// Made by `trainer crossrefs`. The bytes: four of magic; the number of stems, 32 bits; for each stem, in order of its letters, the end of
/// its letters (32 bits), the end of its similar stems (32 bits) and its event weight (8 bits, 255 for 1); then the similar stems, each its
/// number (16 bits) and the similarity (8 bits, 255 for 1); then the letters. All little-endian.
public struct StemLexicon: Sendable {
  /// A stem that means nearly the same, by its number, and how nearly: the cosine of their vectors.
  public struct Similar: Sendable {
    public let stem: Int
    public let similarity: Float
  }

  /// The lexicon in the program.
  public static let english = StemLexicon(
    bytes: Array(UnsafeRawBufferPointer(start: cmodel_stem_lexicon(), count: cmodel_stem_lexicon_size())))

  package static let magic: [UInt8] = Array("SSL1".utf8)
  private static let headerSize = 8
  private static let entrySize = 9
  private static let similarSize = 3

  public let count: Int
  package let bytes: [UInt8]
  private let similarStart: Int
  private let lettersStart: Int

  /// A lexicon as `bytes(of:)` writes it; one that can't be read has no stems.
  package init(bytes: [UInt8]) {
    let number = bytes.count >= Self.headerSize && bytes.starts(with: Self.magic) ? Self.number(bytes, at: 4) : 0
    let similarStart = Self.headerSize + number * Self.entrySize
    guard number > 0, number <= 1 << 16, bytes.count >= similarStart else {
      (count, self.bytes, self.similarStart, lettersStart) = (0, [], 0, 0)
      return
    }
    let last = Self.headerSize + (number - 1) * Self.entrySize
    let lettersStart = similarStart + Self.number(bytes, at: last + 4) * Self.similarSize
    guard bytes.count == lettersStart + Self.number(bytes, at: last) else {
      (count, self.bytes, self.similarStart, self.lettersStart) = (0, [], 0, 0)
      return
    }
    (count, self.bytes, self.similarStart, self.lettersStart) = (number, bytes, similarStart, lettersStart)
  }

  /// The stem's number, from 0 to ``count``; nil when nothing is known of it.
  public func find(_ stem: ArraySlice<UInt8>) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = order(of: middle, stem)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Below 0 where a stem of the lexicon comes before `stem`, above 0 where it comes behind it.
  private func order(of entry: Int, _ stem: ArraySlice<UInt8>) -> Int {
    let letters = letters(of: entry)
    var (place, other) = (letters.startIndex, stem.startIndex)
    while place < letters.endIndex, other < stem.endIndex {
      if letters[place] != stem[other] { return Int(letters[place]) - Int(stem[other]) }
      (place, other) = (place + 1, other + 1)
    }
    return letters.count - stem.count
  }

  /// From 0, for a stem that never names what happens, to 1.
  public func eventWeight(of stem: Int) -> Float { Float(bytes[Self.headerSize + stem * Self.entrySize + 8]) / 255 }

  /// The most similar first; the stem itself is not among them.
  public func similar(to stem: Int) -> [Similar] {
    let entry = Self.headerSize + stem * Self.entrySize
    let start = stem == 0 ? 0 : Self.number(bytes, at: entry - Self.entrySize + 4)
    return (start..<max(start, Self.number(bytes, at: entry + 4))).map { place in
      let at = similarStart + place * Self.similarSize
      return Similar(stem: Int(bytes[at]) | Int(bytes[at + 1]) << 8, similarity: Float(bytes[at + 2]) / 255)
    }
  }

  /// The stems that mean nearly the same as `stem`, by their letters.
  ///
  /// - Returns: each with how similar it is, from 0 to 1.
  public func similar(to stem: [UInt8]) -> [(stem: [UInt8], similarity: Float)] {
    find(stem[...]).map { similar(to: $0).map { (Array(letters(of: $0.stem)), $0.similarity) } } ?? []
  }

  private func letters(of stem: Int) -> ArraySlice<UInt8> {
    let entry = Self.headerSize + stem * Self.entrySize
    let start = stem == 0 ? 0 : Self.number(bytes, at: entry - Self.entrySize)
    return bytes[(lettersStart + start)..<(lettersStart + Self.number(bytes, at: entry))]
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16 | Int(bytes[place + 3]) << 24
  }
}

extension StemLexicon {
  /// What goes into a lexicon for one stem.
  package struct Entry: Sendable {
    package let stem: [UInt8]
    package let eventWeight: Double
    /// Places of the similar stems among the entries, the most similar first.
    package let similar: [(entry: Int, similarity: Double)]

    package init(stem: [UInt8], eventWeight: Double, similar: [(entry: Int, similarity: Double)]) {
      (self.stem, self.eventWeight, self.similar) = (stem, eventWeight, similar)
    }
  }

  /// - Parameter entries: ascending by the letters of their stems, at most 65,536.
  package static func bytes(of entries: [Entry]) -> [UInt8] {
    var bytes = magic
    func append(_ number: Int, size: Int) {
      for byte in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
    }
    append(entries.count, size: 4)
    var (letters, similar) = (0, 0)
    for entry in entries {
      letters += entry.stem.count
      similar += entry.similar.count
      append(letters, size: 4)
      append(similar, size: 4)
      append(share(entry.eventWeight), size: 1)
    }
    for other in entries.lazy.flatMap(\.similar) {
      append(other.entry, size: 2)
      append(share(other.similarity), size: 1)
    }
    for entry in entries { bytes += entry.stem }
    return bytes
  }

  private static func share(_ value: Double) -> Int { Int((min(max(value, 0), 1) * 255).rounded()) }
}
