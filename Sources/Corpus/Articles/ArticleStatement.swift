import Language

/// Who decided what an article's metadata says, where it was not the program.
public enum Decider: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
  /// `.synoptic/articles.toml`, written by people.
  case file
  /// A decision in the annotation store.
  case user

  /// A later one has the last word.
  public static func < (left: Decider, right: Decider) -> Bool { left == .file && right == .user }
}

/// What a person says of an article, in place of what was found; nil for what nothing is said of.
public struct ArticleStatement: Hashable, Sendable {
  public var source: String?
  public var date: CalendarDate?
  public var title: String?
  public var byline: String?
  /// A BCP 47 tag.
  public var language: String?

  public init(
    source: String? = nil, date: CalendarDate? = nil, title: String? = nil, byline: String? = nil, language: String? = nil
  ) {
    self.source = source
    self.date = date
    self.title = title
    self.byline = byline
    self.language = language
  }

  public static let none = ArticleStatement()

  /// This statement, with what `later` says in the place of what it says itself.
  public func overruled(by later: ArticleStatement) -> ArticleStatement {
    ArticleStatement(
      source: later.source ?? source, date: later.date ?? date, title: later.title ?? title, byline: later.byline ?? byline,
      language: later.language ?? language)
  }
}

extension ArticleMetadata {
  /// The metadata with what a person says in the place of what was found. What the article prints as its date stays known; a date that a
  /// person gives is not doubted.
  func stating(_ statement: ArticleStatement, by decider: Decider) -> ArticleMetadata {
    var metadata = self
    if let title = statement.title { metadata.title = title }
    if let byline = statement.byline { metadata.byline = byline }
    if let language = statement.language { metadata.language = language }
    if let source = statement.source { metadata.source = SourceAttribution(name: source, basis: .stated, decided: decider) }
    if let stated = statement.date {
      metadata.date = ArticleDate(date: stated, printed: date.printed, basis: .metadata, updated: date.updated, decided: decider)
    }
    return metadata
  }
}
