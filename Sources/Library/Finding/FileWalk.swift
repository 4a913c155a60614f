import Foundation

/// What lies in the folders of a library.
public struct FoundFiles: Sendable {
  /// Files that may hold articles, sorted by the bytes of their paths, each once.
  public let files: [ArticleFile]
  /// What could not be looked into.
  public let skipped: [SkippedFile]
  /// The folders, from the root, that hold annotations of their own: those are seen when the folder is opened by itself.
  public let innerLibraries: [String]

  init(files: [ArticleFile] = [], skipped: [SkippedFile] = [], innerLibraries: [String] = []) {
    self.files = files
    self.skipped = skipped
    self.innerLibraries = innerLibraries
  }
}

/// A walk through folders that finds every file once.
///
/// What really lies in the folders is walked first and links are followed afterwards, in order of their paths, so that a file is
/// known by its own path when it has one. A folder or a file that was seen (by device and inode) is not entered again by a link;
/// so links can't make a cycle. Two names that really exist for one file (hard links) are two files.
struct FileWalk {
  private let library: Int
  private let root: String
  private let rules: IgnoreRules
  /// The walk ends early once it has found more files than this.
  private let limit: Int
  private var files: [ArticleFile] = []
  private var skipped: [SkippedFile] = []
  private var folders: [String] = []
  private var links: [String] = []
  private var annotated: [String] = []
  private var seen: Set<Inode> = []

  /// Why a file is skipped that went while the folder was walked through.
  static let vanished = "vanished"

  private struct Inode: Hashable {
    let device: UInt
    let number: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }

  init(library: Int, root: String, ignoring rules: IgnoreRules, limit: Int = .max) {
    self.library = library
    self.root = root
    self.rules = rules
    self.limit = limit
  }

  /// Takes in a file, or a folder with all that is below it; `path` is from the root, empty for the root itself.
  mutating func visit(_ path: String) {
    var status = stat()
    guard stat(absolute(path), &status) == 0 else { return skip(path, SystemFailure.reason(errno)) }
    take(path, status)
    walkFolders()
  }

  /// Follows the links and gives everything back, in order.
  consuming func finish() -> FoundFiles {
    while !isOverLimit, !links.isEmpty {
      let round = links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      links = []
      for link in round { follow(link) }
    }
    leaveOutTwins()
    skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    annotated.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return FoundFiles(files: files, skipped: skipped, innerLibraries: annotated)
  }

  private var isOverLimit: Bool { files.count > limit }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root == "/" ? "/\(path)" : "\(root)/\(path)" }

  private mutating func skip(_ path: String, _ reason: String) {
    skipped.append(SkippedFile(library: library, path: path.isEmpty ? "." : path, reason: reason))
  }

  private mutating func take(_ path: String, _ status: stat) {
    switch FileKind(mode: status.st_mode) {
    case .folder:
      if seen.insert(Inode(status)).inserted { folders.append(path) }
    case .file:
      seen.insert(Inode(status))
      files.append(
        ArticleFile(
          library: library, path: path, size: Int(status.st_size),
          modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)))
    case nil: skip(path, FileKind.reason(mode: status.st_mode))
    }
  }

  private mutating func walkFolders() {
    while !isOverLimit, let folder = folders.popLast() { list(folder) }
  }

  private mutating func list(_ folder: String) {
    guard let stream = opendir(absolute(folder)) else { return skip(folder, SystemFailure.reason(errno)) }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while !isOverLimit, let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if name[0] != CChar(UInt8(ascii: ".")) {
            look(at: name, in: folder, descriptor)
          } else if !folder.isEmpty, strcmp(name, ".synoptic") == 0 {
            lookForAnnotations(in: folder)
          }
        }
      }
    }
  }

  private mutating func look(at name: UnsafePointer<CChar>, in folder: String, _ descriptor: Int32) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    guard let valid = String(validatingCString: name) else {
      return skip(prefix + String(cString: name), "its name is not UTF-8")
    }
    let path = prefix + valid
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return skip(path, errno == ENOENT ? Self.vanished : SystemFailure.reason(errno))
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if rules.leavesOut(path, isFolder: FileKind(mode: status.st_mode) == .folder) { return }
    if isLink { links.append(path) } else { take(path, status) }
  }

  private mutating func lookForAnnotations(in folder: String) {
    if access("\(absolute(folder))/.synoptic/\(AnnotationPlace.fileName)", F_OK) == 0 { annotated.append(folder) }
  }

  private mutating func follow(_ link: String) {
    var status = stat()
    guard stat(absolute(link), &status) == 0 else {
      return skip(link, errno == ENOENT ? "a link to nothing" : SystemFailure.reason(errno))
    }
    let isFolder = FileKind(mode: status.st_mode) == .folder
    if seen.contains(Inode(status)) || rules.leavesOut(link, isFolder: isFolder) { return }
    take(link, status)
    walkFolders()
  }

  /// Sorts the files; of names that differ only in how their accents are encoded one remains, as nothing on a screen or in a
  /// listing could tell them apart.
  private mutating func leaveOutTwins() {
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var paths: Set<String> = []
    var distinct: [ArticleFile] = []
    for file in files {
      if paths.insert(file.path).inserted {
        distinct.append(file)
      } else {
        skip(file.path, "another file has this name, encoded otherwise")
      }
    }
    files = distinct
  }
}
