import Corpus
import Foundation
import Language
import Testing

@testable import Reader

@Suite("What was read") struct ReadingRecordTests {
  private let id = ArticleID(path: "a.txt")
  private let hash = ContentHash(of: Array("a".utf8))

  private func record(_ spans: [Range<Int>]) -> [Range<Int>] {
    var record = ReadingRecord()
    for span in spans { record.note(span, of: id, textHash: hash) }
    return record.entries[id]?.spans ?? []
  }

  @Test("spans are joined where they meet, and stay in order")
  func joining() {
    #expect(record([0..<10, 20..<30]) == [0..<10, 20..<30])
    #expect(record([20..<30, 0..<10]) == [0..<10, 20..<30])
    #expect(record([0..<10, 20..<30, 10..<20]) == [0..<30])
    #expect(record([0..<10, 20..<30, 40..<50, 5..<45]) == [0..<50])
    #expect(record([0..<50, 10..<20]) == [0..<50])
    #expect(record([5..<5]) == [])
  }

  @Test("whatever is noted, the spans are what was covered")
  func coverage() {
    var seed: UInt64 = 3
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<200 {
      var covered = Set<Int>()
      let spans = (0..<random(12)).map { _ -> Range<Int> in
        let from = random(60)
        return from..<(from + random(12))
      }
      for span in spans { covered.formUnion(span) }
      let kept = record(spans)
      #expect(Set(kept.joined()) == covered)
      #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test("reading on counts what was on the screen; a text that changed starts anew")
  func readingOn() throws {
    let text = "Title\n\n" + (1...120).map { "Sentence number \($0) of the article stands here." }.joined(separator: "\n\n")
    let reader = try Scenario([(path: "a.txt", text: text)], size: "60x20")
    let article = try required(reader.state.focusedArticle)
    let first = reader.state.reading.share(of: article)
    #expect(first > 0 && first < 0.2)
    try reader.press("<C-f>")
    let second = reader.state.reading.share(of: article)
    #expect(second > first)
    try reader.press("G")
    let jumped = reader.state.reading.share(of: article)
    #expect(jumped > second && jumped < 0.5, "what was jumped over was not read")
    try reader.press("gg" + String(repeating: "<C-f>", count: 30))
    #expect(reader.state.reading.share(of: article) == 1)

    let changed = try required(try Scenario([(path: "a.txt", text: text + " More.")]).state.focusedArticle)
    #expect(reader.state.reading.share(of: changed) == 0)
  }

  @Test("what lies over the text is not read, nor what is in another pane")
  func notRead() throws {
    let text = "Title\n\n" + (1...60).map { "Sentence number \($0)." }.joined(separator: "\n\n")
    let reader = try Scenario([(path: "a.txt", text: text), (path: "b.txt", text: text + " B.")], size: "120x20")
    let other = try required(reader.state.documents[ArticleID(path: "b.txt")])
    #expect(reader.state.reading.share(of: other) == 0)
    let before = reader.state.reading
    try reader.press("gl<C-f>")
    #expect(reader.state.reading == before)
    try reader.press("q<Tab>")
    #expect(reader.state.reading.share(of: other) > 0)
  }

  @Test("it is kept from run to run, also under what was read meanwhile, and a file that is no record is passed over")
  func store() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/synoptic-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ReadingStore(stateFolder: folder, root: "/x", library: 0)
    #expect(store.load().isEmpty)
    var record = ReadingRecord()
    record.note(0..<10, of: id, textHash: hash)
    record.note(20..<30, of: id, textHash: hash)
    record.note(0..<5, of: ArticleID(library: 1, path: "other"), textHash: hash)
    try store.save(record)
    #expect(store.load().mapValues(\.spans) == [id: [0..<10, 20..<30]])

    var present = ReadingRecord()
    present.note(8..<22, of: id, textHash: hash)
    present.restore(store.load())
    #expect(present.entries[id]?.spans == [0..<30])

    let file = try required(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/reading").first)
    for rubbish in [
      "", "{", #"{"version":1,"articles":[{"path":"a","textHash":"x","spans":[9,3,4]}]}"#, #"{"version":2,"articles":[]}"#,
    ] {
      try Data(rubbish.utf8).write(to: URL(fileURLWithPath: "\(folder)/reading/\(file)"))
      #expect(store.load().isEmpty)
    }
  }
}
