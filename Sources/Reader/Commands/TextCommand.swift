import ArgumentParser
import Corpus
import Language
import Library

/// `synoptic text`: the text of articles.
struct TextCommand: Subcommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case plain, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Print the text of articles.",
    discussion: "Plain text of several articles stands below headings: ==> path <==.")

  @OptionGroup var libraries: LibraryOptions

  @Flag(help: "The story alone: without title, deck, byline, captions and boilerplate.")
  var body = false

  @Option(help: "plain or jsonl.")
  var format = Format.plain

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    var articles = run.articles().makeIterator()
    // Two articles are looked at before one is written: a text that is alone is printed as it is, without a heading.
    let ahead = [articles.next(), articles.next()].compactMap { $0 }
    var isFirst = true
    func write(_ article: Article) throws {
      let text = body ? Self.body(of: article) : article.text.string
      switch format {
      case .jsonl: try surroundings.output.write(Self.json(article, text, library: run.libraryShown(of: article.id)).line + "\n")
      case .plain:
        try surroundings.output.write(
          ahead.count > 1
            ? Self.headed(run.libraryShown(of: article.id)?.path(article.id.path) ?? article.id.path, text, isFirst: isFirst) : text
        )
      }
      isFirst = false
    }
    for article in ahead { try write(article) }
    while let article = articles.next() { try write(article) }
    try surroundings.output.flush()
    return run.status
  }

  private static func headed(_ path: String, _ text: String, isFirst: Bool) -> String {
    "\(isFirst ? "" : "\n")==> \(SafeText.line(path)) <==\n" + text + (text.utf8.last == 0x0A ? "" : "\n")
  }

  private static func json(_ article: Article, _ text: String, library: ListedLibrary?) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("article", .string(article.id.path)), .init("text", .string(text)),
    ]
    return .object(members + (library.map { [.init("library", .string($0.root))] } ?? []))
  }

  /// The blocks of the story itself, an empty line between two of them.
  static func body(of article: Article) -> String {
    article.blocks.filter { $0.kind.isStory }.map { article.text.string($0.range) + "\n" }.joined(separator: "\n")
  }
}
