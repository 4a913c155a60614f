import Corpus
import Foundation
import Language
import Library
import Testing

@testable import Reader

@Suite("Annotations that are read") struct AnnotationReadingTests {
  private let texts = [
    (path: "a.txt", text: "Title a\n\nThe river rose. The mayor spoke."),
    (path: "b.txt", text: "Title b\n\nThe bridge fell. Nobody spoke."),
  ]

  /// A reader whose annotations are still to be read.
  private func reader() throws -> Scenario {
    let reader = try Scenario(texts)
    reader.expectAnnotations()
    return reader
  }

  private func annotation(_ number: Int, on words: String, in path: String, _ reader: Scenario, tags: [String] = []) throws
    -> Annotation
  {
    let article = try required(reader.state.documents[ArticleID(path: path)])
    let found = try required(article.text.string.range(of: words))
    let start = article.text.string.utf8.distance(from: article.text.string.startIndex, to: found.lowerBound)
    let time = Date(timeIntervalSince1970: Double(number))
    return Annotation(
      id: AnnotationID("\(number)"),
      target: AnnotationTarget(article: article, range: ByteRange(bytes: start..<(start + words.utf8.count))),
      note: "note \(number)",
      tags: tags, creator: "tester", created: time, modified: time)
  }

  private func asked(_ reader: Scenario) -> [AnnotationPart] {
    reader.effects.compactMap { if case .readAnnotations(let part, _) = $0 { part } else { nil } }
  }

  private func page(
    _ annotations: [Annotation], _ position: AnnotationPage.Position, isLast: Bool = false, problem: String? = nil
  ) -> Message {
    .annotationPage(AnnotationPage(library: 0, annotations: annotations, position: position, isLast: isLast, problem: problem))
  }

  @Test("are first those of the articles that are open, then all, a page when the one before was taken") func order() throws {
    let reader = try reader()
    reader.send(.resized(ScreenSize(columns: 120, rows: 30)))
    let open = reader.state.desk.panes.map(\.article.path)
    #expect(asked(reader) == [.ahead(open)])
    try reader.press("j")
    #expect(asked(reader).isEmpty, "nothing more is asked for before the answer")
    let ahead = try annotation(1, on: "The river", in: "a.txt", reader)
    reader.send(page([ahead], .ahead))
    #expect(reader.screen.contains { $0.contains("▌") })
    #expect(asked(reader) == [.nextPage])
    reader.send(page([ahead, try annotation(2, on: "The mayor", in: "a.txt", reader)], .first))
    #expect(asked(reader) == [.nextPage])
    reader.send(page([try annotation(3, on: "bridge", in: "b.txt", reader)], .further, isLast: true))
    #expect(asked(reader).isEmpty)
    #expect(reader.state.annotations.all.map(\.annotation.note) == ["note 1", "note 2", "note 3"])
    #expect(reader.state.annotations.place(of: AnnotationID("3"))?.article == ArticleID(path: "b.txt"))
  }

  @Test("while the user annotates lose nothing of either, and what was deleted meanwhile goes") func meanwhile() throws {
    let reader = try reader()
    let (one, gone) = (
      try annotation(1, on: "The river", in: "a.txt", reader), try annotation(2, on: "The mayor", in: "a.txt", reader)
    )
    reader.send(page([one, gone], .ahead))
    try reader.press("ggamine<Enter>")
    let own = try required(reader.state.annotations.all.first { $0.annotation.note == "mine" }?.annotation)
    // The store's first page was read before another program deleted one and changed the other.
    var changed = one
    changed.tags = ["theirs"]
    reader.send(page([changed], .first))
    reader.send(page([own], .further, isLast: true))
    #expect(Set(reader.state.annotations.all.map(\.annotation)) == [changed, own])
  }

  @Test("that can't be read to their end leave what was read, and say why") func problem() throws {
    let reader = try reader()
    reader.send(page([try annotation(1, on: "The river", in: "a.txt", reader)], .ahead))
    reader.send(page([], .further, isLast: true, problem: "annotations.sqlite: it can't be read"))
    #expect(reader.state.annotations.all.count == 1 && reader.status.contains("can't be read"))
    #expect(asked(reader).isEmpty && !reader.state.isReadingAnnotations)
  }

  @Test("of a store that was replaced are read anew, and those that are not in it go") func replaced() throws {
    let reader = try reader()
    let (one, two) = (
      try annotation(1, on: "The river", in: "a.txt", reader), try annotation(2, on: "The mayor", in: "a.txt", reader)
    )
    reader.send(page([], .ahead))
    reader.send(page([one, two], .first, isLast: true))
    reader.send(.annotationsReplaced(library: 0))
    #expect(asked(reader) == [.nextPage] || asked(reader) == [.ahead(["a.txt", "b.txt"])])
    reader.send(page([], .ahead))
    #expect(reader.state.annotations.all.count == 2, "nothing goes before it is known")
    reader.send(page([two], .first, isLast: true))
    #expect(reader.state.annotations.all.map(\.annotation) == [two])
  }

  // MARK: Many

  private func many(_ count: Int, _ reader: Scenario) throws -> [Annotation] {
    let places = ["The river", "The mayor", "bridge", "Nobody"]
    return try (0..<count).map { number in
      let words = places[number % 4]
      return try annotation(
        number, on: words, in: number % 4 < 2 ? "a.txt" : "b.txt", reader, tags: number % 3 == 0 ? [] : ["tag \(number * 7 % 11)"])
    }
  }

  private func listed(_ reader: Scenario) -> [AnnotationID] {
    reader.state.lists.last?.rows.compactMap { if case .annotation(let id) = $0.subject { id } else { nil } } ?? []
  }

  /// Answers what is asked of other threads, as they do.
  private func list(_ reader: Scenario) {
    for case .listAnnotations(let query) in reader.effects {
      reader.send(.listed(AnnotationListingMaterial(query, in: reader.state).made()))
    }
  }

  @Test("are put in order and filtered on another thread where they are many, as few are at once") func listing() throws {
    let (few, more) = (try Scenario(texts), try Scenario(texts))
    few.send(.annotations(try many(900, few), library: 0, notice: nil))
    more.send(.annotations(try many(1100, more), library: 0, notice: nil))
    for reader in [few, more] { try reader.press("gn") }
    #expect(listed(more).count == 1100)
    for order in ["article", "tag", "doubt", "time"] {
      for reader in [few, more] { try reader.press("o") }
      if order != "time" {
        #expect(more.state.lists.last?.isWaiting == true && listed(more).isEmpty, "\(order)")
        list(more)
      }
      #expect(listed(few).count == 900 && listed(more).count == 1100)
      #expect(listed(more).filter { Int($0.value) ?? 0 < 900 } == listed(few), "\(order)")
    }
    // As it is typed, and typed on before the answer.
    var late: [Effect] = []
    try few.press("/river")
    for key in ["/", "r", "i", "v", "e", "r"] {
      try more.press(key)
      list(more)
    }
    #expect(!listed(few).isEmpty && listed(more).filter { Int($0.value) ?? 0 < 900 } == listed(few))
    try few.press("<C-u>tag 7<Enter>")
    for key in ["<C-u>", "t", "a"] {
      try more.press(key)
      if key == "a" { #expect(listed(more).isEmpty, "no row is shown that may not hold what is typed") }
      // What was asked for first is answered late, when something else is typed.
      if key == "t" { late = more.effects }
    }
    for case .listAnnotations(let query) in late { more.send(.listed(AnnotationListingMaterial(query, in: more.state).made())) }
    list(more)
    for key in ["g", "<Space>", "7", "<Enter>"] {
      try more.press(key)
      list(more)
    }
    #expect(!listed(few).isEmpty && listed(more).filter { Int($0.value) ?? 0 < 900 } == listed(few))
  }

  @Test("that change while they stand in an order stay in sight until they are put in order anew") func stale() throws {
    let reader = try Scenario(texts)
    let all = try many(1200, reader)
    reader.send(.annotations(all, library: 0, notice: nil))
    try reader.press("gno")
    list(reader)
    let chosen = try required(reader.state.lists.last?.chosen?.id)
    try reader.press("x")
    #expect(reader.state.lists.last?.isWaiting == false)
    #expect(listed(reader).count == 1199 && !listed(reader).contains(AnnotationID(chosen)))
    list(reader)
    #expect(listed(reader).count == 1199)
  }
}
