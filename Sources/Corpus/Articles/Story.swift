import Language

/// Names a story: derived from its first article's path, so stable while that article stays its first.
public struct StoryID: Hashable, Comparable, Sendable, Codable {
  public let value: String

  public init(_ value: String) { self.value = value }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(String.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static func < (left: StoryID, right: StoryID) -> Bool { left.value < right.value }
}

/// Articles about the same developing happenings. Every article is in exactly one story; one that is like no other is a story by itself.
public struct Story: Hashable, Sendable {
  public let id: StoryID
  /// The actors or words that tell it from others: "Turkey and Libya".
  public let label: String
  /// Places in `CorpusAnalysis.articles`, ascending; never empty.
  public let articles: [Int]
  /// From the first to the last day on which its articles appeared; nil when none is dated.
  public let dates: CalendarDate?

  public init(id: StoryID, label: String, articles: [Int], dates: CalendarDate?) {
    self.id = id
    self.label = label
    self.articles = articles
    self.dates = dates
  }
}

extension Story {
  /// The story of some articles, with its id and dates taken from them.
  ///
  /// - Parameter members: places in `articles`, ascending, at least one.
  init?(_ members: [Int], of articles: [AnalysedArticle], label: String) {
    guard let first = members.first else { return nil }
    let path = articles[first].article.id
    let key = ContentHash(of: Array("\(path.library) \(path.path)".utf8))
    id = StoryID("s" + key.hexadecimal.prefix(10))
    self.label = label
    self.articles = members
    let stated = members.map { articles[$0].article.metadata.date }
    let sure = stated.filter { $0.doubt == nil }.compactMap(\.date)
    let known = sure.isEmpty ? stated.compactMap { $0.date?.approximate } : sure
    dates = known.dropFirst().reduce(known.first) { $0?.union($1) }
  }

  /// Stories in the order in which they began, those without a date last; articles that are in none of them become stories by themselves.
  static func completed(_ stories: [Story], of articles: [AnalysedArticle]) -> [Story] {
    var isTaken = [Bool](repeating: false, count: articles.count)
    for story in stories { for member in story.articles where articles.indices.contains(member) { isTaken[member] = true } }
    let alone = articles.indices.filter { !isTaken[$0] }.compactMap { place in
      Story([place], of: articles, label: StoryLabel.label(of: articles[place].article))
    }
    return (stories + alone).sorted {
      ($0.dates?.firstDay ?? .max, $0.articles.first ?? 0) < ($1.dates?.firstDay ?? .max, $1.articles.first ?? 0)
    }
  }
}
