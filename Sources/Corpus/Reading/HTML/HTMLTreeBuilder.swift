import CLibXML

/// Puts together an ``HTMLDocument`` from what the parser reports.
///
/// A value that the parser's callbacks reach through a pointer: it is called for every tag, and each call through a reference would be
/// counted and checked.
struct HTMLTreeBuilder {
  /// Nodes of one page; a page of more is none that anyone wrote.
  static let mostNodes = 500_000
  /// Elements inside one another; what is nested deeper is told, as browsers flatten it and no page needs it.
  static let deepest = 2_000

  private(set) var document = HTMLDocument()
  /// The open elements.
  private var open: [Int32] = []
  private(set) var isTooLarge = false
  private(set) var isTooDeep = false
  /// Whether the reading of this page was given up.
  var isOver: Bool { isTooLarge || isTooDeep }
  /// The parser's own depth.
  var depth: Int { open.count }

  init() {
    document.nodes.append(
      HTMLDocument.Node(tag: .html, parent: 0, end: 0, textStart: 0, textCount: 0, firstAttribute: 0, attributeCount: 0))
    open.append(0)
  }

  mutating func start(_ name: UnsafePointer<xmlChar>, _ values: UnsafePointer<UnsafePointer<xmlChar>?>?) {
    if document.nodes.count >= Self.mostNodes { isTooLarge = true }
    if open.count >= Self.deepest { isTooDeep = true }
    if isOver { return }
    let first = document.attributes.count
    addAttributes(values)
    let node = HTMLDocument.Node(
      tag: HTMLTag(name: Self.bytes(name)), parent: open.last ?? 0, end: 0, textStart: 0, textCount: 0,
      firstAttribute: Int32(first), attributeCount: Int32(document.attributes.count - first))
    open.append(Int32(document.nodes.count))
    document.nodes.append(node)
  }

  private mutating func addAttributes(_ values: UnsafePointer<UnsafePointer<xmlChar>?>?) {
    guard let values else { return }
    var place = 0
    while let name = values[place] {
      if let attribute = HTMLAttribute(name: Self.bytes(name)) {
        let start = document.bytes.count
        if let value = values[place + 1] { document.bytes.append(contentsOf: Self.bytes(value)) }
        document.attributes.append(
          HTMLDocument.Attribute(name: attribute, start: Int32(start), count: Int32(document.bytes.count - start)))
      }
      place += 2
    }
  }

  mutating func end() {
    guard open.count > 1, let node = open.popLast() else { return }
    document.nodes[Int(node)].end = Int32(document.nodes.count)
  }

  mutating func characters(_ start: UnsafePointer<xmlChar>, _ count: Int) {
    if isOver || count <= 0 { return }
    let place = document.bytes.count
    document.bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    let last = document.nodes.count - 1
    if document.nodes[last].tag == .text, document.nodes[last].parent == open.last ?? 0,
      Int(document.nodes[last].textStart + document.nodes[last].textCount) == place
    {
      document.nodes[last].textCount += Int32(count)
    } else {
      document.nodes.append(
        HTMLDocument.Node(
          tag: .text, parent: open.last ?? 0, end: Int32(document.nodes.count + 1), textStart: Int32(place),
          textCount: Int32(count),
          firstAttribute: 0, attributeCount: 0))
    }
  }

  mutating func finish() -> HTMLDocument {
    while open.count > 1 { end() }
    document.nodes[0].end = Int32(document.nodes.count)
    return document
  }

  private static func bytes(_ string: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string)))
  }
}
