import Language
import Testing

@testable import Corpus

@Suite("A day printed in another language than English") struct ForeignDateLineTests {
  private func line(_ words: String) -> PrintedDate? {
    let text = Text(words)
    return ForeignDateLine(BlockText(text, text.range.bytes, lineCount: 1))?.date
  }

  @Test(
    "is read in a line that says when",
    arguments: [
      ("Veröffentlicht am 25. September 2018", "2018-09-25"), ("Stand: 25.09.2018, 14:30 Uhr", "2018-09-25"),
      ("Dienstag, 25. März 2018", "2018-03-25"), ("Publié le 3 mars 2020 à 10h12", "2020-03-03"),
      ("Publié le 1er août 2020", "2020-08-01"),
      ("Publicado el 3 de marzo de 2020", "2020-03-03"), ("Pubblicato il 14 luglio 2019 alle ore 9:30", "2019-07-14"),
      ("Publicado em 22 de outubro de 2010", "2010-10-22"), ("Gepubliceerd op 5 mei 2021 om 10:00 uur", "2021-05-05"),
      ("Опубликовано 24 сентября 2018 г.", "2018-09-24"), ("Yayınlanma: 30 Aralık 2020 - 10:15", "2020-12-30"),
      ("Opublikowano 12 października 2019", "2019-10-12"), ("Diposting pada Maret 30, 2015", "2015-03-30"),
      ("30 Disambar 2020", "2020-12-30"), ("تاريخ النشر 30 ديسمبر 2020".replacing("تاريخ النشر", with: "نشر"), "2020-12-30"),
      ("Moritz Bachmann publiziert am 25. September 2018", "2018-09-25"),
    ])
  func read(words: String, edtf: String) { #expect(line(words)?.date.edtf == edtf) }

  @Test("is told from the day of a change") func updates() {
    #expect(line("Aktualisiert am 25. September 2018")?.isUpdate == true)
    #expect(line("Publié le 3 mars 2020")?.isUpdate == false)
  }

  @Test(
    "is not looked for in a sentence, nor without a whole day",
    arguments: [
      "Die Regierung hat am 25. September 2018 ein Gesetz beschlossen", "September 2018", "Publié en mars", "3 mars",
      "5e0d9aea3; September 2006", "Le 3 mars 2020, le ministre a démissionné", "Stand der Dinge", "Publicado en 2019",
    ])
  func none(words: String) { #expect(line(words) == nil) }

  @Test("dates an article, and its line is no deck") func article() throws {
    let text = """
      Der lange Marsch ins digitale Gesundheitswesen

      Veröffentlicht am 25. September 2018

      Die elektronische Akte soll kommen, und viele warten darauf, dass sie endlich da ist und etwas nützt.

      Das hat die Regierung am Montag gesagt.
      """
    let article = try #require(try reading(of: text, path: "a.txt").articles.first)
    #expect(article.metadata.date.date?.edtf == "2018-09-25")
    #expect(article.metadata.date.printed == "25. September 2018")
    #expect(article.blocks.map(\.kind) == [.title, .dateLine, .paragraph, .paragraph])
  }
}
