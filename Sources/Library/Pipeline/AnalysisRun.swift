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

  private let libraries: [ArticleLibrary]
  /// For each library.
  private let readers: [IndexedReader]
  private let articleAnalyser: ArticleAnalyser
  private let corpusAnalyser: CorpusAnalyser
  private let first: [ArticleID]
  private let jobs: Int
  private let events: EventReporter
  private let ledger: Mutex<AnalysisLedger>
  /// What was told last, so that a word on actors need not wait until all is compared again.
  private let told = Mutex<(resolved: ResolvedArticles, analysis: CorpusAnalysis)?>(nil)

  init(
    libraries: [ArticleLibrary], articleAnalyser: ArticleAnalyser, corpusAnalyser: CorpusAnalyser, first: [ArticleID], jobs: Int,
    report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    self.libraries = libraries
    readers = libraries.map(IndexedReader.init)
    self.articleAnalyser = articleAnalyser
    self.corpusAnalyser = corpusAnalyser
    self.first = first
    self.jobs = jobs
    events = EventReporter(report)
    ledger = Mutex(AnalysisLedger(libraries: libraries.count))
  }

  func cancel() { events.stop() }

  private var goesOn: Bool { !events.isStopped }

  /// Does everything, on the calling thread and on others that it starts and waits for.
  func all() {
    let (files, skipped) = found()
    ledger.withLock { $0.expected = files.count }
    events.tell(.found(files))
    for file in skipped { events.tell(.skipped(file)) }
    var batch = FirstBatch(asked: first)
    let firstArticles = readFirst(files, &batch)
    if !firstArticles.isEmpty { events.tell(.read(firstArticles)) }
    WorkerThread.giveWay()
    let indexes = readers.map(\.index)
    analyse(firstArticles, indexes, by: Self.firstChunk)
    analyseRest(batch.rest(of: files), indexes)
    finish(indexes)
  }

  private func found() -> ([ArticleFile], [SkippedFile]) {
    var files: [ArticleFile] = []
    var skipped: [SkippedFile] = []
    for library in libraries where goesOn {
      let found = library.findFiles()
      files += found.files
      skipped += found.skipped
    }
    return (files, skipped)
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
    if isWhole { for skipped in read.skipped { events.tell(.skipped(skipped)) } }
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

  /// Analyses articles of which the index knows no analysis, and keeps what is new.
  private func analyse(_ articles: [Article], _ indexes: [any IndexStore]) {
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
          let analysis = articleAnalyser.analyse(article)
          analysed.append(AnalysedArticle(article: article, analysis: analysis))
          new.append((article.textHash, analysis))
        }
      }
      ledger.withLock { $0.articles += analysed }
      if new.isEmpty { continue }
      do throws(StoreError) { try index.keep(new) } catch { ledger.withLock { $0.met(error) } }
    }
    let (done, expected) = ledger.withLock { ($0.articles.count, $0.expected) }
    if !articles.isEmpty { events.tell(.progress(analysed: done, of: expected)) }
  }

  /// Compares articles, each with what people say of it now.
  private func tellAnalysis(of articles: [AnalysedArticle]) {
    guard goesOn else { return }
    let restated = articles.map { analysed in
      AnalysedArticle(article: libraries[analysed.article.id.library].restated(analysed.article), analysis: analysed.analysis)
    }
    let statements = ActorStatements(of: libraries)
    let last = told.withLock { $0 }.flatMap { $0.resolved.isOf(restated) ? $0 : nil }
    let resolved = last?.resolved ?? corpusAnalyser.resolve(restated)
    let actors = resolved.stating(statements)
    if let last { events.tell(.restated(last.analysis.replacingActors(with: actors))) }
    let analysis = corpusAnalyser.analyse(resolved, actors: actors, links: LinkStatements(of: libraries))
    told.withLock { $0 = (resolved, analysis) }
    events.tell(.analysed(analysis))
  }

  /// Asks for all articles to be compared once more.
  ///
  /// - Returns: whether the caller has to call `compareAgain`; else somebody is at it already.
  func wantsComparison() -> Bool { ledger.withLock { $0.wantComparison() } }

  /// Compares all articles as long as somebody asks for it.
  func compareAgain() {
    while ledger.withLock({ $0.takesComparison() }) { tellAnalysis(of: ledger.withLock { $0.articles }) }
  }

  private func finish(_ indexes: [any IndexStore]) {
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

/// What the threads of a run have done together.
private struct AnalysisLedger {
  /// In any order.
  var articles: [AnalysedArticle] = []
  /// By library, for the index.
  private(set) var indexed: [[IndexedArticle]]
  /// Articles known of: those read, and one for each file that was not read yet.
  var expected = 0
  /// The first one.
  private(set) var problem: StoreError? = nil
  /// Whether a thread will compare all articles, or does so; and whether they are to be compared (once more).
  private var isComparing = true
  private var wantsComparison = false
  private var ids: Set<ArticleID> = []

  init(libraries: Int) { indexed = Array(repeating: [], count: libraries) }

  /// Takes note of a file's articles; those whose id another one has already (a file named like an article in a container, or an article
  /// that came with the first batch) are not in the answer.
  ///
  /// - Parameter isWhole: whether the file need not be read again: then it counts no more, but its articles do.
  mutating func take(_ read: FileArticles, of file: ArticleFile, isWhole: Bool) -> [Article] {
    let new = read.articles.filter { ids.insert($0.id).inserted }
    expected += new.count - (isWhole ? 1 : 0)
    indexed[file.library] += new.map {
      IndexedArticle(path: $0.id.path, size: file.size, modified: file.modified, textHash: $0.textHash, reading: read.key)
    }
    return new
  }

  /// Notes that all articles are to be compared; says whether nobody is there to do it.
  mutating func wantComparison() -> Bool {
    wantsComparison = true
    defer { isComparing = true }
    return !isComparing
  }

  /// Whether there is to be another comparison; when not, the thread that asked is done with it.
  mutating func takesComparison() -> Bool {
    isComparing = wantsComparison
    defer { wantsComparison = false }
    return wantsComparison
  }

  mutating func met(_ error: StoreError) { problem = problem ?? error }
}

/// Tells events to one receiver, one at a time, until it is stopped.
private final class EventReporter: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let turn = Mutex<Void>(())
  private let report: @Sendable (PipelineEvent) -> Void

  init(_ report: @escaping @Sendable (PipelineEvent) -> Void) { self.report = report }

  var isStopped: Bool { isOver.load(ordering: .acquiring) }

  func stop() { isOver.store(true, ordering: .releasing) }

  func tell(_ event: PipelineEvent) {
    turn.withLock { _ in
      if !isStopped { report(event) }
    }
  }
}

/// Hands out spans of a list to threads, in order, each once.
private final class NextChunk: Sendable {
  private let count: Int
  private let size: Int
  private let start = Atomic<Int>(0)

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
  }

  func take() -> Range<Int>? {
    let from = start.wrappingAdd(size, ordering: .relaxed).oldValue
    return from < count ? from..<min(count, from + size) : nil
  }
}
