/// The words that are written with a full stop that need not end a sentence, by how they go on.
enum Abbreviations {
  enum Kind {
    /// Stands before a name or word, so it never ends a sentence: `Gen.`, `e.g.`
    case leading
    /// Stands before a number; elsewhere it is an ordinary word: `No. 5`, but "He said no."
    case beforeNumber
    /// Stands anywhere, so what follows decides: `Inc.`, `Nov.`, `etc.`
    case anywhere
  }

  /// The kind of the word in `bytes`, without its stop; nil when it is no abbreviation.
  static func kind(of bytes: ArraySlice<UInt8>) -> Kind? {
    guard let first = bytes.first, let word = ShortWord(bytes) else { return nil }
    let isCapital = first < 0x61
    if isCapital, capitalLeading.contains(word) { return .leading }
    if leading.contains(word) { return .leading }
    if beforeNumber.contains(word) { return .beforeNumber }
    if isCapital, capitalAnywhere.contains(word) { return .anywhere }
    return anywhere.contains(word) ? .anywhere : nil
  }

  /// Whether the dotted letters that end in `bytes` ("e.g", "i.e") lead on to what follows.
  static func isLeadingDotted(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("e.g".utf8) || bytes.elementsEqual("i.e".utf8)
  }

  /// Whether the word closes a list, so that a capital behind it starts a sentence: "etc."
  static func endsList(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.elementsEqual("etc".utf8) }

  /// Titles and ranks: only as abbreviations when capitalised ("Sen." but "sen").
  private static let capitalLeading = ShortWordSet(
    """
    Mr Mrs Ms Mx Dr Drs Prof Gen Col Lt Maj Capt Cpl Cpt Pvt Sgt Adm Cmdr Cdr Comdr Brig Ens Rev Hon Sen Sens Rep Reps Gov Govs Pres Amb \
    Atty Supt Insp Det Const Messrs Mme Mmes Mlle St Ste Ss Mt Ft Msgr Fr Br Hr Herr Dipl Ing Sra Srta Dra Ald Asst Assoc Treas Fld Ph \
    Rs Rt Pt Sec Dep Cllr Ofc Cdre Cmdt Sq Ven Mohd Shri Smt Sri Kum Dott Avv Dkt Dhr Mevr Mag MV
    """)

  private static let leading = ShortWordSet("vs cf viz eg ie esp incl approx resp ca")

  private static let beforeNumber = ShortWordSet(
    "no nos fig figs pp pg vol vols ch chap sec sect art arts eq eqs para op ver nr tel ext lot ref par cl div")

  /// Months, days, companies, addresses and states: only when capitalised ("Mass." but "mass").
  private static let capitalAnywhere = ShortWordSet(
    """
    Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Inc Ltd Co Cos Corp Bros Jr Sr Esq Ave Blvd Rd Dept Univ \
    Assn Intl Natl Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
    """)

  private static let anywhere = ShortWordSet(
    "etc al est ed eds trans min max ibid dept govt sq ft lb lbs oz hr hrs mins secs yr yrs")

  /// Words that seldom stand inside a name, so that one after "U.S." or "J." starts a sentence.
  static let sentenceStarters = ShortWordSet(
    """
    the a an in on at it its he she they we you this that these those but and however as if when while after before for there his her their \
    our my since although though also by from to with what who how why where some many most all both not no yes then so now here one once under \
    during despite another about because until unlike both each every such still yet instead even only perhaps later earlier today
    """)

  /// What is numbered and has a legend: "Figure 1. …", "Table 2.1 …".
  static let numberedLabels = ShortWordSet("figure fig table chart map box")

  /// The verbs that say who spoke, behind a quotation.
  static let sayingVerbs = ShortWordSet(
    "said says asked asks told tells wrote writes added adds replied cried shouted tweeted wondered recalled warned exclaims")
}
