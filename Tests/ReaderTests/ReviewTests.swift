import Corpus
import Language
import Testing

@testable import Reader

/// The river (e1) is reported by all.
private let accounts = [
  (path: "a.txt", text: "The flood\n\nThe river rose on Monday (e1). Nobody else tells this."),
  (path: "b.txt", text: "High water\n\nA bridge was closed. On Monday the river rose by two metres (e1)."),
  (path: "c.txt", text: "After the rain\n\nThe river rose (e1). It was cold."),
]

@Suite("Reviewing proposals") struct ReviewTests {
  /// Analyses with these scores for the links between the first article and each other one.
  private func scenario(_ scores: [Double], size: String = "120x36") throws -> Scenario {
    let reader = try Scenario(accounts, size: size)
    let events = reader.state.analysis.events
    let links = zip(events.crossReferences, scores).map {
      CrossReference(from: $0.from, to: $0.to, score: $1, evidence: $0.evidence)
    }
    let analysis = reader.state.analysis
    let index = EventIndex(
      crossReferences: links.sorted { $0.score > $1.score }, shownFrom: 0.5, events: Array(events.events),
      stories: Array(events.stories),
      decisions: .none)
    reader.send(.pipeline(.analysed(CorpusAnalysis(articles: Array(analysis.articles), actors: analysis.actors, events: index))))
    return reader
  }

  @Test("the most doubtful stand first, in gp; o orders them by likeliness") func order() throws {
    let reader = try scenario([0.54, 0.501, 0.47]).press("gp")
    #expect(reader.state.proposals.map { Int((reader.state.likeliness(of: $0) * 1000).rounded()) } == [501, 470, 540])
    try reader.press("o")
    #expect(
      reader.state.lists.last?.rows.map { row in
        if case .proposal(let proposal) = row.subject { Int((reader.state.likeliness(of: proposal) * 1000).rounded()) } else { 0 }
      } == [540, 501, 470])
  }

  @Test(
    "both passages stand in their articles side by side below the proposals, where there is room; else one above the other",
    arguments: ["120x36", "60x30", "40x10"]) func panes(size: String) throws
  {
    let reader = try scenario([0.52, 0.4, 0.4], size: size).press("gp")
    let screen = reader.screen
    guard size != "40x10" else {
      #expect(!screen.contains { $0.contains("The flood") })
      return
    }
    let first = try required(screen.firstIndex { $0.contains("The river rose on Monday") })
    let second = try required(screen.firstIndex { $0.contains("On Monday the river rose") || $0.contains("A bridge was closed") })
    #expect(screen.contains { $0.contains("a.txt ¶2") } && screen.contains { $0.contains("b.txt ¶2") })
    #expect(size == "60x30" ? second > first + 1 : second <= first)
  }

  @Test("one key decides and goes on; u takes it back; who decided, when, and what was proposed is kept and shown") func decides()
    throws
  {
    let reader = try scenario([0.54, 0.501, 0.47]).press("gp+")
    #expect(reader.status.hasPrefix("one event: "))
    #expect(reader.state.proposals.count == 2)
    let decided = try required(reader.state.annotations.linkDecisions.first?.annotation)
    #expect(decided.details.proposed == .init(words: "same-event", rule: "cross-reference", score: 0.501))
    try reader.press("-")
    #expect(reader.status.hasPrefix("not one event: ") && reader.state.proposals.count == 1)
    try reader.press("oo")
    #expect(reader.screen.count { $0.contains("tester") && $0.contains("1 Jan 2020 00:") } == 2)
    #expect(reader.screen[2].contains("another event than"), "the latest first")
    try reader.press("<Enter>")
    #expect(reader.screen.contains { $0.contains("other-event (by cross-reference, 47 %)") })
    try reader.press("quu")
    #expect(reader.state.annotations.linkDecisions.isEmpty)
  }
}
