/// Forms that no rule leads back to their word: `fell`, `sent`, `women`.
///
/// Verbs that reports tell happenings with, and common nouns. A form that is as often a word of its own in news (`saw`, `wound`,
/// `ring`) is left out.
enum IrregularForms {
  /// The plain form of `word`; nil when it follows the rules or is not known.
  ///
  /// - Parameter word: in lower case.
  static func plain(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 3, word.count <= longest else { return nil }
    return table[word]
  }

  private static let longest = 12

  /// The verbs: each time the plain form, then the past, then the participle where it is another one.
  static let verbs = entries(verbWords)

  private static let table: [[UInt8]: [UInt8]] = {
    var table: [[UInt8]: [UInt8]] = [:]
    for forms in verbs + entries(otherWords) {
      for form in forms.dropFirst() { table[form] = forms[0] }
    }
    return table
  }()

  private static func entries(_ words: String) -> [[[UInt8]]] {
    words.split(separator: "\n").map { $0.split(separator: " ").map { Array($0.utf8) } }
  }

  private static let verbWords = """
    arise arose arisen
    awake awoke awoken
    bear borne
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    cling clung
    creep crept
    deal dealt
    dig dug
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbid forbade forbidden
    foresee foresaw foreseen
    forgive forgave forgiven
    forget forgot forgotten
    freeze froze frozen
    grind ground
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    lay laid
    lead led
    leap leapt
    leave left
    lend lent
    lose lost
    mean meant
    meet met
    mislead misled
    mistake mistook mistaken
    outgrow outgrew outgrown
    overcome overcame
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    overrun overran
    pay paid
    plead pled
    prove proven
    rebuild rebuilt
    repay repaid
    resell resold
    rethink rethought
    retake retook retaken
    rewrite rewrote rewritten
    ride rode ridden
    rise rose risen
    run ran
    seek sought
    sell sold
    send sent
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    speak spoke spoken
    speed sped
    spend spent
    spin spun
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swim swam swum
    swing swung
    teach taught
    tear tore torn
    throw threw thrown
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    uphold upheld
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    """

  private static let otherWords = """
    die dying
    child children
    foot feet
    man men
    mouse mice
    tooth teeth
    woman women
    wife wives
    life lives
    knife knives
    thief thieves
    crisis crises
    memorandum memoranda
    referendum referenda
    policeman policemen
    policewoman policewomen
    gunman gunmen
    fireman firemen
    spokesman spokesmen
    spokeswoman spokeswomen
    fisherman fishermen
    """
}
