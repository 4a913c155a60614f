import Foundation
import Language
import Measuring

// How fast names are found, in this process and on one core: from the bytes of texts to mentions, with sentences, tokens, tagger, document
// pass, adjectives and metonyms; no start of a program, no index, no output.
//
//     Mentions FOLDER [ROUNDS]
//
// Reads all files of FOLDER into memory, goes through them ROUNDS times (5), and prints the fastest round in processor time.

let measurement = try Measurement(usage: "Mentions FOLDER [ROUNDS]")
let texts = measurement.files.map { String(decoding: $0.bytes, as: UTF8.self) }
let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
let tagger = LinearNameTagger()

let (mentions, fastest) = measurement.fastest {
  texts.reduce(0) { count, string in
    let text = Text(string)
    let sentences = SentenceSplitter.sentences(in: text, text.range).map {
      TokenizedSentence(range: $0, tokens: Tokenizer.tokens(in: text, $0))
    }
    return count + tagger.names(in: text, sentences: sentences).count
  }
}
print(
  "\(texts.count) files, \(mentions) mentions, \(String(format: "%.2f MB in %.4f s, %.2f MB/s", megabytes, fastest, megabytes / fastest))"
)
