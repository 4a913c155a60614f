import Corpus

/// A question that waits for a line from the user.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A note on a target; `annotation` is the one that is changed, nil for a new one.
    case note(AnnotationDraft)
    case tag(AnnotationDraft)
    case search(backwards: Bool, from: SearchOrigin)
    /// The source or the date of an article.
    case decision(Decision.Kind, ArticleID)
    /// What an actor is called, which one it is.
    case actor(ActorQuestion)
    case command
    case filter
    /// What is looked for in the library.
    case library
    /// The file that a view is written to; with how much that is, in words.
    case export(String)
  }

  let kind: Kind
  var line: LineEditor
  /// The place in the history of earlier lines; nil for the line that is being typed.
  var historyPlace: Int?
  /// Which of the actions that fit was chosen; the best at first.
  var choice = 0

  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    line = LineEditor(text)
  }

  /// Whether what is typed costs little to type again.
  var isQuicklyLeft: Bool {
    switch kind {
    case .search, .command, .filter, .library: true
    default: false
    }
  }

  func label(in state: ReaderState) -> String {
    switch kind {
    case .note(let draft): draft.annotation == nil ? "note: " : "change note: "
    case .tag(let draft): draft.what.map { "tag \($0): " } ?? "tag: "
    case .search(let backwards, _): backwards ? "?" : "/"
    case .decision(let kind, _): "\(kind.rawValue): "
    case .actor(let question): question.label(in: state)
    case .command: ":"
    case .filter: "filter: "
    case .library: "search the library: "
    case .export(let what): "write \(what) to: "
    }
  }
}

/// What an annotation prompt is about.
struct AnnotationDraft: Hashable, Sendable {
  /// The passage that is annotated.
  let place: Place
  /// The annotation that is changed; nil when a new one is made.
  let annotation: Annotation?
  /// More passages that get the same tag.
  var others: [Place] = []
  /// What is tagged in one go, in words: "9 passages of Khalifa Haftar"; nil for a passage of the text.
  var what: String?
}
