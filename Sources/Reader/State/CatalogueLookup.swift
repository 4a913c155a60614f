import Corpus
import Library

/// Articles of catalogues that have what is looked for, for a list.
struct CatalogueLookup: Hashable, Sendable {
  struct Query: Hashable, Sendable {
    /// As it is typed; empty for all.
    let filter: String
    /// The last article of those that are known; nil for the first ones.
    let after: CataloguedArticle?
    /// How many were known before.
    let offset: Int
  }

  static let page = 200

  let filter: String
  var articles: [CataloguedArticle] = []
  /// How many there are in all, and whether there may be more than that.
  var count = 0
  var isAtLeast = false
  var isAtEnd = false

  /// What a catalogue is asked for what is typed: each word may go on. Nil for what asks for nothing.
  static func query(_ typed: String) -> LibraryQuery? {
    let words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word.contains(":") || word.contains("\"") || word.count < leastPrefix || word.hasSuffix("*") ? String(word) : "\(word)*"
    }
    // What is tagged is in memory.
    guard var query = try? LibraryQuery(words.joined(separator: " ")), !query.needsTags else { return nil }
    query.findsPaths = true
    return query
  }

  /// In characters: of shorter ones too many words are the beginning.
  private static let leastPrefix = 3

  /// Asks catalogues: to be done on another thread. Of several libraries the newest of each follow one another.
  static func found(_ query: Query, in catalogues: [any ArticleCatalogue]) -> CatalogueLookup {
    var lookup = CatalogueLookup(filter: query.filter)
    let asked = Self.query(query.filter)
    lookup.isAtEnd = true
    if query.after == nil, !query.filter.isEmpty {
      lookup.articles = catalogues.compactMap { try? $0.article(at: query.filter) }
      // By the words of its path it is found, and counted, too.
      if asked == nil { lookup.count = lookup.articles.count }
    }
    guard query.filter.isEmpty || asked != nil else { return lookup }
    for (library, catalogue) in catalogues.enumerated() {
      // What comes behind an article of a library is in it, or in a later one.
      if let after = query.after, after.id.library > library { continue }
      let after = query.after?.id.library == library ? query.after : nil
      guard let answer = try? catalogue.articles(having: asked, after: after, limit: page - lookup.articles.count) else { continue }
      lookup.articles += answer.articles
      lookup.count += answer.count
      lookup.isAtLeast = lookup.isAtLeast || answer.isAtLeast
      if lookup.articles.count >= page {
        lookup.isAtEnd = false
        break
      }
    }
    return lookup
  }
}
