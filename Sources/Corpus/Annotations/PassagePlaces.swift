import Language

/// Where the passages of decisions are among some articles.
struct PassagePlaces<Articles: RandomAccessCollection> where Articles.Element == AnalysedArticle, Articles.Index == Int {
  private let articles: Articles
  private let positions: [ArticleID: Int]
  private let libraries: [Int: AnnotationMatching]
  /// The passages that have the words of those whose articles are not there any more.
  private var strays: [Stray: [Passage]] = [:]

  private struct Stray: Hashable {
    let library: Int
    let words: ArraySlice<UInt8>

    init(library: Int, words: ArraySlice<UInt8>) {
      self.library = library
      self.words = words
    }

    init(_ target: AnnotationTarget, _ library: Int) { self.init(library: library, words: Array(target.exact.utf8)[...]) }
  }

  init(of targets: [(library: Int, target: AnnotationTarget)], in articles: Articles) {
    self.articles = articles
    positions = Dictionary(articles.enumerated().map { ($1.article.id, $0) }, uniquingKeysWith: { first, _ in first })
    libraries = Dictionary(grouping: articles.lazy.map(\.article)) { $0.id.library }.mapValues { AnnotationMatching($0) }
    for (library, target) in targets where libraries[library]?.article(of: target) == nil {
      strays[Stray(target, library)] = []
    }
    if strays.isEmpty { return }
    findWords()
    findEditedWords()
  }

  /// The passage of a target; where its file was both renamed and edited, or is gone, those of its words, else those that have most of them,
  /// and none where there are none.
  func passages(of target: AnnotationTarget, _ library: Int) -> [Passage] {
    guard let id = libraries[library]?.article(of: target), let position = positions[id] else {
      return strays[Stray(target, library)] ?? []
    }
    guard let range = Anchoring.place(of: target, in: articles[position].article).range, !range.isEmpty else { return [] }
    return articles[position].sentence(at: range.lowerBound).map { [Passage(article: position, sentence: $0)] } ?? []
  }

  private mutating func findWords() {
    let lengths = Set(strays.keys.map(\.words.count))
    forEachSentence { passage, library, words in
      if lengths.contains(words.count) { strays[Stray(library: library, words: words)]?.append(passage) }
    }
  }

  /// Looks for sentences that have most of the words, for those whose words stand nowhere.
  private mutating func findEditedWords() {
    let lost = strays.filter { $0.value.isEmpty && !$0.key.words.isEmpty }.keys.sorted {
      $0.words.lexicographicallyPrecedes($1.words)
    }
    let runs = lost.map { Set(TextLikeness.runs(of: $0.words, ofWords: Self.wordsOfRun)) }
    var holders: [UInt64: [Int]] = [:]
    for (number, runs) in runs.enumerated() { for run in runs { holders[run, default: []].append(number) } }
    if holders.isEmpty { return }
    forEachSentence { passage, library, words in
      let own = Set(TextLikeness.runs(of: words, ofWords: Self.wordsOfRun))
      var shared: [Int: Int] = [:]
      for run in own { for number in holders[run] ?? [] where lost[number].library == library { shared[number, default: 0] += 1 } }
      // Most of both: neither is a part of what the other says.
      for (number, count) in shared where 2 * count >= max(own.count, runs[number].count) { strays[lost[number]]?.append(passage) }
    }
  }

  /// Short enough that of a sentence in which one word is another one most are left.
  private static var wordsOfRun: Int { 3 }

  private func forEachSentence(_ take: (Passage, _ library: Int, _ words: ArraySlice<UInt8>) -> Void) {
    for (position, article) in articles.enumerated() {
      for (number, sentence) in article.analysis.sentences.enumerated() {
        take(Passage(article: position, sentence: number), article.article.id.library, article.article.text[sentence.range])
      }
    }
  }
}
