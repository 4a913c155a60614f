/// What English calls the countries beside the names that `Locale` gives: one country a line.
///
/// `code | short and former names | adjectives and inhabitants | capital and other seats of its government`. Names in a field are
/// separated by commas. A name in front marked `=` is used in place of the one that `Locale` gives.
enum CountryFacts {
  static let lines = """
    AE|UAE, Emirates|Emirati, Emiratis|Abu Dhabi
    AF||Afghan, Afghans|Kabul
    AL||Albanian, Albanians|Tirana
    AM||Armenian, Armenians|Yerevan
    AO||Angolan, Angolans|Luanda
    AR||Argentine, Argentinian, Argentines, Argentinians|Buenos Aires, Casa Rosada
    AT||Austrian, Austrians|Vienna
    AU||Australian, Australians, Aussie|Canberra
    AZ||Azerbaijani, Azeri, Azerbaijanis, Azeris|Baku
    BA|=Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia|Bosnian, Bosnians|Sarajevo
    BB||Barbadian, Barbadians|Bridgetown
    BD||Bangladeshi, Bangladeshis|Dhaka
    BE||Belgian, Belgians|
    BF||Burkinabe|Ouagadougou
    BG||Bulgarian, Bulgarians|Sofia
    BH||Bahraini, Bahrainis|Manama
    BI||Burundian, Burundians|Bujumbura, Gitega
    BJ||Beninese|Porto-Novo, Cotonou
    BN||Bruneian, Bruneians|Bandar Seri Begawan
    BO||Bolivian, Bolivians|La Paz, Sucre
    BR||Brazilian, Brazilians|Brasilia
    BS|=Bahamas|Bahamian, Bahamians|Nassau
    BT||Bhutanese|Thimphu
    BW||Botswanan, Batswana|Gaborone
    BY||Belarusian, Belarussian, Belarusians, Belarussians|Minsk
    BZ||Belizean, Belizeans|Belmopan
    CA||Canadian, Canadians|Ottawa
    CD|=Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Zaire|Congolese|Kinshasa
    CF|Central African Republic, CAR|Central African|Bangui
    CG|=Republic of the Congo, Republic of Congo, Congo-Brazzaville||Brazzaville
    CH||Swiss|Bern, Berne
    CI|=Ivory Coast, Côte d'Ivoire|Ivorian, Ivorians, Ivoirian|Yamoussoukro, Abidjan
    CL||Chilean, Chileans|La Moneda
    CM||Cameroonian, Cameroonians|Yaounde
    CN|=China, People's Republic of China, PRC|Chinese|Beijing, Peking, Zhongnanhai
    CO||Colombian, Colombians|Bogota
    CR||Costa Rican, Costa Ricans|
    CU||Cuban, Cubans|Havana
    CV|Cabo Verde|Cape Verdean|Praia
    CY||Cypriot, Cypriots, Greek Cypriot, Greek Cypriots|Nicosia
    CZ|=Czech Republic, Czechia|Czech, Czechs|Prague
    DE|Federal Republic of Germany, FRG|German, Germans|Berlin
    DJ||Djiboutian, Djiboutians|
    DK||Danish, Dane, Danes|Copenhagen
    DO||Dominican, Dominicans|Santo Domingo
    DZ||Algerian, Algerians|Algiers
    EC||Ecuadorian, Ecuadorean, Ecuadorians, Ecuadoreans|Quito
    EE||Estonian, Estonians|Tallinn
    EG||Egyptian, Egyptians|Cairo
    EH||Sahrawi, Sahrawis|
    ER||Eritrean, Eritreans|Asmara
    ES||Spanish, Spaniard, Spaniards|Madrid
    ET||Ethiopian, Ethiopians|Addis Ababa
    FI||Finnish, Finn, Finns|Helsinki
    FJ||Fijian, Fijians|Suva
    FR||French, Frenchman, Frenchmen, Frenchwoman|Paris, Elysee, Elysee Palace, Quai d'Orsay
    GA||Gabonese|Libreville
    GB|=United Kingdom, UK, U.K., Britain, Great Britain|British, Briton, Britons|London, Downing Street, \
    10 Downing Street, Whitehall, Westminster
    GE||Georgian, Georgians|Tbilisi
    GH||Ghanaian, Ghanaians|Accra
    GL||Greenlandic, Greenlander, Greenlanders|Nuuk
    GM|=Gambia|Gambian, Gambians|Banjul
    GN||Guinean, Guineans|Conakry
    GQ||Equatorial Guinean, Equatoguinean|Malabo
    GR||Greek, Greeks|Athens
    GT||Guatemalan, Guatemalans|Guatemala City
    GW|||Bissau
    GY||Guyanese|Georgetown
    HK|=Hong Kong|Hong Konger, Hong Kongers|
    HN||Honduran, Hondurans|Tegucigalpa
    HR||Croatian, Croat, Croats, Croatians|Zagreb
    HT||Haitian, Haitians|Port-au-Prince
    HU||Hungarian, Hungarians|Budapest
    ID||Indonesian, Indonesians|Jakarta
    IE|Republic of Ireland|Irish, Irishman, Irishmen|Dublin
    IL||Israeli, Israelis|Jerusalem, Tel Aviv
    IN||Indian, Indians|New Delhi, Delhi
    IQ||Iraqi, Iraqis|Baghdad
    IR|Islamic Republic of Iran|Iranian, Iranians|Tehran, Teheran
    IS||Icelandic, Icelander, Icelanders|Reykjavik
    IT||Italian, Italians|Rome
    JM||Jamaican, Jamaicans|Kingston
    JO||Jordanian, Jordanians|Amman
    JP||Japanese|Tokyo
    KE||Kenyan, Kenyans|Nairobi
    KG||Kyrgyz|Bishkek
    KH|Kampuchea|Cambodian, Cambodians|Phnom Penh
    KP|Democratic People's Republic of Korea, DPRK|North Korean, North Koreans|Pyongyang
    KR|Republic of Korea, ROK|South Korean, South Koreans|Seoul, Blue House
    KW||Kuwaiti, Kuwaitis|
    KZ||Kazakh, Kazakhs, Kazakhstani|Astana, Nur-Sultan
    LA||Laotian, Laotians|Vientiane
    LB||Lebanese|Beirut
    LI||Liechtensteiner|Vaduz
    LK||Sri Lankan, Sri Lankans|Colombo
    LR||Liberian, Liberians|Monrovia
    LS||Basotho|Maseru
    LT||Lithuanian, Lithuanians|Vilnius
    LU||Luxembourgish, Luxembourger|
    LV||Latvian, Latvians|Riga
    LY||Libyan, Libyans|Tripoli
    MA||Moroccan, Moroccans|Rabat
    MC||Monegasque|
    MD||Moldovan, Moldovans|Chisinau
    ME||Montenegrin, Montenegrins|Podgorica
    MG||Malagasy|Antananarivo
    MK|=North Macedonia, Macedonia, FYROM|Macedonian, Macedonians|Skopje
    ML||Malian, Malians|Bamako
    MM|=Myanmar, Burma|Burmese|Naypyidaw, Rangoon, Yangon
    MN||Mongolian, Mongolians|Ulan Bator, Ulaanbaatar
    MO|=Macau, Macao|Macanese|
    MR||Mauritanian, Mauritanians|Nouakchott
    MT||Maltese|Valletta
    MU||Mauritian, Mauritians|Port Louis
    MV|Maldives|Maldivian, Maldivians|Male
    MW||Malawian, Malawians|Lilongwe
    MX||Mexican, Mexicans|Mexico City
    MY||Malaysian, Malaysians|Kuala Lumpur, Putrajaya
    MZ||Mozambican, Mozambicans|Maputo
    NA||Namibian, Namibians|Windhoek
    NE||Nigerien, Nigeriens|Niamey
    NG||Nigerian, Nigerians|Abuja
    NI||Nicaraguan, Nicaraguans|Managua
    NL|Holland|Dutch, Dutchman, Dutchmen|The Hague, Hague, Amsterdam
    NO||Norwegian, Norwegians|Oslo
    NP||Nepalese, Nepali, Nepalis|Kathmandu
    NZ||New Zealander, New Zealanders|Wellington
    OM||Omani, Omanis|Muscat
    PA||Panamanian, Panamanians|Panama City
    PE||Peruvian, Peruvians|Lima
    PG||Papua New Guinean|Port Moresby
    PH||Philippine, Filipino, Filipinos, Filipina|Manila, Malacanang
    PK||Pakistani, Pakistanis|Islamabad
    PL||Polish, Pole, Poles|Warsaw
    PR||Puerto Rican, Puerto Ricans|
    PS|=Palestine|Palestinian, Palestinians|
    PT||Portuguese|Lisbon
    PY||Paraguayan, Paraguayans|Asuncion
    QA||Qatari, Qataris|Doha
    RO||Romanian, Romanians|Bucharest
    RS||Serbian, Serb, Serbs, Serbians|Belgrade
    RU|Russian Federation|Russian, Russians|Moscow, Kremlin
    RW||Rwandan, Rwandans|Kigali
    SA|Kingdom of Saudi Arabia, KSA|Saudi, Saudis, Saudi Arabian, Saudi Arabians|Riyadh
    SD||Sudanese|Khartoum
    SE||Swedish, Swede, Swedes|Stockholm
    SG||Singaporean, Singaporeans|
    SI||Slovenian, Slovene, Slovenes, Slovenians|Ljubljana
    SK||Slovak, Slovaks, Slovakian|Bratislava
    SL||Sierra Leonean, Sierra Leoneans|Freetown
    SN||Senegalese|Dakar
    SO||Somali, Somalis, Somalian|Mogadishu
    SR|Surinam|Surinamese|Paramaribo
    SS||South Sudanese|Juba
    SU|=Soviet Union, USSR, U.S.S.R.|Soviet, Soviets|
    SV||Salvadoran, Salvadorans, Salvadorean|San Salvador
    SY|Syrian Arab Republic|Syrian, Syrians|Damascus
    SZ|Swaziland|Swazi, Swazis|Mbabane
    TD||Chadian, Chadians|N'Djamena
    TG||Togolese|Lome
    TH||Thai, Thais|Bangkok
    TJ||Tajik, Tajiks|Dushanbe
    TL|=East Timor, Timor-Leste|Timorese, East Timorese|Dili
    TM||Turkmen, Turkmens|Ashgabat
    TN||Tunisian, Tunisians|Tunis
    TO||Tongan, Tongans|Nuku'alofa
    TR|=Turkey, Türkiye, Republic of Turkey|Turkish, Turk, Turks|Ankara
    TT|=Trinidad and Tobago, Trinidad|Trinidadian, Trinidadians|Port of Spain
    TW|Republic of China|Taiwanese|Taipei
    TZ||Tanzanian, Tanzanians|Dodoma
    UA||Ukrainian, Ukrainians|Kyiv, Kiev
    UG||Ugandan, Ugandans|Kampala
    US|US, U.S., USA, U.S.A., United States of America, America|American, Americans|Washington, Washington D.C., \
    Washington DC, White House, Capitol Hill
    UY||Uruguayan, Uruguayans|Montevideo
    UZ||Uzbek, Uzbeks|Tashkent
    VA|=Vatican City||Vatican, Holy See
    VE||Venezuelan, Venezuelans|Caracas, Miraflores
    VN||Vietnamese|Hanoi
    XK||Kosovar, Kosovan, Kosovars|Pristina
    YE||Yemeni, Yemenis|Sanaa, Sana'a
    ZA||South African, South Africans|Pretoria
    ZM||Zambian, Zambians|Lusaka
    ZW||Zimbabwean, Zimbabweans|Harare
    """

  /// Seats that are a building or an office, not a city: they never are the place where something happens to be.
  static let seats = """
    Kremlin, White House, Downing Street, 10 Downing Street, Whitehall, Elysee, Elysee Palace, Quai d'Orsay, Blue House,
    Casa Rosada,
    La Moneda, Miraflores, Malacanang, Zhongnanhai, Capitol Hill, Vatican, Holy See
    """
}
