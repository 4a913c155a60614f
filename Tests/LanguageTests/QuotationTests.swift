import Testing

@testable import Language

/// The quotations of a text, each as "kind: words — speaker (cue)"; a paragraph a line.
private func quotations(_ string: String) -> [String] {
  let text = Text(string)
  var sentences: [TokenizedSentence] = []
  var paragraphs: [Int] = []
  var start = 0
  for (paragraph, line) in string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    let range = ByteRange(bytes: start..<(start + line.count))
    for sentence in SentenceSplitter.sentences(in: text, range) {
      sentences.append(TokenizedSentence(range: sentence, tokens: Tokenizer.tokens(in: text, sentence)))
      paragraphs.append(paragraph)
    }
    start += line.count + 1
  }
  let names = LinearNameTagger().names(in: text, sentences: sentences)
  return Quotations.find(in: SpeechText(text, sentences, paragraphs: paragraphs, names: names)).map { found in
    let speaker = found.speaker.map { " — \(text.string($0.range))" } ?? ""
    let cue = found.cue.map { " (\(text.string($0)))" } ?? ""
    let medium = found.medium.map { " to \(text.string($0))" } ?? ""
    return "\(found.kind)\(found.isOpen ? ", open" : ""): \(text.string(found.range))\(speaker)\(cue)\(medium)"
  }
}

@Suite("Words in quotation marks")
struct DirectQuotationTests {
  @Test(
    "are found in every style of marks",
    arguments: [
      ("\"", "\""), ("“", "”"), ("'", "'"), ("‘", "’"), ("«", "»"), ("„", "“"), ("»", "«"), ("« ", " »"),
    ])
  func styles(_ open: String, _ close: String) {
    let found = quotations("\(open)We will not leave the city,\(close) Maria Keller said on Monday. The council met.")
    #expect(found == ["direct: We will not leave the city, — Maria Keller (said)"])
  }

  @Test("are not opened or closed by an apostrophe")
  func apostrophes() {
    let found = quotations("'I don't think the players' union won't sign,' said Peter Novak. 'It's the owners' turn,' he added.")
    #expect(
      found == [
        "direct: I don't think the players' union won't sign, — Peter Novak (said)", "direct: It's the owners' turn, — he (added)",
      ])
    #expect(quotations("The workers' unions and the owners' lawyers met. The '90s weren't kind to Keller's firm.").isEmpty)
  }

  @Test("go on over paragraphs that open them again, and end where they are closed")
  func paragraphs() {
    let found = quotations(
      "Anna Berg spoke to reporters: \"The talks begin today.\n\"They may last a week.\n\"Then we vote.\"\nThe hall was full.")
    #expect(found == ["direct: The talks begin today.\n\"They may last a week.\n\"Then we vote. — Anna Berg (spoke)"])
  }

  @Test("go on over sentences and a line that does not open them again")
  func lines() {
    let found = quotations("\"I believe in this team.\nWe are better than this,\" said Paul Stern.\nHe left.")
    #expect(found == ["direct: I believe in this team.\nWe are better than this, — Paul Stern (said)"])
  }

  @Test("that are never closed end with their paragraph, and spoil nothing behind it")
  func open() {
    let found = quotations(
      "Anna Berg said: \"The talks begin today.\nThe hall was full when the doors opened at last.\n"
        + "The mayor was there. The choir sang, and nobody left before midnight.\n"
        + "It was warm. Many had brought chairs.\nThe trains ran late.\n\"We shall see,\" Paul Stern said.")
    #expect(found.first == "direct, open: The talks begin today. — Anna Berg (said)")
    #expect(found.last == "direct: We shall see, — Paul Stern (said)")
    #expect(found.count == 2)
  }

  @Test("hold what they quote themselves")
  func nested() {
    let found = quotations("“He told us ‘go away’ and shut the door,” Maria Keller said.")
    #expect(found == ["direct: He told us ‘go away’ and shut the door, — Maria Keller (said)"])
    let british = quotations("‘He told us “go away” and shut the door,’ Maria Keller said.")
    #expect(british == ["direct: He told us “go away” and shut the door, — Maria Keller (said)"])
  }

  @Test("without a cue are nobody's when they are few, a nickname or the title of a work")
  func scare() {
    #expect(quotations("The \"peace process\" stalled again in the spring.") == ["scare: peace process"])
    #expect(quotations("She starred in \"The Boy from the Sea\" last year.") == ["scare: The Boy from the Sea"])
    #expect(quotations("The team was nicknamed the \"Jail Birds\" by many.") == ["scare: Jail Birds"])
  }

  @Test("may be a part of what somebody said")
  func partial() {
    let found = quotations("Maria Keller said the plan was \"a great mistake\" for the city.")
    #expect(
      found == [
        "indirect: the plan was \"a great mistake\" for the city — Maria Keller (said)",
        "direct: a great mistake — Maria Keller (said)",
      ])
  }

  @Test("may be a name that somebody gives")
  func naming() {
    #expect(
      quotations("Maria Keller called the mayor \"a consummate liar\" on Friday.")
        == ["direct: a consummate liar — Maria Keller (called)"])
  }
}

@Suite("Who speaks")
struct QuotationSpeakerTests {
  @Test(
    "stands before, inside or behind a quotation",
    arguments: [
      ("Maria Keller said: \"We will not leave the city.\"", "Maria Keller (said)"),
      ("\"We will not leave the city,\" said Maria Keller, a teacher who lives there.", "Maria Keller (said)"),
      ("\"We will not leave the city,\" Interior Minister Maria Keller told reporters.", "Maria Keller (told)"),
      ("\"We will not leave the city,\" the ministry's spokeswoman, Maria Keller, said.", "Maria Keller (said)"),
      ("\"We will not leave the city,\" Maria Keller, 42, of Bremen, warned.", "Maria Keller (warned)"),
      ("\"We will not leave the city,\" a senior Turkish official said.", "a senior Turkish official (said)"),
      ("\"We will not leave the city,\" according to Maria Keller.", "Maria Keller (according)"),
      ("Maria Keller issued the following statement: \"We will not leave the city.\"", "Maria Keller (statement)"),
      ("On Monday, Maria Keller said, \"We will not leave the city.\"", "Maria Keller (said)"),
      ("\"We will not leave the city,\" a spokeswoman for the city hospital said.", "a spokeswoman for the city hospital (said)"),
    ])
  func places(_ sentence: String, _ speaker: String) {
    #expect(quotations(sentence).map { String($0.split(separator: " — ").last ?? "") } == [speaker])
  }

  @Test("goes on speaking behind the words that tell of it")
  func interrupted() {
    let found = quotations("“They are out in the cold,” said Maria Keller. “They are scrambling.”")
    #expect(found.last == "direct: They are scrambling. — Maria Keller")
  }

  @Test("is nobody who contradicts behind it")
  func contradicted() {
    let found = quotations("The navy said it had sunk a \"mother ship\", though a watchdog later said the vessel was a trawler.")
    #expect(!found.contains { $0.hasPrefix("direct") && $0.contains("watchdog") })
    #expect(found.contains { $0.contains("mother ship") && $0.contains("The navy") })
  }

  @Test("may be told in the paragraph before")
  func colon() {
    let found = quotations("The expert Maria Keller told Sky News:\n\"Of course they will be able to adjust their steps.\"")
    #expect(found == ["direct: Of course they will be able to adjust their steps. — Maria Keller (told) to Sky News"])
  }

  @Test("is whom the sentence before a colon is about, also where it has no word of saying")
  func introduced() {
    let found = quotations(
      "Anna Berg has left her job.\n\"I was tired of it all by then,\" Anna Berg said.\n"
        + "Maria Keller, a security expert of the institute, is not of that opinion:\n"
        + "\"Nevertheless, they would like to use the harbour.\"")
    #expect(found.last == "direct: Nevertheless, they would like to use the harbour. — Maria Keller")
  }

  @Test("is who is quoted, and not the medium that quotes")
  func media() {
    #expect(
      quotations("“We have said so again and again,” RIA Novosti quoted Ivan Petrov, a spokesman, as saying on Thursday.")
        == ["direct: We have said so again and again, — Ivan Petrov (quoted) to RIA Novosti"])
    #expect(
      quotations("“We have said so again and again,” Ivan Petrov was cited as saying by broadcaster NTV.")
        == ["direct: We have said so again and again, — Ivan Petrov (cited) to NTV"])
    #expect(
      quotations("“We have said so again and again,” Ivan Petrov said in a statement to Reuters.")
        == ["direct: We have said so again and again, — Ivan Petrov (said) to Reuters"])
  }
}

@Suite("Reported clauses")
struct IndirectQuotationTests {
  @Test(
    "are found in every order",
    arguments: [
      ("Maria Keller said that the deal was signed.", "the deal was signed — Maria Keller (said)"),
      ("Maria Keller said on Friday the deal was signed.", "the deal was signed — Maria Keller (said)"),
      ("The deal was signed, Maria Keller said.", "The deal was signed — Maria Keller (said)"),
      (
        "The deal was signed on Friday, said Maria Keller, a lawyer in Bonn.", "The deal was signed on Friday — Maria Keller (said)"
      ),
      ("According to Maria Keller, the deal was signed.", "the deal was signed — Maria Keller (According)"),
      ("The deal was signed, according to the ministry.", "The deal was signed — the ministry (according)"),
      (
        "Maria Keller, a lawyer in Bonn, said Berlin viewed the deal as signed.",
        "Berlin viewed the deal as signed — Maria Keller (said)"
      ),
      ("Maria Keller told Reuters that the deal was signed.", "the deal was signed — Maria Keller (told) to Reuters"),
      ("The deal fell, officials, diplomats and analysts say.", "The deal fell — officials, diplomats and analysts (say)"),
      (
        "According to the study, published in May, the deal was signed.", "the deal was signed — the study (According)"
      ),
      (
        "Maria Keller, a fellow of the institute in Munich, Germany, said the deal was signed.",
        "the deal was signed — Maria Keller (said)"
      ),
      ("The deal was signed, chairman and president Maria Keller said.", "The deal was signed — Maria Keller (said)"),
      ("News media reports say the deal was signed.", "the deal was signed — News media reports (say)"),
      ("Maria Keller admitted to paying and said there’s no proof.", "there’s no proof — Maria Keller (said)"),
      (
        "A German hiker who watched his brother fall to his death said the path was closed.",
        "the path was closed — A German hiker (said)"
      ),
      (
        "The council of elders (the upper house) sitting in the old town announced that the papers were invalid.",
        "the papers were invalid — The council of elders (announced)"
      ),
    ])
  func orders(_ sentence: String, _ expected: String) {
    #expect(quotations(sentence) == ["indirect: \(expected)"])
  }

  @Test("end before what another says in the same sentence")
  func two() {
    #expect(
      quotations("Officials have said Berlin may send help, but Maria Keller said on Saturday that nobody had asked.") == [
        "indirect: Berlin may send help — Officials (said)", "indirect: nobody had asked — Maria Keller (said)",
      ])
  }

  @Test("go on to the end of a quotation that they begin")
  func overSentences() {
    let found = quotations("Maria Keller said Berlin \"is going to have to make a deal that I like. If not, that is it.\"")
    #expect(
      found.first
        == "indirect: Berlin \"is going to have to make a deal that I like. If not, that is it.\" — Maria Keller (said)")
  }

  @Test("go on with a participle")
  func participle() {
    #expect(
      quotations("Maria Keller said the deal was signed, adding that it would hold.") == [
        "indirect: the deal was signed — Maria Keller (said)", "indirect: it would hold — Maria Keller (adding)",
      ])
  }

  @Test("go on with the subject of the clause that the participle stands in")
  func participleOfClause() {
    #expect(
      quotations("According to the court, guards stopped the car, but Peter Novak refused to open it, saying that he had no key.")
        .last
        == "indirect: he had no key — Peter Novak (saying)")
  }

  @Test(
    "are not seen where nothing is said",
    arguments: [
      "The army has claimed the lives of 40 people in the north.", "The sticking point was that nobody had money.",
      "He had only one thing to say that night.", "Police could not say how many people were hurt.",
      "They did it according to the principle of black and white.", "The state will be rebuilt by its people.",
      "Since Berlin expects in the long term that Bonn will help, it waits.",
      "Despite repeated warnings that it was unsafe, they flew.",
      "The city is a medium for telling stories that matter.",
      "They found ropes, ladders and gloves, all of which confirmed that it was planned.",
      "Choosing a new host, known for her kinder humor, signals that the show will be calmer.",
      "Choosing Maria Keller, known for her patience, signals that the next council will be calmer.",
    ])
  func none(_ sentence: String) { #expect(quotations(sentence).isEmpty) }
}
