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

  @Test("a cross-reference always has evidence, and its words stand in its first passage")
  func aCrossReferenceAlwaysHasEvidence() {
    let samples = Self.earthquake
    let index = samples.index
    #expect(!index.crossReferences.isEmpty)
    for reference in index.crossReferences {
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
    #expect(samples.index.crossReferences.allSatisfy { !$0.evidence.isEmpty })
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
