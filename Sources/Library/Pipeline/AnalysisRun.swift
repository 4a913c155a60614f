import Corpus
import Dispatch
import Foundation
import Language
import Synchronization

/// One run of the pipeline, from the files to the analysis of all.
final class AnalysisRun: Sendable {
  /// Files in the first batch, beside those asked for.
  private static let firstBatch = 64
  /// Files that a thread takes at a time: many enough that taking, storing and telling cost little, few enough that progress shows.
  private static let chunk = 16

  private let libraries: [ArticleLibrary]
  private let articleAnalyser: ArticleAnalyser
  private let corpusAnalyser: CorpusAnalyser
  private let first: [ArticleID]
  private let jobs: Int
  private let report: @Sendable (PipelineEvent) -> Void
  private let isCancelled = Atomic<Bool>(false)
  private let ledger = Mutex(Ledger())

  /// What the threads have done together.
  private struct Ledger {
    var articles: [AnalysedArticle] = []
    var ids: Set<ArticleID> = []
    /// Articles known of: those read, and one for each file that was not read yet.
    var expected = 0
    var problem: StoreError? = nil
  }

  init(
    libraries: [ArticleLibrary], articleAnalyser: ArticleAnalyser, corpusAnalyser: CorpusAnalyser, first: [ArticleID], jobs: Int,
    report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    self.libraries = libraries
    self.articleAnalyser = articleAnalyser
    self.corpusAnalyser = corpusAnalyser
    self.first = first
    self.jobs = jobs
    self.report = report
  }

  func cancel() { isCancelled.store(true, ordering: .releasing) }

  private var goesOn: Bool { !isCancelled.load(ordering: .acquiring) }

  /// Does everything, on the calling thread and on others that it starts and waits for.
  func all() {
    let (files, skipped) = found()
    ledger.withLock { $0.expected = files.count }
    tell(.found(files))
    for file in skipped { tell(.skipped(file)) }
    let isInFirst = placesOfFirstBatch(in: files)
    let firstArticles = read(isInFirst.map { files[$0] })
    if !firstArticles.isEmpty { tell(.read(firstArticles)) }
    WorkerThread.giveWay()
    let indexes = libraries.map { $0.openIndex() }
    analyse(firstArticles, indexes)
    let firstPlaces = Set(isInFirst)
    let rest = files.indices.filter { !firstPlaces.contains($0) }.map { files[$0] }
    if !rest.isEmpty, goesOn {
      tell(.analysed(corpusAnalysis()))
      analyseInParallel(rest, indexes)
    }
    guard goesOn else { return }
    tell(.analysed(corpusAnalysis()))
    tell(.finished(problem: ledger.withLock { $0.problem }))
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

  private func tell(_ event: PipelineEvent) { if goesOn { report(event) } }

  private func corpusAnalysis() -> CorpusAnalysis { corpusAnalyser.analyse(ledger.withLock { $0.articles }) }

  private func placesOfFirstBatch(in files: [ArticleFile]) -> [Int] {
    var wanted: Set<ArticleID> = Set(first)
    for id in first {
      if let mark = id.path.lastIndex(of: "#") { wanted.insert(ArticleID(library: id.library, path: String(id.path[..<mark]))) }
    }
    let asked =
      wanted.isEmpty ? [] : files.indices.filter { wanted.contains(ArticleID(library: files[$0].library, path: files[$0].path)) }
    return Set(asked + files.indices.prefix(Self.firstBatch)).sorted()
  }

  /// The articles in some files; files that can't be read are told, and count no more.
  private func read(_ files: [ArticleFile]) -> [Article] {
    var articles: [Article] = []
    for file in files where goesOn {
      switch libraries[file.library].read(file) {
      case .success(let inFile):
        let new = ledger.withLock { ledger in
          let new = inFile.filter { ledger.ids.insert($0.id).inserted }
          ledger.expected += new.count - 1
          return new
        }
        articles += new
      case .failure(let skipped):
        ledger.withLock { $0.expected -= 1 }
        tell(.skipped(skipped))
      }
    }
    return articles
  }

  private func analyse(_ articles: [Article], _ indexes: [any IndexStore]) {
    var analysed: [AnalysedArticle] = []
    var new: [[(ContentHash, ArticleAnalysis)]] = libraries.map { _ in [] }
    for article in articles where goesOn {
      if let known = try? indexes[article.id.library].analysis(of: article.textHash) {
        analysed.append(AnalysedArticle(article: article, analysis: known))
      } else {
        let analysis = articleAnalyser.analyse(article)
        analysed.append(AnalysedArticle(article: article, analysis: analysis))
        new[article.id.library].append((article.textHash, analysis))
      }
    }
    for (index, analyses) in zip(indexes, new) where !analyses.isEmpty {
      do throws(StoreError) { try index.keep(analyses) } catch { ledger.withLock { $0.problem = $0.problem ?? error } }
    }
    let progress = ledger.withLock { ledger in
      ledger.articles += analysed
      return (ledger.articles.count, ledger.expected)
    }
    tell(.progress(analysed: progress.0, of: progress.1))
  }

  private func analyseInParallel(_ files: [ArticleFile], _ indexes: [any IndexStore]) {
    let next = NextChunk(count: files.count, size: Self.chunk)
    let workers = DispatchGroup()
    for number in 1...jobs {
      workers.enter()
      WorkerThread.start(named: "analysis \(number)") { [self] in
        WorkerThread.giveWay()
        while goesOn, let chunk = next.take() {
          let articles = read(Array(files[chunk]))
          if !articles.isEmpty { tell(.read(articles)) }
          analyse(articles, indexes)
        }
        workers.leave()
      }
    }
    workers.wait()
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
