import Language

/// A line that begins with "Source:". It names the outlet, unless it is a photograph's credit in the same words:
/// "Source: Sergei Chirikov / Reuters".
struct SourceLine: Hashable {
  /// The name of the outlet; nil when the line names nobody in particular ("Source: Agencies").
  let outlet: String?
  let isCredit: Bool

  private static let labels = [
    "source:", "sources:", "source -", "via:", "(source:", "[source:", "source |", "publication:", "publisher:", "outlet:",
    "newspaper:",
  ]
  private static let openings = FoldedOpenings(labels)

  /// - Parameter isHeader: whether the block stands before the story.
  init?(_ block: BlockText, isHeader: Bool) {
    guard block.range.count <= 140, block.lineCount <= 2, Self.openings.beginsOne(block.opening[...])
    else {
      return nil
    }
    let printed = block.string
    let folded = Folding.folded(printed)
    guard let label = Self.labels.first(where: { folded.hasPrefix($0) }) else { return nil }
    let behind = printed.dropFirst(label.count).drop { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
    let name = String(behind.reversed().drop { ")]. ".contains($0) }.reversed())
    let isPublication = label.hasPrefix("p") || label.hasPrefix("o") || label.hasPrefix("n")
    let outlet = Outlets.known.named(name) ?? Outlets.known.host(in: name) ?? Self.first(in: name)
    let isPlural = label.hasPrefix("sources") || label.hasPrefix("(sources")
    if outlet == nil, name.split(separator: " ").count > (isPlural ? 3 : 8) || name.first?.isLowercase == true,
      !Outlets.isHost(name)
    {
      return nil
    }
    if let outlet, !(outlet.isAgency && isHeader && !isPublication) {
      (self.outlet, isCredit) = (outlet.name, false)
    } else if outlet == nil, !isHeader || isPublication, Self.soundsLikeOutlet(name) || isPublication {
      (self.outlet, isCredit) = (name, false)
    } else {
      (self.outlet, isCredit) = (nil, isHeader || name.contains("/"))
    }
  }

  /// The first outlet of a list: "Al Jazeera and news agencies", "AP, Reuters". A slash sets a photographer beside an agency, unless both sides are outlets.
  private static func first(in name: String) -> Outlet? {
    let parts = name.split(separator: "/").map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }.map { String($0) }
    if parts.count > 1 {
      return parts.allSatisfy({ Outlets.known.named($0) != nil }) ? parts.first.flatMap { Outlets.known.named($0) } : nil
    }
    let words = name.split(separator: " ").map { listing.contains($0.lowercased()) ? "," : String($0) }
    let list = words.joined(separator: " ").split(separator: ",")
    let named = list.map { Outlets.known.named($0.trimmingPrefix(" ")) }
    // Agencies alone are where an outlet took it from, and not that outlet.
    return list.count > 1 && !named.allSatisfy { $0?.isAgency == true } ? named.first ?? nil : nil
  }

  /// What stands between the names of a list.
  private static let listing: Set<String> = ["and", "&", "with"]

  /// Words that outlets have in their names.
  private static let outletWords: Set<String> = [
    "news", "times", "post", "herald", "tribune", "gazette", "journal", "press", "daily", "radio", "tv", "television", "observer",
    "monitor", "media",
    "telegraph", "guardian", "today", "broadcasting", "newspaper", "magazine", "online", "live", "weekly", "chronicle", "mail",
    "express", "independent",
    "standard", "globe", "review", "dispatch", "bulletin", "echo", "agency", "newswire", "sentinel", "courier", "inquirer",
    "examiner", "network",
  ]

  private static func soundsLikeOutlet(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "-" || $0 == "." }
    guard (1...6).contains(words.count),
      words.allSatisfy({ $0.first?.isLowercase == false || LineWords.nameParticles.contains(String($0)) })
    else {
      return Outlets.isHost(name)
    }
    return Outlets.isHost(name) || words.contains { outletWords.contains(Folding.folded(String($0))) } && !name.contains("/")
  }
}
