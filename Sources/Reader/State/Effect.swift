import Corpus
import Language

/// What `update` wants done in the world; the loop does it, and answers with a message where there is an answer.
enum Effect: Hashable, Sendable {
  /// Writes an action to the annotation store of a library; answered by `Message.stored` or `Message.notStored`.
  case store(AnnotationAction, library: Int)
  /// Takes back what was done last, or does it again; answered by `Message.undone`, `nothingToUndo` or `notUndone`.
  case undo(isRedo: Bool)
  /// Changes the tags of very many annotations; answered by `Message.tagsChanged`, then as `store` is.
  case changeTags(TagChange)
  /// Asks for texts on which annotations were made; answered by `Message.texts`.
  case fetchTexts([ContentHash], library: Int)
  /// What is decided of the articles of a library has changed: all are compared once more, answered by `PipelineEvent.analysed`.
  case compareAgain(library: Int)
  /// Reads what people write of articles and actors in files again; answered by `Message.statementsRead`, then by
  /// `PipelineEvent.analysed`.
  case readStatements
  /// Reads the files of the configuration again; answered by `Message.configured`.
  case readConfiguration
  /// Hands words to the clipboard of the terminal.
  case copy(String)
  /// Writes a file; answered by `Message.written` or `Message.notWritten`.
  case write(String, path: String, existing: ReaderState.Existing, summary: String)
  /// Finds the name that a file would get beside those that are there; answered by `Message.nameFound`.
  case findName(String)
  /// Makes a long table on another thread and writes it; answered as `write` is.
  case export(TableExport)
  /// Reads some of a library's annotations; answered by `Message.annotationPage`.
  case readAnnotations(AnnotationPart, library: Int)
  /// Finds out what a file of annotations would change; answered by `Message.importPlanned` or `notImported`.
  case planImport(path: String, library: Int)
  /// Finds what `gn` shows on another thread; answered by `Message.listed`.
  case listAnnotations(AnnotationListing.Query)
  /// Makes what views need on another thread; answered by `Message.prepared`.
  case prepare(ViewPreparation)
  /// Looks for what articles have copied from one another, on another thread; answered by `Message.copiesFound`.
  case lookForCopies(CopiesAhead)
  /// Looks through the library; answered by `Message.searched`.
  case searchLibrary(String)
  /// Looks up articles in the catalogues of large libraries; answered by `Message.lookedUp`.
  case lookUp(CatalogueLookup.Query)
  /// Reads an article that is not in memory, to be shown beside a list; answered by `Message.readAside`.
  case readAside(ArticleID)
  /// Runs a program outside, on the terminal when there is one; answered by `Message.ran`.
  case run(OutsideRun)
  /// Removes the file of a draft that is kept elsewhere now, or not wanted.
  case discardDraft(String)
  /// Stops reading and analysing articles; what was made is kept.
  case stopAnalysis
  /// Goes on with it.
  case resumeAnalysis
  /// Stops the filling of the catalogue of a large library, or goes on with it.
  case fillCatalogue(Bool)
  case quit
  case suspend
  case redraw
}

/// One change of what the user wrote, and what the status line says was done: "note", "tag #legal", "highlight deleted,".
struct AnnotationEdit: Hashable, Sendable {
  let before: Annotation?
  /// Nil when the annotation is deleted.
  let after: Annotation?
  let summary: String
}

extension [Effect] {
  /// The same with what one key stores in a library as one.
  var joined: [Effect] {
    var effects: [Effect] = []
    var places: [AnnotationID: [Int: Int]] = [:]
    for effect in self {
      guard case .store(let action, let library) = effect else {
        effects.append(effect)
        continue
      }
      if let place = places[action.id]?[library], case .store(var whole, _) = effects[place] {
        whole.changes += action.changes
        whole.texts.merge(action.texts) { $1 }
        effects[place] = .store(whole, library: library)
      } else {
        places[action.id, default: [:]][library] = effects.count
        effects.append(effect)
      }
    }
    return effects
  }
}
