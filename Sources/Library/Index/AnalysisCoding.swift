import Corpus
import Language

/// An article's analysis as the bytes that the index keeps.
///
/// A byte for the layout, six lists, each with its count, and a checksum. Spans are the distance from the end of the span before
/// and a length, mostly a byte each; a confidence or a unit is written out once, and then is its number among those before.
/// About a third of what JSON would take after compression. (`ArticleAnalysis.version` says what was found; the layout says how
/// it is written, and changes only with this file.)
enum AnalysisCoding {
  private static let layout: UInt8 = 3

  static func encode(_ analysis: ArticleAnalysis) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(byte: layout)
    write(analysis.sentences, to: &writer)
    write(analysis.names, to: &writer)
    write(analysis.dates, to: &writer)
    write(analysis.numbers, to: &writer)
    QuotationCoding.write(analysis.quotations, to: &writer)
    FramingCoding.write(analysis.framings, to: &writer)
    return sealed(writer.bytes)
  }

  /// The bytes with their checksum behind them.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(fixed: checksum(bytes[...]))
    return bytes + writer.bytes
  }

  /// The bytes before a checksum; nil when they are not those that it was made of.
  static func unsealed(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count > 4 else { return nil }
    var tail = ByteReader(Array(bytes.suffix(4)))
    return tail.fixed(UInt32.self) == checksum(bytes.dropLast(4)) ? bytes.dropLast(4) : nil
  }

  /// nil for bytes that are damaged, or of another layout.
  static func decode(_ bytes: [UInt8]) -> ArticleAnalysis? {
    guard let body = unsealed(bytes), body.first == layout else { return nil }
    var reader = ByteReader(Array(body.dropFirst()))
    guard let sentences = sentences(from: &reader), let names = names(from: &reader), let dates = dates(from: &reader),
      let numbers = numbers(from: &reader), let quotations = QuotationCoding.quotations(from: &reader),
      let framings = FramingCoding.framings(from: &reader),
      reader.remaining == 0
    else { return nil }
    return ArticleAnalysis(
      sentences: sentences, names: names, dates: dates, numbers: numbers, quotations: quotations, framings: framings)
  }

  /// FNV-1a: finds every single flipped bit, which is what SQLite itself does not look for.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private static func write(_ sentences: [Sentence], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    var block = 0
    writer.write(unsigned: UInt(sentences.count))
    for sentence in sentences {
      spans.write(sentence.range, to: &writer)
      writer.write(signed: sentence.block &- block)
      block = sentence.block
    }
  }

  private static func sentences(from reader: inout ByteReader) -> [Sentence]? {
    var spans = SpanCoder()
    var block = 0
    return list(from: &reader) { reader in
      guard let range = spans.read(from: &reader), let step = reader.signed() else { return nil }
      block = block &+ step
      return Sentence(range: range, block: block)
    }
  }

  private static func write(_ names: [NameSpan], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    var confidences: [Double] = []
    writer.write(unsigned: UInt(names.count))
    for name in names {
      spans.write(name.range, to: &writer)
      writer.write(byte: name.type.rawValue << 2 | name.form.code)
      let known = confidences.firstIndex { $0.bitPattern == name.confidence.bitPattern } ?? confidences.count
      writer.write(unsigned: UInt(known))
      if known == confidences.count {
        writer.write(double: name.confidence)
        if known < rememberedAtMost { confidences.append(name.confidence) }
      }
    }
  }

  private static func names(from reader: inout ByteReader) -> [NameSpan]? {
    var spans = SpanCoder()
    var confidences: [Double] = []
    return list(from: &reader) { reader in
      guard let range = spans.read(from: &reader), let code = reader.byte(), let type = NameType(rawValue: code >> 2),
        let form = NameForm(code: code & 3), let number = reader.unsigned(), number <= UInt(confidences.count)
      else { return nil }
      if number < UInt(confidences.count) {
        return NameSpan(range: range, type: type, form: form, confidence: confidences[Int(number)])
      }
      guard let confidence = reader.double() else { return nil }
      if confidences.count < rememberedAtMost { confidences.append(confidence) }
      return NameSpan(range: range, type: type, form: form, confidence: confidence)
    }
  }

  private static func write(_ dates: [DateExpression], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    writer.write(unsigned: UInt(dates.count))
    for date in dates {
      spans.write(date.range, to: &writer)
      date.meaning.write(to: &writer)
    }
  }

  private static func dates(from reader: inout ByteReader) -> [DateExpression]? {
    var spans = SpanCoder()
    return list(from: &reader) { reader in
      guard let range = spans.read(from: &reader), let meaning = DateExpression.Meaning(from: &reader) else { return nil }
      return DateExpression(range: range, meaning: meaning)
    }
  }

  private static func write(_ numbers: [NumberExpression], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    var units: [String] = []
    writer.write(unsigned: UInt(numbers.count))
    for number in numbers {
      spans.write(number.range, to: &writer)
      let isSingle = number.lower.bitPattern == number.upper.bitPattern
      writer.write(byte: number.hedge.code << 1 | (isSingle ? 0 : 1))
      writer.write(double: number.lower)
      if !isSingle { writer.write(double: number.upper) }
      let known = units.firstIndex { $0.utf8.elementsEqual(number.unit.utf8) } ?? units.count
      writer.write(unsigned: UInt(known))
      if known == units.count {
        writer.write(string: number.unit)
        if known < rememberedAtMost { units.append(number.unit) }
      }
    }
  }

  private static func numbers(from reader: inout ByteReader) -> [NumberExpression]? {
    var spans = SpanCoder()
    var units: [String] = []
    return list(from: &reader) { reader in
      guard let range = spans.read(from: &reader), let code = reader.byte(),
        let hedge = NumberExpression.Hedge(code: code >> 1), let lower = reader.double(),
        let upper = code & 1 == 0 ? lower : reader.double(), let known = reader.unsigned(), known <= UInt(units.count)
      else { return nil }
      var unit = ""
      if known < UInt(units.count) {
        unit = units[Int(known)]
      } else {
        guard let new = reader.string() else { return nil }
        unit = new
        if units.count < rememberedAtMost { units.append(new) }
      }
      return NumberExpression(range: range, lower: lower, upper: upper, hedge: hedge, unit: unit)
    }
  }

  /// Confidences or units that are looked through for one that was written already: more would make a long article slow.
  private static let rememberedAtMost = 64

  static func list<Element>(
    from reader: inout ByteReader, _ element: (inout ByteReader) -> Element?
  ) -> [Element]? {
    guard let count = reader.count() else { return nil }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&reader) else { return nil }
      list.append(next)
    }
    return list
  }
}

/// Spans as distances: each from the end of the one before.
struct SpanCoder {
  private var end = 0

  mutating func write(_ range: ByteRange, to writer: inout ByteWriter) {
    writer.write(signed: range.lowerBound.value &- end)
    writer.write(unsigned: UInt(bitPattern: range.upperBound.value &- range.lowerBound.value))
    end = range.upperBound.value
  }

  mutating func read(from reader: inout ByteReader) -> ByteRange? {
    guard let distance = reader.signed(), let length = reader.unsigned() else { return nil }
    let start = end &+ distance
    end = start &+ Int(bitPattern: length)
    return start <= end ? ByteRange(bytes: start..<end) : nil
  }
}
