import Language
import Testing

@testable import Corpus

@Suite("Where the evidence of a link stands") struct EvidencePlacesTests {
  private static var samples: EventSamples {
    var samples = EventSamples(names: [("Aceh", "aceh"), ("Indonesia", "indonesia"), ("Iran", "iran")])
    samples.add(
      "a.txt", date: .day(2013, 7, 3),
      ["Quake", "On Tuesday an earthquake of magnitude 6.1 struck Aceh in Indonesia, killing five people.", "Iran sent help."])
    samples.add(
      "b.txt", date: .day(2013, 7, 4),
      [
        "Quake", "At least five people died in Aceh when a magnitude 6.1 quake hit on July 2.",
        "Nothing of this was known in Iran.",
      ])
    return samples
  }

  private let analysis: CorpusAnalysis
  private let samples: EventSamples

  init() {
    samples = Self.samples
    analysis = CorpusAnalysis(articles: samples.articles, actors: samples.actors, events: samples.index)
  }

  private func words(_ places: [EvidencePlaces.Place], of article: Int, _ kind: EvidencePlaces.Kind) -> [String] {
    places.filter { $0.kind == kind }.map { samples.articles[article].article.text.string($0.range) }
  }

  private let one = Passage(article: 0, sentence: 1)
  private let other = Passage(article: 1, sentence: 1)

  @Test("actors, dates, numbers and words are found in both, also where they are said differently")
  func both() {
    let places = EvidencePlaces(one, other, in: analysis)
    #expect(words(places.first, of: 0, .actor) == ["Aceh"])
    #expect(words(places.second, of: 1, .actor) == ["Aceh"])
    #expect(words(places.first, of: 0, .date) == ["On Tuesday"] || words(places.first, of: 0, .date) == ["Tuesday"])
    #expect(words(places.second, of: 1, .date) == ["July 2"] || words(places.second, of: 1, .date) == ["on July 2"])
    #expect(words(places.first, of: 0, .number).contains { $0.contains("6.1") })
    #expect(words(places.first, of: 0, .word).contains("killing"))
    #expect(words(places.second, of: 1, .word).contains("died"))
  }

  @Test("a word that only comes near in meaning speaks for a link that has nothing better, and for no other")
  func near() {
    var samples = EventSamples(names: [])
    samples.add("a.txt", ["Title", "The power of the meteorite was great.", "Its power grew."])
    samples.add("b.txt", ["Title", "The forces of the meteorite were great.", "Its forces grew."])
    func pairs(_ evidence: [String], sentence: Int) -> [String] {
      let (one, other) = (Passage(article: 0, sentence: sentence), Passage(article: 1, sentence: sentence))
      let reference = CrossReference(
        from: one, to: other, score: 0.6, evidence: .init(actors: [], dates: [], numbers: [], words: evidence))
      let analysis = CorpusAnalysis(
        articles: samples.articles, actors: samples.actors,
        events: EventIndex(crossReferences: [reference], shownFrom: 0.5, events: []))
      return EvidencePlaces(one, other, in: analysis).first.map { samples.articles[0].article.text.string($0.range) }
    }
    #expect(pairs(["meteorite", "power"], sentence: 1) == ["meteorite"])
    #expect(pairs(["power"], sentence: 2) == ["power"])
  }

  @Test("words that come near in meaning tell of the same, unless each tells of another class of event")
  func classes() {
    func tell(_ one: String, _ other: String, _ likeness: Float) -> Bool {
      let classes = [one, other].map { EventLexicon.general.classes(of: Array($0.utf8)) }
      return EvidenceReader.tellTheSame(classes[0], classes[1], likeness: likeness)
    }
    #expect(tell("kill", "die", 0.4), "of a common class from afar")
    #expect(!tell("request", "send", 0.7))
    #expect(tell("decis", "decid", 0.65) && !tell("decis", "decid", 0.5))
  }

  @Test("places are in order, do not overlap, and lie in their passages; the other way round they are the same")
  func ordered() {
    for (left, right) in [
      (one, other), (Passage(article: 0, sentence: 2), Passage(article: 1, sentence: 2)), (one, Passage(article: 1, sentence: 0)),
    ] {
      let places = EvidencePlaces(left, right, in: analysis)
      for (passage, found) in [(left, places.first), (right, places.second)] {
        let range = analysis.range(of: passage)
        for place in found { #expect(range.lowerBound <= place.range.lowerBound && place.range.upperBound <= range.upperBound) }
        for (earlier, later) in zip(found, found.dropFirst()) { #expect(earlier.range.upperBound <= later.range.lowerBound) }
      }
      #expect(EvidencePlaces(right, left, in: analysis) == places.swapped)
    }
  }

  @Test("two passages that share one name alone have that alone")
  func little() {
    let places = EvidencePlaces(Passage(article: 0, sentence: 2), Passage(article: 1, sentence: 2), in: analysis)
    #expect(places.first.map(\.kind) == [.actor] && places.second.map(\.kind) == [.actor])
  }

  @Test("two passages whose link is not shown have what both say")
  func notShown() {
    let titles = (Passage(article: 0, sentence: 0), Passage(article: 1, sentence: 0))
    let reference = CrossReference(
      from: titles.0, to: titles.1, score: 0.3, isShown: false,
      evidence: .init(actors: [], dates: [], numbers: [], words: []))
    let analysis = CorpusAnalysis(
      articles: samples.articles, actors: samples.actors,
      events: EventIndex(crossReferences: [reference], shownFrom: 0.5, events: []))
    let places = EvidencePlaces(titles.0, titles.1, in: analysis)
    #expect(words(places.first, of: 0, .word) == ["Quake"] && words(places.second, of: 1, .word) == ["Quake"])
  }

  @Test("events that are written anew are the same")
  func rewritten() {
    var again = analysis
    again.rewriteEvents()
    #expect(!again.events.events.isEmpty && again.events.events == analysis.events.events)
    #expect(again.events.events(at: one) == analysis.events.events(at: one))
  }

  @Test("a cross-reference is found by either of its passages, and a pair that was not scored has none")
  func byPassage() throws {
    let reference = try #require(analysis.links.reference(one, other))
    #expect(analysis.links.reference(other, one) == reference)
    #expect(analysis.links.references(of: one).contains(reference) && analysis.links.references(of: other).contains(reference))
    #expect(analysis.links.score(one, other) == reference.score)
    #expect(analysis.links.score(one, Passage(article: 0, sentence: 2)) == 0)
  }
}

@Suite("How a report's date came about") struct ReportDatingTests {
  @Test("what was said, what it means, and by which date")
  func dating() throws {
    var samples = EventSamples(names: [("Aceh", "aceh")])
    samples.add(
      "a.txt", date: .day(2013, 7, 3),
      ["Quake", "On Tuesday an earthquake struck Aceh.", "An earthquake struck Aceh on July 2, 2013."])
    samples.add("b.txt", ["Quake", "On Tuesday an earthquake struck Aceh."])
    let analysis = CorpusAnalysis(articles: samples.articles, actors: samples.actors, events: .empty)
    func dating(_ article: Int, _ sentence: Int) -> ReportDating? {
      let passage = Passage(article: article, sentence: sentence)
      let expression = samples.articles[article].analysis.dates.first {
        analysis.range(of: passage).overlap(with: $0.range) > 0
      }
      let date = samples.articles[article].article.metadata.date.date
      return ReportDating(
        Report(
          passage: passage, modality: .asserted, speaker: nil,
          dateSaid: expression.map { samples.articles[article].article.text.string($0.range) },
          date: expression?.resolved(against: date)), in: analysis)
    }
    let relative = try #require(dating(0, 1))
    #expect(relative.date == .day(2013, 7, 2) && relative.against == .day(2013, 7, 3) && relative.needsArticleDate)
    let absolute = try #require(dating(0, 2))
    #expect(absolute.date == .day(2013, 7, 2) && absolute.against == nil && !absolute.needsArticleDate)
    let unresolved = try #require(dating(1, 1))
    #expect(unresolved.date == nil && unresolved.against == nil)
    #expect(dating(0, 0) == nil)
  }
}
