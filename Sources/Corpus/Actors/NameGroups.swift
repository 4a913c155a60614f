import Language

/// What the rules work on: every name found in every article, and the group that each is thought to belong to.
///
/// A *group* is a set of written names with one meaning; groups start as names that are written alike but for case, accents and
/// such, and rules join them. A mention can also be moved to another group than its words say, because `Council` or `Smith` means something
/// else in each article. Both happen by number, so that nothing compares strings twice.
struct NameGroups {
  struct Found {
    let article: Int
    /// The place in `ArticleAnalysis.names`.
    let span: NameSpan
    /// The place in `written`.
    let name: Int
    /// The group, as a member of `sets`; -1 for an adjective of no country, which names no actor.
    var group: Int
  }

  /// In order of the articles and of their text.
  var found: [Found] = []
  private(set) var written: [WrittenName] = []
  /// The range of `found` for each article.
  private(set) var articles: [Range<Int>] = []
  /// For each written name, how much speaks for each type.
  private(set) var types: [[Double]] = []
  /// For each group at its start: what it is by its words.
  private(set) var keys: [Key] = []
  var sets = DisjointSets()
  private var groupsByKey: [Key: Int] = [:]

  enum Key: Hashable {
    case country(CountryCode)
    /// A person's folded words without particles.
    case person(String)
    case other(String)
  }

  init(_ analysed: [AnalysedArticle]) {
    var numbers: [String: Int] = [:]
    for (article, entry) in analysed.enumerated() {
      let start = found.count
      for span in entry.analysis.names {
        let text = entry.article.text.string(span.range)
        let name: Int
        if let known = numbers[text] {
          name = known
        } else {
          name = written.count
          numbers[text] = name
          written.append(WrittenName(text))
          types.append([0, 0, 0])
        }
        types[name][Int(span.type.rawValue)] += span.confidence
        found.append(Found(article: article, span: span, name: name, group: -1))
      }
      articles.append(start..<found.count)
    }
    settleTypes()
    assignGroups()
  }

  /// The type that most articles give the name.
  func type(of name: Int) -> NameType {
    let weights = types[name]
    if weights[0] >= weights[1], weights[0] >= weights[2] { return .person }
    return weights[1] >= weights[2] ? .organisation : .place
  }

  func isPerson(_ mention: Int) -> Bool {
    guard found[mention].group >= 0, case .person = keys[found[mention].group] else { return false }
    return true
  }

  mutating func group(of mention: Int) -> Int { sets.representative(of: found[mention].group) }

  /// The group of names of these words that are no person's; nil when nothing is written so.
  func otherGroup(_ words: String) -> Int? { groupsByKey[.other(words)] }

  /// Names that differ in case or marks alone are of one type.
  private mutating func settleTypes() {
    var sums: [String: [Double]] = [:]
    let joined = written.map(\.joined)
    for (name, words) in joined.enumerated() { sums[words] = zip(sums[words] ?? [0, 0, 0], types[name]).map(+) }
    for (name, words) in joined.enumerated() { types[name] = sums[words] ?? types[name] }
  }

  private mutating func assignGroups() {
    for mention in found.indices {
      guard let key = key(of: found[mention]) else { continue }
      if let group = groupsByKey[key] {
        found[mention].group = group
      } else {
        let group = sets.add()
        keys.append(key)
        groupsByKey[key] = group
        found[mention].group = group
      }
    }
  }

  private func key(of mention: Found) -> Key? {
    let name = written[mention.name]
    switch (mention.span.form, name.country?.relation) {
    case (.adjective, .adjective), (.metonym, .capital), (.metonym, .seat), (_, .seat):
      return name.country.map { .country($0.code) }
    case (.adjective, _): return nil
    case (_, .name) where type(of: mention.name) != .person: return name.country.map { .country($0.code) }
    default: break
    }
    if type(of: mention.name) == .person, !name.isAcronym { return .person(PersonName(name).key) }
    return .other(name.joined)
  }
}

extension PersonName {
  /// What names written alike share.
  var key: String { (words + [suffix]).joined(separator: " ") }
}
