import type { Brand } from '@pukar/kernel';

/** The department's own name for a ticket, `ENE-R-7F3K2M`: opens nothing on a citizen channel and tells nothing of the ticket number. */
export type Reference = Brand<string, 'Reference'>;

/** Crockford's base 32: no I, L, O or U, so that it is not misread when it is told on the telephone. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = SYMBOLS.slice(10);
const LENGTH = 6;

/** How many random bytes `makeReference` needs. */
export const REFERENCE_BYTES = LENGTH + 1;

const FORMAT = /^[A-Z]{3}-R-[0-9A-HJKMNP-TV-Z]{6}$/;

/**
 * Makes a reference out of `REFERENCE_BYTES` random bytes; `HLP-R-…` at the helpline's desk (department null). It always
 * has a letter among its six symbols: a reference can never be keyed in where a ticket number is asked for.
 */
export function makeReference(departmentCode: string | null, random: Uint8Array): Reference {
  if (random.length < REFERENCE_BYTES) throw new Error(`a reference needs ${REFERENCE_BYTES} random bytes`);
  const symbols = [...random.subarray(0, LENGTH)].map((byte) => SYMBOLS[byte & 31]!);
  if (symbols.every((symbol) => symbol <= '9')) symbols[0] = LETTERS[random[LENGTH]! % LETTERS.length]!;
  return `${departmentCode ?? 'HLP'}-R-${symbols.join('')}` as Reference;
}

/** Whether a text has the form of a reference; says nothing about whether it exists. */
export const isReference = (text: string): text is Reference => FORMAT.test(text);
