import type { Sayings } from '../sayings.js';

export const hiLatn: Sayings = {
  zero: '0',
  digits: ['shunya ek do teen char panch chhe saat aath nau', 'zero ek do teen chaar paanch chhah sat ath nau', 'zero one two three four five six seven eight nine', 'jiro ek do tin char panch che sath aath no'],
  people: [
    'मुकेश तिवारी > mukesh tiwari | Mukesh Tiwary ji | tiwari mukesh | mukes tivari | m tiwari | mukesh',
    'Anita Raghuwanshi > anita raghuvanshi | Aneeta Raghuwansi | anita bai | smt anita raghuwanshi',
    'शबाना अंसारी > shabana ansari | sabana ansari | Shabana Ansaari',
    'भूपेन्द्र ठाकुर > bhupendra thakur | bhupender thakur | bhupinder thakur | Bhupendra Thakkur',
  ],
  kin: 'suresh|kamla devi|naresh kumar|farida|baldev singh|minakshi',
  homes: [
    'मकान नंबर 114, गली नंबर 3, साकेत नगर, भोपाल > 114 gali no 3 saket nagar | makan no 114 saket nagar | ghar number 114 gali 3 saket nagar',
    'Quarter 8-B, Railway Colony, Itarsi > quarter 8b railway colony | kwarter no 8-b railway colony',
  ],
  mails: 'mukesh dot tiwari at gmail dot com|kiran78 at the rate hotmail dot com|anita et the rate yahoo dot in',
  templates: [
    'sir mai {name} {address} se bol raha hu <ward 31> me <pole no 42/7> ki light <21 october> se band hai mera no {phone}',
    'caller bol rahe <9 din> se pani nahi <arera hills> me callback {phone} dusra {landline} tanker <3/11> ko aaya tha',
    'mera number likh lijiye {spelt} thekedar ne <paintalis hazar rupaye> liye <gram barkhedi> ki sadak ke',
    'meri saas {person} ki vriddha pension <1600 rs> <feb 2025> se band, aadhar {aadhaar} khata no {account} ifsc {ifsc}, <bank manager> kyc bolte hai',
    'aadhar jiske last me {tail} hai, card pe {aadhaar?} chhapa hai, {name} ke ration card se nahi juda, pan {pan}, <15 kilo> hi mila',
    'meri patni {person} ka voter card {voter} <bhag 118> se kat gaya <blo> kabhi nahi aaya email {email}',
    'upbhokta no {consumer} ka bill <1,23,456 rupaye> aaya <do kamre> ka, reading <004512> thi, upi {upi} pe maange',
    'dumper ne meri gadi {vehicle} ko takkar maari <nh 30> pe <raat 8.15 baje>, {name} chala rahe the, mail {emailsaid}',
    '{name} s/o {person} <tehsildar huzur> ke khilaf <khasra 88/1/2> ka namantaran <14 mahine> se nahi kiya',
  ],
  byHand: [
    '<9876543210 rupaye> ka kaam <adhikshan yantri> ne <26-01-2026> ko pass kiya, <khamba 9> se <khamba 27> tak kuch nahi bana',
    'please {phone=nau aath do chhe double char ek zero saat teen} pe <sham 6 baje> ke baad call karna, pin <462016>, <181> nahi laga',
    'mai {name=रमेश गांधी~ramesh gandhi} hu, <gandhi chowk> ke piche <mahatma gandhi road> ki nali <2019> se khuli hai',
    'mere jija {person=jagdish} ki gaadi {vehicle=24bh7781c} <12 nov> ko utha li, <1500 rs> ka challan <traffic inspector> ne kaata',
    'aadhaar ke aakhri char ank {tail=5519} hai bas itna bataungi, <ward 7> ki anganwadi me <3 se 6 saal> ke bachcho ko <poshan aahar> nahi',
    'ladli behna ki <1250> ki kist <august> me nahi aayi, {name=फूलवती कुशवाहा~phulvati kushwah} naam hai, mobile {phone=athanve chabbis chavalis das tihattar}',
    'hum <ward 14> ke <teen sau bees parivar> ko <15 minute> pani milta hai, <cmo nagar palika> ne <5 may 2026> ko patra diya, sampark {name=Nirmal Jain~nirmal jain} {phone=98930 44 120}',
    '{name=रेहाना खातून~rehana khatun} pati swargiya {person=salim} ko <collector> ne <20000> manjoor kiye the, phone {phone=saat zero zero zero ek do teen char panch chhe}',
    '<laxmi nagar> aur <ram mandir road> ki light din me jalti hai, <transformer t-118> awaz karta hai, <1800 233 1266> pe <48 ghante> bolte hai',
    'hua ye ki <somvar> ko mai <janpad karyalay> gayi, <babu> ne <do hazar> maange fir <budhwar> ko <panch hazar>, mere pati {person=dharampal} <shukrawar> ko gaye to bole <file sdm ke paas> hai, <20 din> baad <gram sachiv> aaye <4 kamre> gine <2 kamre> likhe <pm awas> ki dusri kist <40000> ruki hai, hum {address=प्लॉट 66, शिक्षक कॉलोनी, सीहोर~plot 66 shikshak colony} me rehte hai number {phone=098262 51003} ya bete ka {phone=aath aath saat ek do do zero nau panch chhe}',
    'mera pan {pan=cqwps2214k} voter id {voter=xgf0912345} google pay {upi=dolly@okaxis} card pe <janm tithi 1.1.1961> sahi karo',
  ],
};
