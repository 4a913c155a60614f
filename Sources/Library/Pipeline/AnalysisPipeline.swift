import Corpus
import Dispatch
import Foundation
import Language
import Synchronization

/// Reads and analyses the articles of some libraries on threads of its own, and tells what it finds as it goes.
///
/// The first batch of articles is read at once, as something is to be painted; all that follows runs on threads of low priority.
/// The analysis that comes out does not depend on the number of threads. An article's analysis is taken from the index when its
/// text is known there, and is put there as it is made; so what was analysed before a cancel is not analysed again.
public final class AnalysisPipeline: Sendable {
  private let run: AnalysisRun
  private let hasEnded = DispatchGroup()
  private let isStarted = Atomic<Bool>(false)

  /// - Parameters:
  ///   - articleAnalyser: asked for on the pipeline's threads, when the first article is to be analysed: its model takes long to read, and
  ///     nothing has to wait for it where the index has all.
  ///   - first: articles that come in the first batch, whatever their place.
  ///   - mostFiles: of libraries with more files no more is held in memory than somebody attends to, and what is near to that; nil for
  ///     any number. It counts for a run that watches.
  ///   - jobs: how many threads analyse; nil for one less than there are cores, and at least one.
  ///   - watching: how often the folders are looked at when all is done, until `cancel`; nil to end then.
  ///   - report: called from the pipeline's threads, one event at a time, and no more after `cancel`.
  public init(
    libraries: [ArticleLibrary], articleAnalyser: @autoclosure @escaping @Sendable () -> ArticleAnalyser,
    corpusAnalyser: CorpusAnalyser, first: [ArticleID] = [], mostFiles: Int? = nil,
    jobs: Int? = nil, watching pace: WatchPace? = nil, report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    run = AnalysisRun(
      libraries: libraries, articleAnalyser: articleAnalyser, corpusAnalyser: corpusAnalyser, first: first,
      mostFiles: mostFiles, jobs: max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount - 1), watching: pace, report: report)
  }

  /// Returns at once; a second call does nothing.
  public func start() {
    guard !isStarted.exchange(true, ordering: .acquiringAndReleasing) else { return }
    hasEnded.enter()
    WorkerThread.start(named: "pipeline") { [run, hasEnded] in
      run.all()
      hasEnded.leave()
    }
  }

  /// Compares all articles once more, with what people say of them now; the answer is another `PipelineEvent.analysed`. Returns at once;
  /// while the first comparison of all is still to come or under way, it is that one, or follows it.
  public func compareAgain() {
    guard run.wantsComparison() else { return }
    hasEnded.enter()
    WorkerThread.start(named: "comparison") { [run, hasEnded] in
      WorkerThread.giveWay()
      run.compareAgain()
      hasEnded.leave()
    }
  }

  /// Says which articles are open, or are to be, and which have annotations: of a large library these are read, and the open ones compared
  /// with what is near to them. Returns at once.
  public func attend(to articles: [ArticleID], keeping annotated: Set<AnnotatedArticle> = []) {
    run.ask {
      $0.open = articles
      $0.annotated = annotated
    }
  }

  /// Stops going through the files of a large library for its catalogue, or goes on with it. Returns at once.
  public func fillCatalogue(_ fills: Bool) { run.fillCatalogue(fills) }

  /// Returns at once. The threads stop at the next article, after storing what they have.
  public func cancel() { run.cancel() }

  /// Blocks until all is done, or the threads have stopped after a cancel; one that watches folders is done when it is cancelled.
  public func wait() { hasEnded.wait() }
}
