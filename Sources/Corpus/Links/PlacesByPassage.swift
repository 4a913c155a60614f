/// For each passage the places of what concerns it in some list: a base that is shared, and over it what differs.
///
/// The places of all passages stand one behind the other in one array, as there are dozens for each of tens of thousands of passages: an
/// array for each would take more than what is in them.
struct PlacesByPassage: Sendable {
  /// Where each article's passages begin in `starts`; one more at the end.
  private let articles: [Int32]
  /// Where each passage's places begin in `places`; one more at the end.
  private let starts: [Int32]
  private let places: [Int32]
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
    // One place on, so that the places that are filled below end where the next passage's begin.
    var starts = [Int32](repeating: 0, count: Int(articles.last ?? 0) + 2)
    tell { passage, _ in starts[Int(articles[passage.article]) + passage.sentence + 2] += 1 }
    for row in starts.indices.dropFirst() { starts[row] += starts[row - 1] }
    var places = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    tell { passage, place in
      let row = Int(articles[passage.article]) + passage.sentence + 1
      places[Int(starts[row])] = Int32(place)
      starts[row] += 1
    }
    (self.articles, self.starts, self.places) = (articles, starts, places)
  }

  /// None for a passage that is not known.
  subscript(passage: Passage) -> ArraySlice<Int32> {
    get {
      if !changed.isEmpty, let places = changed[passage] { return places[...] }
      guard passage.article + 1 < articles.count else { return [] }
      let row = Int(articles[passage.article]) + passage.sentence
      return row < articles[passage.article + 1] ? places[Int(starts[row])..<Int(starts[row + 1])] : []
    }
    set { changed[passage] = Array(newValue) }
  }

  mutating func append(_ place: Int, to passage: Passage) {
    let known = self[passage]
    changed[passage, default: Array(known)].append(Int32(place))
  }
}
