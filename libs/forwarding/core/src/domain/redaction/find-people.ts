import { continuesName, isCommonName, isEnded } from './name-dictionary.js';
import { isShapedAsName } from './name-shape.js';
import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { COMMON_WORDS } from './words/common-words.js';
import { contextOfWord } from './number-context.js';
import { digitsOfWord } from './number-words.js';
import { wordSet } from './words/plain-word.js';
import { isOneOf, stemList } from './words/stems.js';
import { HONORIFICS } from './words/name-words.js';
import { I, MINE, NAME_IS, NAMING_WORDS, RELATIONS, SPEAKING } from './words/relations.js';

/** Words only, each with what stands before the next. */
interface Word {
  readonly token: Token;
  readonly gap: string;
}

/** How surely a name comes next: by its place alone, or only where the word is known to be one. */
type Expectation = 'certain' | 'likely';

const LONGEST_NAME = 4;
/** "I" and "in" are one word in Urdu, and are often spelt as one. */
const MEANS_IN_TOO: ReadonlySet<string> = wordSet('मे में mein me میں en na mu ami ਮੈ');

/** The names that a statement itself gives away: behind a relation ("my husband Ramesh", "w/o Ramesh") and where people say who they are. */
export function findPeople(tokens: readonly Token[]): Redaction[] {
  const words: Word[] = tokens.flatMap((token, at) => (token.kind === 'gap' ? [] : [{ token, gap: tokens[at + 1]?.kind === 'gap' ? tokens[at + 1]!.text : '' }]));
  return words.flatMap((_, at) => [...behindRelation(words, at), ...beforeRelation(words, at), ...inApposition(words, at), ...introduced(words, at)]);
}

const RELATION_STEMS = stemList(RELATIONS);
const isRelation = (plain: string): boolean => isOneOf(RELATION_STEMS, plain);

/** `w/o`, `s/o`, `d/o`, `c/o`, at its last letter. */
const isSlashed = (words: readonly Word[], at: number): boolean => words[at]?.token.plain === 'o' && /^[/.]$/.test(words[at - 1]?.gap ?? '') && /^[wsdch]$/.test(words[at - 1]?.token.plain ?? '');

function behindRelation(words: readonly Word[], at: number): Redaction[] {
  const slashed = isSlashed(words, at);
  const { plain } = words[at]!.token;
  if (!slashed && !isRelation(plain)) return [];
  let next = at + 1;
  let expectation: Expectation = slashed ? 'certain' : 'likely';
  if (plain !== '' && words[next]?.token.plain === 'of') {
    expectation = 'certain';
    next += 1;
  }
  if (words[next]?.token.plain === 'in' && words[next + 1]?.token.plain === 'law') next += 2;
  while (words[next] && next - at < 6 && goesOn(words[next - 1]!) && (NAMING_WORDS.has(words[next]!.token.plain) || isHonorific(words[next]!))) {
    if (NAME_IS.has(words[next]!.token.plain) || isTitle(words[next]!)) expectation = 'certain';
    next += 1;
  }
  if (!words[next] || !goesOn(words[next - 1]!)) return [];
  const found = withHonorifics(words, next, nameAt(words, next, expectation, { isBehindRelation: true }));
  // "Sunita w/o Ramesh": whoever is named before it is named as well.
  return slashed && found.length > 0 ? [...found, ...nameBefore(words, at - 2)] : found;
}

/** "My father Mohd Aslam": it goes with what is said before it. */
function withHonorifics(words: readonly Word[], at: number, found: readonly Redaction[]): Redaction[] {
  let first = at;
  while (first > 1 && isHonorific(words[first - 1]!) && !isRelation(words[first - 1]!.token.plain)) first -= 1;
  return found.map((redaction) => ({ ...redaction, start: words[first]!.token.start }));
}

/** "Smt Sunita patni Shri Ramesh": the one who is named with a title before the relation. */
const hasTitle = (words: readonly Word[], first: number): boolean => first > 0 && isTitle(words[first - 1]!);

/** "Ramesh ki patni", "Ramesh's wife", "ரமேஷின் மனைவி". */
function beforeRelation(words: readonly Word[], at: number): Redaction[] {
  if (!isRelation(words[at]!.token.plain)) return [];
  const before = words[at - 1];
  if (!before || !/^[\s'’]{1,2}$/.test(before.gap)) return [];
  const isOfWord = POSSESSIVES.test(before.token.plain);
  return nameBefore(words, isOfWord ? at - 2 : at - 1, !isOfWord);
}
const POSSESSIVES = /^(?:s|ka|ki|ke|का|की|के|यांचा|यांची|यांचे|यांच्या|চে|এর|র|নো|नो|નો|ની|ના|નું|ਦਾ|ਦੀ|ਦੇ|کا|کی|کے|ଙ୍କ|ଙ୍କର|ର|గారి|അവരുടെ|அவர்களின்)$/;

/** "Kamala Devi, my mother in law": whoever is said to be somebody of mine behind a comma. */
function inApposition(words: readonly Word[], at: number): Redaction[] {
  const isMine = MINE.has(words[at]!.token.plain) && words.slice(at + 1, at + 3).some(({ token }) => isRelation(token.plain));
  if (!isMine) return [];
  let before = at - 1;
  while (before > 0 && at - before < 3 && WHO_IS.has(words[before]!.token.plain)) before -= 1;
  return before >= 0 && /^ ?[,،(–-] ?$/.test(words[before]!.gap) ? nameBefore(words, before) : [];
}
const WHO_IS = wordSet('who is jo joki je जो जोकि जे যে যিনি જે ਜੋ که جو ଯିଏ');

function nameBefore(words: readonly Word[], last: number, needsEnding = false): Redaction[] {
  let at = last;
  while (at > 0 && isHonorific(words[at]!)) at -= 1;
  if (!words[at] || !isCommonName(words[at]!.token.sounds)) return [];
  let first = at;
  while (first > 0 && /^[\s.]{1,2}$/.test(words[first - 1]!.gap) && isCommonName(words[first - 1]!.token.sounds)) first -= 1;
  // Without a word for "of" between them the name has an ending of its own or a title; in scripts that write none it is the subject.
  if (needsEnding && !hasOwnEnding(words[at]!.token.plain) && !hasTitle(words, first)) return [];
  return [{ kind: 'name', start: words[first]!.token.start, end: words[last]!.token.end }];
}

/** Genitives that grow onto the name. */
const hasOwnEnding = (plain: string): boolean => plain.length > 4 && /(?:ின்|இன்|வின்|யின்|న్|ಯ|ನ|ರ|യുടെ|ന്റെ|ുടെ|र|च्या|चा|ची|चे|ের|র|ର|ଙ୍କ|ನಿಗೆ)$/.test(plain);

function introduced(words: readonly Word[], at: number): Redaction[] {
  const { plain } = words[at]!.token;
  const before = words[at - 1]?.token.plain ?? '';
  if (NAME_IS.has(plain) && isFormLine(words, at)) return nameAt(words, at + 1, 'certain');
  if (NAME_IS.has(plain) && MINE.has(before)) return nameAt(words, skip(words, at + 1), 'certain');
  if (plain === 'i' && words[at + 1] && !/^(?:am|m)$/.test(words[at + 1]!.token.plain) && !isCapitalised(words[at + 1]!.token.text)) return [];
  if (I.has(plain)) return speakerAt(words, skip(words, at + 1), !MEANS_IN_TOO.has(plain) || at === 0 || /[.।۔!?\n,،;]/.test(words[at - 1]!.gap));
  if (plain === 'is' && before === 'this') return speakerAt(words, at + 1);
  return [];
}

/** `Name: Asha Devi`, at the beginning of what is said. */
const isFormLine = (words: readonly Word[], at: number): boolean => /^\s*[:：=–-]+\s*$/.test(words[at]!.gap) && (at === 0 || /[.;,،।۔\n]/.test(words[at - 1]!.gap));

const skip = (words: readonly Word[], at: number): number => (words[at] && /^(?:is|am|m|hai|h|tha|है|mister|as)$/.test(words[at].token.plain) ? at + 1 : at);

/** "I am Ramesh", "मैं रमेश बोल रहा हूँ": a name that is known, or whatever stands before the word for speaking. */
function speakerAt(words: readonly Word[], at: number, mayBeKnown = true): Redaction[] {
  let next = at;
  while (words[next] && isHonorific(words[next]!) && goesOn(words[next]!)) next += 1;
  for (let last = next; last < next + LONGEST_NAME; last += 1) {
    const word = words[last];
    if (!word || !isNamePart(word)) break;
    if (SPEAKING.test(words[last + 1]?.token.plain ?? '') && staysInPhrase(word.gap)) return [{ kind: 'name', start: words[next]!.token.start, end: word.token.end }];
  }
  return mayBeKnown ? nameAt(words, next, 'likely', { trustsCapitals: false }) : [];
}

/** The name that begins here, as far as it goes. */
function nameAt(words: readonly Word[], from: number, expectation: Expectation, { trustsCapitals = true, isBehindRelation = false } = {}): Redaction[] {
  let last = from - 1;
  let isSure = false;
  for (let at = from; at < from + LONGEST_NAME; at += 1) {
    const word = words[at];
    if (!word || (at > from && !/^[\s.'’-]{0,3}$/.test(words[at - 1]!.gap))) break;
    if (at > from && isEnded(words[at - 1]!.token.sounds)) break;
    const isKnown = at === from ? isCommonName(word.token.sounds) || (isBehindRelation && isNamePart(word) && isShapedAsName(word.token.sounds)) : continuesName(word.token.sounds) || (word.token.sounds.script === 'arabic' && (isCommonName(word.token.sounds) || word.token.plain.startsWith('ال')));
    const isPart = isKnown || isHonorific(word) || (isNamePart(word) && (isCapitalised(word.token.text) ? trustsCapitals || isSure : at === from && expectation === 'certain'));
    if (!isPart) break;
    isSure ||= isKnown || (trustsCapitals && isCapitalised(word.token.text));
    last = at;
  }
  // "ASHA worker" is a post.
  if (last < from || POSTS_AFTER.test(words[last + 1]?.token.plain ?? '')) return [];
  const ends = words[last]!;
  const isWhole = expectation === 'certain' && (!words[last + 1] || !/^\s*$/.test(ends.gap) || IS.test(words[last + 1]!.token.plain));
  const isPolite = words.slice(from + 1, last + 1).some(isHonorific);
  return isSure || isWhole || isPolite ? [{ kind: 'name', start: words[from]!.token.start, end: ends.token.end }] : [];
}

const POSTS_AFTER = /^(?:worker|workers|karyakarta|karyakartri|sahyogini|कार्यकर्ता|कार्यकर्ती|सहयोगिनि|কর্মি|કાર્યકર|ਵਰਕਰ|பணியாளர்|కార్యకర్త|ಕಾರ್ಯಕರ್ತೆ|പ്രവർത്തക|ورکر|କର୍ମି)/;

const IS = /^(?:is|hai|he|h|and|aahe|ahe|है|हैं|था|थे|थी|और|आहे|છે|ਹੈ|ਅਤੇ|ہے|تھا|اور|ଅଟେ|ଓ|আর|এবং|మరియు|ಮತ್ತು|மற்றும்|ആണ്|ne|ने|ਨੇ|نے)$/;

const staysInPhrase = (gap: string): boolean => /^[\s:.,'’\-–=()]{0,3}$/.test(gap) && !/\.\s|,\s*,/.test(gap) ;
/** A title may be cut short: `स्व. रामलाल`. */
const goesOn = (word: Word): boolean => staysInPhrase(word.gap) || (isHonorific(word) && /^\.\s{1,2}$/.test(word.gap));
const isHonorific = (word: Word): boolean => HONORIFICS.has(word.token.plain);
const isTitle = (word: Word): boolean => /^(?:shri|shree|sri|smt|mr|mrs|ms|late|श्री|श्रीमती|श्रिमति|स्व|শ্রি|શ્રિ|ਸ਼੍ਰਿ|திரு|திருமதி|శ్రి|ಶ್ರಿ|ശ്രി|جناب|محترم|ଶ୍ରି)$/.test(word.token.plain);
const isCapitalised = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);

/** A word that may be a part of a name: no number, and nothing that people otherwise say there. */
const isNamePart = ({ token }: Word): boolean => token.kind === 'word' && !COMMON_WORDS.has(token.plain) && !isRelation(token.plain) && contextOfWord(token.plain) === undefined && digitsOfWord(token.plain) === undefined && token.text.length > 1;
