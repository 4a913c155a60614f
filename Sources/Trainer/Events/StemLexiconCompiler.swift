import Foundation
import Language

/// Makes the lexicon of stems of word vectors and of event weights.
///
/// A stem's vector is the sum of its words' unit vectors, frequent words first. Similar are stems whose vectors' cosine is high against
/// what both have to their nearest others, so that a stem that is near to everything is near to nothing (cross-domain similarity local
/// scaling; Conneau and others 2018, "Word Translation Without Parallel Data").
struct StemLexiconCompiler {
  /// Words after these, by frequency, are left out.
  private static let words = 30_000
  private static let dimensions = 64
  /// So many nearest stems say how crowded a stem's surroundings are.
  private static let crowd = 10
  /// The least cosine, scaled, of similar stems; and the most similar stems of a stem.
  private static let least: Float = 0.5
  private static let mostSimilar = 12

  /// Holds vectors-words.txt, vectors-40000x64.f16 (row-major, little-endian half floats) and event-weights.tsv.
  let folder: String

  func compile() throws -> [UInt8] {
    let (stems, vectors) = try stemVectors()
    let weights = try eventWeights(stems: Set(stems))
    let similar = Self.similar(vectors)
    var entries: [[UInt8]: (weight: Double, vector: Int?)] = weights.mapValues { ($0, nil) }
    for (vector, stem) in stems.enumerated() where weights[stem] != nil || !similar[vector].isEmpty {
      entries[stem] = (weights[stem] ?? 0, vector)
    }
    let order = entries.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    return StemLexicon.bytes(
      of: order.map { stem in
        let entry = entries[stem] ?? (0, nil)
        let near = entry.vector.map { similar[$0] } ?? []
        return StemLexicon.Entry(
          stem: stem, eventWeight: entry.weight,
          similar: near.compactMap { other in places[stems[other.stem]].map { (entry: $0, similarity: Double(other.similarity)) } })
      })
  }

  private func lines(_ name: String) throws -> [Substring] {
    try String(contentsOf: URL(fileURLWithPath: folder + "/" + name), encoding: .utf8).split(separator: "\n")
  }

  /// - Parameter stems: those of words.
  private func eventWeights(stems: Set<[UInt8]>) throws -> [[UInt8]: Double] {
    var weights: [[UInt8]: Double] = [:]
    for line in try lines("event-weights.tsv") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let weight = Double(fields[1]), weight >= 0.05 else { continue }
      var stem = Array(fields[0].utf8)
      // The table's stems are not to be stemmed again ("releas"), but for those of irregular forms ("fought").
      if !stems.contains(stem) { StemReader.stem(&stem) }
      if stem.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), stem.count > 1 { weights[stem] = max(weights[stem] ?? 0, weight) }
    }
    return weights
  }

  /// The stems of the words, in the order of their most frequent word, and their unit vectors.
  private func stemVectors() throws -> (stems: [[UInt8]], vectors: [[Float]]) {
    let words = try lines("vectors-words.txt")
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/vectors-40000x64.f16")))
    var stems: [[UInt8]] = []
    var places: [[UInt8]: Int] = [:]
    var vectors: [[Float]] = []
    for (row, word) in words.prefix(Self.words).enumerated() {
      var stem = Array(word.utf8)
      guard stem.count > 1, stem.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), !StopWords.contains(stem) else { continue }
      StemReader.stem(&stem)
      let place = places[stem] ?? stems.count
      if place == stems.count {
        places[stem] = place
        stems.append(stem)
        vectors.append(Array(repeating: 0, count: Self.dimensions))
      }
      let share = 1 / Float(row + 100)
      let vector = Self.unit(Self.vector(data, row: row))
      for dimension in 0..<Self.dimensions { vectors[place][dimension] += share * vector[dimension] }
    }
    return (stems, vectors.map(Self.unit))
  }

  private static func vector(_ data: [UInt8], row: Int) -> [Float] {
    (0..<dimensions).map { dimension in
      let place = 2 * (row * dimensions + dimension)
      guard place + 1 < data.count else { return 0 }
      return Float(Float16(bitPattern: UInt16(data[place]) | UInt16(data[place + 1]) << 8))
    }
  }

  private static func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / max(length, 1e-6) }
  }

  // MARK: Similar stems

  private static func similar(_ vectors: [[Float]]) -> [[(stem: Int, similarity: Float)]] {
    let rows = vectors.map(Row.init)
    let crowded = rows.indices.map { row in
      var nearest = [Float](repeating: 0, count: crowd)
      for other in rows.indices where other != row {
        let cosine = rows[row].dot(rows[other])
        guard cosine > nearest[crowd - 1] else { continue }
        let place = nearest.firstIndex { cosine > $0 } ?? crowd - 1
        nearest.insert(cosine, at: place)
        nearest.removeLast()
      }
      return nearest.reduce(0, +) / Float(crowd)
    }
    let usual = crowded.reduce(0, +) / Float(max(crowded.count, 1))
    return rows.indices.map { row in
      var found: [(stem: Int, similarity: Float)] = []
      for other in rows.indices where other != row {
        let cosine = rows[row].dot(rows[other])
        let scaled = cosine - max(0, (crowded[row] + crowded[other]) / 2 - usual)
        if scaled >= least { found.append((other, scaled)) }
      }
      return Array(found.sorted { ($1.similarity, $0.stem) < ($0.similarity, $1.stem) }.prefix(mostSimilar))
    }
  }

  /// A vector of 64 components.
  private struct Row {
    private let parts: (SIMD16<Float>, SIMD16<Float>, SIMD16<Float>, SIMD16<Float>)

    init(_ vector: [Float]) {
      func part(_ number: Int) -> SIMD16<Float> { SIMD16(vector[(16 * number)..<(16 * number + 16)]) }
      parts = (part(0), part(1), part(2), part(3))
    }

    @inline(__always)
    func dot(_ other: Row) -> Float {
      let sums = (parts.0 * other.parts.0 + parts.1 * other.parts.1) + (parts.2 * other.parts.2 + parts.3 * other.parts.3)
      let eight = sums.lowHalf + sums.highHalf
      let four = eight.lowHalf + eight.highHalf
      return four.x + four.y + (four.z + four.w)
    }
  }
}
