import Corpus
import Language

/// What keys do while a line is typed.
extension ReaderState {
  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    // The line is edited in its place: it may be a long note, and a copy of it with every key would be felt.
    guard prompt != nil else { return [] }
    // Esc and then the key, which came together: a filter is left, and the key means what it means in the list.
    if key.modifiers.contains(.alt), prompt?.isQuicklyLeft == true, [.enter, .up, .down].contains(key.code) {
      return [Key(.escape), Key(key.code, key.modifiers.subtracting(.alt))].flatMap { press($0) }
    }
    switch (key.code, key.modifiers) {
    case (.escape, _), (.character("c"), .control):
      cancelPrompt()
      return []
    case (.enter, _):
      return commitPrompt()
    case (.character("z"), .control): return [.suspend]
    case (.character("l"), .control): return [.redraw]
    case (.backspace, []) where prompt?.line.isEmpty == true:
      cancelPrompt()
      return []
    case (.tab, let modifiers):
      complete(by: modifiers.contains(.shift) ? -1 : 1)
      return []
    case (.character("p"), .control) where isPalette, (.up, _) where isPalette && prompt?.choice != 0:
      chooseOffer(by: -1)
      return []
    case (.character("n"), .control) where isPalette, (.down, _) where isPalette && prompt?.historyPlace == nil:
      chooseOffer(by: 1)
      return []
    case (.up, _), (.character("p"), .control):
      recall(by: 1)
      return []
    case (.down, _), (.character("n"), .control):
      recall(by: -1)
      return []
    case (.character("x"), .control): return editTypedNote()
    default:
      if let tag = recentTag(for: key) ?? relation(for: key) {
        prompt?.line = LineEditor(tag)
        return commitPrompt()
      }
      guard prompt?.take(key) == true else {
        // What was typed into a note is not given up for a key that was hit by mistake.
        guard prompt?.isQuicklyLeft == true, let parts = asEscapeAndKey(key) else { return [] }
        return parts.flatMap { press($0) }
      }
      promptChanged()
      return []
    }
  }

  /// Takes pasted text into the line that is typed; without one, it is no keys and nothing happens.
  mutating func paste(_ text: String) {
    guard prompt != nil else { return say("pasted text goes into a note or a search, not into the reader") }
    prompt?.paste(text)
    promptChanged()
  }

  /// A digit typed first picks the recent tag of that number.
  private func recentTag(for key: Key) -> String? {
    guard case .tag = prompt?.kind, prompt?.line.isEmpty == true, case .character(let character) = key.code,
      let digit = character.wholeNumberValue, digit > 0
    else { return nil }
    return numberedTags.first { $0.digit == digit }?.tag
  }

  /// A digit typed first picks the relation of that number.
  private func relation(for key: Key) -> String? {
    guard case .relation = prompt?.kind, prompt?.line.isEmpty == true, case .character(let character) = key.code,
      let digit = character.wholeNumberValue, relationNames.indices.contains(digit - 1)
    else { return nil }
    return relationNames[digit - 1]
  }

  private mutating func promptChanged() {
    guard let prompt else { return }
    self.prompt?.choice = 0
    self.prompt?.completion = nil
    switch prompt.kind {
    case .search(let backwards, let origin):
      search(for: prompt.line.text, backwards: backwards, from: origin, isFinal: false)
    case .filter: filterList(prompt.line.text)
    case .note, .tag, .relation, .renameTags, .command, .decision, .actor, .export, .library, .pipe, .refused: break
    }
  }

  private mutating func cancelPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    switch prompt.kind {
    case .search(_, let origin):
      takeBack(to: origin)
    case .filter: filterList("")
    case .note(let draft): leave(draft, typed: prompt.line.text)
    case .tag, .relation, .renameTags, .command, .decision, .actor, .export, .library, .pipe, .refused: break
    }
  }

  mutating func commitPrompt() -> [Effect] {
    guard let prompt else { return [] }
    let text = prompt.line.text
    if prompt.kind == .command, let action = actionToConfirm(typed: text, chosen: prompt.choice) {
      let notice = "no action is called \(text); \(key("<Enter>", in: .text)) does this one: \(action.summary)"
      self.prompt?.line = LineEditor(action.name)
      self.prompt?.notice = notice
      return []
    }
    self.prompt = nil
    if prompt.kind != .command { remember(text, of: prompt.kind) }
    switch prompt.kind {
    case .note(let draft): return annotate(draft, note: text)
    case .tag(let draft): return tag(draft, with: text)
    case .renameTags(let tags, let isMove): return rename(tags, to: text, isMove: isMove)
    case .relation(let from, let to): return relate(from, to, as: text)
    case .decision(let kind, let article): return decide(kind, on: article, typed: text)
    case .actor(let question): return answer(question, with: text)
    case .search(let backwards, let origin):
      if text.isEmpty, let last = origin.search?.pattern ?? searchHistory.first {
        search(for: last, backwards: backwards, from: origin, isFinal: true)
      } else if text.isEmpty {
        takeBack(to: origin)
        say("nothing to look for: no search was made before")
      } else {
        search(for: text, backwards: backwards, from: origin, isFinal: true)
      }
      return []
    case .filter:
      if let typed = QualifiedWords.noDate(in: text) { complain(LibraryQuery.Problem.noDate(typed).description) }
      return []
    case .pipe(let piped): return pipe(piped, to: text)
    case .export:
      if text.isEmpty { say("nothing written: no name was given") }
      return text.isEmpty ? [] : export(text, replaces: false)
    case .command:
      let (run, effects) = commit(command: text, chosen: prompt.choice)
      remember(run, of: .command)
      return effects
    case .refused(let reason):
      say(reason)
      return []
    case .library:
      if text.allSatisfy(\.isWhitespace) { say("nothing to look for: type words, a \"phrase\", actor:haftar or tag:legal") }
      return text.allSatisfy(\.isWhitespace) ? [] : searchLibrary(text)
    }
  }

  /// Whether actions are offered for what is typed, to be chosen from.
  private var isPalette: Bool {
    guard case .command = prompt?.kind, let line = prompt?.line.text else { return false }
    return CommandPalette.actorArgument(of: line) == nil && CommandPalette.themeArgument(of: line) == nil
      && CommandPalette.articleArgument(of: line) == nil && CommandPalette.exportCommand(of: line) == nil
  }

  // MARK: History and completion

  private mutating func remember(_ text: String, of kind: Prompt.Kind) {
    guard !text.isEmpty else { return }
    switch kind {
    case .search, .library: searchHistory = [text] + searchHistory.filter { $0 != text }.prefix(99)
    case .command: commandHistory = [text] + commandHistory.filter { $0 != text }.prefix(99)
    case .pipe: pipeHistory = [text] + pipeHistory.filter { $0 != text }.prefix(99)
    case .filter: filterHistory = [text] + filterHistory.filter { $0 != text }.prefix(99)
    case .note, .tag, .relation, .renameTags, .decision, .actor, .export, .refused: break
    }
  }

  private mutating func recall(by step: Int) {
    guard let prompt else { return }
    let history: [String]
    switch prompt.kind {
    case .search, .library: history = searchHistory
    case .command: history = commandHistory
    case .pipe: history = pipeHistory
    case .filter: history = filterHistory
    case .tag: history = annotations.recentTags
    case .relation: history = relationNames
    case .renameTags: history = allTags
    case .decision(.source, _): history = documents.sourceNames
    case .actor(let question): history = offers(for: question, typed: "")
    case .note, .decision, .export, .refused: return
    }
    let place = (prompt.historyPlace ?? -1) + step
    guard place < history.count else { return }
    self.prompt?.historyPlace = place < 0 ? nil : place
    self.prompt?.line = LineEditor(place < 0 ? "" : history[place])
    promptChanged()
  }

  /// Puts the next or the one before of what the line can be completed to into it; round at the ends.
  private mutating func complete(by step: Int) {
    guard let prompt else { return }
    let all = completions(of: prompt)
    guard !all.isEmpty else { return }
    // The palette begins with the action that was chosen in it.
    let first = step > 0 ? (isPalette ? prompt.choice : 0) : all.count - 1
    let place = prompt.completion.map { (($0.place + step) % all.count + all.count) % all.count } ?? min(first, all.count - 1)
    self.prompt?.line = LineEditor(all[place])
    self.prompt?.choice = 0
    self.prompt?.completion = Prompt.Completion(typed: prompt.typed, place: place)
  }

  /// Does the action of the palette at that place; of what else is offered, takes what is at that place into the line.
  mutating func choose(offer place: Int) -> [Effect] {
    guard let prompt, place >= 0 else { return [] }
    if isPalette {
      let offers = CommandPalette.offers(prompt.typed, in: self).prefix(CommandPalette.mostShown)
      guard offers.indices.contains(place) else { return [] }
      self.prompt?.line = LineEditor(offers[place].action.name)
      promptChanged()
      return commitPrompt()
    }
    var isNumbered = false
    if case .tag = prompt.kind { isNumbered = prompt.typed.isEmpty }
    let all = isNumbered ? numberedTags.map(\.tag) : completions(of: prompt)
    guard all.indices.contains(place) else { return [] }
    self.prompt?.line = LineEditor(all[place])
    self.prompt?.choice = 0
    self.prompt?.completion = isNumbered ? nil : Prompt.Completion(typed: prompt.typed, place: place)
    return []
  }

  /// The lines that what was typed can become, in the order in which they are offered.
  private func completions(of prompt: Prompt) -> [String] {
    let typed = prompt.typed
    switch prompt.kind {
    case .command: return commandCompletions(of: typed)
    case .actor(let question): return offers(for: question, typed: typed)
    case .tag, .renameTags: return Array(tags(fitting: typed).prefix(HintBox.mostOffers))
    case .relation: return relationNames.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    case .decision(.source, _): return documents.sourceNames.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    case .note, .search, .filter, .decision, .export, .library, .pipe, .refused: return []
    }
  }

  /// The names of actions; behind one that takes actors or articles, these; behind one that writes a file, the view's own name for it.
  private func commandCompletions(of typed: String) -> [String] {
    if let command = CommandPalette.exportCommand(of: typed), whyNoExport == nil { return ["\(command) \(exportName)"] }
    if let beginning = CommandPalette.themeArgument(of: typed) {
      return themes(beginning: beginning).map { "theme \($0)" }
    }
    if let (command, name) = CommandPalette.actorArgument(of: typed) {
      return actorNames.completions(of: name, limit: CommandPalette.mostShown).map { command + $0.name }
    }
    if let (command, words) = CommandPalette.articleArgument(of: typed) {
      return articles(holding: words, limit: CommandPalette.mostShown).map { command + $0.id.path }
    }
    return CommandPalette.offers(typed, in: self).prefix(CommandPalette.mostShown).map(\.action.name)
  }

  /// The names of themes that begin so.
  func themes(beginning typed: String) -> [String] {
    (configuration.themeNames + [Theme.automatic]).filter { $0.hasPrefix(typed) }
  }

  /// The first articles by date that have these words in their source, title or path.
  func articles(holding typed: String, limit: Int) -> [Article] {
    let words = Folding.folded(typed).split(separator: " ")
    return Array(
      documents.byDate.lazy.compactMap { self.documents[$0] }.filter { article in
        let text = Folding.folded("\(article.sourceName) \(article.metadata.title ?? "") \(article.id.path)")
        return words.allSatisfy { text.contains($0) }
      }.prefix(limit))
  }
}
