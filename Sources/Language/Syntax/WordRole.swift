/// What a word does in a sentence, as far as the word alone tells.
enum WordRole: UInt8, Sendable {
  case determiner, possessive, possessiveEnding, pronoun, relative, subordinator, that, coordinator, be, have, doing, modal, to,
    not,
    preposition, adverb, adjective

  /// The role of a word that always or nearly always has one.
  ///
  /// - Parameter word: in lower case.
  static func of(_ word: [UInt8]) -> (role: WordRole, isNegative: Bool)? {
    if let known = table[word] { return known }
    // "quickly" and "reportedly", but not "family".
    if word.count > 4, word.suffix(2).elementsEqual("ly".utf8), !notAdverbs.contains(word) { return (.adverb, false) }
    return nil
  }

  private static func entries(_ role: WordRole, _ words: String, isNegative: Bool = false) -> [([UInt8], (WordRole, Bool))] {
    words.split { $0 == " " || $0 == "\n" }.map { (Array($0.utf8), (role, isNegative)) }
  }

  private static let table: [[UInt8]: (role: WordRole, isNegative: Bool)] = {
    let all =
      entries(.determiner, "the a an this these those any some each every another all both several many most such")
      + entries(.determiner, "no", isNegative: true) + entries(.possessive, "his her its their our my your")
      + entries(.possessiveEnding, "'s ’s ' ’") + entries(.pronoun, "he she it they we i you him them us me there one")
      + entries(.relative, "which who whom whose") + entries(.that, "that") + entries(.coordinator, "and or but nor yet")
      + entries(.subordinator, "because although though if unless whether while when where once until whereas lest how why what")
      + entries(.be, "is are was were be been being am 're 'm") + entries(.have, "has have had having 've")
      + entries(.doing, "do does did")
      + entries(.modal, "will would shall should may might can could must 'll 'd")
      + entries(
        .modal, "cannot can't won't wouldn't shouldn't couldn't mustn't can’t won’t wouldn’t shouldn’t couldn’t", isNegative: true)
      + entries(.doing, "don't doesn't didn't don’t doesn’t didn’t", isNegative: true)
      + entries(.be, "isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t", isNegative: true)
      + entries(.have, "hasn't haven't hadn't hasn’t haven’t hadn’t", isNegative: true) + entries(.to, "to")
      + entries(.not, "not never n't", isNegative: true)
      + entries(
        .preposition,
        """
        of in on at by for from with without within into onto over against between among amid through throughout during under
        across behind beyond toward towards around via per despite about near inside outside alongside upon off up down out along above
        below like following including after before since as than concerning regarding besides except amongst versus
        """)
      + entries(
        .adverb,
        """
        also already still now then just even ever again soon once today yesterday tomorrow often always here thus therefore however
        meanwhile moreover instead rather quite very too only far later earlier ago together abroad ahead almost nearly perhaps maybe
        further well twice
        """)
      + entries(.adjective, "new former own other last next first second more less own able likely ready due set early late")
    return Dictionary(
      (all + contractions).map { ($0.0, (role: $0.1.0, isNegative: $0.1.1)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// "they're", "I’ve": a pronoun with the verb that it begins.
  private static let contractions: [([UInt8], (WordRole, Bool))] = {
    let endings: [(String, WordRole)] = [("re", .be), ("m", .be), ("s", .be), ("ve", .have), ("ll", .modal), ("d", .modal)]
    return "i you he she it we they there that who what".split(separator: " ").flatMap { pronoun in
      endings.flatMap { ending, role in ["'", "’"].map { (Array((pronoun + $0 + ending).utf8), (role, false)) } }
    }
  }()

  /// Whether a word in lower case ends like an adverb and is a noun or a verb: "family", "rely".
  static func isNounOrVerbInLy(_ word: some Collection<UInt8>) -> Bool { nounsAndVerbsInLy.contains(Array(word)) }

  private static let nounsAndVerbsInLy = set(
    """
    family assembly reply supply apply rally ally july italy multiply comply imply rely fly anomaly monopoly bully belly jelly butterfly
    tally homily doily folly gully
    """)
  private static let notAdverbs = nounsAndVerbsInLy.union(
    set("italian early daily weekly monthly only elderly deadly friendly likely"))

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
  }

  /// Prepositions that begin a clause as well: "after it signed".
  static let clausePrepositions = Set(["after", "before", "since", "as", "than", "following"].map { Array($0.utf8) })
}
