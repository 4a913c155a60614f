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

    #expect(log.undo() == [UndoLog.Change(before: edited, after: made, summary: "undone: edit of “x”")])
    #expect(log.undo() == [UndoLog.Change(before: made, after: nil, summary: "undone: note on “x”")])
    #expect(log.undo().isEmpty)
    #expect(log.redo() == [UndoLog.Change(before: nil, after: made, summary: "redone: note on “x”")])
    #expect(log.redo() == [UndoLog.Change(before: made, after: edited, summary: "redone: edit of “x”")])
    #expect(log.redo().isEmpty)
  }

  @Test("takes back together what was done together, the last first, and does it again in order")
  func batches() {
    var log = UndoLog()
    for (name, batch) in [("a", nil), ("b", "1"), ("c", "1"), ("d", "2"), ("e", nil), ("f", nil)] as [(String, String?)] {
      log.record(UndoLog.Change(before: nil, after: annotation(name), summary: name, batch: batch.map { AnnotationID($0) }))
    }
    let undone = (1...6).map { _ in log.undo().map(\.summary) }
    #expect(undone == [["undone: f"], ["undone: e"], ["undone: d"], ["undone: c", "undone: b"], ["undone: a"], []])
    let redone = (1...6).map { _ in log.redo().map(\.summary) }
    #expect(redone == [["redone: a"], ["redone: b", "redone: c"], ["redone: d"], ["redone: e"], ["redone: f"], []])
  }

  @Test("forgets what was undone when something new is done")
  func newChange() {
    var log = UndoLog()
    log.record(UndoLog.Change(before: nil, after: annotation("one"), summary: "one"))
    _ = log.undo()
    log.record(UndoLog.Change(before: nil, after: annotation("two"), summary: "two"))
    #expect(!log.canRedo)
    #expect(log.undo().first?.before?.note == "two")
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
