import Synchronization

/// Which keys mean which action in one context: a table from key sequences to actions, and the set of their beginnings.
struct Keymap: Sendable {
  /// What keys mean: an action, with what it is told.
  struct Binding: Sendable {
    let action: Action
    var arguments = ActionArguments()
    /// The line of the user's that says so; nil for what the keys mean by themselves.
    var line: Int?

    /// What is said of it: the action's summary, or the line that is done.
    var words: String {
      arguments == ActionArguments() ? action.summary : ([action.name] + arguments.words).joined(separator: " ")
    }
  }

  private let bindings: [[Key]: Binding]
  private let prefixes: Set<[Key]>
  /// Beginnings of keys that mean something in the text alone, and which mean nothing by themselves here: in a view they wait for the rest
  /// too, so that this does not act alone.
  private let borrowedPrefixes: Set<[Key]>

  /// The keys of `actions` that hold in `context`, and what the user says of keys there.
  ///
  /// Where two actions claim the same keys, the one that holds in fewer contexts wins; of equals, the earlier one. The user's lines win
  /// over both, that for the place itself over that for any.
  ///
  /// - Parameter text: the key map of the text, where this is one of views.
  init(_ all: [Action], context: Action.Contexts, lines: [KeyFile.Line] = [], besides text: Keymap? = nil) {
    var bindings: [[Key]: Binding] = [:]
    for action in all where !action.keyContexts.isDisjoint(with: context) {
      for keys in Self.own[action.name] ?? action.keys.compactMap({ try? Key.sequence(notation: $0) }) where !keys.isEmpty {
        if let other = bindings[keys]?.action,
          other.keyContexts.rawValue.nonzeroBitCount <= action.keyContexts.rawValue.nonzeroBitCount
        {
          continue
        }
        bindings[keys] = Binding(action: action)
      }
    }
    // For any place first, then for lists, then for grids alone: the later wins.
    for line in lines.sorted(by: { Self.rank($0.context) < Self.rank($1.context) }) {
      guard let name = line.action else {
        if line.context.map({ !$0.isDisjoint(with: context) }) ?? true { bindings[line.keys] = nil }
        continue
      }
      guard let action = ActionTable.byName[name], !(line.context ?? action.contexts).isDisjoint(with: context) else { continue }
      bindings[line.keys] = Binding(action: action, arguments: line.arguments, line: line.number)
    }
    self.bindings = bindings
    prefixes = bindings.keys.reduce(into: []) { prefixes, keys in
      for length in 1..<max(keys.count, 1) { prefixes.insert(Array(keys[..<length])) }
    }
    borrowedPrefixes = (text?.prefixes ?? []).filter { bindings[$0] == nil }
  }

  /// The keys that actions have by themselves, read once for all contexts.
  private static let own = Dictionary(
    ActionTable.all.map { ($0.name, $0.keys.compactMap { try? Key.sequence(notation: $0) }) },
    uniquingKeysWith: { first, _ in first })

  private static func rank(_ context: Action.Contexts?) -> Int { context.map { $0 == .grid ? 2 : 1 } ?? 0 }

  enum Match {
    case action(Action, ActionArguments)
    /// An action that is told a character, and that.
    case keyed(Action, Character)
    case prefix
    case none
  }

  func match(_ keys: [Key]) -> Match {
    if let binding = bindings[keys] { return waits(binding) ? .prefix : .action(binding.action, binding.arguments) }
    if let action = keyed(by: Array(keys.dropLast())), case .character(let character) = keys.last?.code,
      keys.last?.modifiers.isEmpty == true
    {
      return .keyed(action, character)
    }
    return prefixes.contains(keys) || borrowedPrefixes.contains(keys) ? .prefix : .none
  }

  /// Whether a character is still to be pressed.
  private func waits(_ binding: Binding) -> Bool { binding.action.takesCharacter && binding.arguments.text.isEmpty }

  /// The action that waits for a character behind these keys.
  func keyed(by keys: [Key]) -> Action? { bindings[keys].flatMap { waits($0) ? $0.action : nil } }

  /// What keys mean here.
  func binding(of keys: [Key]) -> Binding? { bindings[keys] }

  /// The keys that mean an action here, told nothing: the user's first, then those that it has by itself.
  func keys(of action: Action) -> [[Key]] {
    let own = (Self.own[action.name] ?? []).filter { bindings[$0]?.line == nil }
    let users = bindings.filter { $0.value.line != nil }.sorted { $0.value.line ?? 0 < $1.value.line ?? 0 }.map(\.key)
    return (users + own).filter { bindings[$0].map { $0.action.name == action.name && $0.arguments == ActionArguments() } ?? false }
  }

  /// The same as a person would name them.
  func labels(of action: Action) -> [String] { keys(of: action).map { Key.label(of: $0) } }

  /// What may follow some keys, in the order of the notation: the next keys, and what they lead to.
  func continuations(of keys: [Key]) -> [(key: String, binding: Binding)] {
    bindings.filter { $0.key.count > keys.count && Array($0.key.prefix(keys.count)) == keys }
      .map { (Key.label(of: Array($0.key[keys.count...])), $0.value) }
      .sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
  }

  /// Of the user's keys here those that keep others from being pressed, or that can't be pressed themselves; each with the others' names.
  var hidden: [(line: Int, words: String)] {
    bindings.compactMap { keys, binding -> (Int, String)? in
      guard let line = binding.line else { return nil }
      let name = keys.map(\.notation).joined()
      for length in 1..<max(keys.count, 1) {
        if let shorter = bindings[Array(keys[..<length])], !waits(shorter) {
          let start = keys[..<length].map(\.notation).joined()
          return (
            line, "\(name) can't be pressed: \(start) does \(shorter.action.name) at once (\"\(start)\" = \"\" takes it away)"
          )
        }
      }
      if waits(binding) { return nil }
      let longer = bindings.keys.filter { $0.count > keys.count && Array($0.prefix(keys.count)) == keys }
        .map { $0.map(\.notation).joined() }.sorted()
      if longer.isEmpty { return nil }
      let more = longer.count > 3 ? " and \(longer.count - 3) more" : ""
      return (line, "\(name) keeps \(longer.prefix(3).joined(separator: ", "))\(more) from being pressed (choose another key)")
    }
  }
}

/// Remembers what keys are called.
private final class KeyLabels: Sendable {
  struct Key: Hashable {
    let notation: String
    let context: Action.Contexts
  }

  private let known = Mutex<[Key: String]>([:])

  func label(_ key: Key, _ make: () -> String) -> String {
    if let label = known.withLock({ $0[key] }) { return label }
    let label = make()
    known.withLock { $0[key] = label }
    return label
  }
}

/// The key maps of all contexts: what the keys mean by themselves, changed by the user's lines.
struct Keymaps: Sendable {
  let text: Keymap
  let select: Keymap
  let list: Keymap
  let grid: Keymap
  let peek: Keymap
  /// What keys are called, which is asked for with each frame.
  fileprivate let labels = KeyLabels()

  static let standard = Keymaps([])

  init(_ lines: [KeyFile.Line]) {
    let text = Keymap(ActionTable.all, context: .text, lines: lines)
    self.text = text
    select = Keymap(ActionTable.all, context: .select, lines: lines)
    list = Keymap(ActionTable.all, context: .list, lines: lines, besides: text)
    grid = Keymap(ActionTable.all, context: [.list, .grid], lines: lines, besides: text)
    peek = Keymap(ActionTable.all, context: .peek, lines: lines)
  }

  subscript(context: Action.Contexts) -> Keymap {
    switch context {
    case .select: select
    case .list: list
    case [.list, .grid]: grid
    case .peek: peek
    default: text
    }
  }

  /// What the user's lines hide in any context, each told once.
  var problems: [ConfigurationProblem] {
    var told: Set<Int> = []
    return [text, select, list, grid, peek].flatMap(\.hidden).sorted { ($0.line, $0.words) < ($1.line, $1.words) }
      .filter { told.insert($0.line).inserted }
      .map { ConfigurationProblem(file: KeyFile.name, line: $0.line, words: $0.words) }
  }
}

extension ReaderState {
  /// The key that does here what `notation` does by itself, as a person would name it: what hints and messages show. Where no key does it
  /// any more, the action's name behind a colon.
  func key(_ notation: String, in context: Action.Contexts? = nil) -> String {
    let context = context ?? self.context
    return keymaps.labels.label(KeyLabels.Key(notation: notation, context: context)) { label(ofKey: notation, in: context) }
  }

  private func label(ofKey notation: String, in context: Action.Contexts) -> String {
    guard let keys = try? Key.sequence(notation: notation) else { return notation }
    // What holds in the text alone is named there too.
    for place in [context, .text, .list, [.list, .grid]] {
      guard let action = Keymaps.standard[place].binding(of: keys)?.action else { continue }
      let here = keymaps[place]
      if here.binding(of: keys)?.action.name == action.name { return Key.label(of: keys) }
      return here.labels(of: action).first ?? ":\(action.name)"
    }
    return Key.label(of: keys)
  }

  /// Keys of several actions, one behind the other: "gs ge gt".
  func keys(_ notations: String...) -> String { notations.map { key($0) }.joined(separator: " ") }

  /// The first key of an action in a context; its name behind a colon when it has none.
  func keyLabel(of action: Action, in context: Action.Contexts) -> String {
    keymaps[context].labels(of: action).first ?? ":\(action.name)"
  }
}
