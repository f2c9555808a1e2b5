import { CITIZEN, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about cooperative societies and banks. */
export const COOPERATIVES = categoriesOf('COO', [
  {
    number: '01', en: 'Farm loan from a society', hi: 'समिति से कृषि ऋण', days: 10, facts: [THING.society, CITIZEN.membership],
    words: 'cooperative loan, kcc loan, society loan refused, zero percent loan, समिति से ऋण नहीं, samiti ka loan, sahkari samiti rin, सहकारी समिति, किसान क्रेडिट कार्ड, KCC, shunya byaj, शून्य ब्याज, loan limit samiti',
  },
  {
    number: '02', en: 'Loan waiver or wrong dues', hi: 'कर्ज़ माफी या गलत बकाया', days: 15, facts: [THING.society, CITIZEN.membership],
    words: 'loan waiver, karj mafi, wrong loan dues, defaulter, कर्ज़ माफी नहीं हुई, karja maafi, rin mafi, ऋण माफी, farzi loan, फर्जी ऋण, byaj mafi, ब्याज माफी, galat bakaya samiti, डिफॉल्टर, no dues',
  },
  {
    number: '03', en: 'Money in a cooperative bank not paid', hi: 'सहकारी बैंक में जमा पैसा नहीं मिल रहा', days: 15, facts: [THING.society, CITIZEN.membership],
    words: 'cooperative bank deposit, bank not paying, fixed deposit, सहकारी बैंक से पैसे नहीं मिल रहे, sahkari bank me jama, bank paisa nahi de raha, एफडी, jama rashi, zila sahkari bank, नकदी नहीं, cash nahi bank',
  },
  {
    number: '04', en: 'Credit or thrift society cheated members', hi: 'साख समिति की धोखाधड़ी', days: 21, facts: [THING.society, CITIZEN.membership],
    words: 'credit society fraud, chit fund, society ran away, साख समिति पैसा लेकर भागी, sakh samiti, chitfund, चिटफंड, sahara, सहारा, society ka paisa doob gaya, RD paisa, nivesh, निवेश',
  },
  {
    number: '05', en: 'Fertiliser or seed at the society', hi: 'समिति में खाद या बीज नहीं', days: 3, facts: [THING.society],
    words: 'society fertiliser, society seed, samiti me khad nahi, समिति में खाद नहीं, sosayti khad, सोसायटी में यूरिया नहीं, samiti se beej, sosaiti, society se DAP',
  },
  {
    number: '06', en: 'Housing society', hi: 'गृह निर्माण समिति', days: 21, facts: [THING.society, CITIZEN.membership],
    words: 'housing society, plot not given, society plot, गृह निर्माण समिति, grih nirman samiti, griha nirman plot, सोसायटी का प्लॉट नहीं मिला, society maintenance, housing society fraud, RWA',
  },
  {
    number: '07', en: 'Membership or election of a society', hi: 'समिति की सदस्यता या चुनाव', days: 15, facts: [THING.society],
    words: 'society membership, society election, audit, समिति में सदस्यता नहीं, samiti sadasyata, समिति का चुनाव, samiti chunav, sahkari samiti audit, new society registration, समिति पंजीयन',
  },
  {
    number: '08', en: 'Society shut or books not shown', hi: 'समिति बंद या हिसाब नहीं', days: 15, facts: [THING.society],
    words: 'society closed, passbook not given, accounts not shown, समिति बंद रहती है, samiti band, समिति का हिसाब नहीं, passbook nahi, पासबुक एंट्री, raseed nahi dete, रसीद',
  },
  {
    number: '09', en: 'Complaint against society or cooperative bank staff', hi: 'समिति या सहकारी बैंक कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'society manager fraud, samiti prabandhak, cooperative bank staff, समिति प्रबंधक की शिकायत, samiti manager paise, समिति प्रबंधक घोटाला, gaban, गबन, sahkari bank manager rishwat, samiti sachiv, loan ke liye paise mange',
  },
]);
