/// Regional papers and broadcasters of all other countries, in the form that ``OutletTable`` tells.
extension OutletTable {
  static let regional = """
    Manchester Evening News|manchestereveningnews.co.uk
    Liverpool Echo|liverpoolecho.co.uk
    Birmingham Mail|birminghammail.co.uk birminghampost.co.uk
    Daily Record|dailyrecord.co.uk
    The Herald (Glasgow)|heraldscotland.com
    The Courier (Dundee)|thecourier.co.uk
    The Press and Journal|pressandjournal.co.uk
    The National (Scotland)|thenational.scot
    Wales Online|walesonline.co.uk|western mail
    Belfast Telegraph|belfasttelegraph.co.uk
    The Irish News|irishnews.com
    Yorkshire Post|yorkshirepost.co.uk
    Yorkshire Evening Post|yorkshireeveningpost.co.uk
    Chronicle Live|chroniclelive.co.uk
    The Northern Echo|thenorthernecho.co.uk
    Lancashire Evening Post|lep.co.uk
    Lancashire Telegraph|lancashiretelegraph.co.uk
    Nottingham Post|nottinghampost.com
    Leicester Mercury|leicestermercury.co.uk
    Bristol Post|bristolpost.co.uk bristol247.com
    Eastern Daily Press|edp24.co.uk
    The Argus|theargus.co.uk|=the argus
    Oxford Mail|oxfordmail.co.uk
    Daily Star|dailystar.co.uk|=daily star
    Morning Star|morningstaronline.co.uk|=morning star
    City A.M.|cityam.com|city am
    The Big Issue|bigissue.com
    LBC|lbc.co.uk
    GB News|gbnews.com gbnews.uk
    The Journal|thejournal.ie|=the journal, thejournal.ie
    Irish Examiner|irishexaminer.com
    BreakingNews.ie|breakingnews.ie
    Ottawa Citizen|ottawacitizen.com
    Montreal Gazette|montrealgazette.com
    La Presse|lapresse.ca
    Le Devoir|ledevoir.com
    Toronto Sun|torontosun.com
    Calgary Herald|calgaryherald.com
    Edmonton Journal|edmontonjournal.com
    Vancouver Sun|vancouversun.com
    The Province|theprovince.com|=the province
    Winnipeg Free Press|winnipegfreepress.com
    Herald Sun|heraldsun.com.au
    The Daily Telegraph (Sydney)|dailytelegraph.com.au
    The Courier-Mail|couriermail.com.au
    The West Australian|thewest.com.au
    The Canberra Times|canberratimes.com.au
    Australian Financial Review|afr.com|afr
    Brisbane Times|brisbanetimes.com.au
    9News|9news.com.au|nine news
    7NEWS|7news.com.au
    Crikey|crikey.com.au
    Newshub|newshub.co.nz
    Deccan Herald|deccanherald.com
    Deccan Chronicle|deccanchronicle.com
    The New Indian Express|newindianexpress.com
    The Telegraph (India)|telegraphindia.com
    The Tribune (India)|tribuneindia.com
    The Pioneer|dailypioneer.com|=the pioneer
    The Statesman (India)|thestatesman.com
    The Asian Age|asianage.com
    The Quint|thequint.com
    News18|news18.com
    Republic World|republicworld.com
    Zee News|zeenews.india.com zeenews.com
    Mumbai Mirror|mumbaimirror.indiatimes.com
    Business Standard|business-standard.com
    Business Line|thehindubusinessline.com|the hindu businessline
    Financial Express|financialexpress.com
    Moneycontrol|moneycontrol.com
    Outlook India|outlookindia.com
    The Week (India)|theweek.in
    Caravan|caravanmagazine.in|=caravan
    Greater Kashmir|greaterkashmir.com
    The Nation (Pakistan)|nation.com.pk
    Business Recorder|brecorder.com
    ARY News|arynews.tv
    Samaa TV|samaa.tv
    Pakistan Today|pakistantoday.com.pk
    Prothom Alo|prothomalo.com
    bdnews24|bdnews24.com|bdnews24.com
    New Age (Bangladesh)|newagebd.net
    Daily Mirror (Sri Lanka)|dailymirror.lk
    The Island (Sri Lanka)|island.lk
    Ada Derana|adaderana.lk
    The Himalayan Times|thehimalayantimes.com
    Pajhwok|pajhwok.com|pajhwok afghan news|agency
    Myanmar Now|myanmar-now.org
    The Nation (Thailand)|nationthailand.com
    The Phnom Penh Post|phnompenhpost.com
    Viet Nam News|vietnamnews.vn
    Tuoi Tre|tuoitrenews.vn tuoitre.vn
    New Straits Times|nst.com.my
    Free Malaysia Today|freemalaysiatoday.com
    The Edge Malaysia|theedgemarkets.com
    Today (Singapore)|todayonline.com
    Kompas|kompas.com|=kompas
    Tempo|tempo.co|=tempo
    Detik|detik.com|=detik
    ABS-CBN News|news.abs-cbn.com abs-cbn.com|abs-cbn
    GMA News|gmanetwork.com
    The Philippine Star|philstar.com|philstar
    Manila Bulletin|mb.com.ph
    The Manila Times|manilatimes.net
    Yomiuri Shimbun|yomiuri.co.jp japannews.yomiuri.co.jp|the japan news, yomiuri
    Sankei Shimbun|sankei.com
    Chosun Ilbo|chosun.com|the chosun ilbo
    Hankyoreh|hani.co.kr
    Dong-A Ilbo|donga.com
    The Paper|thepaper.cn|=the paper
    Sixth Tone|sixthtone.com
    Shanghai Daily|shine.cn shanghaidaily.com
    China.org.cn|china.org.cn
    The Standard (Hong Kong)|thestandard.com.hk
    Apple Daily|appledaily.com
    RTHK|rthk.hk
    Taiwan News|taiwannews.com.tw
    The Namibian|namibian.com.na
    The Herald (Zimbabwe)|herald.co.zw
    NewsDay (Zimbabwe)|newsday.co.zw
    The Citizen (South Africa)|citizen.co.za
    Sowetan|sowetanlive.co.za
    TimesLIVE|timeslive.co.za|sunday times (south africa)
    Business Day|businesslive.co.za
    EWN|ewn.co.za|eyewitness news
    SABC News|sabcnews.com
    The Guardian (Nigeria)|guardian.ng
    The Nation (Nigeria)|thenationonlineng.net
    Sahara Reporters|saharareporters.com
    The Cable|thecable.ng|=the cable
    Channels TV|channelstv.com
    Graphic (Ghana)|graphic.com.gh
    MyJoyOnline|myjoyonline.com
    GhanaWeb|ghanaweb.com
    Citizen Digital|citizen.digital
    The Star (Kenya)|the-star.co.ke
    Capital FM (Kenya)|capitalfm.co.ke
    The Citizen (Tanzania)|thecitizen.co.tz
    Daily News (Tanzania)|dailynews.co.tz
    The New Times (Rwanda)|newtimes.co.rw
    Ethiopian News Agency|ena.et||agency
    Fana|fanabc.com|=fana
    The Reporter (Ethiopia)|thereporterethiopia.com
    Lusaka Times|lusakatimes.com
    Nyasa Times|nyasatimes.com
    Journal du Cameroun|journalducameroun.com
    Le Quotidien|lequotidien.sn
    El Watan|elwatan.com
    TSA|tsa-algerie.com|=tsa
    Le Matin (Morocco)|lematin.ma
    Médias24|medias24.com
    Kapitalis|kapitalis.com
    Nawaat|nawaat.org
    Al Bawaba|albawaba.com
    Al-Quds|alquds.com
    WAFA|wafa.ps||agency
    +972 Magazine|972mag.com|+972
    Jordan Times|jordantimes.com
    Kuwait Times|kuwaittimes.com
    Times of Oman|timesofoman.com
    Muscat Daily|muscatdaily.com
    The Peninsula|thepeninsulaqatar.com|=the peninsula
    Gulf Times|gulf-times.com
    Saudi Gazette|saudigazette.com.sa
    Enab Baladi|enabbaladi.net
    Iraqi News|iraqinews.com
    Shafaq News|shafaq.com
    Financial Tribune|financialtribune.com
    Sabah|sabah.com.tr|=sabah
    Cumhuriyet|cumhuriyet.com.tr
    Milliyet|milliyet.com.tr
    Ouest-France|ouest-france.fr
    Le Parisien|leparisien.fr
    20 Minutes|20minutes.fr
    La Croix|la-croix.com
    Les Échos|lesechos.fr
    L'Obs|nouvelobs.com
    Le Point|lepoint.fr
    BFM TV|bfmtv.com|bfmtv
    France Info|francetvinfo.fr franceinfo.fr|franceinfo
    L'Équipe|lequipe.fr
    Focus (Germany)|focus.de
    Stern|stern.de|=stern
    Der Tagesspiegel|tagesspiegel.de
    Berliner Zeitung|berliner-zeitung.de
    Kölner Stadt-Anzeiger|ksta.de
    Rheinische Post|rp-online.de
    n-tv|n-tv.de|ntv (germany)
    ZDF|zdf.de zdfheute.de
    heise online|heise.de
    Kurier|kurier.at|=kurier
    Die Presse|diepresse.com
    Kronen Zeitung|krone.at
    ORF|orf.at
    Tages-Anzeiger|tagesanzeiger.ch
    20 Minuten|20min.ch
    Blick|blick.ch|=blick
    Le Temps|letemps.ch
    Tribune de Genève|tdg.ch
    Het Laatste Nieuws|hln.be
    VRT|vrt.be
    RTBF|rtbf.be
    De Telegraaf|telegraaf.nl
    Algemeen Dagblad|ad.nl
    NOS|nos.nl
    Trouw|trouw.nl|=trouw
    NL Times|nltimes.nl
    Il Fatto Quotidiano|ilfattoquotidiano.it
    Il Giornale|ilgiornale.it
    Il Messaggero|ilmessaggero.it
    RaiNews|rainews.it
    ABC (Spain)|abc.es
    El Confidencial|elconfidencial.com
    elDiario.es|eldiario.es
    El Periódico|elperiodico.com
    20minutos|20minutos.es
    Marca|marca.com|=marca
    Diário de Notícias|dn.pt
    Jornal de Notícias|jn.pt
    Expresso|expresso.pt|=expresso
    Observador|observador.pt|=observador
    The Portugal News|theportugalnews.com
    Aftonbladet|aftonbladet.se
    Expressen|expressen.se
    Göteborgs-Posten|gp.se
    The Local|thelocal.se thelocal.de thelocal.fr thelocal.it thelocal.no thelocal.es thelocal.com|=the local
    SVT|svt.se
    Verdens Gang|vg.no|vg
    Dagbladet|dagbladet.no
    Berlingske|berlingske.dk
    Jyllands-Posten|jyllands-posten.dk jp.dk
    DR|dr.dk|=dr
    Iceland Review|icelandreview.com
    Morgunblaðið|mbl.is
    Postimees|postimees.ee|=postimees
    ERR|err.ee news.err.ee|=err
    Delfi|delfi.lt delfi.lv delfi.ee|=delfi
    LSM|lsm.lv|=lsm
    LRT|lrt.lt|=lrt
    The Baltic Times|baltictimes.com
    Rzeczpospolita|rp.pl
    Onet|onet.pl|=onet
    TVN24|tvn24.pl
    iDNES|idnes.cz
    Radio Prague|radio.cz english.radio.cz
    SME|sme.sk|=sme
    The Slovak Spectator|spectator.sme.sk
    Index.hu|index.hu
    HVG|hvg.hu
    Daily News Hungary|dailynewshungary.com
    Romania Insider|romania-insider.com
    Digi24|digi24.ro
    HotNews|hotnews.ro
    Novinite|novinite.com
    Dnevnik|dnevnik.bg|=dnevnik
    B92|b92.net
    Politika|politika.rs|=politika
    Total Croatia News|total-croatia-news.com
    Jutarnji list|jutarnji.hr
    Večernji list|vecernji.hr
    Delo|delo.si|=delo
    Exit (Albania)|exit.al
    Ta Nea|tanea.gr
    Proto Thema|protothema.gr
    Hromadske|hromadske.ua|=hromadske
    LB.ua|lb.ua
    Korrespondent|korrespondent.net
    TUT.BY|tut.by
    Charter 97|charter97.org
    Fontanka|fontanka.ru|=fontanka
    Komsomolskaya Pravda|kp.ru
    Moskovsky Komsomolets|mk.ru
    Rossiyskaya Gazeta|rg.ru
    RBC|rbc.ru|=rbc
    Regnum|regnum.ru|=regnum, regnum news agency|agency
    Turan|turan.az|=turan, turan information agency|agency
    Report.az|report.az
    News.am|news.am
    Akipress|akipress.com
    24.kg|24.kg
    The Astana Times|astanatimes.com
    Tengrinews|tengrinews.kz en.tengrinews.kz
    Montsame|montsame.mn||agency
    Estadão|estadao.com.br|o estado de s. paulo
    G1|g1.globo.com
    UOL|uol.com.br
    Valor Econômico|valor.globo.com
    Veja|veja.abril.com.br|=veja
    Infobae|infobae.com
    Buenos Aires Times|batimes.com.ar
    El Mercurio|emol.com|emol
    La Tercera|latercera.com
    El Comercio (Peru)|elcomercio.pe
    El Comercio (Ecuador)|elcomercio.com
    El Espectador|elespectador.com
    Semana|semana.com|=semana
    El Nacional|elnacional.com|el nacional (venezuela)
    El País (Uruguay)|elpais.com.uy
    Los Tiempos|lostiempos.com
    ABC Color|abc.com.py
    La Prensa (Nicaragua)|laprensa.com.ni laprensani.com
    El Faro|elfaro.net
    The Tico Times|ticotimes.net
    Milenio|milenio.com|=milenio
    Excélsior|excelsior.com.mx|=excélsior
    Proceso|proceso.com.mx|=proceso
    Animal Político|animalpolitico.com
    14ymedio|14ymedio.com
    Jamaica Observer|jamaicaobserver.com
    The Gleaner|jamaica-gleaner.com|=the gleaner
    Trinidad Guardian|guardian.co.tt
    Stabroek News|stabroeknews.com
    """
}
