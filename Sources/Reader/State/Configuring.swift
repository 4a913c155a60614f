import Library

/// Taking the user's configuration when it is read again, and choosing colours.
extension ReaderState {
  /// Keys, settings and themes hold from now on; nothing that is open or typed is lost.
  mutating func take(_ configuration: UserConfiguration) {
    let before = self.configuration
    self.configuration = configuration
    // A theme of the user's that was chosen by its name is shown as it is now.
    if let chosen = chosenTheme { chosenTheme = configuration.theme(named: chosen.name) ?? chosen }
    let solved = Set(before.problems.map(\.description))
    notices.removeAll { solved.contains($0) }
    notices = configuration.problems.map(\.description) + notices
    var news: [String] = []
    if before.keys.lines != configuration.keys.lines { news.append("other keys") }
    if before.settings != configuration.settings { news.append("other settings") }
    if before.themes != configuration.themes { news.append("other themes") }
    configurationNews = news
    input = PendingInput()
    takePlain(configuration.settings.isPlain, before: before.settings.isPlain)
    refreshLists()
    if let words = configuration.problemWords(in: self) { complain(words) }
  }

  /// Plain mode goes with the file where the file says something else than before.
  private mutating func takePlain(_ asked: Bool, before: Bool) {
    guard asked != before, !keepsPlain else { return }
    isPlain = asked
    refreshPanes()
  }

  private var colourWords: String { outside.forbidsColour ? "; its colours are not shown, as NO_COLOR is set" : "" }

  mutating func chooseTheme(named name: String) {
    let names = configuration.themeNames.joined(separator: ", ")
    if name.isEmpty {
      return say("the theme is \(theme.name); there are \(names), and \(Theme.automatic) for the terminal's background")
    }
    if name == Theme.automatic {
      (chosenTheme, suitsBackground) = (nil, true)
      return say("the theme is \(theme.name), by the terminal's background\(colourWords)")
    }
    guard let theme = configuration.theme(named: name) else { return complain("no theme is called \(name): there are \(names)") }
    (chosenTheme, suitsBackground) = (theme, false)
    say("the theme is \(name) until you quit (theme = \"\(name)\" in config.toml keeps it)\(colourWords)")
  }
}

extension UserConfiguration {
  /// The first mistake, and how many more there are; nil when all is well.
  func problemWords(in state: ReaderState) -> String? {
    guard let first = problems.first else { return nil }
    return problems.count == 1 ? "\(first)" : "\(first), and \(problems.count - 1) more (\(state.key("gm")) lists them)"
  }
}
