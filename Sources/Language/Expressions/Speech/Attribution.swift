/// Who speaks, by which cue, and to whom: what the words around a quotation say of it.
struct Attribution {
  var speaker: Quotation.Speaker?
  var cue: Int?
  var medium: ByteRange?
  /// The first and the last word that it takes.
  var words: Range<Int>
}

/// Reads the words beside a cue.
struct AttributionReader {
  private let speech: SpeechText
  let phrases: SpeakerPhrase

  init(_ speech: SpeechText, _ phrases: SpeakerPhrase) {
    self.speech = speech
    self.phrases = phrases
  }

  /// What the verb at `verb` says of who speaks, in a clause that begins at `start` at the earliest and ends at `end` at the latest.
  func attribution(by verb: Int, from start: Int, to end: Int) -> Attribution? {
    if speech.is(verb, .quotes) { return quoting(verb, from: start, to: end) }
    if isPassive(verb, from: start), !speech.is(verb, .saying) { return nil }
    guard let subject = phrases.subject(of: verb, from: start) else { return joined(verb, from: start, to: end) }
    return Attribution(
      speaker: subject.speaker, cue: verb, medium: medium(behind: verb, to: end), words: subject.words.lowerBound..<(verb + 1))
  }

  /// "Petrov signed the deal and said": the verb has the subject of the one that it is joined to.
  private func joined(_ verb: Int, from start: Int, to end: Int) -> Attribution? {
    var place = verb - 1
    while place > start, speech.is(place, [.adverb, .have]), !speech[place].isName { place -= 1 }
    guard place > start, speech.is(place, .and) || speech.is(place, .joins) && !speech.is(place, .preposition),
      !phrases.isQuoted(place),
      let speaker = mainSubject(of: start..<verb)
    else { return nil }
    return Attribution(speaker: speaker, cue: verb, medium: medium(behind: verb, to: end), words: verb..<(verb + 1))
  }

  /// "RIA Novosti quoted Petrov as saying", "Petrov was quoted as saying by RIA Novosti".
  private func quoting(_ verb: Int, from start: Int, to end: Int) -> Attribution? {
    if isPassive(verb, from: start) {
      guard let subject = phrases.subject(of: verb, from: start) else { return nil }
      var medium: ByteRange?
      if let by = ((verb + 1)..<max(end, verb + 1)).first(where: { speech.is($0, .by) && !phrases.isQuoted($0) }) {
        medium = phrases.subject(behind: by, to: end).flatMap(Self.name)
      }
      return Attribution(speaker: subject.speaker, cue: verb, medium: medium, words: subject.words.lowerBound..<(verb + 1))
    }
    guard let object = phrases.subject(behind: verb, to: end) else { return nil }
    let medium = phrases.subject(of: verb, from: start)
    return Attribution(
      speaker: object.speaker, cue: verb, medium: medium.flatMap(Self.name),
      words: (medium?.words.lowerBound ?? verb)..<object.words.upperBound)
  }

  private static func name(_ found: SpeakerPhrase.Found) -> ByteRange? {
    found.speaker.kind == .name ? found.speaker.range : nil
  }

  /// Whether a form of "be" makes it a passive: "was told", "is called".
  func isPassive(_ verb: Int, from start: Int) -> Bool {
    var place = verb - 1
    while place >= start, speech.is(place, [.adverb, .not]), !speech[place].isName { place -= 1 }
    return place >= start && speech.is(place, .be) && !speech.is(verb, .saying)
  }

  /// Whom the words behind a verb name as told, or as who had the statement: "told Reuters", "said in an interview with Sky News".
  func medium(behind verb: Int, to end: Int) -> ByteRange? {
    if speech.is(verb, .tells) { return phrases.subject(behind: verb, to: end).flatMap(Self.name) }
    var place = verb + 1
    while place + 1 < end, place < verb + 24 {
      if !phrases.isQuoted(place), speech.is(place, [.to, .with, .by]), speech.is(place - 1, [.speechNoun]) || place == verb + 1 {
        if let found = phrases.subject(behind: place, to: end), let name = Self.name(found) { return name }
      }
      place += 1
    }
    return nil
  }

  /// Who goes on speaking with "adding" or "describing": the subject of the verb of saying before it in its sentence, else of the sentence.
  func speaker(continuingAt participle: Int, in words: Range<Int>) -> Quotation.Speaker? {
    for verb in words.prefix(while: { $0 < participle }).reversed()
    where speech.is(verb, .say) && !speech[verb].isName && !phrases.isQuoted(verb) {
      if let found = attribution(by: verb, from: words.lowerBound, to: participle) { return found.speaker }
      if let behind = phrases.subject(behind: verb, to: participle), speech.is(verb - 1, [.comma, .quoteMark]) {
        return behind.speaker
      }
    }
    return mainSubject(of: clause(of: participle, in: words))
  }

  /// The clause that a participle stands in, from its subject on: behind the last ", but" or ", and" that begins another one.
  private func clause(of participle: Int, in words: Range<Int>) -> Range<Int> {
    for place in words.prefix(while: { $0 < participle }).reversed()
    where place > words.lowerBound && speech.is(place, [.and, .joins]) && speech.is(place - 1, .comma) && !speech[place].isName {
      if phrases.isQuoted(place) || speech.is(place, .preposition) { continue }
      let verb = ((place + 1)..<participle).first { speech.isVerb($0) && !phrases.isQuoted($0) }
      if let verb, verb > place + 1 { return (place + 1)..<words.upperBound }
    }
    return words
  }

  /// The subject of a whole sentence: what stands before its first verb.
  func mainSubject(of words: Range<Int>) -> Quotation.Speaker? {
    var start = words.lowerBound
    // "According to the charges, … saying".
    if speech.is(start, .according), speech.is(start + 1, .to) {
      return phrases.subject(behind: start + 1, to: words.upperBound)?.speaker
    }
    // "On Monday, the minister".
    if speech.is(start, [.preposition, .time, .timeModifier, .participle, .saying, .joins]), !speech[start].isName {
      if let comma = words.prefix(16).first(where: { speech.is($0, .comma) && !phrases.isQuoted($0) }) { start = comma + 1 }
    }
    var end = start
    while end < words.upperBound, end - start < 16 {
      if phrases.isQuoted(end) || speech.is(end, [.comma, .stop, .colon, .semicolon, .relative]) { break }
      // "its armed helicopter" has no verb.
      if !speech[end].isName, end > start, speech.is(end, SpeechWord.Uses.finite.union(.saying)),
        !(speech.is(end, .past) && !speech.is(end, .say) && speech.is(end - 1, .determiner))
      {
        break
      }
      end += 1
    }
    return phrases.phrase(start..<end)?.speaker
  }
}
