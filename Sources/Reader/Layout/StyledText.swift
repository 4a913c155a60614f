/// Text with styles on its parts: what views make, and what is painted in one place.
struct StyledText: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    let text: String
    let style: Style
  }

  private(set) var spans: [Span] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { spans.append(Span(text: text, style: style)) }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both.spans += right.spans
    return both
  }

  /// The words alone.
  var text: String { spans.map(\.text).joined() }

  var columns: Int { spans.reduce(0) { $0 + SafeText.columns(of: $1.text) } }

  /// The text itself when it fits, else its beginning and an ellipsis.
  func shortened(toColumns columns: Int) -> StyledText {
    guard self.columns > columns else { return self }
    var short = StyledText()
    var room = columns
    for span in spans {
      let width = SafeText.columns(of: span.text)
      // What comes behind needs a column at least.
      if width < room {
        short.append(span.text, span.style)
        room -= width
      } else {
        short.append((span.text + "…").shortened(toColumns: room), span.style)
        break
      }
    }
    return short
  }
}

extension Frame {
  /// Writes styled text through the gate, and returns the next column.
  ///
  /// - Parameter paper: what lies under spans that name no paper of their own.
  @discardableResult
  mutating func write(_ text: StyledText, row: Row, column: Column, paper: Style.Paper = .plain, upTo edge: Column) -> Column {
    var column = column
    for span in text.spans {
      var style = span.style
      if style.paper == .plain { style.paper = paper }
      column = write(span.text, row: row, column: column, style: style, upTo: edge)
    }
    return column
  }
}

extension String {
  /// The string itself when it fits, else its beginning and an ellipsis.
  func shortened(toColumns columns: Int) -> String {
    guard SafeText.columns(of: self) > columns else { return self }
    if let plain = SafeText.plainPrefix(self, cells: columns - 1) { return plain + "…" }
    var short = ""
    var used = 0
    for character in self {
      let width = SafeText.display(of: character).columns
      if used + width > columns - 1 { break }
      short.append(character)
      used += width
    }
    return short + "…"
  }
}
