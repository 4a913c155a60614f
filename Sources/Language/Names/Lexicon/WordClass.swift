/// What a word by itself may be in a person's name and in front of it.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt8

  static let givenName = WordClass(rawValue: 1 << 0)
  static let title = WordClass(rawValue: 1 << 1)
  static let titleModifier = WordClass(rawValue: 1 << 2)
}
