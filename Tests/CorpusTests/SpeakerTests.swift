import Language
import Testing

@testable import Corpus

@Suite("Whose words a quotation is")
struct SpeakerTests {
  /// "speaker (actor): first words" of each quotation.
  private func speakers(_ text: String) throws -> [String] {
    let analysis = try analysed(text)
    return analysis.speech(of: 0).utterances.filter(\.quotation.isSpeech).map { utterance in
      let words = analysis.articles[0].article.text.string(utterance.range).split(separator: " ").prefix(3).joined(separator: " ")
      return "\(utterance.speaker ?? "nobody") (\(utterance.actor?.slug ?? "-")): \(words)"
    }
  }

  @Test("a surname is its person")
  func surname() throws {
    #expect(
      try speakers("Maria Keller leads the union. Keller said the strike would go on for another week.")
        == ["Maria Keller (maria-keller): the strike would"])
  }

  @Test("a pronoun is the last person who spoke or of whom the text told")
  func pronoun() throws {
    #expect(
      try speakers("Maria Keller leads the union of the city's drivers. She said the strike would go on for another week.")
        == ["Maria Keller (maria-keller): the strike would"])
    #expect(
      try speakers(
        "Union leader Maria Keller said the strike would go on. It began in May. \"We are not tired,\" she told reporters in Bonn.")
        == ["Maria Keller (maria-keller): the strike would", "Maria Keller (maria-keller): We are not"])
  }

  @Test("she is not who was called he")
  func sex() throws {
    let found = try speakers(
      """
      Maria Keller leads the union. She said the strike would go on for another week.
      Peter Novak owns the buses. He said the drivers were paid well enough.
      Novak lives in Bonn. She said nobody had called her.
      """)
    #expect(found.last == "Maria Keller (maria-keller): nobody had called")
  }

  @Test("he is nobody whom the quotation itself names, and they are not he")
  func notNamedInIt() throws {
    #expect(
      try speakers("\"The car swerved,\" said officer Peter Novak. Paul Stern was on probation, he said.").last
        == "Peter Novak (peter-novak): Paul Stern was")
    #expect(
      try speakers(
        """
        The families of the men asked for "total privacy", and the clinic would name nobody, spokeswoman Maria Keller said. She said a third \
        man had died.
        """
      ).last == "Maria Keller (maria-keller): a third man")
  }

  @Test("he is whom the sentences since began with, rather than who spoke before them")
  func opener() throws {
    #expect(
      try speakers(
        """
        Producer Peter Novak chose the host in May. "He can sing," he said.
        Paul Stern sings at home. "My wife taught me that song," he said.
        """
      ).last == "Paul Stern (paul-stern): My wife taught")
  }

  @Test("she is not whom a word for a man stands with")
  func sexOfWords() throws {
    #expect(
      try speakers(
        """
        Actress Maria Keller met her colleagues in Bonn. Chairman Paul Stern came late. "We had a good evening," she said.
        """
      ) == ["Maria Keller (maria-keller): We had a"])
  }

  @Test("who has no name is kept as the text describes him")
  func described() throws {
    #expect(
      try speakers("“Berlin is in close contact with Rome to prevent conflict,” a senior Turkish official told Reuters.")
        == ["a senior Turkish official (-): Berlin is in"])
  }

  @Test("two who speak together are both named")
  func two() throws {
    #expect(
      try speakers("Laura Mark and Paul Stern said the show would be new.") == [
        "Laura Mark and Paul Stern (laura-mark): the show would"
      ])
  }

  @Test("a place of the article has the voice of the innermost quotation, in every sentence of it")
  func voices() throws {
    let text =
      "The union met. \"We are not tired. The owners are robbers. We go on,\" Maria Keller said. Peter Novak said the word \"robbers\" was unfair."
    let analysis = try analysed(text)
    let article = analysis.articles[0].article.text
    let speech = analysis.speech(of: 0)
    func voice(_ words: String) throws -> String? {
      speech.voice(at: try #require(article.first(words)).lowerBound)
    }
    #expect(try voice("The union met") == nil)
    #expect(try voice("The owners are") == "Maria Keller")
    #expect(try voice("Maria Keller said") == nil)
    #expect(try voice("was unfair") == "Peter Novak")
  }
}
