import type { Sayings } from '../sayings.js';

export const en: Sayings = {
  zero: '0',
  digits: [
    'zero one two three four five six seven eight nine',
    'oh one two three four five six seven eight nine',
  ],
  people: [
    'Raghavendra Shukla > Raghavendra Shukla | Raghvendra Shukl | Raghawendra Shukla | Er. Raghavendra Shukla | R. Shukla',
    'किरण वानखेड़े > Kiran Wankhede | Kiran Wankhade | Ms Kiran Wankhede',
    'Fatima Sheikh > Fatima Sheikh | Fathima Shaikh | Fatima Shekh | Fatima Bi',
    'Gurpreet Singh Sohal > Gurpreet Singh Sohal | Gurprit Sohal | Sohal Gurpreet',
    'Lakshmi Narasimhan > Lakshmi Narasimhan | Laxmi Narasimhan | L. Narasimhan | Lakshmi Narsimhan',
  ],
  kin: 'Vimla|Hemant Kumar|Zubeda|Dwarka Prasad|Rosamma|Nitin',
  homes: [
    'B-17, Alkapuri, Ratlam > B-17, Alkapuri | B 17 Alkapuri | H.No. B-17, Alkapuri',
    'Plot 204, Nandan Kanan, Phase 2, Jabalpur > Plot 204, Nandan Kanan | plot no. 204 Nandan Kanan',
  ],
  mails: 'raghav dot shukla at the rate gmail dot com|kiran w at yahoo dot co dot in|fatima underscore sheikh at rediffmail dot com',
  templates: [
    '{name} writes again: handpump <no 3> in <Majra Tola> gives red water, sample taken on <9/9/2026> by <PHE lab>. Number for reply - {phone}.',
    'The phone of my daughter {person} is {spelt}, she studies in <Class 12> and the <Principal> has kept back her <TC> for <Rs 2,500>. Our home: {address}',
    'Kindly credit to account number {account} ({ifsc}), not to the account ending {tail}; my Aadhaar is {aadhaar}. Last year <Rs 6,000> of <PM Kisan> came in <three> parts.',
    'Vehicle {vehicle} is mine; the truck that hit it on <NH 44> fled. FIR <321/2026> of <PS Kotwali>; {name} is the witness; {emailsaid}',
    'PAN {pan}, voter id {voter}, UPI {upi}, e-mail {email}; electricity consumer no. {consumer}: the <meter> was changed on <2 Feb>, reading <00017> then and <00431> now.',
  ],
  byHand: [
    'My brother, whose name is {person=Mahendra}, got <2 quintals> less at <mandi shed 5>; weighbridge slip <4471> of <12.11.26>.',
    '{person=Asha}, who is my sister, and {person=Vijay}, who is my husband, were made to wait at <window 3> from <10 am> to <4 pm>.',
    'Call:\n{phone=98934\n55021}\nafter <5 pm>. Drain near <Shukla Market> overflows, {name=Raghav Shukla~Raghav} told the <health officer>.',
    'Bill amount <Rs. 7,89,01,234> of <Block office>, cheque no <004512> dated <31-03-2026>; population <9845612> as per <census 2011>.',
    'ph. {phone=+91 (0) 94250 - 77 - 310}; alt {phone=0755 – 422 6781}; <Chief Secretary> was written to on <1st May>.',
    'The <ASHA worker> and <ANM> of <sub centre Pipaliya> come once in <15 days>; {name=Fatima Sheikh~Fatima Sheikh} had fever of <103 degrees>.',
  ],
};
