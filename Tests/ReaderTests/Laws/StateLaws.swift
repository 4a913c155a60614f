import Corpus
import Language
import Library

@testable import Reader

/// What holds of the reader's state, and of a step from one to the next.
enum StateLaws {
  static func broken(_ state: ReaderState) -> [String] { lists(state) + selection(state) + annotations(state) }

  private static func lists(_ state: ReaderState) -> [String] {
    var broken: [String] = []
    for list in state.lists where list.cursor < 0 || list.cursor >= max(list.rows.count, 1) {
      broken.append("a list's cursor beyond its lines")
    }
    guard let list = state.lists.last, !list.rows.isEmpty else { return broken }
    if list.rows[list.cursor].isHeading, list.rows.contains(where: { !$0.isHeading }) {
      broken.append("a list's cursor on a heading")
    }
    if let grid = list.grid {
      if let cursor = grid.cursor, !grid.columns.indices.contains(cursor) { broken.append("a table's cursor beyond its columns") }
    } else if !(list.top..<list.top + state.listHeight).contains(list.cursor), !state.layout.isTooSmall {
      broken.append("a list's cursor out of sight: \(list.cursor) of \(list.top)..<\(list.top + state.listHeight)")
    }
    return broken
  }

  private static func selection(_ state: ReaderState) -> [String] {
    guard state.selection != nil, let article = state.focusedArticle else { return [] }
    guard let range = state.selectedRange else { return ["a selection of another article"] }
    return range.upperBound <= article.text.range.upperBound ? [] : ["a selection behind the text"]
  }

  private static func annotations(_ state: ReaderState) -> [String] {
    let entries = state.annotations.all
    var broken: [String] = []
    if entries.count != state.annotations.entries.count { broken.append("annotations that have no order") }
    if entries.count(where: { $0.annotation.decision == nil }) != state.annotations.count {
      broken.append("annotations counted wrongly")
    }
    for entry in entries {
      guard let place = state.annotations.place(of: entry.annotation.id), let article = state.documents[place.article] else {
        continue
      }
      if place.range.upperBound > article.text.range.upperBound { broken.append("an annotation behind its text") }
    }
    return broken
  }

  /// What the store holds is what is shown.
  static func store(_ reader: LawReader) throws -> [String] {
    let held = try reader.store.annotations().map(comparable)
    let shown = reader.state.annotations.all.map(\.annotation).map(comparable)
    return Set(held) == Set(shown) && held.count == shown.count
      ? [] : ["the store holds \(held.count), other than the \(shown.count) shown"]
  }

  /// An annotation without the fractions of seconds that a store may round.
  static func comparable(_ annotation: Annotation) -> String {
    "\(annotation.id.value) \(annotation.target) \(annotation.note) \(annotation.tags) \(String(describing: annotation.decision))"
  }

  /// After a resize every cursor is on the character on which it was.
  static func resize(_ before: ReaderState, _ after: ReaderState) -> [String] {
    guard before.desk.panes.count == after.desk.panes.count else { return ["a resize opened or closed a pane"] }
    for (old, new) in zip(before.desk.panes, after.desk.panes) where old.article != new.article || old.cursor != new.cursor {
      return ["a resize moved a cursor"]
    }
    if before.desk.focused != after.desk.focused { return ["a resize moved the focus"] }
    return []
  }

  /// A jump can be taken back: `<` restores the panes exactly.
  static func jump(_ before: ReaderState, _ after: ReaderState, _ step: LawStep) throws -> [String] {
    if case .folder = step { return [] }
    let hasLeft = after.jumps.last == before.desk && before.jumps.last != before.desk
    guard after.desk != before.desk, hasLeft || isJump(step, before, after) else { return [] }
    var back = after
    back.lists = []
    back.peek = nil
    back.prompt = nil
    _ = back.perform(line: "back")
    return back.desk == before.desk ? [] : ["< does not restore the panes after it"]
  }

  private static let jumps: Set<String> = [
    "tour", "next-in-set", "previous-in-set", "next-mention-of-actor", "previous-mention-of-actor", "repeat-search",
    "repeat-search-back", "go-first", "go-last", "next-article", "previous-article", "go-to-mark", "peek-go", "close-pane",
    "only-pane",
    "select-again",
  ]

  private static func isJump(_ step: LawStep, _ before: ReaderState, _ after: ReaderState) -> Bool {
    // In a view they move among its rows, and panes that follow the row jump nowhere.
    guard before.lists.isEmpty, case .action(let name, _) = step, jumps.contains(name) else { return false }
    return before.desk.panes.map(\.article) != after.desk.panes.map(\.article)
      || before.desk.panes.map(\.cursor) != after.desk.panes.map(\.cursor)
      || before.desk.focused != after.desk.focused
  }
}
