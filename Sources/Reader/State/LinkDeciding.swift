import Corpus
import Language

/// What the user says of two passages: that both tell of one event, or that they do not. Kept as decisions, which are annotations on one
/// of the passages, and applied to every analysis; what is on the screen follows at once.
extension ReaderState {
  /// Stores a decision on two passages; one that says the same already stays as it is.
  ///
  /// - Parameter number: its place, from 0, among those that are decided at once.
  mutating func decide(_ pair: PassagePair, isSameEvent: Bool, number: Int = 0) -> [Effect] {
    guard let from = documents[pair.from.article], let to = documents[pair.to.article], let (one, other) = passages(of: pair) else {
      say("one of the passages is not there any more")
      return []
    }
    guard from.id.library == to.id.library else {
      complain("these are passages of two libraries: a decision lies in one, and could not name the other")
      return []
    }
    let existing = annotations.linkDecisions.last { decided in
      self.pair(of: decided.annotation, library: decided.library) == LinkDecisions.Pair(one, other)
    }?.annotation
    let isTurned = existing.map { self.passage(of: $0.target, library: from.id.library) == other } ?? false
    let words = words(for: pair, isSameEvent: isSameEvent) + (isSameEvent || isTurned ? "" : whatLeaves(one, other))
    if case .link(let decided) = existing?.decision, decided.isSameEvent == isSameEvent {
      say("\(words), as you said")
      return []
    }
    var annotation =
      existing
      ?? Annotation(
        id: moment.id(number), target: AnnotationTarget(article: from, range: pair.from.range), note: "", tags: [],
        creator: userName,
        created: moment.now, modified: moment.now)
    let (second, place) = isTurned ? (from, pair.from) : (to, pair.to)
    annotation.decision = .link(
      LinkDecision(other: AnnotationTarget(article: second, range: place.range), isSameEvent: isSameEvent))
    annotation.details.proposed = proposed(one, other) ?? annotation.details.proposed
    annotation.modified = moment.now
    return apply(AnnotationEdit(before: existing, after: annotation, summary: "\(words),"), library: from.id.library)
  }

  private func words(for pair: PassagePair, isSameEvent: Bool) -> String {
    "\(isSameEvent ? "one event" : "not one event"): \(name(of: pair.from)) and \(name(of: pair.to))"
  }

  /// Says of the other of two passages that are rejected that it leaves all reports of the event that they have in common, and not the one
  /// alone.
  private func whatLeaves(_ one: Passage, _ other: Passage) -> String {
    let events = analysis.events
    let isCommon = events.events(at: other).contains { number in
      let reports = events.events[number].reports
      return reports.count > 2 && reports.contains { $0.passage == one }
    }
    return isCommon ? ", which leaves the event" : ""
  }

  /// What the analysis held of two passages; nil where it did not compare them, as what the user said came first.
  private func proposed(_ one: Passage, _ other: Passage) -> AnnotationDetails.ProposedDecision? {
    let score = analysis.links.score(one, other)
    guard score > 0, linkDecisions.isSameEvent(one, other) == nil else { return nil }
    let isShown = score >= analysis.events.shownFrom
    return .init(words: isShown ? "same-event" : "other-event", rule: "cross-reference", score: (score * 10_000).rounded() / 10_000)
  }

  /// Begins a link with the passage under the cursor; with one begun, makes it and this passage one event.
  mutating func link() -> [Effect] {
    guard let pane = desk.focusedPane, let article = focusedArticle, let passage = passage(at: pane.cursor, in: article) else {
      say(whyNoAnalysis)
      return []
    }
    guard isReport(passage) else {
      say("nothing to link here: this reports nothing")
      return []
    }
    let here = place(of: passage)
    guard let start = linkStart else {
      linkStart = SeenPassage(article, here.range)
      sayLinkBegun(at: here, asking: false)
      return []
    }
    linkStart = nil
    if start.place == here {
      say("no link is begun any more")
      return []
    }
    return decideOneEvent(start, SeenPassage(article, here.range))
  }

  /// Whichever key began a link, either completes it; the one that began it is named first.
  mutating func sayLinkBegun(at place: Place, asking: Bool) {
    let (joins, asks) = ("makes both one event", "asks what they are to each other")
    let (one, other) = (key("c", in: .text), key("C", in: .text))
    let words =
      asking ? "\(other) on another passage \(asks), \(one) \(joins)" : "\(one) on another passage \(joins), \(other) \(asks)"
    say("link from \(name(of: place)): \(words); \(key("<Esc>")) gives it up")
  }

  /// Makes two passages one event, where both have the words still that they were chosen for.
  mutating func decideOneEvent(_ start: SeenPassage, _ end: SeenPassage) -> [Effect] {
    for passage in [start, end] where !passage.isThere(in: documents) {
      complain("“\(passage.target.exact.shortened(toColumns: 30))” does not stand there any more: choose both passages again")
      return []
    }
    return decide(PassagePair(from: start.place, to: end.place), isSameEvent: true)
  }

  /// Whether events are made of a passage, so that a word on it has an effect.
  func isReport(_ passage: Passage) -> Bool {
    let analysed = analysis.articles[passage.article]
    return analysed.article.metadata.isAnalysable
      && analysed.article.blocks[analysed.analysis.sentences[passage.sentence].block].isReporting
  }

  /// Takes up what is decided of links now, in the passages of the present analysis.
  mutating func refreshLinkDecisions() {
    let decided = annotations.linkDecisions
    linkDecisions = LinkStatements(decisions: decided).decisions(in: decided.isEmpty ? [] : analysis.articles)
  }

  /// Takes up one change of a decision on a link, in the time that one takes.
  mutating func noteLinkDecision(_ before: Annotation?, _ after: Annotation?, library: Int) {
    if let before, let pair = pair(of: before, library: library) { linkDecisions.decide(pair.first, pair.second, isSameEvent: nil) }
    guard let after, case .link(let decided) = after.decision, let pair = pair(of: after, library: library) else { return }
    linkDecisions.decide(pair.first, pair.second, isSameEvent: decided.isSameEvent)
    if !decided.isSameEvent { leaveOut(pair) }
  }

  /// Takes a rejected report out of the tour that it was rejected from.
  private mutating func leaveOut(_ pair: LinkDecisions.Pair) {
    func without(_ set: CurrentSet) -> CurrentSet {
      guard case .tour = set.kind, let start = set.items.first.flatMap(passage(of:)), start == pair.first || start == pair.second
      else { return set }
      let other = start == pair.first ? pair.second : pair.first
      guard let gone = set.items.lastIndex(where: { passage(of: $0) == other }), gone > 0 else { return set }
      var items = set.items
      items.remove(at: gone)
      return CurrentSet(kind: set.kind, items: items, at: min(set.at >= gone ? max(set.at - 1, 0) : set.at, items.count - 1))
    }
    if let set = currentSet { currentSet = without(set) }
    if var open = peek {
      open.set = without(open.set)
      peek = open
    }
  }

  /// The passages that a decision is about, where both are as they were; others are found when the articles are compared.
  private func pair(of annotation: Annotation, library: Int) -> LinkDecisions.Pair? {
    guard case .link(let decided) = annotation.decision, let one = passage(of: annotation.target, library: library),
      let other = passage(of: decided.other, library: library)
    else { return nil }
    return LinkDecisions.Pair(one, other)
  }

  private func passage(of target: AnnotationTarget, library: Int) -> Passage? {
    guard let article = documents[ArticleID(library: library, path: target.article.path)],
      article.textHash == target.article.textHash
    else { return nil }
    return passage(at: target.range.lowerBound, in: article)
  }

  /// What was decided of links of an event's reports.
  func linkDecisions(on event: Event) -> [Annotation] {
    let passages = Set(event.reports.map(\.passage))
    return annotations.linkDecisions.filter { decided in
      guard let pair = pair(of: decided.annotation, library: decided.library) else { return false }
      return passages.contains(pair.first) || passages.contains(pair.second)
    }.map(\.annotation)
  }

  // MARK: From one to the next

  /// After an answer in the text or the box: shows the next report.
  mutating func goOnAfterAnswer(on pair: PassagePair, _ answer: Answer) {
    if peek != nil {
      guard case .tour = peek?.set.kind else { return peek = nil }
      // A rejected report has left the set, and the one before it is the present place.
      if answer == .no, let set = peek?.set, set.items.count < 2 { peek = nil } else { peek(by: 1) }
      return
    }
    if currentSet?.kind == .likeliest, answer == .no {
      leavePlace()
      go(to: pair.from)
      currentSet = nil
    }
    guard case .tour(let event) = currentSet?.kind, let set = currentSet, set.items.contains(pair.from) else { return }
    guard set.items.count > 1 || answer == .yes else {
      leavePlace()
      go(to: pair.from)
      currentSet = nil
      return
    }
    leavePlace()
    if answer == .yes, let here = set.items.firstIndex(of: pair.to) { currentSet?.at = here }
    visitNextInSet(by: 1)
    chosenFocus = .event(event)
  }
}

extension AnnotationTable {
  /// All decisions on links with their library, in the order in which they were changed.
  var linkDecisions: [(library: Int, annotation: Annotation)] {
    decisions.compactMap { entry in
      if case .link = entry.annotation.decision { (entry.library, entry.annotation) } else { nil }
    }.sorted { ($0.1.modified, $0.1.id) < ($1.1.modified, $1.1.id) }
  }
}
