/// Words that stand in front of a person's name and are no part of it.
public enum KnownTitles {
  /// Whether `word`, in any case, is a title: `President`, `Gen.`, `Mrs`.
  public static func contains(_ word: String) -> Bool {
    Lexicon.shared.classes[FoldedHash(word: Array(word.utf8)[...])].contains(.title)
  }

  /// Whether `word` goes with a title: `Deputy`, `Crown`, `Field`.
  public static func modifies(_ word: String) -> Bool {
    Lexicon.shared.classes[FoldedHash(word: Array(word.utf8)[...])].contains(.titleModifier)
  }
}
