/// Finds who speaks beside a verb of saying: the noun phrase before it, or behind it where the two are turned round.
struct SpeakerPhrase {
  typealias Uses = SpeechWord.Uses

  /// A noun phrase with the words that it takes.
  struct Found {
    let words: Range<Int>
    let speaker: Quotation.Speaker
  }

  private let speech: SpeechText
  /// Words in quotation marks, in order: no noun phrase goes into them.
  private let quoted: [Range<Int>]

  init(_ speech: SpeechText, quoted: [Range<Int>]) {
    self.speech = speech
    self.quoted = quoted
  }

  /// Whether a word stands in a quotation, its marks with it.
  func isQuoted(_ word: Int) -> Bool {
    var (low, high) = (0, quoted.count)
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].contains(word)
  }

  // MARK: Before the verb

  /// The subject of the verb at `verb`, which stands before it: "the ministry's spokesman, Ivan Petrov, said".
  ///
  /// - Parameter start: where the clause may begin at the earliest.
  func subject(of verb: Int, from start: Int) -> Found? {
    var end = verb
    while end > start, speech.is(end - 1, Self.beforeVerbs), !speech[end - 1].isName { end -= 1 }
    guard end > start, !isQuoted(end - 1) else { return nil }
    if speech.is(end - 1, [.comma, .dash, .closingBracket]) {
      return subject(endingBeforeApposition: end - 1, from: start)
    }
    if speech.is(end - 1, .reflexive), end - 1 > start { end -= 1 }
    let words = withList(boundary(before: end, from: start)..<end, from: start)
    // "Petrov, who said".
    if speech.is(words.lowerBound, .relative), words.count == 1 { return antecedent(of: words.lowerBound, from: start) }
    let before = words.lowerBound - 1
    // "A climber who watched his brother fall said".
    if before > start, opensClauseOfPerson(before), words.contains(where: speech.isVerb) {
      return antecedent(of: before, from: start)
    }
    // "The House (the parliament) sitting in Tobruk said": what stands behind the bracket says more of what stands before it.
    if before > start, speech.is(before, .closingBracket), speech.is(words.lowerBound, .participle),
      let open = (start..<before).last(where: { speech.is($0, .bracket) }), open > start
    {
      return phrase(boundary(before: open, from: start)..<open)
    }
    return phrase(words)
  }

  private func opensClauseOfPerson(_ word: Int) -> Bool {
    !speech[word].isName && Self.personalRelatives.contains(speech.folded(word)) && !isQuoted(word)
  }

  private static let personalRelatives = Set(FoldedHash.words("who whose"))

  /// What a relative pronoun stands for; nothing behind a preposition ("all of which showed").
  private func antecedent(of relative: Int, from start: Int) -> Found? {
    if speech.is(relative - 1, .preposition), relative - 1 >= start, !speech[relative - 1].isName { return nil }
    let end = relative - 1 > start && speech.is(relative - 1, .comma) ? relative - 1 : relative
    if end > start, speech[end - 1].isName { return phrase(speech.nameWords(at: end - 1).clamped(to: start..<end)) }
    return phrase(boundary(before: end, from: start)..<end)
  }

  /// With the first parts of a list: "officials, diplomats and analysts".
  private func withList(_ words: Range<Int>, from start: Int) -> Range<Int> {
    // "chairman and president Craig Menear" is one person.
    guard words.contains(where: { speech.is($0, .and) && !speech[$0].isName }), let last = words.last, !speech[last].isName else {
      return words
    }
    var first = words.lowerBound
    while first > start + 1, speech.is(first - 1, .comma), speech.is(first - 2, .lower), !speech.isVerb(first - 2),
      first - 2 == start || speech.is(first - 3, [.comma, .determiner])
    {
      first -= speech.is(first - 3, .determiner) && first - 3 >= start ? 3 : 2
    }
    return first..<words.upperBound
  }

  private static let beforeVerbs: Uses = [.adverb, .have, .be, .modal, .not]

  /// The phrase before an apposition or a bracket: the last one that ends in a name, else the one before the last comma.
  private func subject(endingBeforeApposition comma: Int, from start: Int) -> Found? {
    var place = comma - 1
    var first: Found?
    var commas = 0
    var end = comma
    while place > start, commas < 5 {
      if isQuoted(place) { break }
      if speech.is(place, [.comma, .dash, .bracket]), !speech[place].isName {
        commas += 1
        let words = boundary(before: place, from: start)..<place
        // "His lawyer, Richard Fowler, said": the name is the apposition.
        if let name = phrase((place + 1)..<end), isPerson(name), name.words.lowerBound == place + 1,
          speech[place + 1].isName, let first = phrase(words)
        {
          return Found(words: first.words.lowerBound..<end, speaker: name.speaker)
        }
        end = place
        guard let found = phrase(words) else {
          place -= 1
          continue
        }
        if first == nil { first = found }
        // "Dylan Nelson, a fellow in Munich, Germany, said": places say where.
        if found.speaker.kind == .name, !isPlace(found) { return found }
      } else if speech.is(place, [.stop, .semicolon, .colon]) {
        break
      }
      place -= 1
    }
    // "On Monday, said" has no apposition: what stands between comma and verb is nothing.
    return first
  }

  private func isPerson(_ found: Found) -> Bool { found.speaker.kind == .name && type(of: found) == .person }

  private func isPlace(_ found: Found) -> Bool { type(of: found) == .place }

  private func type(of found: Found) -> NameType? {
    found.words.last { speech[$0].isName }.map { speech.names[Int(speech[$0].name)].type }
  }

  /// Where the noun phrase that ends at `end` may begin at the earliest.
  private func boundary(before end: Int, from start: Int) -> Int {
    var place = end
    while place > start {
      let word = speech[place - 1]
      if isQuoted(place - 1) { break }
      if word.isName {
        place -= 1
        continue
      }
      if word.is([.relative, .that]), !word.is(.determiner) {
        if place == end { place -= 1 }
        break
      }
      if word.is(Self.ends) { break }
      if word.is(.say), !word.is([.speechNoun, .capital]), place < end { break }
      if word.is(.wentLike), place < end { break }
      // "a week after the court ruled", "as saying her husband told".
      if Self.clauseOpeners.contains(speech.folded(place - 1)) || word.is(.saying) && word.is(.lower) { break }
      if word.is(.joins), !word.is([.preposition, .determiner]) { break }
      if word.is(.and), !joinsNouns(place - 1, from: start) { break }
      place -= 1
    }
    return place
  }

  private static let clauseOpeners = Set(FoldedHash.words("after before since until once"))
  private static let ends: Uses = [
    .comma, .stop, .semicolon, .colon, .dash, .bracket, .closingBracket, .doubleMark, .singleMark, .be, .have, .modal,
  ]

  /// Whether "and" joins two parts of a subject: a determiner, a name or a plural stands on both sides, and no verb before it.
  private func joinsNouns(_ conjunction: Int, from start: Int) -> Bool {
    var place = conjunction - 1
    var count = 0
    while place >= start, !speech.is(place, Self.ends), count < 12 {
      if speech[place].isName == false, speech.is(place, [.past, .verb, .say, .be, .have, .modal, .joins]),
        !speech.is(place, .capital)
      {
        return false
      }
      place -= 1
      count += 1
    }
    // A clause before it would have had a verb, and words behind a comma belong to a list.
    return count > 0
  }

  // MARK: Behind the verb

  /// The subject behind a verb of saying or "according to": "said Ivan Petrov, a spokesman".
  func subject(behind verb: Int, to end: Int) -> Found? {
    var place = verb + 1
    while place < end, speech.is(place, [.adverb]), !speech[place].isName { place += 1 }
    let start = place
    while place < end {
      let word = speech[place]
      if isQuoted(place) { break }
      if !word.isName {
        if word.is(Self.endsBehind) || word.is(.relative) || word.is(.say) && !word.is([.capital, .speechNoun]) { break }
        if place > start, speech[place - 1].isName, speech.isVerb(place) { break }
        if word.is(.time), !word.is(.capital) || place > start { break }
        if word.is(.timeModifier), speech.is(place + 1, .time) { break }
        if word.is(.adverb), place > start { break }
        if word.is(.and), !(place + 1 < end && (speech[place + 1].isName || speech.is(place + 1, [.determiner, .lower]))) { break }
        if word.is(.preposition), !word.is(.of), !keeps(place, in: start..<end) { break }
        if word.is(.joins), !word.is([.preposition, .determiner]) { break }
      }
      place += 1
    }
    return phrase(start..<place)
  }

  private static let endsBehind: Uses = [
    .comma, .stop, .semicolon, .colon, .dash, .bracket, .closingBracket, .doubleMark, .singleMark, .be, .have, .modal, .that,
    .pronoun,
  ]

  /// Whether a preposition belongs to the noun before it: "a spokeswoman for the hospital", "sources from the ministry".
  private func keeps(_ preposition: Int, in range: Range<Int>) -> Bool {
    guard preposition > range.lowerBound else { return false }
    if speech[preposition - 1].isName { return false }
    let hash = speech.folded(preposition)
    return Self.nounPrepositions.contains(hash) && !speech.is(preposition + 1, [.time, .timeModifier])
  }

  private static let nounPrepositions = Set(FoldedHash.words("for from with close at in near to"))

  // MARK: What a phrase is

  /// What the words of a noun phrase say of a speaker; nil when they are no noun phrase.
  func phrase(_ range: Range<Int>) -> Found? {
    var range = range
    while let first = range.first, isNoStart(first, in: range) { range = (first + 1)..<range.upperBound }
    while let last = range.last, !speech[last].isName, speech.is(last, [.adverb, .and, .comma, .time, .timeModifier]),
      range.count > 1
    {
      range = range.lowerBound..<last
    }
    guard let first = range.first, !speech.is(first, .not), !isDeed(range) else { return nil }
    if range.count == 1, speech.is(first, [.pronoun, .objectPronoun]), !speech[first].isName {
      return found(range, .pronoun)
    }
    range = withoutAdjunct(range)
    guard !range.isEmpty, range.count <= Self.longest else { return nil }
    let headEnd = headEnd(range)
    if headEnd > range.lowerBound, let name = name(endingAt: headEnd, in: range) {
      return Found(words: range, speaker: Quotation.Speaker(range: name, kind: .name))
    }
    if let name = personBehindOffice(range) { return Found(words: range, speaker: Quotation.Speaker(range: name, kind: .name)) }
    // A noun at least: no verb, no mark alone.
    guard range.contains(where: { speech[$0].isName || speech.is($0, [.lower, .capital]) && !speech.is($0, Self.noNoun) }) else {
      return nil
    }
    if range.contains(where: { !speech[$0].isName && speech.is($0, [.be, .modal]) }) || holdsClause(range) { return nil }
    return isSpeaker(range) ? found(range, .described) : nil
  }

  /// "Choosing Keller signals": what somebody does to somebody, as the subject of a sentence.
  private func isDeed(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    guard range.count > 1, speech.sentenceWords(of: first).lowerBound == first, speech.is(first, .capital), !speech[first].isName,
      speech.text[speech[first].range].suffix(3).elementsEqual("ing".utf8), speech[first].range.count > 4
    else { return false }
    if speech[first + 1].isName { return speech.names[Int(speech[first + 1].name)].type == .person }
    return speech.is(first + 1, [.article, .objectPronoun])
  }

  /// Whether a verb stands in the words with what it is done to behind it, so that they are no noun phrase: "the ship picked up a distress",
  /// "Keller also earned".
  private func holdsClause(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { word in
      guard !speech[word].isName, speech.is(word, [.past, .wentLike]), !speech.is(word, .determiner) else { return false }
      if speech.is(word - 1, .adverb), word - 2 >= range.lowerBound, speech[word - 2].isName { return true }
      return (word + 1..<min(word + 3, range.upperBound)).contains {
        !speech[$0].isName && speech.is($0, [.article, .objectPronoun])
          && ($0 == word + 1 || !speech.is($0 - 1, [.preposition, .past]))
      }
    }
  }

  /// Whether a phrase without a name can be one who speaks: "officials", "a witness", but not "I'd like to", "first", "thinking".
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    // A pronoun in it is the subject of another clause.
    if range.contains(where: { !speech[$0].isName && speech.is($0, .pronoun) && !speech.is($0, .determiner) }) { return false }
    if !speech[last].isName, speech.is(last, .to) { return false }
    if !speech[first].isName, Self.noBeginnings.contains(speech.folded(first)) { return false }
    // "known for her patience" says more of somebody.
    if !speech[first].isName, speech.is(first, [.past, .verb, .wentLike]), speech.is(first + 1, .preposition), range.count > 1 {
      return false
    }
    guard range.count == 1, !speech[first].isName, speech.is(first, .lower) else { return true }
    if Self.noSpeakers.contains(speech.folded(first)) { return false }
    // A word alone is many, a site, or somebody who needs no article.
    let letters = speech.text[speech[first].range]
    return letters.last == 0x73 || letters.contains(0x2E) || Self.bodies.contains(speech.folded(first))
  }

  private static let noSpeakers = Set(FoldedHash.words("first second third last next only thinking home scene"))
  private static let noBeginnings = Set(FoldedHash.words("let lets s lives"))
  private static let bodies = Set(
    FoldedHash.words(
      """
      police media people staff management parliament government opposition prosecution defence defense family congress counsel nobody
      somebody someone everyone everybody anyone none many some one both several few men women man woman driver suspect witness
      lawyer attorney mother father brother sister husband wife dpa afp efe tass intelligence security legend
      """))

  /// In words.
  private static let longest = 24
  private static let noNoun: Uses = [
    .preposition, .determiner, .adverb, .pronoun, .be, .have, .modal, .and, .joins, .relative, .that, .say, .saying, .time,
  ]

  private func found(_ words: Range<Int>, _ kind: Quotation.Speaker.Kind) -> Found? {
    speech.range(words).map { Found(words: words, speaker: Quotation.Speaker(range: $0, kind: kind)) }
  }

  private func isNoStart(_ word: Int, in range: Range<Int>) -> Bool {
    if speech[word].isName { return false }
    return speech.is(word, [.and, .comma, .closingBracket, .hyphen, .otherMark, .joins, .that])
      && !speech.is(word, [.preposition, .determiner]) || speech.is(word, .adverb) && range.count > 1
  }

  /// The phrase without what says when or where before it: "Last month the navy", "On Friday police", "At a meeting Putin".
  private func withoutAdjunct(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, !speech[first].isName,
      speech.is(first, [.preposition, .time, .timeModifier, .participle, .past]) && !speech.is(first, .determiner)
        || speech.is(first, [.timeModifier]) && speech.is(first + 1, .time)
        || speech.is(first, .time) && range.count > 1
    else { return range }
    var start = range.upperBound - 1
    if speech[start].isName {
      start = speech.nameWords(at: start).lowerBound
      // Titles and roles before the name are part of the phrase.
      while start > range.lowerBound, isTitleLike(start - 1) { start -= 1 }
      return max(start, range.lowerBound)..<range.upperBound
    }
    // The last noun phrase: from its determiner, or the bare words behind the last word of time.
    var place = range.upperBound - 1
    while place > range.lowerBound {
      if speech.is(place, .determiner), !speech[place].isName, !speech.is(place - 1, [.preposition]) {
        return place..<range.upperBound
      }
      if speech.is(place, [.time, .number, .adverb]), !speech[place].isName, place + 1 < range.upperBound {
        return (place + 1)..<range.upperBound
      }
      place -= 1
    }
    return (range.upperBound - 1)..<range.upperBound
  }

  private func isTitleLike(_ word: Int) -> Bool {
    !speech[word].isName && !speech.is(word, [.preposition, .time, .determiner, .comma, .and, .adverb])
      && GazetteerTable.shared[speech.folded(word)].kinds.contains(.title)
  }

  /// "The chairman of the State Duma Committee Leonid Slutsky": a person's name directly behind another name that is no person's.
  private func personBehindOffice(_ range: Range<Int>) -> ByteRange? {
    let last = range.upperBound - 1
    guard speech[last].isName else { return nil }
    let name = speech.names[Int(speech[last].name)]
    let start = speech.nameWords(at: last).lowerBound
    guard name.type == .person, start > range.lowerBound, speech[start - 1].isName else { return nil }
    let before = speech.names[Int(speech[start - 1].name)]
    return before.type == .person || before.form == .adjective ? nil : name.range
  }

  /// Where the part of the phrase ends that has its head: before the first preposition.
  private func headEnd(_ range: Range<Int>) -> Int {
    for word in range where !speech[word].isName && word > range.lowerBound {
      if speech.is(word, [.preposition, .relative, .comma, .bracket, .participle]) { return word }
    }
    return range.upperBound
  }

  /// The name that ends where the head does; of several that follow one another, as in "said Nayed RIA Novosti", the first person.
  private func name(endingAt end: Int, in range: Range<Int>) -> ByteRange? {
    guard speech[end - 1].isName else { return nil }
    var name = speech.names[Int(speech[end - 1].name)]
    if name.form == .adjective { return nil }
    let words = speech.nameWords(at: end - 1)
    if name.type != .person, words.lowerBound > range.lowerBound, speech[words.lowerBound - 1].isName {
      let before = speech.names[Int(speech[words.lowerBound - 1].name)]
      if before.type == .person { name = before }
    }
    // "Laurence Mark and Bill Condon": both speak.
    if words.lowerBound - 1 > range.lowerBound, speech.is(words.lowerBound - 1, .and), speech[words.lowerBound - 2].isName {
      return speech.names[Int(speech[words.lowerBound - 2].name)].range.lowerBound..<name.range.upperBound
    }
    return name.range
  }
}
