import Language

/// One line of a text.
struct TextLine: Hashable {
  /// Without the white space at its ends; empty for a blank line.
  let range: Range<Int>
  /// The bytes of white space before it.
  let indent: Int

  var isBlank: Bool { range.isEmpty }

  /// More lines than this are in no article and in no book, and would take seconds and gigabytes as blocks.
  static let most = 250_000

  /// - Throws: when the text has more lines than any article.
  static func check(_ text: [UInt8]) throws(ReadingError) {
    // Every mark that may end a line counts.
    let ends = text.withUnsafeBufferPointer { bytes in bytes.reduce(0) { $0 &+ ($1 &- 0x0A < 4 ? 1 : 0) } }
    if ends > most { throw .tooComplex("it has more than \(most) lines") }
  }

  /// The lines of `text`, ended by LF, CRLF, CR, form feed, vertical tab, or Unicode's line and paragraph separators.
  static func lines(of text: Text) -> [TextLine] {
    let bytes = text.bytes
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = breakLength(bytes, at: index)
      if length > 0 {
        lines.append(line(start..<index, in: text))
        start = index + length
      }
      index += max(1, length)
    }
    lines.append(line(start..<bytes.count, in: text))
    return lines
  }

  private static func line(_ range: Range<Int>, in text: Text) -> TextLine {
    let trimmed = WhiteSpace.trimmed(ByteRange(bytes: range), in: text).bytes
    return TextLine(range: trimmed, indent: trimmed.lowerBound - range.lowerBound)
  }

  /// The length of the line end at `index`; 0 when there is none.
  private static func breakLength(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte > 0x0D, byte < 0xC2 { return 0 }
    switch byte {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }
}
