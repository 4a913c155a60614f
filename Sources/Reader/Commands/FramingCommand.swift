import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic framing`: what each source calls the actors, and in whose voice.
struct FramingCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "framing", abstract: "List the words that each source attaches to each actor, and in whose voice.",
    discussion: """
      Titles, roles, appositions, what somebody is said to be or is called. The voice is own, or who is quoted with the words: a source is \
      never charged with a word that it quotes.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only this actor: its id, its name, or an alias.", valueName: "actor"))
  var actor: [String] = []

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus(by: StandardAnalysis.actorAnalyser)
    let asked = ActorChoice(actor, in: corpus.analysis)
    let entries = FramingTable(corpus.analysis).entries.lazy.filter { asked.takes($0.actor) }
    try listing.write(entries.map { FramingRow($0, of: corpus) }, of: run, in: surroundings)
    return run.status
  }
}

/// Words attached to an actor by one source in one voice, in the listing.
struct FramingRow: ListingRow {
  private let entry: FramingTable.Entry
  private let actorName: String
  private let places: [ListedPlace]

  init(_ entry: FramingTable.Entry, of corpus: ListedCorpus) {
    self.entry = entry
    actorName = corpus.name(entry.actor)
    places = entry.places.map { corpus.place($0.article, $0.label.words) }
  }

  static let tableColumns = [
    TableColumn("actor", isFlexible: true), TableColumn("source", isFlexible: true),
    TableColumn("words", isFlexible: true, share: 2),
    TableColumn("voice", isFlexible: true), TableColumn("count", isNumber: true),
  ]

  static let csvHeader = ["actor", "actor_name", "words", "voice", "speaker", "source", "article", "start", "end", "passage"]

  var jsonLine: String {
    JSONValue.object([
      .init("actor", .string(entry.actor.slug)), .init("actor_name", .string(actorName)), .init("source", .string(entry.source)),
      .init("words", .string(entry.words)), .init("voice", .string(entry.voice.name)), .init("count", .integer(entry.count)),
      .init("passages", .array(places.map { JSONValue.object($0.spanMembers + $0.libraryMembers) })),
    ]).line
  }

  /// One record a passage.
  var csvRecords: [[String]] {
    places.map { place in
      [
        entry.actor.slug, actorName, entry.words, entry.voice == .own ? "own" : "speaker",
        entry.voice == .own ? "" : entry.voice.name,
        entry.source, place.article, String(place.range.lowerBound.value), String(place.range.upperBound.value), place.text,
      ]
    }
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { places.map { [$0.libraryField] } }

  var tableCells: [String] { [actorName, entry.source, entry.words, entry.voice.name, String(entry.count)] }
}
