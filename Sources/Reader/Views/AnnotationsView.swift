import Corpus
import Foundation

/// `gn`: the user's annotations, also those whose passage was lost.
enum AnnotationsView {
  static let definition = ListDefinition(
    title: { state, _ in "Annotations · \(state.annotations.entries.count)" },
    orders: ["time", "article", "tag", "doubt"],
    rows: { state, _, order in
      sorted(state.annotations.all.map(\.annotation), by: order, in: state).map { row($0, in: state) }
    },
    empty: { _ in "no annotations yet: a in the text makes one" },
    columns: { state, row in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation else { return [] }
      return columns(annotation, in: state)
    },
    passages: PassageRecords(fields: ["words", "by", "created"]) { state, _, row, _ in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation,
        annotation.decision == nil, let place = state.annotations.place(of: id)
      else { return [] }
      return [
        [annotation.target.exact, annotation.creator, annotation.created.formatted(.iso8601)]
          + PassageRecords.common(place, in: state)
      ]
    })

  private static func sorted(_ annotations: [Annotation], by order: Int, in state: ReaderState) -> [Annotation] {
    switch order {
    case 1:
      annotations.sorted {
        ($0.target.article.path, $0.target.range.lowerBound, $0.id) < ($1.target.article.path, $1.target.range.lowerBound, $1.id)
      }
    case 2: annotations.sorted { ($0.tags.first ?? "~", $0.created, $0.id) < ($1.tags.first ?? "~", $1.created, $1.id) }
    case 3:
      annotations.map { (doubt(of: $0, in: state), $0) }.sorted { ($0.0, $0.1.created, $0.1.id) < ($1.0, $1.1.created, $1.1.id) }
        .map(\.1)
    default: annotations
    }
  }

  /// What has to be looked at first has the least number.
  private static func doubt(of annotation: Annotation, in state: ReaderState) -> Int {
    switch state.annotations.found(annotation.id) {
    case .orphan: 0
    case nil: annotation.target.isLibrary ? 5 : 0
    case .ambiguous: 1
    case .changed(_, let findings): findings.isEmpty ? 3 : 2
    case .moved: annotation.target.exact.isEmpty ? 5 : 4
    case .exact: 5
    }
  }

  private static func row(_ annotation: Annotation, in state: ReaderState) -> ListRow {
    ListRow(
      id: annotation.id.value, columns: [],
      target: state.annotations.place(of: annotation.id).map { .place($0) } ?? .details(.annotation(annotation.id)),
      subject: .annotation(annotation.id))
  }

  private static func columns(_ annotation: Annotation, in state: ReaderState) -> [StyledText] {
    let place = state.annotations.place(of: annotation.id)
    let path = annotation.target.isLibrary ? "library" : annotation.target.article.path
    let source = place.flatMap { state.documents[$0.article]?.shownSource } ?? path
    let tags = annotation.tags.map { "#\($0)" }.joined(separator: " ")
    return [
      StyledText(source, Style(ink: .dim)), StyledText(stateWords(of: annotation, in: state), Style(ink: .error)),
      StyledText(tags, Style(ink: .accent)), StyledText(annotation.decision?.words ?? annotation.note, Style(ink: .annotation)),
      StyledText(passage(annotation, in: state)),
    ]
  }

  /// The words that were annotated and, where they are others now, those.
  private static func passage(_ annotation: Annotation, in state: ReaderState) -> String {
    if annotation.target.exact.isEmpty { return "" }
    guard case .changed(let range, _) = state.annotations.found(annotation.id),
      let place = state.annotations.place(of: annotation.id),
      let now = state.documents[place.article]?.text.string(range), now != annotation.target.exact
    else { return "“\(annotation.target.exact)”" }
    return "“\(annotation.target.exact)” is now “\(now)”"
  }

  /// How the passage was found, where it is not as it was; with what nobody may overlook.
  static func stateWords(of annotation: Annotation, in state: ReaderState) -> String {
    if annotation.target.isLibrary { return "" }
    guard let found = state.annotations.found(annotation.id) else { return "orphan" }
    if annotation.target.exact.isEmpty || found.name == "exact" { return "" }
    return ([found.name] + found.findings).joined(separator: "; ")
  }
}
