import Corpus
import Language

/// Where annotations stand in the articles that are there.
///
/// Annotations on the same state of the same article are one group: for all of them one article is looked for, and its text compared once
/// with the one that they were made on. A group whose article is as it was when it was placed is not looked at again.
struct AnnotationPlaces {
  struct Placed: Hashable, Sendable {
    let article: ArticleID
    let place: Anchoring.Place
  }

  /// A state of an article of a library.
  private struct Identity: Hashable {
    let library: Int
    let article: ArticleIdentity
  }

  private struct Group {
    var members: Set<AnnotationID> = []
    /// The article and the text that its members were placed in, and whether the old text was known.
    var placedIn: (article: ArticleID, text: ContentHash, knowsOld: Bool)?
    /// Whether its article was there once since the start: what was beside it then did not come of it.
    var wasHere = false
  }

  private var groups: [Identity: Group] = [:]
  private var identityOf: [AnnotationID: Identity] = [:]
  private var placed: [AnnotationID: Placed] = [:]
  private var spans: [ArticleID: AnnotationSpans] = [:]
  private var decided: [ArticleID: Set<AnnotationID>] = [:]
  private var matchings: [Int: AnnotationMatching] = [:]
  /// Texts on which annotations were made, as far as they are known.
  private var texts: [ContentHash: Text] = [:]
  /// Texts that have been asked for.
  private var asked: Set<ContentHash> = []

  subscript(id: AnnotationID) -> Placed? { placed[id] }

  func spans(of article: ArticleID) -> AnnotationSpans { spans[article] ?? AnnotationSpans([]) }

  func decided(on article: ArticleID) -> Set<AnnotationID> { decided[article] ?? [] }

  var decidedArticles: [ArticleID] { decided.filter { !$0.value.isEmpty }.keys.sorted() }

  // MARK: Texts

  mutating func know(_ text: Text, _ hash: ContentHash) { texts[hash] = text }

  /// The articles in which annotations on a text of that hash are placed.
  func articles(placedFrom hash: ContentHash) -> Set<ArticleID> {
    Set(groups.lazy.filter { $0.key.article.textHash == hash }.compactMap { $0.value.placedIn?.article })
  }

  /// Keeps a text that is about to go, when something is annotated in it.
  mutating func remember(_ text: Text, _ hash: ContentHash) {
    if groups.keys.contains(where: { $0.article.textHash == hash }) { texts[hash] = text }
  }

  /// The texts that have to be known to find passages whose article changed, by library; each is named once.
  ///
  /// - Parameter isComplete: whether all articles are there, so that one that is not found is gone.
  mutating func wantedTexts(isComplete: Bool) -> [Int: [ContentHash]] {
    var wanted: [Int: [ContentHash]] = [:]
    for (identity, group) in groups where texts[identity.article.textHash] == nil && !identity.article.path.isEmpty {
      let hash = identity.article.textHash
      let isNeeded = group.placedIn.map { $0.text != hash } ?? isComplete
      if isNeeded, asked.insert(hash).inserted { wanted[identity.library, default: []].append(hash) }
    }
    return wanted
  }

  // MARK: Placing

  /// Places one annotation, or forgets it.
  mutating func place(_ id: AnnotationID, _ annotation: Annotation?, library: Int, documents: Documents) {
    remove(id)
    guard let annotation, !annotation.target.isLibrary else { return }
    let identity = Identity(library: library, article: annotation.target.article)
    groups[identity, default: Group()].members.insert(id)
    identityOf[id] = identity
    if matchings[library] == nil { matchings[library] = AnnotationMatching(documents.articles.filter { $0.id.library == library }) }
    // Of an annotation made now the article is there as it is.
    let direct = documents[ArticleID(library: library, path: identity.article.path)]
    if let direct, direct.textHash == identity.article.textHash {
      groups[identity]?.placedIn = (direct.id, direct.textHash, true)
      groups[identity]?.wasHere = true
      put([annotation], in: direct, Anchoring(direct), successorOf: nil)
    } else if let known = groups[identity]?.placedIn, let article = documents[known.article] {
      put([annotation], in: article, anchoring(identity, article), successorOf: successor(identity, article))
    } else {
      place(identity, documents, fresh: nil) { $0 == id ? annotation : nil }
    }
  }

  /// Places the annotations of a library anew.
  mutating func anchorAll(_ entries: [AnnotationID: AnnotationTable.Entry], library: Int, documents: Documents) {
    for (identity, group) in groups where identity.library == library {
      unplace(group.members)
      for id in group.members { identityOf[id] = nil }
    }
    groups = groups.filter { $0.key.library != library }
    matchings[library] = AnnotationMatching(documents.articles.filter { $0.id.library == library })
    for (id, entry) in entries where !entry.annotation.target.isLibrary {
      let identity = Identity(library: library, article: entry.annotation.target.article)
      groups[identity, default: Group()].members.insert(id)
      identityOf[id] = identity
    }
    for identity in groups.keys where identity.library == library {
      place(identity, documents, fresh: nil) { entries[$0]?.annotation }
    }
  }

  /// Places annotations on articles that were read.
  mutating func add(_ articles: [Article], _ annotation: (AnnotationID) -> Annotation?) {
    if groups.isEmpty {
      matchings = [:]
      return
    }
    for (library, articles) in Dictionary(grouping: articles, by: \.id.library) { matchings[library]?.add(articles) }
    let paths = Set(articles.map(\.id))
    let hashes = Set(articles.map(\.textHash))
    let known = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for identity in groups.keys {
      guard
        paths.contains(ArticleID(library: identity.library, path: identity.article.path))
          || hashes.contains(identity.article.textHash)
      else { continue }
      place(identity, { known[$0] }, fresh: nil, annotation)
    }
  }

  /// Looks again at groups whose article is another one now, or whose old text came to be known.
  mutating func refresh(_ documents: Documents, fresh: Set<ArticleID>?, _ annotation: (AnnotationID) -> Annotation?) {
    matchings = Dictionary(grouping: documents.articles) { $0.id.library }.mapValues { AnnotationMatching($0) }
    for identity in groups.keys { place(identity, documents, fresh: fresh, annotation) }
  }

  private mutating func place(
    _ identity: Identity, _ documents: Documents, fresh: Set<ArticleID>?, _ annotation: (AnnotationID) -> Annotation?
  ) {
    place(identity, { documents[$0] }, fresh: fresh, annotation)
  }

  private mutating func place(
    _ identity: Identity, _ documents: (ArticleID) -> Article?, fresh: Set<ArticleID>?, _ annotation: (AnnotationID) -> Annotation?
  ) {
    guard let matching = matchings[identity.library], let group = groups[identity] else { return }
    let target = AnnotationTarget(article: identity.article, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    let old = texts[identity.article.textHash]
    let match =
      present(target, matching, group, fresh)
      ?? old.flatMap { matching.successor(of: $0, among: group.wasHere ? fresh ?? [] : nil) }
    guard let match, let article = matching[match] ?? documents(match) else {
      unplace(group.members)
      groups[identity]?.placedIn = nil
      return
    }
    if let before = group.placedIn, before.article == match, before.text == article.textHash,
      before.knowsOld || old == nil || article.textHash == identity.article.textHash
    {
      // As it was: only those that came to the group have to be placed.
      let missing = group.members.filter { placed[$0] == nil }.compactMap(annotation)
      if !missing.isEmpty { put(missing, in: article, anchoring(identity, article), successorOf: successor(identity, article)) }
      return
    }
    unplace(group.members)
    groups[identity]?.placedIn = (match, article.textHash, old != nil)
    groups[identity]?.wasHere = true
    put(group.members.compactMap(annotation), in: article, anchoring(identity, article), successorOf: successor(identity, article))
  }

  /// The article of that path, or of that text. Where the path was here and its file is gone now, only an article that is new has its text
  /// from it: one that stood beside it is a reprint, and another article.
  private func present(
    _ target: AnnotationTarget, _ matching: AnnotationMatching, _ group: Group, _ fresh: Set<ArticleID>?
  ) -> ArticleID? {
    guard let match = matching.article(of: target) else { return nil }
    let isOwn = match.path == target.article.path || !group.wasHere || group.placedIn?.article == match
    return isOwn || fresh?.contains(match) ?? false ? match : nil
  }

  private func anchoring(_ identity: Identity, _ article: Article) -> Anchoring {
    Anchoring(article, old: article.textHash == identity.article.textHash ? nil : texts[identity.article.textHash])
  }

  /// The path that an article had when it is known for it by its words alone.
  private func successor(_ identity: Identity, _ article: Article) -> String? {
    article.id.path != identity.article.path && article.textHash != identity.article.textHash ? identity.article.path : nil
  }

  private mutating func put(_ annotations: [Annotation], in article: Article, _ anchoring: Anchoring, successorOf path: String?) {
    var found: [AnnotationSpans.Span] = []
    for annotation in annotations {
      var place = anchoring.place(of: annotation.target)
      if let path, !annotation.target.exact.isEmpty { place = place.inSuccessor(of: path, article.id.path) }
      placed[annotation.id] = Placed(article: article.id, place: place)
      if annotation.decision != nil {
        if annotation.target.exact.isEmpty { decided[article.id, default: []].insert(annotation.id) }
      } else if let range = place.range {
        found.append(AnnotationSpans.Span(range: range, id: annotation.id))
      }
    }
    if !found.isEmpty { spans[article.id, default: AnnotationSpans([])].add(found) }
  }

  private mutating func remove(_ id: AnnotationID) {
    unplace([id])
    guard let identity = identityOf.removeValue(forKey: id) else { return }
    groups[identity]?.members.remove(id)
    if groups[identity]?.members.isEmpty == true { groups[identity] = nil }
  }

  private mutating func unplace(_ ids: Set<AnnotationID>) {
    var gone: [ArticleID: [AnnotationSpans.Span]] = [:]
    for id in ids {
      guard let old = placed.removeValue(forKey: id) else { continue }
      decided[old.article]?.remove(id)
      if let range = old.place.range { gone[old.article, default: []].append(AnnotationSpans.Span(range: range, id: id)) }
    }
    for (article, spans) in gone { self.spans[article]?.remove(spans) }
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

/// The spans of the annotations on one article, in order of their start; answers at once which overlap a span.
struct AnnotationSpans {
  struct Span: Hashable, Sendable {
    let range: ByteRange
    let id: AnnotationID
  }

  private(set) var all: [Span]
  /// For each span how far it and those before it reach.
  private var reach: [ByteOffset] = []

  init(_ spans: [Span]) {
    all = []
    add(spans)
  }

  mutating func add(_ spans: [Span]) {
    if spans.count == 1, let span = spans.first {
      all.insert(span, at: place(of: span))
    } else {
      all = (all + spans).sorted(by: Self.isBefore)
    }
    measure()
  }

  mutating func remove(_ spans: [Span]) {
    if spans.count == 1, let span = spans.first {
      let place = place(of: span)
      if place < all.count, all[place] == span { all.remove(at: place) }
    } else {
      let gone = Set(spans)
      all.removeAll { gone.contains($0) }
    }
    measure()
  }

  func overlapping(_ range: ByteRange) -> [Span] {
    var (low, high) = (0, reach.count)
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
  }

  private static func isBefore(_ one: Span, _ other: Span) -> Bool {
    (one.range.lowerBound, one.id) < (other.range.lowerBound, other.id)
  }

  /// The first place whose span is not before `span`.
  private func place(of span: Span) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.isBefore(all[middle], span) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func measure() {
    var furthest = ByteOffset.zero
    reach = all.map {
      furthest = max(furthest, $0.range.upperBound)
      return furthest
    }
  }
}
