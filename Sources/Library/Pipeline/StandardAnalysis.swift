import Corpus
import Language

/// The analysis that the program does: which tagger, which resolver, which finder.
public enum StandardAnalysis {
  public static let articleAnalyser = ArticleAnalyser(tagger: LinearNameTagger())
  /// Actors alone, for who asks for nothing else.
  public static let actorAnalyser = CorpusAnalyser(resolver: RuleActorResolver(), dater: nil, finder: nil)
  /// With every pair of passages that was scored, for who asks for more than is shown.
  public static let everyPairAnalyser = CorpusAnalyser(
    resolver: RuleActorResolver(), finder: LexicalEventFinder(keepsEveryPair: true))
  public static let corpusAnalyser = CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder())
}
