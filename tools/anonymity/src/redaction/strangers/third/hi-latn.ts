import type { Sayings } from '../sayings.js';

export const hiLatn: Sayings = {
  zero: '0',
  digits: [
    'shunya ek do teen char paanch chhe saat aath nau',
    'zero one two three four five six seven eight nine',
  ],
  people: [
    'राघवेन्द्र शुक्ला > raghvendra shukla | raghavendra shukl | raghvender shukla',
    'Kiran Wankhede > kiran wankhede | kiran vankhede | ku kiran wankhede',
    'फातिमा शेख > fatima shekh | fatma sheikh | fatima bi',
    'लखनलाल धाकड़ > lakhanlal dhakad | lakhan lal dhakar | lakhan dhakad',
  ],
  kin: 'vimla|hemant kumar|jubeda|dwarka prasad|nitin|ramrati bai',
  homes: [
    'बी-17, अलकापुरी, रतलाम > b-17 alkapuri | b 17 alkapuri | makan no b 17 alkapuri',
    'Plot 204, Nandan Kanan, Phase 2, Jabalpur > plot 204 nandan kanan | plot no 204 nandan kanan',
  ],
  mails: 'raghav dot shukla at the rate gmail dot com|kiran22 at yahoo dot co dot in|fatima dot s at gmail dot com',
  templates: [
    '{name} ne fir likha hai <majra tola> ke <handpump no 3> se lal pani aata hai namuna <9/9/2026> ko <phe> ne liya, jawab ke liye {phone}',
    'meri beti {person} ka phone {spelt} hai, wo <class 12> me hai aur <principal> ne <2500 rs> ke liye <tc> roki, ghar {address}',
    'paisa khata no {account} ({ifsc}) me dalo, mera aadhar {aadhaar}, aadhar ke last digit {tail}, pichle saal <pm kisan> ke <6000> <teen> baar aaye',
    'gadi {vehicle} meri hai <nh 44> pe truck bhag gaya, fir <321/2026> <thana kotwali>, gawah {name}, {emailsaid}',
    'pan {pan} voter id {voter} upi {upi} email {email}, bijli upbhokta no {consumer} <meter> <2 feb> ko badla reading tab <00017> ab <00431>',
  ],
  byHand: [
    'mere bhai jinka naam {person=mahendra} hai <mandi shed 5> me <2 quintal> kam taula, parchi <4471>',
    'meri behen {person=asha} aur mere pati {person=vijay} ko <khidki 3> pe <subah 10 baje> se <sham 4 baje> tak bithaya',
    'aadhar ka aakhri number {tail=7712} hai, {name=राघव शुक्ला~raghav} ne <swasthya adhikari> ko <shukla market> ki nali batayi',
    '<7,89,01,234 rupaye> ka bill <janpad karyalay>, cheque <004512>, abadi <9845612> <janganana 2011>',
    'sampark {phone=+91 (0) 94250 - 77 - 310} ya {phone=0755 – 422 6781}, <mukhya sachiv> ko <1 may> ko likha',
    '<asha karyakarta> aur <anm> <up kendra pipaliya> me <15 din> me aati hai, {name=फातिमा शेख~fatima} ko <103 degree> bukhar tha',
  ],
};
