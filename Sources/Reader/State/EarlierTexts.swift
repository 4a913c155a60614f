import Corpus
import Language

/// What articles were before their files changed: the text that was read, or annotated, before the present one.
struct EarlierTexts {
  private(set) var articles: [ArticleID: Article] = [:]
  private var known = Cache()

  /// What was compared. Holds nothing that can't be made again.
  private final class Cache {
    var changes: [ArticleID: (from: ContentHash, to: ContentHash, changes: [TextPassageChange])] = [:]
  }

  /// Compares anew what is asked for, instead of sharing what other copies compared.
  mutating func forgetCache() { known = Cache() }

  /// Keeps what an article was. The first text of a run of the program stays: what changed since one began to read is what one has not read.
  mutating func keep(_ article: Article) { if articles[article.id] == nil { articles[article.id] = article } }

  /// Keeps a text on which something was annotated, where no other is known; its paragraphs are its lines.
  mutating func keep(_ text: Text, _ hash: ContentHash, of article: Article) {
    guard articles[article.id] == nil, hash != article.textHash else { return }
    var blocks: [Block] = []
    var start = 0
    for place in 0...text.bytes.count where place == text.bytes.count || text.bytes[place] == 0x0A {
      let range = start..<place
      start = place + 1
      if text.bytes[range].contains(where: { $0 > 0x20 }) {
        blocks.append(Block(kind: blocks.isEmpty ? .title : .paragraph, range: ByteRange(bytes: range)))
      }
    }
    articles[article.id] = Article(id: article.id, textHash: hash, text: text, blocks: blocks, metadata: article.metadata)
  }

  /// What of an article is other than before, in order; compared once.
  func changes(of article: Article) -> [TextPassageChange] {
    guard let old = articles[article.id], old.textHash != article.textHash else { return [] }
    if let found = known.changes[article.id], found.from == old.textHash, found.to == article.textHash { return found.changes }
    let changes = TextDifference(from: old.text, to: article.text).changes(from: old.text, to: article.text)
    known.changes[article.id] = (old.textHash, article.textHash, changes)
    return changes
  }
}

extension ReaderState {
  /// The articles of which something is other than before: the one in focus first, then in order.
  var changedArticles: [Article] {
    let changed = earlier.articles.keys.compactMap { documents[$0] }.filter { !earlier.changes(of: $0).isEmpty }
    let focused = desk.focusedPane?.article
    return changed.sorted { ($0.id != focused ? 1 : 0, $0.id) < ($1.id != focused ? 1 : 0, $1.id) }
  }

  /// Both texts of a changed passage, with the words that are others.
  func passages(of change: TextPassageChange, in id: ArticleID) -> [ReviewPanes.Passage] {
    guard let old = earlier.articles[id], let new = documents[id] else { return [] }
    return [
      ReviewPanes.Passage(article: old, range: change.old, evidence: [change.old], head: "before"),
      ReviewPanes.Passage(article: new, range: change.new, evidence: [change.new], head: "now · \(new.shownSource)"),
    ]
  }

  /// "“17 soldiers” is now “71 soldiers”", "new: “…”", "gone: “…”".
  func words(of change: TextPassageChange, in id: ArticleID, upTo columns: Int) -> String {
    func quoted(_ article: Article?, _ range: ByteRange) -> String? {
      guard let article, !range.isEmpty else { return nil }
      let words = article.text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "“\(words.shortened(toColumns: columns))”"
    }
    switch (quoted(earlier.articles[id], change.old), quoted(documents[id], change.new)) {
    case (let old?, let new?): return "\(old) is now \(new)"
    case (nil, let new?): return "new: \(new)"
    case (let old?, nil): return "gone: \(old)"
    case (nil, nil): return ""
    }
  }
}
