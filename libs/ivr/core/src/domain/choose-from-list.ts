import { indianDay } from '@pukar/kernel';
import { hasForm } from './answer-fields.js';
import type { ChooseNode, Flow } from './flow.js';
import { PAGE_FIELDS } from './packing.js';
import { MAX_PAGE, type Position } from './position.js';
import { sayParts, spokenValue } from './say-parts.js';
import type { Spoken } from './spoken/spoken.js';
import type { PromptId } from '../data/prompts/prompt-id.js';

const ITEMS = PAGE_FIELDS.slice(0, 4);

/** The key for more of a list. */
export const MORE_KEY = '5';

/** The entries on offer at a position, in the order of their keys from 1. */
export const entriesAt = ({ answer }: Position): readonly string[] => ITEMS.flatMap((item) => answer[item] ?? []);

/** The page after this one; past the last it begins again. */
export const nextPage = ({ answer, page }: Position): number => (answer['more'] === 'yes' && page < MAX_PAGE ? page + 1 : 0);

/** Whether there is more than one page of the list. */
export const hasMore = ({ answer, page }: Position): boolean => answer['more'] === 'yes' || page > 0;

/** Keeps of a page what has the form of the list's entries. */
export function pageOf(flow: Flow, node: ChooseNode, data: Readonly<Record<string, string>>): Record<string, string> {
  const kind = flow.fields[node.sets] ?? 'code';
  const entries = ITEMS.map((item) => data[item]).filter((value) => hasForm(kind, value));
  return { ...Object.fromEntries(entries.map((value, at) => [ITEMS[at]!, value])), ...(data['more'] === 'yes' ? { more: 'yes' } : {}) };
}

/** The entries of a page, each with its key, and the key for more. */
export function sayPage(flow: Flow, node: ChooseNode, position: Position, now: Date): readonly Spoken[] {
  const kind = flow.fields[node.sets] ?? 'code';
  const languages = position.language ? [position.language] : flow.unchosen;
  const entries = entriesAt(position).flatMap((value, at) =>
    languages.map((language): Spoken => ({
      language, prompt: node.entry as PromptId, fill: { name: spokenValue(kind, value, indianDay(now)), key: { number: at + 1 } },
    })),
  );
  return [...entries, ...(hasMore(position) ? sayParts(flow, position, [{ prompt: node.more }], now) : [])];
}
