import Corpus
import Dispatch

/// Taking in files that come, change and go after the run is done.
extension AnalysisRun {
  /// Looks at the folders until the run is stopped.
  ///
  /// - Parameter files: as they were found at the start: what changed while they were analysed is found by the first look.
  func watch(_ files: [ArticleFile], _ indexes: [any IndexStore], _ pace: WatchPace) {
    var watch = LibraryWatch(libraries, files: files)
    var pause = Duration.zero
    while waits(pause) {
      var changes = FileChanges()
      let walk = ContinuousClock().measure { changes = watch.look() }
      take(changes, indexes)
      while watch.isUnsettled, waits(pace.settling) { take(watch.lookAgain(), indexes) }
      pause = pace.pause(afterWalkOf: walk)
    }
  }

  /// Waits; says whether to go on afterwards.
  private func waits(_ time: Duration) -> Bool {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    return hasStopped.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .timedOut && goesOn
  }

  /// Reads what came and changed, and has all compared with it.
  private func take(_ changes: FileChanges, _ indexes: [any IndexStore]) {
    var fileOf: [ArticleID: ArticleFile] = [:]
    var present: [Article] = []
    var gone: [(id: ArticleID, file: ArticleFile)] = []
    for file in changes.vanished { gone += ledger.withLock { $0.articles(of: file) }.map { ($0, file) } }
    for file in changes.present where goesOn {
      let read = readers[file.library].read(file)
      for skipped in read.skipped { events.tell(.skipped(skipped)) }
      let found = ledger.withLock { $0.differences(read, of: file) }
      // A file that holds no article any more may be half written; what is known of it stays until it goes or can be read.
      if !read.articles.isEmpty { gone += found.gone.map { ($0, file) } }
      present += found.present
      for article in found.present { fileOf[article.id] = file }
    }
    if present.isEmpty, gone.isEmpty { return }
    var taken: [(article: AnalysedArticle, file: ArticleFile)] = []
    analysed(present, indexes) { analysed in
      taken += analysed.compactMap { article in fileOf[article.article.id].map { (article, $0) } }
    }
    ledger.withLock { $0.take(taken, gone: gone) }
    if wantsComparison() { compareAgain() }
  }
}
