/// Brings the forms of an English word together: `signed`, `signing` and `signs` become `sign`.
///
/// The algorithm is Porter2, "The English (Porter2) stemming algorithm" (M. F. Porter, Snowball, 2001), over bytes. A stem is a key to
/// compare by and no word to show.
public enum Stemmer {
  /// Longer words are left as they are: no English word is that long, and a hostile one may be.
  private static let longest = 64

  /// Replaces `word` by its stem.
  ///
  /// - Parameter word: in lower case, its apostrophes as ASCII `'`. Bytes of other letters than `a` to `z` count as consonants.
  public static func stem(_ word: inout [UInt8]) {
    guard word.count > 2, word.count <= longest else { return }
    if word.first == Letter.apostrophe { word.removeFirst() }
    if let stem = irregular(word) {
      word = stem
      return
    }
    var form = WordForm(word)
    form.removePossessive()
    form.removePlural()
    if !WordForm.unchangedAfterPlural.contains(where: { form.equals($0) }) {
      form.removePastAndGerund()
      form.replaceFinalY()
      form.replaceDerivation()
      form.shortenDerivation()
      form.removeDerivation()
      form.removeFinalLetter()
    }
    word = form.spelled
  }

  /// The stem of a word, for tables and tests.
  public static func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The stems that the rules would get wrong; nil for every other word.
  private static func irregular(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 3, word.count <= 6 else { return nil }
    return irregularForms.first { $0.word.count == word.count && $0.word.elementsEqual(word) }?.stem
  }

  private static let irregularForms: [(word: [UInt8], stem: [UInt8])] = [
    ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"), ("gently", "gentl"),
    ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"), ("sky", "sky"), ("news", "news"), ("howe", "howe"),
    ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

enum Letter {
  static let apostrophe = UInt8(ascii: "'")
  static let a = UInt8(ascii: "a")
  static let e = UInt8(ascii: "e")
  static let i = UInt8(ascii: "i")
  static let l = UInt8(ascii: "l")
  static let o = UInt8(ascii: "o")
  static let s = UInt8(ascii: "s")
  static let t = UInt8(ascii: "t")
  static let u = UInt8(ascii: "u")
  static let w = UInt8(ascii: "w")
  static let x = UInt8(ascii: "x")
  static let y = UInt8(ascii: "y")
  /// A `y` that is a consonant, while a word is stemmed.
  static let consonantY = UInt8(ascii: "Y")

  static func isVowel(_ letter: UInt8) -> Bool {
    letter == a || letter == e || letter == i || letter == o || letter == u || letter == y
  }
}
