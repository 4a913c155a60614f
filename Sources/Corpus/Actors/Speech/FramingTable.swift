import Language

/// How each source names the actors: the words attached to each, by source and voice, with every place.
public struct FramingTable: Sendable {
  public struct Entry: Hashable, Sendable {
    public let actor: ActorID
    public let source: String
    /// As first written.
    public let words: String
    public let voice: ArticleFraming.Voice
    /// In order of articles and places.
    public let places: [Place]

    public var count: Int { places.count }
  }

  public struct Place: Hashable, Sendable {
    /// The place of the article in the analysis.
    public let article: Int
    public let label: ArticleFraming.Label
  }

  /// By actor, most mentioned first; then by source, the most frequent words first.
  public let entries: [Entry]

  private struct Key: Hashable {
    let actor: ActorID
    let source: String
    let words: String
    let voice: ArticleFraming.Voice
  }

  /// - Parameter articles: places in `analysis.articles`, ascending; nil for all.
  public init(_ analysis: CorpusAnalysis, articles: [Int]? = nil) {
    var order: [Key] = []
    var places: [Key: [Place]] = [:]
    for article in articles ?? Array(analysis.articles.indices) {
      let source = analysis.articles[article].article.sourceName
      for label in analysis.framing(of: article).labels {
        let key = Key(actor: label.actor, source: source, words: Folding.folded(label.text), voice: label.voice)
        if places[key] == nil { order.append(key) }
        places[key, default: []].append(Place(article: article, label: label))
      }
    }
    let found = order.map { key in
      let here = places[key] ?? []
      return Entry(
        actor: key.actor, source: key.source, words: Self.written(here.map(\.label.text)), voice: key.voice, places: here)
    }
    entries = found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let ranks = (analysis.actors.rank(of: a.actor) ?? .max, analysis.actors.rank(of: b.actor) ?? .max)
      return (ranks.0, a.source, b.count, left.offset) < (ranks.1, b.source, a.count, right.offset)
    }.map(\.element)
  }

  /// Of several ways of writing the same words the one with the fewest capitals, as titles and beginnings of sentences add some.
  private static func written(_ forms: [String]) -> String {
    forms.min { $0.count(where: \.isUppercase) < $1.count(where: \.isUppercase) } ?? ""
  }
}
