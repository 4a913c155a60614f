/// What a word can mean in a number. One look-up a word; most words mean nothing.
enum NumberWord: Hashable {
  /// "nine": below a hundred; words like "forty five" add up.
  case small(Double)
  /// "million", "dozen": multiplies what stands before it.
  case scale(Double)
  /// "dozens", "hundreds": from two to less than ten times so many.
  case scales(Double)
  /// "scores", "tens": a number only before "of".
  case scalesBeforeOf(Double)
  /// "several", "few": multiplies a scale behind it by about so much.
  case several(Double, Double)
  case couple
  case half
  /// "thirds", "quarter": a part, behind how many.
  case fraction(Double)
  /// "twice".
  case times(Double)
  case article
  case and, to, or, of, between, from
  case hedge(NumberExpression.Hedge)
  /// "than", "least", "most", "as", "up", "close", "excess": goes on a hedge of two words or more.
  case than, least, most, moreOrOver, less, at, up, no, asWord, many, upwards, close, excess
  /// "only", "just", "well": stands before a hedge or number and says nothing of its own.
  case only
  /// "so", "plus", "odd": a hedge behind the number, behind "or" or a hyphen.
  case so, plus, odd
  /// "per cent": a unit of two words.
  case per, cent
  /// "rose", "cut": what follows, "from … to …", are two numbers.
  case change
  /// "a.m.", "GMT": what stands before is a time of day.
  case clock

  static func of(_ word: ShortWord?) -> NumberWord? { table[word] }

  private static let table: ShortWordTable<NumberWord> = {
    var rows: [(words: String, meaning: NumberWord)] = [
      ("dozen", .scale(12)), ("hundred", .scale(100)), ("thousand", .scale(1_000)), ("million mln mn", .scale(1_000_000)),
      ("billion bln bn", .scale(1_000_000_000)), ("trillion trn tn", .scale(1_000_000_000_000)),
      ("dozens", .scales(12)), ("hundreds", .scales(100)), ("thousands", .scales(1_000)), ("millions", .scales(1_000_000)),
      ("billions", .scales(1_000_000_000)), ("trillions", .scales(1_000_000_000_000)),
      ("tens", .scalesBeforeOf(10)), ("scores", .scalesBeforeOf(20)),
      ("several", .several(3, 9)), ("few", .several(2, 5)), ("couple", .couple), ("half", .half),
      ("third thirds", .fraction(3)), ("quarter quarters", .fraction(4)), ("fifth fifths", .fraction(5)),
      ("tenth tenths", .fraction(10)),
      ("twice", .times(2)), ("thrice", .times(3)), ("a an", .article),
      ("and", .and), ("to", .to), ("or", .or), ("of", .of), ("between", .between), ("from", .from),
      ("over exceeding exceeded above surpassing topping", .hedge(.moreThan)), ("under below", .hedge(.lessThan)),
      ("about around roughly approximately some nearly almost estimated circa", .hedge(.about)),
      ("more", .moreOrOver), ("less fewer", .less), ("than", .than), ("least minimum", .least), ("most maximum", .most),
      ("at", .at),
      ("up", .up), ("no not", .no), ("as", .asWord), ("many much", .many), ("upwards upward", .upwards), ("close", .close),
      ("excess", .excess), ("only just well", .only), ("so", .so), ("plus", .plus), ("odd", .odd), ("per", .per), ("cent", .cent),
      (
        "rose rise risen rising fell fall fallen falling grew grow growth grown increased increase decreased decrease dropped drop raised raise "
          + "cut lowered climbed jumped declined slipped surged down went changed", .change
      ),
      ("am pm gmt utc est edt pst pdt bst cet cest hkt ist", .clock),
    ]
    let small =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    for (value, word) in small.split(separator: " ").enumerated() { rows.append((String(word), .small(Double(value)))) }
    for (tens, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated() {
      rows.append((String(word), .small(Double(tens + 2) * 10)))
    }
    return ShortWordTable(rows)
  }()
}
