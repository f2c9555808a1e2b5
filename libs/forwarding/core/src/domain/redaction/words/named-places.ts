import { wordSet } from './plain-word.js';
import { isOneOf, stemList } from './stems.js';

/** What is named after people and stands behind their name: a square, a street, a quarter, a scheme. In Indic scripts an ending may follow. */
const PLACES = stemList(wordSet(
  'chowk chauk chouk chauraha square circle road rd marg street st salai lane gali nagar nagari colony colonies vihar puram pura ganj mohalla bagh garden park layout enclave extension junction statue murti pratima stadium maidan setu bridge flyover gate jayanti ward vidyalaya mahavidyalaya university chaurasta more bazar bazaar market peth tola toli ghat complex stand plaza bhavan mandi maidaan',
  'चौक चौराहा चौराहे मार्ग रोड रस्ता रस्त्या सडक पथ नगर कॉलोनी कालोनी विहार पुरम गंज मोहल्ला बाग पार्क मूर्ति प्रतिमा पुतळा स्टेडियम मैदान सेतु गेट जयंती वार्ड विद्यालय महाविद्यालय चौरस्ता बाजार पेठ टोला नगरी मार्केट घाट कॉम्प्लेक्स स्टैंड प्लाजा मंडी',
  'মার্কেট ঘাট માર્કેટ ઘાટ ਮਾਰਕੀਟ ਘਾਟ மார்க்கெட் மார்கெட் மார்கெட்டில் మార్కెట్ ఘాట్ ಮಾರ್ಕೆಟ್ ಮಾರುಕಟ್ಟೆ മാർക്കറ്റ് مارکیٹ گھاٹ ମାର୍କେଟ ଘାଟ মোড় চক রোড সরণি সরণী পথ নগর কলোনি পল্লী উদ্যান পার্ক মূর্তি সেতু ময়দান বিদ্যালয় বাজার ચોક રોડ માર્ગ નગર કોલોની બાગ પાર્ક પ્રતિમા સોસાયટી પુતળા બજાર ਚੌਕ ਰੋਡ ਮਾਰਗ ਨਗਰ ਕਲੋਨੀ ਪਾਰਕ ਬਾਗ ਬਾਜ਼ਾਰ ਪੁਰਾ ਇਨਕਲੇਵ',
  'சாலை தெரு நகர் சிலை வீதி ரோடு காலனி பூங்கா சதுக்கம் மைதானம் பாலம் ரவுண்டானா సెంటర్ చౌక్ రోడ్డు రోడ్ వీధి నగర్ కాలనీ పార్కు విగ్రహం కూడలి మైదానం సర్కిల్ పురం చౌరస్తా ಚೌಕ ವೃತ್ತ ರಸ್ತೆ ಬೀದಿ ನಗರ ಕಾಲೋನಿ ಪಾರ್ಕ್ ಪ್ರತಿಮೆ ಬಡಾವಣೆ ಸರ್ಕಲ್ ಮೈದಾನ',
  'ജംഗ്ഷൻ ജങ്ഷൻ റോഡ് നഗർ തെരുവ് കോളനി പാർക്ക് പ്രതിമ മൈതാനം പാലം കവല چوک روڈ مارگ نگر کالونی پارک باغ گلی چوراہا مجسمہ پل میدان بازار ଛକ ରୋଡ ମାର୍ଗ ନଗର କଲୋନୀ ପାର୍କ ମୂର୍ତ୍ତି ପଡ଼ିଆ ବଜାର ସାହି',
));

/** A scheme is named so too, and may have more words before this one. */
const SCHEMES = stemList(wordSet(
  'yojana yojna scheme mission abhiyan pension awas योजना स्कीम मिशन अभियान पेंशन आवास যোজনা প্রকল্প মিশন યોજના મિશન ਯੋਜਨਾ ਸਕੀਮ திட்டம் திட்டத் పథకం పథక ಯೋಜನೆ പദ്ധതി یوجنا اسکیم ଯୋଜନା',
));

export const isPlaceWord = (plain: string): boolean => plain !== '' && isOneOf(PLACES, plain);
export const isSchemeWord = (plain: string): boolean => plain !== '' && isOneOf(SCHEMES, plain);
