import Corpus
import Foundation
import Language
import Library

/// What the analysis pipeline tells is taken in, and what is open at the start follows from it.
extension ReaderState {
  mutating func take(_ event: PipelineEvent) {
    // What was on its way when the user stopped it.
    if progress.isStopped { return }
    switch event {
    case .found(let files):
      progress.found = files.count
      progress.total = files.count
    case .skipped(let file): skipped.append(file)
    case .notRead(let files):
      skipped = files
      refreshLists()
    case .foundInnerLibraries(let folders, let library): tell(of: folders, in: library)
    case .catalogued(let progress): take(progress)
    case .notCatalogued(let problem):
      notify(problem.description)
      complain(problem.description)
    case .cameToCatalogue(let articles): tell(catalogued: articles)
    case .heeded(let articles, let amongAll):
      large?.heeded = Heeded(articles: articles, isAmongAll: amongAll)
      restoreKeptPlaces()
    case .absent(let articles): take(absent: articles)
    case .read(let articles):
      documents.add(articles)
      annotations.anchor(on: articles, documents: documents)
      hasNewArticles = true
      openFirstArticles()
      restoreKeptPlaces()
      refreshListsNowAndThen()
      showAwaited()
    case .progress(let analysed, let total):
      progress.take(analysed, of: total, at: moment.now)
    case .restated(let analysis):
      take(analysis)
      refreshLists()
    case .analysed(let analysis): take(compared: analysis)
    case .updated(let update): take(update)
    case .lost(let path):
      notify(path.description)
      complain("\(path); what was read of it stays")
    case .foundAgain(let path):
      notices.removeAll { $0 == path.description }
      say("\(path.path) is there again")
    case .finished(let problem):
      progress.isFinished = true
      hasNewArticles = true
      restoreKeptPlaces()
      if let problem { notices.append(problem.description) }
      tellWhatWasSkipped()
      refreshLists()
    }
  }

  /// Takes an analysis in which all articles were compared.
  mutating func take(compared analysis: CorpusAnalysis) {
    isComparingAgain = false
    let dates = documents.reckon(with: analysis)
    take(analysis)
    openFirstAgain()
    refreshTour()
    refreshPeek()
    if comparesForUser { tell(dates) }
    comparesForUser = false
    refreshLists()
  }

  /// Takes an analysis to which a few articles were added since the last one; no more is made anew than what they bring.
  mutating func take(_ analysis: CorpusAnalysis, with arrivals: [Arrival]) {
    show(analysis)
    if palette.holders.count < ActorPalette.hues { palette = palette.suited(to: analysis.actors) }
    for name in arrivals.map(\.article.article.sourceName) where !sources.contains(name) { sources.append(name) }
    refreshCurrentSet()
    refreshTour()
    refreshPeek()
    refreshLists()
  }

  /// Shows an analysis from now on, and forgets what was made of the last one.
  private mutating func show(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    evidences = EvidenceCache()
    eventWords = EventWordsCache()
    sourceCounts = SourceCountCache()
    comparisons = ComparisonCache(analysis)
    alignment = Alignment(analysis)
    analysisNumber += 1
    disagreements = DisagreementCache(analysis)
    speeches = SpeechCache()
    copies = CopyCache(analysis)
    actorNames = ActorNameTable(analysis.actors)
  }

  private mutating func take(_ analysis: CorpusAnalysis) {
    show(analysis)
    refreshLinkDecisions()
    palette = palette.suited(to: analysis.actors)
    answered = []
    let counts = Dictionary(analysis.articles.map { ($0.article.sourceName, 1) }, uniquingKeysWith: +)
    sources = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
    refreshCurrentSet()
  }

  private mutating func tell(of innerLibraries: [String], in library: Int) {
    let paths = innerLibraries.map { libraryNames.count > 1 ? "\(libraryNames[library])/\($0)" : $0 }
    notices += paths.map { "\($0) has annotations of its own: they show when it is opened by itself (synoptic \($0))" }
    guard status == nil else { return }
    let folders = paths.count == 1 ? paths[0] : "\(paths.count) folders"
    say("\(folders) \(paths.count == 1 ? "has" : "have") annotations that show when opened alone (\(key("gm")) lists notices)")
  }

  private mutating func tellWhatWasSkipped() {
    guard status == nil, !skipped.isEmpty else { return }
    let things = skipped.contains(where: \.isPart) ? "files or parts of files" : "files"
    let files = skipped.count == 1 ? "\(skipped[0].path) \(skipped[0].reason)" : "\(skipped.count) \(things) could not be read"
    say("\(files) (\(key("gm")) lists notices)")
  }

  /// What is open at the start: what the last session left, else the first articles by date, as many as fit and three at most.
  mutating func openFirstArticles() {
    guard desk.panes.isEmpty else { return }
    if let restoring {
      restore(restoring, isDesk: opening.isEmpty)
    }
    if !opening.isEmpty { openRequested(left: restoring) }
    restoring = nil
    if desk.panes.isEmpty {
      openFirstByDate()
      awaitsDates = true
    }
    for index in desk.panes.indices { settle(index) }
    focusPane(min(desk.focused, max(desk.panes.count - 1, 0)))
    refreshPanes()
  }

  private mutating func openFirstByDate() {
    let count = min(3, ScreenLayout.capacity(of: size))
    desk.panes = documents.byDate.prefix(count).map { PaneState(article: $0) }
  }

  /// Opens the first articles once more, by the dates that articles tell of one another: as long as nothing was done yet, and of a library
  /// that is compared before one could have begun to read.
  private mutating func openFirstAgain() {
    guard awaitsDates else { return }
    awaitsDates = false
    guard documents.articles.count <= Self.soonCompared else { return }
    let before = desk.panes.map(\.article)
    openFirstByDate()
    guard desk.panes.map(\.article) != before else { return }
    desk.focused = 0
    for index in desk.panes.indices { settle(index) }
    focusPane(0)
    refreshPanes()
  }

  /// In articles.
  private static let soonCompared = 64

  /// - Parameter session: what the last run left: an article that it knows is opened where it was left.
  private mutating func openRequested(left session: SavedSession?) {
    for id in opening.articles {
      let articles = openable(id)
      if articles.isEmpty { notices.append("\(id.path): no such article") }
      if documents[id] == nil, !opening.opened.contains(id) { continue }
      for article in articles where desk.index(of: article) == nil {
        desk.panes.append(session.flatMap { pane(of: article, leftBy: $0) } ?? PaneState(article: article))
      }
    }
    guard let id = opening.placeArticle, let index = desk.index(of: id), let article = documents[id], let place = opening.place
    else { return }
    desk.focused = index
    desk.panes[index].top = .zero
    desk.panes[index].cursor = article.cursorPlace(near: CodePointIndex(article.text).byte(at: place))
  }

  /// The article of an id; for a file of several its first ones by date, as many as fit and three at most.
  private func openable(_ id: ArticleID) -> [ArticleID] {
    if documents[id] != nil { return [id] }
    let inFile = documents.byDate.lazy.filter { $0.library == id.library && $0.path.hasPrefix(id.path + "#") }
    return Array(inFile.prefix(min(3, ScreenLayout.capacity(of: size))))
  }
}
