/// Reads around a name what the text calls it.
struct FramingReader {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let words: FramingWords
  private let phrases: FramingPhrases
  private let namings: NamingReader

  init(_ speech: SpeechText) {
    self.speech = speech
    words = FramingWords(speech: speech)
    phrases = FramingPhrases(speech, words)
    namings = NamingReader(speech, phrases)
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
    // An age: ", 52, the".
    if speech.is(start, .number), speech.is(start + 1, .comma) { start += 2 }
    guard phrases.mayOpen(start, type, in: sentence), let end = phrases.appositionEnd(from: start, in: sentence) else { return nil }
    let phrase = start..<end
    return phrases.hasHead(phrase, type, isStrict: true) ? phrase : nil
  }

  /// "His lawyer, Richard Fowler, told".
  private func appositionBefore(_ name: Range<Int>, in sentence: Range<Int>, _ type: NameType) -> Range<Int>? {
    // A title may stand between: "our next surgeon general, Doctor Benjamin".
    var first = name.lowerBound
    while first > sentence.lowerBound, words.isRole(first - 1) && speech.is(first - 1, .capital) || words.isCourtesy(first - 1) {
      first -= 1
    }
    let comma = first - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma), type != .place,
      name.upperBound >= sentence.upperBound || speech.is(name.upperBound, [.comma, .stop, .dash, .closingBracket])
    else { return nil }
    let start = phrases.start(of: comma, in: sentence)
    if let office = phrases.office(before: comma, in: sentence) { return office }
    guard start < comma, speech.is(start - 1, [.determiner, .possessive]) || start == sentence.lowerBound else { return nil }
    return words.isHead(comma - 1, of: type) && !speech[comma - 1].isName ? start..<comma : nil
  }

  // MARK: Predicates

  /// "Haftar is a warlord", "Haftar became president".
  private func predicate(of name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    if name.lowerBound > sentence.lowerBound, speech.is(name.lowerBound - 1, [.preposition, .and, .possessive]),
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

  private static let choosing = Set(FoldedHash.words("named elected appointed"))
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
