import Language

extension MarkupContent {
  /// Adds the blocks of the content.
  func add(to builder: inout ArticleTextBuilder) throws(ReadingError) {
    switch notation {
    case .plain: Self.addPlain(bytes, to: &builder)
    case .html: try HTMLFragment.add(InlineMarkup.unescapedOnce(bytes), to: &builder)
    case .guessed:
      let bytes = InlineMarkup.unescapedOnce(bytes)
      if InlineMarkup.isHTML(bytes) { try HTMLFragment.add(bytes, to: &builder) } else { Self.addPlain(bytes, to: &builder) }
    }
  }

  /// The content's words without any blocks, for a comparison.
  func blocks() throws(ReadingError) -> ArticleTextBuilder {
    var builder = ArticleTextBuilder()
    try add(to: &builder)
    return builder
  }

  /// Plain text has its paragraphs as a file of plain text has them. Its first line is no title: that stands in a field of its own.
  private static func addPlain(_ bytes: [UInt8], to builder: inout ArticleTextBuilder) {
    let text = Text(validUTF8: bytes)
    let joiner = ParagraphJoiner(text)
    let paragraphs = joiner.paragraphs { range in
      range.count <= 140
        && BlockClassifier.ownKind(of: BlockText(text, range, lineCount: 1), paragraphsBefore: 0, isTail: false) != nil
    }
    let blocks = paragraphs.map { BlockText(text, $0.range, lineCount: $0.lineCount) }
    let hasTitle = builder.blocks.contains { $0.kind == .title }
    for (block, kind) in zip(blocks, BlockClassifier(blocks).kinds) {
      let isSecondTitle = hasTitle && (kind == .title || kind == .deck)
      builder.add(isSecondTitle ? .paragraph : kind ?? .paragraph, utf8: Array(text.bytes[block.range]))
    }
  }
}
