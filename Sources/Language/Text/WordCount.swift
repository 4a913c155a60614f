/// How many words a text has, as people count them: what stands between spaces and has a letter or digit in it. Of scripts that write
/// no spaces, such as Chinese, Japanese and Thai, each character counts.
public enum WordCount {
  public static func count(in text: Text, _ range: ByteRange) -> Int {
    let range = range.bytes.clamped(to: 0..<text.bytes.count)
    return text.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var isInWord = false
      var place = range.lowerBound
      while place < range.upperBound {
        let byte = bytes[place]
        if byte < 0x80 {
          let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
          let isWord = !isSpace && isLetterOrDigit(byte)
          if isSpace { isInWord = false } else if isWord, !isInWord { (isInWord, count) = (true, count + 1) }
          place += 1
        } else if byte >= 0xE0, place + 2 < range.upperBound, isWithoutSpaces(byte, bytes[place + 1], bytes[place + 2]) {
          count += 1
          isInWord = false
          place += 3
        } else {
          // A no-break space, or one of general punctuation, ends a word like any other space.
          let isMark = byte == 0xC2 || byte == 0xE2
          let isSpace = byte == 0xC2 && place + 1 < range.upperBound && bytes[place + 1] == 0xA0
          if isSpace { isInWord = false } else if !isMark, !isInWord { (isInWord, count) = (true, count + 1) }
          place += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        }
      }
      return count
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Thai, Lao, Burmese, Khmer; kana; ideographs. Marks on a letter (Thai vowels above) count with it.
  private static func isWithoutSpaces(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    switch scalar {
    case 0xE01...0xE30, 0xE81...0xEB0, 0x1000...0x1021, 0x1780...0x17B3, 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF:
      return true
    default: return false
    }
  }
}
