import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about drinking water, in towns and villages. */
export const PUBLIC_HEALTH_ENGINEERING = categoriesOf('PHE', [
  {
    number: '01', en: 'No drinking water', hi: 'पीने का पानी नहीं आ रहा', days: 1, facts: [THING.spot, optional(CITIZEN.waterConnection)],
    words: 'no water, water not coming, no water supply, पानी नहीं आ रहा, paani nahi aa raha, pani nahi, नल में पानी नहीं, nal me pani nahi, nal nahi chal raha, पीने का पानी, jal sankat, पानी की समस्या, pani ki samasya, water problem, peyjal, पेयजल, kitne din se pani nahi',
  },
  {
    number: '02', en: 'Dirty or foul water', hi: 'गंदा या बदबूदार पानी', days: 1, facts: [THING.spot, optional(CITIZEN.waterConnection)],
    words: 'dirty water, foul water, contaminated water, water smells, गंदा पानी आ रहा है, ganda pani, gandha paani, मटमैला पानी, matmaila, पानी में बदबू, pani me kide, पानी में कीड़े, nal me naali ka pani, pila pani, fluoride, फ्लोराइड, khara pani, दूषित पानी, dushit jal',
  },
  {
    number: '03', en: 'Pipe leaking', hi: 'पाइप लाइन लीक', days: 2, facts: [THING.spot],
    words: 'pipe leak, water leakage, pipeline burst, पाइप लाइन फूटी, pipe phat gaya, pipeline tuti, paip lain leek, पाइप लाइन लीकेज, pani bah raha hai, पानी बर्बाद हो रहा, valve leak, nal ki pipe tuti',
  },
  {
    number: '04', en: 'Water pressure low or hours short', hi: 'पानी कम दबाव से या कम समय', days: 5, facts: [THING.spot, optional(CITIZEN.waterConnection)],
    words: 'low water pressure, water timing, water for few minutes, पानी का प्रेशर कम, pani kam aata hai, pani ka presar, नल की धार पतली, dabav kam, पानी का समय, ek din chhodkar pani, पानी कम समय आता है, pani der raat',
  },
  {
    number: '05', en: 'Hand pump broken', hi: 'हैंडपंप खराब', days: 3, facts: [THING.spot, THING.village],
    words: 'hand pump, handpump not working, new hand pump, हैंडपंप खराब, hend pump, handpamp kharab, हैण्डपम्प सुधार, chapakal, chapa nal, handpump se pani nahi, naya handpump lagwana, handpump me pipe badhana',
  },
  {
    number: '06', en: 'Village tap scheme (Nal Jal, Jal Jeevan)', hi: 'नल जल योजना (जल जीवन मिशन)', days: 7, facts: [THING.village, optional(THING.spot)],
    words: 'nal jal yojana, jal jeevan mission, har ghar nal, village water scheme, नल जल योजना बंद, naljal yojna, जल जीवन मिशन, jal jivan, हर घर जल, pani ki tanki nahi bani, पानी की टंकी, tanki, योजना अधूरी, pipeline nahi bichhi, gaon me nal nahi laga',
  },
  {
    number: '07', en: 'Tube well or motor broken', hi: 'बोर या मोटर खराब', days: 3, facts: [THING.spot],
    words: 'tube well, borewell motor burnt, pump house, बोर की मोटर जल गई, bor kharab, borwell, नलकूप, nalkup, मोटर पंप खराब, panchayat ki motor jal gayi, पानी की मोटर, naya bore, कुआँ, kuan',
  },
  {
    number: '08', en: 'Water tanker needed', hi: 'पानी का टैंकर चाहिए', days: 1, facts: [THING.spot],
    words: 'water tanker, tanker not coming, पानी का टैंकर, tankar, tenkar bhejo, pani ka tenker nahi aaya, टैंकर वाला पैसे, emergency water',
  },
  {
    number: '09', en: 'New water connection', hi: 'नया नल कनेक्शन', days: 10, facts: [CITIZEN.applicationNumber, THING.spot],
    words: 'new water connection, tap connection, नया नल कनेक्शन, nal connection, nal ka kaneksan, naya nal lagwana, नल लगवाना है, illegal water connection, अवैध नल, नल कनेक्शन काट दिया',
  },
  {
    number: '10', en: 'Water or sewerage bill', hi: 'पानी या सीवर का बिल', days: 7, facts: [CITIZEN.waterConnection, optional(THING.month)],
    words: 'water bill, water tax, sewerage bill, wrong water bill, पानी का बिल, pani ka bil jyada, जल कर, jal kar, jalkar, नल का बिल, water meter, sewer bill, pani bill galat',
  },
  {
    number: '11', en: 'Complaint against water supply staff', hi: 'जल प्रदाय कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'water staff bribe, valve man, nal wala paise mangta, वाल्वमैन, हैंडपंप मैकेनिक पैसे, handpump mechanic nahi aata, pani chhodne wala, पानी छोड़ने वाला मनमानी, पीएचई कर्मचारी रिश्वत, PHE bhrashtachar, thekedar nal jal',
  },
]);
