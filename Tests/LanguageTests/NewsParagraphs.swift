/// A few sentences of made-up news in many languages, written for these tests.
enum NewsParagraphs {
  static let byLanguage: [(String, String)] = [
    (
      "en",
      "The government said on Monday that it would not send troops to the border until the talks had ended. Officials who spoke to reporters said the agreement was close, but that several questions were still open."
    ),
    (
      "de",
      "Die Regierung hat am Montag mitgeteilt, dass sie keine Truppen an die Grenze schicken werde, bevor die Gespräche beendet sind. Beamte sagten, eine Einigung sei nahe, aber mehrere Fragen seien noch offen."
    ),
    (
      "fr",
      "Le gouvernement a annoncé lundi qu'il n'enverrait pas de troupes à la frontière avant la fin des pourparlers. Des responsables ont déclaré que l'accord était proche, mais que plusieurs questions restaient ouvertes."
    ),
    (
      "es",
      "El gobierno anunció el lunes que no enviará tropas a la frontera hasta que terminen las conversaciones. Los funcionarios dijeron que el acuerdo está cerca, pero que varias cuestiones siguen abiertas."
    ),
    (
      "it",
      "Il governo ha annunciato lunedì che non invierà truppe al confine prima della fine dei colloqui. Alcuni funzionari hanno detto che l'accordo è vicino, ma che diverse questioni sono ancora aperte."
    ),
    (
      "pt",
      "O governo anunciou na segunda-feira que não vai enviar tropas para a fronteira até que as negociações terminem. Os responsáveis disseram que o acordo está próximo, mas que várias questões ainda não foram resolvidas."
    ),
    (
      "ca",
      "El govern ha anunciat dilluns que no enviarà tropes a la frontera fins que s'acabin les converses. Els responsables han dit que l'acord és a prop, però que diverses qüestions encara són obertes i que es tractaran amb els veïns."
    ),
    (
      "nl",
      "De regering heeft maandag gezegd dat zij geen troepen naar de grens zal sturen voordat de gesprekken zijn beëindigd. Volgens ambtenaren is een akkoord dichtbij, maar zijn er nog verschillende vragen open."
    ),
    (
      "af",
      "Die regering het Maandag gesê dat hy nie troepe na die grens sal stuur voordat die gesprekke klaar is nie. Amptenare het gesê dat die ooreenkoms naby is, maar dat daar nog baie vrae oor is wat hulle moet bespreek."
    ),
    (
      "sv",
      "Regeringen sade på måndagen att den inte kommer att skicka trupper till gränsen förrän samtalen är över. Tjänstemän uppgav att en överenskommelse är nära, men att flera frågor fortfarande är öppna."
    ),
    (
      "da",
      "Regeringen sagde mandag, at den ikke vil sende tropper til grænsen, før forhandlingerne er afsluttet. Embedsmænd siger, at en aftale er tæt på, men at der stadig er nogle spørgsmål, som ikke er blevet afklaret uden videre."
    ),
    (
      "nb",
      "Regjeringen sa mandag at den ikke vil sende soldater til grensen før samtalene er avsluttet. Tjenestemenn sier at en avtale er nær, men at det fortsatt er noen spørsmål som ikke har blitt avklart uten videre."
    ),
    (
      "nn",
      "Regjeringa sa måndag at ho ikkje vil sende soldatar til grensa før samtalane er avslutta. Tenestemenn seier at ein avtale er nær, men at det framleis er nokre spørsmål som dei ikkje veit korleis dei skal løyse utan meir tid."
    ),
    (
      "fi",
      "Hallitus ilmoitti maanantaina, että se ei lähetä joukkoja rajalle ennen kuin neuvottelut ovat päättyneet. Virkamiehet sanoivat, että sopimus on lähellä, mutta että useat kysymykset ovat vielä avoinna ja niitä käsitellään myös ensi viikolla."
    ),
    (
      "et",
      "Valitsus teatas esmaspäeval, et ei saada vägesid piirile enne, kui kõnelused on lõppenud. Ametnikud ütlesid, et kokkulepe on lähedal, aga mitu küsimust on veel lahtised ja neid arutatakse ka siis, kui see nädal läbi saab."
    ),
    (
      "pl",
      "Rząd poinformował w poniedziałek, że nie wyśle wojsk na granicę, dopóki rozmowy nie zostaną zakończone. Urzędnicy powiedzieli, że porozumienie jest bliskie, ale kilka kwestii jest nadal otwartych."
    ),
    (
      "cs",
      "Vláda v pondělí oznámila, že nepošle vojáky na hranici, dokud rozhovory neskončí. Úředníci uvedli, že dohoda je blízko, ale že některé otázky jsou stále otevřené a že se o nich bude jednat také příští týden."
    ),
    (
      "sk",
      "Vláda v pondelok oznámila, že nepošle vojakov na hranicu, kým sa rozhovory neskončia. Úradníci uviedli, že dohoda je blízko, ale že niektoré otázky sú stále otvorené a že o nich budú rokovať aj budúci týždeň."
    ),
    (
      "hr",
      "Vlada je u ponedjeljak objavila da neće poslati vojsku na granicu prije nego što razgovori završe. Dužnosnici su rekli da je sporazum blizu, ali da su neka pitanja još otvorena i da će se o njima govoriti sljedećega tjedna."
    ),
    (
      "sl",
      "Vlada je v ponedeljek sporočila, da ne bo poslala vojakov na mejo, dokler se pogovori ne končajo. Uradniki so povedali, da je dogovor blizu, a da so nekatera vprašanja še odprta in da bodo o njih govorili tudi prihodnji teden."
    ),
    (
      "hu",
      "A kormány hétfőn közölte, hogy nem küld csapatokat a határra, amíg a tárgyalások be nem fejeződnek. A tisztviselők szerint a megállapodás közel van, de több kérdés még nyitott, és ezekről a jövő héten is beszélni fognak."
    ),
    (
      "ro",
      "Guvernul a anunțat luni că nu va trimite trupe la frontieră până când discuțiile nu se vor încheia. Oficialii au declarat că acordul este aproape, dar că mai multe întrebări sunt încă deschise."
    ),
    (
      "tr",
      "Hükümet pazartesi günü yaptığı açıklamada, görüşmeler sona erene kadar sınıra asker göndermeyeceğini söyledi. Yetkililer, anlaşmanın yakın olduğunu ancak bazı soruların hâlâ açık kaldığını ve daha sonra ele alınacağını belirtti."
    ),
    (
      "id",
      "Pemerintah mengatakan pada hari Senin bahwa mereka tidak akan mengirim pasukan ke perbatasan sebelum pembicaraan selesai. Para pejabat mengatakan kesepakatan sudah dekat, tetapi beberapa pertanyaan masih belum bisa dijawab karena perbedaan pendapat."
    ),
    (
      "ms",
      "Kerajaan berkata pada hari Isnin bahawa pihaknya tidak akan menghantar tentera ke sempadan sebelum rundingan selesai. Beliau berkata perjanjian itu sudah hampir, tetapi beberapa soalan masih belum boleh dijawab kerana perbezaan pendapat."
    ),
    (
      "vi",
      "Chính phủ hôm thứ Hai cho biết sẽ không gửi quân đến biên giới trước khi các cuộc đàm phán kết thúc. Các quan chức nói rằng thỏa thuận đã gần đạt được, nhưng vẫn còn nhiều câu hỏi chưa có lời giải."
    ),
    (
      "ru",
      "Правительство в понедельник сообщило, что не будет отправлять войска на границу, пока не закончатся переговоры. Чиновники сказали, что соглашение близко, но некоторые вопросы ещё не решены."
    ),
    (
      "uk",
      "Уряд у понеділок повідомив, що не відправлятиме війська на кордон, доки не закінчаться переговори. Посадовці сказали, що угода близька, але деякі питання ще не вирішені і їх розглянуть пізніше."
    ),
    (
      "bg",
      "Правителството съобщи в понеделник, че няма да изпрати войски на границата, докато не приключат преговорите. Според служители споразумението е близо, но някои въпроси все още са отворени."
    ),
    (
      "sr",
      "Влада је у понедељак саопштила да неће послати војску на границу док се разговори не заврше. Званичници су рекли да је споразум близу, али да су нека питања још отворена."
    ),
    (
      "el",
      "Η κυβέρνηση ανακοίνωσε τη Δευτέρα ότι δεν θα στείλει στρατεύματα στα σύνορα πριν τελειώσουν οι συνομιλίες."
    ),
    (
      "ar",
      "قالت الحكومة يوم الاثنين إنها لن ترسل قوات إلى الحدود قبل أن تنتهي المحادثات. وقال مسؤولون إن الاتفاق بات قريبا، لكن عدة أسئلة لا تزال مفتوحة بين الطرفين."
    ),
    (
      "fa",
      "دولت روز دوشنبه اعلام کرد که تا پایان گفتگوها نیرویی به مرز نخواهد فرستاد. مقام‌ها گفتند که توافق نزدیک است، اما چند پرسش هنوز باز است و برای آن باید بیشتر گفتگو شود."
    ),
    (
      "ur",
      "حکومت نے پیر کے روز کہا کہ وہ مذاکرات کے ختم ہونے تک سرحد پر فوج نہیں بھیجے گی۔ حکام نے کہا کہ معاہدہ قریب ہے لیکن کئی سوالات ابھی بھی باقی ہیں۔"
    ),
    ("he", "הממשלה הודיעה ביום שני כי לא תשלח כוחות לגבול לפני שהשיחות יסתיימו. גורמים רשמיים אמרו כי ההסכם קרוב."),
    (
      "hi",
      "सरकार ने सोमवार को कहा कि वह वार्ता समाप्त होने तक सीमा पर सैनिक नहीं भेजेगी। अधिकारियों ने कहा कि समझौता करीब है, लेकिन कई सवाल अब भी बाकी हैं।"
    ),
    ("bn", "সরকার সোমবার জানিয়েছে যে আলোচনা শেষ না হওয়া পর্যন্ত সীমান্তে সেনা পাঠানো হবে না।"),
    ("ta", "பேச்சுவார்த்தை முடியும் வரை எல்லைக்கு படைகளை அனுப்ப மாட்டோம் என்று அரசு திங்கள்கிழமை தெரிவித்தது."),
    ("th", "รัฐบาลกล่าวเมื่อวันจันทร์ว่าจะไม่ส่งทหารไปยังชายแดนจนกว่าการเจรจาจะสิ้นสุดลง"),
    ("zh", "政府周一表示，在谈判结束之前不会向边境派遣军队。官员们说，协议已经接近达成，但仍有几个问题尚未解决。"),
    ("ja", "政府は月曜日、協議が終わるまで国境に部隊を派遣しないと発表した。当局者は、合意は近いが、いくつかの問題がまだ残っていると述べた。"),
    ("ko", "정부는 월요일 회담이 끝날 때까지 국경에 군대를 보내지 않겠다고 밝혔다. 관리들은 합의가 가까워졌지만 몇 가지 문제가 남아 있다고 말했다."),
  ]
}
