import Foundation
import Testing

@testable import Reader

@Suite("What sources disagree on") struct DisagreementTests {
  private struct Found {
    let what: String
    let aspect: String?
    let relation: String
    let values: [[String: Any]]

    init(_ object: [String: Any]) throws {
      what = try #require(object["what"] as? String)
      aspect = object["aspect"] as? String
      relation = try #require(object["relation"] as? String)
      values = try #require(object["values"] as? [[String: Any]])
    }

    func said(_ relation: String) -> Set<String> {
      Set(values.filter { $0["relation"] as? String == relation }.compactMap { $0["said"] as? String })
    }
  }

  private static let seeds: [String: String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardized
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return Dictionary(
      files.filter { $0.pathExtension == "txt" }.compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }()

  private func found(_ files: [String: String], _ option: String) throws -> [Found] {
    let sandbox = try CommandSandbox(files)
    return try sandbox.run("disagreements", sandbox.corpus, option).objects().map(Found.init)
  }

  @Test("Of the seeds: the ways of dating the memorandum stand in one table and none contradicts another; the vote's two dates do")
  func seeds() throws {
    let all = try found(Self.seeds, "--all")
    let memorandum = try #require(all.first { $0.what == "date" && $0.said("agrees").contains("November 27") })
    #expect(memorandum.relation == "coarser")
    #expect(memorandum.said("coarser").isSuperset(of: ["November", "end of November last year", "last month"]))
    #expect(memorandum.values.contains { $0["relation"] as? String == "unstated" })
    let vote = try #require(all.first { $0.said("differs").contains("January 7") })
    #expect(vote.said("differs").contains { $0.contains("January 8-9") })
    let mercenaries = try #require(all.first { $0.aspect == "mercenaries" })
    #expect(mercenaries.relation == "agrees")
    #expect(mercenaries.said("agrees") == ["between 600 and 800"])
  }

  @Test("What differs differs wherever it is said: no word of the seeds differs and agrees in one table") func oneRelation() throws
  {
    let deeds = try found(Self.seeds, "--all").filter { $0.what == "deed" || $0.what == "name" }
    #expect(deeds.contains { $0.relation == "differs" && $0.said("differs").isSuperset(of: ["troops", "advisers"]) })
    for found in deeds {
      let values = Dictionary(grouping: found.values) { $0["value"] as? String ?? "" }
      for (value, all) in values { #expect(Set(all.compactMap { $0["relation"] as? String }).count == 1, "\(value)") }
    }
  }

  private static func report(_ source: String, _ day: Int, _ words: String) -> String {
    "\(source)\n\nMarch \(day), 2020\n\n\(words)\n\nThe mayor of Colmar visited the hotel with the prefect of Alsace on the next day.\n"
  }

  @Test("Numbers of the same differ; a hedge or a range that holds the other is no difference") func numbers() throws {
    func toll(_ first: String, _ second: String) throws -> [Found] {
      try found(
        [
          "a.txt": Self.report(
            "River Times", 10, "A fire in the Hotel Bristol in Colmar killed \(first) people on Sunday, the prefect said."),
          "b.txt": Self.report(
            "Valley Post", 10, "The fire in the Hotel Bristol in Colmar killed \(second) people on Sunday, the prefect said."),
        ], "--all"
      ).filter { $0.what == "number" }
    }
    #expect(try toll("four", "seven").map(\.relation) == ["differs"])
    #expect(try toll("four", "four").map(\.relation) == ["agrees"])
    #expect(try toll("about 100", "104").first?.relation != "differs")
    #expect(try toll("more than 100", "120").first?.relation != "differs")
    #expect(try toll("at least 27", "58").allSatisfy { $0.relation != "differs" }, "both can be true")
    #expect(try toll("more than 100", "90").map(\.relation) == ["differs"])
    // Who tells of both numbers contradicts nobody.
    #expect(try toll("four", "seven people, four of them children, out of ten").allSatisfy { $0.relation != "differs" })
  }

  @Test("Different persons in one role differ; spellings of one name, and who is named in both articles, do not") func names()
    throws
  {
    func arrested(_ first: String, _ second: String, also: String = "") throws -> [String] {
      try found(
        [
          "a.txt": Self.report(
            "River Times", 10, "Police in Colmar arrested \(first) after the fire in the Hotel Bristol on Sunday."),
          "b.txt": Self.report(
            "Valley Post", 10, "Police in Colmar arrested \(second) after the fire in the Hotel Bristol on Sunday.\(also)"),
        ], "--all"
      ).filter { $0.what == "name" }.map(\.relation)
    }
    #expect(try arrested("Peter Novak", "Karl Weber") == ["differs"])
    #expect(try arrested("Peter Novak", "Petr Nowak") == [])
    #expect(try arrested("Peter Novak", "Karl Weber", also: " Peter Novak was questioned.") == [])
  }

  @Test("Of three names in one role none agrees with another") func thirdName() throws {
    let found = try found(
      [
        "a.txt": Self.report(
          "River Times", 10, "Police in Colmar arrested Peter Novak after the fire in the Hotel Bristol on Sunday."),
        "b.txt": Self.report(
          "Valley Post", 10, "Police in Colmar arrested Karl Weber after the fire in the Hotel Bristol on Sunday."),
        "c.txt": Self.report("Hill News", 10, "Police in Colmar arrested Otto Lang after the fire in the Hotel Bristol on Sunday."),
      ], "--all"
    ).filter { $0.what == "name" }
    #expect(found.map(\.relation) == ["differs"])
    #expect(found.allSatisfy { $0.said("agrees").isEmpty })
  }

  @Test("How far somebody fell differs, feet and metres are one, and a year that others tell of too is of something else")
  func distances() throws {
    func fall(_ first: String, _ second: String) throws -> [String] {
      try found(
        [
          "a.txt": Self.report(
            "River Times", 10, "A climber died after falling \(first) from the ridge of Mont Blanc on Sunday, rescuers said."),
          "b.txt": Self.report(
            "Valley Post", 10, "A climber died on Sunday after he fell \(second) from the ridge of Mont Blanc, rescuers said."),
        ], "--all"
      ).filter { $0.what == "number" }.map(\.relation)
    }
    #expect(try fall("150 metres", "about 200 metres") == ["differs"])
    #expect(try fall("60 metres", "about 200 feet").allSatisfy { $0 != "differs" })
  }

  @Test("The day that another happening is named by is none of the event's; sums that differ do, and are called by their unit")
  func namedDates() throws {
    func found(_ first: String, _ second: String, _ what: String) throws -> [Found] {
      try self.found(["a.txt": Self.report("River Times", 10, first), "b.txt": Self.report("Valley Post", 10, second)], "--all")
        .filter { $0.what == what }
    }
    let named = try found(
      "The Hotel Bristol in Colmar opened in November 2001, shortly after the September 11 attacks.",
      "The Hotel Bristol in Colmar opened in November 2001 and was the first after the September 11 attacks.", "date")
    #expect(named.allSatisfy { $0.relation == "agrees" && !$0.said("agrees").contains("September 11") })
    let sums = try found(
      "The city of Colmar bought the Hotel Bristol for $80 million on Sunday, the prefect said.",
      "The city of Colmar bought the Hotel Bristol for $82 million on Sunday, the prefect said.", "number")
    #expect(sums.map(\.relation) == ["differs"])
    #expect(sums.first?.aspect == "$")
  }

  private func number(_ first: String, _ second: String) throws -> [Found] {
    try found(["a.txt": Self.report("River Times", 10, first), "b.txt": Self.report("Valley Post", 10, second)], "--all")
      .filter { $0.what == "number" }
  }

  @Test("Two numbers of one thing stand in one table, those of two things in none; a rest is no whole") func oneThing() throws {
    let boats = try number(
      "Police in Colmar seized seven boats of the smugglers at the harbour of Breisach on Sunday, the prefect said.",
      "Police in Colmar seized five boats of the smugglers at the harbour of Breisach on Sunday, the prefect said.")
    #expect(boats.map(\.relation) == ["differs"])
    let rest = try number(
      "Police in Colmar seized seven boats of the smugglers at the harbour of Breisach on Sunday, the prefect said.",
      "Police in Colmar seized three other boats of the smugglers at the harbour of Breisach on Sunday, the prefect said.")
    #expect(rest.isEmpty)
    let sums = try number(
      "The club signed the keeper Peter Novak for $80 million and the captain Karl Weber for $20 million on Sunday.",
      "The club signed the keeper Peter Novak for $82 million and the captain Karl Weber for $20 million on Sunday.")
    #expect(sums.map { $0.said("differs") } == [["$80 million", "$82 million"]], "the other's sum is another's")
  }

  @Test("The ages of one person differ, whoever else is named") func ages() throws {
    func ages(_ first: String, _ second: String) throws -> [Found] {
      try number(first, second).filter { $0.aspect?.hasPrefix("age of") ?? false }
    }
    let found = try ages(
      "The climber Peter Novak, 31, died after falling from the ridge of Mont Blanc on Sunday, rescuers said.",
      "The 32-year-old climber Peter Novak died on Sunday after falling from the ridge of Mont Blanc, rescuers said.")
    #expect(found.map(\.relation) == ["differs"])
    #expect(found.first?.said("differs") == ["31", "32"])
  }

  @Test("Of what is only coarser a table stands by itself where there is something to be learned") func trivial() throws {
    let files = [
      "a.txt": Self.report("River Times", 10, "The mayor of Colmar sold the Hotel Bristol to the abbey of Murbach on 3 May 2016."),
      "b.txt": Self.report("Valley Post", 10, "The mayor of Colmar sold the Hotel Bristol to the abbey of Murbach in 2016."),
    ]
    let sandbox = try CommandSandbox(files)
    let listed = try sandbox.run("disagreements", sandbox.corpus).objects().map(Found.init)
    #expect(listed.allSatisfy { $0.what != "date" })
    #expect(try found(files, "--all").contains { $0.what == "date" && $0.relation == "coarser" })
  }

  @Test("Days without a year differ where no article has a date") func undated() throws {
    func text(_ source: String, _ day: String) -> String {
      "\(source)\n\nThe frigate Tourville sank the trawler of the smugglers off Djibouti on \(day).\n"
    }
    let dates = try found(
      ["a.txt": text("River Times", "18 November"), "b.txt": text("Valley Post", "19 November")], "--all"
    ).filter { $0.what == "date" }
    #expect(dates.map(\.relation) == ["differs"])
    #expect(dates.first?.values.compactMap { $0["value"] as? String }.sorted() == ["XXXX-11-18", "XXXX-11-19"])
  }

  @Test("Who does not deny, or denies somebody a thing, denies nothing") func denials() throws {
    func denied(_ second: String) throws -> [String] {
      try found(
        [
          "a.txt": Self.report(
            "River Times", 10, "Peter Novak set fire to the Hotel Bristol in Colmar on Sunday, the prefect said."),
          "b.txt": Self.report("Valley Post", 10, second),
        ], "--all"
      ).filter { $0.what == "polarity" }.map(\.relation)
    }
    #expect(try denied("Peter Novak denied that he set fire to the Hotel Bristol in Colmar on Sunday.") == ["differs"])
    #expect(try denied("Peter Novak did not deny that he set fire to the Hotel Bristol in Colmar on Sunday.") == [])
  }

  @Test("--differing leaves out what is coarser or in doubt") func differing() throws {
    #expect(try found(Self.seeds, "--differing").allSatisfy { $0.relation == "differs" })
    #expect(try CommandSandbox().run("disagreements", "--all", "--differing").status == .usage)
  }

  @Test("gd has a row for each, those that differ first; ]d goes to a passage that differs and says in what") func view() throws {
    let texts = [(path: "a.txt", text: "One\n\nThe mayor signed (e1)."), (path: "b.txt", text: "Two\n\nThe mayor signed (e1).")]
    let reader = try Scenario(texts).press("gessqgd")
    #expect(reader.screen[0].contains("Disagreements · 0 differ"))
    #expect(reader.screen.contains { $0.contains("no contradiction between sources was found") })
    try reader.press("q]d")
    #expect(reader.status.contains("no passage that differs"))
  }
}
