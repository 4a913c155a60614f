import Corpus

/// Finds which files of some libraries came, changed or went since they were looked at last.
///
/// The folders are walked again, as at the start: so the same files are found by the same rules, in folders that came later too, on network
/// disks and behind links, where nobody would be told of a change. A file that is being written is left until two looks found it the same;
/// what lies in a folder that can't be read at the moment counts as being there, and so does what lay in a library's own folder, or in what
/// was named of it, when that is gone: it was moved, a disk was taken out, and what was read of it is all that there is.
struct LibraryWatch {
  struct Key: Hashable {
    let library: Int
    let path: String

    init(_ file: ArticleFile) { (library, path) = (file.library, file.path) }

    init(library: Int, path: String) { (self.library, self.path) = (library, path) }
  }

  private let libraries: [ArticleLibrary]
  private var known: [Key: ArticleFile]
  /// What was found to be otherwise than it is known: the file as it was when it was looked at last, nil for one that was gone.
  private var unsettled: [Key: ArticleFile?] = [:]
  /// Files whose bytes could not be had, with when their status changed last before that was tried, in nanoseconds since 1970: who may read a
  /// file is no part of what it is known by.
  private var refused: [Key: Int] = [:]
  /// What was named that was not there at the last look; what of it was told.
  private var missing: Set<NamedPath> = []
  private var lost: Set<NamedPath> = []

  /// Whether all files are looked for, else those alone that are known.
  private let isOfAll: Bool

  /// - Parameters:
  ///   - files: as they were read.
  ///   - isOfAll: whether all files are looked for; else those alone that are known or taken in.
  init(_ libraries: [ArticleLibrary], files: [ArticleFile], isOfAll: Bool = true) {
    self.isOfAll = isOfAll
    self.libraries = libraries.filter { !$0.isStandardInput }
    known = Dictionary(files.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a file was found that may still be changing.
  var isUnsettled: Bool { !unsettled.isEmpty || !missing.isSubset(of: lost) }

  /// Takes note of whether the bytes of a file could be had: it is looked for when its permissions change.
  mutating func note(_ file: ArticleFile, isRefused: Bool) { refused[Key(file)] = isRefused ? statusChanged(file) : nil }

  private func statusChanged(_ file: ArticleFile) -> Int? {
    libraries.first { $0.ordinal == file.library }.flatMap { FileKind.statusChanged($0.absolutePath(of: file.path)) }
  }

  /// Whether a file is another one than it is known, or may be read now.
  private func differs(_ file: ArticleFile) -> Bool {
    let key = Key(file)
    if known[key] != file { return true }
    return refused.isEmpty ? false : refused[key].map { $0 != statusChanged(file) } ?? false
  }

  /// Files that are known from now on, as what came.
  mutating func takingIn(_ files: [ArticleFile]) -> FileChanges {
    for file in files { known[Key(file)] = file }
    return FileChanges(present: files)
  }

  mutating func forget(_ files: Set<Key>) {
    for key in files {
      known[key] = nil
      unsettled[key] = nil
      refused[key] = nil
    }
  }

  /// Walks through all folders, or looks at the files that are known.
  mutating func look() -> FileChanges {
    guard isOfAll else { return look(at: Array(known.keys)) }
    var differing: [Key: ArticleFile?] = [:]
    var skipped: [Int: [SkippedFile]] = [:]
    let named = lookForNamed()
    for library in libraries where !isMissing(library) {
      let found = library.findFiles()
      let unreadable = Set(found.skipped.lazy.filter { !$0.isPart }.map(\.path))
      skipped[library.ordinal] = found.skipped
      if unreadable.contains(".") { continue }
      var seen: Set<Key> = []
      for file in found.files {
        let key = Key(file)
        seen.insert(key)
        if differs(file) { differing[key] = file }
      }
      for key in known.keys where key.library == library.ordinal && !seen.contains(key) && !Self.lies(key.path, in: unreadable) {
        differing.updateValue(nil, forKey: key)
      }
    }
    var changes = settle(differing, named)
    changes.skipped = skipped
    return changes
  }

  /// Looks again at the files alone that may be changing.
  mutating func lookAgain() -> FileChanges { look(at: Array(unsettled.keys)) }

  private mutating func look(at keys: [Key]) -> FileChanges {
    var differing: [Key: ArticleFile?] = [:]
    let named = lookForNamed()
    for key in keys {
      guard let library = libraries.first(where: { $0.ordinal == key.library }), !isMissing(library) else { continue }
      let file = library.file(at: key.path)
      if file.map(differs) ?? (known[key] != nil) { differing.updateValue(file, forKey: key) }
    }
    return settle(differing, named)
  }

  // MARK: What was named

  /// The folder of a library, or what was named of it, which is a file or a folder.
  private struct NamedPath: Hashable {
    let library: Int
    let path: String
    let isFile: Bool
  }

  private func named(of library: ArticleLibrary) -> [NamedPath] {
    [NamedPath(library: library.ordinal, path: library.root, isFile: false)]
      + library.scopePaths.map { scope in
        let key = Key(library: library.ordinal, path: scope)
        return NamedPath(library: library.ordinal, path: library.absolutePath(of: scope), isFile: known[key] != nil)
      }
  }

  private func isMissing(_ library: ArticleLibrary) -> Bool {
    missing.contains { $0.library == library.ordinal && $0.path == library.root }
  }

  /// Looks whether all is there that was named. What is told is what was gone at two looks, and of a library without a folder that alone.
  private mutating func lookForNamed() -> (lost: [LostPath], found: [LostPath]) {
    var absent: Set<NamedPath> = []
    for library in libraries {
      for path in named(of: library) where !FileKind.isThere(path.path) {
        absent.insert(path)
        if path.path == library.root { break }
      }
    }
    let gone = absent.intersection(missing).subtracting(lost)
    let back = lost.filter { FileKind.isThere($0.path) }
    missing = absent
    lost = lost.union(gone).subtracting(back)
    func told(_ paths: Set<NamedPath>) -> [LostPath] {
      paths.map { LostPath(path: $0.path, isFile: $0.isFile) }.sorted { $0.path < $1.path }
    }
    return (told(gone), told(back))
  }

  /// Takes note of what is now as it was at the last look.
  private mutating func settle(_ differing: [Key: ArticleFile?], _ named: (lost: [LostPath], found: [LostPath])) -> FileChanges {
    var changes = FileChanges(lost: named.lost, found: named.found)
    var moving: [Key: ArticleFile?] = [:]
    for (key, file) in differing {
      guard let before = unsettled[key], before == file else {
        moving.updateValue(file, forKey: key)
        continue
      }
      if let file { changes.present.append(file) } else if let gone = known[key] { changes.vanished.append(gone) }
      known[key] = file
    }
    unsettled = moving
    changes.sort()
    return changes
  }

  /// Whether a path is one of some, or lies below one.
  private static func lies(_ path: String, in folders: Set<String>) -> Bool {
    if folders.isEmpty { return false }
    return folders.contains(path) || path.indices.contains { path[$0] == "/" && folders.contains(String(path[..<$0])) }
  }
}

/// What came of looking at files again.
struct FileChanges {
  /// Files that came or changed, in order of path.
  var present: [ArticleFile] = []
  /// As they were known.
  var vanished: [ArticleFile] = []
  /// What was named and is gone, or is there again.
  var lost: [LostPath] = []
  var found: [LostPath] = []
  /// By library, what a walk could not look into; none of a library that was not walked through.
  var skipped: [Int: [SkippedFile]] = [:]

  var isEmpty: Bool { present.isEmpty && vanished.isEmpty && lost.isEmpty && found.isEmpty }

  fileprivate mutating func sort() {
    present.sort { ($0.library, $0.path) < ($1.library, $1.path) }
    vanished.sort { ($0.library, $0.path) < ($1.library, $1.path) }
  }
}

/// The folder of a library, or a folder or a file that was named of it, when it is gone. What was read of it stays.
public struct LostPath: Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let isFile: Bool

  public init(path: String, isFile: Bool) {
    self.path = path
    self.isFile = isFile
  }

  /// The words in which the store says it too, when something can't be kept there.
  public var description: String {
    let thing = isFile ? "file" : "folder"
    return StoreError(what: path, why: "the \(thing) is gone", remedy: "put it back, or open it where it is now").description
  }
}

/// How often folders are looked at.
public struct WatchPace: Sendable {
  /// Between two walks through the folders, at least.
  let pause: Duration
  /// Before a file is looked at again that was found changed.
  let settling: Duration
  /// Of the time, walking takes at most this part, however many files there are.
  private let share = 25

  public init(pause: Duration, settling: Duration) {
    self.pause = pause
    self.settling = settling
  }

  public static let standard = WatchPace(pause: .seconds(1), settling: .milliseconds(150))

  /// Once a day: for who reads for minutes and waits for nothing new.
  static let never = WatchPace(pause: .seconds(86_400), settling: .milliseconds(150))

  func pause(afterWalkOf walk: Duration) -> Duration { max(pause, walk * share) }
}
