/// What a token is in a name: outside of all, or the beginning, the inside, the last or the only token of one (BILOU; Ratinov and Roth,
/// 2009), with the type of the name.
package struct NameLabel: Hashable, Sendable {
  package enum Position: UInt8, Sendable {
    case begin, inside, last, unit
  }

  /// 0 outside, else 1 + 4 × type + position.
  package let number: UInt8

  package static let count = 13
  package static let outside = NameLabel(number: 0)

  package init(number: UInt8) { self.number = number }

  package init(_ type: NameType, _ position: Position) { number = 1 + type.rawValue * 4 + position.rawValue }

  /// The labels of a name of `count` tokens.
  package static func labels(of type: NameType, count: Int) -> [NameLabel] {
    if count == 1 { return [NameLabel(type, .unit)] }
    return [NameLabel(type, .begin)] + Array(repeating: NameLabel(type, .inside), count: max(0, count - 2)) + [
      NameLabel(type, .last)
    ]
  }

  package var type: NameType? { number == 0 ? nil : NameType(rawValue: (number - 1) / 4) }
  package var position: Position? { number == 0 ? nil : Position(rawValue: (number - 1) % 4) }

  /// Whether a name goes on behind this label.
  package var isOpen: Bool { position == .begin || position == .inside }

  /// Whether this label goes on with the name of the one before it.
  package var goesOn: Bool { position == .inside || position == .last }

  package func canFollow(_ previous: NameLabel) -> Bool {
    previous.isOpen ? goesOn && type == previous.type : !goesOn
  }

  /// The names in a sequence of labels, as ranges of its places.
  package static func names(in labels: some RandomAccessCollection<NameLabel>) -> [(tokens: Range<Int>, type: NameType)] {
    var names: [(tokens: Range<Int>, type: NameType)] = []
    var start = 0
    for (place, label) in labels.enumerated() {
      guard let type = label.type, let position = label.position else { continue }
      if position == .begin || position == .unit { start = place }
      if position == .last || position == .unit { names.append((start..<(place + 1), type)) }
    }
    return names
  }
}
