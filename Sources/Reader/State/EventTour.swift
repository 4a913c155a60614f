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
      if offered == likeliest { walk(likeliest, by: 1) } else { self.offered = likeliest }
      return
    }
    walk(set, by: steps)
  }

  private mutating func walk(_ set: CurrentSet, by steps: Int) {
    leavePlace()
    currentSet = set
    visitNextInSet(by: steps)
  }

  /// The tour that the cursor stands on, where it stands; else the one that begins with the passage under the cursor. Without one, says why.
  mutating func tourFromHere() -> CurrentSet? {
    if let set = tourUnderCursor { return set }
    guard let passage = passageUnderCursor else {
      say(whyNoAnalysis)
      return nil
    }
    switch whatToTour(at: passage) {
    case .event(let id): return event(id).map { tour(of: $0, from: passage) }
    case .link(let pair): return CurrentSet(kind: .likeliest, items: [pair.from, pair.to], at: 0)
    default:
      say(whyNothingElseReports(passage))
      return nil
    }
  }

  /// Whether there is a tour that the cursor stands on, or one that begins there.
  var hasTourHere: Bool { tourUnderCursor != nil || passageUnderCursor.map { whatToTour(at: $0) != nil } ?? false }

  /// The current tour when the cursor stands on one of its reports, and its event is in focus, or the link along which it came.
  private var tourUnderCursor: CurrentSet? {
    guard var set = currentSet, set.kind.isOfLinks, set.items.count > 1, let here = placeInSet else { return nil }
    let focus = focus
    var isInFocus = tourLink.map { focus == .link($0) } ?? false
    if case .tour(let event) = set.kind, focus == .event(event) { isInFocus = true }
    guard isInFocus else { return nil }
    set.at = here
    return set
  }

  /// The event or link in focus, as far as others report it; while something else is in focus, the first of these under the cursor. What was
  /// put into focus by hand is meant, and nothing else.
  private func whatToTour(at passage: Passage) -> FocusItem? {
    guard let cursor = desk.focusedPane?.cursor else { return nil }
    let items = reportedElsewhere(at: passage, under: cursor)
    switch focus {
    case .event, .link: return items.first { $0 == focus }
    default: return items.first
    }
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
    if let start = passageUnderCursor(of: event), start != target {
      var set = tour(of: event, from: start)
      if let at = set.items.firstIndex(of: report) {
        set.at = at
        return set
      }
    }
    return tour(of: event, from: target)
  }

  /// The passage under the cursor when it reports the event, or is linked with it.
  func passageUnderCursor(of event: Event) -> Passage? {
    guard let passage = passageUnderCursor, let cursor = desk.focusedPane?.cursor else { return nil }
    let isOf =
      event.reports.contains { $0.passage == passage } || reportedElsewhere(at: passage, under: cursor).contains(.event(event.id))
    return isOf ? passage : nil
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

  /// The passage under the cursor and the likeliest one to tell of the same; nil where something else reports it.
  var likeliestFromHere: CurrentSet? {
    guard let passage = passageUnderCursor, isReport(passage), !isHidden(passage), whatToTour(at: passage) == nil,
      let (other, _) = likeliest(passage)
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

  /// "perhaps the same, 42 %: + says it is, - that it is not".
  func likeliestWords(_ set: CurrentSet) -> String {
    guard set.at > 0, let here = set.place else { return "the passage whose likeliest report was looked for" }
    let pair = PassagePair(from: set.items[0], to: here)
    let certainty = certainty(of: pair)
    guard isDoubtful(pair) else { return withSharedWords("linked with \(name(of: pair.from)) · \(certainty)", of: pair) }
    return "perhaps the same, \(certainty): \(key("+", in: .text)) says it is, \(key("-", in: .text)) that it is not"
  }

  /// "report 2 of 9 · 87 %: Libya, Turkey, “troops”".
  func tourWords(_ set: CurrentSet) -> String {
    let place = "report \(set.at + 1) of \(set.items.count)"
    guard set.at > 0, let here = set.place else { return place }
    let link = PassagePair(from: set.items[0], to: here)
    return withSharedWords("\(place) · \(isDoubtful(link) ? "perhaps, " : "")\(certainty(of: link))", of: link)
  }

  /// What was told of a link with what both passages share, as much as a line takes: what is told over two lies over what stands there.
  private func withSharedWords(_ told: String, of link: PassagePair) -> String {
    let shared = sharedWords(of: link)
    var (line, separator) = (told, ": ")
    for (index, words) in shared.prefix(Self.mostWordsTold).enumerated() {
      let longer = line + separator + words
      let room = size.columns - 3 - (index + 1 < shared.count ? Self.cutMark.count : 0)
      if SafeText.columns(of: longer) > room { return line + (index > 0 ? Self.cutMark : "") }
      (line, separator) = (longer, ", ")
    }
    return line + (shared.count > Self.mostWordsTold ? Self.cutMark : "")
  }

  /// Says that both passages share more than is told.
  private static let cutMark = ", …"

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

  /// The tour of an event as it is now, in the order of an earlier one as far as that goes: what was visited does not come again.
  func tour(of event: Event, from start: Passage, goingOn earlier: CurrentSet) -> CurrentSet {
    let fresh = tour(of: event, from: start)
    var items = earlier.items.filter(fresh.items.contains)
    // What is new comes behind what is as likely or likelier; the first is there already.
    for (before, new) in zip(fresh.items, fresh.items.dropFirst()) where !items.contains(new) {
      items.insert(new, at: (items.firstIndex(of: before) ?? items.count - 1) + 1)
    }
    return CurrentSet(kind: fresh.kind, items: items, at: earlier.place.flatMap(items.firstIndex(of:)) ?? 0)
  }

  /// Keeps the tour when the articles were compared anew: its event may have another name now, and other reports.
  mutating func refreshTour() {
    guard case .tour(let id) = currentSet?.kind, let set = currentSet, let start = set.items.first.flatMap(passage(of:)) else {
      return
    }
    let visited = Set(set.items.compactMap(passage(of:)))
    // The tour may begin with a passage that is linked with the event, and none of its reports.
    let candidates = Set(visited.flatMap(analysis.events.events(at:))).sorted().map { analysis.events.events[$0] }
    func common(_ event: Event) -> Int { event.reports.count { visited.contains($0.passage) } }
    guard let event = candidates.first(where: { $0.id == id }) ?? candidates.max(by: { common($0) < common($1) }) else { return }
    currentSet = self.tour(of: event, from: start, goingOn: set)
    if chosenFocus == .event(id) { chosenFocus = .event(event.id) }
  }
}
