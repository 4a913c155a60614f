import CModel
import Foundation

/// The weights of the tagger: for each row, which a feature is hashed to, one weight a label; and one for each label behind another.
///
/// Weights are whole numbers; `unit` of them are one step of the perceptron that they were learned by. In the program the model is a file of
/// its rows that are not 0: magic, the number of bits of a row's number, three floats (unit, and slope and intercept of the confidence), the
/// transitions, the number of rows, and for each row the distance from the one before it (LEB128), a mask of its labels and their weights.
package struct NameModel: Sendable {
  package static let magic: [UInt8] = Array("SNM1".utf8)

  package var rows: [SIMD16<Int8>]
  package let bits: Int
  /// By 13 × previous label + label; the 14th previous label is the start of a sentence.
  package var transitions: [Int32]
  package var unit: Float
  /// Of the logistic function that makes the logarithm of a margin a confidence.
  package var slope: Float
  package var intercept: Float

  package init(
    rows: [SIMD16<Int8>], bits: Int, transitions: [Int32], unit: Float, slope: Float, intercept: Float
  ) {
    self.rows = rows
    self.bits = bits
    self.transitions = transitions
    self.unit = unit
    self.slope = slope
    self.intercept = intercept
  }

  /// The model in the program, read when the first article is analysed.
  package static let shared = NameModel(
    bytes: UnsafeRawBufferPointer(start: cmodel_name_model(), count: cmodel_name_model_size()))

  /// The row of a feature.
  @inline(__always)
  package static func row(_ template: UInt64, _ value: UInt64, bits: Int) -> Int {
    var hash = (value &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 31
    hash &*= 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }

  /// Between 0 and 1: how sure a name is whose best labelling beats the best other one by `margin`.
  func confidence(margin: Int32) -> Double {
    let score = Double(slope) * log(1 + max(0, Double(margin) / Double(unit))) + Double(intercept)
    return 1 / (1 + exp(-score))
  }

  // MARK: The file

  /// A model as `bytes` gives it; a file that can't be read gives one that finds no names.
  package init(bytes: UnsafeRawBufferPointer) {
    var reader = ModelReader(bytes)
    guard reader.bytes(4).elementsEqual(Self.magic), let bits = reader.byte(), bits >= 1, bits <= 24 else {
      self.init(rows: [.zero], bits: 1, transitions: Self.noTransitions, unit: 1, slope: 0, intercept: 0)
      rows = [.zero, .zero]
      return
    }
    let numbers = (reader.float(), reader.float(), reader.float())
    let transitions = (0..<(NameLabel.count + 1) * NameLabel.count).map { _ in Int32(reader.int16()) }
    var rows = [SIMD16<Int8>](repeating: .zero, count: 1 << Int(bits))
    var row = -1
    for _ in 0..<reader.count() {
      row += reader.count()
      let mask = UInt16(bitPattern: reader.int16())
      guard rows.indices.contains(row) else { break }
      for label in 0..<NameLabel.count where mask >> UInt16(label) & 1 == 1 {
        rows[row][label] = Int8(bitPattern: reader.byte() ?? 0)
      }
    }
    self.init(
      rows: rows, bits: Int(bits), transitions: transitions, unit: numbers.0, slope: numbers.1, intercept: numbers.2)
  }

  private static let noTransitions = [Int32](repeating: 0, count: (NameLabel.count + 1) * NameLabel.count)

  /// The file of this model.
  package var bytes: [UInt8] {
    var writer = ModelWriter()
    writer.bytes += Self.magic
    writer.bytes.append(UInt8(bits))
    for number in [unit, slope, intercept] { writer.float(number) }
    for transition in transitions { writer.int16(Int16(clamping: transition)) }
    let used = rows.indices.filter { rows[$0] != .zero }
    writer.count(used.count)
    var last = -1
    for row in used {
      writer.count(row - last)
      last = row
      let labels = (0..<NameLabel.count).filter { rows[row][$0] != 0 }
      writer.int16(Int16(bitPattern: labels.reduce(0) { $0 | 1 << UInt16($1) }))
      for label in labels { writer.bytes.append(UInt8(bitPattern: rows[row][label])) }
    }
    return writer.bytes
  }
}

private struct ModelReader {
  private let all: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { all = bytes }

  mutating func byte() -> UInt8? {
    guard place < all.count else { return nil }
    defer { place += 1 }
    return all[place]
  }

  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).compactMap { _ in byte() } }

  mutating func int16() -> Int16 {
    let low = UInt16(byte() ?? 0)
    return Int16(bitPattern: low | UInt16(byte() ?? 0) << 8)
  }

  mutating func float() -> Float {
    Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(byte() ?? 0) << (8 * UInt32($1)) })
  }

  /// A number in LEB128.
  mutating func count() -> Int {
    var (value, shift) = (0, 0)
    while let byte = byte(), shift < 35 {
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }
}

private struct ModelWriter {
  var bytes: [UInt8] = []

  mutating func int16(_ value: Int16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  mutating func float(_ value: Float) {
    for byte in 0..<4 as Range<UInt32> { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> (8 * byte))) }
  }

  mutating func count(_ value: Int) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
