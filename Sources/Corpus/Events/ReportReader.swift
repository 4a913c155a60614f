import Language

/// Reads from a sentence how it tells of an event: whether it asserts it, in whose voice, and when it was.
///
/// Rules over the sentence's own words; the one nearest to the word that tells what happened decides.
struct ReportReader {
  let articles: [AnalysedArticle]
  let actors: ActorIndex

  /// - Parameter shared: the stems that the other reports of the event have too: what happened, as far as words tell.
  func report(_ features: PassageFeatures, about shared: Set<StemID>, vocabulary: StemVocabulary) -> Report {
    let analysed = articles[features.passage.article]
    let text = analysed.article.text
    let sentence = analysed.analysis.sentences[features.passage.sentence].range
    let words = SentenceWords(text, sentence)
    var told = toldAt(words, in: text, shared: shared, vocabulary: vocabulary)
    if told.isEmpty { told = [words.firstEvent?.lowerBound ?? sentence.lowerBound] }
    let date = date(in: analysed, sentence, nearest: told)
    return Report(
      passage: features.passage, modality: words.modality, speaker: speaker(features.passage, words),
      dateSaid: date.map { text.string($0.range) },
      date: date.flatMap { $0.resolved(against: analysed.article.metadata.date.reference) }
    )
  }

  /// Where the sentence has the words of the event: those of its shared stems that tell of happenings.
  private func toldAt(_ words: SentenceWords, in text: Text, shared: Set<StemID>, vocabulary: StemVocabulary) -> [ByteOffset] {
    var reader = StemReader()
    var places: [ByteOffset] = []
    for token in words.tokens {
      reader.readStems(of: token, in: text) { stem in
        guard !EventLexicon.general.classes(of: stem).isEmpty, let id = vocabulary.find(stem), shared.contains(id) else { return }
        places.append(token.range.lowerBound)
      }
    }
    return places
  }

  /// The date expression nearest to one of the words that tell what happened; of two as near, the earlier. A date further away than a
  /// clause is long dates something else.
  private func date(in analysed: AnalysedArticle, _ sentence: ByteRange, nearest told: [ByteOffset]) -> DateExpression? {
    func distance(_ date: DateExpression) -> Int { told.map { abs($0.value - date.range.lowerBound.value) }.min() ?? 0 }
    return analysed.analysis.dates.starting(in: sentence, by: \.range).filter { distance($0) <= Self.clauseLength }
      .min { distance($0) < distance($1) }
  }

  /// In bytes.
  private static let clauseLength = 90

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
