// The words that limit a number: before it and behind it.

extension NumberScanner {
  /// The hedge before `start`, and the place where it starts.
  func hedge(before start: Int) -> (hedge: NumberExpression.Hedge, start: Int) {
    let nearest = word(at: start - 1) == .article ? start - 1 : start
    let (hedge, length) = limit(word(at: nearest - 1), word(at: nearest - 2), word(at: nearest - 3))
    guard length > 0, !isOfVerb(nearest - 1) else { return (.none, start) }
    var first = nearest - length
    if word(at: first - 1) == .only { first -= 1 }
    if hedge == .about, length == 1, word(at: first - 1) == .article { first -= 1 }
    return (hedge, first)
  }

  /// Whether a word is "over" and belongs to the verb before it: "hand over 12 prisoners".
  private func isOfVerb(_ place: Int) -> Bool { isWord(place, "over") && Self.verbsWithOver.contains(short(place - 1)) }

  private static let verbsWithOver = ShortWordSet(
    "hand hands handed handing turn turns turned turning take takes took taken taking run runs ran running won win pull pulled")

  /// The hedge of the words before a number, from the nearest on, and how many of them it has.
  private func limit(_ first: NumberWord?, _ second: NumberWord?, _ third: NumberWord?) -> (NumberExpression.Hedge, Int) {
    switch (first, second, third) {
    case (.hedge(let hedge), _, _): (hedge, 1)
    case (.than, .moreOrOver, .no): (.lessThan, 3)
    case (.than, .less, .no): (.moreThan, 3)
    case (.than, .moreOrOver, _): (.moreThan, 2)
    case (.than, .less, _): (.lessThan, 2)
    case (.least, .at, _): (.moreThan, 2)
    case (.most, .at, _): (.lessThan, 2)
    case (.of, .least, _), (.of, .upwards, _), (.of, .excess, _): (.moreThan, 2)
    case (.of, .most, _): (.lessThan, 2)
    case (.to, .up, _): (.lessThan, 2)
    case (.to, .close, _): (.about, 2)
    case (.asWord, .many, .asWord): (.lessThan, 3)
    case (.between, _, _): (.none, 1)
    default: (.none, 0)
    }
  }

  /// The hedge behind a number: "or more", "or so", "-plus", "+", "-odd".
  func hedge(behind end: Int) -> (hedge: NumberExpression.Hedge, end: Int)? {
    if mark(at: end) == 0x2B, isAttached(end) { return (.moreThan, end + 1) }
    let isTied = mark(at: end) == 0x2D && isAttached(end)
    switch (word(at: end), word(at: end + 1)) {
    case (.or, .moreOrOver): return (.moreThan, end + 2)
    case (.or, .less): return (.lessThan, end + 2)
    case (.or, .so): return (.about, end + 2)
    case (_, .plus) where isTied: return (.moreThan, end + 2)
    case (_, .odd) where isTied: return (.about, end + 2)
    default: return nil
    }
  }
}
