import Language
import Testing

@testable import Corpus

@Suite("The model of links") struct LinkModelTests {
  @Test("a model is read as it was written, and lines that mean nothing are passed over")
  func lines() {
    var model = LinkModel()
    model.pair.bias = -2.5
    model.pair.weights[PairFeature.numbers.rawValue] = 1.25
    model.context.weights[ContextFeature.adjacent.rawValue] = 0.5
    let read = LinkModel(lines: model.lines + "pair nonsense 3\nnothing bias 4\npair dates\n\n")
    #expect(read.lines == model.lines)
    var values = PairValues()
    values[.numbers] = 2
    #expect(read.pair.logit(values.numbers) == 0)
  }

  @Test("no feature that speaks for a link weighs against it, and each of the three models is there")
  func fitted() {
    let model = LinkModel.fitted
    #expect(model.story.bias != 0 && model.pair.bias != 0 && model.context.bias != 0)
    for feature in [PairFeature.localTelling, .soft, .classes, .numbers, .dates, .windowActors, .story] {
      #expect(model.pair.weights[feature.rawValue] >= 0)
    }
    for feature in [PairFeature.otherDay, .windowApartPersons, .windowElsewhen, .windowMayBe, .otherDoers] {
      #expect(model.pair.weights[feature.rawValue] < 0)
    }
  }
}

@Suite("What two passages share") struct PassageComparerTests {
  private static let samples: EventSamples = {
    var samples = EventSamples(names: [("Ruritania", "ruritania"), ("Strelsau", "strelsau"), ("Zenda", "zenda")])
    samples.add("a.txt", ["Title of the one", "Ruritania sent soldiers to Zenda on Monday.", "The soldiers fell at Strelsau."])
    samples.add(
      "b.txt",
      ["Title of another", "Ruritania may send soldiers to Zenda, it was said.", "At Strelsau 12 troopers are falling every week."])
    return samples
  }()

  private let material = EventMaterial(articles: samples.articles, actors: samples.actors)

  private func number(_ article: Int, _ sentence: Int) -> Int {
    material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: sentence) } ?? 0
  }

  @Test("is the same whichever of the two is looked at first")
  func isSymmetric() {
    var comparer = PassageComparer(material)
    for a in material.articleRanges[0] {
      for b in material.articleRanges[1] {
        let (one, other) = (comparer.values(a, b, story: 1), comparer.values(b, a, story: 1))
        for feature in PairFeature.allCases { #expect(abs(one[feature] - other[feature]) < 1e-5, "\(feature)") }
      }
    }
  }

  @Test("what was years ago is told from what is told as news, and not from what was then too")
  func elsewhen() throws {
    var samples = EventSamples(names: [("Zenda", "zenda")])
    let date = try #require(CalendarDate.day(2014, 5, 6))
    samples.add(
      "a.txt", date: date,
      ["One", "Zenda hosted the games in 2007.", "Zenda will host the games.", "Zenda hosted the games in May."])
    samples.add("b.txt", date: date, ["Another", "The games of 2007 were hosted by Zenda.", "Zenda hosts the games this week."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    func isElsewhen(_ a: Int, _ b: Int) -> Bool { comparer.values(a, 4 + b, story: 1)[.windowElsewhen] == 1 }
    #expect(isElsewhen(1, 2) && isElsewhen(2, 1) && isElsewhen(3, 1))
    #expect(!isElsewhen(1, 1) && !isElsewhen(2, 2) && !isElsewhen(3, 2))
  }

  @Test(
    "what was done to one in one year long ago is told from what was done to it in another, and from what somebody else did then")
  func sameElsewhen() throws {
    var samples = EventSamples(names: [("Zenda", "zenda"), ("Strelsau", "strelsau")])
    let date = try #require(CalendarDate.day(2014, 5, 6))
    samples.add("a.txt", date: date, ["One", "In 1990 she founded the hospital of Zenda."])
    samples.add(
      "b.txt", date: date,
      [
        "Another", "The hospital of Zenda was founded in 1990.", "The hospital of Zenda was founded in 1987.",
        "Strelsau had a hospital that was founded in 1990.", "She founds the hospital of Zenda this week.",
      ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect((1...4).map { comparer.values(1, 2 + $0, story: 1)[.windowSameElsewhen] } == [1, 0, 0, 0])
  }

  @Test("a record or a score is a number that two passages share, unless it counts something")
  func scores() {
    var samples = EventSamples(names: [("Zenda", "zenda")])
    samples.add("a.txt", ["One", "Zenda left with a record of 284-286.", "Zenda won 3–1 at home."])
    samples.add(
      "b.txt",
      [
        "Another", "The coach has gone 284–286 in seven years.", "It was a 286-284 vote.", "A 3-1 victory.", "Call 284-286-100.",
        "There were 284-286 men.",
      ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    func shared(_ a: Int, _ b: Int) -> Float { comparer.values(a, 3 + b, story: 1)[.numbers] }
    #expect(shared(1, 1) == 1 && shared(2, 3) > 0)
    #expect([2, 4, 5].allSatisfy { shared(1, $0) == 0 })
  }

  @Test("an article without a date tells of another time only by years alone")
  func elsewhenUndated() {
    var samples = EventSamples(names: [("Zenda", "zenda")])
    samples.add(
      "a.txt",
      ["One", "Zenda hosted the games in 2007.", "Zenda hosted the games on 5 May 2012.", "Zenda hosted the games five years ago."])
    samples.add("b.txt", ["Another", "Zenda hosts the games."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect([1, 2, 3].map { comparer.values($0, 5, story: 1)[.windowElsewhen] } == [1, 0, 1])
    let times = (1...5).map { ToldTime(material.sentences[$0], articleDays: nil) }
    #expect(times[2] == .longAgo && times[2].excludes(times[4]) && !times[2].excludes(times[0]) && !times[2].excludes(times[1]))
  }

  @Test("what may be is told from what was")
  func mayBe() {
    var comparer = PassageComparer(material)
    let values = comparer.values(number(0, 1), number(1, 1), story: 1)
    #expect(values[.windowMayBe] == 1 && values[.actors] == 2)
    #expect(comparer.values(number(0, 2), number(1, 2), story: 1)[.windowMayBe] == 0)
  }

  @Test("what somebody wants may be, however long it takes to tell; what is likely, a few words further only")
  func wanted() {
    var samples = EventSamples(names: [("Ruritania", "ruritania"), ("Zenda", "zenda")])
    samples.add(
      "a.txt",
      [
        "One", "Ruritania wanted peace and quiet in all of the south and at last to send soldiers to Zenda.",
        "Ruritania, with likely peace and quiet in all of the south, at last sent soldiers to Zenda.",
      ])
    samples.add("b.txt", ["Another", "Ruritania sent soldiers to Zenda."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect(comparer.values(1, 4, story: 1)[.windowMayBe] == 1)
    #expect(comparer.values(2, 4, story: 1)[.windowMayBe] == 0)
  }

  @Test("what was done to none was not done, wherever that is said")
  func denied() {
    var samples = EventSamples(names: [("Ruritania", "ruritania"), ("Zenda", "zenda")])
    samples.add("a.txt", ["One", "Ruritania agreed to terms in Zenda.", "In Zenda Ruritania agreed to none."])
    samples.add("b.txt", ["Another", "Ruritania and Zenda have agreed."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect([1, 2].map { comparer.values($0, 4, story: 1)[.windowDenied] } == [0, 1])
  }

  @Test("what could be on a day is not apart from what was on it")
  func planned() {
    var samples = EventSamples(names: [("Ruritania", "ruritania"), ("Zenda", "zenda")])
    samples.add(
      "a.txt",
      ["One", "Ruritania may send soldiers to Zenda on 5 May 2012.", "Ruritania may send soldiers to Zenda on 5 June 2012."])
    samples.add("b.txt", ["Another", "Ruritania sent soldiers to Zenda on 5 May 2012."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect(comparer.values(1, 4, story: 1)[.windowMayBe] == 0)
    #expect(comparer.values(2, 4, story: 1)[.windowMayBe] == 1)
  }

  @Test("words that mean nearly the same are likened, and irregular forms are one word")
  func likened() {
    var comparer = PassageComparer(material)
    let values = comparer.values(number(0, 2), number(1, 2), story: 1)
    #expect(values[.likeEvents] > 0)
    // "soldiers" and "troopers", "fell" and "falling": more than the one word that is the same.
    #expect(values[.soft] > 0.3)
  }

  @Test("what is told in one clause of a long sentence is as like as if it stood alone")
  func clauses() {
    var samples = EventSamples(names: [("Ruritania", "ruritania"), ("Zenda", "zenda"), ("Strelsau", "strelsau")])
    samples.add("a.txt", ["One", "Ruritania sent soldiers to Zenda.", "Ruritania sold soldiers bread in Zenda."])
    samples.add(
      "b.txt",
      [
        "Another",
        "The harvest festival opened late in Strelsau, as merchants had feared, because Ruritania sent soldiers to Zenda.",
        "Because Ruritania was poor, soldiers in Zenda were seldom seen.",
      ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    let (same, scattered) = (comparer.values(1, 4, story: 1), comparer.values(1, 5, story: 1))
    #expect(same[.clause] > 0.9 && same[.soft] < 0.8)
    #expect(scattered[.clause] < same[.clause])
    #expect(comparer.values(1, 0, story: 1)[.clause] == 0)
  }

  @Test(
    "one deed of another doer is told from the doer's own, however it is said who does it",
    arguments: [
      ("Ruritania sent soldiers to Zenda.", false), ("Soldiers were sent to Zenda by Ruritania.", false),
      ("Ruritania decided to send soldiers to Zenda.", false), ("The king praised Ruritania's sending of soldiers.", false),
      ("Strelsau sent soldiers to Zenda.", true), ("Soldiers were sent to Zenda by Strelsau.", true),
      ("The decision by Strelsau to send soldiers was praised.", true), ("Ruritania asked Strelsau to send soldiers.", true),
      ("The king praised Strelsau's sending of soldiers.", true),
      // A person may do it for the country, and where nobody is named it may be anybody.
      ("Rudolf sent soldiers to Zenda.", false), ("Soldiers were sent to Zenda.", false), ("They sent soldiers to Zenda.", false),
      ("Strelsau feared the soldiers in Zenda.", false), ("The conflict in Strelsau sent soldiers to Zenda.", false),
      ("Strelsau-backed rebels sent soldiers to Zenda.", false), ("The government of Strelsau sent soldiers to Zenda.", true),
    ])
  func otherDoers(told: String, isOther: Bool) {
    var samples = EventSamples(names: [
      ("Ruritania", "ruritania"), ("Zenda", "zenda"), ("Strelsau", "strelsau"), ("Rudolf", "rudolf"),
    ])
    samples.kinds = ["ruritania": .country, "strelsau": .country, "rudolf": .person, "zenda": .place]
    samples.add("a.txt", ["One", "Ruritania sent soldiers to Zenda."])
    samples.add("b.txt", ["Another", told])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect(comparer.values(1, 3, story: 1)[.otherDoers] == (isOther ? 1 : 0))
  }

  @Test(
    "he, it and this company do what the one does whom the sentence before names",
    arguments: [
      ("The Blues opened a mine.", "This company has sent soldiers to Zenda.", true),
      ("The Blues opened a mine.", "It sent soldiers.", true),
      ("The Blues opened a mine.", "The company has sent soldiers to Zenda.", false),
      ("The mine opened.", "It sent soldiers.", false),
      ("Rudolf opened a mine of the Blues.", "He sent soldiers.", false),
      ("The Blues and the Reds opened a mine.", "This company has sent soldiers.", false),
    ])
  func carriedDoers(before: String, told: String, isOther: Bool) {
    var samples = EventSamples(names: [
      ("Ruritania", "ruritania"), ("Zenda", "zenda"), ("Blues", "blues"), ("Reds", "reds"), ("Rudolf", "rudolf"),
    ])
    samples.kinds = ["ruritania": .country, "rudolf": .person, "zenda": .place]
    samples.add("a.txt", ["One", "Ruritania sent soldiers to Zenda."])
    samples.add("b.txt", ["Another", before, told])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    #expect(comparer.values(1, 4, story: 1)[.otherDoers] == (isOther ? 1 : 0))
  }

  @Test("a pair that shares nothing is not measured, but where all are wanted, and what is measured is the same")
  func sharesNothing() {
    func measured(all: Bool) -> [[Int]: PairValues] {
      var found: [[Int]: PairValues] = [:]
      var comparer = PassageComparer(material, measuresAll: all)
      comparer.compare(material.articleRanges[0], material.articleRanges[1], story: 1) { found[[$0, $1]] = $2 }
      return found
    }
    let (some, all) = (measured(all: false), measured(all: true))
    #expect(all.count == material.articleRanges[0].count * material.articleRanges[1].count && some.count < all.count)
    for (pair, values) in all {
      guard let other = some[pair] else {
        #expect(values[.soft] == 0 && values[.actors] == 0 && values[.classes] == 0 && values[.dates] == 0)
        continue
      }
      #expect(values.numbers == other.numbers)
    }
  }

  @Test("an article that is reckoned to be of another date gives what one of that date gives")
  func redated() throws {
    let day = try #require(CalendarDate.day(2019, 11, 27))
    let known = ArticleDate(date: day, printed: nil, basis: .printed)
    let comparison = ArticleComparison(Self.samples.articles, actors: Self.samples.actors)
    let other = comparison.articles[1].article.metadata.date
    let redated = comparison.dated([known, other])
    let anew = ArticleComparison([Self.samples.articles[0].dated(known), Self.samples.articles[1]], actors: Self.samples.actors)
    #expect(redated.material.sentences.map(\.dates) == anew.material.sentences.map(\.dates))
    #expect(redated.material.sentences.map(\.datePlaces) == anew.material.sentences.map(\.datePlaces))
    #expect(redated.material.table.hasDates == anew.material.table.hasDates)
    #expect(redated.material.sentences.map(\.dates) != comparison.material.sentences.map(\.dates))
  }

  @Test("the pairs of two very long articles that share what is rare in them are found, and no others are measured")
  func longArticles() {
    var samples = EventSamples(names: [("Zenda", "zenda")])
    let filler = (0..<400).map { "They met and they talked of it \($0 % 7) times." }
    samples.add("a.txt", filler + ["A meteorite destroyed the observatory of Zenda."])
    samples.add("b.txt", filler + ["The observatory of Zenda was destroyed by a meteorite."])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    let pairs = ArticleNeighbours(material).compared().pairs
    var measured: [(Int, Int)] = []
    PairSearch(material: material, model: .fitted).forEachPair(pairs) { first, second, _ in measured.append((first, second)) }
    #expect(measured.count == 1)
    #expect(measured.first.map { [$0.0, $0.1] } == [400, 801])
  }

  @Test("a meeting is the same that others call a visit or talks, by who is there, where and when")
  func encounters() {
    var samples = EventSamples(
      names: [
        ("Rudolf", "rudolf"), ("Michael", "michael"), ("Strelsau", "strelsau"), ("Ruritania", "ruritania"),
        ("Graustark", "graustark"),
      ])
    samples.kinds = [
      "rudolf": .person, "michael": .person, "strelsau": .place, "ruritania": .country, "graustark": .country,
    ]
    samples.add(
      "a.txt", date: CalendarDate.day(1894, 1, 12),
      [
        "Title of the one", "Rudolf met Michael in Strelsau on Wednesday.", "Rudolf and Michael went to Strelsau.",
        "Rudolf met Michael in Ruritania.",
      ])
    samples.add(
      "b.txt", date: CalendarDate.day(1893, 12, 20),
      [
        "Title of another", "Rudolf will hold talks with Michael in Strelsau next month.", "Rudolf is expected in Strelsau.",
        "Michael held talks with Rudolf on Monday.", "The visit of Rudolf and Michael to Graustark was short.",
        "Rudolf and Michael held talks to end the war in Graustark.", "Michael visited Ruritania.",
      ])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    var comparer = PassageComparer(material)
    func encounter(_ sentence: Int, _ other: Int) -> Float {
      let numbers = [(0, sentence), (1, other)].map { article, sentence in
        material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: sentence) } ?? 0
      }
      return comparer.values(numbers[0], numbers[1], story: 1)[.encounter]
    }
    #expect(encounter(1, 1) == 1)
    #expect(abs(encounter(1, 2) - 0.7) < 0.001, "one of both, in the same place")
    #expect(encounter(3, 4) == 0, "in another country")
    #expect(encounter(3, 5) == 0.6, "they speak of the country, and are not there")
    #expect(abs(encounter(3, 6) - 0.7) < 0.001)
    #expect(encounter(1, 3) == 0, "another day")
    #expect(encounter(2, 1) == 0, "no meeting")
  }
}

@Suite("When a sentence says that something was") struct DateMarkTests {
  private let january = DateMark.days(first: 18_262, last: 18_292)
  private let eighth = DateMark.days(first: 18_269, last: 18_269)

  @Test("agrees with what is coarser, and can't be compared with what leaves it open")
  func agreement() {
    #expect(eighth.agreement(with: eighth) == 1 && january.agreement(with: eighth) == 0.6)
    #expect(eighth.agreement(with: .yearless(month: 1, day: 8)) == 0.9)
    #expect(eighth.agreement(with: .yearless(month: 1, day: nil)) == 0.5)
    #expect(DateMark.yearless(month: 1, day: 8).agreement(with: january) == 0.5)
    #expect(eighth.agreement(with: .yearless(month: 2, day: 8)) == 0)
    #expect(eighth.agreement(with: .weekday(3)) == 0.4 && eighth.agreement(with: .weekday(4)) == 0)
    #expect(january.agreement(with: .weekday(3)) == nil)
    #expect(DateMark.yearless(month: 1, day: 8).agreement(with: .weekday(3)) == nil)
  }

  @Test("a month is counted from an article's month, and a weekday is not")
  func vagueArticle() throws {
    func mark(_ words: String, in article: CalendarDate?) throws -> DateMark? {
      let text = Text(words)
      let date = try #require(DateExpressions.find(in: text, tokens: Tokenizer.tokens(in: text, text.range)).first)
      return DateMark(date, articleDate: article)
    }
    let december = try #require(CalendarDate.month(2019, 12))
    #expect(try mark("next month", in: december) == january)
    #expect(try mark("next month", in: nil) == nil)
    #expect(try mark("on Wednesday", in: december) == .weekday(3))
    #expect(try mark("on January 8", in: december) == .yearless(month: 1, day: 8))
  }
}
