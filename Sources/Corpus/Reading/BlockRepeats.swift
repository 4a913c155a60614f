import Language

/// Finds the captions and decks that say again what a sentence of the story says.
///
/// A repetition has the same words in the same order, but for a few that were added, left out or changed; that two texts are about the
/// same thing makes none. Sentences of the story are compared only where they share a row of three words with a caption or deck, so that
/// the work grows with the text and not with its square.
enum BlockRepeats {
  /// The blocks, with the passage that each caption or deck repeats.
  static func marked(_ blocks: [Block], in text: Text) -> [Block] {
    let candidates = blocks.indices.filter { blocks[$0].kind.mayRepeat && blocks[$0].range.count <= longestBlock }
    guard !candidates.isEmpty else { return blocks }
    var found: [Int: ByteRange] = [:]
    var wanted = Set<UInt64>()
    let words = candidates.map {
      SentenceWordHashes.sentences(of: blocks[$0].range, in: text).filter { $0.words.count >= fewestWords }
    }
    for sentence in words.joined() { sentence.forEachRow { wanted.insert($0) } }
    guard !wanted.isEmpty else { return blocks }
    let story = storySentences(blocks, in: text, sharing: wanted)
    guard !story.isEmpty else { return blocks }
    for (candidate, sentences) in zip(candidates, words) { found[candidate] = passage(repeatedBy: sentences, story) }
    return blocks.enumerated().map { index, block in Block(kind: block.kind, range: block.range, repeats: found[index]) }
  }

  /// In bytes. What is longer is a text of its own.
  private static let longestBlock = 1_200
  /// A sentence with fewer words is alike by chance.
  private static let fewestWords = 6

  private static func storySentences(_ blocks: [Block], in text: Text, sharing wanted: Set<UInt64>) -> [SentenceWordHashes] {
    var shared: [SentenceWordHashes] = []
    for block in blocks where block.kind == .paragraph || block.kind == .listItem {
      for sentence in SentenceWordHashes.sentences(of: block.range, in: text) {
        var rows = 0
        sentence.forEachRow { if wanted.contains($0) { rows += 1 } }
        if rows > 0 { shared.append(sentence) }
        if shared.count == mostSentences { return shared }
      }
    }
    return shared
  }

  /// Sentences of the story that are compared at most: a bound for texts that say the same over and over.
  private static let mostSentences = 200

  /// The story's passage that the sentences of a block repeat: three quarters of all their words, in order.
  private static func passage(repeatedBy sentences: [SentenceWordHashes], _ story: [SentenceWordHashes]) -> ByteRange? {
    var words = 0
    var common = 0
    var most: (range: ByteRange, common: Int)?
    for sentence in sentences {
      words += sentence.words.count
      var best: (range: ByteRange, common: Int)?
      for other in story {
        let count = sentence.commonWords(with: other)
        if count > best?.common ?? 0 { best = (other.range, count) }
      }
      guard let best else { continue }
      common += best.common
      if best.common > most?.common ?? 0 { most = best }
    }
    guard let most, common * 4 >= words * 3 else { return nil }
    return most.range
  }
}

extension Block.Kind {
  fileprivate var mayRepeat: Bool { self == .caption || self == .deck }
}

/// A sentence as the hashes of its folded words, marks left out.
struct SentenceWordHashes {
  let range: ByteRange
  let words: [UInt64]

  /// In words. A longer sentence is compared by its beginning.
  private static let most = 80

  static func sentences(of range: ByteRange, in text: Text) -> [SentenceWordHashes] {
    SentenceSplitter.sentences(in: text, range).map { sentence in
      let words = Tokenizer.tokens(in: text, sentence).lazy.filter { $0.kind != .punctuation }
      return SentenceWordHashes(range: sentence, words: words.prefix(most).map { Folding.foldedHash(text[$0.range]) })
    }
  }

  /// Hands over a hash of each three words in a row.
  func forEachRow(_ body: (UInt64) -> Void) {
    guard words.count >= 3 else { return }
    for index in 2..<words.count {
      var hash = words[index - 2]
      for next in [words[index - 1], words[index]] { hash = (hash ^ next) &* 0x0000_0100_0000_01B3 }
      body(hash)
    }
  }

  /// The words that both have in the same order: the length of the longest common subsequence.
  func commonWords(with other: SentenceWordHashes) -> Int {
    var lengths = [Int](repeating: 0, count: other.words.count + 1)
    for word in words {
      var diagonal = 0
      for (index, otherWord) in other.words.enumerated() {
        let above = lengths[index + 1]
        lengths[index + 1] = word == otherWord ? diagonal + 1 : max(above, lengths[index])
        diagonal = above
      }
    }
    return lengths[other.words.count]
  }
}
