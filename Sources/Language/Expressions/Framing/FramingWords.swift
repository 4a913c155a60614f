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
    if Self.courtesy.contains(hash) || Self.ordinals.contains(hash) { return false }
    if kinds(word).isDisjoint(with: [.role, .title]), !Self.moreRoles.contains(hash) {
      let bytes = speech.text[speech[word].range]
      guard bytes.last == 0x73, bytes.count > 3 else { return false }
      let single = FoldedHash(word: bytes.dropLast())
      return !GazetteerTable.shared[single].kinds.isDisjoint(with: [.role, .title]) || Self.moreRoles.contains(single)
    }
    return true
  }

  /// Whether a noun says what a body, a ship or a place is: `company`, `militia`, `suburb`.
  func isThing(_ word: Int) -> Bool {
    guard speech.words.indices.contains(word), speech.is(word, .lower) || speech.is(word, .capital) else { return false }
    return Self.things.contains(speech.folded(word)) || kinds(word).contains(.organisationHead)
  }

  func isHead(_ word: Int, of type: NameType) -> Bool {
    switch type {
    case .person: isRole(word)
    case .organisation, .place: isThing(word)
    }
  }

  /// Mr, Mrs: they say nothing of anybody.
  func isCourtesy(_ word: Int) -> Bool { Self.courtesy.contains(speech.folded(word)) }

  func isArticle(_ word: Int) -> Bool { speech.is(word, .article) && !speech[word].isName }

  /// Whether a word may stand before a noun and say what it is like.
  func isModifier(_ word: Int) -> Bool {
    guard !speech[word].isName, speech.is(word, .lower) else { return false }
    if speech.is(word, [.past, .participle]) { return true }
    let bytes = speech.text[speech[word].range]
    return Self.modifiers.contains(speech.folded(word))
      || Self.endings.contains { bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let ordinals = Set(FoldedHash.words("first second third last next"))
  private static let courtesy = Set(FoldedHash.words("mr mrs ms miss mister messrs mme monsieur madame sir"))
  private static let moreRoles = Set(
    FoldedHash.words(
      """
      killer suspect gunman victim sister son wife husband widow twin niece nephew aunt uncle parent survivor rebel traitor terrorist hero
      villain thug butcher puppet tyrant saviour savior friend foe enemy opponent rival critic supporter backer ally veteran native
      strongman kingpin mastermind bogeyman pariah favourite favorite fellow recruit signatory trustee owner resident linebacker receiver
      quarterback tackle guard star host strategist envoy bell-ringer ringer freshman sophomore junior senior veteran rookie guru maverick
      populist nationalist socialist communist fascist racist liar criminal crook thief murderer dictator despot monster genius giant legend
      professional player person figure man woman boy girl teenager mother father brother daughter member representative candidate nominee
      superhero advocate choice runner contender front-runner resident hopeful presence cornerstone successor predecessor
      """))
  private static let things = Set(
    FoldedHash.words(
      """
      company companies firm firms magazine newspaper paper daily weekly tabloid broadcaster channel network station website site blog agency
      outlet platform group groups party faction militia militias movement organisation organization gang cartel syndicate force army navy
      brigade battalion alliance coalition bloc union federation association club team side giant maker manufacturer retailer carrier airline
      operator bank lender insurer fund startup subsidiary affiliate publisher publication journal think-tank thinktank charity institute
      university college school hospital museum church mosque ministry department bureau office government regime administration junta
      parliament court tribunal watchdog regulator ship vessel frigate warship carrier freighter trawler tanker liner ferry boat yacht dhow
      submarine suburb city town village capital port state country nation province region district island neighbourhood neighborhood
      republic kingdom ally neighbour neighbor rival power superpower stronghold enclave hub wholesaler distributor supplier contractor engine street square avenue airport peninsula
      monopoly conglomerate consortium show series film newswire service program programme operator franchise contractor provider neighbor member producer exporter
      """))
  private static let modifiers = Set(
    FoldedHash.words(
      """
      former ex veteran senior top chief deputy acting interim longtime long-time rival new late late rebel renegade strongman hardline
      moderate radical controversial powerful influential popular prominent leading embattled self-styled so-called military political
      young old elderly wealthy rich poor famous notorious infamous legendary rogue key main major minor local fellow lead star big small
      good great bad evil brave tough shrewd honest lanky defiant beleaguered besieged
      """))
  private static let endings = [
    "ist", "ive", "ous", "ful", "less", "ial", "ary", "ible", "able", "ern", "ese", "ic", "al", "ant", "ent",
  ].map {
    Array($0.utf8)
  }
}
