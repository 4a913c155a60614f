import Corpus
import Language
import Testing

@testable import Library

@Suite("What people write in articles.toml") struct StatementFileTests {
  @Test("tables are for paths and globs, and of several that fit the last decides, each key by itself")
  func rules() {
    let file = StatementFile(
      """
      # what we know
      ["2019/*.txt"]
      source = "Al Jazeera"
      date = "2019-12"

      ["2019/b.txt"]
      date = 2019-12-19
      title = "A  title"
      byline = "Somebody"
      language = "en-gb"

      ["feed.xml"]
      source = "A feed"
      """)
    #expect(file.problems.isEmpty)
    #expect(file.statement(of: "2019/a.txt") == ArticleStatement(source: "Al Jazeera", date: .month(2019, 12)))
    #expect(
      file.statement(of: "2019/b.txt")
        == ArticleStatement(
          source: "Al Jazeera", date: .day(2019, 12, 19), title: "A title", byline: "Somebody", language: "en-GB"))
    #expect(file.statement(of: "2019/sub/c.txt") == .none, "a star ends at a slash")
    #expect(file.statement(of: "feed.xml#item-1/2") == ArticleStatement(source: "A feed"), "all articles of a file")
    #expect(file.statement(of: "2020/a.txt") == .none)
  }

  @Test(
    "a date is EDTF or words",
    arguments: [
      ("2019-12-19", "2019-12-19"), ("2019-12", "2019-12"), ("2019", "2019"), ("2019-12~", "2019-12~"),
      ("19 Dec 2019", "2019-12-19"),
      ("December 19, 2019", "2019-12-19"), ("Thursday, 19 December 2019", "2019-12-19"), ("c. 25 Dec 2019", "2019-12-25~"),
      ("2019-11-25/2019-11-30", "2019-11-25/2019-11-30"),
    ])
  func dates(written: String, edtf: String) {
    #expect(StatementFile("[\"a\"]\ndate = \"\(written)\"").statement(of: "a").date?.edtf == edtf)
  }

  @Test(
    "what is no date is said",
    arguments: ["\"soon\"", "\"31 February 2019\"", "\"yesterday\"", "\"2019-13-01\"", "5", "\"\"", "\"May we go 2019\""])
  func noDate(value: String) {
    let file = StatementFile("[\"a\"]\nsource = \"S\"\ndate = \(value)")
    #expect(file.problems.map(\.line) == [3])
    #expect(file.problems.first?.words.hasPrefix("date is no date") == true)
    #expect(file.statement(of: "a") == ArticleStatement(source: "S"))
  }

  @Test("each mistake is named with its line and what to do, and the rest of the file counts")
  func mistakes() {
    let file = StatementFile(
      """
      lost = "in no table"
      ["good.txt"]
      source = "Good"
      ["broken.txt"]
      source = Reuters
      [plain.txt]
      source = "A path without quotes"
      ["odd.txt"]
      sauce = "?"
      source = 3
      language = "English, mostly"
      ["last.txt"]
      source = "First"
      source = "Last"
      """)
    #expect(file.problems.map(\.line) == [1, 5, 6, 9, 10, 11, 14])
    #expect(file.problems.allSatisfy { $0.words.contains("(") && $0.words.contains(")") })
    #expect(file.statement(of: "good.txt").source == "Good")
    #expect(file.statement(of: "last.txt").source == "Last")
    #expect(file.statement(of: "broken.txt") == .none)
    #expect(StatementFile("[\"a\"\nsource = \"lost\"\n[\"b\"]\nsource = \"B\"").statement(of: "b").source == "B")
  }

  @Test("a value over several lines may hold lines that begin with a bracket")
  func severalLines() {
    let file = StatementFile("[\"a\"]\ntitle = '''\n[\"b\"] said\n'''\nsource = \"S\"\n[\"c\"]\nsource = \"C\"")
    #expect(file.problems.isEmpty)
    #expect(file.statement(of: "a") == ArticleStatement(source: "S", title: "[\"b\"] said"))
    #expect(file.statement(of: "c").source == "C")
  }

  @Test(
    "no text makes it stop",
    arguments: [
      "", "[", "[[[[", "]", "= = =", "\u{FEFF}[\"a\"]", "\0", "[\"a\"", "['''", "\"\"\"", "[\"*\"]\nsource=\"\u{1B}[2J\"",
    ])
  func anyText(toml: String) {
    _ = StatementFile(toml).statement(of: "a")
    _ = StatementFile(String(repeating: toml + "\n", count: 50)).problems
  }
}
