import Language

/// What is known before dates are judged: the clues in each article, which articles tell one story, and which of their clues may tell
/// of the same happening.
struct DatingMaterial: Sendable {
  let articles: [AnalysedArticle]
  let events: EventMaterial
  /// For each article its clues, in order of the text.
  let clues: [[DateClue]]
  /// For each article the articles that most surely tell of the same story, the surest first.
  let neighbours: [[Int]]

  /// Clues of an article that are looked at: the first ones, as news stands at the top.
  private static let mostClues = 24
  /// Neighbours of an article that are looked at.
  private static let mostNeighbours = 10

  init(_ comparison: ArticleComparison) {
    let (articles, actors, events) = (comparison.articles, comparison.actors, comparison.material)
    self.articles = articles
    self.events = events
    clues = articles.indices.map { article in
      Self.clues(of: articles[article], events.articleRanges[article], events, actors: actors, at: article)
    }
    let stories = LinkModel.fitted.story
    var near: [[(article: Int, logit: Float)]] = Array(repeating: [], count: articles.count)
    for pair in comparison.pairs {
      let logit = stories.logit(pair.values)
      guard logit > 0 else { continue }
      near[pair.first].append((pair.second, logit))
      near[pair.second].append((pair.first, logit))
    }
    neighbours = near.map {
      $0.sorted { ($1.logit, $0.article) < ($0.logit, $1.article) }.prefix(Self.mostNeighbours).map(\.article)
    }
  }

  private static func clues(
    of analysed: AnalysedArticle, _ sentences: Range<Int>, _ events: EventMaterial, actors: ActorIndex, at article: Int
  ) -> [DateClue] {
    let mentions = article < actors.mentions.count ? actors.mentions[article] : []
    var clues: [DateClue] = []
    for sentence in sentences where events.sentences[sentence].block != .caption && clues.count < mostClues {
      let range = analysed.analysis.sentences[events.sentences[sentence].passage.sentence].range
      for date in analysed.analysis.dates.starting(in: range, by: \.range) {
        let place = place(before: date.range, in: analysed.article.text, mentions.starting(in: range, by: \.range))
        clues.append(
          DateClue(
            date, sentence: sentence, place: place.flatMap { actors.rank(of: $0) }.map(Int32.init),
            isOfSaying: followsSaying(date.range, in: analysed.article.text, from: range.lowerBound)))
      }
    }
    return clues
  }

  /// Whether a verb of saying stands shortly before a date, in the same clause: "said in a statement on Thursday".
  private static func followsSaying(_ date: ByteRange, in text: Text, from start: ByteOffset) -> Bool {
    let before = ByteRange(bytes: max(start.value, date.lowerBound.value - sayingReach)..<date.lowerBound.value)
    guard !before.isEmpty else { return false }
    for token in Tokenizer.tokens(in: text, before).reversed() {
      if token.kind == .punctuation { return false }
      if SayingVerbs.contains(text[token.range].map { $0 | 0x20 }) { return true }
    }
    return false
  }

  /// In bytes: "told a news conference in Moscow on".
  private static let sayingReach = 40

  /// How far before a date its place stands, in bytes: "in Turkey the following day on January 8".
  private static let reach = 40

  /// The actor named behind "in" or "to" shortly before a date, in the same clause.
  private static func place(before date: ByteRange, in text: Text, _ mentions: ArraySlice<Mention>) -> ActorID? {
    guard let mention = mentions.last(where: { $0.range.upperBound <= date.lowerBound }), mention.form == .name,
      date.lowerBound.value - mention.range.upperBound.value <= reach
    else { return nil }
    let between = text.bytes[mention.range.upperBound.value..<date.lowerBound.value]
    guard !between.contains(where: { [0x2C, 0x2E, 0x3B, 0x3A].contains($0) }) else { return nil }
    let before = text.bytes[max(0, mention.range.lowerBound.value - 3)..<mention.range.lowerBound.value]
    return [" in ", " to "].contains { Array($0.utf8).suffix(3).elementsEqual(before) } ? mention.actor : nil
  }
}
