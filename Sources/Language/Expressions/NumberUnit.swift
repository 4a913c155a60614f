/// What numbers are given in, under one name however it is written.
enum NumberUnit {
  /// Measures, which count in the singular too ("five-year", "a 10-km march").
  static let measures = ShortWordTable<String>([
    ("percent pct", "%"), ("km kms kilometre kilometres kilometer kilometers", "km"), ("metre metres meter meters", "m"),
    ("cm centimetre centimetres centimeter centimeters", "cm"), ("mile miles", "miles"), ("ft foot feet", "ft"),
    ("inch inches", "inches"), ("yard yards", "yards"), ("mph", "mph"), ("kmh kph", "km/h"),
    ("kg kilo kilos kilogram kilograms", "kg"),
    ("tonne tonnes", "tonnes"), ("ton tons", "tons"), ("litre litres liter liters", "litres"), ("gallon gallons", "gallons"),
    ("acre acres", "acres"), ("hectare hectares", "hectares"), ("barrel barrels", "barrels"), ("degree degrees", "degrees"),
    ("second seconds", "seconds"), ("minute minutes mins", "minutes"), ("hour hours hrs", "hours"), ("day days", "days"),
    ("week weeks", "weeks"), ("month months", "months"), ("year years", "years"), ("decade decades", "decades"),
    ("magnitude", "magnitude"), ("euro euros", "€"), ("dollar dollars", "$"), ("rouble roubles ruble rubles", "₽"), ("yen", "¥"),
    ("lira liras", "₺"), ("rupee rupees", "₹"), ("mw megawatt megawatts", "mw"), ("gb gigabytes", "gb"), ("time times", "times"),
    ("persons", "people"),
  ])

  /// Letters directly behind a figure that multiply it.
  static let suffixScales = ShortWordTable<Double>([
    ("k", 1_000), ("m mn mln", 1_000_000), ("b bn bln", 1_000_000_000), ("tn trn", 1_000_000_000_000),
  ])

  /// Codes of currencies before a number.
  static let codes = ShortWordTable<String>([
    ("usd us", "$"), ("eur", "€"), ("gbp", "£"), ("rs inr", "₹"), ("rub", "₽"), ("jpy", "¥"), ("try", "₺"), ("chf", "chf"),
  ])

  static let signs: [(bytes: [UInt8], name: String)] = ["$", "€", "£", "¥", "₽", "₺", "₹"].map { (Array($0.utf8), $0) }

  /// Plurals without an ending, and what is said of those who are counted.
  static let plurals = ShortWordSet(
    "people men women children grandchildren schoolchildren police troops personnel staff crew aircraft sheep cattle fish feet teeth"
  )
  /// Those of them that often stand before another: "crew members".
  static let collectives = ShortWordSet("police personnel staff crew aircraft cattle fish people")
  static let fates = ShortWordSet("dead killed wounded injured missing hurt")

  /// Words that end the look for a noun.
  static let small = ShortWordSet(
    """
    the of in on at by for with from and or but were was are is had have has who which that be been being as after before since when while \
    said says into out off his her their its this these those not will would could may might can also against during per if then there \
    he she it they we you us them always perhaps sometimes besides across towards whose does
    """)
}

// What is counted, beside a number.

extension NumberScanner {
  func moneySign(at place: Int) -> String? {
    guard place >= 0, place < tokens.count, tokens[place].kind == .punctuation else { return nil }
    let bytes = text.bytes[tokens[place].range.bytes]
    return NumberUnit.signs.first { bytes.elementsEqual($0.bytes) }?.name
  }

  /// The currency that a code before a number names: "EUR 30", "Rs. 500".
  func moneyCode(at place: Int) -> String? {
    guard place >= 0, place < tokens.count, tokens[place].kind == .word, tokens[place].letterCase != .lower else { return nil }
    let name = NumberUnit.codes[short(place)]
    return name == "$" && tokens[place].range.count != 3 ? nil : name
  }

  func isMagnitude(_ place: Int) -> Bool { NumberUnit.measures[short(place)] == "magnitude" }

  /// The place where a number starts with the sign of its currency, and the country of a dollar: "US$", "A$".
  func moneyStart(_ start: Int) -> Int {
    if moneySign(at: start - 1) != nil { return dollarCountry(start - 2) == nil ? start - 1 : start - 2 }
    return moneyCode(at: start - 1) != nil || isMagnitude(start - 1) ? start - 1 : start
  }

  /// The letters directly before a dollar sign, folded; empty for the United States.
  private func dollarCountry(_ place: Int) -> String? {
    guard place >= 0, isAttached(place + 1), tokens[place].kind == .word,
      tokens[place].letterCase == .upper || tokens[place].range.count == 1,
      tokens[place].range.count <= 2
    else { return nil }
    let letters = String(decoding: Folding.folded(text, tokens[place].range), as: UTF8.self)
    return letters == "us" ? "" : letters
  }

  /// The sign, measure or noun that is counted, folded, and the place behind what belongs to the number.
  func unit(before start: Int, behind end: Int, scale: Double) -> (name: String, end: Int) {
    if let sign = moneySign(at: start - 1) { return (sign == "$" ? (dollarCountry(start - 2) ?? "") + sign : sign, end) }
    if let code = moneyCode(at: start - 1) { return (code, end) }
    if isMagnitude(start - 1) || mark(at: start - 1) == 0x2D && isMagnitude(start - 2) { return ("magnitude", end) }
    guard end < tokens.count else { return ("", end) }
    if let sign = moneySign(at: end) { return (sign, end + 1) }
    if mark(at: end) == 0x25 { return ("%", end + 1) }
    if word(at: end) == .per, word(at: end + 1) == .cent { return ("%", end + 2) }
    if mark(at: end) == 0x2D, isAttached(end) {
      if isWord(end + 1, "strong") { return (noun(from: end + 2), end) }
      return (isAttached(end + 1) ? tiedNoun(end + 1) : "", end)
    }
    if let measure = NumberUnit.measures[short(end)] { return (measure, measure == "%" ? end + 1 : end) }
    if scale >= 1_000_000, isWord(end, "pounds") { return ("£", end) }
    return (noun(from: end), end)
  }

  /// The word that a hyphen ties to the number: "five-year", "6,000-member".
  private func tiedNoun(_ place: Int) -> String {
    guard place < tokens.count, tokens[place].kind == .word, tokens[place].letterCase == .lower, words[place] == nil else {
      return ""
    }
    return NumberUnit.measures[short(place)] ?? folded(place)
  }

  private func folded(_ place: Int) -> String { String(decoding: Folding.folded(text, tokens[place].range), as: UTF8.self) }

  /// The noun in the plural, or measure, among up to four words from `place` ("Russian mercenaries", "of the dead"), before any little word.
  private func noun(from place: Int) -> String {
    var place = place
    if word(at: place) == .of {
      place += 1
      if Self.determiners.contains(short(place)) { place += 1 }
    }
    if word(at: place) == .plus || word(at: place) == .moreOrOver && word(at: place + 1) != .than { place += 1 }
    let limit = min(tokens.count, place + 4)
    if NumberUnit.fates.contains(short(place)), !isPlural(place + 1) { return folded(place) }
    if let code = moneyCode(at: place) { return code }
    if let designation = designation(at: place) { return designation }
    while place < limit, tokens[place].kind == .word, words[place] == nil || isTied(place) {
      let word = short(place)
      if NumberUnit.small.contains(word) { break }
      if tokens[place].letterCase == .lower {
        if let measure = NumberUnit.measures[word] { return measure }
        if isPlural(place) { return folded(NumberUnit.collectives.contains(word) && isPlural(place + 1) ? place + 1 : place) }
      }
      place += isTied(place) ? 2 : 1
    }
    return ""
  }

  /// A thing that is called by letters and figures, in the singular: "ak-47" for "AK-47s", "AK 47 rifles" and "AK-47 assault rifles".
  private func designation(at place: Int) -> String? {
    guard tokens.indices.contains(place), tokens[place].kind == .word, tokens[place].letterCase != .lower else { return nil }
    let name = Array(folded(place).utf8)
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let letters = name.prefix { (0x61...0x7A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    var figures = name.dropFirst(letters.count)
    if figures.isEmpty {
      let next = isTied(place) ? place + 2 : place + 1
      guard tokens[place].letterCase == .upper || letters.count == 1, tokens.indices.contains(next), tokens[next].kind == .number
      else { return nil }
      figures = ArraySlice(folded(next).utf8)
    } else if figures.first == 0x2D {
      figures = figures.dropFirst()
    } else {
      return nil
    }
    let plain = figures.last == 0x73 ? figures.dropLast() : figures
    guard (1...4).contains(plain.count), plain.allSatisfy(isDigit) else { return nil }
    return String(decoding: letters + [0x2D] + plain, as: UTF8.self)
  }

  /// Whether a hyphen ties a word to the next: "co-workers", "well-armed".
  private func isTied(_ place: Int) -> Bool { mark(at: place + 1) == 0x2D && isAttached(place + 1) && isAttached(place + 2) }

  private static let determiners = ShortWordSet("the these those his her their its our")

  /// Whether a word in small letters ends like a plural.
  private func isPlural(_ place: Int) -> Bool {
    guard tokens.indices.contains(place), tokens[place].kind == .word, tokens[place].letterCase == .lower, words[place] == nil
    else {
      return false
    }
    let bytes = text.bytes[tokens[place].range.bytes]
    if NumberUnit.plurals.contains(short(place)) || bytes.count > 4 && bytes.suffix(3).elementsEqual("men".utf8)
      || bytes.suffix(8).elementsEqual("children".utf8)
    {
      return true
    }
    guard bytes.count > 3, bytes.last == 0x73, let before = bytes.dropLast().last else { return false }
    return ![0x73, 0x75, 0x69, 0x27].contains(before) && before < 0x80 && !NumberUnit.small.contains(short(place))
  }
}
