import { isLanguage, type Language } from '@pukar/kernel';

/** What an agent says to a citizen whose identity was opened. `{number}`: the ticket's, in its groups. */
const WORDS: Readonly<Record<Language, string>> = {
  'en-IN': 'I have to tell you something: in your complaint {number}, people of this helpline opened your name and number, for a reason that is written down. The department was told nothing.',
  'hi-IN': 'आपको एक बात बतानी है: शिकायत {number} में हेल्पलाइन के लोगों ने आपका नाम और नंबर देखा है। इसका कारण दर्ज है। विभाग को कुछ नहीं बताया गया।',
  'mr-IN': 'तुम्हाला एक गोष्ट सांगायची आहे: तक्रार {number} मध्ये हेल्पलाइनच्या लोकांनी तुमचे नाव आणि नंबर पाहिला आहे. त्याचे कारण नोंदवले आहे. विभागाला काहीही सांगितलेले नाही.',
  'bn-IN': 'আপনাকে একটা কথা জানাতে হবে: অভিযোগ {number}-এ হেল্পলাইনের লোকেরা আপনার নাম ও নম্বর দেখেছেন। তার কারণ লেখা আছে। বিভাগকে কিছু জানানো হয়নি।',
  'pa-IN': 'ਤੁਹਾਨੂੰ ਇੱਕ ਗੱਲ ਦੱਸਣੀ ਹੈ: ਸ਼ਿਕਾਇਤ {number} ਵਿੱਚ ਹੈਲਪਲਾਈਨ ਦੇ ਲੋਕਾਂ ਨੇ ਤੁਹਾਡਾ ਨਾਂ ਤੇ ਨੰਬਰ ਵੇਖਿਆ ਹੈ। ਇਸ ਦਾ ਕਾਰਨ ਦਰਜ ਹੈ। ਵਿਭਾਗ ਨੂੰ ਕੁਝ ਨਹੀਂ ਦੱਸਿਆ ਗਿਆ।',
  'gu-IN': 'તમને એક વાત જણાવવાની છે: ફરિયાદ {number} માં હેલ્પલાઇનના લોકોએ તમારું નામ અને નંબર જોયાં છે. તેનું કારણ નોંધેલું છે. વિભાગને કંઈ જણાવ્યું નથી.',
  'ta-IN': 'உங்களிடம் ஒன்று சொல்ல வேண்டும்: புகார் {number}-இல் உதவி மையத்தினர் உங்கள் பெயரையும் எண்ணையும் பார்த்தார்கள். அதன் காரணம் பதிவு செய்யப்பட்டுள்ளது. துறையிடம் எதுவும் சொல்லப்படவில்லை.',
  'te-IN': 'మీకు ఒక విషయం చెప్పాలి: ఫిర్యాదు {number} లో హెల్ప్‌లైన్ వారు మీ పేరు, నంబర్ చూశారు. దానికి కారణం నమోదు చేయబడింది. శాఖకు ఏమీ చెప్పలేదు.',
  'kn-IN': 'ನಿಮಗೆ ಒಂದು ವಿಷಯ ತಿಳಿಸಬೇಕು: ದೂರು {number} ರಲ್ಲಿ ಸಹಾಯವಾಣಿಯವರು ನಿಮ್ಮ ಹೆಸರು ಮತ್ತು ಸಂಖ್ಯೆಯನ್ನು ನೋಡಿದ್ದಾರೆ. ಅದರ ಕಾರಣ ದಾಖಲಾಗಿದೆ. ಇಲಾಖೆಗೆ ಏನನ್ನೂ ತಿಳಿಸಿಲ್ಲ.',
  'ml-IN': 'നിങ്ങളോട് ഒരു കാര്യം പറയാനുണ്ട്: പരാതി {number}-ൽ ഹെൽപ്പ്‌ലൈനിലെ ആളുകൾ നിങ്ങളുടെ പേരും നമ്പറും കണ്ടു. അതിന്റെ കാരണം രേഖപ്പെടുത്തിയിട്ടുണ്ട്. വകുപ്പിനോട് ഒന്നും പറഞ്ഞിട്ടില്ല.',
  'ur-IN': 'آپ کو ایک بات بتانی ہے: شکایت {number} میں ہیلپ لائن کے لوگوں نے آپ کا نام اور نمبر دیکھا ہے۔ اس کی وجہ درج ہے۔ محکمے کو کچھ نہیں بتایا گیا۔',
  'or-IN': 'ଆପଣଙ୍କୁ ଗୋଟିଏ କଥା ଜଣାଇବାର ଅଛି: ଅଭିଯୋଗ {number} ରେ ହେଲ୍ପଲାଇନର ଲୋକେ ଆପଣଙ୍କ ନାମ ଓ ନମ୍ବର ଦେଖିଛନ୍ତି। ତାହାର କାରଣ ଲେଖା ଅଛି। ବିଭାଗକୁ କିଛି କୁହାଯାଇନାହିଁ।',
};

/** How a citizen is told, in their language (BCP-47), that the helpline opened who they are; in Hindi where their language is none of ours. */
export function sayIdentityOpened(language: string, numberInGroups: string): { readonly language: Language; readonly text: string } {
  const spoken = isLanguage(language) ? language : 'hi-IN';
  return { language: spoken, text: WORDS[spoken].replace('{number}', numberInGroups) };
}
