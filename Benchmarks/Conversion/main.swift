import Corpus
import Foundation

// How fast files become articles, in this process and on one core: no start of a program, no index, no output.
//
//     Conversion FOLDER [ROUNDS]
//
// Reads all files of FOLDER into memory, converts each ROUNDS times (5), and prints the fastest round in processor time.

let arguments = CommandLine.arguments
guard arguments.count > 1, let names = try? FileManager.default.contentsOfDirectory(atPath: arguments[1]) else {
  FileHandle.standardError.write(Data("usage: Conversion FOLDER [ROUNDS]\n".utf8))
  exit(64)
}
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
let files = try names.sorted().map { name in
  (name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: "\(arguments[1])/\(name)"))))
}
let megabytes = Double(files.reduce(0) { $0 + $1.bytes.count }) / 1e6

func processorSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

var fastest = Double.infinity
var articles = 0
for _ in 0..<max(1, rounds) {
  let start = processorSeconds()
  articles = 0
  for (name, bytes) in files { articles += (try? ArticleReader.read(bytes, path: name).count) ?? 0 }
  fastest = min(fastest, processorSeconds() - start)
}
print(
  "\(files.count) files, \(articles) articles, \(String(format: "%.1f MB in %.4f s, %.1f MB/s", megabytes, fastest, megabytes / fastest))"
)
