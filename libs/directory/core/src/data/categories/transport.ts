import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about buses, licences and vehicles. */
export const TRANSPORT = categoriesOf('TRA', [
  {
    number: '01', en: 'Driving licence', hi: 'ड्राइविंग लाइसेंस', days: 10, facts: [CITIZEN.licenceNumber, optional(THING.office)],
    words: 'driving licence, dl not received, learning licence, ड्राइविंग लाइसेंस नहीं मिला, driving laisens, draiving licence, लर्निंग लाइसेंस, DL nahi aaya, लाइसेंस नवीनीकरण, license renew, gadi chalane ka license',
  },
  {
    number: '02', en: 'Vehicle registration or transfer', hi: 'वाहन पंजीयन या ट्रांसफर', days: 10, facts: [CITIZEN.vehicleNumber, optional(THING.office)],
    words: 'vehicle registration, rc card, rc transfer, noc vehicle, number plate, गाड़ी का रजिस्ट्रेशन, gadi ka ragistration, आरसी कार्ड नहीं मिला, RC nahi aayi, गाड़ी ट्रांसफर, gadi naam transfer, नंबर प्लेट, HSRP, hypothecation, लोन हटाना गाड़ी',
  },
  {
    number: '03', en: 'Bus does not run or stop', hi: 'बस नहीं चलती या नहीं रुकती', days: 7, facts: [THING.routeName, optional(THING.busNumber)],
    words: 'bus not running, no bus, bus timing, bus stop, बस नहीं चल रही, bas nahi aati, bus band ho gayi, गाँव में बस नहीं, बस स्टैंड, bus stand, city bus, सिटी बस, bus nahi rokte, बस का समय',
  },
  {
    number: '04', en: 'Overcharging by bus, auto or taxi', hi: 'बस, ऑटो या टैक्सी में ज़्यादा किराया', days: 7, facts: [THING.busNumber, THING.routeName],
    words: 'overcharging fare, high bus fare, auto fare, ज़्यादा किराया, jyada kiraya, kiraaya zyada le rahe, बस का किराया, bus kiraya, auto wala jyada paise, ऑटो किराया, taxi, ticket nahi dete',
  },
  {
    number: '05', en: 'Overcrowded or unsafe vehicle', hi: 'ओवरलोड या असुरक्षित वाहन', days: 5, facts: [THING.busNumber, optional(THING.routeName)],
    words: 'overloaded bus, unsafe vehicle, rash driving bus, ओवरलोड बस, overlod, ओवरलोडिंग, overload truck dumper, ट्रक, bus tej chalate, खटारा बस, khatara, fitness nahi, बिना परमिट, bina permit, school bus unsafe',
  },
  {
    number: '06', en: 'Bus staff: rude conduct on board', hi: 'बस में दुर्व्यवहार', days: 7, facts: [THING.busNumber, THING.incidentDate],
    words: 'conductor rude, driver drunk, misbehaviour in bus, बस कंडक्टर बदतमीज़ी, kandaktar, conductor badtamiji, ड्राइवर शराब पीकर, bus driver nasha, bus me mahila se badtamizi, mahila seat, दिव्यांग छूट बस, bus pass',
  },
  {
    number: '07', en: 'Vehicle tax, permit or fitness', hi: 'वाहन कर, परमिट या फिटनेस', days: 10, facts: [CITIZEN.vehicleNumber],
    words: 'vehicle tax, road tax, permit, fitness certificate, वाहन टैक्स, gadi ka tax, रोड टैक्स, परमिट नहीं मिला, parmit, फिटनेस सर्टिफिकेट, fitnes, tax jama nahi dikh raha, e challan gadi, PUC, प्रदूषण प्रमाण पत्र',
  },
  {
    number: '08', en: 'Illegal collection at check posts', hi: 'चेक पोस्ट पर अवैध वसूली', days: 7, againstStaff: true,
    words: 'check post collection, illegal vasuli, barrier money, अवैध वसूली, avaidh vasooli, check post, चेक पोस्ट, truck walo se vasuli, RTO vasuli, naka, नाका, barrier',
  },
  {
    number: '09', en: 'Complaint against transport office staff or touts', hi: 'परिवहन कार्यालय कर्मचारी या दलाल की शिकायत', days: 15, againstStaff: true,
    words: 'rto agent, rto bribe, touts at rto, आरटीओ में दलाल, RTO dalal, dalaal, आरटीओ रिश्वत, rto babu paise mangta, परिवहन कार्यालय पैसे, license ke liye paise mange, agent ke bina kaam nahi',
  },
]);
