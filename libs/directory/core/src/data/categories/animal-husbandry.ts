import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of about cattle care and milk. */
export const ANIMAL_HUSBANDRY = categoriesOf('AHD', [
  {
    number: '01', en: 'Sick animal, no vet', hi: 'पशु बीमार, डॉक्टर नहीं', days: 1, facts: [THING.village, THING.animalKind],
    words: 'sick animal, cow ill, buffalo ill, vet not available, पशु बीमार, pashu bimar, गाय बीमार है, gaay bimar, भैंस बीमार, bhains bimar, pashu doctor nahi, पशु चिकित्सक, pashu chikitsalaya band, 1962, chalit pashu ambulance, ghayal gaay, घायल पशु',
  },
  {
    number: '02', en: 'Disease in cattle', hi: 'पशुओं में बीमारी फैली', days: 2, facts: [THING.village, THING.animalKind],
    words: 'lumpy, foot and mouth, cattle disease, animals dying, लंपी वायरस, lampi, khurpaka muhpaka, खुरपका मुंहपका, pashu mar rahe, पशुओं में रोग, murgi mar rahi, bird flu, rabies pashu',
  },
  {
    number: '03', en: 'Vaccination or insemination', hi: 'पशु टीकाकरण या कृत्रिम गर्भाधान', days: 7, facts: [THING.village, THING.animalKind],
    words: 'animal vaccination, cattle vaccine, artificial insemination, पशुओं का टीका, pashu tika, pashu tikakaran, कृत्रिम गर्भाधान, garbhadhan, pashu me tag, ear tag, कान का टैग',
  },
  {
    number: '04', en: 'Dairy, goat or poultry scheme', hi: 'डेयरी, बकरी या मुर्गी पालन योजना', days: 15, facts: [THING.schemeName, CITIZEN.applicationNumber],
    words: 'dairy loan, goat scheme, poultry, dairy subsidy, डेयरी लोन, deri yojana, dugdh yojana, बकरी पालन, bakri palan, मुर्गी पालन, murgi palan, kamdhenu yojana, कामधेनु, acharya vidyasagar, pashu kisan credit card, bhains anudan',
  },
  {
    number: '05', en: 'Milk price or payment of the milk society', hi: 'दूध का दाम या दुग्ध समिति का भुगतान', days: 7, facts: [THING.society, optional(CITIZEN.membership)],
    words: 'milk payment, milk society, milk price, fat, दूध का पैसा नहीं मिला, doodh ka paisa, dudh samiti, दुग्ध समिति, दुग्ध संघ, dugdh sangh, fat kam lagate, dudh ka daam, sanchi, सांची',
  },
  {
    number: '06', en: 'Cow shelter (gaushala)', hi: 'गौशाला', days: 7, facts: [THING.spot],
    words: 'gaushala, cow shelter, cows starving, गौशाला में गायें भूखी, goshala, gaushala me chara nahi, गौशाला बंद, chara, चारा, gau seva, gaushala anudan',
  },
  {
    number: '07', en: 'Cruelty to or smuggling of animals', hi: 'पशु क्रूरता या तस्करी', days: 2, facts: [THING.spot, optional(THING.busNumber)],
    words: 'animal cruelty, cow smuggling, cattle truck, पशु क्रूरता, pashu krurta, गौ तस्करी, gau taskari, gaay le ja rahe truck me, goh hatya, janwar ko marna',
  },
  {
    number: '08', en: 'Compensation for dead cattle or insurance', hi: 'मृत पशु का मुआवज़ा या पशु बीमा', days: 15, facts: [THING.village, THING.animalKind],
    words: 'cattle insurance, compensation dead cow, पशु बीमा, pashu bima, पशु मर गया मुआवज़ा, bhains mar gayi muavja, gaay mar gayi bima, bakri mar gayi, postmartam pashu',
  },
  {
    number: '09', en: 'Complaint against veterinary staff', hi: 'पशु चिकित्सा कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'vet asks money, veterinary staff, पशु डॉक्टर पैसे मांगता है, pashu doctor paise, pashu doctor rishwat, पशु विभाग रिश्वत, gau sevak, गौसेवक, pashu doctor aane ke paise, compounder',
  },
]);
