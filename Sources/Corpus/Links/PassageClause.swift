import Language

extension CorpusAnalysis {
  /// The clause of a passage that holds an offset; the nearest one for an offset outside of the passage.
  public func clause(at offset: ByteOffset, of passage: Passage) -> ByteRange {
    let (analysed, range) = (articles[passage.article], range(of: passage))
    let text = analysed.article.text
    let mentions = passage.article < actors.mentions.count ? actors.mentions[passage.article] : []
    let syntax = SentenceSyntax(
      Tokenizer.tokens(in: text, range), in: text, names: mentions.starting(in: range, by: \.range).map(\.range),
      times: analysed.analysis.dates.starting(in: range, by: \.range).map(\.range))
    return syntax.span(at: offset) ?? range
  }
}
