/// Finds the words that say when.
public enum DateExpressions {
  /// The date expressions among the tokens of one sentence, in order and disjoint.
  public static func find(in text: Text, tokens: [Token]) -> [DateExpression] { [] }
}

extension DateExpression {
  /// The date that is meant in an article of date `articleDate`; nil when that is needed and unknown.
  public func resolved(against articleDate: CalendarDate?) -> CalendarDate? {
    guard case .absolute(let date) = meaning else { return nil }
    return date
  }
}
