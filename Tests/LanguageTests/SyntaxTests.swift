import Testing

@testable import Language

/// Who does what in sentences like those of news reports.
@Suite("syntax of sentences")
struct SyntaxTests {
  private func syntax(_ text: Text, names: [String] = []) -> SentenceSyntax {
    let tokens = Tokenizer.tokens(in: text, text.range)
    let whole = text.string(text.range)
    let spans = names.flatMap { name in
      whole.ranges(of: name).map { range in
        let start = whole[..<range.lowerBound].utf8.count
        return ByteRange(bytes: start..<(start + name.utf8.count))
      }
    }
    let times = DateExpressions.find(in: text, tokens: tokens).map(\.range)
    return SentenceSyntax(tokens, in: text, names: spans.sorted { $0.lowerBound < $1.lowerBound }, times: times)
  }

  /// Each clause as its subject, its verb and how it hangs on another one.
  private func told(_ sentence: String, names: [String] = []) -> [String] {
    let text = Text(sentence)
    let syntax = syntax(text, names: names)
    func words(_ span: Range<Int>) -> String {
      guard let first = span.first, let last = span.last else { return "" }
      return text.string(syntax.tokens[first].range.lowerBound..<syntax.tokens[last].range.upperBound)
    }
    return syntax.clauses.map { clause in
      let verb = clause.verb.map { words(syntax.verbs[$0].tokens) } ?? "-"
      return "\(clause.subject.map(words) ?? "-") | \(verb) | \(clause.opening)"
    }
  }

  @Test("the clause around a place goes on over joined nouns, and ends where another verb's begins")
  func span() throws {
    let text = Text(
      "The remarks came on the heels of a security and military deal reached by both, which allows Turkey to send troops.")
    let syntax = syntax(text, names: ["Turkey"])
    let whole = text.string(text.range)
    func span(of word: String) throws -> String {
      let place = whole[..<(try #require(whole.range(of: word))).lowerBound].utf8.count
      return text.string(try #require(syntax.span(at: ByteOffset(place))))
    }
    #expect(try span(of: "deal").hasPrefix("The remarks came on the heels of a security and military deal"))
    #expect(try span(of: "remarks") == span(of: "deal"))
    #expect(try span(of: "allows") != span(of: "deal"))
    #expect(try span(of: "troops").contains("send troops"))
    #expect(SentenceSyntax([], in: text, names: [], times: []).span(at: ByteOffset(0)) == nil)
  }

  @Test("a sentence with one verb is one clause, its subject without the date before it")
  func oneVerb() {
    #expect(told("On Wednesday the Turkish parliament approved the bill.") == ["the Turkish parliament | approved | main"])
    #expect(told("A strong quake.") == ["- | - | main"])
  }

  @Test("what stands between commas does not hide the subject")
  func appositions() {
    #expect(told("Haftar, the eastern commander, launched an offensive.", names: ["Haftar"]) == ["Haftar | launched | main"])
    #expect(
      told("Haftar, who backs the plan, left Moscow.", names: ["Haftar", "Moscow"]) == [
        "Haftar | backs | relative", "Haftar | left | main",
      ])
    #expect(told("The driver, 23, was arrested.") == ["The driver | was arrested | main"])
  }

  @Test("what is said is a clause of its own, with and without a joining word")
  func complements() {
    #expect(told("The ministry said that troops had left.") == ["The ministry | said | main", "troops | had left | complement"])
    #expect(told("The ministry said troops had left.").last?.hasPrefix("troops | had left") == true)
    #expect(told("The talks failed, said the minister.").last?.hasPrefix("the minister | said") == true)
  }

  @Test("whom something is told is not who does it, and the day on which it is said is none of what is said")
  func hearers() {
    #expect(told("The driver told officers he had lost his way.").last == "he | had lost | complement")
    #expect(told("The mayor told reporters the bridge was closed.").last == "the bridge | was closed | complement")
    #expect(told("The driver told officers Ana Lopez had left.", names: ["Ana Lopez"]).last == "Ana Lopez | had left | complement")
    #expect(told("Police said on Monday troops had left.").last?.hasPrefix("troops | had left") == true)
  }

  @Test("what hangs on a preposition before “which” is no sure subject; a participle behind a comma tells of the subject before")
  func guessedSubjects() {
    let street = Text("Police sought a van on Mill Street, which fled the scene.")
    #expect(syntax(street, names: ["Mill Street"]).clauses.last?.isSubjectSure == false)
    #expect(told("The gunboat attacked the yacht, taking its crew.").last == "The gunboat | taking | participle")
    #expect(syntax(Text("The gunboat attacked the yacht.")).clauses.first?.isSubjectSure == true)
  }

  @Test("a shortened “had” is no “would”")
  func shortened() {
    #expect(syntax(Text("He'd been taken to the hut.")).verbs.first?.modal == nil)
    #expect(syntax(Text("He'd gone to the hut.")).verbs.first?.modal == nil)
    #expect(syntax(Text("He'd send a boat.")).verbs.first?.modal != nil)
  }

  @Test("a participle that tells of a noun is not the sentence's verb")
  func reducedRelatives() {
    #expect(
      told("Calls made to the firm were not answered.") == ["Calls | made | participle", "Calls | were not answered | main"])
    #expect(
      told("The memorandum, signed on November 27, covers security.") == [
        "The memorandum | signed | participle", "The memorandum | covers | main",
      ])
    #expect(told("Forces backed by Russia took the town.").last == "Forces | took | main")
  }

  @Test("verbs with their small words are one: auxiliaries, denials, infinitives")
  func groups() {
    #expect(told("The deal has not yet been signed.") == ["The deal | has not yet been signed | main"])
    #expect(
      told("Turkey refused to send troops.", names: ["Turkey"]) == ["Turkey | refused | main", "Turkey | to send | infinitive"])
    let text = Text("They will never agree.")
    let group = syntax(text).verbs.first
    #expect(group?.isNegated == true)
    #expect(group?.modal != nil)
  }

  @Test("a verb behind “and” shares the small words of the one before")
  func joined() {
    #expect(
      told("The company will buy its rival and close the port.") == [
        "The company | will buy | main", "The company | close | coordinate",
      ])
    #expect(
      told("The mayor wanted to see the bridge and then leave the city.") == [
        "The mayor | wanted | main", "The mayor | to see | infinitive", "The mayor | leave | infinitive",
      ])
    #expect(told("The firm will face fire and storm damage.") == ["The firm | will face | main"])
  }

  @Test("a sentence has a verb: of what looks like participles alone the last behind a comma")
  func onlyVerb() {
    #expect(
      told("The council, led by its mayor, met in secret.") == ["The council | led | participle", "The council | met | main"])
    #expect(told("Two men, shot in Rome.").map { $0.hasSuffix("participle") } == [true])
  }

  @Test("nouns that verbs share their form with stay nouns")
  func nouns() {
    #expect(told("Peace talks in Berlin collapsed.", names: ["Berlin"]) == ["Peace talks in Berlin | collapsed | main"])
    #expect(told("The council could impose sanctions on the firm.") == ["The council | could impose | main"])
    #expect(told("The Turkish-backed forces won.") == ["The Turkish-backed forces | won | main"])
  }

  @Test("a range is cut only where a phrase ends")
  func phraseEnds() {
    let text = Text("They signed a memorandum of understanding on maritime zones with the government")
    let syntax = syntax(text)
    let cuts = syntax.phraseEnds(in: syntax.tokens.indices).map {
      text.string(syntax.tokens[0].range.lowerBound..<syntax.tokens[$0 - 1].range.upperBound)
    }
    #expect(
      cuts == [
        "They",
        "They signed a memorandum of understanding", "They signed a memorandum of understanding on maritime zones",
        "They signed a memorandum of understanding on maritime zones with the government",
      ])
  }

  @Test("every form of a listed verb is known, doubled letters and changed endings too")
  func verbForms() {
    for (word, form) in [
      ("stopped", VerbForms.past), ("denies", .thirdPerson), ("denied", .pastParticiple), ("sent", .past),
      ("taken", .pastParticiple),
      ("dying", .presentParticiple), ("withdrew", .past), ("put", .past),
    ] {
      #expect(VerbLexicon.forms(of: word.utf8).contains(form), "\(word)")
    }
    #expect(VerbLexicon.forms(of: "hundred".utf8).isEmpty)
    #expect(!VerbLexicon.forms(of: "taken".utf8).contains(.past))
  }

  @Test("any run of tokens has clauses that cover it")
  func anyTokensHaveClauses() {
    var random = SeededRandom(7)
    let words = "the of to and that who which said was not will send sent sending troops Turkey , \" ( 40 Monday if , by after '"
      .split(separator: " ")
    for _ in 0..<2_000 {
      let text = Text(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in String(words.randomElement(using: &random) ?? "a") }.joined(
          separator: " "))
      let syntax = syntax(text, names: ["Turkey"])
      #expect(syntax.clauseOfToken.count == syntax.tokens.count)
      #expect(syntax.clauseOfToken.allSatisfy { syntax.clauses.indices.contains($0) })
      for clause in syntax.clauses {
        #expect(clause.governor.map { syntax.clauses.indices.contains($0) } ?? true)
        #expect(clause.subject.map { $0.lowerBound >= 0 && $0.upperBound <= syntax.tokens.count } ?? true)
      }
      for token in syntax.tokens.indices { _ = syntax.nounPhrase(around: token) }
      _ = syntax.phraseEnds(in: syntax.tokens.indices)
    }
  }
}
