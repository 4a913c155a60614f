import Language

/// Whether the reports of an event say that it happened, or that somebody denies it.
///
/// Only who denies in so many words counts: "not" and "without" may belong to another clause than the event.
struct PolarityValues {
  private static let leastScore = 0.6

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] {
    guard compared.reports.contains(where: { Self.probe.groups(in: $0.article.article.text, $0.range) != 0 }) else { return [] }
    let telling = compared.reports.indices.filter {
      let reported = compared.reports[$0]
      let denies = Self.denial(in: reported) != nil
      return denies || reported.report.modality == .asserted && !Self.hasNegation(reported)
    }
    let denials = Dictionary(
      telling.compactMap { place in Self.denial(in: compared.reports[place]).map { (place, $0) } },
      uniquingKeysWith: { first, _ in first })
    guard !denials.isEmpty else { return [] }
    let deniers = Set(denials.keys.map { compared.reports[$0].source })
    let asserters = Set(telling.filter { denials[$0] == nil }.map { compared.reports[$0].source })
    // Who reports both what happened and that somebody denies it contradicts nobody.
    func isOfOneMind(_ place: Int) -> Bool {
      !deniers.contains(compared.reports[place].source) || !asserters.contains(compared.reports[place].source)
    }
    let said = telling.map { place -> (report: Int, statement: ComparedReports.Statement, relation: Disagreement.Relation) in
      let isDenial = denials[place] != nil
      let differs = telling.contains { other in
        compared.areComparable(place, other, least: Self.leastScore) && (denials[other] != nil) != isDenial && isOfOneMind(other)
      }
      return (
        place,
        .init(value: isDenial ? "denied" : "asserted", precision: "", range: denials[place] ?? compared.reports[place].range),
        differs && isOfOneMind(place) ? .differs : .agrees
      )
    }
    return [compared.disagreement(.polarity, aspect: nil, said: said)].compactMap { $0 }.filter { $0.relation == .differs }
  }

  private static let probe = WordProbe([denials])
  private static let denials: Set<String> = [
    "deny", "denies", "denied", "denying", "refute", "refutes", "refuted", "disputes", "disputed",
  ]
  /// What is denied, and not withheld as bail or entry is.
  private static let objects: Set<String> = [
    "that", "having", "being", "any", "all", "it", "the", "this", "his", "her", "its", "their", "reports", "claims", "allegations",
    "accusations", "charges", "involvement", "responsibility", "wrongdoing", "knowing", "killing", "sending",
  ]

  /// The word by which a passage says that somebody denies something.
  private static func denial(in reported: ReportedPassage) -> ByteRange? {
    let text = reported.article.article.text
    let words = reported.tokens.map { Folding.folded(text.string($0.range)) }
    for (place, word) in words.enumerated() where denials.contains(word) {
      guard words.indices.contains(place + 1), objects.contains(words[place + 1]), !isNegated(place, words) else { continue }
      // "deny it the protection": what somebody is not given.
      if givers.contains(words[place + 1]), words.indices.contains(place + 2), withheld.contains(words[place + 2]) { continue }
      return reported.tokens[place].range
    }
    return nil
  }

  private static let givers: Set<String> = ["it", "any", "all", "this", "his", "her", "their"]
  private static let withheld: Set<String> = ["the", "a", "an", "its", "their", "bail", "entry", "access", "asylum"]

  /// "did not deny", "never denied": whether a word before says that nobody denies it.
  private static func isNegated(_ place: Int, _ words: [String]) -> Bool {
    words[max(0, place - 2)..<place].contains {
      $0 == "not" || $0 == "never" || $0 == "nor" || $0.hasSuffix("n't") || $0.hasSuffix("n’t")
    }
  }

  /// Whether a passage has a word of denial anywhere, also where it is not of the event.
  private static func hasNegation(_ reported: ReportedPassage) -> Bool {
    ModalityCues.find(reported.tokens, in: reported.article.article.text).contains { $0.modality == .denied }
  }
}
