import Corpus
import Foundation
import Language

/// All about an actor: what it is called, why that is one, who names it how often, where first and last, with whom, and what was
/// decided. Each row leads to the mentions that it counts.
struct ActorCard {
  /// Articles that are counted through; more are said to be left out, so that a card costs the same in every library.
  private static let mostArticles = 2_000
  private static let mostMentions = 200
  /// Articles in which is looked for what it says and what it is called.
  private static let mostRead = 200
  private static let mostCompanions = 12

  private let actor: Actor
  private let state: ReaderState
  /// Places in the analysis, in order of date.
  private let articles: [Int]
  private let allArticles: Int
  /// Of the articles those that name it in their text: what is in boilerplate counts as no mention.
  private var articlesNaming = 0
  private var forms: [NameForm: Int] = [:]
  private var companions: [ActorID: Int] = [:]
  /// The first ones.
  private var places: [Place] = []
  private var last: Place?

  init(_ actor: Actor, in state: ReaderState) {
    self.actor = actor
    self.state = state
    let rank = state.analysis.actors.rank(of: actor.id)
    let all = rank.map { Array(state.analysis.appearances.articles(ofRank: $0).prefix(Self.mostArticles)) } ?? []
    allArticles = rank.map { state.analysis.appearances.articles(ofRank: $0).count } ?? 0
    articles = all.map { (day: Self.day(of: $0, in: state), place: $0) }.sorted { $0 < $1 }.map(\.place)
    for article in articles { count(article) }
  }

  private static func day(of article: Int, in state: ReaderState) -> Int {
    state.analysis.articles[article].article.metadata.date.date?.firstDay ?? Int.max
  }

  private mutating func count(_ article: Int) {
    let analysed = state.analysis.articles[article]
    let mentions = state.analysis.actors.mentions[article]
    var sentences: Set<Int> = []
    if mentions.contains(where: { $0.actor == actor.id && $0.zone != .boilerplate }) { articlesNaming += 1 }
    for mention in mentions where mention.actor == actor.id && mention.zone != .boilerplate {
      forms[mention.form, default: 0] += 1
      if let sentence = analysed.sentence(at: mention.range.lowerBound) { sentences.insert(sentence) }
      let place = Place(article: analysed.article.id, range: mention.range)
      if places.count < Self.mostMentions { places.append(place) }
      if analysed.article.metadata.date.date != nil || last == nil { last = place }
    }
    var companions: Set<Companion> = []
    for mention in mentions where mention.actor != actor.id && mention.zone != .boilerplate {
      guard let sentence = analysed.sentence(at: mention.range.lowerBound), sentences.contains(sentence) else { continue }
      companions.insert(Companion(actor: mention.actor, sentence: sentence))
    }
    for companion in companions { self.companions[companion.actor, default: 0] += 1 }
  }

  private struct Companion: Hashable {
    let actor: ActorID
    let sentence: Int
  }

  // MARK: Rows

  var rows: [ListRow] {
    facts + decisions + [.heading("Called · how often, and why that is one")] + aliases + [.heading("By source")] + sources
      + SpeechRows(of: actor, in: Array(articles.prefix(Self.mostRead)), state).rows + together
      + [.heading("Mentions")] + mentions
  }

  private var facts: [ListRow] {
    let found = state.analysis.actors.standing[actor.id]
    let wasName = found.flatMap { $0.foundName == actor.name ? nil : "\(actor.name) (found as \($0.foundName))" }
    let wasKind = found.flatMap { $0.foundKind == actor.kind ? nil : "\(actor.kind.rawValue) (found as \($0.foundKind.rawValue))" }
    let marks = [(state.isPinned(actor.id), "keeps its colour"), (state.isMuted(actor.id), "muted")].filter(\.0).map(\.1)
    var facts = [fact("name", wasName ?? actor.name), fact("kind", wasKind ?? actor.kind.rawValue)]
    if !marks.isEmpty { facts.append(fact("shown", marks.joined(separator: ", "))) }
    let (inArticles, sources) = (articlesNaming + allArticles - articles.count, actor.mentionsBySource.count)
    facts.append(
      fact("mentions", "\(actor.mentionCount) in \(Self.number(inArticles, "article")), \(Self.number(sources, "source"))"))
    facts.append(fact("named by", formWords))
    if allArticles > articles.count {
      facts.append(fact("", "these and company are counted in the first \(articles.count) articles"))
    }
    let dated = places.first { state.documents[$0.article]?.metadata.date.date != nil } ?? places.first
    return [.heading("Actor")] + facts + [passage("first", dated), passage("last", last)].compactMap { $0 }
  }

  private static func number(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }

  private var formWords: String {
    let words: [(NameForm, String)] = [(.name, "its name"), (.metonym, "its capital or seat"), (.adjective, "an adjective")]
    return words.compactMap { form, word in forms[form].map { "\(word) \($0)×" } }.joined(separator: ", ")
  }

  private func passage(_ name: String, _ place: Place?) -> ListRow? {
    guard let place, let article = state.documents[place.article] else { return nil }
    let source =
      StyledText("\(article.shownDate), ")
      + StyledText("\(article.shownSource.shortened(toColumns: 20))  ", Style(attributes: .bold))
    let words = PassageLine.words(place, of: actor.id, article, state, besides: source.columns + 12)
    return ListRow(
      id: "fact \(name)", columns: [StyledText(name, Style(ink: .dim)), source + words], target: .place(place),
      subject: .mention(place, of: actor.id))
  }

  private func fact(_ name: String, _ value: String) -> ListRow {
    ListRow(
      id: "fact \(name) \(value)", columns: [StyledText(name, Style(ink: .dim)), StyledText(value)],
      target: .mentions(actor.id, .all))
  }

  private var decisions: [ListRow] {
    let statements = state.analysis.actors.standing[actor.id]?.statements ?? []
    let rows = statements.enumerated().map { number, statement -> ListRow in
      let words = statement.decision.words
      switch statement.origin {
      case .file(let line): return decision(number, words, by: statement.origin.words, .none, .written(line: line))
      case .decision(let id):
        let annotation = state.annotations.entries[id]?.annotation
        let by = annotation.map { "\($0.creator), \($0.modified.formatted(.iso8601.year().month().day()))" } ?? ""
        return decision(number, words, by: by, .details(.annotation(id)), .annotation(id))
      }
    }
    return rows.isEmpty ? [] : [.heading("Decided · \(state.key("x")) takes one back, \(state.key("X")) all")] + rows
  }

  private func decision(
    _ number: Int, _ words: String, by: String, _ target: ListRow.Target, _ subject: ListRow.Subject
  ) -> ListRow {
    ListRow(
      id: "decision \(number)", columns: [StyledText(words, Style(ink: .annotation)) + StyledText("  \(by)", Style(ink: .dim))],
      target: target, subject: subject)
  }

  private var aliases: [ListRow] {
    let merges = Dictionary(actor.merges.map { ($0.alias, $0) }, uniquingKeysWith: { _, later in later })
    return actor.aliases.map { alias in
      let merge = merges[alias.text]
      let why = merge.map { "\($0.rule.words)\($0.name == actor.name ? "" : ", for \($0.name)")" } ?? ""
      return ListRow(
        id: "alias \(alias.text)",
        columns: [
          StyledText(Self.times(alias.count), Style(ink: .accent)), StyledText(alias.text), StyledText(why, Style(ink: .dim)),
        ],
        target: .mentions(actor.id, .alias(alias.text)), subject: .alias(alias.text, of: actor.id))
    }
  }

  private static func times(_ count: Int) -> String { String(repeating: " ", count: max(0, 5 - String(count).count)) + "\(count)×" }

  private var sources: [ListRow] {
    actor.mentionsBySource.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { source, count in
      ListRow(
        id: "source \(source)", columns: [StyledText(Self.times(count), Style(ink: .accent)), StyledText(source)],
        target: .mentions(actor.id, .source(source)))
    }
  }

  private var together: [ListRow] {
    let most = companions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCompanions)
    let rows = most.map { other, count in
      ListRow(
        id: "company \(other.slug)",
        columns: [
          StyledText(Self.times(count), Style(ink: .accent)), StyledText(state.name(of: other), Style.of(actor: other, in: state)),
        ],
        target: .details(.actor(other)))
    }
    return rows.isEmpty ? [] : [.heading("Together with · in how many passages")] + rows
  }

  private var mentions: [ListRow] {
    let rows = places.enumerated().map { number, place in
      ListRow(id: "mention \(number)", columns: [], target: .place(place), subject: .mention(place, of: actor.id))
    }
    guard actor.mentionCount > places.count else { return rows }
    return rows + [
      ListRow(
        id: "more", columns: [StyledText("all \(actor.mentionCount)", Style(ink: .accent))], target: .mentions(actor.id, .all))
    ]
  }
}

extension ActorMerge.Rule {
  /// Why a name is the actor's, for people.
  var words: String {
    switch self {
    case .spelling: "spelled otherwise"
    case .country: "a name of the country, or stands for it"
    case .bracket: "stands in brackets behind the name"
    case .initials: "its initials"
    case .fact: "known to be one"
    case .containment: "a part of the name"
    case .surname: "surname alone"
    case .givenName: "given name alone"
    case .transliteration: "transcribed otherwise"
    case .title: "a title used as the name"
    case .user: "you said so"
    }
  }
}
