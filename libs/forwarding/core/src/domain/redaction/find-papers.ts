import { contextsNear, type NumberContext } from './number-context.js';
import type { Redaction, RedactionKind } from './span.js';
import type { Token } from './tokens.js';

/** A form that tells what it is by itself, or only near a word that says so. */
interface Paper {
  readonly kind: RedactionKind;
  readonly form: RegExp;
  /** The words near it that it needs; none where its form says enough. */
  readonly needs?: readonly NumberContext[];
  /** The words near it that make it a part of the complaint. */
  readonly unless?: readonly NumberContext[];
}

const STATES = 'AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|TG|UA|UK|UP|WB';
const BANKS = 'SBIN|PUNB|CBIN|HDFC|BARB|ICIC|UTIB|UBIN|CNRB|BKID|IDIB|IOBA|KKBK|UCBA|MAHB|PSIB|YESB|IDFB|INDB|FDRL|IBKL|AIRP|IPOS|BDBL|ESFB|RATN|KARB|SIBL|TMBL|DCBL|JAKA';
const form = (body: string): RegExp => new RegExp(`(?<![A-Za-z0-9])(?:${body})(?![A-Za-z0-9])`, 'gi');
const BETWEEN = '[ ./-]{0,3}';

/** No form has a repetition inside another: each is read in one pass. */
const PAPERS: readonly Paper[] = [
  // The fourth letter of a PAN says what its holder is (Income Tax Department): P a person, C a company, …
  { kind: 'pan', form: form('[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]') },
  { kind: 'pan', form: form('[A-Z]{5}[ ./-]{0,2}\\d{4}[ ./-]{0,2}[A-Z]'), needs: ['pan'] },
  { kind: 'pan', form: form('[A-Z](?:[ .-]{1,2}[A-Z]){4}(?:[ .-]{1,2}\\d){4}[ .-]{1,2}[A-Z]') },
  { kind: 'voter', form: form('[A-Z]{3}\\d{7}'), unless: ['thing'] },
  { kind: 'voter', form: form('[A-Z]{3}[ ./-]{0,2}\\d{6,8}'), needs: ['voter'] },
  { kind: 'voter', form: form('[A-Z]{2}/\\d{2,3}/\\d{2,3}/\\d{5,7}') },
  { kind: 'document', form: form(`(?:${STATES})[ -]?\\d{2}[A-Z]?[ /-]?(?:19|20)\\d{2}[ /-]?\\d{7}`) },
  { kind: 'document', form: form(`(?:${STATES})[ /-]?\\d{2}[A-Z]?[ /-]?\\d{9,13}`), needs: ['document'] },
  { kind: 'document', form: form('[A-Z][ -]?\\d{7}'), needs: ['document'] },
  { kind: 'vehicle', form: form(`(?:${STATES})${BETWEEN}\\d{1,2}[A-Z]?${BETWEEN}[A-Z]{1,3}${BETWEEN}\\d{3,4}`), unless: ['public-vehicle'] },
  { kind: 'vehicle', form: form(`\\d{2}${BETWEEN}BH${BETWEEN}\\d{4}${BETWEEN}[A-Z]{1,2}`), unless: ['public-vehicle'] },
  { kind: 'vehicle', form: form(`(?:${STATES})[ -]?\\d{1,2}[ -]\\d{4}`), needs: ['vehicle'], unless: ['public-vehicle'] },
  { kind: 'account', form: form('[A-Z]{4}0[A-Z0-9]{2}\\d{4}') },
  { kind: 'account', form: form(`(?:${BANKS})[ -]{0,2}0[ -]?[A-Z0-9]{6}`) },
  { kind: 'account', form: form('[A-Z]{4}[ -]?0[ -]?[A-Z0-9]{6}'), needs: ['ifsc', 'account'] },
];

/** PANs, voter ids, vehicles, passports, driving licences and codes of banks, in any script's digits. A bus that is complained of stays. */
export function findPapers(text: string, tokens: readonly Token[]): Redaction[] {
  const plain = withLatin(text);
  return PAPERS.flatMap(({ kind, form: pattern, needs, unless }) =>
    Array.from(plain.matchAll(pattern), (match) => ({ kind, start: match.index, end: match.index + match[0].length })).filter(({ start, end }) => {
      if (!needs && !unless) return true;
      const near = contextsOf(tokens, start, end);
      return (!needs || needs.some((context) => near.has(context))) && !(unless ?? []).some((context) => near.has(context) && !(context === 'public-vehicle' && near.has('vehicle')));
    }));
}

function contextsOf(tokens: readonly Token[], start: number, end: number): ReadonlySet<NumberContext> {
  const first = tokens.findIndex((token) => token.end > start);
  const after = tokens.findIndex((token) => token.start >= end);
  return contextsNear(tokens, first, after === -1 ? tokens.length : after - 1);
}

/** Digits and letters as ASCII, each in its place. */
const withLatin = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f]/g, (digit) => String((digit.charCodeAt(0) & 0xf) - (digit.charCodeAt(0) >= 0x900 ? 6 : 0)))
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
