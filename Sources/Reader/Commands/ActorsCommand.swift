import ArgumentParser
import Corpus
import Library

/// `synoptic actors`: who is talked about.
struct ActorsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "actors", abstract: "List actors with kind, aliases and counts by source.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let analysis = run.corpus(by: StandardAnalysis.actorAnalyser).analysis
    try listing.write(analysis.actors.actors.lazy.map { ActorRow($0) }, of: run, in: surroundings)
    return run.status
  }
}

/// An actor's entry in the listing.
struct ActorRow: ListingRow {
  private let actor: Actor
  /// Most mentions first, then by name.
  private let counts: [(source: String, count: Int)]

  init(_ actor: Actor) {
    self.actor = actor
    counts = actor.mentionsBySource.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  static let tableColumns = [
    TableColumn("actor", isFlexible: true), TableColumn("kind"), TableColumn("mentions", isNumber: true),
    TableColumn("sources", isNumber: true),
    TableColumn("aliases", isFlexible: true), TableColumn("by source", isFlexible: true),
  ]

  static let csvHeader = ["actor", "name", "kind", "aliases", "mentions", "by_source"]

  var jsonLine: String { json.line }

  private var json: JSONValue {
    [
      "actor": .string(actor.id.slug),
      "name": .string(actor.name),
      "kind": .string(actor.kind.rawValue),
      "aliases": .array(actor.aliases.map { ["text": .string($0.text), "count": .integer($0.count)] }),
      "mentions": .integer(actor.mentionCount),
      "by_source": .object(counts.map { .init($0.source, .integer($0.count)) }),
    ]
  }

  private var aliases: String { actor.aliases.map { "\($0.text) (\($0.count))" }.joined(separator: "; ") }

  private var bySource: String { counts.map { "\($0.source) (\($0.count))" }.joined(separator: "; ") }

  var csvRecords: [[String]] {
    [[actor.id.slug, actor.name, actor.kind.rawValue, aliases, String(actor.mentionCount), bySource]]
  }

  var tableCells: [String] {
    [actor.name, actor.kind.rawValue, String(actor.mentionCount), String(counts.count), aliases, bySource]
  }
}
