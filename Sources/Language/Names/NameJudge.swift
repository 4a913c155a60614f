/// Says what a piece of a run is, by its own words and by the words around it.
struct NameJudge {
  private let words: ArticleWords
  private let sentence: Range<Int>
  private let isHeadline: Bool

  init(_ words: ArticleWords, _ sentence: Range<Int>, isHeadline: Bool) {
    self.words = words
    self.sentence = sentence
    self.isHeadline = isHeadline
  }

  /// Whether a capital at `index` says nothing, for it begins a sentence, a quotation or an item.
  func opensSentence(_ index: Int) -> Bool {
    if isHeadline { return true }
    guard index > sentence.lowerBound else { return true }
    let before = words[index - 1]
    return before.isMark && ArticleWords.opensSentence(before)
  }

  /// The piece as a candidate; nil when it is no name at all.
  func candidate(_ piece: Range<Int>, titled: Bool) -> NameCandidate? {
    guard let first = piece.first, !piece.isEmpty else { return nil }
    if titled, !words[piece.upperBound - 1].has(.thingHead) { return make(piece, .person, 0.9) }
    if let end = organisationEnd(first, from: first, to: piece.upperBound), piece.count > 1 {
      return make(first..<end, .organisation, isHeadline ? 0.45 : 0.8)
    }
    if piece.count == 1 { return single(first) }
    if words[piece.upperBound - 1].has(.thingHead), !words[first].has(.givenName) { return nil }
    if let type = typeByOwnWords(piece) { return make(piece, type.0, isHeadline ? min(type.1, 0.45) : type.1) }
    if let type = typeByContext(piece) { return make(piece, type.0, isHeadline ? 0.4 : type.1) }
    if isHeadline { return make(piece, .person, 0.2) }
    return unknown(piece)
  }

  /// The end of an organisation's name that begins at `start`, when one of the words from `from` on is its noun; nil when none is.
  func organisationEnd(_ start: Int, from: Int, to end: Int) -> Int? {
    var found: Int?
    var index = from
    while index < end {
      let word = words[index]
      if word.isCapital {
        if word.has([.title, .calendar]), !word.has(.organisationHead), index + 1 < end, words[index + 1].isCapital,
          !words[index + 1].has([.organisationHead, .title, .titleModifier, .organisationWord])
        {
          break
        }
        if index > start, word.has(.givenName), !word.has([.common, .organisationHead]), index + 1 < end,
          words[index + 1].isCapital,
          !words[index + 1].has(.organisationHead)
        {
          break
        }
        if word.has(.organisationHead) {
          found = index + 1
        } else if found != nil, index >= 2,
          words[index - 1].has([.of, .forOrOn, .and, .the]) || words[index - 1].firstByte == 0x26
            || found == index && isInsideTheme(start, index)
        {
          found = index + 1
        }
      }
      index += 1
    }
    guard let found else { return nil }
    // A noun by itself is a name only with a word before or behind it.
    return found - start > 1 ? found : nil
  }

  /// Whether `index` goes on the phrase behind "of": "Ministry of Foreign Affairs".
  private func isInsideTheme(_ start: Int, _ index: Int) -> Bool {
    for before in stride(from: index - 1, to: max(start, index - 8), by: -1) where words[before].has([.of, .forOrOn]) {
      return true
    }
    return false
  }

  // MARK: By its own words

  private func typeByOwnWords(_ piece: Range<Int>) -> (NameType, Double)? {
    let first = words[piece.lowerBound]
    let last = words[piece.upperBound - 1]
    if piece.contains(where: { words[$0].has([.of, .forOrOn]) && words[$0].letterCase == .lower }) {
      return first.has(.placeFront) || first.has(.placeHead) ? (.place, 0.8) : nil
    }
    if first.has(.givenName), !last.has([.placeHead, .organisationHead, .thingHead]) || last.has(.givenName) {
      return (.person, 0.9)
    }
    if last.has(.placeHead) { return (.place, 0.75) }
    if first.has(.placeFront), piece.count == 2, !last.has(.common), !last.has(.givenName) || first.has(.placeHead) {
      return (.place, 0.7)
    }
    let inner = piece.dropFirst()
    if inner.contains(where: { words[$0].has(.particle) && words[$0].end - words[$0].start > 1 && !words[$0].has(.function) }) {
      return (.person, 0.8)
    }
    if first.has(.particle), !first.isCapital || words[piece.lowerBound + 1].isHyphen { return (.person, 0.6) }
    if piece.contains(where: { words[$0].letterCase == .capitalised && isInitial(words[$0]) }) { return (.person, 0.8) }
    if last.letterCase == .upper, last.end - last.start > 1 { return (.organisation, 0.55) }
    return nil
  }

  private func isInitial(_ word: Word) -> Bool {
    word.end - word.start <= 2 && word.letterCase == .capitalised && !word.has(.function)
  }

  private func single(_ index: Int) -> NameCandidate? {
    let word = words[index]
    guard !word.has([.neither, .thingHead, .function]) || word.has(.givenName), !isInitial(word) else { return nil }
    let piece = index..<(index + 1)
    if word.letterCase == .upper {
      let length = word.end - word.start
      guard !isHeadline, length >= 2, length <= 8 else { return isHeadline ? make(piece, .organisation, 0.2) : nil }
      return make(piece, .organisation, word.has(.common) ? 0.4 : 0.7)
    }
    if isHeadline { return make(piece, .person, 0.2) }
    if word.has(.givenName), !word.has(.common) || !opensSentence(index) {
      return make(piece, .person, opensSentence(index) ? 0.5 : 0.65)
    }
    if word.has([.organisationHead, .placeHead, .title, .titleModifier, .role]), opensSentence(index) { return nil }
    let isOpening = opensSentence(index) && words.casing[word.hash].capital == 0
    if let type = typeByContext(piece), !isOpening || type.0 == .person { return make(piece, type.0, type.1) }
    if word.has([.organisationHead, .placeHead, .title, .titleModifier, .common, .organisationWord]) {
      return make(piece, .organisation, 0.3)
    }
    if isOpening { return make(piece, .person, 0.3) }
    return make(piece, word.letterCase == .mixed ? .organisation : .person, word.letterCase == .mixed ? 0.6 : 0.45)
  }

  /// What nothing speaks for: two or three words that are written in no other way are most often a person's.
  private func unknown(_ piece: Range<Int>) -> NameCandidate? {
    let capitals = piece.filter { words[$0].isCapital }
    let ordinary = capitals.filter { words[$0].has([.common, .neither, .organisationWord]) }.count
    if ordinary == 0, capitals.count <= 3 { return make(piece, .person, 0.65) }
    return make(piece, .organisation, ordinary == capitals.count ? 0.35 : 0.5)
  }

  private func make(_ piece: Range<Int>, _ type: NameType, _ confidence: Double) -> NameCandidate {
    NameCandidate(words: piece, type: type, form: .name, confidence: confidence, isKnown: false)
  }

  // MARK: By what stands around it

  private func typeByContext(_ piece: Range<Int>) -> (NameType, Double)? {
    let before = piece.lowerBound > sentence.lowerBound ? words[piece.lowerBound - 1] : nil
    let after = piece.upperBound < sentence.upperBound ? words[piece.upperBound] : nil
    let afterNext = piece.upperBound + 1 < sentence.upperBound ? words[piece.upperBound + 1] : nil
    if let before, before.kind == .word, !before.isCapital {
      if before.has(.role) { return (.person, 0.85) }
      if before.has(.organisationCue) { return (.organisation, 0.7) }
      if before.has(.of), piece.lowerBound >= sentence.lowerBound + 2, words[piece.lowerBound - 2].has(.placeCue) {
        return (.place, 0.85)
      }
      if before.has(.placePreposition), !(before.has(.of)) { return typeBehindPreposition(piece, before, after) }
    }
    if let after {
      if after.has(.placeCue), after.letterCase == .lower { return (.place, 0.75) }
      if after.has(.organisationCue), after.letterCase == .lower { return (.organisation, 0.7) }
      if after.has(.sayingVerb), after.letterCase == .lower { return (.person, 0.75) }
      if after.firstByte == 0x2C, let afterNext {
        if afterNext.kind == .number, afterNext.end - afterNext.start == 2 { return (.person, 0.85) }
        if afterNext.has(.startsKnownName), afterNext.isCapital, !afterNext.has([.givenName, .common]), piece.count <= 2 {
          return (.place, 0.7)
        }
      }
      if after.firstByte == 0x28, let afterNext, afterNext.letterCase == .upper, piece.count > 1 { return (.organisation, 0.8) }
    }
    return nil
  }

  private func typeBehindPreposition(_ piece: Range<Int>, _ preposition: Word, _ after: Word?) -> (NameType, Double)? {
    guard piece.count <= 2 else { return nil }
    // "from" and "to" stand before persons as well, "in" and "near" hardly ever.
    let isWeak = preposition.has(.politicalNoun) || preposition.end - preposition.start == 2 && preposition.firstByte == 0x74
    if piece.count == 2, isWeak || preposition.has(.politicalPreposition) { return nil }
    return (.place, isWeak ? 0.55 : 0.7)
  }
}
