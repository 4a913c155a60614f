/// Verbs behind which what was said, or thought, follows without a joining word: "said troops had left".
public enum SayingVerbs {
  /// - Parameter verb: in lower case.
  public static func contains(_ verb: [UInt8]) -> Bool {
    SpeechLexicon.uses[FoldedHash(word: verb[...])].contains(.takesClause) || thinking.contains(verb)
  }

  /// Verbs of thinking and showing, which give nobody's words, and those of saying that need "that" more often than not.
  private static let thinking = Set(
    """
    adding added adds add think thinks thought hope hopes hoped hoping expect expects expected know knows knew show shows showed shown
    estimate estimates estimated reiterate reiterated write writes wrote conclude concluded remember realise realize realised realized feel
    feels felt fear fears feared see saw seen hear heard learn learned maintain maintains maintained emphasise emphasised emphasize
    emphasized
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
}
