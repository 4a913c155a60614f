import Language

/// Judges articles' dates by one another: doubts printed ones that cannot be, and finds out about when undated articles appeared.
///
/// Runs before reports are dated, so that "on Monday" is read against the better date. The same articles give the same dates; the work
/// grows with the number of articles, as each is compared with few neighbours.
public struct ArticleDater: Sendable {
  public init() {}

  /// The articles with dates to reckon with; printed words stay as they were.
  package func dated(_ articles: [AnalysedArticle], actors: ActorIndex) -> [AnalysedArticle] {
    dated(ArticleComparison(articles, actors: actors)).articles
  }

  /// The same for articles that were made ready to be compared; events are found in what comes out.
  ///
  /// - Parameters:
  ///   - only: the place of the one article that is judged, by all others; nil for all.
  ///   - workforce: who judges.
  func dated(_ comparison: ArticleComparison, only: Int? = nil, by workforce: Workforce = .alone) -> ArticleComparison {
    let material = DatingMaterial(comparison)
    let comparer = PassageComparer(material.events)
    var dates = comparison.articles.map(\.article.metadata.date)
    settleFigures(of: &dates, material, only: only)
    var days = dates.map(Self.day)
    let printed = days
    // What a person says is not doubted.
    let judged = dates.indices.filter { dates[$0].decided == nil && (only ?? $0) == $0 }
    let findings = workforce.spans(of: judged.count, size: Self.span) { span in
      // Matches are remembered for a span, whose articles stand beside one another because their names do.
      let check = YearCheck(material: material, matches: StoryMatches(material, comparer), days: printed)
      return judged[span].map(check.finding)
    }
    for (article, finding) in zip(judged, findings.joined()) {
      guard let finding else { continue }
      let date = CalendarDate(firstDay: finding.day, lastDay: finding.day)
      dates[article] = dates[article].reckoned(as: date, doubt: finding.doubt)
      days[article] = finding.day
    }
    let groups = undatedGroups(material, days).filter { only.map($0.contains) ?? true }
    let placed = workforce.spans(of: groups.count, size: Self.span) { [days] span in
      let placement = Placement(material: material, matches: StoryMatches(material, comparer), days: days)
      return groups[span].map(placement.dates)
    }
    for (article, date) in placed.joined().joined() {
      dates[article] = dates[article].reckoned(as: date, basis: .inferred, doubt: nil)
    }
    return comparison.dated(dates)
  }

  /// In days: articles of one story lie this near, and further from the day that another reading of figures gives.
  private static let nearStory = 14

  /// Figures that may be two days ("8/2/2013") are the one of both on which the article's story was told.
  private func settleFigures(of dates: inout [ArticleDate], _ material: DatingMaterial, only: Int?) {
    let known = dates.map(Self.day)
    for article in dates.indices where (only ?? article) == article && dates[article].decided == nil {
      guard known[article] == nil, let printed = dates[article].printed, let figures = FigureDate(printed: printed),
        figures.readings.count == 2, dates[article].date == FigureDate.date(figures.readings)
      else { continue }
      let story = material.neighbours[article].compactMap { known[$0] }
      let gaps = figures.readings.map { reading in story.map { abs($0 - reading.firstDay) }.min() ?? .max }
      guard let best = gaps.indices.min(by: { gaps[$0] < gaps[$1] }), gaps[best] <= Self.nearStory,
        gaps[1 - best] - gaps[best] >= Self.nearStory
      else { continue }
      let isUpdate = dates[article].updated == dates[article].date
      dates[article] = dates[article].reckoned(as: figures.readings[best], doubt: isUpdate ? ArticleDate.onlyUpdate : nil)
    }
  }

  /// In articles: so many are judged with the matches between them remembered.
  private static let span = 256

  /// The day that an article is known by; nil where only a month or less is known.
  private static func day(_ date: ArticleDate) -> Int? {
    guard let known = date.date, known.length <= 3 else { return nil }
    return known.firstDay
  }

  /// In articles: larger groups are parted, so that a group's work stays small.
  private static let largestGroup = 12

  /// Undated articles of one story, together with those that they are compared with.
  private func undatedGroups(_ material: DatingMaterial, _ days: [Int?]) -> [[Int]] {
    func isUndated(_ article: Int) -> Bool {
      let date = material.articles[article].article.metadata.date
      return days[article] == nil && date.date == nil && date.decided == nil
    }
    var taken = Set<Int>()
    var groups: [[Int]] = []
    for article in days.indices where isUndated(article) {
      guard !taken.contains(article) else { continue }
      var group = [article]
      taken.insert(article)
      var next = 0
      while next < group.count, group.count < Self.largestGroup {
        for other in material.neighbours[group[next]]
        where isUndated(other) && group.count < Self.largestGroup {
          if taken.insert(other).inserted { group.append(other) }
        }
        next += 1
      }
      groups.append(group.sorted())
    }
    return groups
  }
}

extension AnalysedArticle {
  /// The same article with another date.
  package func dated(_ date: ArticleDate) -> AnalysedArticle {
    AnalysedArticle(article: article.reckoning(date), analysis: analysis)
  }
}
