import Language

/// The sentences that may report an event, with their features, by article; and the weights of what they share.
///
/// Sentences are numbered from 0 through all articles in order; `articleRanges` tells which belong to an article. Everything that
/// follows works on these numbers and on those of stems and actors, and never on words.
struct EventMaterial: Sendable {
  private(set) var sentences: [PassageFeatures]
  let articleRanges: [Range<Int>]
  let vocabulary: StemVocabulary
  /// From them come the weights that follow.
  private(set) var frequencies: PassageFrequencies
  private(set) var stemWeights: [Double]
  private(set) var actorWeights: [Double]
  /// The event classes of each stem.
  let stemClasses: [EventClasses]
  private(set) var classWeights: [Double]
  let likeness: StemLikeness
  /// For each actor whether it is a person.
  let isPerson: [Bool]
  let isCountry: [Bool]
  private(set) var table: PassageTable
  /// For each article the days that it may be of; nil where nothing is known of its date.
  private(set) var articleDays: [ClosedRange<Int>?]

  init(articles: [AnalysedArticle], actors: ActorIndex) {
    var reader = PassageReader(articles, actors: actors)
    var sentences: [PassageFeatures] = []
    var ranges: [Range<Int>] = []
    for position in articles.indices {
      let start = sentences.count
      let mentions = position < actors.mentions.count ? actors.mentions[position] : []
      sentences += reader.sentences(of: articles[position], at: position, mentions: mentions)
      ranges.append(start..<sentences.count)
    }
    let table = PassageTable(
      sentences, articles: ranges, stemCount: reader.vocabulary.count, actorCount: actors.actors.count)
    self.sentences = sentences
    self.table = table
    articleRanges = ranges
    articleDays = articles.map(Self.days)
    vocabulary = reader.vocabulary
    stemClasses = reader.stemClasses
    isPerson = actors.actors.map { $0.kind == .person }
    isCountry = actors.actors.map { $0.kind == .country }
    likeness = StemLikeness(reader.vocabulary)
    frequencies = PassageFrequencies(
      table, articles: ranges, stemCount: reader.vocabulary.count, actorCount: actors.actors.count)
    (stemWeights, actorWeights, classWeights) = ([], [], [])
    weigh(by: frequencies, actors)
  }

  /// Weighs what sentences share by how many articles have it, which may be more articles than these.
  ///
  /// - Parameter actors: those of the material.
  mutating func weigh(by frequencies: PassageFrequencies, _ actors: ActorIndex) {
    self.frequencies = frequencies
    let rarity = Rarity(articleCount: frequencies.articleCount)
    let (background, vocabulary) = (BackgroundFrequencies.english, vocabulary)
    stemWeights = rarity.weights(frequencies.stems) { background.probability(of: vocabulary.letters(of: StemID(Int32($0)))) }
    actorWeights = rarity.weights(frequencies.actors) { PassageReader.background(ofName: actors.actors[$0].name) }
    classWeights = Self.classWeights(frequencies)
  }

  /// The same counted in some of the articles alone.
  func frequencies(of articles: [Int]) -> PassageFrequencies {
    PassageFrequencies(
      table, articles: articles.map { articleRanges[$0] }, stemCount: stemWeights.count, actorCount: actorWeights.count)
  }

  /// The same for articles of which some, by their places, are reckoned to be of another date.
  func redated(_ articles: [AnalysedArticle], changed: [Int]) -> EventMaterial {
    var material = self
    for article in changed {
      let range = articleRanges[article]
      let sentences = PassageReader.redated(self.sentences[range], of: articles[article])
      material.sentences.replaceSubrange(range, with: sentences)
      material.table.redate(range, sentences[...])
      material.articleDays[article] = Self.days(of: articles[article])
    }
    return material
  }

  private static func days(of analysed: AnalysedArticle) -> ClosedRange<Int>? {
    analysed.article.metadata.date.date.map { min($0.firstDay, $0.lastDay)...max($0.firstDay, $0.lastDay) }
  }

  /// For each sentence what it says of its place in time and text.
  var surroundings: [LinkContext.Surroundings] {
    sentences.map { .init(pointing: $0.pointing, time: ToldTime($0, articleDays: articleDays[$0.passage.article])) }
  }

  func stemWeight(_ stem: StemID) -> Double { stemWeights[Int(stem.value)] }

  func actorWeight(_ actor: Int32) -> Double { actorWeights[Int(actor)] }

  /// Rare classes tell more: between 0 and 1, 1 for a class that no other sentence has; weak ones tell a third of that.
  private static func classWeights(_ frequencies: PassageFrequencies) -> [Double] {
    let all = Double(frequencies.sentenceCount) + 20
    return frequencies.classes.enumerated().map { bit, count in
      let rarity = Rarity.logarithm(all / (Double(count) + 1)) / Rarity.logarithm(all)
      return EventClasses(rawValue: 1 << UInt64(bit)).isSubset(of: .weak) ? rarity / 3 : rarity
    }
  }
}
