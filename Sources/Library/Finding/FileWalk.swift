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

/// A walk through folders that finds every file once, and tells of it when it is found: what the walk remembers grows with the folders and
/// with the links, not with the files.
///
/// What really lies in the folders is walked first and links are followed afterwards, in order of their paths, to folders before those to
/// files, so that a file is known by its own path when it has one. A folder that was entered (by device and inode) is not entered again by
/// a link, so links can't make a cycle; nor is a link followed to a file in such a folder, or to one that a link led to before. Two names
/// that really exist for one file (hard links) are two files. Of names that differ only in how their accents are encoded one is found, as
/// nothing on a screen or in a listing could tell them apart.
struct FileWalk {
  /// What a walk comes upon.
  enum Finding {
    case file(ArticleFile)
    /// - mayBeThere: whether there may be files all the same, which only can't be looked at.
    case skipped(SkippedFile, mayBeThere: Bool)
    /// A folder, from the root, that holds annotations of its own.
    case innerLibrary(String)
  }

  private let library: Int
  private let root: String
  private let rules: IgnoreRules
  /// Is told what is found, and says whether the walk goes on.
  private let report: (Finding) -> Bool
  private var goesOn = true
  /// Folders that are still to be listed.
  private var folders: [String] = []
  /// By which path each folder was entered.
  private var entered: [Inode: String] = [:]
  private var linksToFolders: [String] = []
  /// Folders that hold links to files.
  private var linkingFolders: [String] = []
  /// Files that were named, or that a link led to.
  private var taken: Set<Inode> = []
  private var twins: EncodingTwins

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

  /// - Parameter report: is told what is found, in no order, and says whether the walk goes on.
  init(library: Int, root: String, ignoring rules: IgnoreRules, report: @escaping (Finding) -> Bool) {
    self.library = library
    self.root = root
    self.rules = rules
    self.report = report
    twins = EncodingTwins(root: root, rules: rules)
  }

  /// Takes in a file, or a folder with all that is below it; `path` is from the root, empty for the root itself.
  mutating func visit(_ path: String) {
    var status = stat()
    guard stat(absolute(path), &status) == 0 else { return skip(path, SystemFailure.reason(errno), mayBeThere: true) }
    if FileKind(mode: status.st_mode) == .file { taken.insert(Inode(status)) }
    take(path, status)
    walkFolders()
  }

  /// Follows the links: to be called once, at the end.
  mutating func followLinks() {
    while goesOn, !linksToFolders.isEmpty {
      let round = linksToFolders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      linksToFolders = []
      for link in round { followToFolder(link) }
    }
    linkingFolders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for folder in linkingFolders where goesOn { followToFiles(in: folder) }
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? root : root == "/" ? "/\(path)" : "\(root)/\(path)" }

  private mutating func tell(_ finding: Finding) { if goesOn { goesOn = report(finding) } }

  private mutating func skip(_ path: String, _ reason: String, mayBeThere: Bool = false) {
    tell(.skipped(SkippedFile(library: library, path: path.isEmpty ? "." : path, reason: reason), mayBeThere: mayBeThere))
  }

  private mutating func take(_ path: String, _ status: stat, isLink: Bool = false) {
    switch FileKind(mode: status.st_mode) {
    case .folder:
      if entered[Inode(status)] == nil {
        entered[Inode(status)] = path
        folders.append(path)
      }
    case .file:
      if twins.hasOther(path, status, isLink: isLink) { return skip(path, "another file has this name, encoded otherwise") }
      tell(
        .file(
          ArticleFile(
            library: library, path: path, size: Int(status.st_size),
            modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec))))
    case nil: skip(path, FileKind.reason(mode: status.st_mode))
    }
  }

  // MARK: Folders

  private mutating func walkFolders() {
    while goesOn, let folder = folders.popLast() { list(folder) }
  }

  private mutating func list(_ folder: String) {
    guard let stream = opendir(absolute(folder)) else { return skip(folder, SystemFailure.reason(errno), mayBeThere: true) }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    var hasLinks = false
    while goesOn, let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          if name[0] != CChar(UInt8(ascii: ".")) {
            look(at: name, in: folder, descriptor, &hasLinks)
          } else if !folder.isEmpty, strcmp(name, ".synoptic") == 0 {
            lookForAnnotations(in: folder)
          }
        }
      }
    }
    if hasLinks { linkingFolders.append(folder) }
  }

  private mutating func look(at name: UnsafePointer<CChar>, in folder: String, _ descriptor: Int32, _ hasLinks: inout Bool) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    guard let valid = String(validatingCString: name) else {
      return skip(prefix + String(cString: name), "its name is not UTF-8")
    }
    let path = prefix + valid
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return errno == ENOENT ? skip(path, Self.vanished) : skip(path, SystemFailure.reason(errno), mayBeThere: true)
    }
    if rules.leavesOut(path, isFolder: FileKind(mode: status.st_mode) == .folder) { return }
    if status.st_mode & S_IFMT == S_IFLNK { look(atLink: path, &hasLinks) } else { take(path, status) }
  }

  private mutating func lookForAnnotations(in folder: String) {
    if access("\(absolute(folder))/.synoptic/\(AnnotationPlace.fileName)", F_OK) == 0 { tell(.innerLibrary(folder)) }
  }

  // MARK: Links

  /// Remembers a link for later, by what it leads to.
  private mutating func look(atLink link: String, _ hasLinks: inout Bool) {
    var status = stat()
    guard stat(absolute(link), &status) == 0 else {
      return skip(link, errno == ENOENT ? "a link to nothing" : SystemFailure.reason(errno), mayBeThere: true)
    }
    switch FileKind(mode: status.st_mode) {
    case .folder: linksToFolders.append(link)
    case .file: hasLinks = true
    case nil: skip(link, FileKind.reason(mode: status.st_mode))
    }
  }

  private mutating func followToFolder(_ link: String) {
    var status = stat()
    guard stat(absolute(link), &status) == 0, FileKind(mode: status.st_mode) == .folder, !rules.leavesOut(link, isFolder: true)
    else { return }
    take(link, status)
    walkFolders()
  }

  private mutating func followToFiles(in folder: String) {
    guard let stream = opendir(absolute(folder)) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard entry.pointee.d_type == UInt8(DT_LNK) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
      }
      if let name, !name.hasPrefix(".") { names.append(name) }
    }
    closedir(stream)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names where goesOn { followToFile(folder.isEmpty ? name : "\(folder)/\(name)") }
  }

  private mutating func followToFile(_ link: String) {
    var (own, status) = (stat(), stat())
    guard !rules.leavesOut(link, isFolder: false), lstat(absolute(link), &own) == 0, own.st_mode & S_IFMT == S_IFLNK,
      stat(absolute(link), &status) == 0, FileKind(mode: status.st_mode) == .file, !isWalked(link),
      taken.insert(Inode(status)).inserted
    else { return }
    take(link, status, isLink: true)
  }

  /// Whether a link leads to a file in a folder that was walked through, where it was found.
  private func isWalked(_ link: String) -> Bool {
    guard let resolved = realpath(absolute(link), nil) else { return false }
    defer { free(resolved) }
    let real = String(cString: resolved)
    guard let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
    let name = real[real.index(after: slash)...]
    var status = stat()
    guard !name.hasPrefix("."), stat(slash == real.startIndex ? "/" : String(real[..<slash]), &status) == 0,
      let folder = entered[Inode(status)]
    else { return false }
    return !rules.leavesOut(folder.isEmpty ? String(name) : "\(folder)/\(name)", isFolder: false)
  }
}
