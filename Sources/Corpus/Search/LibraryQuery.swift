import Language

/// What is looked for in a library: words, "phrases", `actor:`, `source:`, `date:2019-12..2020-01`, `tag:`.
///
/// Words are whole words, `haft*` the beginning of one; case and accents do not count. All that is asked for must be in one article.
public struct LibraryQuery: Hashable, Sendable {
  /// What stands in a text, somewhere.
  public enum Term: Hashable, Sendable {
    /// Folded words, one after the other; whether the last one may go on.
    case words(String, isPrefix: Bool)
    /// An actor by a part of its folded name.
    case actor(String)
    /// A tag, or one below it in a tree, folded.
    case tag(String)
  }

  /// Why a query can't be used.
  public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case noDate(String)
    case nothingBehind(String)

    public var description: String {
      switch self {
      case .empty: "nothing is looked for"
      case .noDate(let typed): "\(typed) is no date (write date:2019-12 or date:2019-12..2020-01)"
      case .nothingBehind(let name): "nothing stands behind \(name):"
      }
    }
  }

  public private(set) var terms: [Term] = []
  /// Parts of the names of sources, folded.
  public private(set) var sources: [String] = []
  public private(set) var dates: [CalendarDate] = []
  /// Whether words may stand in an article's path, too. Those with a slash stand there alone, as they are written.
  public var findsPaths = false

  /// Whether words that somebody typed are a part of a path.
  public static func isPath(_ words: String) -> Bool { words.contains("/") }

  /// What an article is found by, in words: "text or path", "path and source".
  public var groundWords: String {
    var grounds: [String] = []
    func add(_ ground: String) { if !grounds.contains(ground) { grounds.append(ground) } }
    for term in terms {
      switch term {
      case .words(let words, _): add(!findsPaths ? "text" : Self.isPath(words) ? "path" : "text or path")
      case .actor: add("actor")
      case .tag: add("tag")
      }
    }
    if !sources.isEmpty { add("source") }
    if !dates.isEmpty { add("date") }
    return grounds.joined(separator: " and ")
  }

  /// The parts of names of actors that are looked for.
  public var actorNames: [String] { terms.compactMap { if case .actor(let name) = $0 { name } else { nil } } }
  public var needsTags: Bool { terms.contains { if case .tag = $0 { true } else { false } } }

  public init(_ typed: String) throws(Problem) {
    for (name, value) in Self.parts(of: typed) {
      let folded = Self.folded(value)
      guard name == nil || !folded.isEmpty else { throw .nothingBehind(name ?? "") }
      switch name {
      case "actor": terms.append(.actor(folded))
      case "tag": terms.append(.tag(folded.hasPrefix("#") ? String(folded.dropFirst()) : folded))
      case "source": sources.append(folded)
      case "date": dates.append(try Self.date(value))
      default:
        let isPrefix = folded.hasSuffix("*")
        let words = isPrefix ? String(folded.dropLast()) : folded
        if !words.isEmpty { terms.append(.words(words, isPrefix: isPrefix)) }
      }
    }
    if terms.isEmpty, sources.isEmpty, dates.isEmpty { throw .empty }
  }

  private static let names: Set<String> = ["actor", "source", "date", "tag"]

  /// Words, phrases without their quotes, and what stands behind one of the names.
  private static func parts(of typed: String) -> [(name: String?, value: String)] {
    var parts: [(String?, String)] = []
    var rest = typed[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var name: String?
      if let colon = rest.prefix(while: { !$0.isWhitespace }).firstIndex(of: ":"), names.contains(rest[..<colon].lowercased()) {
        name = rest[..<colon].lowercased()
        rest = rest[rest.index(after: colon)...]
      }
      if let quote = rest.first, "\"“”„".contains(quote) {
        rest.removeFirst()
        let value = rest.prefix { !"\"“”".contains($0) }
        parts.append((name, String(value)))
        rest = rest[value.endIndex...].dropFirst()
      } else {
        let value = rest.prefix { !$0.isWhitespace }
        parts.append((name, String(value)))
        rest = rest[value.endIndex...]
      }
    }
    return parts
  }

  private static func folded(_ text: String) -> String {
    Folding.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func date(_ typed: String) throws(Problem) -> CalendarDate {
    guard let separator = typed.firstRange(of: "..") else {
      guard let date = CalendarDate(written: typed) else { throw .noDate(typed) }
      return date
    }
    guard let first = CalendarDate(written: String(typed[..<separator.lowerBound])),
      let last = CalendarDate(written: String(typed[separator.upperBound...]))
    else { throw .noDate(typed) }
    return first.union(last)
  }

  /// Whether an article's source and date are among those that are looked for.
  public func takes(_ article: Article) -> Bool {
    let source = Folding.folded(article.sourceName)
    return sources.allSatisfy { source.contains($0) }
      && dates.allSatisfy { wanted in article.metadata.date.date?.overlaps(wanted) ?? false }
  }
}
