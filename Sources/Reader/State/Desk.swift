import Corpus
import Language

/// One open article: what is shown of it, and where the cursor stands.
///
/// Places are offsets into the text and never rows, so they mean the same after a resize.
struct PaneState: Hashable, Sendable {
  var article: ArticleID
  /// The start of the first row that is shown.
  var top: ByteOffset = .zero
  var cursor: ByteOffset = .zero
  /// The column that vertical motions return to; nil when the last motion was not vertical.
  var goalColumn: Int?
  /// Counts up with every focus, so that the least recently used pane is known.
  var lastUsed = 0
  /// Its share of the screen beside the other panes; all the same until widths are changed.
  var weight = PaneState.usualWeight
  /// Whether it keeps its place and its article: it does not follow, and jumps go elsewhere.
  var isPinned = false

  static let usualWeight = 1_000_000

  init(article: ArticleID) { self.article = article }

  /// The same pane with another article, from its start.
  func showing(_ article: ArticleID) -> PaneState {
    var pane = PaneState(article: article)
    (pane.lastUsed, pane.weight, pane.isPinned) = (lastUsed, weight, isPinned)
    return pane
  }
}

/// All panes and which of them is read: what a jump brings back, exactly.
struct Desk: Hashable, Sendable {
  /// In the order of the strip; more may be open than are shown.
  var panes: [PaneState] = []
  var focused = 0
  /// The leftmost pane that is shown.
  var firstShown = 0
  /// Whether the focused pane has the screen for itself.
  var isMaximised = false

  var focusedPane: PaneState? { panes.indices.contains(focused) ? panes[focused] : nil }

  func index(of article: ArticleID) -> Int? {
    if focusedPane?.article == article { return focused }
    return panes.firstIndex { $0.article == article }
  }
}

/// The places that were left by a jump: one list for the program.
struct JumpList {
  private static let capacity = 200
  private var back: [Desk] = []
  private var forward: [Desk] = []

  /// Remembers a desk before a jump leaves it.
  mutating func leave(_ desk: Desk) {
    forward = []
    if back.last == desk { return }
    back.append(desk)
    if back.count > Self.capacity { back.removeFirst() }
  }

  /// The desks that can be gone back to, the latest last.
  var left: [Desk] { back }

  /// Puts desks of before before those that were left since.
  mutating func putBefore(_ desks: [Desk]) { back = Array((desks + back).suffix(Self.capacity)) }

  /// The pane in which an article was read last, as it was left; nil for one that was not read.
  func pane(of article: ArticleID) -> PaneState? {
    back.lazy.reversed().compactMap { $0.panes.first { $0.article == article } }.first
  }

  /// All articles that stand on one of the desks.
  var articles: [ArticleID] { (back + forward).flatMap { $0.panes.map(\.article) } }

  /// The list with each desk as it is now.
  func mapped(_ change: (Desk) -> Desk) -> JumpList {
    var list = self
    list.back = back.map(change)
    list.forward = forward.map(change)
    return list
  }

  /// The desk that was left last; nothing changes.
  var last: Desk? { back.last }

  /// The desk before the last jump; `current` can be returned to with `goForward`.
  mutating func goBack(from current: Desk) -> Desk? {
    guard let desk = back.popLast() else { return nil }
    forward.append(current)
    return desk
  }

  mutating func goForward(from current: Desk) -> Desk? {
    guard let desk = forward.popLast() else { return nil }
    back.append(current)
    return desk
  }
}

/// Passages that are walked one after the other.
struct CurrentSet: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case tour(EventID)
    case mentions(ActorID)
    case search(String)
    /// Passages out of a view, by what they are: "framing of Khalifa Haftar".
    case passages(String)

    /// A passage, and the likeliest one to tell of what nothing else was found to report.
    static let likeliest = passages("likeliest passage")

    /// Whether its first passage is linked with each of the others, or may be.
    var isOfLinks: Bool { if case .tour = self { true } else { self == .likeliest } }
  }

  let kind: Kind
  let items: [Place]
  /// Where an actor's mentions were gathered; nil for a set of other things.
  let scope: Scope?
  /// How many articles the items are in.
  let articles: Int
  /// The item that was visited last.
  var at: Int

  /// From where an actor's mentions are gathered, so that it can be done again.
  enum Scope: Hashable, Sendable {
    case articles([ArticleID])
    case library(ListRow.MentionChoice)
  }

  init(kind: Kind, items: [Place], at: Int, scope: Scope? = nil) {
    self.kind = kind
    self.scope = scope
    self.items = items
    self.at = at
    articles = Set(items.map(\.article)).count
  }

  var isOfSearch: Bool { if case .search = kind { true } else { false } }

  var place: Place? { items.indices.contains(at) ? items[at] : nil }

  /// The item at a place of the text: the one that was visited last when it is there, else the first that is.
  func item(at offset: ByteOffset, in article: ArticleID) -> Int? {
    func isHere(_ place: Place) -> Bool { place.article == article && place.range.contains(offset) }
    if let place, isHere(place) { return at }
    return items.firstIndex(where: isHere)
  }

  /// Moves on by `steps`, round at either end.
  mutating func advance(by steps: Int) {
    guard !items.isEmpty else { return }
    at = ((at + steps) % items.count + items.count) % items.count
  }
}
