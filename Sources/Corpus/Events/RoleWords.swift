import Language

/// Words that say what somebody is, and not what happened: by what they are good for.
enum RoleWords {
  enum Use: Hashable {
    /// They begin the words that tell what somebody is who is named behind them (``RolePhrase``).
    case beginsPhrase
    /// They stand beside names everywhere, so that two passages that share them have nothing in common.
    case tellsNothing
    case both
  }

  private static let table: [(use: Use, words: String)] = [
    (
      .both,
      """
      president minister commander leader chairman chairwoman secretary spokesman spokeswoman spokesperson official officer chief director \
      head representative attorney governor mayor coach manager
      """
    ),
    (.beginsPhrase, "chair envoy ambassador member editor analyst expert professor lawyer vice senior assistant"),
    (
      .tellsNothing,
      """
      prime foreign interior general field marshal former colonel king queen prince judge justice senator sergeant lieutenant captain state \
      department ministry government capital country nation
      """
    ),
  ]

  /// As they are written, in small letters.
  static func letters(_ uses: Set<Use>) -> Set<[UInt8]> { Set(words(uses).map { Array($0.utf8) }) }

  /// Their stems.
  static func stems(_ uses: Set<Use>) -> Set<[UInt8]> { Set(words(uses).map { Array(Stemmer.stem($0).utf8) }) }

  private static func words(_ uses: Set<Use>) -> [String] {
    table.filter { uses.contains($0.use) }.flatMap { $0.words.split(separator: " ").map(String.init) }
  }
}
