import Language

/// Where words begin and end, for `w`, `b` and `e`: a word is a run of letters and digits, or a run of marks.
///
/// All places are starts of grapheme clusters; a cluster is what its first code point is.
enum WordMotion {
  private enum Class {
    case space, word, mark
  }

  /// The start of the next word after `offset`; the last word's last character when there is none.
  static func nextStart(in text: Text, after offset: ByteOffset) -> ByteOffset {
    let end = ByteOffset(text.bytes.count)
    var place = offset
    let own = characterClass(text, at: place)
    while place < end, own != .space, characterClass(text, at: place) == own { place = text.clusterEnd(after: place) }
    while place < end, characterClass(text, at: place) == .space { place = text.clusterEnd(after: place) }
    return place < end ? place : lastCharacter(of: text)
  }

  /// The last character of the word at `offset`, or of the next one when `offset` is already there.
  static func end(in text: Text, after offset: ByteOffset) -> ByteOffset {
    let end = ByteOffset(text.bytes.count)
    var place = text.clusterEnd(after: offset)
    while place < end, characterClass(text, at: place) == .space { place = text.clusterEnd(after: place) }
    guard place < end else { return lastCharacter(of: text) }
    return lastOfRun(in: text, from: place)
  }

  /// The start of the word at `offset`, or of the one before it when `offset` is already there.
  static func previousStart(in text: Text, before offset: ByteOffset) -> ByteOffset {
    var place = before(text, offset)
    while place > .zero, characterClass(text, at: place) == .space { place = before(text, place) }
    return firstOfRun(in: text, from: place)
  }

  /// The word, or the run of marks or of white space, that holds `offset`.
  static func word(in text: Text, at offset: ByteOffset) -> ByteRange {
    let place = text.clusterBoundary(atOrBefore: offset)
    return firstOfRun(in: text, from: place)..<text.clusterEnd(after: lastOfRun(in: text, from: place))
  }

  private static func lastOfRun(in text: Text, from start: ByteOffset) -> ByteOffset {
    let own = characterClass(text, at: start)
    var place = start
    var next = text.clusterEnd(after: place)
    while next.value < text.bytes.count, characterClass(text, at: next) == own {
      place = next
      next = text.clusterEnd(after: place)
    }
    return place
  }

  private static func firstOfRun(in text: Text, from end: ByteOffset) -> ByteOffset {
    let own = characterClass(text, at: end)
    var place = end
    while place > .zero {
      let previous = before(text, place)
      if characterClass(text, at: previous) != own { break }
      place = previous
    }
    return place
  }

  private static func lastCharacter(of text: Text) -> ByteOffset {
    var place = ByteOffset(text.bytes.count)
    repeat { place = before(text, place) } while place > .zero && characterClass(text, at: place) == .space
    return place
  }

  private static func before(_ text: Text, _ offset: ByteOffset) -> ByteOffset {
    offset > .zero ? text.clusterBoundary(atOrBefore: offset.advanced(by: -1)) : .zero
  }

  private static func characterClass(_ text: Text, at offset: ByteOffset) -> Class {
    let index = offset.value
    guard index < text.bytes.count else { return .space }
    if text.bytes[index] < 0x80 {
      if text.bytes[index] <= 0x20 { return .space }
      return TextScan.isWordByte(text.bytes[index]) ? .word : .mark
    }
    let end = min(index + 4, text.bytes.count)
    guard let scalar = String(decoding: text.bytes[index..<end], as: UTF8.self).unicodeScalars.first else { return .mark }
    if scalar.properties.isWhitespace { return .space }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.canonicalCombiningClass != .notReordered
      ? .word : .mark
  }
}
