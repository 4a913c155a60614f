/// A screen row, from 0 at the top.
struct Row: Hashable, Comparable, Strideable, Sendable, Codable {
  let value: Int

  init(_ value: Int) { self.value = value }

  static func < (left: Row, right: Row) -> Bool { left.value < right.value }
  func distance(to other: Row) -> Int { other.value - value }
  func advanced(by count: Int) -> Row { Row(value + count) }
}

/// A screen column, or a number of columns, from 0 at the left.
struct Column: Hashable, Comparable, Strideable, Sendable, Codable {
  let value: Int

  init(_ value: Int) { self.value = value }

  static func < (left: Column, right: Column) -> Bool { left.value < right.value }
  func distance(to other: Column) -> Int { other.value - value }
  func advanced(by count: Int) -> Column { Column(value + count) }
}

/// The size of a terminal in character cells.
struct ScreenSize: Hashable, Sendable {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// From "120x36".
  init?(_ description: String) {
    let parts = description.lowercased().split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], 1...1000 ~= columns, 1...1000 ~= rows else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
