import Language

/// The months' names, whole and cut short, in the languages in which European and American pages are written.
enum MonthNames {
  /// 1 to 12 for a word; nil for all others.
  static func month(of word: ArraySlice<UInt8>) -> Int? { byName[Folding.foldedHash(word)] }

  static func month(of word: String) -> Int? { month(of: Array(word.utf8)[...]) }

  /// One line a month: first what several languages share, then English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian,
  /// Finnish, Polish, Czech, Romanian, Hungarian, Turkish, Russian, Ukrainian, Greek, Arabic (with its letters and in Latin ones), Indonesian. Where a short name means different months, the
  /// language of more readers has it.
  private static let lines = """
    jan january januar janner jänner janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta stycznia styczen sty leden ledna ianuarie \
    ian januar január ocak oca январь января янв січень січня січ ιανουαριου ιαν يناير yanayir
    feb february februar feber fevrier février fevr fev febrero febbraio fevereiro februari helmikuu helmikuuta lutego luty unor unora \
    únor února februarie február şubat sub февраль февраля фев лютий лютого лют φεβρουαριου φεβ فبراير fibrayir شباط shubat
    mar march märz marz mrz mars marzo março marco maart mrt maaliskuu maaliskuuta marca marzec brezen brezna březen března martie \
    március marc mart март марта березень березня бер μαρτιου μαρ maret مارس آذار adhar
    apr april avril avr abril abr aprile huhtikuu huhtikuuta kwietnia kwiecien kwi duben dubna aprilie április nisan nis апрель апреля \
    апр квітень квітня кві απριλιου απρ أبريل ابريل نيسان nisan
    may mai mayo maggio mag maio mei maj toukokuu toukokuuta maja kveten kvetna květen května május mayis mayıs май мая травень \
    травня тра μαιου μαι مايو mayu أيار ايار ayyar
    jun june juni juin junio giugno giu junho kesakuu kesäkuuta czerwca czerwiec cze cerven cervna červen června iunie iun június \
    haziran haz июнь июня июн червень червня чер ιουνιου ιουν يونيو yunyu حزيران huzayran juni
    jul july juli juillet juil julio luglio lug julho heinakuu heinäkuuta lipca lipiec lip cervenec cervence července iulie iul \
    július temmuz tem июль июля июл липень липня лип ιουλιου ιουλ يوليو yulyu تموز tammuz
    aug august août aout agosto ago augustus augusti elokuu elokuuta sierpnia sierpien sie srpen srpna augusztus ağustos agu август \
    августа авг серпень серпня сер αυγουστου αυγ أغسطس اغسطس aghustus agustus آب
    sep sept september septembre septiembre setiembre settembre set setembro syyskuu syyskuuta września wrzesnia wrzesien wrz zari září \
    septembrie szeptember szept eylül eylul eyl сентябрь сентября сен сент вересень вересня вер σεπτεμβριου σεπ سبتمبر sibtambar أيلول ايلول aylul
    oct october oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta października pazdziernika pazdziernik paz rijen \
    října rijna octombrie október ekim eki октябрь октября окт жовтень жовтня жов οκτωβριου οκτ أكتوبر اكتوبر uktubar
    nov november novembre noviembre novembro marraskuu marraskuuta listopada listopad lis noiembrie noi kasım kasim kas ноябрь ноября \
    ноя нояб листопада лис νοεμβριου νοε نوفمبر nufambar
    dec december dezember dez décembre decembre diciembre dic dicembre dezembro desember des joulukuu joulukuuta grudnia grudzien gru \
    prosinec prosince decembrie aralık aralik ara декабрь декабря дек грудень грудня гру δεκεμβριου δεκ ديسمبر disambar
    """

  /// By the hash of the folded name.
  private static let byName: HashedPlaces = {
    var table = HashedPlaces(capacity: 400)
    for (month, line) in Array(lines.utf8).split(separator: 0x0A).enumerated() {
      for name in line.split(separator: 0x20) {
        let hash = Folding.foldedHash(name)
        if table[hash] == nil { table[hash] = month + 1 }
      }
    }
    return table
  }()
}
