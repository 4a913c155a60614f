/// The words that together are one verb: "has not been signed".
public struct VerbGroup: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// It can be the verb of a sentence.
    case finite
    /// "to sign".
    case infinitive
    /// "signing", and "signed" behind what was signed.
    case participle
  }

  /// Places among the sentence's tokens, from the first auxiliary to the verb itself.
  public let tokens: Range<Int>
  /// The place of the verb itself.
  public let head: Int
  public let form: Form
  /// Whether what it is said of is what was done to: "was signed", "signed by".
  public let isPassive: Bool
  public let isNegated: Bool
  /// The place of "will", "may" and the like.
  public let modal: Int?
}

/// Finds the verbs of a sentence, by its small words, by the forms that words have, and by what stands around them.
struct VerbGroupFinder {
  private let words: [SyntaxWord]
  private var groups: [VerbGroup] = []

  init(_ words: [SyntaxWord]) { self.words = words }

  static func groups(_ words: [SyntaxWord]) -> [VerbGroup] {
    var finder = VerbGroupFinder(words)
    finder.find()
    return finder.groups
  }

  private mutating func find() {
    var place = 0
    while place < words.count {
      if let group = group(at: place) {
        groups.append(group)
        place = group.tokens.upperBound
      } else {
        place += 1
      }
    }
    for place in groups.indices.dropLast() where isCutShort(groups[place], before: groups[place + 1]) {
      groups[place] = single(groups[place].head, .participle, isPassive: true)
    }
    if let last = groups.last, isOnlyVerb(last) { groups[groups.count - 1] = single(last.head, .finite) }
  }

  /// Whether what looks like a participle is the verb of a sentence that has no other: "The council, led by its mayor, met in secret".
  private func isOnlyVerb(_ group: VerbGroup) -> Bool {
    guard groups.count > 1, groups.allSatisfy({ $0.form == .participle && $0.tokens.count == 1 }),
      words[group.head].forms.contains(.past)
    else { return false }
    let first = groups[0].head
    return first > 1 && [first, group.head].allSatisfy { words[$0 - 1].isMark } && words[first - 2].endsPhrase
  }

  /// Whether what looks like a verb only tells of what the next verb is said of: "calls made to Gordon were not answered".
  private func isCutShort(_ group: VerbGroup, before next: VerbGroup) -> Bool {
    guard group.form == .finite, next.form == .finite, group.tokens.count == 1, next.tokens.lowerBound > group.tokens.upperBound,
      words[group.head].forms.contains([.past, .pastParticiple]), !SayingVerbs.contains(words[group.head].letters)
    else { return false }
    let between = words[group.tokens.upperBound..<next.tokens.lowerBound]
    guard let first = between.first, first.role == .preposition || first.isTime || first.role == .to else { return false }
    return between.allSatisfy {
      !$0.isMark && $0.role != .coordinator && $0.role != .relative && $0.role != .subordinator && $0.role != .that
    }
  }

  private func group(at place: Int) -> VerbGroup? {
    switch words[place].role {
    case .be, .have, .doing, .modal: return auxiliaryGroup(at: place)
    case .to: return infinitive(at: place)
    default: return plainGroup(at: place)
    }
  }

  // MARK: Groups that begin with a small word

  private func auxiliaryGroup(at start: Int) -> VerbGroup {
    var (last, head) = (start, start)
    var isPassive = false
    var isNegated = words[start].isNegative
    let isShort = words[start].role == .modal && words[start].isShortHad
    var modal = words[start].role == .modal ? start : nil
    while let next = nextVerb(after: last) {
      guard let fit = fits(next, behind: words[last]) else { break }
      isNegated = isNegated || words[(last + 1)..<next].contains { $0.isNegative }
      (last, head) = (next, next)
      isPassive = fit == .passive
      // "he'd been", "he'd gone": had.
      if isShort, words[next].letters == Array("been".utf8) || fit == .active && !words[next].forms.contains(.plain) { modal = nil }
      if fit != .auxiliary { break }
    }
    // "is not in Libya": the word behind the last one may deny as well.
    if last + 1 < words.count, words[last + 1].role == .not { isNegated = true }
    let being = words[start].letters == Array("being".utf8) || words[start].letters == Array("having".utf8)
    return VerbGroup(
      tokens: start..<(last + 1), head: head, form: being ? .participle : .finite, isPassive: isPassive, isNegated: isNegated,
      modal: modal)
  }

  private enum Fit { case auxiliary, active, passive }

  /// Whether the word at `place` goes on with a group whose last word is `last`.
  private func fits(_ place: Int, behind last: SyntaxWord) -> Fit? {
    let word = words[place]
    switch (last.role, word.role) {
    case (.modal, .be), (.modal, .have), (.have, .be), (.doing, .have), (.modal, .doing): return .auxiliary
    case (.be, .be): return word.letters == Array("being".utf8) || word.letters == Array("been".utf8) ? .auxiliary : nil
    case (.modal, _) where last.isShortHad && word.forms.contains(.pastParticiple): return .active
    case (.modal, _), (.doing, _): return word.forms.contains(.plain) || last.role == .modal && word.isUnknownVerb ? .active : nil
    case (.have, _): return word.forms.contains(.pastParticiple) ? .active : nil
    case (.be, _):
      if word.forms.contains(.pastParticiple) { return .passive }
      return word.forms.contains(.presentParticiple) ? .active : nil
    default: return nil
    }
  }

  /// The next word that is no adverb and no "not"; nil when it can't be of a verb.
  private func nextVerb(after place: Int) -> Int? {
    var next = place + 1
    while next < words.count, next - place < 5,
      words[next].role == .adverb || words[next].role == .not || words[next].letters == Array("yet".utf8)
    {
      next += 1
    }
    guard next < words.count, next - place < 5, !words[next].isHyphenated else { return nil }
    let word = words[next]
    return word.role == .be || word.role == .have || word.role == .doing || !word.forms.isEmpty || word.isUnknownVerb ? next : nil
  }

  private func infinitive(at place: Int) -> VerbGroup? {
    guard let next = nextVerb(after: place) else { return nil }
    let word = words[next]
    let negated = (place > 0 && words[place - 1].role == .not) || words[place..<next].contains { $0.isNegative }
    if word.role == .be || word.role == .have {
      let rest = auxiliaryGroup(at: next)
      return VerbGroup(
        tokens: place..<rest.tokens.upperBound, head: rest.head, form: .infinitive, isPassive: rest.isPassive, isNegated: negated,
        modal: nil)
    }
    guard word.forms.contains(.plain) else { return nil }
    return VerbGroup(tokens: place..<(next + 1), head: next, form: .infinitive, isPassive: false, isNegated: negated, modal: nil)
  }

  // MARK: Groups of one word

  private func plainGroup(at place: Int) -> VerbGroup? {
    let word = words[place]
    guard !word.forms.isDisjoint(with: .any), !word.isHyphenated, word.role == nil else { return nil }
    let before = before(place)
    if let joined = joined(at: place, behind: before) { return joined }
    if word.forms.contains(.past) || word.forms.contains(.pastParticiple) { return pastGroup(at: place, behind: before) }
    if word.forms.contains(.presentParticiple) { return presentParticiple(at: place, behind: before) }
    if isPresent(place, behind: before) { return single(place, .finite) }
    return nil
  }

  /// A verb that shares the small words of the one before: "will buy its rival | and close two plants", "to see talks | and sign".
  private func joined(at place: Int, behind before: Int?) -> VerbGroup? {
    guard let before, words[before].role == .coordinator, let last = groups.last, words[place].forms.contains(.plain),
      last.form == .infinitive || last.modal != nil && !last.isPassive, last.tokens.upperBound < before,
      words[last.tokens.upperBound..<before].allSatisfy({ $0.isNominal || $0.role == .preposition || $0.isHyphenated || $0.isTime })
    else { return nil }
    guard let next = place + 1 < words.count ? words[place + 1] : nil, opensObject(next) else { return nil }
    return VerbGroup(
      tokens: place..<(place + 1), head: place, form: last.form, isPassive: false,
      isNegated: last.isNegated || words[place - 1].role == .not, modal: last.modal)
  }

  /// Whether a word begins what a verb is done to.
  private func opensObject(_ word: SyntaxWord) -> Bool {
    word.role == .determiner || word.role == .possessive || word.isName || word.role == .that || word.role == .pronoun
  }

  private func single(_ place: Int, _ form: VerbGroup.Form, isPassive: Bool = false) -> VerbGroup {
    VerbGroup(
      tokens: place..<(place + 1), head: place, form: form, isPassive: isPassive,
      isNegated: place > 0 && words[place - 1].role == .not, modal: nil)
  }

  /// The place of the word before that is no adverb.
  private func before(_ place: Int) -> Int? {
    var before = place - 1
    while before >= 0, words[before].role == .adverb || words[before].role == .not { before -= 1 }
    return before < 0 ? nil : before
  }

  private func pastGroup(at place: Int, behind before: Int?) -> VerbGroup? {
    let word = words[place]
    let next = place + 1 < words.count ? words[place + 1] : nil
    let isPassive = next?.letters == Array("by".utf8) && word.forms.contains(.pastParticiple)
    let canEnd = before.map { words[$0].endsPhrase } ?? false
    if !word.forms.contains(.past) || isPassive {
      return canEnd || before.map { words[$0].isMark } ?? true ? single(place, .participle, isPassive: true) : nil
    }
    guard let before else {
      if next?.role == .preposition { return single(place, .participle, isPassive: true) }
      return next?.role == .determiner || next?.role == .possessive || next?.isName == true ? single(place, .finite) : nil
    }
    let left = words[before]
    if left.endsPhrase || left.role == .relative || left.role == .that {
      // "the three wounded men": a participle before its noun.
      if word.forms.contains(.guessed), left.kind == .number { return nil }
      if isObjectBefore(place, before), word.forms.contains(.pastParticiple) { return single(place, .participle, isPassive: true) }
      return single(place, .finite)
    }
    if left.role == .coordinator || left.isMark {
      let isCut = left.isMark && word.forms.contains(.pastParticiple) && (next.map { $0.role == .preposition || $0.isTime } ?? true)
      if left.role == .coordinator, !hasVerb(before: before) { return nil }
      return single(place, isCut ? .participle : .finite, isPassive: isCut)
    }
    return nil
  }

  /// Whether the words before `place` are what an earlier verb of the same part was done to: "launched an offensive called …".
  private func isObjectBefore(_ place: Int, _ before: Int) -> Bool {
    guard let last = groups.last, last.form == .finite, last.modal == nil || !last.isPassive else { return false }
    let between = words[last.tokens.upperBound..<place]
    guard !between.isEmpty, between.allSatisfy({ $0.isNominal || $0.isHyphenated || $0.role == .adverb || $0.isTime }) else {
      return false
    }
    return !SayingVerbs.contains(words[last.head].letters) && between.first?.role != .pronoun
  }

  private func hasVerb(before place: Int) -> Bool { groups.last.map { $0.tokens.upperBound <= place } ?? false }

  private func presentParticiple(at place: Int, behind before: Int?) -> VerbGroup? {
    let next = place + 1 < words.count ? words[place + 1] : nil
    guard let next, next.letters != Array("of".utf8), !next.isMark || next.role != nil else { return nil }
    guard let before else { return single(place, .participle) }
    let left = words[before]
    let begins =
      left.isMark || left.role == .preposition || left.role == .subordinator || left.role == .coordinator || left.role == .relative
    let goesOn = next.isNominal || next.role == .preposition || next.role == .to || next.role == .that
    if begins, goesOn { return single(place, .participle) }
    return left.endsPhrase && left.role != .pronoun && goesOn && next.role != .preposition && next.role != .possessiveEnding
      && !words[place].forms.contains(.guessed) && (next.role == .determiner || next.isName || next.role == .possessive)
      ? single(place, .participle) : nil
  }

  /// "says", "send": of the present, when the words around leave no other reading.
  private func isPresent(_ place: Int, behind before: Int?) -> Bool {
    guard let before else { return false }
    let (word, left) = (words[place], words[before])
    let next = place + 1 < words.count ? words[place + 1] : nil
    let opensObject = next.map(opensObject) ?? false
    // "which sources said": a noun before the verb.
    if left.role == .relative {
      return next.map { $0.forms.isDisjoint(with: .finite) && $0.role != .be && $0.role != .have } ?? true
    }
    if left.role == .pronoun {
      return !word.forms.contains(.alsoNoun) || opensObject || next?.role == .to || next?.role == .preposition
    }
    if left.role == .coordinator, word.forms.contains(.thirdPerson), !word.forms.contains(.alsoNoun) {
      return hasVerb(before: before)
    }
    if left.isMark, word.forms.contains(.thirdPerson), !groups.contains(where: { $0.form == .finite }) {
      // "The memorandum, signed in May, covers security."
      return before > 0 && next.map { $0.isNominal || $0.role == .preposition || $0.role == .to || $0.role == .that } ?? false
    }
    guard left.endsPhrase, !left.isTime || before > 0, groups.last?.head != before else { return false }
    if word.forms.contains(.thirdPerson) {
      if word.forms.contains(.alsoNoun) { return left.isName && opensObject }
      return !left.ends(with: "s") || left.isName || opensObject
    }
    let isMany = left.ends(with: "s") && !left.isName
    return isMany && (!word.forms.contains(.alsoNoun) || opensObject)
  }
}
