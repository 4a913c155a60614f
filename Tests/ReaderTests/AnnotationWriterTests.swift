import Corpus
import Foundation
import Language
import Library
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
    let said = ToldMessages()
    let writer = AnnotationWriter(libraries: libraries, isWatching: false, report: said.take)
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
    let answers = said.all.count { if case .undone = $0 { true } else { false } }
    #expect(answers == 1, "one key is answered once")
    writer.undo(isRedo: true)
    writer.finish()
    #expect(try held() == [["note 0", "zero"], ["note 1"]])
  }
}

@Suite("Two readers on one library") struct TwoWriterTests {
  @Test("tell each other what they store, from when they began to read, and each thing once") func news() throws {
    let sandbox = try CommandSandbox(["a.txt": "One.\n"])
    let said = ToldMessages()
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    let theirs = try libraries[0].openAnnotations()
    func save(_ note: String) throws {
      let target = AnnotationTarget(
        article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: [])), range: .zero..<(.zero), exact: "", prefix: "",
        suffix: "")
      try theirs.save(
        Annotation(id: .new(), target: target, note: note, tags: [], creator: "other", created: Date(), modified: Date()))
    }
    func told(_ note: String, _ messages: [Message]) -> Int {
      messages.reduce(0) { count, message in
        switch message {
        case .annotationPage(let page): count + page.annotations.count { $0.note == note }
        case .annotationNews(let news, _): count + news.count { $0.annotation.note == note }
        default: count
        }
      }
    }
    for number in 0..<3 { try save("before \(number)") }
    let writer = AnnotationWriter(libraries: libraries, isWatching: true, report: said.take)
    writer.read(.nextPage, library: 0)
    writer.finish()
    #expect(told("before 0", said.all) == 1 && told("before 2", said.all) == 1)
    for note in ["one", "two"] {
      try save(note)
      try said.wait { told(note, $0) > 0 }
      #expect(told(note, said.all) == 1)
    }
    #expect(told("before 0", said.all) == 1 && told("one", said.all) == 1)
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

  @Test("on an open article that goes away and comes back by another name goes along with it") func backByAnotherName() throws {
    let reader = try Scenario([("a.txt", Self.text), ("b.txt", "Other\n\nNothing of this stands in the first one.")])
    try reader.press(")anote<Enter>")
    let id = try required(reader.state.annotations.all.first?.annotation.id)
    try reader.update(gone: ["a.txt"])
    #expect(reader.here.hasPrefix("a.txt"), "what is open stays")
    try reader.update([(path: "x.txt", text: Self.text)])
    #expect(reader.here.hasPrefix("x.txt"))
    #expect(reader.state.annotations.article(of: id) == ArticleID(path: "x.txt"))
    #expect(reader.state.annotations.found(id).map(\.place.name) == ["exact"])
    #expect(reader.screen.contains { $0.contains("▌The same words") })
    #expect(reader.state.focusItems.contains(.annotation(id)))
  }

  private static let text = "Title\n\nThe same words stand in all of them."

  /// Where a note is, and how it was found, in a session that begins with these articles and a note made on `a.txt` in an earlier one.
  private func found(_ paths: [String], others: [(path: String, text: String)] = []) throws -> (ArticleID?, Anchoring.Place?) {
    let earlier = try Scenario([("a.txt", Self.text)]).press(")anote<Enter>")
    let reader = try Scenario(paths.map { ($0, Self.text) } + others)
    reader.send(.annotations(earlier.state.annotations.all.map(\.annotation), library: 0, notice: nil))
    let id = try required(reader.state.annotations.all.first?.annotation.id)
    return (reader.state.annotations.article(of: id), reader.state.annotations.found(id).first?.place)
  }

  @Test(
    "that came between sessions takes nothing over; a file that was renamed meanwhile does, and of several copies one, which is said"
  )
  func betweenSessions() throws {
    let beside = try found(["a.txt", "b.txt", "0.txt"])
    #expect(beside.0 == ArticleID(path: "a.txt") && beside.1?.name == "exact")
    let renamed = try found(["b.txt"])
    #expect(renamed.0 == ArticleID(path: "b.txt") && renamed.1?.name == "exact")
    let copies = try found(["0.txt", "new/a.txt", "z.txt"])
    #expect(copies.0 == ArticleID(path: "new/a.txt"), "a file that was moved keeps its name")
    #expect(copies.1?.name == "changed" && copies.1?.findings.first?.contains("a.txt") == true)
    // Another article took the path: the copy of the text is what is left of the old one.
    let replaced = try found(["b.txt"], others: [("a.txt", "Other\n\nNothing of this was in the old one, not a line.")])
    #expect(replaced.0 == ArticleID(path: "b.txt"))
    let orphan = try found([], others: [("c.txt", "Other\n\nNothing of this was in the old one, not a line.")])
    #expect(orphan.0 == nil)
  }
}
