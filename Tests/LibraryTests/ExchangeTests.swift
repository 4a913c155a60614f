import Corpus
import Foundation
import Language
import Testing

@testable import Library

@Suite("An exported annotation") struct ExchangeTests {
  private let text = Text("Ünal \"said\"\n\nthe GNA won.")
  private var article: Article {
    Article(
      id: ArticleID(path: "a b/ü.txt"), textHash: ContentHash(of: text), text: text, blocks: [],
      metadata: ArticleMetadata(title: "A *title*"))
  }

  private var place: Range<CodePointOffset> { CodePointOffset(17)..<CodePointOffset(20) }

  private func annotation(note: String = "", tags: [String] = []) -> Annotation {
    let range = ByteRange(bytes: 18..<21)
    return Annotation(
      id: AnnotationID("0a"), target: AnnotationTarget(article: article, range: range), note: note, tags: tags, creator: "me",
      created: Date(timeIntervalSince1970: 0.5), modified: Date(timeIntervalSince1970: 60))
  }

  private func parsed(_ json: String) throws -> [String: Any] {
    #expect(!json.contains("\n"))
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("is one W3C Web Annotation on a line, its place in code points")
  func webAnnotation() throws {
    let object = try parsed(WebAnnotation.json(annotation(note: "why\n\"so\"?", tags: ["tag"]), article: article, place: place))
    #expect(object["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(object["id"] as? String == "urn:uuid:0a")
    #expect(object["type"] as? String == "Annotation")
    #expect(object["motivation"] as? [String] == ["commenting", "tagging"])
    #expect(object["created"] as? String == "1970-01-01T00:00:00.500Z")
    #expect(object["article"] as? String == "a b/ü.txt")
    let bodies = try #require(object["body"] as? [[String: String]])
    #expect(bodies.map { $0["value"] } == ["why\n\"so\"?", "tag"])
    #expect(bodies.map { $0["purpose"] } == ["commenting", "tagging"])
    let target = try #require(object["target"] as? [String: Any])
    #expect(target["source"] as? String == "a%20b/ü.txt")
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["type"] as? String == "TextPositionSelector")
    #expect(selectors[0]["start"] as? Int == 17)
    #expect(selectors[0]["end"] as? Int == 20)
    #expect(selectors[1]["exact"] as? String == "GNA")
    #expect((selectors[1]["prefix"] as? String)?.hasSuffix("the ") == true)
  }

  @Test("without note or tag is a highlight")
  func highlight() throws {
    let object = try parsed(WebAnnotation.json(annotation(), article: article, place: place))
    #expect(object["motivation"] as? String == "highlighting")
    #expect(object["body"] == nil)
  }

  @Test("of a passage that is lost has its words, and no place")
  func lost() throws {
    let object = try parsed(WebAnnotation.json(annotation(), article: nil, place: nil))
    let selectors = try #require((object["target"] as? [String: Any])?["selector"] as? [[String: Any]])
    #expect(selectors.map { $0["type"] as? String } == ["TextQuoteSelector"])
  }

  @Test("stays JSON whatever is in it")
  func hostile() throws {
    let hostile = "\u{0}\u{1}\u{1B}[2J\u{7F}\u{2028}\\\"\t\r\n🇱🇾"
    let object = try parsed(WebAnnotation.json(annotation(note: hostile), article: article, place: place))
    #expect((object["body"] as? [[String: String]])?.first?["value"] == hostile)
  }

  @Test("is readable Markdown, and nothing in it is taken for Markdown")
  func markdown() {
    let noted = annotation(note: "# no heading.\n- no list\n    12. no code", tags: ["a_b"])
    let passage = MarkdownExport.Passage(article: article, range: noted.target.range)
    let document = MarkdownExport.document([MarkdownExport.Entry(noted, passage: passage)])
    #expect(
      document == """
        ## A \\*title\\* · a b/ü.txt

        > GNA

        — a b/ü.txt, undated, ¶1

        \\# no heading.
        \\- no list
        12\\. no code

        Tags: a\\_b


        """)
  }

  @Test("tells in Markdown what stands there now where a passage was changed")
  func changedMarkdown() {
    let noted = annotation(note: "a note")
    let passage = MarkdownExport.Passage(article: article, range: ByteRange(bytes: 14..<21))
    let document = MarkdownExport.document([MarkdownExport.Entry(noted, passage: passage)])
    let citation = "> GNA\n\n— a b/ü.txt, undated, ¶1\n\n"
    #expect(document.contains(citation + "Now: “the GNA”\n\na note\n"))
  }
}
