import Corpus

/// Which articles of a large library are in memory, and why: those that somebody attends to (that are or were open, or have annotations), and
/// those that are near to what is open now.
///
/// What somebody attended to once stays, so that no place that was left behind, and no annotation, loses its article; what was near to it
/// goes when there are too many.
struct Attention {
  /// Of each open article.
  static let mostNear = 100
  /// Of these so many are asked for what is near to them in turn, each for so many.
  static let mostAsked = 4
  static let mostFurther = 30
  /// So many are kept, beside those that can't go.
  static let mostLoaded = 1200

  /// What is or was open, and what has annotations.
  private var attended: Set<ArticleID> = []
  private(set) var open: [ArticleID] = []
  /// The articles that have annotations, as these name them.
  private(set) var annotated: Set<AnnotatedArticle> = []
  private var near: [ArticleID: [ArticleID]] = [:]
  /// Whether what is near was looked for among all articles of the library.
  private(set) var knowsAll = false

  mutating func attend(to ids: [ArticleID]) { attended.formUnion(ids) }

  mutating func open(_ ids: [ArticleID]) {
    open = ids
    attend(to: ids)
  }

  /// Open articles of which it is not known what is near to them.
  var unsurveyed: [ArticleID] { open.filter { near[$0] == nil } }

  mutating func keep(_ articles: Set<AnnotatedArticle>) { annotated.formUnion(articles) }

  mutating func note(_ articles: [ArticleID], near id: ArticleID) { near[id] = articles }

  /// What was near may be otherwise now, as the catalogue knows more.
  mutating func surveyAgain(amongAll: Bool) {
    near = [:]
    knowsAll = knowsAll || amongAll
  }

  /// Of some articles that are in memory, those that can go: the first ones, as many as are too many.
  func superfluous(_ loaded: [ArticleID]) -> [ArticleID] {
    let surplus = loaded.count - Self.mostLoaded
    if surplus <= 0 { return [] }
    let needed = attended.union(open.flatMap { near[$0] ?? [] })
    return Array(loaded.lazy.filter { !needed.contains($0) }.prefix(surplus))
  }
}

/// What the reader asks of the reading of a large library while it runs.
struct AttentionRequests {
  /// What is open now; nil when nothing was said since it was asked last.
  var open: [ArticleID]?
  var annotated: Set<AnnotatedArticle> = []
  /// Whether the catalogue knows more, so that other articles may be near.
  var hasMore = false
  /// Whether it knows all.
  var hasAll = false

  mutating func take() -> AttentionRequests {
    defer { self = AttentionRequests() }
    return self
  }

  var isEmpty: Bool { open == nil && !hasMore }
}

/// An article as an annotation names it.
public struct AnnotatedArticle: Hashable, Sendable {
  public let library: Int
  public let identity: ArticleIdentity

  public init(library: Int, identity: ArticleIdentity) {
    self.library = library
    self.identity = identity
  }

  public var id: ArticleID { ArticleID(library: library, path: identity.path) }
}
