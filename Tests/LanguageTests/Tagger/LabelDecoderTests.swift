import Testing

@testable import Language

/// The decoder beside trying out every labelling.
@Suite struct LabelDecoderTests {
  private struct Case {
    let count: Int
    let scores: [Int32]
    let transitions: [Int32]

    init(_ random: inout SeededRandom, count: Int) {
      self.count = count
      scores = (0..<count * 16).map { _ in Int32.random(in: -20...20, using: &random) }
      transitions = (0..<(NameLabel.count + 1) * NameLabel.count).map { _ in Int32.random(in: -8...8, using: &random) }
    }

    func score(_ labels: [NameLabel]) -> Int32 {
      var last = NameLabel.count
      var sum: Int32 = 0
      for (place, label) in labels.enumerated() {
        sum += scores[place * 16 + Int(label.number)] + transitions[last * NameLabel.count + Int(label.number)]
        last = Int(label.number)
      }
      return sum
    }

    /// All labellings in which names begin and end.
    var labellings: [[NameLabel]] {
      var all: [[NameLabel]] = [[]]
      for _ in 0..<count {
        all = all.flatMap { known in
          (0..<UInt8(NameLabel.count)).map { NameLabel(number: $0) }.filter { $0.canFollow(known.last ?? .outside) }.map {
            known + [$0]
          }
        }
      }
      return all.filter { !($0.last ?? .outside).isOpen }
    }
  }

  @Test("the labelling is the best of all that are allowed, and its margins are the distance to the next best", arguments: 1...40)
  func best(seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let example = Case(&random, count: 1 + seed % 4)
    var decoder = LabelDecoder(transitions: example.transitions)
    let labels = decoder.decode(example.scores, count: example.count)
    let all = example.labellings.map { (labels: $0, score: example.score($0)) }
    let most = try #require(all.map(\.score).max())
    #expect(all.contains { $0.labels == labels })
    #expect(example.score(labels) == most)
    let margins = decoder.margins(example.scores, of: labels)
    for place in 0..<example.count {
      let other = try #require(all.filter { $0.labels[place] != labels[place] }.map(\.score).max())
      #expect(margins[place] == most - other)
    }
  }

  @Test("a decoder that has seen a long sentence decodes a short one like a new one")
  func reuse() {
    var random = SeededRandom(7)
    let (long, short) = (Case(&random, count: 60), Case(&random, count: 3))
    var used = LabelDecoder(transitions: short.transitions)
    _ = used.decode(long.scores, count: long.count)
    var fresh = LabelDecoder(transitions: short.transitions)
    #expect(used.decode(short.scores, count: 3) == fresh.decode(short.scores, count: 3))
  }

  @Test("no tokens have no labels")
  func nothing() {
    var decoder = LabelDecoder(transitions: Array(repeating: 0, count: (NameLabel.count + 1) * NameLabel.count))
    #expect(decoder.decode([], count: 0).isEmpty)
  }

  @Test("labels of names and names of labels are one another's reverse", arguments: [1, 2, 3, 5])
  func labels(count: Int) {
    let labels = [.outside] + NameLabel.labels(of: .organisation, count: count) + NameLabel.labels(of: .person, count: 1)
    let names = NameLabel.names(in: labels)
    #expect(names.map(\.tokens) == [1..<(1 + count), (1 + count)..<(2 + count)])
    #expect(names.map(\.type) == [.organisation, .person])
  }
}
