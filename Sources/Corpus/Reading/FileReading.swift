/// What a file gave: its articles, and what of it could not be read.
public struct FileReading: Sendable {
  /// In the order of the file.
  public var articles: [ArticleReader.Reading]
  /// Parts that could not be read, each in words that say where it stands: "line 17: is no JSON: …". The rest was read.
  public var problems: [String]

  public init(articles: [ArticleReader.Reading], problems: [String] = []) {
    self.articles = articles
    self.problems = problems
  }
}
