import Corpus

/// What is asked of an actor, and waits for a line from the user.
enum ActorQuestion: Hashable, Sendable {
  /// Which other actor these are.
  case sameAs([ActorID])
  case name(ActorID)
  case kind([ActorID])
  /// Who it is that a name means; with an article, in that one alone.
  case split(String, of: ActorID, in: ArticleID?)

  func label(in state: ReaderState) -> String {
    switch self {
    case .sameAs(let actors): "\(Self.subject(actors, in: state)) the same as: "
    case .name(let actor): "\(state.name(of: actor)) is called: "
    case .kind(let actors): "\(Self.subject(actors, in: state)) (person, organisation, country, place): "
    case .split(let name, _, let article): "“\(name)” \(article == nil ? "" : "in this article ")is: "
    }
  }

  private static func subject(_ actors: [ActorID], in state: ReaderState) -> String {
    actors.count == 1 ? "\(state.name(of: actors[0]).shortened(toColumns: 30)) is" : "these \(actors.count) are"
  }

  /// Whether it is answered by the name of an actor.
  var wantsActor: Bool {
    switch self {
    case .sameAs, .split: true
    case .name, .kind: false
    }
  }
}

extension ReaderState {
  mutating func ask(_ question: ActorQuestion) {
    var text = ""
    if case .name(let actor) = question { text = name(of: actor) }
    prompt = Prompt(.actor(question), text: text)
  }

  /// Takes what was typed; what can't be understood stays in the prompt.
  mutating func answer(_ question: ActorQuestion, with typed: String) -> [Effect] {
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch question {
    case .sameAs(let actors):
      guard let other = actorNames.actor(called: words) else { return askAgain(question, typed, "no actor is called \(words)") }
      return merge(actors + [other.id])
    case .name(let actor):
      if let other = actorNames.actor(called: words), other.id != actor, ActorNameKey(other.name) == ActorNameKey(words) {
        return askAgain(question, typed, "\(other.name) is another actor's name (\(key("m", in: .list)) makes them one)")
      }
      return words.isEmpty || words == name(of: actor) ? [] : decide(onEach: [actor]) { .rename($0, words) }
    case .kind(let actors):
      guard let kind = Actor.Kind(beginning: words) else {
        return askAgain(question, typed, "write person, organisation, country or place")
      }
      return decide(onEach: actors) { .kind($0, kind) }
    case .split(let name, let actor, let article):
      guard let from = reference(to: actor) else { return [] }
      if let article, !isCalled(actor, name, in: article) {
        say("nobody is called “\(name)” in this article")
        return []
      }
      // A name that no actor has is that of a new one.
      let other =
        words.isEmpty
        ? nil : actorNames.actor(called: words).flatMap { reference(to: $0.id) } ?? ActorReference(name: words, kind: from.kind)
      if other == from {
        say("that is who it is already")
        return []
      }
      return decide([.split(name, from: from, to: other)], in: article.flatMap { documents[$0] })
    }
  }

  /// Whether an article writes a name for an actor.
  private func isCalled(_ actor: ActorID, _ name: String, in article: ArticleID) -> Bool {
    guard let position = analysis.position(of: article), let text = documents[article]?.text else { return false }
    let key = ActorNameKey(name)
    return analysis.actors.mentions[position].contains { $0.actor == actor && ActorNameKey(text.string($0.range)) == key }
  }

  private mutating func askAgain(_ question: ActorQuestion, _ typed: String, _ why: String) -> [Effect] {
    complain(why)
    if prompt == nil, !typed.isEmpty { prompt = Prompt(.actor(question), text: typed) }
    return []
  }

  /// The kinds or the names of actors that may be meant by what was typed so far.
  func offers(for question: ActorQuestion, typed: String) -> [String] {
    if case .kind = question { return Actor.Kind.allCases.map(\.rawValue).filter { $0.hasPrefix(typed.lowercased()) } }
    guard question.wantsActor else { return [] }
    if typed.isEmpty { return [] }
    return actorNames.completions(of: typed, limit: 8).map(\.name)
  }
}

extension Actor.Kind {
  /// The only kind whose name begins so.
  init?(beginning typed: String) {
    let kinds = typed.isEmpty ? [] : Self.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    self = kind
  }
}
