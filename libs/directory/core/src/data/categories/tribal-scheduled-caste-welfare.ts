import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to Tribal and Scheduled Caste Welfare. */
export const TRIBAL_SCHEDULED_CASTE_WELFARE = categoriesOf('TSC', [
  {
    number: '01', en: 'Caste certificate', hi: 'जाति प्रमाण पत्र', days: 10, facts: [CITIZEN.applicationNumber, THING.office],
    words: 'caste certificate, sc certificate, st certificate, obc certificate, जाति प्रमाण पत्र नहीं बना, jati praman patra, jaati pramanpatra, cast certificate, जाति सर्टिफिकेट, digital jati, obc praman patra, पिछड़ा वर्ग प्रमाण पत्र',
  },
  {
    number: '02', en: 'College scholarship (SC, ST, OBC)', hi: 'कॉलेज छात्रवृत्ति (अनुसूचित जाति, जनजाति, पिछड़ा वर्ग)', days: 15, facts: [CITIZEN.applicationNumber],
    words: 'college scholarship, post matric scholarship, sc st scholarship, कॉलेज की छात्रवृत्ति नहीं आई, college scholarship nahi aayi, पोस्ट मैट्रिक छात्रवृत्ति, post metric, awas sahayata, आवास सहायता राशि, obc scholarship, st sc chatravritti, mptaas',
  },
  {
    number: '03', en: 'Hostel: food, room or safety', hi: 'छात्रावास: खाना, कमरा या सुरक्षा', days: 5, facts: [THING.hostel],
    words: 'hostel food bad, hostel room, hostel admission, छात्रावास में खाना खराब, chatravas, chhatrawas me suvidha nahi, हॉस्टल में खाना, hostal, छात्रावास में सीट, hostel me pani nahi, ashram shala, आश्रम शाला, kanya chhatravas, eklavya school',
  },
  {
    number: '04', en: 'Forest rights patta', hi: 'वन अधिकार पट्टा', days: 21, facts: [THING.village, CITIZEN.applicationNumber],
    words: 'forest rights, van adhikar patta, forest land claim, वन अधिकार पट्टा, van patta nahi mila, वन भूमि, jungle ki jamin, जंगल की ज़मीन का पट्टा, van vibhag hata raha, FRA, pesa act, पेसा',
  },
  {
    number: '05', en: 'Atrocity relief money', hi: 'अत्याचार पीड़ित राहत राशि', days: 10, facts: [THING.policeStation, CITIZEN.caseNumber],
    words: 'atrocity relief, sc st act, caste abuse, अत्याचार राहत राशि, atyachar, एससी एसटी एक्ट, harijan act, जातिसूचक गाली, jati suchak, छुआछूत, chhuachhut, mandir me nahi jane dete',
  },
  {
    number: '06', en: 'Loan or self-employment scheme', hi: 'स्वरोज़गार या ऋण योजना', days: 15, facts: [THING.schemeName, CITIZEN.applicationNumber],
    words: 'self employment loan, tantya mama, birsa munda yojana, swarojgar, स्वरोजगार ऋण, swarozgar loan, टंट्या मामा योजना, बिरसा मुंडा स्वरोजगार, adivasi loan, ambedkar yojana, mudra, mukhyamantri udyam kranti',
  },
  {
    number: '07', en: 'Special tribes: nutrition grant and facilities', hi: 'विशेष जनजाति: आहार अनुदान और सुविधाएं', days: 10, facts: [THING.village, CITIZEN.samagraId],
    words: 'baiga bharia sahariya, aahar anudan, pvtg, nutrition grant, आहार अनुदान नहीं मिला, ahar anudan, बैगा, सहरिया, sahariya, भारिया, 1000 rupaye adivasi mahila, pm janman, पीएम जनमन',
  },
  {
    number: '08', en: 'Inter-caste marriage or other grants', hi: 'अंतर्जातीय विवाह या अन्य प्रोत्साहन', days: 15, facts: [THING.schemeName, CITIZEN.applicationNumber],
    words: 'inter caste marriage, incentive, antarjatiya vivah, अंतर्जातीय विवाह प्रोत्साहन, antarjatiy, civil services coaching, विदेश अध्ययन, basti vikas, बस्ती विकास योजना',
  },
  {
    number: '09', en: 'Complaint against hostel or welfare staff', hi: 'छात्रावास या कल्याण कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'hostel warden complaint, warden beats, superintendent hostel, हॉस्टल वार्डन की शिकायत, warden marti hai, छात्रावास अधीक्षक, chhatravas adhikshak, hostel adhikshak, वार्डन पैसे मांगती, jati praman patra ke paise mange, adim jati kalyan rishwat',
  },
]);
