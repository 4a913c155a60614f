import Language
import Testing

@testable import Corpus

@Suite("Numbers as people write them") struct AmountTextTests {
  @Test(
    arguments: [
      (5, 5, .none, "boats", "5 boats"), (600, 800, .none, "mercenaries", "600–800 mercenaries"),
      (1_250, 1_250, .about, "people", "about 1,250 people"), (1e11, 1e11, .moreThan, "$", "at least $100 billion"),
      (3.5e6, 3.5e6, .none, "€", "€3.5 million"), (3, 3, .lessThan, "motors", "at most 3 motors"),
      (12.5, 12.5, .none, "%", "12.5 %"),
      (1_234_567, 1_234_567, .none, "votes", "1,234,567 votes"),
      (1_000_000, 2_000_000, .none, "people", "1 million–2 million people"),
      (999_999, 999_999, .none, "votes", "999,999 votes"), (-40, -40, .none, "degrees", "-40 degrees"),
      (1e12, 1e12, .none, "¥", "¥1 trillion"), (0, 0, .none, "dead", "0 dead"),
    ] as [(Double, Double, NumberExpression.Hedge, String, String)])
  func text(_ lower: Double, _ upper: Double, _ hedge: NumberExpression.Hedge, _ unit: String, _ written: String) {
    let number = NumberExpression(range: ByteRange(bytes: 0..<1), lower: lower, upper: upper, hedge: hedge, unit: unit)
    #expect(AmountText.text(number) == written)
  }
}
