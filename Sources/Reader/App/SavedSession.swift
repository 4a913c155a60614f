import Corpus
import Foundation
import Language

/// What is kept from one run of the reader to the next: the open articles, and the place in each.
struct SavedSession: Codable, Hashable, Sendable {
  struct Pane: Codable, Hashable, Sendable {
    let article: ArticleID
    /// Offsets into a text of this hash; in a text of another one they would mean nothing.
    let textHash: ContentHash
    let top: ByteOffset
    let cursor: ByteOffset
    /// nil in sessions of before panes had sizes and pins.
    let weight: Int?
    let isPinned: Bool?
    /// What stands at the cursor, by which the place is found again in a text that was edited; nil for what was open before a jump.
    let words: AnnotationTarget?
  }

  /// A place that was named.
  struct SavedMark: Codable, Hashable, Sendable {
    let name: String
    let article: ArticleID
    let textHash: ContentHash
    let offset: ByteOffset
    /// What stands there; nil in sessions of before it was kept.
    let words: AnnotationTarget?
  }

  /// What was open before a jump.
  struct SavedDesk: Codable, Hashable, Sendable {
    let panes: [Pane]
    let focused: Int
    let firstShown: Int
    let isMaximised: Bool
  }

  /// How a view was left.
  struct View: Codable, Hashable, Sendable {
    let order: Int
    let filter: String
    let which: Comparison.Which
  }

  let panes: [Pane]
  let focused: Int
  let firstShown: Int
  let isSyncing: Bool
  let foldsBoilerplate: Bool
  /// nil in sessions of before there were stories.
  let groupsByStory: Bool?
  /// nil in sessions of before there were lenses, and of before actors kept their hues.
  let lens: MentionLens?
  let hues: [ActorPalette.Holder]?
  /// nil in sessions of before standing facts and claims could be hidden.
  let showsHappeningsAlone: Bool?
  /// nil in sessions of before sources were set side by side.
  let comparison: Comparison?
  /// nil in sessions of before places could be named, and of before lines that were typed were kept.
  let marks: [SavedMark]?
  let searches: [String]?
  let commands: [String]?
  let filters: [String]?
  /// nil in sessions of before these were kept.
  let isMaximised: Bool?
  /// The places that were left by jumps, the latest last.
  let jumps: [SavedDesk]?
  /// By the names of views.
  let views: [String: View]?

  /// How many jumps are kept.
  private static let mostJumps = 50

  init(_ state: ReaderState) {
    panes = Self.panes(of: state.desk, in: state, withWords: true)
    focused = state.desk.focused
    firstShown = state.desk.firstShown
    isSyncing = state.isSyncing
    foldsBoilerplate = state.foldsBoilerplate
    groupsByStory = state.groupsByStory
    lens = state.lens
    hues = state.palette.holders
    showsHappeningsAlone = state.showsHappeningsAlone
    comparison = state.comparison
    marks =
      state.marks.sorted { $0.key < $1.key }.compactMap { name, mark in
        state.documents[mark.article].map {
          SavedMark(
            name: String(name), article: mark.article, textHash: $0.textHash, offset: mark.offset,
            words: state.words(at: mark.offset, in: $0))
        }
      } + (state.keptPlaces?.marks ?? [])
    searches = state.searchHistory
    commands = state.commandHistory
    filters = state.filterHistory
    isMaximised = state.desk.isMaximised
    // What was not restored yet is kept as it was.
    jumps =
      (state.keptPlaces?.jumps ?? [])
      + state.jumps.left.suffix(Self.mostJumps).map { desk in
        SavedDesk(
          panes: Self.panes(of: desk, in: state), focused: desk.focused, firstShown: desk.firstShown, isMaximised: desk.isMaximised)
      }
    var left = state.leftViews
    for list in state.lists { left[list.kind] = LeftView(list) }
    views = Dictionary(
      left.compactMap { kind, view in
        kind.sessionName.map { ($0, View(order: view.order, filter: view.filter, which: view.which)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func panes(of desk: Desk, in state: ReaderState, withWords: Bool = false) -> [Pane] {
    desk.panes.compactMap { pane in
      guard let article = state.documents[pane.article] else { return nil }
      return Pane(
        article: pane.article, textHash: article.textHash, top: pane.top, cursor: pane.cursor, weight: pane.weight,
        isPinned: pane.isPinned, words: withWords ? state.words(at: pane.cursor, in: article) : nil)
    }
  }
}

/// The session of one set of libraries, in the state folder: one small file, replaced whole.
struct SessionStore: Sendable {
  private let file: String

  /// - Parameter roots: the absolute paths of the libraries that are open together.
  init(stateFolder: String, roots: [String]) {
    let key = ContentHash(of: Text(roots.joined(separator: "\n"))).hexadecimal.prefix(24)
    file = "\(stateFolder)/sessions/\(key).json"
  }

  /// What the last run left; nil for a first run, and for a file that can't be read.
  func load() -> SavedSession? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    return try? JSONDecoder().decode(SavedSession.self, from: data)
  }

  func save(_ session: SavedSession) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try encoder.encode(session).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
