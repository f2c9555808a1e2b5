import type { Token } from './tokens.js';
import { FILLERS } from './words/address-words.js';
import { CONTEXT_WORDS, type NumberContext } from './words/contexts.js';
import { RECORD_WORDS } from './words/records.js';
import { beginningsOf, isOneOf } from './words/stems.js';
import { wordSet } from './words/plain-word.js';

export type { NumberContext };

const CONTEXT_OF: ReadonlyMap<string, NumberContext> = new Map(
  (Object.keys(CONTEXT_WORDS) as NumberContext[]).flatMap((context) => [...wordSet(CONTEXT_WORDS[context])].map((word) => [word, context] as const)),
);

/** The same as they begin where an ending follows. */
const STEMS: ReadonlyMap<string, NumberContext> = new Map([...CONTEXT_OF].flatMap(([word, context]) => beginningsOf(word).map((stem) => [stem, context] as const)));

const WORDS_BEFORE = 5;
const WORDS_AFTER = 3;
/** Numbers in between count little, but not without end. */
const FARTHEST_TOKEN = 20;
/** Letters that an ending may add to a word. */
const LONGEST_ENDING = 6;
const SHORTEST_STEM = 4;
/** Words that begin like another's stem (कार्ड like कार). */
const NEUTRAL = wordSet('card कार्ड कार्डाचा কার্ড કાર્ડ ਕਾਰਡ கார்டு கார்ட் కార్డు కార్డ్ ಕಾರ್ಡ್ കാർഡ് کارڈ କାର୍ଡ फोनपे बिलकुल बिल्कुल बिल्डिंग काली कालोनी পানি પાની पानी ਪਾਣੀ');

/** What the nearest telling word before tokens `first`…`last` says, or else the nearest after them. */
export function contextOf(tokens: readonly Token[], first: number, last: number): NumberContext | undefined {
  return lookAround(tokens, first - 1, -1, WORDS_BEFORE) ?? lookAround(tokens, last + 1, 1, WORDS_AFTER);
}

/** Every context that is told within some words of tokens `first`…`last`, whatever stands between. */
export function contextsNear(tokens: readonly Token[], first: number, last: number): ReadonlySet<NumberContext> {
  const near = [...tokens.slice(Math.max(0, first - 2 * WORDS_BEFORE), first), ...tokens.slice(last + 1, last + 2 * WORDS_AFTER)];
  return new Set(near.flatMap((token) => contextOfWord(token.plain) ?? []));
}

/** What a plain word says; in Indic scripts and Urdu also with an ending on it. */
export function contextOfWord(plain: string): NumberContext | undefined {
  const whole = CONTEXT_OF.get(plain);
  if (whole || plain === '' || /^[a-z]/.test(plain) || NEUTRAL.has(plain)) return whole;
  if (isOneOf(RECORD_WORDS, plain)) return 'thing';
  for (let length = plain.length - 1; length >= Math.max(SHORTEST_STEM, plain.length - LONGEST_ENDING); length -= 1) {
    const stem = STEMS.get(plain.slice(0, length));
    if (stem) return stem;
  }
  return undefined;
}

function lookAround(tokens: readonly Token[], from: number, step: 1 | -1, limit: number): NumberContext | undefined {
  let seen = 0;
  for (let at = from; seen < limit && Math.abs(at - from) < FARTHEST_TOKEN; at += step) {
    const token = tokens[at];
    if (!token || endsSearch(token, step)) return undefined;
    if (token.kind !== 'word') continue;
    seen += 1;
    const context = isAccountSlash(tokens, at) ? 'account' : contextOfWord(token.plain);
    if (context) return context;
  }
  return undefined;
}

/** Another number took the words beyond it; after the number, so does the end of its sentence. */
function endsSearch(token: Token, step: 1 | -1): boolean {
  if (token.kind === 'digits') return token.text.length >= 4;
  return token.kind === 'gap' && (/[।!?;\n]/.test(token.text) || (step === 1 && /[.,،؛]/.test(token.text)));
}

/** `a/c`, at its last letter. */
const isAccountSlash = (tokens: readonly Token[], at: number): boolean =>
  /^c$/i.test(tokens[at]!.text) && tokens[at - 1]?.text === '/' && /^a$/i.test(tokens[at - 2]?.text ?? '');

/** Things whose own number is said right behind their name. */
const NUMBERED = wordSet(
  'meter consumer ivrs application receipt file order transaction utr मीटर उपभोक्ता ग्राहक आवेदन अर्ज रसीद फाइल মিটার গ্রাহক আবেদন મીટર ગ્રાહક અરજી ਮੀਟਰ ਖਪਤਕਾਰ ਅਰਜ਼ੀ மீட்டர் நுகர்வோர் விண்ணப்ப',
  'మీటర్ వినియోగదారు దరఖాస్తు ಮೀಟರ್ ಗ್ರಾಹಕ ಅರ್ಜಿ മീറ്റർ ഉപഭോക്തൃ അപേക്ഷ میٹر صارف درخواست ମିଟର ଗ୍ରାହକ ଆବେଦନ',
);
const FARTHEST_NAME = 6;

/** Whether the number at tokens `first`…`last` is said to be a meter's or an application's: nothing but "number" between, and no telephone after. */
export function isNumberOfThing(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first - 1; at >= 0 && first - at < FARTHEST_NAME; at -= 1) {
    const { kind, plain, text } = tokens[at]!;
    if (kind === 'digits' || (kind === 'gap' && !/^[\s.:#\-–]{1,3}$/.test(text))) return false;
    if (kind === 'word' && NUMBERED.has(plain)) return lookAround(tokens, last + 1, 1, WORDS_AFTER) !== 'phone';
    if (kind === 'word' && !FILLERS.has(plain)) return false;
  }
  return false;
}
