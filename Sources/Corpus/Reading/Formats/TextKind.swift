import Foundation
import Language

/// Whether a plain text is one to read: rows of values and the lines of programs and style sheets are text too, and no articles.
///
/// Told by its first lines, and only where they leave no doubt: prose with many commas, a recipe or a poem stays what it is.
struct TextKind {
  /// Why the text is none to read; nil when it is one.
  let error: ReadingError?

  /// Bytes and lines looked at.
  private static let window = 1 << 14
  private static let mostLines = 100

  /// - Parameter ending: of the file's name: it tells that few lines are a table.
  init(_ text: Text, ending: String) {
    let head = text.bytes.prefix(Self.window)
    let (isNamedTable, isNamedSheet) = (Self.tableEndings.contains(ending), ending == "css")
    guard isNamedTable || isNamedSheet || Self.mayBeNone(head) else {
      error = nil
      return
    }
    var lines = head.split { $0 == 0x0A || $0 == 0x0D }.prefix(Self.mostLines).filter { !WhiteSpace.isBlank($0) }
    if text.bytes.count > head.count, lines.count > 1 { lines.removeLast() }
    if let columns = Self.columns(of: lines, isNamedTable: isNamedTable) {
      error = .table(columns: columns)
    } else {
      error = Self.isCode(lines, isNamedSheet: isNamedSheet) ? .code : nil
    }
  }

  /// A quick look: whether the first line has marks that part three values, or a block is opened. Nearly all prose has neither.
  private static func mayBeNone(_ head: ArraySlice<UInt8>) -> Bool {
    head.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress, memchr(base, 0x7B, bytes.count) != nil { return true }
      let line = bytes.drop { $0 <= 0x20 && !separators.contains($0) }.prefix { $0 != 0x0A && $0 != 0x0D }
      return line.count { $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x7C } >= fewestValues - 1
    }
  }

  // MARK: Tables

  /// Values on a line, of a table that no name says to be one.
  private static let fewestValues = 3
  private static let tableEndings: Set<String> = ["csv", "tsv", "tab", "psv"]
  private static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// How many values all rows have; nil when they differ, or are too few to tell.
  private static func columns(of lines: [ArraySlice<UInt8>], isNamedTable: Bool) -> Int? {
    guard lines.count >= (isNamedTable ? 2 : 8) else { return nil }
    for separator in separators {
      let usual = values(in: lines[0], separator)
      guard usual >= (isNamedTable ? 2 : fewestValues) else { continue }
      if isNamedTable {
        // Quoted values may go on over lines: then rows differ, and a table's name has to say so.
        if lines.count(where: { values(in: $0, separator) == usual }) * 2 > lines.count { return usual }
      } else if lines.allSatisfy({ values(in: $0, separator) == usual }), !areSentences(lines) {
        return usual
      }
    }
    return nil
  }

  /// Whether one line in four ends as sentences do.
  private static func areSentences(_ lines: [ArraySlice<UInt8>]) -> Bool {
    lines.count { [0x2E, 0x3F, 0x21].contains($0.last { $0 > 0x20 && $0 != 0x22 }) } * 4 >= lines.count
  }

  /// Values on a line: marks inside of quotes part none.
  private static func values(in line: ArraySlice<UInt8>, _ separator: UInt8) -> Int {
    var isQuoted = false
    var count = 1
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() } else if byte == separator, !isQuoted { count += 1 }
    }
    return count
  }

  // MARK: Code

  /// Whether most lines end as statements and blocks do, and blocks are opened; of a text on one long line, whether it is full of such marks.
  private static func isCode(_ lines: [ArraySlice<UInt8>], isNamedSheet: Bool) -> Bool {
    let opened = lines.joined().count { $0 == 0x7B }
    guard opened >= (isNamedSheet ? 1 : 2) else { return false }
    let bytes = lines.reduce(0) { $0 + $1.count }
    let marks = lines.joined().count { $0 == 0x7B || $0 == 0x7D || $0 == 0x3B }
    let closed = lines.count { line in
      let last = line.last { $0 > 0x20 } ?? 0
      return last == 0x7B || last == 0x7D || last == 0x3B || line.starts(with: "//".utf8) || line.starts(with: "/*".utf8)
        || line.starts(with: " *".utf8)
    }
    return lines.count >= 6 && closed * 10 >= lines.count * 6 || marks >= 12 && marks * 40 > bytes
  }
}
