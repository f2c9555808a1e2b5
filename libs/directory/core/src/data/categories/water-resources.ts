import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What farmers complain of about canals, dams and irrigation water. */
export const WATER_RESOURCES = categoriesOf('WRD', [
  {
    number: '01', en: 'No water in the canal', hi: 'नहर में पानी नहीं', days: 3, facts: [THING.canal],
    words: 'canal water, no irrigation water, water not reaching tail, नहर में पानी नहीं आ रहा, nahar me pani nahi, naher ka pani, सिंचाई का पानी नहीं, sinchai ka pani, tail tak pani, नहर का पानी खेत तक नहीं, palewa',
  },
  {
    number: '02', en: 'Canal broken or leaking', hi: 'नहर टूटी या रिसाव', days: 5, facts: [THING.canal],
    words: 'canal breach, canal broken, canal leakage, नहर टूट गई, nahar tut gayi, नहर फूटी, nahar futi, nahar se khet me pani bhar gaya, नहर का रिसाव, nahar ka ris raha, minor nahar',
  },
  {
    number: '03', en: 'Canal not cleaned', hi: 'नहर की सफाई नहीं', days: 10, facts: [THING.canal],
    words: 'canal cleaning, silt in canal, weeds, नहर की सफाई, nahar saaf nahi, nahar me gaad, गाद, nahar me jhadi, नहर में झाड़ियां, nahar ki marammat',
  },
  {
    number: '04', en: 'Dam or pond leaking', hi: 'बांध या तालाब में रिसाव', days: 2, facts: [THING.canal],
    words: 'dam leak, dam crack, pond bund, tank breach, बांध में रिसाव, bandh me daraar, bandh tut raha, डैम लीक, dem, तालाब की पाल टूटी, talab ki paal, जलाशय, jalashay, dam se pani chhoda',
  },
  {
    number: '05', en: 'Flood risk or river bank cutting', hi: 'बाढ़ का खतरा या नदी का कटाव', days: 2, facts: [THING.spot],
    words: 'river erosion, flood risk, embankment, नदी का कटाव, nadi katav, नदी में बाढ़ का खतरा, nadi ka pani gaon me, तटबंध, tatbandh, stop dam gate, nala katav',
  },
  {
    number: '06', en: 'Water taken illegally or blocked', hi: 'नहर का पानी रोकना या चोरी', days: 5, facts: [THING.canal],
    words: 'canal water theft, canal blocked by farmers, motor on canal, नहर का पानी रोक दिया, nahar rok li, नहर से मोटर चला रहे, nahar ka pani chori, kulaba, कुलाबा, nahar par kabja, नहर पर अतिक्रमण',
  },
  {
    number: '07', en: 'Land taken for canal or dam: compensation', hi: 'नहर या बांध में गई ज़मीन का मुआवज़ा', days: 21, facts: [THING.canal, CITIZEN.khasra],
    words: 'land acquisition dam, compensation dam, displaced, rehabilitation, बांध में ज़मीन गई मुआवज़ा, dam me jamin dub gayi, डूब क्षेत्र, doob kshetra, nahar me jamin gayi, विस्थापित, visthapit, punarvas, पुनर्वास',
  },
  {
    number: '08', en: 'Irrigation tax', hi: 'सिंचाई कर', days: 10, facts: [THING.village, CITIZEN.khasra],
    words: 'irrigation tax, water tax farm, sinchai kar, सिंचाई कर ज़्यादा, abpashi, आबपाशी, sinchai shulk, bina pani ke tax, सिंचाई वसूली',
  },
  {
    number: '09', en: 'Complaint against irrigation staff', hi: 'सिंचाई कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'canal staff bribe, irrigation officer, amin, नहर अमीन पैसे मांगता, nahar wala paise mangta, अमीन की शिकायत, sinchai vibhag rishwat, timekeeper, सिंचाई विभाग भ्रष्टाचार, gate operator',
  },
]);
