/// One thing that the user can make the reader do: the single place where its name, its words, its keys and its deed stand.
///
/// Help, hints, the command line, scripts and the key map all read the table of these.
struct Action: Sendable {
  /// Where keys mean an action.
  struct Contexts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let text = Contexts(rawValue: 1)
    static let select = Contexts(rawValue: 2)
    static let list = Contexts(rawValue: 4)
    /// While a report is shown in a box over the text.
    static let peek = Contexts(rawValue: 8)
    /// While the view on top is a grid; the keys of lists hold there too, where a grid has none of its own.
    static let grid = Contexts(rawValue: 16)
    /// In the text, selecting or not.
    static let reading: Contexts = [.text, .select]
    static let everywhere: Contexts = [.text, .select, .list]
    static let everywhereAndPeek: Contexts = [.text, .select, .list, .peek]
  }

  /// The heading under which help shows it.
  enum Section: String, Hashable, Sendable, CaseIterable {
    case motion = "Moving"
    case panes = "Panes and articles"
    case events = "Events and actors"
    case search = "Searching"
    case annotation = "Annotating"
    case deciding = "What you know better"
    case views = "Views"
    case program = "Program"
  }

  /// As it is typed after `:` and in scripts: "next-pane".
  let name: String
  /// What it does, to stand after its keys: "focus the next pane".
  let summary: String
  /// In vim's notation; the first is the one that hints show.
  let keys: [String]
  let contexts: Contexts
  /// Where its keys hold, when that is not everywhere that it can be done.
  let keyContexts: Contexts
  let section: Section
  /// Other names after `:`.
  let aliases: [String]
  /// Why it can't be done now; nil when it can.
  let disabled: @Sendable (ReaderState) -> String?
  let perform: @Sendable (inout ReaderState, ActionArguments) -> [Effect]
  /// Whether it is told actors by their names, so that these are completed.
  var takesActors = false
  /// Whether it is told articles by words of their source, title or path.
  var takesArticles = false
  /// Whether a character is pressed behind its keys, which it is told as its text.
  var takesCharacter = false
  /// Whether it asks for a line that is not asked for everywhere. Where it can't be done it asks too, and says why: what is typed next is
  /// no keys.
  var asksForLine = false

  /// Whether it does something to the text alone, so that without an article there is nothing to do.
  var needsArticle: Bool {
    contexts.isSubset(of: .reading) && [.motion, .events, .annotation].contains(section)
      || contexts.contains(.text) && section == .motion
  }

  private init(
    name: String, summary: String, keys: [String], keyContexts: Contexts, contexts: Contexts, section: Section, aliases: [String],
    disabled: @escaping @Sendable (ReaderState) -> String?,
    perform: @escaping @Sendable (inout ReaderState, ActionArguments) -> [Effect]
  ) {
    self.name = name
    self.summary = summary
    self.keys = keys
    self.contexts = contexts
    self.keyContexts = keyContexts
    self.section = section
    self.aliases = aliases
    self.disabled = disabled
    self.perform = perform
  }

  /// An action that changes the reader alone.
  init(
    _ name: String, _ summary: String, keys: [String], in contexts: Contexts = .reading, _ section: Section, aliases: [String] = [],
    disabled: @escaping @Sendable (ReaderState) -> String? = { _ in nil },
    _ change: @escaping @Sendable (inout ReaderState, ActionArguments) -> Void
  ) {
    self.init(
      name: name, summary: summary, keys: keys, keyContexts: contexts, contexts: contexts, section: section, aliases: aliases,
      disabled: disabled
    ) { state, arguments in
      change(&state, arguments)
      return []
    }
  }

  /// An action that wants something done in the world.
  ///
  /// - Parameters:
  ///   - keysIn: where its keys hold; nil wherever it can be done.
  ///   - asks: whether it asks for a line.
  static func effecting(
    _ name: String, _ summary: String, keys: [String], keysIn: Contexts? = nil, in contexts: Contexts = .reading,
    _ section: Section, aliases: [String] = [], asks: Bool = false,
    disabled: @escaping @Sendable (ReaderState) -> String? = { _ in nil },
    _ perform: @escaping @Sendable (inout ReaderState, ActionArguments) -> [Effect]
  ) -> Action {
    var action = Action(
      name: name, summary: summary, keys: keys, keyContexts: keysIn ?? contexts, contexts: contexts, section: section,
      aliases: aliases, disabled: disabled, perform: perform)
    action.asksForLine = asks
    return action
  }
}

/// What an action is told beside its name.
struct ActionArguments: Hashable, Sendable {
  /// The number typed before the key, or first after the name.
  var count: Int?
  /// The rest of the line after the name.
  var text = ""

  init(count: Int? = nil, text: String = "") {
    self.count = count
    self.text = text
  }

  /// What stands behind an action's name in a line: a number first is the count.
  init(written line: String) {
    text = line.trimmingPrefix(while: { $0 == " " }).description
    let words = text.split(separator: " ", maxSplits: 1)
    // What begins with a zero is a name: "002".
    guard let first = words.first, let count = Int(first), first.first != "0" || first.count == 1 else { return }
    self.count = count
    text = words.count > 1 ? String(words[1]) : ""
  }

  /// The same as it is written.
  var words: [String] { (count.map { ["\($0)"] } ?? []) + (text.isEmpty ? [] : [text]) }

  /// The count, 1 when none was given.
  var times: Int { max(count ?? 1, 1) }
}

/// All actions, in the order in which help shows them.
enum ActionTable {
  static let all: [Action] =
    GridActions.all + MotionActions.all + MarkActions.all + PaneActions.all + EventActions.all + SearchActions.all
    + AnnotationActions.all + OutsideActions.all
    + ArticleActions.all
    + ActorActions.all + ViewActions.all
    + ProgramActions.all

  static let byName: [String: Action] = {
    var byName: [String: Action] = [:]
    for action in all {
      byName[action.name] = action
      for alias in action.aliases { byName[alias] = action }
    }
    return byName
  }()
}
