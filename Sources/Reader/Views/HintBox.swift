import Corpus
import Language

/// A box above the status line: what may follow the keys typed so far, or what a prompt offers.
enum HintBox {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let all = lines(state)
    guard !all.isEmpty else { return }
    let grid = Grid(all, in: state)
    let lines = page(of: all, room: grid.cells, in: state)
    let rows = min((lines.count + grid.perRow - 1) / grid.perRow, grid.rows)
    let top = layout.statusRow - rows
    for row in 0..<rows {
      frame.fill(row: Row(top + row), from: Column(0), upTo: Column(frame.size.columns), style: Style(paper: .box))
      for place in 0..<grid.perRow {
        let index = place * rows + row
        guard index < lines.count else { continue }
        let column = 1 + place * grid.cell
        let edge = min(column + grid.cell - 1, frame.size.columns)
        frame.write(
          lines[index].shortened(toColumns: edge - column), row: Row(top + row), column: Column(column), paper: .box,
          upTo: Column(edge))
      }
    }
  }

  /// How many lines the screen has room for: in columns that are as wide as the widest of them.
  private struct Grid {
    let cell: Int
    let perRow: Int
    let rows: Int

    init(_ lines: [StyledText], in state: ReaderState) {
      cell = min((lines.map(\.columns).max() ?? 0) + 2, state.size.columns)
      perRow = max((state.size.columns - 1) / max(cell, 1), 1)
      rows = max(state.size.rows - 4, 1)
    }

    var cells: Int { rows * perRow }
  }

  // MARK: Pages

  /// Of lines for which there is no room together, those that were turned to, and how to turn on.
  static func page(of lines: [StyledText], room: Int, in state: ReaderState) -> [StyledText] {
    guard lines.count > room else { return lines }
    let (first, count) = (page(of: lines.count, room: room, in: state).lowerBound, max(room - 1, 1))
    let below = lines.count - first - count
    // What a prompt offers is turned by what chooses among it.
    let turns = state.prompt == nil
    let more =
      below > 0
      ? "… \(below) more" + (turns ? ": \(Key(.pageDown).label)" : "") : turns ? "… \(Key(.pageUp).label) turns back" : "…"
    return Array(lines[first...].prefix(count)) + [StyledText(more, Style(ink: .dim))]
  }

  /// Which of so many lines these are.
  private static func page(of lines: Int, room: Int, in state: ReaderState) -> Range<Int> {
    guard lines > room else { return 0..<lines }
    let count = max(room - 1, 1)
    let first = min(chosen(in: state) ?? state.input.page * count, lines - 1) / count * count
    return first..<min(first + count, lines)
  }

  /// Which of the lines stands at a cell of the screen; nil for none.
  static func line(atRow row: Int, column: Int, _ state: ReaderState) -> Int? {
    let all = lines(state)
    guard !all.isEmpty, !state.isPlain else { return nil }
    let grid = Grid(all, in: state)
    let page = page(of: all.count, room: grid.cells, in: state)
    let shown = page.count + (page.count < all.count ? 1 : 0)
    let rows = min((shown + grid.perRow - 1) / grid.perRow, grid.rows)
    let (line, place) = (row - (state.layout.statusRow - rows), max(column - 1, 0) / max(grid.cell, 1))
    guard (0..<rows).contains(line), place < grid.perRow, place * rows + line < page.count else { return nil }
    return page.lowerBound + place * rows + line
  }

  /// The line of what was chosen of a prompt's offers; nil where no prompt is open.
  private static func chosen(in state: ReaderState) -> Int? {
    guard let prompt = state.prompt else { return nil }
    return (prompt.notice == nil ? 0 : 1) + (prompt.completion?.place ?? prompt.choice)
  }

  /// Turns the pages of what may follow the keys typed so far.
  ///
  /// - Returns: the page; nil where all stands on one.
  static func turned(by count: Int, _ state: ReaderState) -> Int? {
    let lines = lines(state)
    let room = state.isPlain ? PlainView.roomForOffers(state) : Grid(lines, in: state).cells
    let all = state.isPlain ? PlainView.offers(state).count : lines.count
    guard all > room else { return nil }
    let pages = (all + max(room - 1, 1) - 1) / max(room - 1, 1)
    return min(max(state.input.page + count, 0), pages - 1)
  }

  static func lines(_ state: ReaderState) -> [StyledText] {
    if let prompt = state.prompt {
      return (prompt.notice.map { [StyledText($0, Style(ink: .error))] } ?? []) + offers(prompt, state)
    }
    guard !state.input.keys.isEmpty else { return [] }
    if let action = state.keymaps[state.context].keyed(by: state.input.keys) { return markLines(action, state) }
    let continuations = state.keymaps[state.context].continuations(of: state.input.keys).map { line($0.key, $0.binding.words) }
    if !continuations.isEmpty { return continuations }
    return [line(Key.label(of: state.input.keys), "and what follows it work in the text (\(state.key("q")) leaves the view)")]
  }

  private static func offers(_ prompt: Prompt, _ state: ReaderState) -> [StyledText] {
    switch prompt.kind {
    case .tag(let draft):
      // In one go tags are given and not taken away.
      let set = draft.what == nil ? draft.annotation?.tags ?? [] : []
      func words(_ tag: String) -> StyledText {
        StyledText(tag, state.style(ofTag: tag)) + StyledText(set.contains(tag) ? " (set: takes it away)" : "")
      }
      if prompt.typed.isEmpty {
        let numbered = state.numberedTags.map { line(String($0.digit), words($0.tag)) }
        return numbered.isEmpty ? [line("⏎", "a name, or a path of names as frame/warlord")] : numbered
      }
      return completed(state.tags(fitting: prompt.typed).prefix(mostOffers).map(words), prompt)
    case .renameTags:
      return completed(state.tags(fitting: prompt.typed).prefix(mostOffers).map { StyledText($0, state.style(ofTag: $0)) }, prompt)
    case .relation:
      let names = state.relationNames.prefix(9).enumerated()
      return names.filter { prompt.typed.isEmpty || $0.element.hasPrefix(prompt.typed) }.map {
        line(String($0.offset + 1), $0.element)
      }
    case .command:
      if let (_, name) = CommandPalette.actorArgument(of: prompt.typed) {
        let offers = name.isEmpty ? [] : state.actorNames.completions(of: name, limit: CommandPalette.mostShown)
        return completed(offers.map { StyledText($0.name) }, prompt)
      }
      if let typed = CommandPalette.themeArgument(of: prompt.typed) {
        return completed(state.themes(beginning: typed).map { StyledText($0) }, prompt)
      }
      if let (_, words) = CommandPalette.articleArgument(of: prompt.typed) {
        return completed(state.articles(holding: words, limit: CommandPalette.mostShown).map(words(of:)), prompt)
      }
      if CommandPalette.exportCommand(of: prompt.typed) != nil {
        return [state.whyNoExport.map { StyledText($0, Style(ink: .error)) } ?? line("Tab", state.exportName)]
      }
      return CommandPalette.offers(prompt.typed, in: state).prefix(CommandPalette.mostShown).enumerated().map { place, offer in
        self.offer(offer, isChosen: place == prompt.completion?.place ?? prompt.choice, state)
      }
    case .actor(let question):
      let offers = completed(state.offers(for: question, typed: prompt.typed).map { StyledText($0) }, prompt)
      guard case .split = question, prompt.typed.isEmpty else { return offers }
      return [line("⏎", "another one of its own")]
    case .search:
      guard let search = state.search else { return [] }
      if let problem = search.problem { return [StyledText(problem, Style(ink: .error))] }
      let count = search.matches.count
      if prompt.typed != search.pattern { return [] }
      let given = search.givenUp.map { [StyledText($0, Style(ink: .error))] } ?? []
      if count == 0, !given.isEmpty { return given }
      return [StyledText(count == 0 ? "no match" : "\((state.currentSet?.at ?? 0) + 1)/\(count)", Style(ink: .accent))] + given
    case .decision(.source, _):
      let typed = prompt.typed.lowercased()
      let names = state.documents.sourceNames.filter {
        $0.lowercased().hasPrefix(typed) && (prompt.completion != nil || $0.lowercased() != typed)
      }
      let offers = completed(names.prefix(mostOffers).map { StyledText($0) }, prompt)
      return offers + (typed.isEmpty ? [line("⏎", "forgets what you set")] : [])
    case .decision(.date, _):
      if prompt.typed.allSatisfy(\.isWhitespace) { return [line("⏎", "forgets what you set")] }
      guard let date = CalendarDate(written: prompt.typed) else {
        return [StyledText("no date: write 2019-12-19, 2019-12, 19 Dec 2019 or c. 2019", Style(ink: .error))]
      }
      return [line("⏎", date.short)]
    case .export:
      return [
        line("⏎", "writes it there"),
        line(".md", "at the end makes it a table for reading, .csv one for other programs"),
      ]
    case .library:
      return [
        line("⏎", "words, haft* for a beginning, \"a phrase\", actor:haftar, source:reuters, date:2019-12..2020-01, tag:legal")
      ]
    case .pipe:
      return [
        line("⏎", "a command and its arguments: it gets the text to read"), line("   ", "alone: shows it in $PAGER"),
        line("   ", "sh -c '…' for what only a shell can do"),
      ]
    case .refused(let reason):
      return [StyledText(reason, Style(ink: .error)), line("⏎", "goes back: what is typed here goes nowhere")]
    case .note, .filter, .decision: return []
    }
  }

  /// An action that fits what was typed: its letters marked, why it can't be done now.
  private static func offer(_ offer: CommandPalette.Offer, isChosen: Bool, _ state: ReaderState) -> StyledText {
    let refusal = state.refusal(of: offer.action)
    let ink: Style.Ink = refusal == nil ? .accent : .dim
    let name = FuzzyMatch.marked(offer.action.name, at: offer.inName, Style(ink: ink, attributes: .bold))
    let summary = FuzzyMatch.marked(offer.action.summary, at: offer.inSummary, Style(ink: refusal == nil ? .plain : .dim))
    let keys = state.keymaps[state.context].labels(of: offer.action).first.map { StyledText("  \($0)", Style(ink: .dim)) }
    let line =
      StyledText(isChosen ? "› " : "  ", Style(ink: .accent, attributes: .bold)) + name + (keys ?? StyledText()) + StyledText("  ")
      + summary
    return refusal.map { line + StyledText(" · not now: \($0)", Style(ink: .dim)) } ?? line
  }

  /// The places that have a name, for a key that takes one.
  private static func markLines(_ action: Action, _ state: ReaderState) -> [StyledText] {
    let marks = state.marks.sorted { $0.key < $1.key }.map { line(String($0.key), state.words(of: $0.value)) }
    return [line("a-z A-Z 0-9", action.summary)] + marks
  }

  /// How many of what Tab completes to are shown.
  static let mostOffers = 9

  /// What Tab puts into the line, that which comes next behind the key.
  private static func completed(_ offers: [StyledText], _ prompt: Prompt) -> [StyledText] {
    let next = offers.isEmpty ? 0 : ((prompt.completion?.place ?? -1) + 1) % offers.count
    return offers.enumerated().map { place, words in
      let isTaken = place == prompt.completion?.place && offers.count > 1
      return line(place == next ? "Tab" : isTaken ? "  ›" : "   ", words)
    }
  }

  /// "Al Jazeera · c. Dec 2019 · 002.txt".
  private static func words(of article: Article) -> StyledText {
    let title = article.metadata.title.map { "  \($0)" } ?? ""
    return StyledText("\(article.shownSource) · \(article.shownDate)", Style(attributes: .bold)) + StyledText(title)
      + StyledText(article.metadata.source.name == nil ? "" : "  \(article.id.path)", Style(ink: .dim))
  }

  private static func line(_ key: String, _ words: String) -> StyledText { line(key, StyledText(words)) }

  private static func line(_ key: String, _ words: StyledText) -> StyledText {
    StyledText(key, Style(ink: .accent, attributes: .bold)) + StyledText("  ") + words
  }
}
