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
    let date = date(in: sentence, of: told)
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

  /// The date of what the word at `told` says: of those in its own clause, and in clauses that say more of the same, the nearest.
  private func date(in sentence: ReportingSentence, of told: Int) -> DateExpression? {
    let places = sentence.dates.map { (date: $0, token: sentence.token(at: $0.range.lowerBound)) }
    return places.filter { place in
      !isNamed(by: place.date, told, sentence) && dates(place.token, told, isAhead: place.date.isAhead, sentence.syntax)
        && !isBound(place.token, sentence.syntax)
    }.min {
      abs($0.token - told) < abs($1.token - told)
    }?.date
  }

  /// Whether a date is part of the name of something else: "the host since the May 3 attacks", "arrested before Sunday's game".
  private func isNamed(by date: DateExpression, _ told: Int, _ sentence: ReportingSentence) -> Bool {
    let syntax = sentence.syntax
    // What a year names was mostly in that year.
    if let day = date.absoluteDate, day.length > 62 { return false }
    guard var noun = sentence.tokens.firstIndex(where: { $0.range.lowerBound >= date.range.upperBound }) else { return false }
    let isPossessive = syntax.isPossessiveEnding(noun)
    if isPossessive { noun += 1 }
    guard noun < sentence.tokens.count, let phrase = syntax.nounPhrase(around: noun), phrase.lowerBound <= noun,
      !syntax.verbs.contains(where: { $0.tokens.contains(noun) }), sentence.tokens[noun].kind == .word
    else { return false }
    // "On Monday ministers met": a noun behind a date alone is another phrase.
    let before = (sentence.tokens.firstIndex { $0.range.upperBound > date.range.lowerBound } ?? 0) - 1
    guard isPossessive || before >= 0 && (syntax.isDeterminer(before) || syntax.isPossessiveEnding(before)) else { return false }
    return !(noun..<phrase.upperBound).contains(told)
  }

  /// Whether a date only says from when on or until when: "the fifth operation since September".
  private func isBound(_ date: Int, _ syntax: SentenceSyntax) -> Bool {
    Self.bounds.contains(syntax.letters(date)) || Self.bounds.contains(syntax.letters(date - 1))
  }

  private static let bounds = Set(["since", "until", "till", "before"].map { Array($0.utf8) })

  /// Whether a date at `date` says when that was which the word at `told` says.
  ///
  /// - Parameter isAhead: whether the words around the date look ahead, as to a game that looms.
  private func dates(_ date: Int, _ told: Int, isAhead: Bool, _ syntax: SentenceSyntax) -> Bool {
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
    if !isGiven, !isAhead, isAtOnce(own, clause, other, syntax) || isAtOnce(other, dated, own, syntax) { return true }
    if !isGiven, let verb = clause.verb, standsBefore(date, syntax.verbs[verb], syntax) { return true }
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

  /// Whether a clause tells what was at the same time as what its governor tells: "fell while climbing", "attacked the ship, capturing it",
  /// "vessels crossing the gulf". What somebody was said, accused or known to do was not.
  private func isAtOnce(_ place: Int, _ clause: Clause, _ governor: Int, _ syntax: SentenceSyntax) -> Bool {
    guard clause.governor == governor, let verb = clause.verb, let above = syntax.clauses[governor].verb,
      !syntax.isSaying(syntax.verbs[above].head)
    else { return false }
    let start = syntax.verbs[verb].tokens.lowerBound
    switch clause.opening {
    case .participle:
      return !syntax.verbs[verb].isPassive && (start == 0 || !syntax.isPreposition(start - 1) && !syntax.isSaying(start))
    case .circumstance:
      guard let first = syntax.clauseOfToken.firstIndex(of: place) else { return false }
      return (first...min(first + 2, syntax.tokens.count - 1)).contains { Self.whiles.contains(syntax.letters($0)) }
    default: return false
    }
  }

  private static let whiles = Set(["while", "when", "as"].map { Array($0.utf8) })

  /// Whether a date stands directly before a verb, and so is that verb's: "ships crossing the gulf on Thursday thwarted an attack".
  private func standsBefore(_ date: Int, _ group: VerbGroup, _ syntax: SentenceSyntax) -> Bool {
    var place = date
    while place < syntax.tokens.count, syntax.isTime(place) { place += 1 }
    return place > date && place == group.tokens.lowerBound && group.form == .finite
  }

  /// In tokens; further away a date in one long clause dates something else.
  private static let clauseLength = 24

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

extension DateExpression {
  /// Whether the words around say that it lies ahead.
  fileprivate var isAhead: Bool { if case .directed(.future, _) = meaning { true } else { false } }
}
