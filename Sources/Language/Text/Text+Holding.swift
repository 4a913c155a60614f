extension Text {
  /// Whether some bytes stand in the text, one behind the other.
  public func holds(_ piece: [UInt8]) -> Bool {
    guard let first = piece.first, piece.count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      piece.withUnsafeBufferPointer { piece in
        var start = 0
        while start <= bytes.count - piece.count {
          guard let found = bytes[start...(bytes.count - piece.count)].firstIndex(of: first) else { return false }
          if bytes[found..<(found + piece.count)].elementsEqual(piece) { return true }
          start = found + 1
        }
        return false
      }
    }
  }
}
