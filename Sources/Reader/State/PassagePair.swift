import Corpus
import Language

/// Two passages that may tell of one event, by their places: what a link is about, whether the analysis found it or not.
struct PassagePair: Hashable, Sendable {
  /// Where one came from: the passage where a tour began, or over which the other one is shown.
  let from: Place
  let to: Place

  var turned: PassagePair { PassagePair(from: to, to: from) }

  /// Names it in lists and scripts, as long as both are there: the paths, with the bytes where the passages begin.
  var id: String { [from, to].map { "\($0.article.path):\($0.range.lowerBound.value)" }.joined(separator: " = ") }
}

/// What two passages share, found once and kept until the articles are compared anew. Holds nothing that can't be made again.
final class EvidenceCache {
  private static let capacity = 512
  private var known: [LinkDecisions.Pair: EvidencePlaces] = [:]

  /// The places in the passage that is named first, then those in the other.
  func places(_ one: Passage, _ other: Passage, in analysis: CorpusAnalysis) -> EvidencePlaces {
    let pair = LinkDecisions.Pair(one, other)
    if known.count >= Self.capacity { known = [:] }
    let places = known[pair] ?? EvidencePlaces(pair.first, pair.second, in: analysis)
    known[pair] = places
    return pair.first == one ? places : places.swapped
  }
}

extension ReaderState {
  /// The passage at a place; nil when its article is not there or not analysed.
  func passage(of place: Place) -> Passage? {
    documents[place.article].flatMap { passage(at: place.range.lowerBound, in: $0) }
  }

  /// The passages of a pair; nil when one is not there or not analysed.
  func passages(of pair: PassagePair) -> (from: Passage, to: Passage)? {
    guard let from = passage(of: pair.from), let to = passage(of: pair.to), from != to else { return nil }
    return (from, to)
  }

  /// The link that is shown now: the one in focus, the one that a box shows over the text, or the one that the tour has just gone along.
  func shownLink(focus: FocusItem?) -> PassagePair? {
    if let peek { return peek.link }
    if case .link(let pair) = focus { return pair }
    guard case .tour(let event) = currentSet?.kind, focus == .event(event) else { return nil }
    return tourLink
  }

  /// From the passage where the tour began to the report of it that the cursor stands on, or to the likeliest passage; nil when it stands
  /// on none, or on the first.
  var tourLink: PassagePair? {
    guard let set = currentSet, set.kind.isOfLinks, let here = placeInSet, here > 0 else { return nil }
    return PassagePair(from: set.items[0], to: set.items[here])
  }

  /// What the two passages of a pair share, with the places in each.
  func evidence(of pair: PassagePair) -> EvidencePlaces {
    guard let (from, to) = passages(of: pair) else { return .none }
    return evidences.places(from, to, in: analysis)
  }

  /// The places of a shown link's evidence in an article.
  func evidence(of link: PassagePair?, in article: ArticleID) -> [ByteRange] {
    guard let link else { return [] }
    let places = evidence(of: link)
    return (link.from.article == article ? places.first : []).map(\.range)
      + (link.to.article == article ? places.second : []).map(\.range)
  }

  /// How likely both passages tell of one event, and whether somebody said so: "87 %", "you said so".
  func certainty(of pair: PassagePair) -> String {
    guard let (from, to) = passages(of: pair) else { return "not analysed" }
    if let decided = linkDecisions.isSameEvent(from, to) { return decided ? "you said so" : "you said no" }
    let score = analysis.links.score(from, to)
    return score > 0 ? score.percent : "by way of others"
  }

  /// Whether two passages are taken for reports of one event though that is less likely than not: others link them.
  func isDoubtful(_ pair: PassagePair) -> Bool {
    guard let (from, to) = passages(of: pair), linkDecisions.isSameEvent(from, to) == nil else { return false }
    return analysis.links.score(from, to) < analysis.events.shownFrom
  }

  /// What both passages share, in words: names, dates, numbers, other words, as the first one has them, then who is named before them alone;
  /// each once. With a word that only the
  /// first one has stands the second one's for it: "“arrested” ~ “detained”".
  func sharedWords(of pair: PassagePair) -> [String] {
    guard let article = documents[pair.from.article], let other = documents[pair.to.article], let (from, _) = passages(of: pair)
    else { return [] }
    let places = evidence(of: pair).first
    var words: [String] = []
    func add(_ word: String) { if !words.contains(where: { $0.lowercased() == word.lowercased() }) { words.append(word) } }
    for mention in mentions(in: analysis.range(of: from), of: from.article)
    where places.contains(where: { $0.kind == .actor && $0.range == mention.range }) {
      add(name(of: mention.actor))
    }
    for kind in [EvidencePlaces.Kind.date, .number, .word] {
      for place in places where place.kind == kind {
        let word = article.text.string(place.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let counterpart = place.counterpart.map { " ~ “\(other.text.string($0))”" } ?? ""
        add(kind == .word ? "“\(word)”\(counterpart)" : word)
      }
    }
    for actor in namedBefore(pair) { add("\(name(of: actor)) (named before)") }
    return words
  }

  /// The actors of a link's evidence that one of its passages does not name: the sentences before it do.
  private func namedBefore(_ pair: PassagePair) -> [ActorID] {
    guard let (from, to) = passages(of: pair), let reference = analysis.links.reference(from, to) else { return [] }
    return reference.evidence.actors.filter { actor in
      [from, to].contains { passage in
        !mentions(in: analysis.range(of: passage), of: passage.article).contains { $0.actor == actor }
      }
    }
  }

  /// A passage in a few words: "Al Jazeera ¶3".
  func name(of place: Place) -> String {
    guard let article = documents[place.article] else { return place.article.path }
    return "\(article.shownSource.shortened(toColumns: 20)) ¶\(paragraph(at: place.range.lowerBound, in: article))"
  }

  /// The number of the block that an offset is in, from 1.
  func paragraph(at offset: ByteOffset, in article: Article) -> Int {
    (article.blocks.map(\.range).lastIndex(startingAtOrBefore: offset) ?? 0) + 1
  }
}
