import Testing

@testable import Corpus

@Suite("JSON") struct JSONReadingTests {
  @Test(
    "gives one article for an object, under the names that fields usually have",
    arguments: [
      #"{"title": "T", "text": "Words."}"#, #"{"Headline": "T", "articleBody": "Words."}"#,
      #"{"HEADLINE": {"main": "T"}, "body": ["Words."]}"#,
      #"{"title": {"rendered": "T"}, "content": {"rendered": "<p>Words.</p>"}}"#, #"{"name": "T", "full_text": "Words."}"#,
      #"{"web_title": "T", "fields": {"bodyText": "Words."}}"#, #"{"title": "T", "summary": "Words."}"#,
      #"{"title": "x", "title": "T", "text": "Words.", "html": null, "content": ""}"#,
      "\u{FEFF}{\"title\": \"T\", \"text\": \"Words.\", \"score\": NaN}",
    ])
  func fields(json: String) throws {
    let read = try reading(of: json, path: "a.json")
    #expect(read.articles.map(\.outline) == [["title: T", "paragraph: Words."]])
    #expect(read.articles.map(\.fragment) == [nil])
  }

  @Test("tells source, writers, date, address and language")
  func metadata() throws {
    let json = """
      [{"title": "T", "text": "Words.", "publisher": {"@type": "Organization", "name": "Reuters"}, "authors": ["Ana", {"name": "Bo"}],
        "publishedAt": "2019-12-19T08:00:00Z", "inLanguage": "en", "_id": 17}]
      """
    let article = try #require(try reading(of: json, path: "a.json").articles.first)
    #expect(article.fragment == "17")
    #expect(article.metadata.source == SourceAttribution(name: "Reuters", basis: .metadata))
    #expect(article.metadata.byline == "Ana, Bo")
    #expect(article.metadata.language == "en")
  }

  @Test(
    "knows times in seconds and milliseconds, and leaves other numbers alone",
    arguments: [
      ("1576742400", "2019-12-19T08:00:00Z"), ("1576742400000", "2019-12-19T08:00:00Z"), ("1576742400.5", "2019-12-19T08:00:00Z"),
      ("20191219", nil), ("2019", nil), ("-1576742400", "1920-01-14T16:00:00Z"), ("1e300", nil), ("x", nil),
    ])
  func epochs(number: String, iso: String?) { #expect(EpochDate.iso(number) == iso) }

  @Test(
    "finds the list of articles wherever it lies",
    arguments: [
      #"[ITEMS]"#, #"{"articles": [ITEMS]}"#, #"{"status": "ok", "response": {"n": 2, "docs": [ITEMS]}}"#,
      #"{"tags": [{"name": "x"}], "content": [ITEMS]}"#,
      #"{"version": "https://jsonfeed.org/version/1", "title": "Town Sheet", "items": [ITEMS]}"#,
      "ITEMS".replacing(",", with: "\n"),
    ])
  func lists(shape: String) throws {
    let items = [#"{"id": "a", "title": "T", "content_html": "<p>One.</p>"}"#, #"{"id": "b", "content_text": "Two."}"#]
    let joined = shape == "ITEMS" ? items.joined(separator: "\n") : shape.replacing("ITEMS", with: items.joined(separator: ", "))
    let read = try reading(of: joined, path: "a.json")
    #expect(read.articles.map(\.outline) == [["title: T", "paragraph: One."], ["paragraph: Two."]])
    #expect(read.articles.map(\.fragment) == ["a", "b"])
    if shape.contains("Town Sheet") { #expect(read.articles.first?.metadata.source.name == "Town Sheet") }
  }

  @Test("unwraps what databases wrap")
  func wrapped() throws {
    let json = #"{"hits": {"total": 1, "hits": [{"_id": "9", "_source": {"title": "E", "body": "Words."}}]}}"#
    let read = try reading(of: json, path: "a.json")
    #expect(read.articles.first?.fragment == "9")
    #expect(read.articles.first?.outline == ["title: E", "paragraph: Words."])
  }

  @Test(
    "that is no article and no list of articles says so",
    arguments: [
      #"{"name": "p", "version": "1", "description": "A package."}"#, "[1, 2]", "{}", "[]", #"[{"title": "T"}]"#, #"{"text": " "}"#,
      #"{"$schema": "x", "title": "T", "description": "What it is."}"#,
      #"{"a": {"b": [[]]}}"#,
      #"{"text": "<img src=x>"}"#,
    ])
  func noArticles(json: String) { #expect(error(of: json, path: "a.json") == .noArticles) }

  @Test("that is broken says where; what stands before it is read")
  func broken() throws {
    #expect(
      error(of: "{\"title\": \"T\",\n\"text\": }", path: "a.json") == .broken(format: "JSON", line: 2, why: "a value was expected"))
    let cut = try reading(of: "[{\"text\": \"One.\"},\n{\"text\": \"Tw", path: "a.json")
    #expect(cut.articles.count == 1)
    #expect(cut.problems == ["line 2: is broken JSON: it ends too early; what stands before it was read"])
    let inside = try reading(of: "{\"items\": [{\"text\": \"One.\"},\n{\"text\": \"Two.\"}, {]}", path: "a.json")
    #expect(inside.articles.count == 2)
    #expect(inside.problems.count == 1)
  }

  @Test("names items without a text, and what is no object")
  func items() throws {
    let read = try reading(of: #"[{"text": "One."}, {"title": "T"}, 5]"#, path: "a.json")
    #expect(read.problems == ["item 2: has no text", "item 3: is no object"])
  }

  @Test(
    "has its escapes read, and half characters replaced",
    arguments: [
      (#"\ud83d\ude00"#, "😀"), (#"a\ud83d b"#, "a\u{FFFD} b"), (#"\udc00\u0041"#, "\u{FFFD}A"), (#"\u0000x"#, "\u{FFFD}x"),
      (#"a\"b\\c\/"#, "a\"b\\c/"),
    ])
  func escapes(written: String, meant: String) throws {
    #expect(try reading(of: "{\"text\": \"\(written)\"}", path: "a.json").articles.first?.text.string == meant)
  }

  @Test("that is no UTF-8 is read, and the doubt told")
  func encoding() throws {
    let read = try reading(of: Array("{\"text\": \"caf".utf8) + [0xE9] + Array("\"}".utf8), path: "a.json")
    #expect(read.articles.first?.text.string == "café")
    #expect(read.articles.first?.metadata.notices.isEmpty == false)
  }

  @Test("that is nested without end is given up, not followed", arguments: ["[", "{\"a\":", "[{\"text\":", "{\"text\":["])
  func deep(opening: String) {
    let json = String(repeating: opening, count: 200_000)
    #expect(error(of: json, path: "a.json") != nil)
  }
}

@Suite("JSON Lines") struct JSONLinesReadingTests {
  @Test("give an article for each line; a broken one is named, and the rest goes on", arguments: ["a.jsonl", "a.json", "a"])
  func lines(path: String) throws {
    let text = "{\"id\": 1, \"text\": \"One.\"}\n\n{\"id\": 2, \"text\": \n{\"title\": \"T\"}\r\n{\"id\": 3, \"text\": \"Three.\"}"
    let read = try reading(of: text, path: path)
    #expect(read.articles.map(\.fragment) == ["1", "3"])
    #expect(read.problems.count == 2)
    #expect(read.problems.first?.hasPrefix("line 3: is broken JSON") == true)
    #expect(read.problems.last == "line 4: has no text")
  }

  @Test("of which the first is broken are read from the second")
  func firstBroken() throws {
    let read = try reading(of: "{\"text\": \n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}", path: "a.jsonl")
    #expect(read.articles.count == 2)
  }

  @Test("are a container even when there is one line, so that its name stays when a second comes")
  func single() throws {
    #expect(try reading(of: "{\"id\": \"x\", \"text\": \"One.\"}\n", path: "a.ndjson").articles.first?.fragment == "x")
  }

  @Test("name the first of many broken lines, and count the rest")
  func manyProblems() throws {
    let read = try reading(of: "{\"text\": \"One.\"}\n" + String(repeating: "{broken\n", count: 500), path: "a.jsonl")
    #expect(read.problems.count == 21)
    #expect(read.problems.last == "and 480 more problems like these")
  }
}

@Suite("A file of many articles") struct ContainerArticlesTests {
  @Test("is read up to a limit, and says so")
  func many() {
    var articles = ContainerArticles(path: "a.json", most: 3)
    while !articles.isFull { articles.add(ContainerItem(content: MarkupContent(Array("Words.".utf8), .plain)), at: "item") }
    let read = articles.finish(isCut: true)
    #expect(read.articles.count == 3)
    #expect(Set(read.articles.map(\.fragment)).count == 3)
    #expect(read.problems == ["holds more than 3 items: those behind were left out"])
  }

  @Test("gives its first articles alone when no more are wanted, under the same names")
  func wanted() throws {
    let json = "[" + (1...9).map { "{\"id\": 1, \"text\": \"\($0)\"}" }.joined(separator: ",") + ", {\"text"
    let all = try ArticleReader.readFile(Array(json.utf8), path: "a.json")
    let some = try ArticleReader.readFile(Array(json.utf8), path: "a.json", wanted: 4)
    #expect(some.articles.map(\.fragment) == all.articles.prefix(4).map(\.fragment))
    #expect(some.problems.isEmpty)
    let feed = "<rss><channel><title>x</title>" + (1...9).map { "<item><guid>\($0)</guid><title>\($0)</title></item>" }.joined()
    #expect(
      try ArticleReader.readFile(Array(feed.utf8), path: "a.xml", wanted: 4).articles.map(\.fragment) == ["1", "2", "3", "4"])
  }
}

@Suite("The names of a container's items") struct ItemNamesTests {
  private func names(_ items: [(id: String?, text: String)]) -> [String] {
    var names = ItemNames()
    return items.map { names.name(id: $0.id, address: nil, text: .init($0.text)) }
  }

  @Test("are their ids, made typeable")
  func ids() {
    #expect(names([("a#1", ""), (" b\n\u{7}c ", ""), ("é/ü?x=1", "")]) == ["a#1", "b_c", "é/ü?x=1"])
    let long = names([(String(repeating: "x", count: 500) + "1", ""), (String(repeating: "x", count: 500) + "2", "")])
    #expect(long.allSatisfy { $0.utf8.count <= 120 })
    #expect(Set(long).count == 2)
  }

  @Test("are made of the text where there is no id, so that they stay when items come before")
  func without() {
    let before = names([(nil, "One."), (nil, "Two.")])
    #expect(names([(nil, "New."), (nil, "One."), (nil, "Two.")]).suffix(2) == before)
    #expect(names([(" \n", "One.")]).first == before.first)
  }

  @Test("of doubled ids differ by the text, and only of the same text by number")
  func doubled() {
    let names = names([("a", "One."), ("a", "Two."), ("a", "Two."), ("a", "Two."), ("a~x", "")])
    #expect(Set(names).count == 5)
    #expect(names[0] == "a")
    #expect(names[1].hasPrefix("a~"))
    #expect(names[2] == names[1] + "-2")
    #expect(names[3] == names[1] + "-3")
  }
}
