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

  @Test("whose neighbours on one side are gone is found by those on the other one, where the old text is not known")
  func half() throws {
    let title = "Ankara signs a deal"
    let moved =
      text.replacing("\(title)\n\n", with: "") + "\n\nMore of it, which nobody had told until then, at the end of all.\n\n\(title)"
    let target = try target("The")
    #expect(Anchoring.place(of: target, in: article(moved)) == .moved(bytes(try #require(moved.range(of: "The")), of: moved)))
    let twice = moved.replacing(
      "which nobody", with: "as The Government of National Accord signed two memorandums again, which nobody")
    guard case .ambiguous(let ranges) = Anchoring.place(of: target, in: article(twice)) else { throw AnchoringMissing() }
    #expect(ranges.count == 2)
  }

  @Test("that is a number is not found in a longer one")
  func longerNumber() throws {
    let counted = "Storm\n\nA first line of it.\n\n20 cars were damaged in the north of the country.\n"
    let range = bytes(try #require(counted.range(of: "20")), of: counted)
    let target = AnnotationTarget(article: article(counted), range: range)
    let edited =
      "Quite another beginning of the story of that day, told at length by somebody else, who counted: 120 cars were damaged in the north of the country.\n"
    let place = Anchoring.place(of: target, in: article(edited))
    #expect(place.certainty < 4, "\(place)")
  }

  @Test("that was deleted is lost, though the same words stand elsewhere")
  func deleted() throws {
    #expect(
      Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar was not invited, said", with: "Said")))
        == .orphan)
    #expect(Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar", with: "General"))) == .orphan)
  }

  @Test("that gave way to other words is lost")
  func replaced() throws {
    #expect(
      Anchoring.place(of: try target("Haftar"), in: article(text.replacing("General Haftar", with: "General Serraj"))) == .orphan)
  }

  @Test("is lost in a text that has nothing of it", arguments: ["", "Haftar", "Quite another story, about the weather in Haftar."])
  func otherText(other: String) throws {
    #expect(Anchoring.place(of: try target("Haftar was not invited"), in: article(other)) == .orphan)
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
    let place = Anchoring.place(of: target, in: article("Another text."))
    #expect(place.range == .zero..<(.zero) && !place.isCertain, "nobody knows whether it is the same article")
  }

  @Test("that is the article itself has a finding where quite another text has its place, and none where it was edited")
  func wholeArticleReplaced() {
    let target = AnnotationTarget(article: article(text), range: .zero..<(.zero))
    let other = "Rain in the south\n\nNobody had brought an umbrella to the match, and it was wet for all of them to the end."
    let place = Anchoring.place(of: target, in: article(other), old: Text(text))
    guard case .changed(_, let findings) = place else {
      Issue.record("\(place)")
      return
    }
    #expect(findings.map(\.words) == ["article: its text is now quite another one"])
    let edited = article(text + "\n\nOne more sentence was put behind it.")
    #expect(Anchoring.place(of: target, in: edited, old: Text(text)) == .moved(.zero..<(.zero)))
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

  @Test(
    "with a number, a name or a negation that changed is there with a finding",
    arguments: [
      ("17 soldiers came to Tripoli on Monday.", "71 soldiers came to Tripoli on Monday.", QuoteChange.Kind.number),
      ("Two soldiers came to Tripoli on Monday.", "Nine soldiers came to Tripoli on Monday.", .number),
      ("The minister did not sign the agreement.", "The minister did sign the agreement.", .negation),
      ("The minister signed the agreement.", "The minister never signed the agreement.", .negation),
      ("The minister was unable to sign it.", "The minister was able to sign it.", .negation),
      ("It is legal to fish there in May.", "It is illegal to fish there in May.", .negation),
      ("Some 20% of them came to the town.", "Some 20 of them came to the town.", .number),
      ("It was -5 degrees there on Monday.", "It was 5 degrees there on Monday.", .number),
      ("It cost $1.12 a litre in the town.", "It cost €1.12 a litre in the town.", .number),
      ("Nobody came to the town hall then.", "Somebody came to the town hall then.", .negation),
      ("Neither came to the town hall then.", "Either came to the town hall then.", .negation),
      ("Later Erdogan met the envoys in Ankara.", "Later Macron met the envoys in Ankara.", .name),
      ("The talks were held on Monday in Geneva.", "The talks were held on Tuesday in Geneva.", .name),
    ])
  func findings(old: String, new: String, kind: QuoteChange.Kind) throws {
    let (before, after) = ("First there was a long start of it. ", " And then came what nobody had foreseen at all.")
    for kept in [true, false] {
      let article = article(before + old + after)
      let target = AnnotationTarget(
        article: article, range: bytes(try #require((before + old + after).range(of: old)), of: before + old + after))
      let place = Anchoring.place(of: target, in: self.article(before + new + after), old: kept ? article.text : nil)
      guard case .changed(let range, let findings) = place else {
        Issue.record("\(place)")
        continue
      }
      #expect(Text(before + new + after).string(range) == new)
      #expect(findings.map(\.kind) == [kind], "\(findings)")
    }
  }

  @Test("before which a negation was put is there with a finding")
  func negationBeside() throws {
    let changed = text.replacing("signed two memorandums", with: "never signed two memorandums")
    let place = Anchoring.place(of: try target("signed two memorandums"), in: article(changed), old: Text(text))
    guard case .changed(_, let findings) = place else { throw AnchoringMissing() }
    #expect(findings == [QuoteChange(kind: .negation, before: "", after: "never")])
  }

  @Test("other words of which are neither has none")
  func noFindings() throws {
    let changed = text.replacing("hardly have come", with: "hardly have appeared")
    let place = Anchoring.place(
      of: try target("Observers said that Haftar would hardly have come."), in: article(changed), old: Text(text))
    guard case .changed(_, let findings) = place else { throw AnchoringMissing() }
    #expect(findings.isEmpty)
  }

  @Test("that was deleted is gone though its words stand elsewhere, and found where its paragraph was moved to")
  func byDifference() throws {
    let without = text.replacing("General Haftar was not invited, said", with: "Said")
    #expect(Anchoring.place(of: try target("Haftar"), in: article(without), old: Text(text)) == .orphan)

    let parts = text.components(separatedBy: "\n\n")
    let moved = [parts[0], parts[2], parts[1]].joined(separator: "\n\n")
    let place = Anchoring.place(of: try target("Haftar was not invited"), in: article(moved), old: Text(text))
    guard case .moved(let range) = place else { throw AnchoringMissing() }
    #expect(Text(moved).string(range) == "Haftar was not invited")
  }

  @Test("that stands twice with all that is around it may be either, the nearer first")
  func ambiguous() throws {
    let twin = "A sentence that says the very same thing in both of the places where it stands, and more."
    let target = AnnotationTarget(
      article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: Text("old"))), range: ByteRange(bytes: 150..<160),
      exact: "very same", prefix: "A sentence that says the ", suffix: " thing in both of the places")
    let place = Anchoring.place(of: target, in: article("\(twin)\n\n\(String(repeating: "x ", count: 40))\n\n\(twin)"))
    guard case .ambiguous(let ranges) = place else { throw AnchoringMissing() }
    #expect(ranges.count == 2 && ranges[0].lowerBound > ranges[1].lowerBound)
  }

  // Paragraphs between which a sentence stands that is in the text twice.
  private static let twin = "The two sides have not agreed on anything so far, officials said."
  private static let paragraphs = [
    "Observers came to the harbour before the sun had risen over it.",
    "A first convoy left for the south, with water and with bread.",
    "The mayor asked for patience, and for many more blankets too.", "In the evening the road to the airport was closed again.",
    "Nobody knew how long the pumps would go on working there.", "Schools stay shut until the end of the week, it was said.",
  ]

  @Test(
    "whose words stand twice is where its own neighbours are, wherever these were moved",
    arguments: [
      ([3, nil, 4, 1, 2, 0, nil] as [Int?], 0), ([4, 1, nil, 0, 2, 3, nil, 4], 1), ([0, 1, nil, 2, 3, nil, 4], 1),
      ([5, 5, 0, nil, 1, 2, 3, nil, 4], 1), ([1, 2, 3, nil, 4, 0, nil], 0),
    ])
  func ownNeighbours(order: [Int?], copy: Int) throws {
    let (place, changed) = try place(ofTwinIn: order)
    guard case .moved(let range) = place else { throw AnchoringMissing() }
    #expect(range == copies(of: Self.twin, in: changed)[copy])
  }

  @Test("whose words stand twice, and nowhere with its neighbours, may be either", arguments: [[5, nil, 2, 1, nil, 0] as [Int?]])
  func noNeighbours(order: [Int?]) throws {
    let (place, changed) = try place(ofTwinIn: order)
    guard case .ambiguous(let ranges) = place else {
      Issue.record("\(place)")
      return
    }
    #expect(Set(ranges) == Set(copies(of: Self.twin, in: changed)))
  }

  @Test("that was edited in its place is there, though a copy of its old words was put elsewhere")
  func editedBesideCopy() throws {
    func text(_ parts: [String]) -> String { (["A headline"] + parts).joined(separator: "\n\n") + "\n" }
    let (one, other) = (Self.paragraphs[0...2], Self.paragraphs[3...5])
    let old = text(one + [Self.twin] + other)
    let edited = Self.twin.replacing("anything", with: "nothing")
    let new = text(one + [edited] + other + [Self.twin])
    let target = AnnotationTarget(article: article(old), range: try #require(copies(of: Self.twin, in: old).first))
    let place = Anchoring.place(of: target, in: article(new), old: Text(old))
    #expect(place.range == copies(of: edited, in: new).first, "\(place)")
  }

  /// Where the second of two equal sentences is, after paragraphs of the text were put in another order.
  private func place(ofTwinIn order: [Int?]) throws -> (Anchoring.Place, String) {
    func text(_ order: [Int?]) -> String {
      (["A headline"] + order.map { $0.map { Self.paragraphs[$0] } ?? Self.twin }).joined(separator: "\n\n") + "\n"
    }
    let old = text([0, nil, 1, 2, 3, nil, 4])
    let target = AnnotationTarget(article: article(old), range: try #require(copies(of: Self.twin, in: old).last))
    return (Anchoring.place(of: target, in: article(text(order)), old: Text(old)), text(order))
  }

  private func copies(of words: String, in text: String) -> [ByteRange] { text.ranges(of: words).map { bytes($0, of: text) } }

  @Test("is moved, and nothing else, where lines alone changed their places")
  func movedLines() throws {
    let lines = [
      "Second man dies in the mountains", "14:25 Sun Sep 15 2013", "A second man has not come back from the mountains.",
      "The man fell about 600m while climbing on Saturday afternoon.", "No cause was given.",
    ]
    let old = lines.joined(separator: "\n") + "\n"
    for turn in 1..<lines.count {
      let new = (lines[turn...] + lines[..<turn]).joined(separator: "\n") + "\n"
      for line in lines {
        let target = AnnotationTarget(article: article(old), range: try #require(copies(of: line, in: old).first))
        let place = Anchoring.place(of: target, in: article(new), old: Text(old))
        #expect(place == .moved(try #require(copies(of: line, in: new).first)), "\(line), turned by \(turn)")
      }
    }
  }

  private func expectFound(_ words: String, as expected: String, in changed: String, _ location: SourceLocation = #_sourceLocation)
    throws
  {
    let place = Anchoring.place(of: try target(words), in: article(changed))
    guard let range = place.range else {
      Issue.record("\(place)", sourceLocation: location)
      return
    }
    #expect(Text(changed).string(range) == expected, sourceLocation: location)
  }

  private func target(_ words: String) throws -> AnnotationTarget {
    AnnotationTarget(article: article(text), range: bytes(try #require(text.range(of: words)), of: text))
  }

  func bytes(_ range: Range<String.Index>, of text: String) -> ByteRange {
    ByteRange(
      bytes: text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  func article(_ text: String) -> Article {
    let text = Text(text)
    return Article(
      id: ArticleID(path: "a.txt"), textHash: ContentHash(of: text), text: text, blocks: [], metadata: ArticleMetadata())
  }
}

struct AnchoringMissing: Error {}

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
    #expect(Anchoring.place(of: target, in: article(without)) == .orphan)
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
