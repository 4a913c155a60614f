import Testing

@testable import Corpus

@Suite("Deeds of one kind")
struct DeedPartingTests {
  /// An article each of one sentence.
  private func told(_ sentences: [String]) -> EventSamples {
    var samples = EventSamples(names: [
      ("Ann Reed", "reed"), ("Reed", "reed"), ("Karl Voss", "voss"), ("Voss", "voss"), ("Petra Reed", "petra"),
    ])
    samples.kinds = ["reed": .person, "voss": .person, "petra": .person]
    for (number, sentence) in sentences.enumerated() { samples.add("\(number).txt", ["News", sentence]) }
    return samples
  }

  /// The articles of each event, where every sentence is linked with every other.
  private func events(_ sentences: [String]) throws -> Set<Set<Int>> {
    let links = sentences.indices.flatMap { first in (first + 1..<sentences.count).map { (first, $0, 0.9) } }
    return try Set(told(sentences).grouped(links))
  }

  @Test("two deaths are two events, and what tells of both is in both") func deaths() throws {
    let sentences = [
      "Ann Reed died on the mountain.", "Ann Reed was killed on the mountain.",
      "The death of Ann Reed came a day after Karl Voss died.",
      "Karl Voss died on the mountain.", "Karl Voss was killed on the mountain.",
    ]
    #expect(try events(sentences) == [[0, 1, 2], [2, 3, 4]])
  }

  @Test("an age that stands beside a name tells whose death it is where nobody is named") func ages() throws {
    let sentences = [
      "Ann Reed, 36, died on the mountain.", "A 36-year-old climber died on the mountain.",
      "The death of Ann Reed came a day after Karl Voss died.",
      "Karl Voss died on the mountain.", "Karl Voss was killed on the mountain.", "Ann Reed died on the mountain.",
    ]
    #expect(try events(sentences) == [[0, 1, 2, 5], [2, 3, 4]])
  }

  @Test("those who died together are of one event") func together() throws {
    let sentences = [
      "Ann Reed and Karl Voss died on the mountain.", "Ann Reed and Karl Voss were killed on the mountain.",
      "Ann Reed died on the mountain.", "Ann Reed was killed on the mountain.", "Karl Voss died on the mountain.",
      "Karl Voss was killed on the mountain.",
    ]
    #expect(try events(sentences) == [[0, 1, 2, 3, 4, 5]])
  }

  @Test("where no source tells of two persons, sources disagree on who it was") func disagreement() throws {
    let sentences = [
      "Ann Reed was arrested in the harbour.", "Police arrested Ann Reed.", "Karl Voss was arrested in the harbour.",
      "Police arrested Karl Voss.",
    ]
    #expect(try events(sentences) == [[0, 1, 2, 3]])
  }

  @Test("persons with a name in common may be one") func oneName() throws {
    let sentences = [
      "Ann Reed was arrested in the harbour.", "Police arrested Ann Reed.", "Petra Reed was arrested in the harbour.",
      "Police arrested Petra Reed.", "Ann Reed was arrested after the arrest of Petra Reed.",
    ]
    #expect(try events(sentences) == [[0, 1, 2, 3, 4]])
  }

  @Test("a plea is taken out of a row of verdicts, and what tells of both stands in both") func steps() throws {
    let sentences = [
      "Ann Reed was found guilty.", "The jury found Ann Reed guilty.", "Ann Reed was convicted by a jury, guilty of all.",
      "Ann Reed pleaded not guilty.", "Ann Reed, who had pleaded not guilty, was found guilty.",
    ]
    #expect(try events(sentences) == [[0, 1, 2, 4], [3, 4]])
  }

  @Test("who was fired and who fired are two events") func senses() throws {
    let sentences = [
      "Ann Reed was fired from her job.", "The firm fired Ann Reed.", "Ann Reed fired at the door.", "Ann Reed fired a shot.",
      "Ann Reed, who had been fired last week, opened fire.",
    ]
    #expect(try events(sentences) == [[0, 1, 4], [2, 3, 4]])
  }

  @Test(
    "what fire means is read from what stands around it",
    arguments: [
      ("Ann Reed was fired from her job.", DeedSense.dismissal), ("The firm fired its coach.", .dismissal),
      ("Ann Reed was angry over her firing.", .dismissal), ("The recently fired man came back.", .dismissal),
      ("Ann Reed opened fire on the firm.", .shooting), ("Shots were fired in the harbour.", .shooting),
      ("Ann Reed then fired one round at Karl Voss.", .shooting), ("The boats were closing in and firing.", nil),
      ("The fire broke out in the harbour.", nil),
    ])
  func sense(sentence: String, sense: DeedSense?) throws {
    let samples = told([sentence])
    let actors = samples.actors
    let material = EventMaterial(articles: samples.articles, actors: actors)
    let features = try #require(material.sentences.first { $0.passage.sentence == 1 })
    let read = ReportingSentence(features, in: samples.articles, actors)
    #expect(read.tokens.indices.compactMap { DeedSense.sense(at: $0, in: read, actors) } == (sense.map { [$0] } ?? []))
  }

  @Test(
    "how far a case has come is read from its words",
    arguments: [
      ("Ann Reed was charged with murder.", [LegalStep.charged]), ("Ann Reed pleaded not guilty to murder.", [.deniedGuilt]),
      ("A not guilty plea was entered.", [.deniedGuilt]), ("Ann Reed pleaded guilty to murder.", [.admittedGuilt]),
      ("Ann Reed was found guilty and sentenced to life.", [.convicted, .sentenced]),
      ("Ann Reed was found not guilty of murder.", [.acquitted]), ("A convicted robber escaped from prison.", []),
      ("Ann Reed could be sentenced to life in prison.", []), ("Ann Reed is serving a life sentence.", []),
    ])
  func step(sentence: String, steps: [LegalStep]) throws {
    let samples = told([sentence])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    let features = try #require(material.sentences.first { $0.passage.sentence == 1 })
    let read = ReportingSentence(features, in: samples.articles, samples.actors)
    #expect(LegalStep.steps(in: read.syntax) == Set(steps))
  }

  @Test(
    "to whom a deed was done is read from what stands before and behind its word",
    arguments: [
      ("Police arrested Ann Reed in the harbour.", ["reed"]), ("Ann Reed was arrested in the harbour.", ["reed"]),
      ("Ann Reed, the leader of the party, was arrested.", ["reed"]), ("The arrest of Ann Reed surprised Karl Voss.", ["reed"]),
      ("Karl Voss saw Ann Reed's arrest.", ["reed"]), ("The mother of Ann Reed was arrested.", []),
      ("Ann Reed's brother was arrested.", []), ("Ann Reed said three men were arrested.", []),
    ])
  func affected(sentence: String, persons: [String]) throws {
    let samples = told([sentence])
    let actors = samples.actors
    let material = EventMaterial(articles: samples.articles, actors: actors)
    let features = try #require(material.sentences.first { $0.passage.sentence == 1 })
    let read = ReportingSentence(features, in: samples.articles, actors)
    let place = try #require(read.tokens.indices.first { read.string($0..<($0 + 1)).hasPrefix("arrest") })
    let traits = AffectedReader(sentence: read, actors: actors).traits(ofDeedAt: place)
    #expect(traits == Set(persons.compactMap { actors.rank(of: ActorID($0)).map { .person(Int32($0)) } }))
  }
}
