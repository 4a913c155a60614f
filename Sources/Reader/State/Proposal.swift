import Corpus

/// Something that the analysis found likely and not sure: for the user to confirm or reject, one after the other.
enum Proposal: Hashable, Sendable {
  /// Two actors may be one.
  case oneActor(ActorProposal)
  /// Two passages may tell of one event.
  case oneEvent(PassagePair)

  /// Names it in lists, as long as it is there.
  var id: String {
    switch self {
    case .oneActor(let proposal): "\(proposal.one.slug) = \(proposal.other.slug)"
    case .oneEvent(let pair): pair.id
    }
  }
}

/// What was answered.
enum Answer: Hashable, Sendable {
  case yes, no
}

extension ReaderState {
  /// All that wait for an answer in `gp`, the most doubtful first: actors, of which nothing says how likely they are one, then links.
  var proposals: [Proposal] {
    let links = unsureLinks.map { (doubt: abs(likeliness(of: .oneEvent($0)) - 0.5), pair: $0) }
      .sorted { ($0.doubt, $0.pair.id) < ($1.doubt, $1.pair.id) }
    return (analysis.actors.proposals.map { Proposal.oneActor($0) } + links.map { Proposal.oneEvent($0.pair) })
      .filter { !answered.contains($0) }
  }

  /// A probability; a half where nothing is known.
  func likeliness(of proposal: Proposal) -> Double {
    guard case .oneEvent(let pair) = proposal, let (from, to) = passages(of: pair) else { return 0.5 }
    return analysis.links.score(from, to)
  }

  /// The links that are shown or not by little, and of which nobody said anything.
  private var unsureLinks: [PassagePair] {
    let references = analysis.events.crossReferences
    let shownFrom = analysis.events.shownFrom
    // They are ordered by score.
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].score > shownFrom + Self.unsureRoom { low = middle + 1 } else { high = middle }
    }
    return references[low...].lazy.prefix { $0.score >= shownFrom - Self.unsureRoom }.filter {
      linkDecisions.isSameEvent($0.from, $0.to) == nil
    }.prefix(Self.mostUnsure).map { PassagePair(from: place(of: $0.from), to: place(of: $0.to)) }
  }

  /// Whether there are more links to review than are listed at a time.
  var hasMoreUnsureLinks: Bool { proposals.count >= analysis.actors.proposals.count + Self.mostUnsure }

  /// How far from the score from which a link is shown it is unsure.
  private static let unsureRoom = 0.05
  private static let mostUnsure = 100

  /// The proposals that an answer is for: the marked ones, else the one under the cursor; in the text the link that is shown.
  private var proposalsInFocus: [Proposal] {
    guard let list = lists.last else { return shownLink(focus: focus).map { [.oneEvent($0)] } ?? [] }
    if list.kind == .proposals, !list.marked.isEmpty {
      let marked = Set(list.marked)
      return proposals.filter { marked.contains($0.id) }
    }
    if case .menu = list.kind { return menuLink.map { [.oneEvent($0)] } ?? [] }
    if case .proposal(let proposal) = list.chosen?.subject { return [proposal] }
    if case .details(.link(let pair)) = list.kind { return [.oneEvent(pair)] }
    return []
  }

  /// The link that a menu over the text is about.
  private var menuLink: PassagePair? { lists.count == 1 ? shownLink(focus: focus) : nil }

  var whyNothingToAnswer: String? {
    if !proposalsInFocus.isEmpty || !doubtfulInFocus.isEmpty { return nil }
    if lists.last?.kind == .annotations { return "nothing has to be looked at here (\(key("o")) brings what has to the top)" }
    return lists.isEmpty
      ? "no link is shown: \(key("<Enter>")) or \(key("K")) shows one (\(key("gp")) lists what is not sure)"
      : "no proposal is in focus (\(key("gp")) lists them)"
  }

  /// Takes the user's word on the proposals in focus, and goes to the next one.
  mutating func answer(_ answer: Answer) -> [Effect] {
    let proposals = proposalsInFocus
    if proposals.isEmpty, !doubtfulInFocus.isEmpty {
      if answer == .yes { return acceptPassages() }
      say("P puts the annotation where it belongs, x deletes it")
      return []
    }
    if lists.isEmpty, case .oneEvent(let pair) = proposals.first {
      let isOfSet = peek != nil || pair == tourLink
      let effects = decide(pair, isSameEvent: answer == .yes)
      let told = status
      if isOfSet { goOnAfterAnswer(on: pair, answer) }
      status = told
      return effects
    }
    let place = proposals.first.flatMap { first in lists.last?.rows.firstIndex { $0.subject == .proposal(first) } } ?? 0
    let isReview = lists.last?.kind == .proposals
    if isReview { answered.formUnion(proposals) }
    var effects = decide(proposals.compactMap { decision(answer, on: $0) })
    for (number, proposal) in proposals.enumerated() {
      if case .oneEvent(let pair) = proposal { effects += decide(pair, isSameEvent: answer == .yes, number: number) }
    }
    guard !lists.isEmpty else { return effects }
    lists[lists.count - 1].marked = []
    refreshLists()
    guard let list = lists.last else { return effects }
    // In a card the row stays, and the next one is another link.
    let next = isReview ? place : list.rows.indices.first { $0 > place && isOther(list.rows[$0], than: proposals) } ?? list.cursor
    lists[lists.count - 1].cursor = min(next, max(list.rows.count - 1, 0))
    moveInList(by: 0)
    return effects
  }

  private func isOther(_ row: ListRow, than proposals: [Proposal]) -> Bool {
    if case .proposal(let proposal) = row.subject { !proposals.contains(proposal) } else { false }
  }

  private func decision(_ answer: Answer, on proposal: Proposal) -> ActorDecision? {
    guard case .oneActor(let proposal) = proposal, let one = reference(to: proposal.one), let other = reference(to: proposal.other)
    else { return nil }
    return answer == .yes ? .merge(inOrder([proposal.one, proposal.other]).compactMap(reference)) : .apart(one, other)
  }
}
