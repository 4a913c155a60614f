import Corpus
import Language

/// Where annotated passages are now, and what is annotated somewhere.
extension AnnotationTable {
  struct Anchored: Hashable, Sendable {
    let annotation: Annotation
    let range: ByteRange
    /// How this one of its passages was found.
    let found: Anchoring.Place?
  }

  /// What an annotated passage looks like.
  struct Mark: Hashable, Sendable {
    let range: ByteRange
    let tags: [String]
    let found: Anchoring.Place?
  }

  /// Where the passages of an annotation are now, as far as they are there; the first one's first.
  func passages(of id: AnnotationID) -> [Place] { entries.number(of: id).map(passages) ?? [] }

  private func passages(of number: AnnotationNumber) -> [Place] { ([number] + (parts[number] ?? [])).compactMap(place) }

  /// How many passages of an article are annotated.
  func count(in article: ArticleID) -> Int { places.spans(of: article).all.count }

  /// The spans of an article's annotated passages, in order.
  func ranges(in article: ArticleID) -> LazyMapCollection<[AnnotationSpans.Span], ByteRange> {
    places.spans(of: article).all.lazy.map(\.range)
  }

  /// Those that cover an offset.
  func at(_ offset: ByteOffset, in article: ArticleID) -> [Anchored] { overlapping(offset..<offset.advanced(by: 1), in: article) }

  /// Those that overlap a span.
  func overlapping(_ range: ByteRange, in article: ArticleID) -> [Anchored] {
    places.spans(of: article).overlapping(range).map(anchored)
  }

  /// The same for those that paint: they ask for every frame, and no annotation is made for them.
  func marks(in range: ByteRange, of article: ArticleID) -> [Mark] {
    var marks: [Mark] = []
    for span in places.spans(of: article).overlapping(range) {
      marks.append(Mark(range: span.range, tags: entries.tags(entries.owner(span.number)), found: places.found(span.number)))
    }
    return marks
  }

  /// The first that is on a span and nothing else.
  func on(_ place: Place) -> Annotation? {
    places.spans(of: place.article).overlapping(place.range).lazy.filter { $0.range == place.range }.map(anchored).first {
      $0.annotation.details.isPlain && $0.annotation.target.exact.isEmpty == place.range.isEmpty
    }?.annotation
  }

  /// The notes on an article as a whole, oldest first.
  func notes(onWhole article: ArticleID) -> [Annotation] {
    places.spans(of: article).all.prefix { $0.start == 0 }.filter { $0.range.isEmpty && entries.isWordless($0.number) }
      .map { anchored($0).annotation }.filter { $0.target.exact.isEmpty && $0.details.event == nil }
      .sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  private func anchored(_ span: AnnotationSpans.Span) -> Anchored {
    Anchored(annotation: entries.annotation(entries.owner(span.number)), range: span.range, found: places.found(span.number))
  }

  /// What was decided of an article, and beyond doubt of that one.
  func decisions(on article: ArticleID) -> [Annotation] {
    places.decided(on: article).map { entries.annotation($0) }.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }

  /// What was decided of articles that are not there any more, with those that may be them: it holds for none before a person says so.
  var waitingDecisions: [(decision: Annotation, article: ArticleID)] {
    decisions.compactMap { entry in
      guard !entry.annotation.target.isLibrary, entry.annotation.target.exact.isEmpty, let found = found(entry.annotation.id).first,
        found.isDoubtful, found.place.range != nil
      else { return nil }
      return found.article.map { (entry.annotation, $0) }
    }.sorted { ($0.0.created, $0.0.id) < ($1.0.created, $1.0.id) }
  }

  /// The articles of which something is decided.
  var decidedArticles: [ArticleID] { places.decidedArticles }

  /// The article that an annotation is about; nil when it is not there.
  func article(of id: AnnotationID) -> ArticleID? { entries.number(of: id).flatMap { places.article(of: $0) } }

  /// Those that have a passage in an article which is gone, oldest first.
  func orphans(of article: ArticleID) -> [AnnotationID] {
    let lost = entries.allNumbers.filter { number in
      if entries.isDecision(number) { return false }
      return ([number] + (parts[number] ?? [])).contains { number in
        if places.found(number)?.range != nil { return false }
        return places.article(of: number) == article || entries.state(number).id == article
      }
    }
    return lost.map { entries.making($0) }.sorted().map(\.id)
  }

  /// The articles that annotations on a text of that hash are about now.
  func articles(annotatedOn hash: ContentHash) -> Set<ArticleID> { places.articles(placedFrom: hash) }

  /// One of an annotation's passages: what was annotated, and what became of it.
  struct Found: Hashable, Sendable {
    /// 0 for the first.
    let number: Int
    let target: AnnotationTarget
    /// Nil when its article is not there.
    let article: ArticleID?
    let place: Anchoring.Place

    /// Whether a person has to look at it: it has other words, may be in several places, or is gone.
    var isDoubtful: Bool { !place.isCertain }
  }

  /// The passages of an annotation, in order.
  func found(_ id: AnnotationID) -> [Found] {
    guard let first = entries.number(of: id) else { return [] }
    return ([first] + (parts[first] ?? [])).enumerated().map { place, number in
      let target = entries.target(number)
      let found = target.isLibrary ? .exact(target.range) : places.found(number) ?? .orphan
      return Found(number: place, target: target, article: places.article(of: number), place: found)
    }
  }

  /// How that one of an annotation's passages was found which is the most doubtful; what is said of a whole article is where that is.
  func mostDoubtful(_ number: AnnotationNumber) -> Anchoring.Place {
    func place(_ number: AnnotationNumber) -> Anchoring.Place {
      if entries.state(number).article.path.isEmpty { return .exact(entries.range(number)) }
      guard let place = places.found(number) else { return .orphan }
      // What is said of an article as a whole has not moved when words of it did.
      return entries.isWordless(number) && place.name == "moved" ? .exact(.zero..<(.zero)) : place
    }
    let first = place(number)
    guard !parts.isEmpty, let further = parts[number] else { return first }
    return further.lazy.map(place).reduce(first) { $1.certainty < $0.certainty ? $1 : $0 }
  }

  /// Where an annotation stands now; nil when its passage is lost or its article is not there.
  func place(of id: AnnotationID) -> Place? { entries.number(of: id).flatMap(place) }

  func place(of number: AnnotationNumber) -> Place? {
    guard let article = places.article(of: number), let range = places.found(number)?.range else { return nil }
    return Place(article: article, range: range)
  }
}
