import Language

/// A line that says when the article appeared with names beside the date: where it was written and for whom ("Rome, Italy, Mar 3, 2012 / 5:00 am
/// (CNA)"), or who put it up and under which heading ("On behalf of Ana Lopez posted in Accidents on Friday, May 3, 2013.").
struct PlacedDateLine: Hashable {
  let date: PrintedDate

  /// - Parameter tokens: the block's.
  init?(_ block: BlockText, _ tokens: [Token]) {
    guard block.look.mayHoldDigit, block.lineCount == 1 else { return nil }
    let found = DateExpressions.find(in: block.text, tokens: tokens)
    guard let complete = found.compactMap({ PrintedDate($0, in: block) }).first else { return nil }
    let others = tokens.filter { token in !found.contains { $0.range.overlaps(token.range) } }
    guard Self.isOfPlace(others, in: block) || Self.isPosted(tokens, complete.range, in: block) else { return nil }
    date = complete
  }

  /// In words: a place and an agency.
  private static let mostNames = 5

  /// Whether beside a date stands a time of day, and nothing else but a few names and the words of such lines.
  private static func isOfPlace(_ others: [Token], in block: BlockText) -> Bool {
    let names = others.filter { $0.kind == .word && !DateLine.isOfLine($0, in: block) }
    guard names.count <= mostNames, names.allSatisfy({ $0.letterCase == .capitalised || $0.letterCase == .upper }),
      !block.endsLikeSentence
    else { return false }
    return others.indices.contains { place in
      let word = Folding.folded(block.text, others[place].range)
      if others[place].kind == .number, place + 1 < others.count, block.text[others[place + 1].range].elementsEqual([0x3A]) {
        return true
      }
      return timesOfDay.contains(word[...])
        || others[place].kind == .number && halves.contains { word.suffix(2).elementsEqual($0.utf8) }
    }
  }

  private static let halves = ["am", "pm"]
  private static let timesOfDay = HashedWords(["am", "pm", "a.m.", "p.m.", "hrs", "gmt", "utc"])

  /// Whether a line ends with "posted in Accidents on" and its date, with a writer before that and no sentence.
  private static func isPosted(_ tokens: [Token], _ date: ByteRange, in block: BlockText) -> Bool {
    let words = tokens.map { String(decoding: Folding.folded(block.text, $0.range), as: UTF8.self) }
    guard let posted = words.firstIndex(where: { ["posted", "published", "filed"].contains($0) }),
      let end = tokens.firstIndex(where: { $0.range.overlaps(date) }), posted < end,
      tokens[end...].allSatisfy({ $0.range.overlaps(date) || $0.kind != .word || DateLine.isOfLine($0, in: block) })
    else { return false }
    let heading = words[(posted + 1)..<end]
    // "It was posted" tells what happened.
    guard !words[..<posted].contains("was") || words[..<posted].contains(where: things.contains) else { return false }
    guard ["in", "under", "on", "by"].contains(heading.first), heading.first != "on" || heading.count == 1 else { return false }
    return names(tokens[..<posted], words[..<posted]) && names(tokens[(posted + 1)..<end], heading)
  }

  /// Whether words are names and what stands between names: no verb, which no sentence is without.
  private static func names(_ tokens: ArraySlice<Token>, _ words: ArraySlice<String>) -> Bool {
    zip(tokens, words).allSatisfy { token, word in
      token.kind != .word || token.letterCase != .lower || LineWords.nameParticles.contains(word) || small.contains(word)
    }
  }

  private static let things: Set<String> = ["entry", "article", "story", "post"]
  private static let small = things.union(["on", "behalf", "under", "this", "was"])
}
