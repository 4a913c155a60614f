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
      let parts = [random(below: quote.count + 1), random(below: quote.count + 1)].sorted()
      let whole = Quote(
        before: Array(quote[..<parts[0]]), words: Array(quote[parts[0]..<parts[1]]), after: Array(quote[parts[1]...]))
      let expected = SlowAlignment(of: whole, in: text, stretch)
      let found = QuoteAlignment(of: whole, in: text, stretch)
      #expect(SlowAlignment(found) == expected, "\(length) bytes over \(stretch), \(parts)")
    }
  }

  @Test("of nothing is nothing, and of what is not there all of it") func ends() {
    #expect(QuoteDistance([]).least(in: [1, 2, 3], 0..<3) == 0)
    #expect(QuoteDistance([7, 7, 7]).least(in: [1, 2, 3], 0..<3) == 3)
    #expect(QuoteDistance([7, 7, 7]).least(in: [1, 2, 3], 1..<1) == 3)
  }
}

/// The same by a table of all pairs of places, of which each is filled in by itself.
private struct SlowAlignment: Equatable {
  let range: Range<Int>?
  let stretch: Range<Int>
  let cost: Int

  init(_ found: QuoteAlignment) { (range, stretch, cost) = (found.range, found.stretch, found.cost) }

  init(of quote: Quote, in text: [UInt8], _ stretch: Range<Int>) {
    let whole = quote.before + quote.words + quote.after
    var costs = [[Int](repeating: 0, count: stretch.count + 1)]
    for row in 1..<(whole.count + 1) {
      costs.append([row])
      for column in 1..<(stretch.count + 1) {
        let isSame = whole[row - 1] == text[stretch.lowerBound + column - 1]
        costs[row].append(
          min(costs[row - 1][column - 1] + (isSame ? 0 : 1), costs[row - 1][column] + 1, costs[row][column - 1] + 1))
      }
    }
    let last = costs[whole.count]
    cost = last.min() ?? 0
    let end = last.firstIndex(of: cost) ?? 0
    var (row, column) = (whole.count, end)
    var range: Range<Int>?
    while row > 0 {
      let here = costs[row][column]
      let place = stretch.lowerBound + column - 1
      let isWord = quote.before.count <= row - 1 && row - 1 < quote.before.count + quote.words.count
      if column > 0, here == costs[row - 1][column - 1] + (whole[row - 1] == text[place] ? 0 : 1) {
        if isWord { range = place..<(range?.upperBound ?? place + 1) }
        (row, column) = (row - 1, column - 1)
      } else if column == 0 || here == costs[row - 1][column] + 1 {
        row -= 1
      } else {
        column -= 1
      }
    }
    self.range = range
    self.stretch = (stretch.lowerBound + column)..<(stretch.lowerBound + end)
  }
}
