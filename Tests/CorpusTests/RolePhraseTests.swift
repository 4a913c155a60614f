import Language
import Testing

@testable import Corpus

@Suite("What somebody is is not what happened") struct RolePhraseTests {
  @Test(
    "words between a role and the person's name are no words of the sentence, and what happened are",
    arguments: [
      ("It was said by the head of the contact group on the settlement Rudolf Rassendyll.", ""),
      ("The chairman of the committee on elections Rudolf Rassendyll resigned.", "resigned"),
      ("The chairman resigned before the elections, Rudolf Rassendyll said.", "resigned elections"),
      ("The election of Rudolf Rassendyll was close.", "election close"),
      ("The chairman of the committee resigned.", "committee resigned"),
      ("The assistant of the committee Rudolf Rassendyll resigned.", "assistant resigned"),
      ("The king of the committee Rudolf Rassendyll resigned.", "committee resigned"),
      ("A king, an assistant and a minister resigned.", "assistant resigned"),
      ("The election of the head of the committee Rudolf Rassendyll was close.", "election close"),
    ])
  func roles(told: String, words: String) {
    var samples = EventSamples(names: [("Rudolf Rassendyll", "rudolf")])
    samples.kinds = ["rudolf": .person]
    samples.add("a.txt", ["Title", told])
    let material = EventMaterial(articles: samples.articles, actors: samples.actors)
    let stems = Set(material.sentences[1].stems.map { String(decoding: material.vocabulary.letters(of: $0), as: UTF8.self) })
    let known = [
      "settlement", "group", "contact", "committee", "elections", "election", "resigned", "close", "assistant", "king", "minister",
    ]
    let found = known.filter { word in stems.contains(Stemmer.stem(word)) && told.contains(word) }
    #expect(Set(found.map(Stemmer.stem)) == Set(words.split(separator: " ").map { Stemmer.stem(String($0)) }))
  }
}
