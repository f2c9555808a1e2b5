import { CITIZEN, optional, THING } from '../facts.js';
import { categoriesOf } from './categories-of.js';

/** What people complain of to municipal bodies and the Urban Development department. */
export const URBAN_DEVELOPMENT = categoriesOf('UDH', [
  {
    number: '01', en: 'Street light not working', hi: 'सड़क की बत्ती बंद', days: 3, facts: [THING.spot, THING.ward, optional(THING.poleNumber)],
    words: 'street light, streetlight kharab, street lite band, light on in daytime, स्ट्रीट लाइट खराब, सड़क की लाइट बंद, sadak ki batti, khambe ki light nahi jalti, gali me andhera, गली में अंधेरा, रोड लाइट, high mast, दिन में लाइट जलती है',
  },
  {
    number: '02', en: 'Garbage not collected', hi: 'कचरा नहीं उठा', days: 2, facts: [THING.spot, THING.ward],
    words: 'garbage, waste, dustbin full, garbage vehicle not coming, कचरा नहीं उठाया, kachra gadi nahi aati, kachara, kachda, kuda, कूड़ा, कूड़ेदान भरा, कचरा गाड़ी, कचरे का ढेर, gandagi, गंदगी, malba, मलबा, kachra jalana, badbu, बदबू',
  },
  {
    number: '02-2', en: 'Road or lane not swept', hi: 'झाड़ू नहीं लगती', days: 2, facts: [THING.spot, THING.ward],
    words: 'sweeping not done, sweeper not coming, safai nahi hoti, सफाई नहीं होती, झाड़ू नहीं लगती, jhadu, safai karmi nahi aata, सफाईकर्मी नहीं आते, saaf safai, swachhta, स्वच्छता',
  },
  {
    number: '03', en: 'Drain blocked', hi: 'नाली जाम', days: 3, facts: [THING.spot, THING.ward],
    words: 'drain blocked, drain overflow, drain cleaning, open drain, नाली जाम है, nali jam, naali ki safai, नाली की सफाई, नाला जाम, nala saf nahi, nali tooti, नाली टूटी, nali ka pani sadak par, नाली का पानी, nali nahi bani',
  },
  {
    number: '03-2', en: 'Rain water standing', hi: 'बारिश का पानी भरा', days: 2, facts: [THING.spot, THING.ward],
    words: 'waterlogging, rain water in houses, jal bharav, जलभराव, बारिश का पानी भर गया, barish ka pani ghar me, pani bhar gaya, पानी जमा है, sadak par pani bhara, घर में पानी घुस गया, baadh jaisa',
  },
  {
    number: '04', en: 'Sewage overflow', hi: 'सीवर का गंदा पानी बह रहा है', days: 2, facts: [THING.spot, THING.ward],
    words: 'sewage, sewer blocked, sewer line choked, septic tank, सीवर जाम, sivar, siver line, सीवेज, sewage overflow, gutter, गटर का पानी, gatar jam, मल का पानी, septic tank khali, सेप्टिक टैंक, sewer connection',
  },
  {
    number: '04-2', en: 'Manhole open or broken', hi: 'मैनहोल खुला या टूटा', days: 1, facts: [THING.spot, THING.ward],
    words: 'open manhole, manhole cover missing, chamber cover, मैनहोल खुला है, manhol dhakkan, मैनहोल का ढक्कन, chamber ka dhakkan tuta, चैंबर खुला, gatar ka dhakkan, gaddha khula',
  },
  {
    number: '05', en: 'City road broken or potholes', hi: 'शहर की सड़क टूटी या गड्ढे', days: 15, facts: [THING.spot, THING.ward],
    words: 'road broken, potholes, colony road, footpath, cc road, सड़क खराब, मोहल्ले की सड़क टूटी, सड़क पर गड्ढे, sadak me gadde, sarak tuti, road kharab, rod kharab, galli ki sadak, khodkar chhod diya, खोदकर छोड़ दी सड़क, फुटपाथ, paver block, colony ki sadak nahi bani',
  },
  {
    number: '06', en: 'Mosquitoes and fogging', hi: 'मच्छर और दवा का छिड़काव', days: 3, facts: [THING.spot, THING.ward],
    words: 'mosquitoes, fogging, spray, larva, मच्छर बहुत हैं, machhar, macchar, machchar, दवा का छिड़काव, dhua machine, धुआँ मशीन, fogging machine, लार्वा, कीटनाशक छिड़काव',
  },
  {
    number: '07', en: 'Stray dogs and cattle', hi: 'आवारा कुत्ते और मवेशी', days: 5, facts: [THING.spot, THING.ward, optional(THING.animalKind)],
    words: 'stray dogs, dog bite, stray cattle, monkeys, pigs, आवारा कुत्ते, awara kutte, avara kutta, कुत्ते काट रहे हैं, kutte ne kata, आवारा मवेशी, awara gaay sadak par, सांड, saand, suar, सुअर, बंदर, bandar, pashu sadak par, dog sterilisation, नसबंदी कुत्ते',
  },
  {
    number: '07-2', en: 'Dead animal to be removed', hi: 'मृत पशु उठाना', days: 1, facts: [THING.spot, THING.ward],
    words: 'dead animal, dead dog, dead cow, carcass, मरा हुआ कुत्ता, mara hua janwar, mari hui gaay, मृत पशु, mrit pashu, मरी गाय सड़क पर, mara kutta pada hai, jaanvar mar gaya uthana',
  },
  {
    number: '08', en: 'Public toilet dirty or shut', hi: 'सार्वजनिक शौचालय गंदा या बंद', days: 3, facts: [THING.spot, THING.ward],
    words: 'public toilet, urinal, sulabh, community toilet, सार्वजनिक शौचालय, sauchalay, shauchalaya ganda, सुलभ शौचालय, सुलभ कॉम्प्लेक्स, mutralay, मूत्रालय, toilet band hai, latrine, toilet me pani nahi',
  },
  {
    number: '09', en: 'Encroachment on road or public land (city)', hi: 'शहर में अतिक्रमण', days: 15, facts: [THING.spot, THING.ward],
    words: 'encroachment, shop on footpath, hawkers, illegal occupation, अतिक्रमण, atikraman, atikarman, सड़क पर कब्ज़ा, sadak par kabja, dukan aage badha li, ठेले, thela, rasta band kar diya, पार्किंग, parking, hoarding, होर्डिंग',
  },
  {
    number: '10', en: 'Illegal construction or colony', hi: 'अवैध निर्माण या कॉलोनी', days: 21, facts: [THING.spot, THING.ward],
    words: 'illegal construction, without permission building, illegal colony, avaidh nirman, अवैध निर्माण, अवैध कॉलोनी, avaidh colony, bina anumati makan, बिना अनुमति निर्माण, जर्जर भवन, jarjar makan, building permission, नक्शा पास, naksha pass nahi, भवन अनुज्ञा, colonizer, बिल्डर',
  },
  {
    number: '11', en: 'Park not maintained', hi: 'पार्क की देखभाल नहीं', days: 10, facts: [THING.spot, THING.ward],
    words: 'park, garden, playground, swings broken, पार्क गंदा, park ki safai, bagicha, बगीचा, उद्यान, udyan, झूले टूटे, jhule, खेल मैदान, open gym, park me jhadi',
  },
  {
    number: '11-2', en: 'Tree fallen or dangerous', hi: 'पेड़ गिरा या खतरनाक', days: 3, facts: [THING.spot, THING.ward],
    words: 'tree fallen, cut tree, tree branch, illegal tree cutting, पेड़ गिर गया, ped gir gaya, pedh kataai, पेड़ की डाल, ped ki tahni, पेड़ काटना, ped kat rahe hain, पेड़ की छंटाई, sukha ped, jhad gir gaya',
  },
  {
    number: '12', en: 'City housing scheme (PM Awas, urban)', hi: 'शहरी आवास योजना (प्रधानमंत्री आवास)', days: 15, facts: [THING.ward, CITIZEN.applicationNumber],
    words: 'pm awas urban, housing instalment city, flat not given, शहरी प्रधानमंत्री आवास, shahar me awas yojana, aawas ki kist shahari, नगर पालिका आवास किस्त, पट्टा शहर, patta, housing board, हाउसिंग बोर्ड, slum, झुग्गी, jhuggi',
  },
  {
    number: '13', en: 'Property tax', hi: 'संपत्ति कर', days: 10, facts: [CITIZEN.propertyId, optional(THING.ward)],
    words: 'property tax, house tax, tax bill wrong, संपत्ति कर, sampatti kar, sampati tax, प्रॉपर्टी टैक्स, makan tax, हाउस टैक्स, नामांतरण नगर निगम, property namantaran, tax jama nahi dikha raha, nagar nigam tax, ghar ka tax',
  },
  {
    number: '14', en: 'Birth, death or marriage certificate', hi: 'जन्म, मृत्यु या विवाह प्रमाण पत्र', days: 7, facts: [CITIZEN.applicationNumber, THING.office],
    words: 'birth certificate, death certificate, marriage certificate, जन्म प्रमाण पत्र, janm praman patra, janam pramanpatra, मृत्यु प्रमाण पत्र, mrityu praman patra, विवाह प्रमाण पत्र, vivah panjiyan, शादी का सर्टिफिकेट, trade licence, ट्रेड लाइसेंस, marriage registration',
  },
  {
    number: '15', en: 'Complaint against municipal staff', hi: 'नगर निगम या नगर पालिका कर्मचारी की शिकायत', days: 15, againstStaff: true,
    words: 'municipal staff bribe, corporation officer, councillor, नगर निगम कर्मचारी, nagar nigam rishwat, nagar palika bhrashtachar, नगर पालिका में पैसे मांगे, safai daroga, दरोगा, parshad, पार्षद, nigam wale paise mangte, CMO ki shikayat, zone officer',
  },
]);
