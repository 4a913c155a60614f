/// A TOML file (toml.io, 1.0) as it stands: tables in their order, keys in theirs, each with its line; and what could not be read.
///
/// People write these files by hand. So a mistake costs its line and not the file, and nothing that is written makes reading stop; a
/// second table or key of one name is kept, for whoever reads the document to judge.
public struct TOMLDocument: Sendable {
  public struct Table: Sendable {
    /// The parts of the name in brackets; empty for what stands above the first one.
    public let name: [String]
    /// From 1.
    public let line: Int
    public internal(set) var entries: [Entry] = []

    /// The entries whose key stood further up in the table.
    public var repeated: [Entry] {
      var known: Set<[String]> = []
      return entries.filter { !known.insert($0.key).inserted }
    }
  }

  public struct Entry: Sendable {
    /// The parts of a key with points in it.
    public let key: [String]
    public let value: TOMLValue
    public let line: Int
  }

  public struct Mistake: Hashable, Sendable {
    public let line: Int
    /// What is wrong there.
    public let words: String
  }

  /// The first one is what stands above the first brackets.
  public private(set) var tables: [Table] = [Table(name: [], line: 1)]
  public private(set) var mistakes: [Mistake] = []

  public init(_ toml: String) {
    var scanner = TOMLScanner(toml)
    // What stands below a broken header belongs to no table.
    var isLost = false
    while scanner.skipToStatement() {
      let line = scanner.line
      do throws(TOMLScanner.Failure) {
        if scanner.isAtHeader {
          isLost = true
          tables.append(Table(name: try scanner.header(), line: line))
          isLost = false
        } else {
          let (key, value) = try scanner.entry()
          if !isLost { tables[tables.count - 1].entries.append(Entry(key: key, value: value, line: line)) }
        }
      } catch {
        mistakes.append(Mistake(line: error.line, words: error.words))
        scanner.skipLine()
      }
    }
  }
}

/// A value in a TOML file.
public enum TOMLValue: Hashable, Sendable {
  case string(String)
  /// A date without quotes, its day alone: "2019-12-19".
  case date(String)
  case boolean(Bool)
  /// As written.
  case number(String)
  indirect case array([TOMLValue])

  public var string: String? { if case .string(let string) = self { string } else { nil } }
}
