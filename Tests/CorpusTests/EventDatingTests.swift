import Language
import Testing

@testable import Corpus

@Suite("Which of a sentence's dates a word of it has")
struct EventDatingTests {
  /// The words of the date that a sentence gives to what its word `told` says; nil when it gives it none.
  private func said(_ told: String, in text: String) throws -> String? {
    var samples = EventSamples(names: [("Bettie Page", "page"), ("Libya", "libya"), ("Wellington", "wellington")])
    samples.add("a.txt", ["News", text])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    let features = try #require(material.sentences.first { $0.passage.sentence == 1 })
    let sentence = ReportingSentence(features, in: samples.articles, samples.actors)
    let token = try #require(sentence.tokens.indices.first { sentence.text.string(sentence.tokens[$0].range) == told })
    return EventDating(sentence).date(of: token).map { sentence.text.string($0.range) }
  }

  @Test(
    "what happenings do, they do on their day; what is said of them has a day of its own",
    arguments: [
      ("fire", "A large fire broke out at the market in Wellington this morning.", "this morning"),
      ("problems", "According to the operator, the problems began on Tuesday.", "Tuesday"),
      ("blast", "The blast killed four soldiers of Libya on Monday.", "Monday"),
      ("deal", "The deal pleased the ministers of Libya on Monday.", nil),
    ])
  func happenings(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test(
    "decades that say of what sort somebody is date nothing; those in which something was do",
    arguments: [
      ("died", "Bettie Page, the 1950s pinup model, died in her sleep.", nil),
      ("died", "Famous 1950s pinup star Bettie Page has died in Wellington.", nil),
      ("died", "Bettie Page, one of the biggest stars of the 1940s and 1950s, died in her sleep.", nil),
      ("died", "Bettie Page, a star of the 1940's, died on Thursday.", "Thursday"),
      ("revolution", "The revolution of the 1960s changed Wellington.", "1960s"),
      ("posed", "Bettie Page posed for painters in the 1950s.", "1950s"),
    ])
  func decades(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test(
    "a day is that of the deeds that follow in one breath, and not of those that have their own, or of another time",
    arguments: [
      ("stole", "The prisoner overpowered two guards today, handcuffed them and stole their weapons.", "today"),
      ("pleaded", "The man was arrested on Monday and pleaded guilty on Friday.", "Friday"),
      ("sold", "She founded the firm in 1990 and sold it to a rival.", nil),
    ])
  func nextDeeds(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test(
    "what a relative clause says has its day; where the thing is another's, that one's",
    arguments: [
      ("memorandum", "A memorandum of cooperation, which was signed on May 3, helps Libya.", "May 3"),
      ("failure", "The failure of the dam, which was built in 2011, shocked Libya.", nil),
    ])
  func things(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test(
    "a span within which something was one of several is not when it was; a day or a week is, whichever time it was",
    arguments: [
      ("arrested", "He is the second minister of Libya within the last month to be arrested.", nil),
      ("burned", "The market in Wellington burned for the third time this year.", nil),
      ("attack", "It was the fourth attack in the past two weeks in Libya.", nil),
      ("arrested", "The minister of Libya was arrested last month.", "last month"),
      ("jailed", "On Tuesday the court jailed a minister in the greatest trial of Libya in recent years.", "Tuesday"),
      ("grown", "The market in Wellington has grown in recent years.", "recent years"),
      ("burned", "The market in Wellington burned for the third time on Monday.", "Monday"),
    ])
  func counts(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test(
    "a date behind since or through only bounds",
    arguments: [
      ("violence", "It was the worst violence in Libya since riots in 2008."),
      ("suffer", "Workers of Libya suffer from the measures to cut the deficit through 2012."),
    ])
  func bounds(told: String, text: String) throws { #expect(try said(told, in: text) == nil) }

  @Test(
    "the day on which something was said is not that of what was said",
    arguments: [
      ("battle", "Last week, the army of Libya said that a \"decisive battle\" to capture the city would begin soon.", nil),
      ("capture", "Last week, the army of Libya said that a \"decisive battle\" to capture the city would begin soon.", nil),
      ("said", "Last week, the army of Libya said that a \"decisive battle\" to capture the city would begin soon.", "Last week"),
      ("ended", "The army of Libya said that the battle ended on Monday.", "Monday"),
    ])
  func saying(told: String, text: String, expected: String?) throws { #expect(try said(told, in: text) == expected) }

  @Test("a date behind a word that is told twice is that of the nearer one") func twice() throws {
    let text = "He was convicted of killing a guard of Libya and killing the next day an agent."
    #expect(try said("killing", in: text) == nil)
  }
}
