import Corpus
import Language

/// Goes through all files of a library and brings its catalogue up to date: what came, changed or went. Memory does not grow with the number
/// of files.
public struct CatalogueFiller {
  /// Files that are read and kept at a time, and how large they may be together, in bytes.
  private static let batch = 500
  private static let batchSize = 8 << 20
  /// Files that a thread reads at a time.
  private static let chunk = 50
  /// Between two words on the progress, at least.
  private static let pause = Duration.milliseconds(300)

  private let library: ArticleLibrary
  private let catalogue: any ArticleCatalogue
  private let readers: Workforce

  /// - Parameter readers: who reads the files; what was read is kept by the one who calls.
  public init(library: ArticleLibrary, catalogue: any ArticleCatalogue, readers: Workforce = .alone) {
    self.library = library
    self.catalogue = catalogue
    self.readers = readers
  }

  /// One round through all files, on the calling thread.
  ///
  /// - Parameters:
  ///   - goesOn: asked for every file; a round that is stopped forgets nothing, and what it kept is not read again.
  ///   - told: how far it is, a few times a second, and at the end.
  ///   - changed: the articles that are new or other than in the round before, as they are kept; none before the catalogue is complete.
  /// - Returns: the paths of the articles that went, at most `CatalogueStanding.mostTold`.
  /// - Throws: what the catalogue can't keep. A file that can't be read is no failure.
  @discardableResult public func run(
    goesOn: () -> Bool, told: (CatalogueProgress) -> Void, changed: ([CataloguedArticle]) -> Void
  ) throws(StoreError) -> [String] {
    let round = try catalogue.beginRound()
    let before = try catalogue.standing()
    var state = State(expected: before.files)
    let failure = withoutActuallyEscaping(goesOn) { goesOn in
      withoutActuallyEscaping(told) { told in
        withoutActuallyEscaping(changed) { changed -> StoreError? in
          var failure: StoreError?
          library.walkFiles { found in
            do throws(StoreError) {
              guard goesOn() else { return false }
              try take(found, &state, round, told, before.isComplete ? changed : { _ in }, goesOn)
              return true
            } catch {
              failure = error
              return false
            }
          }
          return failure
        }
      }
    }
    if let failure { throw failure }
    guard goesOn() else { return [] }
    try read(&state, round, before.isComplete ? changed : { _ in }, goesOn)
    guard goesOn() else { return [] }
    let gone = try catalogue.endRound(round)
    told(try progress(state))
    return gone
  }

  /// How far a round is.
  private struct State {
    /// Found and not yet looked at.
    var files: [ArticleFile] = []
    var size = 0
    var filesSeen = 0
    let expected: Int
    var lastTold = ContinuousClock.now
  }

  private func take(
    _ found: FileWalk.Finding, _ state: inout State, _ round: Int, _ told: (CatalogueProgress) -> Void,
    _ changed: ([CataloguedArticle]) -> Void, _ goesOn: () -> Bool
  ) throws(StoreError) {
    switch found {
    case .file(let file):
      state.files.append(file)
      state.size += file.size
      guard state.files.count >= Self.batch else { return }
      try read(&state, round, changed, goesOn)
      if state.lastTold.duration(to: .now) >= Self.pause {
        told(try progress(state))
        state.lastTold = .now
      }
    case .skipped(let skipped, let mayBeThere): if mayBeThere { try catalogue.spare(skipped.path, in: round) }
    case .innerLibrary: break
    }
  }

  /// Reads those of the files at hand that are new or other than they are known, and keeps what they give.
  private func read(
    _ state: inout State, _ round: Int, _ changed: ([CataloguedArticle]) -> Void, _ goesOn: () -> Bool
  ) throws(StoreError) {
    var differing = try catalogue.differing(state.files, in: round)[...]
    state.filesSeen += state.files.count
    state.files.removeAll(keepingCapacity: true)
    while !differing.isEmpty, goesOn() {
      let part = Self.firstPart(of: differing)
      differing = differing.dropFirst(part.count)
      let library = library
      let read = readers.spans(of: part.count, size: Self.chunk) { span in
        span.map { (file: part[$0], found: library.read(part[$0])) }
      }.joined()
      // What could not be had may be had the next time, and until then is as it was.
      let kept = read.filter { !$0.found.articles.isEmpty || $0.found.failure != nil || $0.found.skipped.isEmpty }
        .map { (file: $0.file, articles: $0.found.articles) }
      try catalogue.keep(kept, in: round)
      let articles = kept.flatMap { $0.articles.map(CataloguedArticle.init) }
      if !articles.isEmpty { changed(articles) }
    }
  }

  /// The first files that are read together.
  private static func firstPart(of files: ArraySlice<ArticleFile>) -> [ArticleFile] {
    var size = 0
    return Array(
      files.prefix { file in
        defer { size += file.size }
        return size == 0 || size + file.size <= batchSize
      })
  }

  private func progress(_ state: State) throws(StoreError) -> CatalogueProgress {
    let standing = try catalogue.standing()
    return CatalogueProgress(
      library: library.ordinal, articles: standing.articles, files: state.filesSeen, expected: state.expected,
      isComplete: standing.isComplete)
  }
}
