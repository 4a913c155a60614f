import Corpus
import Testing

@testable import Library

@Suite("What of a large library is in memory") struct AttentionTests {
  private func ids(_ numbers: Range<Int>, _ name: String = "a") -> [ArticleID] {
    numbers.map { ArticleID(library: 0, path: "\(name)\($0)") }
  }

  @Test("what is near to an open article is looked for once, and again when more is known") func surveys() {
    var attention = Attention()
    attention.open(ids(0..<2))
    #expect(attention.unsurveyed == ids(0..<2))
    attention.note(ids(5..<7), near: ids(0..<2)[0])
    #expect(attention.unsurveyed == ids(1..<2))
    attention.surveyAgain(amongAll: true)
    #expect(attention.unsurveyed == ids(0..<2) && attention.knowsAll)
  }

  @Test("of too many those go first that nobody attended to and that are near to nothing open, in their order")
  func superfluous() {
    var attention = Attention()
    attention.open(ids(0..<1))
    attention.note(ids(0..<3, "near"), near: ids(0..<1)[0])
    attention.open(ids(1..<2))
    attention.note(ids(3..<6, "near"), near: ids(1..<2)[0])
    let others = ids(0..<Attention.mostLoaded, "other")
    #expect(attention.superfluous(ids(0..<2) + Array(others.dropLast(2))) == [])
    let loaded = ids(0..<2) + ids(0..<6, "near") + others
    // Eight are too many: of what was near to the first article, which is not open any more, all, and five others.
    #expect(attention.superfluous(loaded) == ids(0..<3, "near") + others.prefix(5))
  }

  @Test("what was attended to stays") func stays() {
    var attention = Attention()
    attention.open(ids(0..<1500))
    attention.open([])
    attention.attend(to: ids(0..<3, "annotated"))
    #expect(attention.superfluous(ids(0..<1500) + ids(0..<3, "annotated")) == [])
  }
}
