import Corpus
import Language
import Testing

@Suite("An annotation's passage") struct AnchoringTests {
  private let text = """
    Ankara signs a deal

    The Government of National Accord signed two memorandums with Ankara on Wednesday. General Haftar was not invited, said a
    spokesman for the talks.

    Observers said that Haftar would hardly have come.
    """

  @Test("is where it was in a text that did not change")
  func unchanged() throws {
    let target = try target("General Haftar")
    #expect(Anchoring.place(of: target, in: article(text)) == .exact(target.range))
  }

  @Test("is found behind what was put before it")
  func shifted() throws {
    try expectFound("Haftar was not invited", as: "Haftar was not invited", in: "Breaking: now with a new start.\n\n" + text)
  }

  @Test("survives an edit of its sentence")
  func editedSentence() throws {
    let edited = text.replacing(
      "Haftar was not invited, said a\nspokesman", with: "Haftar had not been invited, said the\nspokesman")
    try expectFound(
      "General Haftar was not invited, said a\nspokesman for the talks.",
      as: "General Haftar had not been invited, said the\nspokesman for the talks.", in: edited)
  }

  @Test("that is a name keeps it when it is spelt otherwise", arguments: ["Hafter", "Haftarr", "Khaftar", "Hftar"])
  func respelt(name: String) throws {
    try expectFound("Haftar", as: name, in: text.replacing("General Haftar", with: "General \(name)"))
  }

  @Test("that was deleted is lost, though the same words stand elsewhere")
  func deleted() throws {
    #expect(
      Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar was not invited, said", with: "Said")))
        == .lost)
    #expect(Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar", with: "General"))) == .lost)
  }

  @Test("that gave way to other words is lost")
  func replaced() throws {
    #expect(
      Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar", with: "General Serraj"))) == .lost)
  }

  @Test("is lost in a text that has nothing of it", arguments: ["", "Haftar", "Quite another story, about the weather in Haftar."])
  func otherText(other: String) throws {
    #expect(Anchoring.place(of: try target("Haftar was not invited"), in: article(other)) == .lost)
  }

  @Test("of many paragraphs is found by its ends")
  func longPassage() throws {
    let middle = (1...60).map { "Paragraph \($0) tells something of its own." }.joined(separator: "\n\n")
    let long = "A start.\n\nHere it begins, and \(middle) and here it ends.\n\nA last word of the editor."
    let changed = "New.\n\n" + long.replacing("Paragraph 30 tells something", with: "Paragraph 30 does not tell anything")
    let range = try #require(long.range(of: "Here it begins")).lowerBound..<#require(long.range(of: "it ends.")).upperBound
    let target = AnnotationTarget(article: article(long), range: bytes(range, of: long))
    let place = try #require(Anchoring.place(of: target, in: article(changed)).range)
    let found = Text(changed).string(place)
    #expect(found.hasPrefix("Here it begins") && found.hasSuffix("it ends."))
  }

  @Test("that is the article itself is never lost")
  func wholeArticle() {
    let target = AnnotationTarget(article: article(text), range: .zero..<(.zero))
    #expect(Anchoring.place(of: target, in: article("Another text.")) == .moved(.zero..<(.zero)))
  }

  @Test("never ends inside a character")
  func boundaries() throws {
    let accented = "Der Bürgermeister grüßte höflich die müden Gäste aus Łódź und Çankırı."
    let edited = accented.replacing("grüßte", with: "grüsste")
    let target = AnnotationTarget(
      article: article(accented), range: bytes(try #require(accented.range(of: "grüßte")), of: accented))
    let range = try #require(Anchoring.place(of: target, in: article(edited)).range)
    #expect(Text(edited).string(range) == "grüsste")
  }

  @Test("is looked for in reasonable time in a text made to be slow")
  func hostile() {
    let same = String(repeating: "a", count: 200_000)
    let target = AnnotationTarget(article: article(same), range: ByteRange(bytes: 100..<200))
    _ = Anchoring.place(of: target, in: article(same + "b"))
  }

  private func expectFound(_ words: String, as expected: String, in changed: String, _ location: SourceLocation = #_sourceLocation)
    throws
  {
    let place = Anchoring.place(of: try target(words), in: article(changed))
    guard case .moved(let range) = place else {
      Issue.record("\(place)", sourceLocation: location)
      return
    }
    #expect(Text(changed).string(range) == expected, sourceLocation: location)
  }

  private func target(_ words: String) throws -> AnnotationTarget {
    AnnotationTarget(article: article(text), range: bytes(try #require(text.range(of: words)), of: text))
  }

  private func bytes(_ range: Range<String.Index>, of text: String) -> ByteRange {
    ByteRange(
      bytes: text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  private func article(_ text: String) -> Article {
    let text = Text(text)
    return Article(
      id: ArticleID(path: "a.txt"), textHash: ContentHash(of: text), text: text, blocks: [], metadata: ArticleMetadata())
  }
}

@Suite("An annotation's target") struct AnnotationTargetTests {
  @Test("holds 32 characters on both sides, and fewer at the ends of the text")
  func context() {
    let text = Text("0123456789012345678901234567890123456789 é here 0123456789")
    let target = AnnotationTarget(article: article(text), range: ByteRange(bytes: 44..<48))
    #expect(target.exact == "here")
    #expect(target.prefix == "12345678901234567890123456789 é ")
    #expect(target.suffix == " 0123456789")
  }

  @Test(
    "is widened where its range cuts a character, and clamped to the text", arguments: [(1, 2), (0, 99), (2, 2), (-5, 1), (50, 60)])
  func anyRange(range: (Int, Int)) {
    let text = Text("aé€b")
    let target = AnnotationTarget(article: article(text), range: ByteRange(bytes: range.0..<range.1))
    #expect(text.string(target.range) == target.exact)
    #expect(!target.exact.contains("\u{FFFD}"))
  }

  @Test("has more around it where the same stands twice, so that the one is not taken for the other")
  func twins() throws {
    let twin = "The general said on Tuesday that his forces would not leave the city before the end of the talks."
    let text = Text("First. \(twin) Then the one thing.\n\nSecond. \(twin) Then the other thing.")
    let name = try #require(text.string.range(of: "forces"))
    let start = text.string.utf8.distance(from: text.string.startIndex, to: name.lowerBound)
    let target = AnnotationTarget(article: article(text), range: ByteRange(bytes: start..<(start + 6)))
    #expect(target.prefix.hasPrefix("First."))

    let without = Text(text.string.replacingFirst(twin, with: "Nothing was said."))
    #expect(Anchoring.place(of: target, in: article(without)) == .lost)
  }

  private func article(_ text: Text) -> Article {
    Article(id: ArticleID(path: "a.txt"), textHash: ContentHash(of: text), text: text, blocks: [], metadata: ArticleMetadata())
  }
}

extension String {
  fileprivate func replacingFirst(_ words: String, with others: String) -> String {
    guard let range = range(of: words) else { return self }
    return self[..<range.lowerBound] + others + self[range.upperBound...]
  }
}
