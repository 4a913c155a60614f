import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

@Suite("The annotation store") struct AnnotationStoreTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
  }

  private var file: String { "\(folder.corpus)/.synoptic/annotations.sqlite" }

  private func store() throws -> any AnnotationStore { try folder.library().openAnnotations() }

  @Test("makes nothing before the first annotation, and gives what was saved after opening again")
  func firstAnnotation() throws {
    let store = try store()
    #expect(try store.annotations().isEmpty)
    try store.delete(AnnotationID("none"))
    #expect(try folder.everything() == ["a.txt"])
    #expect(store.location == file)

    let annotation = Annotation.sample(note: "a note", tags: ["one", "two"])
    try store.save(annotation)

    #expect(store.notice == nil)
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try self.store().annotations() == [annotation])
  }

  @Test(
    "keeps every character", arguments: ["", "\0", "a\0b", "e\u{301}", "é", "\r\n", "🇱🇾", "\u{202E}", "'; DROP TABLE annotation;--"])
  func anyText(text: String) throws {
    let annotation = Annotation.sample(note: text, tags: [text, "\"[]\\"])
    try store().save(annotation)
    let kept = try #require(try store().annotations().first)
    #expect(kept == annotation)
    #expect(Array(kept.note.utf8) == Array(text.utf8))
  }

  @Test("gives the newest state of each, oldest first, and keeps every state there was")
  func revisions() throws {
    let store = try store()
    var annotation = Annotation.sample(note: "one")
    let later = Annotation.sample(note: "later")
    try store.save(later)
    try store.save(annotation)
    annotation.note = "two"
    try store.save(annotation)

    #expect(try store.annotations().map(\.note) == (annotation.created <= later.created ? ["two", "later"] : ["later", "two"]))
    #expect(try store.history(of: annotation.id).map(\.annotation.note) == ["one", "two"])
  }

  @Test("keeps what was deleted, and brings it back")
  func deletion() throws {
    let store = try store()
    let annotation = Annotation.sample(note: "one")
    try store.save(annotation)
    try store.delete(annotation.id)
    #expect(try store.annotations().isEmpty)
    #expect(try self.store().annotations().isEmpty)

    try store.save(annotation)

    #expect(try self.store().annotations() == [annotation])
    #expect(try store.history(of: annotation.id).map(\.isDeleted) == [false, true, false])
  }

  /// A copy of the files as they are, with the connection open and no word to it, is what a killed program leaves.
  @Test("has on the disk what was saved, without being closed")
  func crash() throws {
    let store = try store()
    let annotations = (0..<20).map { Annotation.sample(note: "\($0)") }
    for annotation in annotations { try store.save(annotation) }
    let copy = "\(folder.path)/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: file + suffix, toPath: "\(copy)/annotations.sqlite\(suffix)")
    }

    let revived = try AnnotationFile(path: "\(copy)/annotations.sqlite", access: .write)

    #expect(Set(try revived.newest().map(\.annotation)) == Set(annotations))
    withExtendedLifetime(store) {}
  }

  @Test("syncs each commit: a log written ahead, and FULL or more")
  func durability() throws {
    try store().save(.sample())
    let (queue, notice) = try AnnotationFile.opened(file)
    #expect(notice == nil)
    let (mode, synchronous) = try queue.inDatabase { db in
      (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0)
    }
    #expect(mode == "wal")
    #expect(synchronous >= 2)
  }

  @Test("says so where no log can be written ahead, and works all the same")
  func withoutLog() throws {
    // SQLite's own "dot file" locking has no shared memory, like some network disks.
    let (queue, notice) = try AnnotationFile.opened("file:\(folder.path)/network.sqlite?vfs=unix-dotfile")
    #expect(notice?.contains("more slowly") == true)
    #expect(try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
  }

  @Test("is in the data folder where the library can't be written, and says so")
  func unwritableLibrary() throws {
    try Data().write(to: URL(filePath: "\(folder.corpus)/.synoptic"))
    let store = try store()
    let annotation = Annotation.sample(note: "elsewhere")
    try store.save(annotation)
    #expect(store.location.hasPrefix("\(folder.path)/data/"))
    #expect(store.notice?.contains("can't be written") == true)
    #expect(try self.store().annotations() == [annotation])
  }

  @Test("of which one part is in the library and one in the data folder gives the newest state of each")
  func twoPlaces() throws {
    let mark = "\(folder.corpus)/.synoptic"
    try Data().write(to: URL(filePath: mark))
    var annotation = Annotation.sample(note: "while it could not be written")
    try store().save(annotation)
    try FileManager.default.removeItem(atPath: mark)

    annotation.note = "when it could again"
    try store().save(annotation)

    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try store().annotations() == [annotation])
    try store().delete(annotation.id)
    #expect(try store().annotations().isEmpty)
  }

  @Test("of a newer program is refused and stays as it is")
  func newer() throws {
    try store().save(.sample())
    try DatabaseQueue(path: file).inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(filePath: file))
    let error = #expect(throws: StoreError.self) { _ = try store() }
    #expect(error?.why.contains("newer") == true)
    #expect(error?.remedy != nil)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test("that is another program's database is refused and stays as it is")
  func foreign() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.corpus)/.synoptic", withIntermediateDirectories: true)
    try DatabaseQueue(path: file).inDatabase { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    let before = try Data(contentsOf: URL(filePath: file))
    #expect(throws: StoreError.self) { _ = try store() }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test("that is damaged is never overwritten: a copy is kept, and saving is refused with what to do")
  func damaged() throws {
    try store().save(.sample())
    let rubbish = Data(repeating: 0xA5, count: 20_000)
    try rubbish.write(to: URL(filePath: file))
    let store = try store()
    #expect(try store.annotations().isEmpty)
    let error = #expect(throws: StoreError.self) { try store.save(.sample()) }
    #expect(error?.why.contains("damaged") == true && error?.remedy?.contains("--repair") == true)
    #expect(try Data(contentsOf: URL(filePath: file)) == rubbish)
    let copies = try folder.everything().filter { $0.contains(".damaged-") && !$0.hasSuffix("-wal") }
    #expect(try copies.map { try Data(contentsOf: URL(filePath: "\(folder.corpus)/\($0)")) } == [rubbish])
  }

  @Test("with a row that something else changed gives its state by the revisions, and says so")
  func damagedRow() throws {
    let (good, bad) = (Annotation.sample(note: "good"), Annotation.sample(note: "bad"))
    try store().save(good)
    try store().save(bad)
    try DatabaseQueue(path: file).inDatabase {
      try $0.execute(sql: "UPDATE annotation SET note = 'worse' WHERE id = ?", arguments: [bad.id.value])
    }
    let store = try store()
    #expect(Set(try store.annotations()) == [good, bad])
    #expect(store.notice?.hasPrefix("1 of the annotations") == true)
  }

  @Test("on a full disk refuses the change, and the state before stands")
  func fullDisk() throws {
    let annotation = Annotation.sample(note: "kept")
    let store = try AnnotationFile(path: "\(folder.path)/full.sqlite", access: .write)
    try store.restoreOne(annotation, before: nil)
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 20") }
    var larger = annotation
    larger.note = String(repeating: "x", count: 500_000)

    let error = #expect(throws: StoreError.self) {
      try store.restoreOne(larger, before: annotation)
    }

    #expect(error?.why == "the disk is full")
    #expect(try store.newest().map(\.annotation) == [annotation])
    #expect(try store.history(of: annotation.id).count == 1)
  }

  @Test("tells what another program wrote, and nothing of its own")
  func twoPrograms() throws {
    let (ours, theirs) = (try store(), try store())
    #expect(try ours.news() == .nothing)
    let annotation = Annotation.sample(note: "theirs")
    try theirs.save(annotation)

    #expect(try ours.news() == .all, "the store was made")
    #expect(try ours.annotations() == [annotation])

    try ours.save(.sample(note: "ours"))
    #expect(try ours.news() == .nothing)
    try theirs.delete(annotation.id)
    guard case .changed(let news) = try ours.news() else { throw POSIXError(.EINVAL) }
    #expect(news.map(\.annotation.id) == [annotation.id] && news.map(\.isDeleted) == [true])
    #expect(try ours.news() == .nothing)
  }

  @Test("tells nothing of what another program wrote before its own last word on it, as that has it already")
  func overtaken() throws {
    let (ours, theirs) = (try store(), try store())
    let base = Annotation.sample(note: "base")
    try theirs.save(base)
    _ = try ours.annotations()
    var (mine, other) = (base, base)
    mine.note = "base B"
    other.note = "base A"

    _ = try theirs.perform(action("theirs", base, other))
    #expect(try ours.perform(action("mine", base, mine)).map { $0?.note } == ["base A\nbase B"])
    #expect(try ours.news() == .nothing)

    guard case .changed(let news) = try theirs.news() else { throw POSIXError(.EINVAL) }
    #expect(news.map(\.annotation.note) == ["base A\nbase B"])
    try theirs.delete(base.id)
    guard case .changed(let later) = try ours.news() else { throw POSIXError(.EINVAL) }
    #expect(later.map(\.isDeleted) == [true], "what is later than its own word is told")
  }

  @Test("takes notes from many threads at once and loses none")
  func manyThreads() throws {
    let (first, second) = (try store(), try store())
    try first.save(.sample())
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      try? (number % 2 == 0 ? first : second).save(.sample(note: "\(number)"))
    }
    #expect(try store().annotations().count == 41)
  }

  @Test("brings the changes of two programs on one annotation together")
  func merging() throws {
    let (ours, theirs) = (try store(), try store())
    let base = Annotation.sample(note: "one")
    try ours.save(base)
    var (mine, other) = (base, base)
    mine.tags = ["mine"]
    other.tags = ["theirs"]
    other.note = "two"
    _ = try theirs.perform(action("t", base, other))
    let became = try ours.perform(action("m", base, mine))
    #expect(became.first??.tags == ["theirs", "mine"] && became.first??.note == "two")
    #expect(try store().annotations() == became.compactMap { $0 })
  }

  @Test("undoes what was done, last first, and does it again, also after it was opened anew")
  func undo() throws {
    let (one, two) = (Annotation.sample(note: "one"), Annotation.sample(note: "two"))
    let first = try store()
    _ = try first.perform(action("one", nil, one))
    _ = try first.perform(action("two", nil, two))
    #expect(try first.undo(isRedo: false)?.summary == "two")
    #expect(try first.annotations() == [one])
    #expect(try first.undo(isRedo: true)?.summary == "two")

    let later = try store()
    #expect(try later.undo(isRedo: false)?.changes == [AnnotationChange(before: two, after: nil)])
    #expect(try later.undo(isRedo: false)?.changes == [AnnotationChange(before: one, after: nil)])
    #expect(try later.undo(isRedo: false) == nil)
    #expect(try later.undo(isRedo: true)?.summary == "one")
    let three = Annotation.sample(note: "three")
    _ = try later.perform(action("three", nil, three))
    #expect(try later.undo(isRedo: true) == nil, "what was undone before something new was done is not done again")
    #expect(Set(try later.annotations()) == [one, three])
  }

  @Test("undoes only its own part of an annotation, and nothing of another program that is open")
  func undoBeside() throws {
    let (ours, theirs) = (try store(), try store())
    let base = Annotation.sample(note: "one")
    _ = try ours.perform(action("note", nil, base))
    var tagged = base
    tagged.tags = ["theirs"]
    _ = try theirs.perform(action("tag", base, tagged))
    var changed = tagged
    changed.note = "changed"
    _ = try ours.perform(action("change", tagged, changed))

    _ = try ours.undo(isRedo: false)
    #expect(try ours.annotations().first?.note == "one" && ours.annotations().first?.tags == ["theirs"])
    #expect(try theirs.undo(isRedo: false)?.summary == "tag")
    #expect(try theirs.undo(isRedo: false) == nil, "the note is of the other program, which is open")
    #expect(try ours.annotations().first?.tags == [])
  }

  @Test("takes back nothing of what another program changed since, and does it not again then")
  func undoOfWhatWasChanged() throws {
    let (ours, theirs) = (try store(), try store())
    let base = Annotation.sample(note: "base")
    _ = try ours.perform(action("note", nil, base))
    var mine = base
    mine.note = "mine"
    _ = try ours.perform(action("change", base, mine))
    var other = mine
    other.note = "by bob"
    _ = try theirs.perform(action("their change", mine, other))

    let undone = try #require(try ours.undo(isRedo: false))
    #expect(undone.summary == "change" && undone.changes.allSatisfy { $0.before == $0.after })
    #expect(try ours.undo(isRedo: true) == nil, "nothing was undone")
    #expect(try ours.annotations().map(\.note) == ["by bob"])
  }

  @Test("does what one key changed as one, and undoes it as one")
  func actions() throws {
    let all = (0..<50).map { Annotation.sample(note: "\($0)") }
    let store = try store()
    let changes = all.map { AnnotationChange(before: nil, after: $0) }
    _ = try store.perform(AnnotationAction(id: .new(), summary: "fifty", changes: changes))
    #expect(try store.annotations().count == 50)
    #expect(try store.undo(isRedo: false)?.changes.count == 50)
    #expect(try store.annotations().isEmpty)
  }

  @Test("keeps the texts that were annotated")
  func texts() throws {
    let text = Text(String(repeating: "An article that was annotated, ümläuts and all. ", count: 100))
    let hash = ContentHash(of: text)
    let store = try store()
    _ = try store.perform(
      AnnotationAction(
        id: .new(), summary: "", changes: [AnnotationChange(before: nil, after: .sample())], texts: [hash: text]))
    #expect(try self.store().text(hash) == text)
    #expect(try store.text(ContentHash(of: Text("other"))) == nil)
  }

  @Test("of an older schema is copied before it is migrated, and has all that it had")
  func migration() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.corpus)/.synoptic", withIntermediateDirectories: true)
    let old = try DatabaseQueue(path: file)
    try AnnotationSchema.migrator.migrate(old, upTo: "2 decisions")
    try old.inDatabase { db in
      try db.execute(
        sql: """
          INSERT INTO annotation (id, path, text_hash, start, "end", exact, prefix, suffix, note, tags, creator, created, modified, deleted,
            recorded) VALUES ('1', 'a.txt', '', 0, 1, 'T', '', '', 'old', '[]', 'me', 1, 1, 0, 1)
          """)
    }
    try old.close()
    let store = try store()
    #expect(try store.annotations().map(\.note) == ["old"])
    try store.save(.sample())
    #expect(try store.annotations().count == 2)
    let copy = try DatabaseQueue(path: "\(file).schema-2")
    #expect(try copy.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    #expect(try copy.inDatabase { try String.fetchAll($0, sql: "SELECT note FROM annotation") } == ["old"])
  }

  private func action(_ summary: String, _ before: Annotation?, _ after: Annotation?) -> AnnotationAction {
    AnnotationAction(id: .new(), summary: summary, changes: [AnnotationChange(before: before, after: after)])
  }

  @Test("is refused for standard input, with the reason")
  func standardInput() throws {
    let library = try #require(try ArticleLibrary.open(paths: ["-"], environment: folder.environment).first)
    let error = #expect(throws: StoreError.self) { _ = try library.openAnnotations() }
    #expect(error?.why.contains("standard input") == true)
  }
}

extension AnnotationFile {
  fileprivate func restoreOne(_ annotation: Annotation, before: Annotation?) throws(StoreError) {
    let action = AnnotationAction(
      id: .new(), summary: "one", changes: [AnnotationChange(before: before, after: annotation)])
    _ = try perform(action, by: AnnotationAuthor(name: "tester", session: "1", started: Date()), elsewhere: [:])
  }
}
