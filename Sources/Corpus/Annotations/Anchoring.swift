import Language

/// Finds the passage of an annotation in an article whose text may have changed.
///
/// A passage is known again by its words and by those around it. The worst failure is not to lose a passage, as its words are kept
/// and can be placed again by hand, but to find it where it is not: a name that was cut stands elsewhere too. So words alone are
/// never enough; the words around must be there as well, the more of them the fewer the passage has itself.
public enum Anchoring {
  /// Where the passage of an annotation is now.
  public enum Place: Hashable, Sendable {
    /// The text did not change.
    case exact(ByteRange)
    /// The text changed, and the passage is here.
    case moved(ByteRange)
    /// The text changed, and the passage is not in it any more.
    case lost

    public var range: ByteRange? {
      switch self {
      case .exact(let range), .moved(let range): range
      case .lost: nil
      }
    }
  }

  /// Where `target` is in `article`, which may be another state of its article. A target without words is the article itself, and is
  /// never lost. In time of about the text's length.
  public static func place(of target: AnnotationTarget, in article: Article) -> Place {
    let text = article.text
    let isInside = target.range.lowerBound >= .zero && target.range.upperBound <= text.range.upperBound
    if isInside, article.textHash == target.article.textHash, text[target.range].elementsEqual(target.exact.utf8) {
      return .exact(target.range)
    }
    if target.exact.isEmpty { return .moved(.zero..<(.zero)) }
    return range(of: target, in: text).map(Place.moved) ?? .lost
  }

  private static func range(of target: AnnotationTarget, in text: Text) -> ByteRange? {
    let quote = Quote(before: target.prefix, words: target.exact, after: target.suffix)
    let old = target.range.lowerBound.value
    let found =
      quote.words.count <= Quote.longest
      ? QuoteSearch.match(for: quote, in: text, near: old) : longRange(of: quote, in: text, near: old)
    return found.map { widened($0, around: quote, in: text) }
  }

  /// The range of words so many that only their start and their end are looked for.
  private static func longRange(of quote: Quote, in text: Text, near old: Int) -> ByteRange? {
    let part = Quote.longest / 2
    let head = Quote(before: quote.before, words: Array(quote.words.prefix(part)), after: [])
    let tail = Quote(before: [], words: Array(quote.words.suffix(part)), after: quote.after)
    guard let start = QuoteSearch.match(for: head, in: text, near: old),
      let end = QuoteSearch.match(for: tail, in: text, near: old + quote.words.count - part)
    else { return nil }
    let length = end.upperBound.value - start.lowerBound.value
    return length > quote.words.count / 2 && length < quote.words.count * 2 ? start.lowerBound..<end.upperBound : nil
  }

  /// Takes in the letters that were added at an end of a word which the passage ended with, and never half a code point.
  private static func widened(_ range: ByteRange, around quote: Quote, in text: Text) -> ByteRange {
    var (start, end) = (range.lowerBound.value, range.upperBound.value)
    let bytes = text.bytes
    if !(quote.before.last.map(isLetter) ?? false), quote.words.first.map(isLetter) ?? false {
      while start > 0, isLetter(bytes[start - 1]), range.lowerBound.value - start < Self.longestEnding { start -= 1 }
    }
    if !(quote.after.first.map(isLetter) ?? false), quote.words.last.map(isLetter) ?? false {
      while end < bytes.count, isLetter(bytes[end]), end - range.upperBound.value < Self.longestEnding { end += 1 }
    }
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(bytes: start..<end)
  }

  /// In bytes: what is longer is another word that was put before or behind, without a space.
  private static let longestEnding = 4

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
}
