import Language
import Testing

@testable import Corpus

@Suite("Whom an office stands for") struct OfficeTests {
  /// The actors of each sentence of the last article, by their ids.
  private func actors(of sentences: [String], beside others: [[String]]) -> [[String]] {
    var samples = EventSamples(
      names: [
        ("Rudolf Rassendyll", "rudolf"), ("Flavia Elphberg", "flavia"), ("Michael Strelsau", "michael"), ("Flavia", "flavia"),
        ("Ruritanian", "ruritania"), ("Ruritania", "ruritania"), ("Graustarkian", "graustark"), ("Graustark", "graustark"),
      ])
    samples.kinds = ["rudolf": .person, "flavia": .person, "michael": .person, "ruritania": .country, "graustark": .country]
    for (place, other) in others.enumerated() { samples.add("\(place).txt", ["Title"] + other) }
    samples.add("last.txt", ["Title"] + sentences)
    let index = samples.actors
    let material = EventMaterial(articles: samples.articles, actors: index)
    return material.articleRanges[others.count].dropFirst().map { sentence in
      material.sentences[sentence].actors.map { index.actors[Int($0)].id.slug }.sorted()
    }
  }

  private static let told = [
    ["Ruritanian President Rudolf Rassendyll spoke first.", "Graustark's President Flavia Elphberg answered."],
    ["Ruritanian President Rudolf Rassendyll left."],
  ]

  @Test("an office beside its country stands for its holder, as other articles name him")
  func singular() {
    let found = actors(
      of: ["The Ruritanian president arrived.", "The president of Graustark stayed at home."], beside: Self.told)
    #expect(found == [["rudolf", "ruritania"], ["flavia", "graustark"]])
  }

  @Test("offices in the plural stand for the holders of both countries, of this sentence or the one before")
  func plural() {
    let found = actors(
      of: ["Ruritania and Graustark, whose presidents met on Wednesday, agreed.", "Both presidents will meet again."],
      beside: Self.told)
    #expect(found == [["flavia", "graustark", "rudolf", "ruritania"], ["flavia", "rudolf"]])
  }

  @Test("an office without a country is the only one's whom the article names with it")
  func bare() {
    let found = actors(
      of: ["Graustarkian President Flavia Elphberg fell ill.", "Then the president recovered."], beside: [])
    #expect(found.last == ["flavia"])
    let two = actors(
      of: [
        "Graustarkian President Flavia Elphberg met Ruritanian President Rudolf Rassendyll.",
        "Later Flavia said that the president left.",
      ], beside: [])
    #expect(two.last == ["flavia"])
  }

  @Test("former and vice holders, other offices, and posts that changed hands stand for nobody")
  func nobody() {
    let others = Self.told + [["Graustark's President Michael Strelsau waved."]]
    let found = actors(
      of: [
        "The former Ruritanian president arrived.", "A Ruritanian vice president was there.",
        "The Ruritanian foreign minister was not.",
        "The president of Graustark stayed at home.", "Ruritania chose a club president.",
      ], beside: others)
    #expect(found == [["ruritania"], ["ruritania"], ["ruritania"], ["graustark"], ["ruritania"]])
  }
}
