import Corpus
import Foundation
import Language
import Library

/// Which articles the command line asks to be open at the start, and the place to start from.
struct OpeningRequest: Hashable, Sendable {
  let articles: [ArticleID]
  /// Those of `articles` that open what is in them where they are files of several articles, as feeds are.
  let opened: Set<ArticleID>
  /// In code points, in the article of `articles` that it was named with.
  let place: CodePointOffset?
  let placeArticle: ArticleID?

  static let none = OpeningRequest(articles: [], opened: [], place: nil, placeArticle: nil)

  var isEmpty: Bool { articles.isEmpty }

  private init(articles: [ArticleID], opened: Set<ArticleID>, place: CodePointOffset?, placeArticle: ArticleID?) {
    self.articles = articles
    self.opened = opened
    self.place = place
    self.placeArticle = placeArticle
  }

  /// What `--open`, `--at` and files among the paths ask for.
  ///
  /// - Throws: ``LibraryError`` when a file that is named there is in none of the libraries.
  init(_ options: ReadOptions, libraries: [ArticleLibrary]) throws(LibraryError) {
    var articles: [ArticleID] = []
    let chosen = options.open + [options.at?.file].compactMap { $0 }
    for file in options.paths.filter({ Self.isFile($0) || Self.isPart($0) }) + chosen {
      guard let id = Self.article(named: file, in: libraries), libraries[id.library].holds(id.path) else {
        throw .noSuchInput(path: file, reason: "no such article in the library (name it from here, or from the library's root)")
      }
      if !articles.contains(id) { articles.append(id) }
    }
    self.articles = articles
    // A feed among the paths is what is read; which of it is open, `--open` says.
    opened = Set(chosen.isEmpty ? articles : chosen.compactMap { Self.article(named: $0, in: libraries) })
    placeArticle = options.at.flatMap { Self.article(named: $0.file, in: libraries) }
    place = options.at.map { CodePointOffset($0.codePoint) }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Whether a path, of which a library was opened, names one of several articles in a file.
  private static func isPart(_ path: String) -> Bool {
    path != "-" && path.contains("#") && !FileManager.default.fileExists(atPath: path)
  }

  /// The article that is meant by a path from the current folder or from a library's root, with `#guid` behind it for one of
  /// several in a file; nil when there is no such file in the libraries.
  private static func article(named name: String, in libraries: [ArticleLibrary]) -> ArticleID? {
    // A file's own name may have `#` in it.
    let ends = [name.endIndex] + name.indices.filter { name[$0] == "#" }
    return ends.lazy.compactMap { article(in: String(name[..<$0]), fragment: String(name[$0...]), libraries) }.first
  }

  private static func article(in file: String, fragment: String, _ libraries: [ArticleLibrary]) -> ArticleID? {
    let absolute = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    for library in libraries {
      let root = library.root.hasSuffix("/") ? library.root : library.root + "/"
      if absolute.hasPrefix(root), isFile(absolute) {
        return ArticleID(library: library.ordinal, path: String(absolute.dropFirst(root.count)) + fragment)
      }
      if isFile(root + file) { return ArticleID(library: library.ordinal, path: file + fragment) }
    }
    return nil
  }
}
