/// For each passage the places of what concerns it in some list: a base that is shared, and over it what differs.
struct PlacesByPassage: Sendable {
  /// The list in `places` of each article's first passage; one more at the end.
  private let articles: [Int32]
  private let places: FlatLists<Int32>
  private var changed: [Passage: [Int32]] = [:]

  static let none = PlacesByPassage { _ in }

  /// - Parameter tell: tells of every passage and each of its places, in the order in which they are to be given; it is called three times
  ///   and tells the same each time.
  init(_ tell: ((Passage, Int) -> Void) -> Void) {
    var counts: [Int32] = []
    tell { passage, _ in
      while counts.count <= passage.article { counts.append(0) }
      counts[passage.article] = max(counts[passage.article], Int32(passage.sentence) + 1)
    }
    var articles: [Int32] = [0]
    articles.reserveCapacity(counts.count + 1)
    for count in counts { articles.append((articles.last ?? 0) + count) }
    places = FlatLists(count: Int(articles.last ?? 0), filler: 0) { note in
      withoutActuallyEscaping(note) { note in
        tell { passage, place in note(Int(articles[passage.article]) + passage.sentence, Int32(place)) }
      }
    }
    self.articles = articles
  }

  /// None for a passage that is not known.
  subscript(passage: Passage) -> ArraySlice<Int32> {
    get {
      if !changed.isEmpty, let places = changed[passage] { return places[...] }
      guard passage.article + 1 < articles.count else { return [] }
      let list = Int(articles[passage.article]) + passage.sentence
      return list < articles[passage.article + 1] ? places[list] : []
    }
    set { changed[passage] = Array(newValue) }
  }

  mutating func append(_ place: Int, to passage: Passage) {
    let known = self[passage]
    changed[passage, default: Array(known)].append(Int32(place))
  }
}
