import Library

/// What the user set in `config.toml`: one key a line, each with a default.
///
/// ```toml
/// theme = "light"
/// mouse = false
/// citation = "“{text}” ({source}, {date})"
/// ```
struct ConfigurationFile: Hashable, Sendable {
  static let name = "config.toml"

  /// Where copied words go.
  enum Clipboard: String, Hashable, Sendable, CaseIterable {
    /// By the terminal, and by a program where the terminal can't be trusted to.
    case auto
    /// By the terminal alone (OSC 52).
    case terminal
    /// By a program alone: wl-copy, xclip, xsel, pbcopy.
    case program
  }

  /// A name of a theme, with the line that it stands on; nil to go by the terminal's background.
  private(set) var theme: (name: String, line: Int)?
  private(set) var usesMouse = true
  /// Whether the reader starts in plain mode.
  private(set) var isPlain = false
  /// Whether the terminal's title says what is read.
  private(set) var setsTitle = true
  private(set) var clipboard = Clipboard.auto
  /// At most that many colours; nil for what the terminal has.
  private(set) var colours: ColourDepth?
  private(set) var citation = CitationTemplate.standard
  /// Of a library with more files than this a catalogue on disk knows the articles, and only what is near to what is open is in memory.
  private(set) var mostFiles = 10_000
  private(set) var problems: [ConfigurationProblem] = []

  static let none = ConfigurationFile("")

  init(_ toml: String) {
    let document = TOMLDocument(toml)
    problems = document.problems(in: Self.name)
    for table in document.tables {
      if !table.name.isEmpty {
        complain(table.line, "no part is called [\(table.name.joined(separator: "."))] (all keys stand at the top)")
        continue
      }
      for entry in table.entries {
        let key = entry.key.joined(separator: ".")
        guard let set = Self.fields[key] else {
          complain(entry.line, "nothing is called \(key) (there are \(Self.names.joined(separator: ", ")))")
          continue
        }
        if let why = set(entry.value, entry.line, &self) { complain(entry.line, "\(key) \(why)") }
      }
    }
    problems.sort()
  }

  static func == (left: Self, right: Self) -> Bool {
    left.theme?.name == right.theme?.name && left.settings == right.settings && left.problems == right.problems
  }

  func hash(into hasher: inout Hasher) { hasher.combine(settings) }

  private var settings: [String] {
    [
      "\(usesMouse)", "\(isPlain)", "\(setsTitle)", clipboard.rawValue, "\(colours?.rawValue ?? -1)", citation.written,
      "\(mostFiles)",
    ]
  }

  static var names: [String] { fields.keys.sorted() }

  private mutating func complain(_ line: Int, _ words: String) {
    problems.append(ConfigurationProblem(file: Self.name, line: line, words: words))
  }

  private typealias Field = @Sendable (TOMLValue, Int, inout ConfigurationFile) -> String?

  /// What each key sets; what comes back is what is wrong with the value.
  private static let fields: [String: Field] = [
    "theme": { value, line, file in
      guard let name = value.string, !name.isEmpty else { return "takes a name in quotes: \"dark\"" }
      file.theme = name == Theme.automatic ? nil : (name, line)
      return nil
    },
    "mouse": boolean { $0.usesMouse = $1 },
    "plain": boolean { $0.isPlain = $1 },
    "title": boolean { $0.setsTitle = $1 },
    "clipboard": { value, _, file in
      guard let clipboard = value.string.flatMap(Clipboard.init) else {
        return "takes \(oneOf(Clipboard.allCases.map(\.rawValue)))"
      }
      file.clipboard = clipboard
      return nil
    },
    "colours": { value, _, file in
      let written: String? = if case .number(let number) = value { number } else { value.string }
      if written == "auto" {
        file.colours = nil
        return nil
      }
      guard let depth = written.flatMap(ColourDepth.init(name:)) else {
        return "takes \(oneOf(["auto"] + ColourDepth.names.map(\.name)))"
      }
      file.colours = depth
      return nil
    },
    "catalogue": { value, _, file in
      guard case .number(let number) = value, let count = Int(number), count >= 1 else {
        return "takes a number of files: 10000"
      }
      file.mostFiles = count
      return nil
    },
    "citation": { value, _, file in
      guard let written = value.string, !written.isEmpty else {
        return "takes words in quotes: \"\(CitationTemplate.standard.written)\""
      }
      let template = CitationTemplate(written)
      if let unknown = template.unknown {
        return "knows no {\(unknown)} (there are \(CitationTemplate.names.map { "{\($0)}" }.joined(separator: ", ")))"
      }
      file.citation = template
      return nil
    },
  ]

  private static func oneOf(_ names: [String]) -> String { "one of " + names.map { "\"\($0)\"" }.joined(separator: ", ") }

  private static func boolean(_ set: @escaping @Sendable (inout ConfigurationFile, Bool) -> Void) -> Field {
    { value, _, file in
      guard case .boolean(let flag) = value else { return "takes true or false" }
      set(&file, flag)
      return nil
    }
  }
}

/// How a passage is cited when it is copied: words with names in braces, `“{text}” ({source}, {date})`.
struct CitationTemplate: Hashable, Sendable {
  static let names = ["text", "source", "title", "byline", "date", "path", "start", "end"]
  static let standard = CitationTemplate("“{text}” ({source}, {date}, {path} {start}–{end})")

  let written: String
  /// Words and names, one after the other: the first is words.
  private let parts: [String]

  init(_ written: String) {
    self.written = written
    var parts = [""]
    var rest = written[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts[parts.count - 1] += rest[..<open]
      parts += [String(rest[rest.index(after: open)..<close]), ""]
      rest = rest[rest.index(after: close)...]
    }
    parts[parts.count - 1] += rest
    self.parts = parts
  }

  /// A name that means nothing.
  var unknown: String? { stride(from: 1, to: parts.count, by: 2).map { parts[$0] }.first { !Self.names.contains($0) } }

  /// The words with the values of the names.
  func filled(_ values: [String: String]) -> String {
    parts.enumerated().map { $0.offset % 2 == 0 ? $0.element : values[$0.element] ?? "" }.joined()
  }
}
