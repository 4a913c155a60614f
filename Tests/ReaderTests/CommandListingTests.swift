import Corpus
import Foundation
import Language
import Testing

@testable import Reader

@Suite("Listings")
struct CommandListingTests {
  /// Two articles with letters of several bytes before what is listed, so that bytes and code points differ.
  static let corpus: ListedCorpus = {
    let texts = ["Über «Łódź»: Smith met Jones.\nMore.", "Ça va. Jones met “Smith” last month."]
    let dates = [CalendarDate(firstDay: 18_230, lastDay: 18_230), CalendarDate(firstDay: 18_231, lastDay: 18_231)]
    let articles = zip(texts, dates).enumerated().map { index, pair in
      let text = Text(pair.0)
      let sentences = SentenceSplitter.sentences(in: text, text.range)
      let date = ArticleDate(date: pair.1, printed: nil, basis: .metadata)
      let said = text.range(of: "last month").map { DateExpression(range: $0, meaning: .relative(-1, .month)) }
      return AnalysedArticle(
        article: Article(
          id: ArticleID(path: "\(index).txt"), textHash: ContentHash(of: text), text: text,
          blocks: [Block(kind: .paragraph, range: text.range)],
          metadata: ArticleMetadata(title: "T\(index)", source: SourceAttribution(name: "S\(index)", basis: .stated), date: date)),
        analysis: ArticleAnalysis(
          sentences: sentences.map { Sentence(range: $0, block: 0) }, names: [], dates: said.map { [$0] } ?? [], numbers: []))
    }
    return ListedCorpus(
      CorpusAnalysis(articles: articles, actors: actors(of: articles), events: events(of: articles)), libraries: [])
  }()

  private static func actors(of articles: [AnalysedArticle]) -> ActorIndex {
    let smith = Actor(
      id: ActorID("smith"), name: "Ann Smith", kind: .person, aliases: [.init(text: "Smith", count: 2)], mentionCount: 2,
      mentionsBySource: ["S1": 1, "S0": 1])
    let mentions = articles.map { article in
      article.article.text.range(of: "Smith").map {
        [Mention(range: $0, actor: ActorID("smith"), form: .name, zone: .text, confidence: 0.75)]
      } ?? []
    }
    return ActorIndex(actors: [smith], mentions: mentions)
  }

  private static func events(of articles: [AnalysedArticle]) -> EventIndex {
    let passages = articles.enumerated().map { index, article in
      Passage(
        article: index,
        sentence: article.analysis.sentences.firstIndex { article.article.text.string($0.range).contains("met") } ?? 0)
    }
    let reports = [
      Report(passage: passages[0], modality: .asserted, speaker: nil, dateSaid: nil, date: nil),
      Report(
        passage: passages[1], modality: .denied, speaker: "Jones", dateSaid: "last month",
        date: CalendarDate(firstDay: 18_201, lastDay: 18_230)),
    ]
    let evidence = CrossReference.Evidence(actors: [ActorID("smith")], dates: [], numbers: [], words: ["met"])
    return EventIndex(
      crossReferences: [
        CrossReference(from: passages[0], to: passages[1], score: 0.8, evidence: evidence),
        CrossReference(from: passages[0], to: passages[1], score: 0.1, evidence: evidence),
      ],
      shownFrom: 0.5,
      events: [
        Event(
          id: EventID("e1"), label: "Smith met Jones", kind: .happening, date: nil, actors: [ActorID("smith")], reports: reports)
      ])
  }

  @Test("a mention has the documented keys, in their order, and counts code points")
  func mention() throws {
    let corpus = Self.corpus
    let row = MentionRow(corpus.analysis.actors.mentions[0][0], in: 0, of: corpus)
    let text = Array(corpus.analysis.articles[0].article.text.string.unicodeScalars)
    #expect(String(String.UnicodeScalarView(text[13..<18])) == "Smith")
    #expect(
      row.jsonLine.hasPrefix(
        #"{"article":"0.txt","start":13,"end":18,"text":"Smith","actor":"smith","actor_name":"Ann Smith","kind":"person","#
          + #""form":"name","zone":"text","confidence":0.75"#))
  }

  @Test("an actor's sources stand most mentions first, then by name")
  func actor() {
    let row = ActorRow(Self.corpus.analysis.actors.actors[0])
    #expect(
      row.jsonLine == #"{"actor":"smith","name":"Ann Smith","kind":"person","aliases":[{"text":"Smith","count":2}],"mentions":2,"#
        + #""by_source":{"S0":1,"S1":1}}"#)
  }

  @Test("a cross-reference names both passages, its event and its evidence")
  func crossReference() {
    let corpus = Self.corpus
    let row = CrossReferenceRow(corpus.analysis.events.crossReferences[0], of: corpus)
    #expect(
      row.jsonLine == #"{"from":{"article":"0.txt","start":0,"end":29,"text":"Über «Łódź»: Smith met Jones."},"#
        + #""to":{"article":"1.txt","start":7,"end":36,"text":"Jones met “Smith” last month."},"score":0.8,"event":"e1","#
        + #""evidence":{"actors":["smith"],"dates":[],"numbers":[],"words":["met"]}}"#)
  }

  @Test("a cross-reference that a person confirmed says so")
  func confirmedCrossReference() {
    let corpus = Self.corpus
    let events = corpus.analysis.events
    var decisions = LinkDecisions.none
    let reference = events.crossReferences[0]
    decisions.decide(reference.from, reference.to, isSameEvent: true)
    let index = EventIndex(
      crossReferences: Array(events.crossReferences), shownFrom: 0.5, events: Array(events.events), decisions: decisions)
    let decided = CorpusAnalysis(articles: Array(corpus.analysis.articles), actors: corpus.analysis.actors, events: index)
    #expect(
      CrossReferenceRow(reference, of: ListedCorpus(decided, libraries: [])).jsonLine.hasSuffix(
        #""words":["met"]},"decided":"user"}"#))
  }

  @Test("a report tells what was said of its date, and what that was counted from")
  func event() {
    let corpus = Self.corpus
    let row = EventRow(corpus.analysis.events.events[0], of: corpus)
    #expect(
      row.jsonLine == #"{"event":"e1","label":"Smith met Jones","type":"happening","date":null,"actors":["smith"],"reports":["#
        + #"{"article":"0.txt","source":"S0","start":0,"end":29,"text":"Über «Łódź»: Smith met Jones.","modality":"asserted","#
        + #""voice":"own","date_said":null,"date":null,"date_against":null},"#
        + #"{"article":"1.txt","source":"S1","start":7,"end":36,"text":"Jones met “Smith” last month.","modality":"denied","#
        + #""voice":"Jones","date_said":"last month","date":"2019-11","date_against":"2019-12-01"}]}"#)
    #expect(row.csvRecords.count == 2)
    #expect(row.csvRecords.allSatisfy { $0.count == EventRow.csvHeader.count })
  }

  @Test("every form of a row has as many fields as its heading")
  func fieldCounts() {
    let corpus = Self.corpus
    func check<Row: ListingRow>(_ row: Row) {
      #expect(row.tableCells.count == Row.tableColumns.count)
      #expect(row.csvRecords.allSatisfy { $0.count == Row.csvHeader.count })
    }
    check(ArticleRow(corpus.analysis.articles[0].article, library: nil))
    check(MentionRow(corpus.analysis.actors.mentions[0][0], in: 0, of: corpus))
    check(ActorRow(corpus.analysis.actors.actors[0]))
    check(CrossReferenceRow(corpus.analysis.events.crossReferences[0], of: corpus))
    check(EventRow(corpus.analysis.events.events[0], of: corpus))
  }

  @Test("articles are listed with the documented keys, in order of their paths")
  func articles() throws {
    let sandbox = try CommandSandbox([
      "b.txt": "Second title\n\nÉté. Some words here.\n", "a/c.txt": "First title\n\nA sentence.\n",
    ])

    let run = sandbox.run("articles", sandbox.corpus)

    #expect(run.status == .done)
    let objects = try run.objects()
    #expect(objects.map { $0["article"] as? String } == ["a/c.txt", "b.txt"])
    #expect(objects.map { $0["title"] as? String } == ["First title", "Second title"])
    #expect(objects[1]["words"] as? Int == 6)
    let keys = [
      "article", "source", "source_basis", "title", "byline", "date", "date_printed", "date_basis", "date_doubt", "language",
      "words",
      "blocks",
    ]
    let places = keys.map { key in run.lines[0].range(of: "\"\(key)\":")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    let blocks = try #require(objects[1]["blocks"] as? [[String: Any]])
    #expect(blocks.last?["end"] as? Int == 35, "in code points, without the line end")
  }

  @Test("a listing shows what is in the folder or file that was named, by its path from the root")
  func scope() throws {
    let sandbox = try CommandSandbox(["a.txt": "One\n\nText.\n", "sub/b.txt": "Two\n\nText.\n", "sub/c.txt": "Three\n\nText.\n"])
    try FileManager.default.createDirectory(atPath: "\(sandbox.corpus)/.synoptic", withIntermediateDirectories: false)
    #expect(
      try sandbox.run("articles", "\(sandbox.corpus)/sub").objects().map { $0["article"] as? String } == ["sub/b.txt", "sub/c.txt"])
    #expect(try sandbox.run("articles", "\(sandbox.corpus)/sub/c.txt").objects().map { $0["article"] as? String } == ["sub/c.txt"])
  }

  @Test("one text is printed byte for byte, several below headings")
  func text() throws {
    let original = "Title\r\n\r\nTwo  spaces,\ttab, no line end"
    let sandbox = try CommandSandbox(["a.txt": original])
    #expect(sandbox.run("text", sandbox.corpus).output == original)

    try sandbox.write(Array("Other\n".utf8), to: "b.txt")
    #expect(sandbox.run("text", sandbox.corpus).output == "==> a.txt <==\n\(original)\n\n==> b.txt <==\nOther\n")
    let objects = try sandbox.run("text", "--format", "jsonl", sandbox.corpus).objects()
    #expect(objects.map { $0["text"] as? String } == [original, "Other\n"])
  }

  @Test("one article of a file is named as the listings name it, and one that is not there is told")
  func articleOfFile() throws {
    let items = ["one", "two#2"].map { "{\"id\":\"\($0)\",\"title\":\"Title \($0)\",\"text\":\"The text of \($0) is short.\"}" }
    let sandbox = try CommandSandbox([
      "export.jsonl": items.joined(separator: "\n"), "a#b.txt": "A file with a mark in its name.\n",
    ])
    let ids = try sandbox.run("articles", sandbox.corpus).objects().compactMap { $0["article"] as? String }
    #expect(ids.count == 3)
    for id in ids {
      let found = try sandbox.run("articles", "\(sandbox.corpus)/\(id)").objects()
      #expect(found.map { $0["article"] as? String } == [id])
    }
    let missing = sandbox.run("articles", "\(sandbox.corpus)/export.jsonl#three")
    #expect(missing.output.isEmpty)
    #expect(missing.errors.contains("export.jsonl#three: is not in the file"))
  }

  @Test("the body of an article is the story alone, without title, captions and boilerplate")
  func body() {
    let text = Text("Title\n\nADVERT\n\nA paragraph.\nCredit\n\nWhat is seen\n\n- an item")
    let blocks = [
      (Block.Kind.title, "Title"), (.advert, "ADVERT"), (.paragraph, "A paragraph."), (.credit, "Credit"),
      (.caption, "What is seen"), (.listItem, "- an item"),
    ]
    let article = Article(
      id: ArticleID(path: "a"), textHash: ContentHash(of: text), text: text,
      blocks: blocks.compactMap { kind, words in text.range(of: words).map { Block(kind: kind, range: $0) } },
      metadata: ArticleMetadata())
    #expect(TextCommand.body(of: article) == "A paragraph.\n\n- an item\n")
  }

  @Test("pairs below what is shown are listed when they are asked for")
  func analysisCommands() throws {
    let sentence = "On 27 November 2019 the Tripoli government signed a maritime memorandum with Turkey in Istanbul."
    let sandbox = try CommandSandbox([
      "a.txt": "First title of the day\n\n\(sentence) Nobody expected this.\n", "b.txt": "Other title of the day\n\n\(sentence)\n",
    ])
    for command in ["mentions", "actors", "crossrefs", "events", "stories"] {
      let run = sandbox.run(command, sandbox.corpus)
      #expect(run.status == .done)
      #expect(run.errors.isEmpty)
      _ = try run.objects()
    }
    let shown = sandbox.run("crossrefs", sandbox.corpus).lines.count
    #expect(shown > 0)
    #expect(sandbox.run("crossrefs", "--all", sandbox.corpus).lines.count >= shown)
    #expect(sandbox.run("crossrefs", "--min-score", "1", sandbox.corpus).lines.count <= shown)
  }

  @Test("articles.toml is heard, and what is wrong in it is told with its line, and fails only when asked to")
  func articlesFile() throws {
    let sandbox = try CommandSandbox([
      "a.txt": "A title\n\nA sentence.\n", ".synoptic/articles.toml": "[\"*.txt\"]\nsource = \"Somebody's Paper\"\ndate = soon\n",
    ])
    let run = sandbox.run("articles", sandbox.corpus)
    #expect(run.status == .done)
    #expect(run.errors.hasPrefix("synoptic: .synoptic/articles.toml: line 3: "))
    let article = try #require(try run.objects().first)
    #expect(article["source"] as? String == "Somebody's Paper")
    #expect(article["source_basis"] as? String == "stated" && article["source_decided"] as? String == "file")
    #expect(article["date"] is NSNull && article["date_decided"] is NSNull)
    #expect(sandbox.run("articles", "--strict", sandbox.corpus).status == .badData)
    #expect(try sandbox.run("stories", sandbox.corpus).objects().first?["label"] as? String == "A title")
  }

  @Test("indexing says nothing in a pipe, and what it found on a terminal")
  func index() throws {
    let sandbox = try CommandSandbox(["a.txt": "A title\n\nA sentence.\n"])
    let quiet = sandbox.run("index", "--jobs", "2", sandbox.corpus)
    #expect(quiet.status == .done)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
    #expect(sandbox.run("index", "--rebuild", sandbox.corpus, terminal: 80).output.hasPrefix("1 articles"))
  }
}

extension Text {
  /// The first place of some words.
  fileprivate func range(of words: String) -> ByteRange? {
    let wanted = Array(words.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return nil }
    return ByteRange(bytes: start..<(start + wanted.count))
  }
}
