import Corpus
import Language

/// The last line: what is typed, else what was just done, else where the reader is and which keys help.
enum StatusLine {
  static func draw(_ state: ReaderState, _ layout: ScreenLayout, on frame: inout Frame) {
    let row = Row(layout.statusRow)
    let edge = Column(frame.size.columns)
    frame.fill(row: row, from: Column(0), upTo: edge, style: .plain)
    if let prompt = state.prompt { return draw(prompt, state, row: row, on: &frame) }
    let pending = pendingWords(state)
    let room = Column(frame.size.columns - pending.count - 1)
    if let status = state.status {
      draw(status, row: row, room: room, on: &frame)
    } else if let words = countWords(state) {
      frame.write(words.shortened(toColumns: room.value - 1), row: row, column: Column(1), style: Style(ink: .dim), upTo: room)
    } else if state.showsWelcome, !state.desk.panes.isEmpty {
      frame.write(
        welcome(state, columns: room.value - 1), row: row, column: Column(1), style: Style(ink: .accent, attributes: .bold),
        upTo: room)
    } else {
      let column = frame.write(
        place(state).shortened(toColumns: frame.size.columns / 3), row: row, column: Column(1), style: .plain, upTo: room)
      let start = column.advanced(by: state.lists.isEmpty ? 3 : 0)
      let free = room.value - start.value - (pending.isEmpty ? 0 : 1)
      frame.write(Hints.line(state, columns: free), row: row, column: start, upTo: room)
    }
    frame.write(pending, row: row, column: room, style: Style(ink: .accent), upTo: edge)
  }

  /// The first keys to know, those that fit whole: where the others are before all.
  private static func welcome(_ state: ReaderState, columns: Int) -> String {
    let hints = [("<Enter>", "next report of an event"), ("<Tab>", "next pane"), ("?", "all keys"), ("q", "quit")]
    var shown = Array(hints.indices)
    func words() -> String { shown.map { "\(state.key(hints[$0].0)): \(hints[$0].1)" }.joined(separator: " · ") }
    for place in [1, 3, 0] where words().count > columns { shown.removeAll { $0 == place } }
    return words().shortened(toColumns: columns)
  }

  /// What was done or is wrong; what is longer than the line takes lines above it too, but never that of the cursor.
  private static func draw(_ status: StatusMessage, row: Row, room: Column, on frame: inout Frame) {
    var style = Style(ink: status.isError ? .error : .plain, attributes: .bold)
    let free = frame.cursor.map { row.value - $0.row.value } ?? row.value
    let lines = lines(of: status, columns: room.value - 2, most: max(min(frame.size.rows / 3, free), 1))
    guard lines.count > 1 else {
      frame.write(status.text.shortened(toColumns: room.value - 1), row: row, column: Column(1), style: style, upTo: room)
      return
    }
    style.paper = .box
    for (number, line) in lines.enumerated() {
      let row = Row(row.value - lines.count + 1 + number)
      frame.fill(row: row, from: Column(0), upTo: Column(frame.size.columns), style: Style(paper: .box))
      frame.write(line, row: row, column: Column(1), style: style, upTo: room)
    }
  }

  /// A status in lines of a width; the last of as many as there may be ends in an ellipsis where that is not all.
  static func lines(of status: StatusMessage, columns: Int, most: Int) -> [String] {
    let text = Text(status.text)
    guard columns > 0, SafeText.columns(of: text.bytes[...]) > columns + 1 else { return [status.text] }
    let lines = WrappedParagraph(text, range: text.range, width: columns).rows.map { text.string($0) }
    guard lines.count > most, let last = lines.prefix(most).last else { return lines }
    return lines.prefix(most - 1) + ["\(last.shortened(toColumns: columns - 1)) …"]
  }

  /// Columns that a prompt leaves for what is typed.
  private static let leastAnswer = 20

  private static func draw(_ prompt: Prompt, _ state: ReaderState, row: Row, on frame: inout Frame) {
    let edge = Column(frame.size.columns)
    // However long the question, there is room for the answer.
    let label = prompt.label(in: state)
    let most = max(frame.size.columns - leastAnswer, 1)
    let shown = label.count > most ? label.shortened(toColumns: most - 1) + " " : label
    let start = frame.write(
      shown, row: row, column: Column(1), style: Style(ink: .accent, attributes: .bold), upTo: edge)
    let (before, after) = visible(prompt.line, columns: max(frame.size.columns - start.value - 1, 1))
    let cursor = frame.write(before, row: row, column: start, style: .plain, upTo: edge)
    frame.write(after, row: row, column: cursor, style: .plain, upTo: edge)
    frame.cursor = (row, Column(min(cursor.value, frame.size.columns - 1)))
  }

  /// What is shown of a line before its cursor and behind it: as much as there is room for, however long the line is.
  private static func visible(_ line: LineEditor, columns room: Int) -> (before: String, after: String) {
    func shown(_ character: Character) -> Character { character.isNewline ? "⏎" : character }
    func width(_ place: Int) -> Int { SafeText.display(of: shown(line.characters[place])).columns }
    var first = line.cursor
    var columns = 0
    while first > 0 {
      columns += width(first - 1)
      if columns > room - 1 { break }
      first -= 1
    }
    var last = line.cursor
    columns = 0
    while last < line.characters.count, columns <= room {
      columns += width(last)
      last += 1
    }
    return (
      String(line.characters[first..<line.cursor].map(shown)), String(line.characters[line.cursor..<last].map(shown))
    )
  }

  /// What a number that was typed in a view is for; nil where none was, or keys stand behind it.
  static func countWords(_ state: ReaderState) -> String? {
    guard let count = state.input.count, state.input.keys.isEmpty, !state.lists.isEmpty else { return nil }
    return
      "\(count) is for the key behind it: \(count)\(state.key("j")) \(count) lines on, \(count)\(state.key("G")) to line \(count)"
  }

  static func pendingWords(_ state: ReaderState) -> String {
    (state.input.count.map(String.init) ?? "") + Key.label(of: state.input.keys)
  }

  /// "Al Jazeera ¶3", or the view's title.
  static func place(_ state: ReaderState) -> String {
    guard state.lists.isEmpty else { return "" }
    guard let pane = state.desk.focusedPane, let article = state.documents[pane.article] else { return "" }
    let mode = state.selection.map { $0.unit == .sentence ? "selecting sentences · " : "selecting · " } ?? ""
    return "\(mode)\(article.shownSource) ¶\(state.paragraph(at: pane.cursor, in: article))"
  }
}
