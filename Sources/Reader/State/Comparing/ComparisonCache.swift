import Corpus

/// Remembers which articles are compared, and their synopsis, for one analysis. Holds nothing that can't be made again.
final class ComparisonCache {
  private static let capacity = 4

  /// What is compared.
  enum Key: Hashable, Sendable {
    case library
    case open([ArticleID])
    /// The place of a story in the analysis.
    case story(Int)
    /// A story that one source alone tells, with the articles that report its events.
    case loneStory(Int)
    /// The place in the analysis of an article that is in no story, with the articles that report its events.
    case article(Int)
  }

  private let stories: [Int?]
  /// Whether a story is told by one source alone, in so few articles that a key can look through their events.
  private let areLone: [Bool]
  private static let mostOfLone = 100
  private var known: [Key: ComparedArticles] = [:]
  private var positions: (key: Key, articles: [Int])?
  private var columns: (key: Key, first: [String], columns: [GridColumn])?
  private var words: [EventID: String] = [:]
  private var scale: (key: Key, width: Int, scale: TimelineScale)?
  private var near: (key: Key, event: Int, passages: [Int: NearPassage])?

  init(_ analysis: CorpusAnalysis = .empty) {
    var stories = [Int?](repeating: nil, count: analysis.articles.count)
    for (place, story) in analysis.stories.enumerated() {
      for article in story.articles where stories.indices.contains(article) { stories[article] = place }
    }
    self.stories = stories
    areLone = analysis.stories.map { story in
      let first = story.articles.first.map { analysis.articles[$0].article.sourceName }
      return story.articles.count <= Self.mostOfLone
        && story.articles.allSatisfy { analysis.articles[$0].article.sourceName == first }
    }
  }

  /// Another cache that knows what this one does.
  init(_ other: ComparisonCache) {
    (stories, areLone) = (other.stories, other.areLone)
    (known, positions, words) = (other.known, other.positions, other.words)
  }

  /// The place of the story of an article, both in the analysis.
  func story(of article: Int) -> Int? { stories.indices.contains(article) ? stories[article] : nil }

  /// What is compared where an article's story is.
  func storyKey(of article: Int) -> Key {
    guard let story = story(of: article) else { return .article(article) }
    return areLone[story] ? .loneStory(story) : .story(story)
  }

  /// The places of the articles in the analysis, ascending, those of the last key kept.
  func positions(_ key: Key, _ make: () -> [Int]) -> [Int] {
    if let positions, positions.key == key { return positions.articles }
    let made = make()
    positions = (key, made)
    return made
  }

  /// The sources as columns, those of the last key kept.
  ///
  /// - Parameter first: the names of those that stand first.
  func columns(_ key: Key, first: [String], _ make: () -> [GridColumn]) -> [GridColumn] {
    if let columns, columns.key == key, columns.first == first { return columns.columns }
    let made = make()
    columns = (key, first, made)
    return made
  }

  /// The passages of other sources that come near to an event, given by its place in the analysis: those of the last one kept, as a row of a
  /// grid asks for them in each of its columns.
  func nearPassages(_ key: Key, _ event: Int, _ make: () -> [Int: NearPassage]) -> [Int: NearPassage] {
    if let near, near.key == key, near.event == event { return near.passages }
    let made = make()
    near = (key, event, made)
    return made
  }

  func knows(_ key: Key) -> Bool { known[key] != nil }

  func take(_ compared: ComparedArticles, for key: Key) {
    if known.count >= Self.capacity { known = [:] }
    known[key] = compared
  }

  func articles(_ key: Key, _ make: () -> ComparedArticles) -> ComparedArticles {
    if let known = known[key] { return known }
    let made = make()
    take(made, for: key)
    return made
  }

  /// What of the calendar a timeline shows at first, that of the last key and width kept.
  func timelineScale(_ key: Key, width: Int, _ make: () -> TimelineScale) -> TimelineScale {
    if let scale, scale.key == key, scale.width == width { return scale.scale }
    let made = make()
    scale = (key, width, made)
    return made
  }

  /// Words of an event to look for others in, folded.
  func words(of event: EventID, _ make: () -> String) -> String {
    if let known = words[event] { return known }
    let made = make()
    words[event] = made
    return made
  }
}
