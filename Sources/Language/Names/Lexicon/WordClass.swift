/// What a word by itself may be in and around names.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Ordinarily written in lower case.
  static let common = WordClass(rawValue: 1 << 0)
  static let givenName = WordClass(rawValue: 1 << 1)
  static let title = WordClass(rawValue: 1 << 2)
  static let titleModifier = WordClass(rawValue: 1 << 3)
  static let role = WordClass(rawValue: 1 << 4)
  static let particle = WordClass(rawValue: 1 << 5)
  static let organisationHead = WordClass(rawValue: 1 << 6)
  static let placeHead = WordClass(rawValue: 1 << 7)
  static let placeFront = WordClass(rawValue: 1 << 8)
  static let thingHead = WordClass(rawValue: 1 << 9)
  static let organisationCue = WordClass(rawValue: 1 << 10)
  static let placeCue = WordClass(rawValue: 1 << 11)
  static let placePreposition = WordClass(rawValue: 1 << 12)
  static let localPreposition = WordClass(rawValue: 1 << 13)
  static let politicalPreposition = WordClass(rawValue: 1 << 14)
  static let sayingVerb = WordClass(rawValue: 1 << 15)
  static let governmentVerb = WordClass(rawValue: 1 << 16)
  static let politicalNoun = WordClass(rawValue: 1 << 17)
  static let calendar = WordClass(rawValue: 1 << 18)
  static let neither = WordClass(rawValue: 1 << 19)
  static let organisationWord = WordClass(rawValue: 1 << 20)
  /// `the`, `of`, `and`, pronouns: never the first word of a name by rule.
  static let function = WordClass(rawValue: 1 << 21)
  /// A known name begins with it.
  static let startsKnownName = WordClass(rawValue: 1 << 22)
  static let of = WordClass(rawValue: 1 << 23)
  static let forOrOn = WordClass(rawValue: 1 << 24)
  static let and = WordClass(rawValue: 1 << 25)
  static let the = WordClass(rawValue: 1 << 26)
}
