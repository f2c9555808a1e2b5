import { wordSet } from './plain-word.js';

/** What stands before the number of somebody's home. */
export const HOUSE_WORDS = wordSet(
  'house home hno h flat flats quarter quarters qtr qtrs qr qrs kwarter kvarter apt apartment plot door makan makaan ghar room gharno bungalow मकान घर फ्लैट फ्लॅट क्वार्टर भवन घराचा बंगला घरक्रमांक বাড়ি বাসা ঘর ফ্ল্যাট ઘર મકાન ફ્લેટ બંગલો ਘਰ ਮਕਾਨ ਫਲੈਟ ਕੋਠੀ வீடு வீட்டு கதவு பிளாட் ஃபிளாட் ஃப்ளாட் இல்லம் ' +
    'ఇల్లు ఇంటి ఫ్లాట్ డోర్ ಮನೆ ಫ್ಲಾಟ್ ಡೋರ್ വീട് വീട്ടു ഫ്ലാറ്റ് ഹൗസ് مکان گھر فلیٹ کوارٹر ଘର ଫ୍ଲାଟ କ୍ୱାର୍ଟର',
);

/** The name of a house ends so. */
export const HOUSE_NAMES = wordSet(
  'niwas nivas nivaas niwaas bhawan bhavan kunj sadan villa apartment apartments apartmant residency heights kutir towers tower enclave निवास भवन कुंज सदन विला अपार्टमेंट अपार्टमेन्ट कुटीर रेसीडेंसी टॉवर নিবাস ভবন কুঞ্জ সদন অ্যাপার্টমেন্ট এপার্টমেন্ট ভিলা નિવાસ ભવન કુંજ સદન એપાર્ટમેન્ટ વિલા ' +
    'ਨਿਵਾਸ ਭਵਨ ਅਪਾਰਟਮੈਂਟ ਵਿਲਾ நிவாஸ் இல்லம் பவன் அபார்ட்மெண்ட் அபார்ட்மென்ட் அடுக்ககம் వనం నివాస్ నిలయం అపార్ట్‌మెంట్ అపార్ట్మెంట్ ನಿವಾಸ ನಿಲಯ ಅಪಾರ್ಟ್‌ಮೆಂಟ್ നിവാസ് ഭവൻ വില്ല അപ്പാർട്ട്മെന്റ് അപ്പാർട്ടുമെന്റ് نواس بھون اپارٹمنٹ ولا କୁଞ୍ଜ ନିବାସ ଭବନ ଆପାର୍ଟମେଣ୍ଟ',
);

/** The number after one of these is public and ends an address: it says where the work is. */
export const PUBLIC_PLACES = wordSet(
  'ward sector pole zone block phase km transformer meter booth vard khamba khambha वार्ड सेक्टर पोल खंभा खंभे खम्भा खांब जोन ब्लॉक फेज ट्रांसफार्मर मीटर प्रभाग बूथ ওয়ার্ড খুঁটি সেক্টর ব্লক বুথ વોર્ડ થાંભલા થાંભલો સેક્ટર બ્લોક બૂથ ਵਾਰਡ ਖੰਭਾ ਸੈਕਟਰ ਬਲਾਕ ਬੂਥ ' +
    'வார்டு கம்பம் செக்டர் வட்டம் వార్డు స్తంభం పోల్ సెక్టార్ ವಾರ್ಡ್ ಕಂಬ ಸೆಕ್ಟರ್ വാർഡ് തൂൺ പോൾ സെക്ടർ وارڈ کھمبا سیکٹر بلاک بوتھ ୱାର୍ଡ ଖୁଣ୍ଟ ସେକ୍ଟର ବ୍ଲକ ବୁଥ',
);

/** The number after one of these is public too, but the word is a part of an address. */
export const STREETS = wordSet('gali galli lane street road marg nagar गली रोड सडक मार्ग नगर রোড সড়ক নগর গলি રોડ માર્ગ નગર શેરી ਗਲੀ ਰੋਡ ਨਗਰ தெரு சாலை நகர் రోడ్డు వీధి నగర్ ರಸ್ತೆ ಬೀದಿ ನಗರ റോഡ് തെരുവ് നഗർ گلی روڈ نگر ରାସ୍ତା ଗଳି ନଗର');

/** Words between a word and its number that mean nothing. */
export const FILLERS = wordSet('no nos number num numbar नंबर नम्बर न नं क्र क्रमांक क्रमाक नम्बर नंबरचा নং নাম্বার ನಂ ନଂ నం നം ନମ୍ୱର எண்ணில் நெ நெம்பர் نمبرات संख्या সংখ্যা নম্বর নং નંબર નં ਨੰਬਰ ਨੰ எண் நம்பர் నంబర్ నంబరు నెంబర్ సంఖ్య ಸಂಖ್ಯೆ ನಂಬರ್ നമ്പർ നമ്പര് نمبر ନମ୍ବର ସଂଖ୍ୟା');
