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

  @Test("of a note of many lines keep each common line once, and what either took away is gone")
  func lines() {
    let base = "first\nsecond\nthird"
    #expect(note(base, "first\nsecond\nthird\nmine", "first\nsecond\nthird\ntheirs") == "first\nsecond\nthird\ntheirs\nmine")
    #expect(note(base, "first\nthird", "first\nsecond\nthird, and more") == "first\nthird, and more")
    #expect(note(base, "zero\nfirst\nsecond\nthird", base + "\nfourth") == "zero\nfirst\nsecond\nthird\nfourth")
    #expect(note("", "a\nsame\nb", "c\nsame\nd") == "c\na\nsame\nd\nb")
  }

  @Test("go back and forth: what one side wrote is taken back out of what both wrote")
  func undone() {
    #expect(note("base A", "base", "base A\nbase B") == "base\nbase B")
  }

  @Test("brought together once more with either side are what they were, and have no line more often than a side has it")
  func again() throws {
    var numbers = SeededNumbers(state: 9)
    for _ in 0..<2000 {
      // Lines of one note are different ones; what two sides put in may be the same.
      let old = (0..<Int.random(in: 0..<8, using: &numbers)).map { "line \($0)" }
      func changed(_ lines: [String]) -> [String] {
        var lines = lines.filter { _ in Int.random(in: 0..<5, using: &numbers) > 0 }
        for line in Set((0..<3).map { _ in "new line \(Int.random(in: 0..<9, using: &numbers))" }).sorted().prefix(2) {
          lines.insert(line, at: Int.random(in: 0...lines.count, using: &numbers))
        }
        return lines
      }
      let (mine, theirs) = (changed(old), changed(old))
      func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }
      let merged = try #require(note(joined(old), joined(mine), joined(theirs)))
      #expect(note(joined(old), joined(mine), merged) == merged, "\(old) \(mine) \(theirs)")
      let turned = try #require(note(joined(old), merged, joined(theirs)))
      #expect(turned.split(separator: "\n").sorted() == merged.split(separator: "\n").sorted(), "\(old) \(mine) \(theirs)")
      let lines = merged.split(separator: "\n").map(String.init)
      #expect(Set(lines).count == lines.count, "\(old) \(mine) \(theirs)")
      #expect(Set(lines).isSuperset(of: Set(mine + theirs).subtracting(old)), "\(old) \(mine) \(theirs)")
    }
  }

  private func note(_ base: String, _ mine: String, _ theirs: String) -> String? {
    Annotation.merged(base: annotation(note: base), mine: annotation(note: mine), theirs: annotation(note: theirs))?.note
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

/// Random numbers that are the same in every run. SplitMix64 (Steele, Lea, Flood 2014).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
