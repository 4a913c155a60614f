import Foundation
import Language
import Testing

@testable import Corpus

@Suite("What people say of actors") struct ActorStatementTests {
  private let sample = SampleActors([
    ("a.txt", "Haftar spoke. Khalifa Haftar left. Hifter came back. Ankara agreed."),
    ("b.txt", "Hifter and Turkey talked. Smith listened. Ankara was cold."),
    ("c.txt", "Smith wrote of Adam Smith. Hope is near."),
  ])

  private var found: ActorIndex {
    sample.index([
      ("Khalifa Haftar", .person, ["Khalifa Haftar", "Haftar"]), ("Hifter", .person, ["Hifter"]),
      ("Turkey", .country, ["Turkey", "Ankara"]), ("Smith", .person, ["Smith"]), ("Adam Smith", .person, ["Adam Smith"]),
      ("Hope", .person, ["Hope"]),
    ])
  }

  private func stating(_ decisions: ActorDecision..., in article: String? = nil, index: ActorIndex? = nil) -> ActorIndex {
    let statements = decisions.enumerated().map { number, decision in
      ActorStatement(decision, article: article.flatMap(sample.identity), origin: .decision(AnnotationID("\(number)")))
    }
    return (index ?? found).stating(ActorStatements(file: statements, decisions: []), in: sample.articles)
  }

  private func reference(_ name: String) -> ActorReference {
    found.actors.first { $0.name == name }.flatMap { found.reference(to: $0.id, article: nil) } ?? ActorReference(name: name)
  }

  private func count(_ index: ActorIndex, _ name: String) -> Int? { index.actors.first { $0.name == name }?.mentionCount }

  /// Whom the mentions of an article name, in order.
  private func named(_ index: ActorIndex, in article: Int) -> [String] {
    index.mentions[article].map { index[$0.actor]?.name ?? "nobody" }
  }

  @Test("nothing said changes nothing, and neither does what is said of nobody")
  func nothing() {
    let index = stating(
      .rename(ActorReference(name: "Nobody"), "Somebody"), .merge([reference("Hope"), ActorReference(name: "Nobody")]),
      .split("Nobody", from: reference("Hope"), to: nil))
    #expect(index.actors == found.actors && index.mentions == found.mentions && index.standing.isEmpty)
    #expect(found.stating(.none, in: sample.articles).actors == found.actors)
  }

  @Test("a merge joins mentions, aliases and sources under the name and id of the first, and says that the user did it")
  func merge() throws {
    let index = stating(.merge([reference("Khalifa Haftar"), reference("Hifter")]))
    let haftar = try #require(index[ActorID("khalifa-haftar")])
    #expect(haftar.mentionCount == 4 && haftar.mentionsBySource == ["a.txt": 3, "b.txt": 1])
    #expect(haftar.aliases.map(\.text) == ["Hifter", "Haftar", "Khalifa Haftar"])
    #expect(haftar.merges == [ActorMerge(alias: "Hifter", name: "Khalifa Haftar", rule: .user)])
    #expect(index[ActorID("hifter")] == nil)
    #expect(named(index, in: 1) == ["Khalifa Haftar", "Turkey", "Smith", "Turkey"])
    #expect(index.actors.first?.id == haftar.id, "most mentioned first")
    #expect(index.standing[haftar.id]?.statements.count == 1)
  }

  @Test("a later word beats an earlier one, and what was merged is as it was once it is kept apart")
  func laterBeatsEarlier() {
    let merge = ActorDecision.merge([reference("Khalifa Haftar"), reference("Hifter")])
    let apart = ActorDecision.apart(reference("Khalifa Haftar"), reference("Hifter"))
    let separated = stating(merge, apart)
    #expect(separated.actors == found.actors && separated.mentions == found.mentions)
    #expect(count(stating(apart, merge), "Khalifa Haftar") == 4)
    #expect(count(stating(merge, .rename(reference("Hifter"), "A"), .rename(reference("Haftar"), "B")), "A") == 4)
    #expect(stating(.mute(reference("Hope"), true), .mute(reference("Hope"), false)).standing.values.allSatisfy { !$0.isMuted })
  }

  @Test("a merge of three can lose any one of them", arguments: ["Khalifa Haftar", "Hifter", "Hope"])
  func apartOfThree(name: String) {
    let three = ["Khalifa Haftar", "Hifter", "Hope"]
    let others = three.filter { $0 != name }
    let index = stating(.merge(three.map(reference)), .apart(reference(others[0]), reference(name)))
    #expect(count(index, name) == count(found, name))
    #expect(count(index, others[0]) == (count(found, others[0]) ?? 0) + (count(found, others[1]) ?? 0))
  }

  @Test("a split takes one name of an actor everywhere, or in one article, to another actor or to one of its own")
  func split() throws {
    let everywhere = stating(.split("Ankara", from: reference("Turkey"), to: nil))
    #expect(count(everywhere, "Turkey") == 1 && count(everywhere, "Ankara") == 2)
    #expect(everywhere.actors.first { $0.name == "Ankara" }?.kind == .country)

    let here = stating(.split("Smith", from: reference("Smith"), to: reference("Adam Smith")), in: "c.txt")
    #expect(named(here, in: 2) == ["Adam Smith", "Adam Smith", "Hope"] && named(here, in: 1).contains("Smith"))
    #expect(here[ActorID("adam-smith")]?.merges == [ActorMerge(alias: "Smith", name: "Adam Smith", rule: .user)])

    let own = stating(.split("Smith", from: reference("Smith"), to: nil), in: "c.txt")
    let smiths = own.actors.filter { $0.name == "Smith" }
    #expect(smiths.map(\.mentionCount) == [1, 1] && Set(smiths.map(\.id)).count == 2)
    #expect(stating(.split("Ankara", from: reference("Turkey"), to: nil), in: "c.txt").mentions == found.mentions)
  }

  @Test("when all that an actor was called goes elsewhere, it is gone; when its name goes, it is called by what is left")
  func splitOfTheName() {
    #expect(stating(.split("Hope", from: reference("Hope"), to: reference("Smith")))[ActorID("hope")] == nil)
    let index = stating(.split("Khalifa Haftar", from: reference("Khalifa Haftar"), to: nil))
    #expect(index[ActorID("khalifa-haftar")]?.name == "Haftar")
  }

  @Test("an actor is renamed, changes its kind, is none, is pinned and muted; its id stays")
  func words() throws {
    let index = stating(
      .rename(reference("Hifter"), "Khalifa Hifter"), .kind(reference("Turkey"), .organisation), .notAnActor(reference("Hope")),
      .pin(reference("Turkey"), true), .mute(reference("Smith"), true))
    #expect(index[ActorID("hifter")]?.name == "Khalifa Hifter")
    #expect(index[ActorID("turkey")]?.kind == .organisation && index.standing[ActorID("turkey")]?.foundKind == .country)
    #expect(index[ActorID("hope")] == nil && named(index, in: 2) == ["Smith", "Adam Smith"])
    #expect(index.standing[ActorID("turkey")]?.isPinned == true && index.standing[ActorID("smith")]?.isMuted == true)
  }

  @Test(
    "a reference finds its actor by any of its names after the analysis calls it something else, and never one that is only called so too"
  )
  func reanalysis() throws {
    let old = reference("Khalifa Haftar")
    let renamed = sample.index([("Haftar", .person, ["Khalifa Haftar", "Haftar"]), ("Hope", .person, ["Hope"])])
    #expect(stating(.mute(old, true), index: renamed).standing.keys.map(\.slug) == ["haftar"])
    let other = sample.index([("Adam Smith", .person, ["Adam Smith", "Smith", "Ankara", "Turkey"])])
    #expect(stating(.notAnActor(ActorReference(name: "Smith", kind: .person)), index: other).actors == other.actors)
    let country = sample.index([("Hope", .country, ["Hope"])])
    #expect(stating(.notAnActor(reference("Hope")), index: country).actors == country.actors, "a country is another thing")
    let organisation = sample.index([("Hope", .organisation, ["Hope"])])
    #expect(stating(.notAnActor(reference("Hope")), index: organisation).actors.isEmpty)
  }

  @Test(
    "a table in a file may be called by a full name that its actor seldom bears, or by one that its aliases mean; a country may not",
    arguments: [
      (ActorReference(name: "Khalifa Haftar"), "Khalifa Haftar"),
      (ActorReference(name: "The Marshal", aliases: ["Haftar"]), "The Marshal"),
      (ActorReference(name: "Hope"), nil), (ActorReference(name: "Adam Smith"), nil),
    ] as [(ActorReference, String?)])
  func calledInAFile(_ reference: ActorReference, name: String?) {
    let index = sample.index([
      ("Haftar", .person, ["Haftar", "Khalifa Haftar", "Hifter", "Hope"]),
      ("Turkey", .country, ["Turkey", "Ankara", "Adam Smith"]),
    ])
    let said: [ActorDecision] = [
      .names(reference.aliases, of: reference, dates: nil), .rename(reference, reference.name), .pin(reference, true),
    ]
    let file = said.map { ActorStatement($0, origin: .file(line: 1)) }
    let stated = index.stating(ActorStatements(file: file, decisions: []), in: sample.articles)
    #expect(stated[ActorID("haftar")]?.name == name ?? "Haftar" && stated[ActorID("turkey")]?.name == "Turkey")
    #expect(stated.standing.mapValues(\.isPinned) == (name == nil ? [:] : [ActorID("haftar"): true]))
  }

  @Test("of two actors of one name the article tells which is meant")
  func namesakes() {
    let own = stating(.split("Smith", from: reference("Smith"), to: nil), in: "c.txt")
    for (place, path) in [(1, "b.txt"), (2, "c.txt")] {
      let index = stating(
        .rename(ActorReference(name: "Smith", kind: .person, article: path), "Will"), index: own)
      #expect(named(index, in: place).contains("Will") && !named(index, in: 3 - place).contains("Will"))
    }
  }

  @Test("two that the analysis makes one are two again when somebody kept them apart")
  func apartAfterReanalysis() {
    let apart = ActorDecision.apart(reference("Khalifa Haftar"), reference("Hifter"))
    let merged = sample.index([("Khalifa Haftar", .person, ["Khalifa Haftar", "Haftar", "Hifter"])])
    let index = stating(apart, index: merged)
    #expect(count(index, "Khalifa Haftar") == 2 && count(index, "Hifter") == 2)
  }

  @Test("names are given to an actor: whole actors that are mostly called so, else the mentions alone")
  func names() {
    let index = stating(.names(["Hifter", "Ankara"], of: reference("Khalifa Haftar"), dates: nil))
    #expect(count(index, "Khalifa Haftar") == 6 && count(index, "Turkey") == 1)
    let unknown = stating(.names(["Hope", "Hifter"], of: ActorReference(name: "The One"), dates: nil))
    #expect(count(unknown, "Hope") == 3, "a name that nobody has yet is found by its aliases")
  }

  @Test("a name that was an actor's on some days is another's on others, and stays where no day is known")
  func dates() {
    let dated = SampleActors([
      ("2010.txt", "The Pope spoke."), ("2015.txt", "The Pope spoke. Francis spoke."), ("undated.txt", "The Pope spoke."),
    ]) { path in Int(path.prefix(4)).flatMap(CalendarDate.year) }
    let index = dated.index([("Pope", .person, ["Pope"]), ("Francis", .person, ["Francis"])])
    let days = ActorDates(from: .day(2013, 3, 13), to: nil)
    let said = ActorStatements(
      file: [ActorStatement(.names(["Pope"], of: ActorReference(name: "Francis"), dates: days), origin: .file(line: 1))],
      decisions: [])
    let stated = index.stating(said, in: dated.articles)
    #expect(stated.mentions.map { $0.map(\.actor.slug) } == [["pope"], ["francis", "francis"], ["pope"]])

    let joined = dated.index([("Francis", .person, ["Francis", "Pope"])]).stating(said, in: dated.articles)
    #expect(joined.mentions.map { $0.map(\.actor.slug) } == [["pope"], ["francis", "francis"], ["francis"]])
  }

  @Test("proposals go with their actors, and those that were answered are gone")
  func proposals() {
    func proposal(_ one: String, _ other: String) -> ActorProposal {
      ActorProposal(one: ActorID(one), other: ActorID(other), rule: .surname, evidence: "both are called so")
    }
    let index = ActorIndex(
      actors: Array(found.actors), mentions: Array(found.mentions),
      proposals: [proposal("khalifa-haftar", "hifter"), proposal("smith", "adam-smith"), proposal("hifter", "hope")])
    let merged = stating(.merge([reference("Khalifa Haftar"), reference("Hifter")]), index: index)
    #expect(merged.proposals == [proposal("smith", "adam-smith"), proposal("khalifa-haftar", "hope")])
    let apart = stating(.apart(reference("Adam Smith"), reference("Smith")), index: index)
    #expect(apart.proposals == [proposal("khalifa-haftar", "hifter"), proposal("hifter", "hope")])
    #expect(stating(.notAnActor(reference("Hope")), index: index).proposals.count == 2)
  }

  @Test("decisions come after the file, in the order in which they were changed, whatever the order in which they are given")
  func whoDecides() {
    let line = ActorStatement(.rename(reference("Hope"), "By file"), origin: .file(line: 1))
    let decisions = ["First", "Last"].enumerated().map { number, name in
      Annotation(
        id: AnnotationID("\(9 - number)"), target: .library, note: "", tags: [],
        decision: .actors(.rename(reference("Hope"), name)),
        creator: "tester", created: Date(timeIntervalSinceReferenceDate: 0),
        modified: Date(timeIntervalSinceReferenceDate: Double(number)))
    }
    for given in [decisions, decisions.reversed()] {
      let index = found.stating(ActorStatements(file: [line], decisions: given), in: sample.articles)
      #expect(index[ActorID("hope")]?.name == "Last")
    }
    #expect(found.stating(ActorStatements(file: [line], decisions: []), in: sample.articles)[ActorID("hope")]?.name == "By file")
  }

  @Test("what is in boilerplate moves and does not count")
  func boilerplate() {
    let index = sample.index([("Smith", .person, ["Smith"])], zones: ["c.txt": .boilerplate])
    let moved = stating(.split("Smith", from: reference("Smith"), to: nil), index: index)
    #expect(moved.actors.map(\.mentionCount) == [1])
    #expect(moved.mentions.map(\.count) == [0, 1, 2])
  }
}

/// Articles with actors by their names, in no way that the program finds them.
struct SampleActors {
  let articles: [AnalysedArticle]

  init(_ texts: [(path: String, text: String)], date: (String) -> CalendarDate? = { _ in nil }) {
    articles = texts.map { path, string in
      let text = Text(string)
      var metadata = ArticleMetadata()
      metadata.date = ArticleDate(date: date(path), printed: nil, basis: .metadata)
      let article = Article(
        id: ArticleID(path: path), textHash: ContentHash(of: text), text: text,
        blocks: [Block(kind: .paragraph, range: text.range)], metadata: metadata)
      return AnalysedArticle(article: article, analysis: ArticleAnalysis(sentences: [], names: [], dates: [], numbers: []))
    }
  }

  func identity(_ path: String) -> ArticleIdentity? { articles.first { $0.article.id.path == path }?.article.identity }

  /// Longer names are looked for first; what one took is no other's.
  func index(_ actors: [(name: String, kind: Actor.Kind, aliases: [String])], zones: [String: Mention.Zone] = [:]) -> ActorIndex {
    let names = actors.flatMap { actor in actor.aliases.map { (actor: actor.name, alias: $0) } }
      .sorted { ($1.alias.utf8.count, $0.alias) < ($0.alias.utf8.count, $1.alias) }
    var counts: [String: [String: [String]]] = [:]
    let mentions = articles.map { article -> [Mention] in
      let bytes = article.article.text.bytes
      var found: [Mention] = []
      for (actor, alias) in names {
        let words = Array(alias.utf8)
        for start in bytes.indices where bytes[start...].starts(with: words) {
          let range = ByteRange(bytes: start..<(start + words.count))
          if found.contains(where: { $0.range.overlaps(range) }) { continue }
          let zone = zones[article.article.id.path] ?? .text
          found.append(Mention(range: range, actor: Self.id(actor), form: .name, zone: zone, confidence: 1))
          if zone != .boilerplate { counts[actor, default: [:]][alias, default: []].append(article.article.sourceName) }
        }
      }
      return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    let made = actors.map { actor in
      let aliases = counts[actor.name] ?? [:]
      let sources = aliases.values.flatMap { $0 }
      return Actor(
        id: Self.id(actor.name), name: actor.name, kind: actor.kind,
        aliases: aliases.map { Actor.Alias(text: $0.key, count: $0.value.count) }
          .sorted { (-$0.count, $0.text) < (-$1.count, $1.text) },
        mentionCount: sources.count, mentionsBySource: Dictionary(sources.map { ($0, 1) }, uniquingKeysWith: +))
    }
    return ActorIndex(
      actors: made.filter { $0.mentionCount > 0 }.sorted { (-$0.mentionCount, $0.id) < (-$1.mentionCount, $1.id) },
      mentions: mentions)
  }

  private static func id(_ name: String) -> ActorID { ActorID(name.lowercased().replacingOccurrences(of: " ", with: "-")) }
}
