import Corpus
import Language

/// What stands on an actor's card of its framing and its words: what it is called, by which sources and in whose voice, and what it is
/// quoted with.
struct SpeechRows {
  private static let mostQuotations = 12

  private struct Named: Hashable {
    let words: String
    let voice: ArticleFraming.Voice
  }

  private let actor: ActorID
  private let state: ReaderState
  private var names: [Named] = []
  private var places: [Named: [Place]] = [:]
  private var sources: [Named: [String]] = [:]
  /// As first written.
  private var written: [Named: String] = [:]
  private var quotations: [(place: Place, utterance: ArticleSpeech.Utterance)] = []

  /// - Parameter articles: places in the analysis, in order of date.
  init(of actor: Actor, in articles: [Int], _ state: ReaderState) {
    self.actor = actor.id
    self.state = state
    for article in articles { read(article) }
  }

  private mutating func read(_ article: Int) {
    let found = state.analysis.articles[article].article
    for label in state.speeches.framing(of: article, in: state.analysis).labels where label.actor == actor {
      let named = Named(words: Folding.folded(label.text), voice: label.voice)
      if places[named] == nil {
        names.append(named)
        written[named] = label.text
      }
      places[named, default: []].append(state.place(of: label, in: article))
      if !sources[named, default: []].contains(found.shownSource) { sources[named, default: []].append(found.shownSource) }
    }
    for utterance in state.speeches.speech(of: article, in: state.analysis).utterances
    where utterance.actor == actor && utterance.quotation.isSpeech {
      quotations.append((Place(article: found.id, range: utterance.range), utterance))
    }
  }

  var rows: [ListRow] { framing + spoken }

  private var framing: [ListRow] {
    let sorted = names.enumerated().sorted {
      ((places[$1.element] ?? []).count, $0.offset) < ((places[$0.element] ?? []).count, $1.offset)
    }.map(\.element)
    let rows = sorted.map { named in
      let here = places[named] ?? []
      let voice = named.voice == .own ? "" : "says \(named.voice.name)"
      let set = CurrentSet(kind: .passages("framing of \(state.name(of: actor))"), items: here, at: 0)
      return ListRow(
        id: "called \(named.words) \(named.voice.name)",
        columns: [
          StyledText(times(here.count), Style(ink: .accent)), StyledText(written[named] ?? named.words),
          StyledText(
            [voice, (sources[named] ?? []).joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: " · "),
            Style(ink: .dim)),
        ], target: .set(set))
    }
    return rows.isEmpty ? [] : [.heading("Named as · how often, by whom (\(state.key("gf")))")] + rows
  }

  private func times(_ count: Int) -> String { String(repeating: " ", count: max(0, 5 - String(count).count)) + "\(count)×" }

  private var spoken: [ListRow] {
    guard !quotations.isEmpty else { return [] }
    let rows = quotations.prefix(Self.mostQuotations).map { place, utterance in
      let article = state.documents[place.article]
      let words = article.map { SourceCells.singleSpaced($0.text.string(place.range)) } ?? ""
      return ListRow(
        id: "says \(place.article.path) \(place.range.lowerBound.value)",
        columns: [
          StyledText((article?.shownSource ?? "").shortened(toColumns: 20), Style(attributes: .bold)),
          StyledText(utterance.quotation.kind == .direct ? "“\(words)”" : words),
        ], target: .place(place), subject: .passage(place))
    }
    return [.heading("Says · \(quotations.count) quotation\(quotations.count == 1 ? "" : "s") (\(state.key("gq")))")] + rows
  }
}
