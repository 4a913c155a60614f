import Corpus
import Foundation
import Language

extension ArticleLibrary {
  /// The files that may hold articles, sorted by the bytes of their paths, each once, and what could not be looked into.
  ///
  /// All folders below the root, or below what was named of it; without hidden files and folders and what `.synoptic/ignore`
  /// names. What was named itself is always there.
  public func findFiles() -> (files: [ArticleFile], skipped: [SkippedFile]) {
    if isStandardInput { return ([ArticleFile(library: ordinal, path: "-", size: 0, modified: 0)], []) }
    var walk = FileWalk(library: ordinal, root: root, ignoring: ignoreRules())
    for scope in scopes.isEmpty ? [""] : scopes { walk.visit(scope) }
    return walk.finish()
  }

  /// Whether more files than `count` would be found; looks no further than it has to.
  public func holdsMoreFiles(than count: Int) -> Bool {
    if isStandardInput { return count < 1 }
    var walk = FileWalk(library: ordinal, root: root, ignoring: ignoreRules(), limit: count)
    for scope in scopes.isEmpty ? [""] : scopes { walk.visit(scope) }
    return walk.finish().files.count > count
  }

  /// The articles in a file; opening and reading it may fail at any time, as files come and go.
  public func read(_ file: ArticleFile) -> Result<[Article], SkippedFile> {
    let bytes: [UInt8]
    switch isStandardInput ? standardInputBytes() : FileBytes.read(absolutePath(of: file.path)) {
    case .success(let read): bytes = read
    case .failure(let failure): return .failure(SkippedFile(library: ordinal, path: file.path, reason: failure.reason))
    }
    do throws(ReadingError) {
      return .success(articles(try ArticleReader.read(bytes, path: file.path), of: file))
    } catch {
      return .failure(SkippedFile(library: ordinal, path: file.path, reason: error.reason))
    }
  }

  private func articles(_ readings: [ArticleReader.Reading], of file: ArticleFile) -> [Article] {
    var paths: Set<String> = []
    return readings.map { reading in
      let path = reading.fragment.map { "\(file.path)#\($0)" } ?? file.path
      var unique = path
      var number = 2
      while !paths.insert(unique).inserted {
        unique = "\(path)-\(number)"
        number += 1
      }
      return Article(
        id: ArticleID(library: ordinal, path: unique), textHash: ContentHash(of: reading.text), text: reading.text,
        blocks: reading.blocks, metadata: reading.metadata)
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

  /// The rules of `.synoptic/ignore`; none when there is no such file.
  private func ignoreRules() -> IgnoreRules {
    guard case .success(let bytes) = FileBytes.read("\(root)/.synoptic/ignore") else { return IgnoreRules("") }
    return IgnoreRules(String(decoding: bytes, as: UTF8.self))
  }
}
