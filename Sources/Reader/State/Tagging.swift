import Corpus
import Language

/// The user's tags: those that are offered, and what is done with one of them on all its passages.
extension ReaderState {
  // MARK: Offers

  /// The tags that a digit gives: those of the codebook that have one, then the others, the last used first.
  var numberedTags: [(digit: Int, tag: String)] {
    var tags: [Int: String] = [:]
    for entry in codebook.entries { if let digit = entry.digit, tags[digit] == nil { tags[digit] = entry.tag } }
    let fixed = Set(tags.values)
    var others = allTags.lazy.filter { !fixed.contains($0) }.makeIterator()
    for digit in 1...9 where tags[digit] == nil {
      guard let tag = others.next() else { break }
      tags[digit] = tag
    }
    return tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// All tags: those in use, the last used first, then those that only the codebook has.
  var allTags: [String] {
    let used = Set(annotations.recentTags)
    return annotations.recentTags + codebook.entries.map(\.tag).filter { !used.contains($0) }
  }

  /// The tags that what is typed may mean: those that begin so, then those of which a part or the name in the codebook does, then those that
  /// hold it.
  func tags(fitting typed: String) -> [String] {
    let typed = Folding.folded(typed.trimmingPrefix { $0 == " " }.description)
    if typed.isEmpty { return allTags }
    var ranked: [[String]] = [[], [], []]
    for tag in allTags {
      let folded = Folding.folded(tag)
      let name = codebook[tag].map { Folding.folded($0.name) } ?? ""
      let parts = folded.split(separator: "/")
      if folded.hasPrefix(typed) {
        ranked[0].append(tag)
      } else if name.hasPrefix(typed) || parts.contains(where: { $0.hasPrefix(typed) }) {
        ranked[1].append(tag)
      } else if folded.contains(typed) || name.contains(typed) {
        ranked[2].append(tag)
      }
    }
    return ranked.flatMap { $0 }
  }

  /// A tag's colour in the codebook; that of annotations where it has none.
  func style(ofTag tag: String) -> Style { Style(ink: codebook.colour(of: tag).map(\.ink) ?? .annotation) }

  // MARK: All passages of a tag

  /// The passages of a tag and of those below it, in the order in which they were tagged.
  func taggedPassages(_ tag: String) -> [Place] {
    annotations.tagged([tag]).flatMap { annotations.passages(of: $0) }
  }

  private func annotated(with tags: [String]) -> [AnnotationTable.Entry] {
    annotations.tagged(tags).compactMap { annotations.entries[$0] }
  }

  /// The tags that are spoken of in `gT`: the marked ones, else the one under the cursor.
  var tagsInFocus: [String] {
    guard let list = lists.last, list.kind == .tags else { return [] }
    let marked = Set(list.marked)
    let rows = marked.isEmpty ? list.chosen.map { [$0] } ?? [] : list.rows.filter { marked.contains($0.id) }
    return rows.compactMap { if case .tag(let tag) = $0.subject { tag } else { nil } }
  }

  var whyNoTagInFocus: String? { tagsInFocus.isEmpty ? "no tag is in focus (\(key("gT")) lists them)" : nil }

  /// "frame/warlord", "3 tags".
  func words(ofTags tags: [String]) -> String { tags.count == 1 ? tags[0] : "\(tags.count) tags" }

  /// Gives tags another path, with those below them: a new name, the name of another tag, which makes both one, or a place below another.
  mutating func rename(_ tags: [String], to typed: String, isMove: Bool) -> [Effect] {
    let target = Codebook.tidied(typed)
    if target.isEmpty, !isMove {
      say("no name was given: \(words(ofTags: tags)) \(tags.count == 1 ? "stays as it is" : "stay as they are")")
      return []
    }
    var names: [(old: String, new: String)] = []
    for tag in tags {
      let last = Codebook.lastPart(of: tag)
      let new = isMove ? (target.isEmpty ? last : "\(target)/\(last)") : target
      if new == tag { continue }
      if isMove, Codebook.isWithin(target, tag) {
        complain("\(tag) can't be put below itself")
        return []
      }
      names.append((tag, new))
    }
    if names.isEmpty {
      say("nothing to change")
      return []
    }
    // Those deepest in the tree first, so that none is renamed by way of another.
    names.sort { $0.old.utf8.count > $1.old.utf8.count }
    let isMerge = !isMove && (tags.count > 1 || allTags.contains(target))
    let what =
      isMerge ? "merged into \(target)" : isMove ? "moved below \(target.isEmpty ? "the top" : target)" : "renamed to \(target)"
    return changeTags(
      TagChange(
        tags: names.map(\.old), names: names.map { .init(old: $0.old, new: $0.new) }, what: "\(words(ofTags: tags)) \(what)"))
  }

  /// Takes tags, with those below them, from all passages; the passages stay annotated.
  mutating func deleteTags() -> [Effect] {
    let tags = tagsInFocus
    return changeTags(TagChange(tags: tags, names: nil, what: "\(words(ofTags: tags)) taken away"))
  }

  /// So many annotations are changed on the key.
  private static let fewTagged = 1000

  /// Changes the tags of all passages that have one of some, as one action a library; on another thread where they are many.
  private mutating func changeTags(_ change: TagChange) -> [Effect] {
    var change = change
    let written = change.tags.filter { tag in codebook.entries.contains { Codebook.isWithin($0.tag, tag) } }
    change.hint = written.isEmpty ? "" : " (codebook.toml still has \(words(ofTags: written)): change it there)"
    if !lists.isEmpty { lists[lists.count - 1].marked = [] }
    let most = annotations.tagCounts.reduce(0) { count, known in
      change.tags.contains { Codebook.isWithin(known.key, $0) } ? count + known.value : count
    }
    if most > Self.fewTagged {
      say("\(change.what) …")
      return [.changeTags(change)]
    }
    let actions = TagChangeMaterial(change, in: self).actions()
    if actions.isEmpty {
      say(
        written.isEmpty
          ? "no passage has this tag" : "no passage has this tag: it stands in .synoptic/codebook.toml, change it there")
    }
    return actions.flatMap { action, library in
      lastAnnotation = action.changes.last { $0.after?.decision == nil }?.id ?? lastAnnotation
      return apply(action, library: library)
    }
  }
}

extension Codebook.Colour {
  /// The hues in which themes have actors.
  var ink: Style.Ink {
    switch self {
    case .red: .actor1
    case .blue: .actor2
    case .green: .actor3
    case .yellow: .actor4
    case .purple: .actor5
    case .cyan: .actor6
    case .orange: .actor7
    case .pink: .actor8
    }
  }
}
