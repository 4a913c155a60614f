import Corpus
import Language

/// The analysis that the program does: which tagger, which resolver, which finder.
public enum StandardAnalysis {
  public static let articleAnalyser = ArticleAnalyser(tagger: LinearNameTagger())
  public static let corpusAnalyser = CorpusAnalyser(resolver: RuleActorResolver(), finder: LexicalEventFinder())
}
