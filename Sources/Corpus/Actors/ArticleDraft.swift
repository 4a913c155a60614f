import Language

/// The names of one article while they are brought together.
///
/// A *group* is a set of names with one meaning; at first the names that are written alike. Rules join groups, or move single mentions to
/// another group, because a bare surname means now one and now another. Every change leaves a `Joint` that says why.
struct ArticleDraft {
  struct Found {
    let span: NameSpan
    let name: Int
    /// The group, as a member of `sets`; -1 for what names no actor.
    var group: Int
    /// What the words beside it say of a person.
    var traits: PersonTraits = []
    /// Whether it means somebody of its own although other mentions of the same name lean on a longer one.
    var standsAlone = false
  }

  let analysed: AnalysedArticle
  let names: WrittenNames
  private(set) var found: [Found] = []
  /// For each group at its start, what it is by its words.
  private(set) var keys: [ActorKey] = []
  /// For each group, the name that made it.
  private(set) var heads: [Int] = []
  private(set) var sets = DisjointSets()
  private(set) var joints: [ArticleActors.Joint] = []
  /// Names that mean what they do in this article alone.
  private(set) var leaning: Set<Int> = []
  /// For acronyms, by group: see `ArticleActors.Entity`.
  var expansions: [Int: [Int]] = [:]
  private var groups: [ActorKey: Int] = [:]

  init(_ analysed: AnalysedArticle, _ names: WrittenNames, _ facts: ActorFacts) {
    self.analysed = analysed
    let spans = analysed.analysis.names
    let text = analysed.article.text
    let numbers = spans.map { names.number(of: text[$0.range]) }
    self.names = names
    let types = ArticleNameTypes(spans, numbers, names, text)
    let media = MediumCues(text)
    for (span, name) in zip(spans, numbers) {
      let span = types.settled(span, name)
      let key =
        media.isMedium(span, names[name])
        ? .medium(names.words[name]) : Self.key(of: name, span, types, names, facts)
      found.append(Found(span: span, name: name, group: key.map { group($0, name) } ?? -1))
    }
  }

  private static func key(
    of number: Int, _ span: NameSpan, _ types: ArticleNameTypes, _ names: WrittenNames, _ facts: ActorFacts
  ) -> ActorKey? {
    let name = names[number]
    let type = types.type(of: number) ?? span.type
    switch (span.form, name.country?.relation) {
    case (.adjective, .adjective), (.metonym, .capital), (.metonym, .seat), (_, .seat):
      return name.country.map { .country($0.code) }
    case (.adjective, _): return nil
    case (.metonym, _):
      guard let body = facts.body(name.text) else { break }
      let words = WrittenName.comparable(body)
      return facts.organisation(body).map { .organisation($0) }
        ?? .other(names.number(ofWords: words.joined(separator: " ")))
    case (_, .name) where type != .person: return name.country.map { .country($0.code) }
    default: break
    }
    if type != .place, let organisation = facts.organisation(name.text) { return .organisation(organisation) }
    if type == .person, !name.isAcronym || types.isSurnameInCapitals(number) { return .person(names.people[number]) }
    if type == .place, facts.isPlace(name.text) { return .place(names.words[number]) }
    return .other(names.words[number])
  }

  private mutating func group(_ key: ActorKey, _ name: Int) -> Int {
    if let known = groups[key] { return known }
    let group = sets.add()
    groups[key] = group
    keys.append(key)
    heads.append(name)
    return group
  }

  // MARK: For the rules

  func name(of mention: Int) -> WrittenName { names[found[mention].name] }

  mutating func group(of mention: Int) -> Int { sets.representative(of: found[mention].group) }

  func isPerson(_ mention: Int) -> Bool {
    guard found[mention].group >= 0, case .person = keys[found[mention].group] else { return false }
    return true
  }

  /// What may be an organisation, or, as far as the tables know, anything that is no person, country or place.
  func isOther(_ mention: Int) -> Bool {
    guard found[mention].group >= 0 else { return false }
    switch keys[found[mention].group] {
    case .other, .organisation, .medium: return true
    case .person, .country, .place: return false
    }
  }

  /// Makes a mention mean `group`, in this article.
  mutating func move(_ mention: Int, to group: Int, _ rule: ActorMerge.Rule) {
    guard sets.representative(of: found[mention].group) != sets.representative(of: group) else { return }
    found[mention].group = group
    leaning.insert(found[mention].name)
    note(found[mention].name, heads[group], rule)
  }

  /// Makes two groups one, wherever their names stand.
  mutating func join(_ group: Int, to other: Int, _ rule: ActorMerge.Rule) {
    guard sets.representative(of: group) != sets.representative(of: other) else { return }
    sets.join(group, other)
    note(heads[group], heads[other], rule)
  }

  mutating func drop(_ mention: Int) { found[mention].group = -1 }

  mutating func describe(_ mention: Int, _ traits: PersonTraits) { found[mention].traits = traits }

  mutating func setApart(_ mention: Int) { found[mention].standsAlone = true }

  /// Puts mentions in that no tagger found: titles that stand for a name. They are in order of the text and touch no other.
  mutating func insert(_ new: [(span: NameSpan, name: Int, group: Int)]) {
    for entry in new {
      leaning.insert(entry.name)
      note(entry.name, heads[entry.group], .title)
    }
    found += new.map { Found(span: $0.span, name: $0.name, group: $0.group) }
    found.sort { $0.span.range.lowerBound < $1.span.range.lowerBound }
  }

  private mutating func note(_ name: Int, _ head: Int, _ rule: ActorMerge.Rule) {
    let joint = ArticleActors.Joint(name: name, head: head, rule: rule)
    if name != head, !joints.contains(joint) { joints.append(joint) }
  }
}

/// How much speaks for each type of a name.
struct TypeWeights {
  private var person = 0.0
  private var organisation = 0.0
  private var place = 0.0

  subscript(type: NameType) -> Double {
    get {
      switch type {
      case .person: person
      case .organisation: organisation
      case .place: place
      }
    }
    set {
      switch type {
      case .person: person = newValue
      case .organisation: organisation = newValue
      case .place: place = newValue
      }
    }
  }

  /// The type with the most weight; of several with as much the first.
  var heaviest: NameType {
    if person >= organisation, person >= place { return .person }
    return organisation >= place ? .organisation : .place
  }

  static func += (left: inout TypeWeights, right: TypeWeights) {
    left.person += right.person
    left.organisation += right.organisation
    left.place += right.place
  }
}
