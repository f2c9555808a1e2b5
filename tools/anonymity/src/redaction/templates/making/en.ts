/** For making the rules: these may be looked at. */
export const enMaking: readonly string[] = [
  "I, {name}, resident of {address}, state that the <drain> has overflowed for <nine days>. Contact: {phone}.",
  "Smt {person} W/o {person}, caste certificate pending at <Tehsil office Huzur> since <02/01/2026>.",
  "My neighbour {person} and I waited <3 hours>; the <Junior Engineer> said come on <Monday>.",
  "Ph {landline} / {phone}. <Transformer 63 KVA> at <Ward No 5> burnt on <05-11-2026> at <6:30 pm>.",
  "It was my son {person} who paid <Rs. 2,340.50> by {upi}, UTR <not credited>.",
  "Mail me at {email} or {emailsaid}; bill no <BL/2026/118> of <October 2026>.",
  "Note my number, it is {spelt}, and Aadhaar {aadhaar}.",
  "Driving a {vehicle} I met a pothole <2 feet> deep on <SH-27> near <milestone 41>.",
  "The <bus MP 04 PA 1234> of the <Transport department> left <15 passengers>; the <conductor> was rude.",
  "{name}'s card (ration {ration}) and bank a/c {account} are linked, the <dealer> gives <3 kg> less.",
  "My father is ill and cannot walk to the <ration shop>; the <dealer> wants his thumb at <8 am>.",
];
