import ArgumentParser
import Corpus
import Library

/// `synoptic check`: whether a library is in good health.
struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a library: its stores, and passages of annotations that moved or were lost, articles.toml and actors.toml.",
    discussion: """
      Exits with 1 when a store can't be read, a passage has other words, may be in several places or is gone, or there is a mistake in what \
      you wrote; with 65 when a store is damaged, of which is told what can be read.
      """)

  @OptionGroup var libraries: LibraryOptions

  @Flag(help: "Make a new store of what can be read of a damaged one, which is kept beside it.")
  var repair = false

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let run = try ListingRun(libraries, in: surroundings, tellsMistakes: false)
    let articleCounts = run.articles().reduce(into: [:]) { $0[$1.id.library, default: 0] += 1 }
    let placed: [PlacedAnnotation]
    do {
      for library in run.libraries where repair && !library.isStandardInput {
        for done in try library.repairAnnotations() { try surroundings.output.write(SafeText.line(done) + "\n") }
      }
      for library in run.libraries where !library.isStandardInput {
        do { try library.checkAnnotationsThoroughly() } catch {
          guard error.isDamage else { throw error }
          run.tell(damage: error)
        }
      }
      placed = try run.annotations()
    } catch let error as StoreError {
      surroundings.tell("synoptic: \(error)")
      return .failed
    }
    for library in run.libraries {
      let its = placed.filter { $0.library === library }
      try surroundings.output.write(Self.report(on: library, articles: articleCounts[library.ordinal] ?? 0, its))
    }
    try surroundings.output.flush()
    let isWell =
      placed.allSatisfy { ["exact", "moved"].contains($0.state) } && run.libraries.allSatisfy(\.statementProblems.isEmpty)
    return isWell || run.hasDamage ? run.status : .failed
  }

  private static func report(on library: ArticleLibrary, articles: Int, _ annotations: [PlacedAnnotation]) -> String {
    let byState = Dictionary(grouping: annotations, by: \.state)
    let counts = ["moved", "changed", "ambiguous", "orphan"].map { "\(byState[$0]?.count ?? 0) \($0)" }
    var lines = [
      SafeText.line(library.root), "  articles     \(articles)",
      "  annotations  \(annotations.count): \(byState["exact"]?.count ?? 0) in place, \(counts.joined(separator: ", "))",
    ]
    for state in ["moved", "changed", "ambiguous", "orphan"] {
      for one in byState[state] ?? [] {
        let worst = one.mostDoubtful
        lines.append("  \(state.padding(to: 11))  \(description(worst, one.annotation)) (\(one.annotation.id.value))")
        lines += details(of: worst)
        // What else of its passages is not as it was.
        for other in one.passages where other.target != worst.target && other.state != "exact" {
          lines.append("    and        \(other.state.padding(to: 9)) \(description(other, one.annotation))")
          lines += details(of: other)
        }
      }
    }
    for mistake in library.statementProblems { lines.append("  mistake      \(SafeText.line(mistake))") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// In columns.
  private static let longestQuote = 60

  /// The article, what was decided, and the words; without words it is about the article as a whole.
  private static func description(_ passage: PlacedAnnotation.Passage, _ annotation: Annotation) -> String {
    let quote = passage.target.exact.isEmpty ? nil : "“\(passage.target.exact.shortened(toColumns: longestQuote))”"
    let words = [annotation.decision?.words, quote].compactMap { $0 }
    return SafeText.line("\(passage.path): \(words.isEmpty ? "the article as a whole" : words.joined(separator: ", "))")
  }

  private static func details(of passage: PlacedAnnotation.Passage) -> [String] {
    let now = passage.wordsNow.map { ["    now        \(SafeText.line("“\($0.shortened(toColumns: longestQuote))”"))"] } ?? []
    return now + passage.place.findings.map { "    finding    \(SafeText.line($0))" }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
