/// Reads around a name what the text calls it.
struct FramingReader {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let words: FramingWords
  private let phrases: FramingPhrases
  private let namings: NamingReader
  private let roles: RoleReader
  private let predicates: PredicateReader

  init(_ speech: SpeechText) {
    self.speech = speech
    words = FramingWords(speech: speech)
    phrases = FramingPhrases(speech, words)
    namings = NamingReader(speech, phrases)
    roles = RoleReader(speech, words, phrases)
    predicates = PredicateReader(speech, words, phrases)
  }

  /// - Parameter name: the words of one name.
  func framings(of name: Range<Int>) -> [Framing] {
    let sentence = speech.sentenceWords(of: name.lowerBound)
    let type = speech.names[Int(speech[name.lowerBound].name)].type
    var found: [(Range<Int>, Framing.Form, Quotation.Speaker?)] = []
    for phrase in before(name, in: sentence, type) { found.append((phrase, .before, nil)) }
    if let phrase = appositionBehind(name, in: sentence, type) ?? appositionBefore(name, in: sentence, type) {
      found.append((phrase, .apposition, nil))
    }
    found += predicates.predicates(of: name, in: sentence).map { ($0, .predicate, nil) }
    found += ofAll(name, in: sentence, type).map { ($0.phrase, $0.form, nil) }
    if type == .person, let phrase = predicates.byPronoun(behind: name, in: sentence) { found.append((phrase, .predicate, nil)) }
    if type == .person { found += roles.roles(of: name, in: sentence).map { ($0, .predicate, nil) } }
    for naming in namings.namings(of: name, in: sentence) { found.append((naming.words, .naming, naming.namer)) }
    if let phrase = likeness(to: name, in: sentence, type) { found.append((phrase, .likeness, nil)) }
    guard let range = speech.range(name) else { return [] }
    return found.compactMap { phrase, form, namer in
      phrases.bare(phrase).flatMap(speech.range).map { Framing(words: $0, name: range, form: form, namer: namer) }
    }
  }

  // MARK: Directly before

  private func before(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> [Range<Int>] {
    var end = name.lowerBound
    // "magazine The Hollywood Reporter".
    if end - 1 > sentence.lowerBound, words.isArticle(end - 1), speech.is(end - 1, .capital), words.isHead(end - 2, of: type) {
      end -= 1
    }
    // "Mr" says nothing, what stands before it may.
    while end > sentence.lowerBound, words.isCourtesy(end - 1), !speech[end - 1].isName { end -= 1 }
    var start = phrases.start(of: end, in: sentence)
    // "will replace Admiral Galson", "to force NATO": a verb.
    if start < end,
      speech.is(start - 1, .modal)
        || speech.is(start - 1, .to) && !words.isModifier(start) && (!words.isRole(start) || words.isVerbRather(start)),
      speech.is(start, .lower), !speech[start].isName
    {
      start += 1
    }
    // "Secretary of State Rice".
    if start < end, speech.is(start - 1, .of), words.isRole(start - 2), !words.isRole(end - 1), start - 2 >= sentence.lowerBound,
      !(start..<end).contains(where: { speech.is($0, .participle) && !speech[$0].isName })
    {
      return [phrases.start(of: start - 1, in: sentence)..<end]
    }
    guard start < end else { return [] }
    // "the company that markets Pepsi".
    if end - start == 1, speech.is(start, .lower), speech.is(start - 1, [.relative, .that]), !speech[start - 1].isName {
      return []
    }
    var phrase = start..<end
    // "on board INS Mysore".
    if end - start == 1, speech.folded(start) == Self.board, speech.is(start - 1, .preposition) { return [] }
    if words.isHead(end - 1, of: type), !speech[end - 1].isName {
      // "the commander of the Libyan National Army Field Marshal Haftar": the name before the title belongs to another phrase.
      if speech[phrase.lowerBound].isName, let office = phrases.office(endingAt: phrase.lowerBound, in: sentence) {
        let behind = speech.nameWords(at: phrase.lowerBound).upperBound
        return [office.lowerBound..<behind, behind..<end]
      }
      if let office = phrases.bracketedOffice(endingAt: phrase.lowerBound, in: sentence) { return [office, phrase] }
      return [phrase]
    }
    // Words that say what it is like, and no noun: "self-styled", "Tripoli-based".
    if phrase.contains(where: { speech[$0].isName && !speech.is($0 + 1, .hyphen) }) {
      guard let last = phrase.last(where: { speech[$0].isName }), last + 1 < end else { return [] }
      phrase = (last + 1)..<end
    }
    // "the new Luhrmann film" says nothing of Luhrmann.
    if isAttribute(name, in: sentence) { return [] }
    return isModification(phrase, type) ? [phrase] : []
  }

  /// Whether a noun stands behind the name that is the head of both.
  private func isAttribute(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = name.upperBound
    guard next < sentence.upperBound, speech.is(next, .lower), !speech[next].isName else { return false }
    return !speech.isVerb(next)
      && !speech.is(next, [.preposition, .and, .joins, .relative, .adverb, .say, .saying, .to, .that, .possessive, .participle])
  }

  private func isModification(_ phrase: Range<Int>, _ type: NameType) -> Bool {
    guard let last = phrase.last, phrase.count <= 6, !speech.is(phrase.lowerBound - 1, .be) else { return false }
    if phrase.contains(where: { speech.is($0, [.number, .time, .timeModifier]) && !speech[$0].isName }) { return false }
    let isCompound = phrase.contains { speech.is($0, .hyphen) }
    if phrase.contains(where: { Self.noCompounds.contains(speech.folded($0)) }) { return false }
    // "the 6,000-member Academy" is a measure.
    if let first = phrase.first, speech.is(first, .number) || first > 0 && speech.is(first - 1, .number) { return false }
    if isCompound {
      return speech.is(last, .lower) && !speech.is(last, [.preposition, .not]) && !Self.ages.contains(speech.folded(last))
    }
    let opens = phrase.lowerBound - 1
    let isOpened = speech.is(opens, [.article, .possessive, .determiner])
    if type == .place { return false }
    // "and then entered Novak's office".
    if !isOpened, phrase.contains(where: { speech.is($0, .past) }) { return false }
    return (isOpened || phrase.count > 1) && phrase.allSatisfy { words.isModifier($0) || speech.is($0, .adverb) }
      && words.isModifier(last)
  }

  /// What tells where or when, or how much: "north-east", "post-war", "best-known".
  private static let noCompounds = Set(FoldedHash.words("north south east west post pre mid least most best worst"))
  private static let ages = Set(FoldedHash.words("old era"))

  // MARK: Appositions

  /// "Haftar, the commander of the army, said".
  private func appositionBehind(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    var start = name.upperBound
    start = phrases.behindBracket(start, in: sentence)
    guard speech.is(start, [.comma, .dash]), start + 1 < sentence.upperBound else { return nil }
    start += 1
    // An age, a degree: ", 52, the", ", MD, the"; of a place what holds it: "Troy, Michigan, a suburb of Detroit".
    if speech.is(start, .number), speech.is(start + 1, .comma) { start += 2 }
    if Self.degrees.contains(speech.folded(start)), speech.is(start + 1, .comma) { start += 2 }
    if type == .place {
      if isHeldPlace(name, in: sentence) { return nil }
      if speech[start].isName, speech.is(speech.nameWords(at: start).upperBound, .comma) {
        start = speech.nameWords(at: start).upperBound + 1
      }
    }
    guard phrases.mayOpen(start, type, in: sentence), let end = phrases.appositionEnd(from: start, in: sentence) else { return nil }
    let phrase = start..<end
    if phrases.hasHead(phrase, type, isStrict: true) { return phrase }
    // A body may be a partner or a host too, and a person may have been taken for one: "Alicia Keys, the singer", but "in Oslo, a judge".
    let isPlaced = name.lowerBound > sentence.lowerBound && speech.is(name.lowerBound - 1, .preposition)
    return type != .person && !isPlaced && words.isArticle(start) && phrases.endsInRole(phrase) ? phrase : nil
  }

  static let degrees = Set(FoldedHash.words("md phd mba jr sr esq dds rn mp mep qc kc obe cbe"))

  /// Whether a place is named only to say where the one before it is.
  private func isHeldPlace(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma), speech[comma - 1].isName else { return false }
    return speech.names[Int(speech[comma - 1].name)].type == .place
  }

  /// "His lawyer, Richard Fowler, told", "A veteran of the party, Fowler said".
  private func appositionBefore(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    let first = titleStart(of: name, in: sentence, type)
    let comma = first - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma), type != .place || !isHeldPlace(name, in: sentence) else {
      return nil
    }
    let isClosed =
      name.upperBound >= sentence.upperBound
      || speech.is(name.upperBound, [.comma, .stop, .dash, .closingBracket, .as, .doubleMark]) || speech.is(name.upperBound, .of)
    let start = start(ofOffices: comma, in: sentence)
    guard isClosed else { return fronted(before: comma, name, in: sentence, type) }
    if type != .place, let office = phrases.office(before: comma, in: sentence) { return office }
    guard start < comma, speech.is(start - 1, [.determiner, .possessive]) || start == sentence.lowerBound,
      !speech[comma - 1].isName
    else { return nil }
    return words.isHead(comma - 1, of: type) || type == .organisation && words.isRole(comma - 1) ? start..<comma : nil
  }

  /// Where the title before a name begins: "our next surgeon general, Doctor Benjamin", "its president, Greek Ambassador Vassilakis", "a
  /// research institute, the Pole Centre".
  private func titleStart(of name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Int {
    var first = name.lowerBound
    while first > sentence.lowerBound, words.isCourtesy(first - 1) { first -= 1 }
    if first > sentence.lowerBound, words.isHead(first - 1, of: type), !speech[first - 1].isName {
      first = phrases.start(of: first, in: sentence)
    }
    if type == .organisation, first - 1 > sentence.lowerBound, words.isArticle(first - 1) { first -= 1 }
    return first
  }

  /// Where the offices before a comma begin: "founder and former chief executive,".
  private func start(ofOffices comma: Int, in sentence: Range<Int>) -> Int {
    let start = phrases.start(of: comma, in: sentence)
    guard start - 2 > sentence.lowerBound, start < comma, speech.is(start - 1, .and), !speech[start - 1].isName,
      words.isRole(start - 2), !speech[start - 2].isName
    else { return start }
    return phrases.start(of: start - 1, in: sentence)
  }

  /// What a sentence opens with and says of its subject: "An Indian start-up based in Delhi, Oxy Pure was launched".
  private func fronted(before comma: Int, _ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    let start = sentence.lowerBound
    guard words.isArticle(start), name.lowerBound == comma + 1 || words.isCourtesy(comma + 1),
      name.upperBound < sentence.upperBound,
      speech.isVerb(name.upperBound) || speech.is(name.upperBound, [.be, .have, .modal, .adverb]),
      phrases.appositionEnd(from: start, in: sentence).map({ $0 == comma || speech.isVerb($0) && $0 < comma }) ?? false
    else { return nil }
    let phrase = start..<comma
    return phrases.hasHead(phrase, type, isStrict: type != .person) ? phrase : nil
  }

  // MARK: Of several

  /// What is said of several whose names are joined, the last of them with "and": "Novak and Weber, former ministers,".
  private func ofAll(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> [(phrase: Range<Int>, form: Framing.Form)] {
    var last = name
    while last.upperBound < sentence.upperBound - 1, speech.is(last.upperBound, [.comma, .and]) {
      var next = last.upperBound + 1
      if speech.is(last.upperBound, .comma), speech.is(next, .and) { next += 1 }
      guard next < sentence.upperBound, speech[next].isName, speech.names[Int(speech[next].name)].type == type else { break }
      last = speech.nameWords(at: next)
    }
    // Of a list only the last name is told by what stands behind it.
    let isLast = name.lowerBound > sentence.lowerBound && speech.is(name.lowerBound - 1, .and)
    guard last != name || isLast else { return [] }
    guard last == name || speech.is(last.lowerBound - 1, .and) else { return [] }
    var found: [(Range<Int>, Framing.Form)] = []
    if last != name, let phrase = appositionBehind(last, in: sentence, type), isPlural(phrase) {
      found.append((phrase, .apposition))
    }
    // "named Novak and Weber as its founders".
    if speech.is(last.upperBound, .as)
      || Self.plurals.contains(speech.folded(min(verb(behind: last, in: sentence), sentence.upperBound - 1))),
      let phrase = predicates.predicate(of: last, in: sentence, isOfSeveral: true), isPlural(phrase)
    {
      found.append((phrase, .predicate))
    }
    return found
  }

  /// The place behind a name and an apposition of it.
  private func verb(behind name: Range<Int>, in sentence: Range<Int>) -> Int {
    phrases.behindAside(name.upperBound, in: sentence) ?? name.upperBound
  }

  private static let plurals = Set(FoldedHash.words("are were"))

  /// Whether the noun that says what they are is one of several: "recent hosts".
  private func isPlural(_ phrase: Range<Int>) -> Bool {
    let end = phrase.first { speech.is($0, .preposition) && !speech[$0].isName && $0 > phrase.lowerBound } ?? phrase.upperBound
    return speech.text[speech[end - 1].range].last == 0x73 && words.isRole(end - 1)
  }

  // MARK: Likeness

  /// "a warlord like Haftar", "upstarts such as Blue Origin and SpaceX", "players, including Novak".
  private func likeness(to name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    // Of places it tells what everybody knows: "countries such as France".
    guard type != .place else { return nil }
    let first = listStart(of: name, in: sentence, type)
    var end = first - 1
    guard end > sentence.lowerBound, !speech[end].isName else { return nil }
    if speech.is(end, .as), speech.folded(end - 1) == Self.such {
      end -= 1
    } else if !Self.likening.contains(speech.folded(end)) {
      return nil
    }
    if speech.is(end - 1, .comma) { end -= 1 }
    let head = end - 1
    guard head >= sentence.lowerBound, !speech[head].isName else { return nil }
    let start = phrases.start(of: end, in: sentence)
    guard start < end else { return nil }
    if words.isHead(head, of: type), speech.is(start - 1, .article) { return start..<end }
    return words.isPluralHead(head) ? start..<end : nil
  }

  /// Where the list of names begins that a name stands in: "Blue Origin, SpaceX and Boeing".
  private func listStart(of name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Int {
    var first = name.lowerBound
    while first - 2 > sentence.lowerBound, speech.is(first - 1, [.comma, .and]), !speech[first - 1].isName {
      var before = first - 2
      if speech.is(before, .comma) { before -= 1 }
      guard before > sentence.lowerBound, speech[before].isName, speech.names[Int(speech[before].name)].type == type else { break }
      first = speech.nameWords(at: before).lowerBound
    }
    return first
  }

  private static let board = FoldedHash.words("board")[0]
  private static let likening = Set(FoldedHash.words("like including"))
  private static let such = FoldedHash.words("such")[0]
}
