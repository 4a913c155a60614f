import Foundation

/// Finds the parts of a page that hold no text, so that they need not be parsed: scripts, styles, comments, drawings and the like.
///
/// Two thirds of a saved page are such. Tags are walked as HTML's tokenizer does (quotes around attributes' values hide a `>`), so what is
/// left out is what a browser leaves out; all else goes to the parser as it stands.
struct HTMLScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  /// Whether a tag had more attributes than any needs: the parser compares each with all before it.
  private(set) var isFlooded = false

  private static let mostAttributes = 2_000

  enum Part {
    /// To be parsed; with the number of end tags in it.
    case markup(Range<Int>, endTags: Int)
    /// What stands in a script of this type.
    case linkedData(Range<Int>)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// No part of markup is much longer, in bytes, so that the parser's work can be watched.
  static let longestPart = 1 << 16

  /// The next part; nil at the end.
  mutating func next() -> Part? {
    let start = place
    var endTags = 0
    while place < bytes.count {
      if place - start >= Self.longestPart { return .markup(start..<place, endTags: endTags) }
      guard let mark = find(0x3C, from: place, limit: start + Self.longestPart) else {
        place = cut(near: min(bytes.count, start + Self.longestPart), after: start)
        break
      }
      guard mark + 1 < bytes.count else {
        place = bytes.count
        break
      }
      switch bytes[mark + 1] {
      case 0x21 where isComment(mark), 0x3F:
        if mark > start {
          place = mark
          return .markup(start..<mark, endTags: endTags)
        }
        place = bytes[mark + 1] == 0x3F ? endOfTag(mark) : endOfComment(mark)
        return next()
      case 0x2F:
        endTags += 1
        place = mark + 2
      case 0x41...0x5A, 0x61...0x7A:
        let name = tagName(mark + 1)
        let end = endOfTag(mark)
        guard Self.unread.contains(name), !isSelfClosed(end) || name != Self.svg else {
          place = end
          continue
        }
        if mark > start {
          place = mark
          return .markup(start..<mark, endTags: endTags)
        }
        let content = end..<endOfContent(of: name, from: end)
        place = behindEndTag(content.upperBound)
        if name == Self.script, isLinkedData(mark..<end) { return .linkedData(content) }
        return next()
      default: place = mark + 1
      }
    }
    return start < place ? .markup(start..<place, endTags: endTags) : nil
  }

  // MARK: Tags

  private static let script = key("script")
  private static let svg = key("svg")
  /// Elements that are left out with all that is in them.
  private static let unread = Set(
    ["script", "style", "iframe", "svg", "template", "noembed", "noframes", "object", "canvas"].map(key))

  private static func key(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The tag's name in lower case, packed; 0 for one of more than eight letters.
  private func tagName(_ start: Int) -> UInt64 {
    var key: UInt64 = 0
    var index = start
    while index < bytes.count, index - start <= 8 {
      let letter = bytes[index] | 0x20
      guard letter >= 0x61, letter <= 0x7A else { break }
      key = key << 8 | UInt64(letter)
      index += 1
    }
    guard index < bytes.count, index - start <= 8 else { return 0 }
    return bytes[index] <= 0x20 || bytes[index] == 0x3E || bytes[index] == 0x2F ? key : 0
  }

  /// The place behind the `>` of the tag that starts at `mark`; the end when there is none.
  private mutating func endOfTag(_ mark: Int) -> Int {
    var index = mark + 1
    var isValue = false
    var isAfterSpace = false
    var attributes = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3E { break }
      if isValue, byte == 0x22 || byte == 0x27 {
        guard let end = find(byte, from: index + 1, limit: bytes.count) else {
          index = bytes.count
          break
        }
        index = end
        isValue = false
      } else {
        if byte > 0x20, isAfterSpace { attributes += 1 }
        if byte == 0x3D { isValue = true } else if byte > 0x20 { isValue = false }
      }
      isAfterSpace = byte <= 0x20 || byte == 0x2F
      index += 1
    }
    if attributes > Self.mostAttributes { isFlooded = true }
    return min(index + 1, bytes.count)
  }

  private func isSelfClosed(_ end: Int) -> Bool { end >= 2 && bytes[end - 2] == 0x2F }

  private func isComment(_ mark: Int) -> Bool { mark + 3 < bytes.count && bytes[mark + 2] == 0x2D && bytes[mark + 3] == 0x2D }

  private func endOfComment(_ mark: Int) -> Int {
    var index = mark + 4
    if index < bytes.count, bytes[index] == 0x3E { return index + 1 }
    while let end = find(0x3E, from: index, limit: bytes.count) {
      if bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D { return end + 1 }
      if end >= mark + 7, bytes[end - 1] == 0x21, bytes[end - 2] == 0x2D, bytes[end - 3] == 0x2D { return end + 1 }
      index = end + 1
    }
    return bytes.count
  }

  /// Where the end tag of an element begins, the element's like inside it passed over where they nest; the end when there is none.
  private mutating func endOfContent(of name: UInt64, from start: Int) -> Int {
    var index = start
    var depth = 1
    while let mark = find(0x3C, from: index, limit: bytes.count) {
      index = mark + 1
      if index < bytes.count, bytes[index] == 0x2F {
        if tagName(index + 1) == name {
          depth -= 1
          if depth == 0 { return mark }
        }
      } else if name == Self.svg || name == Self.template, tagName(index) == name, !isSelfClosed(endOfTag(mark)) {
        depth += 1
      }
    }
    return bytes.count
  }

  private static let template = key("template")

  private mutating func behindEndTag(_ mark: Int) -> Int { mark < bytes.count ? endOfTag(mark) : mark }

  /// Whether a script's tag says that it holds JSON-LD.
  private func isLinkedData(_ tag: Range<Int>) -> Bool {
    let wanted = Array("ld+json".utf8)
    return UnsafeBufferPointer(rebasing: bytes[tag]).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }.holds(wanted)
  }

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int, limit: Int) -> Int? {
    let end = min(limit, bytes.count)
    guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// A place at or shortly before `place` that does not cut a code point in two.
  private func cut(near place: Int, after start: Int) -> Int {
    var index = place
    while index < bytes.count, index > start + 1, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
