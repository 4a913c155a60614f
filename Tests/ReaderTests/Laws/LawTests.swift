import Foundation
import Testing

@testable import Reader

/// A user without a plan does all that can be done, on articles of every shape and screens of every size, and some things always hold.
///
/// SYNOPTIC_LAW_ACTIONS says how many actions are done in all (100,000 for the whole proof), SYNOPTIC_LAW_SEED where the numbers begin,
/// SYNOPTIC_LAW_CORPUS which articles alone are read, of those of `LawCorpus`.
@Suite("Laws", .serialized) struct LawTests {
  private static let variables = ProcessInfo.processInfo.environment
  private static let actions = variables["SYNOPTIC_LAW_ACTIONS"].flatMap { Int($0) } ?? 2400
  private static let seed = variables["SYNOPTIC_LAW_SEED"].flatMap { UInt64($0) } ?? 1
  private static let corpus = variables["SYNOPTIC_LAW_CORPUS"]
  private static let tells = variables["SYNOPTIC_LAW_ACTIONS"] != nil
  /// Steps after which the reader begins anew.
  private static let episode = 300

  @Test(
    "Whatever is done: frames have the size asked for, no row is wider than its pane, the cursor is on a character in view and stays on it in a resize, < restores panes, the store is what is shown, and undoing everything gives the store of the start"
  )
  func hold() throws {
    var run = LawRun()
    let corpora = try LawCorpus.all()
    // Most is to be found where there is something to read.
    let shares = [5, 4, 1, 1, 2, 3]
    let order = zip(corpora, shares).flatMap { Array(repeating: $0, count: $1) }.filter {
      Self.corpus == nil || Self.corpus == $0.name
    }
    var episode: UInt64 = 0
    while run.steps < Self.actions {
      let corpus = order[Int(episode) % order.count]
      try run.episode(corpus, seed: Self.seed &* 1_000_003 &+ episode, steps: min(Self.episode, Self.actions - run.steps))
      episode += 1
    }
    for (law, example) in run.broken.sorted(by: { $0.key < $1.key }) { Issue.record("\(law)\n\(example)") }
    // In the whole proof; a part of it does not come to all of them.
    let least = Self.actions >= 100_000 ? 100 : 0
    for action in ActionTable.all {
      let count = run.done[action.name, default: 0]
      #expect(count >= least, "\(action.name) was done \(count) times, and not refused")
    }
    let sorted = run.done.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    if Self.tells {
      print(
        "\(run.steps) steps in \(episode) episodes, \(run.refused) refused; seldomest: \(sorted.prefix(5)), oftenest: \(sorted.last.map { "\($0)" } ?? "")"
      )
    }
  }
}

/// What came of many steps.
private struct LawRun {
  private(set) var steps = 0
  /// Actions that could not be done where they were asked for.
  private(set) var refused = 0
  /// How often each action was done, and not refused.
  private(set) var done: [String: Int] = [:]
  /// By the law and the kind of step, the first example of each.
  private(set) var broken: [String: String] = [:]

  mutating func episode(_ corpus: LawCorpus, seed: UInt64, steps count: Int) throws {
    var dice = Dice(seed: seed)
    let reader = try LawReader(corpus, seed: seed)
    let start = try reader.store.annotations().map(StateLaws.comparable)
    var recent: [String] = []
    for _ in 0..<count {
      let step = LawStep.random(&dice, reader.state, done: done)
      if case .action(let name, _) = step, let action = ActionTable.byName[name] {
        if reader.state.refusal(of: action) == nil { done[name, default: 0] += 1 } else { refused += 1 }
      }
      steps += 1
      recent = recent.suffix(11) + [step.description]
      let before = reader.state
      try reader.take(step)
      var broken = StateLaws.broken(reader.state) + FrameLaws.broken(reader.state)
      if case .resize = step { broken += StateLaws.resize(before, reader.state) }
      broken += try StateLaws.jump(before, reader.state, step)
      reader.deliver()
      if reader.isSettled, dice.falls(10) { broken += try StateLaws.store(reader) }
      note(broken, step.name, corpus, seed, recent, reader.state.size)
    }
    reader.deliver(all: true)
    note(try StateLaws.store(reader), "the end", corpus, seed, recent, reader.state.size)
    note(try undoAll(reader, start), "undoing everything", corpus, seed, recent, reader.state.size)
  }

  /// Takes everything back, then does it all again.
  private func undoAll(_ reader: LawReader, _ start: [String]) throws -> [String] {
    let end = try reader.store.annotations().map(StateLaws.comparable)
    let count = try undoUntilNothing(reader)
    var broken = try StateLaws.store(reader)
    if try Set(reader.store.annotations().map(StateLaws.comparable)) != Set(start) {
      broken.append("the store is not that of the start")
    }
    for _ in 0..<count {
      try reader.take(.action("redo", arguments: ""))
      reader.deliver(all: true)
    }
    if try Set(reader.store.annotations().map(StateLaws.comparable)) != Set(end) {
      broken.append("the store after doing all again is not what it was")
    }
    return broken + (try StateLaws.store(reader))
  }

  /// How many times something was undone.
  private func undoUntilNothing(_ reader: LawReader) throws -> Int {
    for count in 0..<2000 {
      try reader.take(.action("undo", arguments: ""))
      reader.deliver(all: true)
      if reader.state.status?.text == "nothing to undo" { return count }
    }
    Issue.record("undo never comes to its end")
    return 0
  }

  private mutating func note(
    _ laws: [String], _ name: String, _ corpus: LawCorpus, _ seed: UInt64, _ recent: [String], _ size: ScreenSize
  ) {
    for law in laws {
      let kind = law.replacing(/[0-9]+/, with: "N") + " · " + name
      guard broken[kind] == nil, broken.count < 60 else { continue }
      broken[kind] =
        "\(corpus.name), seed \(seed), step \(steps), \(size.columns)x\(size.rows), \(law)\n  \(recent.joined(separator: "\n  "))"
    }
  }
}
