import Language

/// The rare words at the beginning of an article: by them two articles that share no name are told to be about the same matter.
///
/// They are asked for few articles, those that name somebody whose name many bear, so they are made then, and kept.
final class TopicWords {
  private let articles: [AnalysedArticle]
  private var known: [Int: Set<UInt32>] = [:]

  init(_ articles: [AnalysedArticle]) { self.articles = articles }

  /// Bytes of an article that are looked at.
  private static let reach = 1500
  /// A word in more than this share of all texts is no rare one.
  private static let mostProbable = 0.02

  /// Hashes of the stems of an article's rare words.
  func words(of article: Int) -> Set<UInt32> {
    if let words = known[article] { return words }
    let words = Self.read(articles[article].article.text.bytes.prefix(Self.reach))
    known[article] = words
    return words
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> Set<UInt32> {
    var words: Set<UInt32> = []
    var word: [UInt8] = []
    var isLower = true
    for byte in bytes {
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        if byte & 0x20 == 0 { isLower = false }
        word.append(byte)
        continue
      }
      if isLower, word.count > 4, !StopWords.contains(word) {
        Stemmer.stem(&word)
        if BackgroundFrequencies.english.probability(of: word[...]) <= mostProbable {
          words.insert(word.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 })
        }
      }
      word.removeAll(keepingCapacity: true)
      isLower = true
    }
    return words
  }
}
