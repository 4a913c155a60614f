/// Words of a text that say how many: one number or a range, with the hedge and the unit that stand beside it.
///
/// "Dozens" and "hundreds" are the range from two to ten times the word's own number. Parts are told in per cent ("two-thirds of").
/// Years, dates, times of day, scores, and the numbers inside names are none.
public struct NumberExpression: Hashable, Sendable, Codable {
  public enum Hedge: String, Hashable, Sendable, Codable {
    case none, moreThan, lessThan, about
  }

  public let range: ByteRange
  /// The smaller end; equal to `upper` for a single number.
  public let lower: Double
  public let upper: Double
  public let hedge: Hedge
  /// What is counted: a noun as it stands, folded ("people", "tanks"), or a measure, sign or currency under one name however it is
  /// written ("%", "$", "€", "km", "years"); empty when none is beside it.
  public let unit: String

  public init(range: ByteRange, lower: Double, upper: Double, hedge: Hedge, unit: String) {
    self.range = range
    self.lower = lower
    self.upper = upper
    self.hedge = hedge
    self.unit = unit
  }

  /// Whether it is an amount of money, whose unit is a sign: "$".
  public var isSum: Bool { NumberUnit.signs.contains { $0.name == unit } }
}
