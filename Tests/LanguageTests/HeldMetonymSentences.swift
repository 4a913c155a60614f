/// Sentences written before the rule for metonyms was, and never used to shape it. `{Ankara}` stands for a government, `<Ankara>` is a place.
enum HeldMetonymSentences {
  static let all = """
    {Warsaw} has refused to sign the declaration, diplomats said.
    The minister flew to <Warsaw> on Thursday to sign the declaration.
    Relations between {Riyadh} and {Tehran} have thawed since the spring.
    A suicide bomber killed four people near a mosque in <Kabul>.
    {Beijing} warned {Canberra} not to meddle in the strait.
    The flight from <Beijing> to <Canberra> was delayed by fog.
    <LONDON> (Reuters) — Shares fell sharply on Monday.
    The envoy said {London} would not recognise the vote.
    Thousands marched through central <London> against the war.
    According to {Islamabad}, the drones came from across the border.
    An <Islamabad>-based analyst said the drones were a message.
    The sanctions are meant to put pressure on {Minsk}.
    Police in <Minsk> detained more than a hundred protesters.
    {Cairo} and {Khartoum} agreed to resume talks on the dam.
    Talks on the dam resumed on Sunday in <Cairo>.
    He was born in <Cairo> in 1950 and moved to <Paris> as a student.
    {Paris} is furious about the cancelled submarine contract.
    The fashion show was the highlight of the <Paris> season.
    {Seoul}'s decision to scrap the pact surprised its allies.
    <Seoul>'s subway was closed after the flooding.
    The rebels say they receive weapons from {Kigali}, which denies it.
    A bus from <Kigali> overturned on the mountain road.
    The United States has urged {Baghdad} to disarm the militias.
    American troops left <Baghdad> before dawn.
    Rockets landed outside the embassy in <Baghdad> overnight.
    In an angry letter, {Athens} accused its neighbour of piracy.
    A wildfire north of <Athens> destroyed dozens of homes.
    Berlin's mayor and <Berlin> police said the march was peaceful.
    {Berlin} will send two more battalions to the Baltic.
    The <Berlin> conference ended without a statement.
    Hungary, Poland and {Bratislava} blocked the proposal.
    The summit brings together leaders from <Bratislava>, where they will dine at the castle.
    The row deepened after {New Delhi} expelled two diplomats.
    Air pollution in <New Delhi> reached a record level.
    {Kyiv} says it shot down all twelve missiles.
    Explosions were heard in <Kyiv> shortly after midnight.
    An adviser to the mayor of <Kyiv> posted a photograph.
    Western support for {Kyiv} is fading, the report said.
    The ceasefire was brokered by {Moscow} and {Ankara} in January.
    The ceasefire was signed in <Moscow> by both sides.
    A court in <Moscow> sentenced the activist to nine years.
    The trade deal with {Hanoi} takes effect next month.
    The trade deal was sealed in <Hanoi> last month.
    {Caracas} blames Washington for the blackout.
    Looters roamed the streets of <Caracas> during the blackout.
    Aid groups in <Addis Ababa> said the road was closed.
    {Addis Ababa} denies blocking aid to the north.
    {Tokyo} lodged a protest with {Pyongyang} over the launch.
    The rocket passed over <Tokyo>, setting off sirens.
    The foreign ministers will meet in <Vienna> next week.
    {Vienna} opposes the pipeline, and so does {Rome}.
    The pope returned to <Rome> on Sunday evening.
    Diplomats doubt that {Tel Aviv} would act alone.
    The army closed in on <Tripoli> from the south and the east.
    Fighting on the outskirts of <Tripoli> forced families to flee.
    {Ankara}, which backs the opposition, called the attack a massacre.
    The opposition opened an office in <Ankara>.
    <Ankara>, the Turkish capital, was covered by snow.
    He accused {Doha} of funding extremists.
    Qatar's emir received him in <Doha>.
    Negotiators left <Doha> without a deal on Friday.
    A deal with {Jakarta} is within reach, officials believe.
    The earthquake was felt in <Jakarta>, 300 km away.
    {Lisbon} and {Madrid} want to link their grids.
    The train between <Lisbon> and <Madrid> takes ten hours.
    {Nairobi} has sent troops across the border twice.
    The president's plane landed at <Nairobi> airport.
    Protests spread from <Nairobi> to the coast.
    The president ruled out concessions to {Belgrade}.
    They drove to <Belgrade> to buy medicine.
    {Pristina} and {Belgrade} traded accusations over the licence plates.
    {Damascus} called the raid a flagrant violation of its sovereignty.
    State media said air defences above <Damascus> intercepted missiles.
    A source close to {Damascus} said a prisoner swap was planned.
    {Oslo}'s sovereign fund is the largest in the world.
    The prize is awarded every December in <Oslo>.
    {Havana} has long demanded the return of the base.
    Tourists strolled along the seafront in <Havana>.
    An agreement between {Bogota} and the guerrillas collapsed.
    Doctors at a <Bogota> hospital treated the wounded.
    The parliament in <Ottawa> passed the motion.
    {Ottawa} followed suit with a ban of its own.
    A delegation from <Manila> is expected to visit the reef.
    {Manila}'s claim to the reef was upheld by the tribunal.
    The opposition leader lives in exile in <Brussels>.
    {Brussels} proposed a cap on the price of gas.
    The dispute with {Brussels} over the rule of law drags on.
    The museum in <Vienna> shows her early work.
    {Bern} stays neutral, as it always has.
    The ambassador was recalled to <Bern> for consultations.
    {Tbilisi} hopes to join the alliance one day.
    Crowds gathered outside parliament in <Tbilisi>.
    """
}
