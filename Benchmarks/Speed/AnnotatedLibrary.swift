import Corpus
import Foundation
import Language
import Library

/// Annotations in any quantity on the articles of a library, as people leave them: most on a sentence, every third with a note, two of three with
/// tags of a codebook of two hundred, some links between two passages, notes on articles, decisions. Stored by the program's own store, a
/// few hundred at a time. The same number gives the same annotations.
struct AnnotatedLibrary {
  private var random = SplitMix(state: 100_000)
  private let folder: String
  private let environment: LibraryEnvironment

  init(_ place: Workplace) {
    folder = place.corpus
    environment = LibraryEnvironment(variables: place.variables)
  }

  /// So many are stored as one action.
  private static let batch = 500

  mutating func write(_ count: Int) throws {
    guard let library = try ArticleLibrary.open(paths: [folder], environment: environment).first else { return }
    let articles = library.findFiles().files.flatMap { library.read($0).articles }
    let sentences = articles.map { SentenceSplitter.sentences(in: $0.text, $0.text.range) }
    let store = try library.openAnnotations()
    var made: [Annotation] = []
    var texts: [ContentHash: Text] = [:]
    for number in 0..<count {
      let place = number % articles.count
      made.append(annotation(number, on: articles[place], sentences[place]))
      texts[articles[place].textHash] = articles[place].text
      guard made.count == Self.batch || number == count - 1 else { continue }
      let changes = made.map { AnnotationChange(before: nil, after: $0) }
      _ = try store.perform(AnnotationAction(id: id(), summary: "made", changes: changes, texts: texts))
      (made, texts) = ([], [:])
    }
  }

  private mutating func annotation(_ number: Int, on article: Article, _ sentences: [ByteRange]) -> Annotation {
    let sentence = sentences[below(sentences.count)]
    // A part of the sentence, from a word on.
    let whole = sentence.bytes
    let part = whole.lowerBound + below(whole.count / 2)..<whole.upperBound - below(whole.count / 4)
    let range = below(3) == 0 ? ByteRange(bytes: part) : sentence
    let time = Date(timeIntervalSince1970: 1_600_000_000 + Double(number) * 60)
    let kind = below(100)
    var annotation = Annotation(
      id: id(), target: target(kind == 0 ? .zero..<(.zero) : range, in: article), note: "", tags: [],
      creator: ["ada", "berta", "carl"][below(3)], created: time, modified: time)
    if kind == 0 || below(3) == 0 {
      annotation.note = (0..<(3 + below(20))).map { _ in Self.words[below(Self.words.count)] }.joined(separator: " ")
    }
    if below(3) > 0 {
      annotation.tags = (0...below(3)).map { _ in "frame/\(below(20))/\(below(10))" }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    }
    if kind == 1 {
      let other = sentences[below(sentences.count)]
      annotation.details = AnnotationDetails(
        passages: [target(other, in: article)], relation: .init(["contradicts", "supports"][below(2)]))
    }
    return annotation
  }

  /// The made-up texts are ASCII. Whether the words stand twice is not looked for: it takes longer than all the rest.
  private func target(_ range: ByteRange, in article: Article) -> AnnotationTarget {
    let bytes = range.bytes
    let before = ByteRange(bytes: max(bytes.lowerBound - 32, 0)..<bytes.lowerBound)
    let after = ByteRange(bytes: bytes.upperBound..<min(bytes.upperBound + 32, article.text.range.upperBound.value))
    return AnnotationTarget(
      article: article.identity, range: range, exact: article.text.string(range),
      prefix: range.isEmpty ? "" : article.text.string(before), suffix: range.isEmpty ? "" : article.text.string(after))
  }

  private static let words = [
    "who", "says", "so", "compare", "with", "the", "other", "source", "number", "differs", "see", "above", "no", "evidence",
    "quoted",
    "from", "an", "unnamed", "official", "check", "date", "claim", "denied", "later",
  ]

  private mutating func below(_ limit: Int) -> Int { limit < 1 ? 0 : Int(random.next() % UInt64(limit)) }

  private mutating func id() -> AnnotationID {
    func digits(_ number: UInt64) -> String {
      let plain = String(number, radix: 16)
      return String(repeating: "0", count: 16 - plain.count) + plain
    }
    let all = Array(digits(random.next()) + digits(random.next()))
    let ends = [8, 12, 16, 20, 32]
    return AnnotationID(zip([0] + ends, ends).map { String(all[$0..<$1]) }.joined(separator: "-"))
  }
}
