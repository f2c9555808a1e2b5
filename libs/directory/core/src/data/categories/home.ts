import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to the police. Danger now is for 112, not for a ticket. */
export const HOME = categoriesOf('HOM', [
  {
    number: '01', en: 'Report (FIR) not written', hi: 'रिपोर्ट (एफआईआर) नहीं लिखी', days: 3, againstStaff: true,
    words: 'FIR not registered, police refuses report, एफआईआर नहीं लिख रहे, fir nahi likhi, f i r darj nahi, थाने में रिपोर्ट नहीं लिखी, thane me report nahi likh rahe, thane me sunwai nahi, रपट, rapat, jero fir',
  },
  {
    number: '02', en: 'Investigation delayed', hi: 'जांच में देरी', days: 15, facts: [THING.policeStation, CITIZEN.caseNumber],
    words: 'investigation pending, no arrest, accused roaming free, chargesheet, जांच नहीं हो रही, janch nahi, गिरफ्तारी नहीं हुई, giraftari nahi hui, aaropi khula ghoom raha, आरोपी, चालान पेश नहीं, chalan court, police karyavahi nahi',
  },
  {
    number: '03', en: 'Theft or robbery', hi: 'चोरी या लूट', days: 7, facts: [THING.policeStation, THING.incidentDate, optional(THING.spot)],
    words: 'theft, stolen, robbery, mobile stolen, vehicle stolen, चोरी हो गई, chori, mobile chori, मोबाइल गुम, mobile gum, गाड़ी चोरी, bike chori, gadi chori, लूट, loot, chain snatching, motor pump chori, ghar me chori',
  },
  {
    number: '04', en: 'Cyber fraud', hi: 'साइबर धोखाधड़ी', days: 3, facts: [THING.incidentDate, optional(THING.policeStation)],
    words: 'cyber fraud, online fraud, otp fraud, money deducted, fake call, ऑनलाइन ठगी, online thagi, साइबर ठगी, saibar, saiber fraud, खाते से पैसे निकल गए, khate se paise kat gaye, otp puchkar, facebook hack, व्हाट्सएप हैक, ब्लैकमेल, dhokhadhadi, digital arrest',
  },
  {
    number: '05', en: 'Threats, beating or a quarrel', hi: 'धमकी, मारपीट या झगड़ा', days: 3, facts: [THING.policeStation, THING.incidentDate],
    words: 'threat, assault, beating, neighbour quarrel, goons, मारपीट, marpit, maar peet, धमकी दे रहे हैं, dhamki, jhagda, झगड़ा, गुंडे, gundagardi, dabangai, पड़ोसी परेशान, padosi, jaan se marne ki dhamki, gaali galoch',
  },
  {
    number: '06', en: 'Safety of women', hi: 'महिला सुरक्षा', days: 1, facts: [THING.policeStation, optional(THING.incidentDate)],
    words: 'harassment of women, eve teasing, stalking, molestation, छेड़छाड़, chhed chhad, chedchad, पीछा करता है, picha karta hai, दहेज प्रताड़ना, dahej, dowry, husband beats, pati maarta hai, पति मारता है, महिला थाना, balatkar, ladki pareshan',
  },
  {
    number: '07', en: 'Missing person', hi: 'गुमशुदा व्यक्ति', days: 1, facts: [THING.policeStation, THING.incidentDate],
    words: 'missing person, missing child, kidnapped, गुमशुदा, gumshuda, ladki gayab, लड़की लापता, lapata, बच्चा गुम गया, bachcha kho gaya, apaharan, अपहरण, ghar se bhag gaya',
  },
  {
    number: '08', en: 'Liquor, gambling or drugs', hi: 'अवैध शराब, जुआ या नशा', days: 7, facts: [THING.policeStation, THING.spot],
    words: 'illegal liquor, gambling, satta, drugs, अवैध शराब, avaidh sharab, gaon me daru bik rahi, दारू, kachchi sharab, जुआ, jua, सट्टा, गांजा, ganja, smack, nasha, नशा, sharabi, sharab dukan',
  },
  {
    number: '09', en: 'Traffic and loud noise', hi: 'यातायात और शोर', days: 5, facts: [THING.spot],
    words: 'traffic jam, signal not working, loudspeaker, dj noise, यातायात जाम, trafik, traffic signal, सिग्नल बंद, डीजे का शोर, dj bajana, loud speaker, लाउडस्पीकर, tej awaz, पटाखे, chalan galat, traffic challan, ट्रैफिक चालान',
  },
  {
    number: '10', en: 'Police verification or passport check', hi: 'पुलिस सत्यापन या पासपोर्ट जांच', days: 10, facts: [THING.policeStation, CITIZEN.applicationNumber],
    words: 'character certificate, police verification, passport verification, arms licence, चरित्र प्रमाण पत्र, charitra praman patra, पुलिस वेरिफिकेशन, पासपोर्ट, pasport janch, शस्त्र लाइसेंस, kirayedar satyapan',
  },
  {
    number: '11', en: 'Complaint against police staff', hi: 'पुलिसकर्मी की शिकायत', days: 15, againstStaff: true,
    words: 'police misbehaviour, police bribe, police beat, false case, पुलिस पैसे मांग रही है, police rishwat, police ne mara, पुलिस ने मारा, पुलिस का दुर्व्यवहार, jhutha kes, झूठा केस, thanedar, थानेदार, TI ki shikayat, police pareshan, sipahi, hawaldar, constable',
  },
]);
