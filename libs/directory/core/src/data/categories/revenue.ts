import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to the Revenue department: land, records, relief. */
export const REVENUE = categoriesOf('REV', [
  {
    number: '01', en: 'Mutation of land (namantaran) pending', hi: 'ज़मीन का नामांतरण लंबित', days: 15, facts: [CITIZEN.khasra, CITIZEN.applicationNumber, THING.office],
    words: 'mutation, namantaran, name not changed in land record, नामांतरण नहीं हुआ, namantran, namaantaran jameen, फौती नामांतरण, fauti, fauti namantaran, dakhil kharij, दाखिल खारिज, varisan, वारिसान, registry ke baad naam',
  },
  {
    number: '02', en: 'Demarcation of land (seemankan)', hi: 'ज़मीन का सीमांकन', days: 15, facts: [CITIZEN.khasra, CITIZEN.applicationNumber],
    words: 'demarcation, land measurement, boundary dispute, सीमांकन, simankan, seemankan nahi hua, ज़मीन की नपाई, jamin napna, jameen ki napti, naap, मेढ़ का विवाद, med todna, batankan, बटांकन, batwara, बंटवारा',
  },
  {
    number: '03', en: 'Land record wrong (khasra, B-1, map)', hi: 'खसरा, बी-1 या नक्शे में गलती', days: 15, facts: [CITIZEN.khasra, optional(THING.village)],
    words: 'land record, khasra correction, khatauni, map wrong, खसरा खतौनी, khasra khatoni, खसरा सुधार, B1 nakal, बी वन, नक्शा गलत, naksha sudhar, ऋण पुस्तिका, rin pustika, रकबा गलत, rakba, bhu abhilekh, भू अभिलेख, pavti, पावती, record sudhar',
  },
  {
    number: '04', en: 'Encroachment on land or path (village)', hi: 'गाँव में ज़मीन या रास्ते पर कब्ज़ा', days: 21, facts: [THING.village, THING.spot],
    words: 'land grabbing, government land encroachment, path blocked, सरकारी ज़मीन पर कब्ज़ा, sarkari jamin par kabja, jameen par kabza, ज़मीन पर कब्ज़ा कर लिया, khet ka rasta band, खेत का रास्ता रोका, रास्ता विवाद, charnoi, चरनोई, dabang, bhoo mafia, भू माफिया, shamshan par kabja',
  },
  {
    number: '05', en: 'Crop loss relief not paid', hi: 'फसल नुकसान की राहत नहीं मिली', days: 15, facts: [THING.village, THING.crop, optional(THING.incidentDate), CITIZEN.khasra],
    words: 'crop damage, hailstorm, relief amount, survey not done, फसल खराब मुआवजा, fasal nuksan, ola vrishti, ओलावृष्टि, ole gire, pala, पाला, राहत राशि, rahat rashi, muavja nahi mila, मुआवज़ा, sarve nahi hua, सर्वे नहीं हुआ, barish se fasal kharab, ati vrishti',
  },
  {
    number: '06', en: 'Flood, fire or lightning relief', hi: 'बाढ़, आग या बिजली गिरने की सहायता', days: 10, facts: [THING.village, THING.incidentDate, CITIZEN.houseAddress],
    words: 'flood relief, house collapsed, fire, lightning death, बाढ़ राहत, badh, baadh se ghar gir gaya, मकान गिर गया, makan gira, barish me ghar gir gaya, aag lagi, आग से नुकसान, आकाशीय बिजली, bijli girne se maut, saanp ke katne se, सर्पदंश, dubne se maut, आर्थिक सहायता, RBC',
  },
  {
    number: '07', en: 'Income or domicile certificate', hi: 'आय या मूल निवासी प्रमाण पत्र', days: 5, facts: [CITIZEN.applicationNumber, THING.office],
    words: 'income certificate, domicile, residence certificate, ews certificate, आय प्रमाण पत्र, aay praman patra, aai praman, मूल निवासी, mool nivasi, mul niwas, निवास प्रमाण पत्र, niwas, ईडब्ल्यूएस, lok seva kendra, लोक सेवा केंद्र',
  },
  {
    number: '08', en: 'Land patta or forest patta', hi: 'भूमि का पट्टा', days: 21, facts: [THING.village, CITIZEN.applicationNumber],
    words: 'land patta, abadi patta, bhu adhikar, भू अधिकार योजना, abadi ka patta, आबादी पट्टा, प्लॉट नहीं मिला, plot, patta nahi mila, स्वामित्व योजना, swamitva, zameen ka patta, विस्थापन मुआवजा, bhu arjan, भू अर्जन',
  },
  {
    number: '09', en: 'Case delayed in revenue court', hi: 'राजस्व न्यायालय में प्रकरण लंबित', days: 21, facts: [CITIZEN.caseNumber, THING.office],
    words: 'revenue court case, case pending tehsil, tehsil court, तहसील में केस, tehsil me peshi, पेशी, tarikh par tarikh, राजस्व प्रकरण, SDM court, एसडीएम न्यायालय, aadesh ka palan nahi, stay',
  },
  {
    number: '10', en: 'Registration of a deed and stamps', hi: 'रजिस्ट्री और स्टाम्प', days: 10, facts: [CITIZEN.applicationNumber, THING.office],
    words: 'registry, sale deed, stamp duty, sub registrar, रजिस्ट्री नहीं हो रही, ragistri, registry office, स्टाम्प, stamp paper, उप पंजीयक, vasiyat, वसीयत, slot booking registry, guideline rate',
  },
  {
    number: '11', en: 'Complaint against patwari or tehsil staff', hi: 'पटवारी या तहसील कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'patwari bribe, tehsil staff, revenue inspector, पटवारी पैसे मांग रहा है, patwari paise maang raha hai, patvari rishwat, पटवारी रिश्वत, patwari nahi milta, तहसीलदार की शिकायत, tehsildar, tahsil babu, RI, राजस्व निरीक्षक, girdawar, गिरदावर, kotwar, कोटवार, nayab',
  },
]);
