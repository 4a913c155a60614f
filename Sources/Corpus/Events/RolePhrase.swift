import Language

/// The words that tell what somebody is who is named right behind them: "the head of the contact group on the settlement Rudolf Rassendyll".
///
/// They stand beside the name wherever it stands, and say nothing of what happened.
enum RolePhrase {
  /// The places of the words behind the role and before the person.
  static func places(before person: Int, in syntax: SentenceSyntax) -> Range<Int> {
    var role: Int?
    var place = person - 1
    while place >= 0, person - place <= reach, isOfPhrase(place, syntax) {
      if beginnings.contains(syntax.letters(place)) { role = place }
      place -= 1
    }
    return role.map { ($0 + 1)..<person } ?? person..<person
  }

  private static func isOfPhrase(_ place: Int, _ syntax: SentenceSyntax) -> Bool {
    if syntax.isMark(place) || syntax.isTime(place) { return false }
    return syntax.isPhrase(place) || syntax.isDeterminer(place) || joining.contains(syntax.letters(place))
  }

  /// In tokens.
  private static let reach = 14

  private static func letters(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }

  private static let joining = letters("of on for and")
  private static let beginnings = RoleWords.letters([.both, .beginsPhrase])
}
