import { isLanguage, type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Choice, FlowNode, FlowPart, MenuNode, NodeId } from '../flow.js';

/**
 * The languages in the order in which they are offered, a page of four at a time: each has the key of its place on its page,
 * which never changes, so that who knows it need not listen. The state's own come first, then by how many speak them there.
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

const MORE: readonly FlowPart[] = LANGUAGES_OF_THE_STATE.map((language) => says('language.more', language));

function choicesOf(page: Page, known?: Language): Record<string, Choice> {
  const more: Record<string, Choice> = OFFERED.length > 1 ? { [MORE_KEY]: { to: pageAfter(page) } } : {};
  return { ...Object.fromEntries(page.keyed.map(({ key, language }) => [key, chooses(language, known)])), ...more };
}

const menu = (say: readonly FlowPart[], choices: Record<string, Choice>, helps: MenuNode['helps']): MenuNode => ({
  kind: 'menu', say: [...say, ...(MORE_KEY in choices ? MORE : [])], choices, helps,
});

/** More slowly, two languages at a time: four would keep a caller listening for longer than they do. */
function slowly(languages: readonly Language[]): MenuNode['helps'] {
  const said = languages.map((language) => says('language.choose-slowly', language));
  return [said.slice(0, 2), said.slice(2)].filter((help) => help.length > 0);
}

const languagesOf = ({ keyed }: Page): readonly Language[] => keyed.map(({ language }) => language);

/** The menu of one page. */
const languagePage = (page: Page): MenuNode => menu(languagesOf(page).map((language) => says('language.choose', language)), choicesOf(page), slowly(languagesOf(page)));

/** The first menu of a caller whose language we may remember: theirs is offered first. */
function knownPage(known: Language): MenuNode {
  const first = languagesOf(FIRST);
  if (first.includes(known)) {
    const order = [known, ...first.filter((language) => language !== known)];
    return menu([says('welcome', known), ...order.map((language) => says('language.choose', language))], choicesOf(FIRST, known), slowly(order));
  }
  const others = LANGUAGES_OF_THE_STATE;
  const choices = { '1': chooses(others[0]), '2': chooses(others[1]), [KNOWN_KEY]: chooses(known, known), [MORE_KEY]: { to: pageAfter(FIRST) } };
  const helps = [[says('language.known', known), says('menu.keys', known)], ...slowly(others)];
  return menu([says('welcome', known), says('language.known', known), ...others.map((language) => says('language.choose', language))], choices, helps);
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
  hello: { kind: 'say', say: LANGUAGES_OF_THE_STATE.map((language) => says('welcome', language)), next: 'language' },
  ...Object.fromEntries(OFFERED.map((page) => [page.id, languagePage(page)])),
  ...Object.fromEntries(OFFERED_LANGUAGES.map((language) => [knownId(language), knownPage(language)])),
});
