import Language

/// Reads from a sentence how it tells of an event: whether it asserts it, in whose voice, and when it was.
struct ReportReader {
  private let articles: [AnalysedArticle]
  private let speeches: SpeechCache

  init(articles: [AnalysedArticle], actors: ActorIndex) {
    self.articles = articles
    speeches = SpeechCache(articles, actors)
  }

  /// - Parameters:
  ///   - told: the place of the word that says what happened; nil for the sentence's first verb.
  ///   - voice: who says it; nil for the article itself.
  func report(_ sentence: ReportingSentence, toldAt told: Int?, in voice: String?) -> Report {
    let told = told ?? sentence.syntax.verbs.first?.head ?? 0
    let date = EventDating(sentence).date(of: told)
    let published = articles[sentence.features.passage.article].article.metadata.date.reference
    // "This morning" in words that are quoted is the morning on which they were said, which may be another day's.
    let isQuoted = date.map { isNearby($0) && self.isQuoted(sentence, at: $0.range.lowerBound) } ?? false
    let reference = isQuoted ? published?.approximate : published
    return Report(
      passage: sentence.features.passage, modality: ModalityReader(sentence.syntax).modality(at: told), speaker: voice,
      dateSaid: date.map { sentence.text.string($0.range) }, date: date.flatMap { $0.resolved(against: reference) })
  }

  /// Whether a date is told by its distance of a day or two from the day of speaking.
  private func isNearby(_ date: DateExpression) -> Bool {
    if case .relative(let count, .day) = date.meaning { return abs(count) <= 1 }
    return false
  }

  private func isQuoted(_ sentence: ReportingSentence, at offset: ByteOffset) -> Bool {
    speeches.speech(of: sentence.features.passage.article).utterance(at: offset)?.quotation.kind == .direct
  }

  /// Who speaks where a sentence says what happened; nil in the article's own voice.
  func utterance(_ sentence: ReportingSentence, toldAt told: Int?) -> ArticleSpeech.Utterance? {
    let offset = told.flatMap { sentence.tokens.indices.contains($0) ? sentence.tokens[$0].range.lowerBound : nil }
    return speeches.speech(of: sentence.features.passage.article).utterance(at: offset ?? sentence.range.lowerBound)
  }
}

/// The speech of articles, found when it is first asked for.
private final class SpeechCache {
  private let articles: [AnalysedArticle]
  private let actors: ActorIndex
  private var known: [Int: ArticleSpeech] = [:]

  init(_ articles: [AnalysedArticle], _ actors: ActorIndex) {
    self.articles = articles
    self.actors = actors
  }

  func speech(of article: Int) -> ArticleSpeech {
    if let found = known[article] { return found }
    let mentions = actors.mentions.indices.contains(article) ? actors.mentions[article] : []
    let found = ArticleSpeech(articles[article], mentions: mentions, actors: actors)
    known[article] = found
    return found
  }
}
