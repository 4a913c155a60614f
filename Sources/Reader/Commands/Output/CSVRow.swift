/// One record of a comma-separated file as RFC 4180 has it: a field with a comma, a quote or a line end stands in quotes, a quote
/// is doubled, and the record ends with CR LF.
///
/// What a spreadsheet would take for a formula, and run, gets an apostrophe before it, which a spreadsheet does not show; a number stays.
enum CSVRow {
  static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ text: String) -> String {
    let field = isFormula(text) ? "'\(text)" : text
    let mustQuote = field.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard mustQuote else { return field }
    // By bytes: a quote with a combining mark on it is one `Character`, and must be doubled too.
    let doubled = field.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
    return Double(field) == nil
  }
}
