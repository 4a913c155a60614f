import Corpus

/// What of some libraries could not be read, as it was found last: by the walks through the folders, and by reading the files.
struct UnreadFiles {
  private var walked: [Int: [SkippedFile]] = [:]
  private var read: [LibraryWatch.Key: [SkippedFile]] = [:]
  private var catalogued: [Int: [SkippedFile]] = [:]

  /// Sorted by library and path.
  var all: [SkippedFile] {
    Set([Array(walked.values.joined()), Array(read.values.joined()), Array(catalogued.values.joined())].joined()).sorted {
      ($0.library, $0.path, $0.reason) < ($1.library, $1.path, $1.reason)
    }
  }

  /// Takes note of what a walk through a library could not look into; what went while it was under way is no loss.
  mutating func take(_ skipped: [SkippedFile], library: Int) {
    walked[library] = skipped.filter { $0.reason != FileWalk.vanished }
  }

  /// Takes note of what reading the whole of a file could not read.
  mutating func take(_ skipped: [SkippedFile], of file: ArticleFile) {
    read[LibraryWatch.Key(file)] = skipped.isEmpty ? nil : skipped
  }

  /// Takes note of what the catalogue of a large library says.
  mutating func take(catalogued skipped: [SkippedFile], library: Int) { catalogued[library] = skipped }
}
