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
    let text = parts.filter { $0.kind.isReporting && $0.block.range.count <= longestParagraph }
    for part in text {
      for place in cueEnds(part.block) where endsWithCue(part.block, place) {
        let following = part.block.text.bytes[place..<min(part.block.range.upperBound, place + Self.nameWindow)]
        let words = String(decoding: following, as: UTF8.self).split { $0.isWhitespace }
        if let outlet = outlet(at: words[...]) { spokenTo.insert(outlet) }
      }
    }
    guard spokenTo.count == 1, let only = spokenTo.first else { return nil }
    let others = text.lazy.filter { Outlets.known.mayBeMentioned(in: $0.block.text.bytes[$0.block.range]) }
      .flatMap { Outlets.known.allMentioned(in: $0.block.text.bytes, $0.block.range) }
    return others.contains { $0 != only } ? nil : only
  }

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

  /// The last words of the cues, by their first letter.
  private static let lastWords: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for word in Set(cues.compactMap { $0.last.map { Array($0.utf8) } }) { table[Int(word[0])].append(word) }
    return table
  }()

  /// Whether a last word is a cue by itself.
  private static func isAlone(_ word: [UInt8]) -> Bool { aloneWords.contains(word) }

  private static let aloneWords = Set(cues.filter { $0.count == 1 }.map { Array($0[0].utf8) })
  /// The last letters of the first words of cues, and white space, which may stand twice.
  private static let lettersBefore: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for cue in cues where cue.count > 1 { table[Int(cue[0].utf8.last ?? 0)] = true }
    for space in 0...0x20 { table[space | 0x20] = true }
    return table
  }()

  /// The places behind what may be the last word of a cue, before a capital: a quick look that leaves out nearly all text.
  private static func cueEnds(_ block: BlockText) -> [Int] {
    block.text.bytes.withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      let end = block.range.upperBound
      var isWordStart = true
      for index in block.range {
        let byte = bytes[index]
        if isWordStart {
          for word in lastWords[Int(byte | 0x20)] where index + word.count + 1 < end {
            let behind = index + word.count
            let capital = bytes[behind + 1]
            guard bytes[behind] <= 0x20, capital >= 0x41 && capital <= 0x5A || capital >= 0x80 else { continue }
            guard word.indices.allSatisfy({ bytes[index + $0] | 0x20 == word[$0] }) else { continue }
            // "to" and "with" are the last words of cues of two; most stand behind other words.
            if isAlone(word) || index > block.range.lowerBound + 1 && lettersBefore[Int(bytes[index - 2] | 0x20)] {
              places.append(behind)
            }
          }
        }
        isWordStart = byte <= 0x20
      }
      return places
    }
  }

  /// Whether the words before a place are a whole cue.
  private static func endsWithCue(_ block: BlockText, _ place: Int) -> Bool {
    let before = block.text.bytes[max(block.range.lowerBound, place - cueWindow)..<place]
    let words = before.split(whereSeparator: { $0 <= 0x20 }).suffix(2).map { $0.map { $0 | 0x20 } }
    return cueWords.contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static let cueWords = cues.map { $0.map { Array($0.utf8) } }

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
