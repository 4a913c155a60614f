import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic quotes`: who is quoted with what, by whom.
struct QuotesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "List quotations with speaker, cue and source.",
    discussion: """
      A quotation is what an article reports as somebody's words: in quotation marks (direct), or as a clause (indirect). Its span is the \
      words themselves, without the marks.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  @Option(help: ArgumentHelp("Only what this actor says: its id, its name, or an alias.", valueName: "actor"))
  var actor: [String] = []

  @Flag(help: "Also words in quotation marks that are nobody's: nicknames, doubted words, titles of works.")
  var all = false

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = run.corpus(by: StandardAnalysis.actorAnalyser)
    let asked = ActorChoice(actor, in: corpus.analysis)
    let rows = corpus.analysis.articles.indices.lazy.flatMap { article in
      corpus.analysis.speech(of: article).utterances.lazy
        .filter { ($0.quotation.isSpeech || all) && asked.takes($0.actor) }
        .map { QuoteRow($0, in: article, of: corpus) }
    }
    try listing.write(rows, of: run, in: surroundings)
    return run.status
  }
}

/// The actors that a command was asked for by id, name or alias; all when it was asked for none.
struct ActorChoice {
  private let ids: Set<ActorID>?

  init(_ asked: [String], in analysis: CorpusAnalysis) {
    guard !asked.isEmpty else {
      ids = nil
      return
    }
    let folded = Set(asked.map(Folding.folded))
    ids = Set(
      analysis.actors.actors.filter { actor in
        asked.contains(actor.id.slug) || folded.contains(Folding.folded(actor.name))
          || actor.aliases.contains { folded.contains(Folding.folded($0.text)) }
      }.map(\.id))
  }

  func takes(_ actor: ActorID?) -> Bool { ids.map { ids in actor.map(ids.contains) ?? false } ?? true }
}

/// A quotation's entry in the listing.
struct QuoteRow: ListingRow {
  private let utterance: ArticleSpeech.Utterance
  private let place: ListedPlace
  private let cue: String?

  init(_ utterance: ArticleSpeech.Utterance, in article: Int, of corpus: ListedCorpus) {
    self.utterance = utterance
    place = corpus.place(article, utterance.range)
    cue = utterance.quotation.cue.map { corpus.analysis.articles[article].article.text.string($0) }
  }

  private var isDirect: Bool { utterance.quotation.kind != .indirect }

  private var kind: String {
    switch utterance.quotation.kind {
    case .direct: "direct"
    case .indirect: "indirect"
    case .scare: "scare"
    }
  }

  static let tableColumns = [
    TableColumn("speaker", isFlexible: true), TableColumn("source", isFlexible: true), TableColumn("kind"), TableColumn("cue"),
    TableColumn("words", isFlexible: true, share: 3),
  ]

  static let csvHeader = ["article", "start", "end", "text", "speaker", "actor", "cue", "direct", "kind", "medium", "source"]

  var jsonLine: String {
    JSONValue.object(
      place.members + [
        .init("speaker", .optional(utterance.speaker)), .init("actor", .optional(utterance.actor?.slug)),
        .init("cue", .optional(cue)), .init("direct", .boolean(isDirect)), .init("kind", .string(kind)),
        .init("medium", .optional(utterance.medium)), .init("source", .string(place.source)),
      ] + place.libraryMembers
    ).line
  }

  var csvRecords: [[String]] {
    [
      place.fields + [
        utterance.speaker ?? "", utterance.actor?.slug ?? "", cue ?? "", isDirect ? "true" : "false", kind, utterance.medium ?? "",
        place.source,
      ]
    ]
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[place.libraryField]] }

  var tableCells: [String] { [utterance.speaker ?? "", place.source, kind, cue ?? "", place.text] }
}
