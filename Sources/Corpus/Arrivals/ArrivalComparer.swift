import Language

/// Compares articles that come one by one with those that were all compared before, in a time that does not grow with their number.
///
/// What a newcomer is like is found from what was kept of the comparison; it and its few neighbours are read again and compared by the very
/// steps by which all were, with words and names weighed as in the whole. So what is found between the newcomer and its neighbours is what a
/// comparison of all would find, as far as it does not hang on dates, stories and links of other articles.
public struct ArrivalComparer: Sendable {
  /// In a smaller library a newcomer is compared with all others.
  private static let fewArticles = 24
  private static let neighbours = 16

  private let resolver: any ActorResolver
  private let dater: ArticleDater?
  private let finder: any EventFinder
  private var kept: KeptComparison

  init(resolver: any ActorResolver, dater: ArticleDater?, finder: any EventFinder, _ comparison: ArticleComparison) {
    (self.resolver, self.dater, self.finder) = (resolver, dater, finder)
    kept = KeptComparison(comparison)
  }

  /// What an article brings to an analysis of those that came before; nil where its actors can't be told by themselves.
  ///
  /// - Parameter links: what people say of links.
  public mutating func arrival(of newcomer: AnalysedArticle, in analysis: CorpusAnalysis, links: LinkStatements = .none) -> Arrival?
  {
    let newcomer = newcomer.comparable
    guard let actors = resolver.actors(arrivingWith: newcomer, in: analysis) else { return nil }
    let neighbours = neighbours(of: newcomer, actors, in: analysis)
    let circle = ArrivalCircle(neighbours, newcomer, actors, in: analysis)
    var material = EventMaterial(articles: circle.articles, actors: circle.actors)
    material.weigh(by: kept.frequencies(of: material, ranks: circle.ranks, newcomers: [circle.newcomer]), circle.actors)
    let best = circle.places.map { $0 < kept.best.count ? Double(kept.best[$0]) : 0 } + [0]
    var comparison = ArticleComparison(circle.articles, actors: circle.actors, material, best: best.map { max($0, 1e-6) })
    comparison = dated(comparison, circle)
    let found = finder.events(in: comparison, decisions: links.decisions(in: comparison.articles), concerning: circle.newcomer)
    let (story, joined) = circle.story(by: comparison, in: analysis)
    let events = ArrivingEvents(found, circle, in: analysis)
    kept.add(circle.newcomer, of: comparison.material, ranks: circle.ranks, place: circle.place)
    return Arrival(
      article: comparison.articles[circle.newcomer], place: circle.place, mentions: actors.mentions, newActors: actors.new,
      namedActors: actors.named, references: circle.placed(found.crossReferences), newEvents: events.new,
      reportedEvents: events.reported, story: story, joinedStory: joined)
  }

  /// The places of the articles that are most like a newcomer, ascending.
  private func neighbours(of newcomer: AnalysedArticle, _ actors: ArrivingActors, in analysis: CorpusAnalysis) -> [Int] {
    func isThere(_ place: Int) -> Bool { analysis.position(of: analysis.articles[place].article.id) == place }
    if analysis.articles.count <= Self.fewArticles { return analysis.articles.indices.filter(isThere) }
    let alone = ArrivalCircle([], newcomer, actors, in: analysis)
    var material = EventMaterial(articles: alone.articles, actors: alone.actors)
    material.weigh(by: kept.frequencies(of: material, ranks: alone.ranks, newcomers: [0]), alone.actors)
    let words = SparseVector(material.table.stems.things(of: material.articleRanges[0]), weights: material.stemWeights).entries
    let names = SparseVector(material.table.actors.things(of: material.articleRanges[0]), weights: material.actorWeights).entries
    let found = kept.neighbours(
      words.map { (material.vocabulary.letters(of: StemID($0.key)), $0.weight) },
      names.map { (alone.ranks[Int($0.key)], $0.weight) }, most: 2 * Self.neighbours)
    return found.filter { $0 < analysis.articles.count && isThere($0) }.prefix(Self.neighbours).sorted()
  }

  /// The comparison with the newcomer's date judged by its neighbours; theirs stay as they are.
  private func dated(_ comparison: ArticleComparison, _ circle: ArrivalCircle) -> ArticleComparison {
    guard let dater else { return comparison }
    var dates = comparison.articles.map(\.article.metadata.date)
    dates[circle.newcomer] = dater.dated(comparison, only: circle.newcomer).articles[circle.newcomer].article.metadata.date
    return comparison.dated(dates)
  }
}

/// A newcomer, the articles that it is compared with, and their actors: a small library, and the places of its things in the whole one.
struct ArrivalCircle {
  /// For each neighbour its place in the whole.
  let places: [Int]
  /// The neighbours, then the newcomer.
  let articles: [AnalysedArticle]
  /// The actors that any of them names, in the order of their ranks.
  let actors: ActorIndex
  /// For each of these actors its rank in the whole.
  let ranks: [Int]
  /// The newcomer's place in the whole.
  let place: Int

  init(_ places: [Int], _ newcomer: AnalysedArticle, _ arriving: ArrivingActors, in analysis: CorpusAnalysis) {
    self.places = places
    place = analysis.articles.count
    articles = places.map { analysis.articles[$0] } + [newcomer]
    let mentions = places.map { $0 < analysis.actors.mentions.count ? analysis.actors.mentions[$0] : [] } + [arriving.mentions]
    var new: [ActorID: Int] = [:]
    for (place, actor) in arriving.new.enumerated() { new[actor.id] = analysis.actors.actors.count + place }
    var ranks: Set<Int> = []
    for mention in mentions.joined() {
      if let rank = analysis.actors.rank(of: mention.actor) ?? new[mention.actor] { ranks.insert(rank) }
    }
    self.ranks = ranks.sorted()
    actors = ActorIndex(
      actors: self.ranks.map { rank in
        rank < analysis.actors.actors.count ? analysis.actors.actors[rank] : arriving.new[rank - analysis.actors.actors.count]
      }, mentions: mentions)
  }

  /// The newcomer's place in the circle.
  var newcomer: Int { places.count }

  private func whole(_ article: Int) -> Int { article == newcomer ? place : places[article] }

  func placed(_ passage: Passage) -> Passage { Passage(article: whole(passage.article), sentence: passage.sentence) }

  func placed(_ references: Layered<CrossReference>) -> [CrossReference] {
    references.map {
      CrossReference(from: placed($0.from), to: placed($0.to), score: $0.score, isShown: $0.isShown, evidence: $0.evidence)
    }
  }

  /// The story that the newcomer is like enough to on average, with it, and its place; else a story of its own.
  func story(by comparison: ArticleComparison, in analysis: CorpusAnalysis) -> (story: Story, joined: Int?) {
    var likeness: [Int: Double] = [:]
    for pair in comparison.pairs where pair.second == newcomer { likeness[places[pair.first]] = max(pair.words, pair.actors) }
    var sums: [Int: Double] = [:]
    for place in Set(likeness.keys.map(analysis.story)) {
      let story = analysis.stories[place]
      let sum = story.articles.reduce(0) { $0 + (likeness[$1] ?? 0) }
      if sum >= LexicalEventFinder.storyLikeness * Double(story.articles.count) { sums[place] = sum / Double(story.articles.count) }
    }
    let article = comparison.articles[newcomer]
    let alone = Story(
      [0], of: [article], label: StoryLabel.label(of: article.article)
    ).map { Story(id: $0.id, label: $0.label, articles: [place], dates: $0.dates) }
    if let best = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      let story = analysis.stories[best]
      let dates = [story.dates, alone?.dates].compactMap { $0 }
      return (
        Story(
          id: story.id, label: story.label, articles: story.articles + [place],
          dates: dates.dropFirst().reduce(dates.first) { $0?.union($1) }), best
      )
    }
    return (alone ?? Story(id: StoryID(article.article.id.path), label: "", articles: [place], dates: nil), nil)
  }
}

/// The events that a newcomer reports, as those of the whole.
struct ArrivingEvents {
  private(set) var new: [Event] = []
  /// By their place.
  private(set) var reported: [Int: Event] = [:]

  init(_ found: EventIndex, _ circle: ArrivalCircle, in analysis: CorpusAnalysis) {
    for event in found.events {
      let reports = event.reports.map {
        Report(passage: circle.placed($0.passage), modality: $0.modality, speaker: $0.speaker, dateSaid: $0.dateSaid, date: $0.date)
      }
      take(event.reported(reports), circle.place, in: analysis)
    }
  }

  /// Joins an event to the one of the whole that has most of its reports; it is told anew where all of that one's reports were read.
  private mutating func take(_ event: Event, _ newcomer: Int, in analysis: CorpusAnalysis) {
    let others = event.reports.map(\.passage).filter { $0.article != newcomer }
    var common: [Int: Int] = [:]
    for passage in others { for place in analysis.events.events(at: passage) { common[place, default: 0] += 1 } }
    guard let place = common.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return new.append(event) }
    let known = reported[place] ?? analysis.events.events[place]
    let passages = Set(known.reports.map(\.passage))
    if passages.isSubset(of: event.reports.map(\.passage)) {
      reported[place] = event.identified(as: known.id)
    } else {
      reported[place] = known.reported(
        known.reports + event.reports.filter { $0.passage.article == newcomer && !passages.contains($0.passage) })
    }
  }
}
