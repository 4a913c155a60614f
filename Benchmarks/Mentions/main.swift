import Foundation
import Language

// How fast names are found, in this process and on one core: from the bytes of texts to mentions, with sentences, tokens, tagger, document
// pass, adjectives and metonyms; no start of a program, no index, no output.
//
//     Mentions FOLDER [ROUNDS]
//
// Reads all files of FOLDER into memory, goes through them ROUNDS times (5), and prints the fastest round in processor time.

let arguments = CommandLine.arguments
guard arguments.count > 1, let names = try? FileManager.default.contentsOfDirectory(atPath: arguments[1]) else {
  FileHandle.standardError.write(Data("usage: Mentions FOLDER [ROUNDS]\n".utf8))
  exit(64)
}
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let texts = try names.sorted().map { name in
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(arguments[1])/\(name)")), as: UTF8.self)
}
let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
let tagger = LinearNameTagger()

func processorSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

var fastest = Double.infinity
var mentions = 0
for _ in 0..<max(1, rounds) {
  let start = processorSeconds()
  mentions = 0
  for string in texts {
    let text = Text(string)
    let sentences = SentenceSplitter.sentences(in: text, text.range).map {
      TokenizedSentence(range: $0, tokens: Tokenizer.tokens(in: text, $0))
    }
    mentions += tagger.names(in: text, sentences: sentences).count
  }
  fastest = min(fastest, processorSeconds() - start)
}
print(
  "\(texts.count) files, \(mentions) mentions, \(String(format: "%.2f MB in %.4f s, %.2f MB/s", megabytes, fastest, megabytes / fastest))"
)
