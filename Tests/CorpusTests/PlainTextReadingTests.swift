import Language
import Testing

@testable import Corpus

/// The blocks of a text as "kind: first words", in order.
private func outline(_ string: String, path: String = "story.txt") throws -> [String] {
  let reading = try #require(try ArticleReader.read(Array(string.utf8), path: path).first)
  return reading.blocks.map { "\($0.kind.rawValue): \(reading.text.string($0.range).prefix(24))" }
}

private let paragraph =
  "The council met in the capital for the third time in a month, and its members agreed on little but the date of the next meeting."

@Test("a page's parts are told from the story")
func partsOfAPage() throws {
  let page = """
    Skip to content

    World

    Council fails to agree on a budget

    Members blame each other as the deadline for payments draws near

    By Ana Lopez and Omar al-Hadi

    The council's hall in the capital. [File: Omar al-Hadi/Reuters]

    \(paragraph)

    Advertisement

    What next?

    \(paragraph)

    - The first of three demands
    - The second of them

    Read more: Another story altogether

    \(paragraph) “It is over,” she said.

    Sign up for our newsletter and get the best stories in your inbox

    (Reporting by Ana Lopez; Editing by Jo Smith)

    © 2021 The Morning Paper. All rights reserved.
    """
  let kinds = try outline(page).map { String($0.prefix { $0 != ":" }) }
  #expect(
    kinds == [
      "chrome", "chrome", "title", "deck", "byline", "caption", "paragraph", "advert", "heading", "paragraph", "list-item",
      "list-item",
      "chrome", "paragraph", "subscription", "credit", "chrome",
    ])
}

@Test(
  "paragraphs of a story are not taken for parts of the page",
  arguments: [
    "Follow the money, the prosecutor said, and on Facebook her followers agreed.",
    "By Wednesday the army had taken the town.",
    "Read more than one newspaper, the minister told students in the capital.",
    "Source: that was the only word on the note which police found beside the body.",
    "Share prices fell after the vote.",
    "Photographs of the strike were shown to the court on Monday.",
    "Join us, they shouted from the square, and thousands did.",
    "The views of the council are not those of the people, he said.",
    "Advertisement spending by the party rose, the commission found.",
    "Subscribers to the state pension will be paid late, the ministry said.",
    "Copyright law will change next year, the commission said.",
  ])
func storyStaysStory(sentence: String) throws {
  let text = "Council fails to agree\n\n\(paragraph)\n\n\(sentence)\n\n\(paragraph)"
  let kind = try outline(text)[2]
  #expect(kind.hasPrefix("paragraph"))
}

@Test("the days of a chronology are headings, the day above and the day below the story are date lines")
func chronology() throws {
  let days = ["May 1, 2019", "May 2, 2019", "May 3", "May 4, 2019"].map { "\($0)\n\n\(paragraph)" }.joined(separator: "\n\n")
  let text = "A week in the harbour\n\nMay 7, 2019\n\n\(paragraph)\n\n\(paragraph)\n\n\(days)\n\nPublished May 7, 2019"
  let kinds = try outline(text).map { String($0.prefix { $0 != ":" }) }
  #expect(
    kinds == ["title", "date-line", "paragraph", "paragraph"] + (0..<4).flatMap { _ in ["heading", "paragraph"] } + ["date-line"])
}

@Test("text wrapped by hand is joined to paragraphs, and paragraphs on lines are kept apart")
func paragraphsOfLines() throws {
  let wrapped = """
    Council fails to agree

    The council met in the capital for the third time in a
    month, and its members agreed on little but the date of
    the next meeting.
      A new paragraph is indented, as typists used to do, and
    goes on here.
    """
  let starts = try outline(wrapped).map { String($0.prefix(12)) }
  #expect(starts == ["title: Counc", "paragraph: T", "paragraph: A"])
  #expect(try outline("Council fails\n\(paragraph)\n\(paragraph)\r\n\(paragraph)").count == 4)
}

@Test("line ends of every system, form feeds and one giant line give blocks without their white space")
func lineEnds() throws {
  #expect(try outline("Title here\r\n\r\n\(paragraph)\r\n\u{C}\r\n\(paragraph)\r").count == 3)
  #expect(try outline("Title here\r\r\(paragraph)\r").count == 2)
  #expect(try outline(String(repeating: paragraph + " ", count: 500)).count == 1)
}

@Test("a file without text is refused with the reason")
func refusals() {
  #expect(throws: ReadingError.empty) { try ArticleReader.read([], path: "a") }
  #expect(throws: ReadingError.empty) { try ArticleReader.read(Array(" \n\r\n\t\u{A0}\n\u{C}".utf8), path: "a") }
  #expect(throws: ReadingError.notText) { try ArticleReader.read([0x7F, 0x45, 0x4C, 0x46, 0, 0], path: "a") }
}

@Test("every character that is no white space lies in exactly one block, whatever the text", arguments: 0..<300)
func blocksCoverTheText(seed: UInt64) throws {
  let pieces = [
    "By Ana Lopez", "\n", "\n", "\n\n", "\r\n", " ", "\t", "Source: ", "Reuters", " / ", "(AP) - ", "Advertisement", "- ", "1. ",
    "Read more: ", "The council met. ", "what", "\u{C}", "\u{85}", "\u{2028}", "\u{A0}", "“", "é", "北京", "December 30, 2020",
    "Title",
    ")", "[", "]", "…", "***", "[File: Getty Images]", "\u{200B}", "a line that is long enough to be wrapped by hand at some width",
    "Share", "Photo: ",
  ]
  var state = seed
  let string = (0..<Int(seed % 60 + 1)).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return pieces[Int(state >> 33) % pieces.count]
  }.joined()
  guard let reading = try? ArticleReader.read(Array(string.utf8), path: "a.txt").first else { return }
  var covered = 0
  for block in reading.blocks + [Block(kind: .chrome, range: ByteRange(bytes: reading.text.bytes.count..<reading.text.bytes.count))]
  {
    #expect(block.range.lowerBound.value >= covered, "\(string.debugDescription)")
    let gap = reading.text.string(ByteRange(bytes: covered..<block.range.lowerBound.value))
    let isSpace = gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    #expect(isSpace, "\(string.debugDescription)")
    #expect(WhiteSpace.trimmed(block.range, in: reading.text) == block.range, "\(string.debugDescription)")
    covered = block.range.upperBound.value
  }
}
