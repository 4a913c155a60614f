/// Parts a group of sentences of which some tell that something was asked for, and others that it was done: "Tripoli asked for soldiers",
/// "soldiers were sent", "soldiers were sent as Tripoli had asked for them".
struct RequestParting {
  let material: EventMaterial
  /// How well two groups go together.
  let likeness: ([Int], [Int]) -> Double
  /// From this likeness on two groups are one.
  let least: Double

  /// The parts of a group, ascending as its sentences are; the group itself where it tells of nothing but the request, or of no one request.
  func parts(_ members: [Int]) -> [[Int]] {
    let asking = members.filter { one in
      members.contains { isOfOther(one, $0) && material.requestAgreement(one, $0, ifMade: true) > 0 }
    }
    let others = members.filter { !asking.contains($0) }
    guard !asking.isEmpty, !others.isEmpty else { return [members] }
    let onlyAsking = asking.filter { likeness([$0], others) < least }
    return onlyAsking.isEmpty ? [members] : [asking, members.filter { !onlyAsking.contains($0) }]
  }

  private func isOfOther(_ one: Int, _ other: Int) -> Bool {
    material.sentences[one].passage.article != material.sentences[other].passage.article
  }
}
