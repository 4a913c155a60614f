/// Reads what office or part a text gives to whom it names with "as": "served as envoy", "in his role as commander", "As mayor, Novak …",
/// "the suspect, identified as Novak"; and of a name behind a comma, who is accused: "the man accused of the killing, Karl Weber".
struct RoleReader {
  private let speech: SpeechText
  private let words: FramingWords
  private let phrases: FramingPhrases

  init(_ speech: SpeechText, _ words: FramingWords, _ phrases: FramingPhrases) {
    self.speech = speech
    self.words = words
    self.phrases = phrases
  }

  func roles(of name: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
    served(name, in: sentence) + [capacity(of: name, in: sentence), fronted(name, in: sentence)].compactMap { $0 }
      + [identified(name, in: sentence), accused(before: name, in: sentence)].compactMap { $0 }
  }

  /// The phrase behind "as", when it says what a person is.
  private func office(behind as_: Int, upTo end: Int? = nil, in sentence: Range<Int>) -> Range<Int>? {
    let start = as_ + 1
    guard start < sentence.upperBound else { return nil }
    let isOpened =
      speech.is(start, [.article, .determiner]) || words.isRole(start) || words.isModifier(start) || speech[start].isName
      || speech.is(start, .capital)
    guard isOpened, !speech.is(start, [.pronoun, .number, .that]) else { return nil }
    let stop = min(phrases.predicateEnd(from: start, in: sentence), end ?? sentence.upperBound)
    guard start < stop else { return nil }
    let phrase = start..<stop
    guard phrases.hasHead(phrase, .person), phrase.contains(where: { words.isRole($0) && !speech[$0].isName }) else { return nil }
    return phrase
  }

  // MARK: Behind the name

  /// "Novak served as envoy and has acted as mediator", "Novak spent four years as the minister of".
  private func served(_ name: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
    if name.lowerBound > sentence.lowerBound, speech.is(name.lowerBound - 1, [.preposition, .by, .possessive]),
      !speech[name.lowerBound - 1].isName
    {
      return []
    }
    var place = phrases.behindBracket(name.upperBound, in: sentence)
    if speech.is(place, .comma), speech.is(place + 1, .relative) {
      place += 2
    } else if let behind = phrases.behindAside(place, in: sentence) {
      place = behind
    }
    var found: [Range<Int>] = []
    while place < sentence.upperBound {
      while place < sentence.upperBound, speech.is(place, [.have, .adverb, .modal, .be]), !speech[place].isName { place += 1 }
      guard place < sentence.upperBound, Self.serving.contains(speech.folded(place)), !speech[place].isName,
        let as_ = nextAs(behind: place, in: sentence), let phrase = office(behind: as_, in: sentence)
      else { break }
      found.append(phrase)
      place = phrases.behindBracket(phrase.upperBound, in: sentence)
      guard speech.is(place, .and) else { break }
      place += 1
    }
    return found
  }

  private static let serving = Set(
    FoldedHash.words(
      """
      served serves serve serving acted acts act acting worked works work working spent ran runs resigned resigns resign quit quits
      stepped steps step retired retires returned returns return continued continues continue doubled doubles stayed stays
      """))

  /// The "as" that belongs to a verb: a few words behind it, in its clause.
  private func nextAs(behind verb: Int, in sentence: Range<Int>) -> Int? {
    for place in (verb + 1)..<max(verb + 1, min(sentence.upperBound, verb + 7)) {
      if speech.is(place, .as) { return place }
      if speech.is(place, SpeechWord.Uses.anyMark) || speech.is(place, [.relative, .and, .that]) || speech.isVerb(place) {
        return nil
      }
    }
    return nil
  }

  /// "Novak for his role as commander of the guard".
  private func capacity(of name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let start = name.upperBound
    guard speech.is(start, .preposition), speech.is(start + 1, .determiner), start + 1 < sentence.upperBound else { return nil }
    for place in (start + 2)..<max(start + 2, min(sentence.upperBound - 1, start + 5))
    where Self.capacities.contains(speech.folded(place)) && speech.is(place + 1, .as) {
      return office(behind: place + 1, in: sentence)
    }
    return nil
  }

  private static let capacities = Set(
    FoldedHash.words("capacity role job position post season term year years stint tenure time work career days"))

  // MARK: Before the name

  /// "As head coach of the team, Novak", "In his role as mayor, Novak".
  private func fronted(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound, speech.is(comma, .comma) else { return nil }
    let opening = sentence.lowerBound..<comma
    guard let as_ = opening.prefix(8).first(where: { speech.is($0, .as) }) else { return nil }
    if as_ > sentence.lowerBound {
      guard Self.capacities.contains(speech.folded(as_ - 1)), speech.is(sentence.lowerBound, .preposition) else { return nil }
    }
    guard
      !((as_ + 1)..<comma).contains(where: { speech.is($0, [.be, .have, .modal, .comma, .pronoun]) && !speech.is($0, .determiner) })
    else { return nil }
    return office(behind: as_, upTo: comma, in: sentence).flatMap { $0.upperBound == comma ? $0 : nil }
  }

  /// "the suspect, identified by police as Novak", "police identified the victim as Novak", "the gunman was named as Novak".
  private func identified(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var as_ = name.lowerBound - 1
    while as_ > sentence.lowerBound, words.isCourtesy(as_) || speech.is(as_, [.number, .hyphen]) { as_ -= 1 }
    guard as_ > sentence.lowerBound + 1, speech.is(as_, .as) else { return nil }
    let near = max(sentence.lowerBound, as_ - 7)..<as_
    guard let verb = near.last(where: { Self.identifying.contains(speech.folded($0)) && !speech[$0].isName }) else { return nil }
    // What stands between verb and "as" is who was identified, or by whom.
    if verb + 1 < as_, !speech.is(verb + 1, .by) { return person(endingAt: as_, from: verb + 1, in: sentence) }
    var end = verb
    while end > sentence.lowerBound, speech.is(end - 1, [.be, .have, .adverb, .comma, .relative]), !speech[end - 1].isName {
      end -= 1
    }
    return person(endingAt: end, from: nil, in: sentence)
  }

  private static let identifying = Set(FoldedHash.words("identified named identifies identify"))

  /// The phrase with a role at its end: "a 19-year-old suspect".
  private func person(endingAt end: Int, from least: Int?, in sentence: Range<Int>) -> Range<Int>? {
    guard end - 1 >= sentence.lowerBound, words.isRole(end - 1), !speech[end - 1].isName else { return nil }
    let start = max(phrases.start(of: end, in: sentence), least ?? sentence.lowerBound)
    return start < end ? start..<end : nil
  }

  /// "the man accused of the killing, Novak,".
  private func accused(before name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound + 3, speech.is(comma, .comma), speech.is(name.upperBound, [.comma, .stop, .dash]),
      let word = (max(sentence.lowerBound + 2, comma - 12)..<comma).last(where: { Self.accusing.contains(speech.folded($0)) }),
      words.isRole(word - 1), !speech[word - 1].isName, speech.is(word + 1, .preposition),
      !((word + 1)..<comma).contains(where: { speech.is($0, [.be, .have, .modal, .comma, .relative, .pronoun, .that]) })
    else { return nil }
    let start = phrases.start(of: word, in: sentence)
    guard start < word, start == sentence.lowerBound || speech.is(start - 1, .determiner) else { return nil }
    return start..<comma
  }

  private static let accusing = Set(FoldedHash.words("accused charged suspected convicted wanted blamed responsible"))
}
