import Language

/// Tells the lines that belong to a picture: what it shows (a caption), or who took it (a credit).
///
/// A caption ends with its credit: "… to GNA forces. / AFP Photo", "[Reuters]", "(Photo: Ana Lopez)". An agency's name alone in round
/// brackets is one only near the head of the article, because agencies sign their stories so as well.
enum PhotoCredit {
  /// - Parameter isHeader: whether fewer than two paragraphs came before.
  static func kind(of block: BlockText, isHeader: Bool) -> Block.Kind? {
    guard block.range.count <= 700, block.lineCount <= 8 else { return nil }
    if captionOpenings.beginsOne(block.opening[...]) { return .caption }
    guard let start = creditStart(in: block, isHeader: isHeader) ?? labelStart(in: block) else { return nil }
    let words = Tokenizer.tokens(in: block.text, ByteRange(bytes: block.range.lowerBound..<start)).filter { $0.kind == .word }
    // What comes before the credit: nothing or a name is still a credit, words in small letters say what is seen.
    return words.contains { $0.letterCase == .lower } || words.count > 4 ? .caption : .credit
  }

  /// Where the credit at the end of a caption starts ("/ AFP Photo"): who is named there is not seen in the picture. nil when there is none.
  static func creditStart(inCaption range: ByteRange, of text: Text) -> ByteOffset? {
    let block = BlockText(text, range.bytes, lineCount: 1)
    return (creditStart(in: block, isHeader: true) ?? labelStart(in: block)).map { ByteOffset($0) }
  }

  private static let captionOpenings = FoldedOpenings([
    "file photo", "file - ", "file: ", "file picture", "(file photo", "file image", "in this file photo", "in this photo ",
    "in this image ", "in this handout",
    "in this picture", "this photo taken", "this file photo", "this picture taken", "this handout", "an image grab",
    "a handout photo", "a handout picture", "pictured:",
    "caption:", "photo caption", "image caption:", "above:", "(from left", "from left:", "(l-r)", "(l to r)",
  ])

  /// Words that only pictures' credits have.
  private static let photoWords = FoldedPhrases([
    "photo", "getty images", "image", "picture", "handout", "screenshot", "screengrab", "screen grab", "courtesy", "file]", "[file",
    "(file", "file)", "archive",
    "shutterstock", "istock", "wikimedia", "creative commons", "via reuters", "via ap", "via afp", "pool via", "/pool", "epa-efe",
    "epa/", "alamy", "unsplash", "stringer", "file footage", "dvids", "pixabay", "anadolu agency/", "picture alliance", "dpa/",
    "ap photo", "afp photo",
  ])

  /// Where the credit at the end of the block starts; nil when there is none.
  private static func creditStart(in block: BlockText, isHeader: Bool) -> Int? {
    let bytes = block.text.bytes
    let tail = block.range.suffix(120)
    guard let last = tail.last else { return nil }
    if bytes[last] == 0x29 || bytes[last] == 0x5D {
      let open: UInt8 = bytes[last] == 0x29 ? 0x28 : 0x5B
      guard let start = tail.dropLast().last(where: { bytes[$0] == open }) else { return nil }
      let inner = block.text.string(ByteRange(bytes: (start + 1)..<last))
      let isCredit = isPhotoCredit(inner) || isAgency(inner) && (isHeader || open == 0x5B) || isNameAndAgency(inner)
      return isCredit ? start : nil
    }
    guard let bar = tail.last(where: { bytes[$0] == 0x2F || bytes[$0] == 0x7C }) else {
      return isPhotoCredit(whole: block) ? block.range.lowerBound : nil
    }
    let behind = block.text.string(ByteRange(bytes: (bar + 1)..<block.range.upperBound)).drop { $0 == " " }
    guard behind.utf8.count <= 40 else { return nil }
    guard isAgency(String(behind)) || isPhotoCredit(String(behind)) else { return agencyStart(before: bar, in: block) }
    let before = bytes[block.range.lowerBound..<bar]
    if bytes[bar] == 0x2F, before.last != 0x20 { return nameStart(before: bar, in: block) }
    return bar
  }

  /// In "… in Tripoli. Ana Lopez/Reuters" the credit starts with the name, behind the sentence.
  private static func nameStart(before bar: Int, in block: BlockText) -> Int? {
    let bytes = block.text.bytes
    let start =
      block.range.prefix { $0 < bar }.last { bytes[$0] == 0x2E || bytes[$0] == 0x5D || bytes[$0] == 0x7C }.map { $0 + 1 }
      ?? block.range.lowerBound
    let names = Tokenizer.tokens(in: block.text, ByteRange(bytes: start..<bar))
    return names.count <= 6 && names.allSatisfy { $0.kind != .word || $0.letterCase != .lower } ? start : nil
  }

  /// In "… in Tripoli. REUTERS/Ana Lopez" and "AP Photo/Ana Lopez" the agency stands before the slash, and a name or nothing else behind it.
  private static func agencyStart(before bar: Int, in block: BlockText) -> Int? {
    guard block.text.bytes[bar] == 0x2F, let start = nameStart(before: bar, in: block) else { return nil }
    let agency = block.text.string(WhiteSpace.trimmed(ByteRange(bytes: start..<bar), in: block.text))
    guard agency.utf8.count <= 30, isAgency(agency) || isPhotoCredit(agency) || Outlets.known.named(agency) != nil else {
      return nil
    }
    let names = Tokenizer.tokens(in: block.text, ByteRange(bytes: (bar + 1)..<block.range.upperBound))
    return names.count <= 5 && names.allSatisfy { $0.kind != .word || $0.letterCase != .lower } ? start : nil
  }

  /// In "… on Monday. Photo: Ana Lopez" and "… on Monday. — AFP" the credit stands behind the sentence, with a label or a dash; and
  /// behind "©" anywhere.
  private static func labelStart(in block: BlockText) -> Int? {
    let bytes = block.text.bytes
    let tail = block.range.suffix(90)
    if let sign = tail.dropLast().last(where: { bytes[$0] == 0xC2 && bytes[$0 + 1] == 0xA9 }), sign > block.range.lowerBound {
      let name = block.text.string(WhiteSpace.trimmed(ByteRange(bytes: (sign + 2)..<block.range.upperBound), in: block.text))
      return isAgency(name) || isPhotoCredit(name) || isNameAndAgency(name) ? sign : nil
    }
    guard let stop = tail.dropLast(3).last(where: { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x20 && $0 + 2 < block.range.upperBound })
    else { return nil }
    let rest = Folding.folded(bytes[(stop + 2)..<block.range.upperBound])
    if rest.first == 0x2D { return isAgency(block.text.string(ByteRange(bytes: behindDash(stop + 2, in: block)))) ? stop + 1 : nil }
    return labels.beginsOne(rest[...]) && rest.last != 0x3F ? stop + 1 : nil
  }

  /// What stands behind a dash and spaces.
  private static func behindDash(_ place: Int, in block: BlockText) -> Range<Int> {
    let bytes = block.text.bytes
    var start = place + (bytes[place] == 0x2D ? 1 : 3)
    while start < block.range.upperBound, bytes[start] == 0x20 { start += 1 }
    return min(start, block.range.upperBound)..<block.range.upperBound
  }

  private static let labels = FoldedOpenings([
    "photo:", "photos:", "photograph:", "photo by ", "photo credit:", "credit:", "picture:", "image:", "image credit:",
    "photo courtesy",
    "image courtesy", "courtesy:", "courtesy of ", "source: getty", "source: reuters", "source: afp", "source: ap",
  ])

  /// Whether a line at the story's end is an agency's name and nothing else: "AFP", "(Reuters)", "– AP".
  static func isSignOff(_ block: BlockText) -> Bool {
    guard block.range.count <= 40, let core = block.core, !core.isEmpty else { return false }
    let parts = core.split { $0 == 0x2F || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self).drop { $0 == " " } }
    return parts.allSatisfy { isAgency(String($0)) }
  }

  private static func isAgency(_ phrase: String) -> Bool { Outlets.known.named(phrase)?.isAgency ?? false }

  /// "Ana Lopez/Reuters", "Reuters/Ana Lopez", "AFP PHOTO / ANA LOPEZ".
  private static func isNameAndAgency(_ phrase: String) -> Bool {
    let parts = phrase.split(separator: "/").map { $0.drop { $0 == " " } }
    return parts.count == 2 && phrase.utf8.count <= 60 && parts.contains { Outlets.known.named(String($0)) != nil }
  }

  private static func isPhotoCredit(_ phrase: String) -> Bool {
    isPhotoCredit(folded: Folding.folded(Array(phrase.utf8)[...]))
  }

  private static func isPhotoCredit(folded: [UInt8]) -> Bool {
    folded.count <= 90 && photoWords.standIn(folded) && !folded.contains(0x3B)
  }

  /// "AFP Photo", "Reuters file photo": a block of a few words that is nothing but a credit.
  private static func isPhotoCredit(whole block: BlockText) -> Bool {
    guard block.range.count <= 60, !block.endsLikeSentence, isPhotoCredit(folded: block.opening) else { return false }
    let words = block.tokens.filter { $0.kind == .word }
    return words.count <= 5 && Outlets.known.mentioned(in: block.string)?.isAgency ?? false
  }
}
