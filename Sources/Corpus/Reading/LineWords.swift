import Language

/// The words that name lines consist of: bylines, date lines, credits. Sets of folded words, for lines that are short.
enum LineWords {
  /// The folded words of a block's first bytes, each with its token.
  static func words(of block: BlockText) -> [(word: String, token: Token)] {
    block.tokens.map { (String(decoding: Folding.folded(block.text, $0.range), as: UTF8.self), $0) }
  }

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
    "jan.", "feb",
    "feb.", "mar", "mar.", "apr", "apr.", "jun", "jul", "aug", "aug.", "sep", "sep.", "sept", "sept.", "oct", "oct.", "nov", "nov.",
    "dec", "dec.",
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "mon.", "tue", "tue.", "tues", "tues.",
    "wed", "wed.", "thu",
    "thu.", "thur", "thurs", "thurs.", "fri", "fri.", "sat", "sun",
  ]

  /// What stands in a line that says when, beside the date itself.
  static let dateLine: Set<String> = [
    "published", "publish", "publication", "updated", "update", "last", "modified", "posted", "created", "issued", "uploaded",
    "released", "first",
    "date", "dated", "on", "at", "of", "the", "from", "time", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "est", "edt",
    "pst", "pdt", "cst", "cdt", "mst", "mdt", "cet",
    "cest", "eet", "eest", "bst", "ist", "msk", "trt", "aest", "aedt", "sgt", "hkt", "jst", "kst", "pkt", "wat", "cat", "eat",
    "sast", "h", "hrs", "hours", "et", "ct", "mt", "pt", "z", "uk",
    "nzst", "nzdt", "akst", "akdt", "for", "immediate",
    "a", "m", "p", "et/pt", "found", "release", "release:", "originally", "archived", "filed",
    "local", "min", "mins", "minute", "minutes", "read", "ago", "today", "edited", "revised", "print", "edition", "online", "st",
    "nd", "rd", "th",
  ]

  /// Small words inside names and between them.
  static let nameParticles: Set<String> = [
    "and", "al", "el", "ul", "ur", "bin", "bint", "ibn", "ben", "abu", "de", "del", "della", "der", "den", "di", "da", "das", "do",
    "dos", "du", "la", "le", "les", "van", "von",
    "zu", "ter", "ten", "af", "av", "y", "e", "of", "at", "in", "for", "with", "the", "from", "to", "et", "st", "by",
  ]

  /// What writers are, in bylines.
  static let roles: Set<String> = [
    "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "editorial",
    "team", "desk", "bureau", "chief",
    "agencies", "agency", "agence", "news", "newsroom", "wire", "wires", "service", "services", "columnist", "contributor",
    "contributors", "freelance", "special",
    "senior", "foreign", "political", "diplomatic", "defence", "defense", "affairs", "security", "online", "web", "press", "guest",
    "opinion", "author", "analyst", "producer",
  ]

  static let clockSeparators: Set<String> = [
    ":", ",", ".", "|", "-", "–", "—", "·", "•", "/", "(", ")", "@", "+", ";", "–", "*", ">", "&", "\"", "'", "’",
  ]
}
