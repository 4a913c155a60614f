/// Reads what a sentence says that somebody is or became.
struct PredicateReader {
  private let speech: SpeechText
  private let words: FramingWords
  private let phrases: FramingPhrases

  init(_ speech: SpeechText, _ words: FramingWords, _ phrases: FramingPhrases) {
    self.speech = speech
    self.words = words
    self.phrases = phrases
  }

  /// What stands by the name, and by a verb that is joined to the sentence's: "Novak won the vote and is now the mayor".
  func predicates(of name: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
    [predicate(of: name, in: sentence), joined(to: name, in: sentence)].compactMap { $0 }
  }

  /// "Haftar is a warlord", "Haftar became president".
  func predicate(of name: Range<Int>, in sentence: Range<Int>, isOfSeveral: Bool = false) -> Range<Int>? {
    if !isOfSeveral, name.lowerBound > sentence.lowerBound,
      speech.is(name.lowerBound - 1, [.preposition, .by, .and, .possessive]),
      !speech[name.lowerBound - 1].isName
    {
      return nil
    }
    var place = phrases.behindBracket(name.upperBound, in: sentence)
    if speech.is(place, .comma), speech.is(place + 1, .relative), !speech.is(place + 2, .pronoun) {
      place += 2
    } else if !(speech.is(place, .comma) && isThought(place + 1)), let behind = phrases.behindAside(place, in: sentence) {
      place = behind
    }
    // "appointed Haftar as commander".
    if speech.is(place, .as), place + 1 < sentence.upperBound, speech.is(place + 1, .determiner) || words.isRole(place + 1) {
      let phrase = (place + 1)..<phrases.predicateEnd(from: place + 1, in: sentence)
      return phrases.hasHead(phrase, .person) ? phrase : nil
    }
    return predicate(from: place, in: sentence)
  }

  /// From the verb on.
  private func predicate(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var place = start
    // "Haftar, believed to be a warlord".
    let isAside = speech.is(place, .comma) && isThought(place + 1)
    if isAside { place += 1 }
    guard place < sentence.upperBound else { return nil }
    var isVerb = isAside
    let verb = place
    while place < sentence.upperBound, speech.is(place, [.have, .adverb, .modal]), !speech[place].isName { place += 1 }
    // "has never been a rebel", "wasn't a supporter": of what somebody is not nothing is said.
    if (verb...min(place, sentence.upperBound - 1)).contains(where: { speech.is($0, .not) || isContractedNot($0) }) { return nil }
    if speech.is(place, .be) || Self.becoming.contains(speech.folded(min(place, sentence.upperBound - 1))) {
      isVerb = true
      place += 1
    }
    guard isVerb else { return nil }
    while place < sentence.upperBound, speech.is(place, [.adverb, .be]), !speech.is(place, .not), !speech[place].isName {
      place += 1
    }
    // "is believed to be a warlord".
    if isThought(place) { place += 3 }
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

  /// "wasn't".
  private func isContractedNot(_ word: Int) -> Bool {
    let letters = speech.text[speech[word].range]
    return letters.suffix(3).elementsEqual("n't".utf8) || letters.suffix(5).elementsEqual("n’t".utf8)
  }

  /// "is believed to be", from the verb of thinking on.
  private func isThought(_ place: Int) -> Bool {
    speech.is(place, .past) && speech.is(place + 1, .to) && speech.is(place + 2, .be)
      && Self.thinking.contains(speech.folded(place))
  }

  /// Only of a sentence that begins with the name, and tells nothing of anybody else up to the verb.
  private func joined(to name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard name.lowerBound - sentence.lowerBound <= Self.longestTitle, speech.isVerb(name.upperBound) else { return nil }
    for place in name.upperBound..<max(name.upperBound, sentence.upperBound - 2) {
      if speech.is(place, [.relative, .that, .say, .semicolon, .doubleMark, .pronoun]), !speech[place].isName { return nil }
      guard speech.is(place, .and), !speech[place].isName else { continue }
      var verb = place + 1
      while verb < sentence.upperBound, speech.is(verb, [.have, .adverb, .modal]), !speech[verb].isName { verb += 1 }
      guard speech.is(verb, .be) || Self.becoming.contains(speech.folded(min(verb, sentence.upperBound - 1))) else { continue }
      return predicate(from: place + 1, in: sentence)
    }
    return nil
  }

  /// What the next sentence says of whom this one alone names: "Keller left. She was a minister." The pronoun must stand first, as
  /// elsewhere it may mean another, and nobody else may be named or meant by a pronoun that is not this one.
  func byPronoun(behind name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard speech.words.indices.contains(sentence.upperBound), !speech[sentence.upperBound].isName,
      let others = Self.others[speech.folded(sentence.upperBound)], !speech.is(name.upperBound, .possessive)
    else { return nil }
    let isAlone = sentence.allSatisfy { place in
      if name.contains(place) { return true }
      return speech[place].isName
        ? speech.names[Int(speech[place].name)].type != .person : !others.contains(speech.folded(place))
    }
    guard isAlone else { return nil }
    return predicate(from: sentence.upperBound + 1, in: speech.sentenceWords(of: sentence.upperBound))
  }

  /// The pronouns for a person, with those that mean another one.
  private static let others: [FoldedHash: Set<FoldedHash>] = {
    let (men, women) = (FoldedHash.words("he him his himself"), FoldedHash.words("she her hers herself"))
    return [men[0]: Set(women), women[0]: Set(men)]
  }()

  /// In words, before a name that begins a sentence.
  private static let longestTitle = 3

  private static let choosing = Set(FoldedHash.words("named elected appointed selected chosen picked declared crowned proclaimed"))
  private static let thinking = Set(
    FoldedHash.words("believed said thought known reported considered suspected alleged rumored rumoured understood presumed"))
  private static let becoming = Set(FoldedHash.words("became becomes become becoming remains remained remain"))
}
