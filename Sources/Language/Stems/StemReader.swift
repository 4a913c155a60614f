/// Reads the content stems of words: lower case, without possessive endings, compounds in their parts, stop words left out.
///
/// Made once and used for many words, because it keeps the two buffers that a word goes through.
public struct StemReader {
  private var word: [UInt8] = []
  private var part: [UInt8] = []

  public init() {}

  /// Calls `body` with every content stem of a word token; for `UN-recognised` two.
  ///
  /// A part of one or two letters belongs to what follows it, so `co-operate` and `cooperate` have one stem.
  public mutating func readStems(of token: Token, in text: Text, _ body: ([UInt8]) -> Void) {
    guard token.kind == .word, token.range.bytes.count <= Self.longest else { return }
    fold(text[token.range])
    part.removeAll(keepingCapacity: true)
    for byte in word {
      if byte == UInt8(ascii: "-"), part.count != 1, part.count != 2 {
        finishPart(body)
      } else if byte != UInt8(ascii: "-") {
        part.append(byte)
      }
    }
    finishPart(body)
  }

  /// Replaces a word by its stem: that of its plain form, when the form is irregular.
  ///
  /// - Parameter word: in lower case.
  public static func stem(_ word: inout [UInt8]) {
    if let plain = IrregularForms.plain(word) { word = plain }
    Stemmer.stem(&word)
  }

  /// Longer tokens are no words.
  private static let longest = 96

  private mutating func finishPart(_ body: ([UInt8]) -> Void) {
    defer { part.removeAll(keepingCapacity: true) }
    if part.first == Letter.apostrophe { part.removeFirst() }
    guard part.count > 1, !StopWords.contains(part) else { return }
    Self.stem(&part)
    if part.count > 1, part.contains(where: { $0 >= 0x61 }) { body(part) }
  }

  /// Lower case for ASCII and Latin-1 letters, the typographic apostrophe as the plain one, full stops (`U.N.`) left out.
  private mutating func fold(_ bytes: ArraySlice<UInt8>) {
    word.removeAll(keepingCapacity: true)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
        word.append(byte | 0x20)
      } else if byte == 0xE2, next == 0x80, index + 2 < bytes.endIndex, bytes[index + 2] == 0x99 {
        word.append(Letter.apostrophe)
        index += 2
      } else if byte == 0xC3, next >= 0x80, next <= 0x9E, next != 0x97 {
        word += [byte, next | 0x20]
        index += 1
      } else if byte != UInt8(ascii: ".") {
        word.append(byte)
      }
      index += 1
    }
  }
}
