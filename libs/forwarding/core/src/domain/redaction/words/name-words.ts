import { wordSet } from './plain-word.js';

/** Forms of address before and after a name: they go with it. */
export const HONORIFICS = wordSet(
  'shri shree sri shrimati smt sushri kumari km mr mrs ms miss dr prof late md mohd mohammed mohammad sahab saheb sahib ji jee bhai bhaiya ben behen bai babu didi dada tai kaka kaki chacha chachi amma appa anna akka garu avargal thiru tmt selvi pt pandit haji hajji maulana maulvi advocate adv capt aapa apa bibi dy er ustad mian sir madam maam sardar sardarni hazrat janab begum',
  'इंजी इंजि प्रो पं पंडित पण्डित हाजी मौलाना मौलवी एडवोकेट श्रीमान सौ मियां आपा श्री श्रीमती सुश्री कुमारी कु डॉ डा स्व स्वर्गीय मो मोहम्मद जी साहब साहेब भाई भैया बहन बेन बाई बाबू दीदी दादा ताई काका काकी भाऊ राव चाचा चाची अम्मा सर मैडम',
  'শ্রী শ্রীমতী শ্রীমতি জনাব বেগম বিবি বাবু দাদা দিদি ভাই মহাশয় মশাই ডাঃ মোঃ શ્રી શ્રીમતી સ્વ ભાઈ બેન બહેન કાકા જી સાહેબ બા ਸ਼੍ਰੀ ਸ਼੍ਰੀਮਤੀ ਸਰਦਾਰ ਸਰਦਾਰਨੀ ਪੰਡਤ ਹਾਜੀ ਜੀ ਸਾਹਿਬ ਭਾਈ ਬੀਬੀ',
  'திரு திருமதி செல்வி ஐயா அம்மா அவர்கள் அண்ணன் அக்கா சார் శ్రీ శ్రీమతి గారు గారి గారికి అయ్యా అమ్మ కుమారి ಶ್ರೀ ಶ್ರೀಮತಿ ಕುಮಾರಿ ಅವರು ಅವರ ಅವರಿಗೆ ಸರ್ ಅಣ್ಣ ಅಕ್ಕ ശ്രീ ശ്രീമതി ചേട്ടൻ ചേച്ചി സാർ',
  'حاجی مولانا مولوی آپا پنڈت خاکسار جناب محترم محترمہ جی صاحب بھائی بیگم بہن محمد مسٹر مسز ڈاکٹر میاں ଶ୍ରୀ ଶ୍ରୀମତୀ ବାବୁ ଭାଇ ଦିଦି ମହାଶୟ ଡାକ୍ତର',
);

/** A form of address, as it is or with an ending (`അവരുടെ`, `அவர்களுக்கு`). */
export const isHonorific = (plain: string): boolean => HONORIFICS.has(plain) || RESPECTED.test(plain);
const RESPECTED = /^(?:అవరు|గారు|గారి|ಅವರ|അവര|அவர்கள|ஐயா)\p{L}{0,4}/u;

/** Words of a complaint that are also parts of names, or sound like one: alone they are no trace of a person. */
export const ORDINARY_WORDS = wordSet(
  'and are the for was not has have had this that with from will bill may mark light road lane ward nagar gram gaon village colony gali marg mohalla street house water pani bijli school hospital office sarkar sarpanch patwari pradhan mukhiya nayak chowk chouraha bazar mandir masjid talab nala nali sadak lal',
  'नगर ग्राम गांव गाँव गली मार्ग मोहल्ला सडक वार्ड कॉलोनी पानी बिजली सरकार सरपंच पटवारी प्रधान मुखिया नायक चौक चौराहा बाजार मंदिर मस्जिद तालाब नाला नाली लाल',
);

/** As the keys of sounds have it: e as i, o as u, without a last a. */
function asInKeys(ending: string): string[] {
  const key = ending.replace(/e/g, 'i').replace(/o/g, 'u');
  return [key, key.replace(/a$/, '')];
}

/**
 * What may follow a name in the same word, by its sounds (see `soundsOf`): the case endings of the languages that write them
 * onto it, and respect. Longer rests than these need a longer name.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  // Hindi, Marathi, Gujarati, Bengali, Odia; then Tamil, Telugu, Kannada, Malayalam.
  ('ji jji bai bain bin tai rv n ni ko ka ki ki si la na ca ci cya sati sni ne no nu na nan nani r ir ir ki kir ra ri nk nku nkr nkta ti i u a o e ' +
    'nvr nvrn nvrnu nvrig nvrd nvrnnu gri gru grki grni grto grku vr vrg vrn vrig vrnu ku uku kku ukku in inin idm udn al il ai in an vin vuku yin yai vai du d di ki ku ni ni lo to kosn gari garki n nu ge ige nige nigi r rige rigi rinda inda nnu annu na ' +
    'nri nr nritan nritn nrit num nun ntitan ntitn udiytu udiytu udaiya udiya yudi yude kkn nkpi ink ku nti nte inti inte intita int ntita ini ik kk k od ode il odi nu inu ne ine nr yud yudn udiya udn').split(' ').flatMap(asInKeys).filter((ending) => ending !== ''),
);

/** Tamil writes k for g, t for d. */
const TAMIL_ENDINGS: ReadonlySet<string> = new Set([...ENDINGS].map((ending) => ending.replace(/g/g, 'k').replace(/d/g, 't').replace(/c/g, 's').replace(/y/g, 'i')));

/** Bhai, ben, ji, rao, garu before a case: ઈકબાલભાઈનો. */
const RESPECTFUL = /^(?:bi|bin|bain|ji|rv|ru|gr[iu]?|ti|tai)(?=.)/;

/** Whether the rest of a word is ben, bhai or garu, with a case behind it or none. */
export const isRespectEnded = (rest: string): boolean => /^(?:bin|bain|bai|garu|gru)/.test(rest) && (isEnding(rest) || isEnding(`${rest}n`));

/** Whether the rest of a word is an ending, with or without the vowel that joins it. */
export function isEnding(rest: string): boolean {
  const joined = rest.replace(/^[aiu]/, '');
  const polite = joined.replace(RESPECTFUL, '');
  if (polite !== joined && polite.length < joined.length && (polite === '' || ENDINGS.has(polite))) return true;
  return [ENDINGS, TAMIL_ENDINGS].some((endings) => endings.has(rest) || endings.has(joined));
}

/** The endings as they are written, for names too short to be told by their sounds. */
export const WRITTEN_ENDINGS = wordSet(
  'ने को का की के से जी ला चा ची चे च्या ना नी साठी कडे यांना यांचा बाई ताई भाई র কে ের এর রা তে ને નો ની નું ના એ થી માં ભાઈ બેન ਨੇ ਨੂੰ ਦਾ ਦੀ ਦੇ க்கு வுக்கு வின் வை விடம் வால் யின் யை யிடம் யுக்கு ின் ுக்கு ை ால் ிடம்',
  'కి కు ని ది తో గారు గారి గారికి ಗೆ ರ ನ ನಿಗೆ ರಿಗೆ ವರ ಅವರ ಯ ಯನ್ನು ದು ಳಿಗೆ ക്ക് യുടെ ന്റെ ിന്റെ ിന് ന് യെ ന്റേതാണ് വിന്റെ ର ଙ୍କ ଙ୍କୁ ଙ୍କର କୁ',
);

/** A word that goes on so is a place that was named after somebody. */
export const PLACE_RESTS = /^(?:i|u|a)?(?:pur|pura|puri|nagr|ngr|gnj|gad|gr|abad|bad|vadi|vara|pali|pli|kuda|kud|iur|ur|kot|kunj|gam|grm|palm|ptnm|pta|pet|pt|kheda|kedi)/;
