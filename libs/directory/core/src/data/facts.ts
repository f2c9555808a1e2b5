import type { FactDefinition } from '../domain/category.js';

type Words = readonly [label: string, ask: string];

function fact(key: string, format: FactDefinition['format'], maxLength: number, identifying: boolean, en: Words, hi: Words): FactDefinition {
  return { key, format, maxLength, identifying, required: !identifying, label: { en: en[0], hi: hi[0] }, ask: { en: en[1], hi: hi[1] } };
}

const about = (key: string, format: FactDefinition['format'], maxLength: number, en: Words, hi: Words) =>
  fact(key, format, maxLength, false, en, hi);

const ofTheCitizen = (key: string, format: FactDefinition['format'], maxLength: number, en: Words, hi: Words) =>
  fact(key, format, maxLength, true, en, hi);

/** The same fact where it helps but is not needed. */
export const optional = (definition: FactDefinition): FactDefinition => ({ ...definition, required: false });

/** Facts about the place or the thing complained of: none tells by itself who complains. */
export const THING = {
  spot: about('spot', 'text', 200, ['Place and landmark', 'Please tell me the exact place: the lane or village, and something well known nearby.'], ['जगह और पहचान', 'कृपया सही जगह बताइए: मोहल्ला या गाँव, और पास की कोई जानी-मानी पहचान।']),
  village: about('village', 'text', 120, ['Village and gram panchayat', 'Which village is it, and which gram panchayat?'], ['गाँव और ग्राम पंचायत', 'कौन सा गाँव है और कौन सी ग्राम पंचायत?']),
  ward: about('ward', 'text', 60, ['Ward', 'Which ward is it? The number or the name.'], ['वार्ड', 'कौन सा वार्ड है? नंबर या नाम बताइए।']),
  poleNumber: about('poleNumber', 'text', 30, ['Number on the pole', 'Is a number painted on the pole? Please read it to me.'], ['खंभे का नंबर', 'क्या खंभे पर कोई नंबर लिखा है? कृपया पढ़कर बताइए।']),
  sinceDate: about('sinceDate', 'date', 10, ['Since when', 'Since which date has it been so?'], ['कब से', 'यह परेशानी किस तारीख से है?']),
  incidentDate: about('incidentDate', 'date', 10, ['Date it happened', 'On which date did it happen?'], ['घटना की तारीख', 'यह किस तारीख को हुआ?']),
  policeStation: about('policeStation', 'text', 80, ['Police station', 'Which police station does the place come under?'], ['थाना', 'यह जगह किस थाने में आती है?']),
  hospital: about('hospital', 'text', 120, ['Hospital or health centre', 'Which hospital or health centre is it?'], ['अस्पताल या स्वास्थ्य केंद्र', 'कौन सा अस्पताल या स्वास्थ्य केंद्र है?']),
  medicine: about('medicine', 'text', 120, ['Medicine', 'Which medicine was not given?'], ['दवा', 'कौन सी दवा नहीं मिली?']),
  school: about('school', 'text', 120, ['School', 'Which school is it, and in which village or ward?'], ['स्कूल', 'कौन सा स्कूल है, और किस गाँव या वार्ड में?']),
  hostel: about('hostel', 'text', 120, ['Hostel', 'Which hostel is it?'], ['छात्रावास', 'कौन सा छात्रावास है?']),
  anganwadi: about('anganwadi', 'text', 120, ['Anganwadi centre', 'Which Anganwadi centre is it? The number or the place.'], ['आंगनवाड़ी केंद्र', 'कौन सा आंगनवाड़ी केंद्र है? नंबर या जगह बताइए।']),
  rationShop: about('rationShop', 'text', 120, ['Ration shop', 'Which ration shop is it? The name or the shop number.'], ['राशन दुकान', 'कौन सी राशन दुकान है? नाम या दुकान नंबर बताइए।']),
  month: about('month', 'text', 40, ['Which month', 'For which month is it?'], ['कौन सा महीना', 'यह किस महीने का मामला है?']),
  shopName: about('shopName', 'text', 120, ['Shop or firm', 'What is the name of the shop or firm, and where is it?'], ['दुकान या कंपनी', 'दुकान या कंपनी का नाम क्या है, और वह कहाँ है?']),
  routeName: about('routeName', 'text', 120, ['From where to where', 'Between which two places is it?'], ['कहाँ से कहाँ तक', 'यह कहाँ से कहाँ तक का मामला है?']),
  busNumber: about('busNumber', 'text', 15, ['Number of the bus', 'What is the number of the bus or vehicle you complain of?'], ['बस का नंबर', 'जिस बस या गाड़ी की शिकायत है, उसका नंबर क्या है?']),
  canal: about('canal', 'text', 120, ['Canal or dam', 'Which canal or dam is it, and near which village?'], ['नहर या बांध', 'कौन सी नहर या बांध है, और किस गाँव के पास?']),
  crop: about('crop', 'text', 60, ['Crop', 'Which crop is it?'], ['फसल', 'कौन सी फसल है?']),
  society: about('society', 'text', 120, ['Society or bank branch', 'Which cooperative society or bank branch is it?'], ['समिति या बैंक शाखा', 'कौन सी सहकारी समिति या बैंक शाखा है?']),
  market: about('market', 'text', 120, ['Mandi or purchase centre', 'Which mandi or purchase centre is it?'], ['मंडी या खरीदी केंद्र', 'कौन सी मंडी या कौन सा खरीदी केंद्र है?']),
  animalKind: about('animalKind', 'text', 60, ['Which animals', 'Which animals are they, and how many?'], ['कौन से पशु', 'कौन से पशु हैं, और कितने?']),
  office: about('office', 'text', 120, ['Office', 'Which office is it?'], ['कार्यालय', 'कौन सा कार्यालय है?']),
  workName: about('workName', 'text', 160, ['Which work', 'Which work is it: the building, bridge or road?'], ['कौन सा काम', 'कौन सा काम है: भवन, पुल या सड़क?']),
  schemeName: about('schemeName', 'text', 120, ['Scheme', 'Which scheme is it about?'], ['योजना', 'यह किस योजना के बारे में है?']),
} as const;

/** Facts that could tell the department who complains: each goes only with the citizen's recorded yes. */
export const CITIZEN = {
  houseAddress: ofTheCitizen('houseAddress', 'text', 200, ['House address', 'Which house is it? The house number and the lane.'], ['मकान का पता', 'कौन सा मकान है? मकान नंबर और गली बताइए।']),
  consumerNumber: ofTheCitizen('consumerNumber', 'text', 20, ['Electricity consumer number', 'Please read me the consumer number printed on your electricity bill.'], ['बिजली उपभोक्ता नंबर', 'कृपया बिजली के बिल पर छपा उपभोक्ता नंबर पढ़कर बताइए।']),
  meterNumber: ofTheCitizen('meterNumber', 'text', 20, ['Meter number', 'What is the number written on the meter?'], ['मीटर नंबर', 'मीटर पर लिखा नंबर क्या है?']),
  waterConnection: ofTheCitizen('waterConnection', 'text', 20, ['Water connection number', 'What is the connection number on your water bill?'], ['नल कनेक्शन नंबर', 'पानी के बिल पर नल कनेक्शन नंबर क्या है?']),
  propertyId: ofTheCitizen('propertyId', 'text', 24, ['Property number', 'What is the property number on your tax bill?'], ['संपत्ति नंबर', 'संपत्ति कर के बिल पर संपत्ति नंबर क्या है?']),
  applicationNumber: ofTheCitizen('applicationNumber', 'text', 30, ['Application number', 'What is the number on the receipt of your application?'], ['आवेदन नंबर', 'आपके आवेदन की रसीद पर क्या नंबर है?']),
  samagraId: ofTheCitizen('samagraId', 'digits', 9, ['Samagra ID', 'What is your Samagra ID? Eight digits for the family, nine for one person.'], ['समग्र आईडी', 'आपकी समग्र आईडी क्या है? परिवार की आठ अंकों की, सदस्य की नौ अंकों की होती है।']),
  jobCard: ofTheCitizen('jobCard', 'text', 30, ['Job card number', 'What is the number on your job card?'], ['जॉब कार्ड नंबर', 'आपके जॉब कार्ड पर क्या नंबर लिखा है?']),
  khasra: ofTheCitizen('khasra', 'text', 60, ['Khasra number', 'Which khasra number is it, and in which village?'], ['खसरा नंबर', 'कौन सा खसरा नंबर है, और किस गाँव का?']),
  caseNumber: ofTheCitizen('caseNumber', 'text', 40, ['Case or report number', 'Do you have a number of the case or report? Please read it to me.'], ['प्रकरण या रिपोर्ट नंबर', 'क्या प्रकरण या रिपोर्ट का कोई नंबर है? कृपया पढ़कर बताइए।']),
  vehicleNumber: ofTheCitizen('vehicleNumber', 'text', 15, ['Number of your vehicle', 'What is the registration number of your vehicle?'], ['आपकी गाड़ी का नंबर', 'आपकी गाड़ी का रजिस्ट्रेशन नंबर क्या है?']),
  licenceNumber: ofTheCitizen('licenceNumber', 'text', 24, ['Licence or application number', 'What is the number of the licence, or of your application for it?'], ['लाइसेंस या आवेदन नंबर', 'लाइसेंस का या उसके आवेदन का नंबर क्या है?']),
  farmerRegistration: ofTheCitizen('farmerRegistration', 'text', 24, ['Farmer registration number', 'What is your registration number as a farmer?'], ['किसान पंजीयन नंबर', 'आपका किसान पंजीयन नंबर क्या है?']),
  membership: ofTheCitizen('membership', 'text', 24, ['Membership number', 'What is your membership or account number in the society?'], ['सदस्यता नंबर', 'समिति में आपका सदस्यता या खाता नंबर क्या है?']),
  rollNumber: ofTheCitizen('rollNumber', 'text', 24, ['Roll number', 'What is the roll number of the pupil?'], ['रोल नंबर', 'विद्यार्थी का रोल नंबर क्या है?']),
  employeeCode: ofTheCitizen('employeeCode', 'text', 20, ['Employee code', 'What is the employee code or the number of the pension order?'], ['कर्मचारी कोड', 'कर्मचारी कोड या पेंशन आदेश का नंबर क्या है?']),
  patient: ofTheCitizen('patient', 'text', 40, ['Number on the hospital slip', 'What is the number on the hospital slip or health card?'], ['अस्पताल की पर्ची का नंबर', 'अस्पताल की पर्ची या स्वास्थ्य कार्ड पर क्या नंबर है?']),
} as const;
