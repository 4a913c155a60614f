/// A date with the precision with which it is known: a level-1 subset of EDTF (ISO 8601-2), proleptic Gregorian.
public struct CalendarDate: Hashable, Sendable, Codable {
  /// The first and the last day that it may be, as days since 1970-01-01.
  public let firstDay: Int
  public let lastDay: Int
  /// Whether it was inferred or said to be about then (EDTF `~`).
  public let isApproximate: Bool

  public init(firstDay: Int, lastDay: Int, isApproximate: Bool = false) {
    self.firstDay = min(firstDay, lastDay)
    self.lastDay = max(firstDay, lastDay)
    self.isApproximate = isApproximate
  }
}
