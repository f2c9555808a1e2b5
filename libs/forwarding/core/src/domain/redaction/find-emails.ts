import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { wordSet } from './words/plain-word.js';

const INSIDE = /[\p{L}\p{N}\p{M}._%+-]/u;
const DOT_WORDS = wordSet('dot point डॉट डाट डोट ডট ডোট ડોટ ડૉટ ਡਾਟ ਡੌਟ ਡੋਟ டாட் டாட்டு புள்ளி డాట్ డాటు చుక్క ಡಾಟ್ ಚುಕ್ಕಿ ഡോട്ട് ഡോട് ڈاٹ ଡଟ ଡ୍ଟ');
const JOINING_WORDS = new Set([...DOT_WORDS, ...wordSet('underscore hyphen dash अंडरस्कोर डैश আন্ডারস্কোর અન્ડરસ્કોર ਅੰਡਰਸਕੋਰ அண்டர்ஸ்கோர் అండర్‌స్కోర్ ಅಂಡರ್‌ಸ್ಕೋರ್ അണ്ടർസ്കോർ انڈرسکور ଅଣ୍ଡରସ୍କୋର')]);
const AT_WORDS = wordSet('at attherate atherate एट ऐट अट अॅट अ‍ॅट ॲट আট অ্যাট এট এ্যাট এ্যাট એટ ઍટ ਐਟ ਏਟ ਅਟ அட் ஏட் ஆட் அட்டு அட்த అట్ ఎట్ ఆట్ యాట్ ಅಟ್ ಆಟ್ ಎಟ್ ಏಟ್ ಆ್ಯಟ್ അറ്റ് ആറ്റ് എറ്റ് അറ്റു ایٹ اٹ ایت ଆଟ ଏଟ ଆଟ୍');
const JOINED_AT = wordSet('attherate atherate एटदरेट');
const THE_WORDS = wordSet('the di da de d th द दि दी धी দ্য দি দা দ ધ દ ધી દિ ਦਾ ਦੀ ਦ ਦੇ தி த தா ద ది ధి ದ ದಿ ധ ദ ദി دی دا د ଦ ଦି ଦା');
const RATE_WORDS = wordSet('rate ret reit रेट রেট રેટ ਰੇਟ ரேட் ரேட்டு రేట్ రేటు ರೇಟ್ റേറ്റ് ریٹ ଋେଟ ରେଟ');
const PROVIDERS = wordSet(
  'gmail yahoo hotmail outlook rediffmail rediff gmeil jimail icloud live ymail जीमेल जिमेल जीमैल याहू हॉटमेल रेडिफमेल आउटलुक জিমেইল জিমেল ইয়াহু হটমেল જીમેલ જીમેઇલ યાહૂ ਜੀਮੇਲ ਯਾਹੂ ஜிமெயில் ஜீமெயில் யாஹூ',
  'జీమెయిల్ జిమెయిల్ యాహూ ಜಿಮೇಲ್ ಜೀಮೇಲ್ ಯಾಹೂ ജിമെയിൽ ജീമെയിൽ യാഹൂ جیمیل یاہو ଜିମେଲ ୟାହୁ',
);

/** Tokens; the longest that people have are shorter. */
const LONGEST_LOCAL = 16;

/** E-mail and payment addresses (`name@bank`), with a sign or said as "at the rate … dot com". */
export function findEmails(text: string, tokens: readonly Token[]): Redaction[] {
  return [...findSigned(text), ...findSpoken(tokens)];
}

function findSigned(text: string): Redaction[] {
  const found: Redaction[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const leftEdge = text[at - 1] === ' ' ? at - 1 : at;
    const rightEdge = text[at + 1] === ' ' ? at + 2 : at + 1;
    const isSpaced = leftEdge !== at || rightEdge !== at + 1;
    let start = leftEdge;
    while (start > 0 && INSIDE.test(text[start - 1]!)) start -= 1;
    let end = rightEdge;
    while (end < text.length && INSIDE.test(text[end]!)) end += 1;
    while (end > rightEdge && /[.\-_%+]/.test(text[end - 1]!)) end -= 1;
    const domain = text.slice(rightEdge, end);
    if (start < leftEdge && /^\p{L}/u.test(domain) && domain.length > 1 && (!isSpaced || domain.includes('.') || PROVIDERS.has(domain.toLowerCase()))) {
      found.push({ kind: 'email', start, end });
    }
  }
  return found;
}

function findSpoken(tokens: readonly Token[]): Redaction[] {
  const plain = tokens.map((token) => token.plain);
  const found: Redaction[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const domain = AT_WORDS.has(plain[at]!) ? domainAfter(tokens, plain, at) : undefined;
    if (domain === undefined || at < 2) continue;
    const first = localBefore(tokens, plain, at);
    if (first !== undefined) found.push({ kind: 'email', start: tokens[first]!.start, end: tokens[domainEnd(tokens, plain, domain)]!.end });
  }
  return found;
}

/** The domain's first token: after "at the rate", "(at)", or an "at" before a well-known provider. */
function domainAfter(tokens: readonly Token[], plain: readonly string[], at: number): number | undefined {
  const rate = RATE_WORDS.has(plain[at + 2] ?? '') ? at + 2 : THE_WORDS.has(plain[at + 2] ?? '') && RATE_WORDS.has(plain[at + 4] ?? '') ? at + 4 : undefined;
  const after = (rate ?? at) + 2;
  const next = rate !== undefined && plain[after] === 'of' ? after + 2 : after;
  if (tokens[next]?.kind !== 'word') return undefined;
  const isBracketed = /[([{]$/.test(tokens[at - 1]?.text ?? '') && /^[)\]}]/.test(tokens[at + 1]?.text ?? '');
  // "at the rate of 12" is no address: a provider or a dot has to follow.
  const isDomain = providerEnd(plain, next) !== undefined || domainEnd(tokens, plain, next) > next;
  return isDomain && (rate !== undefined || isBracketed || JOINED_AT.has(plain[at]!) || providerEnd(plain, next) !== undefined) ? next : undefined;
}

/** The last token of a provider's name, which may be said in two words (`g mail`). */
function providerEnd(plain: readonly string[], first: number): number | undefined {
  if (PROVIDERS.has(plain[first]!)) return first;
  return PROVIDERS.has(`${plain[first]!}${plain[first + 2] ?? ''}`) ? first + 2 : undefined;
}

/** Walks back over `ramesh`, `ramesh.k82`, `ramesh dot k 82`. */
function localBefore(tokens: readonly Token[], plain: readonly string[], at: number): number | undefined {
  let first = at - 2;
  if (tokens[first] === undefined || tokens[first]!.kind === 'gap') return undefined;
  while (at - first < LONGEST_LOCAL) {
    const gap = tokens[first - 1];
    const before = first - (gap?.kind === 'gap' ? 2 : 1);
    if (before < 0 || (gap?.kind === 'gap' && !/^[._-]$|^ {1,2}$/.test(gap.text))) return first;
    const isSpaced = gap?.kind === 'gap' && gap.text.startsWith(' ');
    const goesOn = !isSpaced || JOINING_WORDS.has(plain[first]!) || JOINING_WORDS.has(plain[before]!) || tokens[first]!.kind === 'digits';
    if (!goesOn) return first;
    first = before;
  }
  return first;
}

/** Walks on over `gmail`, `gmail.com`, `gmail dot com`, `mail dot gov dot in`. */
function domainEnd(tokens: readonly Token[], plain: readonly string[], first: number): number {
  let last = providerEnd(plain, first) ?? first;
  for (;;) {
    if (tokens[last + 1]?.text === '.' && tokens[last + 2]?.kind === 'word') last += 2;
    else if (DOT_WORDS.has(plain[last + 2] ?? '') && tokens[last + 4]?.kind === 'word') last += 4;
    else return last;
  }
}
