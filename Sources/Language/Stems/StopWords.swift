/// Words that say nothing of what a sentence is about: articles, pronouns, auxiliaries, prepositions, and the verbs of saying, which
/// stand in every report.
public enum StopWords {
  /// - Parameter word: in lower case.
  public static func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  private static let words = Set(list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })

  private static let list = """
    a an the and or but nor if of to in on at by for from with without within as is are was were be been being am has have had having
    do does did doing done will would shall should may might can could must ought cannot not no so than then that this these those
    there here it its itself he she they him his himself her hers herself them their theirs themselves we us our ours you your yours
    i me my mine who whom whose which what when where why how whether all any both each few more most much many other others another
    some such only own same too very just also even still yet already ever never again once while because until till unless since
    though although however therefore thus into onto over after before about against between among amongst through throughout during
    above below up upon down out off under further along across behind beyond toward towards around via per despite except
    amid dr mr mrs ms sir first last next one two s t ll re ve d m don doesn didn isn aren wasn weren hasn haven hadn won wouldn
    couldn shouldn it's that's there's he's she's i'm i've we've they've you've we're they're you're we'll they'll i'll he'll she'll
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
    say says said saying tell tells told telling according add adds added note notes noted remark remarks remarked stated
    quote quotes quoted cited citing explained
    get gets got getting go goes went gone going come comes came coming take takes took taken taking make makes made making give gives
    gave given giving put puts putting let lets see sees saw seen seeing know knows knew known think thinks thought want wants wanted
    like likely well now today yesterday tomorrow ago later earlier soon recently
    year years month months week weeks day days time times monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december
    """
}
