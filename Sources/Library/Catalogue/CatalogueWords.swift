import Corpus
import Language

/// Text as a catalogue looks at it: folded words with a space between them. What is looked for goes the same way, so that one finds the other.
///
/// Of scripts that write no spaces each character is a word. Marks, which only go on with a letter, are left out.
struct CatalogueWords {
  /// Begin the words that stand for a source, for a hash and for a word of a path: a character that no text keeps here, and of which SQLite takes it that words have it.
  private static let sourceMark = "\u{E000}"
  private static let hashMark = "\u{E001}"
  private static let nameMark = "\u{E002}"
  private static let space = UInt8(ascii: " ")

  private(set) var bytes: [UInt8] = []

  init() {}

  /// The words of an article that are no boilerplate, with its title, and behind them its source, its path and its hash.
  ///
  /// - Parameter source: its number in the catalogue; nil where it is unknown.
  init(_ article: Article, source: Int?) {
    bytes.reserveCapacity(article.text.bytes.count + 64)
    if let title = article.metadata.title, !article.blocks.contains(where: { $0.kind == .title }) { append(Array(title.utf8)[...]) }
    for block in article.blocks where !block.kind.isBoilerplate { append(article.text[block.range]) }
    bytes += "\(Self.word(ofSource: source)) ".utf8
    for word in Self.words(ofPath: article.id.path) { bytes += "\(word) ".utf8 }
    bytes += Self.word(of: article.textHash).utf8
  }

  /// The words of what somebody typed.
  static func words(of typed: String) -> [String] {
    var words = CatalogueWords()
    words.append(Array(typed.utf8)[...])
    return words.bytes.split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of a path, or of a part of one that somebody typed: letters and digits part, so that "ship" finds "ship0042.txt".
  static func words(ofPath path: String) -> [String] {
    words(of: path).flatMap { word in
      word.utf8.split(whereBorder: { isDigit($0) != isDigit($1) }).map { nameMark + String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether a word of a path is long enough to be the beginning of another one.
  static func mayGoOn(_ word: String) -> Bool { word.utf8.count > nameMark.utf8.count + 1 }

  /// - Parameter source: its number in the catalogue; nil for all that are unknown.
  static func word(ofSource source: Int?) -> String { "\(sourceMark)\(source ?? 0)" }

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

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  /// Whether a letter is of a script that writes no spaces: Thai, Lao, Burmese, Khmer.
  private static func isWithoutSpaces(_ character: ArraySlice<UInt8>) -> Bool {
    guard character.count == 3, let first = character.first, first == 0xE0 || first == 0xE1 else { return false }
    let second = character[character.startIndex + 1]
    return first == 0xE0 ? second >= 0xB8 : second <= 0x81 || second == 0x9E || second == 0x9F
  }
}

extension Collection<UInt8> {
  /// The collection in pieces: a new one begins between two bytes that are a border.
  fileprivate func split(whereBorder isBorder: (UInt8, UInt8) -> Bool) -> [SubSequence] {
    var pieces: [SubSequence] = []
    var start = startIndex
    for (place, next) in zip(indices, indices.dropFirst()) where isBorder(self[place], self[next]) {
      pieces.append(self[start..<next])
      start = next
    }
    return start == endIndex ? pieces : pieces + [self[start...]]
  }
}
