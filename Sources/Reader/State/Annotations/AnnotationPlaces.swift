import Corpus
import Language

/// Where annotations stand in the articles that are there, by their numbers in `AnnotationRecords`.
///
/// Annotations on the same state of the same article are one group: for all of them one article is looked for, and its text compared once
/// with the one that they were made on. A group whose article is as it was when it was placed is not looked at again. A place takes sixteen
/// bytes; what was found with other words, or in several places, is held beside.
struct AnnotationPlaces: Sendable {
  struct Placed: Hashable, Sendable {
    let article: ArticleID
    let place: Anchoring.Place
  }

  private enum Kind: UInt8 {
    case none, exact, moved, orphan
    /// With other words, or in several places.
    case doubtful
  }

  private struct Slot {
    /// The place of the article among `articles`.
    var article: UInt32 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
    var kind = Kind.none
  }

  private struct Group {
    let state: AnnotationRecords.ArticleState
    var members: [AnnotationNumber] = []
    /// The article and the text that its members were placed in, and whether the old text was known.
    var placedIn: (article: ArticleID, text: ContentHash, knowsOld: Bool)?
    /// Whether its article was there once since the start: what was beside it then did not come of it.
    var wasHere = false
    /// Whether its file was seen to be renamed.
    var isSure = false

    /// Whether its members are in the text on which they were made.
    var isAsMade: Bool { placedIn.map { $0.text == state.article.textHash } ?? false }
  }

  private struct PlacedArticle {
    let id: ArticleID
    var spans = AnnotationSpans()
  }

  private var slots: [Slot] = []
  private var doubtful: [AnnotationNumber: Anchoring.Place] = [:]
  private var articles: [PlacedArticle] = []
  private var placeOfArticle: [ArticleID: UInt32] = [:]
  private var decided: [ArticleID: Set<AnnotationNumber>] = [:]
  /// By the places of the articles' states in the records.
  private var groups: [Group] = []
  private var groupsByPath: [ArticleID: [Int]] = [:]
  private var groupsByHash: [ContentHash: [Int]] = [:]
  /// Made when an article is not where it was: most are.
  private var matchings: [Int: AnnotationMatching] = [:]
  /// Texts on which annotations were made, as far as they are known.
  private var texts: [ContentHash: Text] = [:]
  /// Texts that have been asked for.
  private var asked: Set<ContentHash> = []

  /// How an annotation was found; nil when its article is not there.
  func found(_ number: AnnotationNumber) -> Anchoring.Place? {
    guard number.index < slots.count else { return nil }
    let slot = slots[number.index]
    let range = ByteRange(bytes: Int(slot.start)..<Int(slot.end))
    return switch slot.kind {
    case .none: nil
    case .exact: .exact(range)
    case .moved: .moved(range)
    case .orphan: .orphan
    case .doubtful: doubtful[number]
    }
  }

  /// The article that an annotation is about; nil when it is not there.
  func article(of number: AnnotationNumber) -> ArticleID? {
    guard number.index < slots.count, slots[number.index].kind != .none else { return nil }
    return articles[Int(slots[number.index].article)].id
  }

  func spans(of article: ArticleID) -> AnnotationSpans {
    placeOfArticle[article].map { articles[Int($0)].spans } ?? AnnotationSpans()
  }

  func decided(on article: ArticleID) -> Set<AnnotationNumber> { decided[article] ?? [] }

  var decidedArticles: [ArticleID] { decided.filter { !$0.value.isEmpty }.keys.sorted() }

  // MARK: Texts

  mutating func know(_ text: Text, _ hash: ContentHash) { texts[hash] = text }

  /// The articles in which annotations on a text of that hash are placed.
  func articles(placedFrom hash: ContentHash) -> Set<ArticleID> {
    Set((groupsByHash[hash] ?? []).compactMap { groups[$0].placedIn?.article })
  }

  /// Keeps a text that is about to go, when something is annotated in it.
  mutating func remember(_ text: Text, _ hash: ContentHash) {
    if groupsByHash[hash]?.contains(where: { !groups[$0].members.isEmpty }) ?? false { texts[hash] = text }
  }

  /// The texts that have to be known to find passages whose article changed, by library; each is named once.
  ///
  /// - Parameter isComplete: whether all articles are there, so that one that is not found is gone.
  mutating func wantedTexts(isComplete: Bool) -> [Int: [ContentHash]] {
    var wanted: [Int: [ContentHash]] = [:]
    for group in groups where !group.members.isEmpty && (group.placedIn == nil ? isComplete : !group.isAsMade) {
      let hash = group.state.article.textHash
      guard texts[hash] == nil, !group.state.article.path.isEmpty else { continue }
      if asked.insert(hash).inserted { wanted[group.state.library, default: []].append(hash) }
    }
    return wanted
  }

  /// Whether articles that were here are not there any more, and came back under no other name.
  var isAnyLost: Bool { groups.contains { $0.wasHere && $0.placedIn == nil && !$0.members.isEmpty } }

  /// Whether the article of any annotation was not found yet.
  var isAnyMissing: Bool { groups.contains { $0.placedIn == nil && !$0.members.isEmpty && !$0.state.article.path.isEmpty } }

  // MARK: Placing

  /// Places annotations that came, or came to be about another passage.
  ///
  /// - Parameter looksEverywhere: whether those are looked for elsewhere too whose article is not where it was; else `placeMissing` does.
  mutating func place(
    _ numbers: [AnnotationNumber], _ records: AnnotationRecords, documents: Documents, looksEverywhere: Bool = true
  ) {
    makeRoom(for: records)
    var come: [Int: [AnnotationNumber]] = [:]
    for number in numbers where !records.state(number).article.path.isEmpty {
      come[records.statePlace(number), default: []].append(number)
    }
    for (index, numbers) in come {
      groups[index].members += numbers
      let group = groups[index]
      // Of an annotation made now the article is there as it is.
      if let direct = documents[group.state.id], direct.textHash == group.state.article.textHash {
        let isNews = !group.isAsMade || group.placedIn?.article != direct.id
        if isNews { unplace(group.members, records) }
        groups[index].placedIn = (direct.id, direct.textHash, true)
        groups[index].wasHere = true
        put(isNews ? groups[index].members : numbers, of: index, in: direct, records)
      } else if let known = group.placedIn, let article = documents[known.article] {
        put(numbers, of: index, in: article, records)
      } else if looksEverywhere {
        place(index, documents, fresh: nil, records)
      }
    }
  }

  /// Looks for the articles of annotations that have no place yet.
  mutating func placeMissing(_ records: AnnotationRecords, documents: Documents) {
    for index in groups.indices where groups[index].placedIn == nil { place(index, documents, fresh: nil, records) }
  }

  /// Forgets annotations; to be called before their records are other ones.
  mutating func remove(_ numbers: [AnnotationNumber], _ records: AnnotationRecords) {
    unplace(numbers, records)
    let gone = Dictionary(grouping: numbers) { records.statePlace($0) }
    for (index, numbers) in gone where index < groups.count {
      if numbers.count == 1 {
        groups[index].members.removeAll { $0 == numbers[0] }
      } else {
        let numbers = Set(numbers)
        groups[index].members.removeAll { numbers.contains($0) }
      }
      if groups[index].members.isEmpty {
        (groups[index].placedIn, groups[index].wasHere, groups[index].isSure) = (nil, false, false)
      }
    }
  }

  /// Places annotations on articles that were read.
  mutating func add(_ articles: [Article], _ records: AnnotationRecords, documents: Documents) {
    if groups.isEmpty {
      matchings = [:]
      return
    }
    for (library, articles) in Dictionary(grouping: articles, by: \.id.library) { matchings[library]?.add(articles) }
    var touched: Set<Int> = []
    for article in articles {
      touched.formUnion(groupsByPath[article.id] ?? [])
      touched.formUnion((groupsByHash[article.textHash] ?? []).filter { groups[$0].state.library == article.id.library })
    }
    for index in touched.sorted() { place(index, documents, fresh: nil, records) }
  }

  /// Looks again at groups whose article is another one now, or whose old text came to be known.
  mutating func refresh(_ documents: Documents, fresh: Set<ArticleID>?, _ records: AnnotationRecords) {
    matchings = [:]
    for index in groups.indices { place(index, documents, fresh: fresh, records) }
  }

  private mutating func place(_ index: Int, _ documents: Documents, fresh: Set<ArticleID>?, _ records: AnnotationRecords) {
    let group = groups[index]
    if group.members.isEmpty || group.state.article.path.isEmpty { return }
    let old = texts[group.state.article.textHash]
    guard let article = article(of: group, old, documents, fresh) else {
      unplace(group.members, records)
      groups[index].placedIn = nil
      return
    }
    if let before = group.placedIn, before.article == article.id, before.text == article.textHash,
      before.knowsOld || old == nil || article.textHash == group.state.article.textHash
    {
      // As it was: only those that came to the group have to be placed.
      let missing = group.members.filter { slots[$0.index].kind == .none }
      if !missing.isEmpty { put(missing, of: index, in: article, records) }
      return
    }
    unplace(group.members, records)
    groups[index].isSure = group.isSure || group.wasHere && fresh?.contains(article.id) ?? false
    groups[index].placedIn = (article.id, article.textHash, old != nil)
    groups[index].wasHere = true
    put(group.members, of: index, in: article, records)
  }

  /// The article that a group is about now.
  private mutating func article(
    of group: Group, _ old: Text?, _ documents: Documents, _ fresh: Set<ArticleID>?
  ) -> Article? {
    if let direct = documents[group.state.id], direct.textHash == group.state.article.textHash { return direct }
    let library = group.state.library
    let matching = matchings[library] ?? AnnotationMatching(documents.articles.filter { $0.id.library == library })
    matchings[library] = matching
    let present = present(group, matching, fresh)
    // That of which it came to be known goes on being it, whatever else changes.
    let known = group.placedIn.map { [$0.article] } ?? []
    let came = group.wasHere ? (fresh ?? []).union(known) : nil
    let match = old.map { matching.article(of: $0, present: present, among: came) } ?? present
    return match.flatMap { matching[$0] ?? documents[$0] }
  }

  /// The article of that path, or of that text. Where the path was here and its file is gone now, only an article that is new has its text
  /// from it: one that stood beside it is a reprint, and another article.
  private func present(_ group: Group, _ matching: AnnotationMatching, _ fresh: Set<ArticleID>?) -> ArticleID? {
    let target = AnnotationTarget(article: group.state.article, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    guard let match = matching.article(of: target) else { return nil }
    let isOwn = match.path == group.state.article.path || !group.wasHere || group.placedIn?.article == match
    return isOwn || fresh?.contains(match) ?? false ? match : nil
  }

  /// The path that an article had when it is known for it by its words alone, or is one of several copies of which none was seen to come of it.
  private func successor(_ group: Group, _ article: Article) -> String? {
    let path = group.state.article.path
    if article.id.path == path { return nil }
    if article.textHash != group.state.article.textHash { return path }
    let target = AnnotationTarget(article: group.state.article, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    return group.isSure || matchings[group.state.library]?.isSure(article.id, for: target) ?? true ? nil : path
  }

  private mutating func put(_ numbers: [AnnotationNumber], of index: Int, in article: Article, _ records: AnnotationRecords) {
    let state = groups[index].state
    let isAsMade = article.textHash == state.article.textHash
    let path = successor(groups[index], article)
    let placeOfArticle = place(of: article.id)
    var anchoring: Anchoring?
    var found: [AnnotationSpans.Span] = []
    for number in numbers {
      var place: Anchoring.Place
      if isAsMade, let range = records.exactRange(number, in: article.text) {
        place = .exact(range)
      } else {
        let known = anchoring ?? Anchoring(article, old: isAsMade ? nil : texts[state.article.textHash])
        anchoring = known
        place = known.place(of: records.target(number))
      }
      if records.isWordless(number) {
        // Of an article as a whole a copy is as good; what was decided of it does not hold for one that has only some of its words.
        let isOther = !isAsMade && article.id.path != state.article.path
        if isOther, path != nil || records.isDecision(number) { place = place.inSuccessor(of: state.article.path, article.id.path) }
      } else if let path {
        place = place.inSuccessor(of: path, article.id.path)
      }
      keep(place, of: number, in: placeOfArticle)
      if records.isDecision(number) {
        // What may be of another article is not held against this one before a person says so.
        if records.isWordless(number), place.isCertain { decided[article.id, default: []].insert(number) }
      } else if let range = place.range {
        found.append(AnnotationSpans.Span(range, number))
      }
    }
    if !found.isEmpty { articles[Int(placeOfArticle)].spans.add(found) }
  }

  private mutating func keep(_ place: Anchoring.Place, of number: AnnotationNumber, in article: UInt32) {
    let range = place.range ?? .zero..<(.zero)
    let kind: Kind =
      switch place {
      case .exact: .exact
      case .moved: .moved
      case .orphan: .orphan
      case .changed, .ambiguous: .doubtful
      }
    slots[number.index] = Slot(
      article: article, start: UInt32(clamping: range.lowerBound.value), end: UInt32(clamping: range.upperBound.value), kind: kind)
    doubtful[number] = kind == .doubtful ? place : nil
  }

  private mutating func place(of article: ArticleID) -> UInt32 {
    if let place = placeOfArticle[article] { return place }
    let place = UInt32(truncatingIfNeeded: articles.count)
    articles.append(PlacedArticle(id: article))
    placeOfArticle[article] = place
    return place
  }

  private mutating func unplace(_ numbers: [AnnotationNumber], _ records: AnnotationRecords) {
    var gone: [UInt32: [AnnotationSpans.Span]] = [:]
    for number in numbers where number.index < slots.count && slots[number.index].kind != .none {
      let article = slots[number.index].article
      decided[articles[Int(article)].id]?.remove(number)
      if let range = found(number)?.range { gone[article, default: []].append(AnnotationSpans.Span(range, number)) }
      slots[number.index] = Slot()
      doubtful[number] = nil
    }
    for (article, spans) in gone { articles[Int(article)].spans.remove(spans) }
  }

  private mutating func makeRoom(for records: AnnotationRecords) {
    while slots.count < records.limit { slots.append(Slot()) }
    let states = records.allStates
    for place in groups.count..<max(states.count, groups.count) {
      groups.append(Group(state: states[place]))
      groupsByPath[states[place].id, default: []].append(place)
      groupsByHash[states[place].article.textHash, default: []].append(place)
    }
  }
}

extension Anchoring.Place {
  /// The same in an article that is known for the old one by its words alone: that is for the user to see.
  func inSuccessor(of path: String, _ now: String) -> Anchoring.Place {
    let finding = QuoteChange(kind: .article, before: path, after: now)
    return switch self {
    case .exact(let range), .moved(let range): .changed(range, [finding])
    case .changed(let range, let findings): .changed(range, [finding] + findings)
    case .ambiguous, .orphan: self
    }
  }
}
