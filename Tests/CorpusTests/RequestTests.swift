import Language
import Testing

@testable import Corpus

@Suite("Who asks whom for something") struct RequestTests {
  private static func samples(_ articles: [[String]]) -> EventSamples {
    var samples = EventSamples(
      names: [
        ("Rudolf Rassendyll", "rudolf"), ("Rassendyll", "rudolf"), ("Ruritania", "ruritania"), ("Ruritanian", "ruritania"),
        ("Graustark", "graustark"), ("Blues", "blues"), ("Reds", "reds"), ("Zenda", "zenda"),
      ])
    samples.kinds = ["rudolf": .person, "ruritania": .country, "graustark": .country, "zenda": .place]
    for (place, sentences) in articles.enumerated() { samples.add("\(place).txt", ["Title"] + sentences) }
    return samples
  }

  /// The requests of the last sentence: "blues > ruritania".
  private func requests(in sentences: [String]) -> [String] {
    let samples = Self.samples([sentences, ["Ruritania's President Rudolf Rassendyll spoke."]])
    let actors = samples.actors
    let material = EventMaterial(articles: samples.articles, actors: actors)
    func names(_ party: Request.Party) -> String {
      party.actors.map { actors.actors[Int($0)].id.slug }.sorted().joined(separator: "+")
    }
    return material.sentences[sentences.count].requests.map { "\(names($0.asker)) > \(names($0.asked))" }
  }

  @Test(
    "verbs and nouns of asking, with the one who asks and the one who is asked, however they are said",
    arguments: [
      ("The Blues asked Ruritania to send ships.", "blues > ruritania"),
      ("Ruritania was asked by the Blues to send ships.", "blues > ruritania"),
      ("The decision by the Blues to request ships from Ruritania was praised.", "blues > ruritania"),
      ("The Blues appealed to Ruritania for ships.", "blues > ruritania"),
      ("Ruritania's decision was the response to a request by the Blues.", "blues > ruritania"),
      ("Ruritania accepted the invitation of the Blues.", " > ruritania"),
      ("The Blues sent a request for ships to Ruritania.", "blues > ruritania"),
      ("The Blues’ request to Ruritania was heard.", "blues > ruritania"),
      // Who holds a country's office is asked for it.
      (
        "Rassendyll said the sending of ships was in response to a request for ships and guns from the Blues.",
        "blues > rudolf+ruritania"
      ),
      ("The Blues called on Graustark to leave.", "blues > graustark"),
    ])
  func parties(told: String, request: String) { #expect(requests(in: [told]) == [request]) }

  @Test(
    "questions, calls on the telephone and appeals against a sentence are no requests, and a place asks nobody",
    arguments: [
      "The Blues asked Ruritania whether ships had come.", "The Blues called Ruritania late.",
      "The Blues lost their appeal against the sentence.", "The Blues were asked about the ships of Ruritania.",
      "Nobody in Zenda requested ships.",
    ])
  func noRequests(told: String) { #expect(requests(in: [told]) == []) }

  @Test(
    "of requests the word that asks says what happened, and of meetings that for the meeting, whatever else their reports share")
  func themes() {
    func told(_ reports: [String]) -> [String] {
      let samples = Self.samples([["Ruritania's President Rudolf Rassendyll spoke."]] + reports.map { [$0] })
      let material = EventMaterial(articles: samples.articles, actors: samples.actors)
      let members = reports.indices.map { 3 + 2 * $0 }
      let core = EventCore(members, material)
      return members.map { member in
        let sentence = ReportingSentence(material.sentences[member], in: samples.articles, samples.actors)
        return core.eventToken(in: sentence).map { sentence.text.string(sentence.tokens[$0].range) } ?? ""
      }
    }
    #expect(
      told([
        "Ruritania sent soldiers after a request by the Blues.",
        "Soldiers were sent to Zenda as the Blues asked Ruritania to send them.",
      ]) == ["request", "asked"])
    #expect(
      told(["Rassendyll met the Blues in Zenda to talk of support.", "Support was the aim of Rassendyll's talks with the Blues."])
        == ["met", "talks"])
    #expect(
      told(["The Blues attacked Zenda after talks.", "Zenda was attacked after talks, the Blues said."]) == [
        "attacked", "attacked",
      ])
  }

  @Test("a link that a request carries names the words that ask, also where they are unlike, and marks both")
  func evidence() throws {
    let samples = Self.samples([
      ["The Blues asked Ruritania to send ships before the meeting."],
      ["Ruritania accepted the invitation of the Blues at a meeting that was called in haste."],
    ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var reader = EvidenceReader(articles: samples.articles, actors: samples.actors, material: material)
    var writer = EvidenceWriter()
    let place = try #require(reader.write(1, 3, to: &writer))
    let evidence = writer.table().evidence(at: place)
    #expect(evidence.words.first == "asked" && evidence.words.contains("meeting"))
    let (one, other) = (Passage(article: 0, sentence: 1), Passage(article: 1, sentence: 1))
    let reference = CrossReference(from: one, to: other, score: 0.6, evidence: evidence)
    let analysis = CorpusAnalysis(
      articles: samples.articles, actors: samples.actors,
      events: EventIndex(crossReferences: [reference], shownFrom: 0.5, events: []))
    let places = EvidencePlaces(one, other, in: analysis)
    func words(_ places: [EvidencePlaces.Place], _ article: Int) -> [String] {
      places.filter { $0.kind == .word && $0.tellsEvent }.map { samples.articles[article].article.text.string($0.range) }
    }
    #expect(words(places.first, 0).contains("asked") && words(places.second, 1).contains("invitation"))
    #expect(!words(places.second, 1).contains("called"), "not everything that calls asks")
  }

  @Test("who is not named again is who was named before, for a few sentences")
  func completed() {
    let first = "The Blues asked Ruritania to send ships."
    #expect(requests(in: [first, "There is an invitation now."]) == ["blues > ruritania"])
    #expect(requests(in: [first, "The Blues also requested guns."]) == ["blues > ruritania"])
    #expect(requests(in: [first, "Rain fell.", "Snow fell.", "Hail fell.", "There is an invitation now."]) == [])
    #expect(requests(in: [first, "The Reds requested guns."]) == ["reds > "])
  }

  @Test(
    "one request is told from another's, from one to somebody else, and from one that may be made",
    arguments: [
      ("Ruritania's decision was the response to a request by the Blues.", Float(1)),
      ("The Blues requested ships.", 0.6), ("Ruritania has an invitation.", 0.6),
      ("The Reds asked Ruritania to send ships.", 0), ("The Blues asked Graustark to send ships.", 0),
      ("Ruritania will send ships if the Blues request it.", 0), ("The Blues have made no request to Ruritania.", 0),
      ("The Blues thanked Ruritania for ships.", 0),
    ])
  func agreement(told: String, value: Float) {
    let samples = Self.samples([["The Blues asked Ruritania to send ships."], [told]])
    var comparer = PassageComparer(EventMaterial(articles: samples.articles, actors: samples.actors))
    #expect(comparer.values(1, 3, story: 1)[.request] == value)
    #expect(comparer.values(3, 1, story: 1)[.request] == value)
  }

  @Test("what was asked for and what was done are two events, and who tells of both tells of either")
  func parting() {
    let samples = Self.samples([
      ["The Blues asked Ruritania for ships.", "Ruritania sent ships to Zenda."],
      ["Ruritania sent ships to Zenda after a request by the Blues.", "Ships were sent to Zenda by Ruritania."],
      ["The Blues requested ships from Ruritania.", "Ruritania sent ships to Zenda on Monday."],
    ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    let (asking, sending) = (Set([1, 7]), Set([2, 5, 8]))
    let parting = RequestParting(
      material: material,
      likeness: { ones, others in
        // All tell of the sending, but those that ask alone.
        asking.isDisjoint(with: ones) && asking.isDisjoint(with: others) ? 0.8 : 0.1
      }, least: 0.36)
    #expect(parting.parts([1, 2, 4, 5, 7, 8]) == [[1, 4, 7], [2, 4, 5, 8]])
    #expect(parting.parts(sending.sorted()) == [sending.sorted()])
    #expect(parting.parts([1, 4, 7]) == [[1, 4, 7]])
  }

  @Test("a request that names nobody tells on of the one that was told before")
  func pointing() {
    let samples = Self.samples([["The Blues asked Ruritania to send ships.", "Rain fell.", "There is an invitation now."]])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    #expect(material.sentences.map(\.pointing) == [.none, .none, .none, .back(by: 2)])
  }
}
