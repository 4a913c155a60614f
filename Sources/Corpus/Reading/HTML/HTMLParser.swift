import CLibXML
import Language

/// Text of a page to its tree, by libxml2's forgiving HTML parser, with bounds on memory and work.
enum HTMLParser {
  /// A page of more markup than this, in bytes, scripts and styles not counted, is none that anyone wrote.
  static let mostMarkup = 24 << 20
  /// End tags times the depth at which they stand: the steps that unmatched ones may cost the parser.
  private static let mostWork = 2_000_000_000

  /// - Parameter page: the page, decoded.
  static func document(_ page: [UInt8]) throws(ReadingError) -> HTMLDocument {
    let scanned = page.withUnsafeBufferPointer { HTMLScanner($0, most: mostMarkup) }
    var builder = HTMLTreeBuilder()
    let isWhole = !scanned.isFlooded && withUnsafeMutablePointer(to: &builder) { parse(scanned, $0) }
    if builder.isTooDeep { throw .tooComplex("its elements are nested more than \(HTMLTreeBuilder.deepest) deep") }
    if builder.isTooLarge || !isWhole { throw .tooComplex("it has more markup than any page needs") }
    var document = builder.finish()
    document.linkedData = scanned.linkedData
    HTMLCharacters.repair(&document.bytes)
    return document
  }

  /// False when the page was given up.
  private static func parse(_ scanned: HTMLScanner, _ builder: UnsafeMutablePointer<HTMLTreeBuilder>) -> Bool {
    var handler = self.handler
    guard let parser = htmlCreatePushParserCtxt(&handler, builder, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else { return false }
    defer { htmlFreeParserCtxt(parser) }
    htmlCtxtUseOptions(parser, options)
    let isWhole = scanned.markup.withUnsafeBytes { markup in
      var start = 0
      var work = 0
      for rest in scanned.rests where rest.end > start {
        work += rest.endTags * builder.pointee.depth
        if work > mostWork { return false }
        guard let base = markup.baseAddress?.assumingMemoryBound(to: CChar.self) else { return true }
        _ = htmlParseChunk(parser, base + start, Int32(rest.end - start), 0)
        if builder.pointee.isOver { return false }
        start = rest.end
      }
      return true
    }
    guard isWhole else { return false }
    _ = htmlParseChunk(parser, nil, 0, 1)
    return !builder.pointee.isOver
  }

  /// No network, no messages, and the text is UTF-8 whatever the page says of itself.
  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue)

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { receiver, name, values in
      guard let receiver, let name else { return }
      let builder = receiver.assumingMemoryBound(to: HTMLTreeBuilder.self)
      guard let values else { return builder.pointee.start(name, nil) }
      UnsafeRawPointer(values).withMemoryRebound(to: UnsafePointer<xmlChar>?.self, capacity: 1) { builder.pointee.start(name, $0) }
    }
    handler.endElement = { receiver, _ in receiver?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.end() }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }

  private static let characters: charactersSAXFunc = { receiver, start, count in
    guard let start else { return }
    receiver?.assumingMemoryBound(to: HTMLTreeBuilder.self).pointee.characters(start, Int(count))
  }
}
