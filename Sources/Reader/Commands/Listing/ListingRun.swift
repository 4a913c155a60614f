import Corpus
import Library

/// One run of a command over the libraries that were named: opens them, reads or analyses what is in their scope, and names,
/// skips and counts what can't be read.
final class ListingRun {
  let libraries: [ArticleLibrary]
  /// How each is named.
  private let listed: [ListedLibrary]
  private let options: LibraryOptions
  private let surroundings: Surroundings
  private var skippedCount = 0
  /// Mistakes in what people say of articles.
  private var mistakeCount = 0
  /// The stores that are damaged, of which no more is listed than what could be read.
  private var damaged: Set<String> = []
  /// What was told of how files were read.
  private var noticed: Set<String> = []
  /// The folders that were told of because they have annotations of their own.
  private var inner: Set<String> = []

  /// Opens the libraries of `options`, and names the mistakes in what people say of articles and actors.
  ///
  /// - Parameter tellsMistakes: false for who names them in another way.
  init(_ options: LibraryOptions, in surroundings: Surroundings, tellsMistakes: Bool = true) throws(CommandFailure) {
    self.options = options
    self.surroundings = surroundings
    do {
      libraries = try ArticleLibrary.open(paths: options.pathsOrCurrentFolder, environment: surroundings.libraryEnvironment)
    } catch {
      throw CommandFailure(error)
    }
    listed = ListedLibrary.named(roots: libraries.map(\.root))
    if !options.yes { try Consent.ask(for: libraries, in: surroundings) }
    for library in libraries {
      for mistake in library.statementProblems {
        mistakeCount += 1
        if tellsMistakes { surroundings.tell("synoptic: \(libraries.count > 1 ? library.root + "/" : "")\(mistake)") }
      }
    }
  }

  /// Says something on standard error.
  func tell(_ words: String) { surroundings.tell("synoptic: \(words)") }

  /// How the command ends when all went well, as far as it could: what was read of a damaged store may not be all, and whoever goes on with
  /// it has to know that.
  var status: ProgramStatus { hasDamage || options.strict && skippedCount + mistakeCount > 0 ? .badData : .done }

  /// Tells once of each store that it is damaged.
  func tell(damage: StoreError) { if damaged.insert(damage.what).inserted { tell("\(damage)") } }

  /// Tells once of each folder that has annotations of its own.
  func tell(innerLibraries folders: [String]) {
    for folder in folders where inner.insert(folder).inserted {
      tell("\(folder) has annotations of its own: they are listed when it is named by itself")
    }
  }

  /// Whether a store was found damaged.
  var hasDamage: Bool { !damaged.isEmpty }

  /// An article's library when several are listed, and a path alone does not say whose it is.
  func libraryShown(of id: ArticleID) -> ListedLibrary? { libraryShown(id.library) }

  func libraryShown(_ ordinal: Int) -> ListedLibrary? { libraries.count > 1 ? listed[ordinal] : nil }

  /// The articles, read one file after the other as they are asked for, in order of library and path.
  func articles() -> some Sequence<Article> {
    let readers = libraries.map(IndexedReader.init)
    return findFiles().lazy.flatMap { [self] file -> [Article] in
      let read = readers[file.library].read(file)
      read.skipped.forEach(skip)
      read.articles.forEach(notice)
      return read.articles
    }
  }

  /// The articles analysed, each alone and all together.
  ///
  /// What could not be stored on the way is told, and is no failure: it costs time when it is needed again.
  func corpus(by analyser: CorpusAnalyser = StandardAnalysis.corpusAnalyser, jobs: Int? = nil) -> ListedCorpus {
    let outcome = AnalysisOutcome.awaited(of: libraries, by: analyser, jobs: jobs, progress: ProgressLine(surroundings))
    outcome.skipped.forEach(skip)
    outcome.analysis.articles.lazy.map(\.article).forEach(notice)
    if let problem = outcome.problem { surroundings.tell("synoptic: \(problem)") }
    return ListedCorpus(outcome.analysis, libraries: libraries)
  }

  /// The files in scope.
  private func findFiles() -> [ArticleFile] {
    var files: [ArticleFile] = []
    for library in libraries {
      let found = library.findFiles()
      found.skipped.forEach(skip)
      files += found.files
    }
    return files
  }

  private func skip(_ skipped: SkippedFile) {
    skippedCount += 1
    let outcome = skipped.isPart ? "" : " (skipped)"
    tell("\(name(of: skipped.path, in: skipped.library)): \(skipped.reason)\(outcome)")
  }

  /// Tells what had to be guessed or replaced in an article's file, once.
  private func notice(_ article: Article) {
    for notice in article.metadata.notices {
      let file = libraries[article.id.library].file(ofScope: article.id.path)
      let line = "\(name(of: file, in: article.id.library)): \(notice)"
      if noticed.insert(line).inserted { tell(line) }
    }
  }

  private func name(of path: String, in library: Int) -> String {
    libraries.count > 1 || path == "." ? libraries[library].absolutePath(of: path) : path
  }
}
