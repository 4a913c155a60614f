/// News in any quantity, made of the sentences of a few thousand articles: stories of 2 to 50 articles, few of them large. The same
/// articles and the same number give the same news.
///
/// Each story has sentences of its own, from three of the given articles, in which half of the names are replaced by made-up ones that no
/// other story has; so the number of names and of words grows with that of articles, as it does in a real library. An article tells
/// some of its story's sentences with words left out, and sentences that are the beginning of one and the end of another.
public struct RecombinedLibrary {
  private let articles: [[Sentence]]
  private var random: RandomNumbers
  private var story = Story(sentences: [], remaining: 0)
  private var storyCount = 0

  private typealias Sentence = [Substring]

  private struct Story {
    var sentences: [Sentence]
    var remaining: Int
  }

  /// In words: about as long as news are, 4 KB.
  private static let length = 640

  /// - Parameter articles: the sentences of each, as text; those without any are left out.
  public init(_ articles: [[String]], seed: UInt64 = 2019) {
    self.articles = articles.map { $0.map { $0.split(separator: " ") }.filter { $0.count > 3 } }.filter { $0.count > 2 }
    random = RandomNumbers(state: seed)
  }

  /// The next article, as plain text.
  public mutating func next() -> String {
    if story.remaining == 0 { story = makeStory() }
    story.remaining -= 1
    var told = story.sentences.filter { _ in random.next(100) < 30 }
    if told.isEmpty { told = story.sentences }
    var text = told[0].prefix(9).joined(separator: " ") + "\n\n"
    var words = 0
    var count = 0
    while words < Self.length {
      let sentence = count < told.count ? shortened(told[count]) : crossed()
      count += 1
      words += sentence.count
      text += sentence.joined(separator: " ") + (count % 3 == 0 ? "\n\n" : " ")
    }
    return text
  }

  private mutating func makeStory() -> Story {
    storyCount += 1
    let share = Double(random.next(1000)) / 1000
    var names: [Substring: Substring] = [:]
    var sentences: [Sentence] = []
    for _ in 0..<3 { for sentence in random.pick(articles) { sentences.append(renamed(sentence, &names)) } }
    return Story(sentences: sentences, remaining: 2 + Int(48 * share * share * share))
  }

  /// Half of the names inside of a sentence are other ones in this story, and the same everywhere in it.
  private mutating func renamed(_ sentence: Sentence, _ names: inout [Substring: Substring]) -> Sentence {
    var result = sentence
    for place in sentence.indices.dropFirst() {
      let word = sentence[place]
      let end = word.lastIndex { $0.isLetter }.map { word.index(after: $0) } ?? word.startIndex
      let name = word[..<end]
      guard name.first?.isUppercase == true, name.utf8.count > 3, name.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x27 }) else {
        continue
      }
      if names[name] == nil { names[name] = random.next(2) == 0 ? name : madeUpName() }
      result[place] = (names[name] ?? name) + word[end...]
    }
    return result
  }

  private mutating func madeUpName() -> Substring {
    let syllables = [
      "ba", "do", "fi", "gu", "ke", "la", "mo", "ni", "pa", "ro", "su", "te", "va", "zo", "dri", "stu", "kra", "bel",
    ]
    let name = (0..<(2 + random.next(2))).map { _ in random.pick(syllables) }.joined() + ["n", "r", "s", "k", "l"][random.next(5)]
    return Substring(name.prefix(1).uppercased() + name.dropFirst())
  }

  private mutating func shortened(_ sentence: Sentence) -> Sentence {
    sentence.enumerated().filter { $0.offset == 0 || $0.offset == sentence.count - 1 || random.next(100) < 88 }.map(\.element)
  }

  private mutating func crossed() -> Sentence {
    let (first, second) = (random.pick(random.pick(articles)), random.pick(random.pick(articles)))
    return Array(first.prefix(first.count / 2) + second.suffix(second.count - second.count / 2))
  }
}

/// Random numbers that are the same every time (SplitMix64, Steele, Lea and Flood 2014).
private struct RandomNumbers {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % max(limit, 1)
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }
}
