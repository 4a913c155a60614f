import Corpus
import Foundation
import Language
import Library

/// What the reader knows of libraries that are too large to be held in memory: how much their catalogues know, what of them a list shows, and
/// what was asked for and is not in memory yet.
struct LargeLibrary {
  /// By library.
  private(set) var progress: [Int: CatalogueProgress] = [:]
  /// What a list of articles shows of the catalogues.
  var lookup: CatalogueLookup?
  /// What is being looked up; nil when nothing is.
  var asked: CatalogueLookup.Query?
  var awaited: AwaitedArticles?
  /// Articles that have annotations or places of the session, as these name them.
  private(set) var kept: Set<AnnotatedArticle> = []
  /// Whether the user stopped the filling.
  var isStopped = false
  private var rate = WorkRate()
  /// An article that is not in memory and is shown beside a list; which one is being read for that.
  var aside: Article?
  var asideAsked: ArticleID?
  /// What is compared with what is near to it.
  var heeded: Heeded?

  /// How many articles there are, as far as it is known.
  var articles: Int { progress.values.reduce(0) { $0 + $1.articles } }

  /// Whether all files were gone through.
  var isComplete: Bool { progress.values.allSatisfy(\.isComplete) }

  mutating func keep(_ article: AnnotatedArticle) { kept.insert(article) }

  mutating func take(_ news: CatalogueProgress, at time: Date) {
    progress[news.library] = news
    rate.take(files, at: time)
  }

  /// Files that were gone through in catalogues that are being filled.
  var files: Int { progress.values.filter { !$0.isComplete }.reduce(0) { $0 + $1.files } }

  /// What the bar says of the work on the catalogues; nil when there is none: later rounds are no news.
  var workWords: String? {
    let filling = progress.values.filter { !$0.isComplete }
    if filling.isEmpty { return nil }
    let expected = filling.reduce(0) { $0 + $1.expected }
    if isStopped { return "catalogue stopped at \(Self.grouped(files))" }
    var words = "catalogue \(Self.grouped(files))" + (expected > files ? " of about \(Self.grouped(expected))" : " files")
    if let rate = rate.rate {
      words += " · \(Self.grouped(Int(rate.rounded())))/s"
      if expected > files { words += " · \(ReaderState.duration(Int(Double(expected - files) / rate))) left" }
    }
    return words
  }

  /// "1,000,000".
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number).reversed())
    for place in stride(from: 3, to: digits.count + (digits.count - 1) / 3, by: 4) where place < digits.count {
      digits.insert(",", at: place)
    }
    return String(digits.reversed())
  }
}

/// Articles that are compared with what is near to them in their library; whether all of it was known when that was looked for.
struct Heeded: Hashable, Sendable {
  let articles: [ArticleID]
  let isAmongAll: Bool
}

/// Articles that are to be shown and are not in memory yet.
struct AwaitedArticles: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    case place(Place, pane: Int?)
    case here
    case beside
  }

  let articles: [ArticleID]
  let purpose: Purpose
}

extension ReaderState {
  /// Takes what a catalogue knows now; once it is complete, what a list shows of it is looked up again.
  mutating func take(_ progress: CatalogueProgress) {
    let before = large?.isComplete ?? false
    var large = large ?? LargeLibrary()
    large.take(progress, at: moment.now)
    if large.isComplete, !before { large.lookup = nil }
    self.large = large
    if large.isComplete, !before { refreshLists() } else { refreshListsNowAndThen() }
  }

  /// Whether nothing is under way of what is open in a large library: true where all articles are in memory.
  var isAllHeeded: Bool { large.map { $0.isComplete && $0.heeded == Heeded(articles: attended, isAmongAll: true) } ?? true }

  /// The articles that are to be in memory beside what is near to them: what is open, and what is to be.
  var attended: [ArticleID] {
    let awaited = large?.awaited?.articles ?? []
    return desk.panes.map(\.article) + awaited.filter { desk.index(of: $0) == nil }
  }

  /// Has the articles of annotations held in memory, under whatever name their files get, so that none loses its passage.
  mutating func keepArticles(of annotations: [Annotation], library: Int) {
    guard large != nil else { return }
    for target in annotations.flatMap(\.passages) where !target.isLibrary {
      large?.keep(AnnotatedArticle(library: library, identity: target.article))
    }
  }

  /// Asks for the articles of places of the session that are not in memory.
  mutating func keepArticlesOfSession() {
    guard large != nil, let places = keptPlaces else { return }
    let marked = places.marks.map { (id: $0.article, hash: $0.textHash) }
    for (id, hash) in marked + places.jumps.flatMap({ $0.panes.map { ($0.article, $0.textHash) } }) where documents[id] == nil {
      large?.keep(AnnotatedArticle(library: id.library, identity: ArticleIdentity(path: id.path, textHash: hash)))
    }
  }

  /// Whether no article will come any more that was not asked for.
  var hasAllAtStart: Bool { progress.isFinished && (large.map { $0.heeded?.isAmongAll == true } ?? true) }

  /// Says which articles are new or other in the catalogue of a large library; of those in memory the update tells.
  mutating func tell(catalogued articles: [CataloguedArticle]) {
    let others = articles.filter { documents[$0.id] == nil }
    guard let first = others.first else { return }
    let source = first.source.map { " (\($0))" } ?? ""
    say(
      others.count == 1
        ? "1 new or changed article: \(first.title ?? first.id.path)\(source)"
        : "\(LargeLibrary.grouped(others.count)) new or changed articles")
  }

  /// Asks for articles that are not in memory, and shows them when they come.
  mutating func await(_ articles: [ArticleID], for purpose: AwaitedArticles.Purpose) {
    guard large != nil, !articles.isEmpty else { return }
    large?.awaited = AwaitedArticles(articles: articles, purpose: purpose)
    say(articles.count == 1 ? "reading \(articles[0].path) …" : "reading \(articles.count) articles …")
  }

  /// Shows what was waited for, once all of it is there.
  mutating func showAwaited() {
    guard let awaited = large?.awaited, awaited.articles.allSatisfy({ documents[$0] != nil }) else { return }
    large?.awaited = nil
    if status?.isProvisional == true { status = nil }
    switch awaited.purpose {
    case .place(let place, let pane): go(to: place, replacing: pane)
    case .here: if let id = awaited.articles.first { open(id) }
    case .beside:
      openBeside(awaited.articles.filter { desk.index(of: $0) == nil })
      if let index = awaited.articles.first.flatMap({ desk.index(of: $0) }) { focusPane(index) }
    }
  }

  /// Takes that some articles that were asked for can't be read.
  mutating func take(absent articles: [ArticleID]) {
    guard let awaited = large?.awaited else { return }
    let missing = awaited.articles.filter(articles.contains)
    guard let first = missing.first else { return }
    let there = awaited.articles.filter { !missing.contains($0) }
    large?.awaited = there.isEmpty ? nil : AwaitedArticles(articles: there, purpose: awaited.purpose)
    showAwaited()
    complain(
      missing.count == 1 ? "no article \(first.path) is there" : "\(missing.count) articles are not there any more")
  }

  /// The articles of a path; where not all are in memory, what is written like a file's name may be one.
  func articles(named path: String) -> [ArticleID] {
    if path.isEmpty { return [] }
    let known = documents.articles.map(\.id).filter { $0.path == path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard known.isEmpty, large != nil, path.contains("."), !path.contains(where: \.isWhitespace),
      parts.allSatisfy({ !["", ".", ".."].contains($0) })
    else { return known }
    return [ArticleID(library: focusedArticle?.id.library ?? 0, path: path)]
  }

  // MARK: Looking up

  /// What of the catalogues the open list needs and nobody was asked for yet.
  mutating func lookupToMake() -> [Effect] {
    guard let large, let list = lists.last, list.kind.listsArticles else { return [] }
    let query: CatalogueLookup.Query
    if let lookup = large.lookup, lookup.filter == list.filter {
      guard !lookup.isAtEnd, list.cursor + listHeight >= list.rows.count else { return [] }
      query = CatalogueLookup.Query(filter: list.filter, after: lookup.articles.last, offset: lookup.articles.count)
    } else {
      query = CatalogueLookup.Query(filter: list.filter, after: nil, offset: 0)
    }
    if large.asked == query { return [] }
    self.large?.asked = query
    return [.lookUp(query)]
  }

  /// The article that is to be shown beside a list, where it has to be read for that.
  mutating func asideToRead() -> [Effect] {
    guard let id = previewedAside, large?.aside?.id != id, large?.asideAsked != id else { return [] }
    large?.asideAsked = id
    return [.readAside(id)]
  }

  /// Takes what was read to be shown beside a list; nil for what can't be read.
  mutating func take(aside article: Article?, of id: ArticleID) {
    guard large?.asideAsked == id else { return }
    // What can't be read is not asked for again before another row was chosen.
    guard let article else { return }
    large?.aside = article
    large?.asideAsked = nil
  }

  /// Takes what was looked up; what is not asked any more does not count.
  mutating func take(_ found: CatalogueLookup?, for query: CatalogueLookup.Query) {
    guard let found, large?.asked == query else { return }
    large?.asked = nil
    if query.offset > 0, var lookup = large?.lookup, lookup.filter == query.filter, lookup.articles.count == query.offset {
      lookup.articles += found.articles
      lookup.isAtEnd = found.isAtEnd
      large?.lookup = lookup
    } else {
      large?.lookup = found
    }
    refreshLists()
  }
}

extension ListState.Kind {
  /// Whether it lists the articles of the library.
  var listsArticles: Bool {
    switch self {
    case .library, .picker: true
    default: false
    }
  }
}
