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

  /// The place in code points; nil when the passage is lost.
  var codePoints: Range<CodePointOffset>? {
    guard let article, let range = place.range, !annotation.target.exact.isEmpty else { return nil }
    return CodePointIndex(article.text).codePoints(range)
  }

  init(library: ArticleLibrary, annotation: Annotation, article: Article?, place: Anchoring.Place) {
    self.library = library
    self.annotation = annotation
    self.article = article
    self.place = place
  }

  /// What is about all articles of a library; it has no article, and is never lost.
  init(ofLibrary annotation: Annotation, in library: ArticleLibrary) {
    self.init(library: library, annotation: annotation, article: nil, place: .exact(annotation.target.range))
  }

  /// The path of the article, or the one that it had; empty for what is about the library.
  var path: String { article?.id.path ?? annotation.target.article.path }

  /// How the passage was found, for listings.
  var state: String {
    switch place {
    case .exact: "exact"
    // What is about the article as a whole is wherever the article is.
    case .moved: annotation.target.exact.isEmpty ? "exact" : "moved"
    case .lost: "lost"
    }
  }
}

extension ListingRun {
  /// The annotations on articles in scope, by library, article and place in it.
  func annotations() throws -> [PlacedAnnotation] {
    try libraries.flatMap { library -> [PlacedAnnotation] in
      if library.isStandardInput { return [] }
      let annotations = try library.openAnnotations().annotations()
      let articles = annotations.isEmpty ? AnnotatedArticles() : try AnnotatedArticles(of: annotations, in: self, library)
      return annotations.compactMap { annotation in
        if annotation.target.isLibrary {
          return library.scopes.isEmpty ? PlacedAnnotation(ofLibrary: annotation, in: library) : nil
        }
        let article = articles.article(of: annotation)
        guard article != nil || library.isInScope(annotation.target.article.path) else { return nil }
        let place = article.map { Anchoring.place(of: annotation.target, in: $0) } ?? .lost
        return PlacedAnnotation(library: library, annotation: annotation, article: article, place: place)
      }.sorted { left, right in
        let starts = (left.place.range ?? left.annotation.target.range, right.place.range ?? right.annotation.target.range)
        return (left.path, starts.0.lowerBound, left.annotation.created) < (
          right.path, starts.1.lowerBound, right.annotation.created
        )
      }
    }
  }
}

/// The articles that annotations are about: of the same text, wherever its file is now; failing that, of the same path.
private struct AnnotatedArticles {
  private var byHash: [ContentHash: [Article]] = [:]
  private var byPath: [String: Article] = [:]

  init() {}

  /// Reads the files that annotations name, and the others only when a text is not in its place any more.
  init(of annotations: [Annotation], in run: ListingRun, _ library: ArticleLibrary) throws {
    let annotations = annotations.filter { !$0.target.isLibrary }
    if annotations.isEmpty { return }
    let hashes = Set(annotations.map(\.target.article.textHash))
    let paths = Set(annotations.map(\.target.article.path))
    let files = library.findFiles().files
    let isNamed = { (file: ArticleFile) in paths.contains { $0 == file.path || $0.hasPrefix("\(file.path)#") } }
    for wave in [files.filter(isNamed), files.filter { !isNamed($0) }] where hashes.contains(where: { byHash[$0] == nil }) {
      for file in wave { library.read(file).articles.forEach { keep($0, hashes, paths) } }
    }
  }

  private mutating func keep(_ article: Article, _ hashes: Set<ContentHash>, _ paths: Set<String>) {
    if hashes.contains(article.textHash) { byHash[article.textHash, default: []].append(article) }
    if paths.contains(article.id.path) { byPath[article.id.path] = article }
  }

  func article(of annotation: Annotation) -> Article? {
    let identity = annotation.target.article
    let sameText = byHash[identity.textHash] ?? []
    return sameText.first { $0.id.path == identity.path } ?? sameText.first ?? byPath[identity.path]
  }
}
