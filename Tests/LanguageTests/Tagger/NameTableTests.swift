import Testing

@testable import Language

/// The tables and the model of the tagger, as files.
@Suite struct NameTableTests {
  private func hash(_ word: String) -> FoldedHash { FoldedHash(word: Array(word.utf8)[...]) }

  @Test("a gazetteer gives for each key what was put in, and nothing for others", arguments: [0, 1, 7, 1000])
  func gazetteer(count: Int) {
    let all: [GazetteerEntry.Kinds] = [.givenName, .surname, .city, .organisation, .goesOn]
    let entries = (0..<count).map { number in
      (key: hash("word\(number)").value, entry: GazetteerEntry(kinds: all[number % all.count], casing: UInt32(number % 11)))
    }
    let table = GazetteerTable(bytes: GazetteerTable.bytes(of: entries))
    for number in 0..<count where entries[number].entry.value != 0 {
      #expect(table[hash("word\(number)")].value == entries[number].entry.value)
    }
    #expect(table[hash("another")].value == 0)
  }

  @Test("a gazetteer that is cut off, of another kind or empty knows nothing")
  func brokenGazetteer() {
    let bytes = GazetteerTable.bytes(of: [(hash("lima").value, GazetteerEntry(kinds: .city, casing: 0))])
    for broken in [Array(bytes.dropLast()), Array("nonsense".utf8) + bytes.dropFirst(8), []] {
      #expect(GazetteerTable(bytes: broken)[hash("lima")].value == 0)
    }
  }

  private func model(_ random: inout SeededRandom) -> NameModel {
    var rows = [SIMD16<Int8>](repeating: .zero, count: 1 << 6)
    for row in rows.indices where row % 3 == 0 {
      for label in 0..<NameLabel.count { rows[row][label] = Int8.random(in: -64...64, using: &random) }
    }
    let transitions = (0..<(NameLabel.count + 1) * NameLabel.count).map { _ in Int32.random(in: -300...300, using: &random) }
    return NameModel(rows: rows, bits: 6, transitions: transitions, unit: 12.5, slope: 1.25, intercept: -0.5)
  }

  @Test("a model is read as it was written")
  func roundTrip() {
    var random = SeededRandom(3)
    let model = model(&random)
    let again = model.bytes.withUnsafeBytes { NameModel(bytes: $0) }
    #expect(again.rows == model.rows)
    #expect(again.bits == model.bits)
    #expect(again.transitions == model.transitions)
    #expect([again.unit, again.slope, again.intercept] == [model.unit, model.slope, model.intercept])
  }

  @Test("a model that is cut off anywhere, or is none, is read without a trap and finds what it can")
  func brokenModel() {
    var random = SeededRandom(4)
    let bytes = model(&random).bytes
    let text = Text("Ada Lovelace met him in Lima.")
    let sentences = [TokenizedSentence(range: text.range, tokens: Tokenizer.tokens(in: text, text.range))]
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let broken = bytes[..<end].withUnsafeBytes { NameModel(bytes: $0) }
      let names = LinearNameTagger(model: broken, gazetteer: .shared).names(in: text, sentences: sentences)
      #expect(names.allSatisfy { $0.range.upperBound <= text.range.upperBound })
    }
  }

  @Test("confidence grows with the margin and stays between 0 and 1")
  func confidence() {
    let confidences = [-5, 0, 1, 10, 100, 10_000].map { NameModel.shared.confidence(margin: $0) }
    #expect(confidences == confidences.sorted())
    #expect(confidences.allSatisfy { (0...1).contains($0) })
  }

  @Test("names that the facts know as one organisation's have one number, a word in small letters and a shared name none")
  func organisations() throws {
    let bureau = try #require(KnownOrganisations.number(of: "Federal Bureau of Investigation"))
    #expect(KnownOrganisations.number(of: "FBI") == bureau)
    #expect(KnownOrganisations.number(of: "the federal bureau of investigation") == nil)
    #expect(KnownOrganisations.number(of: "World Health Organization") == KnownOrganisations.number(of: "WHO"))
    #expect(KnownOrganisations.number(of: "Who") == nil)
    #expect(KnownOrganisations.number(of: "Vale Farmers Union") == nil)
    #expect(KnownOrganisations.number(of: "") == nil)
  }

  @Test("a table of organisations gives for each key its number; one that is cut off gives none")
  func organisationTable() {
    let entries = (0..<500).map { (key: hash("name\($0)").value, number: UInt16($0 / 2)) }
    let bytes = OrganisationTable.bytes(of: entries)
    let table = OrganisationTable(bytes: bytes)
    for (key, number) in entries { #expect(table[key] == Int(number)) }
    #expect(table[hash("another").value] == nil)
    #expect(OrganisationTable(bytes: Array(bytes.dropLast()))[entries[0].key] == nil)
    #expect(OrganisationTable(bytes: [])[entries[0].key] == nil)
  }
}
