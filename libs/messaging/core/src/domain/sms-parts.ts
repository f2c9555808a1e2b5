/** The letters of the GSM 7-bit alphabet (3GPP TS 23.038), and those that take two places in it. */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** How many messages the operator counts, and in which alphabet. */
export interface SmsParts {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  readonly parts: number;
}

/** GSM-7: 160 places in one part, 153 in each of several; UCS-2: 70 and 67. A letter is never cut in two. */
export function smsParts(text: string): SmsParts {
  const letters = Array.from(text);
  const isGsm = letters.every((letter) => BASIC.includes(letter) || EXTENDED.includes(letter));
  const sizes = letters.map((letter) => (isGsm ? (EXTENDED.includes(letter) ? 2 : 1) : letter.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  return { alphabet: isGsm ? 'GSM-7' : 'UCS-2', parts: total <= alone ? Math.min(1, total) : partsOf(sizes, each) };
}

function partsOf(sizes: readonly number[], each: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > each) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
