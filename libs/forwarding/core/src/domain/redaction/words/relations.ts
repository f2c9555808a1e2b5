import { wordSet } from './plain-word.js';

/** Words for a relation: the name behind one is somebody's of the citizen's house, whom the vault need not know. */
export const RELATIONS = wordSet(
  'husband wife son daughter father mother brother sister neighbour neighbor uncle aunt aunty nephew niece grandson granddaughter grandfather grandmother cousin fiance landlord tenant friend roommate widow sons daughters brothers sisters neighbours neighbors inlaw father-in-law',
  'pati patni beta bete beti putra putri pita pitaji mata mataji maa mummy papa baap bhai bhaiya behen bahan behan didi chacha chachi mama mami mausi mausa bua phupha fufa dada dadi nana nani pota poti damad damaad bahu sasur saas devar jeth nanad jija jijaji sala saala saali padosi padosan padausi dost mitra biwi bivi shohar gharwali gharwale husbund pitashri swargiya',
  'पति पत्नी पत्नि बेटा बेटे बेटी पुत्र पुत्री सुपुत्र सुपुत्री पिता पिताजी माता माताजी माँ मां मम्मी पापा बाप भाई भैया बहन बहिन दीदी चाचा चाची मामा मामी मौसी मौसा बुआ फूफा दादा दादी नाना नानी पोता पोती नाती दामाद बहू ससुर सास देवर जेठ ननद जीजा जीजाजी साला साली पड़ोसी पड़ोसन पडौसी दोस्त मित्र बीवी शौहर घरवाली हसबैंड वाइफ बेवा आत्मज आत्मजा भतीजा भतीजी भांजा भांजी किरायेदार किराएदार मकानमालिक',
  'नवरा नवऱ्याचे नवऱ्याला बायको मुलगा मुलगी मुलाचे मुलाला वडील वडिलांचे वडिलांना आई भाऊ भावाचे बहीण काका काकू मामा आजोबा आजी नातू सासरे सासू दीर नणंद जावई सून शेजारी मित्र पत्नी पती',
  'স্বামী স্ত্রী ছেলে মেয়ে পুত্র কন্যা বাবা পিতা মা মাতা ভাই দাদা বোন দিদি কাকা কাকি মামা মামি মাসি পিসি ঠাকুরদা ঠাকুমা নাতি জামাই বউ শ্বশুর শাশুড়ি দেওর ননদ প্রতিবেশী বন্ধু বৌ',
  'પતિ પત્ની દીકરો દીકરા દીકરી પુત્ર પુત્રી પિતા બાપા પપ્પા માતા મમ્મી ભાઈ બહેન બેન કાકા કાકી મામા મામી માસી ફોઈ દાદા દાદી નાના નાની પૌત્ર જમાઈ વહુ સસરા સાસુ દિયર જેઠ નણંદ પાડોશી પડોશી મિત્ર ઘરવાળા',
  'ਪਤੀ ਪਤਨੀ ਪੁੱਤਰ ਪੁੱਤ ਮੁੰਡਾ ਧੀ ਕੁੜੀ ਪਿਤਾ ਮਾਤਾ ਮਾਂ ਬਾਪੂ ਭਰਾ ਵੀਰ ਭੈਣ ਚਾਚਾ ਚਾਚੀ ਮਾਮਾ ਮਾਮੀ ਮਾਸੀ ਭੂਆ ਦਾਦਾ ਦਾਦੀ ਨਾਨਾ ਨਾਨੀ ਪੋਤਾ ਜਵਾਈ ਨੂੰਹ ਸਹੁਰਾ ਸੱਸ ਦਿਉਰ ਗੁਆਂਢੀ ਦੋਸਤ ਘਰਵਾਲੀ ਘਰਵਾਲਾ ਬੇਟਾ ਬੇਟੀ',
  'கணவர் கணவன் மனைவி மகன் மகள் பையன் பொண்ணு தந்தை அப்பா தகப்பனார் தாய் தாயார் அம்மா அண்ணன் தம்பி அக்கா தங்கை சகோதரர் சகோதரி மாமா மாமி சித்தப்பா சித்தி பெரியப்பா அத்தை தாத்தா பாட்டி பேரன் மருமகன் மருமகள் மாமனார் மாமியார் பக்கத்துவீட்டு அண்டைவீட்டார் நண்பர் பக்கத்து',
  'భర్త భార్య కొడుకు కూతురు అబ్బాయి అమ్మాయి కుమారుడు కుమార్తె తండ్రి నాన్న నాన్నగారు తల్లి అమ్మ అన్న అన్నయ్య తమ్ముడు అక్క చెల్లి చెల్లెలు మామ మామయ్య అత్త అత్తయ్య బాబాయి పిన్ని తాత అమ్మమ్మ మనవడు అల్లుడు కోడలు బావ పక్కింటి పొరుగింటి పొరుగు స్నేహితుడు మావారు',
  'ಗಂಡ ಹೆಂಡತಿ ಪತಿ ಪತ್ನಿ ಮಗ ಮಗಳು ತಂದೆ ಅಪ್ಪ ತಾಯಿ ಅಮ್ಮ ಅಣ್ಣ ತಮ್ಮ ಅಕ್ಕ ತಂಗಿ ಸಹೋದರ ಸಹೋದರಿ ಮಾವ ಅತ್ತೆ ಚಿಕ್ಕಪ್ಪ ಚಿಕ್ಕಮ್ಮ ದೊಡ್ಡಪ್ಪ ಅಜ್ಜ ಅಜ್ಜಿ ಮೊಮ್ಮಗ ಅಳಿಯ ಸೊಸೆ ನೆರೆಮನೆಯ ಪಕ್ಕದಮನೆಯ ಪಕ್ಕದ ನೆರೆಯ ಸ್ನೇಹಿತ ಯಜಮಾನರು',
  'ഭർത്താവ് ഭാര്യ മകൻ മകൾ മകന് അച്ഛൻ അപ്പൻ പിതാവ് അമ്മ മാതാവ് ചേട്ടൻ അനിയൻ സഹോദരൻ ചേച്ചി അനിയത്തി സഹോദരി അമ്മാവൻ അമ്മായി മുത്തച്ഛൻ മുത്തശ്ശി കൊച്ചുമകൻ മരുമകൻ മരുമകൾ അമ്മായിഅച്ഛൻ അയൽക്കാരൻ അയൽക്കാരി അയൽവാസി സുഹൃത്ത്',
  'شوہر بیوی بیٹا بیٹے بیٹی والد والدہ باپ ماں امی ابو ابا بھائی بہن چچا چچی ماموں ممانی خالہ پھوپھی دادا دادی نانا نانی پوتا داماد بہو سسر ساس دیور نند پڑوسی دوست خاوند زوجہ اہلیہ ولد بنت پسر میاں',
  'ସ୍ୱାମୀ ସ୍ତ୍ରୀ ପତ୍ନୀ ପୁଅ ଝିଅ ପୁତ୍ର କନ୍ୟା ବାପା ପିତା ମା ମାଆ ମାତା ଭାଇ ଭଉଣୀ ଅପା ଦାଦା କକା ଖୁଡ଼ୀ ମାମୁଁ ମାଇଁ ଜେଜେ ଜେଜେବାପା ନାତି ଜ୍ୱାଇଁ ବୋହୂ ଶ୍ୱଶୁର ଶାଶୁ ଦିଅର ନଣନ୍ଦ ପଡ଼ୋଶୀ ସାଙ୍ଗ',
);

/** Between a relation and the name: "my husband, late Shri Ramesh", "पति का नाम रमेश". */
export const NAMING_WORDS = wordSet(
  "named name ghar wale wala ke makan ghara house gharer வீட்டு வீட்டில் இருக்கும் ఇంటి ఇంట్లో ಮನೆಯ ಮನೆಯವರಾದ വീട്ടിലെ বাড়ির ઘરના ਘਰ ଘରର घर वाले शेजारचे  is called naam nam s late shri shree sri smt ka ki ke jinka jiska नाम का की के जिनका जिसका स्व स्वर्गीय नाव यांचे चे নাম এর নামে નામ નું નો ની ਨਾਮ ਨਾਂ ਦਾ ਦੀ பெயர் பேர் పేరు ಹೆಸರು ಹೆಸರಿನ പേര് نام کا کی مرحوم ନାମ ଙ୍କ ଙ୍କର କ",
);

/** After "my", "the": self and naming, in each language: what follows is the speaker's own name. */
export const NAME_IS = wordSet('naam nam name नाम नाव নাম નામ ਨਾਮ ਨਾਂ பெயர் பேர் పేరు ಹೆಸರು പേര് پേര് نام ନାମ ନାଁ shubhnaam');
export const MINE = wordSet('my mera meri mere hamara maza majha amar ami en enathu naa na nanna ente mo mora maru mara मेरा मेरी हमारा माझे माझं माझ आमचे আমার મારું મારુ મારૂં ਮੇਰਾ ਮੇਰੀ என் எனது என்னுடைய నా నాయొక్క ನನ್ನ എന്റെ میرا ہمارا ମୋ ମୋର');
export const I = wordSet('main mai mein i मैं में मै मी আমি હું ਮੈਂ ਮੈ நான் నేను ನಾನು ഞാൻ ഞാന് میں ମୁଁ nenu naan nanu njan aami mu');
/** Who says that they are speaking says who they are. */
export const SPEAKING =
  /^(?:speaking|calling|here|bol|bolta|bolti|bolat|bolto|baat|baath|बोल|बात|कह|बोलत|বলছ|বলি|বোলছ|બોલ|વાત|ਬੋਲ|ਗੱਲ|பேசு|பேசறேன்|பேசற|சொல்கிற|మాట్లాడు|మాట్లాడ|చెబుతు|ಮಾತನಾಡು|ಮಾತಾಡು|ಹೇಳು|സംസാരി|പറയു|വിളിക്കു|بول|بات|କହୁ|କହ|ବୋଲ)/;
