import Language

/// Reads from a sentence to whom what it tells was done: who died, who was arrested, whose hiring it was.
struct AffectedReader {
  let sentence: ReportingSentence
  let actors: ActorIndex

  private var syntax: SentenceSyntax { sentence.syntax }

  /// What the sentence says of those to whom the deed at `place` was done; empty where it names nobody. What stands in one set is said in one
  /// phrase.
  func traits(ofDeedAt place: Int) -> Set<DeedTrait> {
    guard let phrase = affected(at: place), let first = phrase.first else { return [] }
    if phrase.count == 1, syntax.isPronoun(first) { return meant(by: first) }
    var traits: Set<DeedTrait> = []
    for mention in sentence.mentions {
      let tokens = sentence.tokens(of: mention)
      guard phrase.contains(tokens.lowerBound), stands(tokens, in: phrase), let actor = actors.rank(of: mention.actor) else {
        continue
      }
      switch actors.actors[actor].kind {
      case .person:
        traits.insert(.person(Int32(actor)))
        if let age = ToldAge(name: mention.range, in: sentence.text) { traits.insert(.age(age.years)) }
      case .country where mention.form == .adjective: traits.insert(.origin(Int32(actor)))
      default: break
      }
    }
    for token in phrase { if let age = age(at: token) { traits.insert(.age(age)) } }
    return traits
  }

  /// Whether a name is of those to whom it was done, and not of somebody else whom the phrase names: "the mother of Ann Lee", "Lee's son".
  private func stands(_ tokens: Range<Int>, in phrase: Range<Int>) -> Bool {
    if tokens.lowerBound > phrase.lowerBound, syntax.isPreposition(tokens.lowerBound - 1) { return false }
    return !(tokens.upperBound < phrase.upperBound && syntax.isPossessiveEnding(tokens.upperBound))
  }

  /// The tokens that name to whom it was done.
  private func affected(at place: Int) -> Range<Int>? {
    guard let verb = syntax.verbs.firstIndex(where: { $0.head == place }) else {
      return possessor(at: place) ?? name(behind: place)
    }
    guard let clause = syntax.clauses.first(where: { $0.verb == verb }) else { return nil }
    if syntax.verbs[verb].isPassive || Self.undergone.contains(syntax.letters(place)) {
      guard clause.isSubjectSure, let subject = clause.subject, let first = subject.first else {
        return name(before: syntax.verbs[verb])
      }
      // "Ann Lee, 36, died": an age is nobody.
      return subject.count == 1 && sentence.tokens[first].kind == .number ? name(endingBefore: first - 1) : subject
    }
    guard let first = clause.rest.first, !syntax.isPreposition(first), !syntax.isMark(first) else { return nil }
    return first..<(syntax.phraseEnds(in: clause.rest).first ?? clause.rest.upperBound)
  }

  /// Those whom a noun's phrase names before it, or behind "of": "Rait's death", "the arrest of Rait".
  private func possessor(at place: Int) -> Range<Int>? {
    guard let phrase = syntax.nounPhrase(around: place), phrase.contains(place) else { return nil }
    if let end = (phrase.lowerBound..<place).last(where: { syntax.isPossessiveEnding($0) }) { return phrase.lowerBound..<end }
    let end = phrase.upperBound
    guard end + 1 < syntax.tokens.count, syntax.letters(end).elementsEqual("of".utf8) else { return nil }
    return syntax.nounPhrase(around: end + 1)
  }

  /// The only person that is named before a verb of which the subject is not sure, with no other verb between: "Ann Lee, the leader of the
  /// party, was arrested".
  private func name(before verb: VerbGroup) -> Range<Int>? {
    let describes =
      verb.form == .participle && verb.head + 1 < syntax.tokens.count && syntax.isPhrase(verb.head + 1)
      && !syntax.isTime(verb.head + 1)
    let names = sentence.mentions.filter { actors[$0.actor]?.kind == .person }.map(sentence.tokens).filter {
      $0.upperBound <= verb.tokens.lowerBound
    }
    guard !describes, names.count == 1, let name = names.first, stands(name, in: 0..<syntax.tokens.count),
      !syntax.verbs.contains(where: { $0.head >= name.upperBound && $0.head < verb.tokens.lowerBound })
    else { return nil }
    return name
  }

  private func name(endingBefore place: Int) -> Range<Int>? {
    sentence.mentions.lazy.map(sentence.tokens).first { $0.upperBound == place }
  }

  /// The person whose name follows a word directly, which in a title may be a verb: "Sixers Hire Maurice Cheeks".
  private func name(behind place: Int) -> Range<Int>? {
    sentence.mentions.first { actors[$0.actor]?.kind == .person && sentence.token(at: $0.range.lowerBound) == place + 1 }.map(
      sentence.tokens)
  }

  /// Whom "he" and "she" mean: the only person that the sentence before names.
  private func meant(by pronoun: Int) -> Set<DeedTrait> {
    guard ["he", "she"].contains(where: { syntax.letters(pronoun).elementsEqual($0.utf8) }) else { return [] }
    let carried = zip(sentence.features.actors, sentence.features.actorPlaces).filter { $0.1 < 0 }.map(\.0)
    let persons = carried.filter { actors.actors[Int($0)].kind == .person }
    return persons.count == 1 ? [.person(persons[0])] : []
  }

  /// In years: what a number says of somebody's age: "the 36-year-old climber".
  private func age(at token: Int) -> Int? {
    let word = String(decoding: syntax.letters(token), as: UTF8.self)
    if word.hasSuffix(Self.aged) { return Int(word.dropLast(Self.aged.count)) }
    guard let years = number(token) else { return nil }
    let behind = (token + 1..<min(token + 5, syntax.tokens.count)).map { syntax.letters($0) }
    return behind.contains(Array("year".utf8)) && behind.contains(Array("old".utf8)) ? years : nil
  }

  private static let aged = "-year-old"

  private func number(_ token: Int) -> Int? {
    guard sentence.tokens[token].kind == .number, let years = Int(String(decoding: syntax.letters(token), as: UTF8.self)) else {
      return nil
    }
    return Self.ages.contains(years) ? years : nil
  }

  private static let ages = 1...119

  /// What is done to who does it, so that its subject is to whom it was done.
  private static let undergone = Set(
    """
    die dies died dying fall falls fell fallen falling slip slips slipped drown drowns drowned perish perishes perished resign resigns resigned
    retire retires retired quit quits escape escapes escaped flee flees fled surrender surrenders surrendered
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
