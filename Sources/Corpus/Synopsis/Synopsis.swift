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

    /// The cell of a source; nil where it reports nothing.
    public func cell(of source: Int) -> Cell? { cells.first { $0.source == source } }
  }

  /// Those that report most first, counting what another source reports too; then in order of their first article.
  public let sources: [Source]
  /// In the order of `EventIndex.events`: that of their first reports.
  public let rows: [Row]

  public static let empty = Synopsis(sources: [], rows: [])

  private init(sources: [Source], rows: [Row]) {
    self.sources = sources
    self.rows = rows
  }

  /// What `articles`, places in `CorpusAnalysis.articles`, tell; reports of other articles are left out.
  public init(_ analysis: CorpusAnalysis, articles: [Int]) {
    let gathered = Self.gatherSources(analysis, articles)
    let rows = Self.gatherRows(analysis, gathered.byArticle)
    let ranks = Self.ranks(of: gathered.sources, rows)
    var sources = gathered.sources
    for (place, rank) in ranks.enumerated() { sources[rank] = gathered.sources[place] }
    self.sources = sources
    self.rows = rows.map { row in
      Row(
        event: row.event,
        cells: row.cells.map { Cell(source: ranks[$0.source], reports: $0.reports) }.sorted { $0.source < $1.source })
    }
  }

  /// The sources of some articles in order of their first article, and for each article of the analysis the place of its source.
  private static func gatherSources(_ analysis: CorpusAnalysis, _ articles: [Int]) -> (sources: [Source], byArticle: [Int?]) {
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
        isCompared: member.articles.contains { analysis.articles[$0].article.metadata.isAnalysable })
    }
    return (sources, byArticle)
  }

  private static func gatherRows(_ analysis: CorpusAnalysis, _ sourceOf: [Int?]) -> [Row] {
    analysis.events.events.enumerated().compactMap { place, event in
      var cells: [(source: Int, reports: [Report])] = []
      for report in event.reports {
        guard let source = sourceOf[report.passage.article] else { continue }
        if let known = cells.firstIndex(where: { $0.source == source }) {
          cells[known].reports.append(report)
        } else {
          cells.append((source, [report]))
        }
      }
      return cells.isEmpty ? nil : Row(event: place, cells: cells.map { Cell(source: $0.source, reports: $0.reports) })
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
    let order = sources.indices.sorted { (-shared[$0], -all[$0], $0) < (-shared[$1], -all[$1], $1) }
    var ranks = [Int](repeating: 0, count: sources.count)
    for (rank, source) in order.enumerated() { ranks[source] = rank }
    return ranks
  }
}

extension CorpusAnalysis {
  /// Of some articles, places in `articles`, the synopsis.
  public func synopsis(of articles: [Int]) -> Synopsis { Synopsis(self, articles: articles) }
}
