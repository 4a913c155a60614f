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
    passages: PassageRecords(fields: ["words", "by", "created", "relation", "place", "annotation"]) { state, _, row, _ in
      guard case .annotation(let id) = row.subject, let annotation = state.annotations.entries[id]?.annotation,
        annotation.decision == nil
      else { return [] }
      // A record for each passage; those of one annotation have its name.
      return state.annotations.found(id).map { found in
        let own = [
          found.target.exact, annotation.creator, annotation.created.formatted(.iso8601),
          annotation.details.relation?.name ?? "", found.place.name, id.value,
        ]
        guard let article = found.article, let range = found.place.range else {
          return own + ["", "", annotation.tags.joined(separator: "; "), annotation.note, found.target.article.path, "", ""]
        }
        return own + PassageRecords.common(Place(article: article, range: range), in: state)
      }
    })

  private static func columns(_ annotation: Annotation, in state: ReaderState) -> [StyledText] {
    let found = state.annotations.found(annotation.id)
    let path = annotation.target.isLibrary ? "library" : annotation.target.article.path
    let article = found.first.flatMap { $0.place.range == nil ? nil : $0.article }
    let source = article.flatMap { state.documents[$0]?.shownSource } ?? path
    let tags = annotation.tags.map { "#\($0)" }.joined(separator: " ")
    return [
      StyledText(source, Style(ink: .dim)), StyledText(stateWords(of: found), Style(ink: .error)),
      StyledText(tags, Style(ink: .accent)), StyledText(said(annotation, found, in: state), Style(ink: .annotation)),
      StyledText(passage(found, in: state)),
    ]
  }

  /// What passages are to each other, the event that is noted on, the note; or what was decided.
  private static func said(_ annotation: Annotation, _ found: [AnnotationTable.Found], in state: ReaderState) -> String {
    if let decision = annotation.decision { return decision.words }
    let relation = annotation.details.relation.map { relation in
      let other = found.last { $0.number == 1 }
      let path = annotation.details.passages?.first?.article.path ?? ""
      let end = other.flatMap { other in
        other.place.range.flatMap { range in other.article.map { state.name(of: Place(article: $0, range: range)) } }
      }
      return "\(relation.name) \(end ?? path)"
    }
    let event = annotation.details.event.map { "event: \($0.label)" }
    return [relation, event, annotation.note.nonEmpty].compactMap { $0 }.joined(separator: " · ")
  }

  /// The words that were annotated and, where they are others now, those; of several passages all.
  private static func passage(_ all: [AnnotationTable.Found], in state: ReaderState) -> String {
    // Of an event with many reports those are named that are not as they were.
    let shown = all.count > mostPassages ? all.filter { $0.number == 0 || $0.isDoubtful } : all
    let rest = all.count > shown.count ? ["and \(all.count - shown.count) more"] : []
    let words = shown.compactMap { found -> String? in
      if found.target.exact.isEmpty { return nil }
      guard case .changed(let range, _) = found.place, let article = found.article,
        let now = state.documents[article]?.text.string(range), now != found.target.exact
      else { return quoted(found.target.exact) }
      return "\(quoted(found.target.exact)) is now \(quoted(now))"
    }
    return (words + rest).joined(separator: " · ")
  }

  private static let mostPassages = 4

  /// In quotation marks, where it does not begin with one of its own.
  private static func quoted(_ words: String) -> String { words.first.map { "“”\"„«".contains($0) } ?? true ? words : "“\(words)”" }

  /// How the passages were found, where they are not as they were; with what nobody may overlook.
  private static func stateWords(of found: [AnnotationTable.Found]) -> String {
    found.compactMap { passage in
      guard let words = stateWords(of: passage) else { return nil }
      return found.count > 1 ? "passage \(passage.number + 1) \(words)" : words
    }.joined(separator: " · ")
  }

  /// How a passage was found, where it is not as it was.
  static func stateWords(of found: AnnotationTable.Found) -> String? {
    if found.target.isLibrary || found.place.name == "exact" || found.target.exact.isEmpty && found.place.name == "moved" {
      return nil
    }
    return ([found.place.name] + found.place.findings).joined(separator: "; ")
  }
}
