/// A token as the reader of reported speech sees it: where it is, and what it may do in a sentence that reports somebody's words.
struct SpeechWord {
  let range: ByteRange
  var uses: Uses
  /// The name that it is part of, by its place among the names of the text; -1 for none.
  var name: Int32 = -1

  init(_ token: Token, in text: Text) {
    range = token.range
    switch token.kind {
    case .punctuation: uses = Self.mark(text[token.range])
    case .number: uses = .number
    case .word: uses = Self.word(token, in: text)
    }
  }

  var isName: Bool { name >= 0 }
  func `is`(_ use: Uses) -> Bool { !uses.isDisjoint(with: use) }

  struct Uses: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    /// A finite verb of saying: `said`, `warns`.
    static let say = Uses(rawValue: 1 << 0)
    /// A participle of one: `saying`, `adding`.
    static let saying = Uses(rawValue: 1 << 1)
    /// The verb may be followed by a clause without "that": `said`, `claims`.
    static let takesClause = Uses(rawValue: 1 << 2)
    /// The verb takes somebody who is told: `told`, `informed`.
    static let tells = Uses(rawValue: 1 << 3)
    /// The verb gives its object a name: `called`, `described`.
    static let names = Uses(rawValue: 1 << 4)
    /// `quoted`, `cited`: its object is who speaks, its subject the medium.
    static let quotes = Uses(rawValue: 1 << 5)
    static let according = Uses(rawValue: 1 << 6)
    static let to = Uses(rawValue: 1 << 7)
    static let that = Uses(rawValue: 1 << 8)
    static let `as` = Uses(rawValue: 1 << 9)
    static let by = Uses(rawValue: 1 << 10)
    /// `he`, `she`, `they`, `it`, `I`, `we`, `you`.
    static let pronoun = Uses(rawValue: 1 << 11)
    static let objectPronoun = Uses(rawValue: 1 << 12)
    /// Begins a noun phrase: articles, possessives, `some`, `several`, `two`.
    static let determiner = Uses(rawValue: 1 << 13)
    static let preposition = Uses(rawValue: 1 << 14)
    static let and = Uses(rawValue: 1 << 15)
    /// Begins another clause: `but`, `while`, `because`, `when`, `if`.
    static let joins = Uses(rawValue: 1 << 16)
    /// `who`, `which`, `whose`, `whom`, `where`.
    static let relative = Uses(rawValue: 1 << 17)
    static let be = Uses(rawValue: 1 << 18)
    static let have = Uses(rawValue: 1 << 19)
    static let modal = Uses(rawValue: 1 << 20)
    static let adverb = Uses(rawValue: 1 << 21)
    /// `Monday`, `today`, `week`, `March`.
    static let time = Uses(rawValue: 1 << 22)
    /// `last`, `this`, `earlier`, `next`: before or behind a word of time.
    static let timeModifier = Uses(rawValue: 1 << 23)
    /// A noun that stands for words: `statement`, `remarks`.
    static let speechNoun = Uses(rawValue: 1 << 24)
    static let possessive = Uses(rawValue: 1 << 25)
    static let comma = Uses(rawValue: 1 << 26)
    static let stop = Uses(rawValue: 1 << 27)
    static let colon = Uses(rawValue: 1 << 28)
    static let semicolon = Uses(rawValue: 1 << 29)
    static let dash = Uses(rawValue: 1 << 30)
    static let hyphen = Uses(rawValue: 1 << 31)
    static let bracket = Uses(rawValue: 1 << 32)
    static let doubleMark = Uses(rawValue: 1 << 33)
    static let singleMark = Uses(rawValue: 1 << 34)
    static let number = Uses(rawValue: 1 << 35)
    static let capital = Uses(rawValue: 1 << 36)
    static let lower = Uses(rawValue: 1 << 37)
    /// By its ending it may be a verb of the past: `visited`.
    static let past = Uses(rawValue: 1 << 38)
    static let not = Uses(rawValue: 1 << 39)
    /// A common verb form that no ending shows: `went`, `gets`.
    static let verb = Uses(rawValue: 1 << 40)
    /// Ends in -ing.
    static let participle = Uses(rawValue: 1 << 41)
    /// A mark that is none of the others.
    static let otherMark = Uses(rawValue: 1 << 42)
    /// Ends a sentence, and asks or cries.
    static let loudStop = Uses(rawValue: 1 << 43)
    static let closingBracket = Uses(rawValue: 1 << 44)
    /// `the`, `a`, `an`.
    static let article = Uses(rawValue: 1 << 45)
    /// `of`.
    static let of = Uses(rawValue: 1 << 46)
    /// `with`.
    static let with = Uses(rawValue: 1 << 47)
    /// A verb that hardly does anything but introduce what is said: `said`, `told`.
    static let plain = Uses(rawValue: 1 << 48)
    /// A form that is as often a noun as a verb: `point`, `notes`.
    static let mayBeNoun = Uses(rawValue: 1 << 49)
    /// Says no: `not`, `couldn't`.
    static let denies = Uses(rawValue: 1 << 50)
    /// A verb of the past that is no noun: `went`, `came`.
    static let wentLike = Uses(rawValue: 1 << 51)
    /// `himself`.
    static let reflexive = Uses(rawValue: 1 << 52)
    /// How a quotation mark is drawn; a straight one is none of these.
    static let leftMark = Uses(rawValue: 1 << 53)
    static let rightMark = Uses(rawValue: 1 << 54)
    /// `„`, which opens where it is used at all.
    static let lowMark = Uses(rawValue: 1 << 55)
    /// `«` and `»` open and close, or close and open.
    static let pointedLeft = Uses(rawValue: 1 << 56)
    static let pointedRight = Uses(rawValue: 1 << 57)

    static let drawnMark: Uses = [.leftMark, .rightMark, .lowMark, .pointedLeft, .pointedRight]
    static let quoteMark: Uses = [.doubleMark, .singleMark]
    static let anyMark: Uses = [
      .comma, .stop, .loudStop, .colon, .semicolon, .dash, .hyphen, .bracket, .closingBracket, .doubleMark, .singleMark, .otherMark,
    ]
    /// Verbs that show that something is a clause.
    static let finite: Uses = [.be, .have, .modal, .past, .verb, .say]
    static let cue: Uses = [.say, .saying, .according, .speechNoun]
  }

  private static func mark(_ bytes: ArraySlice<UInt8>) -> Uses {
    bytes.count > 3 ? .otherMark : marks[bytes.reduce(0) { $0 << 8 | UInt32($1) }] ?? .otherMark
  }

  /// By the bytes of the mark, of three at most, as one number.
  private static let marks: [UInt32: Uses] = {
    var table: [UInt32: Uses] = [:]
    func add(_ marks: String, _ use: Uses) {
      for mark in marks { table[mark.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = use }
    }
    add(",", .comma)
    add(".…", .stop)
    add("!?", [.stop, .loudStop])
    add(":", .colon)
    add(";", .semicolon)
    add("-", .hyphen)
    add("–—―", .dash)
    add("([", .bracket)
    add(")]", .closingBracket)
    add("\"‟″", .doubleMark)
    add("“", [.doubleMark, .leftMark])
    add("”", [.doubleMark, .rightMark])
    add("„", [.doubleMark, .lowMark])
    add("«", [.doubleMark, .pointedLeft])
    add("»", [.doubleMark, .pointedRight])
    add("'‛", .singleMark)
    add("‘`", [.singleMark, .leftMark])
    add("’", [.singleMark, .rightMark])
    add("‚", [.singleMark, .lowMark])
    add("‹", [.singleMark, .pointedLeft])
    add("›", [.singleMark, .pointedRight])
    // Typed as two single ones.
    for marks in ["''", "``"] { table[marks.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = .doubleMark }
    return table
  }()

  private static func word(_ token: Token, in text: Text) -> Uses {
    let bytes = text[token.range]
    var uses = SpeechLexicon.uses[FoldedHash(word: bytes)]
    switch token.letterCase {
    case .capitalised, .upper, .mixed: uses.insert(.capital)
    case .lower: uses.insert(.lower)
    case .none: break
    }
    if token.letterCase == .lower, bytes.count > 3 {
      let last = bytes.suffix(3)
      if last.last == 0x64, last.dropLast().last == 0x65, uses.isDisjoint(with: [.time, .preposition, .determiner, .speechNoun]) {
        uses.insert(.past)
      } else if last.elementsEqual([0x69, 0x6E, 0x67]), uses.isDisjoint(with: [.time, .preposition, .speechNoun]) {
        uses.insert(.participle)
      } else if last.last == 0x79, last.dropLast().last == 0x6C, bytes.count > 4, !WordRole.isNounOrVerbInLy(bytes) {
        uses.insert(.adverb)
      }
    }
    if let first = bytes.first, first == 0x27 || first == 0xE2 { uses.insert(.possessive) }
    return uses
  }
}
