import Language

/// A saved web page to an article: its main text, and what its head and its marks tell of it.
struct HTMLReader {
  let bytes: [UInt8]
  let path: String

  func article() throws(ReadingError) -> ArticleReader.Reading {
    guard let decoded = HTMLEncoding.decode(bytes) else { throw .notText }
    let document = try HTMLParser.document(decoded.text.bytes)
    let hints = PageHints(document)
    let metadata = PageMetadata(document, hints)
    let main = MainText(
      document, hints, titles: metadata.titles, description: metadata.description, address: metadata.stated.address)
    var stated = metadata.stated
    var builder = ArticleTextBuilder()
    if let title = main.title?.text ?? (stated.title ?? metadata.pageTitle).map({ metadata.withoutSite($0) }) {
      stated.title = title
      builder.add(.title, title)
    }
    let header = PageHeader(
      document, hints, title: main.title.map { main.page.blocks[$0.block].place },
      story: main.parts.first.map { main.page.blocks[$0.block].place } ?? main.root)
    stated.byline = stated.byline ?? header.byline
    stated.published = stated.published ?? header.published
    if let moment = stated.published, let day = PageDay.local(moment, printed: header.dates) {
      stated.published = day
    }
    var previous: PageBlock?
    for part in main.parts {
      let block = main.page.blocks[part.block]
      builder.add(part.kind, utf8: ArticleBlocks.text(of: block, after: previous, main.page, document))
      previous = block
    }
    if let body = metadata.articleBody, main.words * 3 < body.split(separator: " ").count, main.words < 60 {
      // The page shows its article by a script; what it tells search engines is all there is.
      for paragraph in body.split(whereSeparator: \.isNewline) { builder.add(.paragraph, String(paragraph)) }
    }
    if builder.isEmpty { throw .empty }
    return builder.reading(fragment: nil, path: PathClues(path), stated: stated, notices: decoded.notices)
  }
}
