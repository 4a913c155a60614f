import Language

/// What a person says of a passage and another one: that both report the same event, or that they do not.
public struct LinkDecision: Hashable, Sendable {
  /// The other passage; it is of the same library.
  public let other: AnnotationTarget
  public let isSameEvent: Bool

  public init(other: AnnotationTarget, isSameEvent: Bool) {
    self.other = other
    self.isSameEvent = isSameEvent
  }

  /// For people: "the same event as “…” in b.txt".
  public var words: String {
    let passage = other.exact.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let beginning = passage.prefix(Self.longest - 1).reversed().drop(while: \.isWhitespace).reversed()
    let short = passage.count > Self.longest ? "\(String(beginning))…" : passage
    return "\(isSameEvent ? "the same event as" : "another event than") “\(short)” in \(other.article.path)"
  }

  /// In characters.
  private static let longest = 40
}

/// All that people say of pairs of passages, as their annotations hold it; it is applied to every analysis.
public struct LinkStatements: Sendable {
  private struct Statement {
    let library: Int
    let target: AnnotationTarget
    let decision: LinkDecision
  }

  /// In the order in which they were said, so that the last has the last word.
  private let all: [Statement]

  public static let none = LinkStatements(decisions: [])

  /// - Parameter decisions: annotations with the number of their library, in any order; those that are about no links are passed over.
  public init(decisions: some Sequence<(library: Int, annotation: Annotation)>) {
    let said = decisions.filter { if case .link = $0.annotation.decision { true } else { false } }
    let ordered = said.sorted { ($0.annotation.modified, $0.annotation.id) < ($1.annotation.modified, $1.annotation.id) }
    all = ordered.compactMap { library, annotation in
      guard case .link(let decision) = annotation.decision else { return nil }
      return Statement(library: library, target: annotation.target, decision: decision)
    }
  }

  /// The statements as decisions on passages of some articles. A passage that is not there any more has none.
  public func decisions<Articles: RandomAccessCollection>(in articles: Articles) -> LinkDecisions
  where Articles.Element == AnalysedArticle, Articles.Index == Int {
    var decisions = LinkDecisions.none
    if all.isEmpty { return decisions }
    let places = PassagePlaces(of: all.flatMap { [($0.library, $0.target), ($0.library, $0.decision.other)] }, in: articles)
    for statement in all {
      for one in places.passages(of: statement.target, statement.library) {
        for other in places.passages(of: statement.decision.other, statement.library) {
          decisions.decide(one, other, isSameEvent: statement.decision.isSameEvent)
        }
      }
    }
    return decisions
  }
}
