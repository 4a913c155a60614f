import Corpus
import Language
import Synchronization

/// Finds the passages of annotations that come from elsewhere in the articles of a library.
struct ImportPlaces: Sendable {
  private let byPath: [String: Article]
  private let byHash: [ContentHash: Article]
  private let matching: AnnotationMatching
  private let articles: [Article]
  private let indexes = Indexes()

  /// The code points of articles, counted once.
  private final class Indexes: Sendable {
    private let byHash = Mutex<[ContentHash: CodePointIndex]>([:])

    func index(of article: Article) -> CodePointIndex {
      if let known = byHash.withLock({ $0[article.textHash] }) { return known }
      let index = CodePointIndex(article.text)
      byHash.withLock { $0[article.textHash] = index }
      return index
    }
  }

  init(_ articles: [Article]) {
    self.articles = articles.sorted { $0.id < $1.id }
    byPath = Dictionary(articles.map { ($0.id.path, $0) }, uniquingKeysWith: { first, _ in first })
    matching = AnnotationMatching(self.articles)
    byHash = Dictionary(self.articles.map { ($0.textHash, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The article with the text on which a passage is annotated.
  func article(of target: AnnotationTarget) -> Article? {
    byHash[target.article.textHash]
  }

  /// What became of a passage that was looked for.
  enum Placing: Int, Comparable {
    case placed
    /// Its words stand in several places: it is kept as it came, for a person to say which is meant.
    case ambiguous
    /// It is in no article that is there.
    case nowhere

    static func < (one: Placing, other: Placing) -> Bool { one.rawValue < other.rawValue }
  }

  /// The passage, and whether it is in an article that is there.
  ///
  /// What this program wrote is taken as it was: by the text that it was made on, it is found again by the steps of every annotation. What
  /// others wrote is looked for now, in the article that its source names, else in the only one that has its words.
  ///
  /// - Parameter known: the passage that an annotation of the same id has here.
  /// - Returns: nil when nothing says which article it is.
  func target(for read: ReadTarget, known: AnnotationTarget?) -> (target: AnnotationTarget, placing: Placing)? {
    if read.isLibrary { return (.library, .placed) }
    if let anchor = read.anchor {
      func target(inArticleAt path: String) -> AnnotationTarget {
        AnnotationTarget(
          article: ArticleIdentity(path: path, textHash: anchor.textHash), range: anchor.range, exact: read.exact,
          prefix: read.prefix, suffix: read.suffix)
      }
      let made = target(inArticleAt: anchor.path ?? read.path)
      // Where it is known here, its old text is too.
      if let known, known.article == made.article, known.range == made.range, known.exact == made.exact { return (known, .placed) }
      let found = placed(made)
      if found?.placing == .placed { return found }
      // Its file got another name and another text since it was annotated: where nobody has the old one, the name it had when it was written
      // out is what tells.
      let later = placed(target(inArticleAt: read.path))
      if let best = [found, later].compactMap({ $0 }).min(by: { $0.placing < $1.placing }) { return best }
      // Nor is it there under that: the only article that has these words, or these with those around them, is what came of it.
      return only(holding: read).flatMap { placed(target(inArticleAt: $0.id.path)) } ?? (made, .nowhere)
    }
    if let known, known.exact == read.exact, known.article.path == read.path { return (known, .placed) }
    if let article = named(read), let found = target(for: read, in: article) { return found }
    return only(holding: read).flatMap { target(for: read, in: $0) }
  }

  /// A passage as this program wrote it, and how it will be found; nil when its article is not there.
  private func placed(_ target: AnnotationTarget) -> (target: AnnotationTarget, placing: Placing)? {
    guard let article = matching.article(of: target).flatMap({ matching[$0] }) else { return nil }
    return switch Anchoring.place(of: target, in: article) {
    case .orphan: (target, .nowhere)
    case .ambiguous: (target, .ambiguous)
    case .exact, .moved, .changed: (target, .placed)
    }
  }

  /// The article that a source names: by its path from the root, or as the end of an address (of a file, of a page that was saved under the
  /// name it has there).
  private func named(_ read: ReadTarget) -> Article? {
    var path = Substring(read.path)
    if let article = byPath[String(path)] { return article }
    if let scheme = path.range(of: "://") { path = path[scheme.upperBound...] }
    path = path.prefix { $0 != "?" && $0 != "#" }
    while let slash = path.firstIndex(of: "/") {
      path = path[path.index(after: slash)...]
      if !path.isEmpty, let article = byPath[String(path)] { return article }
    }
    return nil
  }

  private func target(for read: ReadTarget, in article: Article) -> (target: AnnotationTarget, placing: Placing)? {
    let index = indexes.index(of: article)
    let place = read.codePoints.map { index.byte(at: $0.lowerBound)..<index.byte(at: $0.upperBound) }
    if read.exact.isEmpty {
      // What is about the article as a whole says nothing of a passage; a place that is not in the text says nothing at all.
      if !read.isPassage {
        let whole = AnnotationTarget(article: article.identity, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
        return (whole, .placed)
      }
      guard let asked = read.codePoints, let place, !place.isEmpty, index.codePoints(place) == asked else { return nil }
      return (AnnotationTarget(article: article, range: place), .placed)
    }
    if let place, article.text[place].elementsEqual(read.exact.utf8) {
      return (AnnotationTarget(article: article, range: place), .placed)
    }
    let start = place?.lowerBound ?? .zero
    // Of words alone nothing but the words can tell where they are meant.
    let copies = read.prefix.isEmpty && read.suffix.isEmpty ? article.text.places(of: Array(read.exact.utf8)) : []
    if copies.count == 1 { return (AnnotationTarget(article: article, range: ByteRange(bytes: copies[0])), .placed) }
    let asked = AnnotationTarget(
      article: ArticleIdentity(path: article.id.path, textHash: ContentHash(hexadecimal: "")),
      range: start..<start.advanced(by: read.exact.utf8.count), exact: read.exact, prefix: read.prefix, suffix: read.suffix)
    if copies.count > 1 { return (asked, .ambiguous) }
    let found = Anchoring.place(of: asked, in: article)
    if case .ambiguous = found { return (asked, .ambiguous) }
    return found.range.map { (AnnotationTarget(article: article, range: $0), .placed) }
  }

  /// The only article that has the words, which have to be more than a name.
  private func only(holding read: ReadTarget) -> Article? {
    let words = Array(read.exact.utf8)
    let around = Array((read.prefix + read.exact + read.suffix).utf8)
    guard around.count >= Self.leastWords, !words.isEmpty else { return nil }
    let holding = articles.lazy.filter { $0.text.holds(words) }.prefix(2)
    let found = Array(holding)
    if found.count == 1, words.count >= Self.leastWords { return found.first }
    let exact = articles.filter { $0.text.holds(around) }
    return exact.count == 1 ? exact.first : nil
  }

  /// In bytes.
  private static let leastWords = 24
}
