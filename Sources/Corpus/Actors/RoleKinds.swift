import Language

/// The walks of life that an article puts a person in, by the words beside the name.
///
/// They serve to tell two persons of one name apart, so they are coarse: a general may become a president, a goalkeeper seldom does.
struct RoleKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let publicLife = RoleKinds(rawValue: 1)
  static let sport = RoleKinds(rawValue: 2)
  static let arts = RoleKinds(rawValue: 4)
  static let science = RoleKinds(rawValue: 8)
  static let business = RoleKinds(rawValue: 16)
  static let religion = RoleKinds(rawValue: 32)
  static let media = RoleKinds(rawValue: 64)
  static let trades = RoleKinds(rawValue: 128)

  /// What a folded word says; nothing for most.
  init(word: String) { self = Self.table[word] ?? [] }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Whether both say something and nothing that the other does.
  func excludes(_ other: RoleKinds) -> Bool { !isEmpty && !other.isEmpty && isDisjoint(with: other) }

  private static let lists: [(RoleKinds, String)] = [
    (
      .publicLife,
      """
      president premier minister chancellor senator congressman congresswoman lawmaker deputy governor mayor ambassador envoy diplomat king
      queen prince princess emir sheikh sultan general marshal colonel commander admiral major lieutenant brigadier spokesman spokeswoman
      spokesperson politician secretary councillor councilman councilwoman judge justice prosecutor attorney mp mep legislator representative
      speaker commissioner dictator leader chief official vizier monarch crown warlord candidate democrat republican parliamentarian sen rep gen
      """
    ),
    (
      .sport,
      """
      striker midfielder defender goalkeeper keeper forward winger quarterback linebacker pitcher catcher batsman bowler wicketkeeper coach
      footballer player skipper golfer boxer sprinter swimmer cyclist driver racer jockey gymnast skier skater wrestler shortstop outfielder
      infielder guard center centre tackle receiver cornerback safety lineman halfback fullback champion medallist medalist athlete runner
      tennis striker's referee umpire goalie rookie
      """
    ),
    (
      .arts,
      """
      actor actress singer rapper musician guitarist drummer pianist violinist composer conductor painter sculptor novelist poet playwright
      filmmaker director screenwriter dancer choreographer comedian author writer star model designer starlet artist soprano tenor
      """
    ),
    (
      .science,
      """
      professor scientist physicist chemist biologist astronomer geologist historian economist sociologist psychologist engineer
      mathematician epidemiologist virologist researcher surgeon physician cardiologist doctor neurologist archaeologist lecturer analyst
      """
    ),
    (
      .business,
      "businessman businesswoman banker entrepreneur investor magnate tycoon founder ceo executive chairman chairwoman billionaire trader broker"
    ),
    (.religion, "pope cardinal archbishop bishop priest rabbi imam ayatollah pastor reverend monk nun cleric patriarch mufti"),
    (.media, "journalist reporter anchor columnist editor correspondent presenter broadcaster blogger photographer cameraman"),
    (
      .trades,
      """
      teacher farmer fisherman nurse pilot carpenter baker butcher plumber electrician waiter waitress cook chef clerk hairdresser shopkeeper
      grocer miner sailor mechanic gardener student pupil pensioner retiree librarian firefighter paramedic cashier barber
      """
    ),
  ]

  private static let table: [String: RoleKinds] = {
    var table: [String: RoleKinds] = [:]
    for (kinds, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { table[String(word), default: []].insert(kinds) }
    }
    return table
  }()
}
