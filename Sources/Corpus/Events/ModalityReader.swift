import Language

/// Reads whether a sentence asserts something, schedules it, supposes it or denies it: by the verb that it hangs on, and by the verbs that
/// this one hangs on.
struct ModalityReader {
  private let syntax: SentenceSyntax

  init(_ syntax: SentenceSyntax) { self.syntax = syntax }

  /// The modality of what the word at `token` says.
  func modality(at token: Int) -> Report.Modality {
    guard syntax.clauseOfToken.indices.contains(token) else { return .asserted }
    let place = syntax.clauseOfToken[token]
    return phraseModality(at: token) ?? givenModality(at: token, in: syntax.clauses[place]) ?? modality(ofClause: place)
  }

  /// What the place of a word beside its clause's verb says by itself; nil when the verb decides.
  private func givenModality(at token: Int, in clause: Clause) -> Report.Modality? {
    guard let verb = clause.verb else { return .asserted }
    let group = syntax.verbs[verb]
    guard token != group.head else { return nil }
    // What is told of in the subject is taken as given: "the deal may hurt", but not "the deal may be signed".
    if let subject = clause.subject, subject.contains(token) {
      // "a truce was proposed", "the strike was averted".
      return group.isPassive ? group.isNegated ? nil : Self.objects[syntax.letters(group.head)] : .asserted
    }
    guard token > group.head else { return nil }
    if isGivenBefore(token, behind: group.head) { return .asserted }
    // "will not affect Sunday's game": there is a game.
    if Self.taking.contains(syntax.letters(group.head)) { return .asserted }
    // "prevented an attack and took the pirates": what happened is told beside it.
    if Self.preventing.contains(syntax.letters(group.head)), isJoinedByDeed(clause) { return .asserted }
    return Self.objects[syntax.letters(group.head)] ?? behindPreposition(group)
  }

  /// Whether another deed of the same subject is told beside a clause's.
  private func isJoinedByDeed(_ clause: Clause) -> Bool {
    syntax.clauses.contains { other in
      guard other.opening == .coordinate, let verb = other.verb, other.subject == clause.subject, other.subject != nil else {
        return false
      }
      return syntax.verbs[verb].form == .finite && !syntax.verbs[verb].isNegated && syntax.verbs[verb].modal == nil
    }
  }

  /// Whether "not" only says that there is more to tell: "was not just a receptionist", "not only fired".
  private func isMoreThan(_ group: VerbGroup) -> Bool {
    (group.tokens.lowerBound...group.tokens.upperBound + 1).contains { Self.more.contains(syntax.letters($0)) }
  }

  /// What a clause's verb says, and then those that it hangs on.
  private func modality(ofClause start: Int) -> Report.Modality {
    var place = start
    // As many steps up as there are clauses.
    for _ in syntax.clauses {
      let clause = syntax.clauses[place]
      guard let verb = clause.verb else { break }
      if let own = modality(of: syntax.verbs[verb], isReported: clause.opening == .complement && clause.governor != nil) {
        return own
      }
      if clause.opening == .condition { return .hypothetical }
      if let near = near(clause, verb) { return near }
      guard let governor = clause.governor, governor != place, let above = syntax.clauses[governor].verb.map({ syntax.verbs[$0] })
      else {
        break
      }
      switch clause.opening {
      case .infinitive:
        // "is to sign", and not "it was hard to sign".
        if above.tokens.upperBound == syntax.verbs[verb].tokens.lowerBound, Self.copulas.contains(syntax.letters(above.head)) {
          return modality(of: above, isReported: false) ?? .scheduled
        }
        // "may decide to sign" is no plan yet.
        if let found = Self.infinitives[syntax.letters(above.head)] { return modality(of: above, isReported: false) ?? found }
      case .complement: return Self.complements[syntax.letters(above.head)] ?? .asserted
      case .participle: break
      default: return .asserted
      }
      place = governor
    }
    return .asserted
  }

  /// What the verb's own words say.
  private func modality(of group: VerbGroup, isReported: Bool) -> Report.Modality? {
    if group.isNegated, !isMoreThan(group) { return .denied }
    guard let modal = group.modal.map(syntax.letters) else { return awaited(group) }
    if Self.future.contains(modal) { return .scheduled }
    // "said it would send": of a plan that was told of.
    if modal == Array("would".utf8), isReported { return .scheduled }
    return .hypothetical
  }

  /// "is expected in Rome", "was due in court": nothing that was.
  private func awaited(_ group: VerbGroup) -> Report.Modality? {
    let (head, next) = (syntax.letters(group.head), syntax.letters(group.tokens.upperBound))
    if group.isPassive, syntax.letters(group.tokens.upperBound) != Array("to".utf8) { return Self.awaiting[head] }
    return Self.copulas.contains(head) && next == Array("due".utf8) ? .scheduled : nil
  }

  /// "no deal", "a planned visit"; "arrested without incident" denies nothing.
  private func phraseModality(at token: Int) -> Report.Modality? {
    guard let phrase = syntax.nounPhrase(around: token) else { return nil }
    for place in phrase.lowerBound..<min(token, phrase.upperBound) {
      if let found = Self.adjectives[syntax.letters(place)] { return found }
    }
    if syntax.letters(phrase.lowerBound - 1) == Array("of".utf8) { return Self.prospects[syntax.letters(phrase.lowerBound - 2)] }
    return nil
  }

  /// Whether a preposition between a verb and a word takes the word as given: "will visit after the attack".
  private func isGivenBefore(_ token: Int, behind head: Int) -> Bool {
    guard token > head + 1 else { return false }
    return ((head + 1)..<token).contains { Self.giving.contains(syntax.letters($0)) }
  }

  /// "called for a ceasefire", "ruled out an attack".
  private func behindPreposition(_ group: VerbGroup) -> Report.Modality? {
    let pair = syntax.letters(group.head) + [UInt8(ascii: " ")] + syntax.letters(group.head + 1)
    return Self.pairs[pair]
  }

  /// What the word before an infinitive or a participle makes of it: "ready to sign", "the possibility of signing"; nil behind a verb.
  private func near(_ clause: Clause, _ verb: Int) -> Report.Modality? {
    guard clause.opening == .infinitive || clause.opening == .participle else { return nil }
    let place = syntax.verbs[verb].tokens.lowerBound
    if let above = clause.governor.flatMap({ syntax.clauses[$0].verb }), syntax.verbs[above].tokens.upperBound == place {
      return nil
    }
    if syntax.letters(place - 1) == Array("of".utf8) || syntax.letters(place - 1) == Array("about".utf8) {
      return Self.prospects[syntax.letters(place - 2)]
    }
    return Self.infinitives[syntax.letters(place - 1)]
  }

  // MARK: Words

  private static func table(_ lists: (Report.Modality, String)...) -> [[UInt8]: Report.Modality] {
    Dictionary(
      lists.flatMap { modality, words in words.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), modality) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static let more = Set(["just", "only", "merely", "simply"].map { Array($0.utf8) })

  /// Verbs whose object is there whatever they say of it.
  private static let taking = Set(
    "affect affects affected influence discuss discussed mention mentioned witness witnessed recall recalled regret regretted"
      .split(separator: " ")
      .map { Array($0.utf8) })

  private static let copulas = Set(["is", "are", "was", "were"].map { Array($0.utf8) })

  private static let preventing = Set(
    "prevent prevents prevented avert averts averted avoid avoids avoided".split(separator: " ").map { Array($0.utf8) })

  private static let future = Set(["will", "shall", "'ll", "won't", "won’t"].map { Array($0.utf8) })

  private static let infinitives = table(
    (
      .scheduled,
      """
      plan plans planned planning expect expects expected schedule scheduled intend intends intended vow vows vowed pledge pledges pledged
      promise promises promised agree agrees agreed decide decides decided prepare prepares prepared preparing set due plan decision going
      """
    ),
    (
      .hypothetical,
      """
      want wants wanted consider considering threaten threatens threatened ask asks asked asking urge urges urged urging
      demand demands demanded seek seeks sought request requests requested propose proposes proposed offer offers offered hope hopes hoped wish
      encourage encouraged recommend recommended aim aims aimed allow allows allowed authorise
      authorised authorize authorized enable enables enabled permit permits permitted ready willing able unable likely unlikely possible
      supposed mandate permission right request proposal bid effort
      """
    ),
    (.denied, "refuse refuses refused decline declines declined fail fails failed refusal failure unwilling"))

  private static let objects = table(
    (.scheduled, "plan plans planned planning schedule scheduled"),
    (
      .hypothetical,
      """
      consider considers considered considering propose proposes proposed threaten threatens threatened demand demands demanded urge urges urged
      seek seeks sought request requests requested suggest suggests suggested contemplate contemplating weigh weighing mull mulling want wants
      wanted offer offers offered
      """
    ),
    (
      .denied,
      "deny denies denied denying prevent prevents prevented avert averted avoid avoids avoided cancel cancels cancelled canceled"
    ))

  private static let awaiting = table((.scheduled, "expected scheduled planned slated"))

  private static let complements = table(
    (
      .denied,
      "deny denies denied denying dismiss dismisses dismissed dismissing reject rejects rejected rejecting refute refutes refuted"
    ),
    (
      .hypothetical,
      "hope hopes hoped fear fears feared suggest suggests suggested propose proposes proposed demand demands demanded request requests requested"
    ))

  private static let adjectives = table(
    (.denied, "no"), (.scheduled, "planned upcoming scheduled expected forthcoming"),
    (.hypothetical, "possible potential proposed likely"))

  private static let prospects = table(
    (.hypothetical, "possibility prospect prospects question threat risk danger fear fears idea chance likelihood"),
    (.denied, "lack absence"))

  private static let giving = Set(
    "after since during despite because following over amid before until".split(separator: " ").map { Array($0.utf8) })

  private static let pairs: [[UInt8]: Report.Modality] = {
    var pairs: [[UInt8]: Report.Modality] = [:]
    for verb in ["call", "calls", "called", "calling", "ask", "asked", "push", "pushed"] {
      pairs[Array("\(verb) for".utf8)] = .hypothetical
    }
    for verb in ["rule", "rules", "ruled", "ruling"] { pairs[Array("\(verb) out".utf8)] = .denied }
    for verb in ["warn", "warns", "warned"] { pairs[Array("\(verb) of".utf8)] = .hypothetical }
    return pairs
  }()
}
