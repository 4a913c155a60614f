import ArgumentParser
import Corpus
import Library

/// `synoptic annotations`: what the user wrote.
struct AnnotationsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "annotations", abstract: "List annotations.", discussion: "As JSON Lines: one W3C Web Annotation a line.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    try listing.write(AnnotationRow.self, of: run, in: surroundings) { take in
      try run.forEachAnnotation { try take(AnnotationRow($0, library: run.libraryShown($0.library.ordinal))) }
    }
    return run.status
  }
}

/// An annotation's entry in the listing.
struct AnnotationRow: ListingRow {
  private let placed: PlacedAnnotation
  private let library: ListedLibrary?

  /// - Parameter library: the one that keeps it, when several are listed.
  init(_ placed: PlacedAnnotation, library: ListedLibrary?) {
    (self.placed, self.library) = (placed, library)
  }

  static let tableColumns = [
    TableColumn("article", isFlexible: true), TableColumn("passage", isFlexible: true, share: 2),
    TableColumn("note", isFlexible: true, share: 2),
    TableColumn("tags", isFlexible: true), TableColumn("by"), TableColumn("place"),
  ]

  static let csvHeader = [
    "annotation", "article", "start", "end", "text", "note", "tags", "creator", "created", "modified", "place", "decision",
    "decided", "actors", "relation", "others", "now",
  ]

  var jsonLine: String {
    WebAnnotation.json(
      placed.annotation, article: placed.article, place: placed.codePoints, state: placed.state,
      others: placed.others.mapValues { WebAnnotation.Passage(article: $0.passage.article.id, codePoints: $0.codePoints) },
      library: library?.root)
  }

  var csvRecords: [[String]] {
    let annotation = placed.annotation
    let range = placed.codePoints
    return [
      [
        annotation.id.value, placed.path, range.map { String($0.lowerBound.value) } ?? "",
        range.map { String($0.upperBound.value) } ?? "", annotation.target.exact, annotation.note,
        annotation.tags.joined(separator: "; "), annotation.creator, annotation.created.formatted(.iso8601),
        annotation.modified.formatted(.iso8601), placed.state, annotation.decision?.kind.rawValue ?? "",
        annotation.decision?.value ?? "", actors, annotation.details.relation?.name ?? "", others,
        placed.passages[0].wordsNow ?? "",
      ]
    ]
  }

  /// Whom a decision is about.
  private var actors: String {
    guard case .actors(let said) = placed.annotation.decision else { return "" }
    return said.actors.map(\.name).joined(separator: "; ")
  }

  /// The other passages of the annotation, and the other end of a link, a line each: the article, where the passage is in it, how it was found,
  /// and its words.
  private var others: String {
    placed.passages.dropFirst().map { passage in
      let range = placed.others[passage.target]?.codePoints.map { ":\($0.lowerBound.value)-\($0.upperBound.value)" } ?? ""
      return "\(passage.path)\(range) \(passage.state) “\(passage.target.exact)”"
    }.joined(separator: "\n")
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[library?.root ?? ""]] }

  var tableCells: [String] {
    let annotation = placed.annotation
    return [
      library?.path(placed.path) ?? placed.path, annotation.target.exact, annotation.decision?.words ?? annotation.note,
      annotation.tags.joined(separator: "; "),
      annotation.creator,
      placed.state,
    ]
  }
}
