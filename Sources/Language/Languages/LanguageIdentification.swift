/// Tells which language a text is written in.
///
/// The script decides first; where several languages share one, their commonest words, the endings of words and the letters that a
/// language does not write. Only a sample of a long text is looked at, so that the time does not grow with it.
public enum LanguageIdentification {
  /// The language of a text as a BCP 47 tag; nil when there is too little text to tell, or no language fits.
  ///
  /// - Parameters:
  ///   - parts: the spans to look at, in order.
  ///   - stated: the tag that a page or a feed gives. It stands where the text does not clearly say otherwise, and where it is more
  ///     exact than what the text can say: `en-GB`, `zh-Hant`.
  public static func language(of text: Text, in parts: [ByteRange], stated: String? = nil) -> String? {
    let stated = stated.flatMap(LanguageTag.init)
    var sample = LanguageSample()
    for part in chosen(parts, of: text) { sample.read(text.bytes, part) }
    guard let found = verdict(sample) else { return stated?.value }
    guard let stated else { return found.tag }
    let isNear = stated.isSame(as: found.tag) || found.rivals.contains { stated.isSame(as: $0) }
    return isNear ? stated.value : found.isClear ? found.tag : stated.value
  }

  /// A language tag in the usual case: `en`, `pt-BR`; nil for what is none.
  public static func tag(_ written: String) -> String? { LanguageTag(written)?.value }

  /// Bytes to look at: a page of text.
  private static let sampleSize = 3072

  /// Spans of the sample: all of a short text, else stretches from its beginning, middle and end, so that a preface in another
  /// language does not decide.
  private static func chosen(_ parts: [ByteRange], of text: Text) -> [Range<Int>] {
    let parts = parts.map { $0.bytes.clamped(to: 0..<text.bytes.count) }
    let total = parts.reduce(0) { $0 + $1.count }
    if total <= sampleSize { return parts }
    let piece = sampleSize / 3
    let starts = [0, (total - piece) / 2, total - piece]
    return starts.flatMap { start -> [Range<Int>] in
      var before = 0
      var chosen: [Range<Int>] = []
      for part in parts {
        let low = max(start - before, 0)
        let high = min(start + piece - before, part.count)
        if low < high { chosen.append(part.lowerBound + low..<part.lowerBound + high) }
        before += part.count
        if before >= start + piece { break }
      }
      return chosen
    }
  }

  // MARK: Judging

  private struct Verdict {
    let tag: String
    /// Languages so near that a page that states one of them is believed.
    var rivals: [String] = []
    /// Whether the text says so beyond doubt.
    var isClear = true
  }

  /// Letters of a script that is one language's alone.
  private static let fewestLetters = 24
  /// Ideographs say about as much as two or three letters each.
  private static let ideographWeight = 3

  private static func verdict(_ sample: LanguageSample) -> Verdict? {
    let weights = Script.allCases.map {
      sample.letters(of: $0) * ($0 == .han || $0 == .kana || $0 == .hangul ? ideographWeight : 1)
    }
    let eastAsian = weights[Int(Script.han.rawValue)] + weights[Int(Script.kana.rawValue)]
    guard let most = weights.indices.max(by: { (weights[$0], $1) < (weights[$1], $0) }),
      let script = Script(rawValue: UInt8(most)), max(weights[most], eastAsian) >= fewestLetters
    else { return nil }
    if eastAsian >= weights[most] {
      return Verdict(tag: weights[Int(Script.kana.rawValue)] * 12 >= eastAsian ? "ja" : "zh")
    }
    if script == .hangul { return Verdict(tag: "ko") }
    if let words = words(of: script) { return verdict(sample.votes(of: script), among: words, isLatin: script == .latin) }
    return script.language.map { Verdict(tag: $0) }
  }

  /// The words of the languages that share a script; nil for a script that is one language's.
  static func words(of script: Script) -> FunctionWords? {
    switch script {
    case .latin: .latin
    case .cyrillic: .cyrillic
    case .arabic: .arabic
    case .devanagari: .devanagari
    default: nil
    }
  }

  /// Words of Latin script from which on a language is told; a headline has fewer. Other scripts say more by themselves.
  private static let fewestWords = 24
  private static let fewestWordsOfOthers = 8
  /// Of a hundred words so many at least are among the commonest of their language.
  private static let leastShare = 0.16

  private static func verdict(_ votes: LanguageSample.Votes, among words: FunctionWords, isLatin: Bool) -> Verdict? {
    guard votes.words >= (isLatin ? fewestWords : fewestWordsOfOthers) else { return nil }
    let ranked = votes.scores.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    guard let best = ranked.first, best.element >= leastShare * Double(votes.words) * (isLatin ? 1 : 0.6) else { return nil }
    // As many more common words as chance could give one of two languages that have nothing to do with the text.
    let margin = max(1.5, 0.02 * Double(votes.words))
    let near = ranked.dropFirst().filter { best.element - $0.element < 4 * margin && best.element > 0 }.map {
      words.tags[$0.offset]
    }
    let isTied = ranked.dropFirst().first.map { best.element - $0.element < margin } ?? false
    let tag = words.tags[best.offset]
    return Verdict(tag: tag, rivals: near, isClear: !isTied)
  }
}
