/// Tells lines in which capitals say nothing: headlines in title case, and lines in capitals throughout.
enum HeadlineRule {
  static func isHeadline(_ words: ArticleWords, _ sentence: Range<Int>) -> Bool {
    var long = 0
    var capital = 0
    var ordinary = 0
    var upper = 0
    for index in sentence {
      let word = words[index]
      guard word.kind == .word, word.letterCase != .none else { continue }
      if word.letterCase == .upper { upper += 1 }
      guard word.end - word.start >= 4 || word.isCapital else { continue }
      long += 1
      if word.isCapital {
        capital += 1
        if word.has(.common), !word.has([.organisationHead, .title, .placeHead]) { ordinary += 1 }
      }
    }
    if long >= 4, upper * 10 >= long * 7 { return true }
    // A headline has no full stop.
    if let last = sentence.last, words[last].isMark, words[last].firstByte == 0x2E { return false }
    return long >= 4 && ordinary >= 2 && capital * 10 >= long * 8
  }
}
