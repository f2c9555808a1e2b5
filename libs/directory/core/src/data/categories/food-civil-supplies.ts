import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about rations, gas, fuel and unfair trade. */
export const FOOD_CIVIL_SUPPLIES = categoriesOf('FCS', [
  {
    number: '01', en: 'Ration not given or short', hi: 'राशन नहीं मिला या कम मिला', days: 3, facts: [THING.rationShop, THING.month, CITIZEN.samagraId],
    words: 'ration not given, less ration, राशन नहीं मिल रहा, rashan nahi mila, rasan kam dete, rashan kam tolte, राशन कम तौलते हैं, कम राशन, gehu chawal nahi mila, गेहूं नहीं मिला, kerosene, मिट्टी का तेल, control ka rashan, कंट्रोल, anaj, अनाज, do mahine se rashan',
  },
  {
    number: '02', en: 'Ration card or eligibility slip', hi: 'राशन कार्ड या पात्रता पर्ची', days: 7, facts: [CITIZEN.samagraId, optional(CITIZEN.applicationNumber)],
    words: 'ration card, eligibility slip, new ration card, name cut from ration card, राशन कार्ड नहीं बना, rashan card, rasan kard, पात्रता पर्ची, patrata parchi, राशन कार्ड में नाम जोड़ना, naam kat gaya ration, rashan card me naam, antyodaya card',
  },
  {
    number: '03', en: 'Ration shop shut', hi: 'राशन दुकान बंद रहती है', days: 3, facts: [THING.rationShop],
    words: 'ration shop closed, fair price shop closed, राशन दुकान बंद, rashan dukan nahi khulti, राशन की दुकान समय पर नहीं खुलती, dukan dur hai, control dukan band, rasan dukan',
  },
  {
    number: '04', en: 'Thumb machine or e-KYC fails for rations', hi: 'राशन मशीन पर अंगूठा नहीं लगता या ई-केवाईसी नहीं होती', days: 5, facts: [THING.rationShop, CITIZEN.samagraId],
    words: 'biometric failed, ekyc ration, fingerprint, pos machine, अंगूठा नहीं लग रहा, angutha nahi lagta, angutha match nahi, राशन ई केवाईसी, ration kyc, fingar nahi aata, machine kharab rashan',
  },
  {
    number: '05', en: 'Bad quality of grain', hi: 'राशन का अनाज खराब', days: 5, facts: [THING.rationShop, THING.month],
    words: 'bad wheat, insects in rice, quality of ration, खराब गेहूं, sada hua anaj, chawal me kide, चावल में कीड़े, ghatiya rashan, घटिया चावल, mila hua rashan',
  },
  {
    number: '06', en: 'Cooking gas', hi: 'रसोई गैस', days: 5, facts: [THING.shopName],
    words: 'gas cylinder, lpg, ujjwala, subsidy, gas agency, गैस सिलेंडर नहीं मिला, gas ki tanki, silender, रसोई गैस, उज्ज्वला योजना, ujwala gas connection, सब्सिडी नहीं आई, gas subsidy, gas agency jyada paise, गैस एजेंसी',
  },
  {
    number: '07', en: 'Petrol pump: short measure or adulteration', hi: 'पेट्रोल पंप: कम नाप या मिलावट', days: 7, facts: [THING.shopName, THING.incidentDate],
    words: 'petrol pump, diesel adulteration, short petrol, पेट्रोल पंप कम पेट्रोल, petrol me milawat, डीज़ल, petrol me pani, petrol pump ghatiya, petrol kam nikla',
  },
  {
    number: '08', en: 'Cheated by a shop: weight, price, bill', hi: 'दुकान से ठगी: तौल, दाम, बिल', days: 10, facts: [THING.shopName, optional(THING.incidentDate)],
    words: 'short weight, overpricing, mrp, consumer complaint, no bill, कम तौल, kam taul, kam tolna, एमआरपी से ज़्यादा, mrp se jyada, उपभोक्ता शिकायत, upbhokta, consumer forum, दुकानदार ठग, nakli saman, warranty, expiry saman',
  },
  {
    number: '09', en: 'Adulterated food', hi: 'खाने में मिलावट', days: 7, facts: [THING.shopName, THING.incidentDate],
    words: 'food adulteration, fake milk, fake sweets, मिलावटी दूध, nakli mawa, नकली घी, milawat, milavati mithai, मिलावट, sada khana hotel, खाद्य सुरक्षा, basi khana, मिलावटी तेल',
  },
  {
    number: '10', en: 'Grain bought at support price: slot or payment', hi: 'समर्थन मूल्य पर खरीदी: स्लॉट या भुगतान', days: 7, facts: [THING.market, THING.crop, CITIZEN.farmerRegistration],
    words: 'msp procurement, wheat purchase payment, slot booking, samarthan mulya, समर्थन मूल्य का भुगतान नहीं, gehu kharidi, गेहूं खरीदी केंद्र, uparjan, उपार्जन, slot book nahi ho raha, स्लॉट बुकिंग, dhan kharidi, धान खरीदी, tulai nahi hui, तुलाई, kharidi ka paisa',
  },
  {
    number: '11', en: 'Complaint against ration dealer or supply staff', hi: 'राशन विक्रेता या खाद्य कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'ration dealer cheats, black marketing, salesman, राशन विक्रेता की शिकायत, kotedar, कोटेदार, कालाबाज़ारी, kalabazari, rashan wala paise mangta, सेल्समैन, rashan dukandar gali deta, food inspector rishwat, खाद्य अधिकारी',
  },
]);
