import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic stories`: which articles tell of the same happenings.
struct StoriesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "List stories with their articles.",
    discussion: "Every article is in exactly one story; one that is like no other is a story by itself.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let analysis = run.corpus().analysis
    try listing.write(analysis.stories.lazy.map { StoryRow($0, of: analysis, in: run) }, of: run, in: surroundings)
    return run.status
  }
}

/// A story's entry in the listing.
struct StoryRow: ListingRow {
  private let story: Story
  private let articles: [Article]
  /// The root of each article's library, when several are listed.
  private let libraries: [String?]

  init(_ story: Story, of analysis: CorpusAnalysis, in run: ListingRun) {
    self.story = story
    articles = story.articles.map { analysis.articles[$0].article }
    libraries = articles.map { run.libraryShown(of: $0.id)?.root }
  }

  static let tableColumns = [
    .dates("from"), .dates("to"), TableColumn("story", isFlexible: true, share: 2), TableColumn("articles", isNumber: true),
    TableColumn("sources", isFlexible: true),
  ]

  static let csvHeader = ["story", "label", "from", "to", "article", "source"]

  /// The first and the last day, in EDTF; a story that may have begun on one of several days begins on the first of them.
  private var ends: (from: String?, to: String?) {
    guard let dates = story.dates else { return (nil, nil) }
    let (first, last) = (dates.firstDay, dates.lastDay)
    return (
      CalendarDate(firstDay: first, lastDay: first, isApproximate: dates.isApproximate).edtf,
      CalendarDate(firstDay: last, lastDay: last, isApproximate: dates.isApproximate).edtf
    )
  }

  /// Of each source once, in order of their first article.
  private var sources: [String] {
    articles.reduce(into: []) { sources, article in
      if !sources.contains(article.sourceName) { sources.append(article.sourceName) }
    }
  }

  var jsonLine: String {
    let members: [JSONValue.Member] = [
      .init("story", .string(story.id.value)), .init("label", .string(story.label)),
      .init("articles", .strings(articles.map(\.id.path))), .init("from", .optional(ends.from)), .init("to", .optional(ends.to)),
    ]
    let roots = libraries.compactMap { $0 }
    return JSONValue.object(members + (roots.isEmpty ? [] : [.init("libraries", .strings(roots))])).line
  }

  /// One record an article.
  var csvRecords: [[String]] {
    articles.map { [story.id.value, story.label, ends.from ?? "", ends.to ?? "", $0.id.path, $0.sourceName] }
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { libraries.map { [$0 ?? ""] } }

  var tableCells: [String] {
    [ends.from ?? "", ends.to ?? "", story.label, String(articles.count), sources.joined(separator: "; ")]
  }
}
