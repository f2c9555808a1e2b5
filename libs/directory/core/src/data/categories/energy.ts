import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to the Energy department. */
export const ENERGY = categoriesOf('ENE', [
  {
    number: '01', en: 'Danger: fallen or sparking wire', hi: 'खतरा: टूटा तार या चिंगारी', days: 1, facts: [THING.spot, optional(THING.poleNumber)],
    words: 'wire fallen, live wire, sparking, electric shock, current in pole, bijli ka tar tuta, तार टूट गया, तार गिरा है, तार लटक रहा है, latakta taar, jhulta tar, खंभे में करंट, current aa raha hai, करंट लग रहा है, चिंगारी निकल रही है, bijli ka jhatka',
  },
  {
    number: '02', en: 'Transformer burnt or faulty', hi: 'ट्रांसफार्मर जल गया या खराब', days: 3, facts: [THING.spot, optional(THING.sinceDate)],
    words: 'transformer burnt, transformer failed, DP kharab, transformar, transfarmar, ट्रांसफार्मर जल गया, ट्रांसफॉर्मर खराब, transformer phunk gaya, डीपी जल गई, डीपी बदलना, transformer oil leak',
  },
  {
    number: '03', en: 'No supply in the area', hi: 'इलाके में बिजली बंद', days: 1, facts: [THING.spot, optional(CITIZEN.consumerNumber)],
    words: 'no electricity, power cut, no supply, light nahi hai, बिजली नहीं आ रही, bijlee nahi hai, bijali gul, बिजली बंद है, बिजली गुल, light chali gayi, लाइट नहीं आ रही, lite nahi aa rahi, batti gul, andhera hai, power nahi, बिजली कटौती, bijli katauti, gaon me bijli nahi',
  },
  {
    number: '03-2', en: 'No supply in one house only', hi: 'सिर्फ एक घर में बिजली बंद', days: 1, facts: [CITIZEN.consumerNumber, CITIZEN.houseAddress],
    words: 'only my house has no power, fuse blown, service wire, sirf mere ghar me bijli nahi, फ्यूज उड़ गया, fuse ud gaya, केबल जल गई, service cable, connection kat gaya, कनेक्शन काट दिया, phase nahi aa raha',
  },
  {
    number: '04', en: 'Low or high voltage', hi: 'वोल्टेज कम या ज़्यादा', days: 5, facts: [THING.spot, CITIZEN.consumerNumber],
    words: 'low voltage, high voltage, voltage fluctuation, वोल्टेज कम है, voltej kam, voltage jyada, bulb dim, पंखा धीमा, motor nahi uthti, तेज़ वोल्टेज से उपकरण जल गए, voltage up down',
  },
  {
    number: '05', en: 'Supply trips again and again', hi: 'बार-बार बिजली जाना', days: 3, facts: [THING.spot],
    words: 'frequent power cuts, tripping, बार बार बिजली जाती है, bar bar light jati hai, baar baar bijli katna, ट्रिपिंग, bijli aati jati hai, light aati jaati rahti hai, अघोषित कटौती, aghoshit katauti',
  },
  {
    number: '06', en: 'Pole leaning or line too low', hi: 'खंभा झुका या लाइन नीची', days: 7, facts: [THING.spot, optional(THING.poleNumber)],
    words: 'electric pole leaning, pole broken, line too low, shift pole, बिजली का खंभा झुका, khamba jhuk gaya, khambha tuta, bijli ka pol, पोल टूटा, khamba hatana hai, घर के ऊपर से बिजली लाइन, ghar ke upar se taar, तार नीचे हैं',
  },
  {
    number: '07', en: 'Wrong or high bill', hi: 'गलत या ज़्यादा बिजली बिल', days: 7, facts: [CITIZEN.consumerNumber, optional(THING.month)],
    words: 'wrong electricity bill, high bill, bill correction, excess bill, farzi bijli bill, बिजली का बिल ज़्यादा आया, bijli bill jyada, bijli ka bill galat, light bill zyada, बिल गलत है, बिल सुधार, bil jyada aya, average bill, औसत बिल, बिल माफी, bijli bill mafi, andazan bill',
  },
  {
    number: '07-2', en: 'Electricity payment not credited, or no bill sent', hi: 'बिजली बिल का भुगतान दर्ज नहीं, या बिल नहीं मिला', days: 5, facts: [CITIZEN.consumerNumber, optional(THING.month)],
    words: 'electricity payment not updated, bill not received, bijli bill jama kiya par nahi juda, भुगतान दर्ज नहीं हुआ, bill bhar diya phir bhi bakaya, बिजली बिल नहीं मिला, bijli bill nahi aaya, online payment bijli',
  },
  {
    number: '08', en: 'Meter faulty or fast', hi: 'मीटर खराब या तेज़', days: 7, facts: [CITIZEN.consumerNumber, CITIZEN.meterNumber],
    words: 'meter faulty, meter fast, meter burnt, smart meter, change meter, बिजली मीटर खराब, meter kharab, mitar tej chal raha, मीटर तेज़ चल रहा है, मीटर जल गया, स्मार्ट मीटर, meter badalna, meter reading nahi lete, मीटर रीडिंग',
  },
  {
    number: '09', en: 'New connection delayed', hi: 'नया बिजली कनेक्शन नहीं मिला', days: 10, facts: [CITIZEN.applicationNumber, THING.spot],
    words: 'new electricity connection, connection pending, load change, नया बिजली कनेक्शन, naya connection bijli, bijli ka kaneksan, मीटर नहीं लगा, naya meter lagwana, लोड बढ़ाना, load badhana, नाम बदलना बिजली कनेक्शन, saubhagya yojana',
  },
  {
    number: '10', en: 'Power for irrigation pumps', hi: 'सिंचाई पंप की बिजली', days: 5, facts: [THING.spot, CITIZEN.consumerNumber],
    words: 'farm power supply, irrigation pump connection, agriculture feeder, सिंचाई के लिए बिजली नहीं, khet ki bijli, kheti ke liye bijli, पंप कनेक्शन, pump connection, थ्री फेज़ नहीं, three phase, दस घंटे बिजली, motor ke liye bijli',
  },
  {
    number: '11', en: 'Theft of electricity', hi: 'बिजली चोरी', days: 7, facts: [THING.spot],
    words: 'electricity theft, illegal connection, hooking, बिजली चोरी, bijli chori, katiya dalna, कटिया, kantiya, अवैध बिजली कनेक्शन, avaidh connection',
  },
  {
    number: '12', en: 'Complaint against electricity staff', hi: 'बिजली कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'lineman asks money, electricity staff rude, bribe for connection, लाइनमैन पैसे मांग रहा है, lineman rishwat, bijli wale paise mangte, बिजली कर्मचारी रिश्वत, lineman nahi aata, meter reader, बिजली विभाग भ्रष्टाचार, junior engineer',
  },
]);
