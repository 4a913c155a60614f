import Corpus
import Library

/// How far the annotations of a library are read: first those of the articles that are open, then all, a page after the other. The reader asks
/// for a page when it has taken the one before, so that keys come in between.
struct AnnotationReading: Sendable {
  /// Articles whose annotations were asked for ahead of the others.
  fileprivate(set) var ahead: Set<String> = []
  fileprivate(set) var hasBegun = false
  /// Whether something was asked for and is not there yet.
  fileprivate(set) var isAsking = false
  fileprivate(set) var isDone = false
}

/// What is asked for of a library's annotations.
enum AnnotationPart: Hashable, Sendable {
  /// Those of articles of these paths, and all decisions.
  case ahead([String])
  case nextPage
}

/// Some of a library's annotations.
struct AnnotationPage: Sendable {
  enum Position: Hashable, Sendable {
    /// Read before the pages.
    case ahead
    case first, further
  }

  let library: Int
  let annotations: [Annotation]
  let position: Position
  /// Whether there are no more.
  var isLast = false
  /// Why there are no more, where not all could be read; what the user should know of the store.
  var problem: String?
  var notice: String?
}

extension ReaderState {
  var isReadingAnnotations: Bool { annotationReadings.contains { !$0.value.isDone } }

  /// What is to be read next: nothing before the articles that are open first are there.
  mutating func annotationsToRead() -> [Effect] {
    if annotationReadings.isEmpty || desk.panes.isEmpty && progress.isUnderWay { return [] }
    var effects: [Effect] = []
    for (library, reading) in annotationReadings.sorted(by: { $0.key < $1.key }) where !reading.isDone && !reading.isAsking {
      annotationReadings[library]?.isAsking = true
      let open = desk.panes.map(\.article).filter { $0.library == library && !reading.ahead.contains($0.path) }.map(\.path)
      annotationReadings[library]?.ahead.formUnion(open)
      annotationReadings[library]?.hasBegun = true
      effects.append(.readAnnotations(open.isEmpty && reading.hasBegun ? .nextPage : .ahead(open), library: library))
    }
    return effects
  }

  mutating func take(_ page: AnnotationPage) -> [Effect] {
    annotationReadings[page.library]?.isAsking = false
    if page.position == .first { annotations.beginReading(page.library) }
    keepArticles(of: page.annotations, library: page.library)
    let effects = takingAnnotations(of: page.library) {
      $0.annotations.take(page.annotations, library: page.library, documents: $0.documents)
      if page.isLast, page.problem == nil { $0.annotations.endReading(page.library, documents: $0.documents) }
    }
    if page.isLast { annotationReadings[page.library]?.isDone = true }
    if page.isLast || page.position == .ahead { hasNewArticles = true }
    if let words = page.problem ?? page.notice, !notices.contains(words) {
      notices.append(words)
      complain(words)
    }
    if page.isLast || page.position == .ahead { refreshLists() } else { refreshListsNowAndThen() }
    return effects
  }

  /// Another store is in the place of a library's: all is read again.
  mutating func readAnnotationsAgain(_ library: Int) {
    let isAsking = annotationReadings[library]?.isAsking ?? false
    annotationReadings[library] = AnnotationReading(hasBegun: true, isAsking: isAsking)
  }

  /// Takes all that the store of a library holds.
  mutating func take(_ annotations: [Annotation], library: Int, notice: String?) -> [Effect] {
    let effects = takingAnnotations(of: library) { $0.annotations.load(annotations, library: library, documents: $0.documents) }
    hasNewArticles = true
    if let notice, !notices.contains(notice) {
      notices.append(notice)
      complain(notice)
    }
    refreshLists()
    return effects
  }

  /// Takes annotations in; where decisions are others then, articles are compared with them.
  mutating func takingAnnotations(of library: Int, _ change: (inout ReaderState) -> Void) -> [Effect] {
    let before = annotations.decisionRevision
    change(&self)
    if annotations.decisionRevision == before { return [] }
    refreshLinkDecisions()
    for id in annotations.decidedArticles { restate(id) }
    guard progress.isFinished else { return [] }
    isComparingAgain = true
    return [.compareAgain(library: library)]
  }
}
