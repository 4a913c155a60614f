import Language

/// Reads in a sentence who does what a word of it tells: the subject of a verb, whom "by" names, whose a noun is, who has it as an object.
struct DoerReader {
  let syntax: SentenceSyntax
  /// The actors of the sentence, each with the place of its first token.
  let named: [(actor: Int32, place: Int32)]
  /// The actors of the sentence before.
  let before: [Int32]
  /// Those of them of whom that sentence tells.
  let subjectBefore: [Int32]
  let index: ActorIndex

  /// Who does what the word at a place tells; empty where the sentence does not say, or names nobody.
  func doers(at place: Int) -> [Int32] {
    if let verb = syntax.verbs.firstIndex(where: { $0.head == place }) { return doers(ofVerb: verb) }
    if let phrase = syntax.nounPhrase(around: place) {
      // "Haftar's offensive", "the Turkish deployment".
      let end = (phrase.lowerBound..<place).last { syntax.isPossessiveEnding($0) } ?? place
      let owners = actors(in: phrase.lowerBound..<end)
      if !owners.isEmpty { return owners }
      let agents = agents(at: phrase.upperBound)
      if !agents.isEmpty { return agents }
    }
    // "launched an offensive".
    let clause = syntax.clauses[syntax.clauseOfToken[place]]
    guard let verb = clause.verb, place >= syntax.verbs[verb].tokens.upperBound,
      (syntax.verbs[verb].tokens.upperBound..<place).allSatisfy({ !syntax.isPreposition($0) && !syntax.isMark($0) })
    else { return [] }
    return doers(ofVerb: verb)
  }

  /// Whether the word at a place is a verb.
  func isVerb(at place: Int) -> Bool { syntax.verbs.contains { $0.head == place } }

  /// The actors of whom the sentence tells.
  var subject: [Int32] {
    syntax.clauses.lazy.filter { $0.opening == .main || $0.opening == .coordinate }.compactMap(\.subject).map(meant)
      .first { !$0.isEmpty } ?? []
  }

  /// The same that reads others too.
  func naming(_ named: [(actor: Int32, place: Int32)]) -> DoerReader {
    DoerReader(syntax: syntax, named: named, before: before, subjectBefore: subjectBefore, index: index)
  }

  /// Who does what a verb tells, given by its place among the sentence's verbs.
  func doers(ofVerb verb: Int) -> [Int32] {
    guard let clause = syntax.clauses.first(where: { $0.verb == verb }) else { return [] }
    let group = syntax.verbs[verb]
    if group.isPassive {
      return clause.rest.first { Self.agentMarks.contains(syntax.letters($0)) }.map(agents) ?? []
    }
    if group.form == .infinitive, group.tokens.lowerBound > 0, let phrase = syntax.nounPhrase(around: group.tokens.lowerBound - 1) {
      // "asked Turkey to provide", "Turkey's decision to send", "the decision by the ministry to request".
      let end = phrase.last { syntax.isPossessiveEnding($0) } ?? phrase.upperBound
      let found = actors(in: phrase.lowerBound..<end)
      if !found.isEmpty { return found }
    }
    return clause.subject.map(meant) ?? []
  }

  /// Whom "by" or "from" at a place names.
  private func agents(at place: Int) -> [Int32] {
    guard place + 1 < syntax.tokens.count, Self.agentMarks.contains(syntax.letters(place)),
      let phrase = syntax.nounPhrase(around: place + 1)
    else { return [] }
    return actors(in: phrase)
  }

  private static let agentMarks = Set(["by", "from"].map { Array($0.utf8) })

  /// Those whom a phrase names, but for whom it names to say more of another: "the conflict in Libya", "the NATO-backed overthrow".
  func actors(in phrase: Range<Int>) -> [Int32] {
    named.filter { _, place in
      let place = Int(place)
      guard phrase.contains(place) else { return false }
      if syntax.isHyphenated(place), place + 2 < syntax.tokens.count, !syntax.isName(place + 2) { return false }
      return (phrase.lowerBound..<place).allSatisfy { !syntax.isPreposition($0) || syntax.letters($0).elementsEqual("of".utf8) }
    }.map(\.actor)
  }

  /// Those whom a phrase names or, where it is "he" or "this company", the sentence before.
  private func meant(by phrase: Range<Int>) -> [Int32] {
    let found = actors(in: phrase)
    guard found.isEmpty, let first = phrase.first, let last = phrase.last else { return found }
    if phrase.count == 1, syntax.isPronoun(first) {
      switch String(decoding: syntax.letters(first), as: UTF8.self) {
      case "he", "she": return Self.only(subjectBefore) { kinds($0) == .person } ?? Self.only(before) { kinds($0) == .person } ?? []
      case "it": return Self.only(subjectBefore) { kinds($0) != .person } ?? []
      default: return []
      }
    }
    guard syntax.isPointing(first), Self.bodies.contains(syntax.letters(last)) else { return [] }
    return Self.only(before) { kinds($0) == .organisation } ?? []
  }

  private func kinds(_ actor: Int32) -> Actor.Kind { index.actors[Int(actor)].kind }

  private static func only(_ actors: [Int32], _ isMeant: (Int32) -> Bool) -> [Int32]? {
    let meant = actors.filter(isMeant)
    return meant.count == 1 ? meant : nil
  }

  /// What an organisation is called where its name was told before.
  private static let bodies = Set(
    "company firm group agency organisation organization militia party team club bank maker body union movement".split(
      separator: " "
    ).map { Array($0.utf8) })
}
