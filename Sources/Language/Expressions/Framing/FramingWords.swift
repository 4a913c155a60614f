/// What single words do in phrases that say who or what somebody is.
struct FramingWords {
  private typealias Kinds = GazetteerEntry.Kinds

  let speech: SpeechText

  private func kinds(_ word: Int) -> GazetteerEntry.Kinds { GazetteerTable.shared[speech.folded(word)].kinds }

  /// Whether a noun says what a person is: `warlord`, `commanders`, `President`.
  func isRole(_ word: Int) -> Bool {
    guard speech.words.indices.contains(word), speech.is(word, [.lower, .capital]),
      !speech.is(word, [.preposition, .determiner, .time])
    else {
      return false
    }
    let hash = speech.folded(word)
    if FramingLexicon.courtesy.contains(hash) || FramingLexicon.ordinals.contains(hash) { return false }
    if kinds(word).isDisjoint(with: [.role, .title]), !FramingLexicon.moreRoles.contains(hash) {
      guard let single = singular(word) else { return false }
      return !GazetteerTable.shared[single].kinds.isDisjoint(with: [.role, .title]) || FramingLexicon.moreRoles.contains(single)
    }
    return true
  }

  /// Whether a noun says what a body, a ship or a place is: `company`, `militia`, `suburb`.
  func isThing(_ word: Int) -> Bool {
    guard speech.words.indices.contains(word), speech.is(word, .lower) || speech.is(word, .capital) else { return false }
    return FramingLexicon.things.contains(speech.folded(word)) || kinds(word).contains(.organisationHead)
  }

  func isHead(_ word: Int, of type: NameType) -> Bool {
    switch type {
    case .person: isRole(word) || isAgent(word)
    case .organisation, .place: isThing(word)
    }
  }

  /// Whether a noun is made of a verb or an art, for who does it: `rusher`, `percussionist`.
  private func isAgent(_ word: Int) -> Bool {
    guard speech.words.indices.contains(word), !speech[word].isName, speech.is(word, .lower), !isThing(word),
      !speech.is(word, [.preposition, .determiner, .time, .timeModifier, .adverb, .relative, .and, .joins, .verb, .say])
    else { return false }
    let bytes = speech.text[speech[word].range]
    return bytes.count > 5 && FramingLexicon.agentEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
      && !bytes.suffix(3).elementsEqual("ier".utf8) && !FramingLexicon.noAgents.contains(speech.folded(word))
  }

  /// Whether a noun says what several are: `commanders`, `companies`.
  func isPluralHead(_ word: Int) -> Bool {
    guard speech.words.indices.contains(word), speech.is(word, .lower) else { return false }
    guard let single = singular(word) else { return false }
    return isRole(word) || isThing(word) || FramingLexicon.things.contains(single)
  }

  /// Of "envoys" and "beneficiaries"; nil for a word that does not end like a plural.
  private func singular(_ word: Int) -> FoldedHash? {
    let bytes = speech.text[speech[word].range]
    guard bytes.last == 0x73, bytes.count > 3 else { return nil }
    return bytes.count > 5 && bytes.suffix(3).elementsEqual("ies".utf8)
      ? FoldedHash(word: bytes.dropLast(3) + [0x79]) : FoldedHash(word: bytes.dropLast())
  }

  /// Mr, Mrs: they say nothing of anybody.
  func isCourtesy(_ word: Int) -> Bool { FramingLexicon.courtesy.contains(speech.folded(word)) }

  /// Behind "to" a verb: "to recruit Novak".
  func isVerbRather(_ word: Int) -> Bool { FramingLexicon.verbsRather.contains(speech.folded(word)) }

  func isArticle(_ word: Int) -> Bool { speech.is(word, .article) && !speech[word].isName }

  /// Whether a word may stand before a noun and say what it is like.
  func isModifier(_ word: Int) -> Bool {
    guard !speech[word].isName, speech.is(word, .lower) else { return false }
    if speech.is(word, [.past, .participle]) { return true }
    let bytes = speech.text[speech[word].range]
    return FramingLexicon.modifiers.contains(speech.folded(word))
      || FramingLexicon.endings.contains { bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0) }
  }
}
