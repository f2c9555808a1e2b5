/** What the tool alone knows of an invented citizen: in whatever a department can see, each of it would be a leak. */
export interface Canary {
  readonly phone: string;
  readonly name: string;
  /** As it is spelt in another script. */
  readonly nameElsewhere: string;
  readonly address: string;
  readonly aadhaar: string;
  readonly email: string;
  readonly consumerNumber: string;
}

/** The number of the other phone that the citizen names while speaking. */
export const SECOND_PHONE = '9000055771';

/** Two citizens with the same trouble: what holds for one must not tell them apart. */
export const CANARIES: readonly [Canary, Canary] = [
  { phone: '+919000001701', name: 'Zarqa Bilimoria', nameElsewhere: 'ज़रक़ा बिलिमोरिया', address: '61 Indraprastha Niwas, Jahangirabad', aadhaar: '2341 2341 2346', email: 'zarqa.b@example.invalid', consumerNumber: '6677001122' },
  { phone: '+919000001702', name: 'Thirumalai Vadakkan', nameElsewhere: 'तिरुमलै वडक्कन', address: '7 Kasturba Vihar, Jahangirabad', aadhaar: '9876 5432 1012', email: 'vadakkan@example.invalid', consumerNumber: '6677003344' },
];

/** What an agent notes of the first citizen: for supervisors alone. */
export const CONDUCT_NOTE = 'Quarrelsome-Canary';

/** What a citizen says, with everything that must not be read by a department in it. */
export function statementOf({ phone, name, nameElsewhere, address, aadhaar, email }: Canary): string {
  const digits = phone.slice(3);
  const inOtherScripts = SCRIPTS.map((zero) => inDigitsFrom(zero, digits)).join(', ');
  return [
    `Mera naam ${name} (${nameElsewhere}) hai, main ${address} mein rehti hoon. Bijli do din se nahi hai.`,
    `Mera number ${digits.slice(0, 5)} ${digits.slice(5)}, ya ${inOtherScripts}, ya ${SECOND_PHONE}. Aadhaar ${aadhaar}. Email ${email}. Pole 17.`,
  ].join(' ');
}

/** The spellings of everything that is personal in a canary. */
export function spellingsOf(canary: Canary): string[] {
  const { phone, name, nameElsewhere, address, aadhaar, email, consumerNumber } = canary;
  const digits = phone.slice(3);
  return [
    digits, `${digits.slice(0, 5)} ${digits.slice(5)}`, `${digits.slice(0, 5)}-${digits.slice(5)}`, ...SCRIPTS.map((zero) => inDigitsFrom(zero, digits)), SECOND_PHONE,
    ...name.split(' '), ...nameElsewhere.split(' '), address.split(',')[0]!, aadhaar, aadhaar.replaceAll(' ', ''), email, consumerNumber,
  ];
}

/** The noughts of Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, and of Urdu's two forms. */
const SCRIPTS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x06f0, 0x0660];

const inDigitsFrom = (zero: number, digits: string): string => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** A ticket number as it is written and as it is read out. */
export const numberSpellings = (number: string): string[] => [number, `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`, `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`];

/** Those of the secrets that a text tells; letters' case does not matter. */
export function toldBy(text: string, secrets: readonly string[]): string[] {
  const read = text.toLowerCase();
  return secrets.filter((secret) => read.includes(secret.toLowerCase()));
}
