import Corpus

/// Jumping between reports of the same event, and between mentions of the same actor.
enum EventActions {
  static let all: [Action] = events + peeking + deciding + actors + focus

  private static let needsSet: @Sendable (ReaderState) -> String? = { state in
    state.currentSet == nil ? state.whyNoSet : nil
  }

  private static let events: [Action] = [
    Action("tour", "go to the next report of the event in focus", keys: ["<Enter>"], .events) { state, arguments in
      state.tour(by: arguments.times)
    },
    Action("next-event", "next passage with reports elsewhere", keys: ["]e"], .events) { state, arguments in
      state.goToPassage(by: arguments.times, called: "passage with reports elsewhere") { $0.isReportedElsewhere($1) }
    },
    Action("previous-event", "previous passage with reports elsewhere", keys: ["[e"], .events) { state, arguments in
      state.goToPassage(by: -arguments.times, called: "passage with reports elsewhere") { $0.isReportedElsewhere($1) }
    },
    Action("next-unique", "next passage that only this source has", keys: ["]u"], .events) { state, arguments in
      state.goToPassage(by: arguments.times, called: "passage that only this source has") { $0.isUnique($1) }
    },
    Action("previous-unique", "previous passage that only this source has", keys: ["[u"], .events) { state, arguments in
      state.goToPassage(by: -arguments.times, called: "passage that only this source has") { $0.isUnique($1) }
    },
    Action("next-disagreement", "next passage that differs from another source's", keys: ["]d"], .events) { state, arguments in
      state.goToDisagreement(by: arguments.times)
    },
    Action("previous-disagreement", "previous passage that differs from another source's", keys: ["[d"], .events) {
      state, arguments in
      state.goToDisagreement(by: -arguments.times)
    },
    Action("next-in-set", "next place of the current set", keys: ["]l"], .events, disabled: needsSet) { state, arguments in
      state.leavePlace()
      state.visitNextInSet(by: arguments.times)
    },
    Action("previous-in-set", "previous place of the current set", keys: ["[l"], .events, disabled: needsSet) { state, arguments in
      state.leavePlace()
      state.visitNextInSet(by: -arguments.times)
    },
    Action("sync", "let the other panes follow this one's passage, or not", keys: ["s"], .events) { state, _ in
      state.isSyncing.toggle()
      state.followIfSyncing()
      let following = state.whyNoneFollows.map { "the other panes will follow this one; now \($0)" }
      state.say(state.isSyncing ? following ?? "the other panes follow this one" : "the panes stand by themselves")
    },
    Action("sync-once", "show this passage in the other panes once", keys: ["S"], .events, disabled: \.whyNoneFollows) { state, _ in
      state.leavePlace()
      state.alignOtherPanes()
    },
    Action(
      "happenings-alone", "hide standing facts and claims, or show them", keys: ["zh"], in: .everywhere, .events
    ) { state, _ in
      state.showsHappeningsAlone.toggle()
      state.refreshLists()
      state.moveInList(by: 0)
      state.say(
        state.showsHappeningsAlone
          ? "happenings alone: standing facts and claims are hidden" : "standing facts and claims are shown")
    },
  ]

  private static let needsPeek: @Sendable (ReaderState) -> String? = {
    $0.peek == nil ? "no report is shown in a box (\($0.key("K")) shows one)" : nil
  }

  private static let peeking: [Action] = [
    Action("peek", "show the next report of the event in a box; nothing moves", keys: ["K"], in: [.text, .select, .peek], .events) {
      state, arguments in
      state.peek(by: arguments.times)
    },
    Action("peek-back", "show the report before it in the box", keys: ["J"], in: .peek, .events, disabled: needsPeek) {
      state, arguments in
      state.peek(by: -arguments.times)
    },
    Action("peek-go", "go to the report in the box", keys: ["<Enter>"], in: .peek, .events, disabled: needsPeek) { state, _ in
      state.goToPeeked()
    },
    Action("peek-down", "scroll the box down", keys: ["j", "<Down>", "<C-e>", "<Space>"], in: .peek, .events, disabled: needsPeek) {
      state, arguments in
      state.scrollPeek(by: arguments.times)
    },
    Action("peek-up", "scroll the box up", keys: ["k", "<Up>", "<C-y>"], in: .peek, .events, disabled: needsPeek) {
      state, arguments in
      state.scrollPeek(by: -arguments.times)
    },
  ]

  private static let deciding: [Action] = [
    .effecting(
      "accept", "yes, it is one: one event, one actor, the passage that changed; and the next", keys: ["+"], in: .everywhereAndPeek,
      .deciding, disabled: \.whyNothingToAnswer
    ) { state, _ in state.answer(.yes) },
    .effecting(
      "reject", "no, these are two; and the next", keys: ["-"], in: .everywhereAndPeek,
      .deciding, disabled: \.whyNothingToAnswer
    ) { state, _ in state.answer(.no) },
    .effecting("link", "begin a link here; on another passage, make both one event", keys: ["c"], .deciding) { state, _ in
      state.link()
    },
  ]

  private static let actors: [Action] = [
    Action("next-mention", "next mention of an actor", keys: ["]a"], .events) { state, arguments in
      state.goToMention(by: arguments.times)
    },
    Action("previous-mention", "previous mention of an actor", keys: ["[a"], .events) { state, arguments in
      state.goToMention(by: -arguments.times)
    },
    Action("next-quotation", "next quotation", keys: ["]q"], .events) { state, arguments in
      state.goToQuotation(by: arguments.times)
    },
    Action("previous-quotation", "previous quotation", keys: ["[q"], .events) { state, arguments in
      state.goToQuotation(by: -arguments.times)
    },
    Action("next-mention-of-actor", "next mention of the actor in focus, in any pane", keys: ["*"], .events) { state, arguments in
      state.goToMentionOfActor(by: arguments.times)
    },
    Action("previous-mention-of-actor", "previous mention of the actor in focus", keys: ["#"], .events) { state, arguments in
      state.goToMentionOfActor(by: -arguments.times)
    },
  ]

  private static let focus: [Action] = [
    Action("next-focus", "focus the next thing under the cursor", keys: [";"], .events) { state, arguments in
      state.chooseFocus(by: arguments.times)
    },
    Action("previous-focus", "focus the previous thing under the cursor", keys: [","], .events) { state, arguments in
      state.chooseFocus(by: -arguments.times)
    },
  ]
}

extension ReaderState {
  /// Moves the focus along the things under the cursor, round at the ends.
  fileprivate mutating func chooseFocus(by count: Int) {
    let items = focusItems
    guard !items.isEmpty else { return say("nothing under the cursor") }
    let place = focus(among: items).flatMap { items.firstIndex(of: $0) } ?? 0
    chosenFocus = items[((place + count) % items.count + items.count) % items.count]
  }
}
