import Corpus
import Language

/// The first line: which library, how much of it is shown, what is going on.
enum LibraryBar {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let edge = Column(frame.size.columns)
    frame.fill(row: Row(0), from: Column(0), upTo: edge, style: Style(paper: .bar))
    let right = rightPart(state)
    let rightColumn = max(frame.size.columns - SafeText.columns(of: Array(right.text.utf8)[...]) - 1, 0)
    frame.write(leftPart(state, layout), row: Row(0), column: Column(1), paper: .bar, upTo: Column(max(rightColumn - 1, 1)))
    frame.write(right, row: Row(0), column: Column(rightColumn), paper: .bar, upTo: edge)
  }

  /// The same in words, without figures that change all the while.
  static func words(_ state: ReaderState, _ layout: ScreenLayout) -> String {
    let work = state.progress.isStopped ? "analysis stopped" : state.workWords == nil ? nil : "analysing"
    let notes = state.annotations.count
    let rest = [
      work, state.isSyncing ? "sync" : nil, notes > 0 ? "\(notes) note\(notes == 1 ? "" : "s")" : nil, dates(state),
    ]
    // What the line has no room for is left out whole.
    return (counts(state, layout) + rest.compactMap { $0 }).reduce(into: state.libraryNames.joined(separator: " + ")) {
      words, fact in
      let longer = words + ", " + fact
      if longer.count < state.size.columns { words = longer }
    }
  }

  private static func leftPart(_ state: ReaderState, _ layout: ScreenLayout) -> StyledText {
    var text = StyledText(state.libraryNames.joined(separator: " + "), Style(attributes: .bold))
    text.append("   " + (counts(state, layout) + [dates(state)].compactMap { $0 }).joined(separator: " · "))
    return text
  }

  /// How many articles there are, are open, and are on the screen.
  private static func counts(_ state: ReaderState, _ layout: ScreenLayout) -> [String] {
    let articles = state.articleCount
    let (open, shown) = (state.desk.panes.count, layout.panes.count)
    if open > shown { return [articles, "\(open) open, \(shown) shown"] }
    return shown > 0 ? [articles, "\(shown) shown"] : [articles]
  }

  /// The first and the last date of the articles.
  private static func dates(_ state: ReaderState) -> String? {
    guard let (first, last) = state.documents.dates else { return nil }
    return first.union(last).short
  }

  private static func rightPart(_ state: ReaderState) -> StyledText {
    var parts: [(String, Style.Ink)] = []
    if let work = state.workWords { parts.append((work, state.progress.isStopped ? .error : .accent)) }
    if state.lens != .all { parts.append((state.lens == .namesAlone ? "names alone" : "no metonyms", .accent)) }
    if let start = state.linkStart { parts.append(("link from \(state.name(of: start.place))", .annotation)) }
    if state.showsHappeningsAlone { parts.append(("happenings alone", .accent)) }
    if state.desk.isMaximised { parts.append(("one pane", .accent)) }
    if state.isSyncing { parts.append(("sync ⇅", .accent)) }
    if !state.skipped.isEmpty { parts.append(("\(state.skipped.count) not read", .error)) }
    let notes = state.annotations.count
    if notes > 0 { parts.append(("\(notes) note\(notes == 1 ? "" : "s")", .annotation)) }
    var text = StyledText()
    for (index, part) in parts.enumerated() { text.append((index == 0 ? "" : "   ") + part.0, Style(ink: part.1)) }
    return text
  }
}
