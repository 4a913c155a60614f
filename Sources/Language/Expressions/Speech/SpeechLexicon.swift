/// What words do in sentences that report somebody's words, whatever their case.
enum SpeechLexicon {
  static let uses: FoldedTable<SpeechWord.Uses> = {
    var table = FoldedTable<SpeechWord.Uses>(empty: [], capacity: 2048)
    func add(_ words: some Sequence<Substring>, _ use: SpeechWord.Uses) {
      for word in words { table.update(FoldedHash(word: Array(word.utf8)[...])) { $0.formUnion(use) } }
    }
    func words(_ list: String) -> [Substring] { list.split(whereSeparator: \.isWhitespace) }
    for (list, use) in SpeechVerbs.lists {
      for line in list.split(separator: "\n") {
        let forms = line.split(separator: " ")
        add(forms.dropLast(), use.union(.say))
        add(forms.suffix(1), use.union(.saying))
      }
    }
    for (list, use) in lists { add(words(list), use) }
    return table
  }()

  private static let lists: [(String, SpeechWord.Uses)] = [
    ("according", .according), ("to", [.to, .preposition]), ("that", [.that]), ("as", [.as, .preposition]),
    ("by", [.by, .preposition]),
    ("of", [.of, .preposition]), ("with", [.with, .preposition]),
    ("he she they it i we you who", .pronoun), ("him her them me us it you", .objectPronoun),
    ("a an the", [.determiner, .article]),
    (
      """
      this these those his her its their our my your some several many most few two three four five six seven eight nine ten another
      other both each every any all no such one
      """, .determiner
    ),
    (
      """
      in on at for from with about during after before under over against among amid between through throughout into onto near inside
      outside off upon via without within toward towards behind beyond despite since until till regarding concerning following per across
      along around above below ahead including excluding aboard
      """, .preposition
    ),
    ("and or", .and),
    (
      """
      but while because when if although though whereas unless whether since after before until once so yet nor than as
      """, .joins
    ),
    ("who whom whose which where why how what", .relative),
    ("is are was were be been being am isn't aren't wasn't weren't they're i'm you're", .be),
    ("has have had having hasn't haven't hadn't i've we've they've you've", .have),
    (
      """
      will would can could may might must shall should won't wouldn't can't cannot couldn't do does did don't doesn't didn't needn't
      shouldn't mustn't ought they'll you'll they'd
      """, .modal
    ),
    (
      """
      also later then earlier recently previously often once again ever never always still just now only even too soon meanwhile however
      reportedly allegedly separately instead yesterday today tomorrow tonight twice there here already simply perhaps indeed thus
      afterwards afterward sometimes further furthermore likewise though ago thereby
      """, .adverb
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
      december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun today yesterday tomorrow tonight morning
      afternoon evening night noon midnight week weekend month year decade hours minutes days weeks months years hour minute day
      """, .time
    ),
    ("last this next past earlier later late early previous same following recent", .timeModifier),
    (
      """
      statement statements remark remarks comment comments interview letter tweet tweets post speech address message release email
      e-mail memo testimony reply response announcement communique communiqué briefing conference warning declaration affidavit filing
      report quote words note slogan motto headline editorial column pledge claim claims assertion accusation allegation
      """, .speechNoun
    ),
    ("not n't never", .not), ("himself herself itself themselves", .reflexive),
    (
      """
      went came took gave became began brought spoke stood sat grew broke fell rose ran kept got knew saw threw drew flew wore chose froze lost
      met led left sent
      """, .wentLike
    ),
    ("not never won't wouldn't can't cannot couldn't don't doesn't didn't refused declined", .denies),
    (
      """
      point points name names report reports comment comments claim claims note notes answer answers call calls demand demands request
      requests promise promises remark remarks post posts tweet tweets read reads rule rules shout shouts quote quotes reply counter counters
      caution cry cries whisper estimate estimates signal signals pledge pledges vow vows warning state states object objects label labels
      brand brands term terms joke jokes praise rage chant chants laugh laughs sigh sighs scream screams urge urges protest protests lament laments echo outline outlines talk talks mention mentions
      address question questions cite sites blast blasts open opens snap snaps hint hints advocate answer answers begin project projects
      """, .mayBeNoun
    ),
    (
      """
      went go goes gone came come comes took take takes taken gave give gives given made make makes got get gets saw see sees seen knew
      know knows known became become becomes began begin begins left leave leaves held hold holds kept keep keeps brought bring brings led
      lead leads met meet meets lost lose loses won win wins ran run runs sent send sends spent built fell fall falls rose rise rises grew
      grow grows broke spoke speak speaks stood stand stands sat paid pay pays bought sold felt feel feels found find finds heard fought
      thought think thinks want wants wanted need needs needed seem seems appears appear includes include remain remains continue continues
      means mean plan plans believe believes hopes hope expect expects shows show works work help helps put puts set sets let lets cut hit hurt
      died die dies lives live began struck shot drove drew threw flew wore swore chose froze hid bore beat bit sank sang rang swam woke
      supports support faces face carries carry uses use calls wins backs back controls control threatens threaten plays play happens happen
      causes cause stays stay likes like looks look moves move serves serve bleeds
      expects hopes fears fear seeks seek aims aim tries try intends intend considers relies rely depends depend enjoys enjoy
      """, .verb
    ),
  ]
}
