/// What the words beside a name say of a person that tells him from others of his surname: an office, a service to one who holds an office,
/// a family, man or woman.
struct PersonTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let president = PersonTraits(rawValue: 1)
  static let premier = PersonTraits(rawValue: 2)
  static let monarch = PersonTraits(rawValue: 4)
  static let pope = PersonTraits(rawValue: 8)
  static let governor = PersonTraits(rawValue: 16)
  static let mayor = PersonTraits(rawValue: 32)
  static let lawmaker = PersonTraits(rawValue: 64)
  static let judge = PersonTraits(rawValue: 128)
  static let minister = PersonTraits(rawValue: 256)
  static let soldier = PersonTraits(rawValue: 512)
  static let cleric = PersonTraits(rawValue: 1024)
  static let coach = PersonTraits(rawValue: 2048)
  static let prince = PersonTraits(rawValue: 4096)
  /// Who speaks for, advises or writes about those who hold offices.
  static let servant = PersonTraits(rawValue: 8192)
  /// Who is named as somebody's brother or wife.
  static let relative = PersonTraits(rawValue: 16384)
  static let man = PersonTraits(rawValue: 32768)
  static let woman = PersonTraits(rawValue: 65536)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Offices that one who is merely a servant or a relative does not hold.
  private static let leaders: PersonTraits = [.president, .premier, .monarch, .pope, .governor, .mayor, .lawmaker, .judge]
  /// Offices that no minister holds, and that are kept for life or for years.
  private static let rulers: PersonTraits = [.president, .monarch, .pope]
  private static let lifelong: PersonTraits = [.monarch, .pope]
  private static let offices: PersonTraits = leaders.union([.minister, .soldier, .cleric, .coach, .prince])
  private static let sexes: PersonTraits = [.man, .woman]

  /// Whether both are said to hold one office.
  func sharesOffice(with other: PersonTraits) -> Bool { !intersection(other).isDisjoint(with: Self.offices) }

  /// Whether nobody is both: a president and a president's spokesman, a king and a president, Mr and Mrs.
  ///
  /// Offices change, so of two that one person may hold in turn (a general who becomes president) nothing follows.
  func contradicts(_ other: PersonTraits) -> Bool {
    if isEmpty || other.isEmpty { return false }
    let (sex, otherSex) = (intersection(Self.sexes), other.intersection(Self.sexes))
    if !sex.isEmpty, !otherSex.isEmpty, sex.isDisjoint(with: otherSex) { return true }
    if sharesOffice(with: other) { return false }
    return leads(other) || other.leads(self)
  }

  private func leads(_ other: PersonTraits) -> Bool {
    if isDisjoint(with: Self.leaders) { return false }
    if other.isDisjoint(with: Self.leaders) {
      return !other.isDisjoint(with: [.servant, .relative]) || !isDisjoint(with: Self.rulers) && other.contains(.minister)
    }
    return !isDisjoint(with: Self.lifelong) || !other.isDisjoint(with: Self.lifelong)
  }

  // MARK: Words

  /// What a folded word says; nothing for most.
  init(word: String) { self = Self.table[word] ?? [] }

  private static let lists: [(PersonTraits, String)] = [
    (.president, "president president-elect"), (.premier, "premier chancellor taoiseach"),
    (.monarch, "king queen emperor empress emir sultan shah tsar"), (.pope, "pope pontiff"), (.governor, "governor gov"),
    (.mayor, "mayor"),
    (
      .lawmaker,
      """
      senator sen congressman congresswoman representative rep lawmaker assemblyman assemblywoman councilman councilwoman councillor
      """
    ), (.judge, "judge justice magistrate"), (.minister, "minister"),
    (
      .soldier,
      "general gen marshal colonel col commander admiral adm major maj lieutenant lt captain capt brigadier sergeant sgt corporal"
    ), (.cleric, "cardinal archbishop bishop rabbi imam ayatollah reverend rev patriarch mufti pastor"), (.coach, "coach"),
    (.prince, "prince princess"),
    (
      .servant,
      """
      spokesman spokeswoman spokesperson aide adviser advisor bodyguard envoy ambassador journalist reporter correspondent columnist
      biographer interpreter speechwriter
      """
    ),
    (
      .relative,
      """
      brother sister son daughter wife husband widow widower mother nephew niece cousin uncle aunt grandson granddaughter grandfather
      grandmother stepson stepdaughter
      """
    ),
    (
      .man, "mr sir lord king prince emperor sultan emir pope congressman councilman assemblyman brother son husband widower nephew"
    ),
    (
      .woman,
      """
      mrs ms miss madame mme dame lady queen empress princess congresswoman councilwoman assemblywoman spokeswoman businesswoman chairwoman
      actress sister daughter wife widow mother niece aunt granddaughter grandmother stepdaughter
      """
    ),
  ]

  private static let table: [String: PersonTraits] = {
    var table: [String: PersonTraits] = [:]
    for (traits, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { table[String(word), default: []].formUnion(traits) }
    }
    return table
  }()
}
