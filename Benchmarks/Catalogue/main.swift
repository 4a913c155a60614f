import Corpus
import Foundation
import Language
import Library

// How long the catalogue of a large library takes to be made and to answer, and how much memory that needs.
//
//     Catalogue FOLDER CACHE [QUERY…]
//
// Goes through all files of FOLDER and keeps their catalogue below CACHE, and once more, with nothing changed. Prints for each round the
// seconds and the files a second, the largest memory that the program had so far, and how large the catalogue is; then for each QUERY
// how many articles have it, and the milliseconds to the first hundred of them and the next hundred, the slowest of three; at last the
// milliseconds to the thirty articles that are nearest to each of a hundred.

guard CommandLine.arguments.count > 2 else {
  FileHandle.standardError.write(Data("usage: Catalogue FOLDER CACHE [QUERY…]\n".utf8))
  exit(64)
}
MemoryArenas.useOne()
let cache = CommandLine.arguments[2]
let environment = LibraryEnvironment(
  cacheFolder: cache, dataFolder: cache, stateFolder: cache, configurationFolder: cache, userName: "benchmark")
guard let library = try ArticleLibrary.open(paths: [CommandLine.arguments[1]], environment: environment).first else { exit(66) }
let catalogue = library.openCatalogue()

func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure(work)
  return Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
}

/// In megabytes: the largest that this process had.
func mostMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
  return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}

func size(of folder: String) -> Int {
  let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
  return files.reduce(0) { $0 + ((try? FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")[.size] as? Int) ?? 0) }
}

for round in ["first", "second"] {
  var files = 0
  let time = try milliseconds {
    try CatalogueFiller(library: library, catalogue: catalogue).run(goesOn: { true }, told: { files = $0.files }, changed: { _ in })
  }
  let rate = Double(files) / time * 1000
  print(String(format: "%@ round: %.1f s, %.0f files/s, %d MB of memory", round, time / 1000, rate, mostMemory()))
}
print("catalogue: \(try catalogue.standing().articles) articles, \(size(of: cache) / 1_000_000) MB")

for typed in [nil] + CommandLine.arguments.dropFirst(3).map(Optional.some) {
  let query = try typed.map { typed throws in try LibraryQuery(typed) }
  var (first, next) = (0.0, 0.0)
  var answer = CatalogueAnswer(articles: [], count: 0, isAtLeast: false)
  for _ in 0..<3 {
    first = max(first, try milliseconds { answer = try catalogue.articles(having: query, after: nil, limit: 100) })
    next = max(next, try milliseconds { _ = try catalogue.articles(having: query, after: answer.articles.last, limit: 100) })
  }
  print(String(format: "%@: %d%@, %.1f ms, %.1f ms", typed ?? "all", answer.count, answer.isAtLeast ? "+" : "", first, next))
}

let newest = try catalogue.articles(having: nil, after: nil, limit: 5000).articles
let chosen = stride(from: 0, to: newest.count, by: max(1, newest.count / 100)).compactMap { place in
  library.read(ArticleFile(library: 0, path: newest[place].id.path, size: 0, modified: 0)).articles.first
}
let times = try chosen.map { article in try milliseconds { _ = try catalogue.articles(near: article, limit: 30) } }.sorted()
if let slowest = times.last {
  print(String(format: "near: median %.1f ms, slowest %.1f ms", times[times.count / 2], slowest))
}
