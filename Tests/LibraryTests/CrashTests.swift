import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

/// What was said to be saved is there after whatever happens to the program, the machine or the disk.
///
/// A child process annotates over a file layer that kills it, cuts the power or is full at a given step of writing; then the store is
/// opened as a user would. `SYNOPTIC_KILLS` says at how many steps: as many are spread over the steps that there are.
@Suite("A store of annotations", .serialized) struct CrashTests {
  private static let kills = Int(ProcessInfo.processInfo.environment["SYNOPTIC_KILLS"] ?? "") ?? 48

  @Test("has all that was saved, and nothing half, after SIGKILL at any step of writing")
  func killed() throws { try tryAll("kill", count: Self.kills, seed: 0) }

  @Test("has all that was saved, and nothing half, after a power cut at any step, on a disk that forgets what was not synced")
  func powerCut() throws {
    try tryAll("power", count: Self.kills / 4, seed: 0)
    try tryAll("power", count: Self.kills / 4, seed: 7)
  }

  @Test("would lose what was saved if it did not sync: the power cuts of these tests are ones")
  func unsynced() throws {
    let steps = try steps(of: 8)
    var lost = 0
    for step in stride(from: steps / 2, through: steps, by: max(1, steps / 8)) {
      let folder = try prepared()
      let run = try Child.run([folder.path, "unsynced", "\(step)", "0", "8"])
      let saved = run.filter { $0.hasPrefix("saved ") }.compactMap { Int($0.dropFirst(6)) }
      let found = try? folder.library().openAnnotations().annotations()
      let there = Set((found ?? []).compactMap { Int($0.id.value.prefix { $0 != "-" }) })
      lost += saved.count { !there.contains($0) }
    }
    #expect(lost > 0)
  }

  @Test("on a full disk says so, and has all that was saved before")
  func fullDisk() throws {
    let steps = try steps(of: 6)
    for step in stride(from: 1, through: steps, by: max(1, steps / 6)) {
      let folder = try prepared()
      let run = try Child.run([folder.path, "full", "\(step)", "0", "6"])
      #expect(run.contains { $0.hasPrefix("failed") && $0.contains("the disk is full") }, "step \(step): \(run)")
      try expectWhole(folder, after: run, at: "step \(step) of a full disk")
    }
  }

  private func tryAll(_ event: String, count: Int, seed: Int) throws {
    let steps = try steps(of: 8)
    // A store that is made, and one that is there.
    for (number, step) in (0..<count).map({ ($0, 1 + $0 * steps / count) }) {
      let folder = try prepared()
      var earlier: [String] = []
      if number % 3 == 2 { earlier = try Child.run([folder.path, "kill", "0", "0", "3"]) }
      let run = try Child.run([folder.path, event, "\(step)", "\(seed == 0 ? 0 : seed + number)", "8"])
      try expectWhole(folder, after: earlier + run, at: "\(event), step \(step)")
    }
  }

  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
    return folder
  }

  /// The steps of writing that so many actions take.
  private func steps(of actions: Int) throws -> Int {
    let folder = try prepared()
    let run = try withExtendedLifetime(folder) { try Child.run([$0.path, "kill", "0", "0", "\(actions)"]) }
    let last = try #require(run.last { $0.hasPrefix("steps ") })
    return try #require(Int(last.dropFirst(6)))
  }

  private func expectWhole(_ folder: TemporaryFolder, after run: [String], at moment: String) throws {
    let saved = Set(run.filter { $0.hasPrefix("saved ") }.compactMap { Int($0.dropFirst(6)) })
    let store = try folder.library().openAnnotations()
    #expect(store.refusal == nil, "\(moment)")
    let found = Dictionary(grouping: try store.annotations()) { Int($0.id.value.prefix { $0 != "-" }) ?? -1 }
    #expect(saved.isSubset(of: found.keys), "\(moment): \(saved.subtracting(found.keys)) are gone")
    let last = found.keys.max() ?? -1
    for action in found.keys {
      let notes = (found[action] ?? []).sorted { $0.id < $1.id }.map(\.note)
      let isChanged = found[action + 1] != nil
      let isDeleted = found[action + 2] != nil
      let expected = ["\(action)\(isChanged ? ", changed" : "")"] + Array(repeating: "\(action)", count: isDeleted ? 3 : 4)
      #expect(notes == expected, "\(moment), action \(action) of \(last)")
    }
    // And it goes on.
    let next = Annotation.sample(note: "afterwards")
    try store.save(next)
    #expect(try store.annotations().contains { $0.id == next.id })
  }
}

@Suite("A damaged store of annotations") struct DamagedStoreTests {
  /// A store of forty notes, some long enough for pages of their own, without a log.
  private func store(in folder: TemporaryFolder) throws -> (path: String, notes: [String]) {
    let notes = (0..<40).map { $0 % 9 == 0 ? String(repeating: "note \($0) ", count: 900) : "note \($0)" }
    do {
      let store = try folder.library().openAnnotations()
      for note in notes { try store.save(.sample(note: note)) }
    }
    let path = "\(folder.corpus)/.synoptic/annotations.sqlite"
    try DatabaseQueue(path: path).inDatabase { _ = try $0.checkpoint(.truncate) }
    return (path, notes)
  }

  @Test("gives what can be read wherever a page was overwritten, says so, is never written to, and can be repaired")
  func overwritten() throws {
    try each { bytes, page in
      for place in (page * 4096)..<((page + 1) * 4096) { bytes[place] = UInt8(truncatingIfNeeded: place &* 31) }
    }
  }

  @Test("gives what can be read wherever the file was cut")
  func cut() throws { try each { bytes, page in bytes = Array(bytes[..<(page * 4096 + 100)]) } }

  @Test(
    "whose indexes lead to the wrong rows is found out before anything is written, read without them, and mended with all it held")
  func indexes() throws {
    let folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
    let (path, notes) = try store(in: folder)
    let indexes = "name IN ('sqlite_autoindex_annotation_1', 'annotation_path')"
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql:
          "UPDATE sqlite_master SET rootpage = (SELECT sum(rootpage) FROM sqlite_master WHERE \(indexes)) - rootpage WHERE \(indexes)"
      )
    }
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    do {
      let store = try folder.library().openAnnotations()
      #expect(store.refusal == nil, "opening looks through the pages alone")
      #expect(throws: StoreError.self) { try store.save(.sample(note: "new")) }
      #expect(store.refusal != nil && store.damage != nil)
      #expect(try Set(store.annotations().map(\.note)) == Set(notes))
    }
    #expect(Array(try Data(contentsOf: URL(filePath: path))) == bytes)

    let done = try folder.library().repairAnnotations()
    #expect(done.count == 1 && done[0].contains("indexes"))
    let mended = try folder.library().openAnnotations()
    try mended.verify()
    #expect(mended.damage == nil)
    #expect(try Set(mended.annotations().map(\.note)) == Set(notes))
    #expect(try mended.annotations(ofArticles: ["a.txt"]).count == notes.count)
    #expect(try mended.undo(isRedo: false) != nil, "what was done can still be undone")
  }

  @Test("that was cut to nothing is not taken for a new one, and one that lacks a column or a table is not taken for a whole one")
  func emptied() throws {
    let statements = [nil, "ALTER TABLE annotation DROP COLUMN seal", "DROP TABLE step", "DROP TABLE text"]
    for statement in statements {
      let folder = try TemporaryFolder()
      try folder.write("Title\n\nText.\n", to: "a.txt")
      let (path, notes) = try store(in: folder)
      if let statement {
        try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: statement) }
      } else {
        #expect(truncate(path, 0) == 0)
        for end in ["-wal", "-shm"] { unlink(path + end) }
      }
      let store = try folder.library().openAnnotations()
      #expect(store.refusal?.why.contains("damaged") == true, "\(statement ?? "")")
      #expect(try Set(store.annotations().map(\.note)) == (statement == nil ? [] : Set(notes)), "\(statement ?? "")")
      #expect(throws: StoreError.self) { try store.save(.sample(note: "new")) }
      #expect(throws: StoreError.self) { try folder.library().checkAnnotationsThoroughly() }
      #expect(try folder.library().repairAnnotations().count == 1)
      let repaired = try folder.library().openAnnotations()
      try repaired.save(.sample(note: "new"))
      #expect(try repaired.annotations().count == (statement == nil ? 1 : notes.count + 1), "\(statement ?? "")")
    }
  }

  @Test(
    "of which rows were changed by something else has them by its history, also where their names or articles were, and is mended")
  func rows() throws {
    for change in ["note = 'worse'", "path = 'b.txt'", "id = 'another'", "decision = 'none'"] {
      let folder = try TemporaryFolder()
      try folder.write("Title\n\nText.\n", to: "a.txt")
      let path = "\(folder.corpus)/.synoptic/annotations.sqlite"
      let (good, bad) = (Annotation.sample(note: "good"), Annotation.sample(note: "bad"))
      do {
        let store = try folder.library().openAnnotations()
        try store.save(good)
        try store.save(bad)
      }
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      try DatabaseQueue(path: path, configuration: configuration).inDatabase {
        try $0.execute(sql: "UPDATE annotation SET \(change) WHERE id = ?", arguments: [bad.id.value])
      }
      let store = try folder.library().openAnnotations()
      #expect(Set(try store.annotations()) == [good, bad], "\(change)")
      #expect(store.damage?.isDamage == true && store.refusal == nil, "\(change)")
      #expect(Set(try store.annotations(ofArticles: ["a.txt"])) == [good, bad], "\(change)")
      #expect(throws: StoreError.self, "\(change)") { try folder.library().checkAnnotationsThoroughly() }

      #expect(try folder.library().repairAnnotations().first?.contains("1 of its rows") == true, "\(change)")
      try folder.library().checkAnnotationsThoroughly()
      #expect(Set(try folder.library().openAnnotations().annotations()) == [good, bad], "\(change)")
    }
  }

  private func each(_ damage: (inout [UInt8], Int) -> Void) throws {
    let folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
    let (path, notes) = try store(in: folder)
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    let pages = whole.count / 4096
    var leastRead = notes.count
    for page in 0..<pages {
      for end in ["-wal", "-shm"] { unlink(path + end) }
      var bytes = whole
      damage(&bytes, page)
      try Data(bytes).write(to: URL(filePath: path))
      do {
        let store = try folder.library().openAnnotations()
        let read = Set(try store.annotations().map(\.note))
        #expect(read.isSubset(of: notes), "page \(page): nothing is read that was not written")
        if bytes.count == whole.count { leastRead = min(leastRead, read.count) }
        // A page that held nothing any more may be damaged without harm.
        if store.refusal == nil {
          #expect(read == Set(notes), "page \(page)")
        } else {
          #expect(throws: StoreError.self, "page \(page)") { try store.save(.sample(note: "new")) }
          #expect(store.notice?.contains("--repair") == true)
          #expect(Array(try Data(contentsOf: URL(filePath: path))) == bytes, "page \(page): the damaged file stays as it is")
        }
        if store.refusal != nil, page % 5 == 0 {
          #expect(try !folder.library().repairAnnotations().isEmpty)
          let repaired = try folder.library().openAnnotations()
          #expect(repaired.refusal == nil)
          #expect(try Set(repaired.annotations().map(\.note)) == read)
          try repaired.save(.sample(note: "new"))
        }
      }
    }
    // Every state is in two places, so that one page that is gone costs few of them.
    #expect(leastRead >= notes.count - 4, "of \(notes.count) \(leastRead) were read")
  }
}

@Suite("Two readers of one library") struct TwoReaderTests {
  @Test("lose nothing of two thousand changes that come between one another")
  func interleaved() throws {
    let folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
    let stores = [try folder.library().openAnnotations(), try folder.library().openAnnotations()]
    let count = Int(ProcessInfo.processInfo.environment["SYNOPTIC_ACTIONS"] ?? "") ?? 250
    let shared = (0..<20).map { Annotation.sample(AnnotationID("shared \($0)"), note: "") }
    for annotation in shared { try stores[0].save(annotation) }

    // Each reader goes by what it believes, which is as old as its last look at the news.
    DispatchQueue.concurrentPerform(iterations: 2) { reader in
      var known = Dictionary(uniqueKeysWithValues: shared.map { ($0.id, $0) })
      for number in 0..<count {
        var change: AnnotationChange
        if number % 3 == 0 {
          change = AnnotationChange(before: nil, after: .sample(AnnotationID("\(reader) \(number)"), note: "\(reader) \(number)"))
        } else {
          let id = shared[(number * 7 + reader) % shared.count].id
          guard let before = known[id] else { continue }
          var after = before
          if number % 3 == 1 {
            after.tags.append("tag \(reader) \(number)")
          } else {
            after.note = "\(before.note)\n\(reader) \(number)."
          }
          change = AnnotationChange(before: before, after: after)
        }
        let action = AnnotationAction(id: .new(), summary: "", changes: [change])
        do {
          let became = try stores[reader].perform(action)
          if number % 5 == 0, let now = became.first, let now { known[now.id] = now }
        } catch { Issue.record("\(error)") }
      }
    }

    let all = Dictionary(uniqueKeysWithValues: try folder.library().openAnnotations().annotations().map { ($0.id, $0) })
    for reader in 0..<2 {
      for number in 0..<count {
        let said = "\(reader) \(number)"
        switch number % 3 {
        case 0: #expect(all[AnnotationID(said)]?.note == said)
        case 1: #expect(all[shared[(number * 7 + reader) % 20].id]?.tags.contains("tag \(said)") == true, "tag \(said)")
        default: #expect(all[shared[(number * 7 + reader) % 20].id]?.note.contains("\(said).") == true, "note \(said)")
        }
      }
    }
  }
}

/// The program that is killed.
private enum Child {
  static func run(_ arguments: [String]) throws -> [String] {
    let child = Process()
    child.executableURL = URL(filePath: try program())
    child.arguments = arguments
    let pipe = Pipe()
    child.standardOutput = pipe
    child.standardError = FileHandle.nullDevice
    try child.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Beside the bundle of the tests.
  private static func program() throws -> String {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    for start in [folder, URL(filePath: own).deletingLastPathComponent()]
      + CommandLine.arguments.map({ URL(filePath: $0).deletingLastPathComponent() })
    {
      folder = start
      for _ in 0..<4 {
        let program = folder.appending(path: "crashing").path
        if access(program, X_OK) == 0 { return program }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw POSIXError(.ENOENT)
  }
}
