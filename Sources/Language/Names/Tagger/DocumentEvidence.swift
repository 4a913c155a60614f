/// What the other occurrences of a capitalised word in the article say of this one.
///
/// Bits: 0 written small somewhere, 1 capitalised inside a sentence, 2 behind a title, 3 behind a given name, 4 before "said", 5 alone in
/// brackets, 6 behind "in", "from" or "at", 7 behind "the", 8 behind and 9 before another capital, 10 three times or more, 11 in brackets behind words
/// whose initials it is, 12 in brackets behind others, 13 stands before an organisation's head noun.
enum DocumentEvidence {
  fileprivate struct Counts {
    var all: Int32 = 0
    var small: Int32 = 0
    var inside: Int32 = 0
    var title: Int32 = 0
    var given: Int32 = 0
    var said: Int32 = 0
    var brackets: Int32 = 0
    var within: Int32 = 0
    var article: Int32 = 0
    var capitalBefore: Int32 = 0
    var capitalBehind: Int32 = 0
    var head: Int32 = 0
  }

  /// What stands around one occurrence.
  fileprivate struct Around {
    var isInside = false
    var title = false
    var given = false
    var said = false
    var brackets = false
    var within = false
    var article = false
    var capitalBefore = false
    var capitalBehind = false
    var head = false

    init(_ words: [TaggerWord], _ index: Int, _ sentence: Range<Int>) {
      isInside = !words[index].isFirst && words[index].line == 0
      if words[index].line != 0 { return }
      if index > sentence.lowerBound {
        let before = words[index - 1]
        let kinds = before.entry.kinds
        title = kinds.contains(.title) && before.isCapital
        given = kinds.contains(.givenName) && before.isCapital && !kinds.contains(.organisationHead)
        capitalBefore = before.isCapital && !before.isFirst
        within = DocumentEvidence.within.contains(before.folded)
        article = before.folded == DocumentEvidence.the
      }
      if index + 1 < sentence.upperBound {
        let behind = words[index + 1]
        said = DocumentEvidence.said.contains(behind.folded)
        capitalBehind = behind.isCapital
        head = behind.isCapital && behind.entry.kinds.contains(.organisationHead)
        brackets =
          index > sentence.lowerBound && words[index - 1].folded == DocumentEvidence.open && behind.folded == DocumentEvidence.close
      }
    }
  }

  static func mark(_ words: inout [TaggerWord], _ sentences: [Range<Int>]) {
    var table = FoldedTable<Counts>(empty: Counts(), capacity: min(words.count / 2, 1 << 16))
    for sentence in sentences {
      for index in sentence where words[index].isWord {
        let isCapital = words[index].isCapital
        if !isCapital {
          table.update(words[index].folded) {
            $0.all += 1
            $0.small += 1
          }
          continue
        }
        let around = Around(words, index, sentence)
        table.update(words[index].folded) { $0.add(around) }
      }
    }
    for sentence in sentences {
      for index in sentence where words[index].isCapital {
        let counts = table[words[index].folded]
        if counts.all > 1 { words[index].evidence = bits(counts, Around(words, index, sentence)) }
        words[index].evidence |= bracketBits(words, index, sentence)
      }
    }
  }

  private static func bits(_ counts: Counts, _ own: Around) -> UInt16 {
    var bits: UInt16 = counts.small > 0 ? 1 : 0
    let others: [(Int32, Bool)] = [
      (counts.inside, own.isInside), (counts.title, own.title), (counts.given, own.given), (counts.said, own.said),
    ]
    for (place, (count, isOwn)) in others.enumerated() where count > (isOwn ? 1 : 0) { bits |= 2 << UInt16(place) }
    if counts.brackets > (own.brackets ? 1 : 0) { bits |= 1 << 5 }
    if counts.within > (own.within ? 1 : 0) { bits |= 1 << 6 }
    if counts.article > (own.article ? 1 : 0) { bits |= 1 << 7 }
    if counts.capitalBefore > (own.capitalBefore ? 1 : 0) { bits |= 1 << 8 }
    if counts.capitalBehind > (own.capitalBehind ? 1 : 0) { bits |= 1 << 9 }
    if counts.all >= 3 { bits |= 1 << 10 }
    if counts.head > (own.head ? 1 : 0) { bits |= 1 << 13 }
    return bits
  }

  /// For capitals behind an opening bracket: whether they are the initials of the capitalised words before it.
  private static func bracketBits(_ words: [TaggerWord], _ index: Int, _ sentence: Range<Int>) -> UInt16 {
    guard words[index].casing == .upper, index > sentence.lowerBound, words[index - 1].folded == open else { return 0 }
    let count = Int(words[index].length)
    guard count <= 4 else { return 1 << 12 }
    var initials: UInt32 = 0
    var found = 0
    var place = index - 2
    while place >= sentence.lowerBound, found < count {
      let word = words[place]
      if word.isCapital {
        let shift = UInt32(min(Int(word.length), 4) - 1) * 8
        initials |= (word.front >> shift & 0xFF) << UInt32(found * 8)
        found += 1
      } else if word.casing != .lower && !word.isHyphen && word.casing != .mark {
        break
      }
      place -= 1
    }
    return found == count && initials == words[index].front ? 1 << 11 : 1 << 12
  }

  private static func hash(_ word: String) -> FoldedHash { FoldedHash(word: Array(word.utf8)[...]) }

  private static let open = FoldedHash(mark: Array("(".utf8)[...])
  private static let close = FoldedHash(mark: Array(")".utf8)[...])
  private static let the = hash("the")
  private static let within: [FoldedHash] = ["in", "from", "at"].map(hash)
  private static let said: [FoldedHash] = ["said", "says", "told", "added"].map(hash)
}

extension DocumentEvidence.Counts {
  fileprivate mutating func add(_ around: DocumentEvidence.Around) {
    all += 1
    if around.isInside { inside += 1 }
    if around.title { title += 1 }
    if around.given { given += 1 }
    if around.said { said += 1 }
    if around.brackets { brackets += 1 }
    if around.within { within += 1 }
    if around.article { article += 1 }
    if around.capitalBefore { capitalBefore += 1 }
    if around.capitalBehind { capitalBehind += 1 }
    if around.head { head += 1 }
  }
}
