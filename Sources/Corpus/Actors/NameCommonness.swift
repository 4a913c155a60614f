import Language

/// How much a name says by itself: Jane Smith may be anybody, Khalifa Haftar hardly.
enum NameCommonness {
  /// Whether several persons in the news may well be called so.
  static func isCommon(_ name: PersonName) -> Bool {
    guard !name.isBare else { return surnames.contains(name.surname) || KnownGivenNames.contains(name.surname) }
    guard name.words.count == 2, let first = name.givenNames.first else { return false }
    return surnames.contains(name.surname) && (KnownGivenNames.contains(first) || first.utf8.count == 1)
  }

  /// Surnames that very many bear, of the large languages.
  private static let surnames: Set<String> = Set(
    """
    smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez gonzales wilson anderson thomas taylor
    moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres
    nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts evans turner parker collins edwards stewart
    morris murphy cook rogers morgan cooper peterson bailey reed kelly howard ward cox richardson wood watson brooks bennett gray james
    hughes price myers long foster ross diaz murray ford graham sullivan wallace woods cole west jordan owens reynolds fisher ellis gibson
    hunt palmer mason shaw simpson stevens marshall chapman fox dixon wells webb ryan mills knight butler barnes henderson coleman jenkins
    perry powell patterson hamilton griffin hayes russell ortiz gomez cruz morales reyes gutierrez ruiz fernandez silva santos oliveira souza
    pereira costa ferreira alves lima rossi russo ferrari esposito bianchi romano muller schmidt schneider fischer weber meyer wagner becker
    schulz hoffmann koch bauer richter klein wolf schroder neumann schwarz zimmermann braun hofmann kruger dubois durand dupont moreau
    bernard petit robert richard leroy roux david bertrand morel fournier ivanov smirnov kuznetsov popov petrov sokolov volkov novak kovacs
    nowak kowalski jensen nielsen hansen pedersen andersen larsen olsen johansson andersson karlsson nilsson eriksson larsson de vries jansen
    bakker visser smit yilmaz kaya demir celik sahin yildiz ozturk aydin kim park choi jung kang cho yoon jang lim han wang li zhang liu chen
    yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato
    singh kumar sharma patel gupta khan shah das ali ahmed ahmad hussain hussein hassan hasan mohammed muhammad mohamed mahmoud ibrahim
    abdullah rahman malik iqbal akhtar hossain islam begum ansari saleh salem omar osman yusuf abbas rashid said sayed mustafa khalil mansour
    nasser saad okafor okeke mensah diallo traore coulibaly keita toure ndiaye diop fall mbeki dlamini nkosi ndlovu moyo banda phiri mwangi
    kamau otieno cohen levy tran le pham hoang phan vu dang bui do ho ngo duong ly santos reyes cruz bautista ocampo garcia mendoza
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
