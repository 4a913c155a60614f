import Corpus
import Foundation
import Language
import Measuring

// How the analysis of many articles grows with their number, on one core.
//
//     Growth FOLDER COUNT…
//
// Makes for each COUNT a library of that many articles, of about 4 KB each, out of the sentences of the articles in FOLDER, and prints
// the processor time that each step takes: names, dates and numbers of each article by itself; actors; dates judged by one another;
// cross-references, events and stories; then what an article that comes afterwards takes until its mentions and cross-references can
// be shown, the slowest of some; and at last the largest memory that the program had so far.

guard CommandLine.arguments.count > 2, case let folder = CommandLine.arguments[1],
  let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
else {
  FileHandle.standardError.write(Data("usage: Growth FOLDER COUNT…\n".utf8))
  exit(64)
}

func sentences(of text: Text) -> [String] { SentenceSplitter.sentences(in: text, text.range).map { text.string($0) } }

let given = try names.map { sentences(of: Text(validUTF8: Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))))) }
let analyser = ArticleAnalyser(tagger: LinearNameTagger())

func analysed(_ text: String, _ number: Int) -> AnalysedArticle? {
  guard let reading = try? ArticleReader.read(Array(text.utf8), path: "\(number).txt").first else { return nil }
  let id = ArticleID(path: String(repeating: "0", count: 6 - String(number).count) + "\(number).txt")
  let article = Article(
    id: id, textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks, metadata: reading.metadata)
  return AnalysedArticle(article: article, analysis: analyser.analyse(article))
}

/// In megabytes: the largest that this process had.
func mostMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
  return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
}

/// The longest time, in milliseconds, that one of the next articles of a library takes until what it brings is in the analysis.
func slowestArrival(
  _ library: inout RecombinedLibrary, from number: Int, in analysis: CorpusAnalysis, _ arrivals: inout ArrivalComparer
)
  -> Double
{
  var analysis = analysis
  return (0..<20).map { place in
    let text = library.next()
    return 1000
      * Measurement.timed {
        guard let article = analysed(text, number + place), let arrival = arrivals.arrival(of: article, in: analysis) else {
          return
        }
        analysis = analysis.taking(arrival)
      }.seconds
  }.max() ?? 0
}

print("articles  alone  actors  dates  links  all  new (ms)   MB")
for count in CommandLine.arguments.dropFirst(2).compactMap({ Int($0) }) {
  var library = RecombinedLibrary(given)
  let (articles, alone) = Measurement.timed { (0..<count).compactMap { analysed(library.next(), $0) } }
  let resolver = RuleActorResolver()
  let base = mostMemory()
  let (resolved, actors) = Measurement.timed { CorpusAnalyser(resolver: resolver, finder: nil).resolve(articles) }
  let (dated, dates) = Measurement.timed {
    CorpusAnalyser(resolver: resolver, finder: nil).analyse(resolved, actors: resolved.found)
  }
  let ((analysis, arrivals), compared) = Measurement.timed {
    CorpusAnalyser(resolver: resolver, finder: LexicalEventFinder()).compared(resolved, actors: resolved.found)
  }
  let memory = mostMemory()
  let new = arrivals.map { given in
    var arrivals = given
    return slowestArrival(&library, from: count, in: analysis, &arrivals)
  }
  print(
    String(
      format: "%8d %6.2f %6.2f %6.2f %6.2f %6.2f %9.1f %6d (before %d); %d actors, %d pairs, %d events, %d stories", count, alone,
      actors, dates, compared - dates, alone + actors + compared, new ?? 0, memory, base, dated.actors.actors.count,
      analysis.events.crossReferences.count, analysis.events.events.count, analysis.stories.count))
}
