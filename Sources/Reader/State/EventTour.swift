import Corpus
import Language

/// Going from report to report of an event.
extension ReaderState {
  /// Goes to the next report of the event in focus: each article and each report once, then round. Where nothing else was found to report
  /// what stands here, offers the likeliest passage, and at once once more goes there.
  mutating func tour(by steps: Int = 1) {
    let offered = offered
    self.offered = nil
    guard let set = tourFromHere() else {
      guard let likeliest = likeliestFromHere, let score = score(of: likeliest), score >= Self.leastOffered else { return }
      if offered == likeliest || score >= analysis.events.shownFrom { goToLikeliest(likeliest) } else { self.offered = likeliest }
      return
    }
    leavePlace()
    currentSet = set
    visitNextInSet(by: steps)
  }

  /// The tour that the cursor stands on, where it stands; else the one that begins with the passage under the cursor. Without one, says why.
  mutating func tourFromHere() -> CurrentSet? {
    if let set = tourUnderCursor { return set }
    guard let pane = desk.focusedPane, let article = documents[pane.article], let passage = passage(at: pane.cursor, in: article)
    else {
      say(whyNoAnalysis)
      return nil
    }
    guard let event = eventToTour(at: passage) else {
      say(whyNothingElseReports(passage))
      return nil
    }
    return tour(of: event, from: passage)
  }

  /// The current tour when the cursor stands on one of its reports, and its event is in focus, or the link along which it came.
  private var tourUnderCursor: CurrentSet? {
    guard case .tour(let event) = currentSet?.kind, var set = currentSet, set.items.count > 1, let here = placeInSet else {
      return nil
    }
    let focus = focus
    guard focus == .event(event) || tourLink.map({ focus == .link($0) }) ?? false else { return nil }
    set.at = here
    return set
  }

  /// The reports of an event, beginning with a passage: the likelier it is that both tell of one event the earlier; those as likely by the
  /// date of their article. Those of which the user said that they are another event's are left out.
  func tour(of event: Event, from start: Passage) -> CurrentSet {
    let others = event.reports.map(\.passage).filter { $0 != start && linkDecisions.isSameEvent($0, start) != false }
    let keyed = others.map { other -> (key: (Int, Int, Passage), passage: Passage) in
      let isDecided = linkDecisions.isSameEvent(start, other) ?? false
      let score = isDecided ? 100 : Int((analysis.links.score(start, other) * 100).rounded())
      let day = analysis.articles[other.article].article.metadata.date.date?.firstDay ?? Int.max
      return ((-score, day, other), other)
    }
    let passages = [start] + keyed.sorted { $0.key < $1.key }.map(\.passage)
    return CurrentSet(kind: .tour(event.id), items: passages.map(place), at: 0)
  }

  /// The tour of an event that comes to one of its reports: from the passage under the cursor when that is another one, else from there.
  func tour(of event: Event, to report: Place) -> CurrentSet? {
    guard let target = passage(of: report) else { return nil }
    if let start = reportUnderCursor(of: event), start != target {
      var set = tour(of: event, from: start)
      if let at = set.items.firstIndex(of: report) {
        set.at = at
        return set
      }
    }
    return tour(of: event, from: target)
  }

  /// The passage under the cursor when it reports the event.
  func reportUnderCursor(of event: Event) -> Passage? {
    guard let pane = desk.focusedPane, let article = documents[pane.article], let passage = passage(at: pane.cursor, in: article)
    else { return nil }
    return event.reports.contains { $0.passage == passage } ? passage : nil
  }

  /// The event in focus, else the first of the passage that another article reports, or that of a passage with which it is linked far more
  /// surely.
  private func eventToTour(at passage: Passage) -> Event? {
    guard let cursor = desk.focusedPane?.cursor else { return nil }
    var candidates = events(at: passage, under: cursor)
    if case .event(let id) = focus, let event = event(id) {
      // What was put into focus by hand is meant, and nothing else.
      if chosenFocus == focus, isReportedElsewhere(event, than: passage) { return event }
      candidates = chosenFocus == focus ? [] : [event] + candidates
    }
    let linked = linkedEvent(passage)
    guard let event = candidates.first(where: { isReportedElsewhere($0, than: passage) }) else { return linked?.event }
    if let linked, weight(of: linked.link, at: passage, under: cursor) > weight(of: event, at: passage, under: cursor) {
      return linked.event
    }
    return event
  }

  /// The event of the passage that this one is linked with most surely of those that have no event in common with it: as with a title that
  /// says again what its article reports, and is in no event itself.
  private func linkedEvent(_ passage: Passage) -> (event: Event, link: CrossReference)? {
    let own = Set(events(at: passage).map(\.id))
    let linked = analysis.links.references(of: passage).filter {
      $0.isShown && linkDecisions.isSameEvent($0.from, $0.to) != false
    }
    for link in linked.sorted(by: { $0.score > $1.score }) {
      let events = events(at: link.from == passage ? link.to : link.from)
      guard !events.contains(where: { own.contains($0.id) }) else { continue }
      if let event = events.first(where: { isReportedElsewhere($0, than: passage) }) { return (event, link) }
    }
    return nil
  }

  private func whyNothingElseReports(_ passage: Passage) -> String {
    let analysed = analysis.articles[passage.article]
    if isHidden(passage) {
      return "no happening here: standing facts and claims are hidden (\(key("zh")))"
    }
    guard analysed.article.blocks[analysed.analysis.sentences[passage.sentence].block].isReporting else {
      return "nothing to compare here"
    }
    // That none was found does not say that there is none: the likeliest passage is named.
    let near = likeliest(passage).map { passage, score in
      let enter = score >= Self.leastOffered ? ": \(key("<Enter>", in: .text)) goes there" : " (\(key("K")) shows it)"
      return "; the likeliest passage is \(name(of: place(of: passage))), \(score.percent)\(enter)"
    }
    return "no other report of this was found" + (near ?? "")
  }

  /// Whether a passage tells of standing facts and claims alone, and these are hidden.
  private func isHidden(_ passage: Passage) -> Bool {
    events(at: passage).isEmpty && !analysis.events.events(at: passage).isEmpty
  }

  /// The passage under the cursor and the likeliest one to tell of the same; nil where something else reports it.
  var likeliestFromHere: CurrentSet? {
    guard let pane = desk.focusedPane, let article = documents[pane.article], let passage = passage(at: pane.cursor, in: article),
      isReport(passage), !isHidden(passage), eventToTour(at: passage) == nil, let (other, _) = likeliest(passage)
    else { return nil }
    return CurrentSet(kind: .likeliest, items: [passage, other].map(place), at: 0)
  }

  /// The passage that comes nearest to telling of the same event without being linked, and how likely it does.
  private func likeliest(_ passage: Passage) -> (passage: Passage, score: Double)? {
    let known = analysis.links.references(of: passage).first { reference in
      reference.score >= Self.leastTold && linkDecisions.isSameEvent(reference.from, reference.to) != false
    }
    guard let known else { return nil }
    return (known.from == passage ? known.to : known.from, known.score)
  }

  /// Less probable passages are not worth to be looked at.
  private static let leastTold = 0.15
  /// From here on about every second passage does tell of the same: worth to be gone to by the same key.
  private static let leastOffered = 0.4

  /// How likely it is that the likeliest passage tells of the same.
  private func score(of likeliest: CurrentSet) -> Double? {
    likeliest.items.first.flatMap(passage(of:)).flatMap(self.likeliest)?.score
  }

  /// Goes to the likeliest passage to tell of what stands here; what is said of the two is for their link.
  private mutating func goToLikeliest(_ set: CurrentSet) {
    leavePlace()
    currentSet = set
    visitNextInSet(by: 1)
  }

  /// "perhaps the same, 42 %: + says it is, - that it is not".
  func likeliestWords(_ set: CurrentSet) -> String {
    guard set.at > 0, let here = set.place else { return "the passage whose likeliest report was looked for" }
    let pair = PassagePair(from: set.items[0], to: here)
    let certainty = certainty(of: pair)
    guard isDoubtful(pair) else { return certainty }
    return "perhaps the same, \(certainty): \(key("+", in: .text)) says it is, \(key("-", in: .text)) that it is not"
  }

  /// "report 2 of 9 · 87 %: Libya, Turkey, “troops”".
  func tourWords(_ set: CurrentSet) -> String {
    let place = "report \(set.at + 1) of \(set.items.count)"
    guard set.at > 0, let here = set.place else { return place }
    let link = PassagePair(from: set.items[0], to: here)
    let told = "\(place) · \(isDoubtful(link) ? "perhaps: " : "")\(certainty(of: link))"
    // As much as a line takes: what is told over two lies over what stands there.
    var (line, separator) = (told, ": ")
    for words in sharedWords(of: link).prefix(Self.mostWordsTold) {
      let longer = line + separator + words
      if SafeText.columns(of: longer) > size.columns - 3 { break }
      (line, separator) = (longer, ", ")
    }
    return line
  }

  private static let mostWordsTold = 6

  /// Shows the passage where a tour began in its pane, to be compared with the report, when that pane is on the screen and still stands
  /// there.
  mutating func revealStart(of set: CurrentSet) {
    guard let start = set.items.first,
      let index = layout.panes.map(\.index).first(where: { $0 != desk.focused && desk.panes[$0].article == start.article }),
      start.range.contains(desk.panes[index].cursor)
    else { return }
    revealWhole(start.range, in: index)
  }

  /// Keeps the tour when the articles were compared anew: its event may have another name now, and other reports.
  mutating func refreshTour() {
    guard case .tour(let id) = currentSet?.kind, let set = currentSet, let start = set.items.first.flatMap(passage(of:)) else {
      return
    }
    let candidates = analysis.events.events(at: start).map { analysis.events.events[$0] }
    let visited = Set(set.items.compactMap(passage(of:)))
    func common(_ event: Event) -> Int { event.reports.count { visited.contains($0.passage) } }
    guard let event = candidates.first(where: { $0.id == id }) ?? candidates.max(by: { common($0) < common($1) }) else { return }
    var fresh = tour(of: event, from: start)
    if let place = set.place, let at = fresh.items.firstIndex(where: { $0.range == place.range && $0.article == place.article }) {
      fresh.at = at
    }
    currentSet = fresh
    if chosenFocus == .event(id) { chosenFocus = .event(event.id) }
  }
}
