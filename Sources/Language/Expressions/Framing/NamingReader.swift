/// Reads verbs that give somebody a name: "called Haftar a rebel", "Haftar, described as a warlord".
struct NamingReader {
  private let speech: SpeechText
  private let phrases: FramingPhrases
  private let speakers: SpeakerPhrase

  struct Naming {
    let words: Range<Int>
    let namer: Quotation.Speaker?
  }

  init(_ speech: SpeechText, _ phrases: FramingPhrases) {
    self.speech = speech
    self.phrases = phrases
    speakers = SpeakerPhrase(speech, quoted: [])
  }

  func namings(of name: Range<Int>, in sentence: Range<Int>) -> [Naming] {
    active(name, in: sentence) + passive(name, in: sentence)
  }

  /// "Erdogan called Haftar a rebel", "labelled President Haftar as a rebel".
  private func active(_ name: Range<Int>, in sentence: Range<Int>) -> [Naming] {
    var verb = name.lowerBound - 1
    // A title or an article may stand between.
    while verb > sentence.lowerBound, name.lowerBound - verb <= 4, !speech.is(verb, .names),
      speech.is(verb, [.capital, .article]) || phrases.words.isRole(verb) || phrases.words.isCourtesy(verb)
    {
      verb -= 1
    }
    guard verb >= sentence.lowerBound, speech.is(verb, .names), !speech[verb].isName else { return [] }
    let namer = speakers.subject(of: verb, from: sentence.lowerBound)?.speaker
    var place = phrases.behindBracket(name.upperBound, in: sentence)
    if speech.is(place, .as) { place += 1 }
    return given(from: place, in: sentence).map { Naming(words: $0, namer: namer) }
  }

  /// "Haftar was called a rebel by Erdogan", "Haftar, dubbed the strongman of the east".
  private func passive(_ name: Range<Int>, in sentence: Range<Int>) -> [Naming] {
    var place = phrases.behindBracket(name.upperBound, in: sentence)
    if speech.is(place, .comma) { place += 1 }
    let first = place
    while place < sentence.upperBound, speech.is(place, [.be, .have, .adverb]), !speech[place].isName { place += 1 }
    // "Haftar had called the accord a betrayal" names something else.
    let isPassive = (first..<place).contains { speech.is($0, .be) }
    guard place < sentence.upperBound, speech.is(place, .names),
      speech.is(place, .past) || Self.known.contains(speech.folded(place)),
      isPassive || place == first && speech.is(first - 1, .comma)
    else { return [] }
    let verb = place
    place += 1
    if speech.is(place, .as) { place += 1 }
    var namer: Quotation.Speaker?
    var end = sentence.upperBound
    if let by = (place..<sentence.upperBound).first(where: { speech.is($0, [.by, .comma, .stop]) }), speech.is(by, .by) {
      namer = speakers.subject(behind: by, to: sentence.upperBound)?.speaker
      if by > verb + 1 { end = by }
      // "described by police as a".
      if by == verb + 1, let as_ = (by..<sentence.upperBound).first(where: { speech.is($0, .as) }) { place = as_ + 1 }
    }
    return given(from: place, in: sentence.lowerBound..<end).map { Naming(words: $0, namer: namer) }
  }

  private static let known = Set(FoldedHash.words("known"))

  /// The name that is given: a noun phrase, or words in marks, and those joined to them.
  private func given(from start: Int, in sentence: Range<Int>) -> [Range<Int>] {
    guard start < sentence.upperBound else { return [] }
    if speech.is(start, .doubleMark) || speech.is(start, .article) && speech.is(start + 1, .doubleMark) {
      return quoted(from: start, in: sentence)
    }
    guard
      speech.is(start, .article) || phrases.words.isRole(start)
        || phrases.words.isModifier(start) && phrases.words.isRole(start + 1)
    else { return [] }
    let end = phrases.predicateEnd(from: start, in: sentence)
    return start < end ? [start..<end] : []
  }

  private func quoted(from start: Int, in sentence: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = start
    while place < sentence.upperBound {
      if speech.is(place, .article) { place += 1 }
      guard speech.is(place, .doubleMark),
        let close = ((place + 1)..<sentence.upperBound).first(where: { speech.is($0, .doubleMark) }), close - place <= 16
      else { break }
      var end = close
      if let relative = ((place + 1)..<close).first(where: { speech.is($0, [.relative, .that]) && !speech[$0].isName }) {
        end = relative
      }
      found.append((place + 1)..<end)
      place = close + 1
      guard speech.is(place, [.and, .comma]) else { break }
      place += 1
    }
    return found
  }
}
