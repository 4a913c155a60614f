import Foundation

extension ArticleLibrary {
  /// One library per distinct root, in the order in which `paths` names them; `-` is standard input, and no path at all is the
  /// current folder.
  ///
  /// A path below the root of another one is a scope of that library, unless it is a library of its own (holds `.synoptic/`).
  public static func open(paths: [String], environment: LibraryEnvironment) throws(LibraryError) -> [ArticleLibrary] {
    var roots: [NamedRoot] = []
    for path in paths.isEmpty ? ["."] : paths {
      let named = path == "-" ? NamedRoot(path: "-", scopes: [], isEstablished: false) : try NamedRoot(of: path)
      roots.append(named)
    }
    return NamedRoot.merged(roots).enumerated().map { ordinal, root in
      ArticleLibrary(
        ordinal: ordinal, root: root.path, scopes: root.scopes, isEstablished: root.isEstablished, environment: environment)
    }
  }
}

/// A root folder and what was named of it: no scopes for all of it.
private struct NamedRoot {
  let path: String
  var scopes: [String]
  let isEstablished: Bool

  init(path: String, scopes: [String], isEstablished: Bool) {
    self.path = path
    self.scopes = scopes
    self.isEstablished = isEstablished
  }

  /// The root of a path that was named on the command line.
  init(of named: String) throws(LibraryError) {
    if let article = NamedArticle(of: named, isFile: { access($0, F_OK) == 0 }) {
      self = try NamedRoot(of: article.file)
      scopes = scopes.map { $0 + article.fragment }
      return
    }
    var status = stat()
    guard stat(named, &status) == 0 else { throw .noSuchInput(path: named, reason: SystemFailure.reason(errno)) }
    guard let kind = FileKind(mode: status.st_mode), let real = realPath(named) else {
      throw .noSuchInput(
        path: named, reason: "\(FileKind.reason(mode: status.st_mode)) (name a file or folder, or - for standard input)")
    }
    let folder = kind == .folder ? real : parent(of: real)
    var candidate = folder
    while !holdsMark(candidate), candidate != "/" { candidate = parent(of: candidate) }
    isEstablished = holdsMark(candidate)
    path = isEstablished ? candidate : folder
    scopes = real == path ? [] : [Self.path(of: real, from: path)]
  }

  /// Brings together what lies below one root.
  static func merged(_ roots: [NamedRoot]) -> [NamedRoot] {
    var merged: [NamedRoot] = []
    for root in roots {
      let covering = roots.filter { $0.covers(root) }.min { $0.path.utf8.count < $1.path.utf8.count } ?? root
      let scopes =
        root.path == covering.path
        ? root.scopes
        : [path(of: root.path, from: covering.path)].filter { _ in root.scopes.isEmpty }
          + root.scopes.map { path(of: "\(root.path)/\($0)", from: covering.path) }
      guard let place = merged.firstIndex(where: { $0.path == covering.path }) else {
        merged.append(NamedRoot(path: covering.path, scopes: scopes, isEstablished: covering.isEstablished))
        continue
      }
      let isWhole = scopes.isEmpty || merged[place].scopes.isEmpty
      merged[place].scopes = isWhole ? [] : merged[place].scopes + scopes
    }
    for place in merged.indices { merged[place].scopes = outermost(merged[place].scopes) }
    return merged
  }

  /// Whether `other` is this root or lies in it without being a library of its own.
  private func covers(_ other: NamedRoot) -> Bool {
    guard path != "-", other.path != "-" else { return path == other.path }
    return path == other.path || (!other.isEstablished && other.path.hasPrefix(path == "/" ? path : path + "/"))
  }

  /// The scopes that lie in no other one, sorted, each once.
  private static func outermost(_ scopes: [String]) -> [String] {
    Set(scopes).filter { scope in !scopes.contains { scope.hasPrefix($0 + "/") || scope.hasPrefix($0 + "#") } }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  private static func path(of path: String, from root: String) -> String {
    String(path.dropFirst(root == "/" ? 1 : root.count + 1))
  }
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(validatingCString: resolved)
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

private func holdsMark(_ folder: String) -> Bool {
  var status = stat()
  return stat("\(folder)/.synoptic", &status) == 0 && FileKind(mode: status.st_mode) == .folder
}
