/// Finds the words that say when.
public enum DateExpressions {
  /// The date expressions among the tokens of one sentence, in order and disjoint.
  ///
  /// Complete dates in words (`27 November 2019`, `Dec. 21`, `January 8-9`) and in figures (`2019-12-19`, `26/04/2024` where only one
  /// reading is a date), months and years, weekdays, and words that count from the article's day (`last month`, `nine months ago`).
  /// "May", "March" and the like are months beside a day or year or behind a preposition; years are read only where years stand.
  public static func find(in text: Text, tokens: [Token]) -> [DateExpression] {
    guard tokens.contains(where: { $0.kind == .number || DateScanner.mayStart(text.bytes[$0.range.lowerBound.value]) }) else {
      return []
    }
    var scanner = DateScanner(text.bytes, tokens)
    scanner.scan()
    return scanner.found
  }

  /// Whether a word can be part of a date expression; numbers and marks can be, too.
  public static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.first == 0x27 || word.first == 0xE2 || DateWord.of(ShortWord(word.last == 0x2E ? word.dropLast() : word)) != nil
  }
}
