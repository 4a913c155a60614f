import Corpus
import Foundation
import Language
import Measuring

// What quotations and framing add to the analysis of articles, in this process and on one core.
//
//     Speech FOLDER [ROUNDS]
//
// Reads all files of FOLDER, analyses them ROUNDS times (5), then looks ROUNDS times for quotations and framings alone, with sentences,
// tokens and names at hand, and prints the fastest rounds in processor time.

let measurement = try Measurement(usage: "Speech FOLDER [ROUNDS]")
let tagger = LinearNameTagger()
let articles = measurement.files.flatMap { name, bytes in
  ((try? ArticleReader.read(bytes, path: name)) ?? []).enumerated().map { number, reading in
    Article(
      id: ArticleID(path: "\(name)#\(number)"), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: reading.metadata)
  }
}

let analyser = ArticleAnalyser(tagger: tagger)
let (analyses, whole) = measurement.fastest { articles.map(analyser.analyse) }
let told = zip(articles, analyses).map { article, analysis in
  let sentences = analysis.sentences.filter { !article.blocks[$0.block].kind.isBesideText }
  return (
    text: article.text, names: analysis.names, paragraphs: sentences.map(\.block),
    tokenized: sentences.map {
      TokenizedSentence(range: $0.range, tokens: Tokenizer.tokens(in: article.text, $0.range))
    }
  )
}
let (found, added) = measurement.fastest {
  told.reduce(into: (quotations: 0, framings: 0)) { counts, article in
    let speech = SpeechText(article.text, article.tokenized, paragraphs: article.paragraphs, names: article.names)
    counts.quotations += Quotations.find(in: speech).count
    counts.framings += Framings.find(in: speech).count
  }
}
print(
  "\(articles.count) articles, \(found.quotations) quotations, \(found.framings) framings,",
  String(
    format: "%.4f s of %.4f s of analysis: %.1f %% of it, %.1f %% added", added, whole, 100 * added / whole,
    100 * added / (whole - added)))
