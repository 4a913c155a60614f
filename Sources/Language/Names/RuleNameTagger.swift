/// Finds names by rules: runs of capitalised words, and tables of what they may be.
public struct RuleNameTagger: NameTagger {
  public init() {}

  public func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan] { [] }
}
