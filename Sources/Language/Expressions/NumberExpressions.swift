/// Finds the words that say how many.
public enum NumberExpressions {
  /// The number expressions among the tokens of one sentence, in order and disjoint, none inside one of `dates`.
  ///
  /// Figures (`1,000`, `3.5 million`, `$3.5m`, `277km`, `.500`), numbers in words (`nine`, `two dozen`, `two hundred and five`, `half a
  /// million`, `twice`), words for about how many (`dozens`, `hundreds of thousands`, `several hundred`), parts (`two-thirds of`), ranges
  /// (`between 600 and 800`, `600-800`, `$3 to $5 million`), each with the hedge beside it and the unit. Ordinals, years, times of day,
  /// scores (`3-1`), figures between slashes (`9/11`), the numbers in names (`F-16`, `Flight 17`) and the word "one" by itself, which
  /// seldom counts, are none.
  public static func find(in text: Text, tokens: [Token], dates: [DateExpression]) -> [NumberExpression] {
    var scanner = NumberScanner(text, tokens, dates)
    scanner.scan()
    return scanner.found
  }
}
