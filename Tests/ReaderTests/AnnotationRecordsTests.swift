import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("Annotations in memory") struct AnnotationRecordsTests {
  private static let texts = [
    "", "x", "a\0b", "e\u{301}", "é", "🇱🇾 \u{202E}", "The general spoke in Tripoli.",
    // Longer than a block of the records.
    String(repeating: "long ", count: 14_000),
  ]

  private func target(_ dice: inout Dice) -> AnnotationTarget {
    let start = dice.falls(5) ? 5_000_000_000 : Int.random(in: 0..<2000, using: &dice)
    return AnnotationTarget(
      article: ArticleIdentity(path: dice.pick(["a.txt", "b/é.txt", ""]), textHash: ContentHash(of: [dice.pick([1, 2])])),
      range: ByteRange(bytes: start..<(start + Int.random(in: 0..<300, using: &dice))), exact: dice.pick(Self.texts),
      prefix: dice.pick(Self.texts), suffix: dice.pick(Self.texts))
  }

  private func annotation(_ id: AnnotationID, _ dice: inout Dice) -> Annotation {
    var details = AnnotationDetails.none
    if dice.falls(10) { details.passages = [target(&dice), target(&dice)] }
    if dice.falls(10) { details.relation = .init("echoes") }
    return Annotation(
      id: id, target: target(&dice), note: dice.pick(Self.texts),
      tags: dice.pick([[], ["é"], ["e\u{301}"], ["a", "b/c"], ["a 1 b"]]),
      decision: dice.falls(10) ? .source(dice.pick(Self.texts)) : nil, details: details, creator: dice.pick(["ada", "", "Zoë"]),
      created: Date(timeIntervalSinceReferenceDate: Double.random(in: -1e9...1e9, using: &dice)),
      modified: Date(timeIntervalSinceReferenceDate: Double.random(in: -1e9...1e9, using: &dice)))
  }

  /// The bytes of all strings too: strings of other bytes may be equal.
  private func bytes(_ annotation: Annotation) -> [[UInt8]] {
    let target = annotation.target
    return
      ([annotation.id.value, target.exact, target.prefix, target.suffix, annotation.note, annotation.creator] + annotation.tags)
      .map { Array($0.utf8) }
  }

  @Test("are byte for byte what was put in, whatever was put in, changed and taken out before", arguments: 0..<6 as Range<UInt64>)
  func kept(seed: UInt64) {
    var dice = Dice(seed: seed)
    let ids = (0..<80).map { AnnotationID($0 < 40 ? "annotation \($0)" : AnnotationID(madeOf: "\($0)").value) }
    var records = AnnotationRecords()
    var held: [AnnotationID: (library: Int, annotation: Annotation)] = [:]
    for _ in 0..<1500 {
      let id = dice.pick(ids)
      if dice.falls(40) {
        if let number = records.number(of: id) { records.remove(number) }
        held[id] = nil
      } else {
        let (library, made) = (dice.pick([0, 3]), annotation(id, &dice))
        let number = records.put(made, library: library)
        held[id] = (library, made)
        #expect(records.range(number) == made.target.range && records.isWordless(number) == made.target.exact.isEmpty)
      }
      #expect(records.count == held.count)
    }
    for id in ids {
      let (entry, expected) = (records[id], held[id])
      #expect(entry?.library == expected?.library)
      #expect(entry?.annotation == expected?.annotation)
      let (kept, wanted) = (entry.map { bytes($0.annotation) } ?? [], expected.map { bytes($0.annotation) } ?? [])
      #expect(kept == wanted)
    }
    #expect(Set(records.allNumbers.map { records.id($0) }) == Set(held.keys))
  }

  @Test("are named by any words, a UUID's or not, which stay as they are and in their order") func ids() {
    let words = [
      "", "a", "annotation-1", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
      "FFFFFFFF-ffff-ffff-ffff-ffffffffffff", "12345678-9abc-def0-1234-56789abcdef0", "12345678-9abc-def0-1234-56789abcdef",
      "12345678-9abc-def0-1234-56789abcdefg", "12345678 9abc-def0-1234-56789abcdef0", "é2345678-9abc-def0-1234-56789abcdef",
    ]
    let ids: [AnnotationID] = words.map { AnnotationID($0) }
    #expect(ids.map(\.value) == words)
    #expect(Set(ids).count == words.count)
    #expect(ids.sorted().map(\.value) == words.sorted())
  }

  @Test("stand in their order, with their tags counted, however they came", arguments: 0..<4 as Range<UInt64>)
  func table(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let article = try required(try Scenario([("a.txt", "Title\n\nThe general spoke in Tripoli.")]).state.documents.articles.first)
    var documents = Documents()
    documents.add([article])
    var table = AnnotationTable()
    var stored: [AnnotationID: Annotation] = [:]
    for step in 0..<60 {
      var changes: [AnnotationChange] = []
      for _ in 0..<dice.pick([1, 3, 40]) {
        let id = AnnotationID("\(dice.pick(Array(0..<90)))")
        if changes.contains(where: { $0.id == id }) { continue }
        changes.append(AnnotationChange(before: stored[id], after: dice.falls(30) ? nil : annotation(id, &dice)))
      }
      changes.removeAll { $0.id == nil }
      let action = AnnotationAction(id: AnnotationID("step \(step)"), summary: "", changes: changes)
      let isStored = dice.falls(80)
      table.begin(action, library: 0, documents: documents)
      table.end(action, became: isStored ? changes.map(\.after) : nil, library: 0, documents: documents)
      if isStored { for change in changes { if let id = change.id { stored[id] = change.after } } }
    }
    func check(_ table: AnnotationTable, _ what: String) {
      let expected: [Annotation] = stored.values.sorted { AnnotationTable.Making($0) < AnnotationTable.Making($1) }
      let decided = expected.filter { $0.decision != nil }.count
      #expect(table.all.map(\.annotation) == expected, "\(what)")
      #expect(table.count == expected.count - decided, "\(what)")
      let counts = Dictionary(expected.flatMap(\.tags).map { ($0, 1) }, uniquingKeysWith: +)
      #expect(table.tagCounts == counts, "\(what)")
      for annotation in expected where annotation.details.passages != nil {
        #expect(table.passages(of: annotation.id).count <= 3)
      }
    }
    check(table, "after actions")
    // Read again by pages, in any order, over what was shown before.
    table.beginReading(0)
    let all = stored.values.shuffled(using: &dice)
    for start in stride(from: 0, to: all.count, by: 7) {
      table.take(Array(all[start..<min(start + 7, all.count)]), library: 0, documents: documents)
    }
    table.endReading(0, documents: documents)
    check(table, "after reading")
    // What is gone from the store goes.
    for id in stored.keys.sorted().prefix(10) { stored[id] = nil }
    table.load(Array(stored.values), library: 0, documents: documents)
    check(table, "after reading what is left")
  }
}
