import Language

/// Reads in a sentence who asks whom for something.
struct RequestReader {
  private let syntax: SentenceSyntax
  private let doers: DoerReader
  private let kinds: (Int32) -> Actor.Kind
  /// The country whose office a person holds.
  private let lands: [Int32: Int32]

  /// - Parameter named: the actors of the sentence, peoples too: what these ask for their state does.
  init(_ doers: DoerReader, named: [(actor: Int32, place: Int32)], lands: [Int32: Int32]) {
    syntax = doers.syntax
    self.doers = doers.naming(named)
    self.lands = lands
    let index = doers.index
    kinds = { index.actors[Int($0)].kind }
  }

  /// The requests of the sentence, in order.
  func requests() -> [Request] {
    syntax.tokens.indices.compactMap { place in
      guard let word = Self.words[syntax.letters(place)] else { return nil }
      if let verb = syntax.verbs.firstIndex(where: { $0.head == place }) {
        return word.canBeVerb && asks(verb, word) ? request(ofVerb: verb) : nil
      }
      return word.canBeNoun && isRequest(noun: place, word) ? request(ofNoun: place) : nil
    }
  }

  /// Whether a word, in small letters, may tell of a request whatever stands behind it: "called" does not.
  static func mayAsk(_ letters: [UInt8]) -> Bool { words[letters].map { $0.needs != .receiver } ?? false }

  // MARK: Verbs

  /// Whether a verb tells of a request: "asked whether" tells of a question.
  private func asks(_ verb: Int, _ word: Word) -> Bool {
    let place = syntax.verbs[verb].head
    let behind = (place + 1)..<min(place + 1 + Self.reach, syntax.tokens.count)
    switch word.needs {
    case .nothing: return true
    case .purpose:
      let first = behind.first { Self.purposes.contains(syntax.letters($0)) || Self.questions.contains(syntax.letters($0)) }
      return first.map { Self.purposes.contains(syntax.letters($0)) } ?? false
    case .receiver: return behind.first.map { Self.receivers.contains(syntax.letters($0)) } ?? false
    }
  }

  private func request(ofVerb verb: Int) -> Request {
    let group = syntax.verbs[verb]
    let clause = syntax.clauses.first { $0.verb == verb }
    let asker = party(doers.doers(ofVerb: verb))
    if group.isPassive {
      return Request(place: Int32(group.head), asker: asker, asked: party(clause?.subject.map(doers.actors) ?? []))
    }
    var asked = party(syntax.nounPhrase(around: group.head + 1).map(doers.actors) ?? [])
    if !asked.isKnown, let rest = clause?.rest {
      asked = party(rest.first { Self.towards.contains(syntax.letters($0)) && !named(behind: $0).isEmpty }.map(named) ?? [])
    }
    return Request(place: Int32(group.head), asker: asker, asked: asked)
  }

  // MARK: Nouns

  private func isRequest(noun place: Int, _ word: Word) -> Bool {
    guard word.needs == .receiver else { return true }
    return place + 1 < syntax.tokens.count && Self.nounReceivers.contains(syntax.letters(place + 1))
  }

  private func request(ofNoun place: Int) -> Request {
    let phrase = syntax.nounPhrase(around: place) ?? place..<(place + 1)
    var owners = phrase.lowerBound..<place
    // "The Blues’ request": the apostrophe alone parts it from its noun.
    if owners.isEmpty, place > 1, Self.apostrophes.contains(syntax.letters(place - 1)) {
      owners = syntax.nounPhrase(around: place - 2) ?? owners
    }
    var request = Request(place: Int32(place), asker: party(doers.actors(in: owners)), asked: .unknown)
    readBehind(phrase.upperBound, &request)
    readVerb(of: place, &request)
    return request
  }

  /// "a request by …", "an appeal for aid from … to …".
  private func readBehind(_ start: Int, _ request: inout Request) {
    for place in start..<min(start + Self.reach, syntax.tokens.count) {
      if syntax.verbs.contains(where: { $0.tokens.contains(place) }) { return }
      switch String(decoding: syntax.letters(place), as: UTF8.self) {
      case "by" where !request.asker.isKnown: request.asker = party(named(behind: place))
      case "from":
        if !request.asker.isKnown {
          request.asker = party(named(behind: place))
        } else {
          request.asked = party(named(behind: place))
        }
      case "to" where !request.asked.isKnown: request.asked = party(named(behind: place))
      default: break
      }
    }
  }

  /// Who made it ("sent a request"), or took it ("accepted the invitation", "was the response to a request").
  private func readVerb(of place: Int, _ request: inout Request) {
    let clause = syntax.clauses[syntax.clauseOfToken[place]]
    guard let verb = clause.verb, place >= syntax.verbs[verb].tokens.upperBound else { return }
    let group = syntax.verbs[verb]
    let isObject = (group.tokens.upperBound..<place).allSatisfy { !syntax.isPreposition($0) && !syntax.isMark($0) }
    let makes = isObject && Self.making.contains(syntax.letters(group.head))
    if makes ? request.asker.isKnown : request.asked.isKnown { return }
    let found = party(subject(of: clause))
    if makes { request.asker = found } else if !found.shares(with: request.asker) { request.asked = found }
  }

  /// Whom a clause tells of or, where that names nobody, the one that it hangs on.
  private func subject(of clause: Clause) -> [Int32] {
    var clause = clause
    for _ in 0..<3 {
      let found = clause.verb.map(doers.doers(ofVerb:)) ?? []
      if !found.isEmpty { return found }
      guard let governor = clause.governor else { return [] }
      clause = syntax.clauses[governor]
    }
    return []
  }

  // MARK: Parties

  private func named(behind preposition: Int) -> [Int32] {
    syntax.nounPhrase(around: preposition + 1).map(doers.actors) ?? []
  }

  private func party(_ actors: [Int32]) -> Request.Party {
    var party = Request.Party()
    for actor in actors where kinds(actor) != .place {
      party.add(actor, kinds(actor))
      if let land = lands[actor] { party.add(land, .country) }
    }
    return party
  }

  // MARK: Words

  private struct Word {
    /// What has to stand behind it, so that it tells of a request.
    enum Need { case nothing, purpose, receiver }

    let canBeVerb: Bool
    let canBeNoun: Bool
    let needs: Need
  }

  private static let words: [[UInt8]: Word] = {
    var words: [[UInt8]: Word] = [:]
    func add(_ list: String, _ needs: Word.Need, verb: Bool = true, noun: Bool = false) {
      for word in list.split(separator: " ") { words[Array(word.utf8)] = Word(canBeVerb: verb, canBeNoun: noun, needs: needs) }
    }
    add("ask asks asked asking beg begs begged begging", .purpose)
    add("request requests petition petitions", .nothing, noun: true)
    add(
      "requested requesting petitioned petitioning invite invites invited inviting urge urges urged urging implore implored",
      .nothing)
    add("invitation invitations", .nothing, verb: false, noun: true)
    add("appeal appeals plea pleas call calls", .receiver, noun: true)
    add("appealed appealing plead pleaded pleading called calling", .receiver)
    return words
  }()

  private static func letters(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

  private static let purposes = letters("to for that not")
  private static let questions = letters("if whether what why how when where who which about")
  /// Behind verbs: "appealed to", "called on", "pleaded with".
  private static let receivers = letters("to on upon with for")
  /// Behind nouns: an appeal against a sentence is none.
  private static let nounReceivers = letters("for to by from")
  private static let towards = letters("from to on upon with")
  /// What one does who asks; what is done to a request otherwise is done by who is asked.
  private static let making = letters(
    "make makes made making send sends sent sending submit submits submitted submitting issue issues issued issuing repeat repeats "
      + "repeated renew renews renewed file files filed extend extended lodge lodged put deliver delivered")

  private static let apostrophes = letters("' ’")

  /// In tokens.
  private static let reach = 14
}
