import Corpus
import Language

/// The user's annotations as the reader shows them: each with the place that its passage has now.
struct AnnotationTable {
  struct Entry: Hashable, Sendable {
    /// The library whose store holds it.
    let library: Int
    let annotation: Annotation
  }

  struct Anchored: Hashable, Sendable {
    let annotation: Annotation
    let range: ByteRange
  }

  private(set) var entries: [AnnotationID: Entry] = [:]
  /// In order of their place. An annotation whose passage is lost is in no list, but stays in `entries`.
  private var anchored: [ArticleID: [Anchored]] = [:]
  /// Decisions on articles as a whole, oldest first.
  private var decided: [ArticleID: [Annotation]] = [:]
  /// The passages that decisions on links have as their target.
  private var linked: [AnnotationID: ByteRange] = [:]
  /// Where each was found, so that an article that comes later is matched once.
  private var articleOf: [AnnotationID: ArticleID] = [:]
  /// What was written, to be undone.
  var undoLog = UndoLog()
  /// Tags by the time of their last use, the latest first.
  private(set) var recentTags: [String] = []
  /// The text of a note that could not be stored, so that nothing typed is lost.
  var unsavedNote: String?

  /// Without decisions.
  var count: Int { entries.values.reduce(0) { $0 + ($1.annotation.decision == nil ? 1 : 0) } }

  /// All, oldest first.
  var all: [Entry] {
    entries.values.sorted { ($0.annotation.created, $0.annotation.id) < ($1.annotation.created, $1.annotation.id) }
  }

  /// Takes what the store of a library holds, in place of what was loaded from it before.
  mutating func load(_ annotations: [Annotation], library: Int, documents: Documents) {
    for id in entries.filter({ $0.value.library == library }).map(\.key) { remove(id) }
    for annotation in annotations {
      entries[annotation.id] = Entry(library: library, annotation: annotation)
      for tag in annotation.tags { noteUse(of: tag) }
    }
    anchorAll(in: documents)
  }

  /// Adds an annotation or replaces the one of the same id.
  mutating func put(_ annotation: Annotation, library: Int, documents: Documents) {
    remove(annotation.id)
    entries[annotation.id] = Entry(library: library, annotation: annotation)
    for tag in annotation.tags { noteUse(of: tag) }
    let articles = documents.articles.filter { $0.id.library == library }
    anchor(annotation, matching: AnnotationMatching(articles), documents: documents)
  }

  mutating func remove(_ id: AnnotationID) {
    entries[id] = nil
    linked[id] = nil
    guard let article = articleOf.removeValue(forKey: id) else { return }
    anchored[article]?.removeAll { $0.annotation.id == id }
    decided[article]?.removeAll { $0.id == id }
  }

  /// Finds the places of all annotations anew, because articles came or changed.
  mutating func anchorAll(in documents: Documents) {
    guard !entries.isEmpty else { return }
    anchored = [:]
    decided = [:]
    linked = [:]
    articleOf = [:]
    let libraries = Dictionary(grouping: documents.articles) { $0.id.library }.mapValues { AnnotationMatching($0) }
    for entry in all {
      if let matching = libraries[entry.library] { anchor(entry.annotation, matching: matching, documents: documents) }
    }
  }

  private mutating func anchor(_ annotation: Annotation, matching: AnnotationMatching, documents: Documents) {
    guard !annotation.target.isLibrary, let id = matching.article(of: annotation.target), let article = documents[id],
      let range = Anchoring.place(of: annotation.target, in: article).range
    else { return }
    articleOf[annotation.id] = id
    if case .link = annotation.decision {
      linked[annotation.id] = range
      return
    }
    if annotation.decision != nil {
      decided[id, default: []].append(annotation)
      return
    }
    var list = anchored[id] ?? []
    let place = list.firstIndex { ($0.range.lowerBound, $0.annotation.id) > (range.lowerBound, annotation.id) } ?? list.count
    list.insert(Anchored(annotation: annotation, range: range), at: place)
    anchored[id] = list
  }

  /// The annotations of an article, in order of their place.
  func of(_ article: ArticleID) -> [Anchored] { anchored[article] ?? [] }

  /// Those that cover an offset.
  func at(_ offset: ByteOffset, in article: ArticleID) -> [Anchored] { of(article).filter { $0.range.contains(offset) } }

  /// Those that overlap a span.
  func overlapping(_ range: ByteRange, in article: ArticleID) -> [Anchored] { of(article).filter { $0.range.overlaps(range) } }

  /// What was decided of an article.
  func decisions(on article: ArticleID) -> [Annotation] { decided[article] ?? [] }

  /// The articles of which something is decided.
  var decidedArticles: [ArticleID] { decided.filter { !$0.value.isEmpty }.keys.sorted() }

  /// The article that an annotation is about; nil when it is not there.
  func article(of id: AnnotationID) -> ArticleID? { articleOf[id] }

  /// Where an annotation stands now; nil when its passage is lost or its article is not there.
  func place(of id: AnnotationID) -> Place? {
    guard let article = articleOf[id] else { return nil }
    if let range = linked[id] { return Place(article: article, range: range) }
    if entries[id]?.annotation.decision != nil { return Place(article: article, range: .zero..<(.zero)) }
    guard let found = of(article).first(where: { $0.annotation.id == id }) else { return nil }
    return Place(article: article, range: found.range)
  }

  private mutating func noteUse(of tag: String) {
    recentTags.removeAll { $0 == tag }
    recentTags.insert(tag, at: 0)
  }
}
