import Language

/// The blocks of a Markdown text: which lines belong together, and what the marks at their start say they are.
///
/// Code, rules, comments, tables' lines and definitions of links are no story, so they are chrome. A heading, a list item, a paragraph in a
/// quotation keep their marks.
struct MarkdownBlocks {
  struct Part: Hashable {
    /// nil for a heading.
    var kind: Block.Kind?
    var range: Range<Int>
    /// Whether it is a heading of the first level.
    var isMainHeading = false
  }

  private(set) var parts: [Part] = []
  private let text: Text
  /// The part that the next line may go on.
  private var isOpen = false
  /// The mark that closes what is being passed over: a fence, the end of a comment.
  private var closing: [UInt8]?

  /// - Parameter start: the byte where the text below the front matter begins.
  init(_ text: Text, lines: [TextLine], from start: Int) {
    self.text = text
    for line in lines where line.range.lowerBound >= start { take(line) }
  }

  private mutating func take(_ line: TextLine) {
    let bytes = text.bytes[line.range]
    if let closing { return takeVerbatim(line, bytes, until: closing) }
    if line.isBlank {
      isOpen = false
      return
    }
    if let fence = Self.fence(bytes) {
      begin(.chrome, line)
      closing = fence
    } else if bytes.starts(with: "<!--".utf8) {
      begin(.chrome, line)
      closing = Array("-->".utf8)
      if bytes.holds(Array("-->".utf8)) { (closing, isOpen) = (nil, false) }
    } else if let level = Self.headingLevel(bytes) {
      begin(nil, line)
      parts[parts.count - 1].isMainHeading = level == 1
      isOpen = false
    } else if isOpen, parts.last?.kind == .paragraph, let level = Self.underline(bytes), !bytes.isEmpty {
      goOn(line)
      parts[parts.count - 1].kind = nil
      parts[parts.count - 1].isMainHeading = level == 1
      isOpen = false
    } else if Self.isRule(bytes) || Self.isTag(bytes) || Self.isDefinition(bytes) || Self.isTableRule(bytes)
      || Self.isQuoteMark(bytes)
    {
      begin(.chrome, line)
      isOpen = false
    } else if bytes.starts(with: "![".utf8), bytes.last == 0x29 {
      begin(.caption, line)
      isOpen = false
    } else {
      takeText(line, bytes)
    }
  }

  private mutating func takeText(_ line: TextLine, _ bytes: ArraySlice<UInt8>) {
    let isQuoted = bytes.first == 0x3E
    let isItem = ListMark.length(in: text, line.range) > 0
    let isRow = bytes.first == 0x7C
    if isItem || isRow {
      begin(.listItem, line)
    } else if isOpen, let last = parts.last, last.kind != .chrome, isQuoted == (text.bytes[last.range.lowerBound] == 0x3E) {
      goOn(line)
    } else if !isOpen, line.indent >= 4, parts.last?.kind != .listItem {
      begin(.chrome, line)
    } else if isOpen, parts.last?.kind == .chrome, line.indent >= 4 {
      goOn(line)
    } else {
      begin(.paragraph, line)
    }
  }

  /// Everything up to the closing mark is one part, blank lines too.
  private mutating func takeVerbatim(_ line: TextLine, _ bytes: ArraySlice<UInt8>, until closing: [UInt8]) {
    if !line.isBlank { goOn(line) }
    let isFence = closing.first != 0x2D
    if isFence ? bytes.starts(with: closing) && bytes.allSatisfy({ $0 == closing[0] }) : bytes.holds(closing) {
      self.closing = nil
      isOpen = false
    }
  }

  private mutating func begin(_ kind: Block.Kind?, _ line: TextLine) {
    parts.append(Part(kind: kind, range: line.range))
    isOpen = true
  }

  private mutating func goOn(_ line: TextLine) {
    guard let last = parts.indices.last else { return }
    parts[last].range = parts[last].range.lowerBound..<line.range.upperBound
  }

  // MARK: Marks

  /// The mark that closes the code which a line opens: as many backticks or tildes.
  private static func fence(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    guard let mark = line.first, mark == 0x60 || mark == 0x7E else { return nil }
    let count = line.prefix { $0 == mark }.count
    // Three backticks that close on the same line are code inside a sentence.
    return count >= 3 && !(mark == 0x60 && line.dropFirst(count).contains(0x60)) ? Array(repeating: mark, count: count) : nil
  }

  private static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let level = line.prefix(7).prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), let next = line.dropFirst(level).first else { return nil }
    return next == 0x20 || next == 0x09 ? level : nil
  }

  /// The level of the heading that a line of `===` or `---` makes of the line above.
  private static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first, mark == 0x3D || mark == 0x2D, line.allSatisfy({ $0 == mark }) else { return nil }
    return mark == 0x3D ? 1 : 2
  }

  /// `---`, `* * *`, `___`, and a line of `===` that underlines nothing.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [0x2D, 0x2A, 0x5F, 0x3D].contains(mark) else { return false }
    return line.count >= 3 && line.allSatisfy { $0 == mark || $0 == 0x20 } && line.count { $0 == mark } >= 3
  }

  /// A line that is a tag of HTML and nothing else: `<p align="center">`, `</div>`.
  private static func isTag(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x3C, line.last == 0x3E, line.dropFirst().firstIndex(of: 0x3C) == nil,
      let name = line.dropFirst().first(where: { $0 != 0x2F })
    else { return false }
    return (name | 0x20) >= 0x61 && (name | 0x20) <= 0x7A && !line.contains(0x3A)
  }

  /// `[name]: https://…`
  private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x5B, line.dropFirst().first != 0x5E, let close = line.firstIndex(of: 0x5D), close - line.startIndex > 1
    else { return false }
    let behind = line[(close + 1)...].prefix(2)
    return behind.elementsEqual(": ".utf8)
  }

  /// `|---|:--:|`
  private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.contains(0x2D) && line.contains(0x7C) && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }

  /// An empty line of a quotation.
  private static func isQuoteMark(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x3E || $0 == 0x20 } }
}
