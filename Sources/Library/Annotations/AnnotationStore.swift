import Corpus
import Foundation

/// What the user wrote, and nothing else.
///
/// When `save` or `delete` returns, the change is on the disk: it survives `kill -9` and a power cut. Every state that an
/// annotation ever had is kept, also of a deleted one. Safe to call from any thread, never from the loop's.
public protocol AnnotationStore: Sendable {
  /// The file in which the next annotation is written; it is made by the first one.
  var location: String { get }

  /// What the user should know of where and how annotations are kept, for the status line: that the library can't be written,
  /// say. nil when all is as usual.
  var notice: String? { get }

  /// All that are not deleted, oldest first.
  func annotations() throws(StoreError) -> [Annotation]

  /// Makes an annotation, or replaces the one of the same id, or brings back a deleted one.
  func save(_ annotation: Annotation) throws(StoreError)

  /// Marks an annotation as deleted; `save` brings it back. Nothing happens when there is none of this id.
  func delete(_ id: AnnotationID) throws(StoreError)

  /// Every state that an annotation had, oldest first.
  func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision]

  /// A number that is another one after another program changed the annotations; cheap to ask for.
  func changeCounter() throws(StoreError) -> Int
}

extension AnnotationStore {
  public var notice: String? { nil }

  public func history(of id: AnnotationID) throws(StoreError) -> [AnnotationRevision] { [] }

  public func changeCounter() throws(StoreError) -> Int { 0 }
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
}
