/**
 * The digits 0–9 as they are said: in each language as written and as spoken, in roman letters, and English ones in each script.
 * Variants of a digit stand between bars; a language has several lines where people say several words.
 */
export const DIGITS: readonly string[] = [
  // English, and how it is typed.
  'zero|zeero|jiro|jeero|nought|nil|null|oh|o|zro|ziro one|wan two|tu three|thri|thre four|fore|for five|faiv|fiv six|siks seven|sevan|seven eight|eigth|eit nine|nain|nien',
  // Hindi and Urdu in roman letters.
  'shunya|shoonya|sunya|shunye|sunna|sifar ek|ik|aik do teen|tin|theen char|chaar|chaar paanch|panch|paach|pach|panc chhah|chhe|che|chah|chha|cheh|chhai|chay|cha saat|sat|saath aath|ath|aat|aathh nau|nou|nao|no|now',
  // Hindi, and English in Devanagari.
  'शून्य|शुन्य|सुन्न|सिफर एक दो तीन चार|चर पांच|पाच|पाँच छह|छः|छ|छे|छै|छ: सात आठ|अठ नौ|नो',
  'जीरो|ज़ीरो|जिरो|झिरो|झीरो|झेरो|ओ वन|वान टू|टु थ्री|थ्रि फोर|फ़ोर|फौर फाइव|फाईव|फाइव्ह|फाईव्ह|फ़ाइव सिक्स|सिक्श सेवन|सेव्हन|सेवेन|सेव्हेन एट|ऐट|एइट|ऐठ नाइन|नाईन|नाएन',
  // Marathi.
  'शून्य एक दोन तीन चार पाच सहा|साहा सात आठ नऊ|नउ',
  'shunya ek don|dhon tin char pach saha|sahaa saat aath nau|nauu|nav',
  // Bengali.
  'শূন্য|শুন্য এক|একটা দুই|দু তিন চার পাঁচ|পাচ ছয়|ছ সাত আট নয়|ন',
  'জিরো|জীরো ওয়ান|ওআন টু থ্রি|থ্রী ফোর ফাইভ|ফাইব সিক্স সেভেন|সেবেন এইট নাইন',
  'shunno|shunyo|sunno ek|aek dui|duy tin char|chaar panch|paanch chhoy|choy|chhoi|soy sat|shat|saat at|aat noy|noi|nay',
  // Gujarati.
  'શૂન્ય|શુન્ય|મીંડું એક બે ત્રણ ચાર પાંચ|પાંચ છ|છે|છો સાત આઠ નવ',
  'ઝીરો|જીરો|ઝિરો વન|વાન ટુ|ટૂ થ્રી ફોર ફાઇવ|ફાઈવ સિક્સ સેવન એઇટ|એઈટ|એટ નાઇન|નાઈન',
  'mindu ek be|bey tran char|chaar paanch|panch chha|chh sat|saat aath|ath nav|nava',
  // Punjabi.
  'ਸਿਫਰ|ਸਿਫ਼ਰ|ਸੁੰਨ ਇੱਕ|ਇਕ ਦੋ ਤਿੰਨ|ਤਿਨ ਚਾਰ ਪੰਜ ਛੇ|ਛੀ ਸੱਤ|ਸਤ ਅੱਠ|ਅਠ ਨੌਂ|ਨੌ',
  'ਜ਼ੀਰੋ|ਜੀਰੋ ਵਨ|ਵੰਨ ਟੂ|ਟੁ ਥ੍ਰੀ|ਥਰੀ ਫੋਰ|ਫ਼ੋਰ ਫਾਈਵ|ਫਾਇਵ ਸਿਕਸ|ਸਿਕਸ ਸੈਵਨ|ਸੇਵਨ ਏਟ|ਐਟ ਨਾਈਨ|ਨਾਇਨ',
  'sifar|sifr|sunn ikk|ik do tinn|tin char panj chhe|che satt|sat atth|ath naun|nau',
  // Tamil, as written and as spoken.
  'பூஜ்ஜியம்|பூஜ்யம்|பூச்சியம்|சுழியம்|சைபர் ஒன்று|ஒண்ணு|ஒன்னு|ஒரு இரண்டு|ரெண்டு|ரண்டு மூன்று|மூணு|மூனு நான்கு|நாலு ஐந்து|அஞ்சு|ஐஞ்சு ஆறு ஏழு|ஏலு எட்டு ஒன்பது|ஒம்பது|ஒம்போது|ஒன்போது|ஒன்பத்து',
  'ஜீரோ|ஸீரோ|சீரோ|ஜிரோ ஒன்|வன் டூ|டு த்ரீ|திரீ|த்ரி ஃபோர்|போர்|ஃபார் ஃபைவ்|பைவ் சிக்ஸ்|ஸிக்ஸ் செவன்|செவென்|ஸெவன் எயிட்|எய்ட்|எட் நைன்|நயின்',
  'poojyam|poojiyam|pujyam|suliyam onnu|onru|ondru|onu rendu|irandu|randu moonu|moondru|munu|moonru naalu|naangu|nalu|nangu anju|ainthu|anchu|aindhu aaru|aru ezhu|elu|yelu ettu|yettu ombathu|onbathu|ombadhu|onbadhu',
  // Telugu.
  'సున్న|సున్నా|సొన్న|పూజ్యం ఒకటి|ఒక్కటి|ఒకటీ రెండు|రెండూ మూడు నాలుగు|నాల్గు ఐదు|అయిదు ఆరు ఏడు ఎనిమిది|ఎనిమిదీ తొమ్మిది|తొమ్మిదీ',
  'జీరో|జిరో|సీరో వన్|ఒన్ టూ|టు త్రీ|థ్రీ|త్రి ఫోర్|ఫోరు ఫైవ్|ఫైవు|ఫైవ సిక్స్|సిక్సు సెవెన్|సెవన్|సెవెన ఎయిట్|ఎయిట్|ఎయిటు|ఎట్ నైన్|నైను|నయిన్',
  'sunna|sunnaa okati|okkati rendu|rendoo moodu|mudu naalugu|nalugu|naalgu aidu|ayidu aaru|aru edu|yedu|eedu enimidi|yenimidi tommidi|thommidi',
  // Kannada.
  'ಸೊನ್ನೆ|ಶೂನ್ಯ ಒಂದು|ಒಂದ್ ಎರಡು|ಎರಡ್ ಮೂರು|ಮೂರ್ ನಾಲ್ಕು|ನಾಕು ಐದು|ಅಯ್ದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು|ಒಂಭತ್ತು',
  'ಜೀರೋ|ಜಿರೋ|ಝೀರೋ ಒನ್|ವನ್ ಟೂ|ಟು ತ್ರೀ|ಥ್ರೀ|ತ್ರಿ ಫೋರ್|ಪೋರ್ ಫೈವ್|ಫೈವ ಸಿಕ್ಸ್|ಸಿಕ್ಸ ಸೆವೆನ್|ಸೆವನ್ ಏಟ್|ಎಯ್ಟ್|ಎಯಿಟ್|ಎಟ್ ನೈನ್|ನಯನ್',
  'sonne ondu eradu|yeradu mooru|muru naalku|nalku|naaku aidu|aydu aaru|aru elu|yelu entu|yentu ombattu|ombathu',
  // Malayalam.
  'പൂജ്യം|പൂജ്യ ഒന്ന്|ഒന്നു രണ്ട്|രണ്ടു മൂന്ന്|മൂന്നു നാല്|നാലു അഞ്ച്|അഞ്ചു ആറ്|ആറു ഏഴ്|ഏഴു എട്ട്|എട്ടു ഒമ്പത്|ഒൻപത്|ഒന്പത്|ഒമ്പതു',
  'സീറോ|സിറോ|സീറൊ വൺ|വണ് ടു|ടൂ ത്രീ|ത്രി ഫോർ|ഫോര് ഫൈവ്|ഫൈവു സിക്സ്|സിക്സു സെവൻ|സെവെൻ|സെവന് എയ്റ്റ്|എയ്ട്ട്|എയിറ്റ്|എട്ട് നയൻ|നൈൻ|നയന്',
  'poojyam|pujyam onnu|onn randu|rand moonnu|moonn|munnu naalu|nalu|naal anchu|anju|anch aaru|aar ezhu|ezh ettu|ett onpathu|ompathu|onpath|ombathu',
  // Urdu.
  'صفر|سفر ایک|اک دو تین چار پانچ|پانج چھ|چھے|چھہ سات آٹھ نو',
  'زیرو|زرو ون|ون ٹو|ٹوُ تھری فور|فورتھ فائیو|فائو|فایو سکس|سیکس سیون|سیوں ایٹ|ایت نائن|ناین',
  // Odia.
  'ଶୂନ|ଶୂନ୍ୟ|ଶୁନ ଏକ ଦୁଇ ତିନି|ତିନ ଚାରି|ଚାର ପାଞ୍ଚ|ପାଂଚ ଛଅ|ଛ ସାତ ଆଠ|ଆଠ ନଅ|ନଓ',
  'ଜିରୋ|ଜୀରୋ ୱାନ|ଓ୍ୱାନ|ୱନ|ଓାନ ଟୁ|ଟୂ ଥ୍ରି|ଥ୍ରୀ ଫୋର ଫାଇଭ|ଫାଇବ ସିକ୍ସ ସେଭେନ|ସେବେନ ଏଇଟ|ଏଟ ନାଇନ',
  'sunya|shuna eka|ek dui tini|tin chari|char pancha|panch chha|chhaa|chhao sata|sat atha|aatha na|naa|naw|nao',
];

/** `double nine`, `triple zero`. */
export const TWICE = 'double dabal doubal dubble dbl dubal डबल डब्बल दुबार দুবার ডাবল ડબલ ਡਬਲ டபுள் டபுல் டபள் டபிள் ఢబుల్ డబుల్ డబల్ ಡಬಲ್ ಡಬ್ಬಲ್ ಡಬುಲ್ ഡബിൾ ഡബ്ൾ ഡബിള് ഡബ്ബിൾ ڈبل ڈبّل ଡବଲ ଡବ୍ଲ ডবল';
export const THRICE = 'triple tripal tirpal tripple तिबल ट्रिपल ट्रीपल ট্রিপল ટ્રિપલ ટ્રીપલ ਟ੍ਰਿਪਲ ਟਰਿਪਲ டிரிபிள் ட்ரிபிள் டிரிப்பிள் ట్రిపుల్ త్రిపుల్ ಟ್ರಿಪಲ್ ತ್ರಿಬಲ್ ട്രിപ്പിൾ ട്രിപ്ൾ ട്രിപിൾ ٹرپل ٹرپّل ଟ୍ରିପଲ';
/** Words that are a number only in the company of another. */
export const AMBIGUOUS = 'no do sat saat che oh o to for teen tin na naa be bey char saath sath ath das bis tees saha nav no now at nay cha don pach the ik दो सात छे नो एक छ বে ন এক છે બે ਦੋ ஒரு ஆறு ఆరు ಆರು ആറ് एट ऐट ਏਟ ਐਟ એટ اک ایٹ نو دو سفر ون ଏଟ ନ ओ';
