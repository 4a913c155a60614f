import Language

/// A piece of HTML that is an article's text and nothing else, as feeds and exports have it: there is no page around it to look through.
package enum HTMLFragment {
  /// The words of some HTML, a line for each block; nil where it can't be read, or has none.
  package static func words(_ html: String) -> String? {
    guard let document = try? HTMLParser.document(Array(html.utf8)) else { return nil }
    let page = PageText(document) { document.nodes[$0].tag.isUnread && document.nodes[$0].tag != .head }
    var lines: [String] = []
    var previous: PageBlock?
    for block in page.blocks {
      lines.append(String(decoding: ArticleBlocks.text(of: block, after: previous, page, document), as: UTF8.self))
      previous = block
    }
    let words = lines.joined(separator: "\n")
    return words.isEmpty ? nil : words
  }

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
