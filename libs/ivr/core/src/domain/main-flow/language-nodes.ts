import { type Language, LANGUAGES, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Choice, FlowNode, FlowPart, MenuNode, NodeId } from '../flow.js';

/**
 * The languages in the order in which they are offered, a page of four at a time: each has the key of its place on its page,
 * which never changes, so that who knows it need not listen. The state's own come first, then by how many speak them there.
 */
export const OFFERED: readonly Language[] = LANGUAGES;

const PER_PAGE = 4;
const MORE_KEY = '5';
/** The key of a remembered language that is not on the first page. */
const KNOWN_KEY = '3';

const pages = (): readonly (readonly Language[])[] =>
  Array.from({ length: Math.ceil(OFFERED.length / PER_PAGE) }, (_, page) => OFFERED.slice(page * PER_PAGE, (page + 1) * PER_PAGE));

const pageId = (page: number): NodeId => ['language', 'language-two', 'language-tri'][page]!;
const knownId = (language: Language): NodeId => `known-${language.slice(0, 2)}`;

const says = (prompt: string, language: Language): FlowPart => ({ prompt, language });
const chooses = (language: Language, known?: Language): Choice => ({ to: 'greet', language, set: { known: language === known ? 'yes' : 'no' } });

const MORE: readonly FlowPart[] = LANGUAGES_OF_THE_STATE.map((language) => says('language.more', language));

function choicesOf(page: number, known?: Language): Record<string, Choice> {
  const languages = pages()[page]!;
  const more: Record<string, Choice> = pages().length > 1 ? { [MORE_KEY]: { to: pageId((page + 1) % pages().length) } } : {};
  return { ...Object.fromEntries(languages.map((language, at) => [String(at + 1), chooses(language, known)])), ...more };
}

const menu = (say: readonly FlowPart[], choices: Record<string, Choice>, slowly: readonly Language[]): MenuNode => ({
  kind: 'menu', say: [...say, ...(MORE_KEY in choices ? MORE : [])], choices, helps: [slowly.map((language) => says('language.choose-slowly', language))],
});

/** The menu of one page. */
const languagePage = (page: number): MenuNode => menu(pages()[page]!.map((language) => says('language.choose', language)), choicesOf(page), pages()[page]!);

/** The first menu of a caller whose language we may remember: theirs is offered first. */
function knownPage(known: Language): MenuNode {
  const first = pages()[0]!;
  if (first.includes(known)) {
    const order = [known, ...first.filter((language) => language !== known)];
    return menu([says('welcome', known), ...order.map((language) => says('language.choose', language))], choicesOf(0, known), order);
  }
  const others = LANGUAGES_OF_THE_STATE;
  const choices = { '1': chooses(others[0]), '2': chooses(others[1]), [KNOWN_KEY]: chooses(known, known), [MORE_KEY]: { to: pageId(1) } };
  return menu([says('welcome', known), says('language.known', known), ...others.map((language) => says('language.choose', language))], choices, others);
}

/** Language first: that of a caller we know, otherwise the state's, and the others page by page. */
export const languageNodes = (): Readonly<Record<NodeId, FlowNode>> => ({
  start: {
    kind: 'ask',
    port: 'rememberedLanguage',
    branches: {
      ...Object.fromEntries(OFFERED.map((language) => [language, { to: knownId(language) }])),
      unknown: { to: 'hello' },
      // Nothing can be remembered of them, so nothing is offered.
      hidden: { to: 'hello', set: { hidden: 'yes' } },
    },
    cannotSayNow: 'hello',
  },
  hello: { kind: 'say', say: LANGUAGES_OF_THE_STATE.map((language) => says('welcome', language)), next: 'language' },
  ...Object.fromEntries(pages().map((_, page) => [pageId(page), languagePage(page)])),
  ...Object.fromEntries(OFFERED.map((language) => [knownId(language), knownPage(language)])),
});
