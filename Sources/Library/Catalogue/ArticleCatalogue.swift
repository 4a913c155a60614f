import Corpus
import Language

/// What is known of every article of a library that is too large to be held in memory: where it is, what it is called, when it appeared, and
/// its words, to be searched and to find what is near to an article. May be deleted at any time.
///
/// The seam behind which SQL lives. Nothing that is asked for grows with the library: an answer has a limit. Safe to call from any thread,
/// never from the loop's.
public protocol ArticleCatalogue: Sendable {
  /// What the user should know of it: that it was made anew, or could not be kept. nil when all is well.
  var notice: String? { get }

  /// How many articles it knows, and whether all files were gone through since it was made.
  func standing() throws(StoreError) -> CatalogueStanding

  /// Some articles, the newest first, undated ones last, then in order of path.
  ///
  /// - Parameters:
  ///   - query: what they have; nil for all. Of a query that very many have, those that were taken in last are looked at.
  ///   - after: the last one of the answer before; nil for the first ones.
  ///   - limit: at most so many.
  func articles(having query: LibraryQuery?, after: CataloguedArticle?, limit: Int) throws(StoreError) -> CatalogueAnswer

  /// The article of a path from the root; nil when it knows none.
  func article(at path: String) throws(StoreError) -> CataloguedArticle?

  /// Articles that have a text, in order of path; at most `CatalogueStanding.mostTold`.
  func articles(withText hash: ContentHash) throws(StoreError) -> [CataloguedArticle]

  /// The articles that have most in common with a text, by the words that tell most, the nearest first; not the article itself.
  func articles(near article: Article, limit: Int) throws(StoreError) -> [CataloguedArticle]

  /// Begins to go through all files; the answer names the round.
  func beginRound() throws(StoreError) -> Int

  /// What people said of articles when these were taken in, as it was written.
  func statements() throws(StoreError) -> String

  /// Remembers what people say of articles now.
  ///
  /// - Parameter isAffected: whether the articles of a file at a path may have something else said of them: it is other than it is known.
  func restate(_ statements: String, isAffected: @escaping @Sendable (String) -> Bool) throws(StoreError)

  /// Takes note of files that were found in a round, and says which of them are new or other than they are known.
  func differing(_ files: [ArticleFile], in round: Int) throws(StoreError) -> [ArticleFile]

  /// Takes note that what lies at a path, or below it, could not be looked at in a round, and may be there all the same: it is not forgotten.
  func spare(_ path: String, in round: Int) throws(StoreError)

  /// Keeps what files gave, in place of what they gave before; a file without an article is remembered too.
  func keep(_ files: [(file: ArticleFile, articles: [Article])], in round: Int) throws(StoreError)

  /// Takes note of what could not be read of files, or looked into, in place of what was said of the same paths; nothing for what was read.
  func note(_ unread: [(path: String, why: [SkippedFile])], in round: Int) throws(StoreError)

  /// What could not be read as far as it is known, in order of path.
  ///
  /// - Parameter limit: at most so many.
  func unread(limit: Int) throws(StoreError) -> [SkippedFile]

  /// Ends a round in which all files were gone through: forgets the files that were not found in it.
  ///
  /// - Returns: the paths of the articles that went, at most `CatalogueStanding.mostTold`.
  func endRound(_ round: Int) throws(StoreError) -> [String]

  /// Does a little of what makes answers come faster, once all files were gone through: less than a second's work.
  ///
  /// - Returns: whether there is more to do.
  func tidy() throws(StoreError) -> Bool
}

/// How much a catalogue knows.
public struct CatalogueStanding: Hashable, Sendable {
  /// Changes of more articles are not told one by one.
  public static let mostTold = 1000

  public let files: Int
  public let articles: Int
  /// Whether all files were gone through at least once since it was made.
  public let isComplete: Bool

  public init(files: Int, articles: Int, isComplete: Bool) {
    self.files = files
    self.articles = articles
    self.isComplete = isComplete
  }
}

/// An article as a catalogue knows it.
public struct CataloguedArticle: Hashable, Sendable {
  public let id: ArticleID
  public let textHash: ContentHash
  public let title: String?
  /// The name of its source; nil when it is unknown.
  public let source: String?
  public let date: CalendarDate?
  /// Of what is no boilerplate.
  public let wordCount: Int

  public init(id: ArticleID, textHash: ContentHash, title: String?, source: String?, date: CalendarDate?, wordCount: Int) {
    self.id = id
    self.textHash = textHash
    self.title = title
    self.source = source
    self.date = date
    self.wordCount = wordCount
  }

  public init(_ article: Article) {
    self.init(
      id: article.id, textHash: article.textHash, title: article.metadata.title, source: article.metadata.source.name,
      date: article.metadata.date.date, wordCount: article.wordCount)
  }
}

/// Some of the articles that were asked for.
public struct CatalogueAnswer: Hashable, Sendable {
  public let articles: [CataloguedArticle]
  /// How many there are in all, as far as that was looked for; whether there are more than that.
  public let count: Int
  public let isAtLeast: Bool

  public init(articles: [CataloguedArticle], count: Int, isAtLeast: Bool) {
    self.articles = articles
    self.count = count
    self.isAtLeast = isAtLeast
  }
}

/// How far the catalogue of a library is.
public struct CatalogueProgress: Hashable, Sendable {
  /// In the order in which libraries were named.
  public let library: Int
  /// Articles that can be found.
  public let articles: Int
  /// Files that were gone through in this round.
  public let files: Int
  /// Files known before this round: about as many will be found; 0 when nothing is known.
  public let expected: Int
  /// Whether all files were gone through.
  public let isComplete: Bool

  public init(library: Int, articles: Int, files: Int, expected: Int, isComplete: Bool) {
    self.library = library
    self.articles = articles
    self.files = files
    self.expected = expected
    self.isComplete = isComplete
  }
}
