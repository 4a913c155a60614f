extension SentenceSyntax {
  /// The noun phrase that holds a token, without what hangs on it by a preposition: "the Turkish parliament".
  public func nounPhrase(around token: Int) -> Range<Int>? {
    guard words.indices.contains(token), isOfPhrase(token) else { return nil }
    var start = token
    while start > 0, isOfPhrase(start - 1), words[start].role != .determiner, !isInVerb(start - 1) { start -= 1 }
    var end = token + 1
    while end < words.count, isOfPhrase(end), !opensPhrase(end), !isInVerb(end) { end += 1 }
    return start..<end
  }

  /// The ends of the phrases in a range, each a place at which it can be cut without leaving half a phrase.
  public func phraseEnds(in range: Range<Int>) -> [Int] {
    range.compactMap { place in
      guard words[place].endsPhrase, !words[place].isMark else { return nil }
      return place + 1 == range.upperBound || !goesOn(behind: place, before: range.upperBound) ? place + 1 : nil
    }
  }

  /// Whether the phrase of the word at `place` goes on with the next one.
  private func goesOn(behind place: Int, before end: Int) -> Bool {
    let next = place + 1
    guard next < words.count else { return false }
    // A verb needs what it is done to, if that follows.
    if isHead(place) { return !words[next].isMark && words[next].role != .preposition }
    if words[place].isTime { return words[next].isTime }
    if words[next].letters == Array("of".utf8) || words[next].role == .possessiveEnding { return true }
    // "between 600 and 800 men".
    if words[place].kind == .number, words[next].role == .coordinator || words[next].role == .to { return next + 1 < end }
    return isOfPhrase(next) && !opensPhrase(next) && !words[next].isTime && !isInVerb(next)
  }

  func isOfPhrase(_ place: Int) -> Bool { words[place].isNominal && !words[place].isMark || words[place].isHyphenated }

  private func opensPhrase(_ place: Int) -> Bool {
    switch words[place].role {
    case .determiner, .possessive, .pronoun: true
    default: false
    }
  }

  private func isInVerb(_ place: Int) -> Bool { verbs.contains { $0.tokens.contains(place) } }

  private func isHead(_ place: Int) -> Bool { verbs.contains { $0.head == place } }
}

/// What a token is, for who puts words together anew.
extension SentenceSyntax {
  public func isPronoun(_ token: Int) -> Bool { words[token].role == .pronoun }
  public func isDeterminer(_ token: Int) -> Bool { words[token].role == .determiner }
  public func isPreposition(_ token: Int) -> Bool { words[token].role == .preposition || words[token].role == .to }
  public func isCoordinator(_ token: Int) -> Bool { words[token].role == .coordinator }
  /// "quickly", "allegedly", "not": it belongs to a verb or to what a verb is said with.
  public func isAdverb(_ token: Int) -> Bool { words[token].role == .adverb || words[token].role == .not }
  /// "the", "this": an article, which a phrase may go without; "no" and "many" tell something.
  public func isArticle(_ token: Int) -> Bool {
    ["the", "a", "an"].contains { words[token].letters.elementsEqual($0.utf8) } || isPointing(token)
  }
  /// An "s" that a space parts from its apostrophe.
  public func isCutEnding(_ token: Int) -> Bool { words[token].letters == [UInt8(ascii: "s")] }
  /// Whether a verb's small words are those of what was done before: "has left".
  public func isPerfect(_ group: VerbGroup) -> Bool { words[group.tokens].contains { $0.role == .have } }
  public func mayBeParticiple(_ token: Int) -> Bool { words[token].forms.contains(.pastParticiple) }
  public func isName(_ token: Int) -> Bool { words[token].isName }
  /// Whether a word can only be a verb of one: "says", "is"; of several or of none in particular: "say", "are". Nil when it may be of both.
  public func isOfOne(_ token: Int) -> Bool? {
    let word = words[token]
    if Self.ofOne.contains(word.letters) { return true }
    if Self.ofMany.contains(word.letters) { return false }
    guard word.role == nil, !word.forms.contains(.past) else { return nil }
    if word.forms.contains(.thirdPerson) { return true }
    return word.forms.contains(.plain) ? false : nil
  }

  private static let ofOne = Set(
    "is was has does 's isn't wasn't hasn't doesn't isn’t wasn’t hasn’t doesn’t".split(separator: " ").map { Array($0.utf8) })
  private static let ofMany =
    Set("are were have do aren't weren't haven't don't aren’t weren’t haven’t don’t".split(separator: " ").map { Array($0.utf8) })
  /// Whether it is a verb behind which what was said follows.
  public func isSaying(_ token: Int) -> Bool { SayingVerbs.contains(words[token].letters) }
  /// "this", "those": what they are said of stands in another sentence.
  public func isPointing(_ token: Int) -> Bool {
    ["this", "that", "these", "those", "such"].contains { words[token].letters.elementsEqual($0.utf8) }
  }
  public func isQuotationMark(_ token: Int) -> Bool {
    ["\"", "“", "”", "„", "«", "»"].contains { words[token].letters.elementsEqual($0.utf8) }
  }
  public func isPossessiveEnding(_ token: Int) -> Bool { words[token].role == .possessiveEnding }
  public func isHyphenated(_ token: Int) -> Bool { words[token].isHyphenated }
  public func isTime(_ token: Int) -> Bool { words[token].isTime }
  public func isMark(_ token: Int) -> Bool { words[token].isMark }
  /// Whether it is part of a noun's phrase or of an expression of time, and of no verb.
  public func isPhrase(_ token: Int) -> Bool {
    (isOfPhrase(token) || words[token].isTime) && !verbs.contains { $0.tokens.contains(token) }
  }
}
