/// Actions by what was typed of their name or of what they do.
enum CommandPalette {
  /// An action that fits, with the letters that are meant.
  struct Offer {
    let action: Action
    let inName: [Int]
    let inSummary: [Int]
  }

  /// Those that fit, best first: by their names and aliases, then by words of what they do. Of those that fit alike, those that can't be done
  /// now come last, but for one that is called so. When nothing is typed all fit, and what has the fewest keys of its own comes first: views,
  /// and motions last.
  static func offers(_ typed: String, in state: ReaderState) -> [Offer] {
    groups(typed).flatMap { group in
      let ranked = group.map { offer in
        let isCalledSo = ([offer.action.name] + offer.action.aliases).contains(typed)
        let place = typed.isEmpty ? sections.firstIndex(of: offer.action.section) ?? 0 : 1
        return (offer: offer, place: isCalledSo ? 0 : state.refusal(of: offer.action) != nil ? sections.count : place)
      }
      return (0...sections.count).flatMap { place in ranked.filter { $0.place == place }.map(\.offer) }
    }
  }

  /// The order in which all actions are offered.
  private static let sections: [Action.Section] = [.views, .events, .annotation, .deciding, .search, .panes, .program, .motion]

  /// The same whatever can be done now.
  static func matches(_ typed: String) -> [Action] { groups(typed).joined().map(\.action) }

  /// Those that fit, by how well: by words and beginnings of their names, by words of what they do, by letters of their names.
  private static func groups(_ typed: String) -> [[Offer]] {
    let typed = typed.trimmingPrefix(while: { $0 == " " }).description
    guard !typed.isEmpty else { return [ActionTable.all.map { Offer(action: $0, inName: [], inSummary: []) }] }
    let byName = ActionTable.all.compactMap { action -> (FuzzyMatch, Offer)? in
      let own = FuzzyMatch(typed, in: action.name)
      let whole = action.aliases.contains(typed) ? FuzzyMatch(typed, in: typed) : nil
      guard let match = whole ?? own else { return nil }
      return (match, Offer(action: action, inName: own?.places ?? [], inSummary: []))
    }
    let named = Set(byName.filter { $0.0.rank < .letters }.map(\.1.action.name))
    let bySummary = ActionTable.all.compactMap { action -> (FuzzyMatch, Offer)? in
      guard !named.contains(action.name), let match = FuzzyMatch(typed, in: action.summary), match.rank < .letters else {
        return nil
      }
      return (match, Offer(action: action, inName: [], inSummary: match.places))
    }
    let said = Set(bySummary.map(\.1.action.name))
    let (good, loose) = (
      byName.filter { $0.0.rank < .letters }, byName.filter { $0.0.rank == .letters && !said.contains($0.1.action.name) }
    )
    return [good, bySummary, loose].map { group in
      group.sorted { ($0.0, $0.1.action.name) < ($1.0, $1.1.action.name) }.map(\.1)
    }
  }

  /// The action that writes a file, when a name or nothing stands behind it.
  static func exportCommand(of line: String) -> String? {
    let command = line.prefix { $0 != " " }
    return command != line[...] && ["export", "export!"].contains(String(command)) ? String(command) : nil
  }

  /// The beginning of a theme's name, where one is typed.
  static func themeArgument(of line: String) -> String? { line.hasPrefix("theme ") ? String(line.dropFirst(6)) : nil }

  /// An action that opens articles with the space behind it, and what was typed of one; nil where none is.
  static func articleArgument(of line: String) -> (before: String, words: String)? {
    guard let space = line.firstIndex(of: " "), ActionTable.byName[String(line[..<space])]?.takesArticles ?? false else {
      return nil
    }
    let start = line.index(after: space)
    return (String(line[..<start]), String(line[start...]))
  }

  /// What stands before the name of an actor that is being typed, and the name as far as it is typed; nil where none is.
  static func actorArgument(of line: String) -> (before: String, name: String)? {
    guard let space = line.firstIndex(of: " "), let action = ActionTable.byName[String(line[..<space])], action.takesActors else {
      return nil
    }
    let start = line.range(of: "= ", options: .backwards)?.upperBound ?? line.index(after: space)
    return (String(line[..<start]), String(line[start...]))
  }
}
