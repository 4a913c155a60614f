import Foundation

/// A page's markup without what holds no text: scripts, styles, comments, drawings, attributes that nobody looks at, and the blanks that
/// lines are indented by.
///
/// That is nine tenths of a saved page, which so need not be parsed. Tags are walked as HTML's tokenizer does (quotes around attributes'
/// values hide a `>`), so what is left out is what a browser leaves out.
struct HTMLScanner {
  /// What is left, valid UTF-8 when the page is.
  private(set) var markup: [UInt8] = []
  /// Where the parser's work is looked at: places in ``markup`` behind whole tags, with the number of end tags before each, since the last.
  private(set) var rests: [(end: Int, endTags: Int)] = []
  /// What stands in scripts that hold JSON-LD.
  private(set) var linkedData: [[UInt8]] = []
  /// Whether a tag had more attributes than any needs: the parser compares each with all before it; or the page more markup.
  private(set) var isFlooded = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var endTags = 0
  /// Whether blanks mean something here: inside of `<pre>`.
  private var isVerbatim = false

  private static let mostAttributes = 2_000

  /// Markup between two rests, in bytes, unless a tag or text is longer.
  private static let stretch = 1 << 16

  /// - Parameter most: bytes of markup, beyond which the page is given up.
  init(_ bytes: UnsafeBufferPointer<UInt8>, most: Int) {
    self.bytes = bytes
    markup.reserveCapacity(min(bytes.count / 3, 1 << 20))
    var rest = 0
    while place < bytes.count, !isFlooded {
      step()
      if markup.count - rest >= Self.stretch {
        takeRest()
        rest = markup.count
      }
      if markup.count > most { isFlooded = true }
    }
    takeRest()
  }

  private mutating func takeRest() {
    rests.append((markup.count, endTags))
    endTags = 0
  }

  /// Takes the text up to the next tag, and the tag.
  private mutating func step() {
    guard let mark = find(0x3C, from: place, limit: bytes.count) else {
      copyText(place..<bytes.count)
      place = bytes.count
      return
    }
    copyText(place..<mark)
    place = mark + 1
    guard place < bytes.count else { return }
    switch bytes[place] {
    case 0x21 where isComment(mark): place = endOfComment(mark)
    case 0x3F: place = endOfTag(mark)
    case 0x2F:
      endTags += 1
      if isVerbatim, tagName(mark + 2) == Self.pre { isVerbatim = false }
      copy(mark..<(mark + 2))
      place = mark + 2
    case 0x41...0x5A, 0x61...0x7A: takeTag(mark)
    default: markup.append(0x3C)
    }
  }

  /// Takes a start tag, or passes it over with all that is in it.
  private mutating func takeTag(_ mark: Int) {
    let name = tagName(mark + 1)
    guard Self.unread.contains(name) else {
      if name == Self.pre { isVerbatim = true }
      return copyTag(mark)
    }
    let end = endOfTag(mark)
    if name == Self.svg, isSelfClosed(end) { return copyTag(mark) }
    let content = end..<endOfContent(of: name, from: end)
    place = behindEndTag(content.upperBound)
    if name == Self.script, isLinkedData(mark..<end) { linkedData.append(Array(bytes[content])) }
  }

  // MARK: Names

  private static let script = key("script")
  private static let svg = key("svg")
  private static let template = key("template")
  private static let pre = key("pre")
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

  // MARK: Tags

  /// Takes the tag that starts at `mark` with those of its attributes that are looked at, and goes behind it.
  private mutating func copyTag(_ mark: Int) {
    var index = mark + 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x2F { index += 1 }
    copy(mark..<index)
    var attributes = 0
    var isClosed = false
    while index < bytes.count, bytes[index] != 0x3E {
      if bytes[index] <= 0x20 || bytes[index] == 0x2F {
        isClosed = bytes[index] == 0x2F
        index += 1
        continue
      }
      isClosed = false
      attributes += 1
      index = takeAttribute(index)
    }
    if attributes > Self.mostAttributes { isFlooded = true }
    place = min(index + 1, bytes.count)
    if index < bytes.count {
      if isClosed { markup.append(0x2F) }
      markup.append(0x3E)
    }
  }

  /// Takes the attribute at `start` when it is one that is looked at; the place behind it.
  private mutating func takeAttribute(_ start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, !Self.endsName[Int(bytes[index])] { index += 1 }
    let name = start..<index
    var end = index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == 0x3D {
      index += 1
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      end = endOfValue(index)
    }
    if HTMLAttribute(name: UnsafeBufferPointer(rebasing: bytes[name]).lazy.map { $0 | 0x20 }) != nil {
      markup.append(0x20)
      copyResolved(start..<end)
    }
    return end
  }

  private static let endsName: [Bool] = (0...255).map { $0 <= 0x20 || $0 == 0x3E || $0 == 0x2F || $0 == 0x3D }

  /// The place behind an attribute's value that begins at `start`.
  private func endOfValue(_ start: Int) -> Int {
    guard start < bytes.count else { return start }
    if bytes[start] == 0x22 || bytes[start] == 0x27 {
      return find(bytes[start], from: start + 1, limit: bytes.count).map { $0 + 1 } ?? bytes.count
    }
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
    return index
  }

  /// The place behind the `>` of the tag that starts at `mark`; the end when there is none.
  private func endOfTag(_ mark: Int) -> Int {
    var index = mark + 1
    var isValue = false
    while index < bytes.count, bytes[index] != 0x3E {
      let byte = bytes[index]
      if isValue, byte == 0x22 || byte == 0x27 {
        index = find(byte, from: index + 1, limit: bytes.count) ?? bytes.count
        isValue = false
      } else if byte == 0x3D {
        isValue = true
      } else if byte > 0x20 {
        isValue = false
      }
      index += 1
    }
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
  private func endOfContent(of name: UInt64, from start: Int) -> Int {
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

  private func behindEndTag(_ mark: Int) -> Int { mark < bytes.count ? endOfTag(mark) : mark }

  /// Whether a script's tag says that it holds JSON-LD.
  private func isLinkedData(_ tag: Range<Int>) -> Bool {
    UnsafeBufferPointer(rebasing: bytes[tag]).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }.holds(Self.linkedDataType)
  }

  private static let linkedDataType = Array("ld+json".utf8)

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int, limit: Int) -> Int? {
    let end = min(limit, bytes.count)
    guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private mutating func copy(_ range: Range<Int>) { markup.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }

  /// Takes text: of a run of blanks the first line end, or the first blank where there is none.
  private mutating func copyText(_ range: Range<Int>) {
    if isVerbatim { return copyResolved(range) }
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard Self.isBlank(bytes[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, Self.isBlank(bytes[end]) { end += 1 }
      if end - index > 1 {
        copyResolved(start..<index)
        markup.append(bytes[index..<end].contains(0x0A) ? 0x0A : bytes[index])
        start = end
      }
      index = end
    }
    copyResolved(start..<range.upperBound)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 && byte != 0x0B }

  /// Takes bytes with those references resolved that the parser does not know.
  private mutating func copyResolved(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while let mark = find(0x26, from: index, limit: range.upperBound) {
      index = mark + 1
      guard let (meant, end) = HTMLEntityTable.reference(in: bytes, at: mark, end: range.upperBound) else { continue }
      copy(start..<mark)
      markup += meant
      (start, index) = (end, end)
    }
    if start < range.upperBound { copy(start..<range.upperBound) }
  }
}
