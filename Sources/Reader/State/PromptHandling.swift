import Corpus

/// What keys do while a line is typed.
extension ReaderState {
  mutating func pressInPrompt(_ key: Key) -> [Effect] {
    // The line is edited in its place: it may be a long note, and a copy of it with every key would be felt.
    guard prompt != nil else { return [] }
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
    case (.tab, _):
      complete()
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
    switch prompt.kind {
    case .search(let backwards, let origin):
      search(for: prompt.line.text, backwards: backwards, from: origin, isFinal: false)
    case .filter: filterList(prompt.line.text)
    case .note, .tag, .relation, .renameTags, .command, .decision, .actor, .export, .library, .pipe: break
    }
  }

  private mutating func cancelPrompt() {
    guard let prompt else { return }
    self.prompt = nil
    switch prompt.kind {
    case .search(_, let origin):
      takeBack(to: origin)
    case .filter: filterList("")
    case .note: annotations.unsavedNote = nil
    case .tag, .relation, .renameTags, .command, .decision, .actor, .export, .library, .pipe: break
    }
  }

  private mutating func commitPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    let text = prompt.line.text
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
    case .filter: return []
    case .pipe(let piped): return pipe(piped, to: text)
    case .export:
      if text.isEmpty { say("nothing written: no name was given") }
      return text.isEmpty ? [] : export(text, replaces: false)
    case .command:
      let (run, effects) = commit(command: text, chosen: prompt.choice)
      remember(run, of: .command)
      return effects
    case .library:
      if text.allSatisfy(\.isWhitespace) { say("nothing to look for: type words, a \"phrase\", actor:haftar or tag:legal") }
      return text.allSatisfy(\.isWhitespace) ? [] : searchLibrary(text)
    }
  }

  /// Whether actions are offered for what is typed, to be chosen from.
  private var isPalette: Bool {
    guard case .command = prompt?.kind, let line = prompt?.line.text else { return false }
    return CommandPalette.actorArgument(of: line) == nil && CommandPalette.themeArgument(of: line) == nil
      && CommandPalette.exportCommand(of: line) == nil
  }

  // MARK: History and completion

  private mutating func remember(_ text: String, of kind: Prompt.Kind) {
    guard !text.isEmpty else { return }
    switch kind {
    case .search, .library: searchHistory = [text] + searchHistory.filter { $0 != text }.prefix(99)
    case .command: commandHistory = [text] + commandHistory.filter { $0 != text }.prefix(99)
    case .pipe: pipeHistory = [text] + pipeHistory.filter { $0 != text }.prefix(99)
    case .note, .tag, .relation, .renameTags, .filter, .decision, .actor, .export: break
    }
  }

  private mutating func recall(by step: Int) {
    guard let prompt else { return }
    let history: [String]
    switch prompt.kind {
    case .search, .library: history = searchHistory
    case .command: history = commandHistory
    case .pipe: history = pipeHistory
    case .tag: history = annotations.recentTags
    case .relation: history = relationNames
    case .renameTags: history = allTags
    case .decision(.source, _): history = documents.sourceNames
    case .actor(let question): history = offers(for: question, typed: "")
    case .note, .filter, .decision, .export: return
    }
    let place = (prompt.historyPlace ?? -1) + step
    guard place < history.count else { return }
    self.prompt?.historyPlace = place < 0 ? nil : place
    self.prompt?.line = LineEditor(place < 0 ? "" : history[place])
    promptChanged()
  }

  /// The name of an action; behind one that takes actors, the name of an actor; behind one that writes a file, the view's own name for it.
  private mutating func completeCommand(_ typed: String) {
    if let command = CommandPalette.exportCommand(of: typed), whyNoExport == nil {
      let name = exportName
      prompt?.line = LineEditor("\(command) \(name)")
      return
    }
    if let beginning = CommandPalette.themeArgument(of: typed) {
      if let name = configuration.themeNames.first(where: { $0.hasPrefix(beginning) }) {
        prompt?.line = LineEditor("theme \(name)")
      }
      return
    }
    guard let (command, name) = CommandPalette.actorArgument(of: typed) else {
      let offers = CommandPalette.offers(typed, in: self).map(\.action)
      let choice = prompt?.choice ?? 0
      if offers.indices.contains(choice) { prompt?.line = LineEditor(offers[choice].name) }
      prompt?.choice = 0
      return
    }
    if let actor = actorNames.completions(of: name, limit: 1).first { prompt?.line = LineEditor(command + actor.name) }
  }

  private mutating func complete() {
    guard let prompt else { return }
    switch prompt.kind {
    case .command:
      completeCommand(prompt.line.text)
    case .actor(let question):
      if let first = offers(for: question, typed: prompt.line.text).first { self.prompt?.line = LineEditor(first) }
    case .tag:
      if let tag = tags(fitting: prompt.line.text).first { self.prompt?.line = LineEditor(tag) }
    case .renameTags:
      if let tag = tags(fitting: prompt.line.text).first { self.prompt?.line = LineEditor(tag) }
    case .relation:
      let typed = prompt.line.text.lowercased()
      if let name = relationNames.first(where: { $0.lowercased().hasPrefix(typed) }) { self.prompt?.line = LineEditor(name) }
    case .decision(.source, _):
      let typed = prompt.line.text.lowercased()
      if let name = documents.sourceNames.first(where: { $0.lowercased().hasPrefix(typed) }) {
        self.prompt?.line = LineEditor(name)
      }
    case .note, .search, .filter, .decision, .export, .library, .pipe: break
    }
  }
}
