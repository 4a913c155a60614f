import Corpus
import Foundation
import Language

extension Annotation {
  static func sample(_ id: AnnotationID = .new(), note: String = "", tags: [String] = []) -> Annotation {
    let target = AnnotationTarget(
      article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: Array("Title\n\nText.\n".utf8))),
      range: ByteRange(bytes: 7..<12), exact: "Text.", prefix: "Title\n\n", suffix: "\n")
    return Annotation(id: id, target: target, note: note, tags: tags, creator: "tester", created: Date(), modified: Date())
  }
}
