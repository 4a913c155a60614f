import Corpus
import Library

/// `:import FILE`: what a file of annotations would change, to be taken over with Enter or left.
enum ImportView {
  /// So many are shown of what a file brings: enough to see what it is.
  private static let mostShown = 500

  static let definition = ListDefinition(
    title: { state, _ in
      guard let planned = state.plannedImport else { return "Import" }
      return "Import of \(planned.name) · \(planned.plan.counts.words)"
    },
    orders: ["file"],
    rows: { state, _, _ in state.plannedImport.map { rows($0, in: state) } ?? [] },
    empty: { _ in "no file was read: :import FILE reads one" })

  private static func rows(_ planned: PlannedImport, in state: ReaderState) -> [ListRow] {
    let changes = planned.plan.changes
    let count = "\(changes.count) annotation\(changes.count == 1 ? "" : "s")"
    let words =
      changes.isEmpty
      ? "nothing to import" : "import \(count) (\(state.key("u")) takes them back, \(state.key("q")) leaves them)"
    let first = ListRow(id: "import", columns: [StyledText(words, Style(ink: .accent))], target: .takeOver)
    var rows = [first]
    if !changes.isEmpty { rows.append(.heading("What the file brings")) }
    rows += changes.prefix(mostShown).enumerated().map { row($1, number: $0) }
    if changes.count > mostShown { rows.append(line("more", "… and \(changes.count - mostShown) more")) }
    let problems = planned.plan.problems
    if !problems.isEmpty { rows.append(.heading("What is left out, or could not be read")) }
    rows += problems.prefix(mostShown).enumerated().map { line("problem \($0)", $1) }
    return rows
  }

  private static func line(_ id: String, _ text: String) -> ListRow {
    ListRow(id: id, columns: [StyledText(text, Style(ink: .dim))], target: .none)
  }

  private static func row(_ change: AnnotationChange, number: Int) -> ListRow {
    let annotation = change.after ?? change.before
    let target = annotation?.target
    let tags = annotation?.tags.map { "#\($0)" }.joined(separator: " ") ?? ""
    let words = target?.exact.nonEmpty.map { "“\($0)”" } ?? ""
    return ListRow(
      id: "change \(number)",
      columns: [
        StyledText(change.before == nil ? "new" : "changed", Style(ink: .accent)),
        StyledText(target?.isLibrary ?? false ? "library" : target?.article.path ?? "", Style(ink: .dim)),
        StyledText(tags, Style(ink: .accent)),
        StyledText(annotation?.decision?.words ?? annotation?.note ?? "", Style(ink: .annotation)), StyledText(words),
      ],
      target: .none)
  }
}
