import ArgumentParser
import Corpus
import Foundation
import Library

/// `synoptic import-annotations`: takes annotations that another program, or this one, has written.
struct ImportAnnotationsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "import-annotations", abstract: "Import annotations in Web Annotation.",
    discussion: """
      Takes JSON Lines, JSON-LD and what Hypothes.is hands out. What is here already is not made twice: of one annotation that was changed \
      here and there the later state counts. All of it is one step, which u in the reader takes back.
      """)

  @Argument(help: ArgumentHelp("A file of Web Annotations.", valueName: "file"), completion: .file())
  var file: String

  @Argument(help: ArgumentHelp("The library.", valueName: "path"), completion: .file())
  var path = "."

  @Flag(name: .customLong("dry-run"), help: "Tell what would be imported, and import nothing.")
  var isDryRun = false

  @Flag(help: "Import without asking.")
  var yes = false

  @Flag(help: "Exit with 65 when an annotation could not be read or was left out.")
  var strict = false

  func run(in surroundings: Surroundings) throws -> ProgramStatus {
    let read = try AnnotationImportFile(Self.bytes(of: file), WorkerThread.backgroundWorkforce)
    let library = try Self.library(path, surroundings)
    if read.isEmpty, let problem = read.unreadable.first {
      throw CommandFailure(
        .badData, what: file, why: "holds no Web Annotation (\(problem))", remedy: "export it as JSON-LD or JSON Lines")
    }
    let store = try library.openAnnotations()
    let existing = try store.annotations()
    let articles = Self.articles(of: library, for: read)
    let planned = read.changes(
      of: existing, articles: articles, user: surroundings.libraryEnvironment.userName, now: Date(),
      workforce: WorkerThread.backgroundWorkforce)
    for problem in planned.problems { surroundings.tell("synoptic: \(file): \(problem)") }
    try surroundings.output.write("\(SafeText.line(file)): \(planned.counts.words)\n")
    try surroundings.output.flush()
    let status = strict && !planned.problems.isEmpty ? ProgramStatus.badData : .done
    if isDryRun || planned.changes.isEmpty { return status }
    if !yes, let ask = surroundings.ask, !ask("Import them?") { return .interrupted }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    _ = try store.perform(planned.action(.new(), from: name))
    try surroundings.output.write(
      "imported into \(SafeText.line(store.location)) (u takes it back in a reader that is opened from now on)\n")
    try surroundings.output.flush()
    return status
  }

  private static func bytes(of file: String) throws(CommandFailure) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard file == "-" || FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
      throw CommandFailure(.noInput, what: file, why: "is not there")
    }
    if isFolder.boolValue {
      throw CommandFailure(.noInput, what: file, why: "is a folder", remedy: "name the file with the annotations")
    }
    do {
      let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.noInput, what: file, why: "can't be read: \(error.localizedDescription)")
    }
  }

  private static func library(_ path: String, _ surroundings: Surroundings) throws(CommandFailure) -> ArticleLibrary {
    do {
      let libraries = try ArticleLibrary.open(paths: [path], environment: surroundings.libraryEnvironment)
      guard let library = libraries.first, !library.isStandardInput else {
        throw CommandFailure(.usage, what: path, why: "is no library that keeps annotations", remedy: "name a folder")
      }
      return library
    } catch let error as LibraryError {
      throw CommandFailure(error)
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw CommandFailure(.internalError, what: path, why: error.localizedDescription)
    }
  }

  /// The articles that passages may be in: those that are named; where one is not there, all.
  private static func articles(of library: ArticleLibrary, for read: AnnotationImportFile) -> [Article] {
    let files = library.findFiles().files
    let named = Set(read.paths.flatMap(ArticleFile.paths(ofArticle:)))
    let reader = IndexedReader(library)
    let first = files.filter { named.contains($0.path) }.flatMap { reader.read($0).articles }
    if read.isContent(with: Set(first.map(\.id.path))) { return first }
    return first + files.filter { !named.contains($0.path) }.flatMap { reader.read($0).articles }
  }
}

extension AnnotationImport.Counts {
  /// For people: "3 new, 1 changed, 12 here already".
  var words: String {
    let parts = [
      (new, "new"), (changed, "changed"), (same, "here already"), (older, "changed here since"), (unplaced, "can't be placed"),
      (ambiguous, "may be in several places"), (leftOut, "left out"),
    ]
    return parts.enumerated().filter { $0.offset < 3 || $0.element.0 > 0 }.map { "\($0.element.0) \($0.element.1)" }.joined(
      separator: ", ")
  }
}
