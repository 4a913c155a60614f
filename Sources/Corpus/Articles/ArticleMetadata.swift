import Language

/// What is known of an article beside its text, each with how it is known.
public struct ArticleMetadata: Hashable, Sendable, Codable {
  public var title: String?
  public var byline: String?
  public var source: SourceAttribution
  public var date: ArticleDate
  /// A BCP 47 tag, nil when it was not determined.
  public var language: String?
  /// What had to be guessed or replaced while reading, for the notices: "read as Windows-1252".
  public var notices: [String]

  public init(
    title: String? = nil, byline: String? = nil, source: SourceAttribution = .unknown, date: ArticleDate = .unknown,
    language: String? = nil, notices: [String] = []
  ) {
    self.title = title
    self.byline = byline
    self.source = source
    self.date = date
    self.language = language
    self.notices = notices
  }
}

/// The outlet that published an article, and why we think so.
public struct SourceAttribution: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable {
    case stated, metadata, inferred, unknown
  }

  public let name: String?
  public let basis: Basis
  /// The person who says so; nil when the program found it.
  public let decided: Decider?

  public init(name: String?, basis: Basis, decided: Decider? = nil) {
    self.name = name
    self.basis = basis
    self.decided = decided
  }

  public static let unknown = SourceAttribution(name: nil, basis: .unknown)
}

/// When an article appeared, and how sure that is.
public struct ArticleDate: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable {
    case printed, metadata, fileName = "file-name", inferred, unknown
  }

  /// The date to reckon with, which may be another than the printed one; nil when unknown.
  public let date: CalendarDate?
  /// The words in the article, as printed.
  public let printed: String?
  public let basis: Basis
  /// Why the date is not to be trusted, for the user to read; nil when it is.
  public let doubt: String?
  /// The day of the last change, where it is told; it is no date of the article.
  public let updated: CalendarDate?
  /// The person who says so; nil when the program found it. What a person says is not doubted.
  public let decided: Decider?

  public init(
    date: CalendarDate?, printed: String?, basis: Basis, doubt: String? = nil, updated: CalendarDate? = nil, decided: Decider? = nil
  ) {
    self.date = date
    self.printed = printed
    self.basis = basis
    self.doubt = doubt
    self.updated = updated
    self.decided = decided
  }

  /// Whether the date to reckon with is not the one that the printed words name, as their year can't be right.
  public var isOtherThanPrinted: Bool {
    guard basis == .printed, let printed, let date else { return false }
    let words = Text(printed)
    let named = DateExpressions.find(in: words, tokens: Tokenizer.tokens(in: words, words.range)).first?.absoluteDate
    return named.map { $0 != date } ?? false
  }

  /// The doubt of a date that is the day of the last change, where no other is known.
  static let onlyUpdate = "only the day of the last update is known; the article may be older"

  /// The same words, with another date to reckon with.
  func reckoned(as date: CalendarDate?, basis: Basis? = nil, doubt: String?) -> ArticleDate {
    ArticleDate(date: date, printed: printed, basis: basis ?? self.basis, doubt: doubt, updated: updated, decided: decided)
  }

  /// The date against which words such as "on Monday" are read: an approximate one when it is doubtful, so that what follows from it is
  /// told as doubtful too.
  public var reference: CalendarDate? { doubt == nil ? date : date?.approximate }

  public static let unknown = ArticleDate(date: nil, printed: nil, basis: .unknown)
}
