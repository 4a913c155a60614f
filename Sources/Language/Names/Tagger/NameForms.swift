/// Says how names stand for their actors: adjectives of countries are mentions too, where they are no part of a longer name.
struct NameForms {
  private let words: ArticleWords
  private let lexicon: Lexicon

  init(_ words: ArticleWords, _ lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
  }

  /// The names with their forms, and the adjectives between them.
  func candidates(_ names: [FoundName]) -> [NameCandidate] {
    var result: [NameCandidate] = []
    var next = 0
    for name in names {
      addAdjectives(next..<name.tokens.lowerBound, to: &result)
      let known = lexicon.state(of: words.sequence(name.tokens)).name
      result.append(
        NameCandidate(
          words: name.tokens, type: name.type, form: known?.kind == .adjective ? .adjective : .name, confidence: name.confidence))
      next = name.tokens.upperBound
    }
    addAdjectives(next..<words.words.count, to: &result)
    return result
  }

  private func addAdjectives(_ span: Range<Int>, to result: inout [NameCandidate]) {
    var index = span.lowerBound
    while index < span.upperBound {
      if words[index].isCapital, let end = adjectiveEnd(at: index, before: span.upperBound) {
        result.append(NameCandidate(words: index..<end, type: .place, form: .adjective, confidence: 0.95))
        index = end
      } else {
        index += 1
      }
    }
  }

  private func adjectiveEnd(at start: Int, before end: Int) -> Int? {
    var sequence = words[start].hash
    var found: Int?
    for index in start..<min(end, start + 3) {
      if words[index].isMark { break }
      if index > start { sequence = sequence.followed(by: words[index].hash) }
      let state = lexicon.state(of: sequence)
      if state.name?.kind == .adjective { found = index + 1 }
      if !state.isKnownStart { break }
    }
    return found
  }
}
