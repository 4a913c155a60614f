/// Words that say what the names beside them are, and words that are no names though a capital begins them.
enum WordFacts {
  /// The noun of an organisation's name: "Ministry of …", "… Army".
  static let organisationHeads = """
    army navy forces force guard guards corps brigade brigades battalion division regiment militia front movement party
    union alliance coalition council committee subcommittee commission ministry department directorate agency bureau
    office authority administration government parliament assembly congress senate court tribunal bank fund corporation corp
    company co inc ltd plc llc gmbh ag group holdings association federation confederation organization organisation
    organizations
    institute institution university college school academy foundation trust society club league team press times post news
    journal herald tribune gazette observer telegraph newspaper magazine television tv radio network media channel
    broadcasting
    police service services command headquarters embassy consulate mission centre center hospital church synod airlines
    airways airline motors brotherhood cabinet exchange board staff initiative forum campaign conservancy laboratory
    laboratories observatory
    museum library orchestra choir ensemble theatre opera records studios pictures entertainment systems technologies
    industries enterprises partners consortium cooperative chamber syndicate cartel legion partnership secretariat
    inspectorate
    ombudsman registry treasury mint lobby caucus faction wing tigers democrats republicans liberals socialists communists
    workers fighters rebels volunteers pharmaceuticals petroleum telecom bros brothers & sons capital ventures associates
    consulting
    analytics securities insurance investments financial resources electric energy aerospace airlines railways shipping
    steel foods stores united athletic rovers wanderers fc cf afc bulls sox yankees giants eagles lions bears sharks
    """

  /// The noun of a place's name behind it: "Mississippi River".
  static let placeHeads = """
    river sea ocean lake bay gulf island islands isle strait straits peninsula valley mountain mountains mount hills hill
    desert forest coast beach creek canyon falls glacier basin plateau reef street avenue road boulevard lane square bridge
    airport
    station stadium arena park garden gardens palace castle tower towers airfield harbour harbor port province state county
    district region territory republic kingdom emirate city town village heights strip bank zone prison camp cemetery
    cathedral
    temple mosque synagogue abbey highway pass plain plains ridge springs canal crossing quarter plaza hotel hall house
    """

  /// The noun of a place's name in front of it: "Lake Chad", "Gulf of Aden".
  static let placeFronts = """
    lake mount mt fort port cape gulf bay isle lac rio san santa santo saint st sao puerto camp el
    los las upper lower greater west east north south western eastern northern southern central northeast northwest
    southeast southwest new
    """

  /// The last noun of what is neither person, organisation nor place: happenings, treaties, works, prizes.
  static let thingHeads = """
    agreement agreements accord accords protocol treaty convention pact declaration memorandum resolution act bill law war
    wars revolution uprising spring intifada crisis conflict campaign cup championship championships olympics games prize
    award awards
    festival summit conference day week month year century age era day eve christmas marathon open series tour plan deal
    initiative doctrine constitution amendment charter book bible quran koran gospel testament edition volume chapter part
    section article
    album song film movie show novel play opera symphony code language languages literature studies theory theorem law
    effect syndrome disease virus fever map report index scale theory project programme program scheme operation storm
    hurricane typhoon
    cyclone earthquake massacre genocide holocaust scandal affair trial case medal cross order pipeline missile aircraft
    tank rifle phone store awards elections election referendum peace process dream road-map policy question
    """

  /// Lower-case nouns behind or before a name that is an organisation's: "the Wagner company", "broadcaster NTV".
  static let organisationCues = """
    company firm corporation group militia party movement newspaper magazine daily weekly broadcaster channel agency network
    website outlet station radio television bank airline carrier manufacturer operator think-tank institute organisation
    organization
    charity foundation union federation club team band brand retailer supermarket startup giant maker conglomerate
    subsidiary contractor mercenaries faction rebels insurgents gang cartel sect league coalition alliance troops forces
    fighters government
    """

  /// Lower-case nouns behind or before a name that is a place's: "Sirte province", "the town of Sirte".
  static let placeCues = """
    city town village province region district county state municipality suburb neighbourhood neighborhood island islands
    river lake valley peninsula airport port coast border area governorate prefecture capital desert mountains strait hamlet
    commune
    """

  /// Words before a name that make it a place.
  static let placePrepositions = """
    in near from at across throughout outside inside around via into toward towards within
    around over leaving entering to
    """

  /// Words before a capital's name that leave it a place, not a government.
  static let localPrepositions = """
    in near at across throughout outside inside around into to from toward towards through
    via of off over leaving entering visit visited visiting reach reached enter entered central downtown
    """

  /// Words before a capital's name that make it a government.
  static let politicalPrepositions = """
    by with against between pressure relations ties sanctions urge urged urges accuse
    accused told warned asked accuses warns blamed criticised criticized
    """

  /// Verbs of which persons and governments are the subject.
  static let sayingVerbs = """
    said says say told tells added adds noted notes explained explains announced announces stated states claimed claims
    argued argues warned warns insisted insists denied denies confirmed confirms reported reports wrote writes tweeted
    replied asked asks
    called calls urged urges vowed vows pledged pledges promised promises admitted admits acknowledged suggested suggests
    stressed reiterated declared declares accused accuses criticised criticized praised believes believed thinks thought
    hopes hoped wants
    wanted met meets testified commented recalled responded concluded continued summarised summarized predicted predicts
    condemned condemns rejected rejects demanded demands welcomed welcomes
    """

  /// Verbs and auxiliaries of which a government is the subject.
  static let governmentVerbs = """
    backs backed supports supported sent sends send sees saw views viewed signed signs approved approves agreed agrees seeks
    sought considers considered plans planned decided decides refused refuses offered offers imposed imposes recognised
    recognized
    recognises recognizes recalled expelled expels summoned threatened threatens bought buys sold sells deployed deploys
    launched launches fears feared expects expected hopes assumes assumed maintains maintained opposes opposed objects
    objected
    retaliated intends intended aims aimed tries tried risks risked faces faced holds held makes made gives gave takes took
    keeps kept puts put may might could will would should must can cannot did does has have had is was are were also
    appears appeared seems seemed needs needed knows knew remains remained began begins started continues pushed pushes
    provides provided uses used finds found lost gained relies relied ordered orders banned bans lifted lifts suspended
    suspends
    brokered mediated hosted hosts voted vetoed blocked blocks froze withdrew withdraws pulled ruled rules governs controls
    """

  /// What governments have: "Ankara's offer", but "Ankara's streets".
  static let politicalNouns = """
    offer decision policy policies government support role position stance move demand demands interests interest claim
    claims response reaction plan plans proposal refusal intention intentions ambitions strategy influence backing
    involvement relations
    ties attempt attempts efforts effort concerns concern opposition request army military troops forces allies ally
    ambassador envoy envoys foreign rulers leaders leadership diplomacy military aid end goals goal aim aims true bid push
    message
    warning threats threat sanctions economy budget parliament view views approach actions action intervention
    """

  static let calendar = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Christmas Easter Ramadan Eid Hanukkah Passover Thanksgiving Halloween Lent Nowruz AD BC
    """

  /// Capitalised words that name nobody: faiths, peoples of no land, things of one's own, words in capitals.
  static let neither = """
    I Internet Web TV DNA RNA GDP HIV AIDS CEO CFO DVD CD PC GMT UTC AM PM ID FAQ OK COVID COVID-19 SARS H1N1 URL PDF HTML
    SMS GPS USB NGO NGOs MP MPs VIP POW IQ IT PhD MBA BA MA BSc MSc BCE CE AD BC EST PST CET BST SUV IED IEDs WMD UFO ATM
    CCTV AK-47 RPG Muslim Muslims Christian Christians Jew Jews Jewish Islam Islamic Islamist Islamists Christianity Judaism
    Hindu Hindus Hinduism Buddhist Buddhists Buddhism Sunni Sunnis Shia Shiite Shiites Shi'ite Catholic Catholics
    Catholicism Protestant Protestants
    Orthodox Anglican Sikh Sikhs Mormon Marxist Marxism Communist Communists Communism Nazi Nazis Zionist Zionism Republican
    Democrat Democratic Liberal Conservative Socialist Latino Latin God Allah Bible Quran Koran Christ Brexit Bitcoin
    Olympic Olympics Nobel Oscar Oscars
    Grammy Emmy Pulitzer World War Cold Great Depression Renaissance Victorian Gothic Baroque Arabic Hebrew Mandarin
    Cantonese Urdu Hindi Farsi Pashto Dari Swahili Yiddish Android iPhone iPad Windows Linux Kalashnikov Boulevard Figure
    Table Chapter Section Article Photo Image Getty
    Advertisement Subscribe Share Read Related Copyright Posted Updated Published Comments Comment Source Newsletter Editor
    Correspondent Disclaimer Video Watch Follow Click Home Menu Search Opinion Analysis None
    Ibid Vol No Nos Fig Eq Theorem Lemma Mom Dad Mum Mama Papa Grandma Grandpa Santa Earth Sun Moon Bluetooth WiFi Wi-Fi
    Facebook's Lol LOL OMG FYI ASAP RSVP PS NB
    North South East West Northeast Northwest Southeast Southwest Northern Southern Eastern Western Central Capitol
    Constitution State
    """

  /// Words that no name begins with by rule.
  static let functionWords = """
    the a an and or but nor so yet if as at by for from in into of off on onto out over to up with without within than then
    that this these those there here where when while who whom whose which
    what why how i he she it we they you me him her us them my his its our their your mine is are was were be been being am
    do does did has have had will would shall should may might can could must not no
    yes all any both each every some many most much few more less other another such same also only just even still ever
    never now after before since until during about against between among because
    I'm I've I'll I'd you're you've you'll they're they've we're we've don't doesn't didn't isn't aren't wasn't weren't can't couldn't
    won't wouldn't shouldn't haven't hasn't that's there's here's what's who's let's it's he's she's how's where's o'clock
    although though however despite according amid under upon per via meanwhile moreover furthermore nevertheless
    nonetheless instead perhaps maybe
    """

  /// Words of an organisation's own: they stand in its name and seldom in others.
  static let organisationWords = """
    national international liberation people's workers democratic revolutionary republican socialist communist islamic
    united federal central royal public general joint special supreme human rights security defense defence foreign interior
    justice health
    development trade labor labour peace resistance salvation freedom transitional provisional supreme electoral election
    constitutional intelligence atomic nuclear monetary refugee olympic football basketball cricket broadcasting publishing
    petroleum
    """
}
