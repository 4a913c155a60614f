import Corpus
import Foundation
import Language
import Library

@testable import Reader

/// A reader over made-up articles, driven by keys: reads like what a user does.
///
/// The analysis is made up too, so that these tests say what the reader does with one and not how good it is: sentences that hold
/// the same mark, such as "(e1)", report the same event, and the names that are handed in are the actors.
final class Scenario {
  private(set) var state: ReaderState
  private(set) var effects: [Effect] = []
  private var clock = Date(timeIntervalSince1970: 1_577_836_800)
  private var annotationsMade = 0
  private var analysed: [AnalysedArticle]
  private let resolver: GivenNames
  private let finder: MarkedEvents
  let store = ScenarioStore()

  /// - Parameters:
  ///   - proposals: pairs of names that may be one actor.
  ///   - kinds: of the events by their marks, where they are no happenings.
  ///   - readsDates: whether the first date of a sentence is that of its events, and all articles tell one story.
  ///   - stories: the paths of the articles of each, where there are others.
  init(
    _ texts: [(path: String, text: String)], size: String = "120x36", names: [String] = [], proposals: [(String, String)] = [],
    kinds: [String: Event.Kind] = [:], isAnalysed: Bool = true, readsDates: Bool = false, stories: [[String]] = []
  ) throws {
    finder = MarkedEvents(kinds: kinds, readsDates: readsDates, stories: stories)
    resolver = GivenNames(names: names, proposals: proposals)
    state = ReaderState(size: try required(ScreenSize(size)), libraryNames: ["made-up"], userName: "tester")
    analysed = try texts.map(Self.analysed)
    send(.pipeline(.read(analysed.map(\.article))))
    guard isAnalysed else { return }
    compare()
    send(.pipeline(.finished(problem: nil)))
  }

  private static func analysed(_ path: String, _ text: String) throws -> AnalysedArticle {
    let reading = try required(try ArticleReader.read(Array(text.utf8), path: path).first)
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: reading.metadata)
    return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: NoNames()).analyse(article))
  }

  /// Tells that files came, changed and went, as the pipeline does while it watches the folder.
  func update(_ texts: [(path: String, text: String)] = [], gone: [String] = []) throws {
    let present = try texts.map(Self.analysed)
    let known = Set(analysed.map(\.article.id))
    let ids = Set(present.map(\.article.id) + gone.map { ArticleID(path: $0) })
    analysed = analysed.filter { !ids.contains($0.article.id) } + present
    let articles = present.map(\.article)
    send(
      .pipeline(
        .updated(
          LibraryUpdate(
            new: articles.filter { !known.contains($0.id) }, changed: articles.filter { known.contains($0.id) },
            vanished: gone.map { ArticleID(path: $0) },
            analysis: CorpusAnalyser(resolver: resolver, finder: finder).analyse(analysed)))))
  }

  /// Compares the articles with what is decided of actors now, and what a file says of them, as the pipeline does in the background.
  @discardableResult
  func compare(file: [ActorDecision] = []) -> Scenario {
    let written = file.enumerated().map { ActorStatement($1, origin: .file(line: $0 + 1)) }
    let statements = ActorStatements(file: written, decisions: state.annotations.all.map(\.annotation))
    let analysis = CorpusAnalyser(resolver: resolver, finder: finder).analyse(
      analysed, stating: statements,
      links: LinkStatements(decisions: state.annotations.all.map { ($0.library, $0.annotation) }))
    send(.pipeline(.analysed(analysis)))
    return self
  }

  func send(_ message: Message) {
    clock += 1
    annotationsMade += 1
    effects = state.update(message, at: Moment(now: clock, freshID: AnnotationID("annotation-\(annotationsMade)")))
  }

  @discardableResult
  func press(_ notation: String) throws -> Scenario {
    for key in try Key.sequence(notation: notation) {
      send(.input(.key(key)))
      answer()
    }
    return self
  }

  /// Answers what was asked of the store, as the store does.
  func answer() {
    for message in effects.compactMap(store.answer) { send(message) }
  }

  /// As in a first run.
  func welcome() { state.showsWelcome = true }

  /// As with --plain.
  func makePlain() { state.isPlain = true }

  /// As if the library's annotations were still to be read.
  func expectAnnotations() { state.annotationReadings[0] = AnnotationReading() }

  /// Hands in what an earlier run kept, as at the start.
  func restore(_ session: SavedSession) { state.restoring = session }

  /// Hands in what is known of the world outside.
  func know(_ world: OutsideWorld) { state.outside = world }

  /// Does what a line of a script says.
  func perform(_ line: String) {
    clock += 1
    annotationsMade += 1
    state.moment = Moment(now: clock, freshID: AnnotationID("annotation-\(annotationsMade)"))
    effects = state.perform(line: line)
  }

  /// The screen, row by row, without trailing spaces.
  var screen: [String] { FrameText.text(ReaderView.frame(state)).components(separatedBy: "\n") }

  /// The sentence under the cursor, and its article.
  var here: String {
    guard let pane = state.desk.focusedPane, let article = state.documents[pane.article],
      let sentence = state.sentenceRange(at: pane.cursor, in: article)
    else { return "" }
    return "\(pane.article.path): \(article.text.string(sentence))"
  }

  /// The text from the cursor on, as far as it goes in one word.
  var word: String {
    guard let pane = state.desk.focusedPane, let article = state.documents[pane.article] else { return "" }
    let rest = article.text.string(pane.cursor..<article.text.range.upperBound)
    return String(rest.prefix { !$0.isWhitespace })
  }

  var status: String { state.status?.text ?? "" }
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

private struct NoNames: NameTagger {
  func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan] { [] }
}

/// Actors by the names that a test hands in.
private struct GivenNames: ActorResolver {
  let names: [String]
  let proposals: [(String, String)]

  func actors(in articles: [AnalysedArticle]) -> ActorIndex {
    let mentions = articles.map { article -> [Mention] in
      let folded = FoldedText(asWritten: article.article.text)
      return names.flatMap { name in
        folded.ranges(of: Array(name.utf8), limit: 1000).map { range in
          let isBeside = article.article.blocks.contains { $0.kind.isBesideText && $0.range.contains(range.lowerBound) }
          return Mention(range: range, actor: ActorID(name), form: .name, zone: isBeside ? .boilerplate : .text, confidence: 1)
        }
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    let actors = names.map { name in
      let counted = mentions.map { $0.filter { $0.actor == ActorID(name) && $0.zone != .boilerplate } }
      let count = counted.joined().count
      let sources = zip(articles, counted).filter { !$0.1.isEmpty }.map(\.0.article.sourceName)
      return Actor(
        id: ActorID(name), name: name, kind: .person, aliases: [.init(text: name, count: count)], mentionCount: count,
        mentionsBySource: Dictionary(sources.map { ($0, 1) }, uniquingKeysWith: +))
    }
    let proposals = proposals.map {
      ActorProposal(one: ActorID($0), other: ActorID($1), rule: .surname, evidence: "both are called so")
    }
    return ActorIndex(actors: actors, mentions: mentions, proposals: proposals)
  }
}

/// Events by marks such as "(e1)" in the text; of a rejected pair the second passage leaves the event, a confirmed one's second passage
/// comes in.
private struct MarkedEvents: EventFinder {
  let kinds: [String: Event.Kind]
  let readsDates: Bool
  let stories: [[String]]

  func events(in comparison: ArticleComparison, decisions: LinkDecisions) -> EventIndex {
    let articles = comparison.articles
    var passages: [String: [Passage]] = [:]
    for (position, article) in articles.enumerated() {
      for (index, sentence) in article.analysis.sentences.enumerated() {
        for match in article.article.text.string(sentence.range).matches(of: /\((e\d+)\)/) {
          passages[String(match.1), default: []].append(Passage(article: position, sentence: index))
        }
      }
    }
    for pair in decisions.confirmed.sorted() {
      for mark in passages.keys where passages[mark]?.contains(pair.first) == true { passages[mark]?.append(pair.second) }
    }
    for pair in decisions.rejected.sorted() {
      for mark in passages.keys where Set([pair.first, pair.second]).isSubset(of: passages[mark] ?? []) {
        passages[mark]?.removeAll { $0 == pair.second }
      }
    }
    let events = passages.sorted { $0.key < $1.key }.map { mark, passages in
      Event(
        id: EventID(mark), label: "event \(mark)", kind: kinds[mark] ?? .happening, date: nil, actors: [],
        reports: passages.map { report($0, in: articles) })
    }.map(dated)
    let links: [CrossReference] = events.flatMap { event in
      event.reports.flatMap { first in
        event.reports.filter { first.passage.article < $0.passage.article }.map { second in
          CrossReference(
            from: first.passage, to: second.passage, score: 0.9,
            evidence: .init(
              actors: [], dates: [], numbers: [], words: ["river", "rose", "mayor", "signed", "treaty", "shelled", "harbour"]))
        }
      }
    }
    let all = readsDates && !articles.isEmpty ? [articles.map(\.article.id.path)] : []
    let told = (stories.isEmpty ? all : stories).enumerated().map { number, paths in
      let places = articles.indices.filter { paths.contains(articles[$0].article.id.path) }
      return Story(id: StoryID("s\(number + 1)"), label: "the made-up", articles: places, dates: nil)
    }
    return EventIndex(crossReferences: links, shownFrom: 0.5, events: events, stories: told, decisions: decisions)
  }

  private func report(_ passage: Passage, in articles: [AnalysedArticle]) -> Report {
    let article = articles[passage.article]
    let range = article.analysis.sentences[passage.sentence].range
    let date = readsDates ? article.analysis.dates.first { range.overlap(with: $0.range) > 0 } : nil
    let words = article.article.text.string(range)
    return Report(
      passage: passage, modality: readsDates && words.contains("could") ? .hypothetical : .asserted, speaker: nil,
      dateSaid: date.map { article.article.text.string($0.range) },
      date: date.flatMap { $0.resolved(against: article.article.metadata.date.reference) })
  }

  /// The event with the first date that a report gives.
  private func dated(_ event: Event) -> Event {
    guard readsDates else { return event }
    return Event(
      id: event.id, label: event.label, kind: event.kind, date: event.reports.lazy.compactMap(\.date).first, actors: event.actors,
      reports: event.reports)
  }
}
