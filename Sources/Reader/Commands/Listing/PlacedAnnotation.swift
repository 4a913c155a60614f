import Corpus
import Language
import Library

/// An annotation with the article that it is about now, and where its passage is there.
struct PlacedAnnotation {
  let library: ArticleLibrary
  let annotation: Annotation
  /// nil when neither its text nor its path is in the library any more.
  let article: Article?
  let place: Anchoring.Place
  /// The place in code points; nil when the passage is not there, and for an article as a whole.
  let codePoints: Range<CodePointOffset>?
  /// The annotation's other passages, as far as their articles are there.
  var others: [AnnotationTarget: Other] = [:]

  /// Another passage in its own article.
  struct Other {
    let passage: MarkdownExport.Passage
    let place: Anchoring.Place
    let codePoints: Range<CodePointOffset>?
  }

  /// One of the passages, and how it was found.
  struct Passage {
    let target: AnnotationTarget
    /// Nil when it is not there any more.
    let article: Article?
    let place: Anchoring.Place

    /// The path of the article, or the one that it had.
    var path: String { article?.id.path ?? target.article.path }

    /// How it was found, for listings. What is about the article as a whole is wherever the article is.
    var state: String { target.isLibrary || target.exact.isEmpty && place.name == "moved" ? "exact" : place.name }

    /// The words that stand there now, where they are others than those that were annotated.
    var wordsNow: String? {
      guard let article, case .changed(let range, _) = place, !range.isEmpty else { return nil }
      return article.text.string(range)
    }
  }

  /// All passages, the first one's first.
  var passages: [Passage] {
    [Passage(target: annotation.target, article: article, place: place)]
      + annotation.passages.dropFirst().map { target in
        let other = others[target]
        return Passage(target: target, article: other?.passage.article, place: other?.place ?? .orphan)
      }
  }

  /// The passage that is most in doubt.
  var mostDoubtful: Passage {
    passages.dropFirst().reduce(passages[0]) { Self.certainty($1) < Self.certainty($0) ? $1 : $0 }
  }

  private static func certainty(_ passage: Passage) -> Int { passage.state == "exact" ? 5 : passage.place.certainty }

  /// As a document for people has it.
  var entry: MarkdownExport.Entry {
    let passage = article.map { MarkdownExport.Passage(article: $0, range: annotation.target.exact.isEmpty ? nil : place.range) }
    return MarkdownExport.Entry(annotation, passage: passage, others: others.mapValues(\.passage))
  }

  /// The path of the article, or the one that it had; empty for what is about the library.
  var path: String { article?.id.path ?? annotation.target.article.path }

  /// How that one of the passages was found which is most in doubt, for listings.
  var state: String { mostDoubtful.state }
}

extension Anchoring.Place {
  /// For people and listings: one of five.
  var name: String {
    switch self {
    case .exact: "exact"
    case .moved: "moved"
    case .changed: "changed"
    case .ambiguous: "ambiguous"
    case .orphan: "orphan"
    }
  }

  /// What nobody may overlook, in words.
  var findings: [String] { if case .changed(_, let findings) = self { findings.map(\.words) } else { [] } }
}

extension ListingRun {
  /// The annotations on articles in scope, by library, article and place in it.
  func annotations() throws -> [PlacedAnnotation] {
    var all: [PlacedAnnotation] = []
    try forEachAnnotation { all.append($0) }
    return all
  }

  /// Hands over the annotations on articles in scope, by library, article and place in it; no more than those of one article are held at a
  /// time.
  func forEachAnnotation(_ body: (PlacedAnnotation) throws -> Void) throws {
    for library in libraries where !library.isStandardInput {
      let store = try library.openAnnotations(forReading: true)
      try store.verify()
      let found = library.findFiles()
      tell(innerLibraries: found.innerLibraries)
      var placing = try AnnotationPlacing(from: store, in: library, files: found.files)
      if let damage = store.damage { tell(damage: damage) }
      try placing.forEach(body)
    }
  }
}

/// Finds the articles that annotations are about, and their passages in them: each article is read once, and compared once with each text
/// that was annotated.
private struct AnnotationPlacing {
  private let library: ArticleLibrary
  private let store: any AnnotationStore
  /// The states of articles on which annotations were made.
  private var annotated: Set<ArticleIdentity> = []
  private var matching = AnnotationMatching([])
  private var indexes: [ArticleID: CodePointIndex] = [:]

  private static let pageSize = 512

  /// Reads the files that annotations name, and the others only when a text is not in its place any more.
  init(from store: any AnnotationStore, in library: ArticleLibrary, files: [ArticleFile]) throws {
    (self.library, self.store) = (library, store)
    var identities: Set<ArticleIdentity> = []
    let pages = try store.pages()
    while let page = try pages.next(Self.pageSize) {
      for annotation in page {
        annotated.insert(annotation.target.article)
        for passage in annotation.passages where !passage.isLibrary { identities.insert(passage.article) }
      }
    }
    if identities.isEmpty { return }
    let named = Set(identities.flatMap { ArticleFile.paths(ofArticle: $0.path) })
    for file in files where named.contains(file.path) { matching.add(library.read(file).articles) }
    let hashes = Set(identities.map(\.textHash))
    if identities.allSatisfy({ matching.holds($0) }) { return }
    let isAnyGone = try identities.contains { try isGone($0) }
    for file in files where !named.contains(file.path) {
      matching.add(library.read(file).articles.filter { isAnyGone || hashes.contains($0.textHash) })
    }
  }

  /// Whether there is no article at the path of one, or quite another one.
  private func isGone(_ identity: ArticleIdentity) throws -> Bool {
    guard let article = matching[ArticleID(library: library.ordinal, path: identity.path)] else { return true }
    guard article.textHash != identity.textHash, let old = try store.text(identity.textHash) else { return false }
    return !Anchoring.isEdit(article.text, of: old)
  }

  /// The article that a state of one is now, and how it was found.
  private struct Match {
    let article: Article?
    let old: Text?
    /// Whether it is known for that article by its words alone.
    let isDoubtful: Bool
  }

  private func match(_ identity: ArticleIdentity) throws -> Match {
    let target = AnnotationTarget(article: identity, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    let direct = matching.article(of: target)
    let needsOld = direct.flatMap { matching[$0] }?.textHash != identity.textHash
    let old = needsOld ? try store.text(identity.textHash) : nil
    let found = old.map { matching.article(of: $0, present: direct, among: nil) } ?? direct
    let article = found.flatMap { matching[$0] }
    let isDoubtful = article.map { direct != found || !matching.isSure($0.id, for: target) } ?? false
    return Match(article: article, old: old, isDoubtful: isDoubtful)
  }

  mutating func forEach(_ body: (PlacedAnnotation) throws -> Void) throws {
    var paths: [String: [ArticleIdentity]] = [:]
    for identity in annotated {
      let article = identity.path.isEmpty ? nil : try match(identity).article
      guard identity.path.isEmpty ? library.scopes.isEmpty : library.isInScope(article?.id.path ?? identity.path) else { continue }
      paths[article?.id.path ?? identity.path, default: []].append(identity)
    }
    for (_, identities) in paths.sorted(by: { $0.key < $1.key }) {
      indexes = [:]
      var placed: [PlacedAnnotation] = []
      for identity in identities { placed += try self.placed(identity) }
      placed.sort { left, right in
        let starts = (left.place.range ?? left.annotation.target.range, right.place.range ?? right.annotation.target.range)
        return (starts.0.lowerBound, left.annotation.created, left.annotation.id) < (
          starts.1.lowerBound, right.annotation.created, right.annotation.id
        )
      }
      for annotation in placed { try body(annotation) }
    }
  }

  /// The annotations on one state of an article.
  private mutating func placed(_ identity: ArticleIdentity) throws -> [PlacedAnnotation] {
    let members = try store.annotations(ofArticles: [identity.path]).filter { $0.target.article == identity }
    if identity.path.isEmpty {
      return members.map {
        PlacedAnnotation(library: library, annotation: $0, article: nil, place: .exact($0.target.range), codePoints: nil)
      }
    }
    let match = try match(identity)
    let anchoring = match.article.map { Anchoring($0, old: match.old) }
    return try members.map { annotation in
      var place = anchoring?.place(of: annotation.target) ?? .orphan
      // Of an article as a whole a copy is as good.
      if let article = match.article, match.isDoubtful, !annotation.target.exact.isEmpty || match.old != nil {
        place = place.inSuccessor(of: identity.path, article.id.path)
      }
      return PlacedAnnotation(
        library: library, annotation: annotation, article: match.article, place: place,
        codePoints: codePoints(of: place, annotation.target, in: match.article), others: try others(of: annotation))
    }
  }

  /// The passages beside the first one: each is looked for in its own article.
  private mutating func others(of annotation: Annotation) throws -> [AnnotationTarget: PlacedAnnotation.Other] {
    var others: [AnnotationTarget: PlacedAnnotation.Other] = [:]
    for target in annotation.passages.dropFirst() {
      let match = try match(target.article)
      guard let article = match.article else { continue }
      var place = Anchoring.place(of: target, in: article, old: match.old)
      if match.isDoubtful, !target.exact.isEmpty || match.old != nil {
        place = place.inSuccessor(of: target.article.path, article.id.path)
      }
      others[target] = PlacedAnnotation.Other(
        passage: MarkdownExport.Passage(article: article, range: target.exact.isEmpty ? nil : place.range), place: place,
        codePoints: codePoints(of: place, target, in: article))
    }
    return others
  }

  private mutating func codePoints(
    of place: Anchoring.Place, _ target: AnnotationTarget, in article: Article?
  ) -> Range<CodePointOffset>? {
    guard let article, let range = place.range, !target.exact.isEmpty else { return nil }
    let index = indexes[article.id] ?? CodePointIndex(article.text)
    indexes[article.id] = index
    return index.codePoints(range)
  }
}
