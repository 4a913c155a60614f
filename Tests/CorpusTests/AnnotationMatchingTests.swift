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
