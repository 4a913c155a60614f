import Foundation
import Language

/// One way in which names are written, whatever the article: its words made comparable.
struct WrittenName {
  /// As written, with single spaces.
  let text: String
  /// Folded words in Latin letters; stops, apostrophes and hyphens taken out, "the" and "Inc" taken off, British spellings made American.
  let words: [String]
  /// The words with spaces between.
  let joined: String
  /// The first letters of its words, with and without the small ones: what may be its acronym.
  let initials: Set<String>
  let isAcronym: Bool
  /// Whether it is a noun for any body of its kind: `Commission`.
  let isHeadNoun: Bool
  /// Whether several organisations of the tables are called so: `AFP`, `Red Cross`.
  let isShared: Bool
  /// The country that this name may mean, and how.
  let country: (code: CountryCode, relation: KnownPlaces.Relation)?
  /// The same words as the name of a person.
  let person: PersonName

  init(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.text = text
    let spelled = Self.spelled(text)
    words = Self.withoutForms(spelled)
    initials = Acronym.initials(of: spelled)
    joined = words.joined(separator: " ")
    let letters = text.utf8.filter { $0 != 0x2E }
    isAcronym =
      (2...8).contains(letters.count) && letters.allSatisfy { $0 < 0x80 && $0 != 0x20 }
      && letters.count { $0 >= 0x41 && $0 <= 0x5A } * 3 >= letters.count * 2
    isHeadNoun = words.count == 1 && !isAcronym && KnownOrganisations.isHead(joined)
    isShared = KnownOrganisations.isShared(text)
    country = KnownPlaces.country(of: text) ?? Self.officialCountry(words)
    person = PersonName(words)
  }

  /// The words of `text` in the form in which names are compared.
  static func comparable(_ text: String) -> [String] { withoutForms(spelled(text)) }

  private static func spelled(_ text: String) -> [String] {
    var words: [[UInt8]] = [[]]
    for byte in Folding.folded(inLatin(text)).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: words[words.count - 1].append(byte)
      case 0x27, 0x2E: break
      default: words.append([])
      }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func withoutForms(_ spelled: [String]) -> [String] {
    var result = spelled.map(americanised)
    while result.count > 1, result.first == "the" { result.removeFirst() }
    while result.count > 1, let last = result.last, legalForms.contains(last) { result.removeLast() }
    return result
  }

  /// Names in other scripts as English would write them: "Владимир Путин" as "Vladimir Putin".
  private static func inLatin(_ text: String) -> String {
    let isForeign = text.unicodeScalars.contains {
      $0.value >= 0x370 && $0.value < 0x1E00 || $0.value >= 0x3040 && $0.value < 0xF900
    }
    return isForeign ? text.applyingTransform(.toLatin, reverse: false) ?? text : text
  }

  /// "Islamic Republic of Iran", "Kingdom of Norway".
  private static func officialCountry(_ words: [String]) -> (code: CountryCode, relation: KnownPlaces.Relation)? {
    guard words.count >= 3, let joint = words.lastIndex(of: "of"), joint > 0, forms.contains(words[joint - 1]),
      words[..<joint].allSatisfy({ forms.contains($0) || formWords.contains($0) })
    else { return nil }
    let rest = words[(joint + 1)...].drop { $0 == "the" }
    guard let first = rest.first, !dividedNames.contains(first),
      let country = KnownPlaces.country(of: rest.joined(separator: " ")), country.relation == .name
    else { return nil }
    return country
  }

  private static let forms: Set<String> = ["republic", "kingdom", "state", "sultanate", "emirate", "commonwealth", "principality"]
  private static let formWords: Set<String> = [
    "islamic", "federal", "democratic", "arab", "socialist", "peoples", "hashemite", "bolivarian", "united", "grand", "cooperative",
    "oriental", "plurinational", "federative", "independent",
  ]
  /// Lands of two states, each of which has an official name of its own.
  private static let dividedNames: Set<String> = ["china", "korea", "congo", "germany", "ireland", "cyprus", "sudan", "yemen"]

  private static let legalForms: Set<String> = ["inc", "corp", "co", "ltd", "llc", "plc", "company", "gmbh", "ag", "sa"]
  private static let spellings = [
    "organisation": "organization", "organisations": "organizations", "centre": "center", "centres": "centers",
    "defence": "defense", "labour": "labor", "programme": "program", "harbour": "harbor", "theatre": "theater",
    "colour": "color", "authorisation": "authorization", "mobilisation": "mobilization", "grey": "gray",
    "corporation": "corp", "taleban": "taliban", "qaida": "qaeda", "qaeeda": "qaeda", "intl": "international", "mt": "mount",
    "ft": "fort", "dept": "department", "univ": "university",
  ]

  private static func americanised(_ word: String) -> String { spellings[word] ?? word }
}
