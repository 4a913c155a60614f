import Corpus
import Foundation

/// `gn`: the user's annotations, also those whose passage was lost.
enum AnnotationsView {
  static let definition = ListDefinition(
    title: { state, _ in "Annotations · \(state.annotations.all.count)" },
    orders: ["time", "article", "tag"],
    rows: { state, _, order in
      sorted(state.annotations.all.map(\.annotation), by: order).map { row($0, in: state) }
    },
    empty: { _ in "no annotations yet: a in the text makes one" },
    passages: PassageRecords(fields: ["words", "by", "created"]) { state, _, row, _ in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation,
        annotation.decision == nil, let place = state.annotations.place(of: id)
      else { return [] }
      return [
        [annotation.target.exact, annotation.creator, annotation.created.formatted(.iso8601)]
          + PassageRecords.common(place, in: state)
      ]
    })

  private static func sorted(_ annotations: [Annotation], by order: Int) -> [Annotation] {
    switch order {
    case 1:
      annotations.sorted {
        ($0.target.article.path, $0.target.range.lowerBound, $0.id) < ($1.target.article.path, $1.target.range.lowerBound, $1.id)
      }
    case 2: annotations.sorted { ($0.tags.first ?? "~", $0.created, $0.id) < ($1.tags.first ?? "~", $1.created, $1.id) }
    default: annotations
    }
  }

  private static func row(_ annotation: Annotation, in state: ReaderState) -> ListRow {
    let place = state.annotations.place(of: annotation.id)
    let isLibrary = annotation.target.isLibrary
    let path = isLibrary ? "library" : annotation.target.article.path
    let source = place.flatMap { state.documents[$0.article]?.shownSource } ?? path
    let passage = annotation.target.exact.isEmpty ? "" : "“\(annotation.target.exact)”"
    let tags = annotation.tags.map { "#\($0)" }.joined(separator: " ")
    return ListRow(
      id: annotation.id.value,
      columns: [
        StyledText(source, Style(ink: .dim)), StyledText(place == nil && !isLibrary ? "lost" : "", Style(ink: .error)),
        StyledText(tags, Style(ink: .accent)), StyledText(annotation.decision?.words ?? annotation.note, Style(ink: .annotation)),
        StyledText(passage),
      ],
      target: place.map { .place($0) } ?? .details(.annotation(annotation.id)), subject: .annotation(annotation.id))
  }
}
