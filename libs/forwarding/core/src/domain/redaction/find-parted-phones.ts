import { type DigitGroup, digitGroups } from './digit-chains.js';
import { contextOf } from './number-context.js';
import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { wordSet } from './words/plain-word.js';

/** What people say between two parts of one number. */
const THEN = wordSet(
  'then and after that phir fir uske baad aur aage ke next dash space comma फिर और उसके बाद आगे के मग नंतर आणि पुढे তারপর এরপর পরে আর এবং পর પછી અને પછીથી ત્યાર ਫਿਰ ਫੇਰ ਅਤੇ ਤੇ ਬਾਅਦ',
  'பிறகு அப்புறம் பின்னர் மற்றும் அடுத்து తర్వాత తరువాత మరియు ఆపై ನಂತರ ಆಮೇಲೆ ಮತ್ತು ಮುಂದೆ പിന്നെ ശേഷം എന്നിട്ട് തുടർന്ന് پھر اور بعد آگے کے اس ତାପରେ ପରେ ଏବଂ ଆଉ',
);
const MOBILE = /^(?:(?:00)?91|0)?[6-9]\d{9}$/;
const MOST_DIGITS = 14;
const MOST_GROUPS = 4;
const MOST_TOKENS_BETWEEN = 7;

/** A mobile number in two to four parts with words or commas between them: "98260, then 12345". */
export function findPartedPhones(tokens: readonly Token[]): Redaction[] {
  const groups = digitGroups(tokens).filter((group) => !group.isSpelt);
  return groups.flatMap((first, at) => {
    const parts = partsFrom(tokens, groups, at);
    if (!parts) return [];
    const last = parts.at(-1)!;
    const context = contextOf(tokens, first.first, last.last);
    return context === 'thing' || context === 'account' ? [] : [{ kind: 'phone' as const, start: tokens[first.first]!.start, end: tokens[last.last]!.end }];
  });
}

function partsFrom(tokens: readonly Token[], groups: readonly DigitGroup[], at: number): readonly DigitGroup[] | undefined {
  let digits = '';
  for (let count = 1; count <= MOST_GROUPS; count += 1) {
    const group = groups[at + count - 1];
    const before = groups[at + count - 2];
    if (!group || (group.digits.length < 2 && !(count === 1 && group.digits === '0')) || (count > 1 && !mayGoOn(tokens, before!, group))) return undefined;
    digits += group.digits;
    const parts = groups.slice(at, at + count);
    if (digits.length >= 10 && count > 1 && MOBILE.test(digits) && !isListOfSums(parts)) return parts;
    if (digits.length >= MOST_DIGITS) return undefined;
  }
  return undefined;
}

const mayGoOn = (tokens: readonly Token[], before: DigitGroup, group: DigitGroup): boolean =>
  group.first - before.last - 1 <= MOST_TOKENS_BETWEEN &&
  tokens.slice(before.last + 1, group.first).every((token) => (token.kind === 'gap' ? /^[\s,،\-.…_/|:–—()+]{1,5}$/.test(token.text) : token.kind === 'word' && THEN.has(token.plain)));

/** `60000, 70000`, `61 62 63 64 65`. */
const isListOfSums = (groups: readonly DigitGroup[]): boolean =>
  groups.every((group) => group.digits.endsWith('00')) || groups.every((group, at) => at === 0 || Number(group.digits) === Number(groups[at - 1]!.digits) + 1);
