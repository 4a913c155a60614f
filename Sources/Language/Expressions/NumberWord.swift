/// What a word can mean in a number. One look-up a word; most words mean nothing.
enum NumberWord: Hashable {
  /// "nine": below a hundred; words like "forty five" add up.
  case small(Double)
  /// "million", "dozen": multiplies what stands before it.
  case scale(Double)
  /// "half a million" is left; "a hundred" and "a dozen" are read.
  case article
  case and, to, or, between
  case hedge(NumberExpression.Hedge)
  /// "than", "least", "most", "as", "up": goes on a hedge of two words or more.
  case than, least, most, moreOrOver, less, at, up, no, asWord, many
  /// "per cent": a unit of two words.
  case per, cent

  static func of(_ word: ShortWord?) -> NumberWord? {
    guard let word else { return nil }
    return table[word.key]
  }

  private static let table: [UInt64: NumberWord] = {
    var table: [UInt64: NumberWord] = [:]
    func add(_ words: String, _ meaning: NumberWord) {
      for word in words.utf8.split(separator: 0x20) { if let short = ShortWord(Array(word)[...]) { table[short.key] = meaning } }
    }
    let small =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    for (value, word) in small.split(separator: " ").enumerated() { add(String(word), .small(Double(value))) }
    for (tens, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      add(String(word), .small(Double(tens + 2) * 10))
    }
    add("dozen", .scale(12))
    add("hundred", .scale(100))
    add("thousand", .scale(1_000))
    add("million mln", .scale(1_000_000))
    add("billion bln", .scale(1_000_000_000))
    add("trillion trn", .scale(1_000_000_000_000))
    add("a an", .article)
    add("and", .and)
    add("to", .to)
    add("or", .or)
    add("between from", .between)
    add("over exceeding exceeded above surpassing", .hedge(.moreThan))
    add("under below", .hedge(.lessThan))
    add("about around roughly approximately some nearly almost estimated circa", .hedge(.about))
    add("more", .moreOrOver)
    add("less fewer", .less)
    add("than", .than)
    add("least", .least)
    add("most", .most)
    add("at", .at)
    add("up", .up)
    add("no", .no)
    add("as", .asWord)
    add("many much", .many)
    add("per", .per)
    add("cent", .cent)
    return table
  }()
}
