/// A file that may hold articles.
public struct ArticleFile: Hashable, Sendable {
  public let library: Int
  /// From the library's root.
  public let path: String
  /// In bytes.
  public let size: Int
  /// Nanoseconds since 1970.
  public let modified: Int

  public init(library: Int, path: String, size: Int, modified: Int) {
    self.library = library
    self.path = path
    self.size = size
    self.modified = modified
  }
}

/// A file or folder that could not be read, or a part of a file that holds several articles: named, skipped and counted, and the rest
/// goes on.
public struct SkippedFile: Error, Hashable, Sendable {
  public let library: Int
  /// From the library's root.
  public let path: String
  /// "is not text", "permission denied"; of a part, where it stands as well: "line 17: is broken JSON: …".
  public let reason: String
  /// Whether the rest of the file was read.
  public let isPart: Bool

  public init(library: Int, path: String, reason: String, isPart: Bool = false) {
    self.library = library
    self.path = path
    self.reason = reason
    self.isPart = isPart
  }
}

extension ArticleFile {
  /// The paths of the files that may hold an article of that path: a file may have a `#` in its own name.
  public static func paths(ofArticle path: String) -> [String] {
    [path] + path.indices.filter { path[$0] == "#" }.map { String(path[..<$0]) }
  }
}
