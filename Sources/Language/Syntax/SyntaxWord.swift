/// A token with what it can be in its sentence.
struct SyntaxWord: Sendable {
  let letters: [UInt8]
  let kind: Token.Kind
  let role: WordRole?
  let isNegative: Bool
  let forms: VerbForms
  /// Whether it belongs to a name, or to an expression of time.
  let isName: Bool
  let isTime: Bool
  let isCapitalised: Bool
  /// Whether no space stands between it and the hyphen before or behind it: a part of `U.N.-backed`.
  let isHyphenated: Bool

  /// Whether it can be part of a noun's phrase: a noun, an adjective, a name, a number.
  var isNominal: Bool {
    guard !isTime else { return false }
    if isName || kind == .number { return true }
    guard kind == .word else { return false }
    switch role {
    case nil, .adjective, .determiner, .possessive, .possessiveEnding, .pronoun: return true
    default: return false
    }
  }

  /// Whether a phrase that it is in ends before what follows it can be a verb: a noun and not an article.
  var endsPhrase: Bool {
    if isName || kind == .number || isTime || role == .pronoun { return true }
    return kind == .word && role == nil
  }

  var isMark: Bool { kind == .punctuation && !isHyphenated && role == nil }

  /// Whether it is a word in small letters that nothing is known of: behind "will" it can only be a verb.
  var isUnknownVerb: Bool { kind == .word && role == nil && forms.isEmpty && !isName && !isTime && !isCapitalised }

  /// "'d", "he'd": "would" or "had".
  var isShortHad: Bool { letters.last == 0x64 && (letters.dropLast().last == 0x27 || letters.dropLast().last == 0x99) }

  func ends(with end: String) -> Bool { letters.count > end.utf8.count && letters.suffix(end.utf8.count).elementsEqual(end.utf8) }
}

extension SyntaxWord {
  /// The words of a sentence.
  ///
  /// - Parameters:
  ///   - names: the spans of names, in order.
  ///   - times: the spans of expressions of time, in order.
  static func words(_ tokens: [Token], in text: Text, names: [ByteRange], times: [ByteRange]) -> [SyntaxWord] {
    var name = 0
    var time = 0
    let isTitle = isInTitleCase(tokens)
    return tokens.indices.map { index in
      let token = tokens[index]
      while name < names.count, names[name].upperBound <= token.range.lowerBound { name += 1 }
      while time < times.count, times[time].upperBound <= token.range.lowerBound { time += 1 }
      let isName = name < names.count && names[name].lowerBound <= token.range.lowerBound
      let isTime = time < times.count && times[time].lowerBound <= token.range.lowerBound
      let letters = lowered(text[token.range])
      let isPlain = token.kind == .word && !isName && !isTime && (isTitle || token.letterCase == .lower || index == 0)
      let role = (isName || isTime) && token.letterCase != .lower ? nil : role(of: letters, behind: index, tokens, in: text)
      let isWord = token.kind == .word
      return SyntaxWord(
        letters: letters, kind: token.kind, role: role?.role, isNegative: role?.isNegative ?? false,
        forms: isPlain && (role == nil || role?.role == .adverb) ? VerbLexicon.forms(of: letters) : [],
        isName: isName, isTime: isTime, isCapitalised: isWord && token.letterCase != .lower,
        isHyphenated: touchesHyphen(index, tokens, in: text))
    }
  }

  /// The role of a word; "'s" behind a pronoun is a verb.
  private static func role(of letters: [UInt8], behind index: Int, _ tokens: [Token], in text: Text) -> (
    role: WordRole, isNegative: Bool
  )? {
    let role = WordRole.of(letters)
    guard role?.role == .possessiveEnding, index > 0 else { return role }
    let before = WordRole.of(lowered(text[tokens[index - 1].range]))?.role
    return before == .pronoun || before == .that || before == .relative || before == .subordinator ? (.be, false) : role
  }

  /// Whether most words are written with a capital, as in some outlets' titles.
  private static func isInTitleCase(_ tokens: [Token]) -> Bool {
    let long = tokens.filter { $0.kind == .word && $0.range.bytes.count > 3 }
    return long.count > 3 && long.count { $0.letterCase != .lower } * 10 >= long.count * 8
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }

  private static func touchesHyphen(_ index: Int, _ tokens: [Token], in text: Text) -> Bool {
    func isHyphen(_ place: Int) -> Bool {
      guard tokens.indices.contains(place) else { return false }
      let bytes = text[tokens[place].range]
      return bytes.count == 1 && bytes.first == UInt8(ascii: "-")
    }
    func touch(_ first: Int, _ second: Int) -> Bool { tokens[first].range.upperBound == tokens[second].range.lowerBound }
    if isHyphen(index) {
      return index > 0 && index + 1 < tokens.count && touch(index - 1, index) && touch(index, index + 1)
    }
    return (isHyphen(index - 1) && touch(index - 1, index)) || (isHyphen(index + 1) && touch(index, index + 1))
  }
}
