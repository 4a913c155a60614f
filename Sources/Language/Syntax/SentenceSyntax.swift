/// How a sentence is built, as far as its small words, verb forms, names and marks show: its verbs, a clause for each, noun phrases.
///
/// No grammar and no trained model: it is made for the sentences that news reports happenings in, and is right for most of them.
public struct SentenceSyntax: Sendable {
  public let tokens: [Token]
  public let verbs: [VerbGroup]
  /// In order of their verbs; a sentence without a verb is one clause without one.
  public let clauses: [Clause]
  /// For each token the place of its clause.
  public let clauseOfToken: [Int]
  let words: [SyntaxWord]

  /// - Parameters:
  ///   - tokens: of one sentence.
  ///   - names: the spans of names in the sentence, in order.
  ///   - times: the spans of the expressions of time in it, in order.
  public init(_ tokens: [Token], in text: Text, names: [ByteRange], times: [ByteRange]) {
    self.tokens = tokens
    words = SyntaxWord.words(tokens, in: text, names: names, times: times)
    verbs = VerbGroupFinder.groups(words)
    var builder = ClauseBuilder(words, verbs)
    (clauses, clauseOfToken) = builder.build()
  }

  /// A token's letters, in lower case.
  public func letters(_ token: Int) -> [UInt8] { words.indices.contains(token) ? words[token].letters : [] }

  /// The tokens around one that belong to its clause, without a gap; the nearest token's for an offset outside of the sentence.
  ///
  /// - Returns: bytes up to the next clause's first token; nil for a sentence without tokens.
  public func span(at offset: ByteOffset) -> ByteRange? {
    guard let place = tokens.lastIndex(where: { $0.range.lowerBound <= offset }) ?? tokens.indices.first else { return nil }
    let clause = clauseOfToken[place]
    let first = clauseOfToken[..<place].lastIndex { $0 != clause }.map { $0 + 1 } ?? 0
    let end = clauseOfToken[place...].firstIndex { $0 != clause }
    return tokens[first].range.lowerBound..<(end.map { tokens[$0].range.lowerBound } ?? tokens[tokens.count - 1].range.upperBound)
  }

  /// The clause that a token belongs to; nil outside of the sentence.
  public func clause(at token: Int) -> Clause? {
    clauseOfToken.indices.contains(token) ? clauses[clauseOfToken[token]] : nil
  }
}

/// What one verb of a sentence tells: whom of, and the words that go with it.
public struct Clause: Hashable, Sendable {
  /// How it hangs on another one.
  public enum Opening: Hashable, Sendable {
    /// On none.
    case main
    /// "and signed", "but they left".
    case coordinate
    /// "which was signed".
    case relative
    /// What is said, known or meant: "that he had left".
    case complement
    /// "if", "unless", "whether".
    case condition
    /// "when", "because", "after", "although".
    case circumstance
    /// "to sign".
    case infinitive
    /// "signed by both", "signing it".
    case participle
  }

  public let opening: Opening
  /// The place of its verb in the sentence's verbs; nil for a sentence without one.
  public let verb: Int?
  /// The tokens that name whom it tells of; nil when they are not in the sentence or were not found.
  public let subject: Range<Int>?
  /// Whether nothing else in the sentence may be what it tells of: false where several phrases stand before the verb, and where what stands
  /// before "which" or a participle hangs on a preposition itself.
  public let isSubjectSure: Bool
  /// The tokens behind the verb that belong to it.
  public let rest: Range<Int>
  /// The place of the clause that it hangs on, in the sentence's clauses.
  public let governor: Int?
}
