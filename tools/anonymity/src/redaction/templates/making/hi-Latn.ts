/** For making the rules: these may be looked at. */
export const hiLatnMaking: readonly string[] = [
  "main {name} niwasi {address}, <nau din> se <nali> bhari hai, sampark {phone}",
  "smt {person} w/o {person} ka caste certificate <tehsil huzur> me <02/01/2026> se pending hai",
  "mere bete {person} ko <scholarship 3500> nahi mili, <principal> bolte hai <monday> ko aana",
  "phone {landline} ya {phone}. <63 kva transformer> <ward no 5> me <5-11-2026> ko <shaam 6:30> jal gaya",
  "mera number note karo {spelt}, aadhar {aadhaar} hai",
  "meri gaadi {vehicle} <SH-27> ke <2 feet> gehre gaddhe me giri",
  "<bus MP 04 PA 1234> ke <conductor> ne <15 yatri> utar diye",
  "{name} ka ration card {ration} aur bank khata {account} juda hai, <dealer> <3 kilo> kam deta hai",
  "mere papa bimar hai, <ration dukan> tak nahi ja sakte, <dealer> <subah 8 baje> bulata hai",
  "padosi {person} aur main <teen ghante> khade rahe, <tehsildar> nahi mile",
];
