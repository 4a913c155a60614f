extension FunctionWords {
  /// Languages of Latin script.
  static let latin = FunctionWords([
    Row(
      "en", endings: "ing ion ent ted ess ous",
      """
      the of and to in a is that for it was on as with be by he at from his this have are not but had they which you were her she or an \
      there been their has would will who its said more about when what can if we than so into some could them other only after most over \
      also because between where our while
      """),
    Row(
      "de", letters: "äöüß", endings: "ung gen ich sch eit ten",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei \
      einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde kann gegen vom wenn \
      unter seine ihre sei zwischen wir ich
      """),
    Row(
      "fr", letters: "àâæçéèêëîïôœùûüÿ", endings: "ion ent eur que tte ait",
      """
      de la le et les des en un du une est pour qui dans a par plus pas au sur ne se ce il sont avec son aux que ses mais comme on ou été nous \
      leur cette fait elle après ont deux être même aussi où entre sa ces ils peut sans sous vous l d qu n s c était dont depuis je
      """),
    Row(
      "es", letters: "áéíóúüñ", endings: "ión ado ada nte dad nto",
      """
      de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando \
      todo esta ser son dos también fue había era muy años hasta desde está hay nos durante han donde quien porque ellos uno según
      """),
    Row(
      "it", letters: "àèéìòù", endings: "one nte ato ata ità ale",
      """
      di e il la che in un a per è del non una i le si con da sono al dei come anche della più nel ha alla delle ma lo gli questo ed nella \
      dal o su se dopo stato tra essere alle suo degli sua hanno fra così anni prima due era ai cui ci dalla ancora l d dell un'
      """),
    Row(
      "pt", letters: "áâãàçéêíóôõú", endings: "ção ado ada nte ade nto",
      """
      de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos \
      já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles estão você são foram anos
      """),
    Row(
      "ca", letters: "àçéèíïóòúü", endings: "ció ent tat ant nts",
      """
      de la i a el que les en els l per un del amb una és d es al no dels com més se va ha s pel per aquest són seu seva també o però han \
      aquesta les si ser entre fins on sobre tot molt anys hi qual estat ja ho segons va va això
      """),
    Row(
      "gl", letters: "áéíóúñü", endings: "ión ado ada nte ade",
      """
      de a o e que do da en os un é no se na das dos unha por con as para como non máis ao pola polo foi ten seu súa ou son nos entre tamén \
      até sobre pero está anos nas este esta ser moi xa onde cando galiza á ós
      """),
    Row(
      "nl", letters: "éëïóö", endings: "ing aar eid ijk den ten",
      """
      de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog worden door naar heeft tot ze wordt \
      over hij deze was werd hebben meer wel kan zo al onder geen jaar haar hun toch tegen we men veel moet na zou waar tussen omdat ik
      """),
    Row(
      "af", letters: "êëôû", endings: "ing eid lik ers",
      """
      die van en in is het n 'n dat nie te om wat vir met op aan was ook sy hy as deur by word na maar uit ons kan daar hulle sal oor meer tot \
      teen of so hierdie haar baie jy nog toe moet al se ek wees tussen dit
      """),
    Row(
      "sv", letters: "åäöé", endings: "ing nde are rna het",
      """
      och i att det som en på är av för med den till inte har de ett om var jag men från han vi så kan man när nu också över under hon år \
      eller efter bara vid sig mot ska kommer ut få två mycket mellan skulle in här sedan detta dessa upp där mer hade blir än varit sin
      """),
    Row(
      "da", letters: "æøå", endings: "ing nde ede hed rne ion sen",
      """
      og i at det er en til af på den for de med der som ikke et har fra han var om jeg men sig vi også så kan være ved blev efter skal mod \
      når hun eller ud vil nu havde over da under mere op mellem hvor siger meget nogle kun uden hvad år deres bliver sin hvis ifølge mens første samt dette denne mindst tilbage bruges gør
      """),
    Row(
      "nb", letters: "æøå", endings: "ing nde ene het jon sen",
      """
      og i det er en til av på som for at med den de har ikke et fra han var om jeg men seg vi også så kan være ved ble etter skal mot når hun \
      eller ut vil nå hadde over da under mer opp mellom hvor sier mye noen bare uten hva år deres blir blitt sin dette disse hvis ifølge mens første samt denne minst tilbake brukes gjør
      """),
    Row(
      "nn", letters: "æøå", endings: "ing nde ane eit jon",
      """
      og i det er ein til av på som for at med den dei har ikkje eit frå han var om eg men seg vi også så kan vere ved vart etter skal mot når \
      ho eller ut vil no hadde over da under meir opp mellom kor seier mykje nokon berre utan kva år deira blir vore sin dette desse
      """),
    Row(
      "is", letters: "áéíóúýþæöð", endings: "inn num unn",
      """
      og í að á er sem um til við með en það af var fyrir ekki hann frá ég eru þá við þau upp eftir hafa verið hefur sér var þar eins hún ekki \
      því vera þeir eða yfir þess þetta nú líka mjög einn allt
      """),
    Row(
      "fi", letters: "äöå", endings: "sen ssa lla sta ään aan",
      """
      ja on ei se että oli hän mutta ovat kun mukaan myös joka tai niin kuin ole mitä sen hänen jos ollut nyt jo vain vielä sitä voi kuitenkin \
      ne joita jotka koko kanssa sekä olisi jälkeen oman mutta tämä tämän siitä eivät ennen noin vuoden saa sillä mukaan ettei tätä nämä yli
      """),
    Row(
      "et", letters: "äöüõšž", endings: "sed mis ist use",
      """
      ja on ei et ka see oli kui aga mis ning oma ta selle siis nii kes pole või veel mida seda ma välja üle kas juba sest mille ole nende \
      ainult tema aasta pärast enne kuid eesti võib on kõik need selles olid koos
      """),
    Row(
      "pl", letters: "ąćęłńóśźż", endings: "nia ego ych nie ści wać",
      """
      w i na z do się nie że to jest o po jak za od a dla przez co który są oraz ze ale tym tego być było był która które ich jego już czy \
      tylko przed także pod może lub przy jej została ma roku będzie go tej tak podczas jednak ten we został między więc bardzo
      """),
    Row(
      "cs", letters: "áčďéěíňóřšťúůýž", endings: "ost ých ího ání",
      """
      a v se na je že o s z do i to k ve za pro by jsou ale jako po od jeho podle které který která však nebo jsem si ze co při už byl bylo \
      není před byla být také jeho jen tak až může které jak ještě kdy než mezi této roku ani jejich své uvedl proto
      """),
    Row(
      "sk", letters: "áäčďéíĺľňóôŕšťúýž", endings: "osť ých ého nie",
      """
      a v sa na je že o s z do i to k vo za pre by sú ale ako po od jeho podľa ktoré ktorý ktorá však alebo som si zo čo pri už bol bolo nie \
      pred bola byť aj len tak až môže keď ešte než medzi tejto roku ani ich svoje uviedol preto tiež
      """),
    Row(
      "hr", letters: "čćđšž", endings: "nja ost ima ske",
      """
      i u je na se da su za od s a koji o kao iz će ne bi što po do li koja sve biti samo nije te ili već koje to prema nakon ali godine sam \
      može ima kod kako bio još više jer pri bila bez između tako tijekom gdje tko svoje ovo toga njih
      """),
    Row(
      "sl", letters: "čšž", endings: "nje ost ega imi",
      """
      in je v na se za da so ki pa z s ne tudi po bi bo od ali kot o še ni do pri iz bil ter že k kar leta kako kaj lahko bila le med ko več \
      sem zaradi pred njegov svoje samo tako bilo brez proti vse kjer nekaj
      """),
    Row(
      "hu", letters: "áéíóöőúüű", endings: "ság ség ban ben nak nek",
      """
      a az és hogy nem is egy van meg ez volt de már csak el vagy mint még aki ami lesz ha azt ki sem minden kell után szerint lehet között \
      több majd azonban ezt pedig lett mert most itt amely amelyek nagyon illetve miatt fel ahol olyan így két akkor ezek
      """),
    Row(
      "ro", letters: "ăâîșțşţ", endings: "lor rea lui ate nte",
      """
      de în și a la cu din pe care nu o să mai se că un este pentru al fi ca au sunt fost prin după sau este ale cel lui dar fie cum lor prin \
      între ce ar astfel acest această către despre fără i am era are toate foarte unui unei către aceste doar când si sa in
      """),
    Row(
      "tr", letters: "çğıöşüâî", endings: "lar ler nda nde ını rın",
      """
      ve bir bu da de için ile olarak daha çok en olan gibi kadar sonra ancak ne her ya ki o ise göre veya tarafından değil var ama olduğu yeni \
      iki önce arasında diye oldu etti olduğunu yıl kendi büyük son bunu şekilde üzere hem karşı içinde dedi mi
      """),
    Row(
      "az", letters: "çəğıöşü", endings: "lar lər nda ndə",
      "və bir bu da də üçün ilə ki o olan daha çox isə onun sonra kimi deyil hər edib olub görə ən artıq bütün ilə qədər var yeni böyük"
    ),
    Row(
      "id", endings: "kan nya ang gan",
      """
      yang dan di dengan untuk dari ini pada dalam itu tidak akan adalah ke oleh juga telah sebagai karena atau tersebut bisa ada mereka saya \
      kepada lebih menjadi sudah kata bahwa dia saat seperti hanya tahun masih secara namun harus sejak antara agar para setelah kami orang
      """),
    Row(
      "ms", endings: "kan nya ang gan",
      """
      yang dan di dengan untuk dari ini pada dalam itu tidak akan adalah ke oleh juga telah sebagai kerana atau tersebut boleh ada mereka saya \
      kepada lebih menjadi sudah kata bahawa beliau ketika seperti hanya tahun masih secara namun harus sejak antara agar para selepas kami orang \
      ialah daripada turut berkata pihak iaitu bagi
      """),
    Row(
      "tl", endings: "ang ong ing",
      "ang ng sa na mga at ay si ni para hindi ito kay o mga nang niya siya pa din rin lang kung ko mo po may isang kanyang dahil ayon noong nito"
    ),
    Row(
      "vi", letters: "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
      """
      của và là các có được cho trong người không một với đã những này về khi tại để từ đến ông sẽ ra vào cũng nhiều nhưng còn đó trên theo như \
      lại hơn phải sau năm việt nam thể làm bị nước hai rằng thì mà
      """),
    Row(
      "lt", letters: "ąčęėįšųūž", endings: "imo ais ių",
      """
      ir kad į yra iš su tai buvo kaip per bet ne apie po už nuo ar tik jis jau dar savo metų ant bus šio kurie prie jų kai labai gali taip \
      pat dėl kuris jo ji mes metais iki prieš tarp
      """),
    Row(
      "lv", letters: "āčēģīķļņšūž", endings: "nas jas ām",
      "un ir ar no uz par ka kas arī bet pie kā ne tika tas tā lai gada pēc tiek var vai šo pa bija viņš to kopā jau gadā līdz šajā nav jā savu"
    ),
    Row(
      "sq", letters: "çë", endings: "ave ore imi",
      "të e në i dhe për me që nga një se u ka është do më ai si janë por ky kjo kishte duke nuk prej mund tij pas ishte shqipëri gjatë këtë edhe"
    ),
    Row(
      "sw", endings: "iwa ika sha",
      "na ya wa kwa ni za katika la kuwa cha hiyo kama yake hii alisema watu huo baada au pia lakini wake hayo hao kutoka mwaka hata nchi serikali"
    ),
    Row(
      "eu", endings: "ren zen ako",
      "eta da ez bat du ere dira zen dela izan egin beste den baina edo dute zuen hori bere baino egiten horrek arte dago gero ziren baita"
    ),
    Row(
      "cy", letters: "âêîôûŵŷ", endings: "edd dau",
      "y yn a i o ar yr ac mae wedi am bod ei sydd oedd eu fod cael gan i'r o'r ond fel roedd hyn sy un ddim mewn wrth na neu"),
    Row(
      "ga", letters: "áéíóú", endings: "cht adh",
      "an na agus ar i a go is le do sé bhí tá sin ag de siad mar seo leis é ó nach ach as níl chun ina atá bhfuil raibh faoi"),
  ])
}
