/// Finds the words that say how many.
public enum NumberExpressions {
  /// The number expressions among the tokens of one sentence, in order and disjoint, none inside one of `dates`.
  public static func find(in text: Text, tokens: [Token], dates: [DateExpression]) -> [NumberExpression] { [] }
}
