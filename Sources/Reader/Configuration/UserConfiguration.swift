import Foundation
import Library

/// All that the user says of the program in files: keys, settings, themes, and what is wrong with them.
struct UserConfiguration: Sendable {
  var keys = KeyFile.none
  var keymaps = Keymaps.standard
  var settings = ConfigurationFile.none
  /// The user's themes, by their names.
  var themes: [String: Theme] = [:]
  var problems: [ConfigurationProblem] = []

  static let none = UserConfiguration()

  init() {}

  /// Reads `keys.toml`, `config.toml` and `themes/*.toml` of a folder; what is not there says nothing.
  init(folder: String) {
    var problems: [ConfigurationProblem] = []
    func text(_ name: String) -> String {
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path) else { return "" }
      guard let data = FileManager.default.contents(atPath: path) else {
        problems.append(ConfigurationProblem(file: name, line: 0, words: "can't be read"))
        return ""
      }
      guard let text = String(data: data, encoding: .utf8) else {
        problems.append(ConfigurationProblem(file: name, line: 0, words: "is not in UTF-8"))
        return ""
      }
      return text
    }
    settings = ConfigurationFile(text(ConfigurationFile.name))
    keys = KeyFile(text(KeyFile.name))
    if !keys.lines.isEmpty { keymaps = Keymaps(keys.lines) }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/themes")) ?? []
    for file in files.sorted() where file.hasSuffix(".toml") && !file.hasPrefix(".") {
      let name = String(file.dropLast(5))
      let read = ThemeFile(text("themes/\(file)"), name: name)
      problems += read.problems
      themes[name] = read.theme
    }
    if let theme = settings.theme, self.theme(named: theme.name) == nil {
      problems.append(
        ConfigurationProblem(
          file: ConfigurationFile.name, line: theme.line,
          words: "no theme is called \(theme.name) (there are \(themeNames.joined(separator: ", ")))"))
    }
    self.problems = (settings.problems + keys.problems + keymaps.problems + problems).sorted()
  }

  func theme(named name: String) -> Theme? { themes[name] ?? Theme.named(name) }

  /// The names of all themes, the program's first.
  var themeNames: [String] { Theme.names + themes.keys.filter { !Theme.names.contains($0) }.sorted() }

  /// The theme that config.toml asks for.
  var theme: Theme? { settings.theme.flatMap { theme(named: $0.name) } }
}
