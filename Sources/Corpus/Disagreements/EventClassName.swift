/// What a class of happenings is called where a value is said to be of it: "date of the vote", "$ of the agreement".
extension EventClass {
  var noun: String {
    switch self {
    case .abduct: "abduction"
    case .accept: "acceptance"
    case .acquit: "acquittal"
    case .agree: "agreement"
    case .appoint: "appointment"
    case .arm: "arms"
    case .bear: "birth"
    case .build: "building"
    case .burn: "fire"
    case .buy: "purchase"
    case .close: "closing"
    case .convict: "conviction"
    case .deploy: "sending"
    case .discover: "discovery"
    case .employ: "jobs"
    case .evacuate: "evacuation"
    case .explode: "explosion"
    case .fail: "failure"
    case .injure: "injury"
    case .investigate: "investigation"
    case .kill: "death"
    case .marry: "marriage"
    case .meet: "meeting"
    case .open: "opening"
    case .perform: "performance"
    case .phone: "call"
    case .punish: "sentence"
    case .ratify: "decision"
    case .refuse: "refusal"
    case .resign: "departure"
    case .sell: "sale"
    case .sicken: "illness"
    case .space: "space flight"
    case .steal: "theft"
    case .win: "victory"
    case .withdraw: "withdrawal"
    case .ask: "request"
    case .arrest, .attack, .award, .ceasefire, .charge, .crash, .escape, .fall, .hold, .launch, .leak, .offer, .overthrow, .protest,
      .quake, .rescue, .rise, .sanction, .score, .storm, .strike, .support, .trial, .visit, .vote:
      "\(self)"
    }
  }

  /// What became of people to whom it happened: "killed".
  var fate: String? {
    switch self {
    case .kill: "killed"
    case .injure: "injured"
    case .arrest: "arrested"
    case .abduct: "abducted"
    case .rescue: "rescued"
    case .charge: "charged"
    case .convict: "convicted"
    case .evacuate: "evacuated"
    default: nil
    }
  }
}
