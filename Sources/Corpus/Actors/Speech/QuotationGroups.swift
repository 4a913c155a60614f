import Language

/// The quotations of some articles, with those that are the same words put together.
///
/// Two quotations in marks are the same when one holds nearly all words of the other, in runs of three, and not two different actors speak
/// them. Candidates are found by an index of those runs, so the work grows with the text and not with its square.
public struct QuotationGroups: Sendable {
  /// One quotation in one article.
  public struct Version: Hashable, Sendable {
    /// The place of the article in the analysis.
    public let article: Int
    public let utterance: ArticleSpeech.Utterance
    /// Whether another version has words that this one leaves out.
    public let isCut: Bool
  }

  /// The versions of one quotation, in order of articles and places; one alone for most.
  public struct Group: Hashable, Sendable {
    public let versions: [Version]
    public let speaker: String?
    public let actor: ActorID?
    /// The longest version's place in `versions`.
    public let fullest: Int
  }

  /// In order of their first versions.
  public let groups: [Group]

  /// - Parameter articles: places in `analysis.articles`, ascending.
  public init(_ analysis: CorpusAnalysis, articles: [Int]) {
    var found: [(article: Int, utterance: ArticleSpeech.Utterance)] = []
    for article in articles {
      for utterance in analysis.speech(of: article).utterances where utterance.quotation.isSpeech {
        found.append((article, utterance))
      }
    }
    let words = found.map { item in
      item.utterance.quotation.kind == .direct ? Self.words(analysis.articles[item.article].article.text, item.utterance.range) : []
    }
    var sets = DisjointSets()
    for _ in found { _ = sets.add() }
    for (left, right) in Self.candidates(words) where found[left].article != found[right].article {
      let actors = (found[left].utterance.actor, found[right].utterance.actor)
      if let one = actors.0, let other = actors.1, one != other { continue }
      if Self.isSame(words[left], words[right]) { sets.join(left, right) }
    }
    var members: [Int: [Int]] = [:]
    for index in found.indices { members[sets.representative(of: index), default: []].append(index) }
    groups = members.values.sorted { $0[0] < $1[0] }.map {
      Self.group($0.map { (found[$0].article, found[$0].utterance, words[$0]) })
    }
  }

  private static func group(_ members: [(article: Int, utterance: ArticleSpeech.Utterance, words: [UInt64])]) -> Group {
    let longest = members.map(\.words.count).max() ?? 0
    let all = Set(members.flatMap(\.words))
    let versions = members.map { member in
      let missing = all.subtracting(member.words).count
      return Version(
        article: member.article, utterance: member.utterance,
        isCut: members.count > 1 && missing > max(1, longest / Self.tolerance))
    }
    let spoken = members.first { $0.utterance.actor != nil } ?? members.first { $0.utterance.speaker != nil } ?? members[0]
    return Group(
      versions: versions, speaker: spoken.utterance.speaker, actor: spoken.utterance.actor,
      fullest: members.firstIndex { $0.words.count == longest } ?? 0)
  }

  /// Of so many words one may be missing without the quotation being a cut one.
  private static let tolerance = 12

  // MARK: Words

  /// Hashes of the folded words of a span.
  private static func words(_ text: Text, _ range: ByteRange) -> [UInt64] {
    Tokenizer.tokens(in: text, range).filter { $0.kind != .punctuation }.map { Folding.foldedHash(text[$0.range]) }
  }

  private static let run = 3
  /// A run that more quotations have says nothing.
  private static let mostOfOneRun = 24

  private static func runs(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= run else { return [] }
    return (0...(words.count - run)).map { start in
      words[start..<(start + run)].reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
    }
  }

  /// Pairs that share a run of words, the earlier first.
  private static func candidates(_ words: [[UInt64]]) -> [(Int, Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (index, words) in words.enumerated() where words.count >= 4 {
      for run in Set(runs(words)) { holders[run, default: []].append(index) }
    }
    var pairs: Set<[Int]> = []
    for holders in holders.values where holders.count > 1 && holders.count <= mostOfOneRun {
      for (place, left) in holders.enumerated() { for right in holders[(place + 1)...] { pairs.insert([left, right]) } }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  /// Whether the shorter one's runs of words are, for the most part, in the longer one.
  private static func isSame(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let runs = Set(runs(short))
    return !runs.isEmpty && runs.intersection(Self.runs(long)).count * 10 >= runs.count * 6
  }
}
