import Corpus
import Language

/// What the threads of a run have done together.
struct AnalysisLedger {
  /// In any order, each id once.
  private(set) var articles: [AnalysedArticle] = []
  /// By library, for the index.
  private(set) var indexed: [[IndexedArticle]]
  /// Articles known of: those read, and one for each file that was not read yet.
  var expected = 0
  /// The first one.
  private(set) var problem: StoreError? = nil
  /// Whether a thread will compare all articles, or does so; and whether they are to be compared (once more).
  private(set) var isComparing = true
  private var wantsComparison = false
  /// The text of each article that was read.
  private var texts: [ArticleID: ContentHash] = [:]
  /// What each file gave.
  private var articlesOfFile: [LibraryWatch.Key: [ArticleID]] = [:]
  /// The places of the articles.
  private var places: [ArticleID: Int] = [:]
  /// What came, changed and went since articles were compared last.
  private var untold = UntoldChanges()
  /// Files that were read because somebody asked for them.
  private var asked: Set<LibraryWatch.Key> = []
  /// The articles that came, changed and went since all were taken to be compared.
  private var late: Set<ArticleID> = []

  init(libraries: Int) { indexed = Array(repeating: [], count: libraries) }

  /// Takes note of a file's articles; those whose id another one has already (a file named like an article in a container, or an article
  /// that came with the first batch) are not in the answer.
  ///
  /// - Parameter isWhole: whether the file need not be read again: then it counts no more, but its articles do.
  mutating func take(_ read: FileArticles, of file: ArticleFile, isWhole: Bool) -> [Article] {
    var new: [Article] = []
    for article in read.articles where texts[article.id] == nil {
      texts[article.id] = article.textHash
      new.append(article)
    }
    expected += new.count - (isWhole ? 1 : 0)
    articlesOfFile[LibraryWatch.Key(file), default: []] += new.map(\.id)
    indexed[file.library] += new.map {
      IndexedArticle(path: $0.id.path, size: file.size, modified: file.modified, textHash: $0.textHash, reading: read.key)
    }
    return new
  }

  mutating func keep(_ analysed: [AnalysedArticle]) {
    for article in analysed {
      let id = article.article.id
      if let place = places[id] {
        articles[place] = article
      } else {
        places[id] = articles.count
        articles.append(article)
      }
    }
  }

  var ids: [ArticleID] { articles.map(\.article.id) }

  func article(_ id: ArticleID) -> AnalysedArticle? { places[id].map { articles[$0] } }

  // MARK: Changes

  /// The articles of a file that came or changed whose text is not known yet, and those that the file does not hold any more.
  func differences(_ read: FileArticles, of file: ArticleFile) -> (present: [Article], gone: [ArticleID]) {
    let present = read.articles.filter { texts[$0.id] != $0.textHash }
    let ids = Set(read.articles.map(\.id))
    return (present, articlesOfFile[LibraryWatch.Key(file), default: []].filter { !ids.contains($0) })
  }

  /// The articles that a file gave which is not there any more.
  func articles(of file: ArticleFile) -> [ArticleID] { articlesOfFile[LibraryWatch.Key(file)] ?? [] }

  /// Takes note of articles that came or changed, with the files that they are from, and of those that went; they count from the next
  /// comparison on.
  mutating func take(_ present: [(article: AnalysedArticle, file: ArticleFile)], gone: [(id: ArticleID, file: ArticleFile)]) {
    for (id, file) in gone {
      forget(id, of: file)
      late.insert(id)
    }
    for (analysed, file) in present {
      let id = analysed.article.id
      late.insert(id)
      let isNew = texts.updateValue(analysed.article.textHash, forKey: id) == nil
      if isNew { articlesOfFile[LibraryWatch.Key(file), default: []].append(id) }
      untold.note(analysed.article, isNew: isNew, isAsked: asked.contains(LibraryWatch.Key(file)))
      keep([analysed])
    }
  }

  /// Takes note of files that are read because somebody asks for them: that their articles come is no news.
  mutating func noteAsked(_ files: [ArticleFile]) { asked.formUnion(files.map(LibraryWatch.Key.init)) }

  /// Lets articles go that are there and need not be in memory any more.
  mutating func release(_ ids: [ArticleID]) {
    let released = Set(ids)
    for id in ids {
      late.insert(id)
      if takeOut(id) { untold.noteReleased(id) }
    }
    articlesOfFile = articlesOfFile.mapValues { $0.filter { !released.contains($0) } }.filter { !$0.value.isEmpty }
    for library in indexed.indices { indexed[library].removeAll { released.contains(ArticleID(library: library, path: $0.path)) } }
  }

  private mutating func forget(_ id: ArticleID, of file: ArticleFile) {
    articlesOfFile[LibraryWatch.Key(file)]?.removeAll { $0 == id }
    if takeOut(id) { untold.noteGone(id) }
  }

  /// Says whether the article was there.
  private mutating func takeOut(_ id: ArticleID) -> Bool {
    guard texts.removeValue(forKey: id) != nil, let place = places.removeValue(forKey: id) else { return false }
    let last = articles.removeLast()
    if place < articles.count {
      articles[place] = last
      places[last.article.id] = place
    }
    return true
  }

  /// All articles, to be compared, and what came, changed and went and was not told yet.
  mutating func takeAll() -> (articles: [AnalysedArticle], changes: UntoldChanges) {
    late = []
    return (articles, takeUntold())
  }

  /// Articles that came and were not told of yet.
  var newArticles: [Article] { untold.new.values.sorted { $0.id < $1.id } }

  mutating func takeUntold() -> UntoldChanges {
    defer { untold = UntoldChanges() }
    return untold
  }

  /// The articles that came, changed and went since all were taken, each as it is now; nil for one that is gone.
  var lateArticles: [(id: ArticleID, article: AnalysedArticle?)] {
    late.sorted().map { id in (id, places[id].map { articles[$0] }) }
  }

  // MARK: Comparing

  /// Notes that all articles are to be compared; says whether nobody is there to do it.
  mutating func wantComparison() -> Bool {
    wantsComparison = true
    defer { isComparing = true }
    return !isComparing
  }

  /// Whether there is to be another comparison; when not, the thread that asked is done with it.
  mutating func takesComparison() -> Bool {
    isComparing = wantsComparison
    defer { wantsComparison = false }
    return wantsComparison
  }

  mutating func met(_ error: StoreError) { problem = problem ?? error }
}

/// Articles that came, changed and went, and of which nobody was told yet.
struct UntoldChanges {
  private(set) var new: [ArticleID: Article] = [:]
  private(set) var changed: [ArticleID: Article] = [:]
  private(set) var vanished: Set<ArticleID> = []
  /// Of the new ones those that were asked for.
  private var asked: Set<ArticleID> = []
  /// Articles that are there and not in memory any more.
  private var released: Set<ArticleID> = []

  var isEmpty: Bool { new.isEmpty && changed.isEmpty && vanished.isEmpty && released.isEmpty }

  mutating func note(_ article: Article, isNew: Bool, isAsked: Bool = false) {
    let id = article.id
    released.remove(id)
    if isAsked { asked.insert(id) }
    // One that went and came again in between is another text of what is known.
    if isNew && vanished.remove(id) == nil || new[id] != nil { new[id] = article } else { changed[id] = article }
  }

  mutating func noteGone(_ id: ArticleID) {
    changed[id] = nil
    if new.removeValue(forKey: id) == nil { vanished.insert(id) }
  }

  mutating func noteReleased(_ id: ArticleID) {
    changed[id] = nil
    if new.removeValue(forKey: id) == nil { released.insert(id) }
  }

  func update(_ analysis: CorpusAnalysis, _ arrivals: [Arrival]? = nil) -> LibraryUpdate {
    func ordered(_ articles: [ArticleID: Article]) -> [Article] { articles.values.sorted { $0.id < $1.id } }
    return LibraryUpdate(
      new: ordered(new), changed: ordered(changed), vanished: vanished.sorted(), asked: asked, released: released.sorted(),
      analysis: analysis, arrivals: arrivals)
  }
}
