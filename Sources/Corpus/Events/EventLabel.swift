import Language

/// Names an event in a few words of one of its reports.
struct EventLabel {
  /// In characters, with the date, but for a date so long that the words would tell nothing.
  private static let longest = 48
  private static let leastWords = 34
  /// So many words before the word that tells what happened may belong to the label.
  private static let mostBefore = 5

  let articles: [AnalysedArticle]
  let actors: ActorIndex

  /// Words around the first shared word that tells what happened, from the name before it, and the date.
  func label(_ passage: Passage, date: CalendarDate?, shared: Set<StemID>, vocabulary: StemVocabulary) -> String {
    let text = articles[passage.article].article.text
    let sentence = articles[passage.article].analysis.sentences[passage.sentence].range
    let words = SentenceWords(text, sentence)
    let when = date.map { ", " + $0.short } ?? ""
    guard let event = eventToken(words, in: text, shared: shared, vocabulary: vocabulary) else {
      return cut(text, words.tokens[...], to: max(Self.longest - when.count, Self.leastWords)) + when
    }
    let start = startToken(passage, words, event: event, in: text)
    return cut(text, words.tokens[start...], to: max(Self.longest - when.count, Self.leastWords)) + when
  }

  private func eventToken(_ words: SentenceWords, in text: Text, shared: Set<StemID>, vocabulary: StemVocabulary) -> Int? {
    var reader = StemReader()
    var best: Int?
    for (index, token) in words.tokens.enumerated() {
      reader.readStems(of: token, in: text) { stem in
        guard best == nil, !EventLexicon.general.classes(of: stem).isEmpty, let id = vocabulary.find(stem) else { return }
        if shared.contains(id) { best = index }
      }
    }
    return best ?? words.eventToken
  }

  /// The token at which the label starts: the nearest name or mark before the event, within a few words.
  private func startToken(_ passage: Passage, _ words: SentenceWords, event: Int, in text: Text) -> Int {
    let mentions = passage.article < actors.mentions.count ? actors.mentions[passage.article] : []
    let named = mentions.starting(in: words.range, by: \.range)
    var start = event
    while start > 0, event - start < Self.mostBefore {
      let before = words.tokens[start - 1]
      if before.kind == .punctuation { break }
      start -= 1
      if let name = named.first(where: { $0.range.overlap(with: before.range) > 0 }) {
        while start > 0, words.tokens[start - 1].range.lowerBound >= name.range.lowerBound { start -= 1 }
        break
      }
    }
    while start < event, isSmallWord(words.tokens[start], in: text) { start += 1 }
    return start
  }

  /// The text from the first token, cut between words and before a full stop, without marks and small words at its end.
  private func cut(_ text: Text, _ tokens: ArraySlice<Token>, to length: Int) -> String {
    let tokens = tokens.drop { $0.kind == .punctuation || Self.pieces.contains(text.string($0.range)) }
    guard let first = tokens.first else { return "" }
    var end = first.range.upperBound
    for token in tokens {
      let candidate = text.string(first.range.lowerBound..<token.range.upperBound)
      if candidate.count > length { break }
      let isEnd = token.kind == .punctuation && ["\"", "”", "“", ";", ":", "?", "!"].contains(text.string(token.range))
      if isEnd, end > first.range.upperBound { break }
      if token.kind != .punctuation, !isSmallWord(token, in: text) { end = token.range.upperBound }
    }
    let words = text.string(first.range.lowerBound..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > length ? String(words.prefix(max(length - 1, 1))) + "…" : words
  }

  /// What a tokeniser parts from the word before it, and no label begins with.
  private static let pieces: Set<String> = ["'s", "’s"]

  private func isSmallWord(_ token: Token, in text: Text) -> Bool { StopWords.contains(Folding.folded(text, token.range)) }
}
