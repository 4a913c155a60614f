import Corpus
import Foundation

/// Saying who is who. Keys hold in lists; in the text, the menu and the command line do all of it.
enum ActorActions {
  static let all: [Action] = identity + standing + lens

  private static let noActors: @Sendable (ReaderState) -> String? = {
    $0.analysis.actors.actors.isEmpty ? "no actors were found yet" : nil
  }

  /// - Parameter takesWords: whether what is typed at last is for the action, and no actor; without words it asks for them.
  private static func action(
    _ name: String, _ summary: String, keys: [String], takesWords: Bool = false,
    _ perform: @escaping @Sendable (inout ReaderState, ActorArguments) -> [Effect]
  ) -> Action {
    var action = Action.effecting(
      name, summary, keys: keys, keysIn: .list, in: .everywhere, .deciding, asks: takesWords, disabled: noActors
    ) { state, arguments in
      let typed = ActorArguments(arguments, takesWords: takesWords, in: state)
      if let unknown = typed.unknown {
        state.complain("no actor is called \(unknown)")
        return []
      }
      if !typed.actors.isEmpty { return perform(&state, typed) }
      if takesWords, typed.text == nil { state.refuse(state.whyNoActorInFocus) } else { state.say(state.whyNoActorInFocus) }
      return []
    }
    action.takesActors = true
    return action
  }

  private static let identity: [Action] = [
    action("merge-actors", "this actor and another are one; in the list of actors all marked…", keys: ["m"], takesWords: true) {
      state, typed in
      if let text = typed.text { return state.answer(.sameAs(typed.actors), with: text) }
      if typed.actors.count > 1 { return state.merge(typed.actors) }
      state.ask(.sameAs(typed.actors))
      return []
    },
    action("rename-actor", "call this actor…", keys: ["r"], takesWords: true) { state, typed in
      if let text = typed.text { return state.answer(.name(typed.actors[0]), with: text) }
      state.ask(.name(typed.actors[0]))
      return []
    },
    action("set-actor-kind", "say what kind it is: person, organisation, place…", keys: ["t"], takesWords: true) {
      state, typed in
      if let text = typed.text { return state.answer(.kind(typed.actors), with: text) }
      state.ask(.kind(typed.actors))
      return []
    },
    split("split-alias", "this name of the actor is another one, everywhere…", keys: ["S"], isOneArticle: false),
    split("split-mentions", "this name is another actor in this article…", keys: [], isOneArticle: true),
    action("not-an-actor", "this is no actor", keys: []) { state, typed in state.decide(onEach: typed.actors) { .notAnActor($0) } },
  ]

  private static let standing: [Action] = [
    action("pin-actor", "let this actor keep a colour, or not", keys: ["p"]) { state, typed in
      state.toggle(typed.actors, .pinActor, \.isPinned) { .pin($0, $1) }
    },
    action("mute-actor", "give it no colour and leave it out of the list of actors, or not", keys: ["M"]) { state, typed in
      state.toggle(typed.actors, .muteActor, \.isMuted) { .mute($0, $1) }
    },
    action("forget-actor-decisions", "forget what you said of this actor", keys: ["X"]) { state, typed in
      state.forgetDecisions(on: typed.actors)
    },
  ]

  private static let lens: [Action] = [
    Action("mention-forms", "show all mentions, or none by capitals and seats, or names alone", keys: ["zm"], .events) { state, _ in
      state.lens = state.lens.next
      state.refreshCurrentSet()
      state.say(state.lens.words(in: state))
    },
    Action(
      "show-muted", "list muted actors too, or not", keys: ["."], in: .list, .views,
      disabled: { $0.lists.last?.kind == .actors ? nil : "only the list of actors leaves some out (\($0.key("ga")))" }
    ) { state, _ in
      state.showsMuted.toggle()
      state.refreshLists()
      state.moveInList(by: 0)
      state.say(state.showsMuted ? "muted actors are listed too" : "muted actors are left out")
    },
  ]

  private static func split(_ name: String, _ summary: String, keys: [String], isOneArticle: Bool) -> Action {
    var action = Action.effecting(
      name, summary, keys: keys, keysIn: .list, in: .everywhere, .deciding, asks: true, disabled: noActors
    ) { state, arguments in
      let (alias, other) = ActorArguments.parts(arguments)
      let written = other == nil ? nil : alias
      guard let inFocus = state.alias(written) else {
        let why =
          written.map { "nobody in focus is called \($0)" } ?? "no name of an actor is in focus: \(state.key("i")) lists them"
        if arguments.text.isEmpty { state.refuse(why) } else { state.say(why) }
        return []
      }
      let article = isOneArticle ? state.mentionInFocus?.place.article ?? state.desk.focusedPane?.article : nil
      let question = ActorQuestion.split(inFocus.text, of: inFocus.actor, in: article)
      if let typed = other ?? alias { return state.answer(question, with: typed) }
      state.ask(question)
      return []
    }
    action.takesActors = true
    return action
  }
}

/// What is typed behind the name of an action on actors: `WORDS` for the actors in focus, or `NAME = NAME = WORDS`.
struct ActorArguments {
  /// Those that were named, else those in focus.
  let actors: [ActorID]
  /// What is for the action; nil for nothing.
  let text: String?
  /// A name that no actor has.
  let unknown: String?

  init(_ arguments: ActionArguments, takesWords: Bool, in state: ReaderState) {
    let words = Self.words(arguments).components(separatedBy: " = ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    text = takesWords ? words.last : nil
    let names = takesWords ? words.dropLast() : words[...]
    let found = names.map { state.actorNames.actor(called: $0)?.id }
    unknown = zip(names, found).first { $0.1 == nil }?.0
    actors = names.isEmpty ? state.actorsInFocus : found.compactMap { $0 }
  }

  /// What stands before and behind `=`; without one, all and nil.
  static func parts(_ arguments: ActionArguments) -> (String?, String?) {
    let words = words(arguments)
    if words.isEmpty { return (nil, nil) }
    guard let mark = words.range(of: "=", options: .backwards) else { return (words, nil) }
    return (
      words[..<mark.lowerBound].trimmingCharacters(in: .whitespaces), words[mark.upperBound...].trimmingCharacters(in: .whitespaces)
    )
  }

  /// A number that a name begins with was taken for a count.
  private static func words(_ arguments: ActionArguments) -> String {
    [arguments.count.map(String.init), arguments.text.nonEmpty].compactMap { $0 }.joined(separator: " ")
  }
}

extension ReaderState {
  /// That there is no actor to say something of; where there are passages, also how these are tagged.
  fileprivate var whyNoActorInFocus: String {
    passagesInList.isEmpty ? "no actor is in focus" : "no actor is in focus (\(key("T", in: .list)) tags the passage)"
  }

  /// A name of the actor in focus as it is written; without words, the one under the cursor.
  fileprivate func alias(_ words: String?) -> (text: String, actor: ActorID)? {
    guard let words else { return aliasInFocus }
    let actors = actorsInFocus + (actorNames.actor(called: words).map { [$0.id] } ?? [])
    return actors.lazy.compactMap { id in
      self.analysis.actors[id]?.aliases.first { ActorNameKey($0.text) == ActorNameKey(words) }.map { ($0.text, id) }
    }.first
  }
}
