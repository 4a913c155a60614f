/// Finds the words that say when.
public enum DateExpressions {
  /// The date expressions among the tokens of one sentence, in order and disjoint.
  ///
  /// Complete dates in words (`27 November 2019`, `Dec. 21`, `January 8-9`) and in figures (`2019-12-19`, `26/04/2024` where only one
  /// reading is a date), months and years, weekdays, and words that count from the article's day (`last month`, `nine months ago`).
  /// "May", "March" and the like are months beside a day or year or behind a preposition; years are read only where years stand.
  public static func find(in text: Text, tokens: [Token]) -> [DateExpression] {
    var context = DateContext()
    return find(in: text, tokens: tokens, context: &context)
  }

  /// The same in a sentence of a text that is read in order: "a day later" is counted from the date that `context` keeps.
  public static func find(in text: Text, tokens: [Token], context: inout DateContext) -> [DateExpression] {
    guard tokens.contains(where: { $0.kind == .number || $0.kind == .word && DateScanner.isTelling(text.bytes[$0.range.bytes]) })
    else {
      context.pass(nil)
      return []
    }
    var scanner = DateScanner(text.bytes, tokens, anchor: context.anchor)
    scanner.scan()
    context.pass(scanner.found.isEmpty ? nil : scanner.anchor)
    return scanner.found
  }

  /// Whether a word can be part of a date expression; numbers and marks can be, too.
  public static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == 0x27 || word.first == 0xE2 || DateWord.of(ShortWord(word.last == 0x2E ? word.dropLast() : word)) != nil
  }
}

/// The date that a text told last, for a few sentences: what "the following day" follows.
public struct DateContext: Sendable {
  private(set) var anchor: DateExpression.Meaning?
  private var sentences = 0

  public init() {}

  /// How many sentences without a date a story is still at the last one.
  private static let reach = 2

  /// - Parameter told: the date that a sentence told last; nil when it told none.
  mutating func pass(_ told: DateExpression.Meaning?) {
    if let told {
      (anchor, sentences) = (told, 0)
    } else {
      sentences += 1
      if sentences > Self.reach { anchor = nil }
    }
  }
}
