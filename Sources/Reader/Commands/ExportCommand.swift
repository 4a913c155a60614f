import ArgumentParser
import Corpus
import Foundation
import Language
import Library

/// `synoptic export`: annotations for other programs.
struct ExportCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case webannotation, markdown, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export annotations as Web Annotation, Markdown or CSV.",
    discussion: """
      Filters can be given together, and then all must fit; one that is given several times fits when one of its values does.
      """)

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var filter: AnnotationFilter

  @Option(help: "webannotation (one a line), markdown or csv.")
  var format: Format

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file()
  )
  var output: String?

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let corpus = filter.needsAnalysis || format == .markdown ? run.corpus() : nil
    let write = { (output: Output) in try self.write(run, corpus, to: output) }
    guard let path = output, path != "-" else {
      try write(surroundings.output)
      try surroundings.output.flush()
      return run.status
    }
    try WholeFile.write(to: path, write)
    return run.status
  }

  /// Writes the annotations as they come: of those of a library no more than an article's are held; of a document for people
  /// its words, as they stand below events of all articles.
  private func write(_ run: ListingRun, _ corpus: ListedCorpus?, to output: Output) throws {
    func row(_ placed: PlacedAnnotation) -> AnnotationRow {
      AnnotationRow(placed, library: run.libraryShown(placed.library.ordinal))
    }
    switch format {
    case .webannotation:
      try run.forEachAnnotation { placed in
        if filter.takes(placed, of: corpus) { try output.write(row(placed).jsonLine + "\n") }
      }
    case .markdown:
      var document = MarkdownDocument(analysis: corpus?.analysis)
      try run.forEachAnnotation { if filter.takes($0, of: corpus) { document.add($0.entry) } }
      for section in document.sections { try output.write(section) }
    case .csv:
      var writer = try ListingWriter<AnnotationRow>(
        .csv, output: output, isStyled: false, libraries: run.libraries.count > 1 ? .several : .one)
      try run.forEachAnnotation { if filter.takes($0, of: corpus) { try writer.write(row($0)) } }
    }
  }
}

/// Which annotations are exported.
struct AnnotationFilter: ParsableArguments {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// Without note and tag.
    case highlight
    case note, tag
    /// What two passages are to each other.
    case link
    /// Of a source, a date.
    case decision
  }

  @Option(help: ArgumentHelp("Only with this tag, or one below it in the codebook.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("Only where this actor is mentioned: its id, its name, or an alias.", valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("Only in articles of this source.", valueName: "source"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Only on reports of this event, by its id.", valueName: "event"))
  var event: [String] = []

  @Option(help: "Only highlight, note, tag, link or decision.")
  var kind: [Kind] = []

  /// Whether actors and events have to be known.
  var needsAnalysis: Bool { !actor.isEmpty || !event.isEmpty }

  /// - Parameter corpus: the analysis, when it is needed.
  func takes(_ placed: PlacedAnnotation, of corpus: ListedCorpus?) -> Bool {
    takesTags(placed.annotation.tags) && takesSource(placed.article) && takesKind(placed.annotation)
      && (!needsAnalysis || corpus.map { takesPassage(placed, of: $0.analysis) } ?? false)
  }

  private func takesTags(_ tags: [String]) -> Bool {
    tag.isEmpty || tags.contains { one in tag.contains { one == $0 || one.hasPrefix("\($0)/") } }
  }

  private func takesSource(_ article: Article?) -> Bool {
    source.isEmpty || source.contains { Self.isSame($0, article?.sourceName ?? "") }
  }

  private func takesKind(_ annotation: Annotation) -> Bool {
    var kinds: Set<Kind> = []
    if !annotation.note.isEmpty { kinds.insert(.note) }
    if !annotation.tags.isEmpty { kinds.insert(.tag) }
    if annotation.decision != nil { kinds.insert(.decision) }
    if case .link = annotation.decision { kinds.insert(.link) }
    if annotation.details.relation != nil { kinds.insert(.link) }
    if kinds.isEmpty { kinds = [.highlight] }
    return kind.isEmpty || !kinds.isDisjoint(with: kind)
  }

  private func takesPassage(_ placed: PlacedAnnotation, of analysis: CorpusAnalysis) -> Bool {
    guard let article = placed.article, let range = placed.place.range, let position = analysis.position(of: article.id) else {
      return false
    }
    let isOnActor = analysis.actors.mentions[position].contains { mention in
      mention.range.overlap(with: range) > 0 && analysis.actors[mention.actor].map(names) ?? false
    }
    let isOnEvent = analysis.events.events.contains { found in
      event.contains(found.id.value)
        && found.reports.contains { $0.passage.article == position && analysis.range(of: $0.passage).overlap(with: range) > 0 }
    }
    return (actor.isEmpty || isOnActor) && (event.isEmpty || isOnEvent)
  }

  private func names(_ found: Actor) -> Bool {
    actor.contains { asked in
      asked == found.id.slug || ([found.name] + found.aliases.map(\.text)).contains { Self.isSame($0, asked) }
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.compare(right, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame
  }
}
