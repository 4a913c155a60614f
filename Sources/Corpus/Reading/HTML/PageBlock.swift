import Language

/// A run of a page's text that stands on lines of its own: a paragraph, a heading, a list item, a row of a table, a menu's entry.
struct PageBlock {
  /// The element nearest around it that makes it a block.
  let node: Int
  /// The node of its first characters.
  let place: Int
  /// In ``PageText/bytes``.
  let range: Range<Int>
  /// Words in it; of scripts without spaces between words, two characters count as one.
  let words: Int
  /// Words of it that are links.
  let linkWords: Int
  /// Ends of sentences in it.
  let stops: Int
  /// Whether its last character ends a sentence, or what a sentence is quoted in.
  let endsLikeSentence: Bool

  var linkShare: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }
}

/// The blocks of a page in their order, and their text: what can be seen of it, white space run together.
struct PageText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [PageBlock] = []

  subscript(block: PageBlock) -> ArraySlice<UInt8> { bytes[block.range] }

  /// - Parameter isLeftOut: whether an element, with all that is in it, is not seen.
  init(_ document: HTMLDocument, in root: Int = 0, isLeftOut: (Int) -> Bool) {
    bytes.reserveCapacity(document.bytes.count / 2)
    var writer = BlockWriter()
    var open: [(node: Int, end: Int)] = []
    var node = root
    let end = Int(document.nodes[root].end)
    while node <= end {
      while let last = open.last, last.end <= node {
        open.removeLast()
        close(document, last.node, &writer)
      }
      guard node < end else { break }
      let tag = document.nodes[node].tag
      if tag == .text {
        if writer.isAtGap, !WhiteSpace.isBlank(document.text(of: node)) { finish(&writer) }
        writer.add(document.text(of: node), at: node, to: &bytes)
      } else if tag == .br {
        writer.addBreak(to: &bytes)
      } else if isLeftOut(node) {
        if tag.isBlock { finish(&writer) }
        node = Int(document.nodes[node].end)
        continue
      } else {
        if tag.isBlock {
          if tag == .td || tag == .th, writer.isRow, writer.hasText { writer.addCell(to: &bytes) } else { finish(&writer) }
          if !(tag == .td || tag == .th) || !writer.isRow { writer.node = node }
          if tag == .tr { writer.isRow = Self.isDataRow(node, document) }
          if tag == .pre { writer.isVerbatim = true }
        } else if tag == .a {
          writer.links += 1
        }
        open.append((node, Int(document.nodes[node].end)))
      }
      node += 1
    }
    finish(&writer)
  }

  /// The longest row of data, in bytes.
  private static let longestRow = 800

  /// Whether a row's cells hold a line each: then they are joined. Rows of tables that lay out a page hold blocks, or much text.
  private static func isDataRow(_ row: Int, _ document: HTMLDocument) -> Bool {
    let inside = (row + 1)..<Int(document.nodes[row].end)
    guard inside.count <= 240 else { return false }
    var length = 0
    var breaks = 0
    for node in document.nodes[inside] {
      if node.tag.isBlock, node.tag != .td, node.tag != .th { return false }
      if node.tag == .br { breaks += 1 }
      length += Int(node.textCount)
    }
    return length <= longestRow && breaks <= 4
  }

  private mutating func close(_ document: HTMLDocument, _ node: Int, _ writer: inout BlockWriter) {
    let tag = document.nodes[node].tag
    if tag == .a { writer.links -= 1 }
    guard tag.isBlock else { return }
    if (tag == .td || tag == .th) && writer.isRow { return }
    finish(&writer)
    if tag == .tr { writer.isRow = false }
    if tag == .pre { writer.isVerbatim = false }
    var parent = Int(document.nodes[node].parent)
    while !document.nodes[parent].tag.isBlock, parent > 0 { parent = Int(document.nodes[parent].parent) }
    writer.node = parent
  }

  private mutating func finish(_ writer: inout BlockWriter) {
    if let block = writer.finish(&bytes) { blocks.append(block) }
  }
}

/// Writes one block after the other, and counts while it writes.
private struct BlockWriter {
  var node = 0
  /// How many links are open.
  var links = 0
  var isVerbatim = false
  /// Whether two line breaks came last: as good as a new paragraph.
  var isAtGap: Bool { pendingBreaks >= 2 && !isVerbatim }
  /// Whether cells are joined to a row.
  var isRow = false
  private(set) var hasText = false
  private var start = 0
  private var place = 0
  private var pendingSpace = false
  private var pendingBreaks = 0
  private var words = 0
  private var linkWords = 0
  private var stops = 0
  private var isInWord = false
  private var wideCharacters = 0
  private var lastMark: UInt8 = 0

  mutating func add(_ text: ArraySlice<UInt8>, at node: Int, to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { source in
      var index = 0
      while index < source.count {
        let byte = source[index]
        index += 1
        if byte <= 0x20 {
          if byte == 0x0A, isVerbatim { addBreak(to: &bytes) } else { pendingSpace = true }
          if isInWord { isInWord = false }
          continue
        }
        flushSpace(node, &bytes)
        if byte < 0x80 {
          count(byte)
          bytes.append(byte)
        } else if byte == 0xC2, index < source.count, source[index] < 0xA0 {
          let meant = HTMLCharacters.windows1252(source[index])
          index += 1
          bytes += meant
          countWide(meant.first ?? 0)
        } else {
          countWide(byte)
          bytes.append(byte)
        }
      }
    }
  }

  private mutating func flushSpace(_ node: Int, _ bytes: inout [UInt8]) {
    if !hasText {
      hasText = true
      start = bytes.count
      place = node
    } else if pendingBreaks > 0 {
      bytes.append(0x0A)
      isInWord = false
    } else if pendingSpace {
      bytes.append(0x20)
      isInWord = false
    }
    pendingSpace = false
    pendingBreaks = 0
  }

  private mutating func count(_ byte: UInt8) {
    let letter = byte | 0x20
    if letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 {
      if !isInWord {
        isInWord = true
        words += 1
        if links > 0 { linkWords += 1 }
        if lastMark == 0x2E || lastMark == 0x3F || lastMark == 0x21 { stops += 1 }
      }
      lastMark = 0
    } else if byte != 0x22, byte != 0x27, byte != 0x29, byte != 0x5D {
      lastMark = byte
    }
  }

  /// A byte of a character outside of ASCII: letters of other scripts are words; of those without spaces two are one word.
  private mutating func countWide(_ byte: UInt8) {
    switch byte {
    case 0xE3...0xED:
      wideCharacters += 1
      if wideCharacters % 2 == 0 {
        words += 1
        if links > 0 { linkWords += 1 }
      }
      lastMark = 0
    case 0xC3...0xDF, 0xE0, 0xE1:
      if !isInWord {
        isInWord = true
        words += 1
        if links > 0 { linkWords += 1 }
        lastMark = 0
      }
    default: break
    }
  }

  mutating func addBreak(to bytes: inout [UInt8]) {
    if hasText { pendingBreaks += 1 }
    isInWord = false
  }

  mutating func addCell(to bytes: inout [UInt8]) {
    bytes += [0x20, 0x7C]
    pendingSpace = true
    isInWord = false
  }

  mutating func finish(_ bytes: inout [UInt8]) -> PageBlock? {
    defer {
      (hasText, pendingSpace, pendingBreaks, isInWord) = (false, false, 0, false)
      (words, linkWords, stops, wideCharacters, lastMark) = (0, 0, 0, 0, 0)
    }
    guard hasText else { return nil }
    let range = start..<bytes.count
    bytes.append(0x0A)
    let ends = Self.endsLikeSentence(bytes[range])
    return PageBlock(
      node: node, place: place, range: range, words: words, linkWords: linkWords, stops: stops + (ends ? 1 : 0),
      endsLikeSentence: ends)
  }

  private static func endsLikeSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.suffix(12)
    while let last = rest.last {
      switch last {
      case 0x22, 0x27, 0x29, 0x5D, 0x20: rest = rest.dropLast()
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      case 0x80...0xBF:
        if rest.count >= 3,
          [[0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x99], [0xC2, 0xBB]].contains(where: { rest.suffix($0.count).elementsEqual($0) })
        {
          rest = rest.dropLast(rest.suffix(2).first == 0xC2 ? 2 : 3)
        } else {
          // … and the full stops of Chinese, Japanese, Hindi.
          return [[0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xE0, 0xA5, 0xA4]].contains {
            rest.suffix(3).elementsEqual($0)
          }
        }
      default: return false
      }
    }
    return false
  }
}
