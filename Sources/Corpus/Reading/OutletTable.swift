/// Well-known outlets, as facts: `name | hosts | other names | agency`, one a line.
///
/// Hosts are without `www.`; a sub-domain belongs to its host. Other names are what files, folders, bylines and datelines call the
/// outlet; the name itself and the first part of its host are known without being listed. A name in other names that starts with `=`
/// is an everyday word too, and counts only where nothing else stands beside it. The `Outlets` type reads this once.
enum OutletTable {
  static let lines = """
    Reuters|reuters.com|thomson reuters|agency
    Associated Press|apnews.com ap.org|=ap, the associated press, ap news|agency
    AFP|afp.com|agence france-presse, agence france presse|agency
    Xinhua|xinhuanet.com news.cn xinhua.net|xinhua news agency|agency
    TASS|tass.com tass.ru|itar-tass, tass news agency|agency
    RIA Novosti|ria.ru|rianovosti|agency
    Interfax|interfax.com interfax.ru||agency
    Anadolu Agency|aa.com.tr|anadolu, =aa|agency
    DPA|dpa.com dpa-international.com|deutsche presse-agentur|agency
    EFE|efe.com|agencia efe|agency
    ANSA|ansa.it||agency
    AGI|agi.it||agency
    UPI|upi.com|united press international|agency
    PA Media|pa.media|press association|agency
    Press Trust of India|ptinews.com|pti|agency
    ANI|aninews.in|asian news international|agency
    IANS|ians.in|indo-asian news service|agency
    Kyodo News|kyodonews.net|kyodo|agency
    Jiji Press|jiji.com|jiji|agency
    Yonhap|yna.co.kr yonhapnews.co.kr|yonhap news agency|agency
    IRNA|irna.ir||agency
    ISNA|isna.ir||agency
    Fars News Agency|farsnews.ir|fars news, fars|agency
    Tasnim News Agency|tasnimnews.com|tasnim, tasnim news|agency
    Mehr News Agency|mehrnews.com|mehr news|agency
    SANA|sana.sy|syrian arab news agency|agency
    Saudi Press Agency|spa.gov.sa|=spa|agency
    WAM|wam.ae|emirates news agency|agency
    KUNA|kuna.net.kw|kuwait news agency|agency
    QNA|qna.org.qa|qatar news agency|agency
    MENA|mena.org.eg|middle east news agency|agency
    Petra|petra.gov.jo|jordan news agency|agency
    National News Agency|nna-leb.gov.lb|nna|agency
    Ukrinform|ukrinform.net ukrinform.ua||agency
    UNIAN|unian.info unian.ua unian.net||agency
    BelTA|belta.by||agency
    PAP|pap.pl|polish press agency|agency
    CTK|ctk.cz|czech news agency|agency
    APA|apa.az||agency
    Trend News Agency|trend.az|=trend|agency
    Azertac|azertag.az||agency
    Armenpress|armenpress.am||agency
    Antara|antaranews.com||agency
    Bernama|bernama.com||agency
    VNA|vietnamplus.vn|vietnam news agency|agency
    APP|app.com.pk|associated press of pakistan|agency
    Lusa|lusa.pt||agency
    Belga|belga.be|belga news agency|agency
    ANP|anp.nl||agency
    NTB|ntb.no||agency
    Ritzau|ritzau.dk||agency
    AAP|aap.com.au|australian associated press|agency
    Bloomberg|bloomberg.com|bloomberg news|agency
    Dow Jones|dowjones.com|dow jones newswires|agency
    Al Jazeera|aljazeera.com aljazeera.net|aljazeera english, al jazeera english, al-jazeera, aje
    TRT World|trtworld.com|trt
    Al Arabiya|alarabiya.net|al-arabiya, al arabiya english
    Al-Monitor|al-monitor.com|almonitor
    Arab News|arabnews.com
    Asharq Al-Awsat|aawsat.com|asharq alawsat
    Middle East Eye|middleeasteye.net|=mee
    Middle East Monitor|middleeastmonitor.com|memo
    The New Arab|newarab.com alaraby.co.uk|al-araby al-jadeed
    The National|thenationalnews.com thenational.ae|=national
    Gulf News|gulfnews.com
    Khaleej Times|khaleejtimes.com
    Sky News Arabia|skynewsarabia.com
    Libya Herald|libyaherald.com
    Libya Observer|libyaobserver.ly
    Libya Review|libyareview.com
    Libya Update|libyaupdate.com
    Address Libya|addresslibya.com addresslibya.co
    Al-Ahram|ahram.org.eg english.ahram.org.eg|ahram online, ahram
    Egypt Independent|egyptindependent.com
    Egypt Today|egypttoday.com
    Daily News Egypt|dailynewsegypt.com
    Mada Masr|madamasr.com
    Haaretz|haaretz.com haaretz.co.il
    The Jerusalem Post|jpost.com|jerusalem post
    The Times of Israel|timesofisrael.com|times of israel
    Ynet|ynetnews.com ynet.co.il|ynetnews
    i24NEWS|i24news.tv
    Israel Hayom|israelhayom.com
    Daily Sabah|dailysabah.com|sabah
    Hürriyet Daily News|hurriyetdailynews.com hurriyet.com.tr|hurriyet
    Yeni Şafak|yenisafak.com|yeni safak
    Duvar English|duvarenglish.com|duvar
    Bianet|bianet.org
    Ahval|ahvalnews.com
    Rudaw|rudaw.net
    Kurdistan 24|kurdistan24.net
    Press TV|presstv.com presstv.ir
    Tehran Times|tehrantimes.com
    Iran International|iranintl.com
    Al Mayadeen|almayadeen.net
    Al-Manar|almanar.com.lb
    The Daily Star (Lebanon)|dailystar.com.lb
    L'Orient-Le Jour|lorientlejour.com today.lorientlejour.com|l'orient today
    Naharnet|naharnet.com
    BBC|bbc.com bbc.co.uk|bbc news, bbc world, bbc world service
    CNN|cnn.com edition.cnn.com|cnn international
    The Guardian|theguardian.com guardian.co.uk|=guardian
    The Times|thetimes.co.uk thetimes.com|=times, the times of london
    The Sunday Times|sundaytimes.co.uk
    The Telegraph|telegraph.co.uk|=telegraph, daily telegraph, the daily telegraph
    The Independent|independent.co.uk|=independent
    Financial Times|ft.com|=ft
    The Economist|economist.com|=economist
    Daily Mail|dailymail.co.uk|=mail, mail online, mailonline
    Daily Mirror|mirror.co.uk|=mirror, the mirror
    The Sun|thesun.co.uk|=sun
    Daily Express|express.co.uk|=express
    Evening Standard|standard.co.uk|=standard
    Metro|metro.co.uk|=metro
    The i Paper|inews.co.uk|inews
    Sky News|news.sky.com
    ITV News|itv.com|=itv
    Channel 4 News|channel4.com
    The Spectator|spectator.co.uk|=spectator
    New Statesman|newstatesman.com
    openDemocracy|opendemocracy.net
    The Irish Times|irishtimes.com|irish times
    Irish Independent|independent.ie
    RTÉ|rte.ie|rte
    The Scotsman|scotsman.com|=scotsman
    The New York Times|nytimes.com|new york times, nyt, ny times
    The Washington Post|washingtonpost.com|washington post, wapo
    The Wall Street Journal|wsj.com|wall street journal
    Los Angeles Times|latimes.com|la times
    Chicago Tribune|chicagotribune.com
    USA Today|usatoday.com
    The Boston Globe|bostonglobe.com|boston globe
    San Francisco Chronicle|sfchronicle.com
    Miami Herald|miamiherald.com
    The Christian Science Monitor|csmonitor.com|christian science monitor
    New York Post|nypost.com
    New York Daily News|nydailynews.com
    Newsweek|newsweek.com
    Time|time.com|=time, time magazine
    The Atlantic|theatlantic.com|=atlantic
    The New Yorker|newyorker.com|new yorker
    Foreign Policy|foreignpolicy.com
    Foreign Affairs|foreignaffairs.com|=foreign affairs
    Politico|politico.com politico.eu
    Axios|axios.com
    The Hill|thehill.com
    Vox|vox.com
    Slate|slate.com|=slate
    Salon|salon.com|=salon
    The Intercept|theintercept.com|=intercept
    The Daily Beast|thedailybeast.com|daily beast
    HuffPost|huffpost.com huffingtonpost.com huffingtonpost.co.uk|huffington post
    BuzzFeed News|buzzfeednews.com buzzfeed.com
    Vice|vice.com|=vice, vice news
    Business Insider|businessinsider.com|=insider
    Forbes|forbes.com
    Fortune|fortune.com|=fortune
    CNBC|cnbc.com
    Fox News|foxnews.com
    NBC News|nbcnews.com|nbc
    CBS News|cbsnews.com|cbs
    ABC News|abcnews.go.com abcnews.com
    MSNBC|msnbc.com
    NPR|npr.org
    PBS NewsHour|pbs.org|pbs
    Voice of America|voanews.com|voa, voa news
    Radio Free Europe/Radio Liberty|rferl.org|rfe/rl, rferl, radio free europe
    Radio Free Asia|rfa.org|rfa
    ProPublica|propublica.org
    Defense News|defensenews.com
    Defense One|defenseone.com
    Military Times|militarytimes.com
    Stars and Stripes|stripes.com
    War on the Rocks|warontherocks.com
    The Diplomat|thediplomat.com|=diplomat
    The Conversation|theconversation.com|=conversation
    Breitbart|breitbart.com
    The Epoch Times|theepochtimes.com|epoch times
    Newsmax|newsmax.com
    Yahoo News|news.yahoo.com yahoo.com|yahoo
    MSN|msn.com
    CBC News|cbc.ca|cbc
    CTV News|ctvnews.ca|ctv
    Global News|globalnews.ca
    The Globe and Mail|theglobeandmail.com|globe and mail
    Toronto Star|thestar.com
    National Post|nationalpost.com
    The Canadian Press|thecanadianpress.com|canadian press|agency
    ABC (Australia)|abc.net.au|abc australia
    The Sydney Morning Herald|smh.com.au|sydney morning herald
    The Age|theage.com.au
    The Australian|theaustralian.com.au
    news.com.au|news.com.au
    SBS News|sbs.com.au|sbs
    The New Zealand Herald|nzherald.co.nz|nz herald
    RNZ|rnz.co.nz|radio new zealand
    Stuff|stuff.co.nz|=stuff
    Deutsche Welle|dw.com|=dw
    Der Spiegel|spiegel.de|spiegel, spiegel international
    Die Zeit|zeit.de|=zeit
    Frankfurter Allgemeine Zeitung|faz.net|faz
    Süddeutsche Zeitung|sueddeutsche.de|sz
    Die Welt|welt.de|=welt
    Bild|bild.de|=bild
    taz|taz.de
    Handelsblatt|handelsblatt.com
    Tagesschau|tagesschau.de
    Neue Zürcher Zeitung|nzz.ch|nzz
    Swissinfo|swissinfo.ch
    Der Standard|derstandard.at
    Le Monde|lemonde.fr
    Le Figaro|lefigaro.fr
    Libération|liberation.fr
    L'Express|lexpress.fr
    Mediapart|mediapart.fr
    France 24|france24.com
    RFI|rfi.fr
    Euronews|euronews.com
    EUobserver|euobserver.com
    Euractiv|euractiv.com
    El País|elpais.com|el pais
    El Mundo|elmundo.es
    La Vanguardia|lavanguardia.com
    Corriere della Sera|corriere.it
    la Repubblica|repubblica.it|repubblica
    La Stampa|lastampa.it
    Il Sole 24 Ore|ilsole24ore.com
    Agenzia Nova|agenzianova.com||agency
    Público|publico.pt
    De Volkskrant|volkskrant.nl
    NRC|nrc.nl
    De Standaard|standaard.be
    Le Soir|lesoir.be
    The Brussels Times|brusselstimes.com
    Dagens Nyheter|dn.se
    Svenska Dagbladet|svd.se
    Aftenposten|aftenposten.no
    NRK|nrk.no
    Politiken|politiken.dk
    Yle|yle.fi
    Helsingin Sanomat|hs.fi
    Kathimerini|ekathimerini.com kathimerini.gr|ekathimerini
    Greek City Times|greekcitytimes.com
    Keep Talking Greece|keeptalkinggreece.com
    Greek Reporter|greekreporter.com
    Cyprus Mail|cyprus-mail.com
    Times of Malta|timesofmalta.com
    MaltaToday|maltatoday.com.mt|malta today
    Balkan Insight|balkaninsight.com
    N1|n1info.com
    Gazeta Wyborcza|wyborcza.pl
    Notes from Poland|notesfrompoland.com
    Novinky|novinky.cz
    Hungary Today|hungarytoday.hu
    RT|rt.com|russia today
    Sputnik|sputniknews.com sputnikglobe.com|=sputnik, sputnik news
    The Moscow Times|themoscowtimes.com|moscow times
    Kommersant|kommersant.ru kommersant.com
    Izvestia|iz.ru
    Novaya Gazeta|novayagazeta.ru novayagazeta.eu
    Meduza|meduza.io
    Vedomosti|vedomosti.ru
    Gazeta.ru|gazeta.ru
    Lenta.ru|lenta.ru
    Kyiv Post|kyivpost.com
    The Kyiv Independent|kyivindependent.com|kyiv independent
    Ukrainska Pravda|pravda.com.ua
    Caspian News|caspiannews.com
    Eurasianet|eurasianet.org
    Civil Georgia|civil.ge
    Agenda.ge|agenda.ge
    JAMnews|jam-news.net
    Global Times|globaltimes.cn
    China Daily|chinadaily.com.cn
    CGTN|cgtn.com
    People's Daily|people.cn people.com.cn
    South China Morning Post|scmp.com
    Caixin|caixinglobal.com caixin.com
    Hong Kong Free Press|hongkongfp.com
    Taipei Times|taipeitimes.com
    Focus Taiwan|focustaiwan.tw
    Nikkei Asia|asia.nikkei.com nikkei.com|nikkei, nikkei asian review
    The Japan Times|japantimes.co.jp|japan times
    Asahi Shimbun|asahi.com
    Mainichi|mainichi.jp
    NHK World|nhk.or.jp|nhk
    The Korea Herald|koreaherald.com|korea herald
    The Korea Times|koreatimes.co.kr|korea times
    JoongAng Ilbo|joongang.co.kr koreajoongangdaily.joins.com|korea joongang daily
    The Straits Times|straitstimes.com|straits times
    Channel NewsAsia|channelnewsasia.com|channel news asia
    Bangkok Post|bangkokpost.com
    The Jakarta Post|thejakartapost.com|jakarta post
    The Star (Malaysia)|thestar.com.my
    Malaysiakini|malaysiakini.com
    Rappler|rappler.com
    Philippine Daily Inquirer|inquirer.net|=inquirer
    VnExpress|vnexpress.net
    The Irrawaddy|irrawaddy.com|irrawaddy
    The Times of India|timesofindia.indiatimes.com indiatimes.com|times of india
    The Hindu|thehindu.com
    The Indian Express|indianexpress.com|indian express
    Hindustan Times|hindustantimes.com
    NDTV|ndtv.com
    India Today|indiatoday.in
    The Print|theprint.in
    The Wire|thewire.in
    Scroll.in|scroll.in
    Firstpost|firstpost.com
    The Economic Times|economictimes.indiatimes.com|economic times
    Mint|livemint.com|=mint
    Dawn|dawn.com|=dawn
    The Express Tribune|tribune.com.pk|express tribune
    Geo News|geo.tv
    The News International|thenews.com.pk
    The Daily Star (Bangladesh)|thedailystar.net
    Dhaka Tribune|dhakatribune.com
    Tolo News|tolonews.com
    Khaama Press|khaama.com
    The Kathmandu Post|kathmandupost.com
    Daily Maverick|dailymaverick.co.za
    Mail & Guardian|mg.co.za
    News24|news24.com
    IOL|iol.co.za
    AllAfrica|allafrica.com
    Africanews|africanews.com
    The Africa Report|theafricareport.com
    Jeune Afrique|jeuneafrique.com
    Premium Times|premiumtimesng.com
    The Punch|punchng.com|=punch
    Vanguard|vanguardngr.com|=vanguard
    Daily Trust|dailytrust.com
    ThisDay|thisdaylive.com
    Daily Nation|nation.africa nation.co.ke
    The East African|theeastafrican.co.ke
    The Standard (Kenya)|standardmedia.co.ke
    Daily Monitor|monitor.co.ug
    New Vision|newvision.co.ug
    Addis Standard|addisstandard.com
    Sudan Tribune|sudantribune.com
    Radio Dabanga|dabangasudan.org|dabanga
    Garowe Online|garoweonline.com
    Tunisia Live|tunisia-live.net
    Tunis Afrique Presse|tap.info.tn||agency
    Morocco World News|moroccoworldnews.com
    Hespress|hespress.com
    Algeria Press Service|aps.dz||agency
    The North Africa Post|northafricapost.com
    The Arab Weekly|thearabweekly.com|arab weekly
    O Globo|oglobo.globo.com globo.com
    Folha de S.Paulo|folha.uol.com.br|folha
    Agência Brasil|agenciabrasil.ebc.com.br||agency
    Clarín|clarin.com
    La Nación|lanacion.com.ar
    Página/12|pagina12.com.ar
    MercoPress|mercopress.com
    El Tiempo|eltiempo.com
    El Universal|eluniversal.com.mx eluniversal.com
    Reforma|reforma.com
    La Jornada|jornada.com.mx
    TeleSUR|telesurenglish.net telesurtv.net
    Prensa Latina|plenglish.com prensa-latina.cu||agency
    Granma|granma.cu
    Bellingcat|bellingcat.com
    UN News|news.un.org
    ReliefWeb|reliefweb.int
    The New Humanitarian|thenewhumanitarian.org|irin
    Human Rights Watch|hrw.org
    Amnesty International|amnesty.org
    International Crisis Group|crisisgroup.org
    Jamestown Foundation|jamestown.org
    Wikinews|wikinews.org en.wikinews.org
    """
}
