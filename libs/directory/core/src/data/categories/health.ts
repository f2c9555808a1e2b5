import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about government hospitals and health schemes. */
export const HEALTH = categoriesOf('HLT', [
  {
    number: '01', en: 'No doctor at the hospital', hi: 'अस्पताल में डॉक्टर नहीं', days: 2, facts: [THING.hospital],
    words: 'doctor absent, no doctor, hospital closed, डॉक्टर नहीं आते, doctor nahi hai, daktar nahi aata, अस्पताल बंद रहता है, aspatal me doctor nahi, hospital me koi nahi, nurse nahi, उप स्वास्थ्य केंद्र बंद, PHC band, ilaj nahi',
  },
  {
    number: '02', en: 'Medicine or test not available', hi: 'दवा या जांच नहीं मिली', days: 3, facts: [THING.hospital, optional(THING.medicine)],
    words: 'medicine not available, medicine from outside, x ray, lab test, दवाई नहीं मिल रही, davai nahi, dawa bahar se, बाहर की दवा, sonography, सोनोग्राफी, blood test, खून की जांच, xray machine kharab, injection nahi',
  },
  {
    number: '03', en: 'Treatment refused or neglected', hi: 'इलाज से इनकार या लापरवाही', days: 3, facts: [THING.hospital, THING.incidentDate, CITIZEN.patient],
    words: 'treatment denied, negligence, not admitted, delivery refused, इलाज नहीं कर रहे, ilaj me laparwahi, इलाज में लापरवाही, bharti nahi kiya, भर्ती नहीं किया, delivery nahi karai, prasav, प्रसव, galat ilaj, refer kar diya, ambulance se laye bharti nahi',
  },
  {
    number: '04', en: 'Ambulance did not come (108)', hi: 'एम्बुलेंस नहीं आई (108)', days: 2, facts: [THING.spot, THING.incidentDate],
    words: 'ambulance late, ambulance not come, 108, janani express, एम्बुलेंस नहीं आई, ambulans, embulence, एंबुलेंस, जननी एक्सप्रेस, shav vahan, शव वाहन, mortuary van',
  },
  {
    number: '05', en: 'Ayushman card or cashless treatment', hi: 'आयुष्मान कार्ड या कैशलेस इलाज', days: 7, facts: [optional(THING.hospital), CITIZEN.samagraId],
    words: 'ayushman card, ayushman bharat, cashless refused, आयुष्मान कार्ड नहीं बना, aayushman, ayusman kard, आयुष्मान से इलाज नहीं, 5 lakh ka card, niramayam, hospital ayushman nahi maan raha',
  },
  {
    number: '06', en: 'Janani Suraksha or delivery money', hi: 'जननी सुरक्षा या प्रसूति की राशि', days: 15, facts: [THING.hospital, CITIZEN.samagraId],
    words: 'janani suraksha, delivery money, maternity benefit, prasuti sahayata, जननी सुरक्षा का पैसा, प्रसूति सहायता राशि, prasuti ke paise nahi mile, delivery ka paisa, 1400 rupaye, 16000, नसबंदी की राशि, nasbandi ka paisa',
  },
  {
    number: '07', en: 'Hospital dirty or without water and light', hi: 'अस्पताल में गंदगी या पानी-बिजली नहीं', days: 5, facts: [THING.hospital],
    words: 'hospital dirty, no water in hospital, hospital toilet, अस्पताल में गंदगी, aspatal ganda, hospital me pani nahi, अस्पताल का शौचालय, bed nahi, बिस्तर नहीं, pankha kharab hospital, stretcher',
  },
  {
    number: '08', en: 'Disease spreading (dengue, malaria, diarrhoea)', hi: 'बीमारी फैल रही है (डेंगू, मलेरिया, उल्टी-दस्त)', days: 1, facts: [THING.spot],
    words: 'dengue, malaria, cholera, diarrhoea outbreak, disease spreading, डेंगू फैल रहा, dengu, मलेरिया, उल्टी दस्त, ulti dast, haija, बुखार फैला है, bukhar, chikungunya, bimari phaili, टीबी, tb dawa',
  },
  {
    number: '09', en: 'Vaccination, ASHA or nurse visit', hi: 'टीकाकरण, आशा या एएनएम', days: 5, facts: [THING.spot],
    words: 'vaccination, immunisation, asha worker, anm, टीका नहीं लगा, tika karan, tikakaran, आशा कार्यकर्ता, asha nahi aati, एएनएम नहीं आती, bachche ka tika, asha ka mandey, polio',
  },
  {
    number: '10', en: 'Private hospital, clinic or quack', hi: 'निजी अस्पताल, क्लिनिक या झोलाछाप', days: 15, facts: [THING.hospital, optional(THING.spot)],
    words: 'private hospital overcharging, quack, fake doctor, medical store, झोलाछाप डॉक्टर, jhola chhap, jholachap, निजी अस्पताल ज़्यादा पैसे, private hospital loot, nakli dawa, नकली दवा, medical store bina licence, blood bank, disability board medical',
  },
  {
    number: '11', en: 'Complaint against hospital staff', hi: 'अस्पताल कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'hospital staff bribe, nurse rude, doctor asks money, डॉक्टर पैसे मांगता है, doctor paise mangta, nurse paise maang rahi, अस्पताल में पैसे मांगे, delivery ke paise mange, स्टाफ का दुर्व्यवहार, doctor private practice, aspatal rishwat, ward boy',
  },
]);
