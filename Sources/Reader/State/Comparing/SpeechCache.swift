import Corpus
import Language

/// Who says what and who is called what, in articles that were looked at and in those that are compared, for one analysis. Holds nothing
/// that can't be made again.
final class SpeechCache {
  private static let capacity = 64
  private var speech: [Int: ArticleSpeech] = [:]
  private var framing: [Int: ArticleFraming] = [:]
  private var groups: (key: ComparisonCache.Key, groups: QuotationGroups)?
  private var labels: (key: ComparisonCache.Key, rows: [FramedActor], places: [ActorID: Int])?

  func speech(of article: Int, in analysis: CorpusAnalysis) -> ArticleSpeech {
    if let known = speech[article] { return known }
    if speech.count >= Self.capacity { speech = [:] }
    let made = analysis.speech(of: article)
    speech[article] = made
    return made
  }

  func framing(of article: Int, in analysis: CorpusAnalysis) -> ArticleFraming {
    if let known = framing[article] { return known }
    if framing.count >= Self.capacity { framing = [:] }
    let made = analysis.framing(of: article)
    framing[article] = made
    return made
  }

  func knowsGroups(_ key: ComparisonCache.Key) -> Bool { groups?.key == key }

  func knowsLabels(_ key: ComparisonCache.Key) -> Bool { labels?.key == key }

  func take(_ made: QuotationGroups, for key: ComparisonCache.Key) { groups = (key, made) }

  func take(_ made: [FramedActor], for key: ComparisonCache.Key) {
    labels = (key, made, Dictionary(made.enumerated().map { ($1.actor, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The quotations of the articles that are compared, those of the last key kept.
  func groups(_ key: ComparisonCache.Key, _ make: () -> QuotationGroups) -> QuotationGroups {
    if let groups, groups.key == key { return groups.groups }
    let made = make()
    take(made, for: key)
    return made
  }

  /// What the articles that are compared call the actors, those of the last key kept.
  func framedActors(_ key: ComparisonCache.Key, _ make: () -> [FramedActor]) -> [FramedActor] {
    if let labels, labels.key == key { return labels.rows }
    let made = make()
    take(made, for: key)
    return made
  }

  func framedActor(_ actor: ActorID, _ key: ComparisonCache.Key, _ make: () -> [FramedActor]) -> FramedActor? {
    let rows = framedActors(key, make)
    return labels?.places[actor].map { rows[$0] }
  }
}

/// An actor with what the compared articles call it.
struct FramedActor: Hashable, Sendable {
  let actor: ActorID
  let entries: [FramingTable.Entry]

  /// In the order of the table: the most mentioned actor first.
  static func all(_ table: FramingTable) -> [FramedActor] {
    var rows: [FramedActor] = []
    var start = 0
    while start < table.entries.count {
      let actor = table.entries[start].actor
      let end = table.entries[start...].firstIndex { $0.actor != actor } ?? table.entries.count
      rows.append(FramedActor(actor: actor, entries: Array(table.entries[start..<end])))
      start = end
    }
    return rows
  }
}

extension ReaderState {
  /// Who says what in the focused article; nil until it was analysed.
  var focusedSpeech: ArticleSpeech? {
    focusedArticle.flatMap { analysed($0) }.map { speeches.speech(of: $0.position, in: analysis) }
  }

  var focusedFraming: ArticleFraming? {
    focusedArticle.flatMap { analysed($0) }.map { speeches.framing(of: $0.position, in: analysis) }
  }

  /// What the articles that are compared call the actors.
  var framedActors: [FramedActor] {
    speeches.framedActors(comparedKey) { FramedActor.all(FramingTable(analysis, articles: comparedPositions)) }
  }

  func framedActor(_ actor: ActorID) -> FramedActor? {
    speeches.framedActor(actor, comparedKey) { FramedActor.all(FramingTable(analysis, articles: comparedPositions)) }
  }

  /// The quotations of the articles that are compared.
  var quotationGroups: QuotationGroups {
    speeches.groups(comparedKey) { QuotationGroups(analysis, articles: comparedPositions) }
  }

  /// Where words stand that are attached to an actor: from the first to the last of words and name.
  func place(of framed: FramingTable.Place) -> Place { place(of: framed.label, in: framed.article) }

  func place(of label: ArticleFraming.Label, in article: Int) -> Place {
    Place(
      article: analysis.articles[article].article.id,
      range: min(label.words.lowerBound, label.name.lowerBound)..<max(label.words.upperBound, label.name.upperBound))
  }

  func place(of version: QuotationGroups.Version) -> Place {
    Place(article: analysis.articles[version.article].article.id, range: version.utterance.range)
  }

  // MARK: Moving

  /// Goes to the next quotation in the focused article, and says whose it is.
  mutating func goToQuotation(by count: Int) {
    guard let speech = focusedSpeech else { return say(whyNoAnalysis) }
    let spoken = speech.utterances.filter(\.quotation.isSpeech)
    let before = desk.focusedPane?.cursor
    step(by: count, through: spoken.map(\.range), called: "quotation")
    guard let cursor = desk.focusedPane?.cursor, cursor != before, let here = spoken.last(where: { $0.range.lowerBound == cursor })
    else { return }
    if let actor = here.actor { chosenFocus = .actor(actor) }
    say(words(of: here))
  }

  /// "Erdogan, warned", "a senior Turkish official, told Reuters".
  func words(of utterance: ArticleSpeech.Utterance) -> String {
    let cue = utterance.quotation.cue.flatMap { cue in focusedArticle?.text.string(cue) }
    let parts = [utterance.speaker ?? "it is not said who speaks", cue].compactMap { $0 }.joined(separator: ", ")
    return parts + (utterance.medium.map { " · \($0)" } ?? "")
  }

  // MARK: Selecting

  enum TextObject: String, CaseIterable {
    case word, sentence, paragraph, event, mention, framing, quotation
  }

  /// Selects what of a kind stands around the cursor, the innermost.
  mutating func select(_ object: TextObject) {
    guard let article = focusedArticle, let cursor = desk.focusedPane?.cursor else { return }
    guard let range = range(of: object, around: cursor, in: article), !range.isEmpty else {
      return say("no \(object == .framing ? "framing phrase" : object.rawValue) here")
    }
    selection = Selection(unit: .character, article: article.id, anchor: range.lowerBound)
    moveCursor(to: range.upperBound.advanced(by: -1))
  }

  /// The passage that reports the event in focus, with the sentences beside it that report it too.
  private func reportRange(at cursor: ByteOffset, in article: Article) -> ByteRange? {
    guard let passage = passage(at: cursor, in: article), let (position, analysed) = analysed(article) else { return nil }
    let own = events(at: passage, under: cursor)
    guard let event = (own.first { focus == .event($0.id) } ?? own.first)?.id else { return nil }
    let sentences = analysed.analysis.sentences
    func reports(_ sentence: Int) -> Bool {
      guard sentences.indices.contains(sentence), sentences[sentence].block == sentences[passage.sentence].block else {
        return false
      }
      return events(at: Passage(article: position, sentence: sentence)).contains { $0.id == event }
    }
    var (first, last) = (passage.sentence, passage.sentence)
    while reports(first - 1) { first -= 1 }
    while reports(last + 1) { last += 1 }
    return sentences[first].range.lowerBound..<sentences[last].range.upperBound
  }

  private func range(of object: TextObject, around cursor: ByteOffset, in article: Article) -> ByteRange? {
    switch object {
    case .word: WordMotion.word(in: article.text, at: cursor)
    case .sentence: sentenceRange(at: cursor, in: article)
    case .event: reportRange(at: cursor, in: article)
    case .paragraph: article.blocks.last { $0.range.contains(cursor) }?.range
    case .mention: analysed(article).flatMap { analysis.actors.mentions[$0.position].first { $0.range.contains(cursor) }?.range }
    case .framing: focusedFraming?.labels.first { $0.words.contains(cursor) || $0.name.contains(cursor) }?.words
    case .quotation: focusedSpeech?.utterance(at: cursor)?.range
    }
  }
}
