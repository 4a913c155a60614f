import Language

/// Names an event in a few words of one of its reports: who did what ("Turkey signed a memorandum"), or the phrase for what happened
/// ("Haftar's offensive on Tripoli").
struct EventLabel {
  let core: EventCore
  let actors: ActorIndex
  /// How much of what the reports have in common one of them has, on average.
  private var usual = 0.0

  init(core: EventCore, actors: ActorIndex) { (self.core, self.actors) = (core, actors) }

  /// Words for an event, and how well they say what its reports have in common.
  struct Candidate {
    let words: String
    let score: Double
  }

  /// The best name that some reports give; with each stands the place of the word that says what happened.
  func label(_ reports: [(sentence: ReportingSentence, told: Int?)]) -> String {
    var label = self
    label.usual = reports.reduce(0) { $0 + common($1.sentence, []).all } / Double(max(reports.count, 1))
    return label.best(reports)
  }

  private func best(_ reports: [(sentence: ReportingSentence, told: Int?)]) -> String {
    var best: (words: String, score: Double)?
    for (sentence, told) in reports {
      let found = told.flatMap { candidate(sentence, told: $0) } ?? whole(sentence)
      let score = found.score + (told.map { Self.tellingFactor * telling(sentence, told: $0) } ?? 0)
      if score > best?.score ?? -.infinity { best = (found.words, score) }
    }
    return best?.words ?? ""
  }

  /// What it counts that a name is made around the word that most reports tell it by.
  private static let tellingFactor = 0.3

  private func telling(_ sentence: ReportingSentence, told: Int) -> Double {
    guard let place = sentence.features.stemPlaces.firstIndex(of: Int32(told)) else { return 0 }
    return core.telling(sentence.features.stems[place])
  }

  private func candidate(_ sentence: ReportingSentence, told: Int) -> Candidate? {
    let deed = deed(sentence, told: told)
    let thing = thing(sentence, told: told)
    // A word alone says too little where another clause of the sentence may be told.
    let isBare = deed == nil && thing.map { !$0.words.contains(" ") } ?? false
    return [deed, thing, isBare ? whole(sentence) : nil].compactMap { $0 }.max { $0.score < $1.score }
  }

  // MARK: Who did what

  private func deed(_ sentence: ReportingSentence, told: Int) -> Candidate? {
    let syntax = sentence.syntax
    guard let own = syntax.clause(at: told), let clause = governing(own, syntax), let verb = clause.verb, tells(clause, sentence)
    else { return nil }
    let group = syntax.verbs[verb]
    let isVerb = told == group.head || clause != own
    let object = objectEnd(clause, syntax)
    let isObject = told > group.head && told < object
    let isSubject = group.isPassive && (clause.subject?.contains(told) ?? false)
    guard let subject = subject(clause, sentence) else { return nil }
    let behind = LabelCut(
      sentence, from: start(of: clause, group, syntax), to: end(of: clause, behind: group.tokens.upperBound, syntax),
      used: subject.words.count)
    // "it 's determined": a shortened verb stays with its subject.
    let isShortened = behind.words.hasPrefix("'") || behind.words.hasPrefix("’")
    let words = subject.words + (isShortened ? "" : " ") + behind.words
    var form = isVerb || isSubject ? 0.32 : isObject ? 0.27 : 0.12
    if syntax.isSaying(group.head) { form -= 0.3 }
    if subject.isVague { form -= 0.35 }
    if clause.opening == .relative { form -= 0.08 }
    if clause.opening == .condition { form -= 0.4 }
    if isOpen(clause, syntax) { form -= 0.3 }
    if group.isNegated || group.modal != nil { form -= 0.1 }
    if behind.isTorn { form -= 0.12 }
    return Candidate(words: words, score: score(sentence, [subject.tokens, behind.tokens]) + form)
  }

  /// The clause that says who does what an infinitive tells, or a participle that follows another verb directly: "is considering | sending",
  /// "were told | to leave", "was arrested | and charged". Nil for an infinitive that hangs on no verb.
  private func governing(_ clause: Clause, _ syntax: SentenceSyntax) -> Clause? {
    var clause = clause
    for _ in syntax.clauses {
      guard let verb = clause.verb, let governor = clause.governor, let above = syntax.clauses[governor].verb else { break }
      let (start, end) = (syntax.verbs[verb].tokens.lowerBound, syntax.verbs[above].tokens.upperBound)
      switch clause.opening {
      case .infinitive: break
      case .participle:
        guard start == end || (start == end + 1 && syntax.isPreposition(end)), !syntax.verbs[verb].isPassive else { return clause }
      case .coordinate:
        guard isJoined(syntax.verbs[verb], to: syntax.verbs[above], syntax) else { return clause }
      default: return clause
      }
      clause = syntax.clauses[governor]
    }
    return clause.opening == .infinitive ? nil : clause
  }

  /// Whether a verb may share the small words of the one before "and": "was equipped and experienced". One behind which stands what was
  /// done is a verb of its own: "was stopped and attacked a guard".
  private func isJoined(_ group: VerbGroup, to above: VerbGroup, _ syntax: SentenceSyntax) -> Bool {
    guard group.tokens.count == 1, above.tokens.count > 1, above.isPassive || syntax.isPerfect(above) else { return false }
    guard syntax.mayBeParticiple(group.head) else { return false }
    let next = group.head + 1
    return next >= syntax.tokens.count || syntax.isMark(next) || syntax.isPreposition(next) || syntax.isTime(next)
      || syntax.isAdverb(next) || syntax.isCoordinator(next)
  }

  /// Whether subject and verb belong together in the text, and agree.
  private func tells(_ clause: Clause, _ sentence: ReportingSentence) -> Bool {
    guard clause.isSubjectSure, let subject = clause.subject, let verb = clause.verb else { return false }
    let syntax = sentence.syntax
    // "spotted five boats, heading for the ship" tells of the boats or of who spotted them.
    let group = syntax.verbs[verb]
    if clause.opening == .participle, !group.isPassive, group.tokens.lowerBound > 0 {
      var before = group.tokens.lowerBound - 1
      while before > 0, syntax.isAdverb(before) { before -= 1 }
      if syntax.isMark(before) { return false }
    }
    // What was parted from its time of day does nothing.
    if subject.contains(where: { ["p.m.", "a.m.", "pm", "am"].contains(String(decoding: syntax.letters($0), as: UTF8.self)) }) {
      return false
    }
    // "denied that he had left" tells of no leaving.
    if clause.opening == .complement, let above = clause.governor.flatMap({ syntax.clauses[$0].verb }),
      Self.denying.contains(syntax.letters(syntax.verbs[above].head))
    {
      return false
    }
    guard let isOfOne = syntax.isOfOne(syntax.verbs[verb].tokens.lowerBound), syntax.verbs[verb].form == .finite else {
      return true
    }
    guard let isOne = isOne(subject, sentence) else { return true }
    return isOne == isOfOne
  }

  private static let denying = Set(
    "deny denies denied denying doubt doubts doubted reject rejects rejected".split(separator: " ").map { Array($0.utf8) })

  /// Whether a subject is one or several; nil where it may be either, as a team is.
  private func isOne(_ subject: Range<Int>, _ sentence: ReportingSentence) -> Bool? {
    let syntax = sentence.syntax
    guard let first = subject.first else { return nil }
    if syntax.isPronoun(first) {
      switch String(decoding: syntax.letters(first), as: UTF8.self) {
      case "he", "she", "it": return true
      case "they", "we": return false
      default: return nil
      }
    }
    let head = syntax.phraseEnds(in: subject).first ?? subject.upperBound
    guard !subject.contains(where: { syntax.isCoordinator($0) }), head > subject.lowerBound else { return nil }
    let letters = syntax.letters(head - 1)
    let named = sentence.mentions.first { sentence.tokens(of: $0).contains(head - 1) }
    if let named { return named.form == .name && actors[named.actor]?.kind == .person ? true : nil }
    if ["these", "those"].contains(where: { syntax.letters(first).elementsEqual($0.utf8) }) { return false }
    let isPlain = !syntax.isName(head - 1) && syntax.tokens[head - 1].kind == .word && syntax.tokens[head - 1].letterCase == .lower
    return isPlain && letters.count > 3 && letters.last == UInt8(ascii: "s") && !Self.endsLikeOne(letters) ? false : nil
  }

  /// "loss", "crisis", "news".
  private static func endsLikeOne(_ letters: [UInt8]) -> Bool {
    ["ss", "is", "us", "news", "series", "mathematics", "politics", "headquarters", "works"].contains {
      letters.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether it is open that what a clause says is so: "it appeared the group was …", "fears that they may …".
  private func isOpen(_ clause: Clause, _ syntax: SentenceSyntax) -> Bool {
    guard clause.opening == .complement || clause.opening == .main || clause.opening == .infinitive,
      let above = clause.governor.flatMap({ syntax.clauses[$0].verb })
    else { return false }
    return Self.hedging.contains(syntax.letters(syntax.verbs[above].head))
  }

  private static let hedging = Set(
    """
    appear appears appeared seem seems seemed believe believes believed think thinks thought suspect suspects suspected fear fears feared hope
    hopes hoped wish wishes wished allege alleges alleged claim claims claimed suggest suggests suggested
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// Where the words of a verb begin, with the adverbs before it that may take back what it says: "allegedly struck", "never stopped".
  private func start(of clause: Clause, _ group: VerbGroup, _ syntax: SentenceSyntax) -> Int {
    var start = group.tokens.lowerBound
    let least = clause.subject.map { $0.upperBound <= start ? $0.upperBound : start } ?? start
    while start > least, syntax.isAdverb(start - 1), !syntax.isTime(start - 1) { start -= 1 }
    let adverbs = start..<group.tokens.lowerBound
    // "not only struck" takes nothing back.
    if adverbs.contains(where: { syntax.letters($0).elementsEqual("only".utf8) }) { return group.tokens.lowerBound }
    return adverbs.first { !Self.idle.contains(syntax.letters($0)) } ?? group.tokens.lowerBound
  }

  /// Adverbs without which a deed is the same.
  private static let idle = Set(
    """
    also then now later previously recently immediately speedily still just again already soon once further quickly eventually subsequently
    initially finally first therefore thus here there
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// Where the first phrase behind a clause's verb ends.
  private func objectEnd(_ clause: Clause, _ syntax: SentenceSyntax) -> Int {
    syntax.phraseEnds(in: clause.rest).first ?? clause.rest.lowerBound
  }

  /// Where what belongs to a clause ends: infinitives that go on with it are taken in.
  private func end(of clause: Clause, behind verb: Int, _ syntax: SentenceSyntax) -> Int {
    guard syntax.clauseOfToken.indices.contains(verb) else { return verb }
    let own = syntax.clauseOfToken[verb - 1]
    var end = verb
    while end < syntax.tokens.count, !syntax.isMark(end) || syntax.isQuotationMark(end) {
      let place = syntax.clauseOfToken[end]
      let opening = syntax.clauses[place].opening
      guard place == own || opening == .infinitive || opening == .participle else { break }
      end += 1
    }
    return end
  }

  private struct Subject {
    let words: String
    let tokens: Range<Int>
    /// A pronoun that could not be replaced.
    let isVague: Bool
  }

  /// A clause's subject in few words: its name, else its first phrase without the article.
  private func subject(_ clause: Clause, _ sentence: ReportingSentence) -> Subject? {
    guard let range = clause.subject, let first = range.first else { return nil }
    let syntax = sentence.syntax
    if syntax.isPronoun(first) {
      // "the navy said that it had fired".
      if clause.opening == .complement, let above = clause.governor.map({ syntax.clauses[$0] }), let named = above.subject,
        let saying = above.verb, syntax.isSaying(syntax.verbs[saying].head), above.isSubjectSure, let start = named.first,
        !syntax.isPronoun(start), mayMean(first, kind(of: named, sentence), syntax)
      {
        return subject(above, sentence)
      }
      let name = isOfNothing(clause, syntax) ? nil : antecedent(of: first, sentence)
      return Subject(words: name ?? sentence.string(first..<(first + 1)), tokens: first..<(first + 1), isVague: name == nil)
    }
    let isPointing = syntax.isPointing(first)
    let phrase = withoutArticle(first..<min(syntax.phraseEnds(in: range).first ?? range.upperBound, range.upperBound), syntax)
    guard let start = phrase.first else { return nil }
    // "Comeaux, 49, escaped": an age is nobody.
    if phrase.count == 1, sentence.tokens[start].kind == .number, start > 0, syntax.isMark(start - 1),
      let named = sentence.mentions.lazy.map({ sentence.tokens(of: $0) }).first(where: { $0.upperBound == start - 1 })
    {
      return Subject(words: sentence.string(named), tokens: named, isVague: false)
    }
    // "Turkish President Recep Tayyip Erdogan" is long; his name says it.
    let named = sentence.mentions.filter { $0.form != .adjective }.map { sentence.tokens(of: $0) }.last {
      $0.upperBound == phrase.upperBound && $0.lowerBound >= phrase.lowerBound
    }
    if phrase.count > 3, let named { return Subject(words: sentence.string(named), tokens: named, isVague: false) }
    var opening = phrase.count > 5 ? phrase.upperBound - 4 : start
    while opening > start, syntax.isHyphenated(opening) { opening -= 1 }
    let tokens = opening..<phrase.upperBound
    return Subject(words: sentence.string(tokens), tokens: tokens, isVague: isPointing)
  }

  /// Whom "he", "it" and "they" mean: the only actor that the sentence before names.
  private func antecedent(of pronoun: Int, _ sentence: ReportingSentence) -> String? {
    let carried = zip(sentence.features.actors, sentence.features.actorPlaces).filter { $0.1 < 0 }
    guard carried.count == 1, let place = carried.first?.0, actors.actors.indices.contains(Int(place)) else { return nil }
    let actor = actors.actors[Int(place)]
    return mayMean(pronoun, actor.kind, sentence.syntax) ? actor.name : nil
  }

  /// The kind of the actor that a phrase ends with; nil when it ends with none.
  private func kind(of phrase: Range<Int>, _ sentence: ReportingSentence) -> Actor.Kind? {
    sentence.mentions.last { sentence.tokens(of: $0).upperBound == phrase.upperBound }.flatMap { actors[$0.actor]?.kind }
  }

  /// Whether a pronoun may mean an actor of a kind, or what no actor is known for.
  private func mayMean(_ pronoun: Int, _ kind: Actor.Kind?, _ syntax: SentenceSyntax) -> Bool {
    switch String(decoding: syntax.letters(pronoun), as: UTF8.self) {
    case "he", "she": kind == .person
    case "it": kind != .person && kind != .place
    case "they": kind == .organisation || kind == .country
    default: false
    }
  }

  /// Whether "it" may stand for nothing: "it was the second time", "it seems".
  private func isOfNothing(_ clause: Clause, _ syntax: SentenceSyntax) -> Bool {
    guard let verb = clause.verb, let first = clause.subject?.first, syntax.letters(first).elementsEqual("it".utf8) else {
      return false
    }
    return Self.empty.contains(syntax.letters(syntax.verbs[verb].head))
  }

  private static let empty = Set(
    "is was be been being 's appear appears appeared seem seems seemed look looks looked take takes took remain remains remained turns turned happened"
      .split(separator: " ").map { Array($0.utf8) })

  // MARK: What happened

  private func thing(_ sentence: ReportingSentence, told: Int) -> Candidate? {
    let syntax = sentence.syntax
    guard let phrase = syntax.nounPhrase(around: told), !syntax.verbs.contains(where: { $0.head == told }), !syntax.isPronoun(told)
    else { return nil }
    let start = withoutArticle(phrase, syntax).lowerBound
    // "the settlement Lev Dengov hopes for": a person behind a thing begins another phrase.
    let person = sentence.mentions.lazy.filter { $0.form == .name && actors[$0.actor]?.kind == .person }.map {
      sentence.tokens(of: $0)
    }
    .first { $0.lowerBound > told && $0.lowerBound < phrase.upperBound }
    let end = person?.lowerBound ?? thingEnd(phrase.upperBound, syntax)
    let behind = LabelCut(sentence, from: min(start, told), to: end, used: 0)
    // "Earthquake" alone says what happened, "wrong" does not.
    let form = behind.tokens.count > 1 ? 0.17 : names(told, sentence) ? -0.2 : -0.5
    return Candidate(words: behind.words, score: score(sentence, [behind.tokens]) + form)
  }

  /// Whether a word names a happening wherever it stands.
  private func names(_ told: Int, _ sentence: ReportingSentence) -> Bool {
    guard let place = sentence.features.stemPlaces.firstIndex(of: Int32(told)) else { return false }
    return core.naming(sentence.features.stems[place]) >= Self.leastNaming
  }

  private static let leastNaming = 0.5

  /// Where the phrases end that hang on a noun by prepositions.
  private func thingEnd(_ start: Int, _ syntax: SentenceSyntax) -> Int {
    var end = start
    while end < syntax.tokens.count, !syntax.isMark(end),
      syntax.isPhrase(end) || syntax.isPreposition(end) || syntax.isCoordinator(end), !syntax.isPronoun(end)
    {
      end += 1
    }
    return end
  }

  // MARK: Sentences of which nothing else is known

  private func whole(_ sentence: ReportingSentence) -> Candidate {
    let syntax = sentence.syntax
    let telling = syntax.clauses.first { clause in
      guard let verb = clause.verb, clause.subject != nil else { return false }
      return syntax.verbs[verb].form == .finite && !syntax.isSaying(syntax.verbs[verb].head) && clause.opening != .condition
        && tells(clause, sentence) && !isOpen(clause, syntax)
    }
    if let telling, let verb = telling.verb, let subject = subject(telling, sentence), !subject.isVague {
      let group = syntax.verbs[verb]
      let behind = LabelCut(
        sentence, from: start(of: telling, group, syntax), to: end(of: telling, behind: group.tokens.upperBound, syntax),
        used: subject.words.count)
      return Candidate(words: subject.words + " " + behind.words, score: score(sentence, [subject.tokens, behind.tokens]))
    }
    let all = LabelCut(sentence, from: 0, to: sentence.tokens.count, used: 0)
    return Candidate(words: all.words, score: score(sentence, [all.tokens]) - 0.1)
  }

  // MARK: Measuring

  /// How much of what the reports have in common stands on some tokens: near 1 for all that the sentence has of it, and less where others have
  /// more.
  private func score(_ sentence: ReportingSentence, _ spans: [Range<Int>]) -> Double {
    let (here, all) = common(sentence, spans)
    return here / max((all + usual) / 2, 1e-6)
  }

  /// What of the reports' common words and actors stands on some tokens of a sentence, and in all of it.
  private func common(_ sentence: ReportingSentence, _ spans: [Range<Int>]) -> (here: Double, all: Double) {
    let features = sentence.features
    var (here, all) = (0.0, 0.0)
    for (index, stem) in features.stems.enumerated() {
      let weight = core.weight(of: stem) + core.eventWeight(of: stem)
      all += weight
      if spans.contains(where: { $0.contains(features.tokenPlace(ofStem: index)) }) { here += weight }
    }
    for (actor, place) in zip(features.actors, features.actorPlaces) {
      let weight = core.weight(ofActor: actor)
      all += weight
      if spans.contains(where: { $0.contains(Int(place)) }) { here += weight }
    }
    return (here, all)
  }

  private func withoutArticle(_ phrase: Range<Int>, _ syntax: SentenceSyntax) -> Range<Int> {
    var start = phrase.lowerBound
    while start + 1 < phrase.upperBound,
      syntax.isArticle(start) || syntax.isMark(start) || syntax.isPossessiveEnding(start) || syntax.isCutEnding(start)
    {
      start += 1
    }
    return start..<phrase.upperBound
  }
}
