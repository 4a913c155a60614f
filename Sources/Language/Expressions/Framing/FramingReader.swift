/// Reads around a name what the text calls it.
struct FramingReader {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let words: FramingWords
  private let phrases: FramingPhrases
  private let namings: NamingReader
  private let roles: RoleReader

  init(_ speech: SpeechText) {
    self.speech = speech
    words = FramingWords(speech: speech)
    phrases = FramingPhrases(speech, words)
    namings = NamingReader(speech, phrases)
    roles = RoleReader(speech, words, phrases)
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
    if let phrase = predicate(of: name, in: sentence) { found.append((phrase, .predicate, nil)) }
    found += ofAll(name, in: sentence, type).map { ($0.phrase, $0.form, nil) }
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
    if start < end, speech.is(start - 1, .modal) || speech.is(start - 1, .to) && !words.isModifier(start) && !words.isRole(start),
      speech.is(start, .lower), !speech[start].isName
    {
      start += 1
    }
    // "Secretary of State Rice".
    if start < end, speech.is(start - 1, .of), words.isRole(start - 2), !words.isRole(end - 1), start - 2 >= sentence.lowerBound {
      return [phrases.start(of: start - 1, in: sentence)..<end]
    }
    guard start < end else { return [] }
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
    return phrases.hasHead(phrase, type, isStrict: true) ? phrase : nil
  }

  static let degrees = Set(FoldedHash.words("md phd mba jr sr esq dds rn mp mep qc kc obe cbe"))

  /// Whether a place is named only to say where the one before it is.
  private func isHeldPlace(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma), speech[comma - 1].isName else { return false }
    return speech.names[Int(speech[comma - 1].name)].type == .place
  }

  /// "His lawyer, Richard Fowler, told".
  private func appositionBefore(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    // A title may stand between: "our next surgeon general, Doctor Benjamin".
    var first = name.lowerBound
    while first > sentence.lowerBound, words.isRole(first - 1) && speech.is(first - 1, .capital) || words.isCourtesy(first - 1) {
      first -= 1
    }
    // "a research institute, the Pole Centre".
    if type == .organisation, first - 1 > sentence.lowerBound, words.isArticle(first - 1) { first -= 1 }
    let comma = first - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma), type != .place,
      name.upperBound >= sentence.upperBound || speech.is(name.upperBound, [.comma, .stop, .dash, .closingBracket])
    else { return nil }
    let start = phrases.start(of: comma, in: sentence)
    if let office = phrases.office(before: comma, in: sentence) { return office }
    guard start < comma, speech.is(start - 1, [.determiner, .possessive]) || start == sentence.lowerBound else { return nil }
    return words.isHead(comma - 1, of: type) && !speech[comma - 1].isName ? start..<comma : nil
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
    if Self.plurals.contains(speech.folded(min(verb(behind: last, in: sentence), sentence.upperBound - 1))),
      let phrase = predicate(of: last, in: sentence, isOfSeveral: true), isPlural(phrase)
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

  // MARK: Predicates

  /// "Haftar is a warlord", "Haftar became president".
  private func predicate(of name: Range<Int>, in sentence: Range<Int>, isOfSeveral: Bool = false) -> Range<Int>? {
    if !isOfSeveral, name.lowerBound > sentence.lowerBound,
      speech.is(name.lowerBound - 1, [.preposition, .by, .and, .possessive]),
      !speech[name.lowerBound - 1].isName
    {
      return nil
    }
    var place = phrases.behindBracket(name.upperBound, in: sentence)
    if speech.is(place, .comma), speech.is(place + 1, .relative), !speech.is(place + 2, .pronoun) {
      place += 2
    } else if let behind = phrases.behindAside(place, in: sentence) {
      place = behind
    }
    // "appointed Haftar as commander".
    if speech.is(place, .as), place + 1 < sentence.upperBound, speech.is(place + 1, .determiner) || words.isRole(place + 1) {
      let phrase = (place + 1)..<phrases.predicateEnd(from: place + 1, in: sentence)
      return phrases.hasHead(phrase, .person) ? phrase : nil
    }
    guard place < sentence.upperBound else { return nil }
    var isVerb = false
    while place < sentence.upperBound, speech.is(place, [.have, .adverb, .modal]), !speech[place].isName { place += 1 }
    if speech.is(place, .be) || Self.becoming.contains(speech.folded(min(place, sentence.upperBound - 1))) {
      isVerb = true
      place += 1
    }
    guard isVerb else { return nil }
    while place < sentence.upperBound, speech.is(place, [.adverb, .be]), !speech.is(place, .not), !speech[place].isName {
      place += 1
    }
    // "will be introduced as the new coach", "was elected president".
    if speech.is(place, .past), place + 1 < sentence.upperBound {
      if speech.is(place + 1, .as) {
        place += 2
      } else if Self.choosing.contains(speech.folded(place)) {
        place += 1
      }
      let phrase = place..<phrases.predicateEnd(from: place, in: sentence)
      return !phrase.isEmpty && phrases.hasHead(phrase, .person) && !speech.is(place, .past) ? phrase : nil
    }
    guard place < sentence.upperBound, phrases.mayOpenPredicate(place) else { return nil }
    let phrase = place..<phrases.predicateEnd(from: place, in: sentence)
    return phrases.isWhat(phrase) ? phrase : nil
  }

  private static let choosing = Set(FoldedHash.words("named elected appointed selected chosen picked declared crowned proclaimed"))
  private static let becoming = Set(FoldedHash.words("became becomes become becoming remains remained remain"))

  /// "a warlord like Haftar".
  private func likeness(to name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    let like = name.lowerBound - 1
    guard like > sentence.lowerBound, speech.folded(like) == Self.like, words.isHead(like - 1, of: type), !speech[like - 1].isName
    else {
      return nil
    }
    let start = phrases.start(of: like, in: sentence)
    return start < like && speech.is(start - 1, .article) ? start..<like : nil
  }

  private static let board = FoldedHash.words("board")[0]
  private static let like = FoldedHash.words("like")[0]
}
