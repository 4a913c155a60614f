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
    #expect(lines.first == "modality,voice,date said,date,dates beside,article date,source,passage,tags,note,article,start,end")
    #expect(reports > 1)
    #expect(lines.count == reports + 1)
  }

  @Test("tells of a report whose date was not seen which dates stand in it", arguments: [false, true])
  func datesBeside(readsDates: Bool) throws {
    let texts = ["a", "b"].map { (path: "\($0).txt", text: "News\n\nNovak spoke on 2 May 2014 (e1) and in June 2012.") }
    let reader = try Scenario(texts, size: "140x24", names: ["Novak"], readsDates: readsDates).press("]ei:export card.csv<CR>")
    let dates = readsDates ? "2 May 2014,2014-05-02,," : ",,2 May 2014 = 2014-05-02; June 2012 = 2012-06,"
    #expect(try written(reader).count { $0.hasPrefix("asserted,own,\(dates)") } == 2)
  }
}
