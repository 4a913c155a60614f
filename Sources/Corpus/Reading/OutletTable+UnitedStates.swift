/// Regional papers and broadcasters of the United States, in the form that ``OutletTable`` tells.
extension OutletTable {
  static let unitedStates = """
    The Philadelphia Inquirer|inquirer.com philly.com|philly.com
    The Dallas Morning News|dallasnews.com|dallas morning news
    Houston Chronicle|chron.com houstonchronicle.com
    The Seattle Times|seattletimes.com
    The Denver Post|denverpost.com
    Star Tribune|startribune.com|minneapolis star tribune
    The Arizona Republic|azcentral.com|azcentral
    The Oregonian|oregonlive.com|oregonlive
    cleveland.com|cleveland.com|the plain dealer, cleveland plain dealer
    SFGate|sfgate.com
    The Mercury News|mercurynews.com|san jose mercury news
    The Sacramento Bee|sacbee.com
    The San Diego Union-Tribune|sandiegouniontribune.com|san diego union tribune
    Orange County Register|ocregister.com
    East Bay Times|eastbaytimes.com
    The Baltimore Sun|baltimoresun.com
    The Atlanta Journal-Constitution|ajc.com|ajc, atlanta journal constitution
    Tampa Bay Times|tampabay.com|st. petersburg times
    Orlando Sentinel|orlandosentinel.com
    South Florida Sun Sentinel|sun-sentinel.com|sun sentinel
    Palm Beach Post|palmbeachpost.com
    The Charlotte Observer|charlotteobserver.com
    The News & Observer|newsobserver.com|news and observer
    The Tennessean|tennessean.com
    The Courier-Journal|courier-journal.com|courier journal
    The Indianapolis Star|indystar.com|indystar
    The Cincinnati Enquirer|cincinnati.com
    The Columbus Dispatch|dispatch.com
    Detroit Free Press|freep.com
    The Detroit News|detroitnews.com
    MLive|mlive.com
    Milwaukee Journal Sentinel|jsonline.com
    Wisconsin State Journal|madison.com
    Chicago Sun-Times|chicago.suntimes.com suntimes.com|chicago sun times
    St. Louis Post-Dispatch|stltoday.com|st louis post dispatch
    The Kansas City Star|kansascity.com|kansas city star
    Omaha World-Herald|omaha.com|omaha world herald
    The Des Moines Register|desmoinesregister.com
    The Oklahoman|oklahoman.com newsok.com
    Tulsa World|tulsaworld.com
    Austin American-Statesman|statesman.com|austin american statesman
    San Antonio Express-News|expressnews.com mysanantonio.com|san antonio express news
    Fort Worth Star-Telegram|star-telegram.com
    The Salt Lake Tribune|sltrib.com|salt lake tribune
    Deseret News|deseret.com deseretnews.com
    Las Vegas Review-Journal|reviewjournal.com|las vegas review journal
    Las Vegas Sun|lasvegassun.com
    Albuquerque Journal|abqjournal.com
    Idaho Statesman|idahostatesman.com
    Anchorage Daily News|adn.com
    Honolulu Star-Advertiser|staradvertiser.com|honolulu star advertiser
    Times-Picayune|nola.com|the times-picayune
    The Post and Courier|postandcourier.com
    The Virginian-Pilot|pilotonline.com|virginian pilot
    Richmond Times-Dispatch|richmond.com|richmond times dispatch
    Pittsburgh Post-Gazette|post-gazette.com|pittsburgh post gazette
    TribLive|triblive.com
    PennLive|pennlive.com
    The Morning Call|mcall.com|=the morning call
    NJ.com|nj.com|the star-ledger, star ledger
    NorthJersey.com|northjersey.com
    Newsday|newsday.com
    The Buffalo News|buffalonews.com
    Times Union|timesunion.com
    Democrat and Chronicle|democratandchronicle.com
    Syracuse.com|syracuse.com|the post-standard
    Hartford Courant|courant.com
    The Providence Journal|providencejournal.com
    Boston Herald|bostonherald.com
    MassLive|masslive.com
    WBUR|wbur.org
    Portland Press Herald|pressherald.com
    Bangor Daily News|bangordailynews.com
    Burlington Free Press|burlingtonfreepress.com
    Concord Monitor|concordmonitor.com
    AL.com|al.com
    Arkansas Democrat-Gazette|arkansasonline.com
    Arkansas Times|arktimes.com
    The Commercial Appeal|commercialappeal.com
    Lexington Herald-Leader|kentucky.com
    The Clarion-Ledger|clarionledger.com
    The Advocate (Louisiana)|theadvocate.com
    The Fresno Bee|fresnobee.com
    The Press Democrat|pressdemocrat.com
    Bay Area News Group|bayareanewsgroup.com
    The Spokesman-Review|spokesman.com
    The Texas Tribune|texastribune.org
    CalMatters|calmatters.org
    Washington Examiner|washingtonexaminer.com
    The Washington Times|washingtontimes.com
    The Washington Free Beacon|freebeacon.com
    Patch|patch.com|=patch
    The New York Observer|observer.com
    The Village Voice|villagevoice.com
    WTOP|wtop.com
    KQED|kqed.org
    WNYC|wnyc.org
    Gothamist|gothamist.com
    KTLA|ktla.com
    WGN|wgntv.com
    KIRO 7|kiro7.com
    KING 5|king5.com
    WRAL|wral.com
    WFAA|wfaa.com
    KHOU|khou.com
    9News (Denver)|9news.com
    ABC7|abc7.com abc7news.com abc7ny.com
    NBC New York|nbcnewyork.com
    NBC Chicago|nbcchicago.com
    NBC Los Angeles|nbclosangeles.com
    CBS Local|cbslocal.com
    Univision|univision.com
    Telemundo|telemundo.com
    """
}
