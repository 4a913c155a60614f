import ArgumentParser
import Corpus
import Library

/// `synoptic check`: whether a library is in good health.
struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a library: its stores, and passages of annotations that moved or were lost, articles.toml and actors.toml.",
    discussion: "Exits with 1 when a store can't be read, a passage was lost, or there is a mistake in what you wrote.")

  @OptionGroup var libraries: LibraryOptions

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings, tellsMistakes: false)
    let articleCounts = run.articles().reduce(into: [:]) { $0[$1.id.library, default: 0] += 1 }
    let placed: [PlacedAnnotation]
    do { placed = try run.annotations() } catch let error as StoreError {
      surroundings.tell("synoptic: \(error)")
      return .failed
    }
    for library in run.libraries {
      let its = placed.filter { $0.library === library }
      try surroundings.output.write(Self.report(on: library, articles: articleCounts[library.ordinal] ?? 0, its))
    }
    try surroundings.output.flush()
    let isWell = placed.allSatisfy { $0.place != .lost } && run.libraries.allSatisfy(\.statementProblems.isEmpty)
    return isWell ? run.status : .failed
  }

  private static func report(on library: ArticleLibrary, articles: Int, _ annotations: [PlacedAnnotation]) -> String {
    let counts = Dictionary(grouping: annotations, by: \.state).mapValues(\.count)
    var lines = [
      SafeText.line(library.root), "  articles     \(articles)",
      "  annotations  \(annotations.count): \(counts["exact"] ?? 0) in place, \(counts["moved"] ?? 0) moved, \(counts["lost"] ?? 0) lost",
    ]
    for one in annotations where one.place != .lost && one.state == "moved" {
      lines.append("  moved        \(Self.description(one))")
    }
    for one in annotations where one.place == .lost { lines.append("  lost         \(Self.description(one))") }
    for mistake in library.statementProblems { lines.append("  mistake      \(SafeText.line(mistake))") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func description(_ placed: PlacedAnnotation) -> String {
    SafeText.line("\(placed.path): “\(placed.annotation.target.exact.prefix(60))” (\(placed.annotation.id.value))")
  }
}
