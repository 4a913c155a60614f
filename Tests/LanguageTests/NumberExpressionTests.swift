import Testing

@testable import Language

/// The number expressions of a sentence as "words = lower-upper hedge unit".
private func numbers(_ string: String) -> [String] {
  let text = Text(string)
  let tokens = Tokenizer.tokens(in: text, text.range)
  return NumberExpressions.find(in: text, tokens: tokens, dates: DateExpressions.find(in: text, tokens: tokens)).map {
    let (lower, upper) = (($0.lower * 10).rounded() / 10, ($0.upper * 10).rounded() / 10)
    let value = lower == upper ? "\(lower)" : "\(lower)-\(upper)"
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
    ("€20 billion", "€20 billion = 20000000000.0 none €"), ("fined EUR350m on", "EUR350m = 350000000.0 none €"),
    ("to hand over 12 soldiers", "12 = 12.0 none soldiers"), ("paid Rs5 billion for", "Rs5 billion = 5000000000.0 none ₹"),
    ("Seventeen persons died", "Seventeen = 17.0 none people"),
  ])
func numberExpressions(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "words for about how many are ranges",
  arguments: [
    ("dozens of people fled", "dozens = 24.0-99.0 about people"),
    ("scores of demonstrators", "scores = 40.0-99.0 about demonstrators"),
    ("hundreds of soldiers", "hundreds = 200.0-999.0 about soldiers"),
    ("tens of thousands of marchers", "tens of thousands = 20000.0-99999.0 about marchers"),
    ("hundreds of thousands of refugees", "hundreds of thousands = 200000.0-999999.0 about refugees"),
    ("several hundred tons of grain", "several hundred = 300.0-900.0 about tons"),
    ("a few dozen lorries", "a few dozen = 24.0-60.0 about lorries"), ("a couple of boats", "a couple = 2.0 about boats"),
  ])
func vagueNumbers(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "hedges are read before and behind the number",
  arguments: [
    ("no fewer than 30 ships", "no fewer than 30 = 30.0 moreThan ships"),
    ("not more than 30 ships", "not more than 30 = 30.0 lessThan ships"),
    ("well over 30 ships", "well over 30 = 30.0 moreThan ships"), ("just under 30 ships", "just under 30 = 30.0 lessThan ships"),
    ("upwards of 30 ships", "upwards of 30 = 30.0 moreThan ships"), ("in excess of 30 ships", "excess of 30 = 30.0 moreThan ships"),
    ("close to 30 ships", "close to 30 = 30.0 about ships"), ("at most 30 ships", "at most 30 = 30.0 lessThan ships"),
    ("an estimated 30 ships", "an estimated 30 = 30.0 about ships"), ("as many as 30 ships", "as many as 30 = 30.0 lessThan ships"),
    ("30 or more ships", "30 or more = 30.0 moreThan ships"), ("30 or so ships", "30 or so = 30.0 about ships"),
    ("30-plus ships", "30-plus = 30.0 moreThan ships"), ("30-odd ships", "30-odd = 30.0 about ships"),
    ("30+ ships", "30+ = 30.0 moreThan ships"),
    ("at least a dozen ships", "at least a dozen = 12.0 moreThan ships"),
  ])
func hedges(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "a unit has one name, however it is written",
  arguments: [
    ("3.2 million euros", "3.2 million = 3200000.0 none €"), ("EUR 30", "EUR 30 = 30.0 none €"),
    ("€30bn", "€30bn = 30000000000.0 none €"),
    ("US$3m", "US$3m = 3000000.0 none $"), ("three million dollars", "three million = 3000000.0 none $"),
    ("A$3m", "A$3m = 3000000.0 none a$"), ("Rs. 500", "Rs. 500 = 500.0 none ₹"),
    ("two million pounds", "two million = 2000000.0 none £"),
    ("some 40 per cent", "some 40 per cent = 40.0 about %"), ("40 pct", "40 pct = 40.0 none %"),
    ("two-thirds of voters", "two-thirds = 66.7 none %"), ("half of the voters", "half = 50.0 none %"),
    ("24km away", "24km = 24.0 none km"), ("24 kilometres away", "24 = 24.0 none km"), ("a 24-kilometer wall", "24 = 24.0 none km"),
    ("a 6.1-magnitude quake", "6.1 = 6.1 none magnitude"), ("a magnitude-6.1 quake", "6.1 = 6.1 none magnitude"),
    ("a magnitude 6.1 quake", "magnitude 6.1 = 6.1 none magnitude"), ("a five-year lease", "five = 5.0 none years"),
    ("five years", "five = 5.0 none years"), ("won it twice", "twice = 2.0 none times"),
    ("half a mile off", "half a mile = 0.5 none miles"),
    ("2 dead in", "2 = 2.0 none dead"), ("two of the victims", "two = 2.0 none victims"),
    ("five more Russian tanks", "five = 5.0 none tanks"),
    ("fell 150m into", "150m = 150.0 none m"), ("some 150m users", "some 150m = 150000000.0 about users"),
    ("a three-hour walk requires", "three = 3.0 none hours"), ("five worked together", "five = 5.0 none "),
    ("two female co-workers", "two = 2.0 none workers"), ("two wounded men", "two = 2.0 none men"),
    ("two dozen well-armed soldiers", "two dozen = 24.0 none soldiers"), ("five grandchildren", "five = 5.0 none grandchildren"),
    ("26 crewmen", "26 = 26.0 none crewmen"), ("100 billion USD", "100 billion = 100000000000.0 none $"),
    ("batted .300 and", ".300 = 0.3 none "), ("In Libya 40 soldiers", "40 = 40.0 none soldiers"),
  ])
func units(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "numbers in words add up, and both ends of a range have one scale",
  arguments: [
    ("two hundred and fifty thousand men", "two hundred and fifty thousand = 250000.0 none men"),
    ("one hundred twenty-five men", "one hundred twenty-five = 125.0 none men"),
    ("half a million men", "half a million = 500000.0 none men"),
    ("two and a half million men", "two and a half million = 2500000.0 none men"),
    ("3 to 4 million men", "3 to 4 million = 3000000.0-4000000.0 none men"),
    ("$3-5 million", "$3-5 million = 3000000.0-5000000.0 none $"),
    ("$10 million to $15 million", "$10 million to $15 million = 10000000.0-15000000.0 none $"),
    ("between 10% and 15%", "between 10% and 15% = 10.0-15.0 none %"), ("two or three men", "two or three = 2.0-3.0 none men"),
    ("a 24- to 30-foot boat", "24- to 30 = 24.0-30.0 none ft"), ("200–300 men", "200–300 = 200.0-300.0 none men"),
  ])
func sumsAndRanges(phrase: String, expected: String) {
  #expect(numbers(phrase) == [expected])
}

@Test(
  "things that are called by letters and figures are counted under that name, however it is written",
  arguments: [
    ("nine AK-47s, two", ["nine = 9.0 none ak-47", "two = 2.0 none "]), ("12 AK 47 guns", ["12 = 12.0 none ak-47"]),
    ("about 30 AK-47 assault rifles", ["about 30 = 30.0 about ak-47"]), ("three F-16 jets", ["three = 3.0 none f-16"]),
    ("three NATO soldiers", ["three = 3.0 none soldiers"]), ("two EU states", ["two = 2.0 none states"]),
  ])
func designations(phrase: String, expected: [String]) {
  #expect(numbers(phrase) == expected)
}

@Test("what changes from one number to another is told in two")
func changes() {
  #expect(numbers("prices rose from 5 to 10 euros") == ["5 = 5.0 none ", "10 = 10.0 none €"])
  #expect(numbers("fled from 5 to 10 miles") == ["5 to 10 = 5.0-10.0 none miles"])
}

@Test(
  "years, dates, ordinals, clock times and numbers in names are no numbers",
  arguments: [
    "since 2014, with", "on November 27", "the 20th brigade", "the F-16", "on Flight 17", "at 20:38", "one of them",
    "an S-400 battery", "nine months ago", "version 1.2.3", "at 10 a.m. local time", "until 7 p. m. and", "at 8: 13am",
    "five o'clock",
    "at 0852 GMT", "the 9/11 attacks", "open 24/7", "on 4/9/2007", "won 3-1 at home", "an 88-72 setback", "a 9-14 record",
    "a 1-2-3 finish",
    "their AK 47 rifles", "the No. 1 team", "on Interstate 75", "host 2014 Oscars", "the Class of 2008's", "he scores goals",
    "code 0852 of",
    "a few people",
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
    #expect(number.range.lowerBound.value >= end && !number.range.isEmpty && number.range.upperBound.value <= text.bytes.count)
    #expect(number.lower <= number.upper && number.lower.isFinite && number.upper.isFinite)
    #expect(dates.allSatisfy { !$0.range.overlaps(number.range) })
    end = number.range.upperBound.value
  }
}
