import Language

/// The language of an article, and what follows from it.
enum ArticleLanguage {
  /// The language of what the article tells, without the page around it; what the page states is a hint, and stands alone where there is
  /// too little text to tell.
  static func language(of text: Text, _ blocks: [Block], stated: String?) -> String? {
    let telling = blocks.lazy.filter { !$0.kind.isBoilerplate && $0.kind != .byline && $0.kind != .dateLine }.map(\.range)
    return LanguageIdentification.language(of: text, in: Array(telling), stated: stated)
  }
}

extension ArticleMetadata {
  /// Whether the article can be analysed: names, events and dates are found in English. One whose language could not be told counts
  /// as English.
  public var isAnalysable: Bool { language.map { $0 == "en" || $0.hasPrefix("en-") } ?? true }
}

extension AnalysedArticle {
  /// The article as the analyses across articles take it: of one that is not in English the sentences alone, because what the rules
  /// for English find in it means nothing.
  var comparable: AnalysedArticle {
    if article.metadata.isAnalysable { return self }
    return AnalysedArticle(
      article: article, analysis: ArticleAnalysis(sentences: analysis.sentences, names: [], dates: [], numbers: []))
  }
}
