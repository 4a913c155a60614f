/// Which forms of a verb a word can be.
struct VerbForms: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// `send`, also what "they" do.
  static let plain = VerbForms(rawValue: 1)
  /// `sends`.
  static let thirdPerson = VerbForms(rawValue: 2)
  /// `sent`, of a time before.
  static let past = VerbForms(rawValue: 4)
  /// `sent`, behind "has" or "was".
  static let pastParticiple = VerbForms(rawValue: 8)
  /// `sending`.
  static let presentParticiple = VerbForms(rawValue: 16)
  /// The word is a noun about as often: `talks`, `attack`.
  static let alsoNoun = VerbForms(rawValue: 32)
  /// The verb is not among the known ones, and only the ending speaks for it.
  static let guessed = VerbForms(rawValue: 64)

  static let finite: VerbForms = [.plain, .thirdPerson, .past]
  static let any: VerbForms = [.plain, .thirdPerson, .past, .pastParticiple, .presentParticiple]
}

/// The verbs of news, with the forms that they take.
///
/// The list was written for this program; which of its words are nouns as well was counted behind articles and behind "to" in public-domain
/// news. An unknown word that ends as a past form does is taken for one.
enum VerbLexicon {
  /// What forms of which verb a word can be; empty for a word that is none.
  ///
  /// - Parameter word: in lower case.
  static func forms(of word: some Collection<UInt8>) -> VerbForms {
    let word = Array(word)
    if let known = table[word] { return known }
    guard word.count > 4, word.count <= 24 else { return [] }
    if word.ends(with: "ed"), !notVerbs.contains(word) { return [.past, .pastParticiple, .guessed] }
    if word.ends(with: "ing"), word.count > 5, !notVerbs.contains(word) { return [.presentParticiple, .guessed] }
    return []
  }

  private static func words(_ list: String) -> [[UInt8]] { list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) } }

  private static let table: [[UInt8]: VerbForms] = {
    var table: [[UInt8]: VerbForms] = [:]
    func add(_ word: [UInt8], _ forms: VerbForms) { table[word, default: []].formUnion(forms) }
    func add(_ verb: [UInt8], alsoNoun: Bool) {
      let noun: VerbForms = alsoNoun ? .alsoNoun : []
      let irregular = IrregularVerbs.pastForms[verb]
      add(verb, [.plain, noun])
      add(withS(verb), [.thirdPerson, noun])
      for past in irregular?.past ?? regularPast(verb) { add(past, .past) }
      for participle in irregular?.participles ?? regularPast(verb) { add(participle, .pastParticiple) }
      for form in withIng(verb) { add(form, .presentParticiple) }
    }
    for verb in words(verbs) { add(verb, alsoNoun: false) }
    for verb in words(alsoNouns) { add(verb, alsoNoun: true) }
    for verb in IrregularVerbs.pastForms.keys where table[verb] == nil { add(verb, alsoNoun: false) }
    return table
  }()

  // MARK: Regular forms

  private static let vowels = Set("aeiou".utf8)

  private static func withS(_ verb: [UInt8]) -> [UInt8] {
    guard let last = verb.last, verb.count > 1 else { return verb }
    if last == UInt8(ascii: "y"), !vowels.contains(verb[verb.count - 2]) { return verb.dropLast() + Array("ies".utf8) }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { verb.ends(with: $0) }
    return verb + Array((hisses ? "es" : "s").utf8)
  }

  /// `stop` doubles its last letter, `visit` does not; what can be either way is taken both ways.
  private static func stems(_ verb: [UInt8]) -> [[UInt8]] {
    guard verb.count > 2, let last = verb.last, !vowels.contains(last), !"wxy".utf8.contains(last),
      vowels.contains(verb[verb.count - 2]),
      !vowels.contains(verb[verb.count - 3])
    else { return [verb] }
    return [verb, verb + [last]]
  }

  private static func regularPast(_ verb: [UInt8]) -> [[UInt8]] {
    guard let last = verb.last, verb.count > 1 else { return [] }
    if last == UInt8(ascii: "e") { return [verb + Array("d".utf8)] }
    if last == UInt8(ascii: "y"), !vowels.contains(verb[verb.count - 2]) { return [verb.dropLast() + Array("ied".utf8)] }
    return stems(verb).map { $0 + Array("ed".utf8) }
  }

  private static func withIng(_ verb: [UInt8]) -> [[UInt8]] {
    if verb.ends(with: "ie") { return [verb.dropLast(2) + Array("ying".utf8)] }
    if verb.last == UInt8(ascii: "e"), !verb.ends(with: "ee"), verb.count > 2 { return [verb.dropLast() + Array("ing".utf8)] }
    return stems(verb).map { $0 + Array("ing".utf8) }
  }

  // MARK: The words

  /// Verbs that are seldom nouns.
  private static let verbs = """
    abandon abduct abide abolish absorb accelerate accept accompany accomplish accredit accumulate accuse achieve acknowledge acquire acquit
    adapt add adhere adjourn adjust administer admit adopt advertise advise advocate affect affirm agree airlift align allege allocate allow
    alter amend amount analyse analyze announce annex annul anticipate apologise apologize appear applaud apply appoint appreciate approve
    argue arise arm arrange arrive ask assassinate assemble assert assess assign assist assume assure attach attain attend attract
    attribute authorise authorize avenge avert avoid await award become befriend begin behave behead believe belong bequeath besiege betray
    blacklist blame bolster boast bombard boost bore borrow bring broaden build burn bury buy call calm campaign capitulate capsize
    capture carry cease cede celebrate centre characterise characterize chase choose circulate cite clarify classify climb cling close
    coincide collaborate collapse collect collide combine come commemorate commence commend commission commit compare compel compensate
    compete compile complain complete complicate comply compose comprise conceal concede concentrate conclude concur condemn conduct confer
    confess confine confirm confiscate conform confront confuse congratulate connect conquer consider consist consolidate conspire
    constitute construct consult consume contact contain contemplate contend continue contract contradict contravene contribute convene
    convert convey convict convince cooperate coordinate cope correct correspond corroborate cost counsel crash create criticise
    criticize cross crush cultivate curb curtail customise dare decide declare decline dedicate deepen defeat defect defend defer defuse
    defy degrade delegate deliver demolish demonstrate denounce deny depart depend depict deplore deploy deport depose deprive derail derive
    describe deserve design designate despise destabilise destabilize destroy detain detect deter deteriorate determine detonate devastate
    develop deviate devote diagnose dictate die differ diminish disagree disappear disappoint disapprove disarm disband discharge
    discipline disclose discontinue discourage discover discredit discriminate discuss disguise disintegrate dismantle dismiss disobey
    dispatch disperse display displace disqualify disregard disrupt disseminate dissolve distinguish distort distribute disturb diversify
    divert divide divorce dominate donate double doubt downgrade downplay draft drag drain draw drive drown earn ease echo educate elaborate
    elect elevate eliminate embark embody embrace emerge emphasise emphasize employ empower enable enact encircle enclose encounter
    encourage end endanger endorse endure enforce engage engulf enhance enjoy enlarge enlist enrich enrol enroll ensue ensure entail enter
    entertain entitle entrust envisage equal equip eradicate erase erect erode erupt escalate establish evacuate evade evaluate evict evoke
    evolve exacerbate examine exceed exclude execute exempt exhaust exist exonerate expand expect expel expire explain explode exploit
    explore expose express extend extinguish extort extract extradite facilitate fail falter fall favor favour feature feed feel fend file
    finalise finalize find finish fire fix flee fling float flood flourish fly follow forbid forecast foresee forge forgive form formulate
    foster free freeze fulfil fulfill function gain garner gather generate get give give glorify go govern grant grapple greet grow
    guarantee halt hamper handle hang happen harass harbor hasten have hear heighten help hesitate hide highlight hijack hinder hold honor
    honour host identify ignore illustrate imagine impair impeach implement imply impose impress imprison improve inaugurate incite include
    incorporate increase incur indicate indict induce infect infiltrate inflict inform infringe inherit inhibit initiate injure insert insist
    inspect inspire install instigate institute instruct insult integrate intend intensify interact intercept interfere interpret
    interrogate interrupt intervene interview intimidate introduce invade invalidate invest investigate invite invoke involve isolate issue
    jail jeopardise jeopardize join justify keep kidnap kill kneel know label lack lag land languish last launch lay lead lean leap learn
    leave legalise legalize legitimise lend lengthen lessen let leverage levy liberate lie lift linger liquidate listen live lobby locate
    lodge loom lose lure maintain make manage manufacture marry massacre materialise materialize mean mediate meet mention merge migrate
    misinterpret mislead miss mistake mobilise mobilize modernise modernize modify monitor mourn multiply murder name narrow nationalise
    nationalize necessitate negotiate neglect nominate normalise normalize notice notify obey object oblige observe obstruct obtain
    occupy occur offend ordain oppose oppress opt organise organize originate oust outline outlaw outnumber outrage outweigh overcome
    overhaul overlook overpower overrun oversee overshadow overtake overthrow overturn overwhelm owe own pardon park participate patrol pave
    pay penetrate perceive perform perish permit perpetrate persecute persist persuade pertain plead please pledge plummet plunder plunge
    pose possess postpone pour practise praise pray precede predict prefer prepare prescribe present preserve preside presume prevail
    prevent proceed proclaim procure produce prohibit prolong promote prompt pronounce propel propose prosecute prosper protect prove
    provide provoke publicise publish punish pursue qualify quell question quit quote raise ratify reach reaffirm realise realize reassert
    reassure rebuild rebut recall recapture receive recognise recognize recommend reconcile reconsider reconstruct recover recruit rectify
    redeem redefine redeploy reduce refer refine reflect refrain refuel refuse refute regain regard regret regulate rehearse reimburse
    reinforce reinstate reiterate reject rejoin relate relax relay release relieve relinquish relocate rely remain remark remember remind
    remove render renew renounce renovate reopen reorganise reorganize repatriate repay repeal repeat repel replace replenish reply
    represent reproduce repulse request require rescue resemble resent reserve reshape reside resign resist resolve resort respond restate
    restore restrain restrict restructure resume retain retake retaliate rethink retire retreat retrieve reveal reverse revise revitalise
    revive revoke ride rise rock roll ruin run sack sacrifice safeguard sail sanction satisfy save say scare schedule seal search secede
    secure see seek seem seize select sell send sentence separate serve set settle sever shape share shatter shell shelve shift shoot
    shoulder shrink shut sign signal signify simplify sink sit slam slap slay sleep smuggle soar solicit solidify solve sort spare spark speak
    specify speculate spell spend spill spoil spread spur squander stabilise stabilize stall stand start starve state stay steal steer stem
    stick stifle stimulate stipulate store storm straddle strain strand strangle strengthen stretch strip strive struggle submit subscribe
    subside substantiate subvert succeed succumb sue suffer suggest suit summon supersede supervise supplement supply suppress surge
    surpass surrender surround survive suspect suspend sustain swallow swap swear sweep swell swing tackle take target teach tear tell
    tend terminate testify thank think thrive throw thwart tie tighten tip tolerate topple torment torture torpedo touch toughen train
    transfer transform transit translate transmit transport travel treat trigger triple triumph trust try turn undercut undergo underline
    undermine underpin underscore understand undertake unfold unify unite unleash unveil update upgrade uphold uproot urge use usher utilise
    utilize vacate vaccinate value vanish vary verify veto victimise view violate vow wait walk want warn warrant waste watch weaken wear
    weigh welcome widen win withdraw withhold withstand witness wonder work worsen wreak wreck write yield
    """

  /// Verbs that are nouns about as often.
  private static let alsoNouns = """
    abuse access address advance aid aim alarm ally answer appeal approach arrest assault attack attempt audit back balance ban bar base
    battle beat benefit bet bid bill blast block blockade bomb book boom boycott break broadcast brief broker cancel care cast cause
    challenge change charge chart check claim clash comment compromise concern conflict contest control counter course cover crack credit
    cross cut damage date deal debate debut decrease decree delay demand discount dispute document drill drop dump effect embargo embrace
    escape estimate exchange excuse exercise exit experience export face fear feature fight figure film finance fine fire flow focus force
    fuel fund function gamble gauge grab grip guard guess guide hack hail harm head heat hike hint hit hope house hunt hurt impact import
    incentive influence injure interest jump label lead leak leave level limit line link list load loan look loot loss march mark
    market mass master match measure mind move need note number object offer open operate order pace pact panic pass pattern peak permit
    phase phone pick picture pilot place plan plant play plot point poll pool post pound power practice press pressure price probe process
    profile profit program progress project promise protest pull pump purchase purge push quarrel race raid rain rally range rank rate read
    rebel rebound record reform refund regret relay repair report rescue research respect rest result return review reward rise risk rival
    rule rumor rush sail sample scale scan score scrap scrutiny search sense set shelter shield ship shock shop show side sight site size
    slide slip slump smoke snap sound source speed spike spin split spot spy staff stage stake stand step stock stop stress strike strip
    structure struggle study style supply support surge surprise surrender survey switch talk tally tap tax team tempt test thaw threat
    time tone tour trace track trade transfer transport trap trend trial trip trouble truce try turn upset vote voice visit wage war warm
    wave wind wish witness work wound
    """

  /// What ends like a verb's form and is none.
  private static let notVerbs = Set(
    words(
      """
      hundred indeed sacred naked wicked rugged wretched kindred hatred unprecedented so-called moreover exceed proceed succeed biased
      embed speed breed greed creed steed armed retired unarmed infrared beloved crooked jagged learned ragged storied sophisticated
      experienced limited united detailed alleged supposed aged gifted talented rushed crowded
      during nothing something anything everything evening morning building king wing spring string ceiling feeling funding housing
      beijing outstanding ongoing upcoming neighboring neighbouring wedding hearing shipping banking filmmaking
      """))
}

/// Forms of verbs that follow no rule.
enum IrregularVerbs {
  /// For each verb its forms of the past, and those behind "has".
  static let pastForms: [[UInt8]: (past: [[UInt8]], participles: [[UInt8]])] = {
    var table: [[UInt8]: (past: [[UInt8]], participles: [[UInt8]])] = [:]
    for forms in IrregularForms.verbs {
      guard let plain = forms.first, let past = forms.dropFirst().first, let last = forms.last else { continue }
      table[plain] = ([past], [last])
    }
    for entry in further.split(separator: "\n") {
      let forms = entry.split(separator: " ").map { $0.split(separator: "/").map { Array($0.utf8) } }
      guard forms.count == 3, let plain = forms[0].first else { continue }
      table[plain] = (forms[1], forms[2])
    }
    return table
  }()

  /// Verbs whose forms are words of their own, which stems therefore leave alone: the plain form, the past, the participle.
  private static let further = """
    become became become
    begin began begun
    bet bet bet
    bid bid bid
    cast cast cast
    come came come
    cost cost cost
    cut cut cut
    do did done
    find found found
    get got got/gotten
    give gave given
    go went gone
    hit hit hit
    hurt hurt hurt
    know knew known
    lead led led
    leave left left
    let let let
    lie lay lain
    make made made
    overcome overcame overcome
    overrun overran overrun
    prove proved proved/proven
    put put put
    quit quit quit
    read read read
    rid rid rid
    run ran run
    say said said
    see saw seen
    set set set
    show showed shown
    shut shut shut
    split split split
    spread spread spread
    swear swore sworn
    take took taken
    tell told told
    think thought thought
    plead pleaded/pled pleaded/pled
    burn burned/burnt burned/burnt
    learn learned/learnt learned/learnt
    strike struck struck
    get got got/gotten
    """
}

extension [UInt8] {
  fileprivate func ends(with end: String) -> Bool { suffix(end.utf8.count).elementsEqual(end.utf8) }
}
