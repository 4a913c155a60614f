import Corpus
import Foundation
import Language

/// Articles whose sentences readers have compared: which sentences they looked at, and which pairs report one event.
struct StoryCorpus {
  struct Document: Decodable {
    struct Sentence: Decodable {
      let id: String
      let start: Int
      let end: Int
      let validated: Bool
    }

    let id: String
    let topic: Int
    let subtopic: String
    let date: String?
    let text: String
    let sentences: [Sentence]
  }

  private struct Pair: Decodable {
    let a: String
    let b: String
  }

  let documents: [Document]
  private let pairs: Set<Set<String>>

  /// - Parameter folder: holds docs.jsonl and gold.jsonl.
  init(folder: String) throws {
    documents = try Self.lines(Document.self, folder + "/docs.jsonl")
    pairs = Set(try Self.lines(Pair.self, folder + "/gold.jsonl").map { [$0.a, $0.b] })
  }

  private static func lines<Line: Decodable>(_ type: Line.Type, _ path: String) throws -> [Line] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: $0) }
  }

  func reportOneEvent(_ a: String, _ b: String) -> Bool { pairs.contains([a, b]) }

  /// The documents of each topic, and all together: libraries of both sizes.
  var libraries: [[Document]] {
    Dictionary(grouping: documents, by: \.topic).sorted { $0.key < $1.key }.map(\.value) + [documents]
  }
}

/// A folder of documents as the program would read it, with the sentences that readers looked at.
struct ReadLibrary {
  let articles: [AnalysedArticle]
  let actors: ActorIndex
  let documents: [StoryCorpus.Document]
  /// For each article and each of its sentences: the reader's sentences that it stands for.
  let gold: [[[String]]]

  /// - Parameter isWhole: whether readers looked at every sentence.
  init(_ documents: [StoryCorpus.Document], isWhole: Bool = false) throws {
    let analyser = ArticleAnalyser(tagger: LinearNameTagger())
    let ordered = documents.sorted { $0.id < $1.id }
    self.documents = ordered
    let read = try ordered.map { document in
      let path = document.id + ".txt"
      guard let reading = try ArticleReader.read(Array(document.text.utf8), path: path).first else { throw ReadingError.empty }
      let article = Article(
        id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
        metadata: reading.metadata)
      return AnalysedArticle(article: article, analysis: analyser.analyse(article))
    }
    let corpus = CorpusAnalyser(resolver: RuleActorResolver(), finder: nil).analyse(read)
    articles = Array(corpus.articles)
    actors = corpus.actors
    gold = zip(articles, ordered).map { Self.overlapping($0, $1, isWhole: isWhole) }
  }

  /// A passage stands for each sentence of which, or of itself if shorter, it covers half.
  private static func overlapping(_ analysed: AnalysedArticle, _ document: StoryCorpus.Document, isWhole: Bool) -> [[String]] {
    let index = CodePointIndex(analysed.article.text)
    return analysed.analysis.sentences.map { sentence in
      let span = index.codePoints(sentence.range)
      let (start, end) = (span.lowerBound.value, span.upperBound.value)
      return document.sentences.filter {
        ($0.validated || isWhole) && 2 * (min($0.end, end) - max($0.start, start)) >= min($0.end - $0.start, end - start)
          && min($0.end, end) > max($0.start, start)
      }.map(\.id)
    }
  }
}
