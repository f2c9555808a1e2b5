import type { Filling } from '../filling.js';
import { inScript } from './phones.js';

const grouped = (digits: string, size: number): string => digits.replace(new RegExp(`(\\d{${String(size)}})(?=\\d)`, 'g'), '$1 ');

/** The numbers of papers and accounts. */
export const documents = {
  pan: ({ chance }: Filling): string => {
    const [letters, digits, last] = [chance.letters(3) + chance.one(['P', 'P', 'H', 'F']) + chance.letters(1), chance.digits(4), chance.letters(1)];
    const pan = chance.one([letters + digits + last, `${letters} ${digits} ${last}`, `${letters}-${digits}-${last}`]);
    return chance.isLucky(0.3) ? pan.toLowerCase() : pan;
  },
  voter: ({ chance }: Filling): string => chance.one([`${chance.letters(3)}${chance.digits(7)}`, `${chance.letters(3)} ${chance.digits(7)}`, `${chance.letters(3).toLowerCase()}${chance.digits(7)}`, `MP/${chance.digits(2)}/${chance.digits(3)}/${chance.digits(6)}`]),
  vehicle: ({ chance }: Filling): string => {
    const [state, district, series, number] = [chance.one(['MP', 'MH', 'GJ', 'UP', 'RJ', 'TN', 'KA']), chance.one(['04', '09', '20', '1']), chance.letters(2), chance.digits(4)];
    return chance.one([`${state}${district}${series}${number}`, `${state} ${district} ${series} ${number}`, `${state}-${district}-${series}-${number}`, `${state}${district} ${series}${number}`, `${state.toLowerCase()}${district}${series.toLowerCase()}${number}`]);
  },
  account: ({ voice, chance }: Filling): string => {
    const digits = chance.one(['1', '2', '3', '5', '9']) + chance.digits(chance.one([10, 12, 13, 14, 15]));
    return inScript(chance.one([digits, digits, grouped(digits, 4), grouped(digits, 4)]), chance.isLucky(0.3) ? voice.zero : '0');
  },
  ifsc: ({ chance }: Filling): string => {
    const code = `${chance.one(['SBIN', 'PUNB', 'CBIN', 'HDFC', 'BARB'])}0${chance.digits(6)}`;
    return chance.one([code, code, code.toLowerCase(), `${code.slice(0, 4)} ${code.slice(4)}`]);
  },
  passport: ({ chance }: Filling): string => chance.one([`${chance.one(['M', 'N', 'P', 'S', 'T', 'Z'])}${chance.digits(7)}`, `${chance.one(['M', 'R', 'U'])} ${chance.digits(7)}`]),
  licence: ({ chance }: Filling): string => chance.one([`MP04 ${chance.one(['2011', '2019', '2022'])}${chance.digits(7)}`, `MP04N-${chance.one(['2011', '2019'])}-${chance.digits(7)}`, `MP-04${chance.one(['2009', '2015'])}${chance.digits(7)}`]),
  ration: ({ voice, chance }: Filling): string => inScript(chance.digits(chance.one([8, 10, 12])).replace(/^[06-9]/, '3'), chance.isLucky(0.3) ? voice.zero : '0'),
  samagra: ({ voice, chance }: Filling): string => inScript(chance.one([`1${chance.digits(8)}`, `2${chance.digits(7)}`, `1${chance.digits(2)} ${chance.digits(3)} ${chance.digits(3)}`]), chance.isLucky(0.3) ? voice.zero : '0'),
  ticket: ({ voice, chance, known }: Filling): string => {
    const digits = chance.one(['1', '2', '4', '7']) + chance.digits(10);
    known.tickets.push(digits);
    return inScript(chance.one([digits, digits.replace(/^(\d{4})(\d{4})/, '$1 $2 '), digits.replace(/^(\d{4})(\d{4})/, '$1-$2-'), [...digits].join(' ')]), chance.isLucky(0.4) ? voice.zero : '0');
  },
};
