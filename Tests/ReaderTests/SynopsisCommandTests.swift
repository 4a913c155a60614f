import Foundation
import Testing

@testable import Reader

@Suite("synoptic synopsis and coverage") struct SynopsisCommandTests {
  /// Three accounts of a signing, one of which also tells of a fire.
  private static let files = [
    "a.txt":
      "River Times\n\n10 March 2020\n\nGermany and France signed a treaty on river trade in Strasbourg on 3 March 2020.\n\nA fire in Colmar on 5 March 2020 killed four people, the mayor of Colmar said.\n",
    "b.txt":
      "Valley Post\n\n11 March 2020\n\nFrance and Germany have signed the treaty on river trade in Strasbourg on 3 March 2020.\n",
    "c.txt":
      "Hill News\n\n12 March 2020\n\nThe treaty on river trade that Germany and France signed in Strasbourg on 3 March 2020 was praised.\n",
  ]

  @Test("every source of the coverage has a status, also where it reports nothing") func coverage() throws {
    let run = try CommandSandbox(Self.files).runOnCorpus("coverage")
    #expect(run.status == .done)
    let objects = try run.objects()
    #expect(!objects.isEmpty)
    for object in objects {
      let sources = try #require(object["sources"] as? [String: [String: Any]])
      #expect(sources.count == 3)
      for mark in sources.values {
        let status = try #require(mark["status"] as? String)
        let reports = try #require(mark["reports"] as? Int)
        #expect((reports > 0) == (status != "absent"))
        if let place = mark["first_at"] as? Double { #expect(0...1 ~= place) }
      }
    }
    #expect(run.lines[0].hasPrefix(#"{"event":"e"#))
    let table = try CommandSandbox(Self.files).runOnCorpus("coverage", "--format", "table")
    #expect(table.lines.suffix(2) == CoverageRow.legend)
    #expect(CoverageRow.legend.allSatisfy { $0.count <= 80 })
  }

  @Test("the synopsis has the passages of each source, with places and dates") func synopsis() throws {
    let run = try CommandSandbox(Self.files).runOnCorpus("synopsis")
    let signing = try #require(
      try run.objects().first { ($0["sources"] as? [String: Any])?.count == 3 })
    let sources = try #require(signing["sources"] as? [String: [[String: Any]]])
    let passages = sources.values.joined().compactMap { $0["text"] as? String }
    #expect(passages.allSatisfy { $0.contains("treaty") })
    #expect(sources.values.joined().allSatisfy { $0["start"] is Int && $0["end"] is Int && $0["modality"] is String })
  }

  @Test("in CSV each source is a column") func columns() throws {
    let run = try CommandSandbox(Self.files).runOnCorpus("synopsis", "--format", "csv")
    let header = try #require(run.output.components(separatedBy: "\r\n").first)
    #expect(header.hasPrefix("event,label,type,date,"))
    #expect(header.split(separator: ",").count == 7)
  }

  @Test("--unique leaves what one source alone reports, --date what may have happened then") func filters() throws {
    let sandbox = try CommandSandbox(Self.files)
    let unique = try sandbox.runOnCorpus("coverage", "--unique").objects()
    for object in unique {
      let sources = try #require(object["sources"] as? [String: [String: Any]])
      #expect(sources.values.count { $0["reports"] as? Int != 0 } == 1)
    }
    let dated = try sandbox.runOnCorpus("coverage", "--date", "2020-03-03").objects()
    #expect(dated.allSatisfy { ($0["date"] as? String)?.hasPrefix("2020-03") ?? false })
    #expect(try sandbox.runOnCorpus("coverage", "--date", "1990..1999").objects().isEmpty)
  }

  @Test("a story that is not there is told, with what lists them") func noStory() throws {
    let run = try CommandSandbox(Self.files).runOnCorpus("synopsis", "--story", "none")
    #expect(run.status == .usage)
    #expect(run.errors.contains("no such story (synoptic stories lists them)"))
  }
}

extension CommandSandbox {
  /// Runs a subcommand on the folder of articles.
  fileprivate func runOnCorpus(_ name: String, _ options: String...) throws -> CommandRun {
    switch options.count {
    case 0: run(name, corpus)
    case 1: run(name, corpus, options[0])
    default: run(name, corpus, options[0], options[1])
    }
  }
}
