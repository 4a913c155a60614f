import Language

/// The outlet that an article's own words show to be its publisher: whom its sources spoke to, or whose channels its readers are asked to
/// follow.
///
/// "… told Reuters" is weak: others quote it. One such passage is as often somebody else's as the outlet's own, so an article speaks for an
/// outlet only when that outlet alone is spoken to, in several passages, when no other outlet is named in the text at all, and when the
/// outlet itself is not reported on ("according to Reuters", "Reuters reported").
enum OwnVoice {
  static func outlet(of parts: [ArticleSourceFinder.Part]) -> String? { channel(parts) ?? interviewer(parts)?.name }

  // MARK: Channels

  /// "Subscribe to Defenseweek channels in Google News": the name between the asking and the channels.
  private static func channel(_ parts: [ArticleSourceFinder.Part]) -> String? {
    for part in parts where part.kind.isBoilerplate && part.block.isShort {
      let words = part.block.string.split { $0.isWhitespace }.map(String.init)
      for opening in openings where words.count > opening.count && zip(words, opening).allSatisfy({ $0.lowercased() == $1 }) {
        var rest = words[opening.count...]
        while let first = rest.first, ["the", "our"].contains(first.lowercased()) { rest = rest.dropFirst() }
        let name = rest.prefix { !channels.contains(bare($0).lowercased()) }
        guard name.count < rest.count, (1...4).contains(name.count), name.allSatisfy({ $0.first?.isUppercase == true }) else {
          continue
        }
        let printed = withoutPossessive(name.joined(separator: " "))
        if let outlet = Outlets.known.named(printed) { return outlet.name }
        if !platforms.contains(printed.lowercased()) { return printed }
      }
    }
    return nil
  }

  private static let openings = [
    ["subscribe", "to"], ["follow"], ["sign", "up", "for"], ["sign", "up", "to"], ["join"], ["download"], ["like"], ["get"],
  ]
  private static let channels: Set<String> = [
    "channel", "channels", "newsletter", "newsletters", "app", "on", "in", "podcast", "alerts", "telegram", "updates",
  ]
  private static let platforms: Set<String> = [
    "google news", "google", "youtube", "facebook", "twitter", "instagram", "telegram", "whatsapp", "us", "our", "flipboard",
    "daily", "news",
    "breaking", "weekly", "apple news", "tiktok", "linkedin", "me", "him", "her", "them", "more", "email", "free",
  ]

  private static func bare(_ word: String) -> String { word.filter { $0.isLetter || $0.isNumber } }

  private static func withoutPossessive(_ name: String) -> String {
    for ending in ["'s", "’s", "'", "’"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return name
  }

  // MARK: Interviews

  /// The fewest passages in which an outlet is spoken to that is the article's own.
  private static let leastInterviews = 2

  /// The outlet that several passages speak to, when it is the only outlet in the text.
  private static func interviewer(_ parts: [ArticleSourceFinder.Part]) -> Outlet? {
    var spokenTo: [Outlet: Int] = [:]
    let text = parts.lazy.filter { $0.kind.isReporting && $0.block.range.count <= longestParagraph }
    for part in text {
      for place in cueEnds(part.block) where endsWithCue(part.block, place) {
        let following = part.block.text.bytes[place..<min(part.block.range.upperBound, place + Self.nameWindow)]
        let words = String(decoding: following, as: UTF8.self).split { $0.isWhitespace }
        if let outlet = outlet(at: words[...])?.outlet { spokenTo[outlet, default: 0] += 1 }
      }
    }
    guard spokenTo.count == 1, let (only, count) = spokenTo.first, count >= leastInterviews else { return nil }
    let others = text.filter { Outlets.known.mayBeMentioned(in: $0.block.text.bytes[$0.block.range]) }
      .flatMap { Outlets.known.allMentioned(in: $0.block.text.bytes, $0.block.range) }
    let isReported = text.contains {
      Outlets.known.mayBeMentioned(in: $0.block.text.bytes[$0.block.range]) && isReportedOn(only, in: $0.block)
    }
    return others.contains { $0 != only } || isReported ? nil : only
  }

  /// Whether a text says what an outlet reported.
  private static func isReportedOn(_ outlet: Outlet, in block: BlockText) -> Bool {
    let words = block.string.split { $0.isWhitespace }
    return words.indices.contains { index in
      guard words[index].first?.isUppercase == true, let found = Self.outlet(at: words[index...]), found.outlet == outlet else {
        return false
      }
      let next = index + found.length
      if next < words.count, reporting.contains(bare(String(words[next])).lowercased()) { return true }
      let front = words[..<index].suffix(3).map { bare(String($0)).lowercased() }
      return front.suffix(2) == ["according", "to"] || front.prefix(2) == ["according", "to"] && front.last == "the"
    }
  }

  private static let reporting: Set<String> = [
    "reported", "reports", "said", "says", "wrote", "writes", "quoted", "aired", "published", "broadcast", "cited", "first",
  ]

  /// In bytes; what is longer was written by no one.
  private static let longestParagraph = 20_000

  private static let cues: [[String]] = [
    ["told"], ["tell"], ["tells"], ["speaking", "to"], ["spoke", "to"], ["spoke", "with"], ["speaking", "with"],
    ["interview", "with"], ["interview", "to"], ["statement", "to"], ["comments", "to"], ["remarks", "to"], ["emailed"],
  ]
  /// Bytes behind a cue in which an outlet's name must end; more than any name has.
  private static let nameWindow = 96
  /// Bytes before the end of a cue in which all of it stands.
  private static let cueWindow = 20

  /// The places behind what may be the last word of a cue, before a capital: a quick look that leaves out nearly all text.
  private static func cueEnds(_ block: BlockText) -> [Int] {
    block.text.bytes.withUnsafeBufferPointer { bytes in
      cueLetters.withUnsafeBufferPointer { mayEndCue in
        var places: [Int] = []
        for index in block.range.dropFirst(shortestCue + 1) {
          let byte = bytes[index]
          guard bytes[index - 1] <= 0x20, byte &- 0x41 < 26 || byte >= 0x80, mayEndCue[Int(bytes[index - 2] | 0x20)] else {
            continue
          }
          if lastWordIsOfCue(bytes, block.range.lowerBound..<(index - 1)) { places.append(index - 1) }
        }
        return places
      }
    }
  }

  /// Whether the last word of a range is the last one of a cue; of a cue of two, whether the word before may be its first.
  private static func lastWordIsOfCue(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    var word: UInt64 = 0
    while start > range.lowerBound, bytes[start - 1] > 0x20, range.upperBound - start < 8 {
      start -= 1
      word = word << 8 | UInt64(bytes[start] | 0x20)
    }
    guard let mayStandBefore = lettersBefore[word] else { return false }
    // "to" and "with" are the last words of cues of two; most stand behind other words.
    return mayStandBefore.isEmpty || start > range.lowerBound + 1 && mayStandBefore.contains(bytes[start - 2] | 0x20)
  }

  /// The last words of the cues, backwards in one number; with the last letters of the words before them, and white space, which may
  /// stand twice. None for a cue of one word.
  private static let lettersBefore: [UInt64: [UInt8]] = {
    var table: [UInt64: [UInt8]] = [:]
    for cue in cues {
      let key = (cue.last ?? "").utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      let spaces = (UInt8(0)...0x20).map { $0 | 0x20 }
      table[key] = cue.count > 1 ? (table[key] ?? spaces) + (cue[0].utf8.last.map { [$0] } ?? []) : []
    }
    return table
  }()

  /// The last letters of cues.
  private static let cueLetters: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for cue in cues { table[Int(cue.last?.utf8.last ?? 0)] = true }
    return table
  }()

  /// In bytes.
  private static let shortestCue = 4

  /// Whether the words before a place are a whole cue.
  private static func endsWithCue(_ block: BlockText, _ place: Int) -> Bool {
    let before = block.text.bytes[max(block.range.lowerBound, place - cueWindow)..<place]
    let words = before.split(whereSeparator: { $0 <= 0x20 }).suffix(2).map { $0.map { $0 | 0x20 } }
    return cueWords.contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static let cueWords = cues.map { $0.map { Array($0.utf8) } }

  /// The outlet whose name begins at the first word, and the words of the name.
  private static func outlet(at words: ArraySlice<Substring>) -> (outlet: Outlet, length: Int)? {
    let words = words.prefix(5)
    for length in stride(from: words.count, through: 1, by: -1) {
      let last = words[words.startIndex + length - 1]
      // The name ends where the sentence makes a stop; a stop inside of it is no name.
      guard words.prefix(length - 1).allSatisfy({ $0.last.map { !",.:;".contains($0) } ?? true }) else { continue }
      let name = (words.prefix(length - 1).map(String.init) + [withoutPossessive(String(last).trimmingMarks)]).joined(
        separator: " ")
      if name.first?.isUppercase == true, let outlet = Outlets.known.named(name) { return (outlet, length) }
    }
    return nil
  }
}

extension String {
  /// Without marks behind the last letter or digit.
  fileprivate var trimmingMarks: String {
    String(self[..<(lastIndex { $0.isLetter || $0.isNumber }.map { index(after: $0) } ?? endIndex)])
  }
}
