import ArgumentParser
import Library

/// `synoptic index`: analyses without reading.
struct IndexCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Analyse articles without reading, so that the reader starts with everything known.")

  @OptionGroup var libraries: LibraryOptions

  @Option(help: ArgumentHelp("How many threads analyse; as many as there are cores when not given.", valueName: "count"))
  var jobs: Int?

  @Flag(help: "Forget what is known, and analyse everything again.")
  var rebuild = false

  func validate() throws {
    if let jobs, !(1...1024 ~= jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings)
    if rebuild { for library in run.libraries { try library.openIndex().forgetAll() } }
    let analyser = jobs.map { StandardAnalysis.corpusAnalyser(threads: $0) } ?? StandardAnalysis.corpusAnalyser
    let analysis = run.corpus(by: analyser, jobs: jobs).analysis
    if surroundings.output.isTerminal {
      let counts =
        "\(analysis.articles.count) articles, \(analysis.actors.actors.count) actors, \(analysis.events.events.count) events"
      try surroundings.output.write(counts + "\n")
      try surroundings.output.flush()
    }
    return run.status
  }
}
