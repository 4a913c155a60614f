import Corpus
import Language

/// A question that waits for a line from the user.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A note on a target; `annotation` is the one that is changed, nil for a new one.
    case note(AnnotationDraft)
    case tag(AnnotationDraft)
    /// What two passages are to each other; each as it stood when it was chosen.
    case relation(from: SeenPassage, to: SeenPassage)
    /// The new path of tags, or the tag to put them below.
    case renameTags([String], isMove: Bool)
    case search(backwards: Bool, from: SearchOrigin)
    /// The source or the date of an article, which is seen as a whole.
    case decision(Decision.Kind, SeenPassage)
    /// What an actor is called, which one it is.
    case actor(ActorQuestion)
    case command
    case filter
    /// What is looked for in the library.
    case library
    /// The command that a text is passed to.
    case pipe(PipedText)
    /// The file that a view is written to; with how much that is, in words.
    case export(String)
    /// Why nothing is asked: what is typed goes nowhere.
    case refused(String)
  }

  private(set) var kind: Kind
  var line: LineEditor
  /// The place in the history of earlier lines; nil for the line that is being typed.
  var historyPlace: Int?
  /// Which of the actions that fit was chosen; the best at first.
  var choice = 0
  /// What Tab put into the line.
  var completion: Completion?
  /// What is told of the last key or paste, until the next one.
  var notice: String?

  /// One after the other of what a beginning can be completed to.
  struct Completion: Hashable, Sendable {
    /// What was typed before the first Tab.
    let typed: String
    /// Which of them stands in the line.
    var place: Int
  }

  /// What was typed, whatever Tab made of it.
  var typed: String { completion?.typed ?? line.text }

  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    line = LineEditor(text)
  }

  /// How many characters can be typed into it. A note takes an article; what all else is asked for is done with every key that is typed.
  var capacity: Int { if case .note = kind { 100_000 } else { 2_000 } }

  /// Takes pasted text, as far as there is room, and says so where there is not.
  mutating func paste(_ text: String) {
    let room = max(capacity - line.characters.count, 0)
    let fitting = text.prefix(room)
    if case .note = kind { line.insertLines(fitting) } else { line.insert(fitting) }
    notice =
      fitting.endIndex == text.endIndex
      ? nil : "no more than \(capacity) characters go in here: what was pasted behind them is left out"
  }

  /// Edits the line; false when the key means nothing to it.
  mutating func take(_ key: Key) -> Bool {
    if case .character = key.code, key.modifiers.isSubset(of: .shift), line.characters.count >= capacity {
      notice = "no more than \(capacity) characters go in here"
      return true
    }
    notice = nil
    return line.take(key)
  }

  /// Whether what is typed costs little to type again.
  var isQuicklyLeft: Bool {
    switch kind {
    case .search, .command, .filter, .library, .refused: true
    default: false
    }
  }

  func label(in state: ReaderState) -> String {
    switch kind {
    case .note(let draft):
      (draft.annotation == nil ? "" : "change ") + (draft.kind.map { "\($0) note: " } ?? "note: ")
    case .relation(let from, _): "\(state.name(of: from.place)) … this passage (1 contradicts, 2 supports, 3 cites): "
    case .tag(let draft): draft.what.map { "tag \($0): " } ?? "tag: "
    case .renameTags(let tags, let isMove):
      "\(isMove ? "move" : tags.count > 1 ? "merge" : "rename") \(state.words(ofTags: tags)) \(isMove ? "below" : "to"): "
    case .search(let backwards, _): backwards ? "?" : "/"
    case .decision(let kind, _): "\(kind.rawValue): "
    case .actor(let question): question.label(in: state)
    case .command: ":"
    case .filter: "filter: "
    case .library: "search the library: "
    case .pipe(let text): "pass \(text.what) to: "
    case .export(let what): "write \(what) to: "
    case .refused(let reason): "\(reason): "
    }
  }
}

/// What an annotation prompt is about.
struct AnnotationDraft: Hashable, Sendable {
  /// The passage that is annotated.
  var place: Place
  /// The same as it stood when it was begun: what is typed is about these words, also when the file changes meanwhile.
  var begun: SeenPassage?
  /// The annotation that is changed; nil when a new one is made.
  let annotation: Annotation?
  /// More passages that get the same tag.
  var others: [SeenPassage] = []
  /// What a new annotation has beside note and tags: the event that it is on, further passages.
  var details = AnnotationDetails.none
  /// What is noted on, where that is no passage: "article", "event".
  var kind: String?
  /// What is tagged in one go, in words: "9 passages of Khalifa Haftar"; nil for a passage of the text.
  var what: String?

  /// Whether both are about the same passage, article or event.
  func isOnSame(as other: AnnotationDraft) -> Bool { place == other.place && kind == other.kind && details == other.details }
}

/// A passage as the user saw it, with the text that it stood in, and where it is now: what is asked about it is stored with the words that it
/// had, whatever becomes of its file meanwhile.
struct SeenPassage: Hashable, Sendable {
  var place: Place
  let target: AnnotationTarget
  let text: Text

  init(_ article: Article, _ range: ByteRange) {
    place = Place(article: article.id, range: range)
    target = AnnotationTarget(article: article, range: range)
    text = article.text
  }

  var texts: [ContentHash: Text] { [target.article.textHash: text] }

  /// Whether these words stand where the passage is now.
  func isThere(in documents: Documents) -> Bool {
    guard let article = documents[place.article], place.range.upperBound <= article.text.range.upperBound else { return false }
    return article.textHash == target.article.textHash || article.text[place.range].elementsEqual(target.exact.utf8)
  }
}

extension Prompt {
  /// Takes what is asked about along to where its words are now.
  ///
  /// - Parameters:
  ///   - place: where the words of a place are.
  ///   - origin: the same of what was there before a search.
  mutating func move(_ place: (Place) -> Place, _ origin: (SearchOrigin) -> SearchOrigin) {
    func moved(_ passage: SeenPassage) -> SeenPassage {
      var passage = passage
      passage.place = place(passage.place)
      return passage
    }
    func moved(_ draft: AnnotationDraft) -> AnnotationDraft {
      var draft = draft
      draft.place = place(draft.place)
      draft.begun = draft.begun.map(moved)
      draft.others = draft.others.map(moved)
      return draft
    }
    switch kind {
    case .note(let draft): kind = .note(moved(draft))
    case .tag(let draft): kind = .tag(moved(draft))
    case .relation(let from, let to): kind = .relation(from: moved(from), to: moved(to))
    case .search(let backwards, let before): kind = .search(backwards: backwards, from: origin(before))
    case .decision(let what, let article): kind = .decision(what, moved(article))
    case .renameTags, .actor, .command, .filter, .library, .pipe, .export, .refused: break
    }
  }
}
