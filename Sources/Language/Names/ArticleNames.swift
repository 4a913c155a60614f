/// Settles what candidates are in the light of all others in the article.
///
/// A surname whose full name was found is a person; a name that was judged differently in different places is what most of them
/// say; and what was too weak alone, or hidden at the start of a sentence or in a headline, is a name when the article names it elsewhere.
struct ArticleNames {
  private let words: ArticleWords
  private var weights = FoldedTable<Weights>(empty: Weights())
  private var surnames = FoldedTable<Double>(empty: 0)

  /// How much speaks for each type of one surface form.
  private struct Weights {
    var person = 0.0
    var organisation = 0.0
    var place = 0.0

    mutating func add(_ type: NameType, _ weight: Double) {
      switch type {
      case .person: person += weight
      case .organisation: organisation += weight
      case .place: place += weight
      }
    }

    var total: Double { person + organisation + place }

    var strongest: (type: NameType, weight: Double) {
      if person >= organisation, person >= place { return (.person, person) }
      return organisation >= place ? (.organisation, organisation) : (.place, place)
    }
  }

  /// Below it a candidate is no name.
  private static let threshold = 0.5

  /// Learns from the candidates of a whole article.
  init(_ words: ArticleWords, _ candidates: [NameCandidate]) {
    self.words = words
    learn(candidates)
  }

  /// The names among `candidates`, which are in order and disjoint, with those that only the others make visible.
  func settled(_ candidates: [NameCandidate]) -> [NameCandidate] {
    var names: [NameCandidate] = []
    var next = 0
    for candidate in candidates {
      addHidden(next..<candidate.words.lowerBound, to: &names)
      let settled = settle(candidate)
      if settled.confidence >= Self.threshold {
        names.append(settled)
      } else {
        addHidden(candidate.words, to: &names)
      }
      next = candidate.words.upperBound
    }
    addHidden(next..<words.words.count, to: &names)
    return names
  }

  private mutating func learn(_ candidates: [NameCandidate]) {
    for candidate in candidates where candidate.confidence >= Self.threshold && candidate.form == .name {
      weights.update(words.sequence(candidate.words)) { $0.add(candidate.type, candidate.confidence) }
      guard candidate.type == .person, candidate.confidence > 0.6 else { continue }
      let last = words[candidate.words.upperBound - 1]
      if !last.has([.function, .title]) { surnames.update(last.hash) { $0 = max($0, candidate.confidence) } }
    }
  }

  private func settle(_ candidate: NameCandidate) -> NameCandidate {
    guard candidate.form == .name else { return candidate }
    var settled = candidate
    let last = words[candidate.words.upperBound - 1]
    let isBare = candidate.words.count == 1 || words[candidate.words.lowerBound].has(.particle) && candidate.words.count <= 3
    if isBare, !candidate.isKnown, surnames[last.hash] > 0 {
      settled.type = .person
      settled.confidence = max(candidate.confidence, surnames[last.hash] * 0.95)
      return settled
    }
    if candidate.isKnown { return settled }
    let (type, weight) = weights[words.sequence(candidate.words)].strongest
    guard weight > 0 else { return settled }
    if type == settled.type || weight > candidate.confidence * 1.2 {
      settled.type = type
      settled.confidence = max(candidate.confidence, min(0.9, weight * 0.8))
    }
    return settled
  }

  /// Adds the names in a span that no rule took: repeats of what the article names elsewhere.
  private func addHidden(_ span: Range<Int>, to names: inout [NameCandidate]) {
    var index = span.lowerBound
    while index < span.upperBound {
      if let name = hidden(at: index, before: span.upperBound) {
        names.append(name)
        index = name.words.upperBound
      } else {
        index += 1
      }
    }
  }

  private func hidden(at start: Int, before end: Int) -> NameCandidate? {
    guard words[start].isCapital, !words[start].has([.function, .calendar, .neither]) else { return nil }
    var sequence = words[start].hash
    var found: NameCandidate?
    for index in start..<min(end, start + 6) {
      if words[index].isMark, !words[index].isHyphen { break }
      if words[index].isMark { continue }
      if index > start { sequence = sequence.followed(by: words[index].hash) }
      let (type, weight) = weights[sequence].strongest
      let isSingle = index == start
      guard weight > 0.7, words[index].isCapital, !isSingle || isNoOrdinaryWord(start) else { continue }
      found = NameCandidate(words: start..<(index + 1), type: type, form: .name, confidence: 0.6, isKnown: false)
    }
    if found == nil, surnames[words[start].hash] > 0.7, isNoOrdinaryWord(start) {
      found = NameCandidate(words: start..<(start + 1), type: .person, form: .name, confidence: 0.6, isKnown: false)
    }
    return found
  }

  private func isNoOrdinaryWord(_ index: Int) -> Bool { words.casing[words[index].hash].lower == 0 }
}
