/// Tells where a capital or a seat stands for its government: "Ankara backs", but "in Ankara".
struct MetonymRule {
  private let words: ArticleWords
  private let lexicon: Lexicon

  init(_ words: ArticleWords, _ lexicon: Lexicon) {
    self.words = words
    self.lexicon = lexicon
  }

  /// Changes the form of those `names`, in order of the text, that stand for a government.
  func apply(to names: inout [NameCandidate]) {
    for index in names.indices where names[index].isKnown && names[index].form == .name {
      switch lexicon.state(of: words.sequence(names[index].words)).name?.kind {
      case .seat: names[index].form = .metonym
      case .capital where standsForGovernment(names[index].words): names[index].form = .metonym
      default: break
      }
    }
    joinPairs(&names)
  }

  private func standsForGovernment(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound > 0 ? words[name.lowerBound - 1] : nil
    if let before, before.has(.politicalPreposition) { return true }
    if let before, before.has(.localPreposition) { return false }
    guard let after = word(name.upperBound), after.end - after.start > 0 else { return false }
    if after.letterCase == .lower, after.has([.governmentVerb, .sayingVerb]) { return true }
    return isPossessive(after) && (word(name.upperBound + 1)?.has(.politicalNoun) ?? false)
  }

  /// "Ankara and Moscow have": the first of two capitals is what the second one is.
  private func joinPairs(_ names: inout [NameCandidate]) {
    for index in names.indices.dropFirst() where names[index - 1].words.upperBound + 1 == names[index].words.lowerBound {
      guard words[names[index].words.lowerBound - 1].has(.and) else { continue }
      for (one, other) in [(index - 1, index), (index, index - 1)] {
        guard names[one].form == .metonym, isCapital(names[other]) else { continue }
        names[other].form = .metonym
      }
    }
  }

  private func isCapital(_ name: NameCandidate) -> Bool {
    guard name.isKnown, name.form == .name else { return false }
    return lexicon.state(of: words.sequence(name.words)).name?.kind == .capital && !followsLocalPreposition(name.words)
  }

  private func followsLocalPreposition(_ name: Range<Int>) -> Bool {
    guard name.lowerBound > 0 else { return false }
    return words[name.lowerBound - 1].has(.localPreposition)
  }

  private func word(_ index: Int) -> Word? { index < words.words.count ? words[index] : nil }

  /// `'s` and `’s`, which the tokenizer splits off.
  private func isPossessive(_ word: Word) -> Bool { word.kind == .word && (word.firstByte == 0x27 || word.firstByte == 0xE2) }
}
