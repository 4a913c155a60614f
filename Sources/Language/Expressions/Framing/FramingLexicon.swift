/// The words by which phrases are read that say who or what somebody is.
enum FramingLexicon {
  static let verbsRather = Set(FoldedHash.words("recruit host judge guard star champion rival back"))
  static let ordinals = Set(FoldedHash.words("first second third last next"))
  static let courtesy = Set(FoldedHash.words("mr mrs ms miss mister messrs mme monsieur madame sir"))
  static let moreRoles = Set(
    FoldedHash.words(
      """
      killer suspect gunman victim sister son wife husband widow twin niece nephew aunt uncle parent survivor rebel traitor terrorist hero
      villain thug butcher puppet tyrant saviour savior friend foe enemy opponent rival critic supporter backer ally veteran native
      strongman kingpin mastermind bogeyman pariah favourite favorite fellow recruit signatory trustee owner resident linebacker receiver
      quarterback tackle guard star host strategist envoy bell-ringer ringer freshman sophomore junior senior veteran rookie guru maverick
      populist nationalist socialist communist fascist racist liar criminal crook thief murderer dictator despot monster genius giant legend
      professional player person figure man woman boy girl teenager mother father brother daughter member representative candidate nominee
      superhero advocate choice runner contender front-runner resident hopeful presence cornerstone successor predecessor beneficiary facilitator superior supervisor insider
      icon legend duo trio upstart mouthpiece shareholder stakeholder investor
      """))
  static let things = Set(
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
      business store shop restaurant cafe hotel chain mall mouthpiece waterway start-up startups backer sponsor shareholder investor supertanker moon planet comet asteroid satellite spacecraft volcano upstart champion champions winner finalist holder newcomer underdog
      """))
  static let modifiers = Set(
    FoldedHash.words(
      """
      former ex veteran senior top chief deputy acting interim longtime long-time rival new late late rebel renegade strongman hardline
      moderate radical controversial powerful influential popular prominent leading embattled self-styled so-called military political
      young old elderly wealthy rich poor famous notorious infamous legendary rogue key main major minor local fellow lead star big small
      good great bad evil brave tough shrewd honest lanky defiant beleaguered besieged extreme ultra hardcore far
      """))
  static let endings = [
    "ist", "ive", "ous", "ful", "less", "ial", "ary", "ible", "able", "ern", "ese", "ic", "al", "ant", "ent",
  ].map {
    Array($0.utf8)
  }
  static let agentEndings = ["er", "or", "ist", "ess"].map { Array($0.utf8) }
  /// Comparatives, and what is no person.
  static let noAgents = Set(
    FoldedHash.words(
      """
      bigger larger smaller greater younger older stronger weaker longer shorter higher lower deeper closer former latter further farther
      nearer newer cheaper faster slower harder softer tougher brighter darker cleaner safer richer poorer thinner wider another together
      rather however whether either neither altogether moreover whatever whoever whenever wherever forever
      letter matter number paper dinner summer winter october november december september weather quarter chapter theater theatre shelter
      border corner counter cover folder finger flower shower tower trigger danger anger hunger powder timber lumber rubber leather
      feather silver copper litter butter bitter proper sober tender computer printer server router reactor tractor factor sector vector
      mirror terror horror error harbor harbour humor humour rumor rumour favor favour labour labor armor armour behavior behaviour
      interior exterior anterior junior senior minor major motor visitor corridor monitor detector indicator generator
      business success process access progress address congress express princess illness weakness fitness witness happiness illness
      distress stress mattress compress wilderness likeness darkness kindness sickness readiness willingness awareness assist consist
      insist resist exist persist enlist transfer consider discover deliver remember register answer encounter recover gather suffer
      offer differ prefer refer whisper wonder wander linger hover lower enter deter
      """))
}
