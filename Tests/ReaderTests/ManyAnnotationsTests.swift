import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("What changes very many annotations") struct ManyAnnotationsTests {
  private static let count = 1300
  private static let files = [
    "a.txt": "First title of the day\n\nThe general spoke in Tripoli. Nobody listened to him.\n",
    "b.txt": "Second title of the day\n\nThe general said nothing at all. The talks failed.\n",
  ]

  /// A library, and a file of annotations on it, each with a tag and a note of its own.
  private func library() throws -> (sandbox: CommandSandbox, file: String) {
    let sandbox = try CommandSandbox(Self.files)
    let lines = (0..<Self.count).map { number in
      let (name, words) = number % 2 == 0 ? ("a.txt", "The general spoke in Tripoli.") : ("b.txt", "The talks failed.")
      return """
        {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:00000000-0000-4000-8000-\(String(1_000_000 + number, radix: 16).leftPadded(to: 12))",\
        "type":"Annotation","creator":{"type":"Person","name":"ada"},"created":"2020-01-01T00:00:00.000Z",\
        "body":[{"type":"TextualBody","purpose":"commenting","value":"note \(number)"},\
        {"type":"TextualBody","purpose":"tagging","value":"frame/\(number % 3)"}],\
        "target":{"source":"\(name)","selector":{"type":"TextQuoteSelector","exact":"\(words)"}}}
        """
    }
    let file = "\(sandbox.base)/in.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
    return (sandbox, file)
  }

  private func stored(_ sandbox: CommandSandbox) throws -> [Annotation] {
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    return try libraries[0].openAnnotations().annotations()
  }

  @Test("is taken over, renamed, taken back and done again as what changes few, and shown as it is stored")
  func actions() throws {
    let (sandbox, file) = try library()
    let taken = try sandbox.read("wait-analysis\nimport \(file)\nkeys \"<Enter>\"\nprint-state\nkeys \"gn\"\nprint-screen\n")
    #expect(taken.contains("import of \(Self.count) annotations from in.jsonl saved in .synoptic/annotations.sqlite"))
    #expect(taken.contains("Annotations · \(Self.count)"), "the reader that imported them shows them")
    #expect(try stored(sandbox).count == Self.count)
    let renamed = try sandbox.read("wait-analysis\nkeys \"gTV\"\nrename-tag about\nprint-state\nkeys \"u\"\nprint-state\n")
    let tags = try stored(sandbox).map(\.tags)
    #expect(renamed.contains("merged into about on \(Self.count) annotations"), "\(renamed)")
    #expect(renamed.contains("undone: "), "\(renamed)")
    #expect(tags.allSatisfy { $0.count == 1 && $0[0].hasPrefix("frame/") }, "what was renamed was taken back")
    let redone = try sandbox.read("wait-analysis\nkeys \"<C-r>\"\nkeys \"gT\"\nprint-screen\n")
    #expect(redone.contains("about"))
    #expect(try stored(sandbox).allSatisfy { $0.tags == ["about"] })
    let gone = try sandbox.read("wait-analysis\nkeys \"uu\"\nprint-state\nkeys \"gn\"\nprint-screen\n")
    #expect(gone.contains("undone: import of \(Self.count) annotations"))
    #expect(gone.contains("no annotations yet"), "\(gone.suffix(3000))")
    #expect(try stored(sandbox).isEmpty)
  }

  @Test("is written to a file as what is shown says, by another thread") func export() throws {
    let (sandbox, file) = try library()
    let path = "\(sandbox.base)/out.csv"
    let said = try sandbox.read(
      "wait-analysis\nimport \(file)\nkeys \"<Enter>\"\nkeys \"gn\"\nexport \(path)\nprint-state\nexport \(path)\nprint-state\n")
    #expect(said.contains("\(Self.count) passages written to \(path)"))
    #expect(said.contains("is there already (:export! replaces it)"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == Self.count + 1)
    #expect(lines[0].hasPrefix("words,by,created,relation,place,annotation,source,passage,tags,note,article,start,end"))
    #expect(lines.dropFirst().contains { $0.hasPrefix("The talks failed.,ada,2020-01-01") && $0.contains("note 1299") })
  }

  @Test("is looked through beside what is written, and it is told how far that is") func looked() throws {
    let (sandbox, file) = try library()
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    let articles = libraries[0].findFiles().files.flatMap { libraries[0].read($0).articles }
    var state = ReaderState(size: ScreenSize(columns: 80, rows: 24), libraryNames: ["corpus"], userName: "tester")
    state.documents.add(articles)
    let said = ToldMessages()
    let writer = AnnotationWriter(libraries: libraries, isWatching: false, report: said.take)
    writer.plan(ImportMaterial(path: file, library: 0, in: state))
    func planned(_ messages: [Message]) -> PlannedImport? {
      messages.lazy.compactMap { if case .importPlanned(let planned) = $0 { planned } else { nil } }.first
    }
    try said.wait { planned($0) != nil }
    #expect(planned(said.all)?.plan.counts.new == Self.count)
    let progress = said.all.compactMap { if case .importProgress(let progress) = $0 { progress } else { nil } }
    #expect(progress.map(\.done) == [0, 1024, Self.count] && progress.allSatisfy { $0.count == Self.count })
    state.take(progress[1])
    #expect(state.status?.text == "in.jsonl: 1024 of \(Self.count) annotations looked at …")
    state.say("note saved")
    state.take(progress[2])
    #expect(state.status?.text == "note saved", "what was done is not written over")
  }

  @Test("is the same plan on any number of threads") func threads() throws {
    let (sandbox, file) = try library()
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    let articles = libraries[0].findFiles().files.flatMap { libraries[0].read($0).articles }
    var lines = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self).split(separator: "\n").map(
      String.init)
    lines.insert("", at: 400)
    lines.insert("no JSON", at: 700)
    lines.append(lines[3])
    lines.append(#"{"target":{"source":"gone.txt","selector":{"type":"TextQuoteSelector","exact":"Nobody wrote this."}}}"#)
    let bytes = Array(lines.joined(separator: "\n").utf8)
    func plan(_ workforce: Workforce) -> AnnotationImport {
      AnnotationImportFile(bytes, workforce)
        .changes(of: [], articles: articles, user: "me", now: Date(timeIntervalSince1970: 0), workforce: workforce)
    }
    let one = plan(.alone)
    let many = plan(Workforce(count: 4) { work in Thread.detachNewThread(work) })
    #expect(one.changes == many.changes && one.counts == many.counts && one.problems == many.problems)
    #expect(one.counts.new == Self.count && one.counts.leftOut == 1)
    #expect(one.problems.contains { $0.hasPrefix("line 701: no JSON") }, "empty lines count")
  }

  @Test("is told in parts, each small enough for the loop, and then as one word") func parts() throws {
    let (sandbox, _) = try library()
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    let said = ToldMessages()
    let writer = AnnotationWriter(libraries: libraries, isWatching: false, report: said.take)
    let time = Date(timeIntervalSince1970: 1)
    let changes = (0..<Self.count).map { number in
      AnnotationChange(
        before: nil,
        after: Annotation(
          id: AnnotationID(madeOf: "\(number)"), target: .library, note: "note \(number)", tags: [], creator: "ada", created: time,
          modified: time))
    }
    writer.write(AnnotationAction(id: .new(), summary: "many", changes: changes), library: 0)
    writer.undo(isRedo: false)
    writer.finish()
    var (present, parts, ends): (Set<AnnotationID>, Int, [String]) = ([], 0, [])
    for message in said.all {
      switch message {
      case .annotationChunk(let chunk, _):
        #expect(chunk.count <= 256)
        parts += 1
        for revision in chunk {
          if revision.isDeleted { present.remove(revision.annotation.id) } else { present.insert(revision.annotation.id) }
        }
      case .stored(_, _, let became, _):
        ends.append("stored \(present.count)")
        #expect(became == nil)
      case .undone(let undone, _, _, _):
        ends.append("undone \(present.count)")
        #expect(undone.changes.count == 1, "one that is other than before says that something is")
      default: break
      }
    }
    #expect(parts == 12)
    #expect(ends == ["stored \(Self.count)", "undone 0"])
  }
}

extension String {
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
