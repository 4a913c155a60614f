import Corpus
import Foundation
import Language

/// Annotations as a document for people: a heading for each event, with the passages on it, each with its outlet, date and paragraph; then, by
/// article, those that are on no event.
public enum MarkdownExport {
  /// A passage as it stands in an article that is there.
  public struct Passage: Sendable {
    public let article: Article
    /// Nil for an article as a whole, and where the passage is lost.
    public let range: ByteRange?

    public init(article: Article, range: ByteRange?) {
      self.article = article
      self.range = range
    }
  }

  /// An annotation with its passages as they are now.
  public struct Entry: Sendable {
    public let annotation: Annotation
    /// Nil when its article is not there.
    public let passage: Passage?
    /// The same of its other passages.
    public let others: [AnnotationTarget: Passage]

    public init(_ annotation: Annotation, passage: Passage?, others: [AnnotationTarget: Passage] = [:]) {
      self.annotation = annotation
      self.passage = passage
      self.others = others
    }
  }

  /// - Parameters:
  ///   - entries: in the order in which those under one heading are to stand.
  ///   - analysis: nil where events are not known: then all are grouped by article.
  public static func document(_ entries: [Entry], analysis: CorpusAnalysis? = nil) -> String {
    var document = MarkdownDocument(analysis: analysis)
    for entry in entries { document.add(entry) }
    return document.sections.joined()
  }

  /// An annotation as it stands below a heading.
  fileprivate static func words(of entry: Entry, _ heading: Heading) -> String {
    (lines(of: entry, heading) + [""]).map { $0 + "\n" }.joined()
  }

  private static func lines(of entry: Entry, _ heading: Heading) -> [String] {
    let annotation = entry.annotation
    let passages = annotation.passages.enumerated().map { number, target in
      quotation(of: target, number == 0 ? entry.passage : entry.others[target], heading)
    }
    var parts = passages.filter { !$0.isEmpty }
    if let relation = annotation.details.relation, parts.count > 1 { parts.insert(["*\(escaped(relation.name))*"], at: 1) }
    if !annotation.note.isEmpty {
      parts.append(annotation.note.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) })
    }
    if let decision = annotation.decision { parts.append(["Decided: \(escaped(decision.words))"]) }
    if !annotation.tags.isEmpty { parts.append(["Tags: \(annotation.tags.map(escaped).joined(separator: ", "))"]) }
    if parts.isEmpty { parts = [["Highlighted"]] }
    return Array(parts.joined(separator: [""]))
  }

  /// The words, where they stand ("— Al Jazeera, 19 Dec 2019, ¶3 (libya.txt)"), and what stands there now where they were changed.
  private static func quotation(of target: AnnotationTarget, _ passage: Passage?, _ heading: Heading) -> [String] {
    if target.exact.isEmpty {
      if target.isLibrary { return [] }
      if case .article = heading.kind { return [] }
      return ["On the article: \(passage.map { citation($0) } ?? escaped(target.article.path))"]
    }
    let words = target.exact.split(whereSeparator: \.isNewline).map { "> " + escaped(String($0)) }
    let place = passage.map { citation($0) } ?? "\(escaped(target.article.path)), which is not there any more"
    let lost = passage != nil && passage?.range == nil ? ", where it is not any more" : ""
    return words + ["", "— \(place)\(lost)"] + (changedWords(of: target, passage).map { ["", "Now: “\($0)”"] } ?? [])
  }

  /// What stands in the place of a passage's words where that is something else, in a line.
  private static func changedWords(of target: AnnotationTarget, _ passage: Passage?) -> String? {
    guard let passage, let range = passage.range else { return nil }
    let words = passage.article.text.string(range)
    return words == target.exact ? nil : escaped(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func citation(_ passage: Passage) -> String {
    let article = passage.article
    let paragraph = passage.range.map { range in
      let number = article.blocks.lastIndex { $0.range.lowerBound <= range.lowerBound } ?? 0
      return "¶\(number + 1)"
    }
    let doubt = article.metadata.date.doubt == nil ? "" : "?"
    let date = article.metadata.date.date.map { $0.short + doubt } ?? "undated"
    let path = article.metadata.source.name == nil ? nil : article.id.path
    return [escaped(article.sourceName), date, paragraph].compactMap { $0 }.joined(separator: ", ")
      + (path.map { " (\(escaped($0)))" } ?? "")
  }

  /// A line of text with every character that Markdown could take for its own made harmless; spaces at its start, which could make
  /// it code, are dropped.
  fileprivate static func escaped(_ line: String) -> String {
    let content = Array(line.drop(while: \.isWhitespace).utf8)
    let digits = content.prefix { (0x30...0x39).contains($0) }
    let rest = content[digits.endIndex...]
    let startsList = rest.first.map { (digits.isEmpty ? "+-=" : ".)").utf8.contains($0) } ?? false
    var escaped = Array(digits)
    escaped.reserveCapacity(content.count + 8)
    if startsList { escaped.append(backslash) }
    for byte in rest {
      if isSpecial[Int(byte)] { escaped.append(backslash) }
      // A name may have a line break in it, and a heading is one line.
      escaped.append(byte < 0x20 ? 0x20 : byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")
  /// For each byte whether Markdown could take it for its own.
  private static let isSpecial: [Bool] = {
    let special = Set("\\`*_[]<>|~&#".utf8)
    return (0...UInt8.max).map { special.contains($0) }
  }()
}

/// A document for people that is made of annotations as they come: held is what will be written, and none of the articles.
public struct MarkdownDocument {
  private let analysis: CorpusAnalysis?
  private let events: EventPlaces?
  private var written: [Heading: String] = [:]

  /// - Parameter analysis: nil where events are not known: then all are grouped by article.
  public init(analysis: CorpusAnalysis? = nil) {
    self.analysis = analysis
    events = analysis.map(EventPlaces.init)
  }

  /// Those under one heading stand in the order in which they came.
  public mutating func add(_ entry: MarkdownExport.Entry) {
    let entry = entry.judged(by: analysis)
    let heading = Heading(entry, events)
    written[heading, default: "## \(heading.words)\n\n"] += MarkdownExport.words(of: entry, heading)
  }

  /// What stands under each heading, with the heading, in order.
  public var sections: [String] { written.sorted { $0.key < $1.key }.map(\.value) }
}

extension MarkdownExport.Entry {
  /// The same with articles as they are when all are compared: with dates that others judged.
  fileprivate func judged(by analysis: CorpusAnalysis?) -> MarkdownExport.Entry {
    guard let analysis else { return self }
    func judged(_ passage: MarkdownExport.Passage) -> MarkdownExport.Passage {
      guard let position = analysis.position(of: passage.article.id) else { return passage }
      let article = analysis.articles[position].article
      return article.textHash == passage.article.textHash ? MarkdownExport.Passage(article: article, range: passage.range) : passage
    }
    return MarkdownExport.Entry(annotation, passage: passage.map(judged), others: others.mapValues(judged))
  }
}

/// What annotations stand below: an event, an article, or the library.
private struct Heading: Hashable, Comparable {
  enum Kind: Hashable {
    case event, article, library
  }

  let kind: Kind
  /// Of its kind, in order.
  let place: Int
  let words: String

  init(_ entry: MarkdownExport.Entry, _ events: EventPlaces?) {
    let annotation = entry.annotation
    if let event = events?.event(of: entry) {
      self.init(kind: .event, place: event.place, words: MarkdownExport.escaped(event.label))
    } else if let noted = annotation.details.event {
      self.init(kind: .event, place: Int.max, words: MarkdownExport.escaped(noted.label))
    } else if annotation.target.isLibrary {
      self.init(kind: .library, place: 0, words: "The library")
    } else {
      let article = entry.passage?.article
      let path = article?.id.path ?? annotation.target.article.path
      let title = article?.metadata.title.map { "\(MarkdownExport.escaped($0)) · " } ?? ""
      self.init(kind: .article, place: 0, words: "\(title)\(MarkdownExport.escaped(path))")
    }
  }

  private init(kind: Kind, place: Int, words: String) { (self.kind, self.place, self.words) = (kind, place, words) }

  private var order: Int { kind == .event ? 0 : kind == .article ? 1 : 2 }

  static func < (one: Heading, other: Heading) -> Bool {
    (one.order, one.place, one.words) < (other.order, other.place, other.words)
  }
}

/// Which event each passage reports.
private struct EventPlaces {
  private let analysis: CorpusAnalysis
  /// By article: what is reported where.
  private var reports: [Int: [(range: ByteRange, event: Int)]] = [:]
  private var byID: [String: Int] = [:]

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    for (number, event) in analysis.events.events.enumerated() {
      byID[event.id.value] = number
      for report in event.reports {
        reports[report.passage.article, default: []].append((analysis.range(of: report.passage), number))
      }
    }
  }

  /// The event that an annotation is about, else the one of whose reports it has most words; of several that with most reports.
  func event(of entry: MarkdownExport.Entry) -> (place: Int, label: String)? {
    let noted = (entry.annotation.details.event?.id).flatMap { byID[$0] }
    return (noted ?? reported(entry)).map { ($0, analysis.events.events[$0].label) }
  }

  private func reported(_ entry: MarkdownExport.Entry) -> Int? {
    guard let passage = entry.passage, let range = passage.range, !range.isEmpty,
      let position = analysis.position(of: passage.article.id)
    else { return nil }
    return (reports[position] ?? []).map { (words: $0.range.overlap(with: range), event: $0.event) }.filter { $0.words > 0 }
      .max { one, other in
        let counts = (analysis.events.events[one.event].reports.count, analysis.events.events[other.event].reports.count)
        return (one.words, counts.0, other.event) < (other.words, counts.1, one.event)
      }?.event
  }
}
