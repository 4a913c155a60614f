import Language

/// An article that came after all others were compared, and what can be said of it at once.
///
/// It is provisional: actors are those that bear its names already, links are those to the articles that are most like it, and nothing
/// between the others changes. A comparison of all takes its place.
public struct Arrival: Sendable {
  public let article: AnalysedArticle
  /// Its place in `CorpusAnalysis.articles`: behind all others.
  public let place: Int
  let mentions: [Mention]
  /// Actors that nobody named before, and those that are named once more, by their rank.
  let newActors: [Actor]
  let namedActors: [Int: Actor]
  /// Between passages of other articles and its own, in that order.
  public let references: [CrossReference]
  /// Events that nobody reported before, and those that it reports too, by their place.
  public let newEvents: [Event]
  let reportedEvents: [Int: Event]
  let story: Story
  /// The place of the story that it joins; nil for a story of its own.
  let joinedStory: Int?
}

extension CorpusAnalysis {
  /// The analysis with an article that came since; it costs what the article brings, whatever the number of the others.
  public func taking(_ arrival: Arrival) -> CorpusAnalysis {
    var analysis = self
    analysis.articles.append(arrival.article)
    analysis.positions[arrival.article.article.id] = arrival.place
    analysis.takeActors(of: arrival)
    analysis.events.take(arrival)
    analysis.links.add(arrival.references)
    analysis.storyPlaces.append(arrival.joinedStory ?? stories.count)
    if let place = arrival.joinedStory {
      analysis.stories.replace(place, with: arrival.story)
    } else {
      analysis.stories.append(arrival.story)
    }
    return analysis
  }

  private mutating func takeActors(of arrival: Arrival) {
    for (rank, actor) in arrival.namedActors { actors.actors.replace(rank, with: actor) }
    for actor in arrival.newActors {
      actors.positions[actor.id] = actors.actors.count
      actors.actors.append(actor)
    }
    while actors.mentions.count < arrival.place { actors.mentions.append([]) }
    actors.mentions.append(arrival.mentions)
    for actor in Set(arrival.mentions.map(\.actor)) {
      if let rank = actors.rank(of: actor) { appearances.add(arrival.place, toRank: rank) }
    }
  }

  /// The analysis without what an article that is gone or has another text now tells. Its place stays, and nothing leads there.
  public func withdrawing(_ id: ArticleID) -> CorpusAnalysis {
    guard let place = position(of: id) else { return self }
    var analysis = self
    analysis.positions[id] = nil
    if place < actors.mentions.count { analysis.actors.mentions.replace(place, with: []) }
    let sentences = articles[place].analysis.sentences.indices
    analysis.events.withdraw(sentences.map { Passage(article: place, sentence: $0) })
    analysis.links.withdraw(sentences.map { Passage(article: place, sentence: $0) })
    return analysis
  }
}

extension EventIndex {
  fileprivate mutating func take(_ arrival: Arrival) {
    crossReferences.append(contentsOf: arrival.references)
    for (place, event) in arrival.reportedEvents {
      let known = Set(events[place].reports.map(\.passage))
      events.replace(place, with: event)
      for report in event.reports where !known.contains(report.passage) {
        eventsByPassage.append(place, to: report.passage)
      }
    }
    for event in arrival.newEvents {
      for report in event.reports { eventsByPassage.append(events.count, to: report.passage) }
      for passage in event.repeats { eventsByRepeat.append(events.count, to: passage) }
      places[event.id] = events.count
      events.append(event)
    }
    for passage in Set((Array(arrival.reportedEvents.values) + arrival.newEvents).flatMap(\.reports).map(\.passage)) {
      eventsByPassage[passage] = sorted(events(at: passage)).map(Int32.init)[...]
    }
  }

  /// Events of which no report is left stay where they are, without any.
  fileprivate mutating func withdraw(_ passages: [Passage]) {
    let gone = Set(passages)
    for place in Set(passages.flatMap(events(at:))) {
      events.replace(place, with: events[place].reported(events[place].reports.filter { !gone.contains($0.passage) }))
    }
    for passage in passages { (eventsByPassage[passage], eventsByRepeat[passage]) = ([], []) }
  }
}

extension Event {
  /// The same event with other reports.
  func reported(_ reports: [Report]) -> Event {
    Event(id: id, label: label, kind: kind, date: date, actors: actors, reports: reports, repeats: repeats)
  }
}
