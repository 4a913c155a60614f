/// The user's tags as a tree: what `.synoptic/codebook.toml` says of them, a path of names with slashes for each ("frame/warlord").
public struct Codebook: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// The path: what annotations hold.
    public let tag: String
    /// What people call it; the last part of its path where the file does not say.
    public let name: String
    /// When the tag is to be given; empty where the file does not say.
    public let description: String
    public let colour: Colour?
    /// The digit that picks it, 1 to 9.
    public let digit: Int?

    public init(tag: String, name: String? = nil, description: String = "", colour: Colour? = nil, digit: Int? = nil) {
      self.tag = tag
      self.name = name ?? Codebook.lastPart(of: tag)
      self.description = description
      self.colour = colour
      self.digit = digit
    }
  }

  /// The hues that a theme has.
  public enum Colour: String, Hashable, Sendable, CaseIterable {
    case red, blue, green, yellow, purple, cyan, orange, pink
  }

  /// In the order of the file.
  public let entries: [Entry]
  private let byTag: [String: Entry]

  /// Of several entries of one tag the last counts, in the place of the first.
  public init(_ entries: [Entry]) {
    byTag = Dictionary(entries.map { ($0.tag, $0) }, uniquingKeysWith: { $1 })
    var seen: Set<String> = []
    let latest = byTag
    self.entries = entries.compactMap { seen.insert($0.tag).inserted ? latest[$0.tag] : nil }
  }

  public static let empty = Codebook([])

  public subscript(tag: String) -> Entry? { byTag[tag] }

  /// The colour of a tag: its own, else that of the nearest one above it that has one.
  public func colour(of tag: String) -> Colour? {
    if byTag.isEmpty { return nil }
    var path: String? = tag
    while let here = path {
      if let colour = byTag[here]?.colour { return colour }
      path = Self.parent(of: here)
    }
    return nil
  }

  /// The colour of the first of some tags that has one.
  public func colour(ofFirst tags: [String]) -> Colour? {
    for tag in tags { if let colour = colour(of: tag) { return colour } }
    return nil
  }

  /// Several codebooks as one.
  public static func joined(_ codebooks: [Codebook]) -> Codebook { Codebook(codebooks.flatMap(\.entries)) }

  // MARK: Paths

  public static func lastPart(of tag: String) -> String { tag.split(separator: "/").last.map(String.init) ?? tag }

  /// The tag above; nil for one at the top.
  public static func parent(of tag: String) -> String? {
    tag.lastIndex(of: "/").map { String(tag[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a tag is another one or stands below it.
  public static func isWithin(_ tag: String, _ other: String) -> Bool { tag == other || tag.hasPrefix("\(other)/") }

  /// Tags after one of them, with those below it, got another path; a tag that is there twice then stands once.
  public static func renamed(_ tags: [String], from old: String, to new: String) -> [String] {
    tags.map { isWithin($0, old) ? new + $0.dropFirst(old.count) : $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A tag as it is kept: no spaces around its parts, no empty part.
  public static func tidied(_ typed: String) -> String {
    typed.split(separator: "/").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "/")
  }
}
