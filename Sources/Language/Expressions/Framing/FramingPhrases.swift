/// Where noun phrases begin and end that say what somebody is.
struct FramingPhrases {
  private typealias Uses = SpeechWord.Uses

  let speech: SpeechText
  let words: FramingWords

  init(_ speech: SpeechText, _ words: FramingWords) {
    self.speech = speech
    self.words = words
  }

  /// Where the phrase without preposition begins that ends at `end`: behind its article, a preposition, a verb, a mark.
  func start(of end: Int, in sentence: Range<Int>, takesNames: Bool = true) -> Int {
    var place = end
    while place > sentence.lowerBound, end - place < Self.longest {
      let word = speech[place - 1]
      if word.isName {
        guard takesNames else { break }
        place -= 1
        continue
      }
      if word.is(.hyphen) {
        place -= 1
        continue
      }
      if word.is(Self.borders) || word.is(Uses.anyMark) { break }
      // "3-year-old daughter", but "on Monday Prime Minister".
      if word.is([.time, .number]), !speech.is(place, .hyphen), !speech.is(place - 2, .hyphen),
        !word.is(.number) || end - place == 0
      {
        break
      }
      if word.is(.joins) || word.is(.relative) || word.is(.say) && !words.isRole(place - 1) && !word.is(.capital) { break }
      if speech.is(place - 1, [.verb]) && word.is(.lower) && !words.isRole(place - 1) && !words.isThing(place - 1) { break }
      if isVerbBehindSubject(place - 1, in: sentence) { break }
      place -= 1
    }
    // "firing coach O'Brien", but "the acting president".
    if place < end - 1, speech.is(place, .participle), !speech[place].isName, !speech.is(place + 1, .hyphen),
      place == sentence.lowerBound || !speech.is(place - 1, [.determiner, .possessive, .adverb, .hyphen]),
      !Self.participlesOfOffice.contains(speech.folded(place))
    {
      place += 1
    }
    // A hyphen alone, or an adverb that belongs to a verb, begins nothing.
    while place < end,
      speech.is(place, [.hyphen]) || Self.noOpeners.contains(speech.folded(place)) && !speech[place].isName
        || speech.is(place, .adverb) && !speech.is(place + 1, [.past, .participle]) && !speech[place].isName
    {
      place += 1
    }
    return place
  }

  private static let participlesOfOffice = Set(
    FoldedHash.words(
      "acting ruling leading outgoing incoming sitting serving reigning defending managing commanding presiding aspiring visiting founding"
    ))

  /// "I am sure Dr Novak", "Maybe President Novak".
  private static let noOpeners = Set(FoldedHash.words("sure maybe perhaps certain glad name meet thank dear"))
  /// In words, hyphens with them.
  private static let longest = 12
  private static let borders: Uses = [
    .determiner, .preposition, .pronoun, .be, .have, .modal, .and, .that, .possessive, .objectPronoun,
  ]

  /// Whether a verb of the past or of the third person has its subject directly before it: "Ankara praised", "Rome backs".
  private func isVerbBehindSubject(_ word: Int, in sentence: Range<Int>) -> Bool {
    guard speech.is(word, .lower), word > sentence.lowerBound else { return false }
    let isPast = speech.is(word, [.past, .participle])
    let isThird = speech.text[speech[word].range].last == 0x73 && !words.isRole(word) && !words.isThing(word)
    // "The club then hired Novak".
    let last = (sentence.lowerBound..<word).last { !speech.is($0, .adverb) || speech[$0].isName } ?? word - 1
    let before = speech[last]
    if before.is([.relative, .pronoun]), !before.isName { return true }
    guard isPast || isThird else { return false }
    if before.is(.hyphen) { return false }
    return before.isName || before.is([.pronoun, .relative])
      || before.is(.lower) && !before.is([.determiner, .preposition, .adverb, .and, .say])
        && !words.isModifier(last)
  }

  /// "the commander of" before a name: the office with its preposition, up to the name.
  func office(endingAt name: Int, in sentence: Range<Int>) -> Range<Int>? {
    var place = name - 1
    if speech.is(place, .article) { place -= 1 }
    guard place > sentence.lowerBound, speech.is(place, .of), words.isRole(place - 1), !speech[place - 1].isName else { return nil }
    let start = start(of: place, in: sentence)
    return start < place ? start..<name : nil
  }

  /// "the former secretary of health", "the ambassador in Caracas" before the comma at `comma`.
  func office(before comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let of = (max(sentence.lowerBound + 1, comma - Self.longest)..<comma).last(where: {
        speech.is($0, [.of, .preposition]) && !speech[$0].isName && words.isRole($0 - 1) && !speech[$0 - 1].isName
      }),
      !((of + 1)..<comma).contains(where: {
        speech.is($0, [.comma, .stop, .relative, .be, .have]) || speech.isVerb($0) && speech.is($0, .lower)
      })
    else { return nil }
    let start = start(of: of, in: sentence)
    let isOpened = start == sentence.lowerBound || speech.is(start - 1, [.determiner, .possessive, .and, .colon])
    return start < of && isOpened ? start..<comma : nil
  }

  /// The same before a name with its acronym in brackets: "the commander of the Libyan National Army (LNA)".
  func bracketedOffice(endingAt end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard end - 3 > sentence.lowerBound, speech.is(end - 1, .closingBracket), speech.is(end - 3, .bracket), speech[end - 4].isName
    else {
      return nil
    }
    let name = speech.nameWords(at: end - 4)
    return office(endingAt: name.lowerBound, in: sentence).map { $0.lowerBound..<name.upperBound }
  }

  /// Behind "(GNA)", and where it was when there is none.
  func behindBracket(_ place: Int, in sentence: Range<Int>) -> Int {
    guard speech.is(place, .bracket) else { return place }
    let close = (place..<min(sentence.upperBound, place + 6)).first { speech.is($0, .closingBracket) }
    return close.map { $0 + 1 } ?? place
  }

  /// Behind an age or a short aside between commas: ", 76,".
  func behindAside(_ place: Int, in sentence: Range<Int>) -> Int? {
    guard speech.is(place, .comma) else { return nil }
    let close = ((place + 1)..<max(place + 1, min(sentence.upperBound, place + 14))).first { speech.is($0, .comma) }
    return close.map { $0 + 1 }
  }

  // MARK: Appositions

  /// Whether the word may begin a phrase that says what the name before the comma is.
  func mayOpen(_ place: Int, _ type: NameType, in sentence: Range<Int>) -> Bool {
    guard place < sentence.upperBound else { return false }
    if speech.is(place, [.determiner]), !speech[place].isName, !speech.is(place, .that) { return true }
    // "editor-in-chief of the magazine", "former head of", "Ben's older brother".
    if speech[place].isName {
      let behind = speech.nameWords(at: place).upperBound
      return speech.is(behind, .possessive)
        || behind < sentence.upperBound && !speech[behind].isName && words.isHead(behind, of: type)
    }
    // "a retired general", but "38, targeted two managers", "located down the street".
    if speech.is(place, .past), speech.is(place + 1, [.number, .determiner, .preposition, .by]) { return false }
    return words.isHead(place, of: type) || words.isModifier(place) && !speech.is(place, .participle)
  }

  /// Where an apposition ends: at a comma, the end of the sentence or "who"; nil when a verb shows that it is a clause.
  func appositionEnd(from start: Int, in sentence: Range<Int>) -> Int? {
    var place = start
    while place < sentence.upperBound, place - start < Self.longestApposition {
      let word = speech[place]
      if !word.isName {
        if let close = titleEnd(from: place, in: sentence), place > start {
          place = close
          continue
        }
        if word.is([.comma, .stop, .semicolon, .dash, .relative, .closingBracket, .doubleMark, .bracket, .colon]) { return place }
        if word.is(.that), place > start { return place }
        if word.is(.and), isClause(place + 1, in: sentence) { return place }
        if word.is([.be, .have, .modal, .pronoun]) && !word.is(.determiner) { return nil }
        if place > start, word.is(.participle), speech.is(place + 1, [.preposition, .determiner, .number]) || isNameAt(place + 1) {
          return place
        }
        if place > start, word.is(.say), !words.isRole(place), !word.is(.capital) { return nil }
        if place > start, word.is(.past), speech.is(place + 1, .by) { return speech.is(place - 1, .hyphen) ? place - 2 : place }
        if place > start, word.is(.past), isFinitePast(place, in: sentence) { return nil }
        if place > start, word.is(.verb), !words.isRole(place), !words.isThing(place), word.is(.lower),
          !speech.is(place - 1, [.determiner, .preposition, .hyphen])
        {
          return nil
        }
      }
      place += 1
    }
    return place == sentence.upperBound ? place : nil
  }

  /// Behind the marks of what is named in them: the star of the "X-Men" films.
  private func titleEnd(from place: Int, in sentence: Range<Int>) -> Int? {
    guard speech.is(place, .doubleMark), place > sentence.lowerBound, speech.is(place - 1, [.article, .preposition, .of]) else {
      return nil
    }
    let close = ((place + 1)..<max(place + 1, min(sentence.upperBound, place + Self.longest))).first { speech.is($0, .doubleMark) }
    return close.map { $0 + 1 }
  }

  /// Whether a verb comes before the next mark.
  private func isClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    (start..<min(sentence.upperBound, start + 4)).prefix { !speech.is($0, SpeechWord.Uses.anyMark) }.contains { speech.isVerb($0) }
  }

  private func isNameAt(_ word: Int) -> Bool { speech.words.indices.contains(word) && speech[word].isName }

  private static let longestApposition = 26

  /// "the army advanced" against "a party founded in", "the team known as".
  private func isFinitePast(_ word: Int, in sentence: Range<Int>) -> Bool {
    let before = speech[word - 1]
    if before.is([.determiner, .hyphen, .adverb, .possessive, .preposition, .and]) && !before.isName { return false }
    return !speech.is(word + 1, [.preposition, .by])
      && !Self.particles.contains(speech.folded(min(word + 1, speech.words.count - 1)))
  }

  private static let particles = Set(FoldedHash.words("up down out off over away"))

  /// Whether the phrase has a noun that says what somebody is, before its first preposition.
  ///
  /// - Parameter isStrict: of what is no person, only nouns that no person is.
  func hasHead(_ phrase: Range<Int>, _ type: NameType, isStrict: Bool = false) -> Bool {
    func isHead(_ word: Int) -> Bool { type == .person || !isStrict ? words.isHead(word, of: type) : words.isThing(word) }
    if let first = phrase.first, isStrict, Self.plurals.contains(speech.folded(first)) { return false }
    let end = phrase.first { speech.is($0, .preposition) && !speech[$0].isName && $0 > phrase.lowerBound } ?? phrase.upperBound
    guard end > phrase.lowerBound else { return false }
    if isHead(end - 1), !speech[end - 1].isName { return true }
    // Of a person whatever an article begins with: "a disgrace", but no time and no measure.
    if type == .person, words.isArticle(phrase.lowerBound), end - 1 > phrase.lowerBound, !speech[end - 1].isName,
      speech.is(end - 1, .lower), !speech.is(end - 1, [.time, .timeModifier, .past, .adverb]),
      !Self.noHeads.contains(speech.folded(end - 1))
    {
      return true
    }
    // "one of the most popular players".
    if speech.is(end, .of), Self.parts.contains(speech.folded(end - 1)), (end..<phrase.upperBound).contains(where: isHead) {
      return true
    }
    // Coordinated: "an independent defence consultant and Libya expert", "founder and owner".
    return (phrase.lowerBound..<end).contains { isHead($0) && !speech[$0].isName && speech.is($0 + 1, [.and, .to]) }
  }

  /// Whether the noun before its first preposition says what a person is: "the singer of the band".
  func endsInRole(_ phrase: Range<Int>) -> Bool {
    let end = phrase.first { speech.is($0, .preposition) && !speech[$0].isName && $0 > phrase.lowerBound } ?? phrase.upperBound
    return end > phrase.lowerBound && words.isRole(end - 1) && !speech[end - 1].isName
  }

  private static let parts = Set(FoldedHash.words("one some part member members most"))
  /// They say what several are, of whom the name is only the last.
  private static let plurals = Set(FoldedHash.words("both all each"))
  private static let noHeads = Set(
    FoldedHash.words(
      """
      way matter sign part result case lot bit number total first second third last latest same reason question fact time times point idea
      start end beginning move decision step response deal one other latter former kind sort type place half third quarter percent other
      subject object target focus victim list guide look note reminder lot
      """))

  // MARK: Predicates

  func mayOpenPredicate(_ place: Int) -> Bool {
    if speech[place].isName {
      let behind = speech.nameWords(at: place).upperBound
      return speech.is(behind, .possessive) || words.isRole(behind) && !speech.is(behind, [.say])
    }
    if speech.is(place, [.article]) || speech.folded(place) == Self.one || speech.folded(place) == Self.among { return true }
    if speech.is(place, .not), speech.is(place + 1, .article) { return true }
    if speech.is(place, [.past, .participle, .verb, .preposition]) { return false }
    return words.isRole(place) && !speech.is(place, [.say]) || words.isModifier(place) && words.isRole(place + 1)
  }

  private static let one = FoldedHash.words("one")[0]
  private static let among = FoldedHash.words("among")[0]

  /// Where what somebody is said to be ends.
  func predicateEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var place = start
    while place < sentence.upperBound, place - start < Self.longestPredicate {
      let word = speech[place]
      if !word.isName {
        if word.is([.comma, .stop, .semicolon, .dash, .relative, .closingBracket, .bracket, .colon, .pronoun]),
          !word.is(.determiner)
        {
          break
        }
        if let close = titleEnd(from: place, in: sentence), place > start {
          place = close
          continue
        }
        if word.is(.doubleMark), place > start + 1 { break }
        // "chairman on Monday", "coach in 1994".
        if word.is(.preposition), !word.is(.of), place > start, speech.is(place + 1, [.time, .number]), !speech[place + 1].isName {
          break
        }
        if word.is(.that), place > start { break }
        if word.is([.be, .have, .modal]), place > start { break }
        if word.is(.and), speech.isVerb(place + 1) || speech.is(place + 1, .adverb) { break }
        if word.is(.joins), place > start, !word.is([.preposition, .determiner]) { break }
        if word.is(.to), place > start + 1 { break }
        if word.is(.participle), place > start + 1,
          speech.is(place + 1, [.preposition, .determiner, .number]) || isNameAt(place + 1)
        {
          break
        }
        if word.is([.time, .timeModifier]), place > start + 1, !speech.is(place - 1, [.hyphen, .determiner, .preposition]) {
          break
        }
      }
      place += 1
    }
    var end = place
    while end > start, speech.is(end - 1, [.preposition, .adverb, .and, .doubleMark]), !speech[end - 1].isName { end -= 1 }
    return end
  }

  private static let longestPredicate = 16

  /// Whether the phrase says what somebody is: it has a noun that does, and is no measure or time.
  func isWhat(_ phrase: Range<Int>) -> Bool {
    guard phrase.count >= 1 else { return false }
    return hasHead(phrase, .person) || hasHead(phrase, .organisation)
  }

  // MARK: Words

  /// The phrase without its article and marks at its ends; nil for nothing.
  func bare(_ phrase: Range<Int>) -> Range<Int>? {
    var (start, end) = (phrase.lowerBound, phrase.upperBound)
    while start < end, speech.is(start, [.quoteMark, .comma, .hyphen, .bracket]) || words.isArticle(start) || isPossessor(start) {
      start += 1
    }
    while end > start, speech.is(end - 1, [.quoteMark, .comma, .stop, .hyphen, .and, .preposition]), !speech[end - 1].isName {
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  private func isPossessor(_ word: Int) -> Bool {
    speech.is(word, .determiner) && Self.possessors.contains(speech.folded(word)) || speech.is(word, .possessive)
  }

  private static let possessors = Set(FoldedHash.words("his her its their our my your"))

}
