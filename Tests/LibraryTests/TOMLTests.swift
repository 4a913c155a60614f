import Testing

@testable import Library

@Suite("TOML") struct TOMLTests {
  private func values(_ toml: String) -> [TOMLValue] { TOMLDocument(toml).tables.flatMap(\.entries).map(\.value) }

  @Test(
    "values",
    arguments: [
      (#""a \"b\" \\ \t é 𝄞 \u00e9 \U0001D11E""#, TOMLValue.string("a \"b\" \\ \t é 𝄞 é 𝄞")),
      (#"'C:\n "x"'"#, .string(#"C:\n "x""#)), ("\"\"\"\nfirst\nsecond \\\n   third\"\"\"", .string("first\nsecond third")),
      ("'''\n[x]\n'''", .string("[x]\n")), ("\"\"\"\"quoted\"\"\"\"", .string("\"quoted\"")), ("\"\"", .string("")),
      ("2019-12-19", .date("2019-12-19")), ("1979-05-27T07:32:00Z", .date("1979-05-27")), ("true", .boolean(true)),
      ("-1_000.5e+3", .number("-1_000.5e+3")),
      ("[1, [\"a\", # comment\n 'b',], ]", .array([.number("1"), .array([.string("a"), .string("b")])])),
    ])
  func values(written: String, value: TOMLValue) {
    #expect(TOMLDocument("k = \(written) # comment").mistakes.isEmpty)
    #expect(values("k = \(written) # comment\nlast = 1") == [value, .number("1")])
  }

  @Test("tables and keys, bare, quoted and with points, with their lines")
  func tables() {
    let document = TOMLDocument("# file\r\ntop = 1\r\n[ a . \"b.c\" ] # x\r\n'k l' = 2\nx.\"y z\" = 3\n\n[\"*.txt\"]")
    #expect(document.mistakes.isEmpty)
    #expect(document.tables.map(\.name) == [[], ["a", "b.c"], ["*.txt"]])
    #expect(document.tables.map(\.line) == [1, 3, 7])
    #expect(document.tables.map { $0.entries.map(\.key) } == [[["top"]], [["k l"], ["x", "y z"]], []])
    #expect(document.tables[1].entries.map(\.line) == [4, 5])
  }

  @Test(
    "a mistake costs its line",
    arguments: [
      "k", "k =", "= 1", "k = word", "k = \"open", "k = 'open", "k = 1 2", "k = \"a\" b", "k = \"\\q\"", "k = {a = 1}", "k = [1 2]",
      "ä = 1",
      "[[a]]", "[a", "k = \"\\uD800\"", "k = \"\"\"open",
    ])
  func mistakes(line: String) {
    let document = TOMLDocument("before = 1\n\(line)\n[t]\nafter = 2")
    #expect(document.mistakes.map(\.line) == [2])
    #expect(document.tables.first?.entries.first?.key == ["before"])
    #expect(document.tables.last?.name == ["t"] && document.tables.last?.entries.map(\.key) == [["after"]])
  }

  @Test("no bytes make it stop, and what it takes grows with their number")
  func anything() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "[", "]", "\"", "'", "=", "\n", "#", ".", "a", "\\", "{", ",", " ", "é", "\"\"\"", "'''", "2019-12-19", "\0", "u",
    ]
    for _ in 0..<3000 {
      let toml = (0..<Int.random(in: 0...30, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = TOMLDocument(toml)
    }
    _ = TOMLDocument("k = " + String(repeating: "[", count: 100_000))
    _ = TOMLDocument(String(repeating: "k = \"\"\"\n", count: 2_000))
  }
}
