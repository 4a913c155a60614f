/// What somebody asks of another: a request, an appeal, an invitation.
struct Request: Sendable {
  /// The place of its word among the tokens of the sentence.
  let place: Int32
  var asker: Party
  var asked: Party

  /// Who is told to ask, or to be asked: one, and who or what may stand for him.
  struct Party: Sendable {
    /// Places in `ActorIndex.actors`.
    private(set) var actors: [Int32] = []
    /// A bit for each kind of them.
    private var kinds: UInt8 = 0

    static let unknown = Party()

    var isKnown: Bool { !actors.isEmpty }

    mutating func add(_ actor: Int32, _ kind: Actor.Kind) {
      if !actors.contains(actor) { actors.append(actor) }
      kinds |= Self.bit(kind)
    }

    private static func bit(_ kind: Actor.Kind) -> UInt8 {
      switch kind {
      case .person: 1
      case .organisation: 2
      case .country: 4
      case .place: 8
      }
    }

    func shares(with other: Party) -> Bool { actors.contains { other.actors.contains($0) } }

    /// Whether it is somebody else: another one of a kind. A government and its country may be one.
    func excludes(_ other: Party) -> Bool { kinds & other.kinds != 0 && !shares(with: other) }
  }

  /// How much speaks for one request: 0.6 when one asks in both, or one is asked, 1 for both; 0 when nobody is known to, and when it is
  /// somebody else.
  func agreement(with other: Request) -> Float {
    if asker.excludes(other.asker) || asked.excludes(other.asked) { return 0 }
    return switch (asker.shares(with: other.asker), asked.shares(with: other.asked)) {
    case (true, true): 1
    case (false, false): 0
    default: 0.6
    }
  }

  var namesAnybody: Bool { asker.isKnown || asked.isKnown }

  /// Takes from what was told before it who is not told again: "an invitation", "such a request", "they also requested ships".
  mutating func complete(by earlier: Request) {
    if asker.excludes(earlier.asker) || asked.excludes(earlier.asked) { return }
    if !asker.isKnown { asker = earlier.asker }
    if !asked.isKnown { asked = earlier.asked }
  }
}

/// What an article has told of requests so far.
struct ToldRequests {
  private var last: (request: Request, sentence: Int)?

  /// So many sentences on, a request still needs nobody named.
  private static let reach = 3

  /// The requests of a sentence, each with those whom an earlier one named; and whether one that names nobody points back at that.
  mutating func completed(_ requests: [Request], in sentence: Int) -> (all: [Request], pointing: PassageFeatures.Pointing) {
    var pointing = PassageFeatures.Pointing.none
    let all = requests.compactMap { request -> Request? in
      var request = request
      if let last, sentence - last.sentence <= Self.reach {
        if !request.namesAnybody, last.sentence < sentence { pointing = .back(by: Int32(sentence - last.sentence)) }
        request.complete(by: last.request)
      }
      guard request.namesAnybody else { return nil }
      last = (request, sentence)
      return request
    }
    return (all, pointing)
  }
}

extension EventMaterial {
  /// How much speaks for it that two sentences tell of one request, both as made, or both as one that may be or is not; from 0 to 1.
  ///
  /// - Parameter ifMade: whether only what was asked for counts, and not what may be.
  func requestAgreement(_ one: Int, _ other: Int, ifMade: Bool = false) -> Float {
    sentences[one].requests.reduce(0) { max($0, agreement(of: $1, in: one, with: other, ifMade: ifMade)) }
  }

  /// Where in a sentence stand the words that ask for what another one tells of too; tokens of the sentence, ascending.
  func sharedRequests(_ one: Int, _ other: Int) -> [Int32] {
    sentences[one].requests.filter { agreement(of: $0, in: one, with: other, ifMade: false) > 0 }.map(\.place)
  }

  private func agreement(of request: Request, in one: Int, with second: Int, ifMade: Bool) -> Float {
    let (first, second) = (sentences[one], sentences[second])
    return second.requests.reduce(0) { most, other in
      let isOneMode = [Report.Modality.hypothetical, .denied].allSatisfy {
        let isCued = first.isCued($0, at: request.place)
        return isCued == second.isCued($0, at: other.place) && !(ifMade && isCued)
      }
      return isOneMode ? max(most, request.agreement(with: other)) : most
    }
  }
}
