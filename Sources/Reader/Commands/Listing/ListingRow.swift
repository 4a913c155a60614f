/// One entry of a listing, in each form that a listing can take.
protocol ListingRow {
  static var tableColumns: [TableColumn] { get }
  static var csvHeader: [String] { get }

  /// Its object on one line, the keys in the documented order.
  var jsonLine: String { get }
  /// Its records, of as many fields as the header; an entry with parts of its own may take several.
  var csvRecords: [[String]] { get }
  /// As many cells as there are table columns; they need not be safe for a terminal.
  var tableCells: [String] { get }

  /// The fields that a record has behind the others where several libraries are listed and a path alone does not say whose it is.
  static var libraryFields: [String] { get }
  /// For each record the roots of the libraries that it tells of, as many as `libraryFields`.
  var csvLibraries: [[String]] { get }
}

/// What a listing has that names no articles.
extension ListingRow {
  static var libraryFields: [String] { [] }
  var csvLibraries: [[String]] { [] }
}

/// The libraries of a listing.
enum ListedLibraries: Hashable, Sendable {
  case one, several
}

/// The form in which a listing is written.
enum ListingFormat: String, CaseIterable, Sendable {
  case table, jsonl, csv
}

/// Writes rows as they come, in one of the forms; a table looks at the first rows before it writes one.
struct ListingWriter<Row: ListingRow> {
  private let format: ListingFormat
  private let output: Output
  private let isStyled: Bool
  private let libraries: ListedLibraries
  private var table: Table

  /// - Parameter isStyled: whether the heading of a table is set off by attributes.
  init(
    _ format: ListingFormat, output: Output, isStyled: Bool, libraries: ListedLibraries = .one,
    tableColumns: [TableColumn] = Row.tableColumns, csvHeader: [String] = Row.csvHeader
  ) throws(OutputError) {
    self.format = format
    self.libraries = libraries
    self.output = output
    self.isStyled = isStyled
    table = Table(columns: tableColumns, width: output.width, isStyled: isStyled)
    if format == .csv { try output.write(CSVRow.line(csvHeader + (libraries == .several ? Row.libraryFields : []))) }
  }

  mutating func write(_ row: Row) throws(OutputError) {
    switch format {
    case .jsonl: try output.write(row.jsonLine + "\n")
    case .csv: for record in records(of: row) { try output.write(CSVRow.line(record)) }
    case .table: for line in table.add(row.tableCells) { try output.writeStyled(line + "\n") }
    }
  }

  private func records(of row: Row) -> [[String]] {
    guard libraries == .several, !Row.libraryFields.isEmpty else { return row.csvRecords }
    return zip(row.csvRecords, row.csvLibraries).map { $0 + $1 }
  }

  /// Writes what is still held back and, below a table, what its signs mean, and flushes.
  mutating func finish(legend: [String] = []) throws(OutputError) {
    if format == .table {
      for line in table.finish() { try output.writeStyled(line + "\n") }
      for line in legend { try output.writeStyled((isStyled ? "\u{1B}[2m\(line)\u{1B}[0m" : line) + "\n") }
    }
    try output.flush()
  }
}
