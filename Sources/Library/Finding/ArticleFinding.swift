import Corpus
import Foundation
import Language

extension ArticleLibrary {
  /// The files that may hold articles, and what could not be looked into.
  ///
  /// All folders below the root, or below what was named of it; without hidden files and folders and what `.synoptic/ignore`
  /// names. What was named itself is always there.
  ///
  /// - Parameter limit: the walk ends when it has found more files than this.
  public func findFiles(upTo limit: Int = .max) -> FoundFiles {
    if isStandardInput { return FoundFiles(files: [ArticleFile(library: ordinal, path: "-", size: 0, modified: 0)]) }
    var files: [ArticleFile] = []
    var skipped: [SkippedFile] = []
    var innerLibraries: [String] = []
    walkFiles { finding in
      switch finding {
      case .file(let file): files.append(file)
      case .skipped(let file, _): skipped.append(file)
      case .innerLibrary(let folder): innerLibraries.append(folder)
      }
      return files.count <= limit
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    innerLibraries.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return FoundFiles(files: files, skipped: skipped, innerLibraries: innerLibraries)
  }

  /// Walks through all folders, as `findFiles` does, without remembering the files.
  ///
  /// - Parameter report: is told what is found, in no order, and says whether the walk goes on.
  func walkFiles(_ report: @escaping (FileWalk.Finding) -> Bool) {
    var walk = FileWalk(library: ordinal, root: root, ignoring: ignoreRules(), report: report)
    for scope in scopes.isEmpty ? [""] : scopePaths { walk.visit(scope) }
    walk.followLinks()
  }

  /// The paths from the root of what was named of it; none for all.
  var scopePaths: [String] { Set(scopes.map(file(ofScope:))).sorted() }

  /// A file as it is now, by its path from the root; nil when there is none, or when rules leave it out.
  func file(at path: String) -> ArticleFile? {
    if leavesOut(path) { return nil }
    var found: ArticleFile?
    var walk = FileWalk(library: ordinal, root: root, ignoring: IgnoreRules("")) { finding in
      if case .file(let file) = finding, file.path == path { found = file }
      return found == nil
    }
    walk.visit(path)
    return found
  }

  /// Whether more files than `count` would be found; looks no further than it has to.
  public func holdsMoreFiles(than count: Int) -> Bool {
    if isStandardInput { return count < 1 }
    var found = 0
    walkFiles { finding in
      if case .file = finding { found += 1 }
      return found <= count
    }
    return found > count
  }

  /// The articles in a file, and what of it could not be read; opening and reading it may fail at any time, as files come and go.
  ///
  /// - Parameter wanted: how many articles of a container are enough; nil for all.
  public func read(_ file: ArticleFile, wanted: Int? = nil) -> FileArticles {
    switch bytes(of: file) {
    case .success(let bytes): read(bytes, of: file, wanted: wanted)
    case .failure(let failure): FileArticles(failure: failure.reason, file)
    }
  }

  /// The bytes of a file.
  func bytes(of file: ArticleFile) -> Result<[UInt8], FileBytes.Failure> {
    isStandardInput ? standardInputBytes() : FileBytes.read(absolutePath(of: file.path))
  }

  func read(_ bytes: [UInt8], of file: ArticleFile, wanted: Int? = nil) -> FileArticles {
    do throws(ReadingError) {
      return FileArticles(
        try ArticleReader.readFile(bytes, path: file.path, wanted: wanted), of: file, in: self, isWhole: wanted == nil)
    } catch {
      return FileArticles(failure: error.reason, file, isOfContent: true)
    }
  }

  private func standardInputBytes() -> Result<[UInt8], FileBytes.Failure> {
    standardInput.withLock { kept in
      if let kept { return .success(kept) }
      let read = FileBytes.readToEnd(STDIN_FILENO, expecting: 1 << 16)
      if case .success(let bytes) = read { kept = bytes }
      return read
    }
  }

  /// Whether rules leave a file out, or a folder in which it lies; what was named, and what that lies in, is always there.
  private func leavesOut(_ path: String) -> Bool {
    let rules = ignoreRules()
    let ends = path.indices.filter { path[$0] == "/" } + [path.endIndex]
    let scopes = scopePaths.filter { path == $0 || path.hasPrefix($0 + "/") }
    let named = scopes.map(\.utf8.count).max() ?? 0
    return ends.contains { end in
      let part = path[..<end]
      return part.utf8.count > named && rules.leavesOut(String(part), isFolder: end != path.endIndex)
    }
  }

  /// The rules of `.synoptic/ignore`; none when there is no such file.
  private func ignoreRules() -> IgnoreRules {
    guard case .success(let bytes) = FileBytes.read("\(root)/.synoptic/ignore") else { return IgnoreRules("") }
    return IgnoreRules(String(decoding: bytes, as: UTF8.self))
  }
}
