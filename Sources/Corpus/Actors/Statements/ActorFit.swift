/// How well an actor fits what a reference says.
struct ActorFit {
  let unit: Int
  private let kind: Actor.Kind
  private let isCalled: Bool
  private let isThere: Bool
  private let count: Int
  private let isMostly: Bool

  /// - Parameters:
  ///   - unit: the one that the group is named by.
  ///   - isCalled: whether its name is the reference's.
  ///   - isThere: whether the article that the reference names mentions it.
  ///   - count: how many of its mentions, of `all`, are written like a name of the reference.
  init(unit: Int, kind: Actor.Kind, isCalled: Bool, isThere: Bool, count: Int, of all: Int) {
    self.unit = unit
    self.kind = kind
    self.isCalled = isCalled
    self.isThere = isThere
    self.count = count
    isMostly = count > 0 && count * 2 >= all
  }

  /// The unit of the best fit; nil when nothing is meant.
  ///
  /// Only what has the reference's name, or is mostly written by its names, can be meant: "Hope" is not Bob Hope. Something of another
  /// kind is meant only when nothing else can be, and never a country for what is none. A file states the kind that is right, not the one
  /// that was found; there a name is enough.
  static func best(_ fits: [ActorFit], for reference: ActorReference, _ origin: ActorStatement.Origin) -> Int? {
    let meant = fits.filter { $0.isCalled || $0.isMostly }
    let ofKind = meant.filter { reference.kind == nil || $0.kind == reference.kind }
    if let best = ofKind.max(by: isLess) { return best.unit }
    if case .file = origin { return meant.max(by: isLess)?.unit }
    guard meant.count == 1, let only = meant.first, (only.kind == .country) == (reference.kind == .country) else { return nil }
    return only.unit
  }

  private static func isLess(_ left: ActorFit, _ right: ActorFit) -> Bool {
    if left.isCalled != right.isCalled { return right.isCalled }
    if left.isThere != right.isThere { return right.isThere }
    return left.count != right.count ? left.count < right.count : left.unit > right.unit
  }
}
