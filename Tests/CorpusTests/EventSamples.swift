import Language
import Testing

@testable import Corpus

/// Articles made up for a test: sentences, one a paragraph, the names in them given by hand.
struct EventSamples {
  /// Words by which articles name an actor, and its id.
  var names: [(words: String, actor: String)] = []
  /// What the actors are; those that are not told are organisations.
  var kinds: [String: Actor.Kind] = [:]
  private(set) var articles: [AnalysedArticle] = []

  init(names: [(words: String, actor: String)] = []) { self.names = names }

  /// Adds an article whose first sentence is its title.
  mutating func add(_ path: String, date: CalendarDate? = nil, boilerplate: Set<Int> = [], _ sentences: [String]) {
    let text = Text(sentences.joined(separator: "\n"))
    var blocks: [Block] = []
    var found: [Sentence] = []
    var dates: [DateExpression] = []
    var numbers: [NumberExpression] = []
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let range = ByteRange(bytes: start..<(start + sentence.utf8.count))
      blocks.append(Block(kind: boilerplate.contains(index) ? .disclaimer : index == 0 ? .title : .paragraph, range: range))
      found.append(Sentence(range: range, block: index))
      let tokens = Tokenizer.tokens(in: text, range)
      let inSentence = DateExpressions.find(in: text, tokens: tokens)
      dates += inSentence
      numbers += NumberExpressions.find(in: text, tokens: tokens, dates: inSentence)
      start += sentence.utf8.count + 1
    }
    let article = Article(
      id: ArticleID(path: path), textHash: ContentHash(of: text), text: text, blocks: blocks,
      metadata: ArticleMetadata(date: ArticleDate(date: date, printed: nil, basis: date == nil ? .unknown : .printed)))
    articles.append(
      AnalysedArticle(article: article, analysis: ArticleAnalysis(sentences: found, names: [], dates: dates, numbers: numbers)))
  }

  /// The actors of all articles, wherever their words stand.
  var actors: ActorIndex {
    var counts: [String: Int] = [:]
    let mentions = articles.map { analysed -> [Mention] in
      let bytes = analysed.article.text.bytes
      let patterns = names.map { (Array($0.words.utf8), $0.actor) }
      var mentions: [Mention] = []
      var start = 0
      while start < bytes.count {
        guard let (pattern, actor) = patterns.first(where: { bytes[start...].starts(with: $0.0) }) else {
          start += 1
          continue
        }
        let range = ByteRange(bytes: start..<(start + pattern.count))
        mentions.append(Mention(range: range, actor: ActorID(actor), form: .name, zone: .text, confidence: 1))
        counts[actor, default: 0] += 1
        start += pattern.count
      }
      return mentions
    }
    let actors = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { id, count in
      let name = names.first { $0.actor == id }?.words ?? id
      return Actor(
        id: ActorID(id), name: name, kind: kinds[id] ?? .organisation, aliases: [.init(text: name, count: count)],
        mentionCount: count,
        mentionsBySource: [:])
    }
    return ActorIndex(actors: actors, mentions: mentions)
  }

  var index: EventIndex { LexicalEventFinder().events(in: articles, actors: actors) }

  func string(_ passage: Passage) -> String {
    let analysed = articles[passage.article]
    return analysed.article.text.string(analysed.analysis.sentences[passage.sentence].range)
  }

  /// Whether a link is shown between sentence `a.1` of article `a.0` and sentence `b.1` of article `b.0`.
  func isLinked(_ index: EventIndex, _ a: (Int, Int), _ b: (Int, Int)) -> Bool {
    index.crossReferences.contains {
      $0.isShown && $0.from == Passage(article: a.0, sentence: a.1)
        && $0.to == Passage(article: b.0, sentence: b.1)
    }
  }

  /// The articles of each event that links between the first paragraphs of articles make.
  ///
  /// - Parameter links: two articles each, and how probable the link is.
  func grouped(_ links: [(Int, Int, Double)]) throws -> [Set<Int>] {
    let actors = actors
    let material = EventMaterial(articles: articles, actors: actors)
    let sentences = try material.articleRanges.indices.map { article in
      try #require(material.sentences.firstIndex { $0.passage == Passage(article: article, sentence: 1) })
    }
    let made = links.map { Link(first: sentences[$0.0], second: sentences[$0.1], probability: $0.2, isShown: $0.2 > 0.5) }
      .sorted { $0.probability > $1.probability }
    var groups = EventGroups(
      material: material, shown: made.filter(\.isShown), all: made,
      clauses: SentenceClauses(articles: articles, actors: actors, material: material),
      deeds: DeedReader(articles: articles, actors: actors, material: material))
    return groups.grouped().map { Set($0.map { material.sentences[$0].passage.article }) }
  }
}
