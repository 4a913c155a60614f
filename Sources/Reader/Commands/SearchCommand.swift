import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic search`: full text.
struct SearchCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the text of articles.",
    discussion: """
      A query has words and "phrases", and may ask for actor:haftar, source:reuters, date:2019-12..2020-01 and tag:legal; haft* is a \
      beginning. All of it must be in one article; the passages in which most of it stands together are listed, the best articles first. \
      Case and accents do not count. Exit code 1 when nothing was found.
      """)

  @Argument(help: ArgumentHelp("What is looked for.", valueName: "query"))
  var query: String

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let asked: LibraryQuery
    do throws(LibraryQuery.Problem) {
      asked = try LibraryQuery(query)
    } catch {
      throw CommandFailure(.usage, what: query, why: "\(error)", remedy: "synoptic help search")
    }
    let run = try ListingRun(libraries, in: surroundings)
    let tagged = try asked.needsTags ? Self.tagged(run) : [:]
    func hits(in article: Article, actors: (String) -> [ByteRange]) -> [SearchRow] {
      let tags: (String) -> [ByteRange] = { tag in
        tagged[article.id, default: []].filter { LibraryQuery.isTag($0.tag, tag) }.map(\.range).sorted {
          $0.lowerBound < $1.lowerBound
        }
      }
      let found = asked.hits(in: article, actors: actors, tags: tags)
      guard !found.isEmpty else { return [] }
      let index = CodePointIndex(article.text)
      return found.map {
        SearchRow($0, at: index.codePoints($0.range), source: article.sourceName, library: run.libraryShown(of: article.id))
      }
    }
    var rows: [SearchRow] = []
    if !asked.actorNames.isEmpty || !asked.dates.isEmpty {
      let analysis = run.corpus(by: asked.dates.isEmpty ? StandardAnalysis.actorAnalyser : StandardAnalysis.dateAnalyser).analysis
      let wanted = Dictionary(asked.actorNames.map { ($0, analysis.actors(called: $0)) }, uniquingKeysWith: { first, _ in first })
      for (position, analysed) in analysis.articles.enumerated() {
        rows += hits(in: analysed.article) { analysis.mentions(of: wanted[$0] ?? [], in: position) }
      }
    } else {
      for article in run.articles() { rows += hits(in: article) { _ in [] } }
    }
    try listing.write(rows.sorted(), of: run, in: surroundings)
    return rows.isEmpty ? .failed : run.status
  }

  /// What the user tagged, by article.
  private static func tagged(_ run: ListingRun) throws -> [ArticleID: [(tag: String, range: ByteRange)]] {
    var tagged: [ArticleID: [(tag: String, range: ByteRange)]] = [:]
    for placed in try run.annotations() {
      guard let article = placed.article, let range = placed.place.range else { continue }
      for tag in placed.annotation.tags { tagged[article.id, default: []].append((tag, range)) }
    }
    return tagged
  }
}

/// A passage that was found, in the listing.
struct SearchRow: ListingRow, Comparable {
  private let hit: LibraryHit
  private let range: Range<CodePointOffset>
  private let source: String
  private let library: ListedLibrary?

  init(_ hit: LibraryHit, at range: Range<CodePointOffset>, source: String, library: ListedLibrary?) {
    (self.hit, self.range, self.source, self.library) = (hit, range, source, library)
  }

  static func == (left: SearchRow, right: SearchRow) -> Bool { left.hit == right.hit }

  /// The best first; of equals in the order of the articles, then of the text.
  static func < (left: SearchRow, right: SearchRow) -> Bool {
    if left.hit.score != right.hit.score { return left.hit.score > right.hit.score }
    return (left.hit.article, left.hit.range.lowerBound) < (right.hit.article, right.hit.range.lowerBound)
  }

  static let tableColumns = [
    TableColumn("article", isFlexible: true), TableColumn("source", isFlexible: true),
    TableColumn("snippet", isFlexible: true, share: 3),
  ]

  static let csvHeader = ["article", "start", "end", "snippet", "score", "source"]

  var jsonLine: String {
    JSONValue.object(
      [
        .init("article", .string(hit.article.path)), .init("start", .integer(range.lowerBound.value)),
        .init("end", .integer(range.upperBound.value)), .init("snippet", .string(hit.snippet)), .init("score", .number(hit.score)),
        .init("source", .string(source)),
      ] + (library.map { [.init("library", .string($0.root))] } ?? [])
    ).line
  }

  var csvRecords: [[String]] {
    [[hit.article.path, String(range.lowerBound.value), String(range.upperBound.value), hit.snippet, String(hit.score), source]]
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[library?.root ?? ""]] }

  var tableCells: [String] { [library?.path(hit.article.path) ?? hit.article.path, source, hit.snippet] }
}
