import Corpus
import GRDB
import Language

/// What a query asks of a catalogue: an expression of words, parts of paths, and days. What it asks of tags is for others to judge.
struct CatalogueQuery {
  /// As FTS5 reads it; nil when no words and no sources are asked for.
  let expression: String?
  /// What an article's path must hold, folded, beside the words of it: words alone don't say what stands between them.
  let pathParts: [String]
  /// Within these days, since 1970-01-01, an article's date must fall at least in part; nil when no date is asked for.
  let days: ClosedRange<Int>?
  /// Whether nothing can have it: words that no text has, a source that is not known.
  let isVoid: Bool

  /// A beginning of a word is looked for as such when it is that long, in bytes; else it is the word: what begins with one letter is
  /// nearly everything, and takes as long to find.
  private static let shortestPrefix = 3
  /// More sources than these are no help.
  private static let mostSources = 500

  init(_ query: LibraryQuery, _ db: Database) throws {
    var parts: [String] = []
    var pathParts: [String] = []
    var isVoid = false
    for term in query.terms {
      switch term {
      case .words(let typed, _) where query.findsPaths && LibraryQuery.isPath(typed):
        if CatalogueWords.words(ofPath: typed).isEmpty { isVoid = true } else { parts.append(Self.path(typed)) }
        pathParts.append(typed)
      case .words(let typed, let isPrefix):
        let words = CatalogueWords.words(of: typed)
        let phrase = Self.phrase(words, isPrefix: isPrefix)
        if words.isEmpty { isVoid = true } else { parts.append(query.findsPaths ? "(\(phrase) OR \(Self.path(typed)))" : phrase) }
      case .actor(let name):
        let words = CatalogueWords.words(of: name)
        if words.isEmpty { isVoid = true }
        parts += words.map { Self.phrase([$0], isPrefix: false) }
      case .tag: break
      }
    }
    for part in query.sources {
      var choices = try Self.sources(holding: part, db).map { "\"\(CatalogueWords.word(ofSource: $0))\"" }
      // An article whose source is unknown is its own source, by its path.
      if !CatalogueWords.words(ofPath: part).isEmpty {
        choices.append("(\"\(CatalogueWords.word(ofSource: nil))\" AND \(Self.path(part)))")
      }
      if choices.isEmpty { isVoid = true }
      parts.append("(" + choices.joined(separator: " OR ") + ")")
    }
    self.pathParts = pathParts
    expression = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    var days: ClosedRange<Int>?
    for date in query.dates {
      let wanted = date.firstDay...date.lastDay
      // An article must overlap each; within what several have in common it is looked for.
      if let known = days, !known.overlaps(wanted) { isVoid = true }
      days = days.map { $0.clamped(to: wanted) } ?? wanted
    }
    self.days = days
    self.isVoid = isVoid
  }

  /// Words one behind the other.
  static func phrase(_ words: [String], isPrefix: Bool) -> String {
    let quoted = "\"\(words.joined(separator: " "))\""
    return isPrefix && words.last?.utf8.count ?? 0 >= shortestPrefix ? quoted + " *" : quoted
  }

  /// A part of a path, the last word of which may go on, as long as it is more than one letter.
  private static func path(_ part: String) -> String {
    let words = CatalogueWords.words(ofPath: part)
    return phrase(words, isPrefix: words.last.map(CatalogueWords.mayGoOn) ?? false)
  }

  private static func sources(holding part: String, _ db: Database) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(sql: "SELECT number FROM source WHERE instr(folded, ?) > 0 LIMIT ?"), arguments: [part, mostSources])
  }
}
