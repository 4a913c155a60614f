import Corpus
import Language
import Testing

@testable import Library

@Suite("An analysis in the index's own bytes") struct AnalysisCodingTests {
  @Test("comes back as it was, whatever is in it")
  func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let analysis = ArticleAnalysis.random(using: &generator)
      #expect(AnalysisCoding.decode(AnalysisCoding.encode(analysis)) == analysis)
    }
  }

  @Test("comes back to the last bit of a number")
  func numbers() {
    let values = [0, -0.0, 1, -1, 0.1, 1e300, .infinity, -.infinity, .leastNonzeroMagnitude, 4_503_599_627_370_497, -9.3e18]
    let numbers = values.map {
      NumberExpression(range: ByteRange(bytes: 0..<1), lower: $0, upper: $0, hedge: .none, unit: "people")
    }
    let decoded = AnalysisCoding.decode(
      AnalysisCoding.encode(ArticleAnalysis(sentences: [], names: [], dates: [], numbers: numbers)))
    #expect(decoded?.numbers.map(\.lower.bitPattern) == values.map(\.bitPattern))
  }

  @Test("is refused when any bit of it flipped")
  func flippedBits() {
    var generator = SeededGenerator(seed: 2)
    let bytes = AnalysisCoding.encode(ArticleAnalysis.random(upTo: 8, using: &generator))
    for bit in 0..<(bytes.count * 8) {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(AnalysisCoding.decode(damaged) == nil)
    }
  }

  @Test("is refused when it is cut short")
  func truncated() {
    var generator = SeededGenerator(seed: 3)
    let bytes = AnalysisCoding.encode(ArticleAnalysis.random(upTo: 8, using: &generator))
    for length in 0..<bytes.count { #expect(AnalysisCoding.decode(Array(bytes.prefix(length))) == nil) }
  }

  /// The checksum keeps damage away from the lists, so they are read here without it.
  @Test("never traps, also on bytes with a right checksum")
  func hostile() {
    var generator = SeededGenerator(seed: 4)
    let sound = AnalysisCoding.encode(ArticleAnalysis.random(upTo: 8, using: &generator)).dropLast(4)
    for round in 0..<10_000 {
      var bytes: [UInt8]
      if round % 2 == 0 {
        bytes = [3] + (0..<Int.random(in: 0..<60, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      } else {
        bytes = Array(sound)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          bytes[Int.random(in: 1..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      _ = AnalysisCoding.decode(AnalysisCoding.sealed(bytes))
    }
  }

  @Test("is far smaller than its text")
  func size() throws {
    let text = Text(
      String(repeating: "On Nov. 27, 2019 the Government of National Accord signed. More than 200 people came. ", count: 50))
    let article = Article(
      id: ArticleID(path: "a"), textHash: ContentHash(of: text), text: text, blocks: [Block(kind: .paragraph, range: text.range)],
      metadata: ArticleMetadata())
    let analysis = StandardAnalysis.articleAnalyser.analyse(article)
    #expect(analysis.sentences.count > 50)
    #expect(AnalysisCoding.encode(analysis).count < text.bytes.count / 2)
  }
}

extension ArticleAnalysis {
  /// Anything that the types can hold, in order or not.
  static func random(upTo count: Int = 90, using generator: inout SeededGenerator) -> ArticleAnalysis {
    ArticleAnalysis(
      sentences: (0..<Int.random(in: 1...count, using: &generator)).map { _ in
        Sentence(range: .random(using: &generator), block: Int.random(in: -3...90, using: &generator))
      },
      names: (0..<Int.random(in: 1...count, using: &generator)).map { _ in
        NameSpan(
          range: .random(using: &generator), type: NameType.allCases.randomElement(using: &generator) ?? .person,
          form: NameForm.allCases.randomElement(using: &generator) ?? .name, confidence: .random(in: 0...1, using: &generator))
      },
      dates: (0..<Int.random(in: 1...count, using: &generator)).map { _ in
        DateExpression(range: .random(using: &generator), meaning: .random(using: &generator))
      },
      numbers: (0..<Int.random(in: 1...count, using: &generator)).map { _ in
        NumberExpression(
          range: .random(using: &generator), lower: .random(in: -10...10, using: &generator),
          upper: Double(Int.random(in: 0...1000, using: &generator)),
          hedge: [.none, .moreThan, .lessThan, .about].randomElement(using: &generator) ?? .none,
          unit: ["", "people", "%", "€", "é", "e\u{301}", "a\0b"].randomElement(using: &generator) ?? "")
      },
      quotations: (0..<Int.random(in: 1...count, using: &generator)).map { _ in .random(using: &generator) },
      framings: (0..<Int.random(in: 1...count, using: &generator)).map { _ in .random(using: &generator) })
  }
}

extension Framing {
  fileprivate static func random(using generator: inout SeededGenerator) -> Framing {
    let namer: Quotation.Speaker? =
      Bool.random(using: &generator) ? Quotation.Speaker(range: .random(using: &generator), kind: .described) : nil
    return Framing(
      words: .random(using: &generator), name: .random(using: &generator),
      form: Form.allCases.randomElement(using: &generator) ?? .before,
      namer: namer)
  }
}

extension Quotation {
  fileprivate static func random(using generator: inout SeededGenerator) -> Quotation {
    func maybe(_ generator: inout SeededGenerator) -> ByteRange? {
      Bool.random(using: &generator) ? .random(using: &generator) : nil
    }
    return Quotation(
      range: .random(using: &generator), kind: Kind.allCases.randomElement(using: &generator) ?? .direct, cue: maybe(&generator),
      speaker: maybe(&generator).map {
        Speaker(range: $0, kind: Speaker.Kind.allCases.randomElement(using: &generator) ?? .name)
      },
      medium: maybe(&generator), isOpen: Bool.random(using: &generator))
  }
}

extension ByteRange {
  fileprivate static func random(using generator: inout SeededGenerator) -> ByteRange {
    let widest = [300, 100_000, Int.max / 4].randomElement(using: &generator) ?? 300
    let start = Int.random(in: -2..<widest, using: &generator)
    return ByteRange(bytes: start..<(start + Int.random(in: 0..<widest, using: &generator)))
  }
}

extension DateExpression.Meaning {
  fileprivate static func random(using generator: inout SeededGenerator) -> DateExpression.Meaning {
    let number = Int.random(in: -40_000...40_000, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      return .absolute(
        CalendarDate(firstDay: number, lastDay: number + Int.random(in: 0...400, using: &generator), isApproximate: number > 0))
    case 1: return .yearless(month: number, day: nil)
    case 2: return .yearless(month: 11, day: number)
    case 3: return .weekday(number)
    case 4: return .directed(.future, .onWeekday(number, .yearless(month: 12, day: number)))
    case 5: return .span(.weekdayOfWeek(number, 6), .about(.weekday(7)))
    case 6:
      return .shifted(number, .decade, from: .directed(.past, .shifted(-1, .weekend, from: .inYear(number, month: 3, day: nil))))
    default:
      return .relative(number, [.day, .week, .month, .year, .weekend, .decade, .century].randomElement(using: &generator) ?? .day)
    }
  }
}
