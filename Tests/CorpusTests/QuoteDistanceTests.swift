import Language
import Testing

@testable import Corpus

@Suite("How far a quote is from a text") struct QuoteDistanceTests {
  @Test("is what laying it over the text costs, for quotes and texts of any length", arguments: 0..<60) func agrees(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }
    // Few letters, so that there is much that is alike.
    let letters = 2 + random(below: 5)
    var text = (0..<(random(below: 400) + 1)).map { _ in UInt8(97 + random(below: letters)) }
    let lengths = [1, 2, 63, 64, 65, 127, 128, 129, 200, random(below: 300) + 1]
    for length in lengths {
      // Half of them stand in the text, with a few changes.
      var quote = (0..<length).map { _ in UInt8(97 + random(below: letters)) }
      if random(below: 2) == 0, text.count > length {
        let start = random(below: text.count - length)
        quote = Array(text[start..<(start + length)])
        for _ in 0..<random(below: 8) {
          let place = random(below: quote.count)
          switch random(below: 3) {
          case 0: quote[place] = 120
          case 1: quote.insert(121, at: place)
          default: if quote.count > 1 { quote.remove(at: place) }
          }
        }
      }
      if random(below: 3) == 0 { text += quote.prefix(random(below: quote.count)) }
      let start = random(below: text.count)
      let stretch = start..<(start + 1 + random(below: text.count - start))
      let laid = QuoteAlignment(of: Quote(before: [], words: quote, after: []), in: text, stretch)
      #expect(QuoteDistance(quote).least(in: text, stretch) == laid.cost, "\(length) bytes over \(stretch)")
    }
  }

  @Test("of nothing is nothing, and of what is not there all of it") func ends() {
    #expect(QuoteDistance([]).least(in: [1, 2, 3], 0..<3) == 0)
    #expect(QuoteDistance([7, 7, 7]).least(in: [1, 2, 3], 0..<3) == 3)
    #expect(QuoteDistance([7, 7, 7]).least(in: [1, 2, 3], 1..<1) == 3)
  }
}
