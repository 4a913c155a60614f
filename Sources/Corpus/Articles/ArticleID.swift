import Language

/// Which article, among those that are open: its library (by the order in which libraries were named, from 0) and its path.
public struct ArticleID: Hashable, Comparable, Sendable, Codable {
  public let library: Int
  /// The path from the library's root; `file#guid` for one of several in a file.
  public let path: String

  public init(library: Int = 0, path: String) {
    self.library = library
    self.path = path
  }

  public static func < (left: ArticleID, right: ArticleID) -> Bool {
    (left.library, left.path) < (right.library, right.path)
  }
}

/// What an annotation knows its article by: either half finds it again when the other changed.
public struct ArticleIdentity: Hashable, Sendable, Codable {
  public let path: String
  public let textHash: ContentHash

  public init(path: String, textHash: ContentHash) {
    self.path = path
    self.textHash = textHash
  }
}
