import Corpus
import Foundation
import Language

/// The words of an article by which others that tell the same may be found, the most promising first.
struct TellingWords {
  struct Word {
    /// As FTS5 reads it.
    let phrase: String
    /// How much more than by its rarity it says: names and words of the title say more.
    let weight: Double
  }

  /// To look up more takes longer and finds hardly more.
  private static let most = 48

  let words: [Word]

  init(of article: Article) {
    var tally = Tally()
    if let title = article.metadata.title { tally.read(Array(title.utf8), isTitle: true) }
    for block in article.blocks where !block.kind.isBesideText && block.kind != .title || block.kind == .title {
      tally.read(Array(article.text[block.range]), isTitle: block.kind == .title)
    }
    let promising = tally.counts.compactMap { word, count in
      Self.promise(word, count).map { (word: word, promise: $0, weight: Self.weight(count)) }
    }
    words = promising.sorted { ($1.promise, $0.word) < ($0.promise, $1.word) }.prefix(Self.most).map {
      Word(phrase: CatalogueQuery.phrase(CatalogueWords.words(of: $0.word), isPrefix: false), weight: $0.weight)
    }
  }

  private static func weight(_ count: Tally.Count) -> Double {
    (count.isName ? 1.5 : 1) * (count.isInTitle ? 1.4 : 1) * (count.all > 1 ? 1.2 : 1)
  }

  /// How much is to be expected of a word; nil for one that says nothing.
  private static func promise(_ word: String, _ count: Tally.Count) -> Double? {
    var stem = Array(word.utf8)
    let isNumber = stem.allSatisfy { $0 < 0x3A }
    if StopWords.contains(stem) || stem.count < 3 && stem.allSatisfy({ $0 < 0x80 }) { return nil }
    if isNumber, stem.count < 4 || word.hasPrefix("19") || word.hasPrefix("20") { return nil }
    StemReader.stem(&stem)
    let rarity = -log(BackgroundFrequencies.english.probability(of: stem[...]))
    return rarity * weight(count) * (stem.count < 4 ? 0.7 : 1)
  }

  /// Which words an article has, and how they are written.
  private struct Tally {
    struct Count {
      var all = 0
      var capitalised = 0
      /// Capitalised where a sentence goes on.
      var inSentence = 0
      var isInTitle = false

      var isName: Bool { inSentence > 0 && capitalised == all }
    }

    private(set) var counts: [String: Count] = [:]

    /// Counts the words of a block. Two characters of a script without spaces, one behind the other, are a word.
    mutating func read(_ bytes: [UInt8], isTitle: Bool) {
      var place = 0
      var beginsSentence = true
      var lastIdeograph: Range<Int>?
      while place < bytes.count {
        let (kind, length) = CharacterClass.of(bytes, at: place, end: bytes.count)
        switch kind {
        case .upper, .lower, .uncased, .digit:
          var end = place + length
          while end < bytes.count {
            let (next, length) = CharacterClass.of(bytes, at: end, end: bytes.count)
            if !next.isWordLike { break }
            end += length
          }
          count(bytes[place..<end], isCapitalised: kind == .upper, beginsSentence: beginsSentence || isTitle, isTitle: isTitle)
          (beginsSentence, lastIdeograph, place) = (false, nil, end)
        case .ideograph:
          if let last = lastIdeograph {
            count(bytes[last.lowerBound..<(place + length)], isCapitalised: false, beginsSentence: false, isTitle: isTitle)
          }
          lastIdeograph = place..<(place + length)
          place += length
        case .space, .mark, .punctuation:
          if kind == .punctuation {
            lastIdeograph = nil
            beginsSentence = beginsSentence || [0x2E, 0x21, 0x3F, 0x3A, 0x22].contains(bytes[place])
          }
          place += length
        }
      }
    }

    private mutating func count(_ word: ArraySlice<UInt8>, isCapitalised: Bool, beginsSentence: Bool, isTitle: Bool) {
      let folded = String(decoding: Folding.folded(word), as: UTF8.self)
      counts[folded, default: Count()].all += 1
      if isCapitalised { counts[folded, default: Count()].capitalised += 1 }
      if isCapitalised, !beginsSentence { counts[folded, default: Count()].inSentence += 1 }
      if isTitle { counts[folded, default: Count()].isInTitle = true }
    }
  }
}
