import Language

/// Who the reports of an event say did it, to whom it was done, where: different persons, organisations or places in one role.
///
/// That two reports name different actors is the rule, because each tells another part. So two names are held against each other only in
/// one role by one kind of verb, where each source gives one name for it, and where neither article names the other's anywhere: what an
/// article names elsewhere it may only have left out here. Names that may be spellings of one are no difference.
struct NameValues {
  private static let leastScore = 0.6
  /// Places hold one another, and what holds which is not known.
  private static let leastScoreOfPlaces = 0.85

  private enum Role: String {
    case doer = "who did it"
    case receiver = "to whom"
    case place = "where"
  }

  private struct Slot: Hashable {
    let role: Role
    let kind: Actor.Kind
    let happening: EventClass
  }

  private struct Filler {
    let report: Int
    let actor: Actor
    let range: ByteRange
  }

  private let compared: ComparedReports

  init(_ compared: ComparedReports) { self.compared = compared }

  var found: [Disagreement] {
    let names = compared.reports.map(\.named)
    guard mayDiffer(names) else { return [] }
    let core = compared.core
    guard !core.isEmpty else { return [] }
    var slots: [(slot: Slot, fillers: [Filler])] = []
    for (place, reported) in compared.reports.enumerated() where reported.report.modality == .asserted {
      for (slot, mention) in Self.fillers(of: reported, names[place], core) {
        guard let actor = reported.actors[mention.actor], actor.kind == slot.kind else { continue }
        let filler = Filler(report: place, actor: actor, range: mention.range)
        if let known = slots.firstIndex(where: { $0.slot == slot }) {
          slots[known].fillers.append(filler)
        } else {
          slots.append((slot, [filler]))
        }
      }
    }
    return slots.compactMap { disagreement($0.slot, $0.fillers) }.filter { $0.relation == .differs }
  }

  /// Whether a report names somebody whom the article of another source does not: else there is nothing to read closely.
  private func mayDiffer(_ names: [[Mention]]) -> Bool {
    for (place, reported) in compared.reports.enumerated() {
      for (other, another) in compared.reports.enumerated() where other != place && another.source != reported.source {
        if names[place].contains(where: { !another.named(anywhere: $0.actor) }),
          names[other].contains(where: { !reported.named(anywhere: $0.actor) })
        {
          return true
        }
      }
    }
    return false
  }

  // MARK: Roles

  /// Who fills which role of the verbs of an event, where it is one name.
  private static func fillers(
    of reported: ReportedPassage, _ names: [Mention], _ core: EventClasses
  ) -> [(Slot, Mention)] {
    let syntax = SentenceSyntax(
      reported.tokens, in: reported.article.article.text, names: reported.mentions.map(\.range),
      times: reported.dates.map(\.range))
    var found: [(Slot, Mention)] = []
    func names(in span: Range<Int>) -> [Mention] {
      guard let first = span.first, let last = span.last, syntax.tokens.indices.contains(last) else { return [] }
      let range = syntax.tokens[first].range.lowerBound..<syntax.tokens[last].range.upperBound
      return reported.mentions.filter { range.contains($0.range.lowerBound) }
    }
    for clause in syntax.clauses where clause.opening != .condition {
      guard let verb = clause.verb.map({ syntax.verbs[$0] }), !verb.isNegated, verb.modal == nil,
        let word = reported.telling.first(where: { $0.range == syntax.tokens[verb.head].range }),
        let happening = EventClass.allCases.first(where: {
          word.classes.contains(EventClasses($0)) && core.contains(EventClasses($0))
        })
      else { continue }
      func fill(_ role: Role, _ span: Range<Int>) {
        // Of several names in one phrase it is not known which is meant.
        let here = names(in: span)
        guard here.count == 1, let mention = here.first, mention.form == .name, let actor = reported.actors[mention.actor],
          let last = syntax.tokens.lastIndex(where: { $0.range.lowerBound < mention.range.upperBound }),
          // "Los Angeles County deputies" are others than the county.
          syntax.nounPhrase(around: last)?.upperBound == last + 1,
          last + 1 == syntax.tokens.count || !syntax.isPossessiveEnding(last + 1)
        else { return }
        found.append((Slot(role: role, kind: actor.kind, happening: happening), mention))
      }
      if let subject = clause.subject { fill(verb.isPassive ? .receiver : .doer, subject) }
      let rest = clause.rest
      let end = rest.first { syntax.isPreposition($0) || syntax.isMark($0) } ?? rest.upperBound
      if !verb.isPassive, rest.lowerBound < end { fill(.receiver, rest.lowerBound..<end) }
      for place in rest where Self.locals.contains(where: { syntax.letters(place).elementsEqual($0.utf8) }) {
        let next = (place + 1)..<rest.upperBound
        let stop = next.first { syntax.isPreposition($0) || syntax.isMark($0) || syntax.isCoordinator($0) } ?? rest.upperBound
        fill(.place, next.lowerBound..<stop)
      }
    }
    return found
  }

  private static let locals = ["in", "at", "near"]

  // MARK: How names stand to each other

  private func disagreement(_ slot: Slot, _ fillers: [Filler]) -> Disagreement? {
    if slot.role == .place, slot.kind != .place { return nil }
    let bySource = Dictionary(grouping: fillers) { compared.reports[$0.report].source }.mapValues { Set($0.map(\.actor.id)) }
    func isOne(_ filler: Filler) -> Bool { bySource[compared.reports[filler.report].source]?.count == 1 }
    let least = slot.role == .place ? Self.leastScoreOfPlaces : Self.leastScore
    let differing = ComparedReports.differing(fillers.map(\.actor.id)) {
      let (one, other) = (fillers[$0], fillers[$1])
      return isOne(one) && isOne(other) && compared.areComparable(one.report, other.report, least: least)
        && !compared.reports[one.report].named(anywhere: other.actor.id)
        && !compared.reports[other.report].named(anywhere: one.actor.id) && !NameLikeness.mayBeOne(one.actor, other.actor)
    }
    let said = fillers.compactMap { one -> (report: Int, statement: ComparedReports.Statement, relation: Disagreement.Relation)? in
      let differs = differing.contains(one.actor.id)
      // Whoever is named by one source alone, and held against nobody, has a part of which the others don't tell.
      let isShared = fillers.contains {
        $0.actor.id == one.actor.id && compared.reports[$0.report].source != compared.reports[one.report].source
      }
      guard differs || isShared else { return nil }
      return (
        one.report, .init(value: one.actor.name, precision: slot.kind.rawValue, range: one.range), differs ? .differs : .agrees
      )
    }
    return compared.disagreement(.name, aspect: slot.role.rawValue, said: said)
  }
}

/// Whether two names may be spellings, short forms or parts of one.
enum NameLikeness {
  static func mayBeOne(_ one: Actor, _ other: Actor) -> Bool {
    let (left, right) = (words(one), words(other))
    if left.isEmpty || right.isEmpty { return true }
    return left.contains { word in right.contains { isNear(word, $0) } } || isAcronym(one, of: other) || isAcronym(other, of: one)
  }

  /// The words of all its names, folded, without what many names have.
  private static func words(_ actor: Actor) -> Set<String> {
    let names = [actor.name] + actor.aliases.map(\.text)
    let all = names.flatMap { Folding.folded($0).split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    return Set(all.filter { $0.count > 2 && !common.contains($0) })
  }

  private static let common: Set<String> = ["the", "and", "for", "von", "van", "der", "bin", "ibn", "abu"]

  /// The same but for a letter in four: "hifter", "haftar".
  private static func isNear(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard min(left.count, right.count) >= 4, abs(left.count - right.count) <= 2 else { return false }
    if left.starts(with: right.prefix(5)), right.count >= 5 { return true }
    return distance(left, right) * 4 <= max(left.count, right.count)
  }

  /// Letters to change, add or leave out (Levenshtein 1966).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (column, another) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(corner + (letter == another ? 0 : 1), above + 1, row[column] + 1)
        corner = above
      }
    }
    return row[other.count]
  }

  private static func isAcronym(_ one: Actor, of other: Actor) -> Bool {
    let initials = other.name.split { !$0.isLetter }.filter { $0.first?.isUppercase ?? false }.compactMap(\.first)
    return initials.count > 1 && ([one.name] + one.aliases.map(\.text)).contains { $0.filter(\.isLetter) == String(initials) }
  }
}
