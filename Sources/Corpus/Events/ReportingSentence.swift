import Language

/// A sentence that reports an event, taken apart once for all that is asked of it: when, in which mood, and what to call the event.
struct ReportingSentence {
  let features: PassageFeatures
  let text: Text
  let range: ByteRange
  let mentions: ArraySlice<Mention>
  let dates: ArraySlice<DateExpression>
  let syntax: SentenceSyntax

  var tokens: [Token] { syntax.tokens }

  init(_ features: PassageFeatures, in articles: [AnalysedArticle], _ actors: ActorIndex) {
    let analysed = articles[features.passage.article]
    let article = features.passage.article
    self.features = features
    text = analysed.article.text
    range = analysed.analysis.sentences[features.passage.sentence].range
    mentions = article < actors.mentions.count ? actors.mentions[article].starting(in: range, by: \.range) : []
    dates = analysed.analysis.dates.starting(in: range, by: \.range)
    syntax = SentenceSyntax(Tokenizer.tokens(in: text, range), in: text, names: mentions.map(\.range), times: dates.map(\.range))
  }

  /// The place of the token at or behind `offset`.
  func token(at offset: ByteOffset) -> Int { tokens.firstIndex { $0.range.upperBound > offset } ?? max(tokens.count - 1, 0) }

  func string(_ span: Range<Int>) -> String {
    guard let first = span.first, let last = span.last, tokens.indices.contains(last) else { return "" }
    return text.string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// The tokens that a name stands on.
  func tokens(of mention: Mention) -> Range<Int> {
    let first = token(at: mention.range.lowerBound)
    var end = first + 1
    while end < tokens.count, tokens[end].range.lowerBound < mention.range.upperBound { end += 1 }
    return first..<end
  }
}

extension PassageFeatures {
  /// Where in the sentence its stem of that place among its stems first stands.
  func tokenPlace(ofStem index: Int) -> Int { Int(stemPlaces[index]) }
}
