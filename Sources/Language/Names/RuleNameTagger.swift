/// Finds names by rules: runs of capitalised words, tables of what they may be, and what the words around them say.
///
/// Three passes over the article: candidates sentence by sentence (`NameFinder`), what they are in the light of each other
/// (`ArticleNames`), and which places stand for a government (`MetonymRule`). All are linear in the number of words.
public struct RuleNameTagger: NameTagger {
  public init() {}

  public func names(in text: Text, sentences: [TokenizedSentence]) -> [NameSpan] {
    let lexicon = Lexicon.shared
    let words = ArticleWords(text, sentences, lexicon)
    var candidates: [NameCandidate] = []
    for sentence in words.sentences where !sentence.isEmpty {
      var finder = NameFinder(words, sentence, lexicon)
      finder.find()
      candidates += finder.candidates
    }
    var names = ArticleNames(words, candidates).settled(candidates)
    MetonymRule(words, lexicon).apply(to: &names)
    return names.map { name in
      let range = words[name.words.lowerBound].start..<words[name.words.upperBound - 1].end
      return NameSpan(range: ByteRange(bytes: range), type: name.type, form: name.form, confidence: name.confidence)
    }
  }
}
