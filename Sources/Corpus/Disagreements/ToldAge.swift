import Language

/// An age that stands beside a name: "32-year-old Ann Lee", "Ann Lee, 31,", "Ann Lee (31)", "Ann Lee, aged 31", "Ann Lee, a 31-year-old".
struct ToldAge {
  let years: Int
  /// Of the figures.
  let range: ByteRange

  /// Nil when none stands beside the mention.
  init?(_ mention: Mention, in article: AnalysedArticle) {
    self.init(name: mention.range, in: article.article.text)
  }

  init?(name: ByteRange, in text: Text) {
    guard let found = Self.behind(name.upperBound.value, text.bytes) ?? Self.before(name.lowerBound.value, text.bytes) else {
      return nil
    }
    (years, range) = (found.years, ByteRange(bytes: found.figures))
  }

  private typealias Found = (years: Int, figures: Range<Int>)

  // MARK: Behind a name

  private static func behind(_ end: Int, _ bytes: [UInt8]) -> Found? {
    var place = skipSpaces(end, bytes)
    guard place < bytes.count, bytes[place] == comma || bytes[place] == opening else { return nil }
    let isOpened = bytes[place] == opening
    place = skipSpaces(place + 1, bytes)
    let led = ["aged ", "age ", "a ", "an "].first { starts(place, bytes, with: $0) }
    if let led { place = skipSpaces(place + led.utf8.count, bytes) }
    guard let found = figures(at: place, bytes) else { return nil }
    let next = found.figures.upperBound
    if isYearsOld(next, bytes) { return found }
    guard led == nil || led?.hasPrefix("age") == true else { return nil }
    let mark = next < bytes.count ? bytes[next] : 0x2E
    if isOpened { return mark == closing || mark == comma ? found : nil }
    // "Ann Lee, 31, who": and not "Rome, 31 May", "3,100".
    guard mark == comma || mark == 0x2E || mark == semicolon else { return nil }
    return next + 1 < bytes.count && isDigit(bytes[next + 1]) ? nil : found
  }

  // MARK: Before a name

  /// Up to four words between, of which none is small: "32-year-old Englishman Ann Lee".
  private static func before(_ start: Int, _ bytes: [UInt8]) -> Found? {
    let first = max(0, start - farthest)
    guard first < start else { return nil }
    let window = Array(bytes[first..<start])
    let old = Array("year-old ".utf8)
    guard window.count > old.count,
      let place = (0...(window.count - old.count)).last(where: { window[$0..<($0 + old.count)].elementsEqual(old) })
    else { return nil }
    let between = window[(place + old.count)...].split(separator: 0x20)
    guard between.count <= 4, between.allSatisfy({ $0.allSatisfy(isLetter) && !small.contains(Array($0)) }) else { return nil }
    // Before the word stand the figures, with a hyphen or a space.
    let end = first + place - 1
    guard end > 0, bytes[end] == hyphen || bytes[end] == 0x20 else { return nil }
    var digit = end
    while digit > 0, isDigit(bytes[digit - 1]) { digit -= 1 }
    guard digit == 0 || bytes[digit - 1] != hyphen, let found = figures(at: digit, bytes), found.figures.upperBound == end else {
      return nil
    }
    return found
  }

  /// In bytes.
  private static let farthest = 60
  private static let small = Set(
    "and or of the a an in on at from with who whose his her their was is were are has had said after before by to for as"
      .split(separator: " ").map { Array($0.utf8) })

  // MARK: Bytes

  private static let (comma, semicolon, opening, closing, hyphen): (UInt8, UInt8, UInt8, UInt8, UInt8) = (
    0x2C, 0x3B, 0x28, 0x29, 0x2D
  )

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == hyphen || byte >= 0x80 }

  private static func skipSpaces(_ place: Int, _ bytes: [UInt8]) -> Int {
    var place = place
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place
  }

  private static func starts(_ place: Int, _ bytes: [UInt8], with word: String) -> Bool {
    place + word.utf8.count <= bytes.count && bytes[place..<(place + word.utf8.count)].elementsEqual(word.utf8)
  }

  private static func figures(at place: Int, _ bytes: [UInt8]) -> Found? {
    var end = place
    while end < bytes.count, end - place < 4, isDigit(bytes[end]) { end += 1 }
    guard let years = Int(String(decoding: bytes[place..<end], as: UTF8.self)), (1...115).contains(years), end - place < 4 else {
      return nil
    }
    return (years, place..<end)
  }

  private static func isYearsOld(_ place: Int, _ bytes: [UInt8]) -> Bool {
    ["-year-old", "-years-old", " years old", " year-old", "-year old"].contains { starts(place, bytes, with: $0) }
  }
}
