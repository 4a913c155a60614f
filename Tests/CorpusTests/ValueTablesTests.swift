import Testing

@testable import Corpus

@Suite("Which values stand in one table") struct ValueTablesTests {
  /// What a source says: a single number or a range of them.
  private typealias Said = (source: String, value: ClosedRange<Int>)

  /// The tables as "a 80 differs", where numbers of the same tens are of one thing.
  private func tables(_ said: [Said], areComparable: @escaping (Int, Int) -> Bool = { _, _ in true }) -> [[String]] {
    let laws = ValueTables.Laws(
      count: said.count, source: { said[$0].source }, isExact: { said[$0].value.count == 1 },
      areAlike: { said[$0].value.overlaps(said[$1].value) },
      distance: { Double(abs(said[$0].value.lowerBound - said[$1].value.lowerBound)) },
      apart: { areComparable($0, $1) ? .differs : nil }, far: { _, _ in .differs },
      isCoarser: { said[$0].value.overlaps(said[$1].value) && said[$0].value.count > said[$1].value.count })
    return ValueTables(laws).tables.map { table in
      table.values.map { place, relation in
        let value = said[place].value
        return "\(said[place].source) \(value.count == 1 ? "\(value.lowerBound)" : "\(value)") \(relation)"
      }
    }
  }

  @Test("Exact values that differ stand in one table, and none of them agrees") func differing() {
    #expect(tables([("a", 80...80), ("b", 82...82)]) == [["a 80 differs", "b 82 differs"]])
    // Also the source that is not comparable itself.
    let found = tables([("a", 80...80), ("b", 82...82), ("c", 82...82)]) { $0 + $1 == 1 }
    #expect(found == [["a 80 differs", "b 82 differs", "c 82 differs"]])
  }

  @Test("Exact values that are not known to be of one thing stand in two tables, and alone in none") func apart() {
    let found = tables([("a", 300...300), ("b", 300...300), ("a", 923...923), ("c", 923...923), ("d", 7...7)]) { _, _ in false }
    #expect(found == [["a 300 agrees", "b 300 agrees"], ["a 923 agrees", "c 923 agrees"]])
  }

  @Test("What leaves room joins the exact value that it comes nearest to, and is coarser") func room() {
    let found = tables([("a", 72...88), ("b", 80...80), ("c", 75...75)]) { _, _ in false }
    #expect(found == [["a 72...88 coarser", "c 75 agrees"]])
    #expect(tables([("a", 600...800), ("b", 600...800)]) == [["a 600...800 agrees", "b 600...800 agrees"]])
  }

  @Test("A source that gives several values contradicts nobody") func several() {
    #expect(tables([("a", 3...3), ("a", 5...5), ("b", 4...4)]) == [])
  }
}
