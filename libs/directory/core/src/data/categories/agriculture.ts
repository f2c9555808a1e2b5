import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What farmers complain of to the Agriculture department. */
export const AGRICULTURE = categoriesOf('AGR', [
  {
    number: '01', en: 'PM Kisan or Kisan Kalyan money', hi: 'पीएम किसान या किसान कल्याण की राशि', days: 10, facts: [THING.village, CITIZEN.farmerRegistration],
    words: 'pm kisan, kisan samman nidhi, 2000 rupaye kist, पीएम किसान की किस्त नहीं आई, kisan samman nidhi nahi aayi, किसान सम्मान निधि, किसान कल्याण योजना, kisan kalyan, kisaan nidhi ekyc, mukhyamantri kisan',
  },
  {
    number: '02', en: 'Crop insurance claim', hi: 'फसल बीमा का दावा', days: 15, facts: [THING.village, THING.crop, CITIZEN.applicationNumber],
    words: 'crop insurance, fasal bima, insurance claim farmer, फसल बीमा नहीं मिला, fasal beema, bima ka paisa, फसल बीमा क्लेम, premium kata bima nahi, पीएम फसल बीमा, soyabean bima',
  },
  {
    number: '03', en: 'Fertiliser short or overpriced', hi: 'खाद की कमी या ज़्यादा दाम', days: 3, facts: [THING.shopName, optional(THING.village)],
    words: 'fertiliser shortage, urea, dap, npk, खाद नहीं मिल रही, khad nahi, khaad ki kami, यूरिया नहीं मिला, yuria, uriya, डीएपी, DAP nahi mil raha, खाद के लिए लाइन, khad mahangi, nakli khad, नकली खाद, tokan khad',
  },
  {
    number: '04', en: 'Seed bad or not given', hi: 'बीज खराब या नहीं मिला', days: 7, facts: [THING.shopName, THING.crop],
    words: 'bad seed, fake seed, seed not germinated, बीज नहीं उगा, beej kharab, bij nakli, नकली बीज, बीज नहीं मिला, beej anudan, seed subsidy, अमानक बीज',
  },
  {
    number: '05', en: 'Pesticide fake or harmful', hi: 'कीटनाशक नकली या नुकसानदेह', days: 7, facts: [THING.shopName, THING.crop],
    words: 'fake pesticide, herbicide damaged crop, insects in crop, कीटनाशक नकली, kitnashak, keetnashak, खरपतवार नाशक से फसल जली, फसल में इल्ली, illi, फसल में रोग, dawai se fasal jal gayi',
  },
  {
    number: '06', en: 'Farm machine subsidy', hi: 'कृषि यंत्र अनुदान', days: 15, facts: [CITIZEN.applicationNumber],
    words: 'tractor subsidy, farm equipment, krishi yantra, कृषि यंत्र अनुदान, krishi yantr subsidy, ट्रैक्टर, rotavator, रोटावेटर, थ्रेशर, thresher, e krishi yantra portal, custom hiring',
  },
  {
    number: '07', en: 'Drip, sprinkler or pond subsidy', hi: 'ड्रिप, स्प्रिंकलर या तालाब अनुदान', days: 15, facts: [THING.village, CITIZEN.applicationNumber],
    words: 'drip irrigation, sprinkler, balram talab, pipe subsidy, स्प्रिंकलर अनुदान, springler, ड्रिप सिंचाई, बलराम तालाब, खेत तालाब, khet talab, solar pump, सोलर पंप, pump anudan',
  },
  {
    number: '08', en: 'Mandi: weight, auction or payment', hi: 'मंडी: तौल, नीलामी या भुगतान', days: 7, facts: [THING.market, THING.crop],
    words: 'mandi payment, mandi auction, trader not paying, मंडी में भुगतान नहीं, mandi me taul kam, व्यापारी पैसे नहीं दे रहा, vyapari ne paise nahi diye, मंडी में नीलामी, krishi upaj mandi, भावांतर, bhavantar, mandi bhav',
  },
  {
    number: '09', en: 'Soil test, training or advice', hi: 'मिट्टी जांच, प्रशिक्षण या सलाह', days: 10, facts: [THING.village],
    words: 'soil test, soil health card, farming advice, मिट्टी परीक्षण, mitti ki janch, मृदा स्वास्थ्य कार्ड, kheti ki salah, कृषि सलाह, jaivik kheti, जैविक खेती, krishi prashikshan',
  },
  {
    number: '10', en: 'Complaint against agriculture staff', hi: 'कृषि कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'agriculture officer bribe, RAEO, gram sevak, कृषि विस्तार अधिकारी की शिकायत, krishi adhikari paise, ग्राम सेवक, gramsevak nahi aata, krishi vibhag rishwat, मंडी कर्मचारी, mandi inspector, anudan ke liye paise mange',
  },
]);
