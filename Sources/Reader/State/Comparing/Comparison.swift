import Corpus

/// Which articles are set side by side in views of sources.
struct Comparison: Hashable, Codable, Sendable {
  /// Whose events: those of the story that the focused article tells, of the open articles, of all. A story that one source alone tells has
  /// with it the articles that report its events, so that what is counted beside the text can be seen.
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
  /// How many sources report these events in articles that are not compared, and in none that is.
  let sourcesElsewhere: Int

  init(_ analysis: CorpusAnalysis, articles: [Int], copies: CopyCache) {
    synopsis = Synopsis(
      analysis, articles: articles, witness: { copies.witness(of: $0) }, told: { copies.witness(of: $0) })
    rows = Dictionary(
      synopsis.rows.enumerated().map { (analysis.events.events[$1.event].id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(synopsis.sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    dates = TimelineDates(
      synopsis.rows.compactMap { analysis.events.events[$0.event].date }
        + synopsis.sources.flatMap(\.articles).compactMap { analysis.articles[$0].article.metadata.date.date })
    var others: Set<Int> = []
    for row in synopsis.rows { others.formUnion(analysis.events.events[row.event].reports.lazy.map(\.passage.article)) }
    let names = Set(others.subtracting(articles).map { analysis.articles[$0].article.sourceName })
    sourcesElsewhere = names.subtracting(sources.keys).count
  }

  func row(of event: EventID) -> Synopsis.Row? { rows[event].map { synopsis.rows[$0] } }
}

extension ReaderState {
  /// What is compared now.
  var comparedKey: ComparisonCache.Key {
    switch comparison.scope {
    case .library: .library
    case .open: .open(desk.panes.map(\.article))
    case .story:
      desk.focusedPane.flatMap { analysis.position(of: $0.article) }.map { comparisons.storyKey(of: $0) } ?? .open([])
    }
  }

  /// The places, in the analysis, of the articles that are compared, ascending.
  var comparedPositions: [Int] {
    let key = comparedKey
    return comparisons.positions(key) {
      switch key {
      case .library: Array(analysis.articles.indices)
      case .open(let articles): Set(articles.compactMap { analysis.position(of: $0) }).sorted()
      case .story(let story): analysis.stories[story].articles
      case .loneStory(let story): withReporting(analysis.stories[story].articles)
      case .article(let article): withReporting([article])
      }
    }
  }

  /// Articles and those that report their events, by places in the analysis, ascending.
  private func withReporting(_ articles: [Int]) -> [Int] {
    let index = analysis.events
    var all = Set(articles)
    for article in articles {
      for sentence in analysis.articles[article].analysis.sentences.indices {
        for event in index.events(at: Passage(article: article, sentence: sentence)) {
          all.formUnion(index.events[event].reports.lazy.map(\.passage.article))
        }
      }
    }
    return all.sorted()
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
    if comparison.scope == .open { return "open articles" }
    return switch comparedKey {
    case .library: "library"
    case .open: "story: none"
    case .story(let story): "story: \(analysis.stories[story].label)"
    case .loneStory(let story): "this story and others on its events: \(analysis.stories[story].label)"
    case .article: "this article and others on its events"
    }
  }

  /// "24 events × 5 sources · only one source (\(key("f"))) · story: Turkey and Libya": the story's name is what a narrow screen may cut.
  func comparisonWords(rows: Int, in kind: ListState.Kind) -> String {
    let sources = compared.synopsis.sources.count
    let count = "\(rows) event\(rows == 1 ? "" : "s") × \(sources) source\(sources == 1 ? "" : "s")"
    return ([count] + elsewhereWords + choiceWords(in: kind) + [scopeWords]).joined(separator: " · ")
  }

  /// Of how many sources the reports are left out because their articles tell another story; empty for none.
  private var elsewhereWords: [String] {
    guard comparison.scope == .story, case .story = comparedKey, compared.sourcesElsewhere > 0 else { return [] }
    return ["\(compared.sourcesElsewhere) more elsewhere (\(key("s", in: [.list, .grid])))"]
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
