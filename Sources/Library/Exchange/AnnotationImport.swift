import Corpus
import Foundation
import Language

/// What a file of annotations would change in a library: shown first, then done as one action.
///
/// An annotation is known by its id: one that is here already is never made twice. One that was changed elsewhere later than here is taken as it
/// is there; one that was changed here later stays. What this program wrote comes back as it was, byte for byte, also without its article.
public struct AnnotationImport: Sendable {
  /// What came of the annotations of a file.
  public struct Counts: Hashable, Sendable {
    public var new = 0
    public var changed = 0
    /// Here already, as they are in the file.
    public var same = 0
    /// Here already, and changed here since.
    public var older = 0
    /// Of those that are taken: their passage is not in the library. They are kept with their words.
    public var unplaced = 0
    /// Of those that are taken: their words stand in several places, and nothing says which is meant.
    public var ambiguous = 0
    /// Not taken: nothing says which article of this library they are about.
    public var leftOut = 0

    public init() {}
  }

  public let changes: [AnnotationChange]
  public let counts: Counts
  /// Why annotations were left out, or could not be read.
  public let problems: [String]
  /// The texts that the new annotations are about.
  public let texts: [ContentHash: Text]

  /// The change as one action.
  public func action(_ id: AnnotationID, from name: String) -> AnnotationAction {
    let count = changes.count
    return AnnotationAction(
      id: id, summary: "import of \(count) annotation\(count == 1 ? "" : "s") from \(name)", changes: changes, texts: texts)
  }
}

/// A file of annotations that was read, and what of a library is needed to place them.
public struct AnnotationImportFile: Sendable {
  private let read: [ReadAnnotation]
  private let problems: [String]

  /// - Parameter workforce: reads the lines of a long file.
  public init(_ bytes: [UInt8], _ workforce: Workforce = .alone) {
    (read, problems) = WebAnnotationReading.annotations(in: bytes, workforce)
  }

  /// How many annotations it holds; one that stands there twice counts as two.
  public var count: Int { read.count }

  /// Whether the file holds no annotation at all.
  public var isEmpty: Bool { read.isEmpty }

  public var unreadable: [String] { problems }

  /// The annotations of the file, each once.
  public var ids: Set<AnnotationID> { Set(read.map(\.id)) }

  /// The paths that passages name: where all of these are there, no other article is needed.
  public var paths: Set<String> {
    Set(targets.filter { !$0.isLibrary }.flatMap { [$0.path] + [$0.anchor?.path].compactMap { $0 } })
  }

  private var targets: [ReadTarget] { read.flatMap { $0.targets + [$0.decision?.with].compactMap { $0 } } }

  /// Whether each passage finds its article among those of these paths.
  public func isContent(with known: Set<String>) -> Bool {
    targets.allSatisfy { $0.isLibrary || known.contains($0.path) || ($0.anchor?.path).map { known.contains($0) } ?? false }
  }

  /// What taking the file would change.
  ///
  /// - Parameters:
  ///   - existing: the library's annotations.
  ///   - articles: of the library, as far as passages may be in them.
  ///   - user: the author of annotations that name none.
  ///   - now: the time of annotations that name none.
  ///   - workforce: finds the passages.
  ///   - progress: told how many were looked at so far; what it throws ends the work.
  public func changes(
    of existing: [Annotation], articles: [Article], user: String, now: Date, workforce: Workforce = .alone,
    progress: (Int) throws -> Void
  ) rethrows -> AnnotationImport {
    let here = Dictionary(existing.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let places = ImportPlaces(articles)
    var making = ImportMaking(problems: problems)
    for start in stride(from: 0, to: read.count, by: Self.chunkSize) {
      let chunk = read[start..<min(start + Self.chunkSize, read.count)]
      let found = workforce.spans(of: chunk.count, size: Self.spanSize) { span in
        chunk[(start + span.lowerBound)..<(start + span.upperBound)].map {
          $0.annotation(places, before: here[$0.id], user: user, now: now)
        }
      }
      for (read, found) in zip(chunk, found.joined()) { making.take(read, found, before: here[read.id], places) }
      try progress(chunk.endIndex)
    }
    return making.made
  }

  /// The same without telling how far it is.
  public func changes(
    of existing: [Annotation], articles: [Article], user: String, now: Date, workforce: Workforce = .alone
  ) -> AnnotationImport {
    changes(of: existing, articles: articles, user: user, now: now, workforce: workforce) { _ in }
  }

  /// After so many it is told how many are done.
  private static let chunkSize = 1024
  /// So many at a time are given to a thread: each may have to be looked for in a whole text.
  private static let spanSize = 32
}

/// What an import would change, as far as its annotations were looked at.
private struct ImportMaking {
  private var counts = AnnotationImport.Counts()
  private var problems: [String]
  private var changes: [AnnotationID: AnnotationChange] = [:]
  private var order: [AnnotationID] = []
  private var texts: [ContentHash: Text] = [:]

  init(problems: [String]) { self.problems = problems }

  var made: AnnotationImport {
    AnnotationImport(changes: order.compactMap { changes[$0] }, counts: counts, problems: problems, texts: texts)
  }

  /// - Parameter found: nil when nothing says what the annotation is about.
  mutating func take(
    _ read: ReadAnnotation, _ found: (annotation: Annotation, placing: ImportPlaces.Placing)?, before: Annotation?,
    _ places: ImportPlaces
  ) {
    guard let (annotation, placing) = found else {
      counts.leftOut += 1
      let isWordless = read.targets.contains { $0.isPassage && $0.exact.isEmpty }
      let why =
        isWordless ? "its passage has no words, and its place is not in the text" : "no article of this library has these words"
      problems.append("\(read.targets[0].source): \(why)")
      return
    }
    // Of an annotation that stands in the file twice, the later state counts.
    if let other = changes[annotation.id]?.after, other.modified >= annotation.modified { return }
    if let before, before.isWrittenAs(annotation) {
      counts.same += 1
      return
    }
    if let before, before.modified > annotation.modified, !WebAnnotationTime.isSame(before.modified, annotation.modified) {
      counts.older += 1
      return
    }
    if changes.updateValue(AnnotationChange(before: before, after: annotation), forKey: annotation.id) == nil {
      order.append(annotation.id)
      if before == nil { counts.new += 1 } else { counts.changed += 1 }
      switch placing {
      case .placed: break
      case .ambiguous: counts.ambiguous += 1
      case .nowhere: counts.unplaced += 1
      }
    }
    for target in annotation.passages {
      if let article = places.article(of: target), !target.isLibrary { texts[article.textHash] = article.text }
    }
  }
}

extension ReadAnnotation {
  /// The annotation with its passages found; nil when nothing says what it is about.
  fileprivate func annotation(
    _ places: ImportPlaces, before: Annotation?, user: String, now: Date
  ) -> (annotation: Annotation, placing: ImportPlaces.Placing)? {
    let known = before.map { [$0.target] + ($0.details.passages ?? []) } ?? []
    let found = targets.enumerated().map { number, target in
      places.target(for: target, known: known.indices.contains(number) ? known[number] : nil)
    }
    guard let first = found.first ?? nil, !found.contains(where: { $0 == nil }) else { return nil }
    var details = details
    let rest = found.dropFirst().compactMap { $0?.target }
    details.passages = rest.isEmpty ? nil : rest
    let decided = decision.map { read -> Decision in
      let other = read.with.flatMap { places.target(for: $0, known: before?.decision?.otherPassage) }?.target
      return DecisionCoding.decision(kind: read.kind, value: read.value, actors: read.actors, texts: read.texts, other: other)
        ?? DecisionCoding.unknown(kind: read.kind, value: read.value, actors: read.actors, texts: read.texts, other: other)
    }
    let made = created ?? before?.created ?? modified ?? now
    let annotation = Annotation(
      id: id, target: first.target, note: note, tags: tags, decision: decided, details: details,
      creator: creator ?? before?.creator ?? user, created: made, modified: modified ?? before?.modified ?? made)
    return (annotation, found.compactMap { $0?.placing }.max() ?? .placed)
  }
}

extension Decision {
  fileprivate var otherPassage: AnnotationTarget? { if case .link(let link) = self { link.other } else { nil } }
}

extension Annotation {
  /// Whether both would be written the same: times in milliseconds, scores with four decimals.
  fileprivate func isWrittenAs(_ other: Annotation) -> Bool {
    (target.written, note, tags, decision) == (other.target.written, other.note, other.tags, other.decision)
      && creator == other.creator
      && details.rounded == other.details.rounded && WebAnnotationTime.isSame(created, other.created)
      && WebAnnotationTime.isSame(modified, other.modified)
  }
}

extension AnnotationTarget {
  /// As it comes back from a file: of what is about an article as a whole no words are written, nor those around it.
  fileprivate var written: AnnotationTarget {
    exact.isEmpty ? AnnotationTarget(article: article, range: range, exact: "", prefix: "", suffix: "") : self
  }
}

extension AnnotationDetails {
  fileprivate var rounded: AnnotationDetails {
    var rounded = self
    rounded.passages = passages?.map(\.written)
    rounded.proposed = proposed.map {
      ProposedDecision(words: $0.words, rule: $0.rule, score: $0.score.map { ($0 * 10_000).rounded() / 10_000 })
    }
    return rounded
  }
}
