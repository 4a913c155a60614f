import Corpus
import Language

/// The quotations of an analysis as bytes. The cue, the speaker and the medium of one are told by their distance from its words.
enum QuotationCoding {
  static func write(_ quotations: [Quotation], to writer: inout ByteWriter) {
    var spans = SpanCoder()
    writer.write(unsigned: UInt(quotations.count))
    for quotation in quotations {
      spans.write(quotation.range, to: &writer)
      var code = quotation.kind.rawValue | (quotation.isOpen ? 4 : 0)
      if quotation.cue != nil { code |= 8 }
      if quotation.medium != nil { code |= 16 }
      if let speaker = quotation.speaker { code |= (speaker.kind.rawValue + 1) << 5 }
      writer.write(byte: code)
      for range in [quotation.cue, quotation.medium, quotation.speaker?.range] {
        guard let range else { continue }
        var near = spans
        near.write(range, to: &writer)
      }
    }
  }

  static func quotations(from reader: inout ByteReader) -> [Quotation]? {
    var spans = SpanCoder()
    return AnalysisCoding.list(from: &reader) { reader in
      guard let range = spans.read(from: &reader), let code = reader.byte(), let kind = Quotation.Kind(rawValue: code & 3) else {
        return nil
      }
      var ranges: [ByteRange?] = []
      for isThere in [code & 8 != 0, code & 16 != 0, code >> 5 != 0] {
        var near = spans
        guard isThere else {
          ranges.append(nil)
          continue
        }
        guard let range = near.read(from: &reader) else { return nil }
        ranges.append(range)
      }
      var speaker: Quotation.Speaker?
      if let range = ranges[2] {
        guard let kind = Quotation.Speaker.Kind(rawValue: (code >> 5) - 1) else { return nil }
        speaker = Quotation.Speaker(range: range, kind: kind)
      }
      return Quotation(range: range, kind: kind, cue: ranges[0], speaker: speaker, medium: ranges[1], isOpen: code & 4 != 0)
    }
  }
}
