import Corpus
import Testing

@testable import Reader

private let articles = [
  (path: "a.txt", text: "Alpha title\n\nHaftar met Serraj. Then Hifter left, and Haftar too."),
  (path: "b.txt", text: "Beta title\n\nSarraj spoke of Haftar. Monday was quiet."),
  (path: "c.txt", text: "Gamma title\n\nHifter and Sarraj agreed."),
]
private let names = ["Haftar", "Hifter", "Monday", "Sarraj", "Serraj"]

@Suite("Proposals that two actors are one") struct ActorProposalTests {
  private func scenario(proposals: [(String, String)]) throws -> Scenario {
    try Scenario(articles, names: names, proposals: proposals)
  }

  private func count(_ reader: Scenario, _ name: String) -> Int? {
    reader.state.analysis.actors.actors.first { $0.name == name }?.mentionCount
  }

  private func row(_ reader: Scenario, _ words: String...) -> String? {
    reader.screen.first { row in words.allSatisfy { row.contains($0) } }
  }

  @Test(
    "two long names of a proposal are shortened so that both are seen, and the shorter one stays whole where it can",
    arguments: [
      (31, "Ministry of Railways ≈ Railways"), (26, "Ministry of Ra… ≈ Railways"), (15, "Minis… ≈ Railw…"), (1, "… ≈ …"),
    ])
  func longNames(columns: Int, line: String) {
    let names = (StyledText("Ministry of Railways"), StyledText("Railways"))
    #expect(ProposalsView.joined(names.0, names.1, by: StyledText(" ≈ "), in: columns).text == line)
  }

  @Test("where a proposal's names have no room with what they are, both are told by themselves")
  func narrowProposal() throws {
    let reader = try scenario(proposals: [("Haftar", "Hifter")]).press("gp")
    #expect(row(reader, "Haftar (person, 3)  may be  Hifter (person, 2)") != nil)
    reader.send(.resized(ScreenSize(columns: 72, rows: 24)))
    #expect(row(reader, "Haftar (person, 3)  may be  Hifter (person, 2)") != nil)
    reader.send(.resized(ScreenSize(columns: 48, rows: 24)))
    #expect(row(reader, "Haftar ≈ Hifter") != nil)
  }

  @Test("gp asks one after the other: + makes two one, - keeps them apart, Enter shows a passage, u takes it back")
  func proposals() throws {
    let reader = try scenario(proposals: [("Haftar", "Hifter"), ("Serraj", "Sarraj"), ("Haftar", "Monday")]).press("gp")
    #expect(reader.screen[0].contains("To review · 3 proposals"))
    #expect(row(reader, "Haftar (person, 3)  may be  Hifter (person, 2)") != nil && row(reader, "both are called so") != nil)
    #expect(
      try reader.press("/then hifter<Enter>").screen.count { $0.contains("may be") } == 1, "a proposal is found by its passages too"
    )
    #expect(try reader.press("/<C-u>monday<Enter>").screen.count { $0.contains("may be") } == 1)
    try reader.press("/<C-u><Enter>gg")
    #expect(row(reader, "a.txt ¶") != nil && row(reader, "Haftar met Serraj.") != nil)
    try reader.press("+")
    #expect(reader.status == "Haftar and Hifter are one, saved in .synoptic")
    #expect(reader.screen[2].contains("Serraj (person, 1)  may be  Sarraj (person, 2)"), "the next one is under the cursor")
    try reader.press("-")
    #expect(reader.status == "Serraj and Sarraj are two, saved in .synoptic")
    #expect(reader.compare().screen[0].contains("1 proposal ·") && count(reader, "Haftar") == 5)
    try reader.press("u").compare()
    #expect(reader.screen[0].contains("2 proposals"))
    try reader.press("gg<Enter>")
    #expect(reader.state.lists.isEmpty && reader.here.contains("Sarraj spoke") || reader.here.contains("Serraj"))
  }

  @Test(
    "in gp Space marks a proposal from any of its lines and goes to the next one; one answer is for all, and one u takes it back")
  func markedProposals() throws {
    let reader = try scenario(proposals: [("Haftar", "Hifter"), ("Serraj", "Sarraj"), ("Haftar", "Monday")]).press("gp<Space>")
    #expect(row(reader, " +?  Haftar", "may be  Hifter") != nil && row(reader, "›", "Serraj", "may be  Sarraj") != nil)
    try reader.press("<Space>+").compare()
    #expect(count(reader, "Haftar") == 5 && count(reader, "Sarraj") == 3 && reader.screen[0].contains("1 proposal"))
    try reader.press("u").compare()
    #expect(count(reader, "Haftar") == 3 && reader.screen[0].contains("3 proposals"))
    try reader.press("gg<Space>k<Space>")
    #expect(row(reader, "+?  Haftar") == nil)
  }
}
