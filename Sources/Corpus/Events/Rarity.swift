import Foundation

/// How telling a word or a name is: inverse document frequency, smoothed with what is known of news in general, so that five articles on
/// one subject weigh words as five thousand would.
///
/// The library's own articles and ``backgroundArticles`` imagined ones, in which the word has its share of general news, count together. A
/// word that no article has would weigh 6; a word of all articles little more than 0.
struct Rarity: Sendable {
  private static let backgroundArticles = 50.0
  private static let scale = 6.0

  let articleCount: Int

  func weight(articles: Int, background: Double) -> Double {
    let all = Double(articleCount) + Self.backgroundArticles + 0.5
    let having = Double(articles) + Self.backgroundArticles * background + 0.5
    return max(0.05, Self.scale * log(all / having) / log(all / 1.5))
  }

  /// The weights of things, numbered from 0.
  ///
  /// - Parameter having: for each the number of articles that have it.
  func weights(_ having: [Int], background: (Int) -> Double) -> [Double] {
    having.indices.map { weight(articles: having[$0], background: background($0)) }
  }

  static func logarithm(_ value: Double) -> Double { log(value) }
}
