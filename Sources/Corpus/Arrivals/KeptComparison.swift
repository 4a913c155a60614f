import Language

/// What is kept of a comparison of all articles, so that one that comes later finds the few that it is like without looking at the others.
///
/// Of each article the heaviest words and names, by each of which it is looked up; and in how many articles each word, name and class of
/// event is, from which comes how telling it is. A few hundred bytes an article.
struct KeptComparison: Sendable {
  /// Of each article, so many words and so many names.
  private static let words = 40
  private static let names = 24

  private var vocabulary: StemVocabulary
  private var frequencies: PassageFrequencies
  private var wordPostings: KeptPostings
  private var namePostings: KeptPostings
  /// For each article its greatest likeness in words to another one.
  private(set) var best: [Float]

  init(_ comparison: ArticleComparison) {
    let material = comparison.material
    vocabulary = material.vocabulary
    frequencies = material.frequencies
    best = [Float](repeating: 0, count: comparison.articles.count)
    for pair in comparison.pairs {
      best[pair.first] = max(best[pair.first], Float(pair.words))
      best[pair.second] = max(best[pair.second], Float(pair.words))
    }
    let (words, names) = (Self.words, Self.names)
    wordPostings = KeptPostings(count: material.stemWeights.count, articles: material.articleRanges.count) { article in
      SparseVector(material.table.stems.things(of: material.articleRanges[article]), weights: material.stemWeights).heaviest(words)
    }
    namePostings = KeptPostings(count: material.actorWeights.count, articles: material.articleRanges.count) { article in
      SparseVector(material.table.actors.things(of: material.articleRanges[article]), weights: material.actorWeights).heaviest(
        names)
    }
  }

  /// The articles that are most like one that came, the most alike first.
  ///
  /// - Parameters:
  ///   - words: its words in its own vocabulary, by what they weigh.
  ///   - names: its actors by their rank among all.
  func neighbours(_ words: [(stem: ArraySlice<UInt8>, weight: Double)], _ names: [(rank: Int, weight: Double)], most: Int) -> [Int]
  {
    var likeness: [Int32: Float] = [:]
    for (stem, weight) in words {
      guard let known = vocabulary.find(Array(stem)) else { continue }
      wordPostings.forEach(Int(known.value)) { article, other in likeness[article, default: 0] += 0.6 * Float(weight) * other }
    }
    for (rank, weight) in names {
      namePostings.forEach(rank) { article, other in likeness[article, default: 0] += 0.4 * Float(weight) * other }
    }
    return likeness.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { Int($0.key) }
  }

  /// In how many articles each stem and actor of some articles is, counting all that were compared and those of `material` that came since.
  ///
  /// - Parameters:
  ///   - ranks: for each actor of the material its rank among all.
  ///   - newcomers: the places in the material of articles that were not counted yet.
  func frequencies(of material: EventMaterial, ranks: [Int], newcomers: [Int]) -> PassageFrequencies {
    var counted = material.frequencies(of: newcomers)
    counted.articleCount += frequencies.articleCount
    counted.sentenceCount += frequencies.sentenceCount
    for place in counted.classes.indices { counted.classes[place] += frequencies.classes[place] }
    for stem in counted.stems.indices {
      guard let known = vocabulary.find(Array(material.vocabulary.letters(of: StemID(Int32(stem))))) else { continue }
      counted.stems[stem] += frequencies.stems[Int(known.value)]
    }
    for (actor, rank) in ranks.enumerated() where rank < frequencies.actors.count {
      counted.actors[actor] += frequencies.actors[rank]
    }
    return counted
  }

  /// Takes up an article that came, so that later ones find it.
  ///
  /// - Parameter place: its place among all articles.
  mutating func add(_ article: Int, of material: EventMaterial, ranks: [Int], place: Int) {
    let range = material.articleRanges[article]
    let new = material.frequencies(of: [article])
    frequencies.articleCount += 1
    frequencies.sentenceCount += range.count
    for place in new.classes.indices { frequencies.classes[place] += new.classes[place] }
    var stems: [Int: Int] = [:]
    for (stem, count) in new.stems.enumerated() where count > 0 {
      let known = Int(vocabulary.identify(Array(material.vocabulary.letters(of: StemID(Int32(stem))))).value)
      if known == frequencies.stems.count { frequencies.stems.append(0) }
      frequencies.stems[known] += count
      stems[stem] = known
    }
    for (actor, count) in new.actors.enumerated() where count > 0 {
      while frequencies.actors.count <= ranks[actor] { frequencies.actors.append(0) }
      frequencies.actors[ranks[actor]] += count
    }
    let words = SparseVector(material.table.stems.things(of: range), weights: material.stemWeights).heaviest(Self.words)
    for (stem, weight) in words { if let known = stems[Int(stem)] { wordPostings.add(known, place, Float(weight)) } }
    let names = SparseVector(material.table.actors.things(of: range), weights: material.actorWeights).heaviest(Self.names)
    for (actor, weight) in names { namePostings.add(ranks[Int(actor)], place, Float(weight)) }
    while best.count <= place { best.append(0) }
  }
}

/// For each word, or each name, the articles of which it is among the heaviest, one word's behind the other's; none for what leads nowhere
/// because too many have it.
private struct KeptPostings: Sendable {
  private static let longest = 400

  private var starts: [Int32]
  private var articles: [Int32]
  private var weights: [Float16]
  private var added: [Int: [(article: Int32, weight: Float16)]] = [:]

  /// - Parameter entries: the things of an article, each once.
  init(count: Int, articles: Int, _ entries: (Int) -> [(key: Int32, weight: Double)]) {
    var all: [(key: Int32, article: Int32, weight: Float16)] = []
    var counts = [Int32](repeating: 0, count: count)
    for article in 0..<articles {
      for (key, weight) in entries(article) {
        all.append((key, Int32(article), Float16(weight)))
        counts[Int(key)] += 1
      }
    }
    starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + (count <= Self.longest ? count : 0)) }
    self.articles = Array(repeating: 0, count: Int(starts.last ?? 0))
    weights = Array(repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    for (key, article, weight) in all where counts[Int(key)] <= Self.longest {
      self.articles[Int(next[Int(key)])] = article
      weights[Int(next[Int(key)])] = weight
      next[Int(key)] += 1
    }
  }

  func forEach(_ key: Int, _ body: (Int32, Float) -> Void) {
    if key + 1 < starts.count {
      for place in Int(starts[key])..<Int(starts[key + 1]) { body(articles[place], Float(weights[place])) }
    }
    for entry in added[key] ?? [] { body(entry.article, Float(entry.weight)) }
  }

  mutating func add(_ key: Int, _ article: Int, _ weight: Float) {
    added[key, default: []].append((Int32(article), Float16(weight)))
  }
}

extension SparseVector {
  /// The entries of the greatest weight.
  func heaviest(_ most: Int) -> [(key: Int32, weight: Double)] {
    if entries.count <= most { return entries }
    return Array(entries.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(most))
  }
}
