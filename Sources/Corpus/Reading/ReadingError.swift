/// Why a file holds no article.
public enum ReadingError: Error, Hashable, Sendable {
  /// No bytes, or white space alone.
  case empty
  /// NUL bytes, or another sign of a binary file.
  case notText
  /// Rows of values with marks between; `columns` of them in each.
  case table(columns: Int)
  /// A style sheet or a program.
  case code
  /// JSON that is neither an article nor a list of articles.
  case noArticles
  /// XML that is no feed; `root` is the name of its outermost element.
  case notAFeed(root: String)
  /// A feed in which nothing stands.
  case emptyFeed
  /// Not written as its format asks; `line` counts from 1.
  case broken(format: String, line: Int, why: String)
  /// Nested or long beyond what any article is: reading it would take memory or time without end. In words: in what way.
  case tooComplex(String)
  /// Compressed data that ends before its end.
  case truncatedCompression
  case damagedCompression
  /// Compressed data inside compressed data.
  case compressedTwice
  /// What comes out of compressed data is larger than any article; `limit` is in bytes.
  case expandsTooFar(limit: Int)
  /// What comes out of compressed data is many times its size, as in files made to fill memories.
  case expandsTooMuch(times: Int)

  /// The reason, to stand behind "synoptic: PATH: ".
  public var reason: String {
    switch self {
    case .empty: "is empty"
    case .notText: "is not text"
    case .table(let columns): "is a table of \(columns) columns, and no article"
    case .code: "is code, and no article"
    case .noArticles: "holds no articles: no field with a text"
    case .notAFeed(let root): "is XML, but no feed and no web page: its outermost element is <\(root)>"
    case .emptyFeed: "is a feed without items"
    case .broken(let format, let line, let why): "is broken \(format): line \(line): \(why)"
    case .tooComplex(let how): "is no article: \(how)"
    case .truncatedCompression: "is compressed, and ends too early"
    case .damagedCompression: "is compressed, and damaged"
    case .compressedTwice: "is compressed more than once"
    case .expandsTooFar(let limit): "is larger than \(limit >> 20) MB when it is expanded"
    case .expandsTooMuch(let times): "would expand to more than \(times) times its size"
    }
  }
}
