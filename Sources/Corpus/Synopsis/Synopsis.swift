import Language

/// What some articles tell, side by side: their events as rows, their sources as columns, the reports as cells.
///
/// Articles of one source are one column; an article without a source is a column by itself. A row keeps only the cells that hold a
/// report, in order of the columns: of sixty sources, most report few of three thousand events.
public struct Synopsis: Sendable {
  /// A column.
  public struct Source: Hashable, Sendable {
    /// As `Article.sourceName`.
    public let name: String
    /// Places in `CorpusAnalysis.articles`, ascending.
    public let articles: [Int]
    /// Whether events are looked for in any of its articles; in a language that is not analysed they are not.
    public let isCompared: Bool
    /// The source whose text all of its articles reprint; nil for a witness of its own.
    public let reprints: String?
  }

  /// The reports of one event by one source, in order of article and place; never empty.
  public struct Cell: Hashable, Sendable {
    /// Its place in `sources`.
    public let source: Int
    public let reports: [Report]
  }

  public struct Row: Hashable, Sendable {
    /// Its place in `EventIndex.events`.
    public let event: Int
    /// In order of their columns.
    public let cells: [Cell]
    /// How many accounts there are of it: sources, of which those that reprint one text are one.
    public let witnesses: Int
    /// Whether one source alone tells of it, as far as can be told: one account, of whose passages no other source that is compared tells
    /// as another event, or comes near to one.
    public let isAlone: Bool

    /// The cell of a source; nil where it reports nothing.
    public func cell(of source: Int) -> Cell? { cells.first { $0.source == source } }
  }

  /// Those that report most first, counting what another source reports too; then in order of their first article. What reprints another
  /// source's text stands behind that one.
  public let sources: [Source]
  /// In the order of `EventIndex.events`: that of their first reports.
  public let rows: [Row]

  /// How many accounts there can be of an event: compared sources, of which those that reprint one text are one.
  public var witnessCount: Int { sources.count { $0.isCompared && $0.reprints == nil } }

  /// What `articles`, places in `CorpusAnalysis.articles`, tell; reports of other articles are left out.
  ///
  /// - Parameters:
  ///   - witness: for an article the one whose text it reprints, else itself.
  ///   - told: for a passage the article whose account it gives: another one's where it is copied.
  public init(
    _ analysis: CorpusAnalysis, articles: [Int], witness: (Int) -> Int = { $0 }, told: (Passage) -> Int = { $0.article }
  ) {
    let gathered = Self.gatherSources(analysis, articles, witness)
    let rows = Self.markAlone(Self.gatherRows(analysis, gathered.byArticle, told), analysis, gathered.byArticle)
    let ranks = Self.ranks(of: gathered.sources, rows)
    var sources = gathered.sources
    for (place, rank) in ranks.enumerated() { sources[rank] = gathered.sources[place] }
    self.sources = sources
    self.rows = rows.map { row in
      Row(
        event: row.event,
        cells: row.cells.map { Cell(source: ranks[$0.source], reports: $0.reports) }.sorted { $0.source < $1.source },
        witnesses: row.witnesses, isAlone: row.isAlone)
    }
  }

  /// The sources of some articles in order of their first article, and for each article of the analysis the place of its source.
  private static func gatherSources(
    _ analysis: CorpusAnalysis, _ articles: [Int], _ witness: (Int) -> Int
  ) -> (sources: [Source], byArticle: [Int?]) {
    var places: [String: Int] = [:]
    var members: [(name: String, articles: [Int])] = []
    var byArticle = [Int?](repeating: nil, count: analysis.articles.count)
    for position in Set(articles).sorted() where analysis.articles.indices.contains(position) {
      let name = analysis.articles[position].article.sourceName
      let place = places[name] ?? members.count
      if place == members.count {
        places[name] = place
        members.append((name, []))
      }
      members[place].articles.append(position)
      byArticle[position] = place
    }
    let sources = members.map { member in
      Source(
        name: member.name, articles: member.articles,
        isCompared: member.articles.contains { analysis.articles[$0].article.metadata.isAnalysable },
        reprints: Self.reprinted(by: member.name, member.articles, analysis, places, witness))
    }
    return (sources, byArticle)
  }

  /// The one other source, among those that are compared, of whose articles all these are reprints.
  private static func reprinted(
    by name: String, _ articles: [Int], _ analysis: CorpusAnalysis, _ known: [String: Int], _ witness: (Int) -> Int
  ) -> String? {
    let names = Set(articles.map { analysis.articles[witness($0)].article.sourceName })
    guard names.count == 1, let other = names.first, other != name, known[other] != nil else { return nil }
    return other
  }

  private static func gatherRows(_ analysis: CorpusAnalysis, _ sourceOf: [Int?], _ told: (Passage) -> Int) -> [Row] {
    func source(_ article: Int) -> String { analysis.articles[article].article.sourceName }
    return analysis.events.events.enumerated().compactMap { place, event in
      var cells: [(source: Int, reports: [Report])] = []
      for report in event.reports {
        guard let source = sourceOf[report.passage.article] else { continue }
        if let known = cells.firstIndex(where: { $0.source == source }) {
          cells[known].reports.append(report)
        } else {
          cells.append((source, [report]))
        }
      }
      if cells.isEmpty { return nil }
      // A source with a report in words of its own is a witness, whatever else it copied.
      let witnesses = cells.map { cell in
        let witnesses = cell.reports.map { source(told($0.passage)) }
        let own = cell.reports.first.map { source($0.passage.article) } ?? ""
        return witnesses.contains(own) ? own : witnesses.min() ?? own
      }
      return Row(
        event: place, cells: cells.map { Cell(source: $0.source, reports: $0.reports) }, witnesses: Set(witnesses).count,
        isAlone: false)
    }
  }

  /// Says of each row whether one source alone tells of it.
  private static func markAlone(_ rows: [Row], _ analysis: CorpusAnalysis, _ sourceOf: [Int?]) -> [Row] {
    let shared = Set(rows.lazy.filter { $0.witnesses > 1 }.map(\.event))
    // What reprints the one account stands in the row too, and is no other.
    func isTold(_ passage: Passage, outsideOf row: Row) -> Bool {
      if analysis.events.events(at: passage).contains(where: shared.contains) { return true }
      return analysis.links.near(passage).contains { other in
        sourceOf[other.article].map { source in !row.cells.contains { $0.source == source } } ?? false
      }
    }
    return rows.map { row in
      guard row.witnesses == 1 else { return row }
      let isAlone = !row.cells.contains { $0.reports.contains { isTold($0.passage, outsideOf: row) } }
      return Row(event: row.event, cells: row.cells, witnesses: row.witnesses, isAlone: isAlone)
    }
  }

  /// For each source its place among the columns.
  private static func ranks(of sources: [Source], _ rows: [Row]) -> [Int] {
    var shared = [Int](repeating: 0, count: sources.count)
    var all = shared
    for row in rows {
      for cell in row.cells {
        all[cell.source] += 1
        if row.cells.count > 1 { shared[cell.source] += 1 }
      }
    }
    let byCount = sources.indices.sorted { (-shared[$0], -all[$0], $0) < (-shared[$1], -all[$1], $1) }
    let behind = byCount.filter { sources[$0].reprints == nil }.flatMap { witness in
      [witness] + byCount.filter { sources[$0].reprints == sources[witness].name }
    }
    // What reprints a source that is itself a reprint stands at the end.
    let order = behind + byCount.filter { !behind.contains($0) }
    var ranks = [Int](repeating: 0, count: sources.count)
    for (rank, source) in order.enumerated() { ranks[source] = rank }
    return ranks
  }
}

extension CorpusAnalysis {
  /// Of some articles, places in `articles`, the synopsis.
  ///
  /// - Parameter copies: what they have copied from one another, so that reprints count as one witness.
  public func synopsis(of articles: [Int], copies: TextCopies = .none) -> Synopsis {
    Synopsis(
      self, articles: articles, witness: { copies.witness(of: $0) },
      told: { copies.witness(of: $0.article, at: range(of: $0).lowerBound) })
  }
}
