import Corpus
import Language

/// A parser of ours, as a file of its format reaches it; and what must hold of all that comes out.
enum Parser: String, CaseIterable {
  /// Any bytes under no name: how formats are told apart, and encodings.
  case formats
  /// Plain text: paragraphs, boilerplate, heads, dates.
  case text
  case markdown, json, jsonl, feed, html
  /// The frame of compressed data, and what it says of its sizes.
  case gzip

  /// Bytes put before the input so that it reaches the parser.
  private var opening: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    default: []
    }
  }

  private var path: String {
    switch self {
    case .formats: "2019/12/file"
    case .text: "reuters/2019-12-19.txt"
    case .markdown: "a.md"
    case .json: "a.json"
    case .jsonl: "a.jsonl"
    case .feed: "feed.xml"
    case .html: "page.html"
    case .gzip: "a.gz"
    }
  }

  func check(_ input: [UInt8]) {
    do throws(ReadingError) {
      let reading = try ArticleReader.readFile(opening + input, path: path)
      var fragments: Set<String?> = []
      for article in reading.articles {
        checkBlocks(of: article)
        precondition(fragments.insert(article.fragment).inserted, "two articles of one name")
      }
      let few = try ArticleReader.readFile(opening + input, path: path, wanted: 2)
      precondition(
        few.articles.map(\.fragment) == reading.articles.prefix(few.articles.count).map(\.fragment),
        "other names when fewer are wanted")
    } catch {
      precondition(!error.reason.isEmpty)
    }
  }

  /// Blocks are in order, inside the text, whole characters, and hold all of it but white space.
  private func checkBlocks(of article: ArticleReader.Reading) {
    let bytes = article.text.bytes
    precondition((try? UTF8Span(validating: bytes.span)) != nil, "the text is no UTF-8")
    var end = ByteOffset.zero
    for block in article.blocks {
      precondition(block.range.lowerBound >= end && block.range.upperBound <= article.text.range.upperBound, "blocks out of order")
      precondition(WhiteSpace.trimmed(end..<block.range.lowerBound, in: article.text).isEmpty, "text outside of blocks")
      precondition(article.text.scalarBoundary(atOrBefore: block.range.lowerBound) == block.range.lowerBound, "half a character")
      end = block.range.upperBound
    }
    precondition(WhiteSpace.trimmed(end..<article.text.range.upperBound, in: article.text).isEmpty, "text behind the blocks")
  }
}
