/// Magazines and sites on technology, science, sport, business and the arts, in the form that ``OutletTable`` tells.
extension OutletTable {
  static let magazines = """
    Wired|wired.com wired.co.uk|=wired
    The Verge|theverge.com|=the verge
    Ars Technica|arstechnica.com
    TechCrunch|techcrunch.com
    Engadget|engadget.com
    Gizmodo|gizmodo.com
    CNET|cnet.com
    ZDNet|zdnet.com|zdnet
    The Register|theregister.com theregister.co.uk|=the register
    Mashable|mashable.com
    The Next Web|thenextweb.com|tnw
    VentureBeat|venturebeat.com
    Recode|recode.net
    9to5Mac|9to5mac.com
    9to5Google|9to5google.com
    MacRumors|macrumors.com
    AppleInsider|appleinsider.com
    Android Police|androidpolice.com
    Android Authority|androidauthority.com
    Android Central|androidcentral.com
    XDA Developers|xda-developers.com
    GSMArena|gsmarena.com
    PhoneArena|phonearena.com
    Digital Trends|digitaltrends.com
    Tom's Hardware|tomshardware.com
    Tom's Guide|tomsguide.com
    TechRadar|techradar.com
    PCMag|pcmag.com|pc magazine
    PC World|pcworld.com|pcworld
    PC Gamer|pcgamer.com
    Macworld|macworld.com
    Computerworld|computerworld.com
    InfoWorld|infoworld.com
    BleepingComputer|bleepingcomputer.com
    Krebs on Security|krebsonsecurity.com
    Dark Reading|darkreading.com
    SecurityWeek|securityweek.com
    MIT Technology Review|technologyreview.com
    IEEE Spectrum|spectrum.ieee.org
    Hackaday|hackaday.com
    Slashdot|slashdot.org
    Phoronix|phoronix.com
    LWN|lwn.net|lwn.net
    Lifehacker|lifehacker.com
    How-To Geek|howtogeek.com
    Fast Company|fastcompany.com
    Inc.|inc.com|=inc, inc. magazine
    Entrepreneur|entrepreneur.com|=entrepreneur
    Rest of World|restofworld.org
    The Information|theinformation.com|=the information
    Protocol|protocol.com|=protocol
    Polygon|polygon.com|=polygon
    Kotaku|kotaku.com
    IGN|ign.com
    GameSpot|gamespot.com
    Eurogamer|eurogamer.net
    Rock Paper Shotgun|rockpapershotgun.com
    Game Informer|gameinformer.com
    GamesIndustry.biz|gamesindustry.biz
    VGC|videogameschronicle.com|video games chronicle
    Nintendo Life|nintendolife.com
    CoinDesk|coindesk.com
    Cointelegraph|cointelegraph.com
    The Block|theblock.co theblockcrypto.com|=the block
    Decrypt|decrypt.co|=decrypt
    Electrek|electrek.co
    InsideEVs|insideevs.com
    Jalopnik|jalopnik.com
    Car and Driver|caranddriver.com
    Motor Trend|motortrend.com|motortrend
    Autocar|autocar.co.uk
    Autoblog|autoblog.com
    Top Gear|topgear.com
    Motorsport.com|motorsport.com
    Autosport|autosport.com
    Nature|nature.com|=nature
    Science|science.org sciencemag.org|=science, science magazine
    Scientific American|scientificamerican.com
    New Scientist|newscientist.com
    Science News|sciencenews.org|=science news
    Live Science|livescience.com
    Space.com|space.com
    SpaceNews|spacenews.com
    NASASpaceflight|nasaspaceflight.com
    Sky & Telescope|skyandtelescope.org skyandtelescope.com
    Phys.org|phys.org
    ScienceDaily|sciencedaily.com
    EurekAlert|eurekalert.org
    Quanta Magazine|quantamagazine.org|quanta
    Popular Science|popsci.com
    Popular Mechanics|popularmechanics.com
    Discover|discovermagazine.com|=discover, discover magazine
    National Geographic|nationalgeographic.com nationalgeographic.co.uk
    Smithsonian Magazine|smithsonianmag.com
    Undark|undark.org
    Nautilus|nautil.us|=nautilus
    Atlas Obscura|atlasobscura.com
    Mongabay|mongabay.com news.mongabay.com
    Carbon Brief|carbonbrief.org
    Grist|grist.org|=grist
    Inside Climate News|insideclimatenews.org
    Climate Home News|climatechangenews.com
    Yale Environment 360|e360.yale.edu
    STAT|statnews.com|stat news
    Medscape|medscape.com
    MedPage Today|medpagetoday.com
    WebMD|webmd.com
    Healthline|healthline.com
    Kaiser Health News|khn.org kffhealthnews.org|kff health news
    The BMJ|bmj.com|bmj
    The Lancet|thelancet.com
    ESPN|espn.com espn.co.uk espn.in
    ESPNcricinfo|espncricinfo.com|cricinfo
    Sports Illustrated|si.com
    The Athletic|theathletic.com theathletic.co.uk|=the athletic
    Bleacher Report|bleacherreport.com
    SB Nation|sbnation.com
    Yahoo Sports|sports.yahoo.com
    CBS Sports|cbssports.com
    NBC Sports|nbcsports.com
    Fox Sports|foxsports.com foxsports.com.au
    Sky Sports|skysports.com
    BT Sport|bt.com
    Eurosport|eurosport.com eurosport.co.uk
    Goal|goal.com|=goal, goal.com
    FourFourTwo|fourfourtwo.com
    Football Italia|football-italia.net
    AS|as.com en.as.com|=as, diario as
    Mundo Deportivo|mundodeportivo.com
    La Gazzetta dello Sport|gazzetta.it
    Kicker|kicker.de|=kicker
    Sporting News|sportingnews.com
    Deadspin|deadspin.com
    The Ringer|theringer.com|=the ringer
    NBA|nba.com|=nba
    NFL|nfl.com|=nfl
    MLB|mlb.com|=mlb
    NHL|nhl.com|=nhl
    FIFA|fifa.com|=fifa
    UEFA|uefa.com|=uefa
    Formula 1|formula1.com
    PlanetF1|planetf1.com
    Golf Digest|golfdigest.com
    Cycling News|cyclingnews.com|cyclingnews
    VeloNews|velonews.com
    Runner's World|runnersworld.com
    Outside|outsideonline.com|=outside
    MMA Fighting|mmafighting.com
    MMA Junkie|mmajunkie.usatoday.com
    Variety|variety.com|=variety
    The Hollywood Reporter|hollywoodreporter.com
    Deadline|deadline.com|=deadline, deadline hollywood
    Entertainment Weekly|ew.com
    Rolling Stone|rollingstone.com
    Billboard|billboard.com|=billboard
    Pitchfork|pitchfork.com
    NME|nme.com
    Spin|spin.com|=spin
    Stereogum|stereogum.com
    Vulture|vulture.com|=vulture
    IndieWire|indiewire.com
    Empire|empireonline.com|=empire
    Screen Rant|screenrant.com
    CinemaBlend|cinemablend.com
    Collider|collider.com|=collider
    /Film|slashfilm.com|slashfilm
    The A.V. Club|avclub.com|av club
    The Wrap|thewrap.com|thewrap
    TMZ|tmz.com
    E! News|eonline.com|e! online
    People|people.com|=people
    Us Weekly|usmagazine.com
    Hello!|hellomagazine.com|=hello
    OK!|okmagazine.com ok.co.uk|=ok
    Page Six|pagesix.com
    Entertainment Tonight|etonline.com
    TV Guide|tvguide.com
    TVLine|tvline.com
    Radio Times|radiotimes.com
    Digital Spy|digitalspy.com
    Vanity Fair|vanityfair.com
    Vogue|vogue.com vogue.co.uk|=vogue
    GQ|gq.com gq-magazine.co.uk
    Esquire|esquire.com|=esquire
    Elle|elle.com|=elle
    Cosmopolitan|cosmopolitan.com
    Harper's Bazaar|harpersbazaar.com
    Harper's Magazine|harpers.org
    Teen Vogue|teenvogue.com
    Glamour|glamour.com|=glamour
    Marie Claire|marieclaire.com
    Refinery29|refinery29.com
    Bustle|bustle.com|=bustle
    Jezebel|jezebel.com
    The Cut|thecut.com|=the cut
    The Root|theroot.com|=the root
    Out|out.com|=out
    The Advocate|advocate.com|=the advocate
    PinkNews|pinknews.co.uk
    Artnet News|artnet.com news.artnet.com|artnet
    The Art Newspaper|theartnewspaper.com
    Dezeen|dezeen.com
    Architectural Digest|architecturaldigest.com
    Condé Nast Traveler|cntraveler.com
    Travel + Leisure|travelandleisure.com
    Lonely Planet|lonelyplanet.com
    Skift|skift.com
    Eater|eater.com|=eater
    Bon Appétit|bonappetit.com
    Food & Wine|foodandwine.com
    Mother Jones|motherjones.com
    The Nation|thenation.com|=the nation
    The New Republic|newrepublic.com
    National Review|nationalreview.com
    The American Conservative|theamericanconservative.com
    The Weekly Standard|weeklystandard.com
    Reason|reason.com|=reason
    Jacobin|jacobinmag.com jacobin.com
    The Daily Caller|dailycaller.com
    The Daily Wire|dailywire.com
    The Federalist|thefederalist.com|=the federalist
    Talking Points Memo|talkingpointsmemo.com
    Daily Kos|dailykos.com
    Raw Story|rawstory.com
    RealClearPolitics|realclearpolitics.com
    FiveThirtyEight|fivethirtyeight.com
    Roll Call|rollcall.com
    C-SPAN|c-span.org
    Lawfare|lawfareblog.com lawfaremedia.org
    Just Security|justsecurity.org
    The National Interest|nationalinterest.org
    Responsible Statecraft|responsiblestatecraft.org
    Quartz|qz.com|=quartz
    MarketWatch|marketwatch.com
    Barron's|barrons.com
    Investor's Business Daily|investors.com
    Kiplinger|kiplinger.com
    The Motley Fool|fool.com
    Seeking Alpha|seekingalpha.com
    TheStreet|thestreet.com
    Yahoo Finance|finance.yahoo.com
    Benzinga|benzinga.com
    Harvard Business Review|hbr.org
    Adweek|adweek.com
    Ad Age|adage.com
    Digiday|digiday.com
    Campaign|campaignlive.co.uk|=campaign
    The Chronicle of Higher Education|chronicle.com
    Inside Higher Ed|insidehighered.com
    Times Higher Education|timeshighereducation.com
    Education Week|edweek.org
    OilPrice.com|oilprice.com
    S&P Global Platts|spglobal.com|platts
    Argus Media|argusmedia.com
    Offshore Energy|offshore-energy.biz
    Lloyd's List|lloydslist.maritimeintelligence.informa.com lloydslist.com
    gCaptain|gcaptain.com
    The Maritime Executive|maritime-executive.com
    FlightGlobal|flightglobal.com
    Aviation Week|aviationweek.com
    Jane's|janes.com
    Breaking Defense|breakingdefense.com
    Army Times|armytimes.com
    The War Zone|thedrive.com twz.com
    Task & Purpose|taskandpurpose.com
    Naval News|navalnews.com
    Institute for the Study of War|understandingwar.org
    Chatham House|chathamhouse.org
    Carnegie Endowment|carnegieendowment.org
    Brookings|brookings.edu
    Atlantic Council|atlanticcouncil.org
    Council on Foreign Relations|cfr.org
    Middle East Institute|mei.edu
    Washington Institute|washingtoninstitute.org
    Project Syndicate|project-syndicate.org
    Global Voices|globalvoices.org
    Inter Press Service|ipsnews.net||agency
    Catholic News Agency|catholicnewsagency.com||agency
    Vatican News|vaticannews.va
    Religion News Service|religionnews.com||agency
    Christianity Today|christianitytoday.com
    Nonprofit Quarterly|nonprofitquarterly.org
    Snopes|snopes.com
    PolitiFact|politifact.com
    FactCheck.org|factcheck.org
    Full Fact|fullfact.org
    Courthouse News|courthousenews.com|courthouse news service
    PR Newswire|prnewswire.com
    Business Wire|businesswire.com
    GlobeNewswire|globenewswire.com
    """
}
