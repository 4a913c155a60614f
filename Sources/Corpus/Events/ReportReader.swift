import Language

/// Reads from a sentence how it tells of an event: whether it asserts it, in whose voice, and when it was.
///
/// Rules over the sentence's own words; the one nearest to the word that tells what happened decides.
struct ReportReader {
  let articles: [AnalysedArticle]
  let actors: ActorIndex

  func report(_ features: PassageFeatures) -> Report {
    let analysed = articles[features.passage.article]
    let text = analysed.article.text
    let sentence = analysed.analysis.sentences[features.passage.sentence].range
    let words = SentenceWords(text, sentence)
    let date = date(in: analysed, sentence, words)
    return Report(
      passage: features.passage, modality: words.modality, speaker: speaker(features.passage, words),
      dateSaid: date.map { text.string($0.range) },
      date: date.flatMap { $0.resolved(against: analysed.article.metadata.date.reference) }
    )
  }

  /// The date expression nearest to the first word that tells what happened.
  private func date(in analysed: AnalysedArticle, _ sentence: ByteRange, _ words: SentenceWords) -> DateExpression? {
    let event = words.firstEvent?.lowerBound.value ?? sentence.lowerBound.value
    var best: DateExpression?
    for date in analysed.analysis.dates.starting(in: sentence, by: \.range) {
      let distance = abs(date.range.lowerBound.value - event)
      if let nearest = best, abs(nearest.range.lowerBound.value - event) <= distance { continue }
      best = date
    }
    return best
  }

  /// Whose words a quotation is: the name before or after the verb of saying, in the sentence's own form.
  private func speaker(_ passage: Passage, _ words: SentenceWords) -> String? {
    guard words.hasQuotation, let saying = words.saying else { return nil }
    let mentions = passage.article < actors.mentions.count ? actors.mentions[passage.article] : []
    let near = mentions.filter {
      $0.form != .adjective && words.range.contains($0.range.lowerBound) && words.isOutsideQuotation($0.range)
    }
    let nearest = near.min { distance($0.range, saying) < distance($1.range, saying) }
    return nearest.flatMap { actors[$0.actor]?.name }
  }

  private func distance(_ a: ByteRange, _ b: ByteRange) -> Int {
    max(a.lowerBound.value - b.upperBound.value, b.lowerBound.value - a.upperBound.value, 0)
  }
}
