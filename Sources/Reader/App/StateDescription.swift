import Corpus
import Foundation
import Language

/// The state of the reader as the one JSON line of `print-state`.
struct StateDescription: Encodable {
  struct Pane: Encodable {
    let article: String
    /// The cursor, in code points.
    let offset: Int
    let columns: Int
  }

  struct Focus: Encodable {
    let kind: String
    let id: String?

    enum CodingKeys: CodingKey { case kind, id }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(kind, forKey: .kind)
      try container.encode(id, forKey: .id)
    }
  }

  struct CurrentSetPlace: Encodable {
    let at: Int
    let of: Int
  }

  private let view: String
  private let mode: String
  private let focused: Int
  private let panes: [Pane]
  private let focus: Focus
  private let set: CurrentSetPlace?
  private let status: String

  enum CodingKeys: CodingKey { case view, mode, focused, panes, focus, set, status }

  init(_ state: ReaderState) {
    view = Self.viewName(state)
    mode = state.modeName
    focused = state.desk.focused
    let shown = Dictionary(state.layout.panes.map { ($0.index, $0.textWidth) }, uniquingKeysWith: { first, _ in first })
    panes = state.desk.panes.enumerated().compactMap { index, pane in
      guard let article = state.documents[pane.article] else { return nil }
      let offset = CodePointIndex(article.text).codePoints(before: pane.cursor)
      return Pane(article: article.id.path, offset: offset.value, columns: shown[index] ?? 0)
    }
    focus = Self.describe(state.focus)
    set = state.currentSet.map { CurrentSetPlace(at: (state.placeInSet ?? $0.at) + 1, of: $0.items.count) }
    status = state.status?.text ?? ""
  }

  private static func viewName(_ state: ReaderState) -> String {
    switch state.lists.last?.kind {
    case nil: "text"
    case .actors: "actors"
    case .tags: "tags"
    case .changes: "changes"
    case .events: "events"
    case .synopsis: "synopsis"
    case .timeline: "timeline"
    case .disagreements: "disagreements"
    case .framing, .framed: "framing"
    case .quotations: "quotations"
    case .copies: "copies"
    case .library: "library"
    case .search: "search"
    case .annotations: "annotations"
    case .notices: "notices"
    case .messages: "messages"
    case .proposals: "proposals"
    case .importing: "import"
    case .help: "help"
    case .details: "details"
    case .picker: "picker"
    case .menu: "menu"
    }
  }

  private static func describe(_ focus: FocusItem?) -> Focus {
    switch focus {
    case nil: Focus(kind: "none", id: nil)
    case .event(let id): Focus(kind: "event", id: id.value)
    case .link(let pair): Focus(kind: "link", id: pair.id)
    case .actor(let id): Focus(kind: "actor", id: id.slug)
    case .annotation(let id): Focus(kind: "annotation", id: id.value)
    case .article(let id): Focus(kind: "article", id: id.path)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(view, forKey: .view)
    try container.encode(mode, forKey: .mode)
    try container.encode(focused, forKey: .focused)
    try container.encode(panes, forKey: .panes)
    try container.encode(focus, forKey: .focus)
    try container.encode(set, forKey: .set)
    try container.encode(status, forKey: .status)
  }

  /// One line, keys in a fixed order.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
