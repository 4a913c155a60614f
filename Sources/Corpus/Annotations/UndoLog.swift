/// What the user changed in this session, so that it can be undone and done again: a line of changes, and the place in it between
/// what is done and what was undone. A new change drops what was undone.
public struct UndoLog: Sendable {
  /// An annotation before and after: nil before it was made, and after it was deleted.
  public struct Change: Hashable, Sendable {
    public let before: Annotation?
    public let after: Annotation?
    /// What was done, for the status line: "note on “signed on November 27”".
    public let summary: String
    /// What the changes have in common that were made with one word, and are taken back with one; nil for one made alone.
    public let batch: AnnotationID?

    public init(before: Annotation?, after: Annotation?, summary: String, batch: AnnotationID? = nil) {
      self.before = before
      self.after = after
      self.summary = summary
      self.batch = batch
    }
  }

  private var changes: [Change] = []
  /// How many of `changes` are done.
  private var done = 0

  public init() {}

  public var canUndo: Bool { done > 0 }
  public var canRedo: Bool { done < changes.count }

  public mutating func record(_ change: Change) {
    changes.removeSubrange(done...)
    changes.append(change)
    done += 1
  }

  /// The changes to make now, in this order, so that what was done last is taken back, their summaries "undone: …"; empty when there is
  /// nothing.
  public mutating func undo() -> [Change] {
    let count = changes[..<done].reversed().prefix { isOne($0, with: changes[done - 1]) }.count
    let last = changes[(done - count)..<done]
    done -= count
    return last.reversed().map { Change(before: $0.after, after: $0.before, summary: "undone: \($0.summary)") }
  }

  /// The changes to make now so that what was undone last is done again, their summaries "redone: …"; empty when there is nothing.
  public mutating func redo() -> [Change] {
    let next = changes[done...].prefix { isOne($0, with: changes[done]) }
    done += next.count
    return next.map { Change(before: $0.before, after: $0.after, summary: "redone: \($0.summary)") }
  }

  /// An annotation as it was first made in this session; nil when it is older.
  public func making(of id: AnnotationID) -> Annotation? {
    changes[..<done].last { $0.before == nil && $0.after?.id == id }?.after
  }

  /// Whether two changes that follow one another were made with one word.
  private func isOne(_ change: Change, with other: Change) -> Bool {
    change == other || change.batch != nil && change.batch == other.batch
  }
}
