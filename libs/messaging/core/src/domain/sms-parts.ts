import { isWithinLetter } from './letters.js';

/** The letters of the GSM 7-bit alphabet (3GPP TS 23.038), and those that take two places in it. */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** How many messages the operator counts, and in which alphabet. */
export interface SmsParts {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  readonly parts: number;
}

/** GSM-7: 160 places in one part, 153 in each of several; UCS-2: 70 and 67. A character is never cut in two. */
export function smsParts(text: string): SmsParts {
  return { alphabet: isGsm(text) ? 'GSM-7' : 'UCS-2', parts: text === '' ? 0 : partStarts(text).length };
}

/** Whether some part of a message ends within a letter as it is read. */
export const isCutMidLetter = (text: string): boolean => firstCutLetter(text) !== undefined;

/** The first place, in UTF-16 units, at which a part begins within a letter. */
export const firstCutLetter = (text: string): number | undefined => partStarts(text).find((at) => isWithinLetter(text, at));

const isGsm = (text: string): boolean => Array.from(text).every((letter) => BASIC.includes(letter) || EXTENDED.includes(letter));

/** Where each part begins, in UTF-16 units. */
function partStarts(text: string): number[] {
  const letters = Array.from(text);
  const gsm = isGsm(text);
  const sizes = letters.map((letter) => (gsm ? (EXTENDED.includes(letter) ? 2 : 1) : letter.length));
  const [alone, each] = gsm ? [160, 153] : [70, 67];
  const starts = [0];
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return starts;
  let [at, used] = [0, 0];
  for (const [nth, size] of sizes.entries()) {
    if (used + size > each) {
      starts.push(at);
      used = 0;
    }
    used += size;
    at += letters[nth]!.length;
  }
  return starts;
}
