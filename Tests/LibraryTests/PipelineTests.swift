import Corpus
import Foundation
import Synchronization
import Testing

@testable import Library

@Suite("The analysis pipeline") struct PipelineTests {
  @Test("tells files, then articles, then their analysis, then the end")
  func order() throws {
    let folder = try TemporaryFolder()
    for number in 1...5 { try folder.write("Title \(number)\n\nSomething happened. Then more.\n", to: "\(number).txt") }

    let events = try run(folder.library())

    let kinds = events.map(\.kind)
    #expect(kinds == ["found", "read", "progress", "analysed", "finished"])
    guard case .analysed(let analysis) = events[3] else { return }
    #expect(analysis.articles.map(\.article.id.path) == (1...5).map { "\($0).txt" })
  }

  private func run(_ library: ArticleLibrary, first: [ArticleID] = [], jobs: Int? = nil) -> [PipelineEvent] {
    let events = Recorded()
    let pipeline = AnalysisPipeline(
      libraries: [library], articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser,
      first: first, jobs: jobs, report: events.append)
    pipeline.start()
    pipeline.wait()
    return events.all
  }
}

final class Recorded: Sendable {
  private let events = Mutex<[PipelineEvent]>([])

  @Sendable func append(_ event: PipelineEvent) { events.withLock { $0.append(event) } }

  var all: [PipelineEvent] { events.withLock { $0 } }
}

extension PipelineEvent {
  var kind: String {
    switch self {
    case .found: "found"
    case .skipped: "skipped"
    case .read: "read"
    case .progress: "progress"
    case .analysed: "analysed"
    case .finished: "finished"
    }
  }
}
