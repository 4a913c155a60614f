import Testing

@testable import Reader

@Suite("synoptic search") struct SearchCommandTests {
  private func sandbox() throws -> CommandSandbox {
    try CommandSandbox([
      "a.txt":
        "Talks in Çankaya\n\nBy Ann Bell\n19 December 2019\n\nErdoğan met Khalifa Haftar on Monday. Nobody else came to the talks.\n\n"
        + "The ceasefire held.",
      "b.txt":
        "Oil prices\n\nBy Bob Hay\n3 March 2020\n\nThe ceasefire was broken in the night. Haftars were seen.\n\nHaftar's men met no one.",
      "c.txt": "Weather\n\nRain fell for days on the coast and nobody was surprised by it.",
    ])
  }

  @Test(
    "Words, phrases and beginnings find whole articles that have all of it, whatever case and accents",
    arguments: [
      ("erdogan", ["a.txt"]), ("Çankaya", ["a.txt"]), ("ceasefire haftar", ["a.txt", "b.txt"]),
      ("\"met Khalifa Haftar\"", ["a.txt"]),
      ("\"haftar khalifa\"", []), ("haftars", ["b.txt"]), ("hafta", []), ("hafta* night", ["b.txt"]), ("surpris* coast", ["c.txt"]),
      ("ceasefire date:2020", ["b.txt"]), ("date:2019-11..2019-12", ["a.txt"]), ("ceasefire date:2018", []),
    ])
  func queries(query: String, expected: [String]) throws {
    let sandbox = try sandbox()
    let run = sandbox.run("search", query, sandbox.corpus)
    let articles = try Set(run.objects().compactMap { $0["article"] as? String })
    #expect(articles == Set(expected))
    #expect(run.status == (expected.isEmpty ? .failed : .done))
  }

  @Test("A row has the place in code points, the words around it and a score") func row() throws {
    let sandbox = try sandbox()
    let row = try required(sandbox.run("search", "haftar erdogan", sandbox.corpus).objects().first)
    let text = try required(sandbox.run("text", "\(sandbox.corpus)/a.txt", "--format", "jsonl").objects().first?["text"] as? String)
    let scalars = Array(text.unicodeScalars)
    let start = try required(row["start"] as? Int)
    let end = try required(row["end"] as? Int)
    #expect(String(String.UnicodeScalarView(scalars[start..<end])) == "Erdoğan met Khalifa Haftar")
    #expect((row["snippet"] as? String)?.contains("Khalifa Haftar on Monday") == true)
    #expect(try required(row["score"] as? Double) > 0)
  }

  @Test("The passages with most of it come, the best article first") func order() throws {
    let sandbox = try CommandSandbox([
      "a.txt": "First\n\nThe river rose once, it is said, and then nothing more of note was told about it by anyone at all.",
      "b.txt": "Second\n\nThe river, the river, the river rose.\n\nThe harbour.",
    ])
    let rows = try sandbox.run("search", "river rose", sandbox.corpus).objects()
    #expect(rows.compactMap { $0["article"] as? String } == ["b.txt", "a.txt"])
  }

  @Test("What can't be understood is a mistake in usage", arguments: ["", "date:soon", "actor:", "  "])
  func mistakes(query: String) throws {
    let sandbox = try sandbox()
    let run = sandbox.run("search", query, sandbox.corpus)
    #expect(run.status == .usage)
    #expect(!run.errors.isEmpty && run.output.isEmpty)
  }

  @Test("An actor is found under all its names, and a source by a part of its name") func actorsAndSources() throws {
    let sandbox = try sandbox()
    let actors = try sandbox.run("search", "actor:haftar", sandbox.corpus).objects().compactMap { $0["article"] as? String }
    #expect(actors.contains("a.txt") && !actors.contains("c.txt"))
    #expect(sandbox.run("search", "source:nowhere ceasefire", sandbox.corpus).status == .failed)
  }
}
