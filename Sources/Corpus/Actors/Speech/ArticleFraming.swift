import Language

/// What one article calls the actors that it names, and in whose voice.
public struct ArticleFraming: Sendable {
  /// Words attached to an actor at one place.
  public struct Label: Hashable, Sendable {
    public let actor: ActorID
    /// Where the words stand.
    public let words: ByteRange
    /// Where the name stands to which they are attached.
    public let name: ByteRange
    public let form: Framing.Form
    public let voice: Voice
    /// The words as they are counted: one space between two, and no quotation marks.
    public let text: String
  }

  /// Who uses words.
  public enum Voice: Hashable, Sendable {
    /// The article itself.
    case own
    /// Who speaks, by name or as described.
    case speaker(String, ActorID?)
    /// Words that are quoted without it being said whose they are.
    case unknown

    /// As listings name it.
    public var name: String {
      switch self {
      case .own: "own"
      case .speaker(let name, _): name
      case .unknown: "unknown"
      }
    }
  }

  /// In order of the names.
  public let labels: [Label]

  /// - Parameters:
  ///   - speech: who says what in the article.
  ///   - mentions: those of the article, in order.
  public init(_ analysed: AnalysedArticle, speech: ArticleSpeech, mentions: [Mention], actors: ActorIndex) {
    var resolver = SpeakerResolver(analysed, mentions: mentions, actors: actors)
    for quotation in analysed.analysis.quotations { _ = resolver.utterance(quotation) }
    let text = analysed.article.text
    labels = analysed.analysis.framings.compactMap { framing in
      guard let mention = mentions.starting(at: framing.name) else { return nil }
      return Label(
        actor: mention.actor, words: framing.words, name: framing.name, form: framing.form,
        voice: Self.voice(of: framing, speech, &resolver), text: Self.counted(text.string(framing.words)))
    }
  }

  /// Of words that a verb of naming gives, whoever gives them; of words in a quotation, who speaks there.
  private static func voice(of framing: Framing, _ speech: ArticleSpeech, _ resolver: inout SpeakerResolver) -> Voice {
    if let namer = framing.namer, let spoken = resolver.speaker(namer) { return .speaker(spoken.name, spoken.actor) }
    guard let utterance = speech.utterance(at: framing.words.lowerBound) ?? speech.utterance(at: framing.name.lowerBound) else {
      return .own
    }
    return utterance.speaker.map { .speaker($0, utterance.actor) } ?? .unknown
  }

  /// One space between words, and no quotation marks.
  private static func counted(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .filter { !"\"“”„«»".contains($0) }
  }
}

extension Array where Element == Mention {
  /// The mention that overlaps a span; they are in order.
  fileprivate func starting(at span: ByteRange) -> Mention? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < count, self[low].range.overlap(with: span) > 0, self[low].form != .adjective else { return nil }
    return self[low]
  }
}

extension CorpusAnalysis {
  /// What the article at this place of `articles` calls whom it names.
  public func framing(of article: Int) -> ArticleFraming {
    ArticleFraming(
      articles[article], speech: speech(of: article),
      mentions: actors.mentions.indices.contains(article) ? actors.mentions[article] : [], actors: actors)
  }
}
