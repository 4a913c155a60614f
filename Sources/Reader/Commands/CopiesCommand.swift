import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic copies`: passages that stand in several articles word for word or nearly.
struct CopiesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "List passages that stand in articles of several sources word for word or nearly.",
    discussion: "The likely origin is the source that the others name, else the one that appeared first where all dates are sure.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus()
    let copies = corpus.analysis.copies(among: Array(corpus.analysis.articles.indices))
    try listing.write(copies.groups.lazy.map { CopyRow($0, of: corpus) }, of: run, in: surroundings)
    return run.status
  }
}

/// A copied passage's entry in the listing.
struct CopyRow: ListingRow {
  private let group: TextCopies.Group
  private let places: [ListedPlace]

  init(_ group: TextCopies.Group, of corpus: ListedCorpus) {
    self.group = group
    places = group.passages.map { corpus.place($0.article, $0.range) }
  }

  static let tableColumns = [
    TableColumn("articles", isNumber: true), TableColumn("likely origin", isFlexible: true),
    TableColumn("sources", isFlexible: true),
    TableColumn("text", isFlexible: true, share: 3),
  ]
  static let csvHeader = ["copy", "origin", "origin_basis", "article", "source", "start", "end", "likeness", "text"]

  private var id: String {
    "c" + String(ContentHash(of: Array("\(places[0].article) \(places[0].text)".utf8)).hexadecimal.prefix(10))
  }
  private var origin: String? { group.origin.map { places[$0].source } }

  var jsonLine: String {
    let passages = zip(group.passages, places).map { passage, place in
      JSONValue.object(
        place.members + [.init("source", .string(place.source)), .init("likeness", .number(passage.likeness))]
          + place.libraryMembers)
    }
    return JSONValue.object([
      .init("copy", .string(id)), .init("origin", .optional(origin)), .init("origin_basis", .string(group.basis.rawValue)),
      .init("passages", .array(passages)),
    ]).line
  }

  /// One record a passage.
  var csvRecords: [[String]] {
    zip(group.passages, places).map { passage, place in
      [
        id, origin ?? "", group.basis.rawValue, place.article, place.source, String(place.range.lowerBound.value),
        String(place.range.upperBound.value), JSONValue.number(passage.likeness).line, place.text,
      ]
    }
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { places.map { [$0.libraryField] } }

  var tableCells: [String] {
    let sources = places.map(\.source).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return [String(group.articles.count), origin ?? "", sources.joined(separator: "; "), places[group.origin ?? 0].text]
  }
}
