/// What sort of thing happens. Two reports may tell of one event in different words of one class: "signed an accord", "reached a deal".
///
/// The classes are general to news, and were written by hand for this program. A word may stand in several. Verbs of saying are in
/// none, because they stand in every report.
enum EventClass: UInt8, CaseIterable, Sendable {
  case attack, kill, injure, abduct, rescue, arrest, charge, convict, punish, trial, acquit, escape, investigate, steal
  case meet, phone, visit, agree, ratify, ceasefire, withdraw, deploy, sanction
  case protest, overthrow, vote, appoint, resign
  case ask, offer, accept, refuse, support
  case buy, sell, launch, open, close, build, employ, rise, fall, fail
  case quake, storm, burn, crash, explode, evacuate
  case sicken, discover, space, win, score, award, perform, marry, bear, strike, leak, arm, hold

  /// Words whose stems belong to the class.
  var words: String {
    switch self {
    case .attack:
      "attack attacker offensive assault raid bomb bombing bombardment shell shelling shoot shooting gunfire battle fight fighting clash combat siege ambush storm invade invasion advance capture seize airstrike onslaught besiege overrun stab stabbing skirmish hostilities crossfire rampage assailant"
    case .kill:
      "kill killing die death dead murder slay slain fatal fatality casualty deadly perish homicide manslaughter assassinate assassination massacre toll victim behead execute drown deceased fatally corpse electrocute suffocate"
    case .injure: "injure injury wound wounded hurt hospitalize hospitalise casualty concussion sideline maim fracture"
    case .abduct: "kidnap kidnapping abduct abduction hostage hijack hijacking pirate piracy captive"
    case .rescue: "rescue save survivor free freed release liberate recover airlift winch salvage"
    case .arrest: "arrest detain detention custody apprehend capture nab jail raid suspect handcuff remand"
    case .charge: "charge indict indictment accuse accusation allegation allege prosecute prosecutor arraign arraignment"
    case .convict: "convict conviction guilty plead plea verdict"
    case .punish: "sentence sentencing imprison imprisonment prison jail fine penalty execution probation"
    case .trial:
      "trial court hearing testify testimony jury lawsuit sue suit litigation tribunal appeal defendant plaintiff magistrate"
    case .acquit: "acquit acquittal exonerate pardon innocent dismiss overturn"
    case .escape: "escape flee fled fugitive manhunt breakout"
    case .investigate:
      "investigate investigation probe inquiry autopsy inspect inspection audit search inspector inquest scrutiny scrutinise scrutinize"
    case .steal:
      "steal theft rob robbery robber loot looting burglary thief heist stolen smuggler fraud embezzle corruption bribe bribery launder graft kickback embezzlement extort extortion ransom"
    case .meet:
      "meet met meeting summit talk negotiate negotiation negotiator discussion dialogue delegation consultation mediate mediation mediator broker envoy convene"
    case .phone: "phone telephone conversation letter"
    case .visit: "visit visitor trip tour arrive arrival travel"
    case .agree:
      "sign signing signature agree agreement accord pact treaty memorandum memorandums deal understanding contract conclude settlement compromise clinch"
    case .ratify:
      "ratify ratification approve approval bill law legislation parliament legislature lawmaker pass mandate decree enact adopt adoption resolution amendment veto cabinet unanimous"
    case .ceasefire: "ceasefire truce armistice peace cease"
    case .withdraw: "withdraw withdrawal pullout retreat vacate"
    case .deploy:
      "deploy deployment send sending sent dispatch troop soldier adviser advisor personnel contingent peacekeeper boots mobilise mobilize mobilisation mobilization"
    case .sanction:
      "sanction embargo ban tariff blockade boycott suspend suspension expel expulsion freeze prohibit prohibition forbid outlaw blacklist revoke restriction"
    case .protest: "protest protester demonstration demonstrate demonstrator rally riot unrest march marcher vigil barricade"
    case .overthrow:
      "overthrow overthrew overthrown oust ouster topple coup revolution uprising revolt depose rebellion mutiny impeach impeachment"
    case .vote:
      "vote voter voting elect election ballot poll referendum electoral runoff candidate re-elect turnout concede concession coalition constituency recount incumbent landslide dissolve"
    case .appoint:
      "appoint appointment nominate nomination nominee successor succeed inaugurate inauguration swear sworn promote replace replacement pick hire reinstate reinstatement"
    case .resign: "resign resignation quit retire retirement depart departure sack fire dismiss dismissal relinquish abdicate axe"
    case .ask: "request ask appeal urge invite invitation demand petition seek"
    case .offer: "offer propose proposal pledge promise plan donate donation compensate compensation"
    case .accept: "accept acceptance welcome agree"
    case .refuse: "refuse refusal reject rejection deny denial oppose opposition object objection condemn condemnation protest"
    case .support:
      "support supporter back backer backing aid assist assistance ally allied bolster recognise recognize recognition"
    case .buy: "buy bought purchase acquire acquisition takeover merge merger bid buyout deal stake shareholder"
    case .sell: "sell sold sale sales divest divestment export auction disposal"
    case .launch: "launch unveil release introduce introduction debut premiere rollout publish"
    case .open: "opened reopening inaugurate inauguration reopen"
    case .close: "closure shut shutdown cancel cancellation postpone delay suspend scrap adjourn halt shelve defer deferral"
    case .build: "build built construct construction project plant factory invest investment expand expansion"
    case .employ: "layoff redundancy job union workforce"
    case .rise: "rise rose risen increase surge jump grow growth climb gain soar record rebound hike"
    case .fall:
      "fall fell fallen drop decline plunge slump decrease tumble lose loss cut reduce reduction plummet slide slip dip shed"
    case .fail: "collapse bankrupt bankruptcy default insolvency bailout fail failure insolvent liquidate liquidation receivership"
    case .quake: "earthquake quake tremor aftershock magnitude seismic epicentre epicenter tsunami eruption erupt volcano richter"
    case .storm:
      "storm hurricane flood flooding tornado typhoon cyclone landslide mudslide rainfall drought blizzard landfall deluge torrent downpour inundate inundation submerge levee embankment burst overflow monsoon heatwave avalanche"
    case .burn: "fire blaze burn burned burnt arson flame inferno wildfire firefighter ablaze engulf"
    case .crash: "crash collision collide derail derailment wreck accident capsize sink sank sunk shipwreck"
    case .explode: "explosion explode blast detonate detonation bomb bombing bomber disintegrate"
    case .evacuate: "evacuate evacuation displace displaced refugee homeless shelter stranded flee relocate relocation"
    case .sicken:
      "infect infection outbreak epidemic pandemic virus disease illness ill sick vaccine vaccinate hospital surgery treatment rehab rehabilitation diagnose diagnosis overdose quarantine lockdown"
    case .discover: "discover discovery found unearth detect researcher study scientist"
    case .space:
      "spacecraft rocket orbit astronaut satellite shuttle probe lander spacewalk telemetry liftoff launcher cosmonaut payload spaceflight orbiter rover"
    case .win:
      "win won winner victory beat defeat triumph champion championship semifinal playoff trophy qualify eliminate elimination relegate relegation knockout runner-up"
    case .score:
      "score touchdown quarterback shutout inning homer penalty goal equalise equalize equaliser equalizer shootout goalkeeper striker"
    case .award: "award prize honor honour nominate oscar nobel medal winner laureate"
    case .perform: "actor actress film movie sequel director concert album tour song"
    case .marry: "marry marriage wedding wed engage engagement divorce split bride"
    case .bear: "birth pregnant pregnancy newborn baby twin"
    case .strike: "strike walkout stoppage picket"
    case .leak: "leak hack hacker breach disclose disclosure leaked documented spy espionage"
    case .arm: "missile nuclear weapon arms test rocket drone enrichment warhead"
    case .hold: "host presenter ceremony festival anniversary celebrate celebration funeral memorial commemorate"
    }
  }
}

/// Several event classes, one bit each.
struct EventClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ eventClass: EventClass) { rawValue = 1 << UInt64(eventClass.rawValue) }

  /// What happens at a time and can happen again another day: two reports that give different days tell of two events.
  static let dated = EventClasses([.meet, .phone, .visit, .agree, .ratify, .vote, .arrest, .win].map(EventClasses.init))

  /// Where people come together; what one source calls talks another one calls a visit.
  static let encounters = EventClasses([.meet, .visit].map(EventClasses.init))

  /// What lasts: who stands by whom.
  static let lasting = EventClasses([.support, .refuse].map(EventClasses.init))

  /// What is done to one person at a time, or by one to himself.
  static let ofSomebody = EventClasses(
    [.kill, .injure, .abduct, .arrest, .charge, .convict, .punish, .acquit, .escape, .appoint, .resign].map(EventClasses.init))

  /// What is told of a case in court.
  static let legal = EventClasses([.charge, .convict, .punish, .acquit, .trial].map(EventClasses.init))

  /// Words that are in every second report of some beats: by themselves they make no event.
  static let weak = EventClasses([.support, .refuse, .offer, .ask, .rise, .fall, .build, .discover, .hold].map(EventClasses.init))
}
