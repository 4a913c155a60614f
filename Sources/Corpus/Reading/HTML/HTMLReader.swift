import Language

/// A saved web page to an article: its main text, and what its head and its marks tell of it.
struct HTMLReader {
  /// The page, decoded.
  let text: [UInt8]
  let path: String

  func article(notices: [String]) throws(ReadingError) -> ArticleReader.Reading {
    let document = try HTMLParser.document(text)
    let hints = PageHints(document)
    let main = MainText(document, hints)
    var builder = ArticleTextBuilder()
    for index in main.blocks {
      let block = main.page.blocks[index]
      builder.add(Self.kind(document.nodes[block.node].tag), utf8: Array(main.page[block]))
    }
    if builder.isEmpty { throw .empty }
    return builder.reading(fragment: nil, path: path, stated: StatedMetadata(), notices: notices)
  }

  private static func kind(_ tag: HTMLTag) -> Block.Kind {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li, .dt, .dd, .tr: .listItem
    case .figcaption, .caption: .caption
    default: .paragraph
    }
  }
}
