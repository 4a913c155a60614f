/// Finds the clause that a verb of saying tells: where it begins, behind those who are told and when, and whether it is one.
struct ReportedClause {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let spans: [QuotedSpan]
  private let phrases: SpeakerPhrase

  init(_ speech: SpeechText, _ spans: [QuotedSpan], _ phrases: SpeakerPhrase) {
    self.speech = speech
    self.spans = spans
    self.phrases = phrases
  }

  /// Where the clause begins that the verb at `verb` tells; nil when it tells none.
  func complement(of verb: Int, in words: Range<Int>) -> Int? {
    let end = words.upperBound
    if let that = that(behind: verb, to: end) { return that + 1 < end ? that + 1 : nil }
    guard speech.is(verb, .takesClause) else { return nil }
    var place = verb + 1
    if speech.is(verb, .tells) {
      guard let object = object(of: verb, to: end) else { return nil }
      place = object
    }
    place = behindAdjuncts(place, to: end)
    guard place < end, !speech.is(place, Uses.anyMark.subtracting(.quoteMark)),
      !speech.is(place, [.to, .preposition, .and, .joins]) || speech[place].isName
    else { return nil }
    if let span = spans.first(where: { $0.opening == place }), isWhole(span, in: words) { return nil }
    // "reported hearing shots": no clause.
    if speech.is(place, .participle), !speech[place].isName, !speech.is(verb, .plain) { return nil }
    if speech.is(place, .relative) || speech.isVerb(place) && !speech.is(place, [.say, .capital]), !speech[place].isName {
      return nil
    }
    if [place, place + 1].contains(where: { Self.claimed.contains(speech.folded(min($0, end - 1))) }) { return nil }
    if speech.is(verb, .plain), end - place >= Self.longEnough, !Self.nothings.contains(speech.folded(place)) { return place }
    return isClause(place..<end) ? place : nil
  }

  /// Words behind "said", of which so many are a clause whether its verb is known or not.
  private static let longEnough = 9
  /// What is claimed without being said.
  private static let claimed = Set(FoldedHash.words("lives life responsibility victory credit victims"))
  private static let nothings = Set(FoldedHash.words("nothing something anything everything so much little goodbye hello yes no"))

  /// The "that" which opens the clause, behind those who are told and when; nil when another clause or a comma comes first.
  private func that(behind verb: Int, to end: Int) -> Int? {
    var place = verb + 1
    // "said after the team was beaten that".
    let isBehindJoint = speech.is(place, .joins) && !speech[place].isName
    while place < min(end, verb + 18) {
      let word = speech[place]
      if phrases.isQuoted(place) { return nil }
      if word.is(.that), !word.isName {
        // "said that day", and what somebody is told of: "called for that".
        if speech.is(place - 1, .preposition), place - 1 > verb { return nil }
        // "a government that would": no clause of what is said.
        return speech.is(place + 1, [.time, .comma, .stop]) || speech.isVerb(place + 1) && !speech.is(place + 1, [.capital, .say])
          || Self.owners.contains(speech.folded(place - 1)) ? nil : place
      }
      if word.is([.comma, .dash]), !word.isName {
        // "said, in a statement, that".
        if !(place..<min(end, place + 10)).contains(where: { speech.is($0, .that) && speech.is($0 - 1, .comma) }) { return nil }
      } else if !word.isName, !isBehindJoint,
        word.is([.be, .modal, .stop, .colon, .semicolon, .relative]) || word.is([.past, .verb]) && place > verb + 1
      {
        return nil
      } else if word.is([.pronoun]), !speech.is(verb, .tells), place == verb + 1 {
        return nil
      } else if word.is(.to), !speech.is(verb, .tells), place == verb + 1 {
        // "admitted to drinking".
        return nil
      }
      place += 1
    }
    return nil
  }

  /// Nouns to which a "that" behind them belongs.
  private static let owners = Set(FoldedHash.words("point extent fact degree so such idea evidence way hope fear"))

  /// Where what stands behind those who are told begins.
  private func object(of verb: Int, to end: Int) -> Int? {
    if speech.is(verb + 1, [.objectPronoun]), !speech[verb + 1].isName { return verb + 2 }
    var place = verb + 1
    // "told the court his client", "told reporters it was": the object ends where the next noun phrase begins.
    if speech.is(place, .determiner) { place += 1 }
    while place < end {
      if speech[place].isName {
        // "told Reuters Moscow was": of two names the second begins what is said.
        if place > verb + 1, speech[place - 1].isName { return place }
        place = speech.nameWords(at: place).upperBound
        continue
      }
      if speech.is(place, .adverb), place > verb + 1 { return place }
      if place > verb + 1, !speech.is(place - 1, .determiner), speech.is(place, [.determiner, .pronoun]) { return place }
      if speech.is(place, Uses.finite), !speech.is(place, .capital) { return place - 1 > verb ? place - 1 : nil }
      if speech.is(place, [.comma, .stop, .to, .relative, .preposition, .time, .timeModifier]) { return place }
      place += 1
    }
    return place < end ? place : nil
  }

  /// Behind words of time and place: "said on Friday in Moscow the deal", "said recently", "said Monday".
  private func behindAdjuncts(_ start: Int, to end: Int) -> Int {
    var place = start
    while place < end, !speech[place].isName || speech.is(place, .time) {
      if speech.is(place, [.adverb]), !speech.is(place, .determiner), !speech.is(place + 1, [.be, .modal, .possessive]) {
        place += 1
      } else if speech.is(place, .time), !isSubject(place, to: end) {
        place += 1
      } else if speech.is(place, .timeModifier), speech.is(place + 1, .time), !isSubject(place + 1, to: end) {
        place += 2
      } else if speech.is(place, .preposition), !speech.is(place, [.to, .as]) {
        // "said before leaving the city".
        if speech.is(place + 1, .participle) { return end }
        guard let behind = behindPhrase(place, to: end), behind > place else { return place }
        place = behind
      } else if speech.is(place, .number), place > start {
        place += 1
      } else {
        break
      }
    }
    return place
  }

  /// Whether a verb stands directly behind a word.
  private func isSubject(_ word: Int, to end: Int) -> Bool {
    word + 1 < end && speech.is(word + 1, [.be, .have, .modal, .past]) && !speech[word + 1].isName
  }

  /// Behind a preposition and its noun: "in a statement", "on Monday", "during talks in Moscow".
  private func behindPhrase(_ preposition: Int, to end: Int) -> Int? {
    var place = preposition + 1
    if place < end, speech[place].isName { return speech.nameWords(at: place).upperBound }
    while place < end, speech.is(place, [.determiner, .timeModifier, .number]), !speech[place].isName { place += 1 }
    if place < end, speech.is(place, [.time, .speechNoun]) {
      place += 1
      while place < end, speech.is(place, [.time, .number]), !isSubject(place, to: end) { place += 1 }
      return place
    }
    // Any other noun: up to the next determiner, pronoun, name or comma.
    var count = 0
    while place < end, !speech[place].isName, !speech.is(place, [.determiner, .pronoun, .comma, .stop, .preposition, .that]),
      count < 4
    {
      place += 1
      count += 1
    }
    return place
  }

  /// Whether words in marks are the whole of what is said: they end in a comma, or where the sentence ends.
  private func isWhole(_ span: QuotedSpan, in words: Range<Int>) -> Bool {
    if span.isOpen || span.closing >= words.upperBound - 2 { return true }
    if speech.is(span.words.upperBound - 1, [.comma, .stop]) || speech.is(span.closing + 1, [.comma]) { return true }
    return false
  }

  /// Whether words have a subject and a verb, near enough to be a clause.
  private func isClause(_ words: Range<Int>) -> Bool {
    var place = words.lowerBound
    let first = place
    var isInAside = false
    while place < words.upperBound, place < first + Self.longSubject {
      let word = speech[place]
      if !word.isName, !phrases.isQuoted(place) {
        if place > first, speech.isVerb(place), !speech.is(place - 1, [.determiner]) || word.is([.be, .have, .modal]),
          !(word.is(.past) && speech.is(place + 1, .by))
        {
          return true
        }
        if word.is([.stop, .semicolon, .colon]) { return false }
        // Behind a name a comma opens an aside, and the next one closes it.
        if word.is(.comma) {
          guard isInAside || speech[place - 1].isName else { return false }
          isInAside.toggle()
        }
        if word.is(.to), place == first + 1 { return false }
        if word.is(.and), speech.is(place + 1, .say) { return false }
      }
      place += 1
    }
    return false
  }

  /// In words.
  private static let longSubject = 24

  func hasVerb(_ words: Range<Int>) -> Bool {
    words.count >= 3 && words.contains { speech.isVerb($0) && !phrases.isQuoted($0) }
  }

  /// Without the marks and joining words at its ends; a quotation mark stays when its other half does.
  func trimmed(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < end, speech.is(start, [.comma, .dash, .colon, .closingBracket, .hyphen]) { start += 1 }
    // "And researchers have found it, the study says."
    if start + 1 < end, speech.is(start, [.and, .joins]), Self.connectives.contains(speech.folded(start)) { start += 1 }
    while start < end, speech.is(start, .quoteMark), !spans.contains(where: { $0.opening == start }) { start += 1 }
    while end > start, speech.is(end - 1, [.stop, .comma, .dash, .semicolon, .colon]) { end -= 1 }
    return start..<end
  }

  private static let connectives = Set(FoldedHash.words("and but so yet"))
}
