/// What the user changed in this session, so that it can be undone and done again: a line of changes, and the place in it between
/// what is done and what was undone. A new change drops what was undone.
public struct UndoLog: Sendable {
  /// An annotation before and after: nil before it was made, and after it was deleted.
  public struct Change: Hashable, Sendable {
    public let before: Annotation?
    public let after: Annotation?
    /// What was done, for the status line: "note on “signed on November 27”".
    public let summary: String

    public init(before: Annotation?, after: Annotation?, summary: String) {
      self.before = before
      self.after = after
      self.summary = summary
    }

    /// The change that takes this one back.
    public var inverse: Change { Change(before: after, after: before, summary: summary) }
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

  /// The change to make now so that the last one is taken back, its summary "undone: …"; nil when there is none.
  public mutating func undo() -> Change? {
    guard canUndo else { return nil }
    done -= 1
    let inverse = changes[done].inverse
    return Change(before: inverse.before, after: inverse.after, summary: "undone: \(inverse.summary)")
  }

  /// The change to make now so that what was undone last is done again, its summary "redone: …"; nil when there is none.
  public mutating func redo() -> Change? {
    guard canRedo else { return nil }
    done += 1
    let change = changes[done - 1]
    return Change(before: change.before, after: change.after, summary: "redone: \(change.summary)")
  }
}
