import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic articles`: what is known of each article.
struct ArticlesCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "List articles with source, title, byline, date and words.")

  @OptionGroup var libraries: LibraryOptions
  @OptionGroup var listing: ListingOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    let articles = run.corpus().analysis.articles.lazy.map(\.article)
    try listing.write(articles.map { ArticleRow($0, library: run.libraryShown(of: $0.id)) }, of: run, in: surroundings)
    return run.status
  }
}

/// An article's entry in the listing.
struct ArticleRow: ListingRow {
  private let article: Article
  private let library: ListedLibrary?

  /// - Parameter library: its library, when several are listed.
  init(_ article: Article, library: ListedLibrary?) {
    self.article = article
    self.library = library
  }

  static let tableColumns = [
    .dates("date"), TableColumn("source", isFlexible: true), TableColumn("title", isFlexible: true, share: 2),
    TableColumn("words", isNumber: true),
    TableColumn("article", isFlexible: true),
  ]

  static let csvHeader = [
    "article", "source", "source_basis", "title", "byline", "date", "date_printed", "date_basis", "date_doubt", "language", "words",
    "source_decided", "date_decided",
  ]

  private var date: ArticleDate { article.metadata.date }

  var jsonLine: String { json.line }

  private var json: JSONValue {
    let metadata = article.metadata
    let members: JSONValue = [
      "article": .string(article.id.path),
      "source": .string(article.sourceName),
      "source_basis": .string(metadata.source.basis.rawValue),
      "title": .optional(metadata.title),
      "byline": .optional(metadata.byline),
      "date": .optional(date.date?.edtf),
      "date_printed": .optional(date.printed),
      "date_basis": .string(date.basis.rawValue),
      "date_doubt": .optional(date.doubt),
      "language": .optional(metadata.language),
      "words": .integer(article.wordCount),
      "blocks": blocks,
      "source_decided": .optional(metadata.source.decided?.rawValue),
      "date_decided": .optional(date.decided?.rawValue),
    ]
    guard let library, case .object(let documented) = members else { return members }
    return .object(documented + [JSONValue.Member("library", .string(library.root))])
  }

  private var blocks: JSONValue {
    let codePoints = CodePointIndex(article.text)
    return .array(
      article.blocks.map { block in
        let range = Self.members(of: block.range, codePoints)
        let repeats = block.repeats.map { [JSONValue.Member("repeats", .object(Self.members(of: $0, codePoints)))] } ?? []
        return .object([JSONValue.Member("kind", .string(block.kind.rawValue))] + range + repeats)
      })
  }

  private static func members(of range: ByteRange, _ codePoints: CodePointIndex) -> [JSONValue.Member] {
    let range = codePoints.codePoints(range)
    return [
      JSONValue.Member("start", .integer(range.lowerBound.value)), JSONValue.Member("end", .integer(range.upperBound.value)),
    ]
  }

  var csvRecords: [[String]] {
    let metadata = article.metadata
    return [
      [
        article.id.path, article.sourceName, metadata.source.basis.rawValue, metadata.title ?? "", metadata.byline ?? "",
        date.date?.edtf ?? "", date.printed ?? "", date.basis.rawValue, date.doubt ?? "", metadata.language ?? "",
        String(article.wordCount), metadata.source.decided?.rawValue ?? "", date.decided?.rawValue ?? "",
      ]
    ]
  }

  static let libraryFields = ["library"]
  var csvLibraries: [[String]] { [[library?.root ?? ""]] }

  var tableCells: [String] {
    let isKnown = article.metadata.source.name != nil
    return [
      (date.date?.edtf ?? "") + (date.doubt == nil ? "" : "?"), isKnown ? article.shownSource : "", article.metadata.title ?? "",
      String(article.wordCount), library?.path(article.id.path) ?? article.id.path,
    ]
  }
}
