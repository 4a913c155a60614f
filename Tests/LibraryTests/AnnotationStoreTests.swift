import Corpus
import Foundation
import Language
import Testing

@testable import Library

@Suite("The annotation store") struct AnnotationStoreTests {
  @Test("nothing is made before the first annotation, and what was saved is there after opening again")
  func firstAnnotation() throws {
    let folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
    let store = try folder.library().openAnnotations()
    #expect(try store.annotations().isEmpty)
    #expect(try folder.everything() == ["a.txt"])

    let annotation = Annotation.sample(note: "a note", tags: ["one", "two"])
    try store.save(annotation)

    #expect(try folder.library().openAnnotations().annotations() == [annotation])
    #expect(FileManager.default.fileExists(atPath: "\(folder.corpus)/.synoptic/annotations.sqlite"))
    #expect(store.location == "\(folder.corpus)/.synoptic/annotations.sqlite")
  }
}

extension Annotation {
  static func sample(_ id: AnnotationID = .new(), note: String = "", tags: [String] = []) -> Annotation {
    let target = AnnotationTarget(
      article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: Array("Title\n\nText.\n".utf8))),
      range: ByteRange(bytes: 7..<12), exact: "Text.", prefix: "Title\n\n", suffix: "\n")
    return Annotation(id: id, target: target, note: note, tags: tags, creator: "tester", created: Date(), modified: Date())
  }
}
