import Language

/// A saved web page to an article: its main text, and what its head and its marks tell of it.
struct HTMLReader {
  /// The page, decoded.
  let text: [UInt8]
  let path: String

  func article(notices: [String]) throws(ReadingError) -> ArticleReader.Reading {
    let document = try HTMLParser.document(text)
    let hints = PageHints(document)
    let metadata = PageMetadata(document, hints)
    let main = MainText(document, hints, titles: [metadata.stated.title, metadata.pageTitle].compactMap { $0 })
    var stated = metadata.stated
    var builder = ArticleTextBuilder()
    if let title = main.title?.text ?? stated.title ?? metadata.pageTitle {
      stated.title = title
      builder.add(.title, title)
    }
    for index in main.blocks {
      let block = main.page.blocks[index]
      builder.add(Self.kind(document.nodes[block.node].tag), utf8: Array(main.page[block]))
    }
    if builder.isEmpty { throw .empty }
    return builder.reading(fragment: nil, path: path, stated: stated, notices: notices)
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
