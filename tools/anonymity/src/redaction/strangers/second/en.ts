import type { Sayings } from '../sayings.js';

export const en: Sayings = {
  zero: '0',
  digits: ['zero one two three four five six seven eight nine', 'Zero One Two Three Four Five Six Seven Eight Nine', 'o one two three four five six seven eight nine'],
  people: [
    'Lalita Prasad Mishra > Lalita Prasad Mishra | Lalta Prasad Misra | L. P. Mishra | Pt. Lalita Prasad | lalita parsad mishra',
    'गोविन्द सोलंकी > Govind Solanki | Gobind Solanki | Mr Solanki | Govinda Solanki',
    'Mary D\'Souza > Mary D\'Souza | Mary Dsouza | Miss Mary DSouza',
    'Nasreen Begum > Nasreen Begum | Nasrin Begam | Nasreen',
    'Thangaraj Pillai > Thangaraj Pillai | Tangaraj Pillay | Thangraj',
  ],
  kin: 'Girija Shankar|Sheela|Mohd Aslam|Rukmini Bai|Pradeep|Anthony',
  homes: ['12/4 Shivaji Colony, Ujjain > 12/4 Shivaji Colony | No. 12/4, Shivaji Colony', 'Flat C-203, Sai Residency, Hoshangabad Road, Bhopal > Flat C-203, Sai Residency | C 203 Sai Residency'],
  mails: 'lalita dot mishra eighty one at gmail dot com|m dot dsouza at the rate outlook dot com|thangaraj at rediffmail dot com',
  templates: [
    'To, The <Commissioner>. Subject: garbage not lifted for <17 days> at <Ward No 44>. Sir, kindly take action. Yours, {name}, {address}, Ph: {phone}',
    'whatsapp no {phone} or ring my nephew {person} on {spelt} before <11 am> the borewell at <Primary School Kharadi> has been dry since <Holi 2026>',
    "the last four numbers of my Aadhaar are {tail}; savings account no {account} of Union Bank, {ifsc}; crop insurance <Rs 22,480.50> under <PMFBY Kharif 2025> not paid",
    'IVRS {consumer}: transformer <DTR-4521> burnt on <4 Nov>, lineman of <Sub-Division 2> wants <Rs 3,000>. {name} paid by {upi}, proof sent from {email}',
    'My father {person} holds EPIC {voter} and PAN {pan}; his tractor {vehicle} was seized by the <Mining Officer> on <SH 22>. Mail: {emailsaid}',
    'ID shown was {aadhaar?} of {name}, wife of {person}; full number {aadhaar}. <BDO Ashta> refused <job card> work of <100 days>. Landline {landline}',
  ],
  byHand: [
    'Tender no <2026123456> for <Rs 4,56,78,900> went to one firm and <culvert 7> on <PMGSY road L045> fell in <eleven months>.',
    'Hello am i audible yes so my number {phone=nine eight nine three zero four four one two zero} no wait that is {phone=nine eight nine three zero four four one two zero} yes and there is no teacher in <class five>',
    '{name=Shyam Sundar Yadav~Shyam Sunder} of <Shyam Nagar> says the <Shyam Nagar> pump house runs <4 hours> only, ph {phone=7 double 4 1 0 triple 2 5 6}.',
    'My sister-in-law {person=Sarojini} and her son {person=Kartik} wait for <birth certificate> at <Zone 5 office>; he was born on <3rd March 2019>.',
    'The <Sarpanch> and the <Secretary> shared <40% commission> of <Swachh Bharat toilets 212>, says {name=Devaki Nandan~D. Nandan}; GST bill <23> of <1.2.2026>.',
    'Card printed {aadhaar?=XXXX-XXXX-6610}, phone ending {phone=4471} gets the OTP, Aadhaar seva kendra <Kolar> closed <Saturday>.',
    'I, {name=Ibrahim Mulla~Ibraheem Mulla}, son of {person=Late Yusuf Mulla}, age <61>, do hereby solemnly affirm that <mutation case 77/A-6/2025-26> is pending before the <Naib Tehsildar>.',
    'Send reply to {email=prem(dot)kala@yahoo(dot)co(dot)in} or {phone=(+91) 70-2422-1190}; water tanker <MP 09 G 4411> of the corporation came <twice> in <June>.',
    'pole <LT/45/12> opposite <Sunita Beauty Parlour>, current leaks, {name=Sunita Rawat~Sunita Rawat} got a shock, call <112> came in <25 minutes>.',
  ],
};
