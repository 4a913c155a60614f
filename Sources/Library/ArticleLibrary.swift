import Corpus
import Language

/// The articles below one root folder, with the stores of what was derived from them and of what the user wrote.
///
/// Opening one reads no article and writes nothing; the index is opened when it is first asked for, the annotation store is made
/// by the first annotation.
public final class ArticleLibrary: Sendable {
  /// The order in which it was named on the command line, from 0: `ArticleID.library`.
  public let ordinal: Int
  /// The absolute path of the root folder: the nearest folder upward that holds `.synoptic/`, else the path that was named.
  public let root: String
  /// The path, from the root, of the folder or file that was named; nil for the root itself. Listings show what is in it.
  public let scope: String?

  init(ordinal: Int, root: String, scope: String?) {
    self.ordinal = ordinal
    self.root = root
    self.scope = scope
  }
}

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

/// A file or folder that could not be read: named, skipped and counted, and the rest goes on.
public struct SkippedFile: Hashable, Sendable {
  public let library: Int
  /// From the library's root.
  public let path: String
  /// "is not text", "permission denied".
  public let reason: String

  public init(library: Int, path: String, reason: String) {
    self.library = library
    self.path = path
    self.reason = reason
  }
}
