import Language

/// Where words begin and end, for `w`, `b` and `e`: a word is a run of letters and digits, or a run of marks.
enum WordMotion {
  private enum Class {
    case space, word, mark
  }

  /// The start of the next word after `offset`; the last word's last character when there is none.
  static func nextStart(in text: Text, after offset: ByteOffset) -> ByteOffset {
    var index = offset.value
    let own = characterClass(text.bytes, at: index)
    while index < text.bytes.count, own != .space, characterClass(text.bytes, at: index) == own { index = after(text.bytes, index) }
    while index < text.bytes.count, characterClass(text.bytes, at: index) == .space { index = after(text.bytes, index) }
    return index < text.bytes.count ? ByteOffset(index) : lastCharacter(of: text)
  }

  /// The last character of the word at `offset`, or of the next one when `offset` is already there.
  static func end(in text: Text, after offset: ByteOffset) -> ByteOffset {
    var index = after(text.bytes, offset.value)
    while index < text.bytes.count, characterClass(text.bytes, at: index) == .space { index = after(text.bytes, index) }
    guard index < text.bytes.count else { return lastCharacter(of: text) }
    let own = characterClass(text.bytes, at: index)
    var next = after(text.bytes, index)
    while next < text.bytes.count, characterClass(text.bytes, at: next) == own {
      index = next
      next = after(text.bytes, next)
    }
    return ByteOffset(index)
  }

  /// The start of the word at `offset`, or of the one before it when `offset` is already there.
  static func previousStart(in text: Text, before offset: ByteOffset) -> ByteOffset {
    var index = before(text.bytes, offset.value)
    while index > 0, characterClass(text.bytes, at: index) == .space { index = before(text.bytes, index) }
    let own = characterClass(text.bytes, at: index)
    while index > 0 {
      let previous = before(text.bytes, index)
      if characterClass(text.bytes, at: previous) != own { break }
      index = previous
    }
    return ByteOffset(index)
  }

  private static func lastCharacter(of text: Text) -> ByteOffset {
    var index = text.bytes.count
    repeat { index = before(text.bytes, index) } while index > 0 && characterClass(text.bytes, at: index) == .space
    return ByteOffset(index)
  }

  private static func after(_ bytes: [UInt8], _ index: Int) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return min(next, bytes.count)
  }

  private static func before(_ bytes: [UInt8], _ index: Int) -> Int {
    var previous = max(index - 1, 0)
    while previous > 0, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  private static func characterClass(_ bytes: [UInt8], at index: Int) -> Class {
    guard index < bytes.count else { return .space }
    if bytes[index] < 0x80 {
      if bytes[index] <= 0x20 { return .space }
      return TextScan.isWordByte(bytes[index]) ? .word : .mark
    }
    let end = after(bytes, index)
    guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first else { return .mark }
    if scalar.properties.isWhitespace { return .space }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
      ? .word : .mark
  }
}
