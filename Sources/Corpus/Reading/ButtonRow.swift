import Language

/// A line that holds nothing but the words of buttons, counts and menus: "Share Tweet Email", "5 min read", "1.2K shares", "Image 1 of 12",
/// "Terms of Use | Privacy Policy", "Home > World > Africa", "@analopez".
enum ButtonRow {
  /// - Parameter sections: the folded names of a newspaper's sections.
  static func isOne(_ block: BlockText, isHeader: Bool, sections: Set<[UInt8]>) -> Bool {
    guard block.range.count <= 120, block.lineCount <= 2, !block.endsLikeSentence, let core = block.core, !core.isEmpty else {
      return false
    }
    return isAddress(block) || isCounter(core) || isPath(block, isHeader: isHeader, sections: sections) || isButtons(block)
  }

  // MARK: Buttons

  private static func isButtons(_ block: BlockText) -> Bool {
    guard block.look.firstWord.map(all.contains(hash:)) ?? true else { return false }
    var count = 0
    var isSure = false
    for (word, token) in LineWords.words(of: block) where token.kind != .punctuation {
      count += 1
      if sure.contains(word) {
        isSure = true
      } else if token.kind != .number, !possible.contains(word) {
        return false
      }
    }
    return isSure && (2...12).contains(count)
  }

  /// Words of which one makes a line of others a row of buttons.
  private static let sure: Set<String> = [
    "share", "shares", "tweet", "tweets", "retweet", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit",
    "telegram",
    "messenger", "flipboard", "instagram", "youtube", "tumblr", "email", "e-mail", "print", "comment", "comments", "bookmark",
    "gallery", "favourites", "favorites", "min", "mins", "minute", "minutes", "views", "privacy", "cookies", "sitemap", "faq",
    "faqs",
    "careers", "advertise", "subscribe", "newsletter", "newsletters", "login", "menu",
  ]

  private static let possible: Set<String> = [
    "on", "via", "by", "to", "this", "the", "in", "of", "a", "article", "story", "page", "link", "copy", "copied", "save", "saved",
    "listen", "watch", "read", "reading", "time", "view", "new", "window", "open", "add", "font", "size", "text", "more", "all",
    "load",
    "post", "leave", "show", "hide", "us", "about", "contact", "home", "policy", "terms", "use", "service", "conditions", "jobs",
    "help",
    "press", "sign", "log", "up", "my", "account", "search", "close", "follow", "like", "send", "google", "plus", "x", "vk", "line",
    "k",
    "image", "photo", "photos", "video", "audio", "sec", "secs", "ago", "updated", "published", "no", "accessibility", "cookie",
    "preferences", "settings", "notice", "rss", "skip", "main", "content",
  ]

  private static let all = HashedWords(sure.union(possible))

  // MARK: Counts

  /// "1/12", "Image 1 of 12", "2 of 5", "A A A".
  private static func isCounter(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.count <= 20, let last = core.last else { return false }
    guard last &- 0x30 < 10 || last == 0x61 || last == 0x66 || last >= 0x80 else { return false }
    if core.elementsEqual("a a a".utf8) { return true }
    let pieces = core.split { $0 == 0x20 || $0 == 0x2F }.map { String(decoding: $0, as: UTF8.self) }
    let words = pieces.drop { ["image", "photo", "picture", "slide", "page"].contains($0) }
    let numbers = words.filter { $0 != "of" }
    guard numbers.count == 2, numbers.allSatisfy({ $0.count <= 3 && Int($0) != nil }) else { return false }
    return words.count == 3 || core.contains(0x2F)
  }

  // MARK: Addresses

  /// An e-mail address or a handle alone.
  private static func isAddress(_ block: BlockText) -> Bool {
    guard block.opening.contains(0x40) else { return false }
    let words = block.opening.split(separator: 0x20)
    guard words.count == 1, let word = words.first, let at = word.firstIndex(of: 0x40), word.count > 3 else { return false }
    return at == word.startIndex || word[at...].contains(0x2E)
  }

  // MARK: Paths and menus

  /// Parts with marks between them that are all names of sections or buttons; or, above the story, a path that starts at one.
  private static func isPath(_ block: BlockText, isHeader: Bool, sections: Set<[UInt8]>) -> Bool {
    guard let parts = parts(of: block.text.bytes[block.range]) else { return false }
    func isKnown(_ part: [UInt8]) -> Bool { sections.contains(part) || BoilerplatePatterns.standard.isWhole(part) }
    let folded = parts.names.map { part in
      Array(Folding.folded(part).drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }
    if folded.allSatisfy(isKnown) { return true }
    return isHeader && parts.isPath && (folded.first.map(isKnown) ?? false)
  }

  /// What stands between the separators of a line, and whether one of them is an arrow; nil when there is none.
  private static func parts(of bytes: ArraySlice<UInt8>) -> (names: [ArraySlice<UInt8>], isPath: Bool)? {
    guard bytes.contains(where: { $0 == 0x7C || $0 == 0x3E || $0 == 0x2F || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    var names: [ArraySlice<UInt8>] = []
    var isPath = false
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      guard let mark = separators.first(where: { bytes[index...].starts(with: $0.bytes) }) else {
        index += 1
        continue
      }
      if index > start { names.append(bytes[start..<index]) }
      isPath = isPath || mark.isArrow
      index += mark.bytes.count
      start = index
    }
    if start < bytes.endIndex { names.append(bytes[start...]) }
    return names.count >= 2 ? (names, isPath) : nil
  }

  private static let separators: [(bytes: [UInt8], isArrow: Bool)] =
    ["|", "/", "·", "•"].map { (Array($0.utf8), false) }
    + [">", "»", "›"].map { (Array($0.utf8), true) }
}
