import Language

/// In which articles each actor is mentioned: made once from an index, so that whoever asks after one actor does not look through all
/// articles.
///
/// The articles of all actors lie in one array, actor after actor in the order of their rank, each actor's ascending.
public struct ActorAppearances: Sendable {
  /// For each actor where its articles begin, and at last the end.
  private var starts: [Int32]
  private var articles: [Int32] = []
  /// By rank, articles that came since.
  private var added: [Int: [Int32]] = [:]

  public static let none = ActorAppearances(.empty)

  public init(_ index: ActorIndex) {
    var pairs: [(rank: Int32, article: Int32)] = []
    var lastArticle = [Int32](repeating: -1, count: index.actors.count)
    starts = [Int32](repeating: 0, count: index.actors.count + 1)
    for (article, mentions) in index.mentions.enumerated() {
      for mention in mentions {
        guard let rank = index.rank(of: mention.actor), lastArticle[rank] != article else { continue }
        lastArticle[rank] = Int32(article)
        starts[rank + 1] += 1
        pairs.append((Int32(rank), Int32(article)))
      }
    }
    for rank in index.actors.indices { starts[rank + 1] += starts[rank] }
    var next = starts
    articles = [Int32](repeating: 0, count: pairs.count)
    for (rank, article) in pairs {
      articles[Int(next[Int(rank)])] = article
      next[Int(rank)] += 1
    }
  }

  /// The places, in the articles of the index, of those that mention the actor of a rank; ascending.
  public func articles(ofRank rank: Int) -> Articles {
    let known = rank + 1 < starts.count ? articles[Int(starts[rank])..<Int(starts[rank + 1])] : []
    return Articles(known: known, added: added[rank] ?? [])
  }

  /// Takes note that an article behind all others mentions an actor.
  mutating func add(_ article: Int, toRank rank: Int) { added[rank, default: []].append(Int32(article)) }

  /// The articles of one actor, ascending.
  public struct Articles: RandomAccessCollection, Sendable {
    fileprivate let known: ArraySlice<Int32>
    fileprivate let added: [Int32]

    public var startIndex: Int { 0 }
    public var endIndex: Int { known.count + added.count }

    public subscript(place: Int) -> Int {
      Int(place < known.count ? known[known.startIndex + place] : added[place - known.count])
    }
  }
}
