/// Words of a text that say how many: one number or a range, with the hedge and the unit that stand beside it.
///
/// Years, dates, and the numbers inside names are none.
public struct NumberExpression: Hashable, Sendable, Codable {
  public enum Hedge: String, Hashable, Sendable, Codable {
    case none, moreThan, lessThan, about
  }

  public let range: ByteRange
  /// The smaller end; equal to `upper` for a single number.
  public let lower: Double
  public let upper: Double
  public let hedge: Hedge
  /// The noun or sign that is counted, folded ("people", "%", "$"); empty when none is beside it.
  public let unit: String

  public init(range: ByteRange, lower: Double, upper: Double, hedge: Hedge, unit: String) {
    self.range = range
    self.lower = lower
    self.upper = upper
    self.hedge = hedge
    self.unit = unit
  }
}
