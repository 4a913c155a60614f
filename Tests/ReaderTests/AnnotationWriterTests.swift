import Corpus
import Foundation
import Language
import Library
import Synchronization
import Testing

@testable import Reader

@Suite("Writing annotations") struct AnnotationWriterTests {
  private func annotation(_ id: String) -> Annotation {
    let target = AnnotationTarget(
      article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: [])), range: ByteRange(bytes: 0..<1), exact: "x",
      prefix: "",
      suffix: "")
    let time = Date(timeIntervalSince1970: 1)
    return Annotation(id: AnnotationID(id), target: target, note: id, tags: [], creator: "tester", created: time, modified: time)
  }

  @Test("What one key did in two libraries is undone by one u, and done again by one Ctrl-R") func twoLibraries() throws {
    let sandboxes = [try CommandSandbox(["a.txt": "One.\n"]), try CommandSandbox(["a.txt": "Two.\n"])]
    let libraries = try ArticleLibrary.open(
      paths: sandboxes.map(\.corpus), environment: LibraryEnvironment(variables: sandboxes[0].variables))
    #expect(libraries.count == 2)
    let said = Mutex<[Message]>([])
    let writer = AnnotationWriter(libraries: libraries, isWatching: false) { message in said.withLock { $0.append(message) } }
    func action(_ id: String, _ name: String) -> AnnotationAction {
      AnnotationAction(
        id: AnnotationID(id), summary: "tag", changes: [AnnotationChange(before: nil, after: annotation(name))])
    }
    writer.write(action("first", "zero"), library: 0)
    for library in 0..<2 { writer.write(action("both", "note \(library)"), library: library) }
    func held() throws -> [[String]] { try libraries.map { try $0.openAnnotations().annotations().map(\.note).sorted() } }
    writer.finish()
    #expect(try held() == [["note 0", "zero"], ["note 1"]])
    writer.undo(isRedo: false)
    writer.finish()
    #expect(try held() == [["zero"], []])
    let answers = said.withLock { messages in messages.count { if case .undone = $0 { true } else { false } } }
    #expect(answers == 1, "one key is answered once")
    writer.undo(isRedo: true)
    writer.finish()
    #expect(try held() == [["note 0", "zero"], ["note 1"]])
  }
}

@Suite("A reprint") struct ReprintTests {
  @Test("does not take over the notes of an article whose file went; a file that is new does, as one that was renamed") func notes()
    throws
  {
    let texts = ["a.txt", "b.txt"].map { (path: $0, text: "Title\n\nThe same words stand in both.") }
    let reader = try Scenario(texts).press(")anote<Enter>")
    var table = reader.state.annotations
    let made = try required(table.all.first?.annotation)
    #expect(table.article(of: made.id) == ArticleID(path: "a.txt"))
    let article = try required(reader.state.documents[ArticleID(path: "a.txt")])
    var documents = reader.state.documents
    documents.remove([article.id])
    table.anchorAll(in: documents, fresh: [], old: [article])
    #expect(table.article(of: made.id) == nil, "it is kept as an orphan")
    let renamed = Article(
      id: ArticleID(path: "z.txt"), textHash: article.textHash, text: article.text, blocks: article.blocks,
      metadata: article.metadata)
    var before = reader.state.annotations
    before.anchorAll(in: documents, fresh: [], old: [article])
    documents.remove([ArticleID(path: "b.txt")])
    documents.add([renamed])
    before.anchorAll(in: documents, fresh: [renamed.id])
    #expect(before.article(of: made.id) == renamed.id)
  }
}
