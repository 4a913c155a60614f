import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("Annotations that are imported")
struct ImportTests {
  private static let files = [
    "a.txt": "First title of the day\n\nÉté: the general spoke in Tripoli. Nobody listened.\n",
    "b c.txt": "Second title of the day\n\nThe general said nothing at all. The talks failed.\n",
  ]

  private func library(_ sandbox: CommandSandbox) throws -> ArticleLibrary {
    try #require(
      try ArticleLibrary.open(paths: [sandbox.corpus], environment: LibraryEnvironment(variables: sandbox.variables)).first)
  }

  private func target(_ words: String, in path: String, _ sandbox: CommandSandbox) throws -> AnnotationTarget {
    let library = try library(sandbox)
    let file = try #require(library.findFiles().files.first { $0.path == path })
    let article = try #require(library.read(file).articles.first)
    let found = try #require(article.text.string.range(of: words))
    let start = article.text.string.utf8.distance(from: article.text.string.startIndex, to: found.lowerBound)
    return AnnotationTarget(article: article, range: ByteRange(bytes: start..<(start + words.utf8.count)))
  }

  /// Some of every kind: with odd words, several passages, relations, events, and each kind of decision.
  private func everything(_ sandbox: CommandSandbox) throws -> [Annotation] {
    let spoke = try target("the general spoke", in: "a.txt", sandbox)
    let silent = try target("said nothing at all", in: "b c.txt", sandbox)
    let whole = AnnotationTarget(article: spoke.article, range: .zero..<(.zero), exact: "", prefix: "", suffix: "")
    var made: [Annotation] = []
    func add(
      _ target: AnnotationTarget, note: String = "", tags: [String] = [], _ decision: Decision? = nil,
      _ details: AnnotationDetails = .none
    ) {
      let time = Date(timeIntervalSince1970: 1_576_741_234.567_891 + Double(made.count) * 86_400.125)
      made.append(
        Annotation(
          id: .new(), target: target, note: note, tags: tags, decision: decision, details: details, creator: "Zoë <z@example.org>",
          created: time, modified: time.addingTimeInterval(0.000_4)))
    }
    add(spoke)
    add(spoke, note: "why\n\n\"so\"?\u{1B}[2J\u{202E}🇱🇾", tags: ["frame/warlord", "a \"b\"", "été"])
    add(silent, note: "two places", nil, AnnotationDetails(passages: [spoke]))
    add(spoke, nil, AnnotationDetails(passages: [silent], relation: .init("contradicts")))
    add(spoke, nil, AnnotationDetails(passages: [silent], relation: .init("my own word")))
    add(spoke, note: "on the event", nil, AnnotationDetails(passages: [silent], event: .init(id: "e1", label: "general speaks")))
    add(whole, note: "on the article")
    add(whole, .source("Reuters"))
    add(whole, CalendarDate(edtf: "2019-12-19").map { .date($0) })
    add(
      spoke, .link(LinkDecision(other: silent, isSameEvent: false)),
      AnnotationDetails(proposed: .init(words: "both may tell of one event", rule: "links", score: 0.512_345_6)))
    let one = ActorReference(name: "Khalifa Haftar", kind: .person, aliases: ["Haftar", "the general"], article: "a.txt")
    let other = ActorReference(name: "Haftar, K.")
    let decisions: [ActorDecision] = [
      .merge([one, other]), .split("Haftar", from: one, to: nil), .split("Haftar", from: one, to: other), .rename(one, "K. Haftar"),
      .kind(one, .organisation), .notAnActor(one), .pin(one, true), .mute(one, false), .apart(one, other),
      .names(["the general"], of: one, dates: nil),
      .names(["the general"], of: one, dates: ActorDates(from: CalendarDate(edtf: "2019"), to: nil)),
    ]
    for decision in decisions { add(.library, .actors(decision)) }
    add(.library, .unknown(stored: #"{"version":9,"kind":"newer","value":"x"}"#))
    return made
  }

  private func export(_ sandbox: CommandSandbox) -> String {
    sandbox.run("export", sandbox.corpus, "--format", "webannotation").output
  }

  private func put(_ text: String, _ sandbox: CommandSandbox) throws -> String {
    let path = "\(sandbox.base)/in.jsonl"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("from an own export are the same to the byte when they are exported again, of every kind")
  func roundTrip() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    let made = try everything(first)
    for annotation in made { try store.save(annotation) }
    let exported = export(first)
    #expect(exported.split(separator: "\n").count == made.count)
    let second = try CommandSandbox(Self.files)
    let run = second.run("import-annotations", try put(exported, second), second.corpus)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("\(made.count) new, 0 changed, 0 here already"))
    #expect(export(second) == exported)
    let there = try library(second).openAnnotations().annotations()
    #expect(Set(there.map(\.target)) == Set(made.map(\.target)))
    #expect(Set(there.compactMap(\.decision)) == Set(made.compactMap(\.decision)))
  }

  /// Annotations as other programs write them, with what ours have no place for.
  private static let foreign = [
    #"""
    {"@context":["http://www.w3.org/ns/anno.jsonld",{"ex":"http://example.org/"}],"id":"http://example.org/anno/1","type":"Annotation",    "motivation":["assessing","commenting"],"creator":{"id":"http://example.org/zoe","type":"Person","name":"Zoë","email":"z@example.org"},    "generator":{"id":"http://example.org/client","type":"Software","name":"Marker","homepage":"http://example.org"},    "rights":"https://creativecommons.org/licenses/by/4.0/","ex:weight":1.50,"audience":{"type":"Audience"},    "body":[{"type":"TextualBody","purpose":"commenting","format":"text/html","language":"en","value":"<p>Not <b>so</b> &amp; so.</p><p>Twice.</p>"},    {"type":"TextualBody","purpose":"tagging","value":"doubt","creator":"http://example.org/adam"}],    "target":{"type":"SpecificResource","source":"a.txt","rights":"all","selector":[{"type":"TextQuoteSelector","exact":"Nobody listened."},    {"type":"XPathSelector","value":"/html/body/p[2]","refinedBy":{"type":"TextPositionSelector","start":3,"end":9}}]}}
    """#,
    #"""
    {"id":"urn:uuid:00000000-0000-4000-8000-000000000001","type":"Annotation","target":{"source":"a.txt"},    "decision":{"kind":"weighs","value":"much","degree":3,"with":{"source":"b c.txt"},"proposed":{"words":"w","rule":"r","score":0.25}}}
    """#,
  ].map { $0.replacingOccurrences(of: "\\\n", with: "") }

  @Test("of other programs come back with all that they say, whatever of it is shown here") func allThatIsSaid() throws {
    let sandbox = try CommandSandbox(Self.files)
    let path = try put(Self.foreign.joined(separator: "\n"), sandbox)
    #expect(sandbox.run("import-annotations", path, sandbox.corpus).output.contains("2 new"))
    let store = try library(sandbox).openAnnotations()
    var noted = try #require(try store.annotations().first { !$0.note.isEmpty })
    #expect(noted.note == "Not so & so.\nTwice." && noted.tags == ["doubt"] && noted.creator == "Zoë")
    #expect(try store.annotations().contains { $0.decision?.kind == .unknown && $0.decision?.value.contains("weighs") == true })

    func object(_ text: String, _ part: String) throws -> NSDictionary {
      let line = try #require(text.split(separator: "\n").first { $0.contains(part) })
      return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
    }
    let exported = export(sandbox)
    let (before, after) = (try object(Self.foreign[0], "/anno/1"), try object(exported, "/anno/1"))
    for key in ["@context", "id", "motivation", "creator", "generator", "rights", "ex:weight", "audience", "body"] {
      #expect(after[key] as? NSObject == before[key] as? NSObject, "\(key)")
    }
    #expect(exported.contains(#""ex:weight":1.50"#), "numbers stay as they are written")
    let target = try #require(after["target"] as? NSDictionary)
    #expect(target["rights"] as? String == "all" && target["type"] as? String == "SpecificResource")
    let selectors = try #require(target["selector"] as? [NSDictionary])
    #expect(selectors.contains { $0["type"] as? String == "XPathSelector" && $0["refinedBy"] != nil })
    #expect(selectors.contains { $0["exact"] as? String == "Nobody listened." })
    let decided = try #require(try object(Self.foreign[1], "weighs")["decision"] as? NSObject)
    #expect(try object(exported, "weighs")["decision"] as? NSObject == decided)

    let second = try CommandSandbox(Self.files)
    _ = second.run("import-annotations", try put(exported, second), second.corpus)
    #expect(export(second) == exported)
    #expect(sandbox.run("import-annotations", path, sandbox.corpus).output.contains("0 new, 0 changed, 2 here already"))

    // What the user says since is not written over by what came.
    noted.note = "Mine."
    noted.tags = ["doubt", "mine"]
    noted.modified = noted.modified.addingTimeInterval(1)
    try store.save(noted)
    let changed = try object(export(sandbox), "/anno/1")
    let bodies = try #require(changed["body"] as? [NSDictionary])
    #expect(bodies.map { $0["value"] as? String } == ["Mine.", "doubt", "mine"])
    #expect(bodies[0]["format"] as? String == "text/plain" && bodies[1]["creator"] != nil)
    #expect(changed["rights"] != nil)
  }

  @Test("come back also of passages that are in no article any more")
  func orphans() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    for annotation in try everything(first) { try store.save(annotation) }
    let exported = export(first)
    let empty = try CommandSandbox(["other.txt": "Nothing of this is in the others.\n"])
    let run = empty.run("import-annotations", try put(exported, empty), empty.corpus)
    #expect(run.output.contains("can't be placed"))
    let third = try CommandSandbox(Self.files)
    _ = third.run("import-annotations", try put(export(empty), third), third.corpus)
    #expect(export(third) == exported)
  }

  @Test("come back where their file has another name and another text since, also where nobody has the old one")
  func renamedAndEdited() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    let spoke = try target("the general spoke", in: "a.txt", first)
    let old = try #require(try library(first).findFiles().files.first { $0.path == "a.txt" })
    let article = try #require(try library(first).read(old).articles.first)
    let whole = AnnotationTarget(article: spoke.article, range: .zero..<(.zero), exact: "", prefix: "", suffix: "First title")
    let wholes = [Decision.source("Reuters"), nil].map { decision in
      AnnotationChange(
        before: nil,
        after: Annotation(
          id: .new(), target: whole, note: decision == nil ? "on all of it" : "", tags: [], decision: decision, creator: "me",
          created: Date(timeIntervalSince1970: 0), modified: Date(timeIntervalSince1970: 0)))
    }
    _ = try store.perform(
      AnnotationAction(
        id: .new(), summary: "note",
        changes: [
          AnnotationChange(
            before: nil,
            after: Annotation(
              id: .new(), target: spoke, note: "why", tags: [], creator: "me", created: Date(timeIntervalSince1970: 0),
              modified: Date(timeIntervalSince1970: 0)))
        ] + wholes, texts: [article.textHash: article.text]))
    let early = export(first)
    let files = ["b c.txt": Self.files["b c.txt"] ?? "", "new name.txt": "New. \(Self.files["a.txt"] ?? "")"]
    try FileManager.default.removeItem(atPath: "\(first.corpus)/a.txt")
    try Data((files["new name.txt"] ?? "").utf8).write(to: URL(fileURLWithPath: "\(first.corpus)/new name.txt"))
    let exported = export(first)
    #expect(exported.contains("new%20name.txt"))
    let second = try CommandSandbox(files)
    let run = second.run("import-annotations", try put(exported, second), second.corpus)
    #expect(run.output.contains("3 new") && !run.output.contains("can't be placed"))
    // That it is the same article nobody knows there.
    #expect(
      try second.run("annotations", second.corpus).objects().compactMap { $0["state"] as? String }.sorted() == [
        "changed", "changed", "moved",
      ])
    #expect(second.run("articles", "--format", "csv", second.corpus).output.contains("Reuters") == false)
    let third = try CommandSandbox(files)
    let earlyRun = third.run("import-annotations", try put(early, third), third.corpus)
    #expect(earlyRun.output.contains("3 new") && earlyRun.output.contains("2 can't be placed"), "their words tell where they are")
    let placed = try third.run("annotations", third.corpus).objects().first { $0["article"] as? String == "new name.txt" }
    #expect(placed?["state"] as? String == "moved")
    // They are known again here and there.
    #expect(second.run("import-annotations", try put(exported, second), second.corpus).output.contains("0 new, 0 changed, 3 here"))
    #expect(first.run("import-annotations", try put(exported, first), first.corpus).output.contains("0 new, 0 changed, 3 here"))
  }

  @Test("are never made twice, and what was changed later counts")
  func again() throws {
    let sandbox = try CommandSandbox(Self.files)
    let store = try library(sandbox).openAnnotations()
    let made = try everything(sandbox)
    for annotation in made { try store.save(annotation) }
    let exported = export(sandbox)
    let path = try put(exported, sandbox)
    #expect(sandbox.run("import-annotations", path, sandbox.corpus).output.contains("0 new, 0 changed, \(made.count) here already"))
    #expect(export(sandbox) == exported)
    // Changed here later than there: stays.
    var here = made[0]
    (here.note, here.modified) = ("changed here", here.modified.addingTimeInterval(60))
    try store.save(here)
    #expect(sandbox.run("import-annotations", path, sandbox.corpus).output.contains("1 changed here since"))
    #expect(try store.annotations().contains { $0.id == here.id && $0.note == "changed here" })
    // Changed there later than here: is taken.
    let later = exported.replacingOccurrences(of: "two places", with: "two places, at least")
      .replacingOccurrences(of: WebAnnotationText.time(made[2].modified), with: "2031-01-01T00:00:00.000Z")
    let run = sandbox.run("import-annotations", try put(later, sandbox), sandbox.corpus)
    #expect(run.output.contains("0 new, 1 changed"))
    #expect(try store.annotations().contains { $0.note == "two places, at least" })
  }

  @Test("are one step, which one undo takes back")
  func undo() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    for annotation in try everything(first) { try store.save(annotation) }
    let second = try CommandSandbox(Self.files)
    _ = second.run("import-annotations", try put(export(first), second), second.corpus)
    let later = try library(second).openAnnotations()
    #expect(try !later.annotations().isEmpty)
    let undone = try later.undo(isRedo: false)
    #expect(undone?.summary.hasPrefix("import of ") == true)
    #expect(try later.annotations().isEmpty)
  }

  @Test("are only told of in a dry run, and when the question is answered with no")
  func preview() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    for annotation in try everything(first) { try store.save(annotation) }
    let second = try CommandSandbox(Self.files)
    let path = try put(export(first), second)
    #expect(second.run("import-annotations", path, second.corpus, "--dry-run").output.contains(" new"))
    #expect(second.run("import-annotations", path, second.corpus, answer: false).status == .interrupted)
    #expect(export(second).isEmpty)
    #expect(second.run("import-annotations", path, second.corpus, answer: true).status == .done)
    #expect(!export(second).isEmpty)
  }

  @Test("may be of other programs: an answer of Hypothes.is, a collection, a body that is a string")
  func foreign() throws {
    let sandbox = try CommandSandbox(Self.files)
    let hypothesis = """
      {"total": 2, "rows": [{"id": "xK3", "created": "2020-01-02T03:04:05.678901+00:00", "updated": "2020-01-02T03:04:06+00:00",
        "user": "acct:jane@hypothes.is", "uri": "https://example.org/news/a.txt", "text": "says who?", "tags": ["frame"],
        "target": [{"source": "https://example.org/news/a.txt", "selector": [
          {"type": "RangeSelector", "startContainer": "/div[1]"}, {"type": "TextPositionSelector", "start": 900, "end": 917},
          {"type": "TextQuoteSelector", "exact": "the general spoke", "prefix": "Été: ", "suffix": " in Tripoli"}]}]},
       {"id": "gone", "uri": "https://example.org/else", "text": "x", "target": [{"source": "https://example.org/else", "selector": [
          {"type": "TextQuoteSelector", "exact": "words that no article of this library has"}]}]}]}
      """
    let run = sandbox.run("import-annotations", try put(hypothesis, sandbox), sandbox.corpus)
    #expect(run.output.contains("1 new, 0 changed, 0 here already, 1 left out"))
    #expect(run.errors.contains("https://example.org/else: no article of this library has these words"))
    let store = try library(sandbox).openAnnotations()
    let taken = try #require(try store.annotations().first)
    #expect(taken.creator == "jane" && taken.note == "says who?" && taken.tags == ["frame"])
    #expect(taken.target == (try target("the general spoke", in: "a.txt", sandbox)))
    #expect(
      sandbox.run("import-annotations", try put(hypothesis, sandbox), sandbox.corpus).output.contains(
        "0 new, 0 changed, 1 here already"))
    let page = """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": [
        {"id": "http://example.org/anno1", "type": "Annotation", "bodyValue": "short", "creator": "http://example.org/jane",
         "target": {"source": "b%20c.txt", "selector": {"type": "TextPositionSelector", "start": 25, "end": 36}}},
        {"type": "Annotation", "body": "http://example.org/post1", "target": "a.txt"}]}
      """
    #expect(sandbox.run("import-annotations", try put(page, sandbox), sandbox.corpus).output.contains("2 new"))
    let all = try store.annotations()
    #expect(all.first { $0.note == "short" }?.target.exact == "The general")
    #expect(all.contains { $0.note == "http://example.org/post1" && $0.target.exact.isEmpty })
  }

  @Test("of which nothing says where they are meant are ambiguous, or left out with the reason, and never put somewhere")
  func nowhere() throws {
    let sandbox = try CommandSandbox(Self.files)
    func annotation(_ selector: String, note: String) -> String {
      #"{"type": "Annotation", "bodyValue": "\#(note)", "target": {"source": "b%20c.txt", "selector": \#(selector)}}"#
    }
    let lines = [
      annotation(#"{"type": "TextQuoteSelector", "exact": "he general"}"#, note: "once"),
      annotation(#"{"type": "TextQuoteSelector", "exact": "The "}"#, note: "twice"),
      annotation(#"{"type": "TextPositionSelector", "start": 1000000, "end": 1000010}"#, note: "far"),
      annotation(#"{"type": "TextPositionSelector", "start": 50, "end": -5}"#, note: "backwards"),
      annotation(#"{"type": "FragmentSelector", "value": "char=0,5"}"#, note: "unknown"),
    ]
    let run = sandbox.run("import-annotations", try put(lines.joined(separator: "\n"), sandbox), sandbox.corpus)
    #expect(run.output.contains("2 new, 0 changed, 0 here already, 1 may be in several places, 3 left out"), "\(run.output)")
    #expect(run.errors.components(separatedBy: "its place is not in the text").count == 4)
    let there = try library(sandbox).openAnnotations().annotations()
    #expect(Set(there.map(\.note)) == ["once", "twice"])
    #expect(there.first { $0.note == "once" }?.target == (try target("he general", in: "b c.txt", sandbox)))
    #expect(!export(sandbox).contains(#""state":"exact","note":"twice""#))
    #expect(sandbox.run("check", sandbox.corpus).status == .failed, "a person has to say which is meant")
  }

  @Test("of an own export are the same here, also those on an article as a whole as the reader makes them")
  func ownArticleNote() throws {
    let sandbox = try CommandSandbox(Self.files)
    let library = try library(sandbox)
    let file = try #require(library.findFiles().files.first { $0.path == "a.txt" })
    let article = try #require(library.read(file).articles.first)
    let time = Date(timeIntervalSince1970: 1_576_741_234.567_891)
    try library.openAnnotations().save(
      Annotation(
        id: .new(), target: AnnotationTarget(article: article, range: .zero..<(.zero)), note: "whole", tags: [], creator: "me",
        created: time, modified: time))
    let path = try put(export(sandbox), sandbox)
    #expect(sandbox.run("import-annotations", path, sandbox.corpus).output.contains("0 new, 0 changed, 1 here already\n"))
  }

  @Test("are refused with a reason when the file holds none, or is not there")
  func refusal() throws {
    let sandbox = try CommandSandbox(Self.files)
    let path = try put("no JSON here\n", sandbox)
    let run = sandbox.run("import-annotations", path, sandbox.corpus)
    #expect(run.status == .badData && run.errors.contains("holds no Web Annotation"))
    #expect(sandbox.run("import-annotations", "\(sandbox.base)/none", sandbox.corpus).status == .noInput)
    let folder = sandbox.run("import-annotations", sandbox.base, sandbox.corpus)
    #expect(folder.status == .noInput && folder.errors.contains("is a folder"))
  }

  @Test("go in whatever a line holds: nothing of a broken file stops the program")
  func fuzz() throws {
    let first = try CommandSandbox(Self.files)
    let store = try library(first).openAnnotations()
    for annotation in try everything(first) { try store.save(annotation) }
    let bytes = Array(export(first).utf8)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<4 {
        let place = Int.random(in: broken.indices, using: &generator)
        broken[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      let file = AnnotationImportFile(Array(broken.prefix(Int.random(in: 1...broken.count, using: &generator))))
      _ = file.changes(of: [], articles: [], user: "me", now: Date(timeIntervalSince1970: 0))
    }
  }
}

/// A time as exports write it.
private enum WebAnnotationText {
  static func time(_ date: Date) -> String {
    let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded())
    let whole = Date(timeIntervalSince1970: Double(milliseconds / 1000)).formatted(.iso8601).dropLast()
    return "\(whole).\(String(milliseconds % 1000 + 1000).dropFirst())Z"
  }
}
