/// Which keys mean which action in one context: a table from key sequences to actions, and the set of their beginnings.
struct Keymap: Sendable {
  private let actions: [[Key]: Action]
  private let prefixes: Set<[Key]>

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
    self.prefixes = prefixes
  }

  enum Match {
    case action(Action)
    case prefix
    case none
  }

  func match(_ keys: [Key]) -> Match {
    if let action = actions[keys] { return .action(action) }
    return prefixes.contains(keys) ? .prefix : .none
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
