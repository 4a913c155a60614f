import Library

/// A theme of the user's, from `themes/NAME.toml`: another theme with shades of its own.
///
/// ```toml
/// based-on = "dark"
///
/// [inks]
/// actor1 = "#ff8787 bold"
///
/// [papers]
/// selection = "#303080"
/// ```
///
/// A shade is a colour (`#rrggbb`, a number from 0 to 255, `red`, `bright-red`, `own`) and attributes. A terminal of fewer colours shows
/// the nearest that it has. A mistake costs its line.
struct ThemeFile: Sendable {
  let theme: Theme
  let problems: [ConfigurationProblem]

  /// - Parameter name: that of the theme, by which the file is called.
  init(_ toml: String, name: String) {
    let file = "themes/\(name).toml"
    let document = TOMLDocument(toml)
    var problems = document.problems(in: file)
    var base = Theme.dark
    var inks: [Style.Ink: Theme.Shade] = [:]
    var papers: [Style.Paper: Theme.Shade] = [:]
    func complain(_ line: Int, _ words: String) { problems.append(ConfigurationProblem(file: file, line: line, words: words)) }
    for table in document.tables {
      for entry in table.entries {
        let key = entry.key.joined(separator: ".")
        switch table.name {
        case []:
          if key != "based-on" {
            complain(entry.line, "nothing is called \(key) here (there is based-on; colours stand below [inks] and [papers])")
          } else if let known = entry.value.string.flatMap(Theme.named) {
            base = known
          } else {
            complain(entry.line, "based-on takes one of \(Theme.names.joined(separator: ", "))")
          }
        case ["inks"], ["papers"]:
          let (ink, paper) = (Style.Ink.named(key), Style.Paper.named(key))
          guard table.name == ["inks"] ? ink != nil : paper != nil else {
            let names = table.name == ["inks"] ? Style.Ink.allCases.map(\.name) : Style.Paper.allCases.map(\.name)
            complain(entry.line, "nothing is called \(key) (there are \(names.joined(separator: ", ")))")
            continue
          }
          guard let shade = Self.shade(entry.value) else {
            complain(
              entry.line, "\(key) takes a colour and attributes: \"#ff8787 bold\", \"203\", \"red underline\", \"own reverse\"")
            continue
          }
          if table.name == ["inks"], let ink { inks[ink] = shade } else if let paper { papers[paper] = shade }
        default: continue
        }
      }
      if ![[], ["inks"], ["papers"]].contains(table.name) {
        complain(table.line, "no part is called [\(table.name.joined(separator: "."))] (there are [inks] and [papers])")
      }
    }
    theme = base.changed(name: name, inks: inks, papers: papers)
    self.problems = problems.sorted()
  }

  private static func shade(_ value: TOMLValue) -> Theme.Shade? {
    let written: String? = if case .number(let number) = value { number } else { value.string }
    var colour: Colour?
    var attributes: Style.Attributes = []
    for word in written?.split(separator: " ").map(String.init) ?? [] {
      if let attribute = Self.attributes[word] {
        attributes.insert(attribute)
      } else if colour == nil, let one = Colour(written: word.lowercased()) {
        colour = one
      } else {
        return nil
      }
    }
    guard colour != nil || !attributes.isEmpty else { return nil }
    return Theme.Shade(colour ?? .own, attributes)
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "italic": .italic, "reverse": .reverse,
  ]
}

extension Style.Ink {
  /// As theme files call it.
  var name: String { self == .plain ? "plain" : "\(self)" }

  static func named(_ name: String) -> Style.Ink? { allCases.first { $0.name == name } }
}

extension Style.Paper {
  /// As theme files call it.
  var name: String { self == .focusedBar ? "focused-bar" : "\(self)" }

  static func named(_ name: String) -> Style.Paper? { allCases.first { $0.name == name } }
}
