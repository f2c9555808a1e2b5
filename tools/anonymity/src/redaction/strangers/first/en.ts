import type { Sayings } from '../sayings.js';

export const en: Sayings = {
  zero: '0',
  digits: ['zero one two three four five six seven eight nine', 'oh one two three four five six seven eight nine', 'nil one two three four five six seven eight nine'],
  people: [
    'Mukesh Tiwari > Mukesh Tiwari | Mukesh Tiwary | mukesh tivari | Shri Mukesh Tiwari | Tiwari Mukesh | M. Tiwari | MUKESH TIWARI | Mukesh',
    'अनीता रघुवंशी > Anita Raghuwanshi | Aneeta Raghuvanshi | Mrs Anita Raghuwanshi | Anitha Raghuvansi | anita ji',
    'Venkata Krishna Rao > Venkata Krishna Rao | V. K. Rao | Venkat Krishna Rao | Krishna Rao | Venkatakrishna Rao',
    'Shabana Ansari > Shabana Ansari | Shabnam Ansari | Sabana Ansary | Smt. Shabana Ansari',
    'Harpreet Singh Gill > Harpreet Singh Gill | Harprit Gill | Harpreet Gil | Sardar Harpreet Singh',
  ],
  kin: 'Suresh|Kamala Devi|Naresh Kumar|Farida|Baldev Singh|Meenakshi',
  homes: [
    'House No. 114, Gali No. 3, Saket Nagar, Bhopal > 114, Gali No. 3, Saket Nagar | house number 114 gali 3 Saket Nagar | H. No. 114 Saket Nagar | 114 Saket Nagar',
    'Quarter 8-B, Railway Colony, Itarsi > Quarter 8-B, Railway Colony | qtr no 8B railway colony | Qr. No. 8-B, Railway Colony',
  ],
  mails: 'mukesh dot tiwari at gmail dot com|kiran underscore seventy eight at the rate hotmail dot com|anita at yahoo dot in|v k rao one two at the rate of rediff mail dot com',
  templates: [
    'Respected Sir, I, {name}, resident of {address}, beg to state that the street light on <pole no. 42/7> in <Ward No. 31> is off since <21st October 2026>. I may be reached on {phone}.',
    'caller says no water since <9 days> in <Arera Hills> callback {phone} alternate {landline} tanker came only on <3/11>',
    'my number is {spelt} please note it down the contractor took <rupees forty five thousand> for the road in <village Barkhedi>',
    'old age pension of <Rs. 1,600> for {person}, my mother in law, stopped since <Feb 2025>; Aadhaar {aadhaar}, bank account {account}, IFSC code {ifsc}. The <bank manager> says KYC pending.',
    "Aadhaar card ending with {tail}, printed as {aadhaar?}, is not linked with {name}'s ration card. PAN {pan}. Shop no <2207014> gave only <15 kg>.",
    'Voter card {voter} of my wife {person} was deleted from <part 118> of the roll; <BLO> never visited. Mail {email}.',
    'Consumer number {consumer}, bill of <Rs 1,23,456> came for <two rooms>; reading was <004512> on <1.11.26>. Pay by UPI {upi} they told.',
    'The dumper hit my car {vehicle} near <km 112> on <NH 30> at <8.15 pm>; {name} was driving, write to {emailsaid}',
    'This complaint is filed by {name} S/o {person} against the <Tehsildar, Huzur> for not mutating <khasra no 88/1/2> since <14 months>.',
  ],
  byHand: [
    'The work order of <Rs 9876543210> was passed by the <Superintending Engineer> on <26-01-2026> and nothing was built between <pole 9> and <pole 27>.',
    'Kindly call {phone=nine eight two six, double four, one oh seven three} after <6 pm>; PIN of our area is <462016> and the <helpline 181> did not pick up.',
    'I am {name=Ramesh Gandhi~Ramesh Gandhi} and the drain behind <Gandhi Chowk> near <Mahatma Gandhi Road> is open since <2019>.',
    'My brother-in-law {person=Jagdish}, his scooter {vehicle=24 BH 7781 C} was towed on <12 Nov> from <MP Nagar Zone 2>; the fine was <Rs 1,500> with receipt from the <traffic inspector>.',
    'aadhar last four digits {tail=5519} only i will tell, the anganwadi in <ward 7> has no <poshan aahar> for <children of 3 to 6 years>',
    'Ladli Behna instalment of <1250> not credited in <August>, <September> and <October>; account is XX{account=3341} in SBI, {name=Phoolwati Kushwaha~Phulvati Kushvaha}.',
    'We the undersigned residents of <Ward 14> state that <three hundred and twenty families> get water for <15 minutes>; the <Chief Municipal Officer> replied vide letter no <MC/PHE/2291> dated <5 May 2026>. Contact person {name=Nirmal Jain~Nirmal Jain}, {phone=98930-44-120}.',
    'Her name is {name=Rehana Khatoon~Rehaana Khatun}, widow of late {person=Salim}, and the <Collector> had sanctioned <₹ 20,000> on <15 August>; phone number one is {phone=7 0 0 0 1 2 3 4 5 6} and two is {phone=+91.83190.66.771}.',
    'The lights at <Laxmi Nagar> and <Ram Mandir Road> stay on by day; <transformer T-118> hums; <toll free 1800 233 1266> says wait <48 hours>.',
    'My PAN is {pan=CQWPS 2214 K} and my EPIC is {voter=XGF 0912345}, e mail {email=dolly.p@icloud.com}, G Pay {upi=dolly@okaxis}, please correct the <date of birth 1.1.1961> on the card.',
    'So what happened is that on <Monday> I went to the <Janpad office> and the <clerk> asked for <two thousand rupees>, then on <Wednesday> he said <five thousand>, the form number he wrote on a chit, my husband {person=Dharampal} went again on <Friday> and they told him that <file is with SDM>; after <20 days> the <gram sachiv> visited, counted <4 rooms>, wrote <2 rooms>, and the <PM Awas> second instalment of <Rs 40,000> is held up. We live in {address=Plot 66, Teachers Colony, Sehore~plot 66 teachers colony}. Ring {phone=0 98262 51 003} or my son at {phone=eight eight seven one, two two, zero nine, five six}.',
  ],
};
