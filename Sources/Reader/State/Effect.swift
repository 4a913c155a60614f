import Corpus

/// What `update` wants done in the world; the loop does it, and answers with a message where there is an answer.
enum Effect: Hashable, Sendable {
  /// Writes a change to the annotation store of a library; answered by `Message.stored` or `Message.notStored`.
  case store(AnnotationChange, library: Int)
  /// What is decided of the articles of a library has changed: all are compared once more, answered by `PipelineEvent.analysed`.
  case compareAgain(library: Int)
  /// Reads what people write of articles and actors in files again; answered by `Message.statementsRead`, then by
  /// `PipelineEvent.analysed`.
  case readStatements
  /// Hands words to the clipboard of the terminal.
  case copy(String)
  /// Writes a file; answered by `Message.written` or `Message.notWritten`.
  case write(String, path: String, existing: ReaderState.Existing, summary: String)
  /// Makes what views need on another thread; answered by `Message.prepared`.
  case prepare(ViewPreparation)
  case quit
  case suspend
  case redraw
}

/// One change of what the user wrote.
struct AnnotationChange: Hashable, Sendable {
  let before: Annotation?
  /// Nil when the annotation is deleted.
  let after: Annotation?
  /// "note", "tag #legal", "highlight deleted": what the status line says was done.
  let summary: String
  /// Whether the change is itself an undo or a redo, and so is not recorded again.
  var isReplay = false
  /// The same for all changes that one key made: one `u` takes them back.
  var batch: AnnotationID?
}
