/// Sentences by which the rule for metonyms was shaped. `{Ankara}` stands for a government, `<Ankara>` is a place.
enum MetonymSentences {
  static let all = """
    {Ankara} backs the government.
    Ministers told {Ankara} to wait.
    The channel between {Moscow} and {Ankara} stayed open.
    {Moscow}'s envoy arrived late.
    {Moscow}'s policy has not changed.
    Close ties with {Beijing} matter to the junta.
    According to {Tehran}, nobody was hurt.
    Pressure on {Kyiv} is growing.
    Turkey, Russia and {Tehran} signed the accord.
    {Moscow}, {Ankara} and {Tehran} guarantee the truce.
    It was a blow to {Paris}, which had hoped for the contract.
    {Washington} could impose sanctions by Friday.
    Talks were held Tuesday in <Moscow>.
    She arrived in <Ankara> at noon.
    The <Moscow> airport was closed.
    The <Berlin> conference failed.
    The <Tripoli>-based cabinet resigned.
    <MOSCOW> (Reuters) — The rouble fell.
    <Cairo>, 12 March — The rouble fell.
    He worked near <Ankara> and outside <Cairo>.
    A road from <Kabul> to <Islamabad> was mined.
    The advance on <Tripoli> has stalled.
    The battle for <Tripoli> goes on.
    Forces loyal to him attacked <Tripoli> in April.
    The defenders of <Tripoli> held the bridge.
    Residents of <Baghdad> slept on roofs.
    Shells hit southern <Tripoli> again.
    The streets of <Damascus> were empty.
    The mayor of <Warsaw> resigned.
    A visit to <Riyadh> is planned.
    He visited <Riyadh> twice.
    He left <Riyadh> at dawn.
    The embassy in <London> burned.
    A hospital in <Kyiv> was hit.
    <Kyiv> lies on the Dnieper.
    {Kyiv} wants more tanks.
    {Rome} and {Paris} disagree over the rival leaders.
    The rival leaders met in <Rome> and in <Paris>.
    {Athens} fears the deal, which {Cairo} also rejects.
    The deal angered {Athens}.
    The deal was rejected by {Athens}.
    A spokesman said {Beijing} regretted the decision.
    Officials in <Beijing> regretted the decision.
    {Beijing}'s response was swift.
    <Beijing>'s streets were swept.
    Sanctions against {Minsk} were extended.
    Anger at {Minsk} boiled over.
    The row between {Minsk} and the bloc grew.
    Trains between <Minsk> and <Warsaw> were full.
    Support from {Doha} kept them afloat.
    Weapons supplied by {Doha} were found.
    He flew from <Doha> to <Geneva>.
    The deal with {Doha} was secret.
    Concerts in <Vienna> sold out.
    A <Vienna> court freed him.
    The <Vienna> office of the agency closed.
    {London}, too, is worried.
    {London} has been silent.
    <London> has eight million people.
    <London> is a city of parks.
    Snow fell on <London>.
    In <London>, {Washington} found an ally.
    {Seoul} and {Tokyo} agreed to share intelligence.
    The quake was felt in <Seoul> and <Tokyo>.
    {Tokyo} protested to {Moscow} over the flights.
    Ambassadors were summoned to <Tokyo>.
    Appeals to {Jakarta} went unanswered.
    Aid for {Kabul} was cut.
    Planes bound for <Kabul> turned back.
    The fall of <Kabul> shocked allies.
    {Kabul} accuses {Islamabad} of meddling.
    {Islamabad} denies it.
    The <Islamabad> High Court ruled on Monday.
    Islamists marched on <Islamabad>.
    A source in <Nairobi> said so.
    {Nairobi}, however, denied the claim.
    The {Kremlin} denied it.
    A hall in the {Kremlin} said to be restored, according to the {Kremlin}.
    The decision rests with {Ottawa}.
    He asked {Ottawa} for help, and {Ottawa} agreed.
    Trade with {Hanoi} doubled.
    The people of <Hanoi> cheered.
    {Hanoi}-backed guerrillas crossed the river.
    A {Tehran}-backed militia fired rockets.
    A <Tehran> resident saw smoke.
    <Tehran>, Iran – A resident saw smoke.
    Smoke rose over <Tehran> as {Washington} weighed its options.
    On the way to <Lima> he was arrested.
    The move puts {Lima} at odds with its neighbours.
    {Caracas} did not respond to a request for comment.
    Relations with {Caracas} have been restored.
    Flights to <Caracas> have been restored.
    {Brussels} fined the company.
    The company's lawyers are in <Brussels>.
    <Sofia>, Bulgaria, bid against Salzburg, Austria.
    Guards at a <Jerusalem> checkpoint fired.
    He asked the <Vienna> tribunal to wait.
    The motorway connecting Budapest with <Vienna> was closed.
    {Moscow}'s idea is to enrich it abroad.
    The minority is of concern to {Moscow}.
    Ways of getting {Pyongyang} back to the table were discussed.
    The bomb went off in <Baghdad>'s Karrada quarter.
    """
}
