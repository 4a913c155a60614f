import Library

/// The question that is asked before a folder is read that may have been named by mistake: a home folder, a disk.
enum Consent {
  private static let mostFilesUnasked = 10_000

  /// Returns when there is nothing to ask, or the user agreed.
  ///
  /// A folder with `.synoptic/` was made a library by somebody, and nothing is asked.
  static func ask(for libraries: [ArticleLibrary], in surroundings: Surroundings) throws(CommandFailure) {
    for library in libraries where !library.isEstablished && library.holdsMoreFiles(than: mostFilesUnasked) {
      guard let ask = surroundings.ask else {
        throw CommandFailure(
          .usage, what: library.root, why: "holds more than 10,000 files",
          remedy: "if it is meant, add --yes or make a folder .synoptic in it")
      }
      if !ask("\(SafeText.line(library.root)) holds more than 10,000 files. Read them all?") {
        throw CommandFailure(.interrupted, what: library.root, why: "not read")
      }
    }
  }
}
