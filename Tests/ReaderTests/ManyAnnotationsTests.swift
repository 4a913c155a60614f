import Corpus
import Foundation
import Language
import Library
import Synchronization
import Testing

@testable import Reader

@Suite("What changes very many annotations") struct ManyAnnotationsTests {
  private static let count = 1300
  private static let files = [
    "a.txt": "First title of the day\n\nThe general spoke in Tripoli. Nobody listened to him.\n",
    "b.txt": "Second title of the day\n\nThe general said nothing at all. The talks failed.\n",
  ]

  /// Does a script, and gives what it printed.
  private func read(_ sandbox: CommandSandbox, _ script: String) throws -> String {
    let options = ReadOptions(
      paths: [sandbox.corpus], open: [], at: nil, isFresh: true, isPlain: false, usesMouse: false, theme: nil, size: nil,
      script: nil, printsScreen: false, logLevel: nil, environment: sandbox.variables)
    let session = try ReaderSession(options, size: ScreenSize(columns: 110, rows: 30), log: LogFile.logger(options))
    var printed = ""
    var runner = ScriptRunner(session) { printed += $0 + "\n" }
    try runner.run(script)
    #expect(session.end().isEmpty)
    return printed
  }

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
    let taken = try read(
      sandbox, "wait-analysis\nimport \(file)\nkeys \"<Enter>\"\nprint-state\nkeys \"gn\"\nprint-screen\n")
    #expect(taken.contains("import of \(Self.count) annotations from in.jsonl saved in .synoptic/annotations.sqlite"))
    #expect(taken.contains("Annotations · \(Self.count)"), "the reader that imported them shows them")
    #expect(try stored(sandbox).count == Self.count)
    let renamed = try read(
      sandbox, "wait-analysis\nkeys \"gTV\"\nrename-tag about\nprint-state\nkeys \"u\"\nprint-state\n")
    let tags = try stored(sandbox).map(\.tags)
    #expect(renamed.contains("merged into about on \(Self.count) annotations"), "\(renamed)")
    #expect(renamed.contains("undone: "), "\(renamed)")
    #expect(tags.allSatisfy { $0.count == 1 && $0[0].hasPrefix("frame/") }, "what was renamed was taken back")
    let redone = try read(sandbox, "wait-analysis\nkeys \"<C-r>\"\nkeys \"gT\"\nprint-screen\n")
    #expect(redone.contains("about"))
    #expect(try stored(sandbox).allSatisfy { $0.tags == ["about"] })
    let gone = try read(sandbox, "wait-analysis\nkeys \"uu\"\nprint-state\nkeys \"gn\"\nprint-screen\n")
    #expect(gone.contains("undone: import of \(Self.count) annotations"))
    #expect(gone.contains("no annotations yet"), "\(gone.suffix(3000))")
    #expect(try stored(sandbox).isEmpty)
  }

  @Test("is written to a file as what is shown says, by another thread") func export() throws {
    let (sandbox, file) = try library()
    let path = "\(sandbox.base)/out.csv"
    let said = try read(
      sandbox,
      "wait-analysis\nimport \(file)\nkeys \"<Enter>\"\nkeys \"gn\"\nexport \(path)\nprint-state\nexport \(path)\nprint-state\n")
    #expect(said.contains("\(Self.count) passages written to \(path)"))
    #expect(said.contains("is there already (:export! replaces it)"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\r\n")
    #expect(lines.count == Self.count + 1)
    #expect(lines[0].hasPrefix("words,by,created,relation,place,annotation,source,passage,tags,note,article,start,end"))
    #expect(lines.dropFirst().contains { $0.hasPrefix("The talks failed.,ada,2020-01-01") && $0.contains("note 1299") })
  }

  @Test("is told in parts, each small enough for the loop, and then as one word") func parts() throws {
    let (sandbox, _) = try library()
    let libraries = try ArticleLibrary.open(
      paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables))
    let said = Mutex<[Message]>([])
    let writer = AnnotationWriter(libraries: libraries, isWatching: false) { message in said.withLock { $0.append(message) } }
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
    for message in said.withLock({ $0 }) {
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
