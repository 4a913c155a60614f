/// Whether a file begins as JSON does.
enum JSONHead {
  /// Prose may begin with a bracket too ("[Reuters] …", "{sic}"): JSON is what goes on with a key, or with an object in a list.
  ///
  /// - Parameters:
  ///   - head: without white space in front.
  ///   - isNamedJSON: whether the file's name says so; then any list counts.
  static func isJSON(_ head: ArraySlice<UInt8>, isNamedJSON: Bool) -> Bool {
    guard let first = head.first, first == 0x7B || first == 0x5B else { return false }
    let inside = head.dropFirst().drop { $0 <= 0x20 }
    guard let next = inside.first else { return isNamedJSON }
    if first == 0x7B { return next == 0x22 && hasColon(behindKey: inside.dropFirst()) || next == 0x7D && isNamedJSON }
    return next == 0x7B && isJSON(inside, isNamedJSON: isNamedJSON) || isNamedJSON
  }

  private static func hasColon(behindKey key: ArraySlice<UInt8>) -> Bool {
    guard let quote = key.firstIndex(of: 0x22) else { return false }
    return key[(quote + 1)...].first { $0 > 0x20 } == 0x3A
  }
}
