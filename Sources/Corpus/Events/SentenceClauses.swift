import Language

/// Which words of a sentence tell of one deed: read when it is first asked for, and kept.
final class SentenceClauses {
  private let articles: [AnalysedArticle]
  private let actors: ActorIndex
  private let material: EventMaterial
  private var known: [Int: [Int]] = [:]

  /// So many tokens to both sides of a word belong to what it tells.
  private static let window: Int32 = 8

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
  }

  /// Whether some word of `ones` and some of `others` tell of one deed in a sentence: both stand in one clause, near each other ("launched an
  /// offensive").
  func tellsInOne(_ ones: Set<StemID>, _ others: Set<StemID>, in sentence: Int) -> Bool {
    let features = material.sentences[sentence]
    let (left, right) = (places(of: ones, in: features), places(of: others, in: features))
    return left.contains { one in
      right.contains { abs(one - $0) <= Self.window && clause(Int(one), in: sentence) == clause(Int($0), in: sentence) }
    }
  }

  private func places(of stems: Set<StemID>, in features: PassageFeatures) -> [Int32] {
    zip(features.stems, features.stemPlaces).filter { stems.contains($0.0) }.map(\.1)
  }

  private func clause(_ token: Int, in sentence: Int) -> Int? {
    let clauses =
      known[sentence] ?? ReportingSentence(material.sentences[sentence], in: articles, actors).syntax.clauseOfToken
    known[sentence] = clauses
    return clauses.indices.contains(token) ? clauses[token] : nil
  }
}
