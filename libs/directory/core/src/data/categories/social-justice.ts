import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about pensions and help for the disabled. */
export const SOCIAL_JUSTICE = categoriesOf('SJD', [
  {
    number: '01', en: 'Old-age pension', hi: 'वृद्धावस्था पेंशन', days: 7, facts: [CITIZEN.samagraId, optional(THING.month)],
    words: 'old age pension, vridha pension, वृद्धा पेंशन नहीं मिली, vriddha pension, vridh pension, bridha pension, vrudha penshan, वृद्धावस्था पेंशन, budhapa pension, बुढ़ापा पेंशन, pension nahi aa rahi, पेंशन बंद हो गई, indira gandhi pension, 600 rupaye pension',
  },
  {
    number: '02', en: 'Widow pension', hi: 'विधवा (कल्याणी) पेंशन', days: 7, facts: [CITIZEN.samagraId, optional(THING.month)],
    words: 'widow pension, vidhwa pension, kalyani pension, विधवा पेंशन नहीं मिली, vidhva penshan, vidwa pension, कल्याणी पेंशन, parityakta pension, परित्यक्ता',
  },
  {
    number: '03', en: 'Disability pension', hi: 'दिव्यांग पेंशन', days: 7, facts: [CITIZEN.samagraId, optional(THING.month)],
    words: 'disability pension, handicapped pension, divyang pension, विकलांग पेंशन, viklang penshan, viklaang pension, दिव्यांग पेंशन नहीं आई, divyaang, हैंडीकैप्ड, mansik viklang',
  },
  {
    number: '04', en: 'Disability certificate (UDID)', hi: 'दिव्यांगता प्रमाण पत्र (यूडीआईडी)', days: 15, facts: [CITIZEN.applicationNumber],
    words: 'disability certificate, udid card, handicap certificate, विकलांग प्रमाण पत्र, viklang certificate, divyang praman patra, दिव्यांग सर्टिफिकेट, udid, यूडीआईडी कार्ड, medical board',
  },
  {
    number: '05', en: 'Tricycle, hearing aid or other aid', hi: 'ट्राइसाइकिल, श्रवण यंत्र या अन्य उपकरण', days: 15, facts: [CITIZEN.samagraId],
    words: 'tricycle, wheelchair, hearing aid, ट्राइसाइकिल नहीं मिली, tri cycle, traisikal, मोटराइज्ड ट्राइसाइकिल, व्हीलचेयर, kan ki machine, कान की मशीन, बैसाखी, baisakhi, kritrim pair, चश्मा',
  },
  {
    number: '06', en: 'Marriage assistance (Kanya Vivah, Nikah)', hi: 'विवाह सहायता (कन्या विवाह, निकाह)', days: 15, facts: [THING.incidentDate, CITIZEN.applicationNumber],
    words: 'kanya vivah yojana, marriage assistance, nikah yojana, कन्या विवाह की राशि नहीं मिली, kanya vivaah, कन्यादान योजना, kanyadan, samuhik vivah, सामूहिक विवाह, निकाह योजना, shadi ka paisa, kalyani vivah, divyang vivah protsahan',
  },
  {
    number: '07', en: 'Family benefit on the earner\'s death', hi: 'राष्ट्रीय परिवार सहायता', days: 15, facts: [CITIZEN.samagraId],
    words: 'family benefit scheme, death of earner, rashtriya parivar sahayata, राष्ट्रीय परिवार सहायता, parivar sahayta 20000, kamane wale ki mrityu, मुखिया की मृत्यु पर सहायता, mukhiya',
  },
  {
    number: '08', en: 'Old people left alone or ill-treated', hi: 'बेसहारा या सताए गए बुज़ुर्ग', days: 3, facts: [THING.spot],
    words: 'old parents ill treated, old age home, senior citizen, बेटा मारता है, beta khana nahi deta, bujurg, बुज़ुर्ग को घर से निकाला, वृद्धाश्रम, vriddhashram, भरण पोषण, bharan poshan, besahara, ma baap ko nikal diya, बेसहारा',
  },
  {
    number: '09', en: 'De-addiction and beggars', hi: 'नशामुक्ति और भिक्षुक', days: 10, facts: [THING.spot],
    words: 'de addiction centre, rehabilitation, beggar, नशामुक्ति केंद्र, nasha mukti, sharab chhudana, शराब छुड़ाना, भिखारी, bhikhari, rain basera, रैन बसेरा',
  },
  {
    number: '10', en: 'Complaint against social welfare staff', hi: 'सामाजिक न्याय कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'pension clerk bribe, pension ke liye paise mange, पेंशन के लिए पैसे मांगे, पेंशन बाबू रिश्वत, samajik nyay karmchari, pension lagane ke paise, विकलांग प्रमाण पत्र के पैसे मांगे, pension rishwat',
  },
]);
