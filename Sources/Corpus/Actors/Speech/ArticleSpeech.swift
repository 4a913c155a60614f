import Language

/// Who says what in one article: its quotations, each with the actor who speaks, as far as the text tells.
///
/// Made from an article's analysis and the actors across articles whenever it is asked for: that takes microseconds, so it is neither kept
/// nor made for articles that nobody looks at.
public struct ArticleSpeech: Sendable {
  /// One quotation and whose it is.
  public struct Utterance: Hashable, Sendable {
    public let quotation: Quotation
    /// The actor who speaks; nil for nobody who is named.
    public let actor: ActorID?
    /// The actor's name, or who speaks as the text describes him: "a senior Turkish official"; nil when the text does not say.
    public let speaker: String?
    /// The medium that was told or that quotes, by its actor's name or as written.
    public let medium: String?

    public var range: ByteRange { quotation.range }
  }

  /// By where they start, the longer first; scare quotes too.
  public let utterances: [Utterance]
  /// For each utterance, where the furthest of those up to it ends.
  private let reach: [ByteOffset]

  /// - Parameter mentions: those of the article, in order.
  public init(_ analysed: AnalysedArticle, mentions: [Mention], actors: ActorIndex) {
    var resolver = SpeakerResolver(analysed, mentions: mentions, actors: actors)
    utterances = analysed.analysis.quotations.map { resolver.utterance($0) }
    var furthest = ByteOffset.zero
    reach = utterances.map {
      furthest = max(furthest, $0.range.upperBound)
      return furthest
    }
  }

  /// The speech that holds a place of the article, the innermost of several; nil where the article speaks itself.
  public func utterance(at offset: ByteOffset) -> Utterance? {
    var (low, high) = (0, utterances.count)
    while low < high {
      let middle = (low + high) / 2
      if utterances[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var place = low - 1
    while place >= 0, reach[place] > offset {
      let utterance = utterances[place]
      if utterance.range.contains(offset), utterance.quotation.isSpeech { return utterance }
      place -= 1
    }
    return nil
  }

  /// In whose voice a place of the article is: who speaks there; nil for the article's own voice, or when the text does not say who.
  public func voice(at offset: ByteOffset) -> String? { utterance(at: offset)?.speaker }
}

extension CorpusAnalysis {
  /// Who says what in the article at this place of `articles`.
  public func speech(of article: Int) -> ArticleSpeech {
    ArticleSpeech(
      articles[article], mentions: actors.mentions.indices.contains(article) ? actors.mentions[article] : [], actors: actors)
  }
}
