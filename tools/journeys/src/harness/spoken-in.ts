import { mainFlow, packOf, type PromptId, type PromptText } from '@pukar/ivr-core/domain';
import { spokenWords } from '@pukar/directory-core/domain';
import type { Language } from '@pukar/kernel';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const wordsOf = (prompt: PromptText): string => (typeof prompt === 'string' ? prompt : prompt.text);

/** The longest words of a prompt between its slots, as they are heard in a language. */
export function heardIn(language: Language, prompt: PromptId): RegExp {
  const pieces = wordsOf(packOf(language).prompts[prompt]).split(/\{[a-z]+\}/).map((piece) => piece.trim().replaceAll(/^[\s,.:।۔]+/g, ''));
  return new RegExp(escaped(pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')));
}

/** A text of the directory as it is heard in a language. */
export const contentIn = (language: Language, key: keyof ReturnType<typeof spokenWords>): RegExp => new RegExp(escaped(spokenWords(language)[key]));

/** The language that is offered first on each page behind the first one. */
export function firstOfLaterPages(): readonly Language[] {
  const firsts: Language[] = [];
  for (let page = nextPage(mainFlow.language); page !== undefined && page !== mainFlow.language; page = nextPage(page)) {
    const node = mainFlow.nodes[page];
    if (node?.kind === 'menu') firsts.push(...Object.values(node.choices).flatMap(({ language }) => language ?? []).slice(0, 1));
  }
  return firsts;
}

function nextPage(page: string): string | undefined {
  const node = mainFlow.nodes[page];
  return node?.kind === 'menu' ? node.choices['5']?.to : undefined;
}

/** The keys that choose a language on a first call, page by page. */
export function keysOf(language: Language): string {
  const seen = new Set<string>();
  for (let [page, keys] = [mainFlow.language, '']; !seen.has(page); keys += '5') {
    seen.add(page);
    const node = mainFlow.nodes[page];
    if (node?.kind !== 'menu') break;
    const own = Object.entries(node.choices).find(([, choice]) => choice.language === language);
    if (own) return keys + own[0];
    page = node.choices['5']?.to ?? page;
  }
  throw new Error(`${language} is offered nowhere`);
}
