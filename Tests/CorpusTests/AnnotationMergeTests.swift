import Corpus
import Foundation
import Language
import Testing

@Suite("Two changes of one annotation") struct AnnotationMergeTests {
  @Test("keep the tags of both, and what either took away is gone")
  func tags() {
    let base = annotation(tags: ["a", "b"])
    let merged = Annotation.merged(base: base, mine: annotation(tags: ["b", "c"]), theirs: annotation(tags: ["a", "b", "d"]))
    #expect(merged?.tags == ["b", "d", "c"])
  }

  @Test("keep a note and a tag that came from two sides")
  func noteAndTag() {
    let merged = Annotation.merged(base: annotation(), mine: annotation(note: "mine"), theirs: annotation(tags: ["theirs"]))
    #expect(merged?.note == "mine" && merged?.tags == ["theirs"])
  }

  @Test("of the same note keep both texts, each once")
  func notes() {
    let base = annotation(note: "one")
    #expect(Annotation.merged(base: base, mine: annotation(note: "two"), theirs: annotation(note: "three"))?.note == "three\ntwo")
    #expect(Annotation.merged(base: base, mine: annotation(note: "one two"), theirs: annotation(note: "one"))?.note == "one two")
    #expect(Annotation.merged(base: base, mine: annotation(note: ""), theirs: annotation(note: "one more"))?.note == "one more")
  }

  @Test("of which one deletes keep what the other wrote")
  func deletion() {
    let (base, changed) = (annotation(note: "one"), annotation(note: "two"))
    #expect(Annotation.merged(base: base, mine: nil, theirs: changed) == changed)
    #expect(Annotation.merged(base: base, mine: changed, theirs: nil) == changed)
    #expect(Annotation.merged(base: base, mine: nil, theirs: base) == nil)
    #expect(Annotation.merged(base: base, mine: base, theirs: nil) == nil)
  }

  @Test("where one alone changed are that one's")
  func onlyOne() {
    let (base, changed) = (annotation(note: "one"), annotation(note: "two", tags: ["x"]))
    #expect(Annotation.merged(base: base, mine: changed, theirs: base) == changed)
    #expect(Annotation.merged(base: base, mine: base, theirs: changed) == changed)
    #expect(Annotation.merged(base: nil, mine: changed, theirs: nil) == changed)
  }

  private func annotation(note: String = "", tags: [String] = []) -> Annotation {
    let target = AnnotationTarget(
      article: ArticleIdentity(path: "a", textHash: ContentHash(of: [])), range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    let time = Date(timeIntervalSince1970: 0)
    return Annotation(id: AnnotationID("1"), target: target, note: note, tags: tags, creator: "me", created: time, modified: time)
  }
}
