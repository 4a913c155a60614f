/// A name, with the form in which it stands for its actor.
struct NameCandidate {
  /// Places in `ArticleWords.words`.
  let words: Range<Int>
  var type: NameType
  var form: NameForm
  /// Between 0 and 1.
  let confidence: Double
}
