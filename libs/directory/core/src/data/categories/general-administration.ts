import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about offices in general, services of government and its employees' dues. */
export const GENERAL_ADMINISTRATION = categoriesOf('GAD', [
  {
    number: '01', en: 'Office does not answer an application', hi: 'आवेदन पर कार्रवाई नहीं', days: 15, facts: [THING.office, CITIZEN.applicationNumber],
    words: 'application not answered, office delay, file pending, आवेदन पर कार्रवाई नहीं, avedan lambit, aavedan, फाइल अटकी, file atki hai, दफ्तर के चक्कर, daftar ke chakkar, jansunwai, जनसुनवाई, collector office, sunwai nahi',
  },
  {
    number: '02', en: 'Lok Seva Kendra or MP Online kiosk', hi: 'लोक सेवा केंद्र या कियोस्क', days: 7, facts: [THING.office],
    words: 'lok seva kendra, mp online, kiosk overcharging, csc, लोक सेवा केंद्र में पैसे ज़्यादा, lok sewa kendra, एमपी ऑनलाइन, mponline kiosk, कियोस्क, portal nahi chal raha, पोर्टल बंद, server down',
  },
  {
    number: '03', en: 'Aadhaar centre', hi: 'आधार केंद्र', days: 10, facts: [THING.office],
    words: 'aadhaar centre, aadhar card update, aadhar not made, आधार कार्ड नहीं बन रहा, aadhar kard, adhar center, आधार सुधार, adhar update, aadhar me mobile number, आधार केंद्र ज़्यादा पैसे',
  },
  {
    number: '04', en: 'Right to information not answered', hi: 'सूचना के अधिकार का जवाब नहीं', days: 15, facts: [THING.office, CITIZEN.applicationNumber],
    words: 'rti, right to information, rti not answered, आरटीआई का जवाब नहीं, suchna ka adhikar, सूचना का अधिकार, RTI jawab, janakari nahi de rahe, अपील, apeel',
  },
  {
    number: '05', en: 'Pension of a retired employee', hi: 'सेवानिवृत्त कर्मचारी की पेंशन', days: 15, facts: [THING.office, CITIZEN.employeeCode],
    words: 'government pension, retired employee pension, gratuity, ppo, सेवानिवृत्त पेंशन, retirement pension, ritayar pension, रिटायर कर्मचारी, ग्रेच्युटी, gratuity nahi mili, gpf, पीपीओ, parivar pension, family pension, arrears',
  },
  {
    number: '06', en: 'Salary or service matter of an employee', hi: 'कर्मचारी का वेतन या सेवा संबंधी', days: 15, facts: [THING.office, CITIZEN.employeeCode],
    words: 'salary not paid, transfer, promotion, daily wage, वेतन नहीं मिला, vetan nahi, tankhwah, तनख्वाह नहीं, tankha, मानदेय, manday, sanvida karmchari, संविदा, outsource vetan, एरियर, tabadla, तबादला',
  },
  {
    number: '07', en: 'Compassionate appointment', hi: 'अनुकंपा नियुक्ति', days: 21, facts: [THING.office, CITIZEN.applicationNumber],
    words: 'compassionate appointment, job after death, अनुकंपा नियुक्ति, anukampa niyukti, pita ki mrityu naukri, पिता की जगह नौकरी, anukampa',
  },
  {
    number: '08', en: 'Recruitment, exam or employment', hi: 'भर्ती, परीक्षा या रोज़गार', days: 15, facts: [THING.schemeName, CITIZEN.applicationNumber],
    words: 'recruitment exam, job result, mppsc, vyapam, unemployment, भर्ती परीक्षा, bharti pariksha, joining nahi, नियुक्ति पत्र, niyukti, naukri, नौकरी, बेरोज़गारी, berojgari bhatta, rojgar panjiyan, esb exam',
  },
  {
    number: '09', en: 'Voter list or voter card', hi: 'मतदाता सूची या वोटर कार्ड', days: 10, facts: [optional(THING.ward), CITIZEN.applicationNumber],
    words: 'voter card, voter list, name not in voter list, वोटर कार्ड नहीं बना, votar kard, voter id, मतदाता सूची में नाम नहीं, matdata suchi, BLO, बीएलओ, naam judwana voter',
  },
  {
    number: '10', en: 'Bribe asked in any office', hi: 'किसी भी कार्यालय में रिश्वत', days: 15, againstStaff: true,
    words: 'bribe, corruption, officer asks money, रिश्वत मांग रहे हैं, rishwat, rishvat, risvat, घूस, ghoos, ghus mangi, भ्रष्टाचार, bhrashtachar, bhrastachar, lokayukt, लोकायुक्त, babu paise mang raha, kaam ke badle paise',
  },
  {
    number: '11', en: 'Officer rude, absent or late', hi: 'अधिकारी का दुर्व्यवहार या गैरहाज़िरी', days: 15, againstStaff: true,
    words: 'officer rude, officer absent, staff late, अधिकारी नहीं मिलते, adhikari nahi milte, अधिकारी का दुर्व्यवहार, durvyavhar, karmchari der se aate, बाबू नहीं मिलता, babu badtamiji, 181 shikayat band karane ka dabav, शिकायत वापस लेने का दबाव, dabav',
  },
]);
