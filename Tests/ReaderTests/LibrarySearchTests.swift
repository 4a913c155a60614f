import Testing

@testable import Reader

@Suite("Searching the library from the reader") struct LibrarySearchTests {
  private let texts = (1...5).map {
    (path: "\($0).txt", text: "Title \($0)\n\nReport \($0) of Erdo\u{11F}an (e1). \($0 > 2 ? "The ceasefire held." : "Rain.")")
  }

  private func answered(_ reader: Scenario) throws {
    for case .searchLibrary(let query) in reader.effects {
      reader.send(.searched(LibrarySearchMaterial(query, in: reader.state).found()))
    }
  }

  @Test("g/ lists passages of all articles, and the chosen one opens on a set that n walks") func walks() throws {
    let reader = try Scenario(texts).press("g/ceasefire<Enter>")
    #expect(reader.screen.contains { $0.contains("looking through 5 articles") })
    try answered(reader)
    #expect(reader.screen[0].contains("3 passages in 3 articles"))
    try reader.press("j<Enter>")
    #expect(reader.state.lists.isEmpty)
    #expect(reader.here.contains("ceasefire"))
    #expect(reader.status == "ceasefire 2 of 3")
    #expect(try reader.press("n").status == "ceasefire 3 of 3")
  }

  @Test("Actors and tags are looked for too; a miss and a mistake say so") func kinds() throws {
    let reader = try Scenario(texts, names: ["Erdo\u{11F}an"]).press("))tlegal<Enter>g/actor:erdogan<Enter>")
    try answered(reader)
    #expect(reader.screen[0].contains("5 passages in 5 articles"))
    try reader.press("qg/tag:legal<Enter>")
    try answered(reader)
    #expect(reader.screen[0].contains("1 passage in 1 article"))
    try reader.press("qg/nowhere<Enter>")
    try answered(reader)
    #expect(reader.screen.contains { $0.contains("nothing in this library has it") })
    #expect(try reader.press("qg/date:soon<Enter>").status.contains("is no date"))
  }
}
