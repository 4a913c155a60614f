import Language

/// Says what acronyms stand for by the article's own word: "Full Name (FN)", "FN (Full Name)", or the initials of one of its names.
struct ArticleAcronymRule {
  static func apply(to draft: inout ArticleDraft) {
    let acronyms = draft.found.indices.filter { isOpen($0, draft) }
    if acronyms.isEmpty { return }
    let initials = initials(draft)
    var resolved: [String: (group: Int, rule: ActorMerge.Rule)] = [:]
    for mention in acronyms {
      let acronym = draft.name(of: mention).joined
      if let group = bracketed(mention, draft) {
        resolved[acronym] = (group, .bracket)
      } else if resolved[acronym] == nil, !isFact(mention, draft), let candidates = initials[acronym], candidates.count == 1,
        let group = candidates.first, group != draft.found[mention].group
      {
        resolved[acronym] = (group, .initials)
      }
    }
    for mention in acronyms {
      if let (group, rule) = resolved[draft.name(of: mention).joined], !isOtherThanMedium(group, mention, draft) {
        draft.move(mention, to: group, rule)
      } else {
        let words = wordsInFront(mention, draft)
        let numbers = stride(from: min(8, words.count), through: 3, by: -1).map {
          draft.names.number(ofWords: words.suffix($0).joined(separator: " "))
        }
        if !numbers.isEmpty { draft.expansions[draft.found[mention].group] = numbers }
      }
    }
  }

  private static func isOpen(_ mention: Int, _ draft: ArticleDraft) -> Bool {
    let name = draft.name(of: mention)
    return name.isAcronym && draft.found[mention].group >= 0 && name.country == nil
  }

  private static func isFact(_ mention: Int, _ draft: ArticleDraft) -> Bool {
    if case .organisation = draft.keys[draft.found[mention].group] { return true }
    return false
  }

  /// Whether the mention is a medium, as the words beside it show, and the group is none.
  private static func isOtherThanMedium(_ group: Int, _ mention: Int, _ draft: ArticleDraft) -> Bool {
    guard case .medium = draft.keys[draft.found[mention].group] else { return false }
    return Outlets.known.named(draft.names[draft.heads[group]].text) == nil
  }

  private static func initials(_ draft: ArticleDraft) -> [String: Set<Int>] {
    var initials: [String: Set<Int>] = [:]
    for mention in draft.found.indices where draft.found[mention].group >= 0 && !draft.isPerson(mention) {
      let name = draft.name(of: mention)
      guard name.words.count > 1 else { continue }
      let the = ArticleNameTypes.isDefinite(draft.found[mention].span.range.lowerBound.value, draft.analysed.article.text.bytes)
      for letters in name.initials {
        initials[letters, default: []].insert(draft.found[mention].group)
        if the { initials["t" + letters, default: []].insert(draft.found[mention].group) }
      }
    }
    return initials
  }

  /// The group of the name that stands in front of the bracket that the acronym stands in, or that itself stands in one behind it.
  private static func bracketed(_ mention: Int, _ draft: ArticleDraft) -> Int? {
    let bytes = draft.analysed.article.text.bytes
    for (left, right) in [(mention - 1, mention), (mention, mention + 1)] where left >= 0 && right < draft.found.count {
      let other = left == mention ? right : left
      let (from, to) = (draft.found[left].span.range.upperBound.value, draft.found[right].span.range.lowerBound.value)
      guard from <= to, to - from <= 6, !draft.isPerson(other), draft.found[other].group >= 0 else { continue }
      let gap = bytes[from..<to]
      guard draft.name(of: other).words.count > 1, gap.contains(0x28), !gap.contains(0x29),
        gap.allSatisfy({ $0 <= 0x28 || $0 >= 0x80 }),
        Acronym.canShorten(draft.name(of: mention).joined, draft.name(of: other))
      else { continue }
      return draft.found[other].group
    }
    return nil
  }

  /// The words in front of the bracket that the acronym stands in: "the government of national accord (PNS)".
  private static func wordsInFront(_ mention: Int, _ draft: ArticleDraft) -> [String] {
    let text = draft.analysed.article.text
    let start = draft.found[mention].span.range.lowerBound.value
    guard let bracket = (max(0, start - 3)..<start).last(where: { text.bytes[$0] == 0x28 }) else { return [] }
    let from = text.scalarBoundary(atOrBefore: ByteOffset(max(0, bracket - 120)))
    let words = text.string(from..<ByteOffset(bracket))
    return WrittenName.comparable(words.split(whereSeparator: { ".;:!?()\n".contains($0) }).last.map(String.init) ?? "")
  }
}

/// Which names an acronym may shorten.
enum Acronym {
  private static let smallWords: Set<String> = ["of", "the", "for", "and", "in", "on", "to", "de", "la", "al", "du", "des", "a"]

  /// The initials of a name, with and without its small words.
  static func initials(of words: [String]) -> Set<String> {
    let all = String(words.compactMap(\.first))
    let great = String(words.filter { !smallWords.contains($0) }.compactMap(\.first))
    return [all, great]
  }

  /// Whether the letters of `acronym` stand in the name in their order, the first one at the start of a word.
  static func canShorten(_ acronym: String, _ name: WrittenName) -> Bool {
    if name.initials.contains(acronym) { return true }
    let words = name.words
    guard let first = acronym.first, let start = words.firstIndex(where: { $0.first == first }) else { return false }
    var rest = Substring(acronym)
    for letter in words[start...].joined() where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
