/// What a sentence of the first article shares with the one of the second that is looked at.
struct SharedThings {
  /// Whether there is any word or actor.
  var isAny = false
  /// How much of the weight of the second's words the first has something like; and the other way round.
  var soft: Float = 0
  var reverse: Float = 0
  var likeEvents: Float = 0
  /// The places of the likest two words that name happenings.
  var anchors: (first: Int32, second: Int32) = (-1, -1)
  /// The weights of the words and actors that both have, less for those that stand in many sentences of the two articles.
  var local = Greatest()
  var actors: Float = 0
  var actorSquares: Float = 0
  var actorCount: Float = 0
  /// For each clause of the first and each of the second what their like words and the actors of both weigh; and, a bit for each, whether
  /// there is any such word.
  private var clauses = SIMD16<Float>(repeating: 0)
  private var clausesOfWords: UInt16 = 0

  @inline(__always)
  mutating func addWord(_ first: UInt8, _ second: UInt8, _ weight: Float) {
    let place = Int(first) * 4 + Int(second)
    clauses[place] += weight
    clausesOfWords |= 1 << UInt16(place)
  }

  @inline(__always)
  mutating func addActor(_ first: UInt8, _ second: UInt8, _ weight: Float) {
    guard first < PassageFeatures.Clauses.most, second < PassageFeatures.Clauses.most else { return }
    clauses[Int(first) * 4 + Int(second)] += weight
  }

  /// How like the likest two clauses are that have a like word, by what all in each of them weighs.
  func likestClause(_ first: SIMD4<Float>, _ second: SIMD4<Float>) -> Float {
    var likest: Float = 0
    var rest = clausesOfWords
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      likest = max(likest, clauses[place] / max(first[place >> 2] + second[place & 3], Self.leastClauses))
      rest &= rest - 1
    }
    return min(2 * likest, 1)
  }

  /// Two clauses that weigh less are no clauses: "he said".
  private static let leastClauses: Float = 5
}
