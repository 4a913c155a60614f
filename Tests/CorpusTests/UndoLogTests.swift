import Corpus
import Foundation
import Language
import Testing

@Suite("The log of undo") struct UndoLogTests {
  @Test("takes changes back in turn, and does them again")
  func backAndForth() {
    var log = UndoLog()
    let made = annotation("first")
    var edited = made
    edited.note = "second"
    log.record(UndoLog.Change(before: nil, after: made, summary: "note on “x”"))
    log.record(UndoLog.Change(before: made, after: edited, summary: "edit of “x”"))

    #expect(log.undo() == UndoLog.Change(before: edited, after: made, summary: "undone: edit of “x”"))
    #expect(log.undo() == UndoLog.Change(before: made, after: nil, summary: "undone: note on “x”"))
    #expect(log.undo() == nil)
    #expect(log.redo() == UndoLog.Change(before: nil, after: made, summary: "redone: note on “x”"))
    #expect(log.redo() == UndoLog.Change(before: made, after: edited, summary: "redone: edit of “x”"))
    #expect(log.redo() == nil)
  }

  @Test("forgets what was undone when something new is done")
  func newChange() {
    var log = UndoLog()
    log.record(UndoLog.Change(before: nil, after: annotation("one"), summary: "one"))
    _ = log.undo()
    log.record(UndoLog.Change(before: nil, after: annotation("two"), summary: "two"))
    #expect(!log.canRedo)
    #expect(log.undo()?.before?.note == "two")
    #expect(!log.canUndo)
  }

  private func annotation(_ note: String) -> Annotation {
    Annotation(
      id: AnnotationID("1"),
      target: AnnotationTarget(
        article: ArticleIdentity(path: "a", textHash: ContentHash(of: Text("x"))), range: ByteRange(bytes: 0..<1), exact: "x",
        prefix: "",
        suffix: ""), note: note, tags: [], creator: "tester", created: Date(timeIntervalSinceReferenceDate: 0),
      modified: Date(timeIntervalSinceReferenceDate: 0))
  }
}
