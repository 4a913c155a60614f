import Corpus
import Language

/// Remembers where the sentences of articles are. Holds nothing that can't be made again.
final class SentenceCache {
  private static let capacity = 64
  private var known: [ContentHash: (isAnalysed: Bool, ranges: [ByteRange])] = [:]

  func ranges(of analysed: AnalysedArticle) -> [ByteRange] {
    let hash = analysed.article.textHash
    if let known = known[hash], known.isAnalysed { return known.ranges }
    return keep(analysed.analysis.sentences.map(\.range), of: hash, isAnalysed: true)
  }

  func ranges(of article: Article) -> [ByteRange] {
    if let known = known[article.textHash] { return known.ranges }
    let ranges = article.blocks.flatMap { SentenceSplitter.sentences(in: article.text, $0.range) }
    return keep(ranges, of: article.textHash, isAnalysed: false)
  }

  private func keep(_ ranges: [ByteRange], of hash: ContentHash, isAnalysed: Bool) -> [ByteRange] {
    if known.count >= Self.capacity { known = [:] }
    known[hash] = (isAnalysed, ranges)
    return ranges
  }
}
