import Corpus

/// A report shown in a box over the text, while nothing moves: the next ones follow with the same key.
struct Peek: Hashable, Sendable {
  /// The tour that Enter would go on with, or the likeliest passage of what nothing else was found to report; what is in the box is its
  /// present place.
  var set: CurrentSet
  /// The passage under the cursor, which the report is compared with.
  let from: Place
  /// The first line of the box that is shown, where not all fit.
  var top = 0

  /// The link between the passage under the cursor and the one in the box.
  var link: PassagePair? { self.set.place.map { PassagePair(from: from, to: $0) } }
}

extension ReaderState {
  /// Shows the next report of the event in focus in a box; with the box open, the one after it, round at the end. Where nothing else was
  /// found to report what stands here, shows the passage that comes nearest to it.
  mutating func peek(by steps: Int) {
    if peek != nil { return movePeek(by: steps) }
    guard let set = tourFromHere() ?? likeliestFromHere, let from = set.place else { return }
    selection = nil
    peek = Peek(set: set, from: from)
    movePeek(by: steps)
    if set.kind == .likeliest, let link = peek?.link, isDoubtful(link) {
      say("no other report of this was found; this passage comes nearest")
    }
  }

  private mutating func movePeek(by steps: Int) {
    guard var next = peek else { return }
    for _ in 0..<min(abs(steps), next.set.items.count) {
      next.set.advance(by: steps.signum())
      // The passage under the cursor is on the screen already.
      if next.set.place == next.from { next.set.advance(by: steps.signum()) }
    }
    guard next.set.place != next.from else { return peek = nil }
    next.top = 0
    peek = next
  }

  /// Goes to the report in the box, as the tour would.
  mutating func goToPeeked() {
    guard let peek, let place = peek.set.place else { return }
    self.peek = nil
    leavePlace()
    currentSet = peek.set
    go(to: place)
    if case .tour(let event) = peek.set.kind { chosenFocus = .event(event) }
    if peek.set.kind == .likeliest { chosenFocus = peek.link.map { .link($0) } }
    revealStart(of: peek.set)
    say(setWords(peek.set))
  }

  /// Scrolls the box where the report is longer than it.
  mutating func scrollPeek(by lines: Int) {
    let shown = isPlain ? PlainReport(self).map { ($0.top, $0.lastTop) } : PeekBox(self).map { ($0.top, $0.lastTop) }
    guard let (top, lastTop) = shown else { return }
    peek?.top = min(max(top + lines, 0), lastTop)
  }

  /// Keeps the box when the articles were compared anew, as long as its report is still one.
  mutating func refreshPeek() {
    guard let old = peek else { return }
    peek = nil
    guard let start = old.set.items.first.flatMap(passage(of:)), let place = old.set.place, case .tour(let id) = old.set.kind,
      let report = passage(of: place)
    else { return }
    let events = analysis.events.events(at: report).map { analysis.events.events[$0] }
    guard
      let event = events.first(where: { $0.id == id }) ?? events.first(where: { $0.reports.contains { $0.passage == start } })
        ?? events.first
    else { return }
    let set = tour(of: event, from: start, goingOn: old.set)
    guard set.place == place else { return }
    peek = Peek(set: set, from: old.from, top: old.top)
  }
}
