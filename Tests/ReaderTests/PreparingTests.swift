import Corpus
import Foundation
import Testing

@testable import Reader

@Suite("Views of many articles, which are made on another thread") struct PreparingTests {
  private static let texts = (0..<40).map {
    (path: "article-\($0).txt", text: "Title \($0)\n\nThe mayor signed (e1). Rain came (f\($0)).")
  }

  /// What the last key asks to be made.
  private func wanted(_ reader: Scenario) -> ViewPreparation? {
    for case .prepare(let preparation) in reader.effects { return preparation }
    return nil
  }

  private func make(_ preparation: ViewPreparation, _ reader: Scenario) {
    reader.send(.prepared(preparation.made(of: reader.state.analysis, copies: [:])))
  }

  @Test(
    "they say that they are not there yet, and are filled when what they need has come", arguments: ["gs", "ge", "gt", "gd", "gw"])
  func waits(_ keys: String) throws {
    let reader = try Scenario(Self.texts).press("gess")
    if let preparation = wanted(reader) { make(preparation, reader) }
    try reader.press("q").compare().press(keys)
    let preparation = try required(wanted(reader))
    #expect(reader.screen[0].contains("…"))
    #expect(reader.screen.contains { $0.contains("… reading 40 articles") })
    make(preparation, reader)
    #expect(!reader.screen.contains { $0.contains("… reading") })
    #expect(reader.state.lists.last?.isWaiting == false)
    if keys == "gs" { #expect(reader.state.lists.last?.rows.isEmpty == false) }
  }

  @Test("what was made of an earlier analysis is thrown away, and asked for anew") func stale() throws {
    let reader = try Scenario(Self.texts).press("gess")
    let preparation = try required(wanted(reader))
    reader.compare()
    let again = try required(wanted(reader))
    #expect(again != preparation)
    make(preparation, reader)
    #expect(reader.state.lists.last?.isWaiting == true)
    make(again, reader)
    #expect(reader.state.lists.last?.rows.isEmpty == false)
  }

  @Test("the cursor comes back to its row when articles are compared anew") func resumes() throws {
    let reader = try Scenario(Self.texts).press("gess")
    make(try required(wanted(reader)), reader)
    try reader.press("jjj")
    let chosen = reader.state.lists.last?.chosen?.id
    reader.compare()
    make(try required(wanted(reader)), reader)
    #expect(reader.state.lists.last?.chosen?.id == chosen)
  }

  @Test(
    "keys in a view that is not there yet do nothing that waits",
    arguments: ["l", "j", "G", "o", "f", "zd", "y", "T", "w", "V", "<Enter>"])
  func keys(_ keys: String) throws {
    let reader = try Scenario(Self.texts).press("gess")
    let preparation = try required(wanted(reader))
    try reader.press("qgt" + keys)
    make(preparation, reader)
    #expect(reader.state.lists.last?.isWaiting == false)
  }
}
