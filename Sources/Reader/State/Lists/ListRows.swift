import Corpus

/// The rows of a list: made all at once, or, of annotations, of which there may be many, each when it is asked for.
///
/// Rows that are made later depend on the annotation's id alone; what they show is put into columns when they are drawn.
struct ListRows: RandomAccessCollection, Hashable, ExpressibleByArrayLiteral {
  private enum Content: Hashable {
    case made([ListRow])
    case annotations([AnnotationTable.Making])
  }

  private let content: Content

  init(_ rows: [ListRow]) { content = .made(rows) }

  /// The annotations in this order.
  init(_ annotations: [AnnotationTable.Making]) { content = .annotations(annotations) }

  init(arrayLiteral rows: ListRow...) { self.init(rows) }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch content {
    case .made(let rows): rows.count
    case .annotations(let annotations): annotations.count
    }
  }

  subscript(place: Int) -> ListRow {
    switch content {
    case .made(let rows): rows[place]
    case .annotations(let annotations): .annotation(annotations[place].id)
    }
  }

  /// Whether any of them may be a heading.
  private var hasHeadings: Bool { if case .made(let rows) = content { rows.contains(where: \.isHeading) } else { false } }

  /// The place of the row of that id.
  ///
  /// - Parameter near: where it was.
  func place(of id: String, near: Int) -> Int? {
    if indices.contains(near), self[near].id == id { return near }
    switch content {
    case .made(let rows): return rows.firstIndex { $0.id == id }
    case .annotations(let annotations):
      let id = AnnotationID(id)
      return annotations.firstIndex { $0.id == id }
    }
  }

  /// The place of the row of that number among those that can be chosen, from 1; the nearest one where there are fewer. Nil for none.
  func place(ofNumber number: Int) -> Int? {
    if isEmpty { return nil }
    guard hasHeadings else { return Swift.min(Swift.max(number, 1), count) - 1 }
    let lines = indices.filter { !self[$0].isHeading }
    return lines.isEmpty ? nil : lines[Swift.min(Swift.max(number, 1), lines.count) - 1]
  }
}

extension ListRow {
  static func annotation(_ id: AnnotationID) -> ListRow {
    ListRow(id: id.value, columns: [], target: .annotation(id), subject: .annotation(id))
  }
}
