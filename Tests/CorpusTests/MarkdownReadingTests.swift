import Language
import Testing

@testable import Corpus

@Suite("Markdown") struct MarkdownReadingTests {
  private func outline(_ text: String) throws -> [String] { try reading(of: text, path: "a.md").articles.flatMap(\.outline) }

  @Test("keeps the file's own text, and covers all of it but the front matter")
  func positions() throws {
    let text =
      "---\ntitle: T\n---\n\n# A  title\r\n\n*Words* [here](x).\n\n```\ncode\n\nmore\n```\n> q\n\n| a |\n|---|\n| b |\n\n[x]: y\n***\n<!-- c\n\nd -->\nEnd."
    let article = try #require(try reading(of: text, path: "a.md").articles.first)
    #expect(article.text.string == text)
    var covered = Set<Int>()
    for block in article.blocks { covered.formUnion(block.range.bytes) }
    let start = "---\ntitle: T\n---".utf8.count
    #expect(article.text.bytes.indices.allSatisfy { covered.contains($0) == ($0 >= start) || article.text.bytes[$0] <= 0x20 })
    #expect(zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test("has titles, headings, paragraphs, quotations, lists, captions and tables; code and rules are no story")
  func blocks() throws {
    let text = """
      # The story

      It begins
      here.

      Second part
      -----------

      > Quoted words
      > of two lines
      >
      > and more

      * one
      * two
        goes on
      3. three

      ```swift
      let a = 1

      let b = 2
      ```

      | a | b |
      |---|---|
      | 1 | 2 |

      ![A view](x.png)

      ***

      Text with ```code``` inside
      ## Third
      """
    #expect(
      try outline(text) == [
        "title: # The story", "paragraph: It begins\nhere.", "heading: Second part\n-----------",
        "paragraph: > Quoted words\n> of two lines",
        "chrome: >", "paragraph: > and more", "list-item: * one", "list-item: * two\n  goes on", "list-item: 3. three",
        "chrome: ```swift\nlet a = 1\n\nlet b = 2\n```", "list-item: | a | b |", "chrome: |---|---|", "list-item: | 1 | 2 |",
        "caption: ![A view](x.png)", "chrome: ***", "paragraph: Text with ```code``` inside", "heading: ## Third",
      ])
  }

  @Test(
    "says in its front matter what is known of it",
    arguments: [
      "---\ntitle: \"The Story: one\"\nauthor:\n  - Ana\n  - '[[Bo]]'\nsource: https://www.reuters.com/x\nlang: en\ntags: [a, b]\n---\nWords here.\n",
      "---\nTitle: The Story: one\nauthors: [Ana, \"Bo\"]\npublisher: Reuters\nlanguage: en\nempty:\nnested:\n  a: b\n...\nWords here.\n",
      "+++\ntitle = \"The Story: one\"\nauthors = [\"Ana\", \"Bo\"]\nsource = \"Reuters\"\nlang = 'en'\n+++\nWords here.\n",
    ])
  func frontMatter(text: String) throws {
    let article = try #require(try reading(of: text, path: "a.md").articles.first)
    #expect(article.metadata.title == "The Story: one")
    #expect(article.metadata.byline == "Ana, Bo")
    #expect(article.metadata.language == "en")
    #expect(article.blocks.map { article.text.string($0.range) } == ["Words here."])
    if !text.contains("https") { #expect(article.metadata.source.name == "Reuters") }
  }

  @Test("that is front matter alone keeps it to be seen")
  func frontMatterAlone() throws {
    let article = try #require(try reading(of: "---\ntitle: A\n---\n", path: "a.md").articles.first)
    #expect(article.blocks.map(\.kind) == [.chrome])
  }

  @Test("that begins with a rule has no front matter")
  func rule() throws {
    #expect(try outline("---\n\nWords.\n\n---\n\nMore.").contains("paragraph: Words."))
    #expect(try outline("---\nWords").contains("paragraph: Words"))
  }

  @Test(
    "that never closes what it opens, or has one giant line, is read to its end",
    arguments: [
      "```\ncode\n\n# no title", "<!-- comment\n\n# no title", "---\ntitle: x\n", String(repeating: ">", count: 200_000),
      String(repeating: "[", count: 200_000),
      String(repeating: "#", count: 100_000), String(repeating: "* ", count: 100_000), String(repeating: "a\n", count: 50_000),
    ])
  func unclosed(text: String) throws { #expect(try !outline(text).isEmpty) }
}
