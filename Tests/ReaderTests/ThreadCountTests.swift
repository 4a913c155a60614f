import Corpus
import Foundation
import Language
import Testing

@testable import Library
@testable import Reader

/// What is found never depends on how many threads look for it.
@Suite("Thread counts") struct ThreadCountTests {
  /// News of a few made-up stories, more than are all compared with one another: each article tells some of its story's sentences.
  private static let texts: [String] = {
    let people = ["Helga Brandvik", "Yusuf Kharrat", "Ansgar Vold", "Mira Kolt", "Tobin Ash", "Edda Fjord", "Orson Pell"]
    let towns = ["Derna", "Port Alda", "Lindau", "Halden", "Marlow", "Sirte"]
    let deeds = [
      "%@ met %@ in %t on November %d, 2019 and signed a treaty on trade.", "The army of %@ seized %d ships off %t, %@ said.",
      "%@ said \"we will send %d soldiers to %t\", and %@ was against it.",
      "A fire in %t killed %d workers, said %@, and %@ mourned them.",
      "On Monday %@ resigned after %d weeks in %t; %@ took the office.", "%@ denied that %d prisoners had been freed in %t by %@.",
      "The court in %t sentenced %@ to %d years; %@ called it a scandal.",
    ]
    var random: UInt64 = 2019
    func next(_ limit: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    func sentence() -> String {
      var text = deeds[next(deeds.count)]
      for place in ["%@", "%@"] {
        if let found = text.range(of: place) { text.replaceSubrange(found, with: people[next(people.count)]) }
      }
      return text.replacing("%t", with: towns[next(towns.count)]).replacing("%d", with: "\(next(27) + 2)")
    }
    return (0..<24).flatMap { story -> [String] in
      let told = (0..<9).map { _ in sentence() }
      return (0..<5).map { article in
        let own = told.filter { _ in next(3) > 0 } + [sentence()]
        return "Story \(story), part \(article)\n\n" + own.joined(separator: "\n\n") + "\n"
      }
    }
  }()

  /// All listings of a library whose articles were analysed and compared on so many threads.
  private func listings(threads: Int) throws -> [String] {
    let sandbox = try CommandSandbox(Dictionary(uniqueKeysWithValues: Self.texts.enumerated().map { ("\($0).txt", $1) }))
    let environment = LibraryEnvironment(variables: sandbox.variables)
    let libraries = try ArticleLibrary.open(paths: [sandbox.corpus], environment: environment)
    let surroundings = Surroundings(
      variables: sandbox.variables, output: Output(isTerminal: false, width: nil) { _ in },
      errors: Output(isTerminal: false, width: nil) { _ in }, ask: nil)
    let outcome = AnalysisOutcome.awaited(
      of: libraries, by: StandardAnalysis.corpusAnalyser(keepsEveryPair: true, threads: threads), jobs: threads,
      progress: ProgressLine(surroundings))
    let corpus = ListedCorpus(outcome.analysis, libraries: [])
    return corpus.analysis.events.crossReferences.map { CrossReferenceRow($0, of: corpus).jsonLine }
      + corpus.analysis.events.crossReferences.map { "\($0.score.bitPattern) \($0.isShown)" }
      + corpus.analysis.events.events.map { EventRow($0, of: corpus).jsonLine }
      + corpus.analysis.stories.map { "\($0)" }
      + corpus.analysis.actors.actors.map { ActorRow($0).jsonLine }
  }

  @Test("give the same cross-references, events, stories and actors, byte for byte") func sameBytes() throws {
    let one = try listings(threads: 1)
    #expect(one.count > 1000)
    for threads in [2, 4, 7] { #expect(try listings(threads: threads) == one, "on \(threads) threads") }
  }

  @Test("what is done in spans is the same in any spans, in their order", arguments: [1, 2, 4, 7])
  func spans(threads: Int) {
    let workforce = Workforce(count: threads) { work in Thread(block: work).start() }
    for count in [0, 1, 2, 63, 64, 65, 1000] {
      for size in [1, 7, 64, 2000] {
        let found = workforce.made(count, size: size)
        #expect(found == (0..<count).map { $0 * $0 })
      }
    }
  }
}

extension Workforce {
  fileprivate func made(_ count: Int, size: Int) -> [Int] { spans(of: count, size: size) { $0.map { $0 * $0 } }.flatMap { $0 } }
}
