import Corpus
import Language

/// The framings of an analysis as bytes. The words and the one who names are told by their distance from the name.
enum FramingCoding {
  static func write(_ framings: [Framing], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    writer.write(unsigned: UInt(framings.count))
    for framing in framings {
      spans.write(framing.name, to: &writer)
      writer.write(byte: framing.form.rawValue | (framing.namer.map { $0.kind.rawValue + 1 } ?? 0) << 4)
      for range in [framing.words, framing.namer?.range] {
        guard let range else { continue }
        var near = spans
        near.write(range, to: &writer)
      }
    }
  }

  static func framings(from reader: inout ByteReader) -> [Framing]? {
    var spans = SpanCoder()
    return AnalysisCoding.list(from: &reader) { reader in
      var near = spans
      guard let name = near.read(from: &reader), let code = reader.byte(), let form = Framing.Form(rawValue: code & 15) else {
        return nil
      }
      spans = near
      guard let words = near.read(from: &reader) else { return nil }
      if code >> 4 == 0 { return Framing(words: words, name: name, form: form) }
      near = spans
      guard let kind = Quotation.Speaker.Kind(rawValue: (code >> 4) - 1), let range = near.read(from: &reader) else { return nil }
      return Framing(words: words, name: name, form: form, namer: Quotation.Speaker(range: range, kind: kind))
    }
  }
}
