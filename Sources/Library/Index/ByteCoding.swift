/// Writes numbers and strings as bytes, small numbers in one byte (LEB128).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(unsigned number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Zigzag: numbers near zero are short, whichever side they are on.
  mutating func write(signed number: Int) { write(unsigned: UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))) }

  /// Whole numbers are short, all others are their eight bytes; what comes back is the same to the last bit.
  mutating func write(double number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 52, Double(whole).bitPattern == number.bitPattern {
      write(unsigned: UInt(bitPattern: (whole << 1) ^ (whole >> (Int.bitWidth - 1))) << 1)
    } else {
      write(unsigned: 1)
      write(fixed: number.bitPattern)
    }
  }

  mutating func write(string: String) {
    write(unsigned: UInt(string.utf8.count))
    bytes += string.utf8
  }

  mutating func write(bytes written: [UInt8]) {
    write(unsigned: UInt(written.count))
    bytes += written
  }

  /// All bytes of a number, the lowest first.
  mutating func write(fixed number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

/// Reads what a ``ByteWriter`` wrote. Of bytes that nobody wrote so, every call gives nil: none of them traps.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - place }

  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func unsigned() -> UInt? {
    var number: UInt = 0
    var shift = 0
    while let byte = byte() {
      let part = UInt(byte & 0x7F)
      guard shift < UInt.bitWidth, (part << shift) >> shift == part else { return nil }
      number |= part << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func signed() -> Int? { unsigned().map(Self.fromZigzag) }

  mutating func double() -> Double? {
    guard let head = unsigned() else { return nil }
    if head & 1 == 0 { return Double(Self.fromZigzag(head >> 1)) }
    return head == 1 ? fixed(UInt64.self).map(Double.init(bitPattern:)) : nil
  }

  mutating func string() -> String? {
    guard let count = count() else { return nil }
    defer { place += count }
    return String(validating: bytes[place..<(place + count)], as: UTF8.self)
  }

  mutating func byteString() -> [UInt8]? {
    guard let count = count() else { return nil }
    defer { place += count }
    return Array(bytes[place..<(place + count)])
  }

  /// A number of things that follow, each of a byte at least.
  mutating func count() -> Int? { unsigned().flatMap { $0 <= UInt(remaining) ? Int($0) : nil } }

  mutating func fixed<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    let size = Number.bitWidth / 8
    guard remaining >= size else { return nil }
    defer { place += size }
    return bytes[place..<(place + size)].reversed().reduce(0) { $0 << 8 | Number($1) }
  }

  private static func fromZigzag(_ number: UInt) -> Int { Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1) }
}
