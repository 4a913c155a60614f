import Language

/// A plain text to an article: its lines to paragraphs, the paragraphs to blocks, and what the blocks and the path tell of it.
struct PlainTextReader {
  let text: Text
  let path: String

  static func read(_ decoded: TextDecoding.Decoded, path: String) -> ArticleReader.Reading {
    PlainTextReader(text: decoded.text, path: path).article(notices: decoded.notices)
  }

  /// The paragraphs of a text that says nothing of them but by its lines.
  static func paragraphs(of text: Text) -> [BlockText] {
    let paragraphs = ParagraphJoiner(text).paragraphs { range in
      range.count <= longestLine
        && BlockClassifier.ownKind(of: BlockText(text, range, lineCount: 1), paragraphsBefore: 0, isTail: false) != nil
    }
    return paragraphs.map { BlockText(text, $0.range, lineCount: $0.lineCount) }
  }

  /// In bytes: a longer line is no byline or advert that stands by itself.
  private static let longestLine = 140

  /// - Parameter notices: what to tell the user of the decoding.
  func article(notices: [String]) -> ArticleReader.Reading {
    let blocks = Self.paragraphs(of: text)
    let kinds = BlockClassifier(blocks).kinds.map { $0 ?? .paragraph }
    let head = ArticleHead(blocks: blocks, kinds: kinds, path: PathClues(path))
    return ArticleReader.Reading(
      fragment: nil, text: text, blocks: zip(blocks, kinds).map { Block(kind: $1, range: ByteRange(bytes: $0.range)) },
      metadata: ArticleMetadata(title: head.title, byline: head.byline, source: head.source, date: head.date, notices: notices))
  }
}
