import Corpus
import Foundation
import Language

// How often a passage is found again in a text that was edited, and how often where it is not: `Anchoring FOLDER [EDITS]`, over the texts of
// FOLDER (.txt files, and the "text" of each line of .jsonl files). Each edit is tried with the text that was annotated known, as the program
// keeps it, and without, as for annotations that came from elsewhere.

/// Random numbers that are the same in every run. SplitMix64 (Steele, Lea, Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A text with its parts, as spans of bytes.
struct Source {
  let bytes: [UInt8]
  let words: [Range<Int>]
  let sentences: [Range<Int>]
  let paragraphs: [Range<Int>]

  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = Self.runs(bytes) { $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    paragraphs = Self.runs(bytes) { $0 != 0x0A }.filter { $0.count > 80 }
    sentences = SentenceSplitter.sentences(in: Text(validUTF8: bytes), ByteRange(bytes: 0..<bytes.count)).map(\.bytes)
      .filter { $0.count > 40 && $0.count < 500 }
    if words.count < 60 || sentences.count < 4 { return nil }
  }

  static func runs(_ bytes: [UInt8], _ isInside: (UInt8) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for place in 0...bytes.count {
      if place < bytes.count, isInside(bytes[place]) {
        start = start ?? place
      } else if let begun = start {
        runs.append(begun..<place)
        start = nil
      }
    }
    return runs
  }

  /// Words with a capital that do not begin a sentence.
  var names: [Range<Int>] {
    words.filter { word in
      (0x41...0x5A).contains(bytes[word.lowerBound]) && word.count > 2 && !sentences.contains { $0.lowerBound == word.lowerBound }
    }
  }
}

/// A changed text: pieces of the old one and new ones, so that each place is known.
struct Edited {
  private(set) var bytes: [UInt8]
  /// Where the annotated span is; nil when it is gone.
  private(set) var span: Range<Int>?

  init(_ source: Source, _ span: Range<Int>) { (bytes, self.span) = (source.bytes, span) }

  mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
    guard let span else { return }
    let shift = new.count - range.count
    if range.upperBound <= span.lowerBound {
      self.span = (span.lowerBound + shift)..<(span.upperBound + shift)
    } else if range.lowerBound >= span.upperBound {
      return
    } else if range.lowerBound <= span.lowerBound, range.upperBound >= span.upperBound {
      self.span = nil
    } else {
      let lower = min(span.lowerBound, range.lowerBound)
      self.span = lower..<max(lower, max(span.upperBound, range.upperBound) + shift)
    }
  }

  /// Takes a stretch that the span is in, or is not in at all, to another place.
  mutating func move(_ range: Range<Int>, to place: Int) {
    guard place < range.lowerBound || place > range.upperBound else { return }
    let moved = Array(bytes[range])
    let inside = span.map { range.contains($0.lowerBound) } == true ? span : nil
    bytes.removeSubrange(range)
    let target = place > range.lowerBound ? place - range.count : place
    bytes.insert(contentsOf: moved, at: target)
    guard let span else { return }
    if let inside {
      self.span = (inside.lowerBound - range.lowerBound + target)..<(inside.upperBound - range.lowerBound + target)
    } else {
      var start = span.lowerBound
      if start >= range.upperBound { start -= range.count }
      if start >= target { start += range.count }
      self.span = start..<(start + span.count)
    }
  }
}

typealias Edit = (Source, Range<Int>, inout SeededNumbers) -> Edited?

func edited(_ source: Source, _ span: Range<Int>, _ change: (inout Edited) -> Void) -> Edited {
  var edited = Edited(source, span)
  change(&edited)
  return edited
}

/// Words of the text itself put in place of some others outside of `kept`, from the end so that places hold.
func rewrite(
  _ edited: inout Edited, _ source: Source, in range: Range<Int>, share: Double, sparing kept: Range<Int>?,
  _ numbers: inout SeededNumbers
) {
  for word in source.words.reversed() where range.lowerBound <= word.lowerBound && word.upperBound <= range.upperBound {
    if let kept, word.overlaps(kept) { continue }
    guard Double.random(in: 0..<1, using: &numbers) < share, let other = source.words.randomElement(using: &numbers) else {
      continue
    }
    edited.replace(word, with: Array(source.bytes[other]))
  }
}

let edits: [(name: String, spans: String, edit: Edit)] = [
  ("deleted", "name phrase sentence", { source, span, _ in edited(source, span) { $0.replace(span, with: []) } }),
  (
    "its sentence deleted", "name phrase",
    { source, span, _ in
      source.sentences.first { $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound }.map { sentence in
        edited(source, span) { $0.replace(sentence, with: []) }
      }
    }
  ),
  (
    "replaced by another", "name",
    { source, span, numbers in
      guard let other = source.names.randomElement(using: &numbers), !source.bytes[other].elementsEqual(source.bytes[span]) else {
        return nil
      }
      return edited(source, span) { $0.replace(span, with: Array(source.bytes[other])) }
    }
  ),
  (
    "its sentence rewritten with others' words", "name",
    { source, span, numbers in
      guard let sentence = source.sentences.first(where: { $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound }),
        let other = source.sentences.filter({ $0 != sentence }).randomElement(using: &numbers)
      else { return nil }
      return edited(source, span) { $0.replace(sentence, with: Array(source.bytes[other])) }
    }
  ),
  (
    "one letter", "name phrase sentence",
    { source, span, numbers in
      guard let place = span.randomElement(using: &numbers), source.bytes[place] < 0x80, source.bytes[place] > 0x20 else {
        return nil
      }
      let letter = UInt8.random(in: 0x61...0x7A, using: &numbers)
      if source.bytes[place] == letter || span.count < 3 { return nil }
      return edited(source, span) { $0.replace(place..<(place + 1), with: [letter]) }
    }
  ),
  (
    "a word of it", "phrase sentence",
    { source, span, numbers in
      guard
        let word = source.words.filter({ span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound }).randomElement(
          using: &numbers),
        2 * word.count < span.count, let other = source.words.randomElement(using: &numbers)
      else { return nil }
      return edited(source, span) { $0.replace(word, with: Array(source.bytes[other])) }
    }
  ),
  (
    "the words beside it", "name phrase sentence",
    { source, span, numbers in
      guard let before = source.words.last(where: { $0.upperBound < span.lowerBound }),
        let after = source.words.first(where: { $0.lowerBound > span.upperBound })
      else { return nil }
      return edited(source, span) {
        $0.replace(after, with: Array("unexpected".utf8))
        $0.replace(before, with: Array("unforeseen".utf8))
      }
    }
  ),
  (
    "the sentence before deleted", "name phrase sentence",
    { source, span, _ in
      source.sentences.last { $0.upperBound <= span.lowerBound }.map { sentence in
        edited(source, span) { $0.replace(sentence, with: []) }
      }
    }
  ),
  (
    "paragraphs put before and behind", "name phrase sentence",
    { source, span, _ in
      let new = Array("A new paragraph, with some words that stand nowhere else.\n\n".utf8)
      return edited(source, span) {
        $0.replace(source.bytes.count..<source.bytes.count, with: new)
        $0.replace(0..<0, with: new)
      }
    }
  ),
  (
    "its paragraph moved", "name phrase sentence",
    { source, span, numbers in
      guard let paragraph = source.paragraphs.first(where: { $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound }),
        let other = source.paragraphs.filter({ $0 != paragraph }).randomElement(using: &numbers)
      else { return nil }
      return edited(source, span) { $0.move(paragraph, to: other.lowerBound) }
    }
  ),
  (
    "a fifth of all other words", "phrase sentence",
    { source, span, numbers in
      var result = Edited(source, span)
      rewrite(&result, source, in: 0..<source.bytes.count, share: 0.2, sparing: span, &numbers)
      return result
    }
  ),
  (
    "its sentence put at the end once more", "name phrase sentence",
    { source, span, _ in
      // Of the last sentence of a text nothing would tell which of the two was added.
      source.sentences.dropLast().first { $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound }.map { sentence in
        let copy = Array("\n\n".utf8) + source.bytes[sentence]
        return edited(source, span) { $0.replace(source.bytes.count..<source.bytes.count, with: copy) }
      }
    }
  ),
  (
    "its sentence put at the end once more, and a word of it", "phrase sentence",
    { source, span, numbers in
      guard
        let sentence = source.sentences.dropLast().first(where: {
          $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound
        }),
        let word = source.words.filter({ span.lowerBound <= $0.lowerBound && $0.upperBound <= span.upperBound }).randomElement(
          using: &numbers),
        2 * word.count < span.count, let other = source.words.randomElement(using: &numbers)
      else { return nil }
      let copy = Array("\n\n".utf8) + source.bytes[sentence]
      return edited(source, span) {
        $0.replace(source.bytes.count..<source.bytes.count, with: copy)
        $0.replace(word, with: Array(source.bytes[other]))
      }
    }
  ),
  (
    "moved, put behind new ones, and words beside it", "phrase sentence",
    { source, span, numbers in
      guard let before = source.words.last(where: { $0.upperBound < span.lowerBound }),
        let paragraph = source.paragraphs.first(where: { $0.contains(span.lowerBound) && $0.upperBound >= span.upperBound }),
        paragraph.lowerBound <= before.lowerBound, let first = source.paragraphs.first, first != paragraph
      else { return nil }
      return edited(source, span) {
        let shift = 6 - before.count
        $0.replace(before, with: Array("hardly".utf8))
        $0.move(paragraph.lowerBound..<(paragraph.upperBound + shift), to: first.lowerBound)
        $0.replace(0..<0, with: Array("What is new.\n\n".utf8))
      }
    }
  ),
]

func article(_ bytes: [UInt8]) -> Article {
  let text = Text(validUTF8: bytes)
  return Article(id: ArticleID(path: "a"), textHash: ContentHash(of: text), text: text, blocks: [], metadata: ArticleMetadata())
}

/// What became of annotations.
struct Tally {
  var tried = 0, there = 0, right = 0, lost = 0, told = 0
  var elsewhere: [String] = []

  mutating func take(_ place: Anchoring.Place, _ edited: Edited, _ target: AnnotationTarget) {
    tried += 1
    if edited.span != nil { there += 1 }
    guard let found = place.range else {
      if edited.span != nil { lost += 1 }
      return
    }
    if let span = edited.span, ByteRange(bytes: span).overlap(with: found) > 0 {
      right += 1
    } else if case .changed(_, let findings) = place, !findings.isEmpty {
      told += 1
    } else if case .ambiguous = place {
      told += 1
    } else {
      elsewhere.append(
        "\(target.prefix.suffix(40))[\(target.exact)]\(target.suffix.prefix(40)) -> \(Text(validUTF8: edited.bytes).string(found))")
    }
  }

  var line: String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "     –" : String(format: "%5.1f%%", 100 * Double(part) / Double(whole))
    }
    return
      "\(share(right, there)) right, \(share(lost, there)) lost, \(share(told, tried)) told, \(share(elsewhere.count, tried)) elsewhere"
      + " of \(tried)"
  }

  static func + (one: Tally, other: Tally) -> Tally {
    Tally(
      tried: one.tried + other.tried, there: one.there + other.there, right: one.right + other.right, lost: one.lost + other.lost,
      told: one.told + other.told, elsewhere: one.elsewhere + other.elsewhere)
  }
}

func texts(of folder: String) throws -> [[UInt8]] {
  struct Line: Decodable { let text: String }
  return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name -> [[UInt8]] in
    let content =
      name.hasSuffix(".txt") || name.hasSuffix(".jsonl") ? try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) : ""
    if name.hasSuffix(".txt") { return [Array(content.utf8)] }
    return try content.split(separator: "\n").map { Array(try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text.utf8) }
  }
}

guard CommandLine.arguments.count > 1, let all = try? texts(of: CommandLine.arguments[1]) else {
  FileHandle.standardError.write(Data("usage: Anchoring FOLDER [EDITS]\n".utf8))
  exit(64)
}
let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 4000 : 4000
var numbers = SeededNumbers(seed: 9)
let sources = all.compactMap(Source.init)
guard !sources.isEmpty else {
  print("no text is long enough")
  exit(66)
}
var whole = [Tally(), Tally()]
let cases = edits.flatMap { edit in edit.spans.split(separator: " ").map { (edit.name, String($0), edit.edit) } }
for (name, kind, edit) in cases {
  var tallies = [Tally(), Tally()]
  var attempts = 0
  while tallies[0].tried < count / cases.count, attempts < 20 * count {
    attempts += 1
    guard let source = sources.randomElement(using: &numbers) else { break }
    let spans: Range<Int>?
    switch kind {
    case "name": spans = source.names.randomElement(using: &numbers)
    case "sentence": spans = source.sentences.randomElement(using: &numbers)
    default:
      let start = Int.random(in: 0..<(source.words.count - 8), using: &numbers)
      spans = source.words[start].lowerBound..<source.words[start + Int.random(in: 2..<7, using: &numbers)].upperBound
    }
    guard let span = spans, let edited = edit(source, span, &numbers), edited.bytes != source.bytes,
      String(validating: edited.bytes, as: UTF8.self) != nil
    else { continue }
    let target = AnnotationTarget(article: article(source.bytes), range: ByteRange(bytes: span))
    for (number, old) in [Text(validUTF8: source.bytes), nil].enumerated() {
      tallies[number].take(Anchoring.place(of: target, in: article(edited.bytes), old: old), edited, target)
    }
  }
  print("\(kind), \(name)\n  known    \(tallies[0].line)\n  unknown  \(tallies[1].line)")
  for example in tallies[0].elsewhere.prefix(3) {
    print("    elsewhere: \(example.split(whereSeparator: \.isNewline).joined(separator: " "))")
  }
  whole = zip(whole, tallies).map { $0 + $1 }
}
print("all\n  known    \(whole[0].line)\n  unknown  \(whole[1].line)")
