import Corpus

/// Which files are read before anything is shown: those that were asked for, and the first ones, up to what can be read at once.
struct FirstBatch {
  /// Beside those asked for.
  private static let files = 64
  /// In bytes as plain text is read; what takes longer counts more.
  private static let load = 2 << 20
  /// How many times longer it takes to convert a file than to read a text of its size.
  private static let conversion = 4
  /// As many as are on the screen at the start, whatever they take.
  private static let leastArticles = 3
  /// Of a file of many articles.
  private static let articlesOfFile = 64

  private var asked: Set<ArticleID> = []
  /// Files of which one article was asked for, wherever in the file it stands.
  private var askedInside: Set<ArticleID> = []
  private var places: Set<Int> = []
  private var taken = 0
  private var articles = 0
  private var spent = 0

  /// - Parameter articles: the articles asked for. A file's name may have `#` in it, as an article's in a file of several has.
  init(asked articles: [ArticleID]) {
    for id in articles {
      asked.insert(id)
      for mark in id.path.indices where id.path[mark] == "#" {
        askedInside.insert(ArticleID(library: id.library, path: String(id.path[..<mark])))
      }
    }
  }

  private static func id(of file: ArticleFile) -> ArticleID { ArticleID(library: file.library, path: file.path) }

  private func isAsked(_ file: ArticleFile) -> Bool {
    !asked.isEmpty && (asked.contains(Self.id(of: file)) || askedInside.contains(Self.id(of: file)))
  }

  func takes(_ file: ArticleFile) -> Bool {
    isAsked(file) || taken < Self.files && (spent < Self.load || articles < Self.leastArticles)
  }

  /// nil for all.
  func articlesWanted(of file: ArticleFile) -> Int? {
    askedInside.contains(Self.id(of: file)) ? nil : Self.articlesOfFile
  }

  mutating func took(_ place: Int, _ file: ArticleFile, _ read: FileArticles, isWhole: Bool) {
    if isWhole { places.insert(place) }
    articles += read.articles.count
    if isAsked(file) { return }
    taken += 1
    spent += file.size * (read.isConverted ? Self.conversion : 1)
  }

  /// What is left to be read, in order.
  func rest(of files: [ArticleFile]) -> [ArticleFile] { files.indices.filter { !places.contains($0) }.map { files[$0] } }
}
