import Language

/// A title without a name, where the article ties it to one person: "the Crown Prince" after "Crown Prince Harald".
///
/// Titles are no names to the tagger, so their mentions are found here: behind "the", in capitals, in front of no other name.
enum TitleRule {
  static func apply(to draft: inout ArticleDraft) {
    var owners: [[UInt8]: Int] = [:]
    for mention in draft.found.indices where draft.isPerson(mention) && !isTitle(mention, draft) {
      guard let title = title(before: mention, draft) else { continue }
      let group = draft.group(of: mention)
      owners[title] = owners[title].map { $0 == group ? group : -1 } ?? group
    }
    for mention in draft.found.indices where draft.isPerson(mention) && isTitle(mention, draft) {
      let bytes = Array(draft.analysed.article.text[draft.found[mention].span.range])
      if let owner = owners[bytes], owner >= 0 { draft.move(mention, to: owner, .title) } else { draft.drop(mention) }
    }
    addMentions(of: owners.filter { $0.value >= 0 }, to: &draft)
  }

  /// Whether the tagger took a title for a name.
  private static func isTitle(_ mention: Int, _ draft: ArticleDraft) -> Bool {
    let words = draft.name(of: mention).words
    return words.count <= 3 && words.allSatisfy { KnownTitles.contains($0) || KnownTitles.modifies($0) }
      && words.contains { KnownTitles.contains($0) && !KnownGivenNames.contains($0) }
  }

  /// The capitalised title that stands right before a name, as written: `Field Marshal`.
  private static func title(before mention: Int, _ draft: ArticleDraft) -> [UInt8]? {
    let bytes = draft.analysed.article.text.bytes
    var start = draft.found[mention].span.range.lowerBound.value
    let end = start - 1
    var hasTitle = false
    while start > 1, bytes[start - 1] == 0x20 {
      var from = start - 1
      while from > 0, isLetter(bytes[from - 1]) || bytes[from - 1] == 0x2D { from -= 1 }
      let word = bytes[from..<(start - 1)]
      guard let first = word.first, first >= 0x41, first <= 0x5A else { break }
      let text = String(decoding: word, as: UTF8.self)
      if KnownTitles.contains(text) { hasTitle = true } else if !KnownTitles.modifies(text) { break }
      start = from
    }
    return hasTitle && start < end ? Array(bytes[start..<end]) : nil
  }

  private static func addMentions(of owners: [[UInt8]: Int], to draft: inout ArticleDraft) {
    if owners.isEmpty { return }
    let text = draft.analysed.article.text
    var new: [(span: NameSpan, name: Int, group: Int)] = []
    var next = 0
    for start in places(of: Set(owners.keys.compactMap(\.first)), in: text.bytes) {
      while next < draft.found.count, draft.found[next].span.range.upperBound.value <= start { next += 1 }
      let limit = next < draft.found.count ? draft.found[next].span.range.lowerBound.value : text.bytes.count
      // A name may hold "the" and a capital: "Friends of the President".
      if limit <= start { continue }
      let titles = owners.filter { text.bytes[start..<limit].starts(with: $0.key) && endsAlone(start + $0.key.count, text.bytes) }
      guard let (title, group) = titles.max(by: { $0.key.count < $1.key.count }),
        new.last.map({ $0.span.range.upperBound.value <= start }) ?? true
      else { continue }
      let range = ByteRange(bytes: start..<(start + title.count))
      let span = NameSpan(range: range, type: .person, form: .name, confidence: 0.6)
      new.append((span, draft.names.number(of: title[...]), group))
    }
    if !new.isEmpty { draft.insert(new) }
  }

  /// Where one of the capitals stands behind "the".
  private static func places(of capitals: Set<UInt8>, in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      for index in stride(from: 4, to: bytes.count, by: 1)
      where bytes[index] & 0xE0 == 0x40 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x65 && bytes[index - 3] == 0x68
        && bytes[index - 4] | 0x20 == 0x74 && capitals.contains(bytes[index])
      {
        if index == 4 || !isLetter(bytes[index - 5]) { places.append(index) }
      }
    }
    return places
  }

  /// Whether a title that ends at `end` stands for itself: before no name, and of nothing ("the President of Peru" is whoever that is).
  private static func endsAlone(_ end: Int, _ bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return true }
    if isLetter(bytes[end]) || bytes[end] == 0x2D { return false }
    guard bytes[end] == 0x20, end + 1 < bytes.count else { return true }
    if bytes[end + 1] >= 0x41 && bytes[end + 1] <= 0x5A { return false }
    let rest = bytes[(end + 1)...].prefix(4)
    return !rest.elementsEqual("of t".utf8) && !rest.starts(with: "of ".utf8) && !rest.elementsEqual("for ".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }
}
