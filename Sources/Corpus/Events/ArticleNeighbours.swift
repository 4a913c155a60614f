/// Finds, for every article, the articles that may tell of the same story, without comparing all with all.
///
/// In a small library all pairs are neighbours. In a larger one an article's heaviest words and names look up the articles that have them
/// too, and the most alike of these are its neighbours; words and names of very many articles find nobody. So the work grows with the
/// number of articles, and not with its square.
struct ArticleNeighbours {
  private static let comparedWithAll = 60
  private static let neighbours = 16
  private static let keys = 48
  private static let longestPosting = 400

  private let words: [SparseVector]
  private let actors: [SparseVector]

  private let workforce: Workforce

  init(_ material: EventMaterial, _ workforce: Workforce = .alone) {
    self.workforce = workforce
    let (table, ranges) = (material.table, material.articleRanges)
    let (stemWeights, actorWeights) = (material.stemWeights, material.actorWeights)
    let vectors = workforce.spans(of: ranges.count, size: workforce.share(of: ranges.count)) { span in
      ranges[span].map { range in
        (
          words: SparseVector(table.stems.things(of: range), weights: stemWeights),
          actors: SparseVector(table.actors.things(of: range), weights: actorWeights)
        )
      }
    }
    words = vectors.flatMap { $0.map(\.words) }
    actors = vectors.flatMap { $0.map(\.actors) }
  }

  /// The pairs of neighbours, in order, and how the articles come together to stories.
  ///
  /// - Parameter known: for each article a likeness in words that it has to some article; nil for none.
  func compared(best known: [Double]? = nil) -> (pairs: [ArticlePair], stories: StoryTree) {
    let candidates = candidates()
    let found = workforce.spans(of: candidates.count, size: workforce.share(of: candidates.count)) { span in
      candidates[span].map {
        (first: $0.0, second: $0.1, words: words[$0.0].dot(words[$0.1]), actors: actors[$0.0].dot(actors[$0.1]))
      }
    }.flatMap { $0 }
    var best = known ?? [Double](repeating: 1e-6, count: words.count)
    for pair in found {
      best[pair.first] = max(best[pair.first], pair.words)
      best[pair.second] = max(best[pair.second], pair.words)
    }
    // That a story is the same may show in its words or in its actors; how surely it is, in both together.
    let stories = StoryTree(count: words.count, likeness: found.map { ($0.first, $0.second, max($0.words, $0.actors)) })
    let tree = StoryTree(count: words.count, likeness: found.map { ($0.first, $0.second, 0.6 * $0.words + 0.4 * $0.actors) })
    let pairs = found.map {
      ArticlePair(
        first: $0.first, second: $0.second, words: $0.words, actors: $0.actors,
        relative: $0.words / max(best[$0.first], best[$0.second]),
        height: tree.height($0.first, $0.second))
    }
    return (pairs, stories)
  }

  private func candidates() -> [(Int, Int)] {
    if words.count <= Self.comparedWithAll {
      return words.indices.flatMap { first in words.indices.dropFirst(first + 1).map { (first, $0) } }
    }
    let (wordPostings, actorPostings) = (Postings(words), Postings(actors))
    let found = workforce.spans(of: words.count, size: workforce.share(of: words.count)) { span in
      var likeness = Likeness(count: words.count)
      return span.flatMap { article in
        likeness.clear()
        addLikeness(of: words[article], wordPostings, share: 0.6, to: &likeness)
        addLikeness(of: actors[article], actorPostings, share: 0.4, to: &likeness)
        return likeness.largest(Self.neighbours, without: article).map {
          min(article, $0) * words.count + max(article, $0)
        }
      }
    }
    return Set(found.joined()).sorted().map { ($0 / words.count, $0 % words.count) }
  }

  private func addLikeness(of vector: SparseVector, _ postings: Postings, share: Double, to likeness: inout Likeness) {
    let heaviest = vector.entries.filter { postings.leads($0.key) }.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }
    for entry in heaviest.prefix(Self.keys) {
      for posting in postings[entry.key] { likeness.add(share * entry.weight * posting.weight, to: Int(posting.article)) }
    }
  }

  /// For each word, or each actor, the articles that have it, one word's behind the other's; none for what leads nowhere.
  private struct Postings {
    private var starts: [Int]
    private var postings: [(article: Int32, weight: Double)]

    init(_ vectors: [SparseVector]) {
      let keys = 1 + Int(vectors.lazy.compactMap(\.entries.last?.key).max() ?? -1)
      var counts = [Int](repeating: 0, count: keys)
      for vector in vectors { for entry in vector.entries { counts[Int(entry.key)] += 1 } }
      starts = [0]
      for count in counts {
        starts.append((starts.last ?? 0) + (count > 1 && count <= ArticleNeighbours.longestPosting ? count : 0))
      }
      postings = Array(repeating: (0, 0), count: starts.last ?? 0)
      var next = starts
      for (article, vector) in vectors.enumerated() {
        for entry in vector.entries where starts[Int(entry.key)] < starts[Int(entry.key) + 1] {
          postings[next[Int(entry.key)]] = (Int32(article), entry.weight)
          next[Int(entry.key)] += 1
        }
      }
    }

    /// Whether any article is found by it.
    func leads(_ key: Int32) -> Bool { starts[Int(key)] < starts[Int(key) + 1] }

    subscript(key: Int32) -> ArraySlice<(article: Int32, weight: Double)> { postings[starts[Int(key)]..<starts[Int(key) + 1]] }
  }
}

/// How alike one article is to each of the others: a sum for each, of which few are not 0.
private struct Likeness {
  private var sums: [Double]
  private var touched: [Int] = []

  init(count: Int) { sums = Array(repeating: 0, count: count) }

  mutating func clear() {
    for article in touched { sums[article] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// - Parameter weight: above 0.
  mutating func add(_ weight: Double, to article: Int) {
    if sums[article] == 0 { touched.append(article) }
    sums[article] += weight
  }

  /// The articles with the largest sums, the largest first; of equal ones those that come first.
  func largest(_ most: Int, without own: Int) -> [Int] {
    var best: [Int] = []
    for article in touched where article != own {
      let isBefore = { (other: Int) in sums[article] > sums[other] || sums[article] == sums[other] && article < other }
      if best.count == most, let last = best.last, !isBefore(last) { continue }
      let place = best.firstIndex(where: isBefore) ?? best.count
      best.insert(article, at: place)
      if best.count > most { best.removeLast() }
    }
    return best
  }
}
