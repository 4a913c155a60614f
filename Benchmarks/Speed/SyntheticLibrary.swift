import Foundation

/// Made-up news in any quantity: stories of ten articles each, which name the same people and places and report the same dozen facts
/// in other words. The same number gives the same articles.
struct SyntheticLibrary {
  private var random: SplitMix
  private let people: [String]
  private let organisations: [String]
  private let cities: [String]
  private let nouns: [String]
  private let verbs: [String]

  private struct Story {
    let people: [String]
    let organisations: [String]
    let cities: [String]
    let facts: [String]
  }

  init() {
    var random = SplitMix(state: 2019)
    func names(_ count: Int, _ make: (inout SplitMix) -> String) -> [String] { (0..<count).map { _ in make(&random) } }
    people = names(600) { "\(Self.word(2, &$0).capitalized) \(Self.word(3, &$0).capitalized)" }
    organisations = names(200) { "\(Self.word(2, &$0).capitalized) \(["Council", "Ministry", "Company", "Party"].pick(&$0))" }
    cities = names(200) { Self.word(2, &$0).capitalized }
    nouns = names(3000) { Self.word(3, &$0) }
    verbs = names(400) { Self.word(2, &$0) + "ed" }
    self.random = random
  }

  /// Writes articles of about 4 KB as files into a folder.
  mutating func write(_ count: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var story = makeStory()
    for number in 0..<count {
      if number % 10 == 0 { story = makeStory() }
      let name = String(repeating: "0", count: 6 - String(number).count) + String(number)
      try Data(article(of: story).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).txt"))
    }
  }

  /// Writes articles of one story in a folder a source, with a file that says which source each folder is.
  ///
  /// - Parameter texts: the articles are reprints of so many, one word in thirty changed by each; nil when each is its own.
  mutating func writeStory(_ count: Int, sources: Int, reprintsOf texts: Int? = nil, to folder: String) throws {
    let story = makeStory()
    let models = (0..<(texts ?? 0)).map { _ in article(of: story) }
    var statements = ""
    for source in 0..<sources {
      try FileManager.default.createDirectory(atPath: "\(folder)/s\(source)", withIntermediateDirectories: true)
      statements += "[\"s\(source)/*.txt\"]\nsource = \"\(Self.word(3, &random).capitalized) News \(source)\"\n"
    }
    try FileManager.default.createDirectory(atPath: "\(folder)/.synoptic", withIntermediateDirectories: true)
    try Data(statements.utf8).write(to: URL(fileURLWithPath: "\(folder)/.synoptic/articles.toml"))
    for number in 0..<count {
      let text = models.isEmpty ? article(of: story) : reprint(of: models[number % models.count])
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/s\(number % sources)/\(number).txt"))
    }
  }

  private mutating func reprint(of text: String) -> String {
    text.components(separatedBy: " ").map { random.next() % 30 == 0 ? nouns.pick(&random) : $0 }.joined(separator: " ")
  }

  private mutating func makeStory() -> Story {
    let people = (0..<5).map { _ in self.people.pick(&random) }
    let organisations = (0..<3).map { _ in self.organisations.pick(&random) }
    let cities = (0..<3).map { _ in self.cities.pick(&random) }
    let facts = (0..<12).map { _ in
      let day = 1 + Int(random.next() % 28)
      let month = ["October", "November", "December"].pick(&random)
      return
        "\(verbs.pick(&random)) \(2 + random.next() % 900) \(nouns.pick(&random)) in \(cities.pick(&random)) on \(month) \(day), 2019"
    }
    return Story(people: people, organisations: organisations, cities: cities, facts: facts)
  }

  private mutating func article(of story: Story) -> String {
    var text = "\(story.organisations.pick(&random)) and \(story.people.pick(&random)) in \(story.cities.pick(&random))\n\n"
    while text.utf8.count < 4000 {
      for _ in 0..<3 {
        let who = random.next() % 2 == 0 ? story.people.pick(&random) : "The \(story.organisations.pick(&random))"
        let filler = (0..<8).map { _ in nouns.pick(&random) }.joined(separator: [" of the ", " and ", " with a "].pick(&random))
        text +=
          random.next() % 2 == 0
          ? "\(who) \(story.facts.pick(&random)), the \(filler). " : "\(who) \(verbs.pick(&random)) the \(filler). "
      }
      text += "\n\n"
    }
    return text
  }

  private static func word(_ syllables: Int, _ random: inout SplitMix) -> String {
    (0..<syllables).map { _ in
      ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "dr"].pick(&random)
        + ["a", "e", "i", "o", "u"].pick(&random)
    }.joined()
  }
}

/// Random numbers that are the same every time (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Array {
  fileprivate func pick(_ random: inout SplitMix) -> Element { self[Int(random.next() % UInt64(count))] }
}
