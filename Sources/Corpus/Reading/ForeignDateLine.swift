import Language

/// A line in another language than English that says when the article appeared: "Veröffentlicht am 25. September 2018", "Publié le 3 mars
/// 2020 à 10h12", "Опубликовано 5 мая 2021 г.", and what stands before such words ("Ana Lopez, publicado el 3 de marzo de 2020").
///
/// Only what is written for readers of the great languages of news; English lines are a ``DateLine``.
struct ForeignDateLine {
  let date: PrintedDate

  init?(_ block: BlockText) {
    guard block.range.count <= Self.longest, block.lineCount <= 2, block.look.mayHoldDigit, Self.mayHoldYear(block) else {
      return nil
    }
    let tokens = block.tokens
    let kinds = tokens.map { Self.kind(of: $0, in: block) }
    guard kinds.contains(.month) || kinds.contains(.publishing) || kinds.contains(.updating) else { return nil }
    let says = kinds.firstIndex { $0 == .publishing || $0 == .updating }
    let start = says ?? 0
    guard start <= Self.mostBefore, kinds[start...].allSatisfy({ $0 != .other }) else { return nil }
    let dated = tokens.indices[start...].filter { [.number, .month].contains(kinds[$0]) }
    guard let first = dated.first, let last = tokens.indices[first...].last(where: { Self.isYear(tokens[$0], in: block) })
    else { return nil }
    let end = max(last, dated.last { kinds[$0] == .month } ?? last)
    let range = tokens[first].range.lowerBound..<tokens[end].range.upperBound
    guard let read = MetadataDate(block.text.string(range))?.date, read.isSingleDay else { return nil }
    date = PrintedDate(date: read, printed: block.text.string(range), isUpdate: kinds.contains(.updating), range: range)
  }

  /// In bytes: letters of other scripts take two.
  private static let longest = 160
  /// Tokens before the words that say when: a writer's names.
  private static let mostBefore = 8

  /// A quick look: whether four digits stand together, which leaves out most lines.
  private static func mayHoldYear(_ block: BlockText) -> Bool {
    var run = 0
    for byte in block.text.bytes[block.range] {
      run = byte &- 0x30 < 10 ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private enum Kind { case number, month, publishing, updating, filler, mark, other }

  private static func kind(of token: Token, in block: BlockText) -> Kind {
    switch token.kind {
    case .punctuation: return .mark
    case .number: return isFigure(block.text[token.range]) ? .number : .other
    case .word:
      let bytes = block.text[token.range]
      let word = bytes.last == 0x2E ? bytes.dropLast() : bytes
      if publishing.contains(word) { return .publishing }
      if updating.contains(word) { return .updating }
      if MonthNames.month(of: word) != nil { return .month }
      return fillers.contains(word) ? .filler : .other
    }
  }

  /// Digits with points; those of a time (`10h12`); a first day (`1er`, `1º`).
  private static func isFigure(_ number: ArraySlice<UInt8>) -> Bool {
    let rest = number.drop { $0 &- 0x30 < 10 || $0 == 0x2E }
    guard let mark = rest.first else { return true }
    if rest.elementsEqual("er".utf8) || rest.elementsEqual("º".utf8) { return true }
    return mark | 0x20 == 0x68 && number.count <= 5 && rest.dropFirst().allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Whether a token is a year, or a day in figures, which ends with one.
  private static func isYear(_ token: Token, in block: BlockText) -> Bool {
    let digits = block.text[token.range].suffix(4)
    return token.kind == .number && digits.count == 4 && digits.allSatisfy { $0 &- 0x30 < 10 }
      && [0x31, 0x32].contains(digits.first)
  }

  // MARK: Words

  private static func words(_ list: String) -> HashedWords {
    HashedWords(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish, Russian, Ukrainian, Turkish, Indonesian, Arabic.
  private static let publishing = words(
    """
    veröffentlicht publiziert erschienen stand erstellt publié publiée paru parue publicado publicada pubblicato pubblicata
    gepubliceerd geplaatst publicerad publisert publiceret udgivet opublikowano опубликовано опубликован опубликована опубліковано
    yayınlanma yayınlandı yayımlanma yayın diposting diterbitkan نشر نُشر
    """)
  private static let updating = words(
    """
    aktualisiert geändert jour modifié modifiée actualisé actualizado actualizada modificado modificada aggiornato aggiornata modificato
    atualizado atualizada bijgewerkt gewijzigd uppdaterad oppdatert opdateret aktualizacja обновлено обновлен оновлено güncelleme
    güncellendi diperbarui تحديث
    """)
  /// What else stands in such lines: the days of the week, and small words.
  private static let fillers = words(
    """
    am um uhr den der vom von datum le la les à a h date du de del el las los hora horas fecha il alle ore data dal di il em às as
    op om uur kl dnia godz в во г год года дата час о tarihi tarih saat giriş eklenme son pada tanggal mis mise ligne letzte dernière
    última ultima ultimo laatst jeudi pukul wib بتاريخ في
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta
    quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag понедельник вторник среда четверг пятница суббота
    воскресенье pazartesi salı çarşamba perşembe cuma cumartesi pazar poniedziałek wtorek środa czwartek piątek niedziela
    """)
}
