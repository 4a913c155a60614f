import Corpus
import Foundation
import Language
import Measuring

// How fast cross-references are found, in this process and on one core: from articles whose names, dates and actors are known to links,
// events and stories.
//
//     Links FOLDER [ROUNDS [SENTENCES]]
//
// Reads and analyses all files of FOLDER, finds the cross-references ROUNDS times (5), and prints the fastest round in processor time, and
// what reading and analysis took before. SENTENCES, if given, is written: the sentences that were compared, as a JSON array.

let measurement = try Measurement(usage: "Links FOLDER [ROUNDS [SENTENCES]]")
let analyser = ArticleAnalyser(tagger: LinearNameTagger())

let (corpus, preparation) = Measurement.timed {
  let articles = measurement.files.flatMap { name, bytes in
    let readings = (try? ArticleReader.read(bytes, path: name)) ?? []
    return readings.enumerated().map { number, reading in
      let article = Article(
        id: ArticleID(path: "\(name)#\(number)"), textHash: ContentHash(of: reading.text), text: reading.text,
        blocks: reading.blocks, metadata: reading.metadata)
      return AnalysedArticle(article: article, analysis: analyser.analyse(article))
    }
  }
  return CorpusAnalyser(resolver: RuleActorResolver(), finder: nil).analyse(articles)
}
let sentences = corpus.articles.flatMap { analysed in
  analysed.analysis.sentences.map { analysed.article.text.string($0.range) }
}
if let path = measurement.further.first {
  try JSONEncoder().encode(sentences).write(to: URL(fileURLWithPath: path))
}

let articles = Array(corpus.articles)
let (index, fastest) = measurement.fastest { LexicalEventFinder().events(in: articles, actors: corpus.actors) }
let shown = index.crossReferences.count(where: \.isShown)
let rate = Double(sentences.count) / fastest
print(
  "\(corpus.articles.count) articles, \(sentences.count) sentences, \(shown) pairs shown,",
  String(format: "%.4f s, %.0f sentences/s; read and analysed before in %.2f s", fastest, rate, preparation))
