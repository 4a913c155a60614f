import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

/// A store file that goes away, is replaced, or over which another one is put, while programs have it open.
@Suite("An annotation store in whose place something else comes") struct StoreReplacementTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
  }

  private var file: String { "\(folder.corpus)/.synoptic/annotations.sqlite" }

  private func store() throws -> any AnnotationStore { try folder.library().openAnnotations() }

  @Test("whose library was moved away is not made anew in the old place, and says where to look; a deleted one is put back")
  func movedLibrary() throws {
    let store = try store()
    try store.save(.sample(note: "one"))
    let elsewhere = "\(folder.path)/elsewhere"
    try FileManager.default.moveItem(atPath: folder.corpus, toPath: elsewhere)
    let error = #expect(throws: StoreError.self) { try store.save(.sample(note: "two")) }
    #expect(error?.why.contains("gone") == true && error?.remedy?.contains("put it back") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.corpus))

    try FileManager.default.moveItem(atPath: elsewhere, toPath: folder.corpus)
    try store.save(.sample(note: "two"))
    #expect(Set(try self.store().annotations().map(\.note)) == ["one", "two"])
    try FileManager.default.removeItem(atPath: folder.corpus)
    try store.save(.sample(note: "three"))
    #expect(Set(try self.store().annotations().map(\.note)) == ["one", "two", "three"])
  }

  @Test("that was never made is not made where the library's folder is gone") func noFolder() throws {
    let store = try store()
    try FileManager.default.removeItem(atPath: folder.corpus)
    #expect(throws: StoreError.self) { try store.save(.sample()) }
    #expect(!FileManager.default.fileExists(atPath: folder.corpus))
  }

  @Test("that was taken away while it was open is put back; one that was replaced is kept beside the new one")
  func takenAway() throws {
    let store = try store()
    let (one, two) = (Annotation.sample(note: "one"), Annotation.sample(note: "two"))
    try store.save(one)
    try FileManager.default.removeItem(atPath: "\(folder.corpus)/.synoptic")
    #expect(try store.news() == .all)
    #expect(store.notice?.contains("put back") == true)
    #expect(try self.store().annotations() == [one])
    try store.save(two)

    try FileManager.default.removeItem(atPath: "\(folder.corpus)/.synoptic")
    let third = Annotation.sample(note: "three")
    try self.store().save(third)
    #expect(try store.news() == .all)
    #expect(try store.annotations() == [third])
    let kept = try #require(try folder.everything().first { $0.contains(".replaced-") })
    let old = try AnnotationFile(path: "\(folder.corpus)/\(kept)", access: .readOnly).newest().map(\.annotation)
    #expect(Set(old) == [one, two])
  }

  @Test(
    "over which another one was put while it was open, by its name or by its content, is kept beside it, and the other is read and written"
  )
  func replaced() throws {
    for isCopied in [false, true] {
      let folder = try TemporaryFolder()
      try folder.write("Title\n\nText.\n", to: "a.txt")
      let path = "\(folder.corpus)/.synoptic/annotations.sqlite"
      let beside = try TemporaryFolder()
      try beside.write("Title\n\nText.\n", to: "a.txt")
      let (first, mine, other) = (
        Annotation.sample(note: "first"), Annotation.sample(note: "mine"), Annotation.sample(note: "other")
      )
      // One that another program made, in a file without a log.
      do { try beside.library().openAnnotations().save(other) }
      let replacing = try Data(contentsOf: URL(filePath: "\(beside.corpus)/.synoptic/annotations.sqlite"))
      do { try folder.library().openAnnotations().save(first) }
      let store = try folder.library().openAnnotations()
      try store.save(mine)
      #expect(FileManager.default.fileExists(atPath: "\(path)-wal"), "what was written lies in the log")
      _ = try store.news()
      if isCopied {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: replacing)
        try handle.close()
      } else {
        try replacing.write(to: URL(filePath: "\(path).new"))
        rename("\(path).new", path)
      }

      #expect(try store.news() == .all, "copied: \(isCopied)")
      #expect(try store.annotations() == [other], "copied: \(isCopied)")
      let later = Annotation.sample(note: "later")
      try store.save(later)
      #expect(try Set(folder.library().openAnnotations().annotations()) == [other, later], "copied: \(isCopied)")
      let kept = try #require(
        try folder.everything().first { $0.contains(".replaced-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") })
      #expect(store.notice?.hasSuffix(kept) == true)
      let old = try AnnotationFile(path: "\(folder.corpus)/\(kept)", access: .readOnly).newest().map(\.annotation)
      #expect(old.contains(mine) && (isCopied || old.contains(first)), "copied: \(isCopied)")
      try folder.library().checkAnnotationsThoroughly()
    }
  }

  @Test("over which another one was put while two programs had it open is given up by both, and nothing of either is lost")
  func replacedForTwo() throws {
    for isCopied in [false, true] {
      let folder = try TemporaryFolder()
      try folder.write("Title\n\nText.\n", to: "a.txt")
      let path = "\(folder.corpus)/.synoptic/annotations.sqlite"
      let beside = try TemporaryFolder()
      try beside.write("Title\n\nText.\n", to: "a.txt")
      let other = Annotation.sample(note: "other")
      do { try beside.library().openAnnotations().save(other) }
      let replacing = try Data(contentsOf: URL(filePath: "\(beside.corpus)/.synoptic/annotations.sqlite"))
      let stores = [try folder.library().openAnnotations(), try folder.library().openAnnotations()]
      var mine: [Annotation] = []
      for number in 0..<8 {
        mine.append(.sample(note: "mine \(number)"))
        try stores[number % 2].save(mine[number])
      }
      for store in stores { _ = try store.news() }
      if isCopied {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: replacing)
        try handle.close()
      } else {
        try replacing.write(to: URL(filePath: "\(path).new"))
        rename("\(path).new", path)
      }

      for store in stores { #expect(try store.news() == .all, "copied: \(isCopied)") }
      for store in stores { #expect(try store.annotations() == [other], "copied: \(isCopied)") }
      let later = [Annotation.sample(note: "later 0"), Annotation.sample(note: "later 1")]
      for (store, annotation) in zip(stores, later) { try store.save(annotation) }
      for store in stores { #expect(try Set(store.annotations()) == Set([other] + later), "copied: \(isCopied)") }
      let kept = try folder.everything().filter { $0.contains(".replaced-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
      let old = try kept.flatMap {
        try AnnotationFile(path: "\(folder.corpus)/\($0)", access: .readOnly).newest().map(\.annotation)
      }
      #expect(Set(old).isSuperset(of: mine), "copied: \(isCopied): \(kept) hold \(old.map(\.note))")
      try folder.library().checkAnnotationsThoroughly()
    }
  }

  @Test("that other programs write to, and move their logs into, is never taken for another one")
  func moved() throws {
    let (ours, theirs) = (try store(), try store())
    for number in 0..<6 {
      for count in 0..<60 {
        try (number % 2 == 0 ? ours : theirs).save(.sample(note: "\(number) \(count)"))
      }
      theirs.settle()
      ours.settle()
      #expect(try ours.news() != .all || number == 0)
      #expect(try theirs.news() != .all || number < 2)
    }
    #expect(ours.notice == nil && theirs.notice == nil)
    #expect(try ours.annotations().count == 360)
    #expect(try folder.everything().filter { $0.contains(".replaced-") }.isEmpty)
  }

  @Test("in whose place something else is, or a link that leads nowhere, is refused with what to do, and that stays as it is")
  func noFile() throws {
    let manager = FileManager.default
    let folderOfStore = "\(folder.corpus)/.synoptic"
    try manager.createDirectory(atPath: folderOfStore, withIntermediateDirectories: true)
    let makers: [(words: String, make: () throws -> Void)] = [
      ("is a folder", { try manager.createDirectory(atPath: self.file, withIntermediateDirectories: false) }),
      ("is a pipe", { #expect(mkfifo(self.file, 0o600) == 0) }),
      (
        "is a link to elsewhere.sqlite, which is not there",
        { try manager.createSymbolicLink(atPath: self.file, withDestinationPath: "elsewhere.sqlite") }
      ),
    ]
    for (words, make) in makers {
      try make()
      let error = #expect(throws: StoreError.self, "\(words)") { _ = try self.store() }
      #expect(error?.why.contains(words) == true && error?.remedy?.contains("nothing was changed") == true, "\(words)")
      #expect(throws: StoreError.self, "\(words)") { try folder.library().checkAnnotationsThoroughly() }
      #expect(throws: StoreError.self, "\(words)") { try folder.library().repairAnnotations() }
      #expect(try folder.library().annotationsAhead(ofArticles: ["a.txt"]).isEmpty)
      #expect(try manager.contentsOfDirectory(atPath: folderOfStore) == ["annotations.sqlite"], "\(words)")
      try manager.removeItem(atPath: file)
    }
    // A link to a store is one.
    try store().save(.sample(note: "linked"))
    try manager.moveItem(atPath: file, toPath: "\(folder.corpus)/elsewhere.sqlite")
    try manager.createSymbolicLink(atPath: file, withDestinationPath: "\(folder.corpus)/elsewhere.sqlite")
    #expect(try store().annotations().map(\.note) == ["linked"])
  }
}
