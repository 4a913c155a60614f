import Corpus
import Foundation
import Language

/// `gn`: the user's annotations, also those whose passage was lost.
enum AnnotationsView {
  static let definition = ListDefinition(
    title: { state, _ in "Annotations · \(state.annotations.entries.count)" },
    orders: ["time", "article", "tag", "doubt"],
    lazily: { state, _, order in ListRows(ordered(by: order, in: state)) },
    empty: { _ in "no annotations yet: a in the text makes one" },
    columns: { state, row in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation else { return [] }
      return columns(annotation, in: state)
    },
    filtered: { state, order, words in
      let wanted = Folding.folded(words).split(separator: " ").map { Array($0.utf8) }
      let texts = state.annotationWords.texts(state.annotations.revision) {
        state.annotations.entries.mapValues { Text(Folding.folded(searched($0.annotation, in: state))) }
      }
      return ordered(by: order, in: state).filter { making in
        texts[making.id].map { text in wanted.allSatisfy { text.holds($0) } } ?? false
      }.map { .annotation($0.id) }
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

  /// What a filter looks for words in.
  private static func searched(_ annotation: Annotation, in state: ReaderState) -> String {
    let path = annotation.target.article.path
    let source = state.annotations.article(of: annotation.id).flatMap { state.documents[$0]?.shownSource } ?? ""
    let tags = annotation.tags.map { "#\($0)" }
    return
      ([source, path, state.annotations.found(annotation.id)?.name ?? "orphan"] + tags
      + [annotation.decision?.words ?? annotation.note, annotation.target.exact, annotation.creator]).joined(separator: " ")
  }

  private static func ordered(by order: Int, in state: ReaderState) -> [AnnotationTable.Making] {
    let all = state.annotations.order
    func sorted<Key>(_ key: (Annotation) -> Key, by isBefore: (Key, Key) -> Bool) -> [AnnotationTable.Making] {
      let keyed = all.compactMap { making in state.annotations.entries[making.id].map { (key: key($0.annotation), making: making) }
      }
      return keyed.sorted { isBefore($0.key, $1.key) || !isBefore($1.key, $0.key) && $0.making < $1.making }.map(\.making)
    }
    switch order {
    case 1:
      return sorted {
        ($0.target.article.path, $0.target.range.lowerBound)
      } by: {
        $0 < $1
      }
    case 2:
      return sorted {
        $0.tags.first ?? "~"
      } by: {
        $0 < $1
      }
    case 3:
      return sorted {
        doubt(of: $0, in: state)
      } by: {
        $0 < $1
      }
    default: return all
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

/// The words of annotations, folded for a filter: made once until an annotation or a place changes. Holds nothing that can't be made again.
final class AnnotationWords {
  private var known: (revision: Int, texts: [AnnotationID: Text])?

  func texts(_ revision: Int, _ make: () -> [AnnotationID: Text]) -> [AnnotationID: Text] {
    if let known, known.revision == revision { return known.texts }
    let texts = make()
    known = (revision, texts)
    return texts
  }
}
