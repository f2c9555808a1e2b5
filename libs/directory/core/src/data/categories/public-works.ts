import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about main roads, bridges and public buildings. */
export const PUBLIC_WORKS = categoriesOf('PWD', [
  {
    number: '01', en: 'Main road or highway broken', hi: 'मुख्य सड़क या हाईवे खराब', days: 15, facts: [THING.routeName, THING.spot],
    words: 'highway potholes, main road broken, state highway, मुख्य सड़क खराब, main road par gadde, हाईवे टूटा, haive, haiway kharab, do gaon ke bich ki sadak, मुख्य मार्ग, rajmarg, राजमार्ग, PWD road, पीडब्ल्यूडी सड़क, bypass',
  },
  {
    number: '02', en: 'Bridge or culvert damaged', hi: 'पुल या पुलिया क्षतिग्रस्त', days: 5, facts: [THING.spot],
    words: 'bridge broken, culvert, bridge railing, पुलिया टूटी, puliya tut gayi, pulia, पुल टूट गया, pul kharab, पुल की रेलिंग, pul par pani, rapta, रपटा, overbridge, फ्लाईओवर, underbridge',
  },
  {
    number: '03', en: 'New road or widening', hi: 'नई सड़क या चौड़ीकरण', days: 21, facts: [THING.routeName],
    words: 'new road needed, road widening, road sanctioned not built, नई सड़क बनवानी है, nayi sadak, सड़क चौड़ीकरण, chaudikaran, sadak swikrit nahi bani, सड़क अधूरी, adhuri sadak, sadak ka kaam band, kachchi sadak, कच्ची सड़क',
  },
  {
    number: '04', en: 'Bad quality of work', hi: 'घटिया निर्माण', days: 21, facts: [THING.workName, THING.spot],
    words: 'poor quality road, substandard construction, contractor, घटिया निर्माण, ghatiya nirman, ghatiya sadak, ठेकेदार घटिया काम, thekedar, सड़क उखड़ गई, sadak ukhad gayi, nayi sadak tut gayi, guarantee road',
  },
  {
    number: '05', en: 'Danger on the road: no sign, barrier or breaker', hi: 'सड़क पर खतरा: संकेत, रेलिंग या ब्रेकर नहीं', days: 7, facts: [THING.spot],
    words: 'accident spot, speed breaker, road sign, black spot, स्पीड ब्रेकर, sped brekar, speed braker banwana, सड़क दुर्घटना, durghatna, accident hote, संकेतक, andha mod, अंधा मोड़, divider, डिवाइडर, ब्लैक स्पॉट',
  },
  {
    number: '06', en: 'Government building or quarters', hi: 'सरकारी भवन या क्वार्टर', days: 15, facts: [THING.workName, THING.spot],
    words: 'government quarter repair, government building, rest house, सरकारी भवन टपक रहा, sarkari bhawan, सरकारी क्वार्टर, sarkari kwatar, quarter ki marammat, भवन की मरम्मत, विश्राम गृह, bhavan nirman adhura',
  },
  {
    number: '07', en: 'Land or house taken for a road: compensation', hi: 'सड़क में गई ज़मीन का मुआवज़ा', days: 21, facts: [THING.routeName, CITIZEN.khasra],
    words: 'land acquisition road, road compensation, house demolished for road, सड़क में ज़मीन गई मुआवज़ा नहीं, sadak me jamin gayi, highway muavja, road me makan toda, हाईवे मुआवजा, bypass jamin',
  },
  {
    number: '08', en: 'Water or encroachment on a main road', hi: 'मुख्य सड़क पर पानी या अतिक्रमण', days: 10, facts: [THING.spot],
    words: 'water on highway, roadside drain, trees on highway, मुख्य सड़क पर पानी, main road par pani, सड़क किनारे नाली, highway par atikraman, main road par kabja, सड़क किनारे झाड़ियां, side shoulder, patri',
  },
  {
    number: '09', en: 'Complaint against works staff or contractor\'s favour', hi: 'लोक निर्माण कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'pwd engineer bribe, contractor corruption, tender, पीडब्ल्यूडी इंजीनियर रिश्वत, PWD bhrashtachar, लोक निर्माण विभाग भ्रष्टाचार, engineer thekedar mile hue, commission, कमीशन, tender ghotala, sub engineer',
  },
]);
