import Language
import Testing

@testable import Corpus

/// Articles of made-up words, of which some have one paragraph from a model, each with every tenth of its words changed.
private struct PlantedCopies {
  private(set) var articles: [AnalysedArticle] = []
  /// The planted paragraphs.
  private(set) var planted: Set<PlantedPassage> = []
  private var state: UInt64
  private let vocabulary: [String]

  struct PlantedPassage: Hashable {
    let article: Int
    let start: Int
  }

  /// - Parameters:
  ///   - count: articles of eight paragraphs.
  ///   - copies: how many of them have the model's paragraph.
  init(count: Int, copies: Int, changed: Double = 0.1, seed: UInt64 = 7) {
    state = seed
    vocabulary = (0..<3000).map { "w\($0)" }
    let model = (0..<55).map { _ in word() }
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, below(place + 1)) }
    let chosen = Set(order.prefix(copies))
    for number in 0..<count {
      var paragraphs = (0..<8).map { _ in (0..<(30 + below(40))).map { _ in word() }.joined(separator: " ") + "." }
      var place: Int?
      if chosen.contains(number) {
        let at = below(paragraphs.count)
        place = at
        paragraphs[at] = model.map { chance() < changed ? word() : $0 }.joined(separator: " ") + "."
      }
      add(number, paragraphs, planted: place)
    }
  }

  private mutating func add(_ number: Int, _ paragraphs: [String], planted place: Int?) {
    let text = Text(paragraphs.joined(separator: "\n\n"))
    var blocks: [Block] = []
    var start = 0
    for (index, paragraph) in paragraphs.enumerated() {
      let end = start + paragraph.utf8.count
      blocks.append(Block(kind: .paragraph, range: ByteRange(bytes: start..<end)))
      if index == place { planted.insert(PlantedPassage(article: number, start: start)) }
      start = end + 2
    }
    let digits = String(number)
    let id = ArticleID(path: String(repeating: "0", count: 5 - digits.count) + digits + ".txt")
    let article = Article(
      id: id, textHash: ContentHash(of: text), text: text, blocks: blocks,
      metadata: ArticleMetadata(source: SourceAttribution(name: "Source \(number)", basis: .stated)))
    articles.append(AnalysedArticle(article: article, analysis: ArticleAnalysis(sentences: [], names: [], dates: [], numbers: [])))
  }

  /// Some words are common, most are rare.
  private mutating func word() -> String { vocabulary[chance() < 0.4 ? below(60) : below(vocabulary.count)] }

  private mutating func chance() -> Double { Double(next() >> 11) / Double(1 << 53) }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  func found() -> (recall: Double, precision: Double, groups: [TextCopies.Group]) {
    let analysis = CorpusAnalysis(articles: articles, actors: .empty, events: .empty)
    let groups = analysis.copies(among: Array(articles.indices)).groups
    let passages = groups.flatMap(\.passages).map { PlantedPassage(article: $0.article, start: $0.range.lowerBound.value) }
    let right = Set(passages).intersection(planted).count
    return (
      Double(right) / Double(max(planted.count, 1)), passages.isEmpty ? 1 : Double(right) / Double(passages.count), groups
    )
  }
}

@Suite("Wire copy") struct CopyTests {
  @Test(
    "A paragraph with every tenth word changed is found in the articles that have it, and hardly anything else",
    arguments: [7, 8, 9])
  func planted(seed: UInt64) {
    let found = PlantedCopies(count: 400, copies: 40, seed: seed).found()
    #expect(found.recall >= 0.95)
    #expect(found.precision >= 0.99)
    #expect(found.groups.count == 1)
  }

  @Test("As many words are shared as the table of all pairs says", arguments: [0, 1, 7, 63, 64, 65, 130, 300])
  func sharedWords(count: Int) {
    var state: UInt64 = 11
    func word(of vocabulary: UInt64) -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32((state >> 33) % vocabulary)
    }
    for vocabulary in [2, 9, 400] as [UInt64] {
      let (one, other) = ((0..<count).map { _ in word(of: vocabulary) }, (0..<(count * 2 / 3)).map { _ in word(of: vocabulary) })
      let edited = one.enumerated().compactMap { $0.offset % 17 == 3 ? nil : $0.offset % 23 == 5 ? 9999 : $0.element }
      for (a, b) in [(one, other), (other, one), (one, edited), (edited, one), (one, one), (one, [])] {
        #expect(WordAlignment.common(a, b) == Self.shared(a, b))
      }
    }
  }

  private static func shared(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for (i, first) in a.enumerated() {
      for (j, second) in b.enumerated() {
        table[i + 1][j + 1] = first == second ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[a.count][b.count]
  }

  @Test("Paragraphs of different words are no copies") func none() {
    #expect(PlantedCopies(count: 100, copies: 0).found().groups.isEmpty)
  }

  private func article(_ path: String, _ source: String, _ date: String?, _ text: String) throws -> AnalysedArticle {
    let reading = try #require(try ArticleReader.read(Array(text.utf8), path: path).first)
    var metadata = reading.metadata
    metadata.source = SourceAttribution(name: source, basis: .stated)
    metadata.date = ArticleDate(date: date.flatMap { CalendarDate(edtf: $0) }, printed: nil, basis: .metadata)
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: reading.text), text: reading.text, blocks: reading.blocks,
      metadata: metadata)
    return AnalysedArticle(article: article, analysis: ArticleAnalysis(sentences: [], names: [], dates: [], numbers: []))
  }

  private func copies(_ articles: [AnalysedArticle]) -> TextCopies {
    CorpusAnalysis(articles: articles, actors: .empty, events: .empty).copies(among: Array(articles.indices))
  }

  private static let story =
    "Rescue workers pulled three miners alive from a collapsed shaft in the northern hills early on Tuesday after two days underground, the mine's owner said."
  private static let more =
    "Families had waited at the gate through two nights of rain while drills worked from both sides, and cheered when the first lift came up."

  @Test("The origin is the source that the others name; else the one that appeared first, where all dates are sure") func origin()
    throws
  {
    let named = try [
      article("a.txt", "Daily", "2020-03-02", "Miners saved\n\n(Wire Agency) - \(Self.story)\n\n\(Self.more)"),
      article("b.txt", "Wire Agency", "2020-03-03", "Three miners saved\n\n\(Self.story)\n\n\(Self.more)"),
    ]
    let group = try #require(copies(named).groups.first)
    #expect(group.origin == 1)
    #expect(group.basis == .named)
    #expect(copies(named).witness(of: 0) == 1, "the whole article is from where its paragraphs are")
    let dated = try [
      article("a.txt", "Daily", "2020-03-03", "Miners saved\n\n\(Self.story)"),
      article("b.txt", "Herald", "2020-03-02", "Three saved\n\n\(Self.story)"),
    ]
    #expect(copies(dated).groups.first?.origin == 1)
    #expect(copies(dated).groups.first?.basis == .earliest)
    let undated = try [
      article("a.txt", "Daily", nil, "Miners saved\n\n\(Self.story)"),
      article("b.txt", "Herald", "2020-03-02", "Saved\n\n\(Self.story)"),
    ]
    #expect(copies(undated).groups.first?.origin == nil)
  }

  @Test("A reprint has the witness of its first article; one that shares a paragraph alone is its own") func witnesses() throws {
    let own = (0..<8).map {
      "Paragraph \($0) of an account that nobody else has, with words of its own such as thing\($0) and place\($0)."
    }
    let found = copies(
      try [
        article("a.txt", "Daily", nil, "One\n\n\(Self.story)\n\n\(Self.more)"),
        article("b.txt", "Herald", nil, "Two\n\n\(Self.story)\n\n\(Self.more)"),
        article("c.txt", "Times", nil, "Three\n\n\(Self.story)\n\n" + own.joined(separator: "\n\n")),
      ])
    #expect(found.witness(of: 1) == 0)
    #expect(found.witness(of: 2) == 2)
  }

  @Test("Of a chain of reprints that which has little of the origin is none of it") func chains() throws {
    func part(_ name: String) -> String {
      (0..<6).map { "Part \(name) tells in its line \($0) of \(name)thing\($0) and of \(name)place\($0) at length." }.joined(
        separator: "\n\n")
    }
    let found = copies(
      try [
        article("a.txt", "Daily", "2020-03-02", "One\n\n\(part("a"))\n\n\(part("b"))"),
        article("b.txt", "Herald", "2020-03-03", "Two\n\n\(part("b"))\n\n\(part("c"))"),
        article("c.txt", "Times", "2020-03-04", "Three\n\n\(part("c"))\n\n\(part("d"))"),
      ])
    #expect(found.witness(of: 1) == 0)
    #expect(found.witness(of: 2) == 2)
  }

  @Test("What a copy adds counts against its likeness, what it leaves out does not") func likeness() throws {
    let added = Self.story + " The owner of the shaft thanked all who had come from the villages around to dig with their hands."
    let group = try #require(
      copies(
        try [
          article("a.txt", "Daily", "2020-03-02", "One\n\n\(Self.story)"),
          article("b.txt", "Herald", "2020-03-03", "Two\n\n\(added)"),
        ]
      ).groups.first)
    #expect(group.passages[0].likeness == 1)
    #expect(group.passages[1].likeness < 0.9)
  }

  @Test("What was changed is told word by word") func differences() throws {
    let first = Text("The mayor said on Monday that four people died.")
    let second = Text("The mayor said Monday that at least five people had died.")
    let different = WordAlignment.differences(in: second, second.range, from: first, first.range)
    #expect(different.map { second.string($0) } == ["at", "least", "five", "had"])
  }

  @Test("What one source alone prints again is no copy") func oneSource() throws {
    let articles = try [
      article("a.txt", "Daily", nil, "One\n\n\(Self.story)"), article("b.txt", "Daily", nil, "Two\n\n\(Self.story)"),
    ]
    #expect(copies(articles).groups.isEmpty)
  }

  @Test("who quotes the same statement is a witness of its own, who took over a sentence is not")
  func statements() throws {
    let statement =
      "\"We are thrilled to have our captain back, and we look forward to many more years of great football in this city,\" the chairman wrote."
    let told = "The captain was seen at the harbour on Friday morning with two suitcases and a very large dog."
    let analysis = try analysed(
      "Captain stays\n\nThe club keeps its captain after a month of talks about his wages. \(statement)\n\n\(told)\n\n"
        + "His lawyer had asked for a longer contract and a flat near the stadium, and got the flat after four meetings in a hotel.\n\n"
        + "Tickets for the first match of the season were sold within an hour, most of them to people who had queued since dawn.\n\n"
        + "At the training ground nobody wanted to talk about money, and the coach spoke for half an hour about passes, corners and sleep.\n\n"
        + "In the evening the mayor sent flowers and a letter in which he thanked the board for keeping its word to the fans.\n",
      "Talks end\n\nFans in the old town heard late at night that nobody would leave. \(statement)\n\n\(told)\n\n"
        + "Two rivals from the north had hoped to sign him, one of which has now turned to a young striker who plays in Lisbon.\n\n"
        + "The league meets on Tuesday to vote on new rules for loans, which smaller clubs have called unfair for many years.\n\n"
        + "A bank in the capital had offered to pay half of the price, as long as its name stood on every shirt and every bus.\n\n"
        + "Doctors found last month that his knee is healthy again, which two other teams had doubted in front of the cameras.\n")
    let copies = analysis.copies(among: [0, 1])
    func witness(_ article: Int, _ words: String) throws -> Int {
      let place = try #require(analysis.articles[article].article.text.first(words))
      return copies.witness(of: article, at: place.lowerBound)
    }
    #expect(try witness(1, "Fans in") == 1)
    #expect(try witness(1, "\"We are") == 1)
    #expect(try witness(1, "The captain was") == witness(0, "The captain was"))
  }
}
