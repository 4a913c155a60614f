extension Double {
  /// A probability in whole percents, for people: "41 %". What is not certain is never "100 %".
  var percent: String { "\(self < 1 ? min(Int((self * 100).rounded()), 99) : 100) %" }
}
