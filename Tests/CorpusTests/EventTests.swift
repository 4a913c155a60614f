import Language
import Testing

@testable import Corpus

@Suite("Events")
struct EventTests {
  @Test("no articles and empty articles have no events")
  func noArticlesHaveNoEvents() {
    var samples = EventSamples()
    #expect(samples.index.events.isEmpty)
    samples.add("a.txt", [""])
    samples.add("b.txt", ["", ""])
    #expect(samples.index.crossReferences.isEmpty)
    #expect(samples.index.events.isEmpty)
  }

  @Test(
    "a cross-reference that is shown, or where every pair is asked for any, has evidence, and its words stand in its first passage")
  func aCrossReferenceHasEvidence() {
    let samples = Self.earthquake
    let index = samples.index
    let every = LexicalEventFinder(keepsEveryPair: true).events(in: samples.articles, actors: samples.actors)
    #expect(index.crossReferences.contains(where: \.isShown) && index.crossReferences.contains { !$0.isShown })
    let shown = index.crossReferences.filter(\.isShown)
    #expect(every.crossReferences.filter(\.isShown) == shown && every.crossReferences.count > index.crossReferences.count)
    for reference in shown + every.crossReferences {
      #expect(!reference.evidence.isEmpty)
      #expect(reference.from < reference.to)
      #expect((0...1).contains(reference.score))
      let sentence = samples.string(reference.from)
      for word in reference.evidence.words { #expect(sentence.contains(word)) }
    }
  }

  @Test("the same input gives the same answer every time")
  func theSameInputGivesTheSameAnswer() {
    let samples = Self.earthquake
    let first = samples.index
    for _ in 0..<5 {
      let again = samples.index
      #expect(again.crossReferences == first.crossReferences)
      #expect(again.events == first.events)
    }
  }

  @Test("boilerplate reports nothing")
  func boilerplateReportsNothing() {
    var samples = EventSamples(names: [("Acme", "acme"), ("Borealis", "borealis")])
    let sentences = ["Acme buys Borealis", "Acme will acquire Borealis for $4 billion in cash, the companies said."]
    samples.add("a.txt", boilerplate: [0, 1], sentences)
    samples.add("b.txt", sentences)
    #expect(samples.index.crossReferences.isEmpty)
  }

  @Test("a sentence of ten thousand words is compared like any other")
  func aGiantSentenceIsComparedLikeAnyOther() {
    var samples = EventSamples(names: [("Acme", "acme")])
    let giant = (0..<5_000).map { "word\($0 % 5000) Acme" }.joined(separator: " ")
    samples.add("a.txt", ["Acme", giant])
    samples.add("b.txt", ["Acme", giant])
    let every = LexicalEventFinder(keepsEveryPair: true).events(in: samples.articles, actors: samples.actors)
    #expect(every.crossReferences.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("one earthquake is linked with itself and not with another")
  func oneEarthquakeIsLinkedWithItself() {
    let samples = Self.earthquake
    let index = samples.index
    #expect(samples.isLinked(index, (0, 1), (1, 1)))
    #expect(samples.isLinked(index, (2, 1), (3, 1)))
    for reference in index.crossReferences where reference.isShown {
      #expect((reference.from.article < 2) == (reference.to.article < 2))
    }
    let coffee = Passage(article: 0, sentence: 3)
    #expect(!index.crossReferences.contains { $0.isShown && ($0.from == coffee || $0.to == coffee) })
  }

  @Test("a sentence that begins by naming what the one before told reports the same, and a time that is pointed at names nothing")
  func pointedAt() {
    var samples = EventSamples(names: [("Haraldsen", "haraldsen"), ("Varnholt", "varnholt"), ("Estermark", "estermark")])
    samples.add(
      "a.txt",
      [
        "War in the east", "Haraldsen launched an assault on Varnholt in April.",
        "That battle has claimed the lives of more than a thousand people.",
        "This week was quiet in Estermark.",
      ])
    samples.add(
      "b.txt",
      [
        "News", "In April Haraldsen launched an assault on the city of Varnholt.", "Bread is dear in Estermark.",
        "Haraldsen announced a battle for the harbours of Skarvik.",
      ])
    let index = samples.index
    #expect(samples.isLinked(index, (0, 1), (1, 1)))
    #expect(samples.isLinked(index, (0, 2), (1, 1)))
    #expect(!samples.isLinked(index, (0, 3), (1, 1)))
    // Another battle.
    #expect(!samples.isLinked(index, (0, 2), (1, 3)))
  }

  @Test("of two mergers, two arrests, a final and two votes each is linked with itself")
  func lookAlikesStayApart() {
    var samples = EventSamples(names: [
      ("Acme", "acme"), ("Borealis", "borealis"), ("Cobalt", "cobalt"), ("Delphi", "delphi"), ("Ivan Petrov", "petrov"),
      ("Petrov", "petrov"), ("Maria Lopez", "lopez"), ("Lopez", "lopez"), ("Riga", "riga"), ("Lima", "lima"), ("Rovers", "rovers"),
      ("United", "united"), ("Senate", "senate"), ("Assembly", "assembly"),
    ])
    let subjects = [
      (
        "Acme agreed to acquire Borealis for $4.2 billion in cash.",
        "Borealis will be bought by Acme, which pays $4.2 billion for its rival."
      ),
      (
        "Cobalt announced a merger with Delphi that values it at $900 million.",
        "Delphi merges with Cobalt in a deal worth $900 million."
      ),
      (
        "Police in Riga arrested Ivan Petrov on charges of smuggling.",
        "Petrov was detained in Riga and charged with smuggling, police said."
      ),
      ("Police in Lima arrested Maria Lopez, who is accused of fraud.", "Lopez was detained in Lima over fraud allegations."),
      (
        "Rovers beat United 3-1 in the cup final at the national stadium.",
        "In the cup final Rovers defeated United by three goals to one."
      ),
      (
        "The Senate voted 52 to 48 to ratify the fisheries treaty.",
        "By 52 votes to 48 the Senate ratified the treaty on fisheries."
      ),
      (
        "The Assembly rejected the pension bill after a long debate.",
        "After hours of debate the pension bill failed in the Assembly."
      ),
    ]
    for (number, subject) in subjects.enumerated() {
      samples.add("\(number)-a.txt", ["News of the day", subject.0, "Nothing else is known so far."])
      samples.add("\(number)-b.txt", ["What happened today", subject.1, "Readers may write to the editor."])
    }
    let index = samples.index
    for reference in index.crossReferences where reference.isShown {
      #expect(reference.from.article / 2 == reference.to.article / 2)
    }
    let linked = subjects.indices.filter { samples.isLinked(index, (2 * $0, 1), (2 * $0 + 1, 1)) }
    #expect(linked.count >= subjects.count - 1)
  }

  @Test("a tour visits every report once, a title that repeats its article none")
  func aTourVisitsEveryReportOnce() {
    let samples = Self.earthquake
    let index = samples.index
    for event in index.events {
      #expect(Set(event.reports.map(\.passage)).count == event.reports.count)
      #expect(event.reports.map(\.passage) == event.reports.map(\.passage).sorted())
      #expect(event.label.count <= 68)
      #expect(!event.label.isEmpty)
    }
    let quake = index.events(at: Passage(article: 0, sentence: 1)).first.map { index.events[$0] }
    #expect(quake?.articleCount == 2)
    #expect(quake?.reports.contains { $0.passage == Passage(article: 0, sentence: 0) } == false)
  }

  @Test("a title that repeats its article tells of the event with the reports of others, and is none itself")
  func repeatedTitles() throws {
    let index = Self.earthquake.index
    let (title, body) = (Passage(article: 0, sentence: 0), Passage(article: 0, sentence: 1))
    let elsewhere = Passage(article: 1, sentence: 1)
    let quake = try #require(index.events(at: body).first)
    #expect(index.events[quake].repeats.contains(title))
    #expect(!index.events(at: title).contains(quake))
    #expect(index.commonEvent(of: title, elsewhere) == quake)
    #expect(index.commonEvent(of: title, body) == quake)
  }

  @Test("what one source alone tells is an event where a verb tells it of somebody; a mere noun is none, nor an opinion")
  func lone() {
    func labels(_ sentence: String) -> [String] {
      var samples = EventSamples(names: [("Ana Lopez", "lopez")])
      samples.add("a.txt", ["News", sentence])
      return samples.index.events.map(\.label)
    }
    #expect(labels("A third minister, the former adviser Ana Lopez, was acquitted.").count == 1)
    #expect(labels("Support for Ana Lopez rose to 68 percent.").count == 1)
    #expect(labels("The minister was acquitted.") == [], "of whom?")
    #expect(labels("For Ana Lopez this trial is hard.") == [])
    #expect(labels("Support for Ana Lopez is strong.") == [])
    #expect(labels("Ana Lopez could be acquitted.") == [])
  }

  @Test("what is planned, supposed or denied is told from what happened")
  func modalityIsTold() {
    let said: [(String, Report.Modality)] = [
      ("Acme acquired Borealis.", .asserted), ("Acme will acquire Borealis.", .scheduled),
      ("Acme could acquire Borealis.", .hypothetical),
      ("Acme denied that it acquired Borealis.", .denied), ("Acme refused to acquire Borealis.", .denied),
      ("Acme plans to acquire Borealis.", .scheduled), ("Acme said it would acquire Borealis.", .scheduled),
      ("If Acme acquired Borealis, shares would rise.", .hypothetical), ("Acme may decide to acquire Borealis.", .hypothetical),
      ("Acme ruled out an acquisition of Borealis.", .denied), ("The acquisition of Borealis may hurt Acme.", .asserted),
      ("Acme has no plans, but it acquired Borealis.", .asserted), ("Acme did not say why it acquired Borealis.", .asserted),
      ("Analysts see the possibility of an acquisition.", .hypothetical),
      ("The fine will not affect Friday's acquisition.", .asserted), ("Acme did not just acquire Borealis.", .asserted),
      ("Acme did not acquire Borealis.", .denied), ("Acme prevented an acquisition and fired its chairman.", .asserted),
      ("Acme prevented an acquisition.", .denied), ("It'd been acquired by Acme.", .asserted),
      ("Acme dismissed as nonsense reports that it acquired Borealis.", .denied),
      ("Acme rejected claims that it acquired Borealis.", .denied), ("Acme is to acquire Borealis.", .scheduled),
      ("Acme is not to acquire Borealis.", .denied),
      ("An acquisition of Borealis has been proposed.", .hypothetical), ("The acquisition was cancelled.", .denied),
      ("The acquisition was not cancelled.", .denied), ("The acquisition was signed.", .asserted),
      ("The acquisition is expected on Monday.", .scheduled), ("Acme was expected to be acquired.", .scheduled),
      ("Acme is due at talks on the acquisition.", .scheduled), ("Acme could impose sanctions on the acquisition.", .hypothetical),
      ("Acme will sell its ships and acquire the firm.", .scheduled),
      ("Acme wanted to sell ships and then acquire its rival.", .hypothetical),
      ("Acme, led by its founder, acquired Borealis in May.", .asserted),
      ("Acme did not sell its ships or acquire the firm.", .denied),
      ("Acme is set to acquire Borealis.", .scheduled), ("It was hard to acquire Borealis.", .asserted),
    ]
    for (sentence, modality) in said {
      let text = Text(sentence)
      let syntax = SentenceSyntax(Tokenizer.tokens(in: text, text.range), in: text, names: [], times: [])
      let told = syntax.tokens.firstIndex { text.string($0.range).hasPrefix("acqui") } ?? 0
      #expect(ModalityReader(syntax).modality(at: told) == modality, "\(sentence)")
    }
  }

  /// Two earthquakes, told by two articles each.
  static var earthquake: EventSamples {
    var samples = EventSamples(names: [
      ("Aceh", "aceh"), ("Indonesia", "indonesia"), ("Bener Meriah", "bener-meriah"), ("Iran", "iran"), ("Bushehr", "bushehr"),
    ])
    samples.add(
      "aceh-1.txt",
      [
        "Strong quake kills five in Aceh",
        "An earthquake of magnitude 6.1 struck Aceh in Indonesia, killing five people and injuring dozens.",
        "Rescuers searched for children in a collapsed mosque in Bener Meriah.", "The price of coffee has risen for three years.",
      ])
    samples.add(
      "aceh-2.txt",
      [
        "Indonesia: deaths in Aceh earthquake",
        "At least five people died when a magnitude 6.1 quake hit Aceh, in the west of Indonesia.",
        "In Bener Meriah a mosque collapsed on children who were reading, rescuers said.",
        "Farmers hope for a better harvest.",
      ])
    samples.add(
      "bushehr-1.txt",
      [
        "Earthquake near Bushehr kills dozens", "A quake of magnitude 6.3 struck near Bushehr in Iran, killing 37 people.",
        "The nuclear plant at Bushehr was not damaged, officials said.",
      ])
    samples.add(
      "bushehr-2.txt",
      [
        "Iran: quake close to nuclear plant",
        "In Iran 37 people were killed by an earthquake of magnitude 6.3 not far from Bushehr.",
        "Officials said that the Bushehr nuclear plant had no damage.",
      ])
    return samples
  }
}

/// What events are called and when they are said to have been.
@Suite("reports of an event")
struct ReportTests {
  private static func event(_ sentences: [String], names: [(String, String)], date: CalendarDate? = nil) -> Event? {
    var samples = EventSamples(names: names.map { (words: $0.0, actor: $0.1) })
    samples.add("a.txt", date: date, ["The news of the day"] + sentences)
    return samples.index.events.first
  }

  private static let names = [
    ("Turkey", "turkey"), ("Libya", "libya"), ("Acme", "acme"), ("Borealis", "borealis"), ("Haftar", "haftar"),
    ("Tripoli", "tripoli"),
  ]

  @Test("an event is called after who did what, without the date that stands beside it")
  func labelsSayWhoDidWhat() {
    let acquired = Self.event(
      ["On 3 May 2019, after months of rumours about its debts, Acme acquired the insurer Borealis for 3 billion dollars."],
      names: Self.names)
    #expect(acquired?.label == "Acme acquired the insurer Borealis, 3 May 2019")
    let launched = Self.event(
      ["Haftar, who had gathered his men for weeks, launched an attack on Tripoli in April 2019."], names: Self.names)
    #expect(launched?.label.hasPrefix("Haftar launched an attack on Tripoli") == true)
    let aged = Self.event(["Haftar, 49, attacked Tripoli with 20 men on 3 May 2019."], names: Self.names)
    #expect(aged?.label.hasPrefix("Haftar attacked Tripoli") == true)
  }

  @Test("where most say a day that nobody can place, a year that others name is none of theirs")
  func daysThatAreOpen() throws {
    var samples = EventSamples(names: Self.names.map { (words: $0.0, actor: $0.1) })
    for number in 0..<3 { samples.add("\(number).txt", ["News", "Haftar attacked Tripoli with 20 men on Saturday."]) }
    samples.add("3.txt", ["News", "Haftar attacked Tripoli with 20 men in 2005."])
    let actors = samples.actors
    let material = EventMaterial(articles: samples.articles, actors: actors)
    let members = try (0..<4).map { article in
      try #require(material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: 1) })
    }
    let maker = EventMaker(articles: samples.articles, actors: actors, material: material)
    #expect(maker.event(members)?.reports.map(\.dateSaid) == ["Saturday", "Saturday", "Saturday", "2005"])
    #expect(maker.event(members)?.date == nil)
    #expect(maker.event(Array(members.suffix(1)))?.date?.edtf == "2005")
  }

  @Test("a label says nothing that the text does not: who did it is sure, and what takes it back is kept")
  func labelsAreTrue() {
    func label(_ sentence: String) -> String? { Self.event([sentence], names: Self.names)?.label }
    #expect(label("Acme allegedly acquired Borealis on 3 May 2019.") == "Acme allegedly acquired Borealis, 3 May 2019")
    #expect(label("No guard of Acme was killed when Haftar attacked Tripoli on 3 May 2019.")?.hasPrefix("guard") == false)
    #expect(
      label("Acme said that other guards attacked Tripoli in Libya, but that he killed 20 men.")?.contains("other guards killed")
        == false)
    #expect(
      label("After a call from a ship, the Libya, the Acme, a gunboat, attacked 20 boats near Tripoli.")?.hasPrefix(
        "Libya attacked")
        == false)
    #expect(label("Haftar chased a van on Acme, which attacked 20 men in Tripoli.")?.hasPrefix("Acme attacked") == false)
    #expect(label("Twenty guards of Acme was attacked by Haftar in Tripoli.")?.contains("guards of Acme was") == false)
  }

  @Test("what was at the same time has one date, and a date before a verb is that verb's")
  func datesOfOneTime() {
    let crossing = Self.event(["Ships of Libya crossing the gulf on 3 May 2019 attacked 20 boats of Turkey."], names: Self.names)
    #expect(crossing?.date?.edtf == "2019-05-03")
    let taking = Self.event(["Haftar attacked Tripoli, killing 20 men of Libya on 3 May 2019."], names: Self.names)
    #expect(taking?.date?.edtf == "2019-05-03")
    let saying = Self.event(["Acme said Friday Haftar attacked Tripoli with 20 men."], names: Self.names, date: .day(2019, 5, 8))
    #expect(saying != nil && saying?.date == nil)
  }

  @Test("a date is that of the clause in which what happened is told")
  func datesBelongToClauses() {
    let said = Self.event(
      ["Acme said on 5 May 2019 that it had acquired Borealis of Libya for 20 million dollars."], names: Self.names)
    #expect(said?.date == nil)
    let signed = Self.event(["The deal that Acme and Borealis signed on 5 May 2019 covers 40 plants."], names: Self.names)
    #expect(signed?.date?.edtf == "2019-05-05")
    let counted = Self.event(["Acme acquired Borealis in its fifth deal since May 2019, for 3 billion dollars."], names: Self.names)
    #expect(counted != nil)
    #expect(counted?.date == nil)
  }
}
