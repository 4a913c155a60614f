/// Tells of words in quotation marks whether they are somebody's, and whose.
struct DirectSpeech {
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

  /// The quotation of the span at `index`; nil for a span without words.
  func read(_ index: Int, _ talk: Talk) -> Said? {
    let span = spans[index]
    guard let range = speech.range(span.words) else { return nil }
    let shape = Shape(speech, span)
    func said(_ kind: Quotation.Kind, _ found: Attribution?) -> Said {
      let cue = found?.cue.map { speech[$0].range }
      let quotation = Quotation(
        range: range, kind: kind, cue: cue, speaker: found?.speaker, medium: found?.medium, isOpen: span.isOpen)
      return Said(
        quotation: quotation, end: max(span.whole.upperBound - 1, (found?.words.upperBound ?? 0) - 1), cueWord: found?.cue)
    }
    if shape.isTitleOfWork { return said(.scare, nil) }
    if let found = behind(index, shape) ?? before(index, shape, talk) { return said(.direct, found) }
    if shape.isSpoken, isReference(span) { return said(.scare, nil) }
    if shape.isSpoken, let found = carried(index, talk) { return said(.direct, found) }
    return said(shape.isSpoken && shape.words >= Self.longAlone ? .direct : .scare, nil)
  }

  /// In words: so many in marks are a quotation also where nobody is said to speak.
  private static let longAlone = 7

  /// What the words of a quotation look like by themselves.
  private struct Shape {
    let words: Int
    /// It ends as a sentence that is said ends: with a comma, a stop, or the end of its paragraph.
    let isClosed: Bool
    let endsInFullStop: Bool
    /// A sentence or a part of one, and not a word or two.
    let isSpoken: Bool
    /// Every word that may have a capital has one.
    let isTitleOfWork: Bool

    init(_ speech: SpeechText, _ span: QuotedSpan) {
      let inner = span.words.filter { !speech.is($0, .anyMark) }
      words = inner.count
      let last = span.words.upperBound - 1
      isClosed = speech.is(last, [.comma, .stop, .dash]) || speech.is(span.closing + 1, [.comma, .dash])
      endsInFullStop = speech.is(last, .stop) && !speech.is(last, .loudStop)
      let capitals = inner.count { speech.is($0, .capital) || speech.is($0, .number) }
      let small = inner.count {
        speech.is($0, .lower) && !speech.is($0, [.preposition, .determiner, .and, .joins, .to, .possessive])
      }
      isTitleOfWork = small == 0 && capitals > 0 && !speech.is(last, .loudStop)
      let opens = inner.first.map { speech.is($0, .capital) } ?? false
      isSpoken = words >= 4 && (isClosed || opens || speech.isParagraphEnd(min(span.closing, speech.words.count - 1))) || words >= 9
    }
  }

  /// Whether a quotation is the title of an article in a list: where it came from stands behind a dash, and no verb.
  private func isReference(_ span: QuotedSpan) -> Bool {
    guard !span.isOpen, speech.is(span.closing + 1, .dash), !speech.isParagraphStart(span.closing + 1) else { return false }
    return !hasVerb((span.closing + 1)..<speech.sentenceWords(of: span.closing + 1).upperBound)
  }

  // MARK: Behind

  /// "…," said Petrov. "…," the minister told Reuters.
  private func behind(_ index: Int, _ shape: Shape) -> Attribution? {
    let span = spans[index]
    guard !span.isOpen, shape.isClosed, !shape.endsInFullStop else { return nil }
    var start = span.closing + 1
    guard start < speech.words.count, speech.paragraph(of: start) == speech.paragraph(of: span.closing) else { return nil }
    while speech.is(start, [.comma, .dash]), start < speech.words.count { start += 1 }
    guard start < speech.words.count, !speech.isParagraphStart(start) else { return nil }
    // "…, though a watchdog later said": who speaks there contradicts.
    if speech.is(start, .joins), !speech[start].isName, !speech.is(start, [.preposition, .and]) { return nil }
    var end = speech.sentenceWords(of: start).upperBound
    if index + 1 < spans.count { end = min(end, spans[index + 1].opening) }
    return attribution(from: start, to: end)
  }

  private func attribution(from start: Int, to end: Int) -> Attribution? {
    if speech.is(start, .according), speech.is(start + 1, .to), let found = phrases.subject(behind: start + 1, to: end) {
      return Attribution(speaker: found.speaker, cue: start, medium: nil, words: start..<found.words.upperBound)
    }
    for verb in start..<max(start, end) where speech.is(verb, .say) {
      if verb == start || speech.is(verb, [.say]) && verb <= start + 1 && speech.is(start, .adverb) {
        // "said Petrov", but "said on Monday".
        guard let found = phrases.subject(behind: verb, to: end) else { break }
        let behind = found.words.upperBound
        return Attribution(
          speaker: found.speaker, cue: verb, medium: reader.medium(behind: behind - 1, to: end), words: verb..<behind)
      }
      guard let found = reader.attribution(by: verb, from: start, to: end) else { continue }
      if found.words.lowerBound <= start + 3 || !hasVerb(start..<found.words.lowerBound) { return found }
      break
    }
    return nil
  }

  private func hasVerb(_ words: Range<Int>) -> Bool {
    words.contains { !speech[$0].isName && speech.is($0, SpeechWord.Uses.finite) }
  }

  // MARK: Before

  /// Petrov said: "…". The minister called it "…".
  private func before(_ index: Int, _ shape: Shape, _ talk: Talk) -> Attribution? {
    let span = spans[index]
    var sentence = speech.sentenceWords(of: span.opening)
    if sentence.lowerBound == span.opening {
      // "…told the paper:" and the quotation in the next sentence or paragraph.
      guard span.opening > 0, speech.is(span.opening - 1, .colon) else { return interrupted(index, shape, talk) }
      sentence = speech.sentenceWords(of: span.opening - 1)
    }
    let words = sentence.lowerBound..<span.opening
    guard !words.isEmpty else { return nil }
    var place = words.upperBound - 1
    while place >= words.lowerBound {
      if !phrases.isQuoted(place), let found = cue(at: place, in: words, before: span, shape, talk) { return found }
      if speech.is(place, [.semicolon, .stop]), place < words.upperBound - 1, !speech[place].isName { break }
      place -= 1
    }
    return interrupted(index, shape, talk) ?? introduced(words, by: span, shape)
  }

  /// Özkızılçık is not of that opinion: "…": a whole sentence behind a colon is whose the sentence before it is about, also without a verb
  /// of saying.
  private func introduced(_ words: Range<Int>, by span: QuotedSpan, _ shape: Shape) -> Attribution? {
    guard shape.isSpoken, shape.words >= Self.longAlone, speech.is(span.opening - 1, .colon),
      let subject = mainSubject(words), subject.kind == .name, isPerson(subject)
    else { return nil }
    return Attribution(speaker: subject, cue: nil, medium: nil, words: span.opening..<span.opening)
  }

  private func isPerson(_ speaker: Quotation.Speaker) -> Bool {
    speech.names.contains { $0.type == .person && $0.range.overlaps(speaker.range) }
  }

  /// What the word at `place` says of a quotation behind it, if it is a cue.
  private func cue(at place: Int, in words: Range<Int>, before span: QuotedSpan, _ shape: Shape, _ talk: Talk) -> Attribution? {
    guard !speech[place].isName else { return nil }
    if speech.is(place, .according), speech.is(place + 1, .to), let found = phrases.subject(behind: place + 1, to: words.upperBound)
    {
      return Attribution(speaker: found.speaker, cue: place, medium: nil, words: place..<found.words.upperBound)
    }
    let isNear = span.opening - place <= Self.nearWords
    if speech.is(place, .saying), isNear || shape.words < Self.longAlone {
      guard let speaker = reader.speaker(continuingAt: place, in: words) else { return nil }
      return Attribution(speaker: speaker, cue: place, medium: nil, words: place..<(place + 1))
    }
    if speech.is(place, .say), isGoverning(place, span) {
      let found = reader.attribution(by: place, from: words.lowerBound, to: words.upperBound)
      // A quotation behind "said Petrov, author of" belongs to what is said of Petrov.
      if let found { return isInverted(place, found, words) ? nil : found }
      return nil
    }
    if speech.is(place, .speechNoun), isNear,
      speech.is(span.opening - 1, .colon) || isNear && shape.isSpoken && span.opening - place <= 3
    {
      guard let speaker = mainSubject(words) else { return nil }
      return Attribution(
        speaker: speaker, cue: place, medium: reader.medium(behind: place, to: words.upperBound), words: place..<(place + 1))
    }
    return nil
  }

  /// In words.
  private static let nearWords = 14

  private func mainSubject(_ words: Range<Int>) -> Quotation.Speaker? { reader.mainSubject(of: words) }

  /// Whether what is said goes on from the verb to the quotation: no other clause that is not said begins between.
  private func isGoverning(_ verb: Int, _ span: QuotedSpan) -> Bool {
    let between = span.opening - verb - 1
    if between <= 2 { return true }
    var before = verb - 1
    while before >= 0, speech.is(before, [.adverb, .have]), !speech[before].isName { before -= 1 }
    // "will maintain the stability of the …" is nobody's word, "will say that …" may be.
    if speech.is(before, .modal) { return false }
    if speech.is(verb, [.takesClause, .names, .quotes]) || speech.is(verb + 1, .that) { return between <= Self.governedWords }
    return between <= Self.nearWords
  }

  private static let governedWords = 40

  /// "…, said Steve Pond, author of": the verb closes what was said before it.
  private func isInverted(_ verb: Int, _ found: Attribution, _ words: Range<Int>) -> Bool {
    guard verb > words.lowerBound, speech.is(verb - 1, [.comma, .quoteMark]) else { return false }
    guard let behind = phrases.subject(behind: verb, to: words.upperBound) else { return false }
    let next = behind.words.upperBound
    return behind.words.lowerBound == verb + 1 && behind.speaker.kind == .name
      && !speech.is(next, SpeechWord.Uses.finite.union([.that, .colon]))
  }

  // MARK: From the quotation before

  /// "…," he said. "…": what goes on behind an attribution is the same speaker's.
  private func interrupted(_ index: Int, _ shape: Shape, _ talk: Talk) -> Attribution? {
    guard shape.isSpoken || shape.isClosed && shape.words >= 2, let last = talk.last, last.quotation.speaker != nil,
      last.cueWord != nil
    else { return nil }
    let opening = spans[index].opening
    guard last.end < opening, speech.paragraph(of: last.end) == speech.paragraph(of: opening),
      speech.sentence(of: opening) - speech.sentence(of: last.end) <= 1
    else { return nil }
    // Only the rest of the attribution stands between.
    let between = (last.end + 1)..<opening
    if between.contains(where: { speech.is($0, .stop) && $0 < opening - 1 }) { return nil }
    return Attribution(speaker: last.quotation.speaker, cue: nil, medium: last.quotation.medium, words: opening..<opening)
  }

  /// A quotation without words about it is whose words stood last, a sentence or two before; else its paragraph's before says of whom it tells.
  private func carried(_ index: Int, _ talk: Talk) -> Attribution? {
    let opening = spans[index].opening
    let sentence = speech.sentence(of: opening)
    if let speaker = talk.speaker, sentence - talk.sentence <= Self.carriedSentences {
      return Attribution(speaker: speaker, cue: nil, medium: nil, words: opening..<opening)
    }
    guard sentence > 0, speech.sentenceWords(of: opening).lowerBound == opening,
      let subject = reader.mainSubject(of: speech.sentences[sentence - 1]), subject.kind != .described
    else { return nil }
    return Attribution(speaker: subject, cue: nil, medium: nil, words: opening..<opening)
  }

  private static let carriedSentences = 3
}
