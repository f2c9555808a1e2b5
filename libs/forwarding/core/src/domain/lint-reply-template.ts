import type { Language } from '@pukar/kernel';
import { isReference } from './reference.js';
import { missingIn } from './inbox/fill-template.js';
import { redactStatement } from './redaction/redact-statement.js';
import type { RedactionKind } from './redaction/span.js';

/** The words of a ready reply, before anybody may answer with them. */
export interface ReplyTemplateWords {
  readonly language: Language;
  readonly name: string;
  readonly text: string;
}

/** What is wrong with them, in a sentence for whoever wrote them. */
export interface TemplateFault {
  readonly field: 'name' | 'text';
  readonly words: string;
}

const NAME_LETTERS = { least: 3, most: 60 } as const;
const TEXT_LETTERS = { least: 20, most: 1_000 } as const;
/** As in the operators' templates for messages (DLT): at most three gaps, and at least three tenths of it fixed. */
const GAPS = 3;
const FIXED_SHARE = 0.3;
const OWN_SCRIPT_SHARE = 0.5;

const GAP = /\{[a-z][a-z0-9 -]{0,39}\}/giu;
const LINK = /https?:|www\.|\b[a-z0-9-]+\.(?:com|in|org|net|gov|info|me)\b/iu;
const UNPRINTABLE = /[\u2028\u2029\ufffd]|(?!\n)\p{Cc}|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

/** What reaches or names a person: whoever is told a number calls it, and is known from then on. */
const CONTACTS: Readonly<Partial<Record<RedactionKind, string>>> = {
  phone: 'a telephone number', email: 'an e-mail address', aadhaar: 'an Aadhaar number', pan: 'a PAN', voter: 'a voter id', vehicle: 'a vehicle number', document: 'the number of a document', account: 'an account number', ticket: 'a ticket number',
};

const SCRIPTS: Readonly<Record<Language, RegExp>> = {
  'hi-IN': /\p{Script=Devanagari}/gu, 'mr-IN': /\p{Script=Devanagari}/gu, 'en-IN': /\p{Script=Latin}/gu, 'ur-IN': /\p{Script=Arabic}/gu, 'gu-IN': /\p{Script=Gujarati}/gu, 'pa-IN': /\p{Script=Gurmukhi}/gu,
  'bn-IN': /\p{Script=Bengali}/gu, 'or-IN': /\p{Script=Oriya}/gu, 'te-IN': /\p{Script=Telugu}/gu, 'ta-IN': /\p{Script=Tamil}/gu, 'kn-IN': /\p{Script=Kannada}/gu, 'ml-IN': /\p{Script=Malayalam}/gu,
};
const LETTER = /[\p{Letter}\p{Mark}]/gu;

/** Everything that is wrong with a ready reply; nothing where it may be used. It refuses what would lead a citizen to make themselves known. */
export function lintReplyTemplate({ language, name, text }: ReplyTemplateWords): readonly TemplateFault[] {
  return [...faultsOfName(name).map((words) => ({ field: 'name', words }) as const), ...faultsOfText(text, language).map((words) => ({ field: 'text', words }) as const)];
}

function faultsOfName(name: string): string[] {
  const letters = name.trim().length;
  if (letters < NAME_LETTERS.least || letters > NAME_LETTERS.most) return [`Give it a name of ${NAME_LETTERS.least} to ${NAME_LETTERS.most} letters.`];
  return UNPRINTABLE.test(name) || name.includes('\n') ? ['The name is one line of letters.'] : [];
}

function faultsOfText(text: string, language: Language): string[] {
  const words = text.trim();
  if (words.length < TEXT_LETTERS.least) return [`Say in a sentence what was done (at least ${TEXT_LETTERS.least} letters).`];
  if (words.length > TEXT_LETTERS.most) return [`That is too long to be read out: at most ${TEXT_LETTERS.most.toLocaleString('en')} letters.`];
  if (UNPRINTABLE.test(words)) return ['There is a letter in it that nobody can read. Type it anew.'];
  return [...faultsOfGaps(words), ...faultsOfContacts(words), ...faultsOfScript(words, language)];
}

function faultsOfGaps(words: string): string[] {
  const fixed = words.replace(GAP, '');
  if (/[{}]/u.test(fixed)) return ['A gap is written {like this}: a name in English letters between two braces.'];
  const faults: string[] = [];
  if (missingIn(words).length > GAPS) faults.push(`At most ${GAPS} gaps: whoever answers fills in each of them.`);
  if (fixed.replace(/\s/gu, '').length < FIXED_SHARE * words.replace(/\s/gu, '').length) faults.push('It is nearly all gaps: at least three tenths must be fixed words.');
  return faults;
}

function faultsOfContacts(words: string): string[] {
  const filled = words.replace(GAP, '…');
  const kinds = new Set(redactStatement(filled, { names: [], addresses: [], phones: [] }).redactions.flatMap(({ kind }) => CONTACTS[kind] ?? []));
  if (LINK.test(filled)) kinds.add('a link');
  if (filled.split(/[\s,;:()"'.]+/u).some(isReference)) kinds.add('a reference');
  return [...kinds].map((what) => `It names ${what}. A citizen who follows it makes themselves known; and it would go to everybody. Take it out: they reach you through the helpline.`);
}

function faultsOfScript(words: string, language: Language): string[] {
  const filled = words.replace(GAP, '');
  const all = filled.match(LETTER)?.length ?? 0;
  // Marks such as vowel signs belong to their script, so both sides count them.
  const own = filled.match(SCRIPTS[language])?.length ?? 0;
  return own < OWN_SCRIPT_SHARE * all || own === 0 ? ['It is written in the letters of another language than the one chosen.'] : [];
}
