import Language
import Testing

@testable import Corpus

/// Articles in which the names are given, so that what is tested is how they are brought together and not how they are found.
///
/// In a text, `[Helga Brandvik]` is a person's name, `{Harbour Council}` an organisation's and `<Bergen>` a place's.
enum ActorCases {
  static func index(_ marked: String...) -> ActorIndex { RuleActorResolver().actors(in: articles(marked)) }

  static func articles(_ marked: [String]) -> [AnalysedArticle] {
    marked.enumerated().map { article($1, path: "article-\($0).txt") }
  }

  static func article(_ marked: String, path: String) -> AnalysedArticle {
    var bytes: [UInt8] = []
    var spans: [NameSpan] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): start = bytes.count
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        let type: NameType = byte == UInt8(ascii: "]") ? .person : byte == UInt8(ascii: "}") ? .organisation : .place
        let range = ByteRange(bytes: start..<bytes.count)
        let isAdjective = KnownPlaces.country(of: String(decoding: bytes[start...], as: UTF8.self))?.relation == .adjective
        spans.append(NameSpan(range: range, type: type, form: isAdjective ? .adjective : .name, confidence: 0.9))
      default: bytes.append(byte)
      }
    }
    let text = Text(validUTF8: bytes)
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: text), text: text, blocks: [Block(kind: .paragraph, range: text.range)],
      metadata: ArticleMetadata())
    let analysis = ArticleAnalysis(sentences: [Sentence(range: text.range, block: 0)], names: spans, dates: [], numbers: [])
    return AnalysedArticle(article: article, analysis: analysis)
  }

  /// The aliases of each actor of a kind, the actors and the aliases in the order of their letters: what a test compares.
  static func groups(_ index: ActorIndex, _ kind: Actor.Kind) -> [[String]] {
    index.actors.filter { $0.kind == kind }.map { $0.aliases.map(\.text).sorted() }.sorted { $0.joined() < $1.joined() }
  }
}
