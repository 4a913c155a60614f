import Language

/// A piece of HTML that is an article's text and nothing else, as feeds and exports have it: there is no page around it to look through.
enum HTMLFragment {
  /// Adds the fragment's blocks.
  ///
  /// - Parameter html: UTF-8.
  static func add(_ html: [UInt8], to builder: inout ArticleTextBuilder) throws(ReadingError) {
    let document = try HTMLParser.document(html)
    let hints = PageHints(document)
    let page = PageText(document) {
      document.nodes[$0].tag.isUnread && document.nodes[$0].tag != .head || !hints[$0].isDisjoint(with: [.hidden, .concealed])
    }
    var previous: PageBlock?
    for block in page.blocks {
      builder.add(ArticleBlocks.kind(of: block, in: document), utf8: ArticleBlocks.text(of: block, after: previous, page, document))
      previous = block
    }
  }
}
