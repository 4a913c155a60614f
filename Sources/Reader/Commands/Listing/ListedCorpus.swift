import Corpus
import Language
import Library

/// Analysed articles as listings show them: paths for articles, code points for places.
struct ListedCorpus {
  let analysis: CorpusAnalysis
  /// For each article of the analysis.
  private let codePoints: [CodePointIndex]
  /// The root of each library, when there are several and a path alone does not say whose it is.
  private let roots: [Int: String]

  init(_ analysis: CorpusAnalysis, libraries: [ArticleLibrary]) {
    self.analysis = analysis
    codePoints = analysis.articles.map { CodePointIndex($0.article.text) }
    roots = libraries.count > 1 ? Dictionary(uniqueKeysWithValues: libraries.map { ($0.ordinal, $0.root) }) : [:]
  }

  func place(_ article: Int, _ range: ByteRange) -> ListedPlace {
    let found = analysis.articles[article].article
    return ListedPlace(
      article: found.id.path, library: root(of: found.id), source: found.sourceName,
      range: codePoints[article].codePoints(range), text: found.text.string(range))
  }

  /// The root of an article's library, when there are several.
  func root(of id: ArticleID) -> String? { roots[id.library] }

  func place(_ passage: Passage) -> ListedPlace { place(passage.article, analysis.range(of: passage)) }

  /// The name of an actor.
  func name(_ actor: ActorID) -> String { analysis.actors[actor]?.name ?? actor.slug }
}

/// A span of an article, as listings name it.
struct ListedPlace {
  /// The path from the library's root.
  let article: String
  /// The root of its library; nil when only one is open.
  let library: String?
  let source: String
  let range: Range<CodePointOffset>
  let text: String

  typealias Member = JSONValue.Member

  /// `"article","start","end"`.
  var spanMembers: [Member] {
    [
      Member("article", .string(article)), Member("start", .integer(range.lowerBound.value)),
      Member("end", .integer(range.upperBound.value)),
    ]
  }

  /// `"article","start","end","text"`.
  var members: [Member] { spanMembers + [Member("text", .string(text))] }

  /// `"library"`, where a path alone does not say whose it is; behind the documented keys.
  var libraryMembers: [Member] { library.map { [Member("library", .string($0))] } ?? [] }

  /// The root of its library, for a record where several are listed.
  var libraryField: String { library ?? "" }

  /// Article, start, end and text, for a record.
  var fields: [String] { [article, String(range.lowerBound.value), String(range.upperBound.value), text] }
}
