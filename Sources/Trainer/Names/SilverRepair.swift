import Language

/// Mends what the silver labels do to words that reach us written otherwise: their tokens kept "U.S.-led" whole, so the name in it is not
/// marked, and their news agency writes "U.N." with stops alone.
struct SilverRepair {
  private var types: [ArraySlice<UInt8>: [Int]] = [:]

  /// Learns what single words name.
  init(_ texts: [MarkedText]) {
    for text in texts {
      for name in text.names where !text.text[name.range].contains(0x20) {
        types[text.text[name.range], default: [0, 0, 0]][Int(name.type.rawValue)] += 1
      }
    }
  }

  /// The texts, mended; every other one with its acronyms without stops.
  func repaired(_ texts: [MarkedText]) -> [MarkedText] {
    texts.enumerated().map { place, text in
      let marked = MarkedText(id: text.id, text: text.text, names: text.names + beforeHyphens(text))
      return place % 2 == 1 ? Self.withoutStops(marked) : marked
    }
  }

  /// The names in front of "-led", "-backed" and so on that no one marked.
  private func beforeHyphens(_ text: MarkedText) -> [MarkedText.Name] {
    var found: [MarkedText.Name] = []
    for sentence in text.sentences {
      let tokens = sentence.tokens
      for place in tokens.indices.dropLast(2) where text.text[tokens[place + 1].range].elementsEqual([0x2D]) {
        guard tokens[place].letterCase != .lower, tokens[place + 2].letterCase == .lower,
          tokens[place].range.upperBound == tokens[place + 1].range.lowerBound,
          let counts = types[text.text[tokens[place].range]], let most = counts.max(), most >= 5,
          most * 10 >= counts.reduce(0, +) * 9,
          let type = counts.firstIndex(of: most).flatMap({ NameType(rawValue: UInt8($0)) }),
          !text.names.contains(where: { $0.range.overlap(with: tokens[place].range) > 0 })
        else { continue }
        found.append(MarkedText.Name(range: tokens[place].range, type: type))
      }
    }
    return found
  }

  /// The text with `U.N.` as `UN`.
  private static func withoutStops(_ text: MarkedText) -> MarkedText {
    let bytes = text.text.bytes
    var result: [UInt8] = []
    /// For each byte, and the end, where it went.
    var places: [Int] = []
    for (index, byte) in bytes.enumerated() {
      places.append(result.count)
      if byte == 0x2E, isInAcronym(bytes, index) { continue }
      result.append(byte)
    }
    places.append(result.count)
    let names = text.names.map { name in
      MarkedText.Name(
        range: ByteRange(bytes: places[name.range.lowerBound.value]..<places[name.range.upperBound.value]), type: name.type)
    }
    return MarkedText(id: text.id, text: Text(validUTF8: result), names: names)
  }

  /// Whether the stop at `index` stands behind one of several single capitals; the last stop of all stays where a sentence may end.
  private static func isInAcronym(_ bytes: [UInt8], _ index: Int) -> Bool {
    func isCapital(_ place: Int) -> Bool { bytes.indices.contains(place) && bytes[place] &- 0x41 < 26 }
    func isStop(_ place: Int) -> Bool { bytes.indices.contains(place) && bytes[place] == 0x2E }
    guard isCapital(index - 1), !isCapital(index - 2) else { return false }
    let goesOn = isCapital(index + 1) && isStop(index + 2)
    let wentOn = isStop(index - 2) && isCapital(index - 3)
    return goesOn || wentOn && !(bytes.indices.contains(index + 2) && bytes[index + 1] == 0x20 && isCapital(index + 2))
  }
}
