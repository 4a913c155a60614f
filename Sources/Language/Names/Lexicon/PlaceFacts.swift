/// Places that are no country: continents and regions, seas and rivers, provinces and states, cities.
enum PlaceFacts {
  /// Parts of the world and bodies of water.
  static let regions = """
    Africa, Asia, Europe, Antarctica, Oceania, America, Americas, North America, South America, Central America, Latin America,
    North Africa, West Africa, East Africa, Central Africa, Southern Africa, Horn of Africa, Sub-Saharan Africa, Sahel,
    Sahara, Maghreb,
    Levant, Middle East, Near East, Far East, Gulf, Persian Gulf, Arabian Peninsula, Arab world, Gulf Coast, South Asia,
    East Asia, Southeast Asia,
    South East Asia, Central Asia, Asia-Pacific, Indo-Pacific, Korean Peninsula, Eastern Europe, Western Europe, Central
    Europe, Northern Europe,
    Southern Europe, Balkans, Western Balkans, Baltics, Caucasus, South Caucasus, North Caucasus, Scandinavia, Crimea,
    Donbas, Donbass, Donetsk, Luhansk,
    Siberia, Caribbean, Mediterranean, Eastern Mediterranean, Mediterranean Sea, Atlantic, Pacific, Arctic, Atlantic Ocean,
    Pacific Ocean, Indian Ocean, Arctic Ocean,
    Southern Ocean, Red Sea, Black Sea, Baltic Sea, Baltic, North Sea, Caspian Sea, Aegean, Aegean Sea, Adriatic, Arabian
    Sea, South China Sea, East China Sea,
    Sea of Japan, Sea of Azov, Gulf of Mexico, Gulf of Aden, Gulf of Oman, Bay of Bengal, Strait of Hormuz, Bosphorus,
    Bosporus, Dardanelles, Suez Canal, Panama Canal,
    English Channel, Bab al-Mandab, Amazon River, Nile, Danube, Rhine, Volga, Tigris, Euphrates, Ganges, Mekong, Mississippi
    River, Himalayas, Alps, Andes, Urals,
    Hindu Kush, Sinai, Golan Heights, West Bank, Gaza, Gaza Strip, East Jerusalem, Kashmir, Tibet, Xinjiang, Kurdistan,
    Iraqi Kurdistan, Nagorno-Karabakh, Karabakh,
    Abkhazia, South Ossetia, North Ossetia, Chechnya, Dagestan, Ingushetia, Transnistria, Darfur, South Kordofan, Tigray,
    Amhara, Oromia, Somaliland, Puntland, Biafra,
    Cyrenaica, Tripolitania, Fezzan, Idlib, Anbar, Sindh, Punjab, Baluchistan, Balochistan, Waziristan, North Waziristan,
    South Waziristan, Khyber Pakhtunkhwa,
    Helmand, Nangarhar, Kunduz, Herat, Scotland, England, Wales, Northern Ireland, Gibraltar, Catalonia, Basque Country,
    Bavaria, Saxony, Lombardy, Sicily, Sardinia,
    Tuscany, Flanders, Wallonia, Corsica, Brittany, Normandy, Provence, Andalusia, Galicia, Silesia, Transylvania, Moravia,
    Bohemia, Crete, Kosovo, Vojvodina, Republika Srpska,
    Northern Cyprus, Sinai Peninsula, Earth, Moon, Mars, Soviet Union, Yugoslavia, Czechoslovakia, East Germany, West
    Germany, Ottoman Empire, Roman Empire, Korea, Congo,
    Ireland, Guangdong, Sichuan, Hubei, Hunan, Henan, Yunnan, Fujian, Zhejiang, Jiangsu, Shandong, Inner Mongolia,
    Manchuria, Kerala, Gujarat, Maharashtra, Uttar Pradesh,
    Andhra Pradesh, Madhya Pradesh, Tamil Nadu, Karnataka, Bihar, Assam, West Bengal, Rajasthan, Jammu, Ladakh, Java,
    Sumatra, Bali, Borneo, Aceh, Papua, West Papua,
    Mindanao, Luzon, Okinawa, Hokkaido, Honshu, Kyushu, Fukushima, Queensland, New South Wales, Victoria, Tasmania, Western
    Australia, South Australia, Northern Territory,
    Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Yukon,
    Patagonia, Antilles, Guantanamo Bay, Guantanamo
    """

  static let states = """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois,
    Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine,
    Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New
    Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah,
    Vermont, Virginia, Washington State,
    West Virginia, Wisconsin, Wyoming, New England, Midwest, Silicon Valley, Long Island, Staten Island, Manhattan,
    Brooklyn, Queens, Bronx, Hollywood
    """

  static let cities = """
    New York City, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin,
    Jacksonville, San Francisco, Indianapolis,
    Seattle, Denver, Boston, Nashville, Baltimore, Oklahoma City, Louisville, Portland, Las Vegas, Milwaukee, Albuquerque,
    Tucson, Fresno, Sacramento, Atlanta, Kansas City,
    Miami, Oakland, Minneapolis, Tulsa, Cleveland, New Orleans, Tampa, Honolulu, Pittsburgh, Cincinnati, St. Louis, Orlando,
    Buffalo, Detroit, Memphis, Newark, Anchorage,
    Salt Lake City, Charlottesville, Ferguson, Palo Alto, Beverly Hills, Santa Monica, Toronto, Montreal, Vancouver,
    Calgary, Edmonton, Winnipeg, Halifax, Hamilton,
    Guadalajara, Monterrey, Tijuana, Cancun, Acapulco, Ciudad Juarez, Sao Paulo, Rio de Janeiro, Salvador, Recife,
    Fortaleza, Porto Alegre, Curitiba, Belo Horizonte, Manaus,
    Rosario, Cordoba, Mendoza, Santiago, Valparaiso, Medellin, Cali, Barranquilla, Cartagena, Guayaquil, Maracaibo, Santa
    Cruz, Cusco, San Juan, Manchester, Birmingham,
    Liverpool, Leeds, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Southampton, Portsmouth, Brighton, Oxford,
    Cambridge, York, Bath, Salisbury, Coventry, Hull,
    Norwich, Glasgow, Edinburgh, Aberdeen, Dundee, Inverness, Cardiff, Swansea, Belfast, Londonderry, Derry, Cork, Galway,
    Limerick, Dover, Calais, Marseille, Marseilles,
    Lyon, Lyons, Toulouse, Nice, Nantes, Strasbourg, Bordeaux, Lille, Rennes, Grenoble, Cannes, Avignon, Rouen, Dunkirk,
    Barcelona, Valencia, Seville, Bilbao, Zaragoza,
    Malaga, Granada, Ceuta, Melilla, Porto, Milan, Naples, Turin, Palermo, Genoa, Bologna, Florence, Venice, Verona, Bari,
    Catania, Trieste, Lampedusa, Hamburg, Munich,
    Cologne, Frankfurt, Stuttgart, Dusseldorf, Dortmund, Leipzig, Dresden, Bremen, Hanover, Nuremberg, Bonn, Rotterdam,
    Utrecht, Eindhoven, Maastricht, Antwerp, Ghent,
    Bruges, Brussels, Liege, Zurich, Geneva, Basel, Lausanne, Davos, Lucerne, Salzburg, Graz, Innsbruck, Linz, Krakow, Lodz,
    Wroclaw, Poznan, Gdansk, Lublin, Katowice, Brno,
    Ostrava, Debrecen, Cluj, Timisoara, Plovdiv, Varna, Thessaloniki, Piraeus, Lesbos, Rhodes, Malmo, Gothenburg, Uppsala,
    Bergen, Trondheim, Aarhus, Odense, Tampere, Turku,
    Kaunas, Tartu, St. Petersburg, Saint Petersburg, Leningrad, Novosibirsk, Yekaterinburg, Kazan, Nizhny Novgorod, Samara,
    Sochi, Volgograd, Stalingrad, Rostov, Grozny,
    Vladivostok, Murmansk, Kaliningrad, Belgorod, Kursk, Bryansk, Kharkiv, Kharkov, Odessa, Odesa, Dnipro, Mariupol, Lviv,
    Kherson, Zaporizhzhia, Sevastopol, Simferopol,
    Bakhmut, Bucha, Chernobyl, Gomel, Brest, Tiraspol, Batumi, Stepanakert, Gyumri, Almaty, Samarkand, Osh, Istanbul, Izmir,
    Bursa, Antalya, Adana, Gaziantep, Diyarbakir,
    Konya, Trabzon, Aleppo, Homs, Hama, Latakia, Raqqa, Palmyra, Deir ez-Zor, Daraa, Kobani, Afrin, Douma, Mosul, Basra,
    Kirkuk, Erbil, Irbil, Fallujah, Ramadi, Najaf,
    Karbala, Tikrit, Samarra, Baquba, Sulaimaniyah, Sinjar, Isfahan, Mashhad, Tabriz, Shiraz, Qom, Natanz, Bushehr, Abadan,
    Mecca, Medina, Jeddah, Dhahran, Aden, Hodeidah,
    Taiz, Marib, Dubai, Sharjah, Manama, Haifa, Eilat, Ashkelon, Sderot, Nazareth, Beersheba, Ramallah, Hebron, Nablus,
    Jenin, Bethlehem, Jericho, Rafah, Khan Younis,
    Gaza City, Sidon, Tyre, Baalbek, Zarqa, Aqaba, Alexandria, Giza, Luxor, Suez, Port Said, Aswan, Sharm el-Sheikh,
    Benghazi, Misrata, Sirte, Tobruk, Derna, Sabha, Zawiya,
    Zuwara, Tarhuna, Al-Bayda, Sfax, Sousse, Oran, Constantine, Casablanca, Marrakesh, Marrakech, Fez, Tangier, Agadir,
    Timbuktu, Gao, Kidal, Lagos, Kano, Kaduna, Ibadan,
    Port Harcourt, Maiduguri, Jos, Kumasi, Douala, Goma, Bukavu, Lubumbashi, Kisangani, Mombasa, Kisumu, Entebbe, Gulu, Dar
    es Salaam, Zanzibar, Arusha, Mwanza, Hargeisa,
    Bosaso, Kismayo, Baidoa, Omdurman, Port Sudan, El Fasher, Nyala, Bulawayo, Blantyre, Beira, Cape Town, Johannesburg,
    Durban, Soweto, Bloemfontein, Port Elizabeth,
    Karachi, Lahore, Peshawar, Quetta, Rawalpindi, Faisalabad, Multan, Abbottabad, Muzaffarabad, Kandahar, Jalalabad,
    Mazar-i-Sharif, Khost, Ghazni, Lashkar Gah, Mumbai,
    Bombay, Calcutta, Kolkata, Chennai, Madras, Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Kanpur,
    Varanasi, Amritsar, Srinagar, Bhopal, Patna, Guwahati,
    Chittagong, Jaffna, Kandy, Pokhara, Mandalay, Chiang Mai, Pattaya, Phuket, Ho Chi Minh City, Saigon, Da Nang, Hue,
    Haiphong, Siem Reap, Surabaya, Bandung, Medan, Denpasar,
    Cebu, Davao, Marawi, Penang, Johor, Shanghai, Guangzhou, Shenzhen, Tianjin, Chongqing, Chengdu, Wuhan, Nanjing,
    Hangzhou, Xi'an, Harbin, Shenyang, Dalian, Qingdao, Urumqi,
    Kashgar, Lhasa, Kunming, Kaohsiung, Taichung, Busan, Incheon, Daegu, Gwangju, Osaka, Kyoto, Nagoya, Yokohama, Sapporo,
    Kobe, Hiroshima, Nagasaki, Sendai, Vladikavkaz,
    Beslan, Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Hobart, Auckland, Christchurch, Dunedin, Honiara,
    Srebrenica, Mostar, Banja Luka, Novi Sad, Nis, Mitrovica,
    Split, Dubrovnik, Vukovar, Zadar, Durres, Ohrid, Kumanovo
    """

  /// Adjectives and inhabitants of what is no country.
  static let adjectives = """
    North African, West African, East African, Southeast Asian, Eastern European, Western European, African, Asian, European, Arab, Arabs, Africans, Asians, Europeans, Latin American, Latin Americans, North American,
    South American, Central American,
    Middle Eastern, Mediterranean, Scandinavian, Nordic, Baltic, Balkan, Caucasian, Chechen, Chechens, Kurdish, Kurd, Kurds,
    Tibetan, Tibetans, Uighur, Uighurs, Uyghur, Uyghurs,
    Catalan, Catalans, Basque, Basques, Scottish, Scot, Scots, Welsh, English, Englishman, Englishmen, Northern Irish,
    Korean, Koreans, Crimean, Siberian, Ossetian, Abkhaz,
    Abkhazian, Yugoslav, Czechoslovak, Bavarian, Sicilian, Flemish, Walloon, Gazan, Gazans, Kashmiri, Kashmiris, Punjabi,
    Bengali, Sindhi, Tamil, Tamils, Sinhalese, Pashtun,
    Pashtuns, Hazara, Hazaras, Baluch, Rohingya, Caribbean, Texan, Texans, Californian, Californians, New Yorker, New
    Yorkers, Londoner, Londoners, Parisian, Parisians,
    Muscovite, Berliner, Arctic, Pacific, Persian, Bosniak, Bosniaks, Darfuri, Ottoman, Roman, Byzantine, Slavic, Hispanic,
    Western, Tatar, Tatars, Tuareg, Berber
    """
}
