import Testing

@testable import Reader

@Suite("Searching, and going on") struct SearchMemoryTests {
  private let texts = [
    (
      path: "a.txt",
      text: "Title\n\nErdog\u{306}an met C\u{327}avus\u{327}og\u{306}lu (e1). The of\u{FB01}ce in Ankara. \t Ankara   said no."
    ),
    (path: "b.txt", text: "Other\n\nAnkara answered (e1). ERDOĞAN again."),
  ]

  @Test("While a pattern is typed, the place among the matches is shown") func place() throws {
    let reader = try Scenario(texts).press("/ankara")
    #expect(reader.screen.contains { $0.contains("1/3") })
  }

  @Test("Esc and a miss leave the search before them") func memory() throws {
    let reader = try Scenario(texts).press("/ankara<Enter>/zz<Esc>n")
    #expect(reader.status.contains("/ankara 2 of 3"))
    try reader.press("/nowhere<Enter>")
    #expect(reader.status.contains("not found"))
    #expect(try reader.press("n").status.contains("/ankara 3 of 3"))
    #expect(try reader.press("/(<Enter>").status.contains("never closed"))
    #expect(try reader.press("n").status.contains("/ankara 1 of 3"))
  }

  @Test("Where a pattern takes too many steps it is given up, and that is said; elsewhere it is found") func givenUp() throws {
    let long = (path: "long.txt", text: "Long\n\n" + String(repeating: "aaaa ", count: 400))
    let reader = try Scenario([(path: "a.txt", text: "Title\n\naab and more."), long])
    let articles = reader.state.documents.articles
    let search = SearchState(pattern: "a+b", articles: articles, folded: reader.state.folded, steps: 2000)
    #expect(search.matches.count == 1 && search.unsearched == 1)
    #expect(search.givenUp?.hasPrefix("given up in 1 article") == true)
    let whole = SearchState(pattern: "a+b", articles: articles, folded: reader.state.folded)
    #expect(whole.matches.count == 1 && whole.givenUp == nil)
  }

  @Test("Enter on an empty line says what is missing", arguments: ["/", "g/", "t", "gsw<C-u>"]) func empty(keys: String) throws {
    let reader = try Scenario(texts).press(keys + "<Enter>")
    #expect(reader.status.contains("no"), "\(reader.status)")
    #expect(reader.state.prompt == nil && !reader.status.isEmpty)
  }

  @Test("n goes on with what was walked last: a search, an actor, the reports of an event") func last() throws {
    let reader = try Scenario(texts, names: ["Ankara"]).press("/again<Enter>gg]e<Enter>n")
    #expect(reader.status.contains("report"))
    try reader.press("/ankara<Enter>n")
    #expect(reader.status.contains("/ankara"))
    try reader.press("*n")
    #expect(reader.status.contains("mention of Ankara"))
  }

  @Test(
    "Accents, ligatures, width of spaces and line ends do not count, whatever the case",
    arguments: [
      ("erdogan", 2), ("Erdogan", 1), ("ERDOGAN", 1), ("erdoğan", 2), ("cavusoglu", 1), ("office", 1), ("ankara. ankara", 1),
      ("ankara said", 1), ("er.o.an", 2), ("Er.o.an", 1), ("[A-Z]nkara", 3), ("nowhere|again", 1), ("^ankara", 1),
      ("title erdogan", 0),
    ])
  func folded(pattern: String, count: Int) throws {
    let reader = try Scenario(texts).press("/")
    reader.send(.input(.paste(pattern)))
    #expect(reader.state.search?.matches.count == count)
  }

  @Test("A pattern that would take a backtracking engine for ever is answered at once") func hostile() throws {
    let hostile = [(path: "a.txt", text: "Title\n\n" + String(repeating: "a", count: 3000) + "b")]
    let reader = try Scenario(hostile).press("/(a+)+$<Enter>")
    #expect(reader.status.contains("not found"))
  }
}
