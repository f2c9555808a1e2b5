import type { DraftContent } from '@pukar/citizens-core/contracts';

type Fact = DraftContent['facts'][string];
type Plain = Omit<DraftContent, 'facts'>;

const sameFact = (a: Fact | undefined, b: Fact | undefined) => a?.value === b?.value && a?.consent === b?.consent;
const plainFields = (content: DraftContent) => Object.keys(content).filter((field) => field !== 'facts') as (keyof Plain)[];

/** Fields are words or lists of words. */
const samePart = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether two drafts say the same; a fact that is empty and not agreed to counts as absent. */
export function sameContent(a: DraftContent, b: DraftContent): boolean {
  return a === b || (plainFields(a).every((field) => samePart(a[field], b[field])) && sameFacts(a.facts, b.facts));
}

/**
 * Three drafts into one: what this person changed since `base` stays, all else is as the other side has it. A fact is one
 * piece with its consent, so that a yes is never joined to a value that it was not given for.
 */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftContent {
  const changed = plainFields(mine).filter((field) => !samePart(mine[field], base[field]));
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])), facts: mergeFacts(base.facts, mine.facts, theirs.facts) };
}

function sameFacts(a: DraftContent['facts'], b: DraftContent['facts']): boolean {
  const nothing: Fact = { value: '', consent: false };
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameFact(a[key] ?? nothing, b[key] ?? nothing));
}

function mergeFacts(base: DraftContent['facts'], mine: DraftContent['facts'], theirs: DraftContent['facts']): DraftContent['facts'] {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...keys].map((key) => [key, sameFact(base[key], mine[key]) ? theirs[key] : mine[key]] as const);
  return Object.fromEntries(merged.filter((entry): entry is readonly [string, Fact] => entry[1] !== undefined));
}
