import Language

/// What articles name together: by it two articles are told to be about the same people and matters, or not.
///
/// For each article the actors that it names, countries apart, for most articles name some; what every fifth article of a large library names says nothing.
struct ActorCircles {
  /// By article: ascending representatives of nodes, without countries and without bare names.
  private var actors: [[Int32]] = []
  private var countries: [[Int32]] = []
  private let topics: TopicWords

  init(_ groups: inout ActorGroups, _ topics: TopicWords) {
    self.topics = topics
    var frequency: [Int32: Int] = [:]
    let most = max(40, groups.articles.count / 5)
    for article in groups.articles.indices {
      var (own, lands): (Set<Int32>, Set<Int32>) = ([], [])
      for member in groups.members[article] {
        let node = groups.representative(member)
        if case .country = groups.nodes[node].key { lands.insert(Int32(node)) } else { own.insert(Int32(node)) }
      }
      actors.append(own.sorted())
      countries.append(lands.sorted())
      for node in own { frequency[node, default: 0] += 1 }
    }
    for article in actors.indices { actors[article].removeAll { (frequency[$0] ?? 0) > most } }
  }

  /// The actors and the countries that an article names, without one of them.
  func circle(of article: Int, without nodes: Set<Int32>) -> Circle {
    Circle(actors: Set(actors[article]).subtracting(nodes), countries: Set(countries[article]), words: topics.words(of: article))
  }
}

/// The actors around a name, in an article or in several.
struct Circle {
  var actors: Set<Int32>
  var countries: Set<Int32>
  /// See `TopicWords`.
  var words: Set<UInt32>

  /// How much speaks for one circle: two for each shared actor, up to two of them, half for a shared country, and up to two for rare words.
  func closeness(to other: Circle) -> Double {
    let (small, large) = actors.count < other.actors.count ? (actors, other.actors) : (other.actors, actors)
    let shared = small.lazy.filter { large.contains($0) }.prefix(2).count
    let common = Double(words.intersection(other.words).count) / Double(max(1, min(words.count, other.words.count)))
    return 2 * Double(shared) + (countries.isDisjoint(with: other.countries) ? 0 : 0.5) + min(2, 8 * common)
  }

  /// More would hold a word of any article.
  private static let mostWords = 200

  mutating func formUnion(_ other: Circle) {
    actors.formUnion(other.actors)
    countries.formUnion(other.countries)
    if words.count < Self.mostWords { words.formUnion(other.words) }
  }
}
