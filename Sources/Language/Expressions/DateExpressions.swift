/// Finds the words that say when.
public enum DateExpressions {
  /// The date expressions among the tokens of one sentence, in order and disjoint.
  public static func find(in text: Text, tokens: [Token]) -> [DateExpression] { [] }
}
