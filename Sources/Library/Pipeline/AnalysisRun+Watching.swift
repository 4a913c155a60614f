import Corpus
import Dispatch

/// Taking in files that come, change and go after the run is done.
extension AnalysisRun {
  /// Looks at the folders until the run is stopped.
  ///
  /// - Parameter files: as they were found at the start: what changed while they were analysed is found by the first look.
  func watch(_ files: [ArticleFile], _ indexes: [any IndexStore], _ pace: WatchPace) {
    var watch = LibraryWatch(libraries, files: files)
    for file in unread.withLock({ $0.refused }) { watch.note(file, isRefused: true) }
    var told = unread.withLock { $0.files.all }
    var pause = Duration.zero
    var comparison = LateComparison()
    var isQuietFrom: ContinuousClock.Instant?
    while waits(min(pause, comparison.rest ?? pause)) {
      if comparison.isDue {
        comparison = LateComparison()
        compareBehind()
      }
      if hasLeftovers.exchange(false, ordering: .relaxed) {
        FreedMemory.giveBack()
        // What was found is still being taken in and painted, by code that would have to come back.
        isQuietFrom = .now + .seconds(2)
      }
      if let quiet = isQuietFrom, quiet <= .now {
        isQuietFrom = nil
        CodePages.giveBack()
      }
      var changes = FileChanges()
      let walk = ContinuousClock().measure { changes = watch.look() }
      take(changes, indexes, &watch, &comparison)
      while watch.isUnsettled, waits(pace.settling) { take(watch.lookAgain(), indexes, &watch, &comparison) }
      tellUnread(&told)
      pause = pace.pause(afterWalkOf: walk)
    }
  }

  /// Tells what can't be read, when that is other than it was told.
  func tellUnread(_ told: inout [SkippedFile]) {
    let unread = unread.withLock { $0.files.all }
    if unread != told { events.tell(.notRead(unread)) }
    told = unread
  }

  /// Waits; says whether to go on afterwards.
  func waits(_ time: Duration) -> Bool {
    // It is signalled for what is asked, too, and then once is enough.
    if hasStopped.wait(timeout: .now() + time.interval) == .success {
      while hasStopped.wait(timeout: .now()) == .success {}
    }
    return goesOn
  }

  /// Reads what came and changed, and tells of it.
  func take(
    _ changes: FileChanges, _ indexes: [any IndexStore], _ watch: inout LibraryWatch, _ comparison: inout LateComparison
  ) {
    for path in changes.lost { events.tell(.lost(path)) }
    for path in changes.found { events.tell(.foundAgain(path)) }
    var fileOf: [ArticleID: ArticleFile] = [:]
    var present: [Article] = []
    var gone: [(id: ArticleID, file: ArticleFile)] = []
    unread.withLock { unread in
      for (library, skipped) in changes.skipped { unread.files.take(skipped, library: library) }
      for file in changes.vanished { unread.files.take([], of: file) }
    }
    for file in changes.vanished { gone += ledger.withLock { $0.articles(of: file) }.map { ($0, file) } }
    for file in changes.present where goesOn {
      let read = readers[file.library].read(file)
      unread.withLock { $0.files.take(read.skipped, of: file) }
      watch.note(file, isRefused: read.isRefused)
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
    if let took = takeAtOnce(taken, gone: gone) {
      comparison.wait(for: took / 2)
    } else {
      comparison = LateComparison()
      compareBehind()
    }
  }

  /// What one article costs to take in at once; when so many came that comparing all costs less, all are compared.
  private static let costOfArrival = Duration.milliseconds(50)

  /// Tells of articles that came, changed and went before all are compared with them; says how long it took last to compare all. nil when
  /// all have to be compared first.
  private func takeAtOnce(_ taken: [(article: AnalysedArticle, file: ArticleFile)], gone: [(id: ArticleID, file: ArticleFile)])
    -> Duration?
  {
    let links = LinkStatements(of: libraries)
    return told.withLock { told in
      ledger.withLock { $0.take(taken, gone: gone) }
      guard let took = told?.took, Self.costOfArrival * taken.count <= max(took, .seconds(1)) else {
        // What is new can be read meanwhile.
        let new = ledger.withLock { $0.newArticles }
        if !new.isEmpty { events.tell(.read(new)) }
        return nil
      }
      for (id, _) in gone { told?.withdraw(id) }
      for (article, _) in taken { told?.withdraw(article.article.id) }
      var arrivals: [Arrival] = []
      for (article, _) in taken {
        guard let arrival = told?.take(restated(article), links) else { return nil }
        arrivals.append(arrival)
      }
      if let present = told?.present { events.tell(.updated(ledger.withLock { $0.takeUntold() }.update(present, arrivals))) }
      return took
    }
  }

  /// Compares all articles on a thread of its own, unless one is at it already, which then does it once more.
  func compareBehind() {
    guard wantsComparison() else { return }
    comparisons.enter()
    WorkerThread.start(named: "comparison") { [self] in
      WorkerThread.giveWay()
      compareAgain()
      comparisons.leave()
    }
  }
}

/// When all articles are compared with those that were taken in at once: when nothing came for half the time that it takes.
struct LateComparison {
  private var due: ContinuousClock.Instant?

  var isDue: Bool { due.map { $0 <= .now } ?? false }

  /// How long it is until then; nil when none is needed.
  var rest: Duration? { due.map { max(.zero, ContinuousClock.now.duration(to: $0)) } }

  mutating func wait(for time: Duration) { due = .now + time }
}

extension Duration {
  /// The same for what waits.
  var interval: DispatchTimeInterval {
    .nanoseconds(Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000))
  }
}
