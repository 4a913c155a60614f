import Corpus
import Foundation
import Language

/// `gn`: the user's annotations, also those whose passage was lost.
enum AnnotationsView {
  static let definition = ListDefinition(
    title: { state, _ in "Annotations · \(state.annotations.entries.count)" },
    orders: ["time", "article", "tag", "doubt"],
    lazily: { state, _, order in state.annotationRows(order: order, filter: "") },
    empty: { "no annotations yet: \($0.key("a", in: .text)) in the text makes one, \($0.key("t", in: .text)) tags" },
    columns: { state, row in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation else { return [] }
      return columns(annotation, in: state)
    },
    filtered: { state, order, words in state.annotationRows(order: order, filter: words) },
    passages: PassageRecords(fields: ["words", "by", "created"]) { state, _, row, _ in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation,
        annotation.decision == nil, let place = state.annotations.place(of: id)
      else { return [] }
      return [
        [annotation.target.exact, annotation.creator, annotation.created.formatted(.iso8601)]
          + PassageRecords.common(place, in: state)
      ]
    })

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
    else { return quoted(annotation.target.exact) }
    return "\(quoted(annotation.target.exact)) is now \(quoted(now))"
  }

  /// In quotation marks, where it does not begin with one of its own.
  private static func quoted(_ words: String) -> String { words.first.map { "“”\"„«".contains($0) } ?? true ? words : "“\(words)”" }

  /// How the passage was found, where it is not as it was; with what nobody may overlook.
  static func stateWords(of annotation: Annotation, in state: ReaderState) -> String {
    if annotation.target.isLibrary { return "" }
    guard let found = state.annotations.found(annotation.id) else { return "orphan" }
    if annotation.target.exact.isEmpty || found.name == "exact" { return "" }
    return ([found.name] + found.findings).joined(separator: "; ")
  }
}
