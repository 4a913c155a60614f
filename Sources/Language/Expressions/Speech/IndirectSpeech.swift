/// Finds the clauses of a sentence that tell what somebody said.
struct IndirectSpeech {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let spans: [QuotedSpan]
  private let phrases: SpeakerPhrase
  private let reader: AttributionReader

  init(_ speech: SpeechText, _ spans: [QuotedSpan], _ phrases: SpeakerPhrase) {
    self.speech = speech
    self.spans = spans
    self.phrases = phrases
    reader = AttributionReader(speech, phrases)
  }

  /// The reported clauses of a sentence, in order of their cues.
  func read(_ sentence: Int, _ talk: Talk) -> [Said] {
    let words = speech.sentences[sentence]
    var found: [Said] = []
    var talk = talk
    for place in words where speech.is(place, [.say, .saying, .according]) && !speech[place].isName && !phrases.isQuoted(place) {
      for said in clauses(of: place, in: words, talk, previous: found.last) {
        found.append(said)
        talk.take(said, sentence: sentence)
      }
    }
    return found
  }

  private func clauses(of cue: Int, in words: Range<Int>, _ talk: Talk, previous: Said?) -> [Said] {
    if speech.is(cue, .according) { return according(cue, in: words).map { [$0] } ?? [] }
    if speech.is(cue, .saying) { return participle(cue, in: words, talk).map { [$0] } ?? [] }
    if let inverted = inverted(cue, in: words) { return [inverted] }
    guard let attribution = reader.attribution(by: cue, from: words.lowerBound, to: words.upperBound) else { return [] }
    if speech.is(cue, .quotes) { return [] }
    if let start = complement(of: cue, in: words) {
      return said(trimmed(start..<end(of: cue, in: words, from: start)), attribution).map { [$0] } ?? []
    }
    return trailing(attribution, cue, in: words)
  }

  // MARK: The forms

  /// "According to the ministry, …" and "…, according to the ministry".
  private func according(_ cue: Int, in words: Range<Int>) -> Said? {
    guard speech.is(cue + 1, .to), let found = phrases.subject(behind: cue + 1, to: words.upperBound) else { return nil }
    let attribution = Attribution(speaker: found.speaker, cue: cue, medium: nil, words: cue..<found.words.upperBound)
    if Self.noSources.contains(speech.folded(headWord(found.words))) { return nil }
    let isFirst = !words.prefix { $0 < cue }.contains { speech.isVerb($0) }
    if isFirst {
      // An apposition may stand before the comma that opens the clause.
      let commas = (found.words.upperBound..<words.upperBound).filter { speech.is($0, .comma) && !phrases.isQuoted($0) }
      guard var comma = commas.first else { return nil }
      // "According to the study, published in May, the man".
      if commas.count > 1, speech.is(comma + 1, [.past, .relative]), !speech[comma + 1].isName { comma = commas[1] }
      // "According to the coach, Maria Keller, the team".
      if speech.is(found.words.lowerBound, .determiner), found.speaker.kind == .described,
        speech[min(comma + 1, words.upperBound - 1)].isName
      {
        let name = speech.nameWords(at: comma + 1)
        if speech.is(name.upperBound, .comma), name.upperBound < words.upperBound, let named = phrases.phrase(name) {
          let coach = Attribution(speaker: named.speaker, cue: cue, medium: nil, words: cue..<name.upperBound)
          return said(trimmed((name.upperBound + 1)..<words.upperBound), coach)
        }
      }
      return said(trimmed((comma + 1)..<words.upperBound), attribution)
    }
    return endsInOwnWords(words.lowerBound..<cue) ? nil : said(trimmed(words.lowerBound..<cue), attribution)
  }

  /// The noun of a phrase that no name ends: the last word before "of" and the like.
  private func headWord(_ words: Range<Int>) -> Int {
    let end = words.first { speech.is($0, .preposition) && !speech[$0].isName } ?? words.upperBound
    return max(words.lowerBound, end - 1)
  }

  /// Verbs that may stand behind what is said, beside those that a clause may follow.
  private static let closing = Set(
    FoldedHash.words(
      """
      added adds wrote writes remarked observed commented asked asks wondered indicated estimated estimates revealed disclosed concluded
      cautioned contended reiterated emphasised emphasized maintained boasted quipped lamented exclaimed shouted mused
      hinted implied proposed recommended cited informed
      """))

  /// What things are done according to, and nobody's word.
  private static let noSources = Set(
    FoldedHash.words(
      """
      principle principles plan plans law laws schedule tradition custom constitution size type age ability need needs taste rank
      merit procedure procedures rules wishes season
      """))

  /// "…, adding that …": whoever spoke in the sentence goes on.
  private func participle(_ cue: Int, in words: Range<Int>, _ talk: Talk) -> Said? {
    guard !speech.is(cue, .names), let start = complement(of: cue, in: words) else { return nil }
    guard let speaker = reader.speaker(continuingAt: cue, in: words) else { return nil }
    let attribution = Attribution(speaker: speaker, cue: cue, medium: nil, words: cue..<(cue + 1))
    return said(trimmed(start..<end(of: cue, in: words, from: start)), attribution)
  }

  /// "…, said Ivan Petrov, a spokesman."
  private func inverted(_ cue: Int, in words: Range<Int>) -> Said? {
    guard !speech.is(cue, [.tells, .quotes]), speech.is(cue, .takesClause) || Self.closing.contains(speech.folded(cue)),
      cue > words.lowerBound + 2, speech.is(cue - 1, .comma) || speech.is(cue - 1, .quoteMark),
      let found = phrases.subject(behind: cue, to: words.upperBound), found.words.lowerBound == cue + 1,
      found.speaker.kind == .name
        || found.speaker.kind == .described && (speech.is(cue, .plain) || Self.closing.contains(speech.folded(cue)))
    else { return nil }
    let next = found.words.upperBound
    // "Petrov, a spokesman, said Moscow was ready": what is behind the verb is a clause of its own.
    if next < words.upperBound, speech.is(next, Uses.finite.union(.possessive)), !speech.is(next, [.preposition, .time]) {
      return nil
    }
    if speech.is(next, [.and, .to]) { return nil }
    let clause = words.lowerBound..<(cue - 1)
    guard hasVerb(clause), !endsInOwnWords(clause) else { return nil }
    let attribution = Attribution(
      speaker: found.speaker, cue: cue, medium: reader.medium(behind: next - 1, to: words.upperBound), words: cue..<next)
    return said(trimmed(clause), attribution)
  }

  /// "…, the ministry said." and "…, the ministry said, and …".
  private func trailing(_ attribution: Attribution, _ cue: Int, in words: Range<Int>) -> [Said] {
    let subject = attribution.words.lowerBound
    // "In a statement, Smith noted: …"; verbs such as "sang" close nothing.
    if speech.is(cue + 1, [.colon, .quoteMark]) || !speech.is(cue, .takesClause) && !Self.closing.contains(speech.folded(cue)) {
      return []
    }
    guard subject > words.lowerBound + 2, speech.is(subject - 1, [.comma, .dash, .quoteMark]) else { return [] }
    let close = subject - 1
    var start = words.lowerBound
    // Words said by somebody else in the same sentence are not said here.
    if let last = (words.lowerBound..<close).last(where: { speech.is($0, .semicolon) && !phrases.isQuoted($0) }) {
      start = last + 1
    }
    var clauses: [Said] = []
    if hasVerb(start..<close), !endsInOwnWords(start..<close), let first = said(trimmed(start..<close), attribution) {
      clauses.append(first)
    }
    let next = cue + 1
    if !clauses.isEmpty, speech.is(next, .comma), speech.is(next + 1, [.and]) || speech.is(next + 1, .joins),
      hasVerb((next + 2)..<words.upperBound), !((next + 2)..<words.upperBound).contains(where: { isCue($0) }),
      let second = said(trimmed((next + 2)..<words.upperBound), attribution)
    {
      clauses.append(second)
    }
    return clauses
  }

  /// Whether a clause ends with words in marks that stand apart in it, behind a comma or a dash: they alone are said then.
  private func endsInOwnWords(_ clause: Range<Int>) -> Bool {
    guard let last = spans.last(where: { $0.opening < clause.upperBound }), last.opening > clause.lowerBound + 2,
      last.whole.upperBound >= clause.upperBound - 1
    else { return false }
    return speech.is(last.opening - 1, [.comma, .dash, .hyphen])
      || speech.is(last.opening - 1, .determiner) && speech.is(last.opening - 2, [.comma, .dash])
  }

  private func isCue(_ word: Int) -> Bool {
    speech.is(word, [.say, .saying, .according]) && !speech[word].isName && !phrases.isQuoted(word)
  }

  // MARK: What is said

  /// Where the clause begins that the verb at `verb` tells; nil when it tells none.
  private func complement(of verb: Int, in words: Range<Int>) -> Int? {
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

  private func hasVerb(_ words: Range<Int>) -> Bool {
    words.count >= 3 && words.contains { speech.isVerb($0) && !phrases.isQuoted($0) }
  }

  /// Where the clause ends: at the end of the sentence, or before another that is said or told beside it.
  private func end(of cue: Int, in words: Range<Int>, from start: Int) -> Int {
    for place in start..<words.upperBound where !phrases.isQuoted(place) && !speech[place].isName {
      if speech.is(place, .semicolon) { return place }
      guard speech.is(place, .comma), place + 1 < words.upperBound else { continue }
      var next = place + 1
      while next < words.upperBound, speech.is(next, .adverb), !speech.is(next, .saying) { next += 1 }
      if speech.is(next, .saying), complement(of: next, in: words) != nil || speech.is(next + 1, .quoteMark) { return place }
      if speech.is(place + 1, [.according]) { return place }
      // "…, the police said" at the end of what witnesses said.
      if let other = ((place + 2)..<words.upperBound).last(where: { isCue($0) && speech.is($0, .say) }),
        words.upperBound - other <= 6, complement(of: other, in: words) == nil,
        phrases.subject(of: other, from: place + 1)?.words.lowerBound == place + 1
      {
        return place
      }
      if speech.is(place + 1, [.and]) || speech.is(place + 1, .joins) {
        // Another who speaks begins a clause of his own.
        let rest = (place + 2)..<words.upperBound
        if let other = rest.first(where: { speech.is($0, .say) && isCue($0) }),
          let subject = phrases.subject(of: other, from: place + 2),
          subject.words.lowerBound <= place + 3 || speech.is(other + 1, [.that]), !speech.is(place + 1, .relative)
        {
          return place
        }
      }
    }
    return words.upperBound
  }

  /// Without the marks and joining words at its ends; a quotation mark stays when its other half does.
  private func trimmed(_ words: Range<Int>) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < end, speech.is(start, [.comma, .dash, .colon, .closingBracket, .hyphen]) { start += 1 }
    // "And researchers have found it, the study says."
    if start + 1 < end, speech.is(start, [.and, .joins]), Self.connectives.contains(speech.folded(start)) { start += 1 }
    while start < end, speech.is(start, .quoteMark), !spans.contains(where: { $0.opening == start }) { start += 1 }
    while end > start, speech.is(end - 1, [.stop, .comma, .dash, .semicolon, .colon]) { end -= 1 }
    return start..<end
  }

  private static let connectives = Set(FoldedHash.words("and but so yet"))

  private func said(_ words: Range<Int>, _ attribution: Attribution) -> Said? {
    var words = words
    // What ends in the middle of a quotation goes on to its end, in the next sentence.
    if let last = words.last, phrases.isQuoted(last), let span = spans.last(where: { $0.opening <= last }), !span.isOpen,
      span.opening > words.lowerBound, span.closing >= words.upperBound, span.closing < speech.words.count
    {
      words = words.lowerBound..<(span.closing + 1)
    }
    guard words.count >= 2, let range = speech.range(words), !isQuotation(words) else { return nil }
    let quotation = Quotation(
      range: range, kind: .indirect, cue: attribution.cue.map { speech[$0].range }, speaker: attribution.speaker,
      medium: attribution.medium, isOpen: false)
    return Said(quotation: quotation, end: max(words.upperBound, attribution.words.upperBound) - 1, cueWord: attribution.cue)
  }

  /// Whether the words are a quotation in marks and nothing more, or begin inside of one.
  private func isQuotation(_ words: Range<Int>) -> Bool {
    let outside = words.filter { !phrases.isQuoted($0) && !speech.is($0, .anyMark) }
    if outside.isEmpty { return true }
    return phrases.isQuoted(words.lowerBound) && !spans.contains { $0.opening == words.lowerBound }
      && outside.count < words.count / 2
  }
}
