import ArgumentParser

extension ListingFormat: ExpressibleByArgument {}

/// The libraries that a command works on, and how strict it is with them.
struct LibraryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Folders and files of articles; - is standard input.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Flag(help: "Go on without asking when a folder holds more than 10,000 files.")
  var yes = false

  @Flag(help: "Exit with 65 when a file had to be skipped.")
  var strict = false

  /// The paths, or the current folder when none was named.
  var pathsOrCurrentFolder: [String] { paths.isEmpty ? ["."] : paths }
}

/// How a listing is written.
struct ListingOptions: ParsableArguments {
  @Option(help: "table, jsonl or csv; table on a terminal, else jsonl, when not given.")
  var format: ListingFormat?

  @Flag(name: .customLong("no-color"), help: "Do not style the table; NO_COLOR does the same.")
  var noColor = false

  /// Writes `rows` in the form that was asked for, or that suits where the output goes.
  ///
  /// - Parameters:
  ///   - run: whose libraries are listed: of several each record names its own.
  ///   - tableColumns: of this listing, when they are more than those of every listing of such rows.
  ///   - csvHeader: the same for records.
  ///   - legend: what the signs of a table mean, in lines of at most 80 columns; written below it.
  func write<Rows: Sequence>(
    _ rows: Rows, of run: ListingRun, in surroundings: Surroundings, tableColumns: [TableColumn] = Rows.Element.tableColumns,
    csvHeader: [String] = Rows.Element.csvHeader, legend: [String] = []
  ) throws where Rows.Element: ListingRow {
    try write(Rows.Element.self, of: run, in: surroundings, tableColumns: tableColumns, csvHeader: csvHeader, legend: legend) {
      take in
      for row in rows { try take(row) }
    }
  }

  /// The same with rows that are handed over one after the other.
  func write<Row: ListingRow>(
    _: Row.Type, of run: ListingRun, in surroundings: Surroundings, tableColumns: [TableColumn] = Row.tableColumns,
    csvHeader: [String] = Row.csvHeader, legend: [String] = [], rows: ((Row) throws -> Void) throws -> Void
  ) throws {
    let isStyled = surroundings.output.isTerminal && !noColor && !surroundings.wantsPlainText
    let format = format ?? (surroundings.output.isTerminal ? .table : .jsonl)
    var writer = try ListingWriter<Row>(
      format, output: surroundings.output, isStyled: isStyled, libraries: run.libraries.count > 1 ? .several : .one,
      tableColumns: tableColumns, csvHeader: csvHeader)
    var isEmpty = true
    try rows {
      try writer.write($0)
      isEmpty = false
    }
    try writer.finish(legend: isEmpty ? [] : legend)
  }
}
