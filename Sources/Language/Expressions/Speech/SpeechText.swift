/// The words of a text, sentence after sentence, as the readers of reported speech and of framing walk over them: one array, so that a quotation may go
/// from one sentence or paragraph into the next.
public struct SpeechText {
  let text: Text
  let words: [SpeechWord]
  /// For each sentence, its words.
  private(set) var sentences: [Range<Int>] = []
  /// For each sentence, the paragraph that it stands in: ascending.
  let paragraphs: [Int]
  /// For each word, its sentence.
  let sentenceOfWord: [Int32]
  let names: [NameSpan]

  /// - Parameters:
  ///   - tokenized: the sentences in order, each with its tokens.
  ///   - paragraphs: for each sentence, the number of its paragraph, ascending.
  ///   - names: in order and disjoint.
  public init(_ text: Text, _ tokenized: [TokenizedSentence], paragraphs: [Int], names: [NameSpan]) {
    self.text = text
    self.paragraphs = paragraphs
    self.names = names
    // Filled here and not in place: a call on a text that is not whole yet would keep all its arrays alive for each word.
    var words: [SpeechWord] = []
    var sentenceOfWord: [Int32] = []
    words.reserveCapacity(tokenized.reduce(0) { $0 + $1.tokens.count })
    sentenceOfWord.reserveCapacity(words.capacity)
    sentences.reserveCapacity(tokenized.count)
    var next = 0
    for (index, sentence) in tokenized.enumerated() {
      let start = words.count
      for token in sentence.tokens {
        if words.count > start, let mark = Self.doubleMark(words[words.count - 1], token, in: text) {
          words[words.count - 1] = mark
          continue
        }
        var word = SpeechWord(token, in: text)
        while next < names.count, names[next].range.upperBound <= token.range.lowerBound { next += 1 }
        if next < names.count, names[next].range.lowerBound < token.range.upperBound { word.name = Int32(next) }
        Self.settle(&word, behind: &words, in: text)
        words.append(word)
        sentenceOfWord.append(Int32(index))
      }
      sentences.append(start..<words.count)
    }
    self.words = words
    self.sentenceOfWord = sentenceOfWord
  }

  /// Two single marks that stand close are a double one: `''The fall''`.
  private static func doubleMark(_ last: SpeechWord, _ token: Token, in text: Text) -> SpeechWord? {
    guard token.kind == .punctuation, last.is(.singleMark), last.range.upperBound == token.range.lowerBound else { return nil }
    let both = Token(range: last.range.lowerBound..<token.range.upperBound, kind: .punctuation, letterCase: .none)
    let mark = SpeechWord(both, in: text)
    return mark.is(.doubleMark) ? mark : nil
  }

  /// What the word before says of a word: `'s` behind a pronoun is no possessive, a hyphen between spaces is a dash.
  private static func settle(_ word: inout SpeechWord, behind words: inout [SpeechWord], in text: Text) {
    if word.isName { word.uses.subtract([.say, .saying, .names, .quotes, .tells, .takesClause, .verb, .time, .determiner]) }
    guard let last = words.last else { return }
    if word.is([.say, .saying]) {
      // "News reports say": of two the first is a noun.
      if word.is(.say), last.is(.say), last.is(.mayBeNoun) { words[words.count - 1].uses.subtract(saying) }
      if isNoVerb(word, behind: words, in: text) { word.uses.subtract(saying) }
    }
    if word.is(.possessive) {
      if last.is([.pronoun, .relative, .that, .adverb]) && !last.isName { word.uses = .be }
    } else if word.is(.hyphen), last.range.upperBound < word.range.lowerBound {
      word.uses = .dash
    }
  }

  private static let saying: SpeechWord.Uses = [.say, .saying, .names, .quotes, .tells, .takesClause, .plain]

  /// Whether what may be a verb of saying is a noun here ("a sticking point", "big-name"), or says that nothing was said ("could not say").
  private static func isNoVerb(_ word: SpeechWord, behind words: [SpeechWord], in text: Text) -> Bool {
    guard let last = words.last else { return false }
    if last.is(.hyphen) || last.is(.denies) && !last.isName { return true }
    // "despite repeated warnings", "the alleged deal".
    if word.is(.say), !last.isName, last.is(.article) || last.is(.preposition) && !last.is([.to, .adverb]) { return true }
    // "a medium for telling stories".
    if word.is(.saying), !last.isName, owners.contains(FoldedHash(word: text[last.range])) { return true }
    if last.is(.to), !last.isName {
      // "went on to say" was said.
      let before = words.dropLast().last
      return !(before.map { $0.is([.preposition, .verb]) && !$0.is(.capital) } ?? false)
    }
    guard word.is(.mayBeNoun) else { return false }
    // A verb without ending has many as its subject.
    if last.isName, text[word.range].last != 0x73, text[last.range].last != 0x73, !(words.dropLast().last?.is(.and) ?? false) {
      return true
    }
    if last.isName || last.is([.pronoun, .adverb, .relative, .comma, .doubleMark, .closingBracket]) { return false }
    // A plural noun may have a verb without ending behind it, a singular one a verb with -s.
    let isPlural = text[last.range].last == 0x73
    let hasEnding = text[word.range].last == 0x73
    if !last.is(.lower) && !last.is(.capital) || last.is([.determiner, .preposition, .and, .possessive, .participle, .past]) {
      return true
    }
    return isPlural == hasEnding || adjectiveEndings.contains { text[last.range].suffix($0.count).elementsEqual($0) }
  }

  private static let owners = Set(FoldedHash.words("for of about from"))
  private static let adjectiveEndings = ["ic", "al", "ous", "ive", "ful", "ary", "able", "ible"].map { Array($0.utf8) }

  subscript(index: Int) -> SpeechWord { words[index] }

  func sentence(of word: Int) -> Int { Int(sentenceOfWord[word]) }

  /// The words of the sentence that a word stands in.
  func sentenceWords(of word: Int) -> Range<Int> { sentences[sentence(of: word)] }

  func paragraph(of word: Int) -> Int { paragraphs[sentence(of: word)] }

  func isParagraphStart(_ word: Int) -> Bool { word == 0 || paragraph(of: word - 1) != paragraph(of: word) }

  func isParagraphEnd(_ word: Int) -> Bool { word + 1 >= words.count || paragraph(of: word + 1) != paragraph(of: word) }

  func `is`(_ index: Int, _ use: SpeechWord.Uses) -> Bool { words.indices.contains(index) && words[index].is(use) }

  /// Whether white space stands before a word.
  func hasSpaceBefore(_ word: Int) -> Bool {
    isParagraphStart(word) || words[word - 1].range.upperBound < words[word].range.lowerBound
  }

  func hasSpaceAfter(_ word: Int) -> Bool {
    isParagraphEnd(word) || words[word].range.upperBound < words[word + 1].range.lowerBound
  }

  /// From the start of the first word to the end of the last; nil for none.
  func range(_ span: Range<Int>) -> ByteRange? {
    span.isEmpty ? nil : words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
  }

  func folded(_ word: Int) -> FoldedHash { FoldedHash(word: text[words[word].range]) }

  /// Whether a word may be the verb of a clause: `-based` is none, nor is a name.
  func isVerb(_ index: Int) -> Bool {
    guard words.indices.contains(index), !words[index].isName, words[index].is(SpeechWord.Uses.finite) else { return false }
    return !(words[index].is(.past) && index > 0 && words[index - 1].is(.hyphen))
  }

  /// The words that are part of the same name as `word`.
  func nameWords(at word: Int) -> Range<Int> {
    let name = words[word].name
    var (start, end) = (word, word + 1)
    while start > 0, words[start - 1].name == name { start -= 1 }
    while end < words.count, words[end].name == name { end += 1 }
    return start..<end
  }
}
