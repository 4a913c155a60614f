import Language

/// What kind of thing an article takes its names for: the type that most of it gives a name, and what it shows where the tagger was misled.
///
/// `the Colts`, in the plural and with its article, is a team although single mentions were taken for a person's; RAMIREZ is Maria Ramirez in
/// capitals and no acronym.
struct ArticleNameTypes {
  private let names: WrittenNames
  /// By the number of the words: how much speaks for each type.
  private var weights: [Int: TypeWeights] = [:]
  /// Words, by number, that the article uses as a plural behind "the", and that were taken for a person's.
  private var plurals: Set<Int> = []
  /// The last words of persons' names of several words.
  private var surnames: Set<String> = []

  init(_ spans: [NameSpan], _ numbers: [Int], _ names: WrittenNames, _ text: Text) {
    self.names = names
    var counts: [Int: (all: Int, definite: Int)] = [:]
    for (span, number) in zip(spans, numbers) {
      let name = names[number]
      weights[names.words[number], default: TypeWeights()][span.type] += span.confidence
      guard span.type == .person, span.form == .name else { continue }
      if !name.person.isBare { surnames.insert(name.person.surname) }
      guard name.words.count == 1, Self.isPlural(name.joined) else { continue }
      let isDefinite = Self.isDefinite(span.range.lowerBound.value, text.bytes)
      let count = counts[names.words[number], default: (0, 0)]
      counts[names.words[number]] = (count.all + 1, count.definite + (isDefinite ? 1 : 0))
    }
    for (number, name) in zip(numbers, numbers.map({ names[$0] })) where !surnames.contains(name.joined) {
      if let count = counts[names.words[number]], count.definite * 2 >= count.all { plurals.insert(names.words[number]) }
    }
  }

  /// The type that the article gives a name.
  func type(of name: Int) -> NameType? {
    if isSurnameInCapitals(name) { return .person }
    guard var weights = weights[names.words[name]] else { return nil }
    if plurals.contains(names.words[name]) {
      weights[.organisation] += weights[.person]
      weights[.person] = 0
    }
    return weights.heaviest
  }

  /// The mention with the type that the article shows it to have where the tagger's is wrong.
  func settled(_ span: NameSpan, _ name: Int) -> NameSpan {
    let isTeam = span.type == .person && plurals.contains(names.words[name])
    guard isTeam || span.type == .organisation && isSurnameInCapitals(name) else { return span }
    return NameSpan(range: span.range, type: isTeam ? .organisation : .person, form: span.form, confidence: span.confidence)
  }

  /// The fewest letters of a surname in capitals: shorter ones are acronyms too often.
  private static let leastLetters = 4

  /// Whether a word in capitals is the surname of somebody whom the article names in full.
  func isSurnameInCapitals(_ name: Int) -> Bool {
    let name = names[name]
    return name.joined.utf8.count >= Self.leastLetters && surnames.contains(name.joined)
      && !name.text.contains(where: \.isLowercase)
  }

  static func isPlural(_ word: String) -> Bool { word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") }

  /// Whether "the" stands before a place.
  static func isDefinite(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard start >= 4, bytes[start - 1] == 0x20, bytes[start - 2] == 0x65, bytes[start - 3] == 0x68, bytes[start - 4] | 0x20 == 0x74
    else { return false }
    return start == 4 || bytes[start - 5] <= 0x20 || !(bytes[start - 5] | 0x20 >= 0x61 && bytes[start - 5] | 0x20 <= 0x7A)
  }
}
