import Language

/// Finds where in a text a quote may stand, changed or not: pieces of it are looked for as they are, and where several of them say
/// that it starts at about the same place, the whole is compared.
enum QuoteSearch {
  /// In bytes.
  private static let pieceLength = 8
  /// A piece that is more frequent says nothing.
  private static let mostOccurrences = 200
  /// How far from each other two guesses of one start may be, in bytes: what was added or cut between the pieces.
  private static let spread = 48
  /// Places that are compared, those with the most pieces first.
  private static let mostPlaces = 12

  /// The ranges of the quote's words, the one to be taken first: that with the fewest differences, of several the nearest to the old place;
  /// behind it those that are as much like it, or have the very words and are hardly less like it, so that nothing says which is meant. Empty when no place in the text is enough like the
  /// quote, or when one that is nearer has the words around and not the words: then they were deleted, and what is like them elsewhere is
  /// something else.
  ///
  /// - Parameter isTaken: whether a place is known to be of something else.
  static func matches(
    for quote: Quote, in text: Text, near old: Int, isTaken: (Range<Int>) -> Bool = { _ in false }
  ) -> [Range<Int>] {
    if quote.words.count > Quote.longest { return longMatch(for: quote, in: text, near: old).map { [$0] } ?? [] }
    var found: [(range: Range<Int>, cost: Int, distance: Int)] = []
    var nearestVacancy = Int.max
    for starts in likelyStarts(of: quote, in: text.bytes, near: old).prefix(mostPlaces) {
      guard let alignment = alignment(of: quote, at: starts, in: text.bytes) else { continue }
      let distance = abs(alignment.start - old)
      guard let range = alignment.range, quote.accepts(alignment, textLength: text.bytes.count) else {
        if quote.isVacant(alignment) { nearestVacancy = min(nearestVacancy, distance) }
        continue
      }
      if isTaken(range) || found.contains(where: { $0.range.overlaps(range) }) { continue }
      found.append((range, alignment.cost, distance))
    }
    found.sort { ($0.cost, $0.distance) < ($1.cost, $1.distance) }
    guard let best = found.first, best.distance <= nearestVacancy else { return [] }
    return found.filter { other in
      if other.cost == best.cost { return true }
      // The words stand in both, and what is around them is nearly as much, or as little, like what was around them.
      return best.cost > 0 && other.cost < best.cost + leastLead && text.bytes[other.range].elementsEqual(quote.words)
    }.map(\.range)
  }

  /// In bytes: by a word or so one place has to be more like the quote than another in which the same words stand.
  private static let leastLead = 6

  /// The range of words so many that only their start and their end are looked for.
  private static func longMatch(for quote: Quote, in text: Text, near old: Int) -> Range<Int>? {
    let part = Quote.longest / 2
    let head = Quote(before: quote.before, words: Array(quote.words.prefix(part)), after: [])
    let tail = Quote(before: [], words: Array(quote.words.suffix(part)), after: quote.after)
    guard let start = matches(for: head, in: text, near: old).first,
      let end = matches(for: tail, in: text, near: old + quote.words.count - part).first
    else { return nil }
    let length = end.upperBound - start.lowerBound
    return length > quote.words.count / 2 && length < quote.words.count * 2 ? start.lowerBound..<end.upperBound : nil
  }

  /// The words alone in a stretch of the text that is known to stand where they stood; nil when less than half of them is there.
  static func match(forWordsOf quote: Quote, in text: Text, inside stretch: Range<Int>) -> Range<Int>? {
    let alone = Quote(before: [], words: quote.words, after: [])
    let alignment = QuoteAlignment(of: alone, in: text.bytes, stretch)
    return alignment.wordsLikeness >= Quote.leastWords ? alignment.range : nil
  }

  /// Whether a quote that stands at `range` could be taken to stand elsewhere too.
  static func hasTwin(_ quote: Quote, at range: ByteRange, in text: Text) -> Bool {
    let own = range.lowerBound.value
    let others = likelyStarts(of: quote, in: text.bytes, near: own).filter { !$0.contains(own) }
    if others.isEmpty { return false }
    let distance = QuoteDistance(quote.before + quote.words + quote.after)
    return others.prefix(mostPlaces).contains { starts in
      // Most places have a few words of the quote and no more: that is told in a small part of the time.
      guard let stretch = stretch(of: quote, at: starts, in: text.bytes),
        quote.isNearEnough(distance.least(in: text.bytes, stretch)),
        let alignment = alignment(of: quote, at: starts, in: text.bytes), let other = alignment.range
      else { return false }
      return !other.overlaps(range.bytes) && quote.accepts(alignment, textLength: text.bytes.count)
    }
  }

  /// The quote laid over the stretch of text in which it would have to lie to start at one of `starts`.
  private static func alignment(of quote: Quote, at starts: ClosedRange<Int>, in text: [UInt8]) -> QuoteAlignment? {
    stretch(of: quote, at: starts, in: text).map { QuoteAlignment(of: quote, in: text, $0) }
  }

  private static func stretch(of quote: Quote, at starts: ClosedRange<Int>, in text: [UInt8]) -> Range<Int>? {
    let from = max(0, starts.lowerBound - quote.before.count - spread)
    let to = min(text.count, starts.upperBound + quote.words.count + quote.after.count + spread)
    return from < to ? from..<to : nil
  }

  /// Spans of places at which the quote's words may start, those first which the most pieces speak for, then those nearest `old`.
  private static func likelyStarts(of quote: Quote, in text: [UInt8], near old: Int) -> [ClosedRange<Int>] {
    let whole = quote.before + quote.words + quote.after
    guard whole.count >= pieceLength else { return [] }
    let offsets = pieceOffsets(quote)
    var guesses = guesses(of: offsets.map { (Piece(whole[$0..<($0 + pieceLength)]), quote.before.count - $0) }, in: text)
    guesses.sort()
    var spans: [(starts: ClosedRange<Int>, count: Int)] = []
    for guess in guesses {
      if let last = spans.last, guess - last.starts.lowerBound <= spread {
        spans[spans.count - 1] = (last.starts.lowerBound...guess, last.count + 1)
      } else {
        spans.append((guess...guess, 1))
      }
    }
    let enough = offsets.count >= 6 ? 2 : 1
    return spans.filter { $0.count >= enough }.sorted {
      ($1.count, abs($0.starts.lowerBound - old)) < ($0.count, abs($1.starts.lowerBound - old))
    }.map(\.starts)
  }

  /// Eight bytes as one number, so that a pass over the text compares them at once.
  private struct Piece {
    let bytes: UInt64

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  /// For each place where a piece stands, that place moved by the piece's distance. Pieces that are too frequent are left out.
  private static func guesses(of pieces: [(piece: Piece, distance: Int)], in text: [UInt8]) -> [Int] {
    // A table that says quickly that a number is none of the pieces; by a multiplication that spreads them over 4,096 places.
    func slot(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 52) }
    var mayBePiece = [Bool](repeating: false, count: 4096)
    for (piece, _) in pieces { mayBePiece[slot(piece.bytes)] = true }
    var places = pieces.map { _ in [Int]() }
    var window: UInt64 = 0
    for (place, byte) in text.enumerated() {
      window = window << 8 | UInt64(byte)
      guard mayBePiece[slot(window)], place + 1 >= pieceLength else { continue }
      for (number, candidate) in pieces.enumerated()
      where candidate.piece.bytes == window && places[number].count <= mostOccurrences {
        places[number].append(place + 1 - pieceLength)
      }
    }
    return zip(pieces, places).flatMap { candidate, places in
      places.count > mostOccurrences ? [] : places.map { $0 + candidate.distance }
    }
  }

  /// Where pieces are taken from: closely around the words, and up to 16 of the words themselves.
  private static func pieceOffsets(_ quote: Quote) -> [Int] {
    let wordsEnd = quote.before.count + quote.words.count
    let end = wordsEnd + quote.after.count - pieceLength
    let before = stride(from: 0, through: min(end, quote.before.count - 1), by: 4)
    let words = stride(from: quote.before.count, to: wordsEnd, by: max(4, quote.words.count / 16))
    let after = stride(from: wordsEnd, through: end, by: 4)
    return (Array(before) + Array(words) + Array(after)).filter { $0 >= 0 && $0 <= end }
  }
}
