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
  private var table: Table

  /// - Parameter isStyled: whether the heading of a table is set off by attributes.
  init(
    _ format: ListingFormat, output: Output, isStyled: Bool, tableColumns: [TableColumn] = Row.tableColumns,
    csvHeader: [String] = Row.csvHeader
  ) throws(OutputError) {
    self.format = format
    self.output = output
    self.isStyled = isStyled
    table = Table(columns: tableColumns, width: output.width, isStyled: isStyled)
    if format == .csv { try output.write(CSVRow.line(csvHeader)) }
  }

  mutating func write(_ row: Row) throws(OutputError) {
    switch format {
    case .jsonl: try output.write(row.jsonLine + "\n")
    case .csv: for record in row.csvRecords { try output.write(CSVRow.line(record)) }
    case .table: for line in table.add(row.tableCells) { try output.writeStyled(line + "\n") }
    }
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
