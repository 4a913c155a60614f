/// What the words around the name of a capital say of whether it stands for a government.
struct MetonymCue: OptionSet, Sendable {
  let rawValue: UInt32

  // Before the name.
  /// What happens there: `in`, `near`, `central`, `reached`.
  static let local = MetonymCue(rawValue: 1)
  /// A verb or preposition whose object acts: `told`, `against`, `by`.
  static let addressing = MetonymCue(rawValue: 1 << 1)
  /// A preposition that says what the word before it says: `to`, `on`, `of`, `from`, `at`, `for`.
  static let open = MetonymCue(rawValue: 1 << 2)
  /// What goes to, comes from or lies on a government: `pressure`, `ties`, `support`.
  static let political = MetonymCue(rawValue: 1 << 3)
  /// Whatever travels, fights or lies between places: `road`, `flights`, `advance`, `residents`.
  static let spatial = MetonymCue(rawValue: 1 << 4)
  /// Fighting for a place.
  static let battle = MetonymCue(rawValue: 1 << 5)
  /// A clause begins behind it: `that`, `said`, `if`.
  static let clause = MetonymCue(rawValue: 1 << 6)

  // Behind the name.
  /// What governments do.
  static let deed = MetonymCue(rawValue: 1 << 7)
  /// `is`, `has`, `was`: what follows decides.
  static let auxiliary = MetonymCue(rawValue: 1 << 8)
  /// How governments are: `furious`, `ready`.
  static let mood = MetonymCue(rawValue: 1 << 9)
  /// What cities have and are beside: `airport`, `streets`, `lies`.
  static let cityThing = MetonymCue(rawValue: 1 << 10)
  /// What governments have: `envoy`, `policy`, `regime`.
  static let stateThing = MetonymCue(rawValue: 1 << 11)
  /// Behind a hyphen: `backed`.
  static let sponsored = MetonymCue(rawValue: 1 << 12)
  /// Behind a hyphen: `based`.
  static let based = MetonymCue(rawValue: 1 << 13)
  /// Stands between a subject and its verb: `also`, `too`, `however`.
  static let adverb = MetonymCue(rawValue: 1 << 14)
  static let which = MetonymCue(rawValue: 1 << 15)
  static let whereThere = MetonymCue(rawValue: 1 << 16)
  static let article = MetonymCue(rawValue: 1 << 17)
  static let between = MetonymCue(rawValue: 1 << 18)
  static let coordinator = MetonymCue(rawValue: 1 << 19)

  /// "puts Lima at odds", "on notice".
  static let odds = MetonymCue(rawValue: 1 << 20)

  static let table: FoldedTable<MetonymCue> = {
    var table = FoldedTable<MetonymCue>(empty: [], capacity: 2048)
    for (cue, words) in lists {
      for word in Array(words.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        table.update(FoldedHash(word: word)) { $0.insert(cue) }
      }
    }
    return table
  }()

  private static let lists: [(MetonymCue, String)] = [
    (
      .local,
      """
      in near inside outside around across through throughout over above into toward towards within via off beyond beneath below
      leaving left leave leaves reached reach reaching reaches entered enter entering visited visit visiting visits toured tour touring
      fled flee fleeing departed exited passing crossing overlooking surrounding nearby neighbouring neighboring central downtown eastern
      western southern northern southeastern southwestern northeastern northwestern north south east west greater inner metropolitan
      besieged bombed shelled shelling bombing captured capture seized seize stormed hit struck attacked attack retake retook recapture
      recaptured encircled encircle surrounded surround occupied liberated defended defend defending besieging entire
      """
    ),
    (
      .addressing,
      """
      with by against told tell tells telling urged urge urges urging accuse accused accuses accusing warned warn warns warning asked ask
      asks asking blame blamed blames blaming criticise criticised criticises criticize criticized criticizes condemn condemned condemns
      pressed pressing pressured pressure pressuring angered anger angers angering irritated infuriated annoyed alarmed worried provoked
      provoke upset enraged frustrated reassure reassured persuade persuaded convince convinced thanked thank praised praise lobbied lobby
      threatened threaten threatens punish punished punishing isolate isolated isolating challenge challenged confront confronted force
      forced forcing allow allowed allowing prompted prompt invite invited embarrassed embarrass appease appeased pleased arm armed arming
      defy defied sue sued informed inform notified notify back backed backing support supported supports supporting deter deterred
      consulted consult petitioned petition antagonise antagonize alienate alienated sanctioned rebuked rebuke slammed accept trust trusted
      get getting bring bringing like unlike represent represents representing represented compel compelled begged implored implore reminded remind
      """
    ),
    (.open, "to on of from at for upon"),
    (.between, "between"),
    (
      .political,
      """
      according pressure sanctions embargo embargoes tariffs blame curbs dependence reliance depend depends depending dependent rely relies
      relying reliant influence leverage call calls called calling appeal appeals appealed ties blow close closer loyal loyalty concession
      concessions message messages warning warnings aid support backing help assistance threat threats response reply alternative allegiance
      allied ally allies linked request requests opposition opposed challenge answer addressed signal signals exports loans loan
      complained protested protest protests spoke speaking talk talking thanks weapons arms missiles funding money gas oil approval permission
      assurance assurances guarantee guarantees demand demands order orders instructions independence criticism anger angry furious fury aimed
      directed levelled leveled lashed accuse accused accuses accusing critic critics behalf ahead suspicious wary enemy enemies rival rivals
      patience position hands part victory setback problem headache embarrassment opportunity important test speak important crucial vital
      impose imposed imposing condition conditions sale sales sell sold supply supplies supplied supplying belongs owed owes recognition
      relations rests hostile hostility friendly sympathetic costly gift boost boon favourable favorable unacceptable acceptable
      indebted beholden subservient obedient responsible responsibility accountable leaned leans lean calling seek seeks sought won win
      reaction invitation proposal proposals offer offers commitment commitments pledge pledges word consent denial denials statement
      statements letter verdict ultimatum criticisms rebuke condemnation praise interest interests concern concerns objections objection resistance
      cooperation involvement interference meddling role deference attitude respect trust confidence faith policy policies grip focus
      """
    ),
    (
      .spatial,
      """
      connecting connects connected connect linking links train trains flight flights flew fly flies flying road roads highway motorway railway bus buses plane planes distance halfway route
      routes line travel travelled traveled travels travelling traveling journey trip visit visits way miles kilometres kilometers km drive
      drove driven walk walked city cities streets street residents resident people inhabitants mayor centre center capital outskirts suburbs
      suburb north south east west port siege fall battle capture control university archbishop bishop bound headed heading went go goes
      going gone came come comes coming arrived arrive arrives arriving arrival return returned returns returning moved move sent send
      recalled summoned born raised lives lived living based held rain snow fell sky skies smoke ambassador embassy passengers migrants
      refugees families tourists crowds brought taken took transferred flown extradited deported evacuated escorted exiled invited
      outside hospital hospitals airport delegates delegation part parts side edge gates heart area areas district districts neighbourhood
      """
    ),
    (
      .battle,
      """
      advance advances advanced advancing march marched marching attack attacks attacked attacking assault offensive raid raids strike strikes
      bombardment bombing shelling shells shelled siege besieged battle battles fighting clashes fight outskirts frontline frontlines
      defenders rockets closed closing captured capture recapture seize seized storm stormed militias
      """
    ),
    (.clause, "that said says say if whether because while as since although though but when unless until so than"),
    (
      .deed,
      """
      backs backed supports supported sent sends sees saw views viewed signed signs approved approves agreed agrees agree seeks sought considers
      considered plans planned decided decides refused refuses offered offers imposed imposes recognised recognized recognises recognizes
      recalled expelled expels summoned threatened threatens bought buys sold sells deployed deploys launched launches fears feared expects
      expected hopes hoped assumes maintains maintained opposes opposed objects objected retaliated intends intended aims aimed tries tried
      risks risked faces faced makes made gives gave takes took keeps kept puts put appears appeared seems seemed needs needed knows knew
      remains remained began started continues continued pushed pushes provides provided finds found lost gained relies relied
      ordered orders banned bans lifted lifts suspended suspends brokered mediated voted vetoed blocked blocks froze withdrew withdraws
      pulled controls said says announced announces stated states claimed claims argued argues warned warns insisted insists denied denies
      deny confirmed confirms replied asked asks called calls urged urges vowed vows pledged pledges promised promises admitted admits
      acknowledged suggested suggests stressed reiterated declared declares accused accuses criticised criticized criticises criticizes praised
      believes believed wants wanted want responded responds concluded condemned condemns rejected rejects demanded demands welcomed welcomes
      may might could should would must cannot will can did does do proposed proposes fined fines blames blamed protested protests
      lodged followed follows stays stayed wields weighed weighs cut cuts raised raises joined joins broke breaks severed severs
      disagree disagrees accept accepts accepted regrets regretted hailed hails dismissed dismisses complained complains cautioned
      reacted reacts summons ratified ratifies guarantee guarantees trade traded trades share shares insist support oppose fear hope see
      helped helps armed arms funds funded funnelled invaded annexed occupied lobbied lobbies endorsed endorses mulls mulled eyes bets bet
      favours favors favoured favored prefers preferred resists resisted yielded relented backtracked caved ignored ignores used uses
      sponsors sponsored hosts holds held invested invests tightened tightens eased eases moved moves stepped stopped stops halted resumed
      pressed presses struggles struggled failed fails won wins
      """
    ),
    (.auxiliary, "is was are were has have had"),
    (
      .mood,
      """
      furious angry worried concerned silent ready willing unwilling keen likely unlikely expected determined wary trying seeking considering
      planning committed due prepared happy unhappy pleased reluctant eager anxious alarmed adamant able unable right wrong responsible
      behind against also not never always already long repeatedly consistently been yet said accused asked called denied sent signed taken
      made given refused urged warned expelled imposed rejected threatened promised offered agreed backed supporting backing sending using
      demanding calling asking accusing keeping trying pushing pressing playing aware opposed allied interested sceptical skeptical isolated
      hoping waiting weighing facing losing winning guilty nervous confident convinced
      """
    ),
    (
      .cityThing,
      """
      airport airports conference summit hospital hospitals court suburb suburbs police street streets office offices university hotel hotels
      museum metro subway region province area residents resident mayor district embassy stock exchange marathon correspondent bureau
      neighbourhood neighborhood skyline port centre center river harbour harbor cathedral mosque church square station school schools zoo
      restaurant restaurants apartment flat home houses prison jail fashion theatre theater opera festival film studio newspaper daily time
      lies sits stands boasts meeting talks accord accords agreement protocol declaration treaty club team stadium games crowd crowds markets
      market buildings building traffic zone bridge cafe clinic doctor shopkeeper taxi seafront historic old
      """
    ),
    (
      .stateThing,
      """
      offer decision policy policies government support role position stance move demand demands interest interests claim claims response
      reaction plan plans proposal refusal intention intentions ambitions strategy influence backing involvement relations ties attempt attempts
      efforts effort concerns concern opposition request army military troops forces allies ally ambassador envoy envoys rulers leaders
      leadership diplomacy aid goals goal aim aims bid push message warning threats threat sanctions economy budget view views approach actions
      action intervention regime authorities officials administration generals generosity sovereignty sphere border borders nuclear missile
      missiles arms arsenal rival rivals foe foes friends enemies critics patience silence rhetoric hand hands veto vote consent blessing
      permission alliance security sovereign fund reserves rule idea ideas notion motives foreign defence defense intelligence proxies proxy claim territorial
      """
    ),
    (
      .sponsored,
      """
      backed led supported aligned sponsored funded armed friendly appointed controlled allied brokered financed imposed installed run linked
      leaning approved trained directed dominated
      """
    ),
    (.based, "based born bound educated area wide style headquartered"),
    (
      .adverb,
      "also now still then too however never again soon meanwhile therefore later quickly immediately promptly reportedly initially recently clearly"
    ),
    (.odds, "odds notice loggerheads variance pains"),
    (.which, "which whose"),
    (.whereThere, "where"),
    (.article, "a an the one home among"),
    (.coordinator, "and or nor"),
  ]
}
