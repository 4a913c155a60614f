import Corpus
import Language

/// Places of the last session in articles that are still to be read.
struct KeptPlaces: Hashable, Sendable {
  var marks: [SavedSession.SavedMark]
  var jumps: [SavedSession.SavedDesk]
}

/// How a view was left, to be opened so again.
struct LeftView: Hashable, Sendable {
  let order: Int
  let filter: String
  let which: Comparison.Which

  init(_ list: ListState) {
    order = list.order
    filter = list.filter
    which = list.which
  }

  init(_ saved: SavedSession.View) {
    order = max(saved.order, 0)
    filter = saved.filter
    which = saved.which
  }
}

/// Taking up again what the last session left. A file of it may be old, or not ours: what does not fit is passed over.
extension ReaderState {
  /// - Parameter isDesk: whether the desk is the session's; else something else is opened, and the session's is gone back to from there.
  mutating func restore(_ session: SavedSession, isDesk: Bool = true) {
    isSyncing = session.isSyncing
    foldsBoilerplate = session.foldsBoilerplate
    groupsByStory = session.groupsByStory ?? true
    lens = session.lens ?? .all
    showsHappeningsAlone = session.showsHappeningsAlone ?? false
    comparison = session.comparison ?? Comparison()
    let left = SavedSession.SavedDesk(
      panes: session.panes, focused: session.focused, firstShown: session.firstShown, isMaximised: session.isMaximised ?? false)
    if isDesk { desk = restored(left) }
    searchHistory = session.searches ?? []
    commandHistory = session.commands ?? []
    filterHistory = session.filters ?? []
    for (name, view) in session.views ?? [:] {
      guard let kind = ListState.Kind.named(name) else { continue }
      leftViews[kind] = LeftView(view)
    }
    let isAside = !isDesk && !Set(left.panes.map(\.article)).isSubset(of: opening.articles)
    if isAside, status == nil {
      say("\(key("<lt>", in: .text)) brings back what was open: \(left.panes.count) article\(left.panes.count == 1 ? "" : "s")")
    }
    keptPlaces = KeptPlaces(marks: session.marks ?? [], jumps: (session.jumps ?? []) + (isAside ? [left] : []))
    restoreKeptPlaces()
  }

  /// The pane in which the last session left an article, as it was; nil for one that it did not open.
  func pane(of article: ArticleID, leftBy session: SavedSession) -> PaneState? {
    let desks = [session.panes] + (session.jumps ?? []).reversed().map(\.panes)
    let saved = desks.lazy.compactMap { $0.first { $0.article == article } }.first
    guard var pane = saved.flatMap({ restored($0) }) else {
      return nil
    }
    // How wide it was, and that it was pinned, was said beside others.
    (pane.weight, pane.isPinned) = (PaneState.usualWeight, false)
    return pane
  }

  /// Restores marks whose articles are read by now, and the jump list when all of its articles are, or no more will come.
  mutating func restoreKeptPlaces() {
    guard var kept = keptPlaces else { return }
    kept.marks.removeAll { saved in
      guard let article = documents[saved.article] else { return false }
      if let name = saved.name.first, marks[name] == nil,
        let offset = article.textHash == saved.textHash ? saved.offset : Self.offset(saved.offset, of: saved.words, now: article)
      {
        marks[name] = Mark(article: saved.article, offset: article.text.clusterBoundary(atOrBefore: offset))
      }
      return true
    }
    if hasAllAtStart || kept.jumps.allSatisfy({ $0.panes.allSatisfy { documents[$0.article] != nil } }) {
      let desks = kept.jumps.map { restored($0) }
      jumps.putBefore(desks.filter { !$0.panes.isEmpty })
      kept.jumps = []
    }
    keptPlaces = kept.jumps.isEmpty && (kept.marks.isEmpty || hasAllAtStart) ? nil : kept
    keepArticlesOfSession()
  }

  /// The words that stand at an offset: its sentence, or so much of its block as a sentence has.
  func words(at offset: ByteOffset, in article: Article) -> AnnotationTarget? {
    let block = article.blocks.map(\.range).lastIndex(startingAtOrBefore: offset).map { article.blocks[$0].range }
    guard let range = sentenceRange(at: offset, in: article) ?? block, range.contains(offset) else { return nil }
    let longest = range.lowerBound..<min(range.upperBound, max(range.lowerBound, offset).advanced(by: Self.mostWords))
    // A session is kept every now and then, between two keys.
    return AnnotationTarget(article: article, range: longest, looksForTwins: false)
  }

  /// In bytes behind a place that is kept.
  private static let mostWords = 400

  /// Where a place is in a text that was edited, by the words that stood there; nil when they are gone.
  private static func offset(_ offset: ByteOffset, of words: AnnotationTarget?, now article: Article) -> ByteOffset? {
    guard let words, let range = Anchoring.place(of: words, in: article).range else { return nil }
    return min(range.lowerBound.advanced(by: max(offset.value - words.range.lowerBound.value, 0)), range.upperBound)
  }

  /// Panes as they were, without those whose articles are not there.
  private func restored(_ saved: SavedSession.SavedDesk) -> Desk {
    var desk = Desk()
    desk.panes = saved.panes.compactMap { restored($0) }
    desk.focused = min(max(saved.focused, 0), max(desk.panes.count - 1, 0))
    desk.firstShown = min(max(saved.firstShown, 0), desk.focused)
    desk.isMaximised = saved.isMaximised
    return desk
  }

  private func restored(_ saved: SavedSession.Pane) -> PaneState? {
    guard let article = documents[saved.article] else { return nil }
    var pane = PaneState(article: saved.article)
    pane.weight = min(max(saved.weight ?? PaneState.usualWeight, 1), 6 * PaneState.usualWeight)
    pane.isPinned = saved.isPinned ?? false
    if article.textHash == saved.textHash {
      pane.top = article.text.clusterBoundary(atOrBefore: saved.top)
      pane.cursor = article.cursorPlace(near: saved.cursor)
    } else if let cursor = Self.offset(saved.cursor, of: saved.words, now: article) {
      pane.cursor = article.cursorPlace(near: cursor)
      pane.top = pane.cursor
    }
    return pane
  }

  /// Remembers how a view was left.
  mutating func rememberView(_ list: ListState) {
    if list.kind.sessionName != nil { leftViews[list.kind] = LeftView(list) }
  }
}

extension ListState.Kind {
  /// The views that are kept from one session to the next, by their names in its file.
  private static let kept: [(name: String, kind: ListState.Kind)] = [
    ("actors", .actors), ("events", .events), ("synopsis", .synopsis), ("timeline", .timeline), ("disagreements", .disagreements),
    ("copies", .copies), ("framing", .framing), ("quotations", .quotations), ("library", .library), ("annotations", .annotations),
    ("proposals", .proposals),
  ]

  /// The name under which a session keeps how it was left; nil for views that are made for one thing.
  var sessionName: String? { Self.kept.first { $0.kind == self }?.name }

  static func named(_ name: String) -> ListState.Kind? { kept.first { $0.name == name }?.kind }
}
