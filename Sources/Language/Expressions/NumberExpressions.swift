/// Finds the words that say how many.
public enum NumberExpressions {
  /// The number expressions among the tokens of one sentence, in order and disjoint, none inside one of `dates`.
  ///
  /// Figures (`1,000`, `3.5 million`, `$3.5m`), numbers in words (`nine`, `two dozen`, `forty-five`), ranges (`between 600 and 800`,
  /// `600-800`), each with the hedge before it and the unit beside it. Ordinals, years, clock times, the numbers in names (`F-16`,
  /// `Flight 17`) and the word "one" by itself, which seldom counts, are none.
  public static func find(in text: Text, tokens: [Token], dates: [DateExpression]) -> [NumberExpression] {
    var scanner = NumberScanner(text, tokens, dates)
    scanner.scan()
    return scanner.found
  }
}
