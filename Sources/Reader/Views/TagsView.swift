import Corpus

/// `gT`: the user's tags as a tree, those in use and those of the codebook.
enum TagsView {
  static let definition = ListDefinition(
    title: { state, _ in
      let count = state.annotations.tagCounts.count
      func key(_ notation: String) -> String { state.key(notation, in: .list) }
      return "Tags · \(count) in use · \(key("<Enter>")) walks the passages, \(key("R")) renames or merges, "
        + "\(key("B")) moves below another, \(key("x")) takes away"
    },
    orders: ["tree", "count"],
    rows: { state, _, order in
      let counts = state.annotations.tagCounts
      let lines = lines(counts, state.codebook)
      let sorted = order == 0 ? lines : lines.sorted { ($1.all, $0.tag) < ($0.all, $1.tag) }
      let digits = Dictionary(state.numberedTags.map { ($0.tag, $0.digit) }, uniquingKeysWith: { first, _ in first })
      return sorted.map { row($0, isTree: order == 0, digit: digits[$0.tag], in: state) }
    },
    empty: { "no tags yet: \($0.key("t", in: .text)) in the text gives one, .synoptic/codebook.toml names them" },
    passages: PassageRecords(fields: ["tag"]) { state, _, row, _ in
      guard case .tag(let tag) = row.subject else { return [] }
      return state.taggedPassages(tag).map { [tag] + PassageRecords.common($0, in: state) }
    })

  private struct Line {
    let tag: String
    /// Annotations with the tag itself, and with it or one below it.
    let own: Int
    let all: Int
  }

  /// The tags in use and in the codebook with those above them, in the order of the tree: those of the codebook as it has them, then by name.
  private static func lines(_ counts: [String: Int], _ codebook: Codebook) -> [Line] {
    var all: [String: Int] = [:]
    var known: Set<String> = []
    func note(_ tag: String, _ count: Int) {
      var path: String? = tag
      while let here = path {
        known.insert(here)
        all[here, default: 0] += count
        path = Codebook.parent(of: here)
      }
    }
    for (tag, count) in counts { note(tag, count) }
    for entry in codebook.entries { note(entry.tag, 0) }
    let places = Dictionary(codebook.entries.enumerated().map { ($1.tag, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(grouping: known) { Codebook.parent(of: $0) ?? "" }
    func below(_ parent: String) -> [Line] {
      (children[parent] ?? []).sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }.flatMap { tag in
        [Line(tag: tag, own: counts[tag] ?? 0, all: all[tag] ?? 0)] + below(tag)
      }
    }
    return below("")
  }

  private static func row(_ line: Line, isTree: Bool, digit: Int?, in state: ReaderState) -> ListRow {
    let entry = state.codebook[line.tag]
    // Imported tags may be nothing but slashes.
    let depth = isTree ? max(line.tag.split(separator: "/").count - 1, 0) : 0
    let part = isTree ? Codebook.lastPart(of: line.tag) : line.tag
    let name = entry.map { $0.name == Codebook.lastPart(of: line.tag) ? part : "\(part) · \($0.name)" } ?? part
    let count = line.own == line.all ? String(line.own) : "\(line.own) of \(line.all)"
    return ListRow(
      id: "tag \(line.tag)",
      columns: [
        StyledText(String(repeating: "  ", count: depth)) + StyledText(name, state.style(ofTag: line.tag)), StyledText(count),
        StyledText(digit.map { "\(state.key("t", in: .text)) \($0)" } ?? "", Style(ink: .accent)),
        StyledText(entry?.description ?? "", Style(ink: .dim)),
      ],
      target: .tagged(line.tag), subject: .tag(line.tag))
  }
}
