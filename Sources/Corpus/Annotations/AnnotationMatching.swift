import Language

/// Which article of a library each annotation is about, also after files were renamed or edited.
public struct AnnotationMatching: Sendable {
  private var byPath: [String: Article] = [:]
  private var byHash: [ContentHash: [Article]] = [:]

  /// - Parameter articles: of one library.
  public init(_ articles: [Article]) { add(articles) }

  /// Takes in articles that came; one of the same path is replaced.
  public mutating func add(_ articles: [Article]) {
    for article in articles {
      if let old = byPath.updateValue(article, forKey: article.id.path) { byHash[old.textHash]?.removeAll { $0.id == old.id } }
      byHash[article.textHash, default: []].append(article)
    }
  }

  /// Whether an article is there with that path and text.
  public func holds(_ identity: ArticleIdentity) -> Bool { byPath[identity.path]?.textHash == identity.textHash }

  public subscript(id: ArticleID) -> Article? { byPath[id.path] }

  /// The article of the same text and path; else, of the one that has the path now (the file was edited) and those that have the text now
  /// (the file was renamed), the one of the path where its text came of the old one, and of the others, where it did not, one of the same
  /// file name, else the first by path: a copy that stands elsewhere is another article. Nil when neither is there.
  public func article(of target: AnnotationTarget) -> ArticleID? {
    let samePath = byPath[target.article.path]
    if let samePath, samePath.textHash == target.article.textHash { return samePath.id }
    let name = Self.fileName(target.article.path)
    let sameText = byHash[target.article.textHash]?.min {
      (Self.fileName($0.id.path) == name ? 0 : 1, $0.id) < (Self.fileName($1.id.path) == name ? 0 : 1, $1.id)
    }
    guard let sameText else { return samePath?.id }
    guard let samePath else { return sameText.id }
    return TextLikeness(to: sameText.text).isEdit(samePath.text) ? samePath.id : sameText.id
  }

  /// Whether an article is beyond doubt the one that a passage was annotated in: it has the path, or it alone has the text. Of several copies
  /// any may be a reprint that was there all the while.
  public func isSure(_ article: ArticleID, for target: AnnotationTarget) -> Bool {
    article.path == target.article.path || (byHash[target.article.textHash]?.count ?? 0) < 2
  }

  private static func fileName(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// The article that a text has become: the one that was found by path or text, unless it is neither that text nor an edit of it, and another
  /// one is (the file was renamed and edited, and another article has its name).
  ///
  /// - Parameters:
  ///   - present: what `article(of:)` found.
  ///   - candidates: of the articles that have neither; nil for all.
  public func article(of old: Text, present: ArticleID?, among candidates: Set<ArticleID>?) -> ArticleID? {
    guard let article = present.flatMap({ self[$0] }) else { return present ?? successor(of: old, among: candidates) }
    if article.text.bytes == old.bytes || TextLikeness(to: old).isEdit(article.text) { return present }
    return successor(of: old, among: candidates) ?? present
  }

  /// The article that came of a text whose file was both renamed and edited: the one that has the most of it, and more than half; nil when
  /// there is none.
  ///
  /// - Parameter candidates: nil for all articles.
  public func successor(of old: Text, among candidates: Set<ArticleID>? = nil) -> ArticleID? {
    let likeness = TextLikeness(to: old)
    let articles = byPath.values.lazy.filter { candidates?.contains($0.id) ?? true }
    let shares = articles.filter { likeness.mayBeEdit($0.text) }.map { (share: likeness.share(in: $0.text), id: $0.id) }
    let best = shares.filter { $0.share >= TextLikeness.least }.max { ($0.share, $1.id) < ($1.share, $0.id) }
    return best?.id
  }
}

/// How much of a text is in another one: the share of its runs of five words.
struct TextLikeness {
  /// From which share on the other text came of this one.
  static let least = 0.5
  private static let wordsOfRun = 5

  private let runs: Set<UInt64>
  /// Some pieces of the text, of which one at least is in every text that came of it.
  private let pieces: [[UInt8]]

  init(to text: Text) {
    runs = Set(Self.runs(of: text.bytes[...]))
    let bytes = text.bytes
    let length = min(Self.pieceLength, bytes.count)
    pieces = stride(from: 0, through: bytes.count - length, by: max(1, (bytes.count - length) / Self.pieceCount)).map {
      Array(bytes[$0..<($0 + length)])
    }
  }

  /// In bytes.
  private static let pieceLength = 24
  private static let pieceCount = 12

  func isEdit(_ text: Text) -> Bool { share(in: text) >= Self.least }

  func share(in text: Text) -> Double {
    let shared = Set(Self.runs(of: text.bytes[...])).intersection(runs)
    return runs.isEmpty ? 0 : Double(shared.count) / Double(runs.count)
  }

  /// Whether it is worth the time to look closer.
  func mayBeEdit(_ text: Text) -> Bool { pieces.contains { text.holds($0) } }

  /// A number for each run of words; of a text of fewer words one for all of them. FNV-1a over letters and digits.
  static func runs(of bytes: ArraySlice<UInt8>, ofWords wordsOfRun: Int = wordsOfRun) -> [UInt64] {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in bytes {
      if byte.isOfWord {
        word = ((word == 0 ? 0xcbf2_9ce4_8422_2325 : word) ^ UInt64(byte)) &* 0x100_0000_01b3
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    if word != 0 { words.append(word) }
    guard words.count > wordsOfRun else { return words.isEmpty ? [] : [words.reduce(0) { ($0 ^ $1) &* 0x100_0000_01b3 }] }
    return (0...(words.count - wordsOfRun)).map { start in
      words[start..<(start + wordsOfRun)].reduce(0) { ($0 ^ $1) &* 0x100_0000_01b3 }
    }
  }
}
