import Language

extension MarkupContent {
  /// The blocks of the content.
  ///
  /// - Parameter hasTitle: whether the item has a title in a field of its own.
  func blocks(hasTitle: Bool) throws(ReadingError) -> ArticleTextBuilder {
    var builder = ArticleTextBuilder()
    let bytes = notation == .plain ? bytes : InlineMarkup.unescapedOnce(bytes)
    if notation == .html || notation == .guessed && InlineMarkup.isHTML(bytes) {
      try HTMLFragment.add(bytes, to: &builder)
    } else {
      try TextLine.check(bytes)
      Self.addPlain(bytes, hasTitle: hasTitle, to: &builder)
    }
    return builder
  }

  /// Plain text has its paragraphs as a file of plain text has them. Its first line is no title: that stands in a field of its own.
  private static func addPlain(_ bytes: [UInt8], hasTitle: Bool, to builder: inout ArticleTextBuilder) {
    let text = Text(validUTF8: bytes)
    let blocks = PlainTextReader.paragraphs(of: text)
    for (block, kind) in zip(blocks, BlockClassifier(blocks).kinds) {
      let isSecondTitle = hasTitle && (kind == .title || kind == .deck)
      builder.add(isSecondTitle ? .paragraph : kind ?? .paragraph, utf8: Array(text.bytes[block.range]))
    }
  }
}
