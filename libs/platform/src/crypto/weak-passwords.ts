/** The words of the list are few megabytes: they are read when somebody first chooses a password. */
let known: Promise<ReadonlySet<string>> | undefined;

/** Words that everybody here would try first. What a person's own words are, the caller says. */
const OF_HERE = ['pukar', 'helpline', '155343', 'department', 'grievance', 'sarkar', 'supervisor', 'administrator', 'password', 'karnataka', 'maharashtra', 'rajasthan', 'uttarpradesh', 'madhyapradesh'];

/** Letters that are written as digits and signs in passwords. */
const WRITTEN_AS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** A word of a person's is one from this many letters on: `de` is in too many others. */
const LEAST_WORD = 4;

export type WeakPassword = 'common' | 'word-of-here';

/**
 * Why somebody else would guess a password: it is among the 49,000 most used ones of known breaches (as it is, with digits or signs round it, twice, or with
 * digits for letters), or has a word of this helpline or of the person's own (`own`: login, name) in it. Undefined for one that is neither.
 * What is in it beyond that does not matter (NIST SP 800-63B, 3.1.1.2).
 */
export async function weaknessOf(password: string, own: readonly string[]): Promise<WeakPassword | undefined> {
  const typed = password.normalize('NFKC').toLowerCase();
  const bare = typed.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  const words = [...OF_HERE, ...own.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u))].filter((word) => [...word].length >= LEAST_WORD);
  if (words.some((word) => bare.includes(word) || readAsLetters(typed).includes(word))) return 'word-of-here';
  const list = await (known ??= readList());
  return formsOf(typed).some((form) => list.has(form)) || isOneThing(bare) ? 'common' : undefined;
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common']].map(String));
}

const readAsLetters = (text: string): string => [...text].map((letter) => WRITTEN_AS[letter] ?? letter).join('').replaceAll(/[^\p{L}\p{M}]/gu, '');

/** How many digits and signs at either end are taken off, one by one. */
const ROUND_IT = 6;

/** As it is, with fewer and fewer digits and signs round it, without digits for letters, and half of one that is written twice. */
function formsOf(typed: string): readonly string[] {
  const from = Math.min(ROUND_IT, /^[^\p{L}]*/u.exec(typed)![0].length);
  const until = Math.min(ROUND_IT, /[^\p{L}]*$/u.exec(typed)![0].length);
  const cut = Array.from({ length: from + 1 }, (_, head) => Array.from({ length: until + 1 }, (_none, tail) => typed.slice(head, typed.length - tail))).flat();
  const half = typed.slice(0, typed.length / 2);
  return [...cut, readAsLetters(typed), ...(half + half === typed ? [half] : [])].filter((form) => form.length >= LEAST_WORD);
}

/** One letter or two again and again, or a row of the digits. */
const isOneThing = (bare: string): boolean => new Set(bare).size <= 2 || '01234567890123456789'.includes(bare) || '98765432109876543210'.includes(bare);
