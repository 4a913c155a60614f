import Testing

@testable import Language

/// What a text calls whom, each as "name: words".
private func framings(_ string: String) -> [String] {
  let text = Text(string)
  let sentences = tokenized(text)
  let names = LinearNameTagger().names(in: text, sentences: sentences)
  let speech = SpeechText(text, sentences, paragraphs: sentences.indices.map { $0 }, names: names)
  return Framings.find(in: speech).map { framing in
    let namer = framing.namer.map { " (\(text.string($0.range)))" } ?? ""
    return "\(text.string(framing.name)): \(text.string(framing.words))\(namer)"
  }
}

@Suite("What a text calls those whom it names")
struct FramingTests {
  @Test(
    "titles and roles before a name",
    arguments: [
      ("The troops of warlord Peter Novak advanced.", "Peter Novak: warlord"),
      ("They obey renegade military commander Peter Novak.", "Peter Novak: renegade military commander"),
      ("On Monday Field Marshal Peter Novak left.", "Peter Novak: Field Marshal"),
      ("The talks with Interior Minister Maria Keller ended.", "Maria Keller: Interior Minister"),
      ("The talks with Secretary of State Maria Keller ended.", "Maria Keller: Secretary of State"),
      ("It will replace General Peter Novak in May.", "Peter Novak: General"),
    ])
  func roles(_ sentence: String, _ expected: String) { #expect(framings(sentence) == [expected]) }

  @Test(
    "what the next sentence says of whom one alone names, and of nobody where it may mean another",
    arguments: [
      ("Maria Keller left on Monday. She is a veteran commander.", ["Maria Keller: veteran commander"]),
      ("They met Peter Novak in Oslo. He was also a spokesman for the union.", ["Peter Novak: spokesman for the union"]),
      ("Peter Novak met Maria Keller. She is a veteran commander.", []),
      ("Peter Novak said she left. He is a veteran commander.", []),
      ("Peter Novak left. The mayor stayed. He is a veteran commander.", []),
      ("Peter Novak left. He is in Oslo.", []),
    ])
  func pronouns(_ sentences: String, _ expected: [String]) { #expect(framings(sentences) == expected) }

  @Test(
    "appositions on either side",
    arguments: [
      ("Maria Keller, a veteran commander, left.", "Maria Keller: veteran commander"),
      ("Maria Keller, 52, the president of the union, left.", "Maria Keller: president of the union"),
      ("His lawyer, Maria Keller, told the court.", "Maria Keller: lawyer"),
      ("The driver, Peter Novak, fled.", "Peter Novak: driver"),
      ("Maria Keller, an independent consultant and Libya expert, left.", "Maria Keller: independent consultant and Libya expert"),
    ])
  func appositions(_ sentence: String, _ expected: String) { #expect(framings(sentence).contains(expected)) }

  @Test(
    "appositions with a title, an office or a clause beside them",
    arguments: [
      ("It was said by its new president, Greek Ambassador Peter Novak, on Monday.", "Peter Novak: new president"),
      ("The U.S. ambassador in Caracas, Peter Novak, told them.", "Peter Novak: U.S. ambassador in Caracas"),
      (
        "It is led by the founder and former chief executive, Peter Novak, again.",
        "Peter Novak: founder and former chief executive"
      ),
      ("They met Peter Novak, a top commander wanted by the police.", "Peter Novak: top commander"),
      ("Peter Novak, a lawyer caught up in the affair, left.", "Peter Novak: lawyer caught up in the affair"),
      ("A lawyer from the north, Peter Novak was elected.", "Peter Novak: lawyer from the north"),
      ("A curfew began in the provincial capital, Ramadi, on Monday.", "Ramadi: provincial capital"),
      ("The firm was saved by its largest shareholder, Deutsche Bank, last month.", "Deutsche Bank: largest shareholder"),
    ])
  func appositionsBesideMore(_ sentence: String, _ expected: String) { #expect(framings(sentence).contains(expected)) }

  @Test(
    "what somebody is thought to be, or is by a second verb",
    arguments: [
      ("Peter Novak is believed to be a rebel.", "Peter Novak: rebel"),
      ("Peter Novak, believed to be a rebel, left.", "Peter Novak: rebel"),
      ("Peter Novak won the vote and is now the mayor.", "Peter Novak: mayor"),
      ("They found commanders such as Peter Novak and Maria Keller.", "Maria Keller: commanders"),
      ("Peter Novak resigned as chairman on Monday.", "Peter Novak: chairman"),
      ("The crowd cheered percussionist Maria Keller.", "Maria Keller: percussionist"),
    ])
  func thought(_ sentence: String, _ expected: String) { #expect(framings(sentence).contains(expected)) }

  @Test(
    "what somebody is, becomes, or is called",
    arguments: [
      ("Peter Novak is a warlord.", "Peter Novak: warlord"),
      ("Peter Novak became the leader of the party.", "Peter Novak: leader of the party"),
      ("Peter Novak is not a rebel.", "Peter Novak: not a rebel"),
      ("Maria Keller called Peter Novak a rebel who had fled.", "Peter Novak: rebel (Maria Keller)"),
      (
        "Maria Keller described Peter Novak as \"a compassionate leader\" on Monday.",
        "Peter Novak: compassionate leader (Maria Keller)"
      ),
      ("Peter Novak was dubbed the butcher of the north by Maria Keller.", "Peter Novak: butcher of the north (Maria Keller)"),
      ("They fear a warlord like Peter Novak.", "Peter Novak: warlord"),
    ])
  func predicates(_ sentence: String, _ expected: String) { #expect(framings(sentence).contains(expected)) }

  @Test(
    "offices that somebody serves in, and who is identified or accused",
    arguments: [
      ("Peter Novak served as the envoy of the union.", "Peter Novak: envoy of the union"),
      ("Peter Novak spent four years as the minister of justice.", "Peter Novak: minister of justice"),
      ("As mayor of the city, Peter Novak signed the deal.", "Peter Novak: mayor of the city"),
      ("In his role as commander of the guard, Peter Novak signed it.", "Peter Novak: commander of the guard"),
      ("They tried Peter Novak for his role as commander of the guard.", "Peter Novak: commander of the guard"),
      ("The suspect, identified as Peter Novak, fled.", "Peter Novak: suspect"),
      ("Police identified the driver as Peter Novak.", "Peter Novak: driver"),
      ("The man accused of the attack, Peter Novak, fled.", "Peter Novak: man accused of the attack"),
    ])
  func offices(_ sentence: String, _ expected: String) { #expect(framings(sentence).contains(expected)) }

  @Test("what is said of several is said of each") func several() {
    let found = framings("Peter Novak and Maria Keller, former ministers, were mediators in the talks.")
    #expect(found.contains("Peter Novak: former ministers"))
    #expect(found.contains("Maria Keller: former ministers"))
    #expect(found.contains("Peter Novak: mediators in the talks"))
  }

  @Test("neither what follows \"as\" without an office nor the rest of a clause says what somebody is") func noOffices() {
    for sentence in [
      "As the talks went on, Peter Novak left.", "Peter Novak served soup as the rain fell.",
      "Peter Novak worked as hard as the others.", "As Peter Novak left, the mayor spoke.",
    ] {
      #expect(framings(sentence).isEmpty, "\(sentence)")
    }
  }

  @Test("modifiers of bodies")
  func modifiers() {
    #expect(framings("He leads the self-styled Libyan National Army.") == ["Libyan National Army: self-styled"])
    #expect(
      framings("Aid for the internationally recognised Government of National Accord came.") == [
        "Government of National Accord: internationally recognised"
      ])
  }

  @Test(
    "nothing where nothing is attached",
    arguments: [
      "In Berlin, the army advanced on Monday.", "Rome backs Peter Novak.", "Ankara praised Peter Novak.",
      "It is taking Novak's side.",
      "Peter Novak was in the north-east of Germany.", "The news was confirmed by Reuters, the head of the office said.",
      "On Monday Peter Novak left for Berlin.", "They were on board INS Mysore.", "The firm is firing Peter Novak.",
      "Reuters had called the deal with Germany a betrayal.", "The club then hired Peter Novak.",
      "They paid to recruit Peter Novak.", "The union-organized rally represented Indiana’s anger.",
      "Police said in Oslo, a judge must decide.", "Countries such as France and Germany voted.",
    ])
  func nothing(_ sentence: String) { #expect(framings(sentence) == []) }
}
