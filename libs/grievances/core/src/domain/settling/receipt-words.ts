import { isLanguage, type Language } from '@pukar/kernel';

/** What is said and written to citizens of whom no number is known. `{number}`: the ticket's in its groups, `{code}`: the digits apart, `{helpline}`: the number to dial. */
interface ReceiptWords {
  /** After the ticket's number. */
  readonly keepCode: string;
  /** The end of a letter. */
  readonly howToAnswer: string;
}

const WORDS: Readonly<Record<Language, ReceiptWords>> = {
  'en-IN': {
    keepCode: 'We have no phone number of yours. So please write down this code too: {code}. With both you can answer, object or take it back. Tell it to nobody but this helpline.',
    howToAnswer: 'To answer, please call {helpline} from any phone, free of charge. Say the complaint number {number} and the code of your receipt. The department does not learn who you are.',
  },
  'hi-IN': {
    keepCode: 'हमारे पास आपका फ़ोन नंबर नहीं है। इसलिए यह कोड भी लिख लीजिए: {code}। दोनों से आप जवाब दे सकते हैं, आपत्ति कर सकते हैं या शिकायत वापस ले सकते हैं। यह कोड इस हेल्पलाइन के सिवा किसी को न बताएँ।',
    howToAnswer: 'जवाब देने के लिए किसी भी फ़ोन से {helpline} पर मुफ़्त कॉल कीजिए। शिकायत का नंबर {number} और रसीद का कोड बताइए। विभाग को पता नहीं चलता कि आप कौन हैं।',
  },
  'mr-IN': {
    keepCode: 'आमच्याकडे तुमचा फोन नंबर नाही. म्हणून हा कोडही लिहून घ्या: {code}. दोन्हींनी तुम्ही उत्तर देऊ शकता, हरकत घेऊ शकता किंवा तक्रार मागे घेऊ शकता. हा कोड या हेल्पलाइनशिवाय कोणालाही सांगू नका.',
    howToAnswer: 'उत्तर देण्यासाठी कोणत्याही फोनवरून {helpline} वर मोफत कॉल करा. तक्रार क्रमांक {number} आणि पावतीवरचा कोड सांगा. तुम्ही कोण आहात हे विभागाला कळत नाही.',
  },
  'bn-IN': {
    keepCode: 'আমাদের কাছে আপনার ফোন নম্বর নেই। তাই এই কোডটাও লিখে রাখুন: {code}। দুটো দিয়ে আপনি উত্তর দিতে, আপত্তি জানাতে বা অভিযোগ তুলে নিতে পারবেন। এই হেল্পলাইন ছাড়া কাউকে এটা বলবেন না।',
    howToAnswer: 'উত্তর দিতে যেকোনো ফোন থেকে বিনা খরচে {helpline} নম্বরে কল করুন। অভিযোগ নম্বর {number} আর রসিদের কোড বলুন। আপনি কে, বিভাগ তা জানতে পারে না।',
  },
  'pa-IN': {
    keepCode: 'ਸਾਡੇ ਕੋਲ ਤੁਹਾਡਾ ਫ਼ੋਨ ਨੰਬਰ ਨਹੀਂ ਹੈ। ਇਸ ਲਈ ਇਹ ਕੋਡ ਵੀ ਲਿਖ ਲਓ: {code}। ਦੋਹਾਂ ਨਾਲ ਤੁਸੀਂ ਜਵਾਬ ਦੇ ਸਕਦੇ ਹੋ, ਇਤਰਾਜ਼ ਕਰ ਸਕਦੇ ਹੋ ਜਾਂ ਸ਼ਿਕਾਇਤ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ। ਇਹ ਇਸ ਹੈਲਪਲਾਈਨ ਤੋਂ ਬਿਨਾਂ ਕਿਸੇ ਨੂੰ ਨਾ ਦੱਸੋ।',
    howToAnswer: 'ਜਵਾਬ ਦੇਣ ਲਈ ਕਿਸੇ ਵੀ ਫ਼ੋਨ ਤੋਂ {helpline} ’ਤੇ ਮੁਫ਼ਤ ਕਾਲ ਕਰੋ। ਸ਼ਿਕਾਇਤ ਦਾ ਨੰਬਰ {number} ਅਤੇ ਰਸੀਦ ਦਾ ਕੋਡ ਦੱਸੋ। ਵਿਭਾਗ ਨੂੰ ਪਤਾ ਨਹੀਂ ਲੱਗਦਾ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ।',
  },
  'gu-IN': {
    keepCode: 'અમારી પાસે તમારો ફોન નંબર નથી. એટલે આ કોડ પણ લખી લો: {code}. બંનેથી તમે જવાબ આપી શકો, વાંધો લઈ શકો કે ફરિયાદ પાછી ખેંચી શકો. આ હેલ્પલાઇન સિવાય કોઈને ન કહેશો.',
    howToAnswer: 'જવાબ આપવા કોઈ પણ ફોનથી {helpline} પર મફત કૉલ કરો. ફરિયાદ નંબર {number} અને રસીદનો કોડ કહો. તમે કોણ છો તે વિભાગને ખબર પડતી નથી.',
  },
  'ta-IN': {
    keepCode: 'உங்கள் தொலைபேசி எண் எங்களிடம் இல்லை. எனவே இந்தக் குறியீட்டையும் எழுதிக்கொள்ளுங்கள்: {code}. இரண்டையும் கொண்டு நீங்கள் பதிலளிக்கலாம், ஆட்சேபிக்கலாம் அல்லது புகாரைத் திரும்பப் பெறலாம். இந்த உதவி மையத்தைத் தவிர யாரிடமும் சொல்லாதீர்கள்.',
    howToAnswer: 'பதிலளிக்க எந்தத் தொலைபேசியிலிருந்தும் {helpline}-ஐ இலவசமாக அழையுங்கள். புகார் எண் {number}, ரசீதின் குறியீடு இரண்டையும் சொல்லுங்கள். நீங்கள் யார் என்பது துறைக்குத் தெரியாது.',
  },
  'te-IN': {
    keepCode: 'మా దగ్గర మీ ఫోన్ నంబర్ లేదు. అందుకే ఈ కోడ్ కూడా రాసుకోండి: {code}. రెండింటితో మీరు సమాధానం చెప్పవచ్చు, అభ్యంతరం తెలపవచ్చు లేదా ఫిర్యాదును వెనక్కి తీసుకోవచ్చు. ఈ హెల్ప్‌లైన్‌కు తప్ప ఎవరికీ చెప్పకండి.',
    howToAnswer: 'సమాధానం చెప్పడానికి ఏ ఫోన్ నుండైనా {helpline} కు ఉచితంగా కాల్ చేయండి. ఫిర్యాదు నంబర్ {number}, రసీదు కోడ్ చెప్పండి. మీరెవరో శాఖకు తెలియదు.',
  },
  'kn-IN': {
    keepCode: 'ನಮ್ಮ ಬಳಿ ನಿಮ್ಮ ಫೋನ್ ಸಂಖ್ಯೆ ಇಲ್ಲ. ಆದ್ದರಿಂದ ಈ ಕೋಡ್ ಅನ್ನೂ ಬರೆದುಕೊಳ್ಳಿ: {code}. ಎರಡರಿಂದಲೂ ನೀವು ಉತ್ತರಿಸಬಹುದು, ಆಕ್ಷೇಪಿಸಬಹುದು ಅಥವಾ ದೂರನ್ನು ಹಿಂಪಡೆಯಬಹುದು. ಈ ಸಹಾಯವಾಣಿಗೆ ಬಿಟ್ಟು ಯಾರಿಗೂ ಹೇಳಬೇಡಿ.',
    howToAnswer: 'ಉತ್ತರಿಸಲು ಯಾವುದೇ ಫೋನ್‌ನಿಂದ {helpline} ಗೆ ಉಚಿತವಾಗಿ ಕರೆ ಮಾಡಿ. ದೂರಿನ ಸಂಖ್ಯೆ {number} ಮತ್ತು ರಸೀದಿಯ ಕೋಡ್ ಹೇಳಿ. ನೀವು ಯಾರೆಂದು ಇಲಾಖೆಗೆ ತಿಳಿಯುವುದಿಲ್ಲ.',
  },
  'ml-IN': {
    keepCode: 'നിങ്ങളുടെ ഫോൺ നമ്പർ ഞങ്ങളുടെ പക്കലില്ല. അതിനാൽ ഈ കോഡും എഴുതിവെക്കൂ: {code}. ഇവ രണ്ടും ഉപയോഗിച്ച് മറുപടി പറയാം, എതിർപ്പറിയിക്കാം, അല്ലെങ്കിൽ പരാതി പിൻവലിക്കാം. ഈ ഹെൽപ്പ്‌ലൈനിനോടല്ലാതെ ആരോടും പറയരുത്.',
    howToAnswer: 'മറുപടി പറയാൻ ഏത് ഫോണിൽ നിന്നും {helpline}-ലേക്ക് സൗജന്യമായി വിളിക്കൂ. പരാതി നമ്പർ {number}, രസീതിലെ കോഡ് എന്നിവ പറയൂ. നിങ്ങൾ ആരാണെന്ന് വകുപ്പ് അറിയില്ല.',
  },
  'ur-IN': {
    keepCode: 'ہمارے پاس آپ کا فون نمبر نہیں ہے۔ اس لیے یہ کوڈ بھی لکھ لیجیے: {code}۔ دونوں سے آپ جواب دے سکتے ہیں، اعتراض کر سکتے ہیں یا شکایت واپس لے سکتے ہیں۔ یہ کوڈ اس ہیلپ لائن کے سوا کسی کو نہ بتائیں۔',
    howToAnswer: 'جواب دینے کے لیے کسی بھی فون سے {helpline} پر مفت کال کیجیے۔ شکایت کا نمبر {number} اور رسید کا کوڈ بتائیے۔ محکمے کو پتا نہیں چلتا کہ آپ کون ہیں۔',
  },
  'or-IN': {
    keepCode: 'ଆମ ପାଖରେ ଆପଣଙ୍କ ଫୋନ ନମ୍ବର ନାହିଁ। ତେଣୁ ଏହି କୋଡ୍ ମଧ୍ୟ ଲେଖି ରଖନ୍ତୁ: {code}। ଉଭୟ ଦ୍ୱାରା ଆପଣ ଉତ୍ତର ଦେଇପାରିବେ, ଆପତ୍ତି କରିପାରିବେ କିମ୍ବା ଅଭିଯୋଗ ଫେରାଇ ନେଇପାରିବେ। ଏହି ହେଲ୍ପଲାଇନ ବ୍ୟତୀତ କାହାକୁ କୁହନ୍ତୁ ନାହିଁ।',
    howToAnswer: 'ଉତ୍ତର ଦେବା ପାଇଁ ଯେକୌଣସି ଫୋନରୁ {helpline} କୁ ମାଗଣାରେ କଲ କରନ୍ତୁ। ଅଭିଯୋଗ ନମ୍ବର {number} ଓ ରସିଦର କୋଡ୍ କୁହନ୍ତୁ। ଆପଣ କିଏ ବିଭାଗ ଜାଣେ ନାହିଁ।',
  },
};

const filled = (words: string, with_: Readonly<Record<string, string>>): string => words.replace(/\{(\w+)\}/g, (all, key: string) => with_[key] ?? all);
const spokenOf = (language: string): Language => (isLanguage(language) ? language : 'hi-IN');

/** What is said with the code, in the citizen's language (BCP-47); in Hindi where it is none of ours. */
export function sayReceiptCode(language: string, code: string): { readonly language: Language; readonly text: string } {
  const spoken = spokenOf(language);
  return { language: spoken, text: filled(WORDS[spoken].keepCode, { code: [...code].join(' ') }) };
}

/** How somebody answers a letter. */
export const sayHowToAnswer = (language: string, numberInGroups: string, helpline: string): string => filled(WORDS[spokenOf(language)].howToAnswer, { number: numberInGroups, helpline });
