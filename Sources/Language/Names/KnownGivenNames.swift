/// Names that by themselves say little: many persons have them.
public enum KnownGivenNames {
  /// Whether `name`, one word in any case, is a common given name.
  public static func contains(_ name: String) -> Bool {
    Lexicon.shared.classes[FoldedHash(word: Array(name.utf8)[...])].contains(.givenName)
  }
}
