import Corpus
import Foundation
import Measuring

// How fast files become articles, in this process and on one core: no start of a program, no index, no output.
//
//     Conversion FOLDER [ROUNDS]
//
// Reads all files of FOLDER into memory, converts each ROUNDS times (5), and prints the fastest round in processor time.

let measurement = try Measurement(usage: "Conversion FOLDER [ROUNDS]")
let (files, megabytes) = (measurement.files, measurement.megabytes)

let (articles, fastest) = measurement.fastest {
  files.reduce(0) { $0 + ((try? ArticleReader.read($1.bytes, path: $1.name).count) ?? 0) }
}
print(
  "\(files.count) files, \(articles) articles, \(String(format: "%.1f MB in %.4f s, %.1f MB/s", megabytes, fastest, megabytes / fastest))"
)
