import Corpus
import Foundation
import GRDB
import Language
import Testing

@testable import Library

@Suite("Annotations read by pages") struct AnnotationPagesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Title\n\nText.\n", to: "a.txt")
  }

  private func store() throws -> any AnnotationStore { try folder.library().openAnnotations() }

  private func pages(_ store: any AnnotationStore, of count: Int) throws -> [Annotation] {
    let pages = try store.pages()
    var all: [Annotation] = []
    while let page = try pages.next(count) { all += page }
    #expect(pages.isAtEnd)
    return all
  }

  private func save(_ notes: [String], _ store: any AnnotationStore) throws -> [Annotation] {
    let made = notes.map { Annotation.sample(note: $0) }
    let changes = made.map { AnnotationChange(before: nil, after: $0) }
    _ = try store.perform(AnnotationAction(id: .new(), summary: "made", changes: changes))
    return made
  }

  @Test("are all that are not deleted, each once, whatever the size of a page", arguments: [1, 2, 7, 50, 1000])
  func all(size: Int) throws {
    let store = try store()
    #expect(try pages(store, of: size).isEmpty, "where there is no store yet")
    let made = try save((0..<40).map { "note \($0)" }, store)
    for annotation in made.prefix(5) { try store.delete(annotation.id) }
    let read = try pages(try self.store(), of: size)
    #expect(read.count == 35)
    #expect(Set(read) == Set(try store.annotations()))
  }

  @Test("hold what is stored while they are read, at their end or as news, and nothing is missed")
  func meanwhile() throws {
    let (ours, theirs) = (try store(), try store())
    var made = try save((0..<10).map { "note \($0)" }, theirs)
    let pages = try ours.pages()
    var shown: [AnnotationID: Annotation] = [:]
    var number = 0
    while let page = try pages.next(3) {
      for annotation in page { shown[annotation.id] = annotation }
      // One that was read, one that was not, one that is new.
      for place in [0, 9] {
        made[place].note = "changed \(number)"
        try theirs.save(made[place])
      }
      _ = try save(["new \(number)"], theirs)
      number += 1
      if number > 8 { break }
    }
    while let page = try pages.next(1000) { for annotation in page { shown[annotation.id] = annotation } }
    if case .changed(let revisions) = try ours.news() {
      for revision in revisions { shown[revision.annotation.id] = revision.present }
    }
    #expect(Set(shown.values) == Set(try theirs.annotations()))
  }

  @Test("of the library and of the user's own folder give the state of each that was stored last, also where that is its deletion")
  func twoStores() throws {
    let (library, own) = ("\(folder.path)/one", "\(folder.path)/two")
    func opened(_ path: String) throws -> AnnotationFile {
      let place = AnnotationPlace(folder: path, isPrivate: false)
      _ = place.makeFolder()
      return try place.exists ? AnnotationFile(path: place.path, access: .write) : place.made()
    }
    func stored(_ annotation: Annotation, isDeleted: Bool = false, _ time: Double, in file: AnnotationFile) throws {
      try file.queue.write { db in
        var writing = AnnotationWriting(db)
        try writing.store(
          AnnotationRevision(annotation: annotation, isDeleted: isDeleted, recorded: Date(timeIntervalSince1970: time)))
      }
    }
    let (large, small) = (try opened(library), try opened(own))
    for number in 0..<20 { try stored(.sample(note: "only there \(number)"), 1, in: large) }
    var (changedThere, changedHere, gone, back) = (
      Annotation.sample(note: "a"), Annotation.sample(note: "b"), Annotation.sample(note: "c"), Annotation.sample(note: "d")
    )
    try stored(changedThere, 1, in: small)
    changedThere.note = "a, later"
    try stored(changedThere, 2, in: large)
    try stored(changedHere, 1, in: large)
    changedHere.note = "b, later"
    try stored(changedHere, 2, in: small)
    try stored(gone, 1, in: large)
    try stored(gone, isDeleted: true, 2, in: small)
    try stored(back, isDeleted: true, 2, in: large)
    try stored(back, 1, in: small)
    (gone.note, back.note) = ("", "")
    let store = try LibraryAnnotations(
      library: AnnotationPlace(folder: library, isPrivate: false), fallback: AnnotationPlace(folder: own, isPrivate: false),
      author: "tester")
    let read = try pages(store, of: 6)
    #expect(Set(read) == Set(try store.annotations()) && read.count == 22)
    #expect(read.contains { $0.note == "a, later" } && read.contains { $0.note == "b, later" })
  }

  @Test("of one article, and all decisions, are there before the rest is read")
  func ahead() throws {
    let store = try store()
    _ = try save(["here"], store)
    let elsewhere = ArticleIdentity(path: "b.txt", textHash: ContentHash(of: []))
    func annotation(_ note: String, _ decision: Decision? = nil) -> Annotation {
      Annotation(
        id: .new(), target: AnnotationTarget(article: elsewhere, range: .zero..<(.zero), exact: "", prefix: "", suffix: ""),
        note: note, tags: [], decision: decision, creator: "tester", created: Date(), modified: Date())
    }
    try store.save(annotation("there"))
    try store.save(annotation("", .source("Reuters")))
    let library = try folder.library()
    let opened = try store.annotations(ofArticles: ["a.txt"]) + store.decisions()
    for found in [opened, library.annotationsAhead(ofArticles: ["a.txt"])] {
      #expect(Set(found.map(\.note)) == ["here", ""] && found.contains { $0.decision == .source("Reuters") })
    }
  }

  @Test("of a damaged store are those that could be read")
  func damaged() throws {
    let file = "\(folder.corpus)/.synoptic/annotations.sqlite"
    do { _ = try save((0..<300).map { "note \($0) " + String(repeating: "long ", count: 40) }, try store()) }
    var bytes = try Data(contentsOf: URL(filePath: file))
    bytes.replaceSubrange(4096 * 3..<4096 * 5, with: Data(repeating: 0xA5, count: 8192))
    try bytes.write(to: URL(filePath: file))
    let store = try store()
    #expect(store.refusal != nil)
    #expect(Set(try pages(store, of: 50)) == Set(try store.annotations()))
  }
}
