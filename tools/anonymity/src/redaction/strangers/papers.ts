import type { Making } from './numbers.js';

const small = ({ chance }: Making, text: string): string => (chance.isLucky(0.25) ? text.toLowerCase() : text);

const plate = ({ chance }: Making): string => {
  const number = chance.digits(4);
  const [state, district, series] = [chance.one(['MP', 'CG', 'DL', 'HR', 'PB', 'WB', 'OD', 'KL', 'TS']), chance.one(['04', '09', '13', '40', '07']), chance.letters(chance.one([1, 2, 2, 3]))];
  const isBharat = chance.isLucky(0.25);
  return (isBharat ? [chance.one(['21', '22', '24']), 'BH', number, chance.letters(chance.one([1, 2]))] : [state, district, series, number]).join(chance.one(['', ' ', '-', '.', ' - ']));
};

/** The numbers of papers, accounts and machines. */
export const papers = {
  pan: (making: Making): string => {
    const { chance } = making;
    const parts = [chance.letters(3) + chance.one(['P', 'H', 'C']) + chance.letters(1), chance.digits(4), chance.letters(1)];
    return small(making, parts.join(chance.one(['', '', ' ', '-', '.'])));
  },
  voter: (making: Making): string => {
    const { chance } = making;
    return small(making, [chance.letters(3), chance.digits(7)].join(chance.one(['', '', ' ', '-', '/'])));
  },
  vehicle: (making: Making): string => small(making, plate(making)),
  account: ({ chance }: Making): string => {
    const digits = chance.one([...'123456']) + chance.digits(chance.one([8, 9, 10, 11, 13, 15]));
    return chance.one([digits, digits, digits.replace(/(.{4})(?=.)/g, '$1 '), digits.replace(/(.{4})(?=.)/g, '$1-'), `${'X'.repeat(digits.length - 4)}${digits.slice(-4)}`]);
  },
  ifsc: (making: Making): string => {
    const { chance } = making;
    return small(making, `${chance.one(['UBIN', 'MAHB', 'IDIB', 'ICIC', 'UTIB', 'CNRB', 'BKID'])}0${chance.one([chance.digits(6), `${chance.letters(2)}${chance.digits(4)}`])}`);
  },
  upi: ({ chance }: Making): string => `${chance.one(['mukesh.tiwari', 'kiran-78', `8${chance.digits(9)}`, 'dairy.wala', 'q5512'])}${chance.one(['@', '@', ' @ '])}${chance.one(['okhdfcbank', 'okicici', 'apl', 'ibl', 'axl', 'sbi', 'freecharge', 'pnb', 'airtel'])}`,
  email: ({ chance }: Making): string => {
    const user = chance.one(['mukesh.tiwari', 'kiran_78', 'seva-kendra', 'dr.ansari', 'anita', 'v.k.rao12']);
    const host = chance.one(['gmail.com', 'hotmail.com', 'yahoo.in', 'proton.me', 'icloud.com', 'bsnl.in', 'live.com']);
    return chance.one([`${user}@${host}`, `${user}@${host}`, `${user} @${host}`, `${user}[at]${host.replace('.', '[dot]')}`, `${user}(at)${host.replace('.', '(dot)')}`, `${user} at ${host.replace('.', ' dot ')}`, `${user}@${host.replace('.', ' .')}`]);
  },
  consumer: ({ chance }: Making): string => chance.one([`N${chance.digits(10)}`, `K${chance.digits(9)}`, chance.one([...'12345']) + chance.digits(9), chance.one([...'12345']) + chance.digits(11), `${chance.digits(4)}-${chance.digits(2)}-${chance.digits(6)}`]),
};
