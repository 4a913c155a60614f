import Language

/// Who holds which office of which country, as the articles tell it beside names: "Russia's President Vladimir Putin".
struct OfficeHolders: Sendable {
  private struct Post: Hashable {
    let office: Office
    /// The place of a country in `ActorIndex.actors`; nil where an article does not say.
    let country: Int32?
  }

  /// For each article, and for all, how often each person is named with each office.
  private var inArticle: [[Post: [Int32: Int]]]
  private var inAll: [Post: [Int32: Int]] = [:]

  /// A post is one person's when so many of its namings are his: others held it before him, or are namesakes.
  private static let leastShare = 0.8

  init(_ articles: [AnalysedArticle], _ actors: ActorIndex) {
    inArticle = Array(repeating: [:], count: articles.count)
    for (position, mentions) in zip(articles.indices, actors.mentions) {
      let text = articles[position].article.text
      for (place, mention) in mentions.enumerated() where mention.form == .name {
        guard let person = actors.rank(of: mention.actor), actors.actors[person].kind == .person,
          let title = Self.title(before: mention.range, in: text)
        else { continue }
        var country: Int32?
        if place > 0, Self.adjoins(mentions[place - 1].range, title.start, in: text),
          let rank = actors.rank(of: mentions[place - 1].actor), actors.actors[rank].kind == .country
        {
          country = Int32(rank)
        }
        inArticle[position][Post(office: title.office, country: country), default: [:]][Int32(person), default: 0] += 1
      }
      for (post, persons) in inArticle[position] where post.country != nil {
        for person in persons.keys { inAll[post, default: [:]][person, default: 0] += 1 }
      }
    }
  }

  /// Who holds a country's office, as the article says or, where it does not, as the others do.
  func holder(of office: Office, of country: Int32, in article: Int) -> Int32? {
    let post = Post(office: office, country: country)
    return inArticle[article][post].map(Self.one) ?? inAll[post].flatMap(Self.one)
  }

  /// The only one whom an article names with the office.
  func onlyHolder(of office: Office, in article: Int) -> Int32? {
    let holders = Set(inArticle[article].lazy.filter { $0.key.office == office }.flatMap(\.value.keys))
    return holders.count == 1 ? holders.first : nil
  }

  /// For each person who holds an office of a country, the country; none for one who holds offices of several.
  var lands: [Int32: Int32] {
    var lands: [Int32: Set<Int32>] = [:]
    for (post, namings) in inAll {
      if let person = Self.one(namings), let country = post.country { lands[person, default: []].insert(country) }
    }
    return lands.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func one(_ namings: [Int32: Int]) -> Int32? {
    let all = namings.values.reduce(0, +)
    return namings.first { Double($0.value) >= leastShare * Double(all) }?.key
  }

  // MARK: Beside names

  /// The office that stands right before a name, and where its words begin.
  private static func title(before name: ByteRange, in text: Text) -> (office: Office, start: Int)? {
    let bytes = text.bytes
    guard let last = word(endingBefore: name.lowerBound.value, in: bytes), Office.isHead(last.letters) else { return nil }
    let front = word(endingBefore: last.start, in: bytes)
    guard let (office, isPlural) = Office.named(by: last.letters, behind: front?.letters ?? []), !isPlural else { return nil }
    let hasTwoWords = Office.named(by: last.letters, behind: []) == nil
    return (office, hasTwoWords ? front?.start ?? last.start : last.start)
  }

  private static func word(endingBefore end: Int, in bytes: [UInt8]) -> (letters: [UInt8], start: Int)? {
    guard end > 1, bytes[end - 1] == 0x20 else { return nil }
    var start = end - 1
    while start > 0, end - start < 16, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A { start -= 1 }
    return start < end - 1 ? (bytes[start..<(end - 1)].map { $0 | 0x20 }, start) : nil
  }

  /// Whether a name ends right before `start`, with no more between them than "'s".
  private static func adjoins(_ name: ByteRange, _ start: Int, in text: Text) -> Bool {
    let end = name.upperBound.value
    guard end < start, start - end <= 5 else { return false }
    let between = text.bytes[end..<start]
    return between.elementsEqual(" ".utf8) || between.elementsEqual("'s ".utf8) || between.elementsEqual("’s ".utf8)
  }
}
