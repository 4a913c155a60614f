import Corpus
import Language

/// Opening lists, moving in them and acting on their rows.
extension ReaderState {
  /// Opens a view; one of the same kind that is open already comes to the top as it was.
  ///
  /// - Parameter text: words to choose by at once, without showing the list, when one row alone holds them.
  @discardableResult
  mutating func openList(_ kind: ListState.Kind, choosing text: String = "") -> [Effect] {
    rememberGrids()
    lists.removeAll { $0.kind == kind }
    var list = keptGrids[kind] ?? ListState(kind)
    list.filter = text
    if let left = leftViews[kind] {
      if text.isEmpty { list.filter = left.filter }
      list.order = min(left.order, max(ListDefinition.of(kind).orders.count - 1, 0))
      if keptGrids[kind] == nil { list.which = left.which }
    }
    list.isNew = keptGrids[kind] == nil
    list.isWaiting = isWaiting(for: list)
    list.rows = list.isWaiting ? [] : rows(of: list)
    list.cursor = list.grid == nil ? firstRow(of: list) : list.cursor
    lists.append(list)
    selection = nil
    listsMade = (moment.now, false)
    if list.grid != nil { placeInGrid() } else { moveInRows(by: 0) }
    if text.isEmpty, !list.filter.isEmpty {
      say("filtered by \(list.filter), as you left it (\(key("<Esc>")) shows all)")
    }
    return !text.isEmpty && list.rows.count(where: { !$0.isHeading }) == 1 ? chooseInList() : []
  }

  /// The row on which a list opens: among articles the one that is being read.
  private func firstRow(of list: ListState) -> Int {
    let first = list.rows.firstIndex { !$0.isHeading } ?? 0
    guard list.kind == .library, let article = focusedArticle else { return first }
    return list.rows.place(of: LibraryRow.id(of: article.id), near: first) ?? first
  }

  mutating func closeList() {
    rememberGrids()
    if let list = lists.popLast() { rememberView(list) }
    settleOpenList()
  }

  /// Shows the line of the cursor, whatever happened to the open list or to the screen meanwhile.
  mutating func settleOpenList() {
    if openGrid == nil { moveInList(by: 0) } else { settleGrid() }
  }

  private func rows(of list: ListState) -> ListRows {
    guard large != nil, list.kind.listsArticles else { return rowsInMemory(of: list, byLetters: true) }
    let rows = Array(rowsInMemory(of: list, byLetters: false))
    return ListRows(rows + CatalogueRows.rows(self, filter: list.filter, below: rows))
  }

  /// - Parameter byLetters: whether, where no row holds the words of the filter, those are shown that have its letters.
  private func rowsInMemory(of list: ListState, byLetters: Bool) -> ListRows {
    let definition = ListDefinition.of(list.kind)
    if !list.filter.isEmpty, let filtered = definition.filtered { return filtered(self, list.order, list.filter) }
    let all = definition.rows(self, list.kind, list.order)
    guard !list.filter.isEmpty else { return all }
    let wanted = QualifiedWords(list.filter)
    let exact = choose(from: all, of: list, wanted) { text in wanted.words.allSatisfy { text.contains($0) } }
    // Words go before letters: these are only looked for when no line holds the words.
    return ListRows(
      exact.isEmpty && byLetters
        ? choose(from: all, of: list, wanted) { text in wanted.words.allSatisfy { Self.hasLetters($0[...], in: text) } } : exact)
  }

  /// Whether one word of a text has some letters in their order, from its first one on.
  private static func hasLetters(_ wanted: Substring, in text: String) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber }.contains { word in
      guard word.first == wanted.first else { return false }
      var rest = word[...]
      return wanted.allSatisfy { letter in
        guard let place = rest.firstIndex(of: letter) else { return false }
        rest = rest[rest.index(after: place)...]
        return true
      }
    }
  }

  /// The rows whose article and text are wanted, with the headings above them.
  private func choose(
    from all: ListRows, of list: ListState, _ wanted: QualifiedWords, where isWanted: (String) -> Bool
  ) -> [ListRow] {
    let definition = ListDefinition.of(list.kind)
    var found: [ListRow] = []
    var heading: ListRow?
    var place = 0
    while place < all.count {
      let rows = all[place...].prefix(Self.lines(in: all, from: place))
      place += rows.count
      if let row = rows.first, row.isHeading {
        heading = row
        continue
      }
      if wanted.isQualified, !(rows.first.flatMap { article(of: $0, in: list) }.map(wanted.takes) ?? false) { continue }
      let text = Folding.folded(rows.flatMap { definition.columns(self, $0) }.map(\.text).joined(separator: " "))
      guard isWanted(text) else { continue }
      if let heading { found.append(heading) }
      heading = nil
      found += rows
    }
    return found
  }

  /// How many rows are one: an action's words and a notice may take several lines, a proposal has its evidence and passages below it.
  private static func lines(in rows: ListRows, from place: Int) -> Int {
    let first = rows[place]
    if case .notice = first.subject { return rows[place...].prefix { $0.subject == first.subject }.count }
    switch first.target {
    case .action, .perform: return rows[place...].prefix { $0.target == first.target }.count
    default: break
    }
    if case .proposal = first.subject { return rows[place...].prefix { $0.subject == first.subject }.count }
    return 1
  }

  /// Makes the rows of open lists anew while articles stream in: now and then, so that a long list does not cost more than reading.
  mutating func refreshListsNowAndThen() {
    if moment.now.timeIntervalSince(listsMade.at) >= Self.refreshInterval { refreshLists() } else { listsMade.areStale = true }
  }

  /// In seconds.
  private static let refreshInterval = 0.5

  /// Makes the rows of open lists anew, because what they show has changed; the cursor stays on its row.
  mutating func refreshLists() {
    listsMade = (moment.now, false)
    for index in lists.indices {
      lists[index].isWaiting = isWaiting(for: lists[index])
      guard !lists[index].isWaiting else {
        lists[index].resumesAt = lists[index].chosen?.id ?? lists[index].resumesAt
        lists[index].rows = []
        lists[index].grid?.columns = []
        continue
      }
      let chosen = lists[index].chosen?.id
      lists[index].rows = rows(of: lists[index])
      if let chosen, let place = lists[index].rows.place(of: chosen, near: lists[index].cursor) { lists[index].cursor = place }
      lists[index].cursor = min(lists[index].cursor, max(lists[index].rows.count - 1, 0))
      lists[index].grid = refreshedColumns(of: lists[index])
    }
    settleOpenList()
  }

  /// Makes the rows of lists whose material has come.
  mutating func fillWaitingLists() {
    for index in lists.indices where lists[index].isWaiting && !isWaiting(for: lists[index]) {
      lists[index].isWaiting = false
      lists[index].rows = rows(of: lists[index])
      lists[index].grid = refreshedColumns(of: lists[index])
      let resumed = lists[index].resumesAt.flatMap { id in lists[index].rows.place(of: id, near: lists[index].cursor) }
      lists[index].resumesAt = nil
      if let resumed {
        lists[index].cursor = resumed
      } else if index == lists.count - 1, lists[index].grid != nil {
        placeInGrid()
      }
    }
    moveInList(by: 0)
  }

  mutating func filterList(_ text: String) {
    guard !lists.isEmpty else { return }
    lists[lists.count - 1].filter = text
    lists[lists.count - 1].cursor = 0
    lists[lists.count - 1].top = 0
    lists[lists.count - 1].grid?.skipped = 0
    refreshLists()
    moveInList(by: 0)
  }

  /// Rows that a list can show.
  var listHeight: Int {
    let all = max(size.rows - 4, 1)
    return showsReviewPanes ? min(max(all / 4, Self.leastReviewLines), Self.mostReviewLines) : all
  }

  /// Whether proposals are shown with their passages in panes below them: where there is room for both.
  var showsReviewPanes: Bool {
    !isPlain && [.proposals, .changes].contains(lists.last?.kind) && size.rows >= Self.leastReviewRows
  }

  private static let leastReviewRows = 14
  private static let leastReviewLines = 3
  private static let mostReviewLines = 10

  /// Moves in the open list, over headings, and scrolls so that the cursor is shown.
  mutating func moveInList(by count: Int) {
    if isPlain { return moveInPlainList(by: count) { $0.moveInRows(by: count) } }
    moveInRows(by: count)
  }

  private mutating func moveInRows(by count: Int) {
    if openGrid != nil { return moveInGrid(by: count) }
    guard var list = lists.last, !list.rows.isEmpty else { return }
    let last = list.rows.count - 1
    var target = min(max(list.cursor + min(max(count, -list.rows.count), list.rows.count), 0), last)
    let step = count < 0 ? -1 : 1
    while list.rows.indices.contains(target), list.rows[target].isHeading { target += step }
    if !list.rows.indices.contains(target) { target = step > 0 ? lastChoosable(list) : firstChoosable(list) }
    list.cursor = target
    let showsHeading = target > 0 && list.rows[target - 1].isHeading
    list.top = min(list.top, showsHeading ? target - 1 : target)
    list.top = max(min(list.top, list.rows.count - listHeight), target - listHeight + 1, 0)
    lists[lists.count - 1] = list
  }

  private func lastChoosable(_ list: ListState) -> Int { list.rows.lastIndex { !$0.isHeading } ?? 0 }

  private func firstChoosable(_ list: ListState) -> Int { list.rows.firstIndex { !$0.isHeading } ?? 0 }

  /// A click on a row of the screen: moves there, and on the row of the cursor chooses it.
  mutating func clickInList(row: Int, column: Int) -> [Effect] {
    if isPlain { return clickInPlainList(row: row) }
    if openGrid != nil { return clickInGrid(row: row, column: column) }
    guard let list = lists.last, column < size.columns - (previewWidth.map { $0 + 1 } ?? 0) else { return [] }
    let target = list.top + row - ReaderView.listTop
    guard list.rows.indices.contains(target), !list.rows[target].isHeading else { return [] }
    let isChosen = target == list.cursor || list.isForOneChoice
    moveInList(by: target - list.cursor)
    return isChosen ? chooseInList() : []
  }

  private mutating func clickInPlainList(row: Int) -> [Effect] {
    guard let list = lists.last, let line = PlainRows(self)?.line(at: row), !list.rows[line.row].isHeading else { return [] }
    if line.row == list.cursor, line.column == list.grid?.cursor { return chooseInList() }
    moveInList(by: line.row - list.cursor)
    lists[lists.count - 1].grid?.cursor = line.column
    showPlainCell()
    return []
  }

  mutating func markInList() {
    guard let list = lists.last, let row = list.chosen else { return }
    // Of several rows that are one proposal or notice, the first stands for it.
    var first = list.cursor
    switch row.subject {
    case .proposal, .notice: first = list.rows.firstIndex { $0.subject == row.subject } ?? first
    default: break
    }
    let id = list.rows[first].id
    if list.marked.contains(id) {
      lists[lists.count - 1].marked.removeAll { $0 == id }
    } else {
      lists[lists.count - 1].marked.append(id)
    }
    moveInList(by: first + Self.lines(in: list.rows, from: first) - list.cursor)
  }

  mutating func reorderList() {
    guard let list = lists.last else { return }
    let orders = ListDefinition.of(list.kind).orders
    guard orders.count > 1 else { return say("this view has one order") }
    lists[lists.count - 1].order = (list.order + 1) % orders.count
    refreshLists()
    // What is first to be reviewed is what an order is chosen for.
    if list.kind == .proposals { lists[lists.count - 1].cursor = 0 }
    moveInList(by: 0)
    say("ordered by \(orders[(list.order + 1) % orders.count])")
  }

  /// Does what the row under the cursor is for; among articles, what all marked rows are for.
  mutating func chooseInList() -> [Effect] {
    guard let list = lists.last else { return [] }
    if case .picker(let picker) = list.kind {
      pick(markedArticles(of: list), for: picker)
      return []
    }
    if list.kind == .library, !list.marked.isEmpty {
      pick(markedArticles(of: list), for: .beside)
      return []
    }
    if !list.marked.isEmpty, let set = markedPassages(of: list) {
      go(to: .set(set))
      return []
    }
    guard let row = list.chosen else { return [] }
    if row.target == .takeOver { return importPlanned() }
    if case .perform(let name) = row.target {
      closeList()
      return ActionTable.byName[name].map { perform($0, ActionArguments()) } ?? []
    }
    go(to: chosenCell?.target ?? row.target)
    return []
  }

  private mutating func go(to target: ListRow.Target) {
    switch target {
    case .none: say("nothing to go to here")
    case .perform, .takeOver: break
    case .details(let item): openList(.details(item))
    case .list(let kind): openList(kind)
    case .action(let name):
      closeList()
      say(ActionTable.byName[name].map { "\(keyLabel(of: $0, in: context))  \($0.summary)" } ?? name)
    case .article(let article):
      rememberGrids()
      lists = []
      if let index = desk.index(of: article) { focusPane(index) } else { open(article) }
    case .place(let place):
      leaveLists { $0.go(to: place) }
    case .report(let id, let place):
      guard let set = event(id).flatMap({ tour(of: $0, to: place) }) else { return say("this event is not there any more") }
      go(to: .set(set))
    case .gap(let event, let articles): goToGap(of: event, in: articles)
    case .mentions(let actor, let choice):
      let places = mentionPlaces(of: actor, choice)
      if places.isEmpty { return say("no article mentions it in a way that is shown (\(key("zm")) shows all)") }
      go(to: .set(CurrentSet(kind: .mentions(actor), items: places, at: 0, scope: .library(choice))))
    case .annotation(let id):
      guard let place = annotations.place(of: id) else {
        openList(.details(.annotation(id)))
        return
      }
      leaveLists { $0.go(to: place) }
    case .tagged(let tag):
      let places = taggedPassages(tag)
      if places.isEmpty { return say("no passage has this tag") }
      go(to: .set(CurrentSet(kind: .passages("passage tagged \(tag)"), items: places, at: 0)))
    case .set(let set):
      leaveLists { state in
        state.currentSet = set
        if let place = set.place { state.go(to: place) }
        if case .tour(let event) = set.kind { state.chosenFocus = .event(event) }
        if case .mentions(let actor) = set.kind { state.chosenFocus = .actor(actor) }
        if case .passages = set.kind { state.chosenFocus = nil }
        state.say(state.setWords(set))
      }
    }
  }

  /// Closes all views and goes somewhere else.
  mutating func leaveLists(_ act: (inout ReaderState) -> Void) {
    rememberGrids()
    for list in lists { rememberView(list) }
    lists = []
    leavePlace()
    act(&self)
  }

  /// The articles of the marked rows in the order in which they were marked, also of those that a filter hides; else the one under the
  /// cursor.
  private func markedArticles(of list: ListState) -> [ArticleID] {
    guard !list.marked.isEmpty else {
      if case .article(let article) = list.chosen?.target { return [article] }
      return []
    }
    let places = Dictionary(list.marked.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = documents.articles.map(\.id) + (large?.lookup?.articles.map(\.id) ?? []).filter { documents[$0] == nil }
    return known.compactMap { article in places[LibraryRow.id(of: article)].map { ($0, article) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  mutating func pick(_ articles: [ArticleID], for picker: ListState.Picker) {
    guard let first = articles.first else { return }
    lists = []
    // Several can't take the place of one: what is being read stays.
    if picker == .here, articles.count == 1, desk.index(of: first) == nil { return open(first) }
    openBeside(articles.filter { desk.index(of: $0) == nil })
    if let index = desk.index(of: first) { focusPane(index) }
  }

  /// Deletes the annotations of the marked rows, else of the one under the cursor; an actor is none.
  mutating func deleteInList() -> [Effect] {
    if case .details(.annotation) = lists.last?.kind {
      let effects = deleteAnnotations(annotationsInFocus)
      closeList()
      return effects
    }
    switch lists.last?.chosen?.subject {
    case .annotation:
      let effects = deleteAnnotations(annotationsInFocus)
      if !lists.isEmpty { lists[lists.count - 1].marked = [] }
      return effects
    case .actor where lists.last?.kind != .framing && lists.last?.kind != .quotations:
      return decide(onEach: actorsInFocus) { .notAnActor($0) }
    case .tag: return deleteTags()
    case .written(let line):
      say("that stands in \(ActorStatement.Origin.file(line: line).words): take it out there")
      return []
    default:
      say("nothing to delete here")
      return []
    }
  }
}
