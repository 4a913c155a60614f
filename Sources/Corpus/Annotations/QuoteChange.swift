import Language

/// Something about a passage that changed and that nobody may overlook: a number, a name, whether something is so, which article it is in.
public struct QuoteChange: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case number, name, negation
    /// The file was both renamed and edited: whether it is the same article is for a person to say.
    case article

    /// Those that are of words.
    static let ofWords: [Kind] = [.number, .name, .negation]
  }

  public let kind: Kind
  /// The words that stood there, and those that stand there now; either may be empty.
  public let before: String
  public let after: String

  public init(kind: Kind, before: String, after: String) {
    self.kind = kind
    self.before = before
    self.after = after
  }

  /// "number: 17 is now 71", "name: Erdogan is gone", "negation: not is new".
  public var words: String {
    if after.isEmpty { return "\(kind.rawValue): \(before) is gone" }
    return before.isEmpty ? "\(kind.rawValue): \(after) is new" : "\(kind.rawValue): \(before) is now \(after)"
  }

  /// What differs between the words of a passage then and now, in the order of the text.
  public static func findings(from old: String, to new: String) -> [QuoteChange] {
    let (one, other) = (QuotedWord.words(of: old), QuotedWord.words(of: new))
    return hunks(one, other).flatMap { before, after in
      Kind.ofWords.compactMap { finding($0, Array(before), Array(after)) }
    }
  }

  private static func finding(_ kind: Kind, _ before: [QuotedWord], _ after: [QuotedWord]) -> QuoteChange? {
    func said(_ words: [QuotedWord], besides others: [QuotedWord]) -> [QuotedWord] {
      var rest = others.map(\.folded)
      return words.filter { word in
        if let place = rest.firstIndex(of: word.folded) {
          rest.remove(at: place)
          return false
        }
        return word.isOf(kind)
      }
    }
    var (gone, come) = (said(before, besides: after), said(after, besides: before))
    if kind == .negation {
      for one in before where !one.isOf(.negation) {
        guard let other = after.first(where: { one.isContrary(of: $0) && !$0.isOf(.negation) }) else { continue }
        gone.append(one)
        come.append(other)
      }
    }
    if gone.isEmpty && come.isEmpty { return nil }
    return QuoteChange(
      kind: kind, before: gone.map(\.text).joined(separator: " "), after: come.map(\.text).joined(separator: " "))
  }

  /// Stretches of words that differ, each as it was and as it is.
  private static func hunks(_ one: [QuotedWord], _ other: [QuotedWord]) -> [(ArraySlice<QuotedWord>, ArraySlice<QuotedWord>)] {
    let difference = other.map(\.folded).difference(from: one.map(\.folded))
    let gone = Set(difference.removals.map(\.place))
    let come = Set(difference.insertions.map(\.place))
    var hunks: [(ArraySlice<QuotedWord>, ArraySlice<QuotedWord>)] = []
    var (left, right) = (0, 0)
    while left < one.count || right < other.count {
      let (start, beginning) = (left, right)
      while gone.contains(left) { left += 1 }
      while come.contains(right) { right += 1 }
      if left > start || right > beginning {
        hunks.append((one[start..<left], other[beginning..<right]))
      } else {
        (left, right) = (left + 1, right + 1)
      }
    }
    return hunks
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

/// A word of a passage, as far as it matters whether it changed.
private struct QuotedWord {
  let text: String
  /// In small letters and with straight apostrophes: what differs in them alone is the same word.
  let folded: String

  init(_ text: Substring) {
    self.text = String(text)
    folded = text.lowercased().replacing("’", with: "'")
  }

  /// Runs of letters and digits, with the marks that stand between two of them ("don't", "1,000", "Al-Sarraj" is two), and with what says of a
  /// number how it is meant ("−5", "20%", "€1.12").
  static func words(of quote: String) -> [QuotedWord] {
    var words: [QuotedWord] = []
    var start: String.Index?
    func isNumber(_ place: String.Index) -> Bool { place < quote.endIndex && quote[place].isNumber }
    for place in quote.indices {
      let next = quote.index(after: place)
      let isInside = quote[place].isLetter || quote[place].isNumber
      let joins =
        start != nil && next < quote.endIndex && joining.contains(quote[place]) && (quote[next].isLetter || quote[next].isNumber)
      let isSign =
        start == nil && (signs.contains(quote[place]) || quote[place].isCurrencySymbol) && (isNumber(next) || isSigned(next))
      let isUnit =
        start != nil && place > quote.startIndex && isNumber(quote.index(before: place))
        && (units.contains(quote[place]) || quote[place].isCurrencySymbol)
      func isSigned(_ place: String.Index) -> Bool {
        place < quote.endIndex && quote[place].isCurrencySymbol && isNumber(quote.index(after: place))
      }
      if isInside || joins || isSign || isUnit {
        start = start ?? place
      } else if let begun = start {
        words.append(QuotedWord(quote[begun..<place]))
        start = nil
      }
    }
    if let start { words.append(QuotedWord(quote[start...])) }
    return words
  }

  private static let joining: Set<Character> = ["'", "’", ".", ","]
  private static let signs: Set<Character> = ["-", "−", "+", "±", "~", "<", ">"]
  private static let units: Set<Character> = ["%", "‰", "°"]

  /// Whether one of two words is the other's contrary by what stands before it: "unable" and "able".
  func isContrary(of other: QuotedWord) -> Bool {
    let (long, short) = folded.count > other.folded.count ? (folded, other.folded) : (other.folded, folded)
    return short.count >= 3 && Self.contraryPrefixes.contains { long.count == short.count + $0.count && long == $0 + short }
  }

  private static let contraryPrefixes = ["un", "in", "im", "il", "ir", "dis", "non", "mis"]

  func isOf(_ kind: QuoteChange.Kind) -> Bool {
    switch kind {
    case .number: text.contains(where: \.isNumber) || Self.numbers.contains(folded)
    case .negation: Self.negations.contains(folded) || folded.hasSuffix("n't")
    case .article: false
    case .name: text.first?.isUppercase == true && !Self.small.contains(folded) && !isOf(.number) && !isOf(.negation)
    }
  }

  private static let numbers = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
    trillion dozen dozens score scores half third quarter twice double triple first second fourth fifth sixth seventh eighth ninth tenth
    """)

  /// Words that are written large where a sentence begins, and name nobody.
  private static let small = words(
    """
    a an the this that these those he she it they we i you his her its their our my your in on at by for from with without as but and or if
    when while after before since to of not no who whom whose which what where why how there here then so yet also both all some many most
    more other another such each every either somebody someone something everybody everyone everything anybody anyone anything several few
    next last still just only even again meanwhile however therefore thus instead perhaps today yesterday according despite although though because during under over about into is are was were be been has
    have had do does did will would may might can could should must say says said
    """)

  private static let negations = words(
    """
    no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely deny denies denied denying refuse refuses
    refused refusing fail fails failed failing lack lacks lacked reject rejects rejected false falsely unlikely
    """)

  private static func words(_ list: String) -> Set<String> { Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
