/** The fragment of silence between two groups of digits. */
export const PAUSE = 'pause.group';

/** A mobile number is said in two halves, as people do. */
const MOBILE = [5, 5];

/** The fragments of a string of digits, one by one, with a breath between groups. What is no digit (a space, a hyphen) is left out. */
export function digitFragments(digits: string, group: readonly number[] = []): readonly string[] {
  const all = Array.from(digits.replace(/\D/g, ''), (digit) => `number.${digit}`);
  const groups: string[][] = [];
  let at = 0;
  for (const size of group) {
    groups.push(all.slice(at, at + size));
    at += size;
  }
  groups.push(all.slice(at));
  return groups.filter((one) => one.length > 0).flatMap((one, index) => (index === 0 ? one : [PAUSE, ...one]));
}

/** The fragments of a telephone number: ten digits in two halves; parts that are written apart are said apart; a short one in one breath. */
export function phoneFragments(phone: string): readonly string[] {
  const parts = phone.trim().split(/[\s-]+/).map((part) => part.replace(/\D/g, '')).filter((part) => part !== '');
  if (parts.length === 1 && parts[0]!.length === 10) return digitFragments(parts[0]!, MOBILE);
  return digitFragments(parts.join(''), parts.map(({ length }) => length));
}
