import Language

/// Reads from a sentence how it tells of an event: whether it asserts it, in whose voice, and when it was.
struct ReportReader {
  let articles: [AnalysedArticle]
  let actors: ActorIndex

  /// - Parameter told: the place of the word that says what happened; nil for the sentence's first verb.
  func report(_ sentence: ReportingSentence, toldAt told: Int?) -> Report {
    let told = told ?? sentence.syntax.verbs.first?.head ?? 0
    let date = date(in: sentence, of: told)
    let reference = articles[sentence.features.passage.article].article.metadata.date.reference
    return Report(
      passage: sentence.features.passage, modality: ModalityReader(sentence.syntax).modality(at: told), speaker: speaker(sentence),
      dateSaid: date.map { sentence.text.string($0.range) }, date: date.flatMap { $0.resolved(against: reference) })
  }

  /// The date of what the word at `told` says: of those in its own clause, and in clauses that say more of the same, the nearest.
  private func date(in sentence: ReportingSentence, of told: Int) -> DateExpression? {
    let places = sentence.dates.map { (date: $0, token: sentence.token(at: $0.range.lowerBound)) }
    return places.filter { dates($0.token, told, sentence.syntax) }.min { abs($0.token - told) < abs($1.token - told) }?.date
  }

  /// Whether a date at `date` says when that was which the word at `told` says.
  private func dates(_ date: Int, _ told: Int, _ syntax: SentenceSyntax) -> Bool {
    guard let (own, other) = clauses(told, date, syntax) else { return false }
    let (clause, dated) = (syntax.clauses[own], syntax.clauses[other])
    // "the deal of May helps": what the verb says of the deal has its own date.
    let isGiven = isInSubject(told, clause, syntax)
    if own == other {
      if isGiven, let subject = clause.subject, !(told..<subject.upperBound).contains(date) { return false }
      return abs(date - told) <= Self.clauseLength
    }
    // "agreed on Monday to send": one deed; "said on Monday that": the date of saying.
    if !isGiven, isOneDeed(own, clause, other) || isOneDeed(other, dated, own) { return true }
    // "a deal that was signed on Monday", "troops sent in May": what the clause of the date is said of.
    let isOfThing = dated.opening == .relative || dated.opening == .participle
    return isOfThing && (dated.subject?.contains(told) ?? false)
  }

  private func isInSubject(_ told: Int, _ clause: Clause, _ syntax: SentenceSyntax) -> Bool {
    guard let subject = clause.subject, subject.contains(told), let verb = clause.verb else { return false }
    return !syntax.verbs[verb].isPassive
  }

  private func clauses(_ told: Int, _ date: Int, _ syntax: SentenceSyntax) -> (Int, Int)? {
    guard syntax.clauseOfToken.indices.contains(told), syntax.clauseOfToken.indices.contains(date) else { return nil }
    return (syntax.clauseOfToken[told], syntax.clauseOfToken[date])
  }

  private func isOneDeed(_ place: Int, _ clause: Clause, _ governor: Int) -> Bool {
    clause.governor == governor && clause.opening == .infinitive
  }

  /// In tokens; further away a date in one long clause dates something else.
  private static let clauseLength = 24

  /// Whose words a quotation is: the name before or after the verb of saying, in the sentence's own form.
  private func speaker(_ sentence: ReportingSentence) -> String? {
    let words = SentenceVoice(sentence.text, sentence.range, sentence.tokens)
    guard words.hasQuotation, let saying = words.saying else { return nil }
    let near = sentence.mentions.filter { $0.form != .adjective && words.isOutsideQuotation($0.range) }
    let nearest = near.min { distance($0.range, saying) < distance($1.range, saying) }
    return nearest.flatMap { actors[$0.actor]?.name }
  }

  private func distance(_ a: ByteRange, _ b: ByteRange) -> Int {
    max(a.lowerBound.value - b.upperBound.value, b.lowerBound.value - a.upperBound.value, 0)
  }
}
