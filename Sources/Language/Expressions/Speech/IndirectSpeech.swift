/// Finds the clauses of a sentence that tell what somebody said.
struct IndirectSpeech {
  private typealias Uses = SpeechWord.Uses

  private let speech: SpeechText
  private let spans: [QuotedSpan]
  private let phrases: SpeakerPhrase
  private let reader: AttributionReader
  private let clause: ReportedClause

  init(_ speech: SpeechText, _ spans: [QuotedSpan], _ phrases: SpeakerPhrase) {
    self.speech = speech
    self.spans = spans
    self.phrases = phrases
    reader = AttributionReader(speech, phrases)
    clause = ReportedClause(speech, spans, phrases)
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
    if let start = clause.complement(of: cue, in: words) {
      return said(clause.trimmed(start..<end(of: cue, in: words, from: start)), attribution).map { [$0] } ?? []
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
          return said(clause.trimmed((name.upperBound + 1)..<words.upperBound), coach)
        }
      }
      return said(clause.trimmed((comma + 1)..<words.upperBound), attribution)
    }
    return endsInOwnWords(words.lowerBound..<cue) ? nil : said(clause.trimmed(words.lowerBound..<cue), attribution)
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
    guard !speech.is(cue, .names), let start = clause.complement(of: cue, in: words) else { return nil }
    guard let speaker = reader.speaker(continuingAt: cue, in: words) else { return nil }
    let attribution = Attribution(speaker: speaker, cue: cue, medium: nil, words: cue..<(cue + 1))
    return said(clause.trimmed(start..<end(of: cue, in: words, from: start)), attribution)
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
    let told = words.lowerBound..<(cue - 1)
    guard clause.hasVerb(told), !endsInOwnWords(told) else { return nil }
    let attribution = Attribution(
      speaker: found.speaker, cue: cue, medium: reader.medium(behind: next - 1, to: words.upperBound), words: cue..<next)
    return said(clause.trimmed(told), attribution)
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
    if clause.hasVerb(start..<close), !endsInOwnWords(start..<close), let first = said(clause.trimmed(start..<close), attribution) {
      clauses.append(first)
    }
    let next = cue + 1
    if !clauses.isEmpty, speech.is(next, .comma), speech.is(next + 1, [.and]) || speech.is(next + 1, .joins),
      clause.hasVerb((next + 2)..<words.upperBound), !((next + 2)..<words.upperBound).contains(where: { isCue($0) }),
      let second = said(clause.trimmed((next + 2)..<words.upperBound), attribution)
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

  // MARK: Where it ends

  /// Where the clause ends: at the end of the sentence, or before another that is said or told beside it.
  private func end(of cue: Int, in words: Range<Int>, from start: Int) -> Int {
    for place in start..<words.upperBound where !phrases.isQuoted(place) && !speech[place].isName {
      if speech.is(place, .semicolon) { return place }
      guard speech.is(place, .comma), place + 1 < words.upperBound else { continue }
      var next = place + 1
      while next < words.upperBound, speech.is(next, .adverb), !speech.is(next, .saying) { next += 1 }
      if speech.is(next, .saying), clause.complement(of: next, in: words) != nil || speech.is(next + 1, .quoteMark) { return place }
      if speech.is(place + 1, [.according]) { return place }
      // "…, the police said" at the end of what witnesses said.
      if let other = ((place + 2)..<words.upperBound).last(where: { isCue($0) && speech.is($0, .say) }),
        words.upperBound - other <= 6, clause.complement(of: other, in: words) == nil,
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
