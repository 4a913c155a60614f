extension Text {
  /// Where some bytes stand, disjoint, in order.
  public func places(of needle: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var places: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place <= bytes.count - needle.count {
        if bytes[place] == first, bytes[place..<(place + needle.count)].elementsEqual(needle) {
          places.append(place..<(place + needle.count))
          place += needle.count
        } else {
          place += 1
        }
      }
    }
    return places
  }

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
