import Language

/// Gives each item of a file the name by which it is known behind the file's path: `feed.xml#guid`.
///
/// A name has to stay the same while the file grows at either end, and to be typed on a command line. So it is the item's own id, with
/// white space and control characters as `_`; of a long one the beginning, `~` and a hash of the whole. An item without an id is known by
/// its address, else by a hash of its text. When an id comes a second time, a hash of the text tells the two apart, and only what is
/// alike in everything is numbered.
struct ItemNames {
  /// In bytes.
  private static let longest = 120

  private var taken: Set<String> = []
  /// How often a name was taken already with all that could tell it apart.
  private var copies: [String: Int] = [:]

  mutating func name(id: String?, address: String?, text: Text) -> String {
    let stated = [id, address].lazy.compactMap { $0 }.map(Self.typeable).first { !$0.isEmpty }
    if let stated, taken.insert(stated).inserted { return stated }
    let base = (stated ?? "") + "~" + ContentHash(of: text).hexadecimal.prefix(12)
    if taken.insert(base).inserted { return base }
    var name: String
    repeat {
      copies[base, default: 1] += 1
      name = "\(base)-\(copies[base, default: 1])"
    } while !taken.insert(name).inserted
    return name
  }

  private static func typeable(_ id: String) -> String {
    if id.utf8.count <= longest, id.utf8.last != 0x5F, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return id }
    var name = ""
    for scalar in id.unicodeScalars.prefix(4 * longest) {
      let isPlain =
        !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.isEmpty, name.last != "_" { name.append("_") }
    }
    while name.last == "_" { name.removeLast() }
    guard id.utf8.count > longest else { return name }
    let head = Text(name)
    let end = head.scalarBoundary(atOrBefore: ByteOffset(longest - 40))
    return head.string(.zero..<end) + "~" + ContentHash(of: Text(id)).hexadecimal.prefix(12)
  }
}
