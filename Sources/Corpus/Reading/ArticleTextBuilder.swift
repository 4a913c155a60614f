import Language

/// The text of an article whose file is no plain text, while it is put together: blocks in their order, an empty line between two.
///
/// What comes in is text already, without markup. A block's kind is what the markup says; a paragraph whose own words make it
/// boilerplate, a byline or a caption is told as such when the text is finished.
struct ArticleTextBuilder {
  private var bytes: [UInt8] = []
  private(set) var blocks: [Block] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// The bytes of text so far.
  var count: Int { bytes.count }

  /// The text so far.
  var utf8: [UInt8] { bytes }

  mutating func add(_ kind: Block.Kind, _ text: String) { add(kind, utf8: Array(text.utf8)) }

  /// Adds a block; nothing when it is white space alone.
  ///
  /// - Parameter utf8: valid UTF-8.
  mutating func add(_ kind: Block.Kind, utf8 added: [UInt8]) {
    let text = Text(validUTF8: added)
    let trimmed = WhiteSpace.trimmed(text.range, in: text)
    if trimmed.isEmpty { return }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    bytes += text[trimmed]
    blocks.append(Block(kind: kind, range: ByteRange(bytes: start..<bytes.count)))
  }

  /// Adds the blocks of another one behind those that are here.
  mutating func add(blocksOf other: ArticleTextBuilder) {
    for block in other.blocks { add(block.kind, utf8: Array(other.bytes[block.range.bytes])) }
  }

  /// The article: its text, its blocks, and what these, the file and the path tell of it.
  ///
  /// - Parameter notices: what to tell the user of the decoding.
  func reading(fragment: String?, path: PathClues, stated: StatedMetadata, notices: [String]) -> ArticleReader.Reading {
    let text = Text(validUTF8: bytes)
    let parts = blocks.map { BlockText(text, $0.range.bytes, lineCount: 1) }
    var paragraphs = 0
    var kinds: [Block.Kind] = []
    for (index, (block, part)) in zip(blocks, parts).enumerated() {
      let isTail = index * 10 >= blocks.count * 7 && paragraphs > 0
      let isOpen = block.kind == .paragraph || block.kind == .caption
      let said = isOpen ? BlockClassifier.ownKind(of: part, paragraphsBefore: paragraphs, isTail: isTail) : nil
      // Titles, decks and lists are what markup says; labels such as "Summary:" stand for them in pasted text alone.
      let own = said.flatMap { [.title, .deck, .heading, .listItem].contains($0) ? nil : $0 }
      if block.kind == .paragraph, own == nil { paragraphs += 1 }
      kinds.append(block.kind == .caption && own != .credit ? .caption : own ?? block.kind)
    }
    let head = ArticleHead(blocks: parts, kinds: kinds, path: path, stated: stated)
    return ArticleReader.Reading(
      fragment: fragment, text: text, blocks: zip(blocks, kinds).map { Block(kind: $1, range: $0.range) },
      metadata: ArticleMetadata(
        title: head.title, byline: head.byline, source: head.source, date: head.date, language: stated.language,
        notices: notices))
  }
}
