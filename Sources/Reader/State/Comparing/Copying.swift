import Corpus

/// What articles have copied from one another: looked for when a story is first asked for, and kept until the articles are compared anew.
final class CopyCache {
  /// Of a story of more articles, copies are looked for by `synoptic copies` alone: a key must not wait for them.
  private static let mostArticles = 1500

  private let analysis: CorpusAnalysis
  /// For each article the place of its story.
  private lazy var stories: [Int] = {
    var stories = [Int](repeating: -1, count: analysis.articles.count)
    for (place, story) in analysis.stories.enumerated() { for article in story.articles { stories[article] = place } }
    return stories
  }()
  /// By the place of the story.
  private(set) var known: [Int: TextCopies] { didSet { among = nil } }
  /// What was asked for last: a view asks it of each of its cells.
  private var among: (articles: [Int], groups: [TextCopies.Group])?

  /// - Parameter known: what was looked for before, in the same analysis.
  init(_ analysis: CorpusAnalysis, known: [Int: TextCopies] = [:]) {
    self.analysis = analysis
    self.known = known
  }

  /// Takes what was found elsewhere.
  func take(_ found: [Int: TextCopies]) { known.merge(found) { $1 } }

  /// The copies in the story of an article.
  private func copies(inStoryOf article: Int) -> TextCopies {
    guard stories.indices.contains(article), stories[article] >= 0 else { return .none }
    let place = stories[article]
    if let known = known[place] { return known }
    let members = analysis.stories[place].articles
    let found = members.count > 1 && members.count <= Self.mostArticles ? analysis.copies(among: members) : .none
    known[place] = found
    return found
  }

  /// The article that stands for the account that an article gives: another one's where it is a reprint.
  func witness(of article: Int) -> Int { copies(inStoryOf: article).witness(of: article) }

  /// The article that stands for the account that a passage gives: where its paragraph is copied, the one it is likely from.
  func witness(of passage: Passage) -> Int {
    copies(inStoryOf: passage.article).witness(of: passage.article, at: analysis.range(of: passage).lowerBound)
  }

  /// Of some articles one of each story of which it is not known yet what was copied.
  func unknown(among articles: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return articles.filter { article in
      guard stories.indices.contains(article), stories[article] >= 0, known[stories[article]] == nil else { return false }
      return seen.insert(stories[article]).inserted
    }
  }

  /// Looks for the copies in the stories of some articles.
  func look(in articles: [Int]) { for article in articles { _ = copies(inStoryOf: article) } }

  /// The copies among some articles: those of their stories, those in most articles first.
  func groups(among articles: [Int]) -> [TextCopies.Group] {
    if let among, among.articles == articles { return among.groups }
    let wanted = Set(articles)
    var seen: Set<Int> = []
    let all = articles.filter { stories.indices.contains($0) && seen.insert(stories[$0]).inserted }
      .flatMap { copies(inStoryOf: $0).groups }
    let groups = all.map { (group: $0, articles: $0.articles) }
      .filter { $0.articles.count(where: wanted.contains) > 1 }.enumerated()
      .sorted { (-$0.element.articles.count, $0.offset) < (-$1.element.articles.count, $1.offset) }.map(\.element.group)
    among = (articles, groups)
    return groups
  }
}

extension ReaderState {
  /// The name of the source whose account a passage gives: another one's where it is copied.
  func witnessName(of passage: Passage) -> String { analysis.articles[copies.witness(of: passage)].article.sourceName }

  /// How many accounts there are of an event: sources, of which those that reprint one text are one.
  func accounts(of event: Event) -> Int {
    sourceCounts.accounts(of: event.id) { Set(event.reports.lazy.map { witnessName(of: $0.passage) }).count }
  }
}
