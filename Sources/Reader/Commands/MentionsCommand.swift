import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic mentions`: every mention of an actor.
struct MentionsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions", abstract: "List every mention: the actor, its form, its passage.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus(by: StandardAnalysis.actorAnalyser)
    let rows = corpus.analysis.actors.mentions.indices.lazy.flatMap { article in
      corpus.analysis.actors.mentions[article].lazy.map { MentionRow($0, in: article, of: corpus) }
    }
    try listing.write(rows, of: run, in: surroundings)
    return run.status
  }
}

/// A mention's entry in the listing.
struct MentionRow: ListingRow {
  private let mention: Mention
  private let place: ListedPlace
  /// The sentence that it stands in; nil outside of every sentence.
  private let passage: ListedPlace?
  private let actorName: String
  private let kind: String

  init(_ mention: Mention, in article: Int, of corpus: ListedCorpus) {
    self.mention = mention
    place = corpus.place(article, mention.range)
    passage = corpus.analysis.articles[article].sentence(at: mention.range.lowerBound).map {
      corpus.place(Passage(article: article, sentence: $0))
    }
    actorName = corpus.name(mention.actor)
    kind = corpus.analysis.actors[mention.actor]?.kind.rawValue ?? ""
  }

  static let tableColumns = [
    TableColumn("actor", isFlexible: true), TableColumn("kind"), TableColumn("form"), TableColumn("source", isFlexible: true),
    TableColumn("mention", isFlexible: true),
    TableColumn("passage", isFlexible: true, share: 3),
  ]

  static let csvHeader = [
    "article", "start", "end", "text", "actor", "actor_name", "kind", "form", "zone", "confidence", "passage",
  ]

  var jsonLine: String { json.line }

  private var json: JSONValue {
    .object(place.members + description + passageMembers + place.libraryMembers)
  }

  private var description: [JSONValue.Member] {
    [
      .init("actor", .string(mention.actor.slug)), .init("actor_name", .string(actorName)),
      .init("kind", .string(kind)), .init("form", .string(mention.form.rawValue)),
      .init("zone", .string(mention.zone.rawValue)), .init("confidence", .number(mention.confidence)),
    ]
  }

  private var passageMembers: [JSONValue.Member] {
    guard let passage else { return [.init("passage", .null)] }
    let range = passage.range
    return [.init("passage", ["start": .integer(range.lowerBound.value), "end": .integer(range.upperBound.value)])]
  }

  var csvRecords: [[String]] {
    [
      place.fields + [
        mention.actor.slug, actorName, kind, mention.form.rawValue, mention.zone.rawValue,
        JSONValue.number(mention.confidence).line, passage?.text ?? "",
      ]
    ]
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[place.libraryField]] }

  var tableCells: [String] {
    [actorName, kind, mention.form.rawValue, place.source, place.text, passage?.text ?? ""]
  }
}
