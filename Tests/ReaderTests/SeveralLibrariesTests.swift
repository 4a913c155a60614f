import Foundation
import Testing

@testable import Reader

@Suite("Listings of several libraries") struct SeveralLibrariesTests {
  @Test("of several libraries each line says whose it is, of one none does")
  func severalLibraries() throws {
    let files = ["a.txt": "Mayor signs\n\nMarch 3, 2020\n\nThe mayor of Paris signed the harbour treaty in Oslo, \"Yes,\" he said."]
    let (one, other) = (try CommandSandbox(files), try CommandSandbox(files))
    for command in ["articles", "mentions", "quotes", "stories", "timeline", "search harbour", "events", "copies", "crossrefs"] {
      let words = command.split(separator: " ").map(String.init)
      let both = one.run(words + [one.corpus, other.corpus, "--format", "csv"]).output
      let alone = one.run(words + [one.corpus, "--format", "csv"]).output
      let header = try #require(both.split(separator: "\r\n").first).split(separator: ",")
      #expect(header.last?.hasSuffix("library") == true, "\(command)")
      #expect(alone.split(separator: "\r\n").first?.contains("library") != true, "\(command)")
      #expect(
        both.split(separator: "\r\n").allSatisfy {
          $0.hasSuffix("library") || $0.contains("/corpus") || $0.contains(",happening,")
        }, "\(command)")
    }
    let rows = try one.run("articles", one.corpus, other.corpus).objects()
    #expect(Set(rows.compactMap { $0["library"] as? String }) == [one.corpus, other.corpus])
    #expect(try one.run("articles", one.corpus).objects().allSatisfy { $0["library"] == nil })
    let dated = try one.run("timeline", one.corpus, other.corpus).objects().filter { $0["type"] as? String == "article" }
    #expect(Set(dated.compactMap { $0["library"] as? String }).count == 2)
    let table = one.run("articles", one.corpus, other.corpus, "--format", "table").lines.dropFirst()
    #expect(Set(table).count == 2 && table.allSatisfy { $0.contains("/corpus/a.txt") && !$0.contains(one.base) })
  }

  @Test("libraries are named by as much of the end of their paths as tells them apart")
  func libraryNames() {
    func names(_ roots: String...) -> [String] { ListedLibrary.named(roots: roots).map(\.name) }
    #expect(names("/a/news", "/a/wire") == ["news", "wire"])
    #expect(names("/2019/news", "/2020/news", "/b/wire") == ["2019/news", "2020/news", "wire"])
    #expect(names("/x/news", "/x") == ["news", "x"])
    #expect(names("/news", "/x/news") == ["news", "x/news"])
    #expect(names("-", "/x") == ["-", "x"])
  }
}
