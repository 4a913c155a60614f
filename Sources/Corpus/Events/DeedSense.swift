import Language

/// What a word that names two sorts of happening means where it stands.
enum DeedSense: Int, Sendable {
  /// "was fired from his job".
  case dismissal
  /// "fired a shot", "opened fire".
  case shooting

  /// The stem of the words that are read.
  static let stem = Array("fire".utf8)

  /// What "fire" means at a place; nil at another word, or where it can't be told.
  static func sense(at place: Int, in sentence: ReportingSentence, _ actors: ActorIndex) -> DeedSense? {
    let syntax = sentence.syntax
    guard words.contains(syntax.letters(place)) else { return nil }
    guard let group = syntax.verbs.firstIndex(where: { $0.head == place }) else { return ofNoun(place, syntax) }
    if syntax.verbs[group].isPassive {
      let subject = syntax.clauses.first { $0.verb == group }?.subject
      return subject.map { isShot($0, syntax) } ?? false ? .shooting : .dismissal
    }
    guard let next = (place + 1..<syntax.tokens.count).first(where: { !syntax.isAdverb($0) }) else { return nil }
    if aims.contains(syntax.letters(next)) { return .shooting }
    let object = place + 1..<(syntax.phraseEnds(in: place + 1..<syntax.tokens.count).first ?? place + 1)
    if isShot(object, syntax) { return .shooting }
    return isSomebody(object, sentence, actors) ? .dismissal : nil
  }

  private static func ofNoun(_ place: Int, _ syntax: SentenceSyntax) -> DeedSense? {
    guard place > 0 else { return nil }
    switch String(decoding: syntax.letters(place), as: UTF8.self) {
    case "fire": return openers.contains(syntax.letters(place - 1)) ? .shooting : nil
    // "a recently fired man".
    case "fired":
      let phrase = syntax.nounPhrase(around: place).map { place + 1..<$0.upperBound } ?? place..<place
      return phrase.isEmpty ? nil : isShot(phrase, syntax) ? .shooting : .dismissal
    case "firing": return syntax.isPossessiveEnding(place - 1) || owners.contains(syntax.letters(place - 1)) ? .dismissal : nil
    default: return nil
    }
  }

  private static func isShot(_ range: Range<Int>, _ syntax: SentenceSyntax) -> Bool {
    range.contains { shots.contains(syntax.letters($0)) }
  }

  private static func isSomebody(_ range: Range<Int>, _ sentence: ReportingSentence, _ actors: ActorIndex) -> Bool {
    range.contains { somebody.contains(sentence.syntax.letters($0)) }
      || sentence.mentions.contains { actors[$0.actor]?.kind == .person && sentence.tokens(of: $0).overlaps(range) }
  }

  private static func letters(_ words: String) -> Set<[UInt8]> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  private static let words = letters("fire fires fired firing")
  private static let aims = letters("at on into upon toward towards back across through over")
  private static let openers = letters("open opened opens opening return returned exchange exchanged exchanging under friendly")
  private static let owners = letters("his her their")
  private static let shots = letters(
    """
    shot shots round rounds bullet bullets gun guns shotgun pistol rifle rifles weapon weapons missile missiles rocket rockets shell shells
    mortar mortars volley gas
    """)
  private static let somebody = letters(
    """
    him her them me us coach manager director employee employees worker workers staff teacher chief officer officers aide executive
    """)
}
