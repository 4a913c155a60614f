import Corpus

/// Which articles are set side by side in views of sources.
struct Comparison: Hashable, Codable, Sendable {
  /// Whose events: those of the open articles, of the story that the focused article tells, of all.
  enum Scope: String, Hashable, Codable, CaseIterable, Sendable {
    case story, open, library
  }

  /// Which of their events a view shows, by how many sources report them. Each view has its own choice, gone with the program.
  enum Which: String, Hashable, Codable, CaseIterable, Sendable {
    case all
    case oneSource = "only one source"
    case perhapsOneSource = "perhaps only one source"
    case several = "two or more sources"
    case allButOne = "all sources but one"
    case everySource = "every source"

    /// - Parameter sources: all that could report the event.
    func takes(_ row: Synopsis.Row, of sources: Int) -> Bool {
      switch self {
      case .all: true
      case .oneSource: row.isAlone
      case .perhapsOneSource: row.witnesses == 1 && !row.isAlone
      case .several: row.witnesses > 1
      case .allButOne: row.witnesses > 1 && row.witnesses == sources - 1
      case .everySource: row.witnesses > 1 && row.witnesses == sources
      }
    }
  }

  var scope = Scope.story
}

/// The articles of a scope, and their synopsis.
struct ComparedArticles: Sendable {
  let synopsis: Synopsis
  /// The rows' places, by event.
  let rows: [EventID: Int]
  /// The sources' places, by name.
  let sources: [String: Int]
  /// The dates of all events and articles.
  let dates: TimelineDates

  init(_ analysis: CorpusAnalysis, articles: [Int], copies: CopyCache) {
    synopsis = Synopsis(
      analysis, articles: articles, witness: { copies.witness(of: $0) }, told: { copies.witness(of: $0) })
    rows = Dictionary(
      synopsis.rows.enumerated().map { (analysis.events.events[$1.event].id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(synopsis.sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    dates = TimelineDates(
      synopsis.rows.compactMap { analysis.events.events[$0.event].date }
        + synopsis.sources.flatMap(\.articles).compactMap { analysis.articles[$0].article.metadata.date.date })
  }

  func row(of event: EventID) -> Synopsis.Row? { rows[event].map { synopsis.rows[$0] } }
}

/// Remembers which articles are compared, and their synopsis, for one analysis. Holds nothing that can't be made again.
final class ComparisonCache {
  private static let capacity = 4

  /// What is compared.
  enum Key: Hashable, Sendable {
    case library
    case open([ArticleID])
    /// The place of a story in the analysis; nil for an article that is in none.
    case story(Int?)
  }

  private let stories: [Int?]
  private var known: [Key: ComparedArticles] = [:]
  private var positions: (key: Key, articles: [Int])?
  private var columns: (key: Key, first: [String], columns: [GridColumn])?
  private var words: [EventID: String] = [:]
  private var scale: (key: Key, width: Int, scale: TimelineScale)?
  private var near: (key: Key, event: Int, passages: [Int: NearPassage])?

  init(_ analysis: CorpusAnalysis = .empty) {
    var stories = [Int?](repeating: nil, count: analysis.articles.count)
    for (place, story) in analysis.stories.enumerated() {
      for article in story.articles where stories.indices.contains(article) { stories[article] = place }
    }
    self.stories = stories
  }

  /// Another cache that knows what this one does.
  init(_ other: ComparisonCache) {
    (stories, known, positions, words) = (other.stories, other.known, other.positions, other.words)
  }

  /// The place of the story of an article, both in the analysis.
  func story(of article: Int) -> Int? { stories.indices.contains(article) ? stories[article] : nil }

  /// The places of the articles in the analysis, ascending, those of the last key kept.
  func positions(_ key: Key, _ make: () -> [Int]) -> [Int] {
    if let positions, positions.key == key { return positions.articles }
    let made = make()
    positions = (key, made)
    return made
  }

  /// The sources as columns, those of the last key kept.
  ///
  /// - Parameter first: the names of those that stand first.
  func columns(_ key: Key, first: [String], _ make: () -> [GridColumn]) -> [GridColumn] {
    if let columns, columns.key == key, columns.first == first { return columns.columns }
    let made = make()
    columns = (key, first, made)
    return made
  }

  /// The passages of other sources that come near to an event, given by its place in the analysis: those of the last one kept, as a row of a
  /// grid asks for them in each of its columns.
  func nearPassages(_ key: Key, _ event: Int, _ make: () -> [Int: NearPassage]) -> [Int: NearPassage] {
    if let near, near.key == key, near.event == event { return near.passages }
    let made = make()
    near = (key, event, made)
    return made
  }

  func knows(_ key: Key) -> Bool { known[key] != nil }

  func take(_ compared: ComparedArticles, for key: Key) {
    if known.count >= Self.capacity { known = [:] }
    known[key] = compared
  }

  func articles(_ key: Key, _ make: () -> ComparedArticles) -> ComparedArticles {
    if let known = known[key] { return known }
    let made = make()
    take(made, for: key)
    return made
  }

  /// What of the calendar a timeline shows at first, that of the last key and width kept.
  func timelineScale(_ key: Key, width: Int, _ make: () -> TimelineScale) -> TimelineScale {
    if let scale, scale.key == key, scale.width == width { return scale.scale }
    let made = make()
    scale = (key, width, made)
    return made
  }

  /// Words of an event to look for others in, folded.
  func words(of event: EventID, _ make: () -> String) -> String {
    if let known = words[event] { return known }
    let made = make()
    words[event] = made
    return made
  }
}

extension ReaderState {
  /// What is compared now.
  var comparedKey: ComparisonCache.Key {
    switch comparison.scope {
    case .library: .library
    case .open: .open(desk.panes.map(\.article))
    case .story: .story(focusedStory)
    }
  }

  /// The place, in the analysis, of the story that the focused article tells.
  private var focusedStory: Int? {
    desk.focusedPane.flatMap { analysis.position(of: $0.article) }.flatMap { comparisons.story(of: $0) }
  }

  /// The places, in the analysis, of the articles that are compared, ascending.
  var comparedPositions: [Int] {
    let key = comparedKey
    return comparisons.positions(key) {
      switch key {
      case .library: Array(analysis.articles.indices)
      case .open(let articles): Set(articles.compactMap { analysis.position(of: $0) }).sorted()
      case .story(let story): story.map { analysis.stories[$0].articles } ?? []
      }
    }
  }

  var compared: ComparedArticles {
    comparisons.articles(comparedKey) { ComparedArticles(analysis, articles: comparedPositions, copies: copies) }
  }

  /// The sources that are compared, as columns: those of the open articles first, as they stand; the others as the synopsis has them.
  var comparedColumns: [GridColumn] {
    let open = desk.panes.compactMap { documents[$0.article]?.sourceName }
    return comparisons.columns(comparedKey, first: open) {
      let places = Dictionary(open.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      return compared.synopsis.sources.enumerated().sorted {
        (places[$0.element.name] ?? .max, $0.offset) < (places[$1.element.name] ?? .max, $1.offset)
      }.map { column(of: $0.element) }
    }
  }

  private func column(of source: Synopsis.Source) -> GridColumn {
    let articles = source.articles.map { analysis.articles[$0].article }
    let articlesNote = articles.count == 1 ? articles[0].shownDate : "\(articles.count) articles"
    let note = source.reprints.map { "= \($0)" } ?? articlesNote
    return GridColumn(
      id: source.name, title: articles.first?.shownSource ?? source.name, note: note, shortNote: Self.withoutYear(note))
  }

  /// "c. 15 Sep" for "c. 15 Sep 2013", "15 Sep?" for "15 Sep 2013?".
  private static func withoutYear(_ date: String) -> String {
    date.split(separator: " ").reduce(into: "") { words, word in
      let isYear = word.count { $0.isNumber } == 4 && word.allSatisfy { $0.isNumber || $0 == "?" }
      if !words.isEmpty, !isYear { words.append(" ") }
      words.append(contentsOf: isYear ? word.filter { $0 == "?" } : String(word))
    }
  }

  /// The place of a column's source in the synopsis.
  func source(of column: GridColumn) -> Int? { compared.sources[column.id] }

  /// The row of the synopsis that a row of a grid shows.
  func comparedRow(_ row: ListRow) -> (event: Event, row: Synopsis.Row)? {
    guard case .event(let id) = row.subject, let found = compared.row(of: id) else { return nil }
    return (analysis.events.events[found.event], found)
  }

  /// Which events a view shows.
  func which(in kind: ListState.Kind) -> Comparison.Which {
    (lists.last { $0.kind == kind } ?? keptGrids[kind])?.which ?? leftViews[kind]?.which ?? .all
  }

  /// Rows of a view's grid for those rows of the synopsis whose events are shown in it.
  func gridRows(_ rows: [Synopsis.Row], in kind: ListState.Kind, filter: String = "") -> [ListRow] {
    let sources = compared.synopsis.witnessCount
    let which = which(in: kind)
    let wanted = EventFilter(filter)
    return rows.compactMap { row in
      let event = analysis.events.events[row.event]
      guard isShown(event), which.takes(row, of: sources), wanted.takes(event, row, in: self),
        let first = row.cells.lazy.flatMap(\.reports).min(by: { $0.passage < $1.passage })
      else { return nil }
      return ListRow(
        id: event.id.value, columns: [], target: .report(event.id, place(of: first.passage)), subject: .event(event.id))
    }
  }

  /// "story: Turkey and Libya", "open articles", "library".
  var scopeWords: String {
    switch comparison.scope {
    case .library: return "library"
    case .open: return "open articles"
    case .story:
      return "story: \(focusedStory.map { analysis.stories[$0].label } ?? "none")"
    }
  }

  /// "24 events × 5 sources · only one source (\(key("f"))) · story: Turkey and Libya": the story's name is what a narrow screen may cut.
  func comparisonWords(rows: Int, in kind: ListState.Kind) -> String {
    let sources = compared.synopsis.sources.count
    let count = "\(rows) event\(rows == 1 ? "" : "s") × \(sources) source\(sources == 1 ? "" : "s")"
    return ([count] + choiceWords(in: kind) + [scopeWords]).joined(separator: " · ")
  }

  /// Which events a view leaves out, each with the key that brings them back; empty when it shows all.
  func choiceWords(in kind: ListState.Kind) -> [String] {
    let which = which(in: kind)
    return (which == .all ? [] : ["\(which.rawValue) (\(key("f")))"])
      + (showsHappeningsAlone ? ["happenings alone (\(key("zh")))"] : [])
  }

  /// The key that shows other articles.
  var otherScopeWords: String { "\(key("s", in: [.list, .grid])): another scope" }

  /// Why there is nothing to show of an analysis, and what to do.
  var whyNotAnalysed: String {
    if progress.isStopped { return "the analysis was stopped (:\(Self.resumeName) goes on)" }
    if progress.isFinished { return "no article was analysed (\(key("gm")) says why)" }
    return "not analysed yet: it fills by itself (\(key("q")) goes back)"
  }

  /// Why a view of sources is empty, and what to do.
  var whyNothingCompared: String {
    if analysis.articles.isEmpty || !progress.isFinished && compared.synopsis.rows.isEmpty { return whyNotAnalysed }
    if compared.synopsis.sources.isEmpty { return "no article is open (\(key("s", in: [.list, .grid])): the library)" }
    if compared.synopsis.rows.isEmpty { return "no events were found in \(scopeWords) (\(otherScopeWords))" }
    let choices = lists.last.map { choiceWords(in: $0.kind) } ?? []
    return "no event of \(scopeWords) is shown: \(choices.joined(separator: ", "))"
  }

  mutating func nextScope() {
    comparison.scope = Self.next(comparison.scope)
    refreshLists()
    moveInList(by: 0)
    say("\(scopeWords)")
  }

  mutating func nextWhich() {
    guard let list = lists.last else { return }
    var which = Self.next(list.which)
    // What one source alone reports is contradicted by nobody.
    while list.kind == .disagreements, [.oneSource, .perhapsOneSource].contains(which) { which = Self.next(which) }
    lists[lists.count - 1].which = which
    refreshLists()
    moveInList(by: 0)
    say(which == .all ? "all events" : "events of \(which.rawValue), in this view (\(key("f")))")
  }

  private static func next<Choice: CaseIterable & Equatable>(_ choice: Choice) -> Choice {
    let all = Array(Choice.allCases)
    return all[((all.firstIndex(of: choice) ?? 0) + 1) % all.count]
  }
}
