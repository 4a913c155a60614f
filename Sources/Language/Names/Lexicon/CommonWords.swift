/// Words that English writes in lower case: with a capital at the start of a sentence they are no names.
enum CommonWords {
  static let list = """
    abandoned abducted ability able abortion about above abroad abuse abuses accept accepted access accident accidentally
    accidents accord according account accounts accurate accusations accuse accused accusing achieved acknowledged
    acquired across acting action actions active activists activities activity actor actually added addition additional
    address administration admitted adopted adult adults advance advanced aesthetic affect affected after afternoon
    afterwards again against age agencies agenda agent agents ago agree agreed agreement agreements agricultural ahead aid
    aimed aircraft airline album albums alert all allegations alleged allegedly alliance allies allow allowed
    allowing allows ally almost alone along alongside already also alternative although always ambassador ambassadors
    ambushed amid among amount an analysts ancient and angry animal animals anniversary announced announcement annual
    another answer anti ants any anyone anything apart apartment apparent apparently appeal appealed appear appearance
    appeared appears applied applying appointed approach approaching approval approve approved approximately are area
    areas argument armed arms around arrest arrested arrests arrival arrived article articles artillery artist as aside ask
    asked asking assassination assault assets assigned assistance assume astronauts asylum at athletes atmosphere
    attached attack attacked attackers attacks attempt attempted attempts attend attended attending attention audio author
    authorities autonomy available average avian aviation avoid away back backed background bad bail ballots ban
    band banking banks banned barrel barrels bars base based bases basic basis be beat beautiful beauty became because
    become becoming been before began begin beginning begins begun behind being belief believe believed believes below
    benefits best better between beyond bid biggest bilateral billion bird birds birth bit blame blamed blast blasts blew
    bloc block blocked blood boat bodies body bomb bomber bombers bombing bombings bombs book books boost border
    born both bought box boy boycott brain break brief briefly bring bringing broad broadcast broke broken brother brought
    budget build building buildings built buried burned bus buses business businesses busy but buy by ca call
    called calling calls came camp campaign campaigning camps can canceled cancer candidate candidates capacity capital
    capture captured car carbon care career cargo carried carry carrying cars case cases cash cast casualties caught
    cause caused causes causing cease ceasefire celebrations cell centers cents centuries century ceremonies ceremony
    certain challenge challenges champion chance change changed changes channel chaos character characterized charge
    charged charges check checkpoint chemical chickens chief child children chocolate choose chosen cited cities citing
    citizen citizens civil civilian civilians claim claimed claiming claims clash clashes class clean clear cleric
    climate close closed closely closer closing clothes clothing co coal coalition coastal cocoa coffee cognitive collapse
    collapsed colleagues com combat come comes coming command commander commanders comment comments commercial
    commitment committed common communities community companies company compared competing competition complete completed
    completely completing complex compound computer concepts concern concerned concerns conclusion condemned
    condition conditions conduct conducted conducting conference confessed confidence confirm confirmation confirmed
    conflict conflicts connected connection consensus consider considerable considered considering constitution
    constitutional construction consumer consumers contact contain contains contemporary content continent continue
    continued continues continuing contract contracted control controlled controls controversial controversy conversion
    convicted convoy cool cooperation copper corporate correct corruption cost costs could count counter counterpart
    countries country coup couple course courts cover covered crackdown crash crashed create created creating creation
    credit crew crews crime crimes criminal crisis critical criticism criticized critics crops crossed crossing crowd crowds
    crude cultural culture currency current currently custody customer customers customs cut cuts cutting daily
    damage damaged dangerous data date daughter day days dead deadliest deadline deadly deal dealing deals death deaths
    debate debris debt debut decade decades decide decided decision declared decline declined declining deep defeat
    defeated defendants deficit degree delayed delegates delegation delivered delivery demand demanded demanding demands
    democracy demonstrations demonstrators denied denies depends deployed deployment deposed describe described
    design designated designed despite destroy destroyed destruction details detained detainees detention deteriorating
    determine determined detonated develop developed developing development developments device devices dialogue
    dictator did die died differences different difficult digital diplomat diplomatic diplomats direct directed direction
    directly disappeared disarmament disaster discovered discuss discussed discussing discussion discussions
    disease dismissed displaced dispute disputed disputes distance distribution district divided do doctors document
    documents does doing dollar dollars domestic dominated don done donor donors double down downtown dozen dozens draft
    draw drilling drive driven driver driving drop dropped drought drove drug drugs due during each earlier early earned
    earnings earthquake ease easily eastern easy eat economic economies economists economy editor education effect
    effective effects effort efforts eight either elect elected election elections electoral electrical electricity
    electronic elements else elsewhere embassy emergency employees employment enacted encourage end ended ending ends
    enemy engaged enjambment enjoy enough enriched enrichment ensure enter entered entering entire environment environmental
    envoy episode equipment era erupted escape escaped especially establish established estimated estimates
    ethnic euro even evening event events eventually ever every everyone everything evidence evolutionary exactly example
    excellent except exchange executed executive exhibit exile exist existence expand expansion expect expectations
    expected expects experience experienced experimental experts explain exploded exploration explosion explosions
    explosives export exports express expressed extend extended extensive extremely extremists face faced faces facilities
    facility facing fact factions factories factory failed failing failure fair fall fallen falling families family famous
    fans far farm farmers farming farms fast fatal fate father favor favorite fear fears featured features feet
    fell female ferry few field fields fierce fifteen fifth fight fighter fighters fighting figure figures file filed film
    films final finally financial find finding findings finished fire fired firing firm first fiscal fish fishing
    five flag flash flat fled flight flights flood flooded flooding floods flowing flu flying focus focused focusing follow
    followed following follows food foot for force forced forces forcing forecasters foreigners form formal
    formally formed former formerly forming forms forward fought found founded founder four fourth fraud free freed freedom
    freezing frequent frequently fresh friend friendly friends from fuel full fully funding funds funeral further
    future gain gained game gang gap gas gasoline gathered gathering gave generally genocide get gets getting giant girl
    girls give given gives giving global go goal goals goes going gold gone good goods got government governmental
    governments graduated granted greater greatest greatly grenade grenades grew ground group groups grow growing growth
    guards guerrillas guilty guitarist gun gunfire gunmen had half halt hand handed handling hands happened happy
    hard hardest has have having he head headed heading headquarters heads hear heard hearing hearings heart heavily heavy
    held helicopter helicopters help helped helping her here high higher highest highly him himself his history
    hit hold holding holds holiday home homes honor hope hopes hospital hospitals host hostage hostages hour hours houses
    housing how however http huge human humanitarian humanity humans hundred hundreds hurt husband ice idea
    identified identify if illegal illegally illness image images immediate immediately immigrant immigrants immigration
    impact implementation importance important imports imposed improve improved in inadequate incentives incident
    incidents include included includes including income incorporated increase increased increasing increasingly incumbent
    independence independent indicate indicated indicates indicted indigenous individual industrial industries
    industry infected inflation influence influenced influential information informed infrastructure initial initially
    injured injuries injury inmates inquiry inside inspired instead institutions insurance insurgency insurgent
    insurgents intelligence intended intensified interest interested interesting interests interim internal interview into
    introduced invasion investigate investigating investigation investigators investment investments investors
    involved involvement involving is isn isolated issue issued issues it ite items its itself jail jailed job jobs join
    joined joining joint journalist journalists judge judges judicial junior jury just keep kept key kidnapped
    kidnappers kidnapping kidnappings kill killed killing killings kilometers kind km know knowledge known lack land landed
    language languages large largely larger largest last late later latest launch launched law lawmaker lawmakers
    laws lawyer lawyers lay lead leader leaders leadership leading learned learning least leave leaving led left leftist
    legal legislation legislative less let letter level levels license life lifted light lighting like likely limit
    limited line lines link linked links list listed little live lived lives livestock living ll local locals located
    location long longer longtime look looking looks losing loss losses lost lot lots loved low lower loyal luxury made
    main mainland mainly maintain maintained major majority make makes making male man managed manufacturing many map
    marched maritime marked market markets married martial mass massive match matches material materials mathematics
    matter maybe me mean meaning means meant measure measures meat media medical meet meeting meetings member members
    membership men message messages met metal meter meters mid might migrants miles militant militants military militia
    militias million millions mine miners mines mining ministers minor minority minute minutes missile missiles missing
    mission mistake mixed mobile model moderate modern moment monarchy money monitor monitoring monitors monks
    monsoon month months moral more morning mortar mosque mosques most mostly mother motivated move moved moves movie moving
    much multi multiple municipal murder music musical musician must mutation my name named names nation
    nationals nationwide native natural naval near nearby nearly necessary need needed needs negotiate negotiations
    negotiators neighborhood neighboring neighbors neither net network never newly news newspaper newspapers next nice
    night nine no nominated nomination non none nor normal normally northeast northeastern northern northwest northwestern
    not notable noted nothing noting novel now nuclear number numbers numerous objects observed observers obtained
    occupation occupied occurred of off offensive offer offered offering offers office officer officers offices official
    officially officials offshore often oil old oldest on once one ongoing online only open opened opening operated
    operating operation operations opinion opponents opportunity oppose opposed opposition or order ordered orders
    organizations organized organizers original originally other others otherwise our ousted out outbreak outbreaks
    outgoing output outside over overall overnight overseas overthrow own owned owner package pact paid pan panel paper
    paramilitary parents parking parliament parliamentary part partial participants participation particular
    particularly parties partner parts pass passed passenger passengers passing passport past path patients patrol pay
    payments peace peaceful peacekeepers peacekeeping penalty pending people per percent perfect performance performed
    perhaps period permanent person personal personality personnel phase phone photographer photographs photos pictures
    piece pilgrims pilot pipeline piracy place placed places plan plane planes planned planning plans plant plants
    play played players playing plays pleaded please pledged plot plus point points police policeman policemen policies
    policy polio political politically politician politicians politics poll polling polls pollution pontiff poor pop
    popular populated population port position positions positive possession possibility possible possibly posted postponed
    posts potential poultry poverty power powerful powers practice praise praised pre predicted preliminary
    prepare prepared preparing presence present presented presidency presidential presidents pressure prevent previous
    previously price prices primarily primary prior priority prison prisoner prisoners private privately privatization
    pro probably probe problem problems process processes processing produce produced producer producers producing
    production products professional profit program programming programs progress project projects prominent promised
    promote promoting prompted proper property proposal proposals proposed prosecutor prosecutors prospects protect
    protection protest protesters protesting protests provide provided provides providing province provinces provincial
    public publication publicly published pull pulled purchase purpose purposes pursue push pushed put putting quake quality
    quarter question questioned questions quick quickly quite quoted quotes race radical radio raid raided raids
    rain rains raise raised raising rallies rally ran range ranking ranks ransom rapidly rare rate rates rather rating raw
    re reach reached reaching reaction read ready real really reason reasons rebel rebels rebuilding recalled
    receive received receiving recent recently recession recognize recognized reconciliation reconstruction record recorded
    recording recover recovered recovery reduce reduced referendum referred reform reforms refugee refugees
    refused refusing regarded regarding regards regime region regional regions registered regular rejected related relations
    relationship relatively relatives release released relevant relief religion religious remain remained
    remaining remains remarks remember remittances remote removed renamed renewed repair repeated repeatedly replace
    replaced replication report reported reportedly reporters reporting reports representative request requested
    requests require required requires rescue rescued rescuers research researchers reserves residents resignation resigned
    resolution resolve resolving resort resource resources respect respond responded responding response
    responsibility responsible rest restaurants restive restore restored restoring restrictions result resulted results
    resume resumed resuming retail retired retirement return returned returning revenue revenues review rich riding
    right rights riot riots rise risen rising risk rival road roads roadside rocket rockets role roles room rooms rose
    roughly round rounds route routes rubber rule ruled rules ruling run running runoff runs rural safe safety said
    sale sales same samples sanctions satellite save saw say saying says scale scandal scene scheduled schools scientific
    scientists scored scores search searching season seasons seat seats second secret sectarian section sector
    sectors secure security see seeing seek seeking seems seen seized selected self sell selling send sending senior sense
    sent sentence sentenced sentences separate separatist separatists series serious seriously serve served serves
    service services serving session set sets settlement settlers seven seventh several severe sexual share shared shares
    sharing sharply she shelter ship ships shooting shootings shops short shortages shortly shot shots should show
    showed showing shown shows shut shuttle side sides sign signed significant significantly signing signs similar simple
    simply since singer single sister sit site sites sitting situated situation six sixth size slightly slow slowly
    small smaller smoke smoking smugglers smuggling snow so soaring soccer software soil sold soldier soldiers solution some
    someone something sometimes son song songs soon sought source sources southeastern southern southwestern
    sovereignty spacetime sparked speak speaking special species specific speculation speech speed spending spent split
    spoke spokesman spokeswoman sports spread spreading spying stability stable staff stage staged stalled stand
    standards standing stands start started starting statement statements station stations status stay stayed stem step
    stepped steps still stock stocks stop stopped stopping store stories storm stormed story straight strain strategy
    streets strength strengthen stressed strike strikes stroke strong stronger strongly struck structure struggle struggling
    student students studied studies studio study studying style sub subject subsequent subsequently subsistence
    substantial subway success successful successfully such suddenly suffered suffering sugar suggested suicide summit
    supplies supply support supported supporters supporting supports sure surface surgery surrounded surrounding
    surveillance survey survived survivors suspect suspected suspects suspend suspended suspension swept swine sworn
    symptoms system systems take taken takes taking talk talking talks tape target targeted targeting targets tax taxes
    teachers team teams technology teenager telephone television tell temperatures temporarily temporary ten tens tension
    tensions term terms territories territory terror terrorism terrorist terrorists test tested testimony testing
    tests th than thank that the their them themselves then theory there these they thing things think thinking third this
    those though thought thousand thousands threat threatened threatening threats three threw through throughout
    thus tickets ties tight time title titled to today together told toll tons too took top topics torture total totally
    tour tourism tourist tourists tournament toward towards town towns track tracks trade trading tradition
    traditional traditionally traffic trafficking train trained training transfer transferred transitional transport
    transportation trapped travel traveled travelers traveling treated treatment trial tribal tribunal tried triggered
    trip triple troops troubled truce truck try trying tsunami turn turned twelve twenty twice two type typical typically uh
    unable unclear under underground understand understanding unemployment unharmed unidentified unions unique
    unit units unity unknown unless unrest until unusual unveiled up upcoming upon uprising uranium urged urging use used
    users uses using usually value values various ve vehicle vehicles version very vessel vessels veterinary via
    victim victims victory video view views village villagers villages violation violations violence violent virus visa
    visit visited visiting visitors visits vital volunteers vote voted voter voters votes voting vowed wait wake walk
    walking want wanted wants warlords warming warned warning was watched water waters wave way ways we wealth wealthy
    weapon weapons wear wearing weather website week weekly weeks weight welcomed well went were what whatever when
    where whether which while who whole whom whose why wide widely widespread wife will willing win wind winds wing winner
    winning with withdraw withdrawal withdrew within without witness witnesses woman women won wood word words
    work worked worker workers working works worldwide worried worst worth would wounded wounding write writer writers
    writing written wrong wrote www year years yesterday yet you young younger your
    """
}
