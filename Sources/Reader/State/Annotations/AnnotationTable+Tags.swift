import Corpus

/// What has some tags.
extension AnnotationTable {
  /// The annotations of some tags and those below them, in the order in which they were made.
  func tagged(_ tags: [String]) -> [AnnotationID] {
    let isWanted = entries.allTagLists.map { list in list.contains { tag in tags.contains { Codebook.isWithin(tag, $0) } } }
    return order.lazy.map(\.id).filter { id in entries.number(of: id).map { isWanted[entries.tagsPlace($0)] } ?? false }
  }

  /// The passages of those in their articles, each with its tags.
  var taggedPassages: [(place: Place, tags: [String])] {
    entries.allNumbers.compactMap { number in
      let tags = entries.tags(number)
      return tags.isEmpty ? nil : place(of: number).map { ($0, tags) }
    }
  }
}
