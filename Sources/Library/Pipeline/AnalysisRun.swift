import Corpus
import Dispatch
import Language
import Synchronization

/// One run of the pipeline, from the files to the analysis of all.
final class AnalysisRun: Sendable {
  /// Files that a thread takes at a time: many enough that taking, storing and telling cost little, few enough that progress shows.
  private static let chunk = 16
  /// The same for the articles of the first batch, which are waited for.
  private static let firstChunk = 4

  /// Articles that are analysed between two words on the progress, when one file gave more.
  private static let slice = 64

  let libraries: [ArticleLibrary]
  /// For each library.
  let readers: [IndexedReader]
  private let articleAnalyser: @Sendable () -> ArticleAnalyser
  private let corpusAnalyser: CorpusAnalyser
  let first: [ArticleID]
  /// Of more files than this no more is held in memory than somebody attends to; nil for any number.
  private let mostFiles: Int?
  private let jobs: Int
  /// nil for a run that ends when all is done.
  let pace: WatchPace?
  let events: EventReporter
  let ledger: Mutex<AnalysisLedger>
  /// What could not be read, and the files whose bytes could not be had at the start.
  let unread = Mutex((files: UnreadFiles(), refused: [ArticleFile]()))
  /// Signalled when the run is to stop.
  let hasStopped = DispatchSemaphore(value: 0)
  let told = Mutex<ToldAnalysis?>(nil)
  let comparisons = DispatchGroup()
  /// Whether all articles were compared, and nobody tidied up behind it yet.
  let hasLeftovers = Atomic<Bool>(false)
  /// Of a large library: what is asked meanwhile, and whether its catalogue is to be filled; signalled when that is otherwise.
  let requests = Mutex(AttentionRequests())
  let fillsCatalogue = Atomic<Bool>(true)
  let fillingChanged = DispatchSemaphore(value: 0)
  let isLarge = Atomic<Bool>(false)
  let toldNotices = Mutex<Set<String>>([])

  init(
    libraries: [ArticleLibrary], articleAnalyser: @escaping @Sendable () -> ArticleAnalyser, corpusAnalyser: CorpusAnalyser,
    first: [ArticleID], mostFiles: Int?, jobs: Int, watching pace: WatchPace?, report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    self.libraries = libraries
    readers = libraries.map(IndexedReader.init)
    self.articleAnalyser = articleAnalyser
    self.corpusAnalyser = corpusAnalyser
    self.first = first
    self.mostFiles = mostFiles
    self.jobs = jobs
    self.pace = pace
    events = EventReporter(report)
    ledger = Mutex(AnalysisLedger(libraries: libraries.count))
  }

  func cancel() {
    events.stop()
    hasStopped.signal()
    fillingChanged.signal()
  }

  var goesOn: Bool { !events.isStopped }

  /// Whether it goes on when all that it began with is done.
  private var staysOn: Bool { pace != nil || isLarge.load(ordering: .acquiring) }

  /// Does everything, on the calling thread and on others that it starts and waits for.
  func all() {
    let isKnownLarge = mostFiles.map { most in libraries.contains { $0.catalogueKnowsMoreFiles(than: most) } } ?? false
    let found = libraries.map { goesOn && !isKnownLarge ? $0.findFiles(upTo: mostFiles ?? .max) : FoundFiles() }
    let files = found.flatMap(\.files)
    if let mostFiles, isKnownLarge || files.count > mostFiles {
      readLarge(files, pace: pace ?? .never)
    } else {
      readAll(found)
    }
    comparisons.wait()
  }

  private func readAll(_ found: [FoundFiles]) {
    let files = take(found)
    var batch = FirstBatch(asked: first)
    let firstArticles = readFirst(files, &batch)
    if !firstArticles.isEmpty { events.tell(.read(firstArticles)) }
    WorkerThread.giveWay()
    let indexes = readers.map(\.index)
    analyse(firstArticles, indexes, by: Self.firstChunk)
    analyseRest(batch.rest(of: files), indexes)
    finish(indexes)
    if let pace, goesOn { watch(files, indexes, pace) }
  }

  /// Reads and analyses the articles that are shown first; of a large library nothing more is read before all of them are compared.
  func begin(with files: [ArticleFile], _ indexes: [any IndexStore]) {
    ledger.withLock { $0.expected = files.count }
    events.tell(.found(files))
    var batch = FirstBatch(asked: first)
    let articles = readFirst(files, &batch)
    if !articles.isEmpty { events.tell(.read(articles)) }
    WorkerThread.giveWay()
    analyse(articles, indexes, by: Self.firstChunk)
    read(batch.rest(of: files), indexes)
  }

  /// Reads and analyses files one after the other.
  func read(_ files: [ArticleFile], _ indexes: [any IndexStore]) {
    let articles = read(files)
    if !articles.isEmpty { events.tell(.read(articles)) }
    analyse(articles, indexes, by: Self.slice)
  }

  /// Tells what was found.
  private func take(_ found: [FoundFiles]) -> [ArticleFile] {
    let files = found.flatMap(\.files)
    ledger.withLock { $0.expected = files.count }
    events.tell(.found(files))
    for (library, found) in zip(libraries, found) {
      unread.withLock { $0.files.take(found.skipped, library: library.ordinal) }
      for file in found.skipped { events.tell(.skipped(file)) }
    }
    for (library, found) in zip(libraries, found) where !found.innerLibraries.isEmpty {
      events.tell(.foundInnerLibraries(found.innerLibraries, library: library.ordinal))
    }
    return files
  }

  /// The articles of the first batch. Of a file of many articles the first ones: it is read again with the rest.
  private func readFirst(_ files: [ArticleFile], _ batch: inout FirstBatch) -> [Article] {
    var articles: [Article] = []
    for (place, file) in files.enumerated() where goesOn && batch.takes(file) {
      let wanted = batch.articlesWanted(of: file)
      let read = readers[file.library].read(file, wanted: wanted)
      let isWhole = wanted.map { read.articles.count < $0 } ?? true
      batch.took(place, file, read, isWhole: isWhole)
      articles += take(read, of: file, isWhole: isWhole)
    }
    return articles
  }

  /// The articles in some files.
  private func read(_ files: [ArticleFile]) -> [Article] {
    var articles: [Article] = []
    for file in files where goesOn { articles += take(readers[file.library].read(file), of: file, isWhole: true) }
    return articles
  }

  /// Takes note of what a file gave: the articles that are new, and, once all of it was read, what could not be read.
  private func take(_ read: FileArticles, of file: ArticleFile, isWhole: Bool) -> [Article] {
    if isWhole, !read.skipped.isEmpty {
      for skipped in read.skipped { events.tell(.skipped(skipped)) }
      unread.withLock {
        $0.files.take(read.skipped, of: file)
        if read.isRefused { $0.refused.append(file) }
      }
    }
    return ledger.withLock { $0.take(read, of: file, isWhole: isWhole) }
  }

  /// Analyses articles on as many threads as there is work for, and tells of the progress after each chunk.
  private func analyse(_ articles: [Article], _ indexes: [any IndexStore], by size: Int) {
    let chunks = NextChunk(count: articles.count, size: size)
    inParallel(upTo: articles.count / size) { [self] in
      while goesOn, let chunk = chunks.take() { analyse(Array(articles[chunk]), indexes) }
    }
  }

  /// Reads and analyses all other files; meanwhile tells what the first batch gives by itself.
  private func analyseRest(_ files: [ArticleFile], _ indexes: [any IndexStore]) {
    if files.isEmpty { return }
    let early = ledger.withLock { $0.articles }
    let chunks = NextChunk(count: files.count, size: Self.chunk)
    inParallel(upTo: files.count, meanwhile: { [self] in if !early.isEmpty { tellAnalysis(of: early) } }) { [self] in
      while goesOn, let chunk = chunks.take() {
        let articles = read(Array(files[chunk]))
        if !articles.isEmpty { events.tell(.read(articles)) }
        analyse(articles, indexes, by: Self.slice)
      }
    }
  }

  /// Runs `work` on as many threads as there are jobs, but not more than `most`, and `meanwhile` on the calling one, and waits for
  /// them; without `meanwhile`, one thread is the calling one.
  private func inParallel(upTo most: Int, meanwhile: (() -> Void)? = nil, _ work: @escaping @Sendable () -> Void) {
    let count = min(jobs, most)
    if count <= 1, meanwhile == nil { return work() }
    let workers = DispatchGroup()
    for number in 1...max(count, 1) {
      workers.enter()
      WorkerThread.start(named: "analysis \(number)") {
        WorkerThread.giveWay()
        work()
        workers.leave()
      }
    }
    meanwhile?()
    workers.wait()
  }

  /// Analyses articles of a run, and tells how far it is.
  private func analyse(_ articles: [Article], _ indexes: [any IndexStore]) {
    analysed(articles, indexes) { analysed in ledger.withLock { $0.keep(analysed) } }
    let (done, expected) = ledger.withLock { ($0.articles.count, $0.expected) }
    if !articles.isEmpty { events.tell(.progress(analysed: done, of: expected)) }
  }

  /// Analyses articles of which the index knows no analysis, and keeps what is new, after it was handed on.
  func analysed(_ articles: [Article], _ indexes: [any IndexStore], _ take: ([AnalysedArticle]) -> Void) {
    for (library, index) in indexes.enumerated() {
      let ours = articles.filter { $0.id.library == library }
      if ours.isEmpty { continue }
      // What can't be read is made again; that it can't be written either will be said below.
      let known = (try? index.analyses(of: ours.map(\.textHash))) ?? [:]
      var analysed: [AnalysedArticle] = []
      var new: [(ContentHash, ArticleAnalysis)] = []
      for article in ours where goesOn {
        if let analysis = known[article.textHash], analysis.fits(article) {
          analysed.append(AnalysedArticle(article: article, analysis: analysis))
        } else {
          let analysis = articleAnalyser().analyse(article)
          analysed.append(AnalysedArticle(article: article, analysis: analysis))
          new.append((article.textHash, analysis))
        }
      }
      take(analysed)
      if new.isEmpty { continue }
      do throws(StoreError) { try index.keep(new) } catch { ledger.withLock { $0.met(error) } }
    }
  }

  /// Compares articles, each with what people say of it now.
  ///
  /// - Parameter changes: what is to be told with the analysis, as it is of other articles than the one before.
  private func tellAnalysis(of articles: [AnalysedArticle], with changes: UntoldChanges = UntoldChanges()) {
    guard goesOn else { return }
    let restated = articles.map(restated)
    let start = ContinuousClock.now
    let statements = ActorStatements(of: libraries)
    let last = told.withLock { told in told.map { ($0.resolved, $0.compared) } }.flatMap { $0.0.isOf(restated) ? $0 : nil }
    let resolved = last?.0 ?? corpusAnalyser.resolve(restated)
    let actors = resolved.stating(statements)
    if let last {
      told.withLock { told in
        let analysis = last.1.replacingActors(with: actors)
        told?.present = analysis
        events.tell(.restated(analysis))
      }
    }
    // Only a run that goes on has use for who compares what comes later.
    let links = LinkStatements(of: libraries)
    var compared =
      staysOn
      ? corpusAnalyser.compared(resolved, actors: actors, links: links)
      : (corpusAnalyser.analyse(resolved, actors: actors, links: links), nil)
    if staysOn { compared.0.rewriteEvents() }
    told.withLock { [compared] told in
      var new = ToldAnalysis(
        resolved: resolved, compared: compared.0, arrivals: compared.1, took: start.duration(to: .now))
      for (id, article) in ledger.withLock({ $0.lateArticles }) {
        new.withdraw(id)
        if let article { _ = new.take(self.restated(article), links) }
      }
      told = new
      hasLeftovers.store(true, ordering: .relaxed)
      events.tell(changes.isEmpty ? .analysed(new.present) : .updated(changes.update(new.present)))
    }
  }

  /// An article with what people say of it now.
  func restated(_ analysed: AnalysedArticle) -> AnalysedArticle {
    AnalysedArticle(article: libraries[analysed.article.id.library].restated(analysed.article), analysis: analysed.analysis)
  }

  /// Asks for all articles to be compared once more.
  ///
  /// - Returns: whether the caller has to call `compareAgain`; else somebody is at it already.
  func wantsComparison() -> Bool { ledger.withLock { $0.wantComparison() } }

  /// Compares all articles as long as somebody asks for it.
  func compareAgain() {
    while ledger.withLock({ $0.takesComparison() }) {
      let (articles, changes) = ledger.withLock { $0.takeAll() }
      tellAnalysis(of: articles, with: changes)
    }
  }

  func finish(_ indexes: [any IndexStore]) {
    _ = wantsComparison()
    compareAgain()
    guard goesOn else { return }
    for (library, index) in zip(libraries, indexes) {
      let articles = ledger.withLock { $0.indexed[library.ordinal] }
      do throws(StoreError) { try index.settle(articles, areAll: library.scopes.isEmpty) } catch {
        ledger.withLock { $0.met(error) }
      }
      if let problem = readers[library.ordinal].problem { ledger.withLock { $0.met(problem) } }
      if let notice = index.notice { ledger.withLock { $0.met(StoreError(what: "index", why: notice)) } }
    }
    events.tell(.finished(problem: ledger.withLock { $0.problem }))
  }
}
