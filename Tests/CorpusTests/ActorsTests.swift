import Foundation
import Language
import Testing

@testable import Corpus

/// Actors across articles: on happenings that we made up, and on the seeds.
@Suite struct ActorsTests {
  private func analysed(_ string: String, path: String, source: String? = nil, kind: Block.Kind = .paragraph) -> AnalysedArticle {
    let text = Text(string)
    let blocks = string.isEmpty ? [] : [Block(kind: kind, range: text.range)]
    var metadata = ArticleMetadata()
    if let source { metadata.source = SourceAttribution(name: source, basis: .stated) }
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: text), text: text, blocks: blocks, metadata: metadata)
    return AnalysedArticle(article: article, analysis: ArticleAnalyser(tagger: LinearNameTagger()).analyse(article))
  }

  private func index(_ texts: String...) -> ActorIndex {
    RuleActorResolver().actors(in: texts.enumerated().map { analysed($1, path: "article-\($0).txt") })
  }

  private func aliases(_ index: ActorIndex, _ id: String) -> Set<String> {
    Set(index[ActorID(id)]?.aliases.map(\.text) ?? [])
  }

  @Test("a surname is the person whose full name its article gives")
  func surnames() {
    let index = index("Mayor Helga Brandvik opened the bridge. Brandvik said it was safe. A friend of Brandvik agreed.")
    #expect(aliases(index, "helga-brandvik") == ["Helga Brandvik", "Brandvik"])
    #expect(index[ActorID("helga-brandvik")]?.mentionCount == 3)
    #expect(index[ActorID("helga-brandvik")]?.kind == .person)
  }

  @Test("two persons of one surname stay two, and the bare surname is the one who was named last")
  func families() {
    let index = index(
      "Pilot Laura Kestner took off. Kestner landed. Her brother, engineer Boris Kestner, waited. Kestner said he was glad.")
    #expect(index[ActorID("laura-kestner")]?.mentionCount == 2)
    #expect(index[ActorID("boris-kestner")]?.mentionCount == 2)
  }

  @Test("spellings of one name in several articles are one person")
  func spellings() {
    let index = index(
      "Prime Minister Yusuf al-Kharrat resigned.", "The resignation of Yusuf Kharat surprised many. Kharat said nothing.",
      "President Yousef Al-Kharrat was not asked.")
    #expect(index.actors.filter { $0.kind == .person }.count == 1)
    #expect(index.actors.first { $0.kind == .person }?.mentionCount == 4)
  }

  @Test("an acronym is what its bracket says, also in articles that do not say it")
  func acronyms() {
    let index = index(
      "The Council for Harbour Safety (CHS) met. The CHS said the pier would close.", "The CHS said in April that it would stay.")
    #expect(aliases(index, "council-for-harbour-safety") == ["Council for Harbour Safety", "CHS"])
    #expect(index[ActorID("council-for-harbour-safety")]?.mentionCount == 4)
  }

  @Test("a country has its adjective and its acting capital, the capital as a place is a place")
  func countries() {
    let index = index("Norway agreed. Norwegian ships left Oslo. Oslo rejected the offer. He lives in Oslo.")
    #expect(aliases(index, "norway") == ["Norway", "Norwegian", "Oslo"])
    #expect(index[ActorID("oslo")]?.kind == .place)
    #expect(index[ActorID("oslo")]?.mentionCount == 2)
  }

  @Test("Brussels stands for the union whose bodies meet there, where it acts")
  func brussels() {
    let index = index("The European Union met. Brussels rejected the offer. He lives in Brussels.")
    #expect(aliases(index, "european-union") == ["European Union", "Brussels"])
    #expect(index[ActorID("brussels")]?.kind == .place)
  }

  @Test("an adjective of two countries names both, and one inside a longer name none")
  func adjectives() {
    let index = index("The Turkish-Libyan deal angered Turks. Turkish Airlines flies.")
    #expect(index[ActorID("turkey")]?.mentionCount == 2)
    #expect(aliases(index, "libya") == ["Libyan"])
  }

  @Test("a short name means the one longer name of its article that ends with it")
  func containedNames() {
    let index = index("The Peruvian Foreign Ministry protested. The Foreign Ministry called the ambassador.")
    #expect(aliases(index, "peruvian-foreign-ministry") == ["Peruvian Foreign Ministry", "Foreign Ministry"])
  }

  @Test("an initial joins no two persons")
  func initials() {
    let index = index(
      "Judge Robert Thackeray spoke.", "Judge Richard Thackeray was silent.", "The ruling of Judge R. Thackeray was read.")
    #expect(index[ActorID("robert-thackeray")]?.mentionCount == 1)
    #expect(index[ActorID("richard-thackeray")]?.mentionCount == 1)
  }

  @Test("mentions are counted by source and know their zone")
  func sourcesAndZones() {
    let index = RuleActorResolver().actors(in: [
      analysed("Minister Ada Lindqvist spoke.", path: "a.txt", source: "Harbour News"),
      analysed("Minister Ada Lindqvist on Monday.", path: "b.txt", kind: .caption),
    ])
    #expect(index[ActorID("ada-lindqvist")]?.mentionsBySource == ["Harbour News": 1, "b.txt": 1])
    #expect(index.mentions.map { $0.map(\.zone) } == [[.text], [.caption]])
  }

  @Test(
    "a name in boilerplate or a byline has its zone, does not count, and makes no actor by itself",
    arguments: [Block.Kind.credit, .sourceLine, .disclaimer, .chrome, .subscription, .advert, .byline])
  func boilerplateZone(kind: Block.Kind) {
    let index = RuleActorResolver().actors(in: [
      analysed("Minister Ada Lindqvist spoke. Lindqvist left.", path: "a.txt"),
      analysed("Photo of Minister Ada Lindqvist by Mayor Helga Brandvik", path: "b.txt", kind: kind),
    ])
    #expect(index[ActorID("ada-lindqvist")]?.mentionCount == 2)
    #expect(index[ActorID("helga-brandvik")] == nil)
    #expect(index.mentions.map { $0.map(\.zone) } == [[.text, .text], [.boilerplate]])
  }

  @Test("who took the picture is not counted among those whom its caption names")
  func creditInCaption() {
    let index = RuleActorResolver().actors(in: [
      analysed("Minister Ada Lindqvist spoke to NATO on Monday. / AFP Photo", path: "a.txt", kind: .caption)
    ])
    #expect(index.mentions[0].first?.zone == .caption)
    #expect(index.mentions[0].allSatisfy { $0.actor != ActorID("afp") })
  }

  @Test("titles, decks, headings and list items are text", arguments: [Block.Kind.title, .deck, .heading, .paragraph, .listItem])
  func textZone(kind: Block.Kind) {
    let index = RuleActorResolver().actors(in: [analysed("Minister Ada Lindqvist spoke.", path: "a.txt", kind: kind)])
    #expect(index.mentions.map { $0.map(\.zone) } == [[.text]])
  }

  @Test("nothing gives no actors")
  func nothing() {
    #expect(index().actors.isEmpty)
    #expect(index("", "no names here.").mentions == [[], []])
  }

  @Test("spellings are told from other names")
  func spellingRules() {
    for (one, other) in [("serraj", "sarraj"), ("sarraj", "saraj"), ("gaddafi", "qaddafi"), ("gaddafi", "kadhafi")] {
      #expect(Spelling.areVariants(one, other), "\(one) \(other)")
    }
    for (one, other) in [("putin", "poutine-lavrov"), ("haftar", "hariri"), ("assad", "abbas"), ("ali", "ala")] {
      #expect(!Spelling.areVariants(one, other), "\(one) \(other)")
    }
  }

  // MARK: The seeds

  private func seeds() throws -> [AnalysedArticle] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    let analyser = ArticleAnalyser(tagger: LinearNameTagger())
    return try files.flatMap { file in
      try ArticleReader.read(Array(Data(contentsOf: file)), path: file.lastPathComponent).map {
        let article = Article(
          id: ArticleID(path: file.lastPathComponent), textHash: ContentHash(of: $0.text), text: $0.text, blocks: $0.blocks,
          metadata: $0.metadata)
        return AnalysedArticle(article: article, analysis: analyser.analyse(article))
      }
    }
  }

  @Test("an actor is one in every seed that names it, under every spelling")
  func seedActors() throws {
    let articles = try seeds()
    let index = RuleActorResolver().actors(in: articles)
    #expect(articles.count == 5)
    let spellings: [String: [String]] = [
      "khalifa-haftar": ["Haftar", "Khalifa Haftar"], "recep-tayyip-erdogan": ["Erdogan", "Recep Tayyip Erdogan"],
      "vladimir-putin": ["Putin", "Vladimir Putin"],
      "government-of-national-accord": ["GNA", "PNS", "Government of National Accord"],
      "turkey": ["Turkey", "Turkish"], "russia": ["Russia", "Kremlin"], "united-nations": ["UN", "United Nations"],
    ]
    for (id, names) in spellings.sorted(by: { $0.key < $1.key }) {
      for name in names {
        let owners = owners(of: name, index, articles)
        #expect(owners == [id], "\(name): \(owners.sorted())")
      }
    }
    let serraj = ["Fayez al-Serraj", "Fayez Al-Serraj", "Fayez al-Sarraj", "Fayez Saraj", "Saraj"].map {
      owners(of: $0, index, articles)
    }
    #expect(Set(serraj).count == 1 && serraj[0].count == 1)
    #expect(owners(of: "Ankara", index, articles) == ["ankara", "turkey"])
    for (article, mentions) in zip(articles, index.mentions) {
      #expect(mentions.contains { $0.actor == ActorID("khalifa-haftar") }, "\(article.article.id.path)")
    }
  }

  @Test("different actors of the seeds are different, and the answer is the same every time")
  func seedActorsApart() throws {
    let articles = try seeds()
    let index = RuleActorResolver().actors(in: articles)
    let names = [
      "Vladimir Putin", "Kirill Semenov", "Muammar Gaddafi", "Leonid Slutsky", "Leonid Ivashov", "Shamil Sultanov", "LNA", "GNA",
      "NATO",
    ]
    let owners = names.map { self.owners(of: $0, index, articles) }
    #expect(owners.allSatisfy { $0.count == 1 })
    #expect(Set(owners).count == names.count)
    let again = RuleActorResolver().actors(in: articles)
    #expect(again.actors == index.actors && again.mentions == index.mentions)
  }

  /// The actors whose mentions are written `name`.
  private func owners(of name: String, _ index: ActorIndex, _ articles: [AnalysedArticle]) -> Set<String> {
    var owners: Set<String> = []
    for (article, mentions) in zip(articles, index.mentions) {
      for mention in mentions where article.article.text.string(mention.range) == name { owners.insert(mention.actor.slug) }
    }
    return owners
  }
}
