import Language

/// The outlet that an article's own words show to be its publisher: whom its sources spoke to, or whose channels its readers are asked to
/// follow.
///
/// "… told Reuters" is weak: others reprint it. So an article speaks for an outlet only when that outlet alone is spoken to, and no other
/// outlet is named in the text at all.
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

  /// The outlet that somebody spoke to, when it is the only outlet in the text.
  private static func interviewer(_ parts: [ArticleSourceFinder.Part]) -> Outlet? {
    var spokenTo: Set<Outlet> = []
    let text = parts.filter { $0.kind.isReporting }
    for part in text where holdsCue(part.block) {
      let words = part.block.text.string(ByteRange(bytes: part.block.range)).split { $0.isWhitespace }
      for index in words.indices {
        for cue in cues where words[index...].count > cue.count && zip(words[index...], cue).allSatisfy({ $0.lowercased() == $1 }) {
          if let outlet = outlet(at: words[(index + cue.count)...]) { spokenTo.insert(outlet) }
        }
      }
    }
    guard spokenTo.count == 1, let only = spokenTo.first else { return nil }
    let others = text.lazy.flatMap { Outlets.known.allMentioned(in: $0.block.string) }
    return others.contains { $0 != only } ? nil : only
  }

  private static let cues: [[String]] = [
    ["told"], ["tell"], ["tells"], ["speaking", "to"], ["spoke", "to"], ["spoke", "with"], ["speaking", "with"],
    ["interview", "with"], ["interview", "to"], ["statement", "to"], ["comments", "to"], ["remarks", "to"], ["emailed"],
  ]
  private static let cueBytes = [
    "tell", "told", "speaking", "spoke", "interview", "statement to", "comments to", "remarks to", "emailed",
  ]
  .map { Array($0.utf8) }

  private static func holdsCue(_ block: BlockText) -> Bool {
    let bytes = block.text.bytes[block.range]
    return cueBytes.contains { bytes.holds($0) }
  }

  /// The outlet whose name begins at the first word.
  private static func outlet(at words: ArraySlice<Substring>) -> Outlet? {
    let words = words.prefix(5)
    for length in stride(from: words.count, through: 1, by: -1) {
      let last = words[words.startIndex + length - 1]
      // The name ends where the sentence makes a stop; a stop inside of it is no name.
      guard words.prefix(length - 1).allSatisfy({ $0.last.map { !",.:;".contains($0) } ?? true }) else { continue }
      let name = (words.prefix(length - 1).map(String.init) + [withoutPossessive(String(last).trimmingMarks)]).joined(
        separator: " ")
      if name.first?.isUppercase == true, let outlet = Outlets.known.named(name) { return outlet }
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
