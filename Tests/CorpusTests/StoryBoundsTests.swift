import Testing

@testable import Corpus

private let menu = [
  "Skip to content", "Sign in", "Subscribe", "Search", "World news today", "Local weather forecast", "Harbour business",
  "Our columnists",
  "Crosswords and games", "Property pages", "Travel offers", "Jobs board", "Share Tweet Email",
]
private let story = [
  "The council met in the capital for the third time in a month, and its members agreed on little but the date of the next meeting.",
  "“We will vote when we know the price,” council leader Omar Haddad told reporters outside the town hall. Nobody else spoke.",
  "Ships will go on using the old quay.",
  "Builders had asked for more money than was agreed, and the council has until the spring to find it or to begin again.",
]
private let others = [
  "Most read", "Bridge reopens after repairs", "Ferry fares to rise", "Fish market moves inland", "Mayor opens new library",
  "Two held after robbery at jeweller", "Leave a comment", "Privacy Policy", "© 2021 The Morning Paper",
]

private func reading(_ lines: [String]) throws -> ArticleReader.Reading {
  try #require(try ArticleReader.read(Array(lines.joined(separator: "\n\n").utf8), path: "a.txt").first)
}

@Suite("Stories with the page around them") struct StoryBoundsTests {
  @Test("menus above and headlines below are the page's, and the title is the line above the story that looks like one")
  func pageAround() throws {
    let title = "Council delays its vote on the new harbour quay"
    let reading = try reading(menu + [title, "By Ana Lopez"] + story + others)
    #expect(reading.metadata.title == title)
    #expect(reading.blocks.prefix(menu.count).allSatisfy { $0.kind == .chrome || $0.kind == .subscription })
    #expect(reading.blocks.suffix(others.count).allSatisfy { $0.kind.isBoilerplate })
    let kept = reading.blocks.filter { $0.kind == .paragraph }.map { reading.text.string($0.range) }
    #expect(kept == story)
  }

  @Test("lines without a stop are no page's when no other line is: lists of names, results, verse")
  func linesWithoutPage() throws {
    let results = (1...20).map { "Harbour United \($0), Hill Rovers nil" }
    let reading = try reading(["Results of the day"] + story + results)
    #expect(reading.blocks.allSatisfy { !$0.kind.isBoilerplate })
  }

  @Test("every block of a page is still there, whatever its kind")
  func nothingIsCut() throws {
    let lines = menu + ["Council delays its vote"] + story + others
    #expect(try reading(lines).blocks.count == lines.count)
  }
}
