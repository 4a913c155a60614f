import Corpus
import Foundation
import Language

/// What the user wrote, and nothing else.
///
/// When `perform` returns, the change is on the disk: it survives `kill -9` and a power cut. Every state that an
/// annotation ever had is kept, also of a deleted one. Safe to call from any thread, never from the loop's.
public protocol AnnotationStore: Sendable {
  /// The file in which the next annotation is written; it is made by the first one.
  var location: String { get }

  /// What the user should know of where and how annotations are kept, for the status line: that the library can't be written,
  /// say. nil when all is as usual.
  var notice: String? { get }

  /// Why nothing can be written; nil when it can.
  var refusal: StoreError? { get }

  /// Why what is read may not be all, or not as it was last, as far as it was read by now; nil when it is.
  var damage: StoreError? { get }

  /// All that are not deleted, oldest first.
  func annotations() throws(StoreError) -> [Annotation]

  /// Begins to read all that are not deleted a page after the other, so that no more than a page is held. From now on `news` tells what other
  /// programs change.
  func pages() throws(StoreError) -> AnnotationPages

  /// Those that were made in articles of these paths; the library itself has an empty one.
  func annotations(ofArticles paths: [String]) throws(StoreError) -> [Annotation]

  /// All decisions.
  func decisions() throws(StoreError) -> [Annotation]

  /// Does what the user did as one: all of it or nothing. A change is brought together with what other programs changed meanwhile
  /// (`Annotation.merged`).
  ///
  /// - Returns: what each of the action's annotations is now, in order; nil for one that is deleted.
  func perform(_ action: AnnotationAction) throws(StoreError) -> [Annotation?]

  /// Takes back what the user did last in this program and, when nothing of that is left, what was done before it was started; or does
  /// again what was taken back last.
  ///
  /// - Returns: nil when there is nothing.
  func undo(isRedo: Bool) throws(StoreError) -> UndoneAction?

  /// What the next undo takes back, or the next redo does again, and when it was done, or taken back: among several libraries the latest is
  /// next, and one action may lie in several.
  func nextUndo(isRedo: Bool) throws(StoreError) -> (action: AnnotationID, time: Date)?

  /// Does what can wait until nobody waits for the store: moves what was written ahead into the file.
  func settle()

  /// Compares what the store's indexes say with its rows, which opening does not, in several times the time; once, and before anything is
  /// written. A store that is damaged is from then on as one that was found so when it was opened.
  func verify() throws(StoreError)

  /// What other programs changed since this was asked last, or since `annotations` or `pages` was.
  func news() throws(StoreError) -> AnnotationNews

  /// A text on which annotations were made; nil when it was not kept.
  func text(_ hash: ContentHash) throws(StoreError) -> Text?

  /// Every state that an annotation had, oldest first.
  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision]
}

/// What was undone or done again.
public struct UndoneAction: Hashable, Sendable {
  public let id: AnnotationID
  public let summary: String
  /// As they came about.
  public let changes: [AnnotationChange]

  public init(id: AnnotationID, summary: String, changes: [AnnotationChange]) {
    self.id = id
    self.summary = summary
    self.changes = changes
  }
}

extension UndoneAction {
  /// What its annotations are then.
  public func revisions(at time: Date) -> [AnnotationRevision] {
    changes.compactMap { change in
      (change.after ?? change.before).map { AnnotationRevision(annotation: $0, isDeleted: change.after == nil, recorded: time) }
    }
  }
}

/// What other programs did to a store.
public enum AnnotationNews: Hashable, Sendable {
  case nothing
  case changed([AnnotationRevision])
  /// The store is another one than before: all has to be read again.
  case all
}

extension AnnotationStore {
  public func settle() {}

  /// Makes an annotation, or replaces the one of the same id whatever it is, or brings back a deleted one.
  public func save(_ annotation: Annotation) throws(StoreError) {
    let now = try history(of: annotation.id).last.flatMap { $0.isDeleted ? nil : $0.annotation }
    let change = AnnotationChange(before: now, after: annotation)
    _ = try perform(AnnotationAction(id: .new(), summary: "annotation", changes: [change]))
  }

  /// Marks an annotation as deleted; `save` brings it back. Nothing happens when there is none of this id.
  public func delete(_ id: AnnotationID) throws(StoreError) {
    guard let newest = try history(of: id).last, !newest.isDeleted else { return }
    let change = AnnotationChange(before: newest.annotation, after: nil)
    _ = try perform(AnnotationAction(id: .new(), summary: "annotation deleted", changes: [change]))
  }
}

/// One state of an annotation.
public struct AnnotationRevision: Hashable, Sendable {
  public let annotation: Annotation
  public let isDeleted: Bool
  /// When the state was stored.
  public let recorded: Date

  public init(annotation: Annotation, isDeleted: Bool, recorded: Date) {
    self.annotation = annotation
    self.isDeleted = isDeleted
    self.recorded = recorded
  }

  /// Nil when it was deleted.
  public var present: Annotation? { isDeleted ? nil : annotation }
}

/// Who writes, and from which run of the program.
struct AnnotationAuthor: Sendable {
  let name: String
  let session: String
  let started: Date
}
