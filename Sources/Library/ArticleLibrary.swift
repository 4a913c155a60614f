import Corpus
import Foundation
import Language
import Synchronization

/// The articles below one root folder, with the stores of what was derived from them and of what the user wrote.
///
/// Opening one reads no article and writes nothing; the index is opened when it is first asked for, the annotation store is made
/// by the first annotation.
public final class ArticleLibrary: Sendable {
  /// The order in which it was named on the command line, from 0: `ArticleID.library`.
  public let ordinal: Int
  /// The absolute path of the root folder, without links: the nearest folder upward that holds `.synoptic/`, else the path that
  /// was named. `-` for standard input.
  public let root: String
  /// The paths, from the root, of the folders, files and articles in files (`file#guid`) that were named, sorted; empty for the
  /// whole root. Listings show what is in them.
  public let scopes: [String]
  /// Whether the root holds `.synoptic/`: somebody has said that this folder is a library.
  public let isEstablished: Bool
  let environment: LibraryEnvironment
  /// The bytes of standard input, once they were read: they come only once.
  let standardInput = Mutex<[UInt8]?>(nil)
  /// The catalogue of its articles, once it was opened.
  let catalogue = Mutex<(any ArticleCatalogue)?>(nil)
  /// What people say of its articles; nil until it was first asked for.
  let statements = Mutex<ArticleStatements?>(nil)

  init(ordinal: Int, root: String, scopes: [String], isEstablished: Bool, environment: LibraryEnvironment) {
    self.ordinal = ordinal
    self.root = root
    self.scopes = scopes
    self.isEstablished = isEstablished
    self.environment = environment
  }

  /// The one scope; nil for the whole root, or when several paths below one root were named.
  public var scope: String? { scopes.count == 1 ? scopes.first : nil }

  /// Whether this is standard input, a library for the moment: its articles come once, and nothing can be annotated.
  public var isStandardInput: Bool { root == "-" }

  /// The absolute path of a file of this library.
  public func absolutePath(of path: String) -> String { root.hasSuffix("/") ? root + path : "\(root)/\(path)" }

  /// Whether an article is in what was named.
  public func isInScope(_ path: String) -> Bool {
    scopes.isEmpty || scopes.contains { path == $0 || $0.isEmpty || path.hasPrefix("\($0)/") || path.hasPrefix("\($0)#") }
  }

  /// The articles of a file that were named one by one.
  func articlesNamed(in file: String) -> [String] {
    scopes.filter { $0.hasPrefix("\(file)#") && NamedArticle(of: $0, in: self) != nil }
  }

  /// The file to look into for what was named, an article or a folder.
  public func file(ofScope scope: String) -> String { NamedArticle(of: scope, in: self)?.file ?? scope }
}

/// An article that was named as `file#guid`; a file may have a `#` in its own name.
struct NamedArticle {
  let file: String
  let fragment: String

  /// Nil when there is a file of the whole name, or none of any part of it.
  init?(of path: String, isFile: (String) -> Bool) {
    guard path.contains("#"), !isFile(path) else { return nil }
    for mark in path.indices where path[mark] == "#" && isFile(String(path[..<mark])) {
      (file, fragment) = (String(path[..<mark]), String(path[mark...]))
      return
    }
    return nil
  }

  init?(of scope: String, in library: ArticleLibrary) {
    self.init(of: scope) { access(library.absolutePath(of: $0), F_OK) == 0 }
  }
}
