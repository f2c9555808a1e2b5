import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to Women and Child Development. */
export const WOMEN_CHILD_DEVELOPMENT = categoriesOf('WCD', [
  {
    number: '01', en: 'Ladli Behna money not received', hi: 'लाड़ली बहना की राशि नहीं आई', days: 7, facts: [CITIZEN.samagraId, THING.month],
    words: 'ladli behna, ladli bahna yojana, monthly money women, लाड़ली बहना का पैसा नहीं आया, ladli behena, laadli bahan, ladali behna kist, लाडली बहना किस्त, ladli behna form, 1250 rupaye, 1500 rupaye',
  },
  {
    number: '02', en: 'Ladli Laxmi scheme', hi: 'लाड़ली लक्ष्मी योजना', days: 15, facts: [CITIZEN.applicationNumber, optional(THING.anganwadi)],
    words: 'ladli laxmi, ladli lakshmi yojana, girl child scheme, लाड़ली लक्ष्मी योजना, laadli laxmi, लाडली लक्ष्मी प्रमाण पत्र, ladli laxmi ka paisa, beti ki yojana, kanya',
  },
  {
    number: '03', en: 'Anganwadi shut or irregular', hi: 'आंगनवाड़ी बंद या अनियमित', days: 5, facts: [THING.anganwadi],
    words: 'anganwadi closed, anganwadi not open, आंगनवाड़ी नहीं खुलती, aanganwadi band, anganbadi, आंगनबाड़ी बंद, aganwadi, आंगनवाड़ी भवन, anganwadi bhavan, didi nahi aati',
  },
  {
    number: '04', en: 'Nutrition packets or food not given', hi: 'पोषण आहार नहीं मिला', days: 5, facts: [THING.anganwadi],
    words: 'nutrition, take home ration, poshan aahar, anganwadi food, पोषण आहार नहीं मिलता, poshan ahar, पैकेट नहीं मिला, THR, dalia, दलिया, आंगनवाड़ी में खाना, anganwadi me nasta nahi, गर्भवती को आहार',
  },
  {
    number: '05', en: 'Malnourished child', hi: 'कुपोषित बच्चा', days: 3, facts: [THING.anganwadi, THING.village],
    words: 'malnutrition, underweight child, kuposhan, कुपोषण, कुपोषित बच्चा, kuposhit, NRC, bachcha kamzor, एनआरसी में भर्ती',
  },
  {
    number: '06', en: 'Matru Vandana (mother and child benefit)', hi: 'मातृ वंदना योजना', days: 15, facts: [THING.anganwadi, CITIZEN.applicationNumber],
    words: 'matru vandana, pmmvy, pregnancy benefit, मातृ वंदना योजना की राशि, matri vandana, matra vandana, garbhvati mahila paisa, गर्भवती को 5000, pehle bachche ka paisa',
  },
  {
    number: '07', en: 'Violence at home', hi: 'घरेलू हिंसा', days: 1, facts: [optional(THING.spot)],
    words: 'domestic violence, husband beats, in laws torture, one stop centre, घरेलू हिंसा, gharelu hinsa, sasural wale pareshan, ससुराल वाले मारते हैं, वन स्टॉप सेंटर, one stop center, pati pitata hai, pati sharab pikar marta',
  },
  {
    number: '08', en: 'Child marriage', hi: 'बाल विवाह', days: 1, facts: [THING.spot, optional(THING.incidentDate)],
    words: 'child marriage, minor girl marriage, बाल विवाह, bal vivah, bal vivaah roko, nabalig shadi, नाबालिग की शादी, kam umar me shadi',
  },
  {
    number: '09', en: 'Child in need: orphan, labour, begging', hi: 'ज़रूरतमंद बच्चा: अनाथ, मज़दूरी, भीख', days: 2, facts: [THING.spot],
    words: 'orphan child, child labour, begging children, abandoned baby, अनाथ बच्चा, anath, बाल मज़दूरी, bal shramik, bal majduri, bachche bheekh, भीख मांगते बच्चे, bal ashirwad yojana, बाल गृह, sponsorship, दत्तक, god lena',
  },
  {
    number: '10', en: 'Complaint against Anganwadi staff', hi: 'आंगनवाड़ी कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'anganwadi worker complaint, anganwadi sahayika, supervisor bribe, आंगनवाड़ी कार्यकर्ता की शिकायत, anganwadi karyakarta paise mangti, सहायिका, sahayika, पोषण आहार बेच रही, anganwadi bharti rishwat, parivekshak',
  },
]);
