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
    var told = DateContext()
    var paragraphs = 0
    for (index, block) in article.blocks.enumerated() where block.range.lowerBound.value < Self.analysed {
      if block.kind == .paragraph { paragraphs += 1 }
      // When it was written is not when that happened which it tells.
      let isHead = block.kind == .paragraph && paragraphs <= ArticleHead.mostDatelines
      let dateline = isHead ? AgencyDateline(BlockText(article.text, block.range.bytes, lineCount: 1))?.date?.range : nil
      // A title is read as one, also where a quoted sentence ends in it.
      let ranges =
        block.kind == .title
        ? [block.range] : SentenceSplitter.sentences(in: article.text, Self.analysed(of: block.range, in: article.text))
      for range in ranges {
        let tokens = Tokenizer.tokens(in: article.text, range)
        sentences.append(Sentence(range: range, block: index))
        tokenized.append(TokenizedSentence(range: range, tokens: tokens))
        let found = DateExpressions.find(in: article.text, tokens: tokens, context: &told)
        dates += found.filter { date in dateline.map { !$0.overlaps(date.range) } ?? true }
        numbers += NumberExpressions.find(in: article.text, tokens: tokens, dates: found)
      }
    }
    let names = tagger.names(in: article.text, sentences: tokenized)
    // Boilerplate says nothing and calls nobody anything, and no quotation goes through it.
    let telling = sentences.indices.filter { !article.blocks[sentences[$0].block].kind.isBesideText }
    let speech = SpeechText(
      article.text, telling.map { tokenized[$0] }, paragraphs: telling.map { sentences[$0].block }, names: names)
    return ArticleAnalysis(
      sentences: sentences, names: names, dates: dates, numbers: numbers, quotations: Quotations.find(in: speech),
      framings: Framings.find(in: speech))
  }

  /// Of a text that is longer than any article, in bytes, the beginning is analysed: a longer book than most.
  private static let analysed = 4 << 20

  private static func analysed(of range: ByteRange, in text: Text) -> ByteRange {
    if range.upperBound.value <= analysed { return range }
    return range.lowerBound..<max(range.lowerBound, text.scalarBoundary(atOrBefore: ByteOffset(analysed)))
  }
}
