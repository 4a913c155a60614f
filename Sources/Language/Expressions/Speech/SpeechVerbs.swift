/// Verbs of saying: a line a verb, its finite forms and last its participle.
enum SpeechVerbs {
  static let lists: [(String, SpeechWord.Uses)] = [
    (plain, [.takesClause, .plain]), (clausal, .takesClause), (others, []), (telling, [.tells, .takesClause, .plain]),
    (informing, .tells), (naming, .names), (quoting, .quotes),
  ]

  private static let plain = "said says say saying"

  /// Those that a clause may follow without "that".
  private static let clausal = """
    claimed claims claim claiming
    announced announces announce announcing
    insisted insists insist insisting
    admitted admits admit admitting
    warned warns warn warning
    explained explains explain explaining
    argued argues argue arguing
    stated states state stating
    acknowledged acknowledges acknowledge acknowledging
    confirmed confirms confirm confirming
    stressed stresses stress stressing
    alleged alleges allege alleging
    declared declares declare declaring
    predicted predicts predict predicting
    promised promises promise promising
    vowed vows vow vowing
    complained complains complain complaining
    conceded concedes concede conceding
    recalled recalls recall recalling
    replied replies reply replying
    denied denies deny denying
    reported reports report reporting
    noted notes note noting
    suggested suggests suggest suggesting
    asserted asserts assert asserting
    testified testifies testify testifying
    believed believes believe believing
    tweeted tweets tweet tweeting
    joked jokes joke joking
    swore swears swear swearing
    pledged pledges pledge pledging
    reckoned reckons reckon reckoning
    """

  private static let others = """
    added adds add adding
    maintained maintains maintain maintaining
    emphasised emphasises emphasise emphasising
    emphasized emphasizes emphasize emphasizing
    reiterated reiterates reiterate reiterating
    repeated repeats repeat repeating
    underlined underlines underline underlining
    underscored underscores underscore underscoring
    remarked remarks remark remarking
    observed observes observe observing
    commented comments comment commenting
    concluded concludes conclude concluding
    responded responds respond responding
    answered answers answer answering
    contended contends contend contending
    affirmed affirms affirm affirming
    revealed reveals reveal revealing
    disclosed discloses disclose disclosing
    boasted boasts boast boasting
    quipped quips quip quipping
    cautioned cautions caution cautioning
    countered counters counter countering
    retorted retorts retort retorting
    protested protests protest protesting
    lamented laments lament lamenting
    objected objects object objecting
    proclaimed proclaims proclaim proclaiming
    pointed points point pointing
    wrote writes write writing
    posted posts post posting
    asked asks ask asking
    wondered wonders wonder wondering
    enquired enquires enquire enquiring
    inquired inquires inquire inquiring
    shouted shouts shout shouting
    yelled yells yell yelling
    screamed screams scream screaming
    cried cries cry crying
    whispered whispers whisper whispering
    muttered mutters mutter muttering
    murmured murmurs murmur murmuring
    mumbled mumbles mumble mumbling
    exclaimed exclaims exclaim exclaiming
    gasped gasps gasp gasping
    snapped snaps snap snapping
    sighed sighs sigh sighing
    laughed laughs laugh laughing
    growled growls growl growling
    fumed fumes fume fuming
    raged rages rage raging
    interjected interjects interject interjecting
    urged urges urge urging
    demanded demands demand demanding
    requested requests request requesting
    agreed agrees agree agreeing
    estimated estimates estimate estimating
    indicated indicates indicate indicating
    mentioned mentions mention mentioning
    threatened threatens threaten threatening
    attested attests attest attesting
    chanted chants chant chanting
    sang sings sing singing
    continued continues continue continuing
    began begins begin beginning
    concurred concurs concur concurring
    opined opines opine opining
    elaborated elaborates elaborate elaborating
    clarified clarifies clarify clarifying
    hinted hints hint hinting
    implied implies imply implying
    signalled signals signal signalling
    signaled signaling
    summarised summarises summarise summarising
    summarized summarizes summarize summarizing
    summed summing
    proposed proposes propose proposing
    recommended recommends recommend recommending
    advised advises advise advising
    denounced denounces denounce denouncing
    condemned condemns condemn condemning
    praised praises praise praising
    dismissed dismisses dismiss dismissing
    hailed hails hail hailing
    criticised criticises criticise criticising
    criticized criticizes criticize criticizing
    blasted blasts blast blasting
    slammed slams slam slamming
    decried decries decry decrying
    lauded lauds laud lauding
    mocked mocks mock mocking
    ridiculed ridicules ridicule ridiculing
    accused accuses accuse accusing
    spoke speaks speak speaking
    talked talks talk talking
    thundered thunders thunder thundering
    mused muses muse musing
    reflected reflects reflect reflecting
    recounted recounts recount recounting
    reasoned reasoning
    ventured ventures venture venturing
    volunteered volunteers volunteer volunteering
    vented vents vent venting
    pleaded pleads plead pleading
    begged begs beg begging
    prayed prays pray praying
    teased teases tease teasing
    opened opens open opening
    read reads reading
    echoed echoes echo echoing
    expressed expresses express expressing
    outlined outlines outline outlining
    specified specifies specify specifying
    stipulated stipulates stipulate stipulating
    ruled rules rule ruling
    wailed wails wail wailing
    barked barks bark barking
    intoned intones intone intoning
    rejoined rejoins rejoin rejoining
    apologised apologises apologise apologising
    apologized apologizes apologize apologizing
    thanked thanks thank thanking
    """

  private static let telling = """
    told tells tell telling
    """

  private static let informing = """
    informed informs inform informing
    assured assures assure assuring
    reminded reminds remind reminding
    notified notifies notify notifying
    convinced convinces convince convincing
    """

  private static let naming = """
    called calls call calling
    dubbed dubs dub dubbing
    described describes describe describing
    labelled labels label labelling
    labeled labeling
    branded brands brand branding
    termed terms term terming
    deemed deems deem deeming
    nicknamed nicknames nickname nicknaming
    likened likens liken likening
    characterised characterises characterise characterising
    characterized characterizes characterize characterizing
    portrayed portrays portray portraying
    denounced denounces denounce denouncing
    hailed hails hail hailing
    named names name naming
    declared declares declare declaring
    considered considers consider considering
    """

  private static let quoting = """
    quoted quotes quote quoting
    cited cites cite citing
    """
}
