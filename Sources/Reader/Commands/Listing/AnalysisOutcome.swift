import Corpus
import Dispatch
import Foundation
import Library
import Synchronization

/// What a pipeline that ran to its end has told.
struct AnalysisOutcome: Sendable {
  private(set) var analysis = CorpusAnalysis.empty
  private var skippedFiles: [SkippedFile] = []
  private(set) var problem: StoreError?
  private(set) var analysed = 0
  private(set) var expected = 0

  /// In order of library and path, whichever thread met them first.
  var skipped: [SkippedFile] { skippedFiles.sorted { ($0.library, $0.path) < ($1.library, $1.path) } }

  /// Runs the pipeline of `libraries` and blocks until it is done; `progress` is shown from the calling thread.
  ///
  /// - Parameters:
  ///   - analyser: what is made of all articles together.
  ///   - jobs: how many threads analyse; nil for all cores, as nobody waits for a key.
  static func awaited(of libraries: [ArticleLibrary], by analyser: CorpusAnalyser, jobs: Int?, progress: ProgressLine)
    -> AnalysisOutcome
  {
    let outcome = SharedOutcome()
    let end = DispatchSemaphore(value: 0)
    let pipeline = AnalysisPipeline(
      libraries: libraries, articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: analyser,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ) { event in
      outcome.value.withLock { $0.take(event) }
      if case .finished = event { end.signal() }
    }
    pipeline.start()
    while end.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      let now = outcome.value.withLock { ($0.analysed, $0.expected) }
      progress.show(now.0, of: now.1)
    }
    progress.clear()
    return outcome.value.withLock { $0 }
  }

  private final class SharedOutcome: Sendable {
    let value = Mutex(AnalysisOutcome())
  }

  private mutating func take(_ event: PipelineEvent) {
    switch event {
    case .found(let files): expected = files.count
    case .skipped(let file): skippedFiles.append(file)
    case .read, .restated, .foundInnerLibraries, .lost, .foundAgain, .notRead, .catalogued, .cameToCatalogue, .notCatalogued,
      .heeded, .absent:
      break
    case .progress(let done, let all): (analysed, expected) = (done, all)
    case .analysed(let whole): analysis = whole
    case .updated(let update): analysis = update.analysis
    case .finished(let met): problem = met
    }
  }
}
