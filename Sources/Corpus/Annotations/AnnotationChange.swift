import Language

/// An annotation before and after: nil before it was made, and after it was deleted.
public struct AnnotationChange: Hashable, Sendable {
  public let before: Annotation?
  public let after: Annotation?

  public init(before: Annotation?, after: Annotation?) {
    self.before = before
    self.after = after
  }

  /// Nil for a change of nothing to nothing.
  public var id: AnnotationID? { (after ?? before)?.id }
}

/// What the user did with one key or one word: stored as one, undone as one.
public struct AnnotationAction: Hashable, Sendable {
  public let id: AnnotationID
  /// What was done, for the status line: "note on “signed on November 27”".
  public let summary: String
  public var changes: [AnnotationChange]
  /// The texts of the articles that the annotations are about now, so that a passage is found again when its file has changed.
  public var texts: [ContentHash: Text]

  public init(id: AnnotationID, summary: String, changes: [AnnotationChange], texts: [ContentHash: Text] = [:]) {
    self.id = id
    self.summary = summary
    self.changes = changes
    self.texts = texts
  }
}
