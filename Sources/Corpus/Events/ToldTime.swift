/// Which time a sentence tells of, as far as its dates show against the day of its article.
enum ToldTime: Equatable, Sendable {
  /// What the article was written for: without a date, or with one of those weeks.
  case news
  /// Long before or after it.
  case elsewhen(ClosedRange<Int>)
  /// Years before an article whose day is not known.
  case longAgo
  /// Dates of both, or of which neither can be said.
  case open

  /// In days: nearer than this to the article's day is its news.
  static let far = 45
  /// In days: an article of a year does not tell it by the year alone, so whose day is not known tells of another one with it.
  static let aboutYear = 300

  init(_ features: PassageFeatures, articleDays: ClosedRange<Int>?) {
    if !features.dates.isEmpty, features.dates.allSatisfy({ $0 == .longAgo }) {
      self = .longAgo
      return
    }
    var span: ClosedRange<Int>?
    for date in features.dates {
      guard case .days(let first, let last) = date, first <= last, Self.isFar(first...last, from: articleDays) == true else {
        self = features.dates.count == 1 && Self.isNews(date, articleDays) ? .news : .open
        return
      }
      span = span.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
    }
    self = span.map(Self.elsewhen) ?? .news
  }

  private static func isNews(_ date: DateMark, _ articleDays: ClosedRange<Int>?) -> Bool {
    guard case .days(let first, let last) = date, first <= last else { return false }
    return isFar(first...last, from: articleDays) == false
  }

  /// Whether days lie far from those that an article may be of; nil when that can't be said.
  static func isFar(_ days: ClosedRange<Int>, from article: ClosedRange<Int>?) -> Bool? {
    guard let article else { return days.count > aboutYear ? true : nil }
    return days.lowerBound > article.upperBound + far || article.lowerBound - far > days.upperBound
  }

  /// Whether no happening is of both: news and what was years ago, or two times far from each other.
  func excludes(_ other: ToldTime) -> Bool {
    switch (self, other) {
    case (.open, _), (_, .open), (.news, .news): false
    case (.elsewhen(let one), .elsewhen(let other)): !one.overlaps(other)
    case (.elsewhen, .news), (.news, .elsewhen), (.longAgo, .news), (.news, .longAgo): true
    case (.longAgo, _), (_, .longAgo): false
    }
  }
}
