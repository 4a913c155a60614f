import Corpus
import Foundation
import Language

/// The analysis that the program does: which tagger, which resolver, which finder, on how many threads.
public enum StandardAnalysis {
  public static let articleAnalyser = ArticleAnalyser(tagger: LinearNameTagger())
  /// Actors, and dates judged by one another; no events.
  public static let dateAnalyser = CorpusAnalyser(resolver: RuleActorResolver(), finder: nil)
  /// Actors alone, for who asks for nothing else.
  public static let actorAnalyser = CorpusAnalyser(resolver: RuleActorResolver(), dater: nil, finder: nil)
  /// With every pair of passages that was scored, for who asks for more than is shown.
  public static let everyPairAnalyser = corpusAnalyser(keepsEveryPair: true, threads: cores)
  public static let corpusAnalyser = corpusAnalyser(threads: cores)

  private static let cores = ProcessInfo.processInfo.activeProcessorCount

  /// The same on as many threads as one likes, all of low priority.
  public static func corpusAnalyser(keepsEveryPair: Bool = false, threads: Int) -> CorpusAnalyser {
    let workforce = WorkerThread.workforce(threads)
    return CorpusAnalyser(
      resolver: RuleActorResolver(), finder: LexicalEventFinder(keepsEveryPair: keepsEveryPair, workforce: workforce),
      workforce: workforce)
  }
}
