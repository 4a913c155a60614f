import Corpus

/// Keys that have been pressed and do not yet mean an action, and the count before them.
struct PendingInput: Hashable, Sendable {
  var keys: [Key] = [] {
    didSet { page = 0 }
  }
  var count: Int?
  /// Which part is shown of what may follow them, where the screen has no room for all.
  var page = 0

  var isEmpty: Bool { keys.isEmpty && count == nil }
}

extension ReaderState {
  /// Where keys go now.
  var context: Action.Contexts {
    if openGrid != nil { return [.list, .grid] }
    return !lists.isEmpty ? .list : peek != nil ? .peek : selection != nil ? .select : .text
  }

  /// The name of the mode, for scripts and tests.
  var modeName: String {
    if let prompt {
      switch prompt.kind {
      case .command: return "command"
      case .search: return "search"
      default: return "prompt"
      }
    }
    return !lists.isEmpty ? "list" : peek != nil ? "peek" : selection != nil ? "select" : "normal"
  }

  mutating func press(_ key: Key) -> [Effect] {
    showsWelcome = false
    awaitsDates = false
    if listsMade.areStale { refreshLists() }
    if prompt != nil { return pressInPrompt(key) }
    if let parts = asEscapeAndKey(key) { return parts.flatMap { press($0) } }
    status = nil
    if takeAsCount(key) { return [] }
    if key.code == .escape || key == Key(.character("c"), .control), !input.isEmpty {
      input = PendingInput()
      return []
    }
    if turnHints(key) { return [] }
    input.keys.append(key)
    // A key that means nothing in the box closes it, and means what it means in the text.
    if context == .peek, case .none = keymaps.peek.match(input.keys) { peek = nil }
    switch keymaps[context].match(input.keys) {
    case .prefix: return []
    case .none:
      let keys = input.keys
      input = PendingInput()
      refuse(keys)
      return []
    case .action(let action, var arguments):
      arguments.count = input.count ?? arguments.count
      input = PendingInput()
      return perform(action, arguments)
    case .keyed(let action, let character):
      let arguments = ActionArguments(count: input.count, text: String(character))
      input = PendingInput()
      return perform(action, arguments)
    }
  }

  /// Says why keys do nothing. Where they ask for a line elsewhere, what is typed next goes nowhere here.
  private mutating func refuse(_ keys: [Key]) {
    let places = [keymaps.text, keymaps.list].lazy.compactMap { $0.binding(of: keys) }
    guard let action = places.first(where: { $0.action.asksForLine && $0.arguments.text.isEmpty })?.action else {
      return say(whyNothing(at: keys))
    }
    refuse("\(Key.label(of: keys)): \(refusal(of: action) ?? "this key works in views alone (here :\(action.name))")")
  }

  /// Opens a line in the place of one that would be asked for, with the reason why nothing is: what is typed next is no keys.
  mutating func refuse(_ reason: String) {
    prompt = Prompt(.refused(reason))
    say(reason)
  }

  /// Why keys did nothing.
  private func whyNothing(at keys: [Key]) -> String {
    if !lists.isEmpty, keys.count > 1, let binding = keymaps.text.binding(of: keys), let reason = refusal(of: binding.action) {
      return "\(Key.label(of: keys)): \(reason)"
    }
    return "\(Key.label(of: keys)) means nothing here (\(self.key("?")) lists the keys)"
  }

  /// Esc and then the key, when both came so close together that the terminal's bytes say Alt, and Alt means nothing with it.
  func asEscapeAndKey(_ key: Key) -> [Key]? {
    guard key.modifiers.contains(.alt) else { return nil }
    if case .none = keymaps[context].match(input.keys + [key]) {
      return [Key(.escape), Key(key.code, key.modifiers.subtracting(.alt))]
    }
    return nil
  }

  /// Turns the pages of what may follow the keys typed so far, by keys that mean nothing behind them.
  private mutating func turnHints(_ key: Key) -> Bool {
    guard !input.keys.isEmpty, [.pageDown, .pageUp].contains(key.code), key.modifiers.isEmpty,
      case .none = keymaps[context].match(input.keys + [key]), let page = HintBox.turned(by: key.code == .pageDown ? 1 : -1, self)
    else { return false }
    input.page = page
    return true
  }

  private mutating func takeAsCount(_ key: Key) -> Bool {
    guard input.keys.isEmpty, case .character(let character) = key.code, key.modifiers.isEmpty,
      let digit = character.wholeNumberValue,
      character.isASCII, digit > 0 || input.count != nil
    else { return false }
    input.count = min((input.count ?? 0) * 10 + digit, 99_999)
    return true
  }

  /// Does an action, or says why it can't be done now.
  mutating func perform(_ action: Action, _ arguments: ActionArguments) -> [Effect] {
    defer {
      endSelectionElsewhere()
      noteReading()
    }
    if let reason = refusal(of: action) {
      if action.asksForLine, arguments.text.isEmpty { refuse(reason) } else { say(reason) }
      return []
    }
    awaitsDates = false
    if !action.contexts.contains(.peek) { peek = nil }
    if action.name != "tour" { offered = nil }
    return action.perform(&self, arguments)
  }

  /// Why an action can't be done now; nil when it can. By its keys it is only met where it can be done, by its name everywhere.
  func refusal(of action: Action) -> String? {
    if !lists.isEmpty, action.contexts.isDisjoint(with: [.list, .grid]) {
      return "this works in the text (\(key("q")) leaves the view)"
    }
    if lists.isEmpty, action.contexts.isDisjoint(with: [.text, .select, .peek]) { return "this works in views alone" }
    if action.contexts == .grid, openGrid == nil { return "this works in tables alone (\(key("gs")), \(key("ge")))" }
    if lists.isEmpty, desk.panes.isEmpty, action.needsArticle { return "no article is open" }
    return action.disabled(self)
  }

  /// Does what a line of a script or after `:` says: an action's name, a count, the rest as text.
  mutating func perform(line: String) -> [Effect] {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return [] }
    guard let action = ActionTable.byName[name] ?? uniqueAction(startingWith: name) else {
      complain("no action is called \(name) (\(key(":")) and Tab show them)")
      return []
    }
    let arguments = ActionArguments(written: parts.count > 1 ? parts[1] : "")
    return perform(action, arguments)
  }

  private func uniqueAction(startingWith name: String) -> Action? {
    let found = CommandPalette.matches(name)
    return found.count == 1 ? found.first : nil
  }

  /// `Esc`: takes away the innermost thing that lies over the text.
  mutating func leaveInnermostLayer() {
    if !lists.isEmpty {
      if lists.last?.filter.isEmpty == false { filterList("") } else { closeList() }
    } else if peek != nil {
      peek = nil
    } else if selection != nil {
      selection = nil
    } else if linkStart != nil {
      linkStart = nil
    } else if search?.isHighlighted == true {
      search?.isHighlighted = false
    } else if shownLink(focus: focus) != nil {
      // The tour is left where it is, and with it what both passages share is shown no more.
      currentSet = nil
      chosenFocus = nil
    } else if chosenFocus != nil {
      chosenFocus = nil
    } else if desk.isMaximised {
      desk.isMaximised = false
      refreshPanes()
    }
  }
}
