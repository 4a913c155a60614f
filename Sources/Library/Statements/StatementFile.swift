import Corpus
import Language

/// What people say of articles in `.synoptic/articles.toml`: a table for a path or a glob, with what is known better.
///
/// ```toml
/// ["2019/aljazeera-*.txt"]
/// source = "Al Jazeera"
/// date = "2019-12-19"
/// ```
///
/// A mistake costs its line. Of several that fit an article, the last decides, each key by
/// itself. A glob is as in `.synoptic/ignore`; one that fits a file with several articles fits all of them.
struct StatementFile: Sendable {
  /// A mistake in the file, for the user.
  struct Problem: Hashable, Sendable {
    /// From 1.
    let line: Int
    /// What is wrong, and what to do about it.
    let words: String

    init(line: Int, words: String) {
      self.line = line
      self.words = words
    }

    /// A key that stands twice in its table: of all of them the last one counts.
    init(repeated entry: TOMLDocument.Entry) {
      self.init(
        line: entry.line, words: "\(entry.key.joined(separator: ".")) stands in this table already (take one out; the last counts)")
    }
  }

  static let path = ".synoptic/articles.toml"

  private struct Rule: Hashable {
    /// nil for an exact path alone.
    let glob: PathGlob?
    let path: String
    let statement: ArticleStatement

    func fits(_ article: String, file: String) -> Bool {
      path == article || path == file || (glob.map { $0.matches(article) || $0.matches(file) } ?? false)
    }
  }

  private let rules: [Rule]
  /// As it is written.
  let text: String
  /// In order of their lines.
  let problems: [Problem]

  /// What each table says, by its path.
  var tables: [String: [ArticleStatement]] {
    Dictionary(grouping: rules, by: \.path).mapValues { $0.map(\.statement) }
  }

  static let none = StatementFile("")

  init(_ toml: String) {
    text = toml
    let document = TOMLDocument(toml)
    var problems = document.mistakes.map { Problem(line: $0.line, words: "\($0.words) (this line does not count)") }
    rules = document.tables.compactMap { Self.rule($0, &problems) }
    self.problems = problems.sorted { ($0.line, $0.words) < ($1.line, $1.words) }
  }

  /// What the file says of an article.
  ///
  /// - Parameter path: from the library's root, `file#guid` for one of several.
  func statement(of path: String) -> ArticleStatement {
    if rules.isEmpty { return .none }
    let file = path.beforeFragment
    return rules.reduce(.none) { $1.fits(path, file: file) ? $0.overruled(by: $1.statement) : $0 }
  }

  /// Whether an article of a file may have something else said of it than by an earlier file: whether what is new, changed or gone fits it.
  /// Of very many changes all files may have.
  func mayHaveChanged(since earlier: StatementFile) -> @Sendable (_ path: String) -> Bool {
    // The last that fits decides, so what stands between others counts with its place.
    let same = zip(rules, earlier.rules).prefix { $0 == $1 }.count
    let (new, old) = (rules.dropFirst(same), earlier.rules.dropFirst(same))
    let sameLast = zip(new.reversed(), old.reversed()).prefix { $0 == $1 }.count
    let changed = Set(new.dropLast(sameLast)).union(old.dropLast(sameLast))
    guard changed.count <= Self.mostChanges else { return { _ in true } }
    // Of one of several articles in a file the file is read again.
    let globs = Set(changed.map(\.path.beforeFragment)).map { (path: $0, glob: PathGlob($0.utf8)) }
    return { path in globs.contains { $0.path == path || ($0.glob?.matches(path) ?? false) } }
  }

  /// Of more it takes longer to look for the files than to read them.
  private static let mostChanges = 200

  // MARK: Reading

  private static func rule(_ table: TOMLDocument.Table, _ problems: inout [Problem]) -> Rule? {
    guard let path = table.name.first, table.name.count == 1 else {
      if table.name.isEmpty {
        problems += table.entries.map {
          Problem(
            line: $0.line,
            words: "\($0.key.joined(separator: ".")) stands in no table (put it below a path in brackets: [\"folder/*.txt\"])")
        }
      } else {
        let path = table.name.joined(separator: ".")
        problems.append(Problem(line: table.line, words: "a path with a point in it has to stand in quotes (write [\"\(path)\"])"))
      }
      return nil
    }
    problems += table.repeated.map(Problem.init(repeated:))
    var statement = ArticleStatement()
    for entry in table.entries {
      let key = entry.key.joined(separator: ".")
      let why: String?
      if let write = fields[key] {
        why = write(entry.value, &statement)
      } else {
        why = "nothing is called \(key) (use source, date, title, byline or language)"
      }
      if let why { problems.append(Problem(line: entry.line, words: why)) }
    }
    return Rule(glob: PathGlob(path.utf8), path: path, statement: statement)
  }

  private typealias Field = @Sendable (TOMLValue, inout ArticleStatement) -> String?

  /// What each key sets; what comes back is what is wrong with the value.
  private static let fields: [String: Field] = [
    "source": string("source") { $0.source = $1 },
    "title": string("title") { $0.title = $1 },
    "byline": string("byline") { $0.byline = $1 },
    "language": { value, statement in
      guard let tag = value.string.flatMap(LanguageIdentification.tag) else {
        return "language is no tag of a language (write \"en\" or \"pt-BR\")"
      }
      statement.language = tag
      return nil
    },
    "date": { value, statement in
      let written: String? = if case .date(let day) = value { day } else { value.string }
      guard let date = written.flatMap({ CalendarDate(written: $0) }) else {
        return "date is no date (write \"2019-12-19\", \"2019-12\", \"2019\" or, when it is about then, \"2019-12~\")"
      }
      statement.date = date
      return nil
    },
  ]

  private static func string(_ key: String, _ set: @escaping @Sendable (inout ArticleStatement, String) -> Void) -> Field {
    { value, statement in
      let words = value.string?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      if words.isEmpty { return "\(key) is no text (write it in quotes: \(key) = \"…\")" }
      set(&statement, words)
      return nil
    }
  }
}

extension String {
  /// The path of the file in which an article lies.
  fileprivate var beforeFragment: String { firstIndex(of: "#").map { String(self[..<$0]) } ?? self }
}
