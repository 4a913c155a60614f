/// In how many articles the words and actors of some sentences are, and in how many sentences each class of event: from it comes how
/// telling they are.
struct PassageFrequencies: Sendable {
  var articleCount: Int
  var sentenceCount: Int
  /// For each stem of a vocabulary.
  var stems: [Int]
  /// For each actor.
  var actors: [Int]
  /// For each class, by the number of its bit.
  var classes: [Int]

  /// - Parameters:
  ///   - articles: the sentences of each article that counts.
  ///   - stemCount: of the vocabulary; `actorCount` of all actors.
  init(_ table: PassageTable, articles: [Range<Int>], stemCount: Int, actorCount: Int) {
    articleCount = articles.count
    sentenceCount = articles.reduce(0) { $0 + $1.count }
    stems = Self.having(stemCount, articles.map(table.stems.things))
    actors = Self.having(actorCount, articles.map(table.actors.things))
    classes = [Int](repeating: 0, count: 64)
    for article in articles {
      for sentence in article {
        var rest = table.classes[sentence].rawValue
        while rest != 0 {
          classes[rest.trailingZeroBitCount] += 1
          rest &= rest - 1
        }
      }
    }
  }

  /// For each of `count` things, numbered from 0, the number of articles that have it.
  private static func having(_ count: Int, _ articles: [ArraySlice<Int32>]) -> [Int] {
    var having = [Int](repeating: 0, count: count)
    var lastArticle = [Int](repeating: -1, count: count)
    for (article, things) in articles.enumerated() {
      for thing in things where lastArticle[Int(thing)] != article {
        lastArticle[Int(thing)] = article
        having[Int(thing)] += 1
      }
    }
    return having
  }
}
