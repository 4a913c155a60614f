import Testing

@testable import Language

/// What rules make of the spans that the model gives: the spans are given here, so that no weight matters.
@Suite struct SpanRuleTests {
  /// The names of a sentence in which `[…]` marks a person, `{…}` an organisation and `<…>` a place, after the rules; with their types.
  private func names(_ marked: String, settled: Bool = false, clubs: Bool = false, confidence: Double = 0.65) -> [String] {
    var plain: [UInt8] = []
    var open: [(type: NameType, start: Int)] = []
    var spans: [(type: NameType, range: Range<Int>)] = []
    let types: [UInt8: NameType] = [0x5B: .person, 0x7B: .organisation, 0x3C: .place]
    for byte in marked.utf8 {
      if let type = types[byte] {
        open.append((type, plain.count))
      } else if [0x5D, 0x7D, 0x3E].contains(byte), let begun = open.popLast() {
        spans.append((begun.type, begun.start..<plain.count))
      } else {
        plain.append(byte)
      }
    }
    let text = Text(validUTF8: plain)
    let sentences = tokenized(text)
    let words = TaggerWords(text, sentences, .shared)
    let found = spans.map { span in
      let tokens = words.words.indices.filter { span.range.contains(Int(words[$0].start)) }
      return FoundName(tokens: (tokens.first ?? 0)..<((tokens.last ?? 0) + 1), type: span.type, confidence: confidence)
    }
    var names = SpanRules(words, .shared).apply(to: found)
    if settled { names = DocumentPass(words, names).settled() }
    if clubs { names = ClubRule(words, .shared).apply(to: names) }
    return names.map { name in
      let range = Int(words[name.tokens.lowerBound].start)..<Int(words[name.tokens.upperBound - 1].end)
      return "\(name.type):\(text.string(ByteRange(bytes: range)))"
    }
  }

  @Test("a name that lies in pieces in a longer one of the tables is that one")
  func pieces() {
    #expect(names("He came from <Bosnia> and <Herzegovina>.") == ["place:Bosnia and Herzegovina"])
    #expect(names("He came from <Bosnia> and <Serbia>.") == ["place:Bosnia", "place:Serbia"])
  }

  @Test("a name of several words that is an organisation's alone is one, whatever the model says")
  func types() {
    #expect(names("They wrote to [Amnesty International] again.") == ["organisation:Amnesty International"])
  }

  @Test("behind a verb of saying, a person and the agency that was told are two")
  func runTogether() {
    #expect(
      names("\"No,\" said [Marlowe RIA Novosti] on Monday.") == ["person:Marlowe", "organisation:RIA Novosti"])
    #expect(names("\"No,\" said [Ellen Marlowe] on Monday.") == ["person:Ellen Marlowe"])
  }

  @Test("what stands before a hyphen and a small word is a name when the tables know it")
  func hyphens() {
    #expect(names("The UN-backed plan and the Lima-based firm failed.") == ["organisation:UN", "place:Lima"])
    #expect(names("The Well-known plan failed.").isEmpty)
  }

  @Test("a body keeps what it is for")
  func heads() {
    #expect(
      names("The {Senate Committee} on {Foreign Relations} met.") == ["organisation:Senate Committee on Foreign Relations"])
    #expect(
      names("The head of the Harbour Institute for {Marine Studies} came.") == ["organisation:Harbour Institute for Marine Studies"]
    )
    #expect(
      names("The {Duma Committee on International} Affairs [Leonid Marlowe] came.")
        == ["organisation:Duma Committee on International Affairs", "person:Leonid Marlowe"])
    #expect(names("The {Harbour Institute} for <Oslo> opened.") == ["organisation:Harbour Institute", "place:Oslo"])
  }

  @Test("a body that was taken for a place keeps what it is for; a centre that is left for a company does not")
  func placesOfBodies() {
    #expect(
      names("The head of the <Vardan World Center> for {Harbour Studies} came.")
        == ["organisation:Vardan World Center for Harbour Studies"])
    #expect(
      names("He left the <Quillfeld Center> for {Goldman Sachs} then.") == ["place:Quillfeld Center", "organisation:Goldman Sachs"])
  }

  @Test("a family's name with its article written small is part of the name, found in one piece, in two or cut")
  func families() {
    #expect(names("There [Abdullah] at-Thani spoke.") == ["person:Abdullah at-Thani"])
    #expect(names("There [Abdullah] at-[Thani] spoke.") == ["person:Abdullah at-Thani"])
    #expect(names("There [Abdullah] at last spoke.") == ["person:Abdullah"])
    #expect(names("There [Ruud] van de Quillfeld spoke.") == ["person:Ruud van de Quillfeld"])
    #expect(names("There [Ruud] van de [Quillfeld] spoke.") == ["person:Ruud van de Quillfeld"])
  }

  @Test("a town is its club where it plays in an article on matches, and a town where something is in it")
  func clubs() {
    func types(_ marked: String) -> [String] { names(marked, settled: true, clubs: true) }
    #expect(
      types("The league match ended late. <Chelsea> beat {Arsenal} with a penalty. He lives in <Chelsea>. Fans love <Chelsea>.")
        == ["organisation:Chelsea", "organisation:Arsenal", "place:Chelsea", "organisation:Chelsea"])
    #expect(types("The council sat late. <Chelsea> beat the heat.") == ["place:Chelsea"])
    #expect(types("The league match, the cup and the goal. <Vossberg> beat the heat.") == ["place:Vossberg"])
  }

  @Test("a happening, a treaty and a feast are no actors")
  func noActors() {
    #expect(names("The <Arab Spring> and the {Kyoto Protocol} came before <Ramadan> in <Tunis>.") == ["place:Tunis"])
  }

  @Test("what begins a happening's name is no actor, a name ends at a dash, and a shop keeps its ending where it does something")
  func edges() {
    #expect(names("They lost in the <Davis> Cup in <Tunis>.") == ["place:Tunis"])
    #expect(names("They fell in the <Vietnam> War.") == ["place:Vietnam"])
    #expect(names("Here in {Tunisia — Tunis} it rained.") == ["place:Tunisia", "place:Tunis"])
    #expect(names("The <Quillfeld — Tunis Railway> opened.") == ["place:Quillfeld — Tunis Railway"])
    #expect(names("Its rival [Lowe]'s was lower.") == ["organisation:Lowe's"])
    #expect(names("It was [Lowe]'s book.") == ["person:Lowe"])
  }

  @Test("an organisation of the article and the person behind it are two")
  func behindOrganisations() {
    #expect(
      names("{Quillfeld Motors} grew. Here [Quillfeld Motors Ada Lindqvist] drives.", settled: true)
        == ["organisation:Quillfeld Motors", "organisation:Quillfeld Motors", "person:Ada Lindqvist"])
  }

  @Test("a surname of a person found is a person, and what is found once is found again")
  func settling() {
    #expect(
      names("[Ellen Quillfeld] came. <Quillfeld> spoke. The crowd cheered Quillfeld.", settled: true)
        == ["person:Ellen Quillfeld", "person:Quillfeld", "person:Quillfeld"])
    #expect(
      names("The {Vossberg} works closed. Nobody at Vossberg knew.", settled: true)
        == ["organisation:Vossberg", "organisation:Vossberg"])
  }

  @Test("of a name most of whose mentions are a place, all are")
  func majority() {
    #expect(
      names("He saw <Vossberg>. She left <Vossberg>. They like {Vossberg}.", settled: true)
        == ["place:Vossberg", "place:Vossberg", "place:Vossberg"])
  }

  @Test("a doubtful run of a headline's capitals with an ordinary word in it is no name")
  func headlines() {
    #expect(
      names("Heavy Storms Delay {Quillfeld Waits For Funds}\n\nMayor [Ellen Quillfeld] said so.", settled: true, confidence: 0.5)
        == ["person:Quillfeld", "person:Ellen Quillfeld"])
  }
}
