import Corpus
import Language

/// One round through all files of a library: see ``CatalogueFiller``. Files are looked up and read in batches, as they are found.
final class CatalogueRound {
  /// Files that are looked up at a time.
  private static let batch = 1000
  /// How large the files that are read and kept at a time may be together, in bytes; one that is larger is read by itself.
  private static let batchSize = 8 << 20
  /// Files that a thread reads at a time.
  private static let chunk = 50
  /// Between two words on the progress, at least.
  private static let pause = Duration.milliseconds(300)

  private let library: ArticleLibrary
  private let catalogue: any ArticleCatalogue
  private let readers: Workforce
  private let goesOn: () -> Bool
  private let told: (CatalogueProgress) -> Void
  private let changed: ([CataloguedArticle]) -> Void

  private let number: Int
  /// Of the catalogue when the round began.
  private let before: CatalogueStanding
  /// Found, and not yet looked up.
  private var files: [ArticleFile] = []
  private var filesSeen = 0
  private var lastTold = ContinuousClock.now
  private var failure: StoreError?

  init(
    _ library: ArticleLibrary, _ catalogue: any ArticleCatalogue, _ readers: Workforce, goesOn: @escaping () -> Bool,
    told: @escaping (CatalogueProgress) -> Void, changed: @escaping ([CataloguedArticle]) -> Void
  ) throws(StoreError) {
    (self.library, self.catalogue, self.readers) = (library, catalogue, readers)
    (self.goesOn, self.told, self.changed) = (goesOn, told, changed)
    number = try catalogue.beginRound()
    before = try catalogue.standing()
    try restate()
  }

  /// Has the files read again of whose articles people say something else than when they were taken in.
  private func restate() throws(StoreError) {
    guard let present = library.presentStatements else { return }
    let earlier = try catalogue.statements()
    if present.text != earlier {
      try catalogue.restate(present.text, isAffected: present.mayHaveChanged(since: StatementFile(earlier)))
    }
  }

  /// - Returns: the paths of the articles that went; none of a round that was stopped.
  func run() throws(StoreError) -> [String] {
    library.walkFiles { [self] finding in
      guard goesOn() else { return false }
      do throws(StoreError) { try take(finding) } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
    if goesOn() { try read() }
    guard goesOn() else { return [] }
    let gone = try catalogue.endRound(number)
    try tell()
    while goesOn(), try catalogue.tidy() {}
    return gone
  }

  private func take(_ finding: FileWalk.Finding) throws(StoreError) {
    switch finding {
    case .file(let file):
      files.append(file)
      guard files.count >= Self.batch else { return }
      try read()
      if lastTold.duration(to: .now) >= Self.pause { try tell() }
    case .skipped(let skipped, let mayBeThere):
      if mayBeThere { try catalogue.spare(skipped.path, in: number) }
      if skipped.reason != FileWalk.vanished { try catalogue.note([(skipped.path, [skipped])], in: number) }
    case .innerLibrary: break
    }
  }

  /// Reads those of the files at hand that are new or other than they are known, and keeps what they give.
  private func read() throws(StoreError) {
    var differing = try catalogue.differing(files, in: number)[...]
    filesSeen += files.count
    files.removeAll(keepingCapacity: true)
    while !differing.isEmpty, goesOn() {
      let part = Self.firstPart(of: differing)
      differing = differing.dropFirst(part.count)
      let read = readers.spans(of: part.count, size: Self.chunk) { [library] span in
        part[span].map { (file: $0, found: library.read($0)) }
      }.joined()
      // What could not be had at the moment stays as it was until it can.
      let kept = read.filter { !$0.found.articles.isEmpty || $0.found.failure != nil || $0.found.skipped.isEmpty }
        .map { (file: $0.file, articles: $0.found.articles) }
      try catalogue.keep(kept, in: number)
      try catalogue.note(read.map { ($0.file.path, $0.found.skipped) }, in: number)
      let articles = kept.flatMap { $0.articles.map(CataloguedArticle.init) }
      if before.isComplete, !articles.isEmpty { changed(articles) }
    }
  }

  /// The first files that are read together.
  private static func firstPart(of files: ArraySlice<ArticleFile>) -> [ArticleFile] {
    var size = 0
    let part = files.prefix { file in
      defer { size += file.size }
      return size == 0 || size + file.size <= batchSize
    }
    return Array(part)
  }

  private func tell() throws(StoreError) {
    let standing = try catalogue.standing()
    lastTold = .now
    told(
      CatalogueProgress(
        library: library.ordinal, articles: standing.articles, files: filesSeen, expected: before.files,
        isComplete: standing.isComplete))
  }
}
