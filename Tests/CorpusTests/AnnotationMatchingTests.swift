import Corpus
import Language
import Testing

@Suite("An annotation's article") struct AnnotationMatchingTests {
  @Test("is the one of its path and text")
  func unchanged() {
    let matching = AnnotationMatching([article("a.txt", "one"), article("b.txt", "one")])
    #expect(matching.article(of: target("b.txt", "one"))?.path == "b.txt")
  }

  @Test("is found under another name when the file was renamed")
  func renamed() {
    let matching = AnnotationMatching([article("new.txt", "one"), article("other.txt", "two")])
    #expect(matching.article(of: target("old.txt", "one"))?.path == "new.txt")
  }

  @Test("is found under its name when the file was edited")
  func edited() {
    let matching = AnnotationMatching([article("a.txt", "one, edited"), article("b.txt", "two")])
    #expect(matching.article(of: target("a.txt", "one"))?.path == "a.txt")
  }

  @Test("is where its text went when two files changed names")
  func swapped() {
    let matching = AnnotationMatching([article("a.txt", "two"), article("b.txt", "one")])
    #expect(matching.article(of: target("a.txt", "one"))?.path == "b.txt")
  }

  @Test("is the edited one under its name, though a copy of the old text stands beside it")
  func editedBesideCopy() {
    let text =
      "Turkey sent troops to Libya on Monday, the ministry said. Nobody in Tripoli would say how many of them had come by then."
    let matching = AnnotationMatching([article("a.txt", text), article("b.txt", text.replacing("on Monday", with: "on Tuesday"))])
    #expect(matching.article(of: target("b.txt", text))?.path == "b.txt")
  }

  @Test("that was renamed and edited is known by its words; a text that has little of it is another one")
  func successor() {
    let text =
      "Turkey sent troops to Libya on Monday, the ministry said. Nobody in Tripoli would say how many of them had come by then."
    let edited = text.replacing("Nobody in Tripoli", with: "No one there")
    let other =
      "Turkey sent troops to Libya on Monday, another paper wrote, and then told at length of its own reporter's journey there."
    let matching = AnnotationMatching([article("other.txt", other), article("c.txt", edited)])
    #expect(matching.article(of: target("a.txt", text)) == nil)
    #expect(matching.successor(of: Text(text))?.path == "c.txt")
    #expect(AnnotationMatching([article("other.txt", other)]).successor(of: Text(text)) == nil)
    #expect(matching.successor(of: Text(text), among: []) == nil)
  }

  @Test("is none when both path and text are gone")
  func gone() {
    #expect(AnnotationMatching([article("a.txt", "one")]).article(of: target("b.txt", "two")) == nil)
  }

  private func article(_ path: String, _ text: String) -> Article {
    Article(
      id: ArticleID(path: path), textHash: ContentHash(of: Text(text)), text: Text(text), blocks: [], metadata: ArticleMetadata())
  }

  private func target(_ path: String, _ text: String) -> AnnotationTarget {
    AnnotationTarget(article: article(path, text), range: ByteRange(bytes: 0..<3))
  }
}
