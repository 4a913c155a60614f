/// Parts a sentence at its marks and joining words, and puts the parts together around its verbs.
struct ClauseBuilder {
  private let words: [SyntaxWord]
  private let verbs: [VerbGroup]
  private let verbTokens: Set<Int>

  /// A run of words with at most one verb.
  private struct Part {
    var tokens: Range<Int>
    /// Its place among the verbs.
    var verb: Int?
    var opening: Clause.Opening
    /// The first token behind the joining words.
    var start: Int
  }

  init(_ words: [SyntaxWord], _ verbs: [VerbGroup]) {
    self.words = words
    self.verbs = verbs
    verbTokens = Set(verbs.flatMap(\.tokens))
  }

  mutating func build() -> (clauses: [Clause], clauseOfToken: [Int]) {
    guard !verbs.isEmpty else {
      let whole = Clause(opening: .main, verb: nil, subject: nil, isSubjectSure: false, rest: words.indices, governor: nil)
      return ([whole], Array(repeating: 0, count: words.count))
    }
    return join(parts())
  }

  // MARK: Parting

  private func parts() -> [Part] {
    var cuts: Set<Int> = []
    var verb = 0
    var hasVerb = false
    for place in words.indices {
      while verb < verbs.count, verbs[verb].tokens.upperBound <= place { verb += 1 }
      let isInVerb = verb < verbs.count && verbs[verb].tokens.contains(place)
      if isInVerb {
        if verbs[verb].tokens.lowerBound == place {
          if hasVerb, !cuts.contains(place) { cuts.insert(cut(before: verb)) }
          hasVerb = true
        }
        continue
      }
      if words[place].isMark {
        cuts.insert(place + 1)
        hasVerb = false
      } else if place > 0, opensPart(place, hasVerb: hasVerb, nextVerb: verb) {
        cuts.insert(place)
        hasVerb = false
      }
    }
    let bounds = [0] + cuts.filter { $0 > 0 && $0 < words.count }.sorted() + [words.count]
    return zip(bounds, bounds.dropFirst()).map { part($0..<$1) }
  }

  /// Where a part ends before a verb that follows another one without a mark or a joining word.
  private func cut(before verb: Int) -> Int {
    let (last, next) = (verbs[verb - 1], verbs[verb])
    guard next.form == .finite, !isInSubject(last, next) else { return next.tokens.lowerBound }
    // "said troops had left", "said on Monday troops had left": what was said begins behind the verb and when it was said; else at the last
    // noun phrase.
    if SayingVerbs.contains(words[last.head].letters) { return behindTime(last.tokens.upperBound, before: next.tokens.lowerBound) }
    var start = next.tokens.lowerBound
    while start > last.tokens.upperBound,
      words[start - 1].isNominal || words[start - 1].role == .adverb || words[start - 1].isHyphenated
    {
      start -= 1
      if words[start].role == .determiner || words[start].role == .pronoun { break }
    }
    return start
  }

  /// The place behind the time that stands at `place`, with "on" or "late" before it; `place` when there is none, or nothing behind it.
  private func behindTime(_ place: Int, before end: Int) -> Int {
    var start = place
    while start < end, words[start].role == .preposition || words[start].role == .adjective, start - place < 2 { start += 1 }
    guard start < end, words[start].isTime else { return place }
    while start < end, words[start].isTime { start += 1 }
    return start < end ? start : place
  }

  /// Whether a verb belongs to what the next one is said of: "calls made to Gordon were …".
  private func isInSubject(_ last: VerbGroup, _ next: VerbGroup) -> Bool {
    let between = words[last.tokens.upperBound..<max(next.tokens.lowerBound, last.tokens.upperBound)]
    return last.form == .participle && last.isPassive
      && (between.first.map { $0.role == .preposition || $0.isTime || $0.role == .to } ?? true)
      && between.allSatisfy { !$0.isMark }
  }

  private func opensPart(_ place: Int, hasVerb: Bool, nextVerb: Int) -> Bool {
    guard nextVerb < verbs.count else { return false }
    let word = words[place]
    switch word.role {
    case .relative, .subordinator: return true
    case .that:
      // "that battle" is a noun phrase; behind a verb or a noun and before a clause it joins.
      let previous = place > 0 ? words[place - 1] : nil
      return previous.map { $0.endsPhrase || !$0.forms.isEmpty || $0.role == .be || $0.isMark } ?? false
    case .coordinator: return hasVerb && verbFollows(place, nextVerb) && joinsClauses(place, nextVerb)
    case .preposition where WordRole.clausePrepositions.contains(word.letters): return hasVerb && clauseFollows(place, nextVerb)
    default: return false
    }
  }

  /// Whether a verb comes before the next mark or joining word, with a subject of few words at most.
  private func verbFollows(_ place: Int, _ nextVerb: Int) -> Bool {
    let verb = verbs[nextVerb]
    return verb.tokens.lowerBound - place <= 8
      && words[(place + 1)..<max(place + 1, verb.tokens.lowerBound)].allSatisfy {
        !$0.isMark && $0.role != .coordinator && $0.role != .relative && $0.role != .subordinator
      }
  }

  /// Whether a joining word joins the next verb, and not a noun that this one hangs on: "a security and military deal reached by both".
  private func joinsClauses(_ place: Int, _ nextVerb: Int) -> Bool {
    verbs[nextVerb].form == .finite || verbs[nextVerb].tokens.lowerBound <= place + 2
  }

  private func clauseFollows(_ place: Int, _ nextVerb: Int) -> Bool {
    let verb = verbs[nextVerb]
    guard verbFollows(place, nextVerb) else { return false }
    return verb.form == .finite || verb.tokens.lowerBound == place + 1
  }

  private func part(_ tokens: Range<Int>) -> Part {
    let verb = verbs.firstIndex { tokens.contains($0.tokens.lowerBound) }
    var start = tokens.lowerBound
    var opening = Clause.Opening.main
    while start < tokens.upperBound, let found = self.opening(at: start) {
      // Of "and that", "and when" the second tells more.
      opening = found
      start += 1
    }
    while start < tokens.upperBound, words[start].isMark { start += 1 }
    if let verb, opening == .main || opening == .coordinate {
      switch verbs[verb].form {
      case .infinitive: opening = .infinitive
      case .participle: opening = .participle
      case .finite: break
      }
    }
    if let verb, opening == .main, verbs[verb].form == .finite, followsSaying(tokens.lowerBound) { opening = .complement }
    return Part(tokens: tokens, verb: verb, opening: opening, start: start)
  }

  /// Whether a verb of saying ends where a part begins: "said | troops had left".
  private func followsSaying(_ place: Int) -> Bool { sayingVerb(before: place) != nil }

  /// The verb of saying that ends where a part begins, or before the time that stands there.
  private func sayingVerb(before place: Int) -> Int? {
    var verb = place - 1
    if verb >= 0, words[verb].isTime {
      while verb >= 0, words[verb].isTime { verb -= 1 }
      while verb >= 0, words[verb].role == .preposition || words[verb].role == .adjective, place - verb < 8 { verb -= 1 }
    }
    guard verb >= 0, verbTokens.contains(verb), SayingVerbs.contains(words[verb].letters) else { return nil }
    return verb
  }

  private func opening(at place: Int) -> Clause.Opening? {
    let word = words[place]
    switch word.role {
    case .relative: return .relative
    case .that:
      // "the deal that was signed" tells of the deal; "said that he left" of what was said.
      let previous = place > 0 ? words[place - 1] : nil
      let next = place + 1 < words.count ? words[place + 1] : nil
      let isRelative =
        (previous?.endsPhrase ?? false)
        && (next.map { $0.role == .be || $0.role == .have || $0.role == .modal || !$0.forms.isDisjoint(with: .finite) } ?? false)
      return isRelative ? .relative : .complement
    case .coordinator: return .coordinate
    case .subordinator:
      return ["if", "unless", "whether"].contains { word.letters.elementsEqual($0.utf8) } ? .condition : .circumstance
    case .preposition where WordRole.clausePrepositions.contains(word.letters): return .circumstance
    default: return nil
    }
  }

  // MARK: Putting together

  private func join(_ parts: [Part]) -> (clauses: [Clause], clauseOfToken: [Int]) {
    var clauses: [Clause] = []
    var owner = Array(repeating: 0, count: words.count)
    /// Parts without a verb that wait for the verb of what they name.
    var pending: [Part] = []
    for (index, part) in parts.enumerated() {
      guard let verb = part.verb else {
        if clauses.isEmpty || waits(part, parts[(index + 1)...]) {
          pending.append(part)
        } else {
          for place in part.tokens { owner[place] = clauses.count - 1 }
        }
        continue
      }
      let takesPending = part.opening == .main || part.opening == .coordinate
      var subject = self.subject(of: part, verb).map { Found($0, isSure: !isObject(of: part, $0)) }
      if takesPending, subject == nil { subject = self.subject(among: pending, clauses) }
      let governor = governor(of: part, clauses)
      if subject == nil, takesPending, let last = clauses.last, last.opening == .participle,
        !words[part.tokens.lowerBound - 1].isMark
      {
        subject = last.subject.map { Found($0, isSure: last.isSubjectSure) }
      }
      if subject == nil { subject = subjectBehind(part, verb).map { Found($0, isSure: true) } }
      if subject == nil { subject = inherited(part, verb, governor.map { clauses[$0] }) }
      for waiting in takesPending ? pending : [] { for place in waiting.tokens { owner[place] = clauses.count } }
      if takesPending { pending = [] }
      for place in part.tokens { owner[place] = clauses.count }
      clauses.append(
        Clause(
          opening: part.opening == .coordinate && clauses.isEmpty ? .main : part.opening, verb: verb, subject: subject?.range,
          isSubjectSure: subject?.isSure ?? false, rest: verbs[verb].tokens.upperBound..<part.tokens.upperBound, governor: governor)
      )
    }
    for waiting in pending { for place in waiting.tokens { owner[place] = max(clauses.count - 1, 0) } }
    return (clauses, owner)
  }

  /// A phrase that a verb may tell of.
  private struct Found {
    let range: Range<Int>
    let isSure: Bool

    init(_ range: Range<Int>, isSure: Bool) { (self.range, self.isSure) = (range, isSure) }
  }

  /// Whether what stands before a verb may be what the verb before it was done to: "seeing his brother die".
  private func isObject(of part: Part, _ subject: Range<Int>) -> Bool {
    guard part.opening == .main || part.opening == .participle, subject.lowerBound > 0, verbTokens.contains(subject.lowerBound - 1)
    else { return false }
    return !SayingVerbs.contains(words[subject.lowerBound - 1].letters)
  }

  /// Which of the phrases that wait for a verb it tells of: at the sentence's start the first, "Haftar, the commander, left"; behind a clause
  /// the last that says no more of the one before it, "After a call from a ship, the Hope, INS Mysore, a destroyer, left".
  private func subject(among pending: [Part], _ clauses: [Clause]) -> Found? {
    let phrases = pending.compactMap { self.phrase($0) }
    guard let first = phrases.first else { return nil }
    guard let before = clauses.last.flatMap({ $0.verb }).map({ verbs[$0].head }), first.lowerBound > before else {
      return Found(first, isSure: true)
    }
    var left = phrases[...]
    while left.count > 1, let last = left.last, isApposition(last) { left.removeLast() }
    return left.last.map { Found($0, isSure: left.count == 1) }
  }

  /// Whether a phrase is one of those that say more of a name before them: "a destroyer", "general manager of the team", "43".
  private func isApposition(_ phrase: Range<Int>) -> Bool {
    guard let first = phrase.first else { return false }
    return words[first].role == .determiner || words[first].kind == .number || !words[first].isName && !words[first].isCapitalised
  }

  /// Whether a part without a verb belongs to a later one: when the next verb of a main clause has no subject of its own.
  private func waits(_ part: Part, _ later: ArraySlice<Part>) -> Bool {
    guard phrase(part) != nil,
      let next = later.first(where: { $0.verb != nil && ($0.opening == .main || $0.opening == .coordinate) }), let verb = next.verb
    else { return false }
    return next.opening == .main && verbs[verb].form == .finite && subject(of: next, verb) == nil
      && words[max(next.tokens.lowerBound - 1, 0)].isMark
  }

  /// The noun phrase before a part's verb.
  private func subject(of part: Part, _ verb: Int) -> Range<Int>? {
    guard verbs[verb].form == .finite || part.opening != .infinitive else { return nil }
    let end = verbs[verb].tokens.lowerBound
    guard end > part.start else { return nil }
    // "contracts signed by": of what stands directly before it.
    if verbs[verb].form == .participle { return phrase(before: end, from: part.start) }
    let whole = nounPhrase(in: part.start..<end)
    guard let whole, part.opening == .complement, let saying = sayingVerb(before: part.tokens.lowerBound) else { return whole }
    return withoutHearer(whole, of: saying)
  }

  /// What is told of behind the one who is told it: "told police | he had left".
  private func withoutHearer(_ phrase: Range<Int>, of saying: Int) -> Range<Int> {
    guard Self.telling.contains(words[saying].letters) else { return phrase }
    let isFlat = words[phrase].allSatisfy { $0.role != .preposition && !$0.isMark && $0.role != .coordinator }
    let opener = phrase.dropFirst().last { [.determiner, .possessive, .pronoun].contains(words[$0].role) }
    if let opener, isFlat { return opener..<phrase.upperBound }
    guard isFlat, !words[phrase.lowerBound].isName, let name = phrase.first(where: { words[$0].isName }),
      words[name..<phrase.upperBound].allSatisfy(\.isName)
    else { return phrase }
    return name..<phrase.upperBound
  }

  /// Verbs of saying behind which stands who is told.
  private static let telling = Set(
    "told tell tells informed inform assured assure reminded warned notified advised promised".split(separator: " ").map {
      Array($0.utf8)
    })

  /// "…, said the minister".
  private func subjectBehind(_ part: Part, _ verb: Int) -> Range<Int>? {
    let group = verbs[verb]
    guard group.form == .finite, group.tokens.count == 1, SayingVerbs.contains(words[group.head].letters),
      group.tokens.lowerBound == part.start, part.opening == .main, part.start > 0
    else { return nil }
    return nounPhrase(in: group.tokens.upperBound..<part.tokens.upperBound)
  }

  /// The noun phrase of a part without a verb; an age alone is none.
  private func phrase(_ part: Part) -> Range<Int>? {
    nounPhrase(in: part.start..<part.tokens.upperBound).flatMap { range in
      words[range].allSatisfy { $0.kind == .number } ? nil : range
    }
  }

  /// The first noun phrase of a range that no preposition stands before, up to the end of what belongs to it.
  private func nounPhrase(in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound {
      let word = words[place]
      if word.role == .preposition || word.role == .to {
        place += 1
        let phrase = place
        while place < range.upperBound, isOfPhrase(place), place == phrase || words[place].role != .determiner { place += 1 }
        continue
      }
      if isOfPhrase(place), word.role != .possessiveEnding {
        var end = place
        while end < range.upperBound, !words[end].isMark, words[end].role != .relative { end += 1 }
        while end > place, !words[end - 1].endsPhrase { end -= 1 }
        // "this", "those": an article's word that stands alone.
        return place..<max(end, place + 1)
      }
      place += 1
    }
    return nil
  }

  private func isOfPhrase(_ place: Int) -> Bool {
    (words[place].isNominal || words[place].isHyphenated) && !verbTokens.contains(place)
  }

  private func governor(of part: Part, _ clauses: [Clause]) -> Int? {
    guard !clauses.isEmpty else { return nil }
    switch part.opening {
    case .main: return nil
    case .coordinate:
      return clauses.lastIndex { $0.opening != .relative && $0.opening != .participle && $0.opening != .infinitive } ?? clauses
        .count - 1
    default: return clauses.count - 1
    }
  }

  /// Who a clause without a subject tells of, when the one that it hangs on says so.
  private func inherited(_ part: Part, _ verb: Int, _ governor: Clause?) -> Found? {
    let governed = governor.flatMap { above in above.subject.map { Found($0, isSure: above.isSubjectSure) } }
    switch part.opening {
    case .coordinate, .infinitive: return governed
    case .participle, .relative:
      // What stands directly before it: "the deal, signed on Friday", "Haftar, who launched".
      var end = part.tokens.lowerBound
      while end > 0, words[end - 1].isMark { end -= 1 }
      // "attacked the ship, capturing its crew" tells of who attacked.
      if part.opening == .participle, end < part.tokens.lowerBound, !verbs[verb].isPassive, let governed { return governed }
      guard let before = phrase(before: end, from: 0) else { return governed.map { Found($0.range, isSure: false) } }
      // "a car on 117th Street, which fled": the phrase that hangs on a preposition is seldom meant.
      return Found(before, isSure: before.lowerBound == 0 || words[before.lowerBound - 1].role != .preposition)
    default: return nil
    }
  }

  /// The noun phrase that ends at `end`.
  private func phrase(before end: Int, from least: Int) -> Range<Int>? {
    var start = end
    while start > least, isOfPhrase(start - 1) {
      start -= 1
      if words[start].role == .determiner || words[start].role == .possessive { break }
    }
    // "a memorandum of cooperation".
    if start < end, start > least + 1, words[start - 1].letters == Array("of".utf8),
      let whole = phrase(before: start - 1, from: least)
    {
      start = whole.lowerBound
    }
    return start < end && words[end - 1].endsPhrase ? start..<end : nil
  }
}
