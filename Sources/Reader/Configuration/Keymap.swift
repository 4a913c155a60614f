/// Which keys mean which action in one context: a table from key sequences to actions, and the set of their beginnings.
struct Keymap: Sendable {
  private let actions: [[Key]: Action]
  private let prefixes: Set<[Key]>
  /// Whether a key that means nothing here means what it does in the text.
  private let passesKeysOn: Bool

  /// The keys of `actions` that hold in `context`. Where two claim the same keys, the one that holds in fewer contexts wins; of
  /// equals, the earlier one.
  init(_ all: [Action], context: Action.Contexts) {
    var actions: [[Key]: Action] = [:]
    var prefixes: Set<[Key]> = []
    for action in all where !action.keyContexts.isDisjoint(with: context) {
      for notation in action.keys {
        guard let keys = try? Key.sequence(notation: notation), !keys.isEmpty else { continue }
        if let other = actions[keys], other.keyContexts.rawValue.nonzeroBitCount <= action.keyContexts.rawValue.nonzeroBitCount {
          continue
        }
        actions[keys] = action
        for length in 1..<keys.count where keys.count > 1 { prefixes.insert(Array(keys[..<length])) }
      }
    }
    self.actions = actions
    passesKeysOn = context == .peek
    self.prefixes = prefixes
  }

  enum Match {
    case action(Action)
    /// An action that is told a character, and that.
    case keyed(Action, Character)
    case prefix
    case none
  }

  func match(_ keys: [Key]) -> Match {
    if let action = actions[keys] { return action.takesCharacter ? .prefix : .action(action) }
    if let action = keyed(by: Array(keys.dropLast())), case .character(let character) = keys.last?.code,
      keys.last?.modifiers.isEmpty == true
    {
      return .keyed(action, character)
    }
    return prefixes.contains(keys) || isPrefixElsewhere(keys) ? .prefix : .none
  }

  /// The action that waits for a character behind these keys.
  func keyed(by keys: [Key]) -> Action? { actions[keys].flatMap { $0.takesCharacter ? $0 : nil } }

  /// Keys behind which another one belongs in vim, where they mean nothing here: the key behind them must not act alone.
  private func isPrefixElsewhere(_ keys: [Key]) -> Bool {
    guard !passesKeysOn, keys.count == 1, keys[0].modifiers.isEmpty, case .character(let character) = keys[0].code else {
      return false
    }
    return "fFtTrdcyqZ@\"`".contains(character)
  }

  /// The keys of an action that mean it here and not another one, as a person would name them.
  func labels(of action: Action) -> [String] {
    action.keys.compactMap { try? Key.sequence(notation: $0) }.filter { actions[$0]?.name == action.name }.map { Key.label(of: $0) }
  }

  /// What may follow some keys, in the order of the notation: the next key, and the action it leads to.
  func continuations(of keys: [Key]) -> [(key: String, action: Action)] {
    actions.filter { $0.key.count > keys.count && Array($0.key.prefix(keys.count)) == keys }
      .map { (Key.label(of: Array($0.key[keys.count...])), $0.value) }
      .sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
  }

  private static let text = Keymap(ActionTable.all, context: .text)
  private static let select = Keymap(ActionTable.all, context: .select)
  private static let list = Keymap(ActionTable.all, context: .list)
  private static let grid = Keymap(ActionTable.all, context: [.list, .grid])
  private static let peek = Keymap(ActionTable.all, context: .peek)

  static func of(_ context: Action.Contexts) -> Keymap {
    switch context {
    case .select: select
    case .list: list
    case [.list, .grid]: grid
    case .peek: peek
    default: text
    }
  }
}
