import Corpus
import Foundation
import Language

/// Writing the table that a view shows to a file.
extension ReaderState {
  /// What is done with a file that is there already.
  enum Existing: Hashable, Sendable {
    case keep, replace
    /// A number is put behind the name, the first that is free.
    case number
  }

  /// The keys of the views that can be written.
  private var viewKeys: String { keys("gs", "ge", "gt", "gd", "gf", "gq", "gw", "gn") }

  /// Why nothing can be written from here; nil when it can.
  var whyNoExport: String? {
    guard let list = lists.last else {
      return "open what to write first: \(viewKeys) (synoptic export writes all annotations)"
    }
    if case .menu = list.kind { return "a menu is nothing to write" }
    return nil
  }

  /// What a file of the open view is called when nobody says otherwise.
  var exportName: String {
    let name =
      switch lists.last?.kind {
      case .synopsis: "synopsis"
      case .events: "coverage"
      case .timeline: "timeline"
      case .disagreements: "disagreements"
      case .copies: "copies"
      case .framing: "framing"
      case .quotations: "quotations"
      case .annotations: "annotations"
      case .changes: "changes"
      case .framed(let actor, let source): (["framing", self.name(of: actor)] + [source].compactMap { $0 }).joined(separator: " ")
      case .actors: "actors"
      case .library, .picker: "articles"
      case .search: "search"
      case .notices: "notices"
      case .messages: "messages"
      case .proposals: "proposals"
      case .tags: "tags"
      case .help: "keys"
      case .details(.event(let id)): ["event", event(id)?.label].compactMap { $0 }.joined(separator: " ")
      default: "table"
      }
    // Only letters and digits of a name are put into that of a file.
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return String(words.prefix(Self.longestName)) + ".csv"
  }

  /// In characters.
  private static let longestName = 60

  /// Asks for the name of the file.
  mutating func beginExport() -> [Effect] {
    let name = exportName
    guard let format = GridTable.Format(path: name) else { return [] }
    let whole = TableExport(format: format, path: name, existing: .keep, isRow: false, isColumn: false)
    if isLong(whole), let list = lists.last {
      prompt = Prompt(.export("\(list.marked.isEmpty ? list.rows.count : list.marked.count) lines"), text: name)
    } else if let (_, what) = document(whole) {
      prompt = Prompt(.export(what), text: name)
    } else {
      refuse("nothing to write")
      return []
    }
    return [.findName(name)]
  }

  /// Offers the name that the file will get, where nothing was typed yet.
  mutating func propose(_ free: String, for asked: String) {
    guard case .export = prompt?.kind, prompt?.line.text == asked else { return }
    prompt?.line = LineEditor(free)
  }

  /// Writes what the open view shows: the marked rows, or all; the shown columns. "row", "column" and "cell" behind the name of the file take
  /// those of the cursor alone. "csv" and "md" alone are the format, under the view's own name.
  mutating func export(_ typed: String, replaces: Bool) -> [Effect] {
    var words = typed.split(separator: " ").map(String.init)
    var isRow = false
    var isColumn = false
    while let last = words.last, words.count > 1, ["row", "column", "cell"].contains(last) {
      isRow = isRow || last != "column"
      isColumn = isColumn || last != "row"
      words.removeLast()
    }
    if let last = words.last, GridTable.Format(path: last) == nil,
      words.dropLast().contains(where: { GridTable.Format(path: $0) != nil })
    {
      complain("\(last): behind the name stands row, column or cell, or nothing")
      return []
    }
    var path = words.joined(separator: " ")
    if !path.contains("."), GridTable.Format(path: "." + path) != nil { path = exportName.dropLast("csv".count) + path }
    guard let format = GridTable.Format(path: path) else {
      complain("\(path): end the name in .md or .csv")
      return []
    }
    let isOwnName = path.hasPrefix(exportName.dropLast("csv".count))
    let export = TableExport(
      format: format, path: path, existing: replaces ? .replace : isOwnName ? .number : .keep, isRow: isRow, isColumn: isColumn)
    if isLong(export) {
      say("writing \(path) …")
      return [.export(export)]
    }
    guard let (text, what) = document(export) else {
      say(isColumn ? whyNoColumn : "nothing to write")
      return []
    }
    say("writing \(path) …")
    return [.write(text, path: path, existing: export.existing, summary: what)]
  }

  /// So many cells are written on the key.
  private static let fewCells = 1000

  /// Whether a table has to be made on another thread.
  private func isLong(_ export: TableExport) -> Bool {
    guard let list = lists.last, !export.isRow else { return false }
    let columns = export.isColumn ? 1 : max(list.grid?.columns.count ?? 1, 1)
    return (list.marked.isEmpty ? list.rows.count : list.marked.count) * columns > Self.fewCells
  }

  /// What is written, and how much that is in words; nil for nothing. As CSV, views that count passages have a record for each.
  func document(_ export: TableExport) -> (text: String, what: String)? {
    guard let list = lists.last else { return nil }
    let marked = Set(list.marked)
    let all = export.isRow ? list.chosen.map { ListRows([$0]) } ?? [] : list.rows
    let rows = all.lazy.filter { !$0.isHeading && (export.isRow || marked.isEmpty || marked.contains($0.id)) }
    let column = list.grid?.chosen
    guard !rows.isEmpty, !export.isColumn || column != nil else { return nil }
    if case .details(.event(let id)) = list.kind, let event = event(id) {
      let places = export.isRow || !marked.isEmpty ? Set(rows.compactMap(place)) : nil
      return EventTable(event, in: self).table(of: places).map { ($0.document(as: export.format), $1) }
    }
    if let passages = ListDefinition.of(list.kind).passages, export.format == .csv || list.grid == nil {
      // Line by line: of many rows there may be more words than should be held twice.
      var text = GridTable.head(passages.fields + PassageRecords.commonFields, as: export.format)
      var count = 0
      for row in rows {
        for record in passages.records(self, list.kind, row, export.isColumn ? column : nil) {
          text += GridTable.line(record, as: export.format)
          count += 1
        }
      }
      return count == 0 ? nil : (text, "\(count) passage\(count == 1 ? "" : "s")")
    }
    guard let grid = list.grid else {
      if export.isColumn { return nil }
      let (table, what) = lines(Array(rows), of: list)
      return (table.document(as: export.format), what)
    }
    let columns = export.isColumn ? column.map { [$0] } ?? [] : grid.columns
    guard !columns.isEmpty else { return nil }
    let table = GridTable(list, rows: Array(rows), columns: columns, in: self)
    let count = table.rows.count
    let what = "\(count) row\(count == 1 ? "" : "s") × \(columns.count) column\(columns.count == 1 ? "" : "s")"
    return (table.document(as: export.format), what)
  }

  /// Lines of a list as a table: what they say in named fields, and where the passage of each stands, in code points.
  private func lines(_ rows: [ListRow], of list: ListState) -> (GridTable, what: String) {
    let records = LineRecords(list, in: self)
    let each = records.records(of: rows)
    let places = each.map { row, _ -> [String] in
      guard let place = place(of: row), let article = documents[place.article] else {
        if case .article(let id) = row.target { return [id.path, "", ""] }
        return [place(of: row)?.article.path ?? article(of: row, in: list)?.id.path ?? "", "", ""]
      }
      let range = CodePointIndex(article.text).codePoints(place.range)
      return [article.id.path, "\(range.lowerBound.value)", "\(range.upperBound.value)"]
    }
    let table = GridTable(
      header: records.fields + ["article", "start", "end"], rows: zip(each, places).map { $0.fields + $1 })
    return (table, "\(each.count) line\(each.count == 1 ? "" : "s")")
  }

  /// The article that a line of a list is about, or its passage is in.
  func article(of row: ListRow, in list: ListState) -> Article? {
    if case .article(let id) = row.target { return documents[id] }
    if case .details(.article(let id)) = list.kind { return documents[id] }
    return place(of: row).flatMap { documents[$0.article] }
  }

  /// The passage that a line of a list leads to or is about; nil where it is about none.
  func place(of row: ListRow) -> Place? {
    switch row.target {
    case .place(let place), .report(_, let place): return place
    case .set(let set): return set.place
    default: break
    }
    switch row.subject {
    case .mention(let place, _), .passage(let place): return place
    case .annotation(let id): return annotations.place(of: id)
    default: return nil
    }
  }
}

/// What of the open view is written to which file.
struct TableExport: Hashable, Sendable {
  let format: GridTable.Format
  let path: String
  let existing: ReaderState.Existing
  /// Whether the row, or the column, of the cursor alone is written.
  let isRow: Bool
  let isColumn: Bool
}

/// The passages that the rows of a view count, a record each, for other programs.
struct PassageRecords: Sendable {
  /// What each view has of its own.
  let fields: [String]
  /// The records of a row, in one column or in all: what `fields` names, then what `commonFields` does.
  let records: @Sendable (ReaderState, ListState.Kind, ListRow, GridColumn?) -> [[String]]

  /// What all of them have: offsets are code points of the article's text.
  static let commonFields = ["source", "passage", "tags", "note", "article", "start", "end"]

  /// The values of `commonFields` for a place: the sentence it is in, and the user's tags and notes on any of it.
  static func common(_ place: Place, in state: ReaderState) -> [String] {
    guard let article = state.documents[place.article] else { return commonFields.map { _ in "" } }
    let sentence = state.sentenceRange(at: place.range.lowerBound, in: article) ?? place.range
    let whole = min(sentence.lowerBound, place.range.lowerBound)..<max(sentence.upperBound, place.range.upperBound)
    let annotations = state.annotations.overlapping(place.range, in: place.article).map(\.annotation)
    var tags: [String] = []
    for tag in annotations.flatMap(\.tags) where !tags.contains(tag) { tags.append(tag) }
    let range = CodePointIndex(article.text).codePoints(place.range)
    return [
      article.shownSource, SourceCells.singleSpaced(article.text.string(whole)), tags.joined(separator: "; "),
      annotations.map(\.note).filter { !$0.isEmpty }.joined(separator: "; "), article.id.path, String(range.lowerBound.value),
      String(range.upperBound.value),
    ]
  }
}
