import Corpus
import Library

/// One run of a command over the libraries that were named: opens them, reads or analyses what is in their scope, and names,
/// skips and counts what can't be read.
final class ListingRun {
  private static let mostFilesUnasked = 10_000

  let libraries: [ArticleLibrary]
  private let options: LibraryOptions
  private let surroundings: Surroundings
  private var skippedCount = 0

  /// Opens the libraries of `options`.
  init(_ options: LibraryOptions, in surroundings: Surroundings) throws(CommandFailure) {
    self.options = options
    self.surroundings = surroundings
    do {
      libraries = try ArticleLibrary.open(paths: options.pathsOrCurrentFolder, environment: surroundings.libraryEnvironment)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// How the command ends when all went well.
  var status: ProgramStatus { options.strict && skippedCount > 0 ? .badData : .done }

  /// The root of an article's library when several are listed, and a path alone does not say whose it is.
  func rootShown(of id: ArticleID) -> String? { libraries.count > 1 ? libraries[id.library].root : nil }

  /// The articles, read one file after the other as they are asked for, in order of library and path.
  func articles() throws(CommandFailure) -> some Sequence<Article> {
    let files = try findFiles()
    return files.lazy.flatMap { [self] file -> [Article] in
      switch libraries[file.library].read(file) {
      case .success(let articles): return articles
      case .failure(let skipped):
        skip(skipped)
        return []
      }
    }
  }

  /// The articles analysed, each alone and all together.
  ///
  /// What could not be stored on the way is told, and is no failure: it costs time when it is needed again.
  func corpus(jobs: Int? = nil) throws(CommandFailure) -> ListedCorpus {
    for library in libraries where !library.isEstablished && !options.yes {
      try agree(to: library.findFiles().files.count, in: library)
    }
    let outcome = AnalysisOutcome.awaited(of: libraries, jobs: jobs, progress: ProgressLine(surroundings))
    outcome.skipped.forEach(skip)
    if let problem = outcome.problem { surroundings.tell("synoptic: \(problem)") }
    return ListedCorpus(outcome.analysis, libraries: libraries)
  }

  /// The files in scope, once the user agreed to so many.
  private func findFiles() throws(CommandFailure) -> [ArticleFile] {
    var files: [ArticleFile] = []
    for library in libraries {
      let found = library.findFiles()
      try agree(to: found.files.count, in: library)
      found.skipped.forEach(skip)
      files += found.files
    }
    return files
  }

  private func agree(to count: Int, in library: ArticleLibrary) throws(CommandFailure) {
    guard count > Self.mostFilesUnasked, !library.isEstablished, !options.yes else { return }
    guard let ask = surroundings.ask else {
      throw CommandFailure(
        .usage, what: library.root, why: "holds \(count) files",
        remedy: "if it is meant, add --yes or make a folder .synoptic in it")
    }
    if !ask("\(library.root) holds \(count) files. Read them all?") {
      throw CommandFailure(.interrupted, what: library.root, why: "not read")
    }
  }

  private func skip(_ skipped: SkippedFile) {
    skippedCount += 1
    let library = libraries[skipped.library]
    let path = libraries.count > 1 || skipped.path == "." ? library.absolutePath(of: skipped.path) : skipped.path
    surroundings.tell("synoptic: \(path): \(skipped.reason) (skipped)")
  }
}
