import Language

/// A Markdown file to an article. Its text is the file's own, marks and all, so that a place in it is a place in the file; Markdown says
/// only which lines belong together and what they are. Front matter is in the text and in no block.
struct MarkdownReader {
  static func read(_ decoded: TextDecoding.Decoded, path: String) -> FileReading {
    FileReading(articles: [MarkdownReader(decoded.text).article(path: path, notices: decoded.notices)])
  }

  private let text: Text
  private let lines: [TextLine]
  private let frontMatter: FrontMatter?

  private init(_ text: Text) {
    self.text = text
    lines = TextLine.lines(of: text)
    frontMatter = FrontMatter(text, lines: lines)
  }

  private func article(path: String, notices: [String]) -> ArticleReader.Reading {
    var parts = MarkdownBlocks(text, lines: lines, from: frontMatter?.range.upperBound ?? 0).parts
    // What the front matter says is the article's metadata, and no part of what is read; unless there is nothing else.
    if let frontMatter, parts.isEmpty { parts = [MarkdownBlocks.Part(kind: .chrome, range: frontMatter.range)] }
    let blocks = parts.map { BlockText(text, $0.range, lineCount: 1) }
    var paragraphs = 0
    var hasTitle = false
    var kinds: [Block.Kind] = []
    for (index, (part, block)) in zip(parts, blocks).enumerated() {
      var kind = part.kind ?? .heading
      if kind == .paragraph {
        let isTail = index * 10 >= parts.count * 7 && paragraphs > 0
        kind = BlockClassifier.ownKind(of: block, paragraphsBefore: paragraphs, isTail: isTail) ?? .paragraph
        if kind == .paragraph { paragraphs += 1 }
      } else if part.isMainHeading || kind == .heading && paragraphs == 0, !hasTitle {
        // The first heading above the story is its title, and so is a main heading anywhere.
        (kind, hasTitle) = (.title, true)
      }
      kinds.append(kind)
    }
    let head = ArticleHead(blocks: blocks, kinds: kinds, path: PathClues(path), stated: frontMatter?.stated ?? StatedMetadata())
    return ArticleReader.Reading(
      fragment: nil, text: text, blocks: zip(parts, kinds).map { Block(kind: $1, range: ByteRange(bytes: $0.range)) },
      metadata: ArticleMetadata(
        title: head.title, byline: head.byline, source: head.source, date: head.date, language: frontMatter?.stated.language,
        notices: notices))
  }
}
