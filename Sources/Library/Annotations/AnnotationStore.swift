import Corpus

/// What the user wrote, and nothing else.
///
/// When `save` or `delete` returns, the change is on the disk: it survives `kill -9` and a power cut. Every state that an
/// annotation ever had is kept, also of a deleted one. Safe to call from any thread, never from the loop's.
public protocol AnnotationStore: Sendable {
  /// Where the annotations lie; nil before the first one, and nil with a reason where annotations are refused.
  var location: String { get }

  /// All that are not deleted, oldest first.
  func annotations() throws(StoreError) -> [Annotation]

  /// Makes an annotation, or replaces the one of the same id, or brings back a deleted one.
  func save(_ annotation: Annotation) throws(StoreError)

  func delete(_ id: AnnotationID) throws(StoreError)
}
