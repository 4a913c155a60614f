import Corpus
import Language
import Library

/// Taking in what came, changed and went in the folders while they are read.
extension ReaderState {
  /// Takes new articles and new texts in, and says so; nothing that is on the screen moves. An article whose file is gone stays as long as it
  /// is open somewhere.
  mutating func take(_ update: LibraryUpdate) {
    let selected = selectedWords
    var changes: [ArticleID: TextChange] = [:]
    for article in update.changed {
      changes[article.id] = documents[article.id].map { TextChange(from: $0.text, to: article.text) }
    }
    for article in update.changed { if let old = documents[article.id] { earlier.keep(old) } }
    let renamed = renames(in: update)
    // Of what got another name and another text at once the places move by both.
    for (id, now) in renamed {
      guard let old = documents[id], let new = update.new.first(where: { $0.id == now }), old.textHash != new.textHash else {
        continue
      }
      changes[id] = TextChange(from: old.text, to: new.text)
      earlier.keep(old.text, old.textHash, of: new)
    }
    // What went while it was open, and comes back by another name, goes now.
    let gone = Set(update.vanished).union(renamed.keys)
    let old = update.changed.compactMap { documents[$0.id] } + gone.sorted().compactMap { documents[$0] }
    documents.add(update.arrivals?.map(\.article.article) ?? update.new + update.changed)
    vanished.formUnion(update.vanished)
    vanished.subtract(renamed.keys)
    vanished.subtract((update.new + update.changed).map(\.id))
    let kept = Set(jumps.articles + desk.panes.map(\.article)).subtracting(renamed.keys)
    documents.remove(gone.union(update.released).subtracting(kept))
    move(along: changes, renamed)
    // Of a large library what has another name now may have come only because it has annotations.
    if old.isEmpty, !annotations.places.isAnyLost, large == nil || !annotations.places.isAnyMissing {
      annotations.anchor(on: update.new, documents: documents)
    } else {
      // Two files may have changed names.
      annotations.anchorAll(in: documents, fresh: Set((update.new + update.changed).map(\.id)), old: old)
    }
    hasNewArticles = true
    // Of a folder that was empty until now.
    openFirstArticles()
    if let arrivals = update.arrivals { take(update.analysis, with: arrivals) } else { take(compared: update.analysis) }
    if let pattern = search?.pattern, !changes.isEmpty { search = searched(for: pattern, on: desk) }
    // What was selected is not what stands there now.
    let isUnselected = selectedWords != selected
    if isUnselected { (selection, lastSelection) = (nil, nil) }
    let news =
      (isUnselected ? "nothing is selected any more: its words changed; " : "")
      + FolderNews(update, renamed, former: old).words(in: self)
    if !news.isEmpty { say(news) }
    restoreKeptPlaces()
    showAwaited()
  }

  /// The articles whose files have other names now: what is gone, or went before while it was open, with the text of one that came; of what is
  /// open, also with most of its text.
  private func renames(in update: LibraryUpdate) -> [ArticleID: ArticleID] {
    var arrived = Dictionary(grouping: update.new, by: \.textHash)
    var renames: [ArticleID: ArticleID] = [:]
    // One that comes back by its own name is no other.
    for id in vanished.union(update.vanished).subtracting(update.new.map(\.id)).sorted() {
      guard let hash = documents[id]?.textHash, var fitting = arrived[hash],
        let place = fitting.firstIndex(where: { $0.id.library == id.library })
      else { continue }
      renames[id] = fitting.remove(at: place).id
      arrived[hash] = fitting
    }
    let open = Set(desk.panes.map(\.article)).intersection(vanished.union(update.vanished)).subtracting(update.new.map(\.id))
    for id in open.sorted() where renames[id] == nil {
      let others = update.new.filter { $0.id.library == id.library && !renames.values.contains($0.id) }
      if let old = documents[id]?.text { renames[id] = AnnotationMatching(others).successor(of: old) }
    }
    return renames
  }

  /// Moves all places in texts that changed to where their words are now, and those in articles of other names along with them.
  private mutating func move(along changes: [ArticleID: TextChange], _ renamed: [ArticleID: ArticleID]) {
    func moved(_ place: Place) -> Place {
      Place(
        article: renamed[place.article] ?? place.article, range: changes[place.article]?.range(of: place.range) ?? place.range)
    }
    func moved(_ selection: Selection) -> Selection {
      var selection = selection
      if let change = changes[selection.article] { selection.anchor = change.place(of: selection.anchor) }
      return renamed[selection.article].map { Selection(unit: selection.unit, article: $0, anchor: selection.anchor) } ?? selection
    }
    func moved(_ desk: Desk) -> Desk {
      var desk = desk
      for pane in desk.panes.indices {
        let change = changes[desk.panes[pane].article]
        if let id = renamed[desk.panes[pane].article] { desk.panes[pane].article = id }
        guard let change else { continue }
        desk.panes[pane].top = change.place(of: desk.panes[pane].top)
        let cursor = change.place(of: desk.panes[pane].cursor)
        desk.panes[pane].cursor = documents[desk.panes[pane].article]?.cursorPlace(near: cursor) ?? cursor
      }
      return desk
    }
    guard !changes.isEmpty || !vanished.isEmpty || !renamed.isEmpty else { return }
    desk = moved(desk)
    // Between the top and the cursor may stand more rows than before.
    let edited = Set(changes.keys.map { renamed[$0] ?? $0 })
    for pane in desk.panes.indices where edited.contains(desk.panes[pane].article) { keepCursorInView(pane) }
    jumps = jumps.mapped(moved)
    if let start = linkStart { linkStart?.place = moved(start.place) }
    selection = selection.map(moved)
    if let past = lastSelection {
      lastSelection?.selection = moved(past.selection)
      if let change = changes[past.selection.article] { lastSelection?.cursor = change.place(of: past.cursor) }
    }
    for (name, mark) in marks {
      let offset = changes[mark.article]?.place(of: mark.offset) ?? mark.offset
      marks[name] = Mark(article: renamed[mark.article] ?? mark.article, offset: offset)
    }
    for (old, new) in renamed { if let entry = reading.entries[old] { reading.restore([new: entry]) } }
    func isOther(_ place: Place) -> Bool { changes[place.article] != nil || renamed[place.article] != nil }
    if let old = peek, isOther(old.from) || old.set.items.contains(where: isOther) { peek = nil }
    func moved(_ set: CurrentSet) -> CurrentSet? {
      let places = set.items.map(moved)
      let isThere = { [documents, vanished, isLarge = large != nil] (place: Place) in
        documents[place.article] != nil || isLarge && !vanished.contains(place.article)
      }
      let at = places[..<min(max(set.at, 0), places.count)].count(where: isThere)
      let items = places.filter(isThere)
      return items.isEmpty ? nil : CurrentSet(kind: set.kind, items: items, at: min(at, items.count - 1), scope: set.scope)
    }
    currentSet = currentSet.flatMap(moved)
    if let unsaved = annotations.unsavedNote { annotations.unsavedNote?.place = moved(unsaved.place) }
    if let left = annotations.leftNote { annotations.leftNote?.draft.place = moved(left.draft.place) }
    guard var asked = prompt else { return }
    asked.move(moved) { origin in
      let desk = moved(origin.desk)
      return SearchOrigin(
        desk: desk, search: origin.search.map { searched(for: $0.pattern, on: desk) }, set: origin.set.flatMap(moved))
    }
    prompt = asked
  }

  private var selectedWords: String? {
    guard selection != nil, let range = selectedRange, let article = focusedArticle else { return nil }
    return article.text.string(range)
  }

  /// The matches of a pattern in the articles of a desk.
  private func searched(for pattern: String, on desk: Desk) -> SearchState {
    SearchState(pattern: pattern, articles: desk.panes.compactMap { documents[$0.article] }, folded: folded)
  }
}

/// What is said of changes in the folders: "1 new article: Title (Source); 2 changed".
private struct FolderNews {
  private let parts: [(verb: String, articles: [ArticleID])]
  /// The articles as they were: what is gone is called by its title too.
  private let former: [ArticleID: Article]

  init(_ update: LibraryUpdate, _ renamed: [ArticleID: ArticleID], former: [Article]) {
    self.former = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(renamed.values)
    parts = [
      ("new", update.new.map(\.id).filter { !names.contains($0) && !update.asked.contains($0) }),
      ("changed", update.changed.map(\.id)),
      ("renamed", names.sorted()), ("gone", update.vanished.filter { renamed[$0] == nil }),
    ].filter { !$0.1.isEmpty }
  }

  func words(in state: ReaderState) -> String {
    parts.map { verb, articles in
      let noun = articles.count == 1 ? "article" : "articles"
      let count = verb == "new" ? "\(articles.count) new \(noun)" : "\(articles.count) \(noun) \(verb)"
      let open = verb == "gone" && articles.contains { state.documents[$0] != nil } ? ", what is open stays" : ""
      guard articles.count == 1, let id = articles.first else { return count + open }
      let article = state.documents[id] ?? former[id]
      if verb == "renamed" {
        let edits = article.map { changeWords($0, in: state) } ?? ""
        return "\(count): \(article?.metadata.title ?? "it") is now \(id.path)" + (edits.isEmpty ? "" : " and changed\(edits)")
      }
      return "\(count): \(article?.metadata.title ?? id.path)" + (article?.metadata.source.name.map { " (\($0))" } ?? "") + open
        + (verb == "changed" ? article.map { changeWords($0, in: state) } ?? "" : "")
    }.joined(separator: "; ")
  }

  /// What of one article is other than before: ": “17 soldiers” is now “71 soldiers”, and 2 more".
  private func changeWords(_ article: Article, in state: ReaderState) -> String {
    let changes = state.earlier.changes(of: article)
    guard let first = changes.first else { return "" }
    let more = changes.count > 1 ? ", and \(changes.count - 1) more" : ""
    return ": \(state.words(of: first, in: article.id, upTo: 30))\(more) (\(state.key("gV")) shows both texts)"
  }
}
