/// Clubs that are called by their town alone: "Chelsea beat Arsenal", in an article on matches.
///
/// A town of which the tables know a club ("Chelsea FC") is the club in all of an article that speaks of matches, once something is said of it
/// there that is said of teams; except behind words for a place ("in Chelsea").
struct ClubRule {
  private let words: TaggerWords
  private let gazetteer: GazetteerTable

  init(_ words: TaggerWords, _ gazetteer: GazetteerTable) {
    self.words = words
    self.gazetteer = gazetteer
  }

  /// - Parameter names: in order and disjoint, as is the result.
  func apply(to names: [FoundName]) -> [FoundName] {
    let towns = names.indices.filter { names[$0].type == .place && hasClub(names[$0].tokens) }
    if towns.isEmpty || !isOnMatches { return names }
    let teams = Set(towns.filter { playsOrIsPlayed(names[$0].tokens) }.map { words.sequence(names[$0].tokens) })
    var names = names
    for town in towns where teams.contains(words.sequence(names[town].tokens)) && !isLocated(names[town].tokens) {
      names[town].type = .organisation
    }
    return names
  }

  private func hasClub(_ town: Range<Int>) -> Bool {
    guard town.count <= 2 else { return false }
    let hash = words.sequence(town)
    return Self.clubNouns.contains { gazetteer[hash.followed(by: $0)].kinds.isSuperset(of: [.organisation, .group]) }
  }

  /// The fewest words of matches that make an article one on matches.
  private static let leastWords = 3

  private var isOnMatches: Bool {
    var count = 0
    for word in words.words where Self.matchWords.contains(word.folded) {
      count += 1
      if count == Self.leastWords { return true }
    }
    return false
  }

  private func playsOrIsPlayed(_ town: Range<Int>) -> Bool {
    let before = town.lowerBound - 1
    if before >= 0, Self.before.contains(words[before].folded) { return true }
    var next = town.upperBound
    // "Chelsea's striker", "Chelsea have won".
    while next < words.words.count, next < town.upperBound + 2, Self.between.contains(words[next].folded) { next += 1 }
    return next < words.words.count && words[next].casing == .lower && Self.behind.contains(words[next].folded)
  }

  private func isLocated(_ town: Range<Int>) -> Bool {
    town.lowerBound > 0 && Self.locating.contains(words[town.lowerBound - 1].folded)
  }

  private static let clubNouns = FoldedHash.words("fc united city afc rovers town athletic wanderers albion county hotspur cf")
  private static let matchWords = Set(
    FoldedHash.words(
      """
      match matches goal goals striker midfielder goalkeeper defender penalty league cup season coach football footballer manager kick
      stoppage equaliser equalizer offside fixture derby promotion relegation semifinal semi-final substitute winger hat-trick
      """))
  private static let before = Set(
    FoldedHash.words("beat beating against versus v vs thrashed defeated joined signed champions leaders"))
  private static let between = Set(FoldedHash.words("s have has had will were was also then"))
  private static let behind = Set(
    FoldedHash.words(
      """
      beat won win wins lost lose loses drew scored score thrashed defeated signed sold face faces host hosts striker midfielder defender
      goalkeeper winger captain coach manager boss fans supporters players squad defence defense side forward equalised equalized
      conceded led trailed sacked clinched
      """))
  private static let locating = Set(FoldedHash.words("in near across around outside inside to of"))
}
