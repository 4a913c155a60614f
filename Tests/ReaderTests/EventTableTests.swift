import Testing

@testable import Reader

@Suite("An event's card, written") struct EventTableTests {
  /// What a command writes, by lines.
  private func written(_ reader: Scenario) throws -> [String] {
    let document = reader.effects.compactMap { effect -> String? in
      if case .write(let document, _, _, _) = effect { document } else { nil }
    }.last
    return try #require(document).split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("is a record for each report, with its modality, voice and dates") func records() throws {
    let reader = try Scenario(ActionEffect.texts, size: "140x24", names: ["Novak", "Keller"], readsDates: true).press(")i")
    let reports = try #require(reader.state.lists.last?.rows).count { $0.id.hasSuffix(" facts line 0") }
    try reader.press(":export card.csv<CR>")
    let lines = try written(reader)
    #expect(lines.first == "modality,voice,date said,date,article date,source,passage,tags,note,article,start,end")
    #expect(reports > 1)
    #expect(lines.count == reports + 1)
  }
}
