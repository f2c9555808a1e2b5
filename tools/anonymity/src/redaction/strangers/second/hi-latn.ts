import type { Sayings } from '../sayings.js';

export const hiLatn: Sayings = {
  zero: '0',
  digits: ['shunya ek do tin char paanch chah saat aath nau', 'zero ek do teen char panch che sat ath nao', 'zero one two three four five six seven eight nine'],
  people: [
    'ललिता प्रसाद मिश्र > lalita prasad mishra | lalta parsad misra | Lalita Prasad ji | pandit lalita prasad',
    'Govind Solanki > govind solanki | gobind solanki | Govind bhai | solanki ji',
    'नसरीन बेगम > nasreen begum | nasrin begam | Nasreen aapa',
    'रामस्वरूप कुशवाहा > ramswaroop kushwaha | ram swarup kushwah | ramsarup kushwaha',
  ],
  kin: 'girija shankar|sheela|mohd aslam|rukmini bai|pradeep|anthony',
  homes: ['12/4 शिवाजी कॉलोनी, उज्जैन > 12/4 shivaji colony | no 12/4 shivaji coloni', 'Flat C-203, Sai Residency, Hoshangabad Road, Bhopal > flat c 203 sai residency | flat c-203, sai residensi'],
  mails: 'lalita dot mishra at the rate gmail dot com|nasreen at outlook dot com|ram swarup 55 at gmail dot com',
  templates: [
    '<commissioner sahab> <17 din> se kachra nahi utha <ward 44> me, {name}, {address}, ph {phone}',
    'whatsapp {phone} ya mere bhatije {person} ko {spelt} pe <11 baje> se pehle lagao <prathmik shala kharadi> ka bor <holi 2026> se sukha hai',
    'mere aadhar ke antim char ank {tail} hai, bachat khata no {account} union bank {ifsc}, fasal bima <22480.50 rs> <kharif 2025> ka nahi mila',
    'ivrs {consumer} transformer <dtr-4521> <4 nov> ko jala <lineman> <3000 rs> mangta hai, {name} ne {upi} se diye, saboot {email} se bheja',
    'mere pitaji {person} ka voter id {voter} aur pan {pan}, tractor {vehicle} <khanij adhikari> ne <sh 22> pe pakda, mail {emailsaid}',
    'dikhaya {aadhaar?} pura aadhaar {aadhaar}, {name} patni {person}, <bdo ashta> ne <100 din> ka kaam nahi diya, landline {landline}',
  ],
  byHand: [
    'tender <2026123456> <4,56,78,900 rupaye> ka ek firm ko, <puliya 7> <gyarah mahine> me giri',
    'hello awaz aa rahi hai haan to likho {phone=nau aath nau teen shunya char char ek do shunya} aur <paanchvi kaksha> me master nahi hai',
    '{name=श्याम सुंदर यादव~shyam sunder} <shyam nagar> wale, <shyam nagar> ki tanki <4 ghante> chalti hai, phone {phone=saat double char ek zero triple do panch che}',
    'meri bhabhi {person=sarojini} aur unka beta {person=kartik} <zone 5> me <janm praman patra> ke liye bhatak rahe, janm <3 march 2019>',
    '<sarpanch> aur <sachiv> ne <212 shauchalay> ka <40%> khaya, bataya {name=देवकी नंदन~devki nandan} ne, bill <23>',
    'card pe {aadhaar?=xxxx-xxxx-6610} hai, aadhar kendra <kolar> <shanivar> ko band',
    'mai {name=इब्राहिम मुल्ला~ibrahim mulla} putra {person=yusuf mulla} umar <61>, <prakaran 77/A-6/2025-26> <nayab tehsildar> ke paas hai',
    'jawab {email=prem.kala@yahoo.co.in} ya {phone=+91 70-2422-1190} pe, nigam ka tanker <MP 09 G 4411> <june> me <do baar> aaya',
    'khamba <lt/45/12> <sunita beauty parlour> ke samne, {name=सुनीता रावत~sunita rawat} ko current laga, <112> wale <25 minute> me aaye',
  ],
};
