import Corpus

/// Something that the analysis found likely and not sure: for the user to confirm or reject, one after the other in `gp`.
enum Proposal: Hashable, Sendable {
  /// Two actors may be one.
  case oneActor(ActorProposal)

  /// Names it in lists, as long as it is there.
  var id: String {
    switch self {
    case .oneActor(let proposal): "\(proposal.one.slug) = \(proposal.other.slug)"
    }
  }
}

/// What was answered.
enum Answer: Hashable, Sendable {
  case yes, no
}

extension ReaderState {
  /// All that wait for an answer, the likeliest first.
  var proposals: [Proposal] {
    analysis.actors.proposals.map { Proposal.oneActor($0) }.filter { !answered.contains($0) }
  }

  /// The proposals that an answer is for: the marked ones, else the one under the cursor.
  private var proposalsInFocus: [Proposal] {
    guard let list = lists.last, list.kind == .proposals else { return [] }
    if !list.marked.isEmpty {
      let marked = Set(list.marked)
      return proposals.filter { marked.contains($0.id) }
    }
    if case .proposal(let proposal) = list.chosen?.subject { return [proposal] }
    return []
  }

  var whyNothingToAnswer: String? { proposalsInFocus.isEmpty ? "no proposal is in focus (gp lists them)" : nil }

  /// Takes the user's word on the proposals in focus, and goes to the next one.
  mutating func answer(_ answer: Answer) -> [Effect] {
    let proposals = proposalsInFocus
    let place = proposals.first.flatMap { first in lists.last?.rows.firstIndex { $0.subject == .proposal(first) } } ?? 0
    let decisions = proposals.compactMap { decision(answer, on: $0) }
    answered.formUnion(proposals)
    let effects = decide(decisions)
    guard !lists.isEmpty else { return effects }
    lists[lists.count - 1].marked = []
    refreshLists()
    lists[lists.count - 1].cursor = min(place, max((lists.last?.rows.count ?? 0) - 1, 0))
    moveInList(by: 0)
    return effects
  }

  private func decision(_ answer: Answer, on proposal: Proposal) -> ActorDecision? {
    switch proposal {
    case .oneActor(let proposal):
      guard let one = reference(to: proposal.one), let other = reference(to: proposal.other) else { return nil }
      return answer == .yes ? .merge(inOrder([proposal.one, proposal.other]).compactMap(reference)) : .apart(one, other)
    }
  }
}
