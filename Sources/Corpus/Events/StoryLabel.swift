import Language

/// Names a story by the actors that its articles name most and that others name least, or by words where no actor stands out.
struct StoryLabel {
  let articles: [AnalysedArticle]
  let actors: ActorIndex
  let material: EventMaterial

  /// In characters: a title is cut to it.
  private static let longest = 60
  /// What a second actor must have of the first one's salience to stand beside it.
  private static let secondShare = 0.5
  /// How much an actor loses that all other articles name as well.
  private static let commonness = 0.7

  /// The label of a single article: its title, else its first words, else its path.
  static func label(of article: Article) -> String {
    if let title = article.metadata.title { return shortened(title) }
    let first = article.blocks.first { $0.kind.isReporting }
    return first.map { shortened(beginning(of: $0.range, in: article.text)) }?.nonBlank ?? article.id.path
  }

  /// Enough of a block for a label: one character may have any number of accents, so that characters alone are no bound.
  private static func beginning(of range: ByteRange, in text: Text) -> String {
    let end = ByteOffset(min(range.upperBound.value, range.lowerBound.value + longestBeginning))
    return text.string(range.lowerBound..<max(range.lowerBound, text.scalarBoundary(atOrBefore: end)))
  }

  /// In bytes.
  private static let longestBeginning = 4_000

  private static func shortened(_ words: String) -> String {
    let line = words.prefix(4 * longest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > longest else { return line }
    let cut = line.prefix(longest - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// The labels of some groups of articles, so chosen that no two are the same where words can tell them apart.
  func labels(of groups: [[Int]]) -> [String] {
    let plain = groups.map { $0.count == 1 ? Self.label(of: articles[$0[0]].article) : actorLabel($0) }
    var uses: [String: Int] = [:]
    for label in plain { uses[label, default: 0] += 1 }
    return zip(groups, plain).map { group, label in
      guard group.count > 1 else { return label }
      let words = words(of: group)
      if label.isEmpty { return words.isEmpty ? Self.label(of: articles[group[0]].article) : words.joined(separator: ", ") }
      let isOneActor = !label.contains(" and ")
      guard uses[label, default: 0] > 1 || isOneActor, let word = words.first else { return label }
      return "\(label): \(isOneActor ? words.prefix(2).joined(separator: ", ") : word)"
    }
  }

  // MARK: Actors

  private func actorLabel(_ group: [Int]) -> String {
    var salience: [ActorID: Double] = [:]
    var having: [ActorID: Int] = [:]
    for article in group {
      for (actor, prominence) in prominences(in: article) {
        salience[actor, default: 0] += prominence
        having[actor, default: 0] += 1
      }
    }
    let outside = Double(max(articles.count - group.count, 1))
    let ranked = salience.compactMap { actor, sum -> (name: String, id: ActorID, weight: Double)? in
      guard let known = actors[actor], let count = having[actor], count * 2 > group.count || count > 2 else { return nil }
      let elsewhere = Double(articlesNaming[actor, default: count] - count)
      return (known.name, actor, sum / Double(group.count) * (1 - Self.commonness * elsewhere / outside))
    }.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
    guard let first = ranked.first else { return "" }
    guard let second = ranked.dropFirst().first(where: { !isPart($0.name, of: first.name) }),
      second.weight >= Self.secondShare * first.weight
    else { return first.name }
    return "\(first.name) and \(second.name)"
  }

  private func isPart(_ name: String, of other: String) -> Bool { other.contains(name) || name.contains(other) }

  /// How much an article is about each actor: by mentions, and more when its title or deck names it.
  private func prominences(in article: Int) -> [ActorID: Double] {
    guard actors.mentions.indices.contains(article) else { return [:] }
    let analysed = articles[article].article
    var counts: [ActorID: Double] = [:]
    for mention in actors.mentions[article] where mention.zone == .text { counts[mention.actor, default: 0] += 1 }
    let heads = analysed.blocks.filter { $0.kind == .title || $0.kind == .deck }.map(\.range)
    var weights = counts.mapValues { 1 + Rarity.logarithm($0) }
    for mention in actors.mentions[article] where heads.contains(where: { $0.overlap(with: mention.range) > 0 }) {
      weights[mention.actor, default: 0] += 0.75
    }
    return weights
  }

  /// In how many articles each actor is named.
  private let articlesNaming: [ActorID: Int]

  init(articles: [AnalysedArticle], actors: ActorIndex, material: EventMaterial) {
    self.articles = articles
    self.actors = actors
    self.material = material
    var naming: [ActorID: Int] = [:]
    for mentions in actors.mentions { for actor in Set(mentions.map(\.actor)) { naming[actor, default: 0] += 1 } }
    articlesNaming = naming
  }

  // MARK: Words

  /// Sentences in which an article says what it is about: title, deck, the first of the story.
  private static let leadSentences = 3

  /// The most telling words that the beginnings of several articles share, as one of them writes them.
  private func words(of group: [Int]) -> [String] {
    var having: [StemID: Double] = [:]
    for article in group {
      let stems = Set(material.sentences[material.articleRanges[article]].prefix(Self.leadSentences).flatMap(\.stems))
      for stem in stems { having[stem, default: 0] += 1 }
    }
    let ranked = having.filter { $0.value > 1 }
      .map { (stem: $0.key, weight: $0.value * $0.value * material.stemWeight($0.key)) }
      .sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }
    return ranked.prefix(4).compactMap { written($0.stem, in: group) }.reduce(into: []) { words, word in
      if words.count < 3, !words.contains(word) { words.append(word) }
    }
  }

  /// A word with this stem as it is written where it comes first.
  private func written(_ stem: StemID, in group: [Int]) -> String? {
    var reader = StemReader()
    let letters = Array(material.vocabulary.letters(of: stem))
    for article in group {
      for sentence in material.sentences[material.articleRanges[article]] where sentence.stems.contains(stem) {
        let analysed = articles[article]
        let text = analysed.article.text
        for token in Tokenizer.tokens(in: text, analysed.analysis.sentences[sentence.passage.sentence].range) {
          var isFound = false
          reader.readStems(of: token, in: text) { if $0 == letters { isFound = true } }
          if isFound { return text.string(token.range) }
        }
      }
    }
    return nil
  }
}

extension String {
  fileprivate var nonBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
