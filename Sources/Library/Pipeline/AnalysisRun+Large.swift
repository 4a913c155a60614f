import Corpus
import Dispatch
import Language

/// Reading libraries that are too large to be held in memory: a catalogue on disk knows all articles, and those that somebody attends to are
/// read, analysed and compared with what is near to them.
extension AnalysisRun {
  /// Articles that are read at the start when none is asked for: the newest, and what is near to it.
  private static let firstNear = 24

  /// Does everything until the run is stopped.
  ///
  /// - Parameter found: some of the files, for a start with an empty catalogue.
  func readLarge(_ found: [ArticleFile], pace: WatchPace) {
    isLarge.store(true, ordering: .releasing)
    let catalogues = libraries.map { $0.openCatalogue() }
    tellStanding(of: catalogues)
    let start = filesToStart(found, catalogues)
    let indexes = readers.map(\.index)
    begin(with: start, indexes)
    var attention = Attention()
    attention.keep(annotatedArticles())
    let annotated = present(attention.annotated, catalogues)
    load(annotated, besides: start, indexes)
    attention.attend(to: annotated)
    finish(indexes)
    comparisons.enter()
    WorkerThread.startBehind(named: "catalogue") { [self] in
      fill(catalogues, pace)
      comparisons.leave()
    }
    if goesOn { watchLoaded(start, catalogues, indexes, pace, &attention) }
    fillingChanged.signal()
  }

  private func tellStanding(of catalogues: [any ArticleCatalogue]) {
    for (library, catalogue) in zip(libraries, catalogues) {
      tellNotice(of: catalogue)
      let standing = (try? catalogue.standing()) ?? CatalogueStanding(files: 0, articles: 0, isComplete: false)
      events.tell(
        .catalogued(
          CatalogueProgress(
            library: library.ordinal, articles: standing.articles, files: 0, expected: standing.files,
            isComplete: standing.isComplete)))
      takeUnread(of: catalogue, library)
    }
  }

  /// What is asked for, else the newest article with what is near to it, else some of what was found.
  private func filesToStart(_ found: [ArticleFile], _ catalogues: [any ArticleCatalogue]) -> [ArticleFile] {
    let asked = first.compactMap(file(of:))
    if !asked.isEmpty { return distinct(asked) }
    let newest = zip(libraries, catalogues).flatMap { library, catalogue -> [ArticleID] in
      guard let newest = try? catalogue.articles(having: nil, after: nil, limit: 1).articles.first?.id,
        let file = file(of: newest), let article = readers[library.ordinal].read(file).articles.first(where: { $0.id == newest })
      else { return [] }
      return [newest] + ((try? catalogue.articles(near: article, limit: Self.firstNear)) ?? []).map(\.id)
    }
    let files = distinct(newest.compactMap(file(of:)))
    return files.isEmpty ? Array(found.prefix(Self.filesOfStart)) : files
  }

  private static let filesOfStart = 64

  /// The file of an article as it is now; nil when there is none.
  private func file(of id: ArticleID) -> ArticleFile? {
    guard libraries.indices.contains(id.library) else { return nil }
    return ArticleFile.paths(ofArticle: id.path).lazy.compactMap { self.libraries[id.library].file(at: $0) }.first
  }

  private func distinct(_ files: [ArticleFile]) -> [ArticleFile] {
    var seen: Set<LibraryWatch.Key> = []
    return files.filter { seen.insert(LibraryWatch.Key($0)).inserted }
  }

  // MARK: What is loaded

  /// The articles that have annotations, as these name them.
  private func annotatedArticles() -> Set<AnnotatedArticle> {
    var targets: Set<AnnotatedArticle> = []
    for library in libraries {
      // What can't be read is told by who reads annotations to show them.
      guard let store = try? library.openAnnotations(forReading: true), let pages = try? store.pages() else { continue }
      while goesOn, let page = try? pages.next(Self.page) {
        for target in page.flatMap(\.passages) where !target.isLibrary {
          targets.insert(AnnotatedArticle(library: library.ordinal, identity: target.article))
        }
      }
    }
    return targets
  }

  /// The same as their files are called now: one that is not there may have another name.
  private func present(_ annotated: Set<AnnotatedArticle>, _ catalogues: [any ArticleCatalogue]) -> [ArticleID] {
    Set(
      annotated.flatMap { article -> [ArticleID] in
        if file(of: article.id) != nil { return [article.id] }
        let same = (try? catalogues[article.library].articles(withText: article.identity.textHash)) ?? []
        return (same.isEmpty ? likeliest(article, catalogues[article.library]) : same).map(\.id)
      }
    ).sorted()
  }

  /// The articles that have most of the text on which something was annotated: one may be it, renamed and edited.
  private func likeliest(_ article: AnnotatedArticle, _ catalogue: any ArticleCatalogue) -> [CataloguedArticle] {
    let library = libraries[article.library]
    guard let text = try? library.openAnnotations(forReading: true).text(article.identity.textHash) else { return [] }
    let old = Article(
      id: article.id, textHash: article.identity.textHash, text: text, blocks: [Block(kind: .paragraph, range: text.range)],
      metadata: ArticleMetadata())
    return (try? catalogue.articles(near: old, limit: Self.mostLikely)) ?? []
  }

  private static let mostLikely = 3

  /// In annotations.
  private static let page = 500

  /// Reads and analyses articles before all that were read are compared for the first time.
  private func load(_ ids: [ArticleID], besides files: [ArticleFile], _ indexes: [any IndexStore]) {
    let known = Set(files.map(LibraryWatch.Key.init))
    let new = distinct(ids.compactMap(file(of:))).filter { !known.contains(LibraryWatch.Key($0)) }
    ledger.withLock { $0.expected += new.count }
    read(new, indexes)
  }

  /// Looks at the files of what is in memory, and takes in and lets go what the reader's attention asks for, until the run is stopped.
  private func watchLoaded(
    _ files: [ArticleFile], _ catalogues: [any ArticleCatalogue], _ indexes: [any IndexStore], _ pace: WatchPace,
    _ attention: inout Attention
  ) {
    var watch = LibraryWatch(libraries, files: distinct(files + ledger.withLock { $0.ids }.compactMap(file(of:))), isOfAll: false)
    var told: [SkippedFile] = []
    var comparison = LateComparison()
    var pause = Duration.zero
    var heeded: [ArticleID]?
    while waits(min(pause, comparison.rest ?? pause)) {
      if comparison.isDue {
        comparison = LateComparison()
        compareBehind()
      }
      if hasLeftovers.exchange(false, ordering: .relaxed) { FreedMemory.giveBack() }
      let asked = requests.withLock { $0.take() }
      if !asked.isEmpty { heeded = nil }
      heed(asked, catalogues, indexes, &watch, &attention, &comparison)
      var changes = FileChanges()
      let look = ContinuousClock().measure { changes = watch.look() }
      take(changes, indexes, &watch, &comparison)
      tellUnread(&told)
      let isBusy = watch.isUnsettled || ledger.withLock { $0.isComparing }
      if !isBusy, comparison.rest == nil, heeded == nil {
        heeded = attention.open
        events.tell(.heeded(attention.open, amongAll: attention.knowsAll))
      }
      pause = isBusy ? pace.settling : pace.pause(afterWalkOf: look)
    }
  }

  /// Takes in what is open now and not in memory, then what is near to it, and lets go what is too much.
  private func heed(
    _ asked: AttentionRequests, _ catalogues: [any ArticleCatalogue], _ indexes: [any IndexStore], _ watch: inout LibraryWatch,
    _ attention: inout Attention, _ comparison: inout LateComparison
  ) {
    if asked.isEmpty { return }
    if let open = asked.open { attention.open(open) }
    // First what somebody waits for.
    takeIn(attention.open, indexes, &watch, &comparison)
    let new = asked.annotated.subtracting(attention.annotated)
    attention.keep(new)
    // What has another name now is known by it once the catalogue knows it.
    let annotated = present(asked.hasMore ? attention.annotated : new, catalogues)
    attention.attend(to: annotated)
    takeIn(annotated, indexes, &watch, &comparison)
    if asked.hasMore { attention.surveyAgain(amongAll: asked.hasAll) }
    let absent = ledger.withLock { ledger in attention.open.filter { ledger.article($0) == nil } }
    if !absent.isEmpty { events.tell(.absent(absent)) }
    var near: [ArticleID] = []
    for id in attention.unsurveyed where goesOn {
      guard let article = ledger.withLock({ $0.article(id) })?.article else { continue }
      let found = neighbourhood(of: article, catalogues[id.library])
      attention.note(found, near: id)
      near += found
    }
    takeIn(near, indexes, &watch, &comparison)
    let superfluous = attention.superfluous(ledger.withLock { $0.ids })
    if !superfluous.isEmpty { letGo(superfluous, &watch) }
  }

  /// What is near to an article, and to the few that are nearest to it: these tell the same in other words.
  private func neighbourhood(of article: Article, _ catalogue: any ArticleCatalogue) -> [ArticleID] {
    let near = ((try? catalogue.articles(near: article, limit: Attention.mostNear)) ?? []).map(\.id)
    var all = near
    var known = Set(near + [article.id])
    for id in near.prefix(Attention.mostAsked) {
      guard goesOn, let other = libraries[id.library].article(id) else { continue }
      let further = (try? catalogue.articles(near: other, limit: Attention.mostFurther)) ?? []
      all += further.map(\.id).filter { known.insert($0).inserted }
    }
    return all
  }

  /// Reads articles that are not in memory, and tells of them as of what came.
  private func takeIn(
    _ ids: [ArticleID], _ indexes: [any IndexStore], _ watch: inout LibraryWatch, _ comparison: inout LateComparison
  ) {
    let known = ledger.withLock { ledger in ids.filter { ledger.article($0) == nil } }
    let files = distinct(known.compactMap(file(of:)))
    if files.isEmpty { return }
    ledger.withLock { $0.noteAsked(files) }
    take(watch.takingIn(files), indexes, &watch, &comparison)
  }

  private func letGo(_ ids: [ArticleID], _ watch: inout LibraryWatch) {
    ledger.withLock { $0.release(ids) }
    watch.forget(
      Set(ids.flatMap { id in ArticleFile.paths(ofArticle: id.path).map { LibraryWatch.Key(library: id.library, path: $0) } }))
    compareBehind()
  }

  /// Asks something of the thread that holds what is in memory, and wakes it.
  func ask(_ change: (inout AttentionRequests) -> Void) {
    requests.withLock { change(&$0) }
    if isLarge.load(ordering: .acquiring) { hasStopped.signal() }
  }
}
