import Corpus

/// What people write of their tags in `.synoptic/codebook.toml`: a table for a tag, its path the table's name.
///
/// ```toml
/// [frame]
/// description = "how an actor is framed"
/// colour = "red"
///
/// [frame.warlord]          # or ["frame/warlord"]
/// name = "Warlord"
/// description = "called a warlord or strongman, in whatever voice"
/// key = 1                  # t 1 gives the tag
/// ```
///
/// The file is only read. A mistake costs its line.
struct CodebookFile: Sendable {
  static let path = ".synoptic/codebook.toml"

  let codebook: Codebook
  /// In order of their lines.
  let problems: [StatementFile.Problem]

  init(_ toml: String) {
    let document = TOMLDocument(toml)
    var problems = document.mistakes.map {
      StatementFile.Problem(line: $0.line, words: "\($0.words) (this line does not count)")
    }
    var lines: [String: Int] = [:]
    var digits: [Int: String] = [:]
    var entries: [Codebook.Entry] = []
    for table in document.tables {
      let tag = Codebook.tidied(table.name.joined(separator: "/"))
      guard !tag.isEmpty else {
        problems += table.entries.map {
          .init(
            line: $0.line, words: "\($0.key.joined(separator: ".")) stands in no table (put it below a tag in brackets: [frame])")
        }
        continue
      }
      if let line = lines.updateValue(table.line, forKey: tag) {
        problems.append(.init(line: table.line, words: "\(tag) has a table in line \(line) already (make one of both)"))
      }
      problems += table.repeated.map(StatementFile.Problem.init(repeated:))
      let entry = Self.entry(tag, table, &problems)
      if let digit = entry.digit, let other = digits.updateValue(tag, forKey: digit), other != tag {
        problems.append(.init(line: table.line, words: "key \(digit) is that of \(other) already (choose another one)"))
      }
      entries.append(entry)
    }
    codebook = Codebook(entries)
    self.problems = problems.sorted { ($0.line, $0.words) < ($1.line, $1.words) }
  }

  /// What each table says, by its tag.
  var tables: [String: Codebook.Entry] { Dictionary(codebook.entries.map { ($0.tag, $0) }, uniquingKeysWith: { $1 }) }

  private struct Fields {
    var name: String?
    var description = ""
    var colour: Codebook.Colour?
    var digit: Int?
  }

  private static func entry(
    _ tag: String, _ table: TOMLDocument.Table, _ problems: inout [StatementFile.Problem]
  ) -> Codebook.Entry {
    var said = Fields()
    for line in table.entries {
      let key = line.key.joined(separator: ".")
      let why = fields[key].map { $0(line.value, &said) } ?? "nothing is called \(key) (use name, description, colour or key)"
      if let why { problems.append(.init(line: line.line, words: why)) }
    }
    return Codebook.Entry(tag: tag, name: said.name, description: said.description, colour: said.colour, digit: said.digit)
  }

  private typealias Field = @Sendable (TOMLValue, inout Fields) -> String?

  /// What each key sets; what comes back is what is wrong with the value.
  private static let fields: [String: Field] = [
    "name": words("name") { $0.name = $1 }, "description": words("description") { $0.description = $1 },
    "colour": colour, "color": colour,
    "key": { value, said in
      guard let digit = value.digit, 1...9 ~= digit else { return "key is no digit (write key = 1, up to 9)" }
      said.digit = digit
      return nil
    },
  ]

  private static let colour: Field = { value, said in
    guard let colour = value.string.flatMap({ Codebook.Colour(rawValue: $0.lowercased()) }) else {
      return "colour is none of \(Codebook.Colour.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    said.colour = colour
    return nil
  }

  private static func words(_ key: String, _ set: @escaping @Sendable (inout Fields, String) -> Void) -> Field {
    { value, said in
      let words = value.string?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      if words.isEmpty { return "\(key) is no text (write it in quotes: \(key) = \"…\")" }
      set(&said, words)
      return nil
    }
  }
}

extension TOMLValue {
  fileprivate var digit: Int? {
    if let string { return Int(string) }
    if case .number(let number) = self { return Int(number) }
    return nil
  }
}
