// Dates as people type them.

extension CalendarDate {
  /// Reads what a person wrote: EDTF (`2019-12-19`, `2019-12`, `2019-12~`), or words such as `19 Dec 2019`, `December 2019`, `c. 2019`;
  /// nil when it is no complete date, or has other words beside it.
  public init?(written: String) {
    let words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let date = CalendarDate(edtf: words) {
      self = date
      return
    }
    let about = Self.aboutWords.first { words.lowercased().hasPrefix($0) }
    let said = about.map { String(words.dropFirst($0.count)) } ?? words
    if let about, !about.isEmpty, let date = CalendarDate(edtf: said) {
      self = date.approximate
      return
    }
    let text = Text(said)
    let tokens = Tokenizer.tokens(in: text, text.range)
    let found = DateExpressions.find(in: text, tokens: tokens)
    guard found.count == 1, let expression = found.first, let date = expression.absoluteDate else { return nil }
    let isAlone = tokens.allSatisfy { token in
      token.kind == .punctuation || expression.range.overlap(with: token.range) > 0
        || Self.weekdays.contains(text.string(token.range).lowercased())
    }
    guard isAlone else { return nil }
    self = about == nil ? date : date.approximate
  }

  private static let aboutWords = ["c. ", "ca. ", "circa ", "about ", "around ", "c.", "~"]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]
}
