import Corpus

/// A grid as a table of words, for other programs.
struct GridTable: Hashable, Sendable {
  enum Format: String, CaseIterable, Hashable, Sendable {
    case markdown, csv

    /// By the end of a file's name; nil for another end.
    init?(path: String) {
      guard let dot = path.lastIndex(of: "."), let format = Self.endings[path[path.index(after: dot)...].lowercased()] else {
        return nil
      }
      self = format
    }

    private static let endings: [String: Format] = ["md": .markdown, "markdown": .markdown, "csv": .csv]
  }

  let header: [String]
  let rows: [[String]]

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// - Parameters:
  ///   - rows: of the list.
  ///   - columns: of its grid.
  init(_ list: ListState, rows: [ListRow], columns: [GridColumn], in state: ReaderState) {
    let definition = list.gridDefinition
    header = (definition?.exportedFields ?? []) + columns.map { $0.title.isEmpty ? "passages" : $0.title }
    self.rows = rows.map { row in
      (definition?.exportedRow(state, row) ?? []) + columns.map { definition?.summary(of: row, $0, in: state) ?? "" }
    }
  }

  func document(as format: Format) -> String {
    rows.reduce(into: Self.head(header, as: format)) { $0 += Self.line($1, as: format) }
  }

  /// What stands before the rows.
  static func head(_ header: [String], as format: Format) -> String {
    switch format {
    case .csv: line(header, as: format)
    case .markdown: line(header, as: format) + line(header.map { _ in "---" }, as: format)
    }
  }

  static func line(_ cells: [String], as format: Format) -> String {
    switch format {
    case .csv: CSVRow.line(cells)
    case .markdown: "| " + cells.map(Self.markdown).joined(separator: " | ") + " |\n"
    }
  }

  /// A cell of a Markdown table: on one line, with nothing that would end the cell or begin a mark-up.
  private static func markdown(_ cell: String) -> String {
    cell.reduce(into: "") { text, character in
      switch character {
      case "\n", "\r\n": text += "<br>"
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">": text += cell == "---" ? String(character) : "\\\(character)"
      default: text.append(character)
      }
    }
  }
}

extension GridDefinition {
  /// A cell in words: its passages, one a line, or what stands for them.
  func summary(of row: ListRow, _ column: GridColumn, in state: ReaderState) -> String {
    exportedSign?(state, row, column) ?? exportedCell(state, row, column).joined(separator: "\n")
  }
}

extension ReaderState {
  // MARK: Copying

  /// Hands the selection or sentence, or what the cursor of a view is on, to the clipboard, with where it stands.
  mutating func copy() -> [Effect] {
    guard let (text, words) = copied, !text.isEmpty else {
      say("nothing to copy here")
      return []
    }
    guard text.utf8.count <= Self.longestCopy else {
      complain("too long for a terminal's clipboard, \(text.utf8.count / 1000) KB (:export writes a file)")
      return []
    }
    selection = nil
    say("copied: \(words)")
    return [.copy(text)]
  }

  /// In bytes: terminals take about 100 KB in base64.
  private static let longestCopy = 70_000

  private var copied: (text: String, words: String)? {
    if let list = openGrid { return copied(from: list) }
    if let list = lists.last, let row = list.chosen {
      let marked = list.rows.filter { list.marked.contains($0.id) }
      if marked.isEmpty { return (copied(row, of: list), place(of: row) == nil ? "the line" : "the passage") }
      let lines = marked.enumerated().filter { $0.offset == 0 || !$0.element.isSameNotice(as: marked[$0.offset - 1]) }
        .map { copied($0.element, of: list) }
      return (lines.joined(separator: "\n"), "\(lines.count) marked line\(lines.count == 1 ? "" : "s")")
    }
    return annotationPlace.map { (citation(of: $0), selection == nil ? "the sentence" : "the selection") }
  }

  /// The passage of a line, cited; else its words.
  private func copied(_ row: ListRow, of list: ListState) -> String {
    if case .notice(let words) = row.subject { return words }
    return place(of: row).map(citation)
      ?? ListDefinition.of(list.kind).columns(self, row).map(\.text).joined(separator: "  ").trimmingPrefix(while: { $0 == " " })
      .description
  }

  private func copied(from list: ListState) -> (text: String, words: String)? {
    guard let definition = list.gridDefinition, let grid = list.grid, let row = list.chosen else { return nil }
    if list.marked.isEmpty, let column = grid.chosen {
      let passages = definition.exportedCell(self, row, column)
      return (passages.joined(separator: "\n"), "\(passages.count) passage\(passages.count == 1 ? "" : "s")")
    }
    let rows = list.marked.isEmpty ? [row] : list.rows.filter { list.marked.contains($0.id) }
    let texts = rows.map { row in
      let name = definition.exportedRow(self, row).filter { !$0.isEmpty }.joined(separator: ", ")
      return ([name] + grid.columns.flatMap { definition.exportedCell(self, row, $0) }).joined(separator: "\n")
    }
    return (texts.joined(separator: "\n\n"), "\(rows.count) row\(rows.count == 1 ? "" : "s")")
  }
}
