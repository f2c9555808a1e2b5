/** The fragment of silence between two groups of digits. */
export const PAUSE = 'pause.group';

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
