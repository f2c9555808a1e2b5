import { isLanguage, type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Choice, FlowNode, FlowPart, MenuNode, NodeId } from '../flow.js';

/**
 * The languages in the order in which they are offered, a page of four at a time: each has the key of its place on its page,
 * which never changes, so that who knows it need not listen. The state's own come first, then by how many speak them there. That
 * there are others is said right after the state's own, and on the second page first of all: whose language is on the last page
 * hears how their complaint stands within 25 seconds, too (`npm run tasks`), while the others wait two seconds longer.
 */
const PAGES: readonly (readonly string[])[] = [['hi-IN', 'en-IN', 'mr-IN', 'ur-IN'], ['gu-IN', 'pa-IN', 'bn-IN', 'or-IN'], ['te-IN', 'ta-IN', 'kn-IN', 'ml-IN']];

/** A page as far as its languages are spoken, each with its key. */
interface Page {
  readonly id: NodeId;
  readonly keyed: readonly { readonly key: string; readonly language: Language }[];
}

const ALL: readonly Page[] = PAGES.map((languages, page) => ({
  id: ['language', 'language-two', 'language-tri'][page]!,
  keyed: languages.flatMap((language, at) => (isLanguage(language) ? [{ key: String(at + 1), language }] : [])),
}));
const OFFERED: readonly Page[] = ALL.filter(({ keyed }) => keyed.length > 0);
const FIRST = OFFERED[0]!;

/** Every language offered, in the order of the menus. */
export const OFFERED_LANGUAGES: readonly Language[] = OFFERED.flatMap(({ keyed }) => keyed.map(({ language }) => language));

const MORE_KEY = '5';
/** The key of a remembered language that is not on the first page. */
const KNOWN_KEY = '3';

const knownId = (language: Language): NodeId => `known-${language.slice(0, 2)}`;
const pageAfter = (page: Page): NodeId => OFFERED[(OFFERED.indexOf(page) + 1) % OFFERED.length]!.id;

const says = (prompt: string, language: Language): FlowPart => ({ prompt, language });
const chooses = (language: Language, known?: Language): Choice => ({ to: 'greet', language, set: { known: language === known ? 'yes' : 'no' } });

/** That there are other languages, and the key once: in one breath, because everybody who speaks none of the first listens to it. */
const MORE: readonly FlowPart[] = LANGUAGES_OF_THE_STATE.map((language) => says('language.more', language));
/** The same to who has heard it already. */
const NEXT: readonly FlowPart[] = LANGUAGES_OF_THE_STATE.map((language) => says('language.next', language));

function choicesOf(page: Page, known?: Language): Record<string, Choice> {
  const more: Record<string, Choice> = OFFERED.length > 1 ? { [MORE_KEY]: { to: pageAfter(page) } } : {};
  return { ...Object.fromEntries(page.keyed.map(({ key, language }) => [key, chooses(language, known)])), ...more };
}

const menu = (say: readonly FlowPart[], choices: Record<string, Choice>, helps: MenuNode['helps']): MenuNode => ({ kind: 'menu', say, choices, helps });

const named = (languages: readonly Language[]): readonly FlowPart[] => languages.map((language) => says('language.choose', language));

/** What is said of the languages of a first page: those that most speak, that there are others, and the rest. */
const firstNamed = (languages: readonly Language[], before: number): readonly FlowPart[] =>
  OFFERED.length > 1 ? [...named(languages.slice(0, before)), ...MORE, ...named(languages.slice(before))] : named(languages);

/** More slowly, two languages at a time: four would keep a caller listening for longer than they do. */
function slowly(languages: readonly Language[]): MenuNode['helps'] {
  const said = languages.map((language) => says('language.choose-slowly', language));
  return [said.slice(0, 2), said.slice(2)].filter((help) => help.length > 0);
}

const languagesOf = ({ keyed }: Page): readonly Language[] => keyed.map(({ language }) => language);

/** The menu of one page. */
const languagePage = (page: Page): MenuNode => menu(wordsOf(page), choicesOf(page), slowly(languagesOf(page)));

function wordsOf(page: Page): readonly FlowPart[] {
  const languages = languagesOf(page);
  if (page === FIRST) return firstNamed(languages, LANGUAGES_OF_THE_STATE.length);
  // After the last page comes the first again: that is said once all was heard.
  return page === OFFERED.at(-1) ? [...named(languages), ...NEXT] : [...NEXT, ...named(languages)];
}

/** The first menu of a caller whose language we may remember: theirs is offered first. */
function knownPage(known: Language): MenuNode {
  const first = languagesOf(FIRST);
  if (first.includes(known)) {
    const order = [known, ...first.filter((language) => language !== known)];
    const before = order.findLastIndex((language) => LANGUAGES_OF_THE_STATE.some((one) => one === language)) + 1;
    return menu([says('welcome', known), ...firstNamed(order, before)], choicesOf(FIRST, known), slowly(order));
  }
  const others = LANGUAGES_OF_THE_STATE;
  const choices = { '1': chooses(others[0]), '2': chooses(others[1]), [KNOWN_KEY]: chooses(known, known), [MORE_KEY]: { to: pageAfter(FIRST) } };
  const helps = [[says('language.known', known), says('menu.keys', known)], ...slowly(others)];
  return menu([says('welcome', known), says('language.known', known), ...named(others), ...MORE], choices, helps);
}

/** Language first: that of a caller we know, otherwise the state's, and the others page by page. */
export const languageNodes = (): Readonly<Record<NodeId, FlowNode>> => ({
  start: {
    kind: 'ask',
    port: 'rememberedLanguage',
    branches: {
      ...Object.fromEntries(OFFERED_LANGUAGES.map((language) => [language, { to: knownId(language) }])),
      unknown: { to: 'hello' },
      // Nothing can be remembered of them, so nothing is offered.
      hidden: { to: 'hello', set: { hidden: 'yes' } },
    },
    cannotSayNow: 'hello',
  },
  // A name is the same in every language: to greet in each keeps everybody waiting.
  hello: { kind: 'say', say: [says('welcome.name', LANGUAGES_OF_THE_STATE[0])], next: 'language' },
  ...Object.fromEntries(OFFERED.map((page) => [page.id, languagePage(page)])),
  ...Object.fromEntries(OFFERED_LANGUAGES.map((language) => [knownId(language), knownPage(language)])),
});
