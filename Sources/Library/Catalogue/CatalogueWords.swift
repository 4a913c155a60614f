import Corpus
import Language

/// Text as a catalogue looks at it: folded words with a space between them. What is looked for goes the same way, so that one finds the other.
///
/// Of scripts that write no spaces each character is a word. Marks, which only go on with a letter, are left out.
struct CatalogueWords {
  /// Begin the words that stand for a source and for a hash: a character that no text keeps here, and of which SQLite takes it that words have it.
  private static let sourceMark = "\u{E000}"
  private static let hashMark = "\u{E001}"
  private static let space = UInt8(ascii: " ")

  private(set) var bytes: [UInt8] = []

  init() {}

  /// The words of an article that are no boilerplate, with its title, and behind them its source and its hash.
  ///
  /// - Parameter source: its number in the catalogue.
  init(_ article: Article, source: Int?) {
    bytes.reserveCapacity(article.text.bytes.count + 64)
    if let title = article.metadata.title, !article.blocks.contains(where: { $0.kind == .title }) { append(Array(title.utf8)[...]) }
    for block in article.blocks where !block.kind.isBoilerplate { append(article.text[block.range]) }
    if let source { bytes += "\(Self.word(ofSource: source)) ".utf8 }
    bytes += Self.word(of: article.textHash).utf8
  }

  /// The words of what somebody typed.
  static func words(of typed: String) -> [String] {
    var words = CatalogueWords()
    words.append(Array(typed.utf8)[...])
    return words.bytes.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }

  static func word(ofSource source: Int) -> String { "\(sourceMark)\(source)" }

  /// Of the beginning of a hash: there may be others that begin so.
  static func word(of hash: ContentHash) -> String { hashMark + hash.hexadecimal.prefix(12) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Puts the words of a piece of text behind the others.
  mutating func append(_ piece: ArraySlice<UInt8>) {
    let folded = Folding.folded(piece)
    var place = 0
    while place < folded.count {
      let byte = folded[place]
      if byte < 0x80 {
        if Self.isWord(byte) { bytes.append(byte) } else { end() }
        place += 1
      } else {
        let (kind, length) = CharacterClass.of(folded, at: place, end: folded.count)
        append(folded[place..<(place + length)], kind)
        place += length
      }
    }
    end()
  }

  private mutating func append(_ character: ArraySlice<UInt8>, _ kind: CharacterClass) {
    switch kind {
    case .upper, .lower, .uncased, .digit:
      let standsAlone = Self.isWithoutSpaces(character)
      if standsAlone { end() }
      bytes += character
      if standsAlone { end() }
    case .ideograph:
      end()
      bytes += character
      end()
    case .mark: break
    case .space, .punctuation: end()
    }
  }

  private mutating func end() {
    if let last = bytes.last, last != Self.space { bytes.append(Self.space) }
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  /// Whether a letter is of a script that writes no spaces: Thai, Lao, Burmese, Khmer.
  private static func isWithoutSpaces(_ character: ArraySlice<UInt8>) -> Bool {
    guard character.count == 3, let first = character.first, first == 0xE0 || first == 0xE1 else { return false }
    let second = character[character.startIndex + 1]
    return first == 0xE0 ? second >= 0xB8 : second <= 0x81 || second == 0x9E || second == 0x9F
  }
}
