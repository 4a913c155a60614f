import Corpus
import Foundation
import Language

/// What the user says of actors: who is one, who is another, what they are called. Kept as decisions on the library, which are applied to
/// every analysis.
extension ReaderState {
  /// Stores decisions, shows them at once where that can be done, and asks for the articles to be compared with them.
  ///
  /// - Parameter article: the one article that they hold for; nil for the library.
  mutating func decide(_ decisions: [ActorDecision], in article: Article? = nil) -> [Effect] {
    let target = article.map { AnnotationTarget(article: $0, range: .zero..<(.zero)) } ?? .library
    let library = (article?.id ?? decisions.first?.actors.first.flatMap(article(of:)))?.library ?? 0
    if !lists.isEmpty { lists[lists.count - 1].marked = [] }
    var effects: [Effect] = []
    let others = decisions.count > 1 ? ", and \(decisions.count - 1) more" : ""
    for (number, decision) in decisions.enumerated() {
      let existing = article == nil ? existingDecision(like: decision) : nil
      var annotation =
        existing
        ?? Annotation(
          id: moment.id(number), target: target, note: "", tags: [], creator: userName, created: moment.now, modified: moment.now)
      annotation.decision = .actors(decision)
      if existing == nil { annotation.details.proposed = proposed(decision) }
      annotation.modified = moment.now
      effects += apply(
        AnnotationEdit(before: existing, after: annotation, summary: "\(decision.words)\(others),"), library: library)
    }
    return effects
  }

  /// What the program had proposed or found of what a decision is about.
  private func proposed(_ decision: ActorDecision) -> AnnotationDetails.ProposedDecision? {
    guard let first = decision.actors.first else { return nil }
    switch decision {
    case .merge, .apart:
      let names = Set(decision.actors.map(\.name))
      let proposal = analysis.actors.proposals.first { Set([name(of: $0.one), name(of: $0.other)]) == names }
      return proposal.map { .init(words: "merge-actors: \($0.evidence)", rule: String(describing: $0.rule), score: nil) }
    case .kind: return first.kind.map { .init(words: $0.rawValue, rule: "actor-kind", score: nil) }
    case .rename: return .init(words: first.name, rule: "actor-name", score: nil)
    default: return nil
    }
  }

  /// The same decision on each of some actors.
  mutating func decide(onEach actors: [ActorID], _ decision: (ActorReference) -> ActorDecision) -> [Effect] {
    if actors.isEmpty { say("no actor is in focus") }
    return decide(actors.compactMap { reference(to: $0).map(decision) })
  }

  private func article(of reference: ActorReference) -> ArticleID? {
    if let pane = desk.focusedPane, pane.article.path == reference.article { return pane.article }
    return documents.articles.first { $0.id.path == reference.article }?.id
  }

  /// An earlier decision that says the like of the same actor alone: it is changed, so that one of each stands in the store.
  private func existingDecision(like decision: ActorDecision) -> Annotation? {
    guard decision.actors.count == 1, decision.texts.isEmpty, let actor = decision.actors.first else { return nil }
    return annotations.actorDecisions.last {
      $0.annotation.decision?.kind == decision.kind && $0.decision.actors == [actor]
    }?.annotation
  }

  // MARK: One action each

  /// Says that actors are one, named by the most mentioned of them.
  mutating func merge(_ actors: [ActorID]) -> [Effect] {
    var each: [ActorID] = []
    for actor in actors where !each.contains(actor) { each.append(actor) }
    guard each.count > 1 else {
      say("that is one actor already: mark several in \(key("ga")), or name the other one")
      return []
    }
    return decide([.merge(inOrder(each).compactMap(reference))])
  }

  /// Pins or mutes actors, or undoes it when all are.
  mutating func toggle(
    _ kind: Decision.Kind, _ isSet: (ActorStanding) -> Bool, _ decision: (ActorReference, Bool) -> ActorDecision
  ) -> [Effect] {
    let actors = actorsInFocus
    if actors.isEmpty { say("no actor is in focus") }
    return toggle(actors, kind, isSet, decision)
  }

  mutating func toggle(
    _ actors: [ActorID], _ kind: Decision.Kind, _ isSet: (ActorStanding) -> Bool,
    _ decision: (ActorReference, Bool) -> ActorDecision
  ) -> [Effect] {
    actors.enumerated().flatMap { _, actor -> [Effect] in
      guard let reference = reference(to: actor) else { return [] }
      let earlier = decisions(on: actor).last { $0.decision?.kind == kind }
      if let earlier, let library = annotations.entries[earlier.id]?.library {
        let isNow = earlier.decision == .actors(decision(reference, true))
        let words = decision(reference, !isNow).words
        return apply(AnnotationEdit(before: earlier, after: nil, summary: "\(words),"), library: library)
      }
      return decide([decision(reference, !(analysis.actors.standing[actor].map(isSet) ?? false))])
    }
  }

  /// Takes back all that was decided of some actors.
  mutating func forgetDecisions(on actors: [ActorID]) -> [Effect] {
    var decided: [Annotation] = []
    for annotation in actors.flatMap({ decisions(on: $0) }) where !decided.contains(annotation) { decided.append(annotation) }
    if decided.isEmpty {
      let whom = actors.count == 1 ? name(of: actors[0]) : "these"
      let written = actors.compactMap { analysis.actors.standing[$0]?.statements.first?.origin.words }.first
      say(written.map { "what is said of \(whom) stands in \($0): change it there" } ?? "nothing was decided of \(whom)")
      return []
    }
    return decided.reversed().flatMap { annotation in
      let library = annotations.entries[annotation.id]?.library ?? 0
      let words = annotation.decision?.words ?? ""
      return apply(AnnotationEdit(before: annotation, after: nil, summary: "forgotten: \(words),"), library: library)
    }
  }

  /// The decisions that took effect on an actor or will, in the order in which they were changed.
  func decisions(on actor: ActorID) -> [Annotation] {
    let took = (analysis.actors.standing[actor]?.statements ?? []).compactMap { statement -> AnnotationID? in
      if case .decision(let id) = statement.origin { id } else { nil }
    }
    let effective = Set(took)
    let reference = reference(to: actor)
    return annotations.actorDecisions.filter { decided in
      effective.contains(decided.annotation.id)
        || decided.decision.actors.contains { $0.name == reference?.name && $0 == reference }
    }.map(\.annotation)
  }

  func name(of actor: ActorID) -> String { analysis.actors[actor]?.name ?? actor.slug }

  func isMuted(_ actor: ActorID) -> Bool { analysis.actors.standing[actor]?.isMuted ?? false }

  func isPinned(_ actor: ActorID) -> Bool { analysis.actors.standing[actor]?.isPinned ?? false }
}

extension ActorStatement.Origin {
  /// Where it was said, for people; a decision is said by its annotation.
  var words: String {
    switch self {
    case .file(let line): ".synoptic/actors.toml, line \(line)"
    case .decision: "the annotations"
    }
  }
}

extension AnnotationTable {
  /// All decisions on actors, in the order in which they were changed.
  var actorDecisions: [(annotation: Annotation, decision: ActorDecision)] {
    decisions.compactMap { entry in
      if case .actors(let decision) = entry.annotation.decision { (entry.annotation, decision) } else { nil }
    }.sorted { ($0.0.modified, $0.0.id) < ($1.0.modified, $1.0.id) }
  }
}
