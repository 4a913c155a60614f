import Testing

@testable import Language

/// Names as a reader would underline them, on sentences of our own.
@Suite struct NamesTests {
  @Test("titles, adjectives and possessive endings lie outside of a name")
  func titles() {
    #expect(
      names("Danish Foreign Minister Ingrid Holm met Gen. Tomas Reyes's deputy in Lima.") == [
        "place/adjective:Danish", "person:Ingrid Holm", "person:Tomas Reyes", "place:Lima",
      ])
  }

  @Test("a word before a hyphen is a name by itself")
  func hyphens() {
    #expect(
      names("The UN-backed talks between the Oslo-based group and a Chilean-Peruvian team failed.") == [
        "organisation:UN", "place:Oslo", "place/adjective:Chilean", "place/adjective:Peruvian",
      ])
  }

  @Test("the name of an organisation is whole")
  func organisations() {
    #expect(
      names("He told the Committee on Foreign Affairs that the Kenyan National Army and the Ministry of Trade and Industry agreed.")
        == [
          "organisation:Committee on Foreign Affairs", "organisation:Kenyan National Army",
          "organisation:Ministry of Trade and Industry",
        ])
  }

  @Test("particles belong to a name, also across a no-break space")
  func particles() {
    #expect(
      names("Critics of Karim al-Haddad, Pieter van\u{A0}der Velde and Luis de la Torre spoke.") == [
        "person:Karim al-Haddad", "person:Pieter van\u{A0}der Velde", "person:Luis de la Torre",
      ])
  }

  @Test("a surname is a person where the full name was found, whatever stands around it")
  func surnames() {
    let found = names("Engineer Anders Quillfeld inspected the dam. Quillfeld was calm. Nobody heard of Quillfeld again.")
    #expect(found == ["person:Anders Quillfeld", "person:Quillfeld", "person:Quillfeld"])
  }

  @Test("an ordinary word that begins a sentence is no name, nor is a month or a weekday")
  func ordinaryWords() {
    #expect(names("Meanwhile the harbour froze. Ships waited until Tuesday. Fishing resumed in April.").isEmpty)
  }

  @Test("in a headline only names that are known from elsewhere count")
  func headlines() {
    let found = names(
      "Heavy Storms Delay Harbour Works As Marlowe Waits For Funds\n\nMayor Ellen Marlowe said that she would wait.")
    #expect(found.filter { $0.hasPrefix("person") } == ["person:Marlowe", "person:Ellen Marlowe"])
    #expect(found.count == 2)
  }

  @Test("a capital that acts is a government, a capital that is visited is a place")
  func metonyms() {
    #expect(
      names("Ottawa rejected the plan. He flew to Ottawa. Talks with Ottawa were held in Ottawa. Kremlin officials were silent.")
        == [
          "place/metonym:Ottawa", "place:Ottawa", "place/metonym:Ottawa", "place:Ottawa", "place/metonym:Kremlin",
        ])
  }

  @Test("an acronym that is a word too is a name in capitals alone")
  func acronyms() {
    #expect(names("The WHO asked us who would pay; the US did not say.") == ["organisation:WHO", "place:US"])
  }

  @Test("names are in order, disjoint, inside their sentences, and the same every time")
  func lawsOfSpans() {
    let text = Text(
      "“I saw Ms. O’Hara in N’Djamena,” said Société Générale’s chief, İpek Öztürk. UN, EU & NATO: U.S.-led — al-, Mc ’s (ABC)")
    let sentences = tokenized(text)
    let spans = LinearNameTagger().names(in: text, sentences: sentences)
    #expect(spans == LinearNameTagger().names(in: text, sentences: sentences))
    for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.range.upperBound <= right.range.lowerBound) }
    for span in spans {
      #expect(!span.range.isEmpty && (0...1).contains(span.confidence))
      #expect(sentences.contains { $0.range.lowerBound <= span.range.lowerBound && span.range.upperBound <= $0.range.upperBound })
    }
  }

  @Test("a line of a megabyte of capitals passes in linear time", .timeLimit(.minutes(1)))
  func longLine() {
    #expect(names(String(repeating: "Aa Bb-Cc of the Dd and al-", count: 40_000)).count < 1_000_000)
  }

  @Test("countries are known by name, adjective, capital and seat")
  func countries() {
    #expect(KnownPlaces.country(of: "U.K.")?.code == CountryCode("GB"))
    #expect(KnownPlaces.country(of: "Turkish")?.relation == .adjective)
    #expect(KnownPlaces.country(of: "the Kremlin")?.relation == nil)
    #expect(KnownPlaces.country(of: "Kremlin")?.relation == .seat)
    #expect(KnownPlaces.country(of: "Nairobi")?.relation == .capital)
    #expect(KnownPlaces.name(of: CountryCode("TR")) == "Turkey")
  }
}
