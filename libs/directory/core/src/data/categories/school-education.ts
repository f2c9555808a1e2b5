import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about schools. */
export const SCHOOL_EDUCATION = categoriesOf('SED', [
  {
    number: '01', en: 'Too few teachers or school shut', hi: 'शिक्षक नहीं या स्कूल बंद', days: 7, facts: [THING.school],
    words: 'no teacher, school closed, teacher shortage, शिक्षक नहीं हैं, teacher nahi hai school me, tichar nahi, मास्टर नहीं आते, master nahi aate, स्कूल बंद रहता है, school nahi khulta, skul band, padhai nahi hoti, पढ़ाई नहीं होती, guest teacher, अतिथि शिक्षक',
  },
  {
    number: '02', en: 'Midday meal', hi: 'मध्याह्न भोजन', days: 3, facts: [THING.school],
    words: 'midday meal, mid day meal bad, school food, मध्याह्न भोजन नहीं मिला, madhyan bhojan, madhyahn bhojan, स्कूल का खाना खराब, school me khana nahi, khane me kida, रसोइया, rasoiya mandey',
  },
  {
    number: '03', en: 'School building, toilet or water', hi: 'स्कूल भवन, शौचालय या पानी', days: 15, facts: [THING.school],
    words: 'school building broken, school toilet, school water, classroom leaking, स्कूल की छत टपक रही, school ki chhat, स्कूल जर्जर, school bhavan, स्कूल में शौचालय नहीं, school me pani nahi, boundary wall, बाउंड्री, furniture, school me bijli nahi',
  },
  {
    number: '04', en: 'Scholarship not received', hi: 'छात्रवृत्ति नहीं मिली', days: 15, facts: [THING.school, CITIZEN.samagraId],
    words: 'scholarship, school scholarship pending, छात्रवृत्ति नहीं मिली, chatravritti, chhatravriti, chatrvrati, स्कॉलरशिप, iskalarship, vajifa, scholarship nahi aayi, medhavi yojana, मेधावी',
  },
  {
    number: '05', en: 'Books, uniform, bicycle or laptop', hi: 'किताबें, गणवेश, साइकिल या लैपटॉप', days: 10, facts: [THING.school],
    words: 'books not given, uniform, bicycle, laptop scheme, scooty, किताबें नहीं मिलीं, kitab nahi mili, गणवेश, ganvesh, dress ka paisa, साइकिल नहीं मिली, saikil, cycle nahi mili, लैपटॉप की राशि, leptop, स्कूटी',
  },
  {
    number: '06', en: 'Free seat in a private school (RTE)', hi: 'निजी स्कूल में निःशुल्क प्रवेश (आरटीई)', days: 10, facts: [THING.school, CITIZEN.applicationNumber],
    words: 'rte admission, right to education, free seat, आरटीई में एडमिशन, rte lottery, RTE pravesh, शिक्षा का अधिकार, garib bachcho ka admission, nishulk pravesh',
  },
  {
    number: '07', en: 'Fees or books forced by a private school', hi: 'निजी स्कूल की फीस या किताबों की मनमानी', days: 15, facts: [THING.school],
    words: 'private school fees, high fees, forced books, tc not given, फीस बहुत ज़्यादा, school fees jyada, phees, fis, private school manmani, निजी स्कूल मनमानी, kitab ek hi dukan se, transfer certificate fees, स्कूल बस, coaching',
  },
  {
    number: '08', en: 'Marksheet, transfer certificate or exam', hi: 'अंकसूची, टीसी या परीक्षा', days: 10, facts: [THING.school, CITIZEN.rollNumber],
    words: 'marksheet, mark sheet correction, transfer certificate, board exam, अंकसूची में सुधार, ank suchi, marksheet me naam galat, मार्कशीट, markshit, टीसी नहीं दे रहे, TC nahi de rahe, result, रिज़ल्ट, परीक्षा, admit card, board office',
  },
  {
    number: '09', en: 'Admission refused or child out of school', hi: 'प्रवेश नहीं दिया या बच्चा स्कूल से बाहर', days: 7, facts: [THING.school],
    words: 'admission refused, government school admission, dropout, स्कूल में एडमिशन नहीं, admission nahi de rahe, sarkari school me pravesh, दाखिला, dakhila, bachcha school nahi jata, CM rise, सांदीपनि विद्यालय',
  },
  {
    number: '10', en: 'Complaint against teacher or school staff', hi: 'शिक्षक या स्कूल कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'teacher beats child, teacher drunk, teacher absent, शिक्षक मारता है, teacher bachcho ko marta, मास्टर शराब पीकर, teacher sharab pikar aate, headmaster, प्रधानाध्यापक, principal ki shikayat, शिक्षक देर से आते हैं, teacher rishwat, school me paise mange',
  },
]);
