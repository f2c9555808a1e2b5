import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to Panchayat and Rural Development. */
export const PANCHAYAT_RURAL_DEVELOPMENT = categoriesOf('PRD', [
  {
    number: '01', en: 'MGNREGA wages not paid', hi: 'मनरेगा की मज़दूरी नहीं मिली', days: 10, facts: [THING.village, CITIZEN.jobCard],
    words: 'mgnrega wages, nrega payment, mazdoori nahi mili, मनरेगा मजदूरी, manrega, narega ka paisa, मज़दूरी का भुगतान नहीं, majduri, hajiri nahi lagi, मस्टर रोल, muster roll, rojgar guarantee',
  },
  {
    number: '01-2', en: 'MGNREGA work or job card not given', hi: 'मनरेगा में काम या जॉब कार्ड नहीं मिला', days: 10, facts: [THING.village],
    words: 'job card, no work nrega, demand for work, जॉब कार्ड नहीं बना, jab kard, मनरेगा में काम नहीं मिला, kaam nahi mil raha panchayat, job card me naam, rojgar nahi',
  },
  {
    number: '02', en: 'PM Awas (village): name or instalment', hi: 'प्रधानमंत्री आवास (ग्रामीण): नाम या किस्त', days: 15, facts: [THING.village, CITIZEN.samagraId],
    words: 'pm awas, housing instalment, indira awas, kutir, प्रधानमंत्री आवास योजना, pradhan mantri awas, aawas yojana, आवास की किस्त नहीं आई, awas ki kist, kutir nahi mili, कुटीर, pakka makan, awas suchi me naam nahi, मकान नहीं मिला, gramin awas',
  },
  {
    number: '03', en: 'House toilet money (Swachh Bharat)', hi: 'घर के शौचालय की राशि', days: 15, facts: [THING.village, CITIZEN.samagraId],
    words: 'toilet money, swachh bharat mission, toilet not built, शौचालय की राशि नहीं मिली, sauchalay ka paisa, shauchalay nahi bana, घर में शौचालय, latrine ka paisa, स्वच्छ भारत',
  },
  {
    number: '04', en: 'Village lane, drain or cleanliness', hi: 'गाँव की गली, नाली या सफाई', days: 10, facts: [THING.village, THING.spot],
    words: 'village road, village drain, mud in village, गाँव की सड़क, gaon ki gali, गाँव में नाली नहीं, gaon me nali, गाँव में कीचड़, kichad, keechad, kharanja, खरंजा, gaon me safai nahi, panchayat ki sadak, gaon me street light',
  },
  {
    number: '05', en: 'Village road under PMGSY', hi: 'प्रधानमंत्री ग्राम सड़क', days: 21, facts: [THING.routeName],
    words: 'pmgsy, pradhan mantri gram sadak, rural road broken, ग्राम सड़क योजना, gram sadak, प्रधानमंत्री सड़क टूटी, gaon tak sadak nahi, गाँव तक सड़क नहीं, pahunch marg, पहुँच मार्ग, mukhyamantri gram sadak',
  },
  {
    number: '06', en: 'Works of the panchayat misused or unfinished', hi: 'पंचायत के काम में गड़बड़ी या अधूरा काम', days: 21, facts: [THING.village, THING.workName],
    words: 'panchayat work incomplete, fund misuse, fake works, पंचायत में गड़बड़ी, panchayat ghotala, घोटाला, fund ka hisab, सामुदायिक भवन अधूरा, talab nirman, stop dam, check dam, farzi bill, panchayat ka kaam adhura, muktidham, शांतिधाम',
  },
  {
    number: '07', en: 'Samagra ID or BPL list', hi: 'समग्र आईडी या बीपीएल सूची', days: 7, facts: [THING.village, CITIZEN.samagraId],
    words: 'samagra id, bpl card, family id, name in bpl list, समग्र आईडी, samagara, samgra id sudhar, समग्र में नाम नहीं, बीपीएल कार्ड, bpl suchi, garibi rekha, गरीबी रेखा, parivar id, ekyc samagra',
  },
  {
    number: '08', en: 'Sambal scheme (unorganised workers)', hi: 'संबल योजना', days: 15, facts: [THING.village, CITIZEN.samagraId],
    words: 'sambal yojana, labour card, death assistance sambal, संबल कार्ड, sambal kard, मज़दूर कार्ड, majdoor card, karmkar mandal, अंत्येष्टि सहायता, antyeshti, मृत्यु सहायता राशि, shramik card',
  },
  {
    number: '09', en: 'Self-help groups and livelihood', hi: 'स्व-सहायता समूह और आजीविका', days: 15, facts: [THING.village],
    words: 'self help group, shg loan, aajeevika mission, स्व सहायता समूह, samuh, swa sahayata samuh, आजीविका मिशन, ajivika, समूह का लोन, group ka paisa',
  },
  {
    number: '10', en: 'Complaint against sarpanch, secretary or rozgar sahayak', hi: 'सरपंच, सचिव या रोज़गार सहायक की शिकायत', days: 15, againstStaff: true,
    words: 'sarpanch bribe, panchayat secretary, rozgar sahayak, सरपंच पैसे मांगता है, sarpanch ki shikayat, सचिव पैसे मांग रहा, sachiv rishwat, sachiv nahi aata, रोजगार सहायक, rojgar sahayak paise, सरपंच भ्रष्टाचार, janpad ceo, awas ke liye paise mange',
  },
]);
