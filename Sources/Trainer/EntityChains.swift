import Foundation
import FoundationXML
import Language

/// The named mentions of one ECB+ document, and which of them readers took for one: what `trainer actors` is scored against.
///
/// Of each mention the named part is kept, as the tagger marks it: from the first capital to the last, without titles in front. Mentions in
/// no chain, that were not compared with others, and those that are adjectives are left out.
struct EntityChains {
  struct Mention {
    let range: ByteRange
    let type: NameType
    /// The chain, unique in its topic.
    let chain: String
  }

  let name: String
  let text: Text
  let sentences: [ByteRange]
  /// In order of the text, disjoint.
  let mentions: [Mention]

  /// - Parameter path: an XML file of ECB+.
  init(path: String) throws {
    name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let document = try ECBDocument(path: path)
    let layout = Self.layout(document.tokens)
    text = layout.text
    sentences = layout.sentences
    let file = name
    mentions = Self.disjoint(document.markables.compactMap { Self.mention($0, document, layout.ranges, file) })
  }

  // MARK: Text

  /// The tokens as running text: words apart by one space, marks where they are written, a line for each sentence.
  private static func layout(_ tokens: [ECBDocument.Token]) -> (text: Text, ranges: [Range<Int>], sentences: [ByteRange]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var sentences: [ByteRange] = []
    var start = 0
    for (index, token) in tokens.enumerated() {
      if index > 0, tokens[index - 1].sentence != token.sentence {
        sentences.append(ByteRange(bytes: start..<bytes.count))
        bytes.append(0x0A)
        start = bytes.count
      } else if index > 0, !leansLeft.contains(token.text), !leansRight.contains(tokens[index - 1].text) {
        bytes.append(0x20)
      }
      ranges.append(bytes.count..<(bytes.count + token.text.utf8.count))
      bytes += token.text.utf8
    }
    sentences.append(ByteRange(bytes: start..<bytes.count))
    return (Text(validUTF8: bytes), ranges, sentences)
  }

  private static let leansLeft: Set<String> = [",", ".", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "'", "’", "%", "''"]
  private static let leansRight: Set<String> = ["(", "[", "$", "``", "#"]

  // MARK: Mentions

  private static func mention(
    _ markable: ECBDocument.Markable, _ document: ECBDocument, _ ranges: [Range<Int>], _ name: String
  ) -> Mention? {
    guard let type = types[markable.kind], let chain = document.chains[markable.id] else { return nil }
    var words = markable.tokens[...]
    let text = { (place: Int) in document.tokens[place].text }
    let isPronoun = { (word: String) in pronouns.contains(word.lowercased().prefix { $0 != "'" }.description) }
    words = words.drop { !isCapital(text($0)) || isPronoun(text($0)) }
    while let last = words.last, !isCapital(text(last)) { words.removeLast() }
    if type == .person {
      words = words.drop {
        KnownTitles.contains(text($0)) || KnownPlaces.country(of: text($0))?.relation == .adjective || text($0) == "."
      }
    }
    guard let first = words.first, let last = words.last, last - first == words.count - 1,
      words.allSatisfy({ isCapital(text($0)) || insideNames.contains(text($0).lowercased()) }),
      text(first).utf8.count > 1 || first < last
    else { return nil }
    let range = ByteRange(bytes: ranges[first].lowerBound..<(ranges[last].upperBound - possessive(text(last))))
    if first == last, KnownPlaces.country(of: text(first))?.relation == .adjective { return nil }
    return Mention(range: range, type: type, chain: chain.isEmpty ? "\(name) \(markable.id)" : chain)
  }

  /// The bytes of a possessive ending that the token was not parted from.
  private static func possessive(_ word: String) -> Int {
    let endings = ["'s", "’s", "'", "’", "\"", "''"]
    return endings.first { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 1 }?.utf8.count ?? 0
  }

  /// Of mentions inside each other the longest.
  private static func disjoint(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions.sorted(by: {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }) where kept.last.map({ $0.range.upperBound <= mention.range.lowerBound }) ?? true { kept.append(mention) }
    return kept
  }

  private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase ?? false }

  private static let types: [String: NameType] = [
    "HUMAN_PART_PER": .person, "HUMAN_PART_ORG": .organisation, "HUMAN_PART_GPE": .place, "LOC_GEO": .place,
  ]
  private static let pronouns: Set<String> = [
    "i", "he", "she", "they", "it", "we", "the", "his", "her", "their", "you", "who", "a", "an", "this", "that",
  ]
  private static let insideNames: Set<String> = [
    "of", "the", "for", "and", "&", "-", "de", "al", "van", "von", "'s", ".", "'",
  ]
}

/// An XML file of ECB+ (Cybulska and Vossen 2014): tokens, markables, and the relations that make chains of them.
struct ECBDocument {
  struct Token {
    let text: String
    let sentence: Int
  }

  struct Markable {
    let id: String
    let kind: String
    /// Places in `tokens`, ascending.
    let tokens: [Int]
  }

  let tokens: [Token]
  let markables: [Markable]
  /// For each markable in a relation: its chain across documents; empty for a chain of one document.
  let chains: [String: String]

  init(path: String) throws {
    let reader = ECBReader()
    let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: path)))
    parser.delegate = reader
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    tokens = reader.tokens
    let places = reader.places
    markables = reader.anchors.map { Markable(id: $0.id, kind: $0.kind, tokens: $0.tokens.compactMap { places[$0] }.sorted()) }
    chains = reader.chains
  }
}

private final class ECBReader: NSObject, XMLParserDelegate {
  var tokens: [ECBDocument.Token] = []
  var places: [String: Int] = [:]
  var anchors: [(id: String, kind: String, tokens: [String])] = []
  var chains: [String: String] = [:]
  private var isInMarkables = false
  private var sentence = 0
  private var word: String?
  private var chain: String?

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "token":
      places[attributes["t_id"] ?? ""] = tokens.count
      sentence = Int(attributes["sentence"] ?? "") ?? 0
      word = ""
    case "Markables": isInMarkables = true
    case "token_anchor": if !anchors.isEmpty { anchors[anchors.count - 1].tokens.append(attributes["t_id"] ?? "") }
    case "CROSS_DOC_COREF": chain = attributes["note"] ?? ""
    case "INTRA_DOC_COREF": chain = "in document \(attributes["r_id"] ?? "")"
    case "source": if let chain { chains[attributes["m_id"] ?? ""] = chain }
    default: if isInMarkables { anchors.append((attributes["m_id"] ?? "", element, [])) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { word? += string }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "token":
      tokens.append(ECBDocument.Token(text: word ?? "", sentence: sentence))
      word = nil
    case "Markables": isInMarkables = false
    default: break
    }
  }
}
