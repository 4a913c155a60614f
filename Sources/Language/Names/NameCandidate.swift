/// A span of words that may be a name, with what the rules made of it so far.
struct NameCandidate {
  /// Places in `ArticleWords.words`.
  let words: Range<Int>
  var type: NameType
  var form: NameForm
  /// Between 0 and 1; below one half it takes evidence from elsewhere in the article to become a name.
  var confidence: Double
  /// Whether it stands in the tables: its type is then a fact and not a guess.
  let isKnown: Bool
}
