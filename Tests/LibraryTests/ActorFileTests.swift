import Corpus
import Language
import Testing

@testable import Library

@Suite("What people write in actors.toml") struct ActorFileTests {
  private func decisions(_ file: ActorFile) -> [ActorDecision] { file.statements.map(\.decision) }

  @Test("a table is for an actor: what it is called, its other names, who is another, what it is")
  func actor() {
    let file = ActorFile(
      """
      # who is who
      ["Khalifa Haftar"]
      aliases = ["Hifter", "Khalifa  Hiftar"]
      not = ["Saddam Haftar"]
      kind = "person"
      pinned = true

      [Monday]
      actor = false

      ["TRT World"]
      muted = true
      """)
    let haftar = ActorReference(name: "Khalifa Haftar", kind: .person, aliases: ["Hifter", "Khalifa Hiftar"])
    let saddam = ActorReference(name: "Saddam Haftar")
    let trt = ActorReference(name: "TRT World")
    #expect(file.problems.isEmpty)
    #expect(
      decisions(file) == [
        .names(["Hifter", "Khalifa Hiftar"], of: haftar, dates: nil), .split("Saddam Haftar", from: haftar, to: saddam),
        .apart(haftar, saddam), .rename(haftar, "Khalifa Haftar"), .kind(haftar, .person), .pin(haftar, true),
        .notAnActor(ActorReference(name: "Monday")), .rename(trt, "TRT World"), .mute(trt, true),
      ])
    #expect(Set(file.statements.map(\.origin)) == [.file(line: 2), .file(line: 8), .file(line: 11)])
  }

  @Test("names may hold on some days alone, all of an actor's or one of them")
  func dates() {
    let file = ActorFile(
      """
      ["Pope Francis"]
      kind = "person"
      ["Pope Francis"."the Pope"]
      from = 2013-03-13
      to = "2025-04"
      ["Pope Benedict"]
      aliases = ["Ratzinger"]
      to = 2005-04-18
      """)
    let francis = ActorReference(name: "Pope Francis", kind: .person)
    #expect(file.problems.isEmpty)
    #expect(
      decisions(file).contains(
        .names(["the Pope"], of: francis, dates: ActorDates(from: .day(2013, 3, 13), to: .month(2025, 4)))))
    #expect(
      decisions(file).contains(
        .names(
          ["Ratzinger"], of: ActorReference(name: "Pope Benedict", aliases: ["Ratzinger"]),
          dates: ActorDates(from: nil, to: .day(2005, 4, 18)))))
  }

  @Test("each mistake is named with its line and what to do, and the rest of the file counts")
  func mistakes() {
    let file = ActorFile(
      """
      lost = "in no table"
      [A.B.C]
      kind = "person"
      ["Good"]
      aliases = ["Fine"]
      kind = "human"
      ["Odd"]
      alias = ["?"]
      aliases = [3]
      pinned = "yes"
      from = "soon"
      ["Odd"."Name"]
      kind = "person"
      ["Both"]
      aliases = ["Same"]
      not = ["Same"]
      ["Backwards"]
      aliases = ["B"]
      from = 2020
      ["Turned"]
      aliases = ["T"]
      from = "2020"
      to = "2019"
      ["Good"]
      pinned = true
      ["Last"]
      muted = false
      muted = true
      """)
    #expect(file.problems.map(\.line) == [1, 2, 6, 8, 9, 10, 11, 13, 14, 19, 20, 24, 28])
    #expect(file.problems.allSatisfy { $0.words.contains("(") && $0.words.contains(")") })
    #expect(decisions(file).contains(.names(["Fine"], of: ActorReference(name: "Good", aliases: ["Fine"]), dates: nil)))
    #expect(decisions(file).last == .mute(ActorReference(name: "Last"), true))
  }

  @Test(
    "no text makes it stop",
    arguments: ["", "[", "[\"a\".\"b\"", "['''", "[\"\"]\nkind = \"person\"", "[\"*\"]\naliases=[[[\"\u{1B}\"]]]"])
  func anyText(toml: String) {
    _ = ActorFile(toml).statements
    _ = ActorFile(String(repeating: toml + "\n", count: 50)).problems
  }
}
