import Testing

@testable import Language

/// The number expressions of a sentence as "words = lower-upper hedge unit".
private func numbers(_ string: String) -> [String] {
  let text = Text(string)
  let tokens = Tokenizer.tokens(in: text, text.range)
  return NumberExpressions.find(in: text, tokens: tokens, dates: DateExpressions.find(in: text, tokens: tokens)).map {
    let value = $0.lower == $0.upper ? "\($0.lower)" : "\($0.lower)-\($0.upper)"
    return "\(text.string($0.range)) = \(value) \($0.hedge.rawValue) \($0.unit)"
  }
}

@Test(
  "figures and number words are read with their hedge and unit",
  arguments: [
    ("the lives of more than 1,000 people", "more than 1,000 = 1000.0 moreThan people"),
    ("displaced nearly 120,000 since", "nearly 120,000 = 120000.0 about "),
    ("between 600 and 800 Russian mercenaries", "between 600 and 800 = 600.0-800.0 none mercenaries"),
    ("some 600-800 fighters", "some 600-800 = 600.0-800.0 about fighters"),
    ("paid $3.5m to", "$3.5m = 3500000.0 none $"), ("about 3.5 million barrels", "about 3.5 million = 3500000.0 about barrels"),
    ("nine soldiers", "nine = 9.0 none soldiers"), ("two dozen men", "two dozen = 24.0 none men"),
    ("forty-five tanks", "forty-five = 45.0 none tanks"),
    ("at least 12 percent of", "at least 12 percent = 12.0 moreThan %"), ("rose 3.5%", "3.5% = 3.5 none %"),
    ("up to 500 troops", "up to 500 = 500.0 lessThan troops"),
    ("a hundred tanks", "a hundred = 100.0 none tanks"), ("no more than 20 ships", "no more than 20 = 20.0 lessThan ships"),
    ("€20 billion", "€20 billion = 20000000000.0 none €"),
  ])
func numberExpressions(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "years, dates, ordinals, clock times and numbers in names are no numbers",
  arguments: [
    "since 2014, with", "on November 27", "the 20th brigade", "the F-16", "on Flight 17", "at 20:38", "one of them",
    "an S-400 battery", "nine months ago", "version 1.2.3",
  ])
func noNumbers(phrase: String) {
  #expect(numbers(phrase) == [])
}

@Test("number expressions are in order and disjoint, and outside of dates, whatever the text", arguments: 0..<200)
func numbersAreDisjoint(seed: UInt64) {
  var random = SeededRandom(seed)
  let text = random.text(pieces: 80)
  let tokens = Tokenizer.tokens(in: text, text.range)
  let dates = DateExpressions.find(in: text, tokens: tokens)
  var end = 0
  for number in NumberExpressions.find(in: text, tokens: tokens, dates: dates) {
    #expect(number.range.lowerBound.value >= end && !number.range.isEmpty && number.lower <= number.upper)
    #expect(dates.allSatisfy { !$0.range.overlaps(number.range) })
    end = number.range.upperBound.value
  }
}
