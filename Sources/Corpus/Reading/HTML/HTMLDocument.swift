import Language

/// A parsed page: its elements and runs of characters in the order in which they begin.
///
/// The tree lies flat in one array. A node's subtree is the nodes from it up to `end`, so walking a page, leaving out a part of it, and
/// sums over parts are loops over indices, and no depth of nesting costs stack. Texts and the values of attributes lie in one buffer.
struct HTMLDocument {
  struct Node {
    let tag: HTMLTag
    /// The index of the element around it; its own for the root.
    let parent: Int32
    /// The index behind its last descendant.
    var end: Int32
    /// Of a run of characters: where it lies in ``HTMLDocument/bytes``.
    let textStart: Int32
    var textCount: Int32
    /// Where its attributes begin in ``HTMLDocument/attributes``.
    let firstAttribute: Int32
    let attributeCount: Int32
  }

  struct Attribute {
    let name: HTMLAttribute
    let start: Int32
    let count: Int32
  }

  /// The first is a root around all, with the tag `html`.
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Valid UTF-8.
  var bytes: [UInt8] = []
  /// The contents of `<script type="application/ld+json">`.
  var linkedData: [[UInt8]] = []

  /// The value of an attribute; nil when the element does not have it.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let first = Int(nodes[node].firstAttribute)
    for attribute in attributes[first..<(first + Int(nodes[node].attributeCount))] where attribute.name == name {
      return bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
    }
    return nil
  }

  func string(_ name: HTMLAttribute, of node: Int) -> String? { value(name, of: node).map { String(decoding: $0, as: UTF8.self) } }

  func text(of node: Int) -> ArraySlice<UInt8> {
    let start = Int(nodes[node].textStart)
    return bytes[start..<(start + Int(nodes[node].textCount))]
  }

  /// All characters in an element, white space run together.
  ///
  /// - Parameter isLeftOut: whether an element in it, with all that is in that one, does not count.
  func content(of node: Int, isLeftOut: (Int) -> Bool = { _ in false }) -> String {
    var all: [UInt8] = []
    var index = node
    while index < Int(nodes[node].end) {
      if nodes[index].tag == .text {
        all += text(of: index)
      } else if isLeftOut(index) {
        index = Int(nodes[index].end)
        continue
      }
      index += 1
    }
    return String(decoding: all, as: UTF8.self).oneLine
  }

  /// Whether `node` has an ancestor, or is itself, for which `condition` holds.
  func isInside(_ node: Int, _ condition: (Int) -> Bool) -> Bool {
    var place = node
    while true {
      if condition(place) { return true }
      let parent = Int(nodes[place].parent)
      if parent == place { return false }
      place = parent
    }
  }
}
