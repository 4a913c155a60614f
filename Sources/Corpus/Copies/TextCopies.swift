import Language

/// Passages that stand in several articles word for word or nearly: wire copy, press releases, reprints.
public struct TextCopies: Sendable {
  /// A paragraph that others have too.
  public struct Passage: Hashable, Sendable {
    /// A place in `CorpusAnalysis.articles`.
    public let article: Int
    public let range: ByteRange
    /// How much of its words the likely origin has too, in the same order, 0 to 1; without one, the first passage.
    public let likeness: Double
    /// The sentences that the likely origin has nearly word for word, without what they quote.
    let copied: [ByteRange]
  }

  /// Why a passage is likely the one that the others were taken from.
  public enum OriginBasis: String, Hashable, Sendable, Codable {
    /// Others name its source in their text.
    case named
    /// Its article appeared first, and all dates are sure.
    case earliest
    case unknown
  }

  /// A paragraph in all its copies, of at least two sources.
  public struct Group: Hashable, Sendable {
    /// In order of article and place.
    public let passages: [Passage]
    /// The place of the likely origin in `passages`; nil when nothing tells.
    public let origin: Int?
    public let basis: OriginBasis

    /// The articles, each once.
    public var articles: [Int] {
      passages.map(\.article).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  /// Those in most articles first, then in order of their first passage.
  public let groups: [Group]
  /// For each article whose text others have too the likely origin of it, else the first one, itself included; all others are left out.
  public let witnesses: [Int: Int]

  /// For each article its copied sentences, in order, each with the article that it likely is from.
  private let origins: [Int: [(range: ByteRange, article: Int)]]

  public static let none = TextCopies(groups: [], witnesses: [:])

  init(groups: [Group], witnesses: [Int: Int]) {
    self.groups = groups
    self.witnesses = witnesses
    var origins: [Int: [(range: ByteRange, article: Int)]] = [:]
    for group in groups {
      let origin = group.passages[group.origin ?? 0].article
      for passage in group.passages {
        origins[passage.article, default: []] += passage.copied.map { (range: $0, article: origin) }
      }
    }
    self.origins = origins.mapValues { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// The article that stands for the account that an article gives: another one's where it is a reprint.
  public func witness(of article: Int) -> Int { witnesses[article] ?? article }

  /// The article that stands for the account that a passage gives: where its sentence is copied, the one it is likely from.
  ///
  /// - Parameter start: where the passage begins.
  public func witness(of article: Int, at start: ByteOffset) -> Int {
    let copied = origins[article]?.first { $0.range.contains(start) }
    return witness(of: copied?.article ?? article)
  }
}

extension CorpusAnalysis {
  /// What some articles, places in `articles`, have copied from one another.
  public func copies(among articles: [Int]) -> TextCopies { CopyFinder(self).copies(among: articles) }
}
