import Foundation
import Testing

@testable import Reader

@Suite("Annotations imported in the reader") struct ReaderImportTests {
  private static let files = [
    "a.txt": "First title of the day\n\nThe general spoke in Tripoli. Nobody listened to him.\n",
    "b.txt": "Second title of the day\n\nThe general said nothing at all. The talks failed.\n",
  ]

  /// Annotations as another library exported them.
  private func exported() throws -> (file: String, sandbox: CommandSandbox) {
    let sandbox = try CommandSandbox(Self.files)
    _ = try sandbox.read("wait-analysis\nkeys \")aa first note<Enter>\"\nkeys \")tframe/one<Enter>\"\n")
    let text = sandbox.run("export", sandbox.corpus, "--format", "webannotation").output
    #expect(text.split(separator: "\n").count == 2)
    let file = "\(sandbox.base)/in.jsonl"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return (file, sandbox)
  }

  private func notes(_ sandbox: CommandSandbox) -> Int {
    sandbox.run("annotations", sandbox.corpus, "--format", "jsonl").lines.count
  }

  @Test("are shown first, taken over with Enter, taken back with u, done again, and never made twice") func imported() throws {
    let (file, first) = try exported()
    let sandbox = try CommandSandbox(Self.files)
    let shown = try sandbox.read("wait-analysis\nimport \(file)\nprint-screen\n")
    #expect(shown.contains("Import of in.jsonl · 2 new, 0 changed, 0 here already"))
    #expect(shown.contains("a first note") && shown.contains("#frame/one"))
    #expect(notes(sandbox) == 0, "looking changes nothing")
    let taken = try sandbox.read("wait-analysis\nimport \(file)\nkeys \"<Enter>\"\nprint-state\n")
    #expect(taken.contains("import of 2 annotations from in.jsonl saved in .synoptic/annotations.sqlite"))
    #expect(notes(sandbox) == 2)
    let again = try sandbox.read("wait-analysis\nimport \(file)\nprint-screen\nkeys \"<Enter>\"\nprint-state\n")
    #expect(again.contains("0 new, 0 changed, 2 here already") && again.contains("nothing to import from in.jsonl"))
    #expect(notes(sandbox) == 2)
    let undone = try sandbox.read("wait-analysis\nkeys \"u\"\nprint-state\n")
    #expect(undone.contains("undone: import of 2 annotations"), "in a later session too")
    #expect(notes(sandbox) == 0)
    _ = try sandbox.read("wait-analysis\nkeys \"<C-r>\"\n")
    #expect(notes(sandbox) == 2)
    let export = { (sandbox: CommandSandbox) in sandbox.run("export", sandbox.corpus, "--format", "webannotation").output }
    #expect(export(sandbox) == export(first))
  }

  @Test("are left with q, and what can't be read is said with what to do") func left() throws {
    let (file, first) = try exported()
    defer { withExtendedLifetime(first) {} }
    let sandbox = try CommandSandbox(Self.files)
    let left = try sandbox.read("wait-analysis\nimport \(file)\nprint-state\nkeys \"q\"\nprint-state\n")
    #expect(left.contains(#""view":"import""#) && left.contains(#""view":"text""#), "\(left)")
    #expect(notes(sandbox) == 0)
    #expect(try sandbox.read("wait-analysis\nimport /no/such/file\nprint-state\n").contains("there is no such file"))
    #expect(try sandbox.read("wait-analysis\nimport \(sandbox.corpus)/a.txt\nprint-state\n").contains("export it as JSON-LD"))
    #expect(try sandbox.read("wait-analysis\nkeys \":import<Enter>\"\nprint-state\n").contains(":import FILE"))
  }
}
