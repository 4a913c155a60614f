import Corpus
import Language
import Library

@testable import Reader

/// A store of annotations in memory, with its undo, that answers what the reader asks for.
final class ScenarioStore {
  private(set) var held: [AnnotationID: Annotation] = [:]
  private var done: [AnnotationAction] = []
  private var undone: [AnnotationAction] = []
  private var texts: [ContentHash: Text] = [:]

  /// Nil for what is none of a store's business.
  func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .store(let action, let library):
      texts.merge(action.texts) { $1 }
      let changes = action.changes.map { AnnotationChange(before: $0.id.flatMap { held[$0] }, after: make($0)) }
      done.append(AnnotationAction(id: action.id, summary: action.summary, changes: changes))
      undone = []
      return .stored(action, library: library, became: changes.map(\.after), location: ".synoptic")
    case .undo(let isRedo):
      guard let action = isRedo ? undone.popLast() : done.popLast() else { return .nothingToUndo(isRedo: isRedo) }
      if isRedo { done.append(action) } else { undone.append(action) }
      let turned = isRedo ? action.changes : action.changes.reversed().map { AnnotationChange(before: $0.after, after: $0.before) }
      let changes = turned.map { AnnotationChange(before: $0.id.flatMap { held[$0] }, after: make($0)) }
      return .undone(
        UndoneAction(id: action.id, summary: action.summary, changes: changes), library: 0, isRedo: isRedo, location: ".synoptic")
    case .fetchTexts(let hashes, _): return .texts(texts.filter { hashes.contains($0.key) })
    default: return nil
    }
  }

  private func make(_ change: AnnotationChange) -> Annotation? {
    guard let id = change.id else { return nil }
    held[id] = Annotation.merged(base: change.before, mine: change.after, theirs: held[id])
    return held[id]
  }
}
