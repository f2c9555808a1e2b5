import { wordSet } from './plain-word.js';
import { stemList } from './stems.js';

/** "Ending", "last": the digits behind are the end of a number. With an ending of their own in Indic scripts. */
export const LAST_WORDS: ReadonlySet<string> = stemList(wordSet(
  'last ending ends end final antim aakhri akhri aakhiri akhiri aakhir akhir ant kadaisi chivari koneya kone avasana avasaanathe shesh sheshera chhella chhelle shevatche shevatcha shevat akhirle shesa',
  'अंतिम अन्तिम आखिरी आखरी आख़िरी आखिर अंत लास्ट शेवट एंडिंग শেষ લાસ્ટ છેલ્લ અંતિમ લાસ્ટ ਆਖਰੀ ਅਖੀਰ ਆਖਿਰੀ ਅਖੀਰਲੇ ਲਾਸਟ ਅੰਤਿਮ கடைசி இறுதி முடியும் லாஸ்ட் చివరి ఆఖరి లాస్ట్ ముగిసే ಕೊನೆ ಕೊನೆಯ ಅಂತಿಮ ಲಾಸ್ಟ್ അവസാന അവസാനിക്കുന്ന ലാസ്റ്റ് آخری آخر اختتام لاسٹ ଶେଷ ଅନ୍ତିମ ଲାଷ୍ଟ শেষে লাস্ট',
));

/** "Last year 2024", "last date": no end of a number. */
export const TIME_WORDS = wordSet(
  'year years month months week weeks day days date time saal sal mahina mahine maheene hafte hafta din tarikh bar baar instalment installment kist bill reading salary payment visit',
  'साल वर्ष महीना महीने माह हफ्ते हफ्ता दिन तारीख बार किस्त बिल वर्षी महिना महिने आठवडा दिवस तारीख हप्ता বছর মাস সপ্তাহ দিন তারিখ বার কিস্তি વર્ષ મહિના મહિને અઠવાડિયા દિવસ તારીખ હપ્તો ਸਾਲ ਮਹੀਨਾ ਮਹੀਨੇ ਹਫ਼ਤੇ ਦਿਨ ਤਾਰੀਖ ਕਿਸ਼ਤ',
  'ஆண்டு வருடம் மாதம் வாரம் நாள் தேதி முறை தவணை సంవత్సరం నెల వారం రోజు తేదీ సారి వాయిదా ವರ್ಷ ತಿಂಗಳು ವಾರ ದಿನ ದಿನಾಂಕ ಬಾರಿ ಕಂತು വർഷം മാസം ആഴ്ച ദിവസം തീയതി തവണ ഗഡു سال مہینہ مہینے ہفتہ دن تاریخ بار قسط ବର୍ଷ ମାସ ସପ୍ତାହ ଦିନ ତାରିଖ ଥର କିସ୍ତି',
);

/** "Digits", "number": what is the end of a number when it could be a year as well. */
export const DIGIT_WORDS: ReadonlySet<string> = stemList(wordSet(
  'digit digits number numbers no four ank ankon anko numbar nambar char chaar nalu naalu nalku nangu 4 अंक अंकों डिजिट नंबर नम्बर चार आकडे अंकी ক্রমিক সংখ্যা অঙ্ক নম্বর ডিজিট চার চারটে আંકડા અંક આંકડા નંબર ચાર ਅੰਕ ਨੰਬਰ ਚਾਰ ਡਿਜਿਟ எண் எண்கள் இலக்க நான்கு நாலு அంకెలు అంకె అంకెలు నంబర్ నాలుగు ಅಂಕಿ ಸಂಖ್ಯೆ ನಾಲ್ಕು ನಂಬರ್ അക്കം അക്ക നമ്പർ നാല് ہندسے ہندسہ نمبر چار ଅଙ୍କ ନମ୍ବର ଚାରି ଚାରିଟି',
));
