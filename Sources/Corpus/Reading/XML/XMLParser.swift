import CLibXML

/// Takes what a parser finds, in order.
protocol XMLReceiver: AnyObject {
  func start(_ element: XMLElement)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func end()
  /// Whether enough was read.
  var isDone: Bool { get }
}

/// Parses XML with libxml2 as a stream of elements: no network, no other file, no definitions.
///
/// What is not well-formed is read on as well as it can be, and told: a feed that was cut in the middle has items before that.
final class XMLParser {
  /// The first place where the file is not well-formed.
  struct Fault {
    /// From 1.
    let line: Int
    let why: String
    /// Set when the file goes beyond what any feed is, and was given up for that.
    let excess: String?
  }

  /// libxml2's own limit on elements inside one another, which it forgets where tags are broken.
  private static let deepest = 256
  /// Tags and pieces of text; an item has some dozens. More take more time than anybody waits.
  private static let mostEvents = 5_000_000

  private unowned let receiver: any XMLReceiver
  private var context: xmlParserCtxtPtr?
  private(set) var fault: Fault?
  private var isStopped = false
  private var depth = 0
  private var events = 0

  init(_ receiver: any XMLReceiver) { self.receiver = receiver }

  private static let isReady: Void = xmlInitParser()

  /// Parses UTF-8, whatever its declaration says.
  func parse(_ utf8: [UInt8]) {
    _ = Self.isReady
    utf8.withUnsafeBytes { source in
      guard let start = source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count < Int(Int32.max),
        let context = xmlNewParserCtxt()
      else { return }
      defer { xmlFreeParserCtxt(context) }
      self.context = context
      context.pointee.sax.pointee = Self.handler
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      let options = [XML_PARSE_RECOVER, XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_IGNORE_ENC, XML_PARSE_NOCDATA]
      // No document comes out, as the handler makes none.
      let document = xmlCtxtReadMemory(context, start, Int32(source.count), nil, nil, options.reduce(0) { $0 | Int32($1.rawValue) })
      xmlFreeDoc(document)
      self.context = nil
    }
  }

  /// Counts what was found, and stops when it is enough or too much.
  private func count(depth step: Int = 0) {
    depth += step
    events += 1
    if depth > Self.deepest {
      giveUp("its elements are nested more than \(Self.deepest) deep")
    } else if events > Self.mostEvents {
      giveUp("it has more markup than any feed needs")
    } else if receiver.isDone {
      stop()
    }
  }

  private func giveUp(_ excess: String) {
    let line = context?.pointee.input.map { Int($0.pointee.line) } ?? 1
    fault = Fault(line: max(1, line), why: excess, excess: excess)
    stop()
  }

  private func stop() {
    guard !isStopped, let context else { return }
    isStopped = true
    xmlStopParser(context)
  }

  private func met(_ error: xmlErrorPtr) {
    guard fault == nil, !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      error.pointee.domain != Int32(XML_FROM_NAMESPACE.rawValue)
    else { return }
    let words = error.pointee.message.map { String(cString: $0) } ?? "unknown error"
    let line = words.split(separator: "\n").first.map(String.init) ?? words
    fault = Fault(
      line: max(1, Int(error.pointee.line)), why: line,
      excess: line.hasPrefix("Excessive depth") ? "its elements are nested more than \(Self.deepest) deep" : nil)
  }

  private static func parser(_ data: UnsafeMutableRawPointer?) -> XMLParser? {
    data.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, prefix, uri, _, _, count, _, attributes in
      guard let parser = XMLParser.parser(data), let name, !parser.isStopped else { return }
      let vocabulary = XMLElement.Vocabulary(uri: uri.map { String(cString: $0) }, prefix: prefix.map { String(cString: $0) })
      parser.receiver.start(
        XMLElement(
          vocabulary: vocabulary, name: String(cString: name).lowercased(),
          attributes: XMLParser.attributes(attributes, count: Int(count))))
      parser.count(depth: 1)
    }
    handler.endElementNs = { data, _, _, _ in
      guard let parser = XMLParser.parser(data), !parser.isStopped else { return }
      parser.receiver.end()
      parser.count(depth: -1)
    }
    handler.characters = { data, characters, count in
      guard let parser = XMLParser.parser(data), !parser.isStopped else { return }
      parser.receiver.text(UnsafeBufferPointer(start: characters, count: Int(count)))
      parser.count()
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { data, error in
      guard let error else { return }
      XMLParser.parser(data)?.met(error)
    }
    return handler
  }

  /// Five pointers for each attribute: name, prefix, namespace, start and end of the value.
  private static func attributes(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [String: String] {
    var attributes: [String: String] = [:]
    guard let pointers else { return attributes }
    for index in 0..<count {
      guard let name = pointers[5 * index], let start = pointers[5 * index + 3], let end = pointers[5 * index + 4] else { continue }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      attributes[String(cString: name).lowercased()] = value
    }
    return attributes
  }
}
