/// International bodies, agencies, armed groups, parties, media and companies that news names often.
///
/// A name in capitals alone matches capitals alone: `WHO` is never `who`.
enum OrganisationFacts {
  static let bodies = """
    UN, U.N., United Nations, UN Security Council, U.N. Security Council, United Nations Security Council, Security Council,
    UN General Assembly, General Assembly,
    UN Human Rights Council, Human Rights Council, UNICEF, UNESCO, UNHCR, UNRWA, UNDP, UNSMIL, UNIFIL, UNAMA, OCHA, FAO,
    WFP, World Food Program, World Food Programme, WHO,
    World Health Organization, World Health Organisation, WTO, World Trade Organization, IAEA, International Atomic Energy
    Agency, IMF, International Monetary Fund, World Bank,
    ICC, International Criminal Court, ICJ, International Court of Justice, OPCW, ILO, ICAO, IOM, IPCC, EU, E.U., European
    Union, European Commission, European Parliament,
    European Council, European Central Bank, ECB, Eurozone, European Court of Justice, European Court of Human Rights,
    Council of Europe, Frontex, Europol, Interpol, Eurojust, NATO, Nato,
    OSCE, Organization for Security and Cooperation in Europe, OECD, OPEC, OPEC+, ASEAN, APEC, African Union, AU, AMISOM,
    ECOWAS, SADC, IGAD, Arab League, League of Arab States, GCC,
    Gulf Cooperation Council, OIC, Organisation of Islamic Cooperation, OAS, Organization of American States, Mercosur,
    CARICOM, BRICS, G7, G8, G20, G-7, G-8, G-20, Group of Eight,
    Group of Seven, Quartet, CIS, CSTO, Commonwealth of Independent States, Commonwealth, Red Cross, Red Crescent, ICRC,
    International Committee of the Red Cross, MSF,
    Medecins Sans Frontieres, Doctors Without Borders, Amnesty International, Amnesty, Human Rights Watch, HRW, Oxfam,
    Greenpeace, Save the Children, World Vision,
    Reporters Without Borders, Transparency International, Freedom House, International Crisis Group, Crisis Group, Chatham
    House, Carnegie Endowment, Brookings Institution, Atlantic Council,
    Syrian Observatory for Human Rights, Club of Rome, International Olympic Committee, IOC, FIFA, UEFA, WADA, NBA, NFL,
    NHL, MLB, NCAA, ISAF, KFOR, Allies, Holy Synod
    """

  static let government = """
    Congress, Senate, House of Representatives, Supreme Court, State Department, Department of State, Defense Department,
    Department of Defense, Justice Department, Department of Justice,
    Treasury, Treasury Department, Department of Homeland Security, Homeland Security, Pentagon, CIA, FBI, NSA, DEA, ATF,
    FDA, EPA, FEMA, CDC, NASA, FAA, FCC, SEC, IRS, ICE, TSA, NOAA, DHS,
    Federal Reserve, Fed, National Security Council, National Guard, Coast Guard, Marine Corps, Marines, Secret Service,
    Central Intelligence Agency, Federal Bureau of Investigation,
    House of Commons, House of Lords, Home Office, Foreign Office, Cabinet Office, Scotland Yard, Metropolitan Police, Bank
    of England, NHS, MI5, MI6, GCHQ, Royal Navy, Royal Air Force, RAF,
    Ministry of Defence, MoD, Parliament, Bundestag, Bundesrat, Bundeswehr, Knesset, Duma, State Duma, Federation Council,
    Majlis, Lok Sabha, Rajya Sabha, Politburo, Loya Jirga, Verkhovna Rada,
    Rada, Sejm, Riksdag, Folketing, Storting, Cortes, Diet, National Assembly, Guardian Council, FSB, KGB, GRU, SVR, Mossad,
    Shin Bet, ISI, Stasi, IDF, IRGC, Revolutionary Guard,
    Revolutionary Guards, Islamic Revolutionary Guard Corps, Quds Force, Basij, PLA, People's Liberation Army, Red Army,
    Free Syrian Army, FSA, Syrian Arab Army, Peshmerga, Houses of Parliament,
    Palestinian Authority, Palestine Liberation Organization, PLO, Joint Chiefs of Staff, Third Reich, Luftwaffe, Wehrmacht,
    Church of England, Catholic Church, Roman Catholic Church, Coptic Church
    """

  static let groups = """
    Taliban, Taleban, al-Qaeda, al-Qaida, Al Qaeda, Qaeda, Islamic State, Islamic State group, ISIS, ISIL, IS, Daesh,
    al-Nusra Front, Nusra Front, Jabhat al-Nusra, Hayat Tahrir al-Sham, Boko Haram,
    al-Shabab, al-Shabaab, Hezbollah, Hizbollah, Hizbullah, Hamas, Fatah, Islamic Jihad, Palestinian Islamic Jihad, Popular
    Front for the Liberation of Palestine, Muslim Brotherhood, Houthi, Houthis,
    Ansar Allah, Ansar al-Sharia, PKK, YPG, SDF, Syrian Democratic Forces, Kurdistan Workers' Party, Kurdistan Workers
    Party, FARC, ELN, IRA, ETA, LTTE, Tamil Tigers, Lashkar-e-Taiba,
    Lashkar-e-Toiba, Jaish-e-Mohammed, Abu Sayyaf, Jemaah Islamiyah, Haqqani network, Moro Islamic Liberation Front, Lord's
    Resistance Army, LRA, M23, Janjaweed, Khmer Rouge, Maoists, Wagner Group, Wagner,
    Blackwater, Azov Battalion, Ku Klux Klan, Free Aceh Movement, Ennahda, Antifa, Proud Boys, Black Lives Matter,
    Extinction Rebellion
    """

  static let parties = """
    Labour, Labour Party, Labor Party, Conservative Party, Conservatives, Tories, Tory, Liberal Democrats, Lib Dems, Green
    Party, Greens, SNP, DUP, UKIP, Sinn Fein, Plaid Cymru, Republican Party,
    Republicans, GOP, Democratic Party, Democrats, Tea Party, Liberal Party, National Party, Nationalist Party, Communist
    Party, Socialist Party, Social Democrats, Social Democratic Party,
    Christian Democrats, Christian Democratic Union, CDU, CSU, SPD, AfD, FDP, National Front, National Rally, En Marche,
    Podemos, Syriza, New Democracy, Golden Dawn, Northern League, Five Star Movement,
    Forza Italia, Fidesz, Law and Justice, Civic Platform, United Russia, Justice and Development Party, AKP, AK Party, CHP,
    HDP, MHP, Likud, Kadima, Baath Party, Ba'ath Party, African National Congress, ANC,
    ZANU-PF, Movement for Democratic Change, MDC, BJP, Bharatiya Janata Party, Congress Party, Pakistan People's Party, PPP,
    PML-N, Awami League, National League for Democracy, NLD, Kuomintang,
    Liberal Democratic Party, LDP, Workers' Party, Bloc Quebecois, New Democratic Party, NDP
    """

  static let media = """
    Reuters, Thomson Reuters, Associated Press, AP, Agence France-Presse, AFP, BBC, BBC News, BBC World Service, CNN, Fox
    News, Fox, NBC, NBC News, CBS, CBS News, ABC, ABC News, MSNBC, PBS, NPR, C-SPAN, Sky News,
    Sky News Arabia, ITV, Channel 4, Euronews, Deutsche Welle, DW, ZDF, ARD, RFI, Radio France Internationale, RFE/RL, Radio
    Free Europe, Radio Liberty, Voice of America, VOA, Al Jazeera, Al Arabiya, Al-Monitor,
    Al-Ahram, Al-Hayat, Al-Manar, Asharq Al-Awsat, Middle East Eye, Haaretz, Jerusalem Post, Times of Israel, Yedioth
    Ahronoth, TASS, ITAR-TASS, Itar-Tass, RIA Novosti, RIA, Interfax, Sputnik, Russia Today, RT,
    Izvestia, Kommersant, Novaya Gazeta, Pravda, Meduza, Xinhua, China Daily, Global Times, People's Daily, South China
    Morning Post, Kyodo, Yonhap, NHK, Asahi Shimbun, Yomiuri Shimbun, KCNA, ANI, PTI,
    Press Trust of India, Times of India, The Hindu, Hindustan Times, Dawn, Geo News, IRNA, Fars, Fars News Agency, ISNA,
    Mehr, Tasnim, Press TV, SANA, Anadolu, Anadolu Agency, Hurriyet, Daily Sabah, Cumhuriyet,
    Zaman, TRT, TRT World, NTV, New York Times, Washington Post, Wall Street Journal, Los Angeles Times, USA Today, Chicago
    Tribune, Boston Globe, New Yorker, Financial Times, Guardian, The Guardian, The Times,
    Sunday Times, Daily Telegraph, The Telegraph, Daily Mail, Daily Mirror, The Independent, The Sun, Economist, The
    Economist, Le Monde, Le Figaro, Liberation, Der Spiegel, Spiegel, Die Welt, Bild, Die Zeit, El Pais,
    El Mundo, Corriere della Sera, La Repubblica, La Stampa, ANSA, DPA, EFE, PAP, Bloomberg, Bloomberg News, Politico,
    Axios, BuzzFeed, Vox, Newsweek, Time magazine, The Atlantic, The Times of London, The Washington Post,
    The New York Times, The Wall Street Journal, Globe and Mail, CBC, Sydney Morning Herald, The Age, Wikinews, Wikipedia,
    Buenos Aires Herald, Granma, Telesur, Bellingcat, WikiLeaks
    """

  static let companies = """
    Google, Alphabet, Microsoft, Apple, Facebook, Meta, Instagram, WhatsApp, YouTube, Twitter, TikTok, ByteDance, Telegram,
    Amazon, Netflix, Uber, Airbnb, Tesla, SpaceX, OpenAI, IBM, Intel, Nvidia, Oracle,
    Samsung, Sony, Nokia, Ericsson, Huawei, ZTE, Alibaba, Tencent, Xiaomi, Toyota, Honda, Nissan, Hyundai, Volkswagen, BMW,
    Daimler, Mercedes, Renault, Peugeot, Fiat, Ford, General Motors, Chrysler, Boeing, Airbus,
    Lockheed Martin, Raytheon, Northrop Grumman, BAE Systems, Rolls-Royce, Siemens, General Electric, Gazprom, Rosneft,
    Lukoil, Rosatom, Sberbank, Rosoboronexport, Total, TotalEnergies, Eni, Shell, Royal Dutch Shell, BP,
    ExxonMobil, Exxon, Chevron, Repsol, Equinor, Aramco, Saudi Aramco, PDVSA, Petrobras, Pemex, Sinopec, CNPC, National Oil
    Corporation, NOC, Goldman Sachs, JPMorgan, JPMorgan Chase, Morgan Stanley, Citigroup,
    Bank of America, Deutsche Bank, HSBC, Barclays, UBS, Credit Suisse, BNP Paribas, Lehman Brothers, Pfizer, Moderna,
    AstraZeneca, Johnson & Johnson, Novartis, Roche, Bayer, Monsanto, Nestle, Unilever, Coca-Cola, Pepsi,
    McDonald's, Starbucks, Walmart, Ikea, Nike, Adidas, Disney, Walt Disney, Nintendo, Lufthansa, Ryanair, EasyJet,
    Aeroflot, Turkish Airlines, Emirates airline, British Airways, Air France, Qantas, Maersk, Vodafone,
    Wall Street, Nasdaq, NASDAQ, Dow Jones, Manchester United, Manchester City, Real Madrid, Chelsea, Arsenal,
    Tottenham, Juventus, Bayern Munich, Paris Saint-Germain, Harvard, Yale, Stanford, MIT, Princeton
    """
}
