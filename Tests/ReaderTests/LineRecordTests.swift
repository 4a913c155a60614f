import Testing

@testable import Reader

/// What the lines of lists are as CSV.
@Suite("Lists as CSV") struct LineRecordTests {
  private static let texts = [
    (path: "a.txt", text: "First title\n\nMarch 3, 2020\n\nAlpha one (e1). Haftar met Serraj."),
    (path: "b.txt", text: "Second title\n\nMarch 5, 2020\n\nBeta one (e1). Hifter left."),
  ]

  private func csv(_ keys: String) throws -> [[String]] {
    let reader = try Scenario(Self.texts, names: ["Haftar", "Hifter"], proposals: [("Haftar", "Hifter")], readsDates: true)
    try reader.press(keys)
    reader.perform("export all.csv")
    guard case .write(let text, _, _, _) = try required(reader.effects.first) else { throw Missing() }
    return Self.records(text)
  }

  /// What RFC 4180 reads.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields = [""]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        // A doubled quote ends and begins a quoted part.
        isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      case "\r\n" where !isQuoted:
        records.append(fields)
        fields = [""]
      default: fields[fields.count - 1].append(character)
      }
    }
    return records
  }

  @Test("The library has an article a record, with its path") func library() throws {
    let records = try csv("gl")
    #expect(records[0] == ["title", "source", "date", "words", "read_percent", "notes", "article", "start", "end"])
    #expect(records.dropFirst().map { $0[6] } == ["a.txt", "b.txt"])
    #expect(records[1][0] == "First title" && records[1][2] == "2020-03-03")
    #expect(try csv("o") == records)
  }

  @Test("Proposals have what may be one, and why; of links both passages") func proposals() throws {
    let records = try csv("gp")
    #expect(records[0].prefix(4) == ["likeliness", "first", "second", "why"])
    #expect(records[1].prefix(4) == ["", "Haftar", "Hifter", "both are called so"])
    #expect(records.allSatisfy { $0.count == records[0].count })
    let decided = try csv("gp+oo")
    #expect(decided[0].prefix(4) == ["decided", "by", "likeliness", "decision"])
    #expect(decided[1][3].contains("are one"))
  }

  @Test("Actors have their whole names and those of the sources, however narrow the screen is", arguments: ["40x10", "200x60"])
  func actors(size: String) throws {
    let long = "the Committee for the Celebration of the Anniversary of the Harbour"
    let reader = try Scenario(
      [
        (path: "a-path-that-is-longer-than-any-column.txt", text: "One\n\nHaftar met \(long)."),
        (path: "b.txt", text: "Two\n\nHaftar left."),
      ],
      size: size, names: ["Haftar", long])
    try reader.press("ga")
    reader.perform("export all.csv")
    guard case .write(let text, _, _, _) = try required(reader.effects.first) else { throw Missing() }
    let records = Self.records(text)
    #expect(
      records[0].prefix(8) == [
        "actor", "kind", "marks", "mentions", "sources", "a-path-that-is-longer-than-any-column.txt", "b.txt", "also_called",
      ])
    #expect(records[1].prefix(7) == ["Haftar", "person", "", "2", "2", "1", "1"])
    #expect(records[2].prefix(7) == [long, "person", "", "1", "1", "1", "0"])
  }

  @Test("A card has a record for what is said, under how many lines it may stand", arguments: ["gi", "]ai", "aa note<Enter>i"])
  func cards(keys: String) throws {
    let records = try csv(keys)
    #expect(records[0] == ["part", "label", "text", "article", "start", "end"])
    #expect(records.count > 3)
    #expect(records.allSatisfy { $0.count == 6 })
    #expect(!records.contains { $0[1].isEmpty && $0[2].isEmpty })
  }

  @Test("An article's card names the article in each record") func articleCard() throws {
    #expect(try csv("gi").dropFirst().allSatisfy { $0[3] == "a.txt" })
  }

  @Test("No view is written with columns that have no name", arguments: ["gl", "gp", "gm", "gT", "?", "i", "g<lt>", "ga", "gn"])
  func names(keys: String) throws {
    let reader = try Scenario(Self.texts, names: ["Haftar", "Hifter"], proposals: [("Haftar", "Hifter")], readsDates: true)
    reader.send(.notice("something"))
    try reader.press("tlegal<Enter>" + keys)
    reader.perform("export all.csv")
    guard case .write(let text, _, _, _) = try required(reader.effects.first) else { throw Missing() }
    #expect(!text.prefix { $0 != "\r\n" }.split(separator: ",", omittingEmptySubsequences: false).contains(""))
    #expect(!text.contains("column 1"))
  }
}
