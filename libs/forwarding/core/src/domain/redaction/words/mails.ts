import { wordSet } from './plain-word.js';

export const DOT_WORDS = wordSet('dot point डॉट डाट डोट ডট ডোট ડોટ ડૉટ ਡਾਟ ਡੌਟ ਡੋਟ டாட் டாட்டு புள்ளி డాట్ డాటు చుక్క ಡಾಟ್ ಚುಕ್ಕಿ ഡോട്ട് ഡോട് ڈاٹ ଡଟ ଡ୍ଟ');
export const JOINING_WORDS = new Set([...DOT_WORDS, ...wordSet('underscore hyphen dash अंडरस्कोर डैश আন্ডারস্কোর અન્ડરસ્કોર ਅੰਡਰਸਕੋਰ அண்டர்ஸ்கோர் అండర్‌స్కోర్ ಅಂಡರ್‌ಸ್ಕೋರ್ അണ്ടർസ്കോർ انڈرسکور ଅଣ୍ଡରସ୍କୋର')]);
export const AT_WORDS = wordSet('at attherate atherate एट ऐट अट अॅट अ‍ॅट ॲट আট অ্যাট এট এ্যাট এ্যাট એટ ઍટ ਐਟ ਏਟ ਅਟ அட் ஏட் ஆட் அட்டு அட்த అట్ ఎట్ ఆట్ యాట్ ಅಟ್ ಆಟ್ ಎಟ್ ಏಟ್ ಆ್ಯಟ್ അറ്റ് ആറ്റ് എറ്റ് അറ്റു ایٹ اٹ ایت ଆଟ ଏଟ ଆଟ୍');
export const JOINED_AT = wordSet('attherate atherate एटदरेट');
export const THE_WORDS = wordSet('the di da de d th द दि दी धी দ্য দি দা দ ધ દ ધી દિ ਦਾ ਦੀ ਦ ਦੇ தி த தா ద ది ధి ದ ದಿ ധ ദ ദി دی دا د ଦ ଦି ଦା');
export const RATE_WORDS = wordSet('rate ret reit रेट রেট રેટ ਰੇਟ ரேட் ரேட்டு రేట్ రేటు ರೇಟ್ റേറ്റ് ریٹ ଋେଟ ରେଟ');
export const PROVIDERS = wordSet(
  'gmail yahoo hotmail outlook rediffmail rediff gmeil jimail icloud live ymail जीमेल जिमेल जीमैल याहू हॉटमेल रेडिफमेल आउटलुक জিমেইল জিমেল ইয়াহু হটমেল જીમેલ જીમેઇલ યાહૂ ਜੀਮੇਲ ਯਾਹੂ ஜிமெயில் ஜீமெயில் யாஹூ',
  'జీమెయిల్ జిమెయిల్ యాహూ ಜಿಮೇಲ್ ಜೀಮೇಲ್ ಯಾಹೂ ജിമെയിൽ ജീമെയിൽ യാഹൂ جیمیل یاہو ଜିମେଲ ୟାହୁ',
);

/** How hosts end, said or typed. */
export const ENDS_OF_HOSTS = wordSet('com in org net me co gov edu nic info कॉम कोम इन ओआरजी नेट কম ইন কোম કોમ ઇન ਕਾਮ ਇਨ காம் இன் కామ్ ఇన్ ಕಾಮ್ ಇನ್ കോം ഇൻ کام ان କମ ଇନ');

/** Banks' ends of payment addresses that are words without a dot. */
export const PAYMENT_HANDLES = wordSet(
  'okaxis oksbi okhdfcbank okicici ybl ibl axl apl upi sbi pnb paytm ptyes ptsbi pthdfc ptaxis hdfcbank hdfc icici icicibank axisbank axis kotak kotak811 freecharge airtel airtelpayments barodampay bob boi cnrb unionbank idbi idfc idfcbank indus yesbank yesbankltd fbl federal rbl jio jiopay postbank ippb slice amazonpay waaxis wahdfcbank waicici wasbi naviaxis superyes mbk ikwik allbank aubank dbs equitas',
);
