import Corpus
import Foundation
import Language
import Library

/// What the loop tells the reader: input, and what came back from the world.
enum Message: Sendable {
  case input(InputEvent)
  case resized(ScreenSize)
  case pipeline(PipelineEvent)
  /// All that a library's annotation store holds, and what the user should know of it.
  case annotations([Annotation], library: Int, notice: String?)
  /// Some of what it holds.
  case annotationPage(AnnotationPage)
  /// Another store is in its place.
  case annotationsReplaced(library: Int)
  /// What a file of annotations would change; or why that can't be said.
  case importPlanned(PlannedImport)
  case notImported(problem: String)
  case importProgress(ImportProgress)
  /// The annotations that `gn` shows were found and put in order.
  case listed(AnnotationListing)
  /// An action is on the disk, in a file described by `location`; with what its annotations are there, nil where that is what was asked for.
  case stored(AnnotationAction, library: Int, became: [Annotation?]?, location: String)
  case notStored(AnnotationAction, library: Int, problem: String)
  /// What the user had done was taken back, or done again, and is on the disk.
  case undone(UndoneAction, library: Int, isRedo: Bool, location: String)
  case nothingToUndo(isRedo: Bool)
  case notUndone(problem: String)
  /// Some of what changed very many annotations, as it is in the store: an action of this reader, an undo, or what another program did.
  case annotationChunk([AnnotationRevision], library: Int)
  /// A change of very many tags was made into so many actions, which are being stored.
  case tagsChanged(count: Int)
  /// What other programs stored.
  case annotationNews([AnnotationRevision], library: Int)
  /// Texts on which annotations were made.
  case texts([ContentHash: Text])
  /// What people write of articles and actors in files was read again; with the articles of which it says something else now.
  case statementsRead([StatementsChange], restated: [Article])
  case notice(String)
  /// The files of the configuration were read again.
  case configured(UserConfiguration)
  /// A file is on the disk, with what the summary says.
  case written(path: String, summary: String)
  case notWritten(problem: String)
  /// The name that a file would get beside those that are there.
  case nameFound(asked: String, free: String)
  /// What views waited for.
  case prepared(PreparedView)
  /// What was copied in stories, by their places.
  case copiesFound(CopiesAhead, [Int: TextCopies])
  /// What a search through the library found.
  case searched(LibrarySearch)
  /// What catalogues know of what was asked; nil for what was not looked up, as something else was asked after it.
  case lookedUp(CatalogueLookup.Query, CatalogueLookup?)
  /// An article that is shown beside a list; nil for one that can't be read.
  case readAside(ArticleID, Article?)
  /// A program outside has ended.
  case ran(OutsideRun, OutsideResult)
  /// What earlier runs kept of what was read.
  case readBefore([ArticleID: ReadingRecord.Entry])
}

/// What `update` needs of the world at the time of a message: handed in, so that the same messages give the same state.
struct Moment: Sendable {
  let now: Date
  /// For an annotation that is made now.
  let freshID: AnnotationID

  /// For the one of that number, from 0, of several that are made at once.
  func id(_ number: Int) -> AnnotationID { number == 0 ? freshID : freshID.successor(number) }
}

extension ReaderState {
  /// The one place where state changes: takes a message, and says what is to be done in the world.
  mutating func update(_ message: Message, at moment: Moment) -> [Effect] {
    let effects = take(message, at: moment)
    return effects + workToAskFor()
  }

  /// What is needed behind and nobody was asked for yet.
  mutating func workToAskFor() -> [Effect] {
    preparationsToMake() + listingToMake() + annotationsToRead() + copiesToLookFor() + lookupToMake() + asideToRead()
  }

  private mutating func take(_ message: Message, at moment: Moment) -> [Effect] {
    self.moment = moment
    let effects = take(message)
    endSelectionElsewhere()
    noteReading()
    return effects.joined + wantedTexts()
  }

  /// The texts that passages can be found by whose articles changed.
  private mutating func wantedTexts() -> [Effect] {
    guard hasNewArticles else { return [] }
    hasNewArticles = false
    return annotations.wantedTexts(isComplete: progress.isFinished).sorted { $0.key < $1.key }
      .map { .fetchTexts($0.value.sorted(), library: $0.key) }
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(let event): return take(event)
    case .resized(let size): resize(to: size)
    case .pipeline(let event): take(event)
    case .annotations(let annotations, let library, let notice):
      return take(annotations, library: library, notice: notice)
    case .annotationPage(let page): return take(page)
    case .annotationsReplaced(let library): readAnnotationsAgain(library)
    case .importPlanned(let planned): take(planned)
    case .notImported(let problem): complain("not imported: \(problem)")
    case .importProgress(let progress): take(progress)
    case .listed(let listing): take(listing)
    case .stored(let action, let library, let became, let location):
      return confirm(action, library: library, became: became, location: location)
    case .notStored(let action, let library, let problem): return revert(action, library: library, because: problem)
    case .undone(let undone, let library, let isRedo, let location):
      return take(undone, library: library, isRedo: isRedo, location: location)
    case .nothingToUndo(let isRedo): tellNothingToUndo(isRedo: isRedo)
    case .notUndone(let problem): complain("not undone: \(problem)")
    case .annotationChunk(let chunk, let library): return take(chunk: chunk, library: library)
    case .tagsChanged(let count): if count == 0 { say("no passage has this tag") }
    case .annotationNews(let news, let library):
      hasNewArticles = true
      return take(news, library: library)
    case .texts(let texts):
      let decided = annotations.decidedArticles
      annotations.take(texts, documents: documents)
      // Some of what was decided may turn out to be of another text.
      for id in Set(decided).union(annotations.decidedArticles).sorted() { restate(id) }
      for (hash, text) in texts {
        for article in annotations.articles(annotatedOn: hash).compactMap({ documents[$0] }) {
          earlier.keep(text, hash, of: article)
        }
      }
      tellWaitingDecisions()
      refreshLists()
    case .statementsRead(let changes, let restated): take(changes, restated)
    case .readBefore(let kept): reading.restore(kept)
    case .written(let path, let summary): say("\(summary) written to \(path)")
    case .notWritten(let problem): complain(problem)
    case .nameFound(let asked, let free): propose(free, for: asked)
    case .prepared(let prepared): take(prepared)
    case .copiesFound(let ahead, let found): take(found, for: ahead)
    case .searched(let search): take(found: search)
    case .lookedUp(let query, let found): take(found, for: query)
    case .readAside(let id, let article): take(aside: article, of: id)
    case .ran(let run, let result): return take(result, of: run)
    case .configured(let configuration): take(configuration)
    case .notice(let notice):
      notify(notice)
      // Why a note was not saved is told with what to do about it; the same met again says less.
      if status.map({ !$0.isError || !$0.text.contains(notice) }) ?? true { complain(notice) }
    }
    return []
  }

  /// Keeps a notice, once.
  mutating func notify(_ notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  private mutating func resize(to size: ScreenSize) {
    let isOtherWidth = size.columns != self.size.columns
    self.size = size
    let wanted = resized?.now == desk.panes ? resized?.before ?? desk.panes : desk.panes
    for pane in desk.panes.indices { desk.panes[pane].top = wanted[pane].top }
    refreshPanes()
    resized = wanted.count == desk.panes.count ? (wanted, desk.panes) : nil
    // Cards are wrapped when their rows are made.
    if isOtherWidth, !lists.isEmpty { refreshLists() }
    // The row is the same, so panes that follow it have nowhere to go.
    settleOpenList()
  }

  // MARK: Input

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): return take(mouse)
    case .reply(.background(let luminance)): background = luminance
    case .reply: break
    }
    return []
  }
}
