import Language

/// Analyses one article by itself. Pure, so articles are analysed in parallel.
public struct ArticleAnalyser: Sendable {
  private let tagger: any NameTagger

  public init(tagger: any NameTagger) { self.tagger = tagger }

  public func analyse(_ article: Article) -> ArticleAnalysis {
    var sentences: [Sentence] = []
    var tokenized: [TokenizedSentence] = []
    var dates: [DateExpression] = []
    var numbers: [NumberExpression] = []
    for (index, block) in article.blocks.enumerated() {
      for range in SentenceSplitter.sentences(in: article.text, block.range) {
        let tokens = Tokenizer.tokens(in: article.text, range)
        sentences.append(Sentence(range: range, block: index))
        tokenized.append(TokenizedSentence(range: range, tokens: tokens))
        let found = DateExpressions.find(in: article.text, tokens: tokens)
        dates += found
        numbers += NumberExpressions.find(in: article.text, tokens: tokens, dates: found)
      }
    }
    let names = tagger.names(in: article.text, sentences: tokenized)
    return ArticleAnalysis(sentences: sentences, names: names, dates: dates, numbers: numbers)
  }
}
