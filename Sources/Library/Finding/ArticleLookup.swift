import Corpus
import Foundation

extension ArticleLibrary {
  /// An article as it is now, read from its file; nil when it is not there.
  public func article(_ id: ArticleID) -> Article? {
    ArticleFile.paths(ofArticle: id.path).lazy.compactMap { self.file(at: $0) }.first
      .flatMap { file in read(file).articles.first { $0.id == id } }
  }

  /// Whether an article is there: the file, and for `file#guid` one of that name in it. Of a file of several it reads all of it.
  public func holds(_ path: String) -> Bool {
    let alone = ArticleLibrary(
      ordinal: ordinal, root: root, scopes: [path], isEstablished: isEstablished, environment: environment)
    guard let named = NamedArticle(of: path, in: alone) else { return access(absolutePath(of: path), F_OK) == 0 }
    return alone.findFiles().files.contains { file in
      alone.read(file).articles.contains { $0.id.path == named.file + named.fragment }
    }
  }
}
