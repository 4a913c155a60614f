import Foundation
import Language
import Testing

@testable import Corpus

@Suite("Quotations against articles marked by hand", .enabled(if: !QuotationGold.texts.isEmpty, "the data sets are not there"))
struct QuotationGoldTests {
  @Test("exact spans and their speakers", arguments: ["dev", "held"])
  func quotations(_ half: String) throws {
    var score = GoldScore()
    for article in QuotationGold.articles where article.half == half {
      let text = try #require(QuotationGold.texts[article.id])
      try score.add(article, to: Array(text.unicodeScalars), Self.utterances(of: text))
    }
    print(
      "quotations (\(half)): F1 \(score.f1), precision \(score.precision), recall \(score.recall), speakers \(score.speakersRight)")
    #expect(score.f1 >= 0.9)
    #expect(score.speakersRight >= 0.85)
  }

  @Test("words attached to actors, with the voice", arguments: ["dev", "held", "check"])
  func framing(_ half: String) throws {
    var score = GoldScore()
    for article in QuotationGold.articles where article.half == half {
      let text = try #require(QuotationGold.texts[article.id])
      let analysis = try analysed(text)
      let entries = FramingTable(analysis).entries.map {
        (actor: analysis.actors[$0.actor]?.name ?? "", words: $0.words, isOwn: $0.voice == .own)
      }
      score.add(article, to: Array(text.unicodeScalars), entries)
    }
    print("framing (\(half)): precision \(score.precision), recall \(score.recall)")
    #expect(score.precision >= 0.85)
    #expect(score.recall >= 0.7)
  }

  /// What the whole analysis finds in one article.
  private static func utterances(of string: String) throws -> [(span: Range<Int>, isDirect: Bool, speaker: String)] {
    let analysis = try analysed(string)
    let index = CodePointIndex(analysis.articles[0].article.text)
    return analysis.speech(of: 0).utterances.filter(\.quotation.isSpeech).map {
      let range = index.codePoints($0.range)
      return (range.lowerBound.value..<range.upperBound.value, $0.quotation.kind == .direct, $0.speaker ?? "")
    }
  }
}

extension GoldScore {
  /// Spans are compared without the marks and spaces at their ends; a speaker is right when one of both names holds the other's words.
  fileprivate mutating func add(
    _ article: QuotationGold, to text: [Unicode.Scalar], _ utterances: [(span: Range<Int>, isDirect: Bool, speaker: String)]
  ) {
    func trimmed(_ span: Range<Int>) -> Range<Int> {
      var (start, end) = (span.lowerBound, span.upperBound)
      while start < end, !text[start].properties.isAlphabetic, text[start].properties.numericType == nil { start += 1 }
      while end > start, !text[end - 1].properties.isAlphabetic, text[end - 1].properties.numericType == nil { end -= 1 }
      return start..<end
    }
    for direct in [true, false] {
      let gold = Dictionary(
        article.quotations.filter { $0.direct == direct }.map { (trimmed($0.span[0]..<$0.span[1]), $0) }, uniquingKeysWith: { $1 })
      let found = Dictionary(
        utterances.filter { $0.isDirect == direct }.map { (trimmed($0.span), $0.speaker) }, uniquingKeysWith: { $1 })
      self.gold += gold.count
      self.found += found.count
      for (span, quotation) in gold {
        guard let speaker = found[span] else { continue }
        right += 1
        let name = String(String.UnicodeScalarView(text[quotation.speaker[0]..<quotation.speaker[1]]))
        if Self.names(name, speaker) { speakers += 1 }
      }
    }
  }

  /// A pair is right when the name, the words (all of one in the other) and the voice, own or not, are.
  fileprivate mutating func add(
    _ article: QuotationGold, to text: [Unicode.Scalar], _ entries: [(actor: String, words: String, isOwn: Bool)]
  ) {
    func string(_ span: [Int]) -> String { String(String.UnicodeScalarView(text[span[0]..<span[1]])) }
    var open = article.framing
    gold += open.count
    found += entries.count
    for entry in entries {
      let place = open.firstIndex {
        $0.voice == nil && entry.isOwn || $0.voice != nil && !entry.isOwn
          ? Self.names(string($0.actor), entry.actor) && Self.names(string($0.words), entry.words) : false
      }
      guard let place else { continue }
      open.remove(at: place)
      right += 1
    }
  }

  private static func names(_ left: String, _ right: String) -> Bool {
    func words(_ name: String) -> Set<String> {
      Set(Folding.folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(["the", "a", "an", "mr", "of"])
    }
    let (left, right) = (words(left), words(right))
    return !left.isEmpty && !right.isEmpty && (left.isSubset(of: right) || right.isSubset(of: left))
  }
}
